//! Figures for other websites: a page for every figure, to be framed, and the figure as HTML to paste. It never shows anything that the
//! figure's own page does not.

use std::fmt::Write;

use html_escape::encode_double_quoted_attribute as escaped;

use super::place::{Faces, FigureContext, Home};
use crate::diagnostic::{self, Problem};
use crate::figure;
use crate::name::Url;
use crate::render::draft::PageDraft;
use crate::render::frame;
use crate::render::shared::Shared;
use crate::view::{EmbedView, FigureView, FragmentView, PageView};

/// Their directory in the output: servers let other websites frame its content.
const FOLDER: &str = "embed";

/// The stylesheet for pasted figures, at a stable address, since other websites link to it.
pub(in crate::render) const STYLESHEET: &str = "embed/insyn.css";

/// The page to be framed, in its directory.
pub(in crate::render) const FRAMED_FILE: &str = "index.html";

/// The figure's HTML to paste, beside the page to be framed. It is served as text, so that whoever opens it sees what to copy.
pub(in crate::render) const FRAGMENT: &str = "figur.txt";

/// Adds the addresses for other websites to a figure's view. On the figure's home page its files are made too.
pub(in crate::render) fn offer(
    shared: &Shared<'_>,
    faces: &Faces,
    place: &FigureContext<'_>,
    view: FigureView,
    draft: &mut PageDraft,
) -> FigureView {
    let (page, id) = match &place.home {
        Home::Here => (place.url, &place.id),
        Home::At(page, id) => (*page, id),
        Home::Elsewhere => return view,
    };
    let address = format!("/{FOLDER}{page}{id}/");
    let Some(url) = Url::parse(&address) else { return view };
    if matches!(place.home, Home::Here) {
        framed(shared, place, &url, &view, draft);
        fragment(shared, faces, place, &url, &view, draft);
    }
    let embed = EmbedView {
        url: place.url.relative(url.below_root()),
        code: shared.site.canonical(&url).map(|address| code(&address, &view)),
        fragment: place.url.relative(&fragment_path(&url)),
    };
    FigureView { embed: Some(embed), ..view }
}

/// Renders the page with only the figure.
fn framed(shared: &Shared<'_>, place: &FigureContext<'_>, url: &Url, view: &FigureView, draft: &mut PageDraft) {
    let page = PageView {
        title: full_title(view),
        title_lang: view.title_lang.clone(),
        canonical: shared.site.canonical(place.url),
        noindex: true,
        ..frame::alone(shared, place.lang, url)
    };
    let from = |target: &str| url.relative(target);
    let alone = FigureView {
        heading_level: 1,
        downloads: Vec::new(),
        // The link from the figure's own page is sufficient here.
        indicator_url: None,
        ..view.clone()
    };
    let mut context = shared.unframed(place.lang, &page);
    context.insert("data", &alone);
    context.insert("whole_url", &format!("{}#{}", from(place.url.below_root()), place.id));
    let html = shared.html("embed", &context, draft, diagnostic::Place::Path("themes".into()));
    draft.files.push((url.file(), html.whole.into_bytes()));
}

/// Renders the figure as HTML to paste.
fn fragment(shared: &Shared<'_>, faces: &Faces, place: &FigureContext<'_>, url: &Url, view: &FigureView, draft: &mut PageDraft) {
    // Two figures of this site on a page of another must not share an id.
    let id = format!("insyn-{}", &blake3::hash(url.to_string().as_bytes()).to_hex()[..8]);
    let fragment = FragmentView {
        lang: place.lang.to_string(),
        picture: faces.narrow.as_ref().map_or_else(String::new, |drawing| figure::inlined(drawing, &shared.common.look, &id)),
        table: scoped(&faces.table),
        url: shared.site.canonical(place.url).map(|page| format!("{page}#{}", place.id)),
        id,
    };
    let mut context = shared.unframed(place.lang, &PageView { lang: place.lang.to_string(), ..PageView::default() });
    context.insert("data", view);
    context.insert("fragment", &fragment);
    match shared.theme.templates.render("fragment.html", &context) {
        Ok(html) => draft.files.push((fragment_path(url), ascii(&html).into_bytes())),
        Err(detail) => draft.problems.add(diagnostic::Place::Path("themes".into()), Problem::TemplateError { detail }),
    }
}

fn fragment_path(url: &Url) -> String {
    format!("{}{FRAGMENT}", url.below_root())
}

/// Returns the title for places without a separate subtitle.
fn full_title(view: &FigureView) -> String {
    view.subtitle.as_ref().map_or_else(|| view.title.clone(), |subtitle| format!("{}, {subtitle}", view.title))
}

/// Returns the HTML of a frame with a page.
fn code(address: &str, view: &FigureView) -> String {
    let title = full_title(view);
    let title = escaped(&title);
    format!(
        "<iframe src=\"{}\" title=\"{title}\" width=\"100%\" height=\"{}\" loading=\"lazy\" style=\"border: 0\"></iframe>",
        escaped(address),
        height(view)
    )
}

/// Returns the height of a frame in pixels such that nothing needs to scroll, even on a phone: text is estimated by its length, and a
/// little white space is better than a second scroll bar.
fn height(view: &FigureView) -> u32 {
    // The approximate number of characters per line on the smallest phones, and the height of a line in pixels.
    const LETTERS: usize = 34;
    const LINE: usize = 26;
    let lines = |text: &str| text.chars().count().div_ceil(LETTERS) * LINE;
    let words: usize = lines(&view.words.join(" "));
    let notes = view.remarks.iter().map(|text| lines(text)).chain(view.notes.iter().map(|note| lines(&note.text)));
    let signs: usize = view.key.iter().map(|row| lines(&row.text)).sum();
    let events = view.events.iter().map(|event| lines(&event.text) + LINE);
    let sources = view.sources.iter().map(|source| lines(&source.text));
    let text = 2 * lines(&view.title) + words + notes.chain(events).chain(sources).sum::<usize>() + signs;
    // The collapsed table, the link to the full page, and the spacing.
    const AROUND: usize = 260;
    let whole = view.height + u32::try_from(text + AROUND).unwrap_or(u32::MAX / 2);
    whole.div_ceil(20) * 20
}

/// Prefixes classes with our name, so that another website's rules do not match.
fn scoped(html: &str) -> String {
    const CLASS: &str = " class=\"";
    let mut out = String::with_capacity(html.len() + 64);
    let mut rest = html;
    // Text contains no literal quotation mark: our writers escape it.
    while let Some((before, after)) = rest.split_once(CLASS) {
        out.push_str(before);
        let Some((classes, after)) = after.split_once('"') else { break };
        let classes: Vec<String> = classes.split(' ').map(|class| format!("insyn-{class}")).collect();
        // Writing to a `String` cannot fail.
        let _ = write!(out, "{CLASS}{}\"", classes.join(" "));
        rest = after;
    }
    out + rest
}

/// Replaces non-ASCII characters by character references, so that the HTML survives servers, editors and clipboards that mistake its
/// encoding.
fn ascii(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 8);
    for letter in html.chars() {
        if letter.is_ascii() {
            out.push(letter);
        } else {
            let _ = write!(out, "&#{};", u32::from(letter));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_gets_our_name_and_text_is_left_alone() {
        let html = "<table class=\"figure-table a\"><td class=\"b\">x class=&quot;y&quot;</td></table>";
        assert_eq!(scoped(html), "<table class=\"insyn-figure-table insyn-a\"><td class=\"insyn-b\">x class=&quot;y&quot;</td></table>");
    }

    #[test]
    fn what_is_pasted_is_ascii_and_reads_the_same() {
        assert_eq!(ascii("<p>Måltal – 88 %</p>"), "<p>M&#229;ltal &#8211; 88&#160;%</p>".replace("&#160;", " "));
        assert!(ascii("ö€😀").is_ascii());
    }
}
