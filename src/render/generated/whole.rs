//! A report as a single page, for print, searching and the board: every chapter in order, with separate ids. It never shows a chapter
//! differently than the chapter's own page.

use std::collections::BTreeMap;

use crate::name::Url;
use crate::render::draft::PageDraft;
use crate::render::frame::toc;
use crate::render::page::writer::Writer;
use crate::render::page::{document, edition};
use crate::render::sheet::{Body, Sheet};
use crate::render::shortcode::Repeated;
use crate::site::{Page, PageId, PageKind, Site};
use crate::view::{PageView, TocEntry, WholeChapterView, WholeView};

/// The prefix of the ids in the report's start text. An address component never contains `_`, so that no two parts share an id.
const START: &str = "start_";

/// Returns the whole report whose start page is `report`.
pub(in crate::render) fn page(sheet: &Sheet<'_, '_>, report: PageId, draft: &mut PageDraft) -> Body {
    let site = sheet.site();
    let start = site.page(report);
    let chapters = chapters(site, report, 2);
    let anchors = anchors(sheet, report, &chapters);
    let chapter = |&(id, level): &(PageId, u8)| {
        let page = site.page(id);
        WholeChapterView {
            anchor: anchors.get(&id).cloned().unwrap_or_default(),
            level,
            number: page.number.clone(),
            title: page.front.title.value.clone(),
            description: page.front.description.as_ref().map(|text| text.value.clone()),
            draft: page.draft && !start.draft,
            body: text(sheet, id, &anchors, level - 1, draft),
            document: document::document(sheet.shared, page, sheet.url),
        }
    };
    let chapters: Vec<WholeChapterView> = chapters.iter().map(chapter).collect();
    let view = WholeView {
        draft: start.draft,
        document: document::document(sheet.shared, start, sheet.url),
        url: site.canonical(sheet.url),
        body: text(sheet, report, &anchors, 0, draft),
        chapters,
    };
    Body {
        description: start.front.description.as_ref().map(|text| text.value.clone()),
        notices: edition::notices(sheet.shared, start, sheet.url),
        toc: contents(&view.chapters),
        above: above(site, start),
        // A search should find the chapter, not this page.
        noindex: true,
        ..Body::new(start.front.title.value.clone(), "whole").with("whole", &view)
    }
}

/// Returns the pages of a report in reading order, each with the level of its heading.
fn chapters(site: &Site, page: PageId, level: u8) -> Vec<(PageId, u8)> {
    // A report below a report is separate.
    let children = site.page(page).children.iter().copied().filter(|child| site.page(*child).kind != PageKind::Report);
    children.flat_map(|child| [(child, level)].into_iter().chain(chapters(site, child, (level + 1).min(6)))).collect()
}

/// Returns the id of every part of the report on this page.
fn anchors(sheet: &Sheet<'_, '_>, report: PageId, chapters: &[(PageId, u8)]) -> BTreeMap<PageId, String> {
    let word = if sheet.lang.as_str() == "sv" { "kapitel" } else { "chapter" };
    let chapter = |(nth, (id, _)): (usize, &(PageId, u8))| {
        let number = sheet.site().page(*id).number.as_deref().map_or_else(|| (nth + 1).to_string(), |number| number.replace('.', "-"));
        (*id, format!("{word}-{number}"))
    };
    chapters.iter().enumerate().map(chapter).chain([(report, "main".to_owned())]).collect()
}

/// Returns a part's text, with lowered headings, and ids and links adapted to this page.
fn text(sheet: &Sheet<'_, '_>, id: PageId, anchors: &BTreeMap<PageId, String>, down: u8, draft: &mut PageDraft) -> String {
    let page = sheet.site().page(id);
    let prefix = if page.kind == PageKind::Report { START.to_owned() } else { format!("{}_", anchors[&id]) };
    let head = head(page);
    let repeated = Repeated { prefix: &prefix, down, parts: anchors, start: START };
    let mut writer = Writer::repeated(sheet.shared, id, &head, draft, sheet.url, repeated);
    page.doc.html_below(&mut writer, &page.lang, &prefix, down)
}

/// Returns what a component may know of its page.
fn head(page: &Page) -> PageView {
    PageView {
        title: page.front.title.value.clone(),
        lang: page.lang.to_string(),
        number: page.number.clone(),
        edition: page.edition.map(|year| year.to_string()),
        ..PageView::default()
    }
}

/// Returns the chapters' table of contents entries.
fn contents(chapters: &[WholeChapterView]) -> Vec<TocEntry> {
    let mut roots = Vec::new();
    for chapter in chapters {
        let entry = TocEntry {
            number: chapter.number.clone(),
            title: chapter.title.clone(),
            anchor: chapter.anchor.clone(),
            level: chapter.level,
            lang: None,
            children: Vec::new(),
        };
        toc::insert(&mut roots, entry);
    }
    roots
}

/// Returns the ancestors, including the report's start page, without the front page.
fn above(site: &Site, start: &Page) -> Vec<(String, Url)> {
    let above = start.above.iter().skip(1).map(|id| site.page(*id)).chain([start]);
    above.map(|page| (page.front.title.value.clone(), page.url.clone())).collect()
}
