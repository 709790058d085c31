//! What women and men are called: girls and boys where the numbers are of children. It never tells whom a number is about.

use super::{Group, Words};
use crate::diagnostic::{Diagnostics, Problem};
use crate::source::{Span, Spanned};
use crate::yaml::{Entry, Kind, Node};

/// Of what age those are whom an indicator or a survey counts, as the words for its groups tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ages {
    /// Women and men.
    #[default]
    Adults,
    /// Girls and boys.
    Children,
}

impl Ages {
    /// What a word for a group tells; `None` where it is no such word, or one for everybody.
    pub fn of(word: &str) -> Option<Self> {
        match (Group::parse(word)?, word.trim().to_lowercase().as_str()) {
            (Group::Total, _) => None,
            (_, "flickor" | "pojkar" | "girls" | "boys") => Some(Self::Children),
            _ => Some(Self::Adults),
        }
    }

    /// The word for a group in tables that are read again.
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

    /// The catalogues' key for a group's name.
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

/// Where the words for groups first tell of each age.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AgesWritten {
    adults: Option<Span>,
    children: Option<Span>,
}

impl AgesWritten {
    /// Takes in what a word tells, and where it stands.
    pub fn add(&mut self, ages: Spanned<Ages>) {
        let place = match ages.value {
            Ages::Adults => &mut self.adults,
            Ages::Children => &mut self.children,
        };
        place.get_or_insert(ages.span);
    }

    /// Takes in the keys of a tree of numbers or targets.
    pub(super) fn add_keys(&mut self, entries: &[Entry]) {
        for Entry { key, value } in entries {
            if let Some(ages) = Ages::of(&key.value) {
                self.add(Spanned { value: ages, span: key.span });
            }
            self.add_node(value);
        }
    }

    /// Takes in the keys of a node.
    pub(super) fn add_node(&mut self, node: &Node) {
        if let Kind::Map(entries) = &node.kind {
            self.add_keys(entries);
        }
    }

    /// The age that they tell of. Reports where they tell of both.
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
