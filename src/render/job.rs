//! Which files there are to render. It never renders one.

use crate::name::{IndicatorId, Lang, Url};
use crate::site::{Made, PageId, Site};

/// One file to render.
pub(super) enum Job<'s> {
    Page(PageId),
    Fallback(&'s Lang, PageId, &'s Url),
    Alias(&'s Url, PageId),
    IndicatorList(&'s Lang),
    Indicator(&'s Lang, &'s IndicatorId),
    Made(&'s Lang, &'s Made, &'s Url),
    NotFound,
}

impl Job<'_> {
    /// Whether the page is a list that has a filter where it is long.
    pub fn can_be_filtered(&self) -> bool {
        matches!(self, Self::IndicatorList(_) | Self::Made(_, Made::Actions, _))
    }
}

/// Every file to render, the editor's own pages first.
pub(super) fn jobs(site: &Site) -> Vec<Job<'_>> {
    let mut jobs: Vec<Job<'_>> = site.pages().map(|(id, _)| Job::Page(id)).collect();
    jobs.extend(site.fallbacks.iter().map(|((lang, _), (id, url))| Job::Fallback(lang, *id, url)));
    jobs.extend(site.aliases.iter().map(|(url, page)| Job::Alias(url, *page)));
    if !site.indicators.is_empty() {
        for lang in &site.config.languages {
            jobs.push(Job::IndicatorList(lang));
            jobs.extend(site.indicators.keys().map(|id| Job::Indicator(lang, id)));
        }
    }
    let made = site.made.iter().filter(|(_, page)| page.generated);
    jobs.extend(made.map(|((lang, made), page)| Job::Made(lang, made, &page.url)));
    jobs.push(Job::NotFound);
    jobs
}
