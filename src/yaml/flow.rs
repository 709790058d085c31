//! Finds what is wrong with the brackets and quotation marks of a YAML text that could not be parsed. It knows no more of YAML than where values
//! begin, and is asked only about a text with an error.

use std::ops::Range;

use crate::diagnostic::Problem;

/// Returns the mistakes in the order of the text, each with what to mark.
pub(super) fn mistakes(text: &str) -> Vec<(Range<usize>, Problem)> {
    let mut scan = Scan { text, open: Vec::new(), quote: None, block: None, found: Vec::new() };
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        scan.line(start..start + line.trim_end().len());
        start += line.len();
    }
    scan.give_up();
    scan.found
}

/// A bracket that is open.
struct Open {
    at: usize,
    /// The bracket that closes it.
    close: char,
    /// The indentation of its line.
    indent: usize,
    /// How many colons its present entry has.
    colons: usize,
    /// Whether an entry has a value that another may only follow after a comma.
    has_value: bool,
}

struct Scan<'a> {
    text: &'a str,
    /// The open brackets, the innermost last.
    open: Vec<Open>,
    /// The open quotation mark, with the indentation of its line.
    quote: Option<(usize, char, usize)>,
    /// The indentation of the line with the header of a block of text.
    block: Option<usize>,
    found: Vec<(Range<usize>, Problem)>,
}

impl Scan<'_> {
    fn line(&mut self, line: Range<usize>) {
        let text = &self.text[line.start.min(line.end)..line.end];
        let body = text.trim_start_matches([' ', '\t']);
        let indent = text.len() - body.len();
        if body.is_empty() {
            return;
        }
        if self.block.is_some_and(|header| indent > header) {
            return;
        }
        self.block = None;
        let outer = self.open.first().map(|open| open.indent).into_iter().chain(self.quote.map(|(.., indent)| indent)).min();
        if outer.is_some_and(|outer| indent <= outer && !body.starts_with([']', '}'])) {
            self.give_up();
        }
        let mut at = line.start + indent;
        if let Some((from, mark, _)) = self.quote.take() {
            match end_of_quote(self.text, at..line.end, mark) {
                Some(end) => at = self.value(end),
                None => {
                    self.quote = Some((from, mark, indent.saturating_sub(1)));
                    return;
                }
            }
        }
        self.values(at..line.end, indent);
    }

    /// Reads the rest of a line. `at` is where a value may begin, or where the last one ended.
    fn values(&mut self, rest: Range<usize>, indent: usize) {
        let Range { start: mut at, end } = rest;
        let (mut is_fresh, mut is_closed) = (true, false);
        while let Some(c) = self.text[at..end].chars().next() {
            let next = at + c.len_utf8();
            let is_followed = |signs: &[char]| self.text[next..end].chars().next().is_none_or(|c| c == ' ' || signs.contains(&c));
            match c {
                ' ' => at = next,
                '#' if self.text[..at].ends_with([' ', '\n']) || at == 0 => return,
                '{' | '[' if is_fresh || !self.open.is_empty() => {
                    self.needs_comma(at..next);
                    let close = if c == '{' { '}' } else { ']' };
                    self.open.push(Open { at, close, indent, colons: 0, has_value: false });
                    (at, is_fresh) = (next, true);
                }
                '}' | ']' if is_fresh || is_closed || !self.open.is_empty() => {
                    self.close(at, c, end);
                    (at, is_fresh, is_closed) = (self.value(next), false, true);
                }
                ',' if !self.open.is_empty() => {
                    if let Some(open) = self.open.last_mut() {
                        (open.colons, open.has_value) = (0, false);
                    }
                    (at, is_fresh) = (next, true);
                }
                '"' | '\'' if is_fresh => {
                    self.needs_comma(at..next);
                    let Some(close) = end_of_quote(self.text, next..end, c) else {
                        self.quote = Some((at, c, indent));
                        return;
                    };
                    (at, is_fresh) = (self.value(close), false);
                }
                ':' if is_followed(&[',', '}', ']']) => {
                    if let Some(open) = self.open.last_mut() {
                        (open.colons, open.has_value) = (open.colons + 1, false);
                    }
                    (at, is_fresh) = (next, true);
                }
                '-' if is_fresh && self.open.is_empty() && is_followed(&[]) => at = next,
                '|' | '>' if is_fresh && self.open.is_empty() => {
                    self.block = Some(indent);
                    return;
                }
                _ => {
                    let from = at;
                    at = self.plain(at..end);
                    self.needs_comma(from..at);
                    self.colon_in(from..at, end);
                    (at, is_fresh, is_closed) = (self.value(at), false, false);
                }
            }
        }
    }

    /// Marks that a value has ended at a place, which is returned.
    fn value(&mut self, end: usize) -> usize {
        if let Some(open) = self.open.last_mut() {
            open.has_value = true;
        }
        end
    }

    /// Returns the end of a text without quotation marks.
    fn plain(&self, rest: Range<usize>) -> usize {
        let text = &self.text[rest.clone()];
        let ends = |(at, c): (usize, char)| match c {
            ':' => text[at + 1..].chars().next().is_none_or(|c| c == ' ' || !self.open.is_empty() && matches!(c, ',' | '}' | ']')),
            '#' => at > 0 && text[..at].ends_with(' '),
            ',' | '{' | '}' | '[' | ']' => !self.open.is_empty(),
            _ => false,
        };
        let end = text.char_indices().find(|found| ends(*found)).map_or(text.len(), |(at, _)| at);
        rest.start + text[..end.max(1).min(text.len())].trim_end().len().max(text.chars().next().map_or(0, char::len_utf8))
    }

    /// Reports a value that follows another without a comma.
    fn needs_comma(&mut self, value: Range<usize>) {
        if let Some(open) = self.open.last_mut().filter(|open| open.has_value) {
            (open.colons, open.has_value) = (0, false);
            self.found.push((value, Problem::YamlNoComma {}));
        }
    }

    /// Reports a text in brackets that is followed by a second colon: another name follows without a comma, or the colon belongs to the text.
    fn colon_in(&mut self, value: Range<usize>, end: usize) {
        let Some(open) = self.open.last_mut().filter(|open| open.close == '}' && open.colons == 1) else { return };
        if !self.text[value.end..end].starts_with(':') {
            return;
        }
        open.colons = 0;
        match self.text[value.clone()].rfind(' ') {
            Some(space) => self.found.push((value.start + space + 1..value.end, Problem::YamlNoComma {})),
            None => {
                let rest = &self.text[value.start..end];
                let length = rest.find([',', '}']).unwrap_or(rest.len());
                self.found.push((value.start..value.start + rest[..length].trim_end().len(), Problem::YamlColonInText {}));
            }
        }
    }

    fn close(&mut self, at: usize, sign: char, end: usize) {
        while let Some(open) = self.open.pop() {
            if open.close == sign {
                return;
            }
            self.unclosed(open.at, end);
            if self.open.iter().all(|other| other.close != sign) {
                return;
            }
        }
        self.found.push((at..at + 1, Problem::YamlStrayBracket { found: sign.to_string() }));
    }

    /// Reports what is still open, since what follows does not belong to it.
    fn give_up(&mut self) {
        let quote = self.quote.take().map(|(at, ..)| at);
        let bracket = self.open.drain(..).next_back().map(|open| open.at);
        if let Some(at) = quote.or(bracket) {
            let end = self.text[at..].find('\n').map_or(self.text.len(), |length| at + length);
            self.unclosed(at, end);
        }
    }

    fn unclosed(&mut self, at: usize, end: usize) {
        let line = &self.text[at..end];
        let end = at + line.find('\n').unwrap_or(line.len());
        let found = self.text[at..].chars().next().map(String::from);
        let closing = found.as_deref().map(|found| match found {
            "{" => "}".to_owned(),
            "[" => "]".to_owned(),
            quote => quote.to_owned(),
        });
        self.found.push((at..at + self.text[at..end].trim_end().len(), Problem::YamlUnclosed { found, closing }));
    }
}

/// Returns the end of a quotation, behind its mark; `None` if it does not end there.
fn end_of_quote(text: &str, rest: Range<usize>, mark: char) -> Option<usize> {
    let mut signs = text[rest.clone()].char_indices().peekable();
    while let Some((at, c)) = signs.next() {
        match c {
            '\\' if mark == '"' => drop(signs.next()),
            c if c != mark => {}
            '\'' if signs.peek().is_some_and(|(_, next)| *next == '\'') => drop(signs.next()),
            _ => return Some(rest.start + at + 1),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the codes of the mistakes, and the marked texts.
    fn found(text: &str) -> Vec<(&'static str, &str)> {
        mistakes(text).into_iter().map(|(range, problem)| (problem.code(), &text[range])).collect()
    }

    #[test]
    fn a_sound_text_has_no_mistakes() {
        for text in [
            "a: {b: 1, c: [x, \"y, }\", 'it''s']}\nd: e {f} [g\n",
            "rows:\n  - {name: \"A \\\" b\", budget: 1.5, rows: [\n      {name: B},\n    ]}\n  - name: 'C' # {\n",
            "a: |\n  {\n  \"\nb: >-\n  [\nc: \"två\n  rader\"\nd: http://a.b/[c\n",
            "a: [1,\n  2]\nb: {c: , d: }\ne: {\"f\": 1, g: it's}\n- - x\n",
            "a: #}\nb: don't\nc: {d: 12:30, e: a:b}\n",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn what_is_not_closed_is_found_where_it_begins() {
        for (text, marked) in [
            ("a: {b: 1, c: 2\nd: 3\n", "{b: 1, c: 2"),
            ("- {id: a, text: b\n- {id: c}\n", "{id: a, text: b"),
            ("a: [1, 2\nb: 3\n", "[1, 2"),
            ("a: [{b: 1, c: 2]\n", "{b: 1, c: 2]"),
            ("- {id: a, text: \"b}\n- {id: \"c\"}\n", "\"b}"),
            ("a: 'b\nc: d\n", "'b"),
            ("a: {b: [1, 2}\n", "[1, 2}"),
        ] {
            assert_eq!(found(text), [("yaml-unclosed", marked)], "{text}");
        }
    }

    #[test]
    fn other_mistakes_in_brackets_are_found() {
        for (text, code, marked) in [
            ("a: {b: 1 c: 2}\n", "yaml-no-comma", "c"),
            ("a: {b: \"x\" c: 2}\n", "yaml-no-comma", "c"),
            ("a: [{b: 1} {c: 2}]\n", "yaml-no-comma", "{"),
            ("a: {b: Mål: 2}\n", "yaml-colon-in-text", "Mål: 2"),
            ("a: {b: 1}}\n", "yaml-stray-bracket", "}"),
            ("a: [1, 2]]\n", "yaml-stray-bracket", "]"),
        ] {
            assert_eq!(found(text), [(code, marked)], "{text}");
        }
    }
}
