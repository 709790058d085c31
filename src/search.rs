//! The search index: from what finished pages and files say to the files that the search page's script reads. It never sees what a page does
//! not show, and never decides how anything looks.
//!
//! It needs the feature `search`. Without that it has nothing to say, and the search page shows the site map instead.

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

/// The folder of the index in the output.
pub const FOLDER: &str = "pagefind";

/// A page or a file as the search finds and shows it. Everything in it stands on the page already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Its address below the site's root: `kvalitetsberattelse/2023/`, `files/plan.pdf`.
    pub address: String,
    /// The language in which it is found.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// What else it is called: the official name and the id of an indicator. It is found by these; they are not shown.
    pub names: Vec<String>,
    /// What it is, in a word or two: `Nyckeltal`, `Kapitel 2023`, `Dokument (pdf, 2,6 MB)`.
    pub kind: String,
    /// Where it lies, from the outside in: `Kvalitetsberättelse 2023`. Empty right under the front page.
    pub place: String,
    /// How many newer editions of it there are. The newer comes first where all else is equal.
    pub age: usize,
    /// Its text. Empty where it is found by its title alone.
    pub text: String,
}

/// The text of a finished page; nothing where search is not built in.
#[cfg(not(feature = "search"))]
pub fn words(_html: &str) -> String {
    String::new()
}

/// The files of the index; none where search is not built in.
///
/// # Errors
/// Never.
#[cfg(not(feature = "search"))]
pub fn files(_records: &[Record]) -> Result<Vec<(String, Vec<u8>)>, String> {
    Ok(Vec::new())
}
