//! The draft of a page: its figures and tables, the files beside it, and problems. It never renders anything.

use super::slots::Slots;
use crate::diagnostic::Diagnostics;
use crate::page::TermsSeen;

/// What is collected while a page is rendered, whatever the number of its texts.
#[derive(Default)]
pub(super) struct PageDraft {
    /// The drawings and tables of its figures.
    pub slots: Slots,
    /// The number of its figures.
    pub figures: usize,
    /// The files of the figures at home on the page, by their paths in the output.
    pub files: Vec<(String, Vec<u8>)>,
    /// The problems.
    pub problems: Diagnostics,
    /// The glossary terms that the page has had, in any of its texts.
    pub terms: TermsSeen,
}
