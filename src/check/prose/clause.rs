//! A clause and the indicators near it. It never judges what the clause says.

use std::ops::Range;

use rust_decimal::Decimal;

use super::vocabulary::{IndicatorWords, Vocabulary};
use super::words::{Word, alike, words};
use crate::indicator::{Aim, Cell, CellValue, Group, Indicator};
use crate::page::{NumberForm, Passage, Quantity};
use crate::source::Span;

/// Why an indicator is near a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Nearness {
    /// The text is a comment on it.
    About,
    /// The same section has a figure, a table or a number of it.
    Section,
    /// A section above has one, or the page is about it.
    Above,
    /// It is an indicator of the same report, and the text contains its full name.
    Report,
}

/// An indicator near a text.
pub(super) struct Beside<'v, 's> {
    pub words: &'v IndicatorWords,
    /// Its numbers as of today.
    pub indicator: &'s Indicator,
    pub near: Nearness,
    /// Whether no other indicator in the same unit is equally near.
    pub alone: bool,
}

/// A part of a sentence that makes a statement of its own.
pub(super) struct Clause<'a> {
    pub passage: &'a Passage,
    pub range: Range<usize>,
    /// The range of the whole sentence.
    pub sentence: Range<usize>,
    pub words: Vec<Word>,
    /// The numbers written in it.
    pub quantities: Vec<&'a Quantity>,
}

impl<'a> Clause<'a> {
    pub(super) fn new(passage: &'a Passage, range: Range<usize>, sentence: Range<usize>, quantities: &'a [Quantity]) -> Self {
        let words = words(&passage.text, &range);
        let quantities = quantities.iter().filter(|quantity| range.contains(&quantity.number.start)).collect();
        Self { passage, range, sentence, words, quantities }
    }

    pub(super) fn text(&self) -> &'a str {
        self.passage.text.get(self.range.clone()).unwrap_or("")
    }

    /// Returns a part of the text as written, with plain spaces.
    pub(super) fn written(&self, range: &Range<usize>) -> String {
        let text = self.passage.text.get(range.clone()).unwrap_or("");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        self.passage.span(range)
    }

    pub(super) fn has(&self, word: &str) -> bool {
        self.words.iter().any(|own| own.text == word)
    }

    pub(super) fn has_like(&self, stem: &str) -> bool {
        self.words.iter().any(|own| alike(stem, &own.text))
    }

    /// Returns the years in it, each with its range.
    pub(super) fn years(&self) -> Vec<(u16, Range<usize>)> {
        let years = self.quantities.iter().filter(|quantity| quantity.is_year());
        years.filter_map(|quantity| Some((quantity.year()?, quantity.number.clone()))).collect()
    }

    /// Returns the word before a position, in lower case.
    pub(super) fn word_before(&self, at: usize) -> &str {
        self.words.iter().rev().find(|word| word.range.end <= at).map_or("", |word| word.text.as_str())
    }

    /// Returns the words between two positions.
    pub(super) fn between(&self, from: usize, to: usize) -> Vec<&str> {
        let inside = self.words.iter().filter(|word| word.range.start >= from && word.range.end <= to);
        inside.map(|word| word.text.as_str()).collect()
    }

    /// Returns the group that the words name; total if they name none or both.
    pub(super) fn group(&self) -> Group {
        let named = |group: Group| self.words.iter().any(|word| group_of(&word.text) == Some(group));
        match (named(Group::Women), named(Group::Men)) {
            (true, false) => Group::Women,
            (false, true) => Group::Men,
            _ => Group::Total,
        }
    }
}

/// Returns the group that a word names.
pub(super) fn group_of(word: &str) -> Option<Group> {
    match word {
        "kvinnor" | "kvinnorna" | "kvinnornas" | "kvinnors" | "flickor" | "flickorna" | "flickornas" => Some(Group::Women),
        "män" | "männen" | "männens" | "mäns" | "pojkar" | "pojkarna" | "pojkarnas" => Some(Group::Men),
        _ => None,
    }
}

impl Beside<'_, '_> {
    pub(super) fn indicator(&self) -> &Indicator {
        self.indicator
    }

    /// Whether a clause refers to the indicator and nothing else. `above` are the words of the headings above it.
    pub(super) fn is_named(&self, vocabulary: &Vocabulary, clause: &Clause<'_>, above: &[Word], negated: bool) -> bool {
        // "Antal" and "andel" are different measures, even of the same people.
        let share = self.indicator().unit == crate::indicator::Unit::Percent;
        let counts = clause.has("antal") || clause.has("antalet");
        let shares = clause.has("andel") || clause.has("andelen");
        if (share && counts) || (!share && shares) {
            return false;
        }
        let whole = self.words.names.iter().any(|name| name.iter().all(|word| clause.has_like(word)));
        let heading = |word: &String| above.iter().any(|own| alike(word, &own.text));
        let near = matches!(self.near, Nearness::About | Nearness::Section);
        let partly = || {
            self.near != Nearness::Report
                && self.words.names.iter().any(|name| {
                    let said = |word: &String| clause.has_like(word);
                    name.iter().any(said) && ((self.alone && near) || name.iter().all(|word| said(word) || heading(word)))
                })
        };
        (whole || partly()) && vocabulary.says_nothing_else(self.words, &clause.words, whole, negated)
    }

    /// Whether a clause whose subject is only "andelen" or "antalet" can only refer to the indicator.
    pub(super) fn is_meant(&self, vocabulary: &Vocabulary, clause: &Clause<'_>, negated: bool) -> bool {
        let share = self.indicator().unit == crate::indicator::Unit::Percent;
        let subject: &[&str] = if share { &["andelen", "nöjdheten"] } else { &["antalet"] };
        let subject = subject.iter().chain(&["resultatet", "utfallet", "skillnaden"]);
        let near = matches!(self.near, Nearness::About | Nearness::Section);
        near && self.alone
            && subject.into_iter().any(|word| clause.has(word))
            && vocabulary.says_nothing_else(self.words, &clause.words, false, negated)
    }
}

/// Whether a number in the text equals one in the data, both rounded to the fewer decimals.
pub(super) fn same(typed: Decimal, known: Decimal) -> bool {
    let scale = typed.scale().min(known.scale());
    let rounded = |number: Decimal| number.round_dp_with_strategy(scale, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    rounded(typed) == rounded(known)
}

/// Returns the numbers of a target.
pub(super) fn ends(aim: &Aim) -> Vec<Decimal> {
    match aim {
        Aim::AtLeast(end) | Aim::AtMost(end) => vec![*end],
        Aim::Between(low, high) => vec![*low, *high],
    }
}

/// Returns the number of a cell without explanations.
pub(super) fn plain_number(cell: &Cell) -> Option<Decimal> {
    match cell.value {
        CellValue::Number(number) if cell.note.is_none() => Some(number),
        _ => None,
    }
}

/// Whether a number is a plain figure, not a range, an article or a bound.
pub(super) fn is_plain(clause: &Clause<'_>, quantity: &Quantity) -> bool {
    const BOUNDS: [&str; 21] = [
        "över", "under", "än", "minst", "högst", "till", "nästan", "knappt", "drygt", "ungefär", "cirka", "ca", "omkring", "runt", "kring",
        "närmare", "mellan", "med", "uppemot", "mest", "lägst",
    ];
    let before = clause.word_before(quantity.number.start);
    // "Upp till 80 procent" is a bound, "ökade till 80 procent" the number itself.
    let bounded = (BOUNDS.contains(&before) && (before != "till" || clause.has("upp"))) || (before == "och" && clause.has("mellan"));
    quantity.to.is_none() && quantity.form != NumberForm::Article && !bounded
}
