//! Pieces of HTML that are kept out of a page until it is rendered, each in a numbered slot that a placeholder stands for. So none is copied
//! between values, and the search reads the page without them. It never looks into them.

/// Private-use characters that delimit a placeholder's number. The page parser removes this block from the content.
const OPEN: char = '\u{e0f0}';
const CLOSE: char = '\u{e0f1}';

/// The slots of a page.
#[derive(Default)]
pub(super) struct Slots {
    pieces: Vec<String>,
}

impl Slots {
    /// Stores a piece of HTML and returns its placeholder.
    pub fn insert(&mut self, html: String) -> String {
        self.pieces.push(html);
        format!("{OPEN}{}{CLOSE}", self.pieces.len() - 1)
    }

    /// Removes the placeholders from a page.
    pub fn strip(html: &str) -> String {
        let mut bare = String::with_capacity(html.len());
        let mut rest = html;
        while let Some((before, after)) = rest.split_once(OPEN) {
            bare.push_str(before);
            rest = after.split_once(CLOSE).map_or("", |(_, after)| after);
        }
        bare + rest
    }

    /// Replaces every placeholder in a page by its HTML.
    pub fn fill(&self, html: &str) -> String {
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
        let mut slots = Slots::default();
        let (a, b) = (slots.insert("<svg> a  b </svg>".into()), slots.insert("<table></table>".into()));
        let page = format!("<div>{b}</div> <p>{a}</p>");
        assert_eq!(slots.fill(&page), "<div><table></table></div> <p><svg> a  b </svg></p>");
        assert_eq!(Slots::strip(&page), "<div></div> <p></p>");
    }
}
