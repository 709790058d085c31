//! What to write instead of what is wrong, where only one answer is possible. It never changes a file, and never decides that an answer is certain:
//! whoever finds the problem does.

use crate::source::{Sources, Span, is_workbook};

/// Replacements that mend a problem together. None of them spans several lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix(Vec<Part>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Part {
    /// Where the text is that is replaced; it may have quotation marks around it.
    span: Span,
    old: String,
    new: String,
}

impl Fix {
    /// Writes `new` instead of `old`, which is at `span`, perhaps in quotation marks, which stay.
    pub fn replace(span: Span, old: impl Into<String>, new: impl Into<String>) -> Self {
        Self(vec![Part { span, old: old.into(), new: new.into() }])
    }

    /// Removes `old` at `span`.
    pub fn remove(span: Span, old: impl Into<String>) -> Self {
        Self::replace(span, old, "")
    }

    /// Inserts `new` at the start of `span`.
    pub fn insert(span: Span, new: impl Into<String>) -> Self {
        Self::replace(Span { end: span.start, ..span }, "", new)
    }

    /// Does that too.
    pub fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Returns several fixes as one; `None` if there are none.
    pub fn all(fixes: impl IntoIterator<Item = Self>) -> Option<Self> {
        fixes.into_iter().reduce(Self::and)
    }

    /// Returns the bytes to replace, in one file and in their order. Returns `None` if one of them is not written as was thought: with escapes, or in a
    /// workbook.
    pub fn edits(&self, sources: &Sources) -> Option<Vec<(Span, &str)>> {
        let mut edits: Vec<(Span, &str)> =
            self.0.iter().map(|part| Some((part.place(sources)?, part.new.as_str()))).collect::<Option<_>>()?;
        edits.sort_by_key(|(span, _)| *span);
        let follow = |pair: &[(Span, &str)]| pair[0].0.file == pair[1].0.file && pair[0].0.end <= pair[1].0.start;
        edits.windows(2).all(follow).then_some(edits)
    }
}

impl Part {
    fn place(&self, sources: &Sources) -> Option<Span> {
        let file = self.span.file;
        if is_workbook(&sources.file(file).path) || self.old.contains('\n') || self.new.contains('\n') || self.old == self.new {
            return None;
        }
        let written = sources.text(file).get(self.span.range())?;
        if written == self.old {
            return Some(self.span);
        }
        let (open, close) = (written.chars().next()?, written.chars().next_back()?);
        let is_quoted = QUOTES.contains(&open) && QUOTES.contains(&close);
        let inner = written.get(open.len_utf8()..written.len().checked_sub(close.len_utf8())?)?;
        let start = self.span.start as usize + open.len_utf8();
        (is_quoted && inner == self.old && !self.new.contains(QUOTES)).then(|| Span::new(file, start, start + inner.len()))
    }
}

/// The quotation marks around a text.
const QUOTES: [char; 7] = ['"', '\'', '”', '“', '„', '’', '‘'];

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str, written: &str, old: &str, new: &str) -> Option<String> {
        let sources = Sources::from_memory([("insyn.yaml", text)]);
        let file = sources.find("insyn.yaml").expect("the file");
        let start = text.find(written).expect("written");
        let fix = Fix::replace(Span::new(file, start, start + written.len()), old, new);
        let edits = fix.edits(&sources)?;
        let (span, new) = edits.first()?;
        Some([&text[..span.start as usize], new, &text[span.end as usize..]].concat())
    }

    #[test]
    fn quotation_marks_stay_and_what_is_written_otherwise_is_left_alone() {
        assert_eq!(mended("a: högre\n", "högre", "högre", "higher").as_deref(), Some("a: higher\n"));
        assert_eq!(mended("a: 'högre' # x\n", "'högre'", "högre", "higher").as_deref(), Some("a: 'higher' # x\n"));
        assert_eq!(mended("a: ”högre”\n", "”högre”", "högre", "higher").as_deref(), Some("a: ”higher”\n"));
        assert_eq!(mended("a: \"h\\u00f6gre\"\n", "\"h\\u00f6gre\"", "högre", "higher"), None, "an escape");
        assert_eq!(mended("a: \"\"\n", "\"\"", "x", "y"), None);
        assert_eq!(mended("a: '\n", "'", "x", "y"), None);
        assert_eq!(mended("a: x\n", "x", "x", "y\nz"), None, "a new line");
        assert_eq!(mended("a: x\n", "x", "x", "x"), None, "nothing changes");
    }

    #[test]
    fn parts_that_overlap_are_no_fix() {
        let sources = Sources::from_memory([("insyn.yaml", "abc")]);
        let file = sources.find("insyn.yaml").expect("the file");
        let at = |start: usize, end: usize| Span::new(file, start, end);
        let both = |one: Fix, other: Fix| one.and(other).edits(&sources).map(|edits| edits.len());
        assert_eq!(both(Fix::remove(at(1, 3), "bc"), Fix::insert(at(0, 2), "x")), Some(2));
        assert_eq!(both(Fix::remove(at(0, 2), "ab"), Fix::remove(at(1, 3), "bc")), None);
    }
}
