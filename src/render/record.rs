//! The search records of pages and files: their rendered text, so that what is suppressed there is suppressed here. It never has a record
//! of a `noindex` page, such as drafts and the whole report, whose chapters are found separately; nor of a page in another language's
//! frame, where its text is foreign.

use super::generated::documents;
use super::shared::Shared;
use super::sheet::Sheet;
use super::slots::Slots;
use crate::indicator::Indicator;
use crate::name::{Lang, Url};
use crate::search::{self, Record};
use crate::site::{GeneratedPage, Page, PageId, PageKind, Site};
use crate::view::{AttachmentView, PageView};

/// Returns the record of an editor's page.
pub(super) fn of_page(shared: &Shared<'_>, page: &Page, view: &PageView, html: &str) -> Option<Record> {
    let locale = shared.language(&page.lang).locale;
    let kind = match (page.kind, page.edition) {
        (PageKind::Report, Some(year)) => locale.format("search-report", &[("year", year.to_string().into())]),
        (PageKind::Chapter, Some(year)) => locale.format("search-chapter", &[("year", year.to_string().into())]),
        _ => locale.text("search-page"),
    };
    Some(Record { age: age(shared.site, page), ..record(shared, &page.lang, &page.url, view, kind, html)? })
}

/// Returns the record of an indicator's page, which is found by all names of the indicator.
pub(super) fn of_indicator(
    shared: &Shared<'_>,
    indicator: &Indicator,
    lang: &Lang,
    url: &Url,
    view: &PageView,
    html: &str,
) -> Option<Record> {
    let operation = indicator.operation.as_ref().and_then(|id| shared.site.numbers.areas.get(id));
    let names = [Some(&indicator.short), indicator.official.as_ref()].into_iter().flatten().map(|name| name.text(lang).to_owned());
    Some(Record {
        names: names.filter(|name| *name != view.title).chain([indicator.id.to_string()]).collect(),
        place: operation.map_or_else(String::new, |area| area.name.text(lang).to_owned()),
        ..record(shared, lang, url, view, shared.language(lang).locale.text("search-indicator"), html)?
    })
}

/// Returns the record of a generated page. One that only lists other pages is found by its title: each of them is found separately.
pub(super) fn of_made(shared: &Shared<'_>, lang: &Lang, made: &GeneratedPage, url: &Url, view: &PageView, html: &str) -> Option<Record> {
    let locale = shared.language(lang).locale;
    match made {
        GeneratedPage::Search | GeneratedPage::SiteMap | GeneratedPage::Whole(_) | GeneratedPage::CompareWith(_) => None,
        GeneratedPage::Documents
        | GeneratedPage::Years
        | GeneratedPage::Operations
        | GeneratedPage::CompareOperation(_)
        | GeneratedPage::CompareReport(_) => of_list(shared, lang, url, view),
        GeneratedPage::Operation(_) => {
            let record = record(shared, lang, url, view, locale.text("search-operation"), html)?;
            Some(Record { place: String::new(), ..record })
        }
        GeneratedPage::Unit(_) => record(shared, lang, url, view, locale.text("search-unit"), html),
        _ => record(shared, lang, url, view, locale.text("search-page"), html),
    }
}

/// Returns the record of a page that only lists other pages.
pub(super) fn of_list(shared: &Shared<'_>, lang: &Lang, url: &Url, view: &PageView) -> Option<Record> {
    let text = view.description.clone().unwrap_or_default();
    Some(Record { text, ..record(shared, lang, url, view, shared.language(lang).locale.text("search-page"), "")? })
}

/// Returns the records of the downloads that pages in a language link to.
pub(super) fn of_files(shared: &Shared<'_>) -> Vec<Record> {
    let of_language = |lang: &Lang| {
        let url = Url::root();
        let sheet = Sheet { shared, lang, url: &url };
        documents::attachments(&sheet).into_iter().map(|(file, places)| of_file(shared, lang, &file, &places)).collect::<Vec<_>>()
    };
    if shared.searches() { shared.site.config.languages.iter().flat_map(of_language).collect() } else { Vec::new() }
}

fn of_file(shared: &Shared<'_>, lang: &Lang, file: &AttachmentView, places: &[PageId]) -> Record {
    let locale = shared.language(lang).locale;
    let detail = file.link.detail.clone().unwrap_or_default();
    let places = places.iter().map(|id| shared.site.page(*id));
    Record {
        address: file.link.url.clone(),
        lang: lang.clone(),
        title: file.link.title.clone(),
        names: Vec::new(),
        kind: locale.format("search-file", &[("detail", detail.into())]),
        place: places.clone().next().map_or_else(String::new, |page| page.front.title.value.clone()),
        age: places.map(|page| age(shared.site, page)).min().unwrap_or(0),
        text: String::new(),
    }
}

fn record(shared: &Shared<'_>, lang: &Lang, url: &Url, view: &PageView, kind: String, html: &str) -> Option<Record> {
    if !shared.searches() || view.noindex || view.body_lang.is_some() {
        return None;
    }
    let title = match &view.number {
        Some(number) => format!("{number} {}", view.title),
        None => view.title.clone(),
    };
    let above: Vec<&str> = view.breadcrumbs.iter().skip(1).map(|crumb| crumb.title.as_str()).collect();
    Some(Record {
        address: url.below_root().to_owned(),
        lang: lang.clone(),
        title,
        names: Vec::new(),
        kind,
        place: above.join(" › "),
        age: 0,
        // The drawings and tables of figures have no text of their own.
        text: search::words(&Slots::strip(html)),
    })
}

/// Returns the number of newer editions, except drafts, of a page's report.
fn age(site: &Site, page: &Page) -> usize {
    let Some(own) = page.report else { return 0 };
    let year = site.edition(own).year;
    let newer = |id: &_| !site.edition(*id).draft && site.edition(*id).year > year;
    site.editions_beside(own).iter().filter(|id| newer(id)).count()
}
