//! Neutralises the lines of a YAML text that could not be parsed, so that the rest can be. It never changes a byte offset.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diagnostic::Problem;

/// The largest number of lines of a text that are neutralised. Anyone with so many errors fixes them first.
const MOST: usize = 100;

/// The outcome of neutralising a line.
pub(super) enum Repair {
    /// It is neutralised; its error is to be reported.
    Done,
    /// Neutralising its value did not help, and the line is now empty. Its error has been reported.
    Again,
    /// It cannot be neutralised.
    Impossible {
        /// Whether an error of the line has been reported.
        reported: bool,
    },
}

/// A text in which some lines are neutralised.
pub(super) struct Repaired {
    /// The text, with its original length.
    pub text: String,
    /// What was removed from each line, by its start: its value, or all of it.
    lines: BTreeMap<usize, Taken>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Taken {
    Value,
    All,
}

impl Repaired {
    pub fn of(text: &str) -> Self {
        Self { text: text.to_owned(), lines: BTreeMap::new() }
    }

    /// Neutralises the line of an error.
    pub fn without(&mut self, range: Range<usize>, problem: &Problem) -> Repair {
        let line = self.line(range.start);
        match self.lines.get(&line.start) {
            Some(Taken::All) => Repair::Impossible { reported: true },
            Some(Taken::Value) => {
                self.empty(line);
                Repair::Again
            }
            // It is unknown where the construct was opened: perhaps in a line whose error has been reported.
            None if matches!(problem, Problem::YamlUnclosed { found: None, .. }) => Repair::Impossible { reported: self.is_changed() },
            None if self.lines.len() == MOST => Repair::Impossible { reported: false },
            None => {
                match problem {
                    Problem::YamlTab {} => {
                        // Its intended indentation is unknown.
                        self.lines.insert(line.start, Taken::All);
                        self.put(line, ' ');
                        return Repair::Done;
                    }
                    Problem::YamlNoBreakSpace {} => self.put(range, ' '),
                    Problem::YamlNoSpaceAfterColon {} => {
                        let next = range.end + self.text[range.end..].chars().next().map_or(0, char::len_utf8);
                        self.put(range.end..next.min(line.end), ' ');
                    }
                    Problem::YamlIndentation {}
                    | Problem::YamlSyntax { .. }
                    | Problem::YamlNoComma {}
                    | Problem::YamlStrayBracket { .. } => {
                        self.empty(line);
                        return Repair::Done;
                    }
                    Problem::YamlUnclosed { found: Some(sign), .. } if matches!(sign.as_str(), "{" | "[") => {
                        self.empty(line);
                        return Repair::Done;
                    }
                    _ => self.put(range.start..range.end.min(line.end), 'x'),
                }
                self.lines.insert(line.start, Taken::Value);
                Repair::Done
            }
        }
    }

    /// Whether any line was neutralised.
    pub fn is_changed(&self) -> bool {
        !self.lines.is_empty()
    }

    fn line(&self, at: usize) -> Range<usize> {
        let at = self.text.floor_char_boundary(at.min(self.text.len()));
        let start = self.text[..at].rfind('\n').map_or(0, |newline| newline + 1);
        start..self.text[start..].find('\n').map_or(self.text.len(), |length| start + length)
    }

    /// Blanks a line and the more deeply indented lines below, which belong to it.
    fn empty(&mut self, line: Range<usize>) {
        let indent = |text: &str| text.len() - text.trim_start().len();
        let own = indent(&self.text[line.clone()]);
        let mut at = line;
        loop {
            self.lines.insert(at.start, Taken::All);
            self.put(at.clone(), ' ');
            if at.end >= self.text.len() {
                return;
            }
            at = self.line(at.end + 1);
            let text = &self.text[at.clone()];
            if at.is_empty() || text.trim().is_empty() || indent(text) <= own {
                return;
            }
        }
    }

    /// Overwrites every byte of a range with a one-byte character.
    fn put(&mut self, range: Range<usize>, mask: char) {
        let (start, end) = (self.text.floor_char_boundary(range.start), self.text.ceil_char_boundary(range.end));
        self.text.replace_range(start..end, &mask.to_string().repeat(end - start));
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Diagnostics;
    use crate::source::Sources;
    use proptest::prelude::*;

    fn codes(text: &str) -> Vec<&'static str> {
        let sources = Sources::from_memory([("insyn.yaml", text)]);
        let file = sources.find("insyn.yaml").expect("the file");
        let mut found = Diagnostics::new();
        super::super::parse(file, sources.text(file), 0, &mut found);
        found.sort(&sources);
        found.iter().map(|found| found.problem.code()).collect()
    }

    #[test]
    fn every_line_that_cannot_be_read_is_told() {
        let text = "title: Mål: trygga\nunit: percent\nsource: *Kolada\nvalues:\n\t2023: 1\n  2024: -\nshort:Kort\n";
        let wanted = ["yaml-colon-in-text", "yaml-needs-quotes", "yaml-tab", "yaml-bare-hyphen", "yaml-no-space-after-colon"];
        assert_eq!(codes(text), wanted);
        assert_eq!(codes("a:\n  b: 1\n c: 2\n   d: 3\ne: @x\n"), ["yaml-indentation", "yaml-needs-quotes"]);
    }

    #[test]
    fn one_error_is_told_once() {
        for text in ["a: \"b\nc: d\ne: f\n", "a: 1\n\tb: 2\n", "a: [1, 2\nb: 3\n", "a: {b: 1\n"] {
            assert_eq!(codes(text).len(), 1, "{text}: {:?}", codes(text));
        }
    }

    proptest! {
        #[test]
        fn reading_any_text_ends(text in "[a-c:{}\\[\\]\"'#&*!|>%@` \\n\tåä”\u{a0}-]{0,80}") {
            codes(&text);
        }
    }
}
