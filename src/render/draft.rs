//! A page while it is made: its figures and tables, the files beside it, and what went wrong. A mark stands for each figure until the rest of
//! the page is written, so that none is copied from value to value, and so that the search reads the page without them. It never looks into
//! them.

use crate::diagnostic::Diagnostics;
use crate::page::TermsSeen;

/// Private-use characters around a mark's number. The reader of pages lets none of this block through from the content.
const OPEN: char = '\u{e0f0}';
const CLOSE: char = '\u{e0f1}';

/// What one page gathers while it is made, however many texts it is made of.
#[derive(Default)]
pub(super) struct PageDraft {
    pieces: Vec<String>,
    /// How many figures stand on it.
    pub figures: usize,
    /// The files beside the page of the figures that are at home on it, by their paths in the finished site.
    pub files: Vec<(String, Vec<u8>)>,
    /// What went wrong.
    pub problems: Diagnostics,
    /// The glossary's terms that the page has had, in whichever of its texts.
    pub terms: TermsSeen,
}

impl PageDraft {
    /// Keeps a piece of HTML and returns the mark that stands for it.
    pub fn keep(&mut self, html: String) -> String {
        self.pieces.push(html);
        format!("{OPEN}{}{CLOSE}", self.pieces.len() - 1)
    }

    /// The page with nothing in the places of the marks.
    pub fn leave_out(html: &str) -> String {
        let mut bare = String::with_capacity(html.len());
        let mut rest = html;
        while let Some((before, after)) = rest.split_once(OPEN) {
            bare.push_str(before);
            rest = after.split_once(CLOSE).map_or("", |(_, after)| after);
        }
        bare + rest
    }

    /// The page with every piece in the place of its mark.
    pub fn put_into(&self, html: &str) -> String {
        let mut whole = String::with_capacity(html.len() + self.pieces.iter().map(String::len).sum::<usize>());
        let mut rest = html;
        while let Some((before, after)) = rest.split_once(OPEN) {
            whole.push_str(before);
            let (number, after) = after.split_once(CLOSE).unwrap_or((after, ""));
            if let Some(piece) = number.parse().ok().and_then(|number: usize| self.pieces.get(number)) {
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
        let mut draft = PageDraft::default();
        let (a, b) = (draft.keep("<svg> a  b </svg>".into()), draft.keep("<table></table>".into()));
        let page = format!("<div>{b}</div> <p>{a}</p>");
        assert_eq!(draft.put_into(&page), "<div><table></table></div> <p><svg> a  b </svg></p>");
        assert_eq!(PageDraft::leave_out(&page), "<div></div> <p></p>");
    }
}
