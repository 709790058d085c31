//! Views of the pages required by law and good practice: accessibility statement, contact, about the data, key to symbols, privacy. They
//! never contain what the site has not stated.

use serde::Serialize;

use super::{AttachmentView, DocumentRow, LinkView, WordsView};

/// A page of texts written by the program.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TextPageView {
    /// Its sections, in order. The first may have no heading.
    pub sections: Vec<TextSectionView>,
}

/// A section of such a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TextSectionView {
    /// The heading; empty for the introduction.
    pub title: String,
    /// The heading's id on the page.
    pub anchor: String,
    /// 2 for `h2`, or 3.
    pub level: u8,
    /// Its parts, in order.
    pub parts: Vec<TextPartView>,
}

/// A part of a section. Its `kind` determines which fields are filled.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TextPartView {
    /// Its kind.
    pub kind: TextPartKind,
    /// A paragraph, with laws as links. HTML.
    pub html: String,
    /// The language of `html` if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// The items of a list.
    pub items: Vec<TextItemView>,
    /// Labelled facts.
    pub rows: Vec<DocumentRow>,
    /// Links.
    pub links: Vec<LinkView>,
    /// Inaccessible files.
    pub files: Vec<AttachmentView>,
    /// Accessibility defects.
    pub defects: Vec<DefectView>,
}

/// The kind of a part. Serialized in lower case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum TextPartKind {
    /// A paragraph.
    #[default]
    Paragraph,
    /// A list.
    List,
    /// Labelled facts.
    Rows,
    /// Links, one per line.
    Links,
    /// Inaccessible files.
    Files,
    /// Accessibility defects.
    Defects,
}

/// An item of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TextItemView {
    /// Its topic, with a link to more information. There is no link without a title.
    pub link: LinkView,
    /// The language of the title if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// Its text. Plain.
    pub text: String,
}

/// An accessibility defect.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DefectView {
    /// What it is.
    pub what: WordsView,
    /// Its consequence, or its cause.
    pub why: Option<WordsView>,
    /// How else the content can be obtained.
    pub alternative: Option<WordsView>,
    /// When it will be fixed, in a whole sentence.
    pub until: Option<String>,
}

/// The key to symbols.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct KeyPageView {
    /// The symbols, by where they are used.
    pub groups: Vec<KeyGroupView>,
}

/// Symbols that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct KeyGroupView {
    /// The heading.
    pub title: String,
    /// The heading's id on the page.
    pub anchor: String,
    /// What they have in common, in a sentence.
    pub text: String,
    /// The symbols.
    pub rows: Vec<KeySymbolView>,
}

/// A symbol with its name and meaning.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct KeySymbolView {
    /// The symbol as a drawing. HTML. Empty if it has none.
    pub drawing: String,
    /// The symbol as text: `••`. Empty if it has none.
    pub sign: String,
    /// The class by which the theme draws it next to its name: `verdict verdict-reached`. Empty if it has none.
    pub class: String,
    /// Its name, as used in figures and lists.
    pub name: String,
    /// Its meaning. Empty if the name says it.
    pub text: String,
}
