//! Sets keys of a YAML file by replacing bytes. The edited file is parsed, and refused unless its tree is the intended one.

use std::ops::Range;

use super::{Refused, Text};
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::source::Sources;
use crate::yaml::{self, Entry, Kind, Node};

/// A value to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text, in quotation marks.
    Text(String),
    /// A number, date or word that needs no quotation marks.
    Word(String),
    /// A list of texts, in quotation marks.
    List(Vec<String>),
    /// A mapping.
    Map(Vec<(&'static str, Value)>),
    /// A mapping from keys that users choose to texts in quotation marks.
    Named(Vec<(String, String)>),
    /// A mapping from keys that users choose.
    Tree(Vec<(String, Value)>),
    /// A list.
    Items(Vec<Value>),
}

impl Value {
    /// Returns the value as YAML on one line.
    pub fn yaml(&self) -> String {
        match self {
            Self::Text(text) => quoted(text),
            Self::Word(word) => word.clone(),
            Self::List(texts) => format!("[{}]", texts.iter().map(|text| quoted(text)).collect::<Vec<_>>().join(", ")),
            Self::Map(entries) => {
                let entries: Vec<String> = entries.iter().map(|(key, value)| format!("{key}: {}", value.yaml())).collect();
                format!("{{{}}}", entries.join(", "))
            }
            Self::Named(entries) => {
                let entries: Vec<String> = entries.iter().map(|(key, text)| format!("{}: {}", self::key(key), quoted(text))).collect();
                format!("{{{}}}", entries.join(", "))
            }
            Self::Tree(entries) => {
                let entries: Vec<String> = entries.iter().map(|(key, value)| format!("{}: {}", self::key(key), value.yaml())).collect();
                format!("{{{}}}", entries.join(", "))
            }
            Self::Items(values) => format!("[{}]", values.iter().map(Self::yaml).collect::<Vec<_>>().join(", ")),
        }
    }

    fn plain(&self) -> Plain {
        match self {
            Self::Text(text) | Self::Word(text) => Plain::Text(text.clone()),
            Self::List(texts) => Plain::List(texts.iter().cloned().map(Plain::Text).collect()),
            Self::Map(entries) => Plain::Map(entries.iter().map(|(key, value)| ((*key).to_owned(), value.plain())).collect()),
            Self::Named(entries) => Plain::Map(entries.iter().map(|(key, text)| (key.clone(), Plain::Text(text.clone()))).collect()),
            Self::Tree(entries) => Plain::Map(entries.iter().map(|(key, value)| (key.clone(), value.plain())).collect()),
            Self::Items(values) => Plain::List(values.iter().map(Self::plain).collect()),
        }
    }
}

/// Returns a text in double quotation marks.
pub fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Returns a key, in quotation marks if it could be taken for something other than a text.
pub fn key(key: &str) -> String {
    let is_word = key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    let is_plain = is_word
        && key.starts_with(|c: char| c.is_ascii_alphabetic())
        && !matches!(key, "null" | "true" | "false" | "yes" | "no" | "on" | "off");
    if is_plain { key.to_owned() } else { quoted(key) }
}

/// A YAML tree without spans, for comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Plain {
    Empty,
    Text(String),
    List(Vec<Plain>),
    Map(Vec<(String, Plain)>),
}

impl Plain {
    fn of(node: &Node) -> Self {
        match &node.kind {
            Kind::Empty => Self::Empty,
            Kind::Scalar { text, .. } => Self::Text(text.clone()),
            Kind::List(nodes) => Self::List(nodes.iter().map(Self::of).collect()),
            Kind::Map(entries) => Self::Map(entries.iter().map(|entry| (entry.key.value.clone(), Self::of(&entry.value))).collect()),
        }
    }

    /// Returns the tree with another value at a path.
    fn with(self, path: &[&str], value: &Plain) -> Self {
        let Some((key, rest)) = path.split_first() else { return value.clone() };
        let mut entries = if let Self::Map(entries) = self { entries } else { Vec::new() };
        match entries.iter_mut().find(|(known, _)| known == key) {
            Some((_, below)) => *below = std::mem::replace(below, Self::Empty).with(rest, value),
            None => entries.push(((*key).to_owned(), Self::Empty.with(rest, value))),
        }
        Self::Map(entries)
    }
}

/// A YAML file that is being edited.
#[derive(Debug)]
pub struct Document {
    path: String,
    file: Text,
    root: Node,
}

impl Document {
    /// Parses a file. Returns `None` if it has errors, after reporting them.
    pub fn read(path: &str, raw: &[u8], found: &mut Diagnostics) -> Option<Self> {
        let place = || Place::Path(path.to_owned());
        let refused = |found: &mut Diagnostics| found.add(place(), Problem::ImportNotRead {});
        let Some(file) = Text::of(path, raw.to_vec()) else {
            refused(found);
            return None;
        };
        // The spans belong to temporary sources, so the problems themselves cannot be reported.
        let sources = Sources::from_memory([(path, file.text())]);
        let mut own = Diagnostics::new();
        let root = yaml::parse(sources.find(path)?, file.text(), 0, &mut own);
        if root.is_none() || own.has_errors() {
            refused(found);
            return None;
        }
        Some(Self { path: path.to_owned(), file, root: root? })
    }

    /// Returns the edited file.
    pub fn bytes(self) -> Vec<u8> {
        self.file.bytes()
    }

    /// Returns the value at a path.
    pub fn get(&self, path: &[&str]) -> Option<&Node> {
        path.iter().try_fold(&self.root, |node, key| entry(node, key).map(|entry| &entry.value))
    }

    /// Whether there is a value at a path.
    pub fn has(&self, path: &[&str]) -> bool {
        self.get(path).is_some_and(|node| node.kind != Kind::Empty)
    }

    /// Sets the value at a path of keys, of which all but the last must exist.
    ///
    /// # Errors
    /// If the edited file would not parse to the intended tree. The document is then unchanged.
    pub fn set(&mut self, path: &[&str], value: &Value) -> Result<(), Refused> {
        let wanted = Plain::of(&self.root).with(path, &value.plain());
        let (key, above) = path.split_last().ok_or(Refused)?;
        let holder = self.get(above).ok_or(Refused)?;
        let (range, new) = match entry(holder, key) {
            Some(entry) => self.instead(entry, value),
            None => self.beside(holder, key, value)?,
        };
        self.replace(range, &new, &wanted)
    }

    fn text(&self) -> &str {
        self.file.text()
    }

    fn replace(&mut self, range: Range<usize>, new: &str, wanted: &Plain) -> Result<(), Refused> {
        let raw = self.file.with(&[(range, new.to_owned())])?.bytes();
        let next = Self::read(&self.path, &raw, &mut Diagnostics::new()).ok_or(Refused)?;
        if Plain::of(&next.root) != *wanted {
            return Err(Refused);
        }
        *self = next;
        Ok(())
    }

    /// Returns the range of a key's value, and its replacement.
    fn instead(&self, entry: &Entry, value: &Value) -> (Range<usize>, String) {
        if entry.value.kind == Kind::Empty {
            let at = self.behind_colon(entry);
            return (at..at, format!(" {}", value.yaml()));
        }
        // The span of a block scalar does not include the indicator after the key.
        let behind = self.behind_colon(entry);
        let sign = behind + self.text()[behind..].len() - self.text()[behind..].trim_start_matches(' ').len();
        let is_block = matches!(entry.value.kind, Kind::Scalar { .. }) && self.text()[sign..].starts_with(['|', '>']);
        let start = if is_block { sign } else { entry.value.span.start as usize };
        (start..self.end(&entry.value), value.yaml())
    }

    /// Returns the position for a new key of a mapping, and the text to insert.
    fn beside(&self, holder: &Node, key: &str, value: &Value) -> Result<(Range<usize>, String), Refused> {
        let entries = match &holder.kind {
            Kind::Map(entries) => entries.as_slice(),
            Kind::Empty if std::ptr::eq(holder, &self.root) => &[],
            _ => return Err(Refused),
        };
        // A year is written as the years beside it are.
        let is_bare = |entry: &Entry| self.text()[entry.key.span.range()].starts_with(|c: char| c.is_ascii_digit());
        let name =
            if key.bytes().all(|byte| byte.is_ascii_digit()) && entries.iter().any(is_bare) { key.to_owned() } else { self::key(key) };
        let line = format!("{name}: {}", value.yaml());
        if self.is_flow(holder) {
            let end = self.end(holder) - 1;
            let at = self.text()[..end].trim_end().len();
            let comma = if entries.is_empty() || self.text()[..at].ends_with(',') { "" } else { "," };
            let space = if entries.is_empty() { "" } else { " " };
            return Ok((at..at, format!("{comma}{space}{line}")));
        }
        let Some(last) = entries.last() else {
            let at = self.text().len();
            let before = if self.text().is_empty() || self.text().ends_with('\n') { "" } else { "\n" };
            return Ok((at..at, format!("{before}{line}\n")));
        };
        let first = entries[0].key.span.start as usize;
        let indent = first - self.text()[..first].rfind('\n').map_or(0, |newline| newline + 1);
        let end = if last.value.kind == Kind::Empty { self.behind_colon(last) } else { self.end(&last.value) };
        let at = self.text()[end..].find('\n').map_or(self.text().len(), |newline| end + newline);
        Ok((at..at, format!("\n{}{line}", " ".repeat(indent))))
    }

    fn behind_colon(&self, entry: &Entry) -> usize {
        let key = entry.key.span.end as usize;
        self.text()[key..].find(':').map_or(self.text().len(), |colon| key + colon + 1)
    }

    fn is_flow(&self, node: &Node) -> bool {
        matches!(self.text().as_bytes().get(node.span.start as usize), Some(b'{' | b'['))
    }

    /// Returns the end of a value, excluding blank lines and comments below it.
    fn end(&self, node: &Node) -> usize {
        let below = match &node.kind {
            Kind::Map(entries) => entries.last().map(|last| match last.value.kind {
                Kind::Empty => self.behind_colon(last),
                _ => self.end(&last.value),
            }),
            Kind::List(nodes) => nodes.last().map(|last| self.end(last)),
            _ => None,
        };
        match below {
            Some(end) if !self.is_flow(node) => end,
            _ => {
                let range = node.span.range();
                range.start + self.text()[range].trim_end().len()
            }
        }
    }
}

fn entry<'n>(node: &'n Node, key: &str) -> Option<&'n Entry> {
    let Kind::Map(entries) = &node.kind else { return None };
    entries.iter().find(|entry| entry.key.value == key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn changed(text: &str, path: &[&str], value: &Value) -> Option<String> {
        let mut document = Document::read("content/indicators/a.yaml", text.as_bytes(), &mut Diagnostics::new())?;
        document.set(path, value).ok()?;
        String::from_utf8(document.bytes()).ok()
    }

    fn word(text: &str) -> Value {
        Value::Word(text.into())
    }

    #[test]
    fn a_value_is_put_in_its_place_and_all_else_stays() {
        let cases = [
            ("a: 1 # ett\nb: 'två'\n", "a", "a: 9 # ett\nb: 'två'\n"),
            ("a: 1 # ett\nb: 'två' # och\n\n# slut\n", "b", "a: 1 # ett\nb: 9 # och\n\n# slut\n"),
            ("\u{feff}# överst\r\na: 1\r\n\"b\": \"två\"\r\n", "b", "\u{feff}# överst\r\na: 1\r\n\"b\": 9\r\n"),
            ("a:\nb: 1\n", "a", "a: 9\nb: 1\n"),
            ("a: 1\nb: |\n  en\n  två\n# slut\nc: 1\n", "b", "a: 1\nb: 9\n# slut\nc: 1\n"),
            ("a: 1\nb: 2 # två\n# slut\n", "c", "a: 1\nb: 2 # två\nc: 9\n# slut\n"),
            ("a: 1\nb:\n  c: 1 # ett\n  # kvar\n\n", "d", "a: 1\nb:\n  c: 1 # ett\nd: 9\n  # kvar\n\n"),
            ("a: 1", "b", "a: 1\nb: 9"),
            ("a: 1\r\nb: 2\r\n", "c", "a: 1\r\nb: 2\r\nc: 9\r\n"),
            ("# bara en rad\n", "a", "# bara en rad\na: 9\n"),
            ("{a: 1, b: 2}\n", "c", "{a: 1, b: 2, c: 9}\n"),
        ];
        for (text, key, wanted) in cases {
            assert_eq!(changed(text, &[key], &word("9")).as_deref(), Some(wanted), "{text}");
        }
    }

    #[test]
    fn a_key_of_a_mapping_is_changed_and_added_however_it_is_written() {
        let cases = [
            ("a: {b: 1, c: 2} # x\n", "b", "a: {b: 9, c: 2} # x\n"),
            ("a: {b: 1, } # x\n", "d", "a: {b: 1, d: 9 } # x\n"),
            ("a:\n    b: 1 # ett\nc: 1\n", "d", "a:\n    b: 1 # ett\n    d: 9\nc: 1\n"),
            ("a: {}\n", "b", "a: {b: 9}\n"),
        ];
        for (text, key, wanted) in cases {
            assert_eq!(changed(text, &["a", key], &word("9")).as_deref(), Some(wanted), "{text}");
        }
        assert_eq!(changed("a: 1\n", &["a", "b"], &word("9")), None, "no mapping");
    }

    #[test]
    fn texts_lists_and_mappings_are_read_as_they_were_meant() {
        let value =
            Value::Map(vec![("id", word("U1")), ("t", Value::Text("å: \"b\" \\ # c".into())), ("l", Value::List(vec!["0000".into()]))]);
        let wanted = "a: {id: U1, t: \"å: \\\"b\\\" \\\\ # c\", l: [\"0000\"]}\n";
        assert_eq!(changed("a: 1\n", &["a"], &value).as_deref(), Some(wanted));
        assert_eq!(changed("a:\n  - 1\n  - 2\nb: 1\n", &["a"], &Value::List(vec!["x".into()])).as_deref(), Some("a:\n  [\"x\"]\nb: 1\n"));
    }

    #[test]
    fn a_file_with_errors_is_left_alone_and_they_are_told() {
        let mut found = Diagnostics::new();
        assert!(Document::read("content/indicators/a.yaml", b"a: \"b\nc: 1\n", &mut found).is_none());
        assert!(found.has_errors());
    }

    proptest! {
        #[test]
        fn what_is_changed_is_read_again_as_it_was_meant_or_refused(text in "[ab]: [1x'\"{},# \n]{0,12}\n?[cd]: [1x\n -]{0,6}", key in "[a-e]") {
            if let Some(after) = changed(&text, &[&key], &Value::Text("nytt: # värde".into())) {
                let read = |text: &str| Document::read("a.yaml", text.as_bytes(), &mut Diagnostics::new()).map(|read| Plain::of(&read.root));
                let wanted = read(&text).map(|plain| plain.with(&[&key], &Plain::Text("nytt: # värde".into())));
                prop_assert_eq!(read(&after), wanted);
            }
        }
    }
}
