//! A clause with the indicators that stand beside it. It never judges what the clause says.

use std::ops::Range;

use rust_decimal::Decimal;

use super::vocabulary::{IndicatorWords, Vocabulary};
use super::words::{Word, alike, words};
use crate::indicator::{Aim, Cell, CellValue, Group, Indicator};
use crate::page::{NumberForm, Passage, Quantity};
use crate::source::Span;

/// How an indicator comes to stand beside a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Nearness {
    /// The text is a comment about it.
    About,
    /// A figure, table or number of it stands in the same section.
    Section,
    /// One stands in a section above, or the page is about it.
    Above,
    /// It is an indicator of the same report, which the text names in full.
    Report,
}

/// An indicator beside a text.
pub(super) struct Beside<'v, 's> {
    pub words: &'v IndicatorWords,
    /// Its numbers as they are today.
    pub indicator: &'s Indicator,
    pub near: Nearness,
    /// Whether no other indicator in the same unit stands so near.
    pub alone: bool,
}

/// A part of a sentence that states something by itself.
pub(super) struct Clause<'a> {
    pub passage: &'a Passage,
    pub range: Range<usize>,
    /// The whole sentence.
    pub sentence: Range<usize>,
    pub words: Vec<Word>,
    /// The numbers typed in it.
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

    /// A part of the text as the editor wrote it, with plain spaces.
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

    /// The years that stand in it, each with its range.
    pub(super) fn years(&self) -> Vec<(u16, Range<usize>)> {
        let years = self.quantities.iter().filter(|quantity| quantity.is_year());
        years.filter_map(|quantity| Some((quantity.year()?, quantity.number.clone()))).collect()
    }

    /// The word right before a byte, in small letters.
    pub(super) fn word_before(&self, at: usize) -> &str {
        self.words.iter().rev().find(|word| word.range.end <= at).map_or("", |word| word.text.as_str())
    }

    /// The words between two bytes.
    pub(super) fn between(&self, from: usize, to: usize) -> Vec<&str> {
        let inside = self.words.iter().filter(|word| word.range.start >= from && word.range.end <= to);
        inside.map(|word| word.text.as_str()).collect()
    }

    /// The group that the words name: total where they name none or both.
    pub(super) fn group(&self) -> Group {
        let named = |group: Group| self.words.iter().any(|word| group_of(&word.text) == Some(group));
        match (named(Group::Women), named(Group::Men)) {
            (true, false) => Group::Women,
            (false, true) => Group::Men,
            _ => Group::Total,
        }
    }
}

/// The group that a word names.
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

    /// Whether a clause speaks of the indicator and of nothing else. `above` is what the headings over it say.
    pub(super) fn is_named(&self, vocabulary: &Vocabulary, clause: &Clause<'_>, above: &[Word], negated: bool) -> bool {
        // "Antal" and "andel" are two things, even of the same people.
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

    /// Whether a clause whose subject is only "andelen" or "antalet" can mean nothing but the indicator.
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

/// Whether a number in the text is what a number of the data is, each rounded to the decimals of the coarser.
pub(super) fn same(typed: Decimal, known: Decimal) -> bool {
    let scale = typed.scale().min(known.scale());
    let rounded = |number: Decimal| number.round_dp_with_strategy(scale, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    rounded(typed) == rounded(known)
}

/// The numbers of a target.
pub(super) fn ends(aim: &Aim) -> Vec<Decimal> {
    match aim {
        Aim::AtLeast(end) | Aim::AtMost(end) => vec![*end],
        Aim::Between(low, high) => vec![*low, *high],
    }
}

/// The number of a cell of which nothing is explained.
pub(super) fn plain_number(cell: &Cell) -> Option<Decimal> {
    match cell.value {
        CellValue::Number(number) if cell.note.is_none() => Some(number),
        _ => None,
    }
}

/// Whether a number is typed as a plain figure: not a range, an article or one that something bounds.
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
