//! The view of one of the editor's pages: its text, table of contents, neighbours, dates and document information. It never renders a
//! shortcode itself.

use std::collections::BTreeSet;

use super::shortcode::Writer;
use super::{Heavy, Shared, edition, frame, head, versions, whole};
use crate::diagnostic::Diagnostics;
use crate::locale::Locale;
use crate::name::{Lang, Url};
use crate::opendata;
use crate::page::Heading;
use crate::site::{LinkTarget, Page, PageId, PageKind};
use crate::source::Spanned;
use crate::view::{
    AsideView, ChildView, DateView, DocumentRow, DocumentView, LinkView, NoticeKind, NoticeView, PageView, SectionView, TocEntry,
};

/// The view of a page. Figures and tables go into `heavy`.
pub(super) fn view(shared: &Shared<'_>, id: PageId, heavy: &Heavy, found: &mut Diagnostics) -> PageView {
    let site = shared.site;
    shown(shared, id, site.page(id), frame::page(shared, id), heavy, found)
}

/// The view of a page in a language that it is not translated to, at `url`: that language's frame round the page's own text. `stand_in` is
/// the page with that language and address.
pub(super) fn fallback(shared: &Shared<'_>, id: PageId, stand_in: &Page, heavy: &Heavy, found: &mut Diagnostics) -> PageView {
    let frame = frame::fallback(shared, id, &stand_in.lang, &stand_in.url);
    let view = shown(shared, id, stand_in, frame, heavy, found);
    let locale = shared.language(&stand_in.lang).locale;
    let written = shared.site.page(id).lang.to_string();
    let text = locale.format("notice-untranslated", &[("language", written.into())]);
    let untranslated = NoticeView { kind: NoticeKind::Language, text, link: None };
    let notices = std::iter::once(untranslated).chain(view.notices).collect();
    PageView { notices, noindex: true, ..view }
}

/// The page as a stand-in of it for readers of another language, at their address.
pub(super) fn stand_in(page: &Page, lang: &Lang, url: &Url) -> Page {
    Page { lang: lang.clone(), url: url.clone(), ..page.clone() }
}

/// The view of a page's text in a frame. `page` is the page itself, or its stand-in.
fn shown(shared: &Shared<'_>, id: PageId, page: &Page, frame: PageView, heavy: &Heavy, found: &mut Diagnostics) -> PageView {
    let site = shared.site;
    let written = site.page(id).written();
    let locale = shared.language(&page.lang).locale;
    // A component may speak of the page that it stands on, but not of its text, which is not there yet.
    let head = PageView {
        title: page.front.title.value.clone(),
        description: page.front.description.as_ref().map(|text| text.value.clone()),
        opening: page.front.description.is_none().then(|| head::opening(page)).flatten(),
        number: page.number.clone(),
        edition: page.edition.map(|year| year.to_string()),
        report: report(shared, page),
        whole: whole::link(shared, id, page),
        toc: contents(&page.doc.headings, written),
        previous: step(shared, id, page, |page| page.previous),
        next: step(shared, id, page, |page| page.next),
        notices: edition::notices(shared, page, &page.url),
        editions: edition::switch(shared, page),
        published: page.published().map(|date| date_view(date, locale)),
        updated: page.front.updated.as_ref().map(|date| date_view(date.value, locale)),
        aside: aside(shared, page, written),
        versions: versions::of(shared, id, page),
        noindex: page.draft,
        structured_data: opendata::report(site, id),
        ..frame
    };
    let writer = Writer::at(shared, id, &head, heavy, &page.url);
    let body = page.doc.html(&writer, written);
    found.extend(writer.into_problems());
    let shown = page.doc.calls.iter().any(|call| call.name.value == "document");
    let document = (!shown).then(|| document(shared, page, &page.url)).flatten().map(|document| in_words_of(document, page, written));
    PageView { body, document, ..head }
}

/// The pages right under a page, as the readers of its language find them; `page` is the page itself, or its stand-in.
pub(super) fn section(shared: &Shared<'_>, id: PageId, page: &Page) -> SectionView {
    let site = shared.site;
    let child = |child: &PageId| {
        let child = site.page(*child);
        ChildView {
            number: child.number.clone(),
            title: child.front.title.value.clone(),
            description: child.front.description.as_ref().map(|text| text.value.clone()),
            url: page.url.relative(site.url_in(child, &page.lang).below_root()),
            draft: child.draft,
            lang: (*child.written() != page.lang).then(|| child.written().to_string()),
        }
    };
    let mut children: Vec<ChildView> = children(shared, id, page).iter().map(child).collect();
    if page.kind == PageKind::Start {
        children.extend(shared.language(&page.lang).navigation.beside(&page.url, &children));
    }
    SectionView { numbered: page.kind == PageKind::Report, children, changes: edition::changes(shared, page) }
}

/// The pages right under a page in the original's order, translated where they are, and behind them those that only its own language has.
fn children(shared: &Shared<'_>, id: PageId, page: &Page) -> Vec<PageId> {
    let site = shared.site;
    let original = site.page(site.in_language(id, site.config.first_language()));
    let shown = |child: &PageId| {
        let child = site.in_language(*child, &page.lang);
        let reached = site.page(child).lang == page.lang || *site.url_in(site.page(child), &page.lang) != site.page(child).url;
        (reached && !site.versions.contains(&child)).then_some(child)
    };
    let mut children: Vec<PageId> = original.children.iter().filter_map(shown).collect();
    let known: BTreeSet<PageId> = children.iter().copied().collect();
    let is_own = |child: &PageId| site.page(*child).lang == page.lang && !site.versions.contains(child) && !known.contains(child);
    let own: Vec<PageId> = page.children.iter().copied().filter(is_own).collect();
    children.extend(own);
    children
}

/// The report that a chapter belongs to.
pub(super) fn report(shared: &Shared<'_>, page: &Page) -> Option<LinkView> {
    let report = page.above.iter().rev().find(|above| shared.site.page(**above).kind == PageKind::Report)?;
    let report = shared.site.page(shared.site.in_language(*report, &page.lang));
    Some(frame::page_link(shared.site, report, &page.lang, &page.url))
}

/// The page before or after one in its report, as the readers of its language find it: also where only the original has it.
fn step(shared: &Shared<'_>, id: PageId, page: &Page, to: impl Fn(&Page) -> Option<PageId>) -> Option<LinkView> {
    let site = shared.site;
    let original = site.page(site.in_language(id, site.config.first_language()));
    let other = site.page(site.in_language(to(original)?, &page.lang));
    Some(frame::numbered_page_link(site, other, &page.lang, &page.url))
}

/// The table of contents: the headings as they lie in each other.
fn contents(headings: &[Heading], lang: &Lang) -> Vec<TocEntry> {
    if headings.len() < 2 {
        return Vec::new();
    }
    let entry = |heading: &Heading| TocEntry {
        number: None,
        title: heading.text(lang),
        anchor: heading.anchor.clone(),
        level: heading.level,
        lang: None,
        children: Vec::new(),
    };
    let mut roots = Vec::new();
    for heading in headings {
        insert(&mut roots, entry(heading));
    }
    roots
}

/// Puts a heading under the last one of a higher rank.
pub(super) fn insert(entries: &mut Vec<TocEntry>, entry: TocEntry) {
    match entries.last_mut() {
        Some(last) if last.level < entry.level => insert(&mut last.children, entry),
        _ => entries.push(entry),
    }
}

fn date_view(date: jiff::civil::Date, locale: &Locale) -> DateView {
    DateView { text: locale.date(date), iso: date.to_string() }
}

fn aside(shared: &Shared<'_>, page: &Page, written: &Lang) -> Vec<AsideView> {
    let locale = shared.language(&page.lang).locale;
    let groups = page.front.aside.iter().zip(&page.aside).map(|(group, targets)| {
        let links = group.links.iter().zip(targets).filter_map(|(link, target)| {
            let target = target.as_ref()?;
            let title = link.text.as_ref().map_or_else(|| own_title(shared, page, target), |text| text.value.clone());
            let lang = (*written != page.lang).then(|| written.to_string());
            Some(LinkView { lang, ..frame::target(shared, &page.lang, &page.url, target, &title) })
        });
        let title = group.title.as_ref().map_or_else(|| locale.text("see-also"), |title| title.value.clone());
        AsideView { title, lang: (*written != page.lang && group.title.is_some()).then(|| written.to_string()), links: links.collect() }
    });
    groups.collect()
}

/// What a link says that was given no text: its target's title, a file's name or an address.
pub(super) fn own_title(shared: &Shared<'_>, page: &Page, target: &LinkTarget) -> String {
    let site = shared.site;
    match target {
        LinkTarget::Page(id, _) => site.page(site.in_language(*id, &page.lang)).front.title.value.clone(),
        LinkTarget::Anchor(anchor) => {
            let heading = page.doc.headings.iter().find(|heading| heading.anchor == *anchor);
            heading.map_or_else(|| page.front.title.value.clone(), |heading| heading.text(&page.lang))
        }
        LinkTarget::Indicator(id) => site.indicators[id].short.text(&page.lang).to_owned(),
        LinkTarget::Asset(path) => path.rsplit('/').next().unwrap_or(path).to_owned(),
        LinkTarget::External(address) | LinkTarget::Contact(address) => {
            address.trim_start_matches("mailto:").trim_start_matches("tel:").trim_start_matches("https://").trim_end_matches('/').to_owned()
        }
    }
}

/// The rows of a document whose words are in another language than the page that shows them.
fn in_words_of(document: DocumentView, page: &Page, written: &Lang) -> DocumentView {
    if *written == page.lang {
        return document;
    }
    let given = |value: &str| page.front.document.as_ref().is_some_and(|document| document.texts().any(|text| text == value));
    let marked =
        |row: DocumentRow| DocumentRow { lang: row.value.as_deref().filter(|value| given(value)).map(|_| written.to_string()), ..row };
    DocumentView { rows: document.rows.into_iter().map(marked).collect() }
}

/// The rows of a page's document information as they are shown at `url`, in the order in which a board's documents have them.
pub(super) fn document(shared: &Shared<'_>, page: &Page, url: &Url) -> Option<DocumentView> {
    let document = page.front.document.as_ref()?;
    let locale = shared.language(&page.lang).locale;
    let text = |key: &str, value: &Option<Spanned<String>>| row(locale, key, value.as_ref().map(|value| value.value.clone()));
    let date = |key: &str, value: &Option<Spanned<jiff::civil::Date>>| row(locale, key, value.as_ref().map(|date| locale.date(date.value)));
    // A row that most documents lack is shown where it is filled in; the others read "not given".
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

/// A report's document information in short: what it is, its number, its dates, its version; only what is filled in.
pub(super) fn document_in_short(shared: &Shared<'_>, page: &Page, lang: &Lang) -> Vec<DocumentRow> {
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

/// The row with the document of which the page is the web version.
fn original(shared: &Shared<'_>, page: &Page, url: &Url, target: &LinkTarget) -> DocumentRow {
    let title = own_title(shared, page, target);
    let link = frame::target(shared, &page.lang, url, target, &title);
    DocumentRow { link: Some(link), ..row(shared.language(&page.lang).locale, "document-original", Some(title)) }
}

fn row(locale: &Locale, key: &str, value: Option<String>) -> DocumentRow {
    DocumentRow { label: locale.text(key), value, lang: None, link: None }
}
