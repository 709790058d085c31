//! The site map entry of a page: its URL, its translations and its last change, according to the site. It never renders the page.

use super::generated::in_language;
use super::plan::Job;
use super::{frame, indicator};
use crate::hosting::SitemapEntry;
use crate::name::{Lang, Url};
use crate::site::{GeneratedPage, PageId, Site};

/// Returns the entry of what a job makes; `None` if there is none, or if the site's URL is not configured.
pub(super) fn of(site: &Site, job: &Job) -> Option<SitemapEntry> {
    match job {
        Job::Page(id) => of_page(site, *id),
        Job::IndicatorList(lang) => {
            let url = |lang: &Lang| Some(site.indicator_list(lang));
            of_address(site, lang, &site.indicator_list(lang), url)
        }
        Job::Indicator(lang, id) => {
            let url = |lang: &Lang| Some(site.indicator_url(id, lang));
            let shown = of_address(site, lang, &site.indicator_url(id, lang), url)?;
            Some(SitemapEntry { changed: indicator::changed(site.numbers.indicators.get(id)?), ..shown })
        }
        // A search should find the chapter, not the whole report.
        Job::Generated(_, GeneratedPage::Whole(_), _) => None,
        // Nor a pair of areas, of which the page that compares has all.
        Job::Generated(_, GeneratedPage::CompareWith(_), _) => None,
        Job::Generated(lang, made, url) => of_address(site, lang, url, |lang| in_language(site, made, lang)),
        _ => None,
    }
}

fn of_page(site: &Site, id: PageId) -> Option<SitemapEntry> {
    let page = site.page(id);
    let translation = |lang: &Lang| {
        let other = site.page(site.in_language(id, lang));
        (other.lang == *lang).then(|| other.url.clone())
    };
    let shown = of_address(site, &page.lang, &page.url, translation).filter(|_| !page.draft)?;
    Some(SitemapEntry { changed: page.changed(), ..shown })
}

fn of_address(site: &Site, lang: &Lang, url: &Url, translation: impl Fn(&Lang) -> Option<Url>) -> Option<SitemapEntry> {
    let alternates = frame::alternates(site, lang, url, translation);
    Some(SitemapEntry {
        address: site.canonical(url)?,
        alternates: alternates.into_iter().map(|other| (other.lang, other.url)).collect(),
        changed: None,
    })
}
