//! One page as its editor wrote it: front matter, document tree and shortcode calls. It never looks at another file, the theme or the
//! configuration.

mod build;
mod doc;
mod front_matter;
mod law;
mod shortcode;
mod table;
mod writer;

pub use doc::{Doc, Footnote, Heading, Link};
pub use front_matter::{AsideGroup, AsideLink, Correction, Document, FrontMatter};
pub use law::{LawReference, Laws};
pub use shortcode::{Argument, ArgumentValue, Call, Form};
pub use writer::{ImageHtml, LinkHtml, Resolve};

use crate::diagnostic::Diagnostics;
use crate::name::Lang;
use crate::source::FileId;

/// A Markdown file that was read: what could be understood of it, where mistakes were found too.
#[derive(Clone, Debug)]
pub struct PageFile {
    /// The file.
    pub file: FileId,
    /// Its path from the site's folder: `content/a/01-b.en.md`.
    pub path: String,
    /// The language that the file's name gives: `en` for `01-b.en.md`; `None` for the site's first.
    pub lang: Option<Lang>,
    /// What stands between the `---` lines.
    pub front: FrontMatter,
    /// What stands below them.
    pub doc: Doc,
}

/// Reads one page. Where its front matter cannot be read, that is said, and the page has the file's name as its title, so that links to
/// it are not reported too.
pub fn parse(file: FileId, path: &str, text: &str, found: &mut Diagnostics) -> PageFile {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.strip_suffix(".md").unwrap_or(name);
    let (stem, lang) = match stem.rsplit_once('.') {
        Some((before, tag)) => Lang::parse(tag).map_or((stem, None), |lang| (before, Some(lang))),
        None => (stem, None),
    };
    let (front, body) = front_matter::parse(file, stem, text, found);
    let doc = build::document(file, text, body, found);
    PageFile { file, path: path.to_owned(), lang, front, doc }
}
