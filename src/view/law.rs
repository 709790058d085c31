//! What templates see of the pages that the law and good order ask for: the accessibility statement, contact, about the data, the key to
//! symbols, privacy. It never holds what the site has not said.

use serde::Serialize;

use super::{AttachmentView, DocumentRow, LinkView, WordsView};

/// A page of texts that the program writes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TextPageView {
    /// Its sections, in order. The first may lack a heading.
    pub sections: Vec<TextSectionView>,
}

/// A section of such a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TextSectionView {
    /// The heading; empty for the text that opens the page.
    pub title: String,
    /// The heading's id on the page.
    pub anchor: String,
    /// 2 for `h2`, or 3.
    pub level: u8,
    /// What stands under it, in order.
    pub parts: Vec<TextPartView>,
}

/// A part of a section. Which of its fields is filled, its `kind` says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TextPartView {
    /// What it is.
    pub kind: TextPartKind,
    /// A paragraph, in which laws are links. HTML.
    pub html: String,
    /// The language of `html` where that is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// The items of a list.
    pub items: Vec<TextItemView>,
    /// Facts with their labels.
    pub rows: Vec<DocumentRow>,
    /// Links.
    pub links: Vec<LinkView>,
    /// Files that not everybody can read.
    pub files: Vec<AttachmentView>,
    /// What not everybody can use.
    pub defects: Vec<DefectView>,
}

/// What a part of a section is. Templates see it in small letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum TextPartKind {
    /// A paragraph.
    #[default]
    Paragraph,
    /// A list.
    List,
    /// Facts with their labels.
    Rows,
    /// Links, one a line.
    Links,
    /// Files that not everybody can read.
    Files,
    /// What not everybody can use.
    Defects,
}

/// An item of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TextItemView {
    /// What it is about, with the address where more is told. Without a title there is none.
    pub link: LinkView,
    /// The language of the title where that is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// What is said of it. Plain.
    pub text: String,
}

/// Something that not everybody can use.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DefectView {
    /// What it is.
    pub what: WordsView,
    /// What that means, or why it is so.
    pub why: Option<WordsView>,
    /// How else the content can be had.
    pub alternative: Option<WordsView>,
    /// When it is to be mended, in a whole sentence.
    pub until: Option<String>,
}

/// The key to symbols.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct KeyPageView {
    /// The symbols, by what they stand in.
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

/// A symbol with its name and what it means.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct KeySymbolView {
    /// The symbol as a drawing. HTML. Empty where it has none.
    pub drawing: String,
    /// The symbol as a sign: `••`. Empty where it has none.
    pub sign: String,
    /// The class by which the theme draws it beside its name: `verdict verdict-reached`. Empty where it has none.
    pub class: String,
    /// What it is called, as it stands in figures and lists.
    pub name: String,
    /// What it means. Empty where the name says it.
    pub text: String,
}
