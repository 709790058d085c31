//! A Word document (`.docx`) as blocks with their places, and from them the chapters of a report in the dialect of pages. It never reads or writes
//! a file, never decides where a report is put, and never drops anything without telling.

mod caption;
mod chart;
mod content;
mod document;
mod drawing;
mod escape;
mod front;
mod inline;
mod kind;
mod line;
mod manuscript;
mod markdown;
mod names;
mod numbering;
mod package;
mod paragraph;
mod reader;
mod report;
mod runs;
mod series;
mod styles;
mod table;
#[cfg(test)]
pub(crate) mod tests;
mod title_page;
mod told;
mod typed;
mod undescribed;
mod xml;

pub use front::{page, page_about, with_document};
pub use manuscript::{Manuscript, year};
pub use names::short_slug;
pub use report::{File, Report};
pub use series::Series;
pub use told::{Told, What, Where};
pub use undescribed::{Description, Undescribed};

/// The maximal size of a document, in bytes.
pub const LARGEST: u64 = 200_000_000;

/// Why a document cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It has no bytes.
    Empty,
    /// It is in the format of Word 97 to 2003, or another compound file.
    Old,
    /// It is locked with a password.
    Password,
    /// It exceeds the limits, before or after decompression.
    TooLarge,
    /// Its elements are nested more deeply than any program writes.
    TooDeep,
    /// It is an OpenDocument text.
    OpenDocument,
    /// It is in Rich Text Format.
    RichText,
    /// It is a PDF.
    Pdf,
    /// It is a workbook or a presentation.
    OtherOffice,
    /// It is a web page or other text.
    Text,
    /// It is not a document of any known format.
    Other,
    /// It is a damaged Word document.
    Broken,
    /// It has neither text nor tables nor pictures.
    Blank,
}

impl Unreadable {
    /// Returns its word for messages.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Old => "old",
            Self::Password => "password",
            Self::TooLarge => "large",
            Self::TooDeep => "deep",
            Self::OpenDocument => "odt",
            Self::RichText => "rtf",
            Self::Pdf => "pdf",
            Self::OtherOffice => "office",
            Self::Text => "text",
            Self::Other => "other",
            Self::Broken => "broken",
            Self::Blank => "blank",
        }
    }
}

/// Reads a document. `stem` is the file's name without extension, the title if the document has none.
///
/// # Errors
/// If it is not a Word document, or a damaged, locked, too large or empty one.
pub fn read(bytes: &[u8], stem: &str) -> Result<Manuscript, Unreadable> {
    let mut manuscript = Manuscript::of(reader::read(bytes)?, stem).ok_or(Unreadable::Blank)?;
    title_page::take(&mut manuscript);
    Ok(manuscript)
}
