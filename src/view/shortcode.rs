//! What the components of shortcodes see, figures and tables apart; it never holds a shortcode's arguments or its body, which the
//! component is given beside it.

use serde::Serialize;

use super::LinkView;

/// One number in running text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ValueView {
    /// The number with its unit, or its state in words: `85 procent`, `uppgift saknas`.
    pub text: String,
    /// Whether `text` is a number. False for a state: missing, hidden, not applicable.
    pub known: bool,
    /// What stands in the note on the value, where it has one, in whole sentences: that it is preliminary, that the source contradicts
    /// itself. The default theme shows it with the figures and tables, not in the middle of a sentence.
    pub note: Option<String>,
}

/// A trend in running text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SparkView {
    /// The drawing, an `<svg>` with its name in words. HTML.
    pub svg: String,
}

/// A change between two periods in running text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ChangeView {
    /// The change in words: `ökade med 14`, `en ökning med 14`, `sjönk med 1 procentenhet`.
    pub text: String,
    /// Whether the change could be told. False where one of the values is not known; `text` then says so.
    pub known: bool,
}

/// A manager's comment. The text itself is the shortcode's body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CommentView {
    /// The comment's id on the page, unique there.
    pub id: String,
    /// Who comments, as a role: `Verksamhetschef för hemtjänst`.
    pub by: String,
    /// The indicators that the comment is about, with their pages.
    pub about: Vec<LinkView>,
}

/// A box that opens. The text itself is the shortcode's body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct BoxView {
    /// The box's id on the page, unique there, so that a link can lead to it.
    pub id: String,
    /// What it is about; this is always to be seen.
    pub title: String,
    /// Whether it is open from the beginning, as on a report's one page, so that a search in the page finds what is in it.
    pub open: bool,
}

/// An attachment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FileView {
    /// Its address.
    pub url: String,
    /// What it is called.
    pub title: String,
    /// Its type, as read from the file's name: `pdf`.
    pub kind: String,
    /// Its size: `2,6 MB`.
    pub size: String,
    /// Whether everybody can read it. False gives the offer of another format.
    pub accessible: bool,
}

/// A picture. A long description is the shortcode's body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ImageView {
    /// Its address.
    pub src: String,
    /// Its alternative text; empty for decoration.
    pub alt: String,
    /// Its width in pixels, where the file says it.
    pub width: Option<u32>,
    /// Its height in pixels, where the file says it.
    pub height: Option<u32>,
    /// The text under it.
    pub caption: Option<String>,
}

/// A document's information: who made it, when, and its number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DocumentView {
    /// The rows, in order.
    pub rows: Vec<DocumentRow>,
}

/// A row of a document's information.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DocumentRow {
    /// What is told: `Diarienummer`.
    pub label: String,
    /// What it is. `None` reads "ej angivet".
    pub value: Option<String>,
    /// The language of `value` where that is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// Where the value leads: the original's address.
    pub link: Option<LinkView>,
}
