//! A part of a site, for builds on several machines: the jobs about some items of templates, or those about none. Parts that together have
//! every item, and what is shared, are the whole site, and no two of them have a job in common. It never renders anything.

mod only;

pub use only::Only;

use std::collections::{BTreeMap, BTreeSet};

use only::{INDICATOR, Items};

use super::plan::{Job, Plan};
use crate::diagnostic::Problem;
use crate::name::AreaId;
use crate::page::ListKind;
use crate::site::{GeneratedPage, Page, Site};

/// An item: its kind, as on the command line, and its id.
type Item<'s> = (&'static str, &'s str);

/// A part of a site.
#[derive(Clone, Debug)]
pub struct Part {
    items: Items,
    wanted: BTreeMap<&'static str, BTreeSet<String>>,
    has_shared: bool,
}

impl Part {
    /// Returns the part that has all of what is asked for.
    ///
    /// # Errors
    /// If a kind has no pages here, or an id or range matches no item. All problems are returned.
    pub fn of(site: &Site, only: &[Only]) -> Result<Self, Vec<Problem>> {
        let items = items(site);
        let (mut wanted, mut problems) = (BTreeMap::<_, BTreeSet<String>>::new(), Vec::new());
        for asked in only {
            match asked.matching(&items) {
                Ok(Some((kind, ids))) => wanted.entry(kind).or_default().extend(ids),
                Ok(None) => {}
                Err(more) => problems.extend(more),
            }
        }
        let has_shared = only.contains(&Only::Shared);
        if problems.is_empty() { Ok(Self { items, wanted, has_shared }) } else { Err(problems) }
    }

    /// Whether it has a job of the site's plan.
    pub(super) fn has(&self, site: &Site, job: &Job) -> bool {
        let has_pages = |(kind, id): &Item<'_>| self.items.get(kind).is_some_and(|items| items.contains_key(*id));
        match item_of(site, job).filter(has_pages) {
            Some((kind, id)) => self.wanted.get(kind).is_some_and(|wanted| wanted.contains(id)),
            None => self.has_shared,
        }
    }

    /// Whether it has what is about no item.
    pub fn has_shared(&self) -> bool {
        self.has_shared
    }

    /// Returns what parts are made of on this site: each kind with its first and last id and the number of its items.
    pub fn kinds(&self) -> impl Iterator<Item = (&'static str, &str, &str, usize)> {
        self.items.iter().filter_map(|(kind, items)| {
            let (first, last) = (items.first_key_value()?.0, items.last_key_value()?.0);
            Some((*kind, first.as_str(), last.as_str(), items.len()))
        })
    }
}

/// Which files of an output directory other parts of the site make.
#[derive(Default)]
pub struct OtherParts {
    plan: Plan,
    /// Whether the part has a job, by the job's index.
    has: Vec<bool>,
    has_shared: bool,
}

impl OtherParts {
    /// Returns those beside a part.
    pub fn of(site: &Site, part: &Part, plan: Plan) -> Self {
        let has = plan.jobs.iter().map(|job| part.has(site, job)).collect();
        Self { plan, has, has_shared: part.has_shared }
    }

    /// Whether another part makes the file at a path. What nothing makes any longer is removed with what is shared, as is the search index,
    /// whose files no plan has.
    pub fn make(&self, path: &str) -> bool {
        !self.plan.at(path).map_or(self.has_shared, |job| self.has[job])
    }
}

/// Returns the items with pages of their own. A page of two items belongs to that of the first list.
fn items(site: &Site) -> Items {
    let mut items = Items::new();
    for page in &site.pages {
        if let (Some((kind, id)), Some(item)) = (item_of_page(site, page), page.items().first()) {
            items.entry(kind).or_default().entry(id.to_owned()).or_insert_with(|| item.name().to_owned());
        }
    }
    items
}

/// Returns the item that a job is about, whether or not it has a page of its own.
fn item_of<'s>(site: &'s Site, job: &'s Job) -> Option<Item<'s>> {
    match job {
        Job::Page(id) | Job::Fallback(_, id, _) | Job::Alias(_, id) => item_of_page(site, site.page(*id)),
        Job::Indicator(_, id) | Job::Data(id) => Some((INDICATOR, id.as_str())),
        Job::Generated(_, made, _) => match made {
            GeneratedPage::CompareOperation(id)
            | GeneratedPage::CompareWith(id)
            | GeneratedPage::Operation(id)
            | GeneratedPage::Unit(id) => item_of_area(site, id),
            GeneratedPage::Goals
            | GeneratedPage::Compare
            | GeneratedPage::CompareReport(_)
            | GeneratedPage::Operations
            | GeneratedPage::Actions
            | GeneratedPage::SelfChecks
            | GeneratedPage::YearPlan
            | GeneratedPage::Documents
            | GeneratedPage::Years
            | GeneratedPage::Glossary
            | GeneratedPage::OpenData
            | GeneratedPage::Feedback
            | GeneratedPage::Accessibility
            | GeneratedPage::Contact
            | GeneratedPage::AboutData
            | GeneratedPage::Key
            | GeneratedPage::Privacy
            | GeneratedPage::Search
            | GeneratedPage::SiteMap
            | GeneratedPage::Whole(_) => None,
        },
        Job::IndicatorList(_)
        | Job::Moved(_)
        | Job::NotFound
        | Job::AllData
        | Job::Feed(_)
        | Job::Calendar(_)
        | Job::Static(_)
        | Job::Attachment(_)
        | Job::Hosting => None,
    }
}

fn item_of_page<'s>(site: &'s Site, page: &'s Page) -> Option<Item<'s>> {
    let item = page.items().first()?;
    match item.list {
        ListKind::Indicators => Some((INDICATOR, &item.id)),
        ListKind::Areas | ListKind::Units | ListKind::Operations => item_of_area(site, &AreaId::parse(&item.id)?),
    }
}

fn item_of_area<'s>(site: &'s Site, id: &AreaId) -> Option<Item<'s>> {
    site.numbers.areas.get_key_value(id).map(|(id, area)| (area.kind.as_str(), id.as_str()))
}
