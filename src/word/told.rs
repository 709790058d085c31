//! What of a document is not, or not as it was, in the chapters, and where. It never contains a text of the program.

/// A place in a document, as its reader counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Where {
    /// The nearest heading above; empty above the first.
    pub heading: String,
    /// The number of the paragraph below that heading; 0 if the place is a table or no paragraph.
    pub paragraph: usize,
    /// The number of the table below that heading; 0 if the place is a paragraph.
    pub table: usize,
}

/// Something to tell about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// No paragraph has a heading's style, so that there is one chapter.
    NoHeadings,
    /// The only heading of level 1 became the report's title.
    HeadingIsTitle,
    /// What a title page says about the document became keys of the report's page.
    TitlePage,
    /// Headings were moved up, since a level was skipped.
    HeadingLevel,
    /// A number was removed from a heading.
    HeadingNumber,
    /// A heading without text was left out.
    HeadingEmpty,
    /// A paragraph in bold may be meant as a heading.
    HeadingBold,
    /// Insertions and deletions were taken as accepted.
    Changes,
    /// Page headers and footers were left out.
    Margins,
    /// The table of contents was left out.
    Contents,
    /// A comment was left out.
    Comment,
    /// Hidden text was left out.
    Hidden,
    /// Struck-out text was left out of nothing: it is in the chapter as ordinary text.
    Struck,
    /// Emphasis was left out.
    Emphasis,
    /// A text box stands after its paragraph.
    TextBox,
    /// A table of one cell became paragraphs.
    BoxTable,
    /// A table in a cell became text.
    NestedTable,
    /// Merged cells were separated.
    MergedCells,
    /// Empty cells got a dash.
    EmptyCells,
    /// Paragraphs or lists of a cell became one line.
    CellLines,
    /// A table had no caption and got its heading's words.
    TableCaption,
    /// A paragraph is aligned with tabs.
    Tabs,
    /// A picture has no alternative text.
    PictureText,
    /// A picture has an alternative text that a program made.
    PictureTextMade,
    /// A picture's format is not shown by browsers.
    PictureFormat,
    /// A picture is not in the document.
    PictureMissing,
    /// A picture of a table's cell stands after the table.
    PictureMoved,
    /// A chart became a table of its numbers.
    ChartAsTable,
    /// A chart without stored numbers was left out.
    Chart,
    /// A diagram (SmartArt) was left out.
    Diagram,
    /// An equation became text.
    Equation,
    /// An embedded object was left out.
    Object,
    /// A character has no counterpart.
    Character,
    /// A link has no target that a page can have.
    Link,
    /// A text refers to a page's number.
    PageNumber,
    /// A list's letters or Roman numerals became numbers.
    ListNumbers,
    /// A part of the document that is another document was left out.
    OtherDocument,
}

impl What {
    /// Returns its word for messages.
    pub fn word(self) -> &'static str {
        match self {
            Self::NoHeadings => "no-headings",
            Self::HeadingIsTitle => "heading-is-title",
            Self::TitlePage => "title-page",
            Self::HeadingLevel => "heading-level",
            Self::HeadingNumber => "heading-number",
            Self::HeadingEmpty => "heading-empty",
            Self::HeadingBold => "heading-bold",
            Self::Changes => "changes",
            Self::Margins => "margins",
            Self::Contents => "contents",
            Self::Comment => "comment",
            Self::Hidden => "hidden",
            Self::Struck => "struck",
            Self::Emphasis => "emphasis",
            Self::TextBox => "text-box",
            Self::BoxTable => "box-table",
            Self::NestedTable => "nested-table",
            Self::MergedCells => "merged-cells",
            Self::EmptyCells => "empty-cells",
            Self::CellLines => "cell-lines",
            Self::TableCaption => "table-caption",
            Self::Tabs => "tabs",
            Self::PictureText => "picture-text",
            Self::PictureTextMade => "picture-text-made",
            Self::PictureFormat => "picture-format",
            Self::PictureMissing => "picture-missing",
            Self::PictureMoved => "picture-moved",
            Self::ChartAsTable => "chart-as-table",
            Self::Chart => "chart",
            Self::Diagram => "diagram",
            Self::Equation => "equation",
            Self::Object => "object",
            Self::Character => "character",
            Self::Link => "link",
            Self::PageNumber => "page-number",
            Self::ListNumbers => "list-numbers",
            Self::OtherDocument => "other-document",
        }
    }
}

/// Something told, with its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Told {
    /// What it is.
    pub what: What,
    /// Its place; `None` for the whole document.
    pub place: Option<Where>,
    /// The words concerned, shortened; empty if there are none.
    pub text: String,
}

/// Shortens a text to what can be told in a line.
pub(super) fn short(text: &str) -> String {
    const MOST: usize = 120;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text,
    }
}
