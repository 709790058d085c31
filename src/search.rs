//! The search index: from the texts of finished pages and files to the files that the search page's script reads. It never sees what a page
//! does not show, and never decides how anything looks.
//!
//! Requires the feature `search`. Without it there is no index, and the search page shows the site map instead.

#[cfg(feature = "search")]
mod compound;
#[cfg(feature = "search")]
mod index;
#[cfg(feature = "search")]
mod text;

#[cfg(feature = "search")]
pub use index::files;
#[cfg(feature = "search")]
pub use text::words;

use crate::name::Lang;

/// Whether the program was built with search.
pub const AVAILABLE: bool = cfg!(feature = "search");

/// The directory of the index in the output.
pub const FOLDER: &str = "pagefind";

/// A page or a file as a search result. Everything in it is already on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Its address relative to the site's root: `kvalitetsberattelse/2023/`, `files/plan.pdf`.
    pub address: String,
    /// The language in which it is found.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// Other names: the official name and the id of an indicator. They are searched but not shown.
    pub names: Vec<String>,
    /// Its kind in a word or two: `Nyckeltal`, `Kapitel 2023`, `Dokument (pdf, 2,6 MB)`.
    pub kind: String,
    /// Its location, outermost first: `Kvalitetsberättelse 2023`. Empty directly below the front page.
    pub place: String,
    /// The number of newer editions of it. Newer ones rank first if all else is equal.
    pub age: usize,
    /// Its text. Empty if it is found by its title alone.
    pub text: String,
}

/// Returns the text of a finished page; nothing if search is not built in.
#[cfg(not(feature = "search"))]
pub fn words(_html: &str) -> String {
    String::new()
}

/// Returns the files of the index; none if search is not built in.
///
/// # Errors
/// Never.
#[cfg(not(feature = "search"))]
pub fn files(_records: &[Record]) -> Result<Vec<(String, Vec<u8>)>, String> {
    Ok(Vec::new())
}
