//! A part of a site, for builds on several machines: the jobs about some items of templates, or those about none. Parts that together have
//! every item, and what is shared, are the whole site, and no two of them have a job in common. It never renders anything.

mod only;

pub use only::Only;

use std::collections::{BTreeMap, BTreeSet};

use only::{INDICATOR, Items};

use super::plan::{Job, Plan};
use crate::diagnostic::Problem;
use crate::name::AreaId;
use crate::page::{ItemWords, ListKind};
use crate::site::{GeneratedPage, Page, Site};

/// An item: its kind, as on the command line, and its id.
type Item<'s> = (&'static str, &'s str);

/// The length of a part's word.
const WORD: usize = 10;

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
        match self.owner(site, job) {
            Some((kind, id)) => self.wanted.get(kind).is_some_and(|wanted| wanted.contains(id)),
            None => self.has_shared,
        }
    }

    /// Returns the item that a job belongs to; `None` for what is shared.
    fn owner<'s>(&self, site: &'s Site, job: &'s Job) -> Option<Item<'s>> {
        item_of(site, job).filter(|(kind, id)| self.items.get(kind).is_some_and(|items| items.contains_key(*id)))
    }

    /// Returns a word that identifies what the part has, of letters and digits.
    pub fn word(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        for (kind, ids) in &self.wanted {
            ids.iter().for_each(|id| _ = hasher.update(format!("{kind}={id}\n").as_bytes()));
        }
        hasher.update(if self.has_shared { b"shared" } else { b"" });
        hasher.finalize().to_hex()[..WORD].to_owned()
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
    /// The kind and id of the item that a job belongs to, by the job's index.
    owners: Vec<Option<(&'static str, String)>>,
    has_shared: bool,
    items: Items,
    word: String,
}

impl OtherParts {
    /// Returns those beside a part.
    pub fn of(site: &Site, part: &Part, plan: Plan) -> Self {
        let has = plan.jobs.iter().map(|job| part.has(site, job)).collect();
        let owners = plan.jobs.iter().map(|job| part.owner(site, job).map(|(kind, id)| (kind, id.to_owned()))).collect();
        Self { plan, has, owners, has_shared: part.has_shared, items: part.items.clone(), word: part.word() }
    }

    /// Returns the parts of which a planned file is missing, as they are asked for: `municipality=0114..0188,0305`, `shared`.
    pub fn missing(&self, is_there: &dyn Fn(&str) -> bool) -> Vec<String> {
        let missing = self.plan.makers().filter(|(path, job)| !self.has[*job] && !is_there(path));
        let missing: BTreeSet<Option<(&str, &str)>> =
            missing.map(|(_, job)| self.owners[job].as_ref().map(|(kind, id)| (*kind, id.as_str()))).collect();
        let of_kind = |(kind, items): (&&'static str, &BTreeMap<String, String>)| {
            let ranges = only::ranges(items.keys().map(|id| (id.as_str(), missing.contains(&Some((*kind, id.as_str()))))));
            (!ranges.is_empty()).then(|| format!("{kind}={}", ranges.join(",")))
        };
        let shared = missing.contains(&None).then(|| only::SHARED.to_owned());
        self.items.iter().filter_map(of_kind).chain(shared).collect()
    }

    /// Whether the part beside them has what is about no item.
    pub fn has_shared(&self) -> bool {
        self.has_shared
    }

    /// Returns the word that identifies the part beside them.
    pub fn word(&self) -> &str {
        &self.word
    }

    /// Whether another part makes the file at a path. What nothing makes any longer is removed with what is shared, as is the search index,
    /// whose files no plan has.
    pub fn make(&self, path: &str) -> bool {
        !self.plan.at(path).map_or(self.has_shared, |job| self.has[job])
    }
}

/// Returns the items with pages of their own.
fn items(site: &Site) -> Items {
    let mut items = Items::new();
    for page in &site.pages {
        if let (Some((kind, id)), Some(item)) = (item_of_page(site, page), owner_of_page(page)) {
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

/// Returns the item that a page belongs to. One of an area and an indicator belongs to the area, whose other pages are of the same part.
fn owner_of_page(page: &Page) -> Option<&ItemWords> {
    let items = page.items();
    items.iter().find(|item| item.list != ListKind::Indicators).or_else(|| items.first()).map(AsRef::as_ref)
}

fn item_of_page<'s>(site: &'s Site, page: &'s Page) -> Option<Item<'s>> {
    let item = owner_of_page(page)?;
    match item.list {
        ListKind::Indicators => Some((INDICATOR, &item.id)),
        ListKind::Areas | ListKind::Units | ListKind::Operations => item_of_area(site, &AreaId::parse(&item.id)?),
    }
}

fn item_of_area<'s>(site: &'s Site, id: &AreaId) -> Option<Item<'s>> {
    site.numbers.areas.get_key_value(id).map(|(id, area)| (area.kind.as_str(), id.as_str()))
}
