//! Figures and tables: a mark stands for each until the rest of the page is written, so that they are not copied from value to value, and so
//! that the search reads the page without them. It never looks into them.

use std::cell::{Cell, RefCell};

use crate::diagnostic::Diagnostics;
use crate::page::TermsSeen;

/// Private-use characters around a mark's number. The reader of pages lets none of this block through from the content.
const OPEN: char = '\u{e0f0}';
const CLOSE: char = '\u{e0f1}';

/// The pieces of one page, and what else it has once however many texts it is made of.
#[derive(Default)]
pub(crate) struct Heavy {
    pieces: RefCell<Vec<String>>,
    figures: Cell<usize>,
    /// Files beside the page that its figures are at home in, and what went wrong with them.
    besides: RefCell<Vec<(String, Vec<u8>)>>,
    problems: RefCell<Diagnostics>,
    /// The glossary's terms that the page has had, in whichever of its texts.
    pub(crate) terms: TermsSeen,
}

impl Heavy {
    /// Keeps a piece and gives the mark that stands for it.
    pub(crate) fn keep(&self, html: String) -> String {
        let mut pieces = self.pieces.borrow_mut();
        pieces.push(html);
        format!("{OPEN}{}{CLOSE}", pieces.len() - 1)
    }

    /// Keeps a file that is written beside the page.
    pub(crate) fn keep_beside(&self, path: String, bytes: Vec<u8>) {
        self.besides.borrow_mut().push((path, bytes));
    }

    /// Keeps what went wrong with a file beside the page.
    pub(crate) fn keep_problems(&self, problems: Diagnostics) {
        self.problems.borrow_mut().extend(problems);
    }

    /// The files beside the page, and what went wrong with them.
    pub(crate) fn into_besides(self) -> (Vec<(String, Vec<u8>)>, Diagnostics) {
        (self.besides.into_inner(), self.problems.into_inner())
    }

    /// Counts a figure.
    pub(crate) fn count_figure(&self) {
        self.figures.set(self.figures.get() + 1);
    }

    /// How many figures were counted.
    pub(crate) fn figures(&self) -> usize {
        self.figures.get()
    }

    /// The page with nothing in the places of the marks.
    pub(crate) fn leave_out(html: &str) -> String {
        let mut bare = String::with_capacity(html.len());
        let mut rest = html;
        while let Some((before, after)) = rest.split_once(OPEN) {
            bare.push_str(before);
            rest = after.split_once(CLOSE).map_or("", |(_, after)| after);
        }
        bare + rest
    }

    /// The page with every piece in the place of its mark.
    pub(crate) fn put_into(&self, html: &str) -> String {
        let pieces = self.pieces.borrow();
        let mut whole = String::with_capacity(html.len() + pieces.iter().map(String::len).sum::<usize>());
        let mut rest = html;
        while let Some((before, after)) = rest.split_once(OPEN) {
            whole.push_str(before);
            let (number, after) = after.split_once(CLOSE).unwrap_or((after, ""));
            if let Some(piece) = number.parse().ok().and_then(|number: usize| pieces.get(number)) {
                whole.push_str(piece);
            }
            rest = after;
        }
        whole + rest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_come_back_in_their_places_untouched() {
        let heavy = Heavy::default();
        let (a, b) = (heavy.keep("<svg> a  b </svg>".into()), heavy.keep("<table></table>".into()));
        let page = format!("<div>{b}</div> <p>{a}</p>");
        assert_eq!(heavy.put_into(&page), "<div><table></table></div> <p><svg> a  b </svg></p>");
        assert_eq!(Heavy::leave_out(&page), "<div></div> <p></p>");
    }
}
