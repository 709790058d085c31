//! The list of documents: every report with its metadata in short, and every file that a page links to. It never lists a file without a
//! link: nobody has said that it is for readers.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::call::Scope;
use crate::name::Lang;
use crate::render::frame;
use crate::render::page::document;
use crate::render::sheet::{Body, Sheet};
use crate::render::shortcode::file::File;
use crate::site::{LinkTarget, Page, PageId, PageKind};
use crate::view::{AttachmentPlaceView, AttachmentView, DocumentReportView, DocumentRow, DocumentsView, LinkView, TocEntry};

/// Returns the content of the page.
pub(in crate::render) fn body(sheet: &Sheet<'_, '_>) -> Body {
    let view = view(sheet);
    let entry = |title: String, anchor: &str| TocEntry { title, anchor: anchor.to_owned(), level: 2, ..TocEntry::default() };
    let mut toc: Vec<TocEntry> = view
        .reports
        .iter()
        .map(|report| TocEntry { lang: report.lang.clone(), ..entry(report.link.title.clone(), &report.anchor) })
        .collect();
    if !view.others.is_empty() {
        toc.push(entry(sheet.text("documents-others"), "andra-dokument"));
    }
    let mut body = Body::new(sheet.text("documents"), "documents").with("documents", &view);
    body.description = Some(sheet.text("documents-description"));
    body.toc = if toc.len() < 2 { Vec::new() } else { toc };
    body
}

/// Returns the files that a page offers and declares inaccessible, in alphabetical order.
pub(in crate::render) fn not_accessible(sheet: &Sheet<'_, '_>) -> Vec<AttachmentView> {
    let files = files(sheet);
    in_order(sheet, files.iter().filter(|(_, file)| !file.accessible))
}

fn view(sheet: &Sheet<'_, '_>) -> DocumentsView {
    let files = files(sheet);
    let reports = reports(sheet);
    let of_no_report = |file: &&Found| file.places.iter().all(|place| report_of(sheet, *place).is_none());
    let others = in_order(sheet, files.iter().filter(|(_, file)| of_no_report(file)));
    let reports = reports.iter().enumerate().map(|(at, id)| report(sheet, at, *id, &files)).collect();
    DocumentsView { reports, others }
}

/// Returns every download that a page links to, with the linking pages, in the reader's language if translated.
pub(in crate::render) fn attachments(sheet: &Sheet<'_, '_>) -> Vec<(AttachmentView, Vec<PageId>)> {
    files(sheet).iter().map(|(path, file)| (attachment(sheet, path, file), file.places.iter().copied().collect())).collect()
}

/// What the pages say about a file.
struct Found {
    /// Its names, the best first: the quality of a name, then the order in which it occurred.
    names: BTreeMap<(bool, Naming), (String, Lang)>,
    /// Whether nobody declares it inaccessible.
    accessible: bool,
    /// The pages that link to it, in the reader's language if translated.
    places: BTreeSet<PageId>,
}

/// The quality of a name, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Naming {
    /// Given to the file where it is offered.
    Given,
    /// Given in a link beside the text.
    Aside,
    /// The document's own.
    Document,
    /// The text of a link, which may be "here".
    Words,
}

/// Returns every download that a page links to, by path.
fn files(sheet: &Sheet<'_, '_>) -> BTreeMap<String, Found> {
    let site = sheet.site();
    let mut files: BTreeMap<String, Found> = BTreeMap::new();
    for (id, page) in site.pages() {
        let place = site.in_language(id, sheet.lang);
        for (path, naming, name, accessible) in mentions(sheet, page) {
            let file = files.entry(path).or_insert_with(|| Found { names: BTreeMap::new(), accessible: true, places: BTreeSet::new() });
            file.places.insert(place);
            file.accessible &= accessible;
            if let Some(name) = name.filter(|name| !name.is_empty()) {
                // A name in the reader's own language is better than any other.
                file.names.entry((page.lang != *sheet.lang, naming)).or_insert((name, page.lang.clone()));
            }
        }
    }
    files
}

/// A link to a file: its path, the quality of its name, the name, and whether it is accessible.
type Mention = (String, Naming, Option<String>, bool);

fn mentions(sheet: &Sheet<'_, '_>, page: &Page) -> Vec<Mention> {
    let asset = |target: &Option<LinkTarget>| match target {
        Some(LinkTarget::Asset(path)) => Some(path.clone()),
        _ => None,
    };
    let in_text = page.doc.links.iter().zip(&page.links).enumerate().filter(|(_, (link, _))| !link.is_image);
    let in_text: Vec<(usize, String)> = in_text.filter_map(|(at, (_, target))| Some((at, asset(target)?))).collect();
    let mut words = if in_text.is_empty() { Vec::new() } else { page.doc.link_texts(&page.lang) };
    let in_text = in_text.into_iter().map(|(at, path)| (path, Naming::Words, words.get_mut(at).map(std::mem::take), true));
    let in_text: Vec<Mention> = in_text.collect();
    let beside = page.front.aside.iter().zip(&page.aside).flat_map(|(group, targets)| group.links.iter().zip(targets));
    let beside =
        beside.filter_map(|(link, target)| Some((asset(target)?, Naming::Aside, link.text.as_ref().map(|text| text.value.clone()), true)));
    let name = page.front.document.as_ref().and_then(|document| document.name.as_ref()).unwrap_or(&page.front.title).value.clone();
    let original = asset(&page.original).map(|path| (path, Naming::Document, Some(name), true));
    in_text.into_iter().chain(beside).chain(original).chain(offered(sheet, page)).collect()
}

/// Returns the files that a page offers by a shortcode.
fn offered<'p>(sheet: &'p Sheet<'_, '_>, page: &'p Page) -> impl Iterator<Item = Mention> + 'p {
    let (site, theme) = (sheet.site(), sheet.shared.theme);
    page.doc.calls.iter().filter_map(move |call| {
        let File { path, text, accessible } = File::of(&Scope { site, theme, page }, call)?;
        Some((path, Naming::Given, text, accessible))
    })
}

/// Returns the reports in the reader's language, or else in the available one, the newest first.
fn reports(sheet: &Sheet<'_, '_>) -> Vec<PageId> {
    let site = sheet.site();
    let starts: BTreeSet<PageId> =
        site.pages().filter(|(_, page)| page.kind == PageKind::Report).map(|(id, _)| site.in_language(id, sheet.lang)).collect();
    let mut reports: Vec<PageId> = starts.into_iter().collect();
    let first = site.config.first_language();
    reports.sort_by_key(|id| (Reverse(site.page(*id).edition), site.in_language(*id, first)));
    reports
}

/// Returns the report that a page belongs to or is.
fn report_of(sheet: &Sheet<'_, '_>, id: PageId) -> Option<PageId> {
    let site = sheet.site();
    let mut nearest_first = std::iter::once(id).chain(site.page(id).above.iter().rev().copied());
    let report = nearest_first.find(|id| site.page(*id).kind == PageKind::Report)?;
    Some(site.in_language(report, sheet.lang))
}

fn report(sheet: &Sheet<'_, '_>, at: usize, id: PageId, files: &BTreeMap<String, Found>) -> DocumentReportView {
    let report = sheet.site().page(id);
    let original = report.original.as_ref().map(|target| match target {
        LinkTarget::Asset(path) if files.contains_key(path) => attachment(sheet, path, &files[path]),
        other => AttachmentView {
            link: frame::target(sheet.shared, sheet.lang, sheet.url, other, &report.front.title.value),
            accessible: true,
            ..AttachmentView::default()
        },
    });
    let is_original = |path: &str| matches!(&report.original, Some(LinkTarget::Asset(original)) if original == path);
    let of_report = |file: &Found| file.places.iter().any(|place| report_of(sheet, *place) == Some(id));
    DocumentReportView {
        link: frame::link_to(report, sheet.url),
        lang: foreign(sheet, &report.lang),
        anchor: format!("berattelse-{}", at + 1),
        draft: report.draft,
        rows: rows(sheet, report),
        original,
        attachments: in_order(sheet, files.iter().filter(|(path, file)| !is_original(path) && of_report(file))),
    }
}

/// Returns the document metadata that say more than the heading.
fn rows(sheet: &Sheet<'_, '_>, report: &Page) -> Vec<DocumentRow> {
    let mut rows = document::document_in_short(sheet.shared, report, sheet.lang);
    rows.retain(|row| row.value.as_ref() != Some(&report.front.title.value));
    rows
}

/// Returns the files in alphabetical order.
fn in_order<'f>(sheet: &Sheet<'_, '_>, files: impl Iterator<Item = (&'f String, &'f Found)>) -> Vec<AttachmentView> {
    let mut views: Vec<AttachmentView> = files.map(|(path, file)| attachment(sheet, path, file)).collect();
    views.sort_by(|a, b| sheet.locale().compare(&a.link.title, &b.link.title).then_with(|| a.link.url.cmp(&b.link.url)));
    views
}

fn attachment(sheet: &Sheet<'_, '_>, path: &str, file: &Found) -> AttachmentView {
    let name = file.names.values().next();
    let title = name.map_or_else(|| path.rsplit('/').next().unwrap_or(path).to_owned(), |(name, _)| name.clone());
    let place = |id: &PageId| {
        let page = sheet.site().page(*id);
        AttachmentPlaceView { link: frame::numbered_link_to(page, sheet.url), lang: foreign(sheet, &page.lang) }
    };
    let link: LinkView = frame::target(sheet.shared, sheet.lang, sheet.url, &LinkTarget::Asset(path.to_owned()), &title);
    AttachmentView {
        link,
        lang: name.and_then(|(_, lang)| foreign(sheet, lang)),
        accessible: file.accessible,
        places: file.places.iter().map(place).collect(),
    }
}

/// Returns a language unless it is the page's.
fn foreign(sheet: &Sheet<'_, '_>, lang: &Lang) -> Option<String> {
    (lang != sheet.lang).then(|| lang.to_string())
}
