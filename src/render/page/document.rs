//! A page's document metadata, and the report that it belongs to. It never writes the page's text.

use crate::locale::Locale;
use crate::name::{Lang, Url};
use crate::render::frame;
use crate::render::shared::Shared;
use crate::site::{LinkTarget, Page, PageKind};
use crate::source::Spanned;
use crate::view::{DocumentRow, DocumentView, LinkView};

/// Returns the report that a chapter belongs to.
pub(in crate::render) fn report(shared: &Shared<'_>, page: &Page) -> Option<LinkView> {
    let report = page.above.iter().rev().find(|above| shared.site.page(**above).kind == PageKind::Report)?;
    let report = shared.site.page(shared.site.in_language(*report, &page.lang));
    Some(frame::page_link(shared.site, report, &page.lang, &page.url))
}

/// Returns the text of a link without one: its target's title, a file name or a URL.
pub(in crate::render) fn own_title(shared: &Shared<'_>, page: &Page, target: &LinkTarget) -> String {
    let site = shared.site;
    match target {
        LinkTarget::Page(id, _) => site.page(site.in_language(*id, &page.lang)).front.title.value.clone(),
        LinkTarget::Anchor(anchor) => {
            let heading = page.doc.headings.iter().find(|heading| heading.anchor == *anchor);
            heading.map_or_else(|| page.front.title.value.clone(), |heading| heading.text(&page.lang))
        }
        LinkTarget::Indicator(id) => site.numbers.indicators[id].short.text(&page.lang).to_owned(),
        LinkTarget::Asset(path) => path.rsplit('/').next().unwrap_or(path).to_owned(),
        LinkTarget::External(address) | LinkTarget::Contact(address) => {
            address.trim_start_matches("mailto:").trim_start_matches("tel:").trim_start_matches("https://").trim_end_matches('/').to_owned()
        }
    }
}

/// Returns the rows of a page's document metadata as shown at `url`, in the usual order of a board's documents.
pub(in crate::render) fn document(shared: &Shared<'_>, page: &Page, url: &Url) -> Option<DocumentView> {
    let document = page.front.document.as_ref()?;
    let locale = shared.language(&page.lang).locale;
    let text = |key: &str, value: &Option<Spanned<String>>| row(locale, key, value.as_ref().map(|value| value.value.clone()));
    let date = |key: &str, value: &Option<Spanned<jiff::civil::Date>>| row(locale, key, value.as_ref().map(|date| locale.date(date.value)));
    // A row that most documents lack is shown only if filled in; the others read "not given".
    let filled = |row: DocumentRow| row.value.is_some().then_some(row);
    let rows = [
        Some(text("document-name", &document.name)),
        Some(text("document-type", &document.kind)),
        Some(text("document-number", &document.number)),
        Some(text("document-version", &document.version)),
        Some(date("document-drawn-up", &document.drawn_up)),
        Some(text("document-drawn-up-by", &document.drawn_up_by)),
        filled(date("document-adopted", &document.adopted)),
        filled(text("document-adopted-by", &document.adopted_by)),
        filled(text("document-paragraph", &document.paragraph)),
        Some(text("document-responsible", &document.responsible)),
        Some(date("document-revised", &document.revised)),
        Some(date("document-valid-until", &document.valid_until)),
        Some(text("document-applies-to", &document.applies_to)),
        Some(text("document-other", &document.other)),
        page.original.as_ref().map(|target| original(shared, page, url, target)),
    ];
    let corrections = document.corrections.iter().map(|correction| {
        let what = correction.what.value.trim_end_matches('.').to_owned();
        let arguments = [("date", locale.date(correction.date.value).into()), ("what", what.into())];
        let said = match &correction.why {
            Some(why) => {
                locale.format("document-correction-why", &[arguments[0].clone(), arguments[1].clone(), ("why", why.value.clone().into())])
            }
            None => locale.format("document-correction", &arguments),
        };
        row(locale, "document-corrected", Some(said))
    });
    Some(DocumentView { rows: rows.into_iter().flatten().chain(corrections).collect() })
}

/// Returns a report's document metadata in short: kind, number, dates, version; only what is filled in.
pub(in crate::render) fn document_in_short(shared: &Shared<'_>, page: &Page, lang: &Lang) -> Vec<DocumentRow> {
    let locale = shared.language(lang).locale;
    let document = page.front.document.as_ref();
    let foreign = (page.lang != *lang).then(|| page.lang.to_string());
    let text = |key: &str, value: Option<&Spanned<String>>| DocumentRow {
        lang: foreign.clone(),
        ..row(locale, key, value.map(|value| value.value.clone()))
    };
    let date = |key: &str, value: Option<&Spanned<jiff::civil::Date>>| row(locale, key, value.map(|date| locale.date(date.value)));
    let of_document = document.map(|document| {
        [
            text("document-name", document.name.as_ref()),
            text("document-type", document.kind.as_ref()),
            text("document-number", document.number.as_ref()),
            text("document-version", document.version.as_ref()),
            date("document-drawn-up", document.drawn_up.as_ref()),
            date("document-adopted", document.adopted.as_ref()),
            date("document-revised", document.revised.as_ref()),
            date("document-valid-until", document.valid_until.as_ref()),
        ]
    });
    let year = row(locale, "concerns", page.edition.map(|year| year.to_string()));
    std::iter::once(year).chain(of_document.into_iter().flatten()).filter(|row| row.value.is_some()).collect()
}

/// Returns the row with the original document of which the page is the web version.
fn original(shared: &Shared<'_>, page: &Page, url: &Url, target: &LinkTarget) -> DocumentRow {
    let title = own_title(shared, page, target);
    let link = frame::target(shared, &page.lang, url, target, &title);
    DocumentRow { link: Some(link), ..row(shared.language(&page.lang).locale, "document-original", Some(title)) }
}

fn row(locale: &Locale, key: &str, value: Option<String>) -> DocumentRow {
    DocumentRow { label: locale.text(key), value, lang: None, link: None }
}
