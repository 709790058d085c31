//! Views of figures and tables. They never draw them.

use serde::Serialize;

/// A complete figure: heading, words, drawing, table, notes and source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FigureView {
    /// The figure's id, unique on the page. The theme may append `-title`, `-table` and `-note-1` to it.
    pub id: String,
    /// The level of its heading: one below that of its section, 2 to 6.
    pub heading_level: u8,
    /// What the figure shows. Plain text.
    pub title: String,
    /// What the whole figure concerns, unless the title says it: the area, the period.
    pub subtitle: Option<String>,
    /// The language of `title` if it is not the page's; otherwise `None`.
    pub title_lang: Option<String>,
    /// The same numbers in sentences.
    pub words: Vec<String>,
    /// The drawing for wide screens: an `<svg>` with an accessible name. HTML.
    pub wide: String,
    /// The drawing for narrow screens. HTML. Exactly one of the two is visible at a time.
    pub narrow: String,
    /// The height of the drawing in pixels at the largest size used by the theme; a frame needs that much.
    pub height: u32,
    /// The same numbers as a `<table>` with its caption. HTML.
    pub table: String,
    /// The symbols in the drawing or the table, with their meaning.
    pub key: Vec<KeyView>,
    /// Notes on single values, in the order of their numbers.
    pub notes: Vec<NoteView>,
    /// Events, with their time.
    pub events: Vec<EventView>,
    /// Remarks on the whole figure, in sentences: `Senaste uppgiften gäller 2022.`
    pub remarks: Vec<String>,
    /// The sources, each once.
    pub sources: Vec<SourceView>,
    /// The figure as files. Empty if there is nothing to draw.
    pub downloads: Vec<DownloadView>,
    /// The figure for other websites. `None` on the page that other websites embed, and in a text that another page repeats.
    pub embed: Option<EmbedView>,
    /// The page of the indicator. `None` on that page itself.
    pub indicator_url: Option<String>,
}

/// A file of a figure.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DownloadView {
    /// Its description: `Bild av diagrammet`.
    pub text: String,
    /// The file extension: `svg`.
    pub kind: String,
    /// Its size: `9 kB`. On a page of a report it is empty for a file that grows, since the page never changes.
    pub size: String,
    /// Its address, relative to the page.
    pub url: String,
}

/// A figure for other websites.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct EmbedView {
    /// The page that contains only the figure, relative to this page.
    pub url: String,
    /// The HTML of a frame with that page. `None` if the site's URL is not configured.
    pub code: Option<String>,
    /// The figure as HTML to paste, relative to this page.
    pub fragment: String,
}

/// The input of the template `fragment` besides the figure, `data`: HTML that is pasted into another website, with neither script nor
/// style.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FragmentView {
    /// The prefix of every id in it, different from any other figure's.
    pub id: String,
    /// The language of its texts.
    pub lang: String,
    /// The drawing, an `<svg>` that needs no stylesheet. HTML.
    pub picture: String,
    /// The `<table>`, with classes that start with `insyn-`. HTML.
    pub table: String,
    /// The absolute URL of the page with the figure. `None` if the site's URL is not configured.
    pub url: Option<String>,
}

/// A table of one or several indicators.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TableView {
    /// The table's id unique on the page.
    pub id: String,
    /// The title of the table, as in its caption. Plain text; it labels the container that a wide table scrolls in.
    pub title: String,
    /// The `<table>` with its caption. HTML.
    pub table: String,
    /// Notes on single values, in the order of their numbers.
    pub notes: Vec<NoteView>,
    /// Remarks on the whole table, in sentences.
    pub remarks: Vec<String>,
    /// The sources, each once.
    pub sources: Vec<SourceView>,
}

/// A symbol and its meaning.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct KeyView {
    /// The symbol in the figure: `..`.
    pub sign: String,
    /// Its meaning: `visas inte: för få personer`.
    pub text: String,
}

/// A note on a value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NoteView {
    /// Its number next to the value: `1`.
    pub number: String,
    /// The note, in sentences.
    pub text: String,
}

/// An event that may explain the numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct EventView {
    /// Its time: `2023`.
    pub period: String,
    /// Its description.
    pub text: String,
}

/// The source of numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SourceView {
    /// The source with its details, without the word "Källa": `Kvalitetsberättelsen 2023, hämtad 8 mars 2024`.
    pub text: String,
    /// Its absolute URL, if it has one.
    pub url: Option<String>,
}
