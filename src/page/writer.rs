//! From a document to HTML. It never decides where a link leads or what a shortcode gives: it asks.

use super::doc::{Doc, Link};
use super::law::{LawReference, Laws};
use super::shortcode::Call;
use crate::name::Lang;

/// How a link is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkHtml {
    /// The address, not escaped.
    pub href: String,
    /// The CSS class; none where empty.
    pub class: String,
    /// What everybody sees after the link's text, within the link: ` (pdf, 2,6 MB)`.
    pub suffix: String,
    /// What a screen reader says after that: ` (länk till annan webbplats)`.
    pub hidden: String,
}

/// How a picture is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImageHtml {
    /// The address, not escaped.
    pub src: String,
    /// Width and height in pixels, if they are known.
    pub size: Option<(u32, u32)>,
}

/// What a document asks of the site while it is written.
pub trait Resolve {
    /// Where the link at `index` of [`Doc::links`] leads.
    fn link(&self, index: usize, link: &Link) -> LinkHtml;
    /// Where the picture at `index` of [`Doc::links`] lies.
    fn image(&self, index: usize, link: &Link) -> ImageHtml;
    /// The HTML of the call at `index` of [`Doc::calls`], with the HTML of its body.
    fn call(&self, index: usize, call: &Call, body: Option<&str>) -> String;
    /// The laws that are known.
    fn laws(&self) -> &Laws;
    /// The link to a law.
    fn law(&self, reference: &LawReference<'_>) -> LinkHtml;
    /// A text of the reader's catalogue: `page-footnotes`, `page-footnote`, `page-footnote-back`, `page-task-done`, `page-task-open`.
    fn text(&self, key: &str) -> String;
}

pub(super) fn write(_: &Doc, _: std::ops::Range<usize>, _: &dyn Resolve, _: &Lang, _: &str) -> String {
    String::new()
}

pub(super) fn plain(_: &Doc, _: std::ops::Range<usize>, _: &Lang) -> String {
    String::new()
}

pub(super) fn with_quotes(text: &str, _: &Lang) -> String {
    text.to_owned()
}
