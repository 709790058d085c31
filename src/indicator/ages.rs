//! The words for the groups: women and men, or girls and boys if the numbers are about children. It never decides which group a number is about.

use super::{Group, Words};
use crate::diagnostic::{Diagnostics, Problem};
use crate::source::{Span, Spanned};
use crate::yaml::{Entry, Kind, Node};

/// The age of the people whom an indicator or a survey counts, according to its words for groups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ages {
    /// Women and men.
    #[default]
    Adults,
    /// Girls and boys.
    Children,
}

impl Ages {
    /// Returns the age implied by a word for a group; `None` if it is not such a word, or one for everybody.
    pub fn of(word: &str) -> Option<Self> {
        match (Group::parse(word)?, word.trim().to_lowercase().as_str()) {
            (Group::Total, _) => None,
            (_, "flickor" | "pojkar" | "girls" | "boys") => Some(Self::Children),
            _ => Some(Self::Adults),
        }
    }

    /// Returns the word for a group in tables that are read again.
    pub fn word(self, group: Group, words: Words) -> &'static str {
        match (words, group, self) {
            (Words::Swedish, Group::Total, _) => "totalt",
            (Words::Swedish, Group::Women, Self::Adults) => "kvinnor",
            (Words::Swedish, Group::Women, Self::Children) => "flickor",
            (Words::Swedish, Group::Men, Self::Adults) => "män",
            (Words::Swedish, Group::Men, Self::Children) => "pojkar",
            (Words::English, Group::Women, Self::Children) => "girls",
            (Words::English, Group::Men, Self::Children) => "boys",
            (Words::English, group, _) => group.as_str(),
        }
    }

    /// Returns the catalogues' key for a group's name.
    pub fn key(self, group: Group) -> &'static str {
        match (group, self) {
            (Group::Total, _) => "figure-total",
            (Group::Women, Self::Adults) => "figure-women",
            (Group::Women, Self::Children) => "figure-girls",
            (Group::Men, Self::Adults) => "figure-men",
            (Group::Men, Self::Children) => "figure-boys",
        }
    }
}

/// The first occurrence of a word for a group that implies each age.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AgesWritten {
    adults: Option<Span>,
    children: Option<Span>,
}

impl AgesWritten {
    /// Records the age implied by a word, with its span.
    pub fn add(&mut self, ages: Spanned<Ages>) {
        let place = match ages.value {
            Ages::Adults => &mut self.adults,
            Ages::Children => &mut self.children,
        };
        place.get_or_insert(ages.span);
    }

    /// Records the keys of a tree of numbers or targets.
    pub(super) fn add_keys(&mut self, entries: &[Entry]) {
        for Entry { key, value } in entries {
            if let Some(ages) = Ages::of(&key.value) {
                self.add(Spanned { value: ages, span: key.span });
            }
            self.add_node(value);
        }
    }

    /// Records the keys of a node.
    pub(super) fn add_node(&mut self, node: &Node) {
        if let Kind::Map(entries) = &node.kind {
            self.add_keys(entries);
        }
    }

    /// Returns the implied age. Reports if both occur.
    pub fn settle(self, found: &mut Diagnostics) -> Ages {
        match (self.adults, self.children) {
            (Some(adults), Some(children)) => {
                found.add_related(children, Problem::GroupsMixed {}, adults);
                Ages::Adults
            }
            (None, Some(_)) => Ages::Children,
            _ => Ages::Adults,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_for_a_group_is_written_as_it_is_read() {
        for (word, group) in Group::WORDS {
            let ages = Ages::of(word).unwrap_or_default();
            let written = [Words::Swedish, Words::English].map(|words| ages.word(group, words));
            assert!(written.contains(&word), "{word} is written as {written:?}");
        }
    }
}
