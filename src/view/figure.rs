//! What templates see of figures and tables; it never draws them.

use serde::Serialize;

/// A whole figure: heading, words, drawing, table, notes and source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FigureView {
    /// The figure's id on the page, unique there. The theme may add `-title`, `-table` and `-note-1` to it.
    pub id: String,
    /// The level of its heading: one below the heading that it stands under, 2 to 6.
    pub heading_level: u8,
    /// What the figure shows. Plain text.
    pub title: String,
    /// What all of the figure concerns and the title leaves out: the area, the period. `None` where the title says it.
    pub subtitle: Option<String>,
    /// The language of `title` where it is not translated to the page's; otherwise `None`.
    pub title_lang: Option<String>,
    /// The same numbers in whole sentences.
    pub words: Vec<String>,
    /// The drawing for wide places: an `<svg>` with a name of its own. HTML.
    pub wide: String,
    /// The drawing for narrow places. HTML. Exactly one of the two is shown at a time.
    pub narrow: String,
    /// How many pixels high the drawing is where the theme draws it as large as it gets; what frames it needs that much.
    pub height: u32,
    /// The same numbers as a whole `<table>` with its caption. HTML.
    pub table: String,
    /// Signs that the drawing or the table uses, with their meaning.
    pub key: Vec<KeyView>,
    /// Notes on single values, in the order of their numbers.
    pub notes: Vec<NoteView>,
    /// What happened, and when.
    pub events: Vec<EventView>,
    /// What applies to the whole figure, in whole sentences: `Senaste uppgiften gäller 2022.`
    pub remarks: Vec<String>,
    /// Where the numbers come from: one for every different source.
    pub sources: Vec<SourceView>,
    /// The figure as files. Empty where there is nothing to draw.
    pub downloads: Vec<DownloadView>,
    /// The figure for other websites. `None` on the figure's own page of that kind, and in a text that another page repeats.
    pub embed: Option<EmbedView>,
    /// The page of the indicator. `None` on that page itself.
    pub indicator_url: Option<String>,
}

/// A file of a figure.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DownloadView {
    /// What it is: `Bild av diagrammet`.
    pub text: String,
    /// The file's ending: `svg`.
    pub kind: String,
    /// Its size: `9 kB`. Empty on a page of a report for a file that grows, since the page never changes.
    pub size: String,
    /// Its address, seen from the page.
    pub url: String,
}

/// A figure for other websites.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct EmbedView {
    /// The page that holds the figure alone, seen from this page.
    pub url: String,
    /// The HTML that frames that page. `None` where the site does not know its own address.
    pub code: Option<String>,
    /// The figure as HTML to paste, seen from this page.
    pub fragment: String,
}

/// What the template `fragment` is given beside the figure, `data`: HTML that is pasted into another website, and has neither script nor style.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FragmentView {
    /// What every id in it begins with, unlike any other figure's.
    pub id: String,
    /// The language of its texts.
    pub lang: String,
    /// The drawing, an `<svg>` that needs no stylesheet. HTML.
    pub picture: String,
    /// The `<table>`, whose classes begin with `insyn-`. HTML.
    pub table: String,
    /// Where the figure stands: the absolute address. `None` where the site does not know its own.
    pub url: Option<String>,
}

/// A table of one or several indicators.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TableView {
    /// The table's id on the page, unique there.
    pub id: String,
    /// What the table shows, as its caption says it. Plain text; it names the box that a wide table scrolls in.
    pub title: String,
    /// The whole `<table>` with its caption. HTML.
    pub table: String,
    /// Notes on single values, in the order of their numbers.
    pub notes: Vec<NoteView>,
    /// What applies to the whole table, in whole sentences.
    pub remarks: Vec<String>,
    /// Where the numbers come from: one for every different source.
    pub sources: Vec<SourceView>,
}

/// A sign and what it means.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct KeyView {
    /// The sign as it stands in the figure: `..`.
    pub sign: String,
    /// Its meaning: `visas inte: för få personer`.
    pub text: String,
}

/// A note on a value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NoteView {
    /// Its number, as it stands at the value: `1`.
    pub number: String,
    /// The note, in whole sentences.
    pub text: String,
}

/// Something that happened and may explain the numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct EventView {
    /// When: `2023`.
    pub period: String,
    /// What.
    pub text: String,
}

/// Where numbers come from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SourceView {
    /// The source with what belongs to it, without the word "Källa": `Kvalitetsberättelsen 2023, hämtad 8 mars 2024`.
    pub text: String,
    /// Its absolute address, where it has one.
    pub url: Option<String>,
}
