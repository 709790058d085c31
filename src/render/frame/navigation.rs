//! The site's navigation: what stands at the head of every page, what at its foot, and what a start page leads to. It is made once a
//! language, and never leads to a page in another language than the reader's.

use crate::locale::Locale;
use crate::name::{Lang, Url};
use crate::site::{Made, PageKind, Site};
use crate::view::{ChildView, NavItem};

/// What stands at the head beside the front page's sections and the list of indicators, in order.
const HEAD: [Made; 3] = [Made::Goals, Made::Operations, Made::Actions];

/// How many sections and pages of the site's own the head leads to: every page repeats them, and nobody reads through a longer menu.
const MOST: usize = 40;

/// What stands at the foot, in order.
const FOOT: [Made; 5] = [Made::Documents, Made::Years, Made::Glossary, Made::OpenData, Made::SiteMap];

/// What the law and good order ask for, at the foot, in order.
const LAW: [Made; 5] = [Made::Accessibility, Made::Contact, Made::AboutData, Made::Key, Made::Privacy];

/// A place that the navigation leads to, before it is seen from a page.
pub(in crate::render) struct Entry {
    title: String,
    description: Option<String>,
    url: Url,
}

/// The navigation of one language.
pub(in crate::render) struct Navigation {
    /// At the head: the front page's sections, the indicators, and what the program makes of them.
    head: Vec<Entry>,
    /// At the foot: the front page and what is asked for more seldom.
    foot: Vec<Entry>,
    /// At the foot, in a group of their own: the pages about the site itself.
    law: Vec<Entry>,
    /// What every page's foot leads to by itself, so that only the front page lists it: how to leave a view.
    elsewhere: Vec<Entry>,
}

impl Navigation {
    /// The navigation of a language of the site.
    pub(in crate::render) fn new(site: &Site, lang: &Lang, locale: &Locale) -> Self {
        let made = |made: &Made| entry(site, lang, locale, made);
        let mut foot: Vec<Entry> = FOOT.iter().filter_map(made).collect();
        let elsewhere: Vec<Entry> = made(&Made::Feedback).into_iter().collect();
        let law: Vec<Entry> = LAW.iter().filter_map(made).collect();
        let is_new = |section: &Entry| foot.iter().chain(&elsewhere).chain(&law).all(|entry| entry.url != section.url);
        let mut head = few(sections(site, lang).filter(|(entry, _)| is_new(entry)).collect(), made(&Made::SiteMap));
        if !site.indicators.is_empty() {
            head.push(Entry::of(locale, "indicators", site.indicator_list(lang)));
        }
        for entry in HEAD.iter().filter_map(made) {
            // The site's own page in the place of a made one may stand among the sections already.
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

    /// Where all its entries lead.
    pub(in crate::render) fn targets(&self) -> impl Iterator<Item = &Url> {
        [&self.head, &self.foot, &self.law].into_iter().flatten().map(|entry| &entry.url)
    }

    /// The entries at the head as a page at `url` sees them.
    pub(in crate::render) fn head(&self, url: &Url) -> Vec<NavItem> {
        self.head.iter().map(|entry| entry.seen_from(url)).collect()
    }

    /// The entries at the foot as a page at `url` sees them.
    pub(in crate::render) fn foot(&self, url: &Url) -> Vec<NavItem> {
        let item = |entry: &Entry| {
            let item = entry.seen_from(url);
            // Every page lies below the front page, which says nothing.
            NavItem { current: item.here, ..item }
        };
        self.foot.iter().map(item).collect()
    }

    /// The pages about the site itself as a page at `url` sees them.
    pub(in crate::render) fn law(&self, url: &Url) -> Vec<NavItem> {
        self.law.iter().map(|entry| entry.seen_from(url)).collect()
    }

    /// The entries at the head, at the foot and about the site itself, by addresses that `address` makes of those below the site's front folder.
    pub(in crate::render) fn anywhere(&self, address: impl Fn(&str) -> String) -> [Vec<NavItem>; 3] {
        let item =
            |entry: &Entry| NavItem { title: entry.title.clone(), url: address(entry.url.below_root()), current: false, here: false };
        [&self.head, &self.foot, &self.law].map(|entries| entries.iter().map(item).collect())
    }

    /// What the front page at `url` leads to besides its own sections.
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
    /// A page that the program makes, by the texts of the catalogue.
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

/// The sections and pages right under the front page of the first language, in another language where they are translated to that.
fn sections<'s>(site: &'s Site, lang: &'s Lang) -> impl Iterator<Item = (Entry, PageKind)> + 's {
    let first = site.starts.get(site.config.first_language()).map(|id| site.page(*id));
    let children = first.into_iter().flat_map(|page| page.children.iter());
    let pages = children.map(move |id| site.in_language(*id, lang)).filter(|id| !site.versions.contains(id)).map(|id| site.page(id));
    let wanted = pages.filter(move |page| page.lang == *lang && matches!(page.kind, PageKind::Section | PageKind::Report | PageKind::Page));
    wanted.map(|page| {
        let description = page.front.description.as_ref().map(|text| text.value.clone());
        (Entry { title: page.front.title.value.clone(), description, url: page.url.clone() }, page.kind)
    })
}

/// At most [`MOST`] of a site's sections. Where there are more, single pages are left to the front page, which lists all, and the site map
/// stands behind those that are left.
fn few(mut sections: Vec<(Entry, PageKind)>, site_map: Option<Entry>) -> Vec<Entry> {
    let many = sections.len() > MOST;
    if many {
        sections.retain(|(_, kind)| *kind != PageKind::Page);
        sections.truncate(MOST);
    }
    sections.into_iter().map(|(entry, _)| entry).chain(site_map.filter(|_| many)).collect()
}

/// A page that the program makes, or the site's own in its place; `None` where there is neither.
fn entry(site: &Site, lang: &Lang, locale: &Locale, made: &Made) -> Option<Entry> {
    let page = site.made.get(&(lang.clone(), made.clone()))?;
    let own = || site.pages.iter().find(|own| own.url == page.url && !page.generated);
    let named = Entry::of(locale, key(made), page.url.clone());
    Some(match own() {
        Some(own) => Entry { title: own.front.title.value.clone(), ..named },
        None => named,
    })
}

/// The catalogue's name of a page that the program makes.
pub(in crate::render) fn key(made: &Made) -> &'static str {
    match made {
        Made::Goals => "goals",
        Made::Operations | Made::Operation(_) => "operations",
        Made::Unit(_) => "units",
        Made::Actions => "actions",
        Made::Documents => "documents",
        Made::Years => "earlier-years",
        Made::Glossary => "glossary",
        Made::OpenData => "open-data",
        Made::Feedback => "feedback",
        Made::Accessibility => "statement",
        Made::Contact => "contact",
        Made::AboutData => "about-data",
        Made::Key => "key-page",
        Made::Privacy => "privacy",
        Made::Search => "search",
        Made::SiteMap => "site-map",
        Made::Whole(_) => "whole-report",
    }
}
