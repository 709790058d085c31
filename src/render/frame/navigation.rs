//! The site's navigation: the entries in the header and footer of every page, and the links of a start page. It is made once per language,
//! and never links to a page in another language than the reader's.

use crate::locale::Locale;
use crate::name::{Lang, Url};
use crate::site::{GeneratedPage, PageKind, Site};
use crate::view::{ChildView, NavItem};

/// Generated pages in the header, besides the front page's sections and the list of indicators, in order.
const HEAD: [GeneratedPage; 4] = [GeneratedPage::Compare, GeneratedPage::Goals, GeneratedPage::Operations, GeneratedPage::Actions];

/// The largest number of the site's sections and pages in the header: every page repeats them, and nobody reads a longer menu.
const MOST: usize = 40;

/// The entries of the footer, in order.
const FOOT: [GeneratedPage; 7] = [
    GeneratedPage::SelfChecks,
    GeneratedPage::YearPlan,
    GeneratedPage::Documents,
    GeneratedPage::Years,
    GeneratedPage::Glossary,
    GeneratedPage::OpenData,
    GeneratedPage::SiteMap,
];

/// The pages required by law and good practice, in the footer, in order.
const LAW: [GeneratedPage; 5] =
    [GeneratedPage::Accessibility, GeneratedPage::Contact, GeneratedPage::AboutData, GeneratedPage::Key, GeneratedPage::Privacy];

/// A navigation entry, independent of a page.
pub(in crate::render) struct Entry {
    title: String,
    description: Option<String>,
    url: Url,
}

/// The navigation of one language.
pub(in crate::render) struct Navigation {
    /// The header: the front page's sections, the indicators, and generated pages.
    head: Vec<Entry>,
    /// The footer: the front page and less requested pages.
    foot: Vec<Entry>,
    /// A separate group in the footer: the pages about the site itself.
    law: Vec<Entry>,
    /// What every page's footer links to separately, so that only the front page lists it: feedback.
    elsewhere: Vec<Entry>,
}

impl Navigation {
    /// Makes the navigation of a language.
    pub(in crate::render) fn new(site: &Site, lang: &Lang, locale: &Locale) -> Self {
        let made = |made: &GeneratedPage| entry(site, lang, locale, made);
        let mut foot: Vec<Entry> = FOOT.iter().filter_map(made).collect();
        let elsewhere: Vec<Entry> = made(&GeneratedPage::Feedback).into_iter().collect();
        let law: Vec<Entry> = LAW.iter().filter_map(made).collect();
        let is_new = |section: &Entry| foot.iter().chain(&elsewhere).chain(&law).all(|entry| entry.url != section.url);
        let mut head = few(sections(site, lang).filter(|(entry, _)| is_new(entry)).collect(), made(&GeneratedPage::SiteMap));
        if !site.numbers.indicators.is_empty() {
            head.push(Entry::of(locale, "indicators", site.indicator_list(lang)));
        }
        for entry in HEAD.iter().filter_map(made) {
            // A page that replaces a generated one may already be among the sections.
            if head.iter().all(|known| known.url != entry.url) {
                head.push(entry);
            }
        }
        let start = site.start(lang).map(|id| site.page(id));
        if let Some(start) = start {
            foot.insert(0, Entry { title: start.front.title.value.clone(), description: None, url: start.url.clone() });
        }
        Self { head, foot, law, elsewhere }
    }

    /// Returns the addresses of all entries.
    pub(in crate::render) fn targets(&self) -> impl Iterator<Item = &Url> {
        [&self.head, &self.foot, &self.law].into_iter().flatten().map(|entry| &entry.url)
    }

    /// Returns the header's entries for a page at `url`.
    pub(in crate::render) fn head(&self, url: &Url) -> Vec<NavItem> {
        self.head.iter().map(|entry| entry.seen_from(url)).collect()
    }

    /// Returns the footer's entries for a page at `url`.
    pub(in crate::render) fn foot(&self, url: &Url) -> Vec<NavItem> {
        let item = |entry: &Entry| {
            let item = entry.seen_from(url);
            // Every page is below the front page, so that says nothing.
            NavItem { current: item.here, ..item }
        };
        self.foot.iter().map(item).collect()
    }

    /// Returns the entries about the site itself for a page at `url`.
    pub(in crate::render) fn law(&self, url: &Url) -> Vec<NavItem> {
        self.law.iter().map(|entry| entry.seen_from(url)).collect()
    }

    /// Returns all entries, with URLs made by `address` from paths relative to the site's root.
    pub(in crate::render) fn anywhere(&self, address: impl Fn(&str) -> String) -> [Vec<NavItem>; 3] {
        let item =
            |entry: &Entry| NavItem { title: entry.title.clone(), url: address(entry.url.below_root()), current: false, here: false };
        [&self.head, &self.foot, &self.law].map(|entries| entries.iter().map(item).collect())
    }

    /// Returns what the front page at `url` links to besides its own sections.
    pub(in crate::render) fn beside(&self, url: &Url, sections: &[ChildView]) -> Vec<ChildView> {
        let after_head = self.foot.iter().chain(&self.elsewhere).filter(|entry| self.head.iter().all(|known| known.url != entry.url));
        let all = self.head.iter().chain(after_head).filter(|entry| entry.url != *url);
        let child = |entry: &Entry| ChildView {
            title: entry.title.clone(),
            description: entry.description.clone(),
            url: url.relative(entry.url.below_root()),
            ..ChildView::default()
        };
        all.map(child).filter(|child| sections.iter().all(|section| section.url != child.url)).collect()
    }
}

impl Entry {
    /// Returns the entry of a generated page, by the texts of the catalogue.
    fn of(locale: &Locale, key: &str, url: Url) -> Self {
        Self { title: locale.text(key), description: locale.plain_texts().get(&format!("{key}-description")).cloned(), url }
    }

    fn seen_from(&self, url: &Url) -> NavItem {
        NavItem {
            title: self.title.clone(),
            url: url.relative(self.url.below_root()),
            current: url.as_str().starts_with(self.url.as_str()),
            here: self.url == *url,
        }
    }
}

/// Returns the sections and pages directly below the front page of the primary language, in another language if translated.
fn sections<'s>(site: &'s Site, lang: &'s Lang) -> impl Iterator<Item = (Entry, PageKind)> + 's {
    let first = site.structure.starts.get(site.config.first_language()).map(|id| site.page(*id));
    let children = first.into_iter().flat_map(|page| page.children.iter());
    let pages =
        children.map(move |id| site.in_language(*id, lang)).filter(|id| !site.structure.versions.contains(id)).map(|id| site.page(id));
    let wanted = pages.filter(move |page| page.lang == *lang && matches!(page.kind, PageKind::Section | PageKind::Report | PageKind::Page));
    wanted.map(|page| {
        let description = page.front.description.as_ref().map(|text| text.value.clone());
        (Entry { title: page.front.title.value.clone(), description, url: page.url.clone() }, page.kind)
    })
}

/// Limits a site's sections to [`MOST`]. If there are more, single pages are left to the front page, which lists all, and the site map is
/// added.
fn few(mut sections: Vec<(Entry, PageKind)>, site_map: Option<Entry>) -> Vec<Entry> {
    let many = sections.len() > MOST;
    if many {
        sections.retain(|(_, kind)| *kind != PageKind::Page);
        sections.truncate(MOST);
    }
    sections.into_iter().map(|(entry, _)| entry).chain(site_map.filter(|_| many)).collect()
}

/// Returns the entry of a generated page, or the site's own in its place; `None` if there is neither.
fn entry(site: &Site, lang: &Lang, locale: &Locale, made: &GeneratedPage) -> Option<Entry> {
    let page = site.structure.made.get(&(lang.clone(), made.clone()))?;
    let own = || site.pages.iter().find(|own| own.url == page.url && !page.generated);
    let named = Entry::of(locale, key(made), page.url.clone());
    Some(match own() {
        Some(own) => Entry { title: own.front.title.value.clone(), ..named },
        None => named,
    })
}

/// Returns the catalogue key of a generated page.
pub(in crate::render) fn key(made: &GeneratedPage) -> &'static str {
    match made {
        GeneratedPage::Goals => "goals",
        GeneratedPage::Compare | GeneratedPage::CompareOperation(_) | GeneratedPage::CompareWith(_) => "beside",
        GeneratedPage::CompareReport(_) => "beside-report",
        GeneratedPage::Operations | GeneratedPage::Operation(_) => "operations",
        GeneratedPage::Unit(_) => "units",
        GeneratedPage::Actions => "actions",
        GeneratedPage::SelfChecks => "self-checks",
        GeneratedPage::YearPlan => "plan",
        GeneratedPage::Documents => "documents",
        GeneratedPage::Years => "earlier-years",
        GeneratedPage::Glossary => "glossary",
        GeneratedPage::OpenData => "open-data",
        GeneratedPage::Feedback => "feedback",
        GeneratedPage::Accessibility => "statement",
        GeneratedPage::Contact => "contact",
        GeneratedPage::AboutData => "about-data",
        GeneratedPage::Key => "key-page",
        GeneratedPage::Privacy => "privacy",
        GeneratedPage::Search => "search",
        GeneratedPage::SiteMap => "site-map",
        GeneratedPage::Whole(_) => "whole-report",
    }
}
