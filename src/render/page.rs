//! The view of an editor's page: its text, table of contents, neighbours, dates and document metadata. It never renders a shortcode itself.

pub(super) mod comments;
pub(super) mod document;
pub(super) mod edition;
pub(super) mod start;
pub(super) mod versions;
pub(super) mod writer;

use std::collections::BTreeSet;

use super::draft::PageDraft;
use super::frame;
use super::frame::head;
use super::frame::toc::insert;
use super::shared::Shared;
use crate::locale::Locale;
use crate::name::{Lang, Url};
use crate::opendata;
use crate::page::Heading;
use crate::site::{Page, PageId, PageKind};
use crate::view::{
    AsideView, ChildView, DateView, DocumentRow, DocumentView, LinkView, NoticeKind, NoticeView, PageView, SectionView, TocEntry,
};
use document::{document, own_title, report};
use writer::Writer;

/// Returns the view of a page. Figures and tables go into `draft`.
pub(super) fn view(shared: &Shared<'_>, id: PageId, draft: &mut PageDraft) -> PageView {
    let site = shared.site;
    shown(shared, id, site.page(id), frame::page(shared, id), draft)
}

/// Returns the view of a page in a language that it is not translated to, at `url`: that language's frame around the page's own text.
/// `stand_in` is the page with that language and address.
pub(super) fn fallback(shared: &Shared<'_>, id: PageId, stand_in: &Page, draft: &mut PageDraft) -> PageView {
    let frame = frame::fallback(shared, id, &stand_in.lang, &stand_in.url);
    let view = shown(shared, id, stand_in, frame, draft);
    let locale = shared.language(&stand_in.lang).locale;
    let written = shared.site.page(id).lang.to_string();
    let text = locale.format("notice-untranslated", &[("language", written.into())]);
    let untranslated = NoticeView { kind: NoticeKind::Language, text, link: None };
    let notices = std::iter::once(untranslated).chain(view.notices).collect();
    PageView { notices, noindex: true, ..view }
}

/// Returns a stand-in for a page, for readers of another language, at their address.
pub(super) fn stand_in(page: &Page, lang: &Lang, url: &Url) -> Page {
    Page { lang: lang.clone(), url: url.clone(), ..page.clone() }
}

/// Returns the view of a page's text in a frame. `page` is the page itself, or its stand-in.
fn shown(shared: &Shared<'_>, id: PageId, page: &Page, frame: PageView, draft: &mut PageDraft) -> PageView {
    let site = shared.site;
    let written = site.page(id).written();
    let locale = shared.language(&page.lang).locale;
    // A component may refer to its page, but not to the page's text, which does not exist yet.
    let head = PageView {
        title: page.front.title.value.clone(),
        description: page.front.description.as_ref().map(|text| text.value.clone()),
        opening: page.front.description.is_none().then(|| head::opening(page)).flatten(),
        number: page.number.clone(),
        edition: page.edition.map(|year| year.to_string()),
        report: report(shared, page),
        whole: frame::whole_report(shared, id, page),
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
    let mut writer = Writer::at(shared, id, &head, draft, &page.url);
    let body = page.doc.html(&mut writer, written);
    let shown = page.doc.calls.iter().any(|call| call.name.value == "document");
    let document = (!shown).then(|| document(shared, page, &page.url)).flatten().map(|document| in_words_of(document, page, written));
    PageView { body, document, ..head }
}

/// Returns the children of a page for the readers of its language; `page` is the page itself, or its stand-in.
pub(super) fn section(shared: &Shared<'_>, id: PageId, page: &Page) -> SectionView {
    let site = shared.site;
    let child = |child: &PageId| {
        let child = site.page(*child);
        ChildView {
            number: child.number.clone(),
            title: child.items().last().map_or(&child.front.title.value as &str, |item| item.name()).to_owned(),
            description: child.front.description.as_ref().filter(|_| child.items().is_empty()).map(|text| text.value.clone()),
            url: page.url.relative(site.url_in(child, &page.lang).below_root()),
            draft: child.draft,
            lang: (*child.written() != page.lang).then(|| child.written().to_string()),
        }
    };
    let ids = children(shared, id, page);
    let alike = !ids.is_empty() && ids.iter().all(|child| !site.page(*child).items().is_empty());
    let mut children: Vec<ChildView> = ids.iter().map(child).collect();
    if page.kind == PageKind::Start {
        children.extend(shared.language(&page.lang).navigation.beside(&page.url, &children));
    }
    SectionView { numbered: page.kind == PageKind::Report, alike, children, changes: edition::changes(shared, page) }
}

/// Returns the children of a page in the original's order, translated if possible, followed by those that exist only in its own language.
fn children(shared: &Shared<'_>, id: PageId, page: &Page) -> Vec<PageId> {
    let site = shared.site;
    let original = site.page(site.in_language(id, site.config.first_language()));
    let shown = |child: &PageId| {
        let child = site.in_language(*child, &page.lang);
        let reached = site.page(child).lang == page.lang || *site.url_in(site.page(child), &page.lang) != site.page(child).url;
        (reached && !site.structure.versions.contains(&child)).then_some(child)
    };
    let mut children: Vec<PageId> = original.children.iter().filter_map(shown).collect();
    let known: BTreeSet<PageId> = children.iter().copied().collect();
    let is_own = |child: &PageId| site.page(*child).lang == page.lang && !site.structure.versions.contains(child) && !known.contains(child);
    let own: Vec<PageId> = page.children.iter().copied().filter(is_own).collect();
    children.extend(own);
    children
}

/// Returns the previous or next page in a report for the readers of its language, even if only the original has it.
fn step(shared: &Shared<'_>, id: PageId, page: &Page, to: impl Fn(&Page) -> Option<PageId>) -> Option<LinkView> {
    let site = shared.site;
    let original = site.page(site.in_language(id, site.config.first_language()));
    let other = site.page(site.in_language(to(original)?, &page.lang));
    Some(frame::numbered_page_link(site, other, &page.lang, &page.url))
}

/// Returns the table of contents as a hierarchy of headings.
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

/// Marks the rows of a document whose texts are in another language than the page that shows them.
fn in_words_of(document: DocumentView, page: &Page, written: &Lang) -> DocumentView {
    if *written == page.lang {
        return document;
    }
    let given = |value: &str| page.front.document.as_ref().is_some_and(|document| document.texts().any(|text| text == value));
    let marked =
        |row: DocumentRow| DocumentRow { lang: row.value.as_deref().filter(|value| given(value)).map(|_| written.to_string()), ..row };
    DocumentView { rows: document.rows.into_iter().map(marked).collect() }
}
