//! The draft of a page: its figures and tables, the files beside it, and problems. A placeholder stands for each figure until the rest of
//! the page is rendered, so that none is copied between values, and the search reads the page without them. It never looks into them.

use crate::diagnostic::Diagnostics;
use crate::page::TermsSeen;

/// Private-use characters that delimit a placeholder's number. The page parser removes this block from the content.
const OPEN: char = '\u{e0f0}';
const CLOSE: char = '\u{e0f1}';

/// What is collected while a page is rendered, whatever the number of its texts.
#[derive(Default)]
pub(super) struct PageDraft {
    pieces: Vec<String>,
    /// The number of its figures.
    pub figures: usize,
    /// The files of the figures at home on the page, by their paths in the output.
    pub files: Vec<(String, Vec<u8>)>,
    /// The problems.
    pub problems: Diagnostics,
    /// The glossary terms that the page has had, in any of its texts.
    pub terms: TermsSeen,
}

impl PageDraft {
    /// Stores a piece of HTML and returns its placeholder.
    pub fn keep(&mut self, html: String) -> String {
        self.pieces.push(html);
        format!("{OPEN}{}{CLOSE}", self.pieces.len() - 1)
    }

    /// Removes the placeholders from a page.
    pub fn leave_out(html: &str) -> String {
        let mut bare = String::with_capacity(html.len());
        let mut rest = html;
        while let Some((before, after)) = rest.split_once(OPEN) {
            bare.push_str(before);
            rest = after.split_once(CLOSE).map_or("", |(_, after)| after);
        }
        bare + rest
    }

    /// Replaces every placeholder in a page by its HTML.
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
