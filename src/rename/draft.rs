//! Changes that are being collected, and the sources as they would be. It never decides what to change.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::Edits;
use crate::edit::Edit;
use crate::source::Sources;

/// The changes so far.
#[derive(Clone)]
pub(super) struct Draft<'s> {
    pub sources: &'s Sources,
    /// Files and directories to move, by path relative to the site's directory.
    pub moves: Vec<(String, String)>,
    /// The replacements in each file, by their ranges.
    edits: BTreeMap<String, BTreeMap<(usize, usize), String>>,
    removed: Vec<String>,
}

impl<'s> Draft<'s> {
    pub fn of(sources: &'s Sources) -> Self {
        Self { sources, moves: Vec::new(), edits: BTreeMap::new(), removed: Vec::new() }
    }

    /// Returns a file's text as it is now; empty if there is no such file.
    pub fn original(&self, path: &str) -> &'s str {
        self.sources.find(path).map_or("", |file| self.sources.text(file))
    }

    /// Returns a file's text as it would be.
    pub fn text(&self, path: &str) -> String {
        let original = self.original(path);
        let (mut text, mut at) = (String::with_capacity(original.len()), 0);
        for ((start, end), new) in self.edits.get(path).into_iter().flatten() {
            text.push_str(original.get(at..*start).unwrap_or(""));
            text.push_str(new);
            at = *end;
        }
        text.push_str(original.get(at..).unwrap_or(""));
        text
    }

    /// Replaces a range of a file's original text, instead of an earlier replacement of the same range.
    pub fn edit(&mut self, path: &str, range: &Range<usize>, new: impl Into<String>) {
        self.edits.entry(path.to_owned()).or_default().insert((range.start, range.end), new.into());
    }

    /// Whether a range of a file's original text is replaced.
    pub fn is_edited(&self, path: &str, range: &Range<usize>) -> bool {
        self.edits.get(path).is_some_and(|edits| edits.contains_key(&(range.start, range.end)))
    }

    /// Changes a file's text, as it would be, to another one, which differs in one place.
    pub fn rewrite(&mut self, path: &str, new: &str) {
        let now = self.text(path);
        let same = now.char_indices().zip(new.chars()).take_while(|((_, a), b)| a == b).map(|((at, a), _)| at + a.len_utf8());
        let start = same.last().unwrap_or(0);
        let (rest, new_rest) = (&now[start..], &new[start..]);
        let tail: usize = rest.chars().rev().zip(new_rest.chars().rev()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
        let (from, to) = (self.original_place(path, start), self.original_place(path, now.len() - tail));
        let edits = self.edits.entry(path.to_owned()).or_default();
        // What is replaced already within the range is part of the new text.
        edits.retain(|(start, end), _| *end <= from || *start >= to || (*start == *end && *start == from && from == to));
        let text = new_rest[..new_rest.len() - tail].to_owned();
        let there = edits.entry((from, to)).or_default();
        if from == to {
            there.push_str(&text);
        } else {
            *there = text;
        }
    }

    /// Converts an offset of a file's text as it would be to one of its original text; within a replacement, to an end of it.
    fn original_place(&self, path: &str, at: usize) -> usize {
        let (mut original, mut now) = (0, 0);
        for ((start, end), new) in self.edits.get(path).into_iter().flatten() {
            let unchanged = start - original;
            if at <= now + unchanged {
                break;
            }
            if at < now + unchanged + new.len() {
                return if at - now - unchanged == 0 { *start } else { *end };
            }
            (original, now) = (*end, now + unchanged + new.len());
        }
        original + (at - now)
    }

    /// Converts an offset of a file's original text to one of its text as it would be.
    pub fn place(&self, path: &str, at: usize) -> usize {
        let edits = self.edits.get(path).into_iter().flatten().take_while(|((_, end), _)| *end <= at);
        let (removed, added) = edits.fold((0, 0), |(removed, added), ((start, end), new)| (removed + end - start, added + new.len()));
        at + added - removed
    }

    /// Removes a file.
    pub fn remove(&mut self, path: &str) {
        self.edits.remove(path);
        self.removed.push(path.to_owned());
    }

    /// Returns the path of a file once everything is moved.
    pub fn moved(&self, path: &str) -> String {
        for (from, to) in &self.moves {
            match path.strip_prefix(from.as_str()) {
                Some("") => return to.clone(),
                Some(rest) if rest.starts_with('/') => return format!("{to}{rest}"),
                _ => {}
            }
        }
        path.to_owned()
    }

    /// Whether a file would be at another path.
    pub fn is_moved(&self, path: &str) -> bool {
        self.moved(path) != path
    }

    /// Returns the sources as they would be.
    pub fn sources(&self) -> Sources {
        let edited = self.edits.keys().map(|path| (path.clone(), Some(Arc::from(self.text(path)))));
        let removed = self.removed.iter().map(|path| (path.clone(), None));
        self.sources.changed(&edited.chain(removed).collect(), |path| self.moved(path))
    }

    /// Returns the changes of files, and the moves.
    pub fn finish(self) -> (Vec<Edits>, Vec<(String, String)>) {
        let sources = self.sources;
        let edited = self.edits.into_iter().map(|(path, edits)| {
            let original = sources.find(&path).map_or("", |file| sources.text(file));
            let edits = edits.into_iter().map(|((start, end), new)| (start..end, new));
            let is_change = |(range, new): &Edit| original.get(range.clone()) != Some(new.as_str());
            Edits { path, edits: Some(edits.filter(is_change).collect()) }
        });
        let edited = edited.filter(|file| file.edits.as_ref().is_some_and(|edits| !edits.is_empty()));
        let removed = self.removed.into_iter().map(|path| Edits { path, edits: None });
        (edited.chain(removed).collect(), self.moves)
    }
}
