//! Compares a page's own text with the numbers: values, targets, shares, directions. It never judges what it does not understand: unless a
//! sentence certainly names an indicator, it is silent. The rules are domain rule 5.

mod bound;
mod change;
mod clause;
mod difference;
mod direction;
mod form;
mod judged;
mod numbers;
mod rate;
mod target;
mod value;
mod vocabulary;
mod words;

use std::collections::BTreeSet;
use std::ops::Range;

use clause::{Beside, Clause, Nearness, plain_number, same};
use rust_decimal::Decimal;
use vocabulary::IndicatorWords;
pub use vocabulary::Vocabulary;
use words::Word;

use crate::call::Scope;
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::indicator::{CellValue, Indicator, Unit};
use crate::name::IndicatorId;
use crate::page::{Argument, Call, Passage, PassageKind, Quantity, Section, UnitWord};
use crate::site::{Page, Site};
use crate::source::Span;
use crate::survey::{Rate, Round};

/// Reports everything in a page's text that contradicts the numbers. Only Swedish is understood. Returns the indicators that the text may
/// refer to without showing them.
pub(super) fn check(scope: &Scope<'_>, vocabulary: &Vocabulary, sections: &[Section], found: &mut Diagnostics) -> BTreeSet<IndicatorId> {
    let page = scope.page;
    form::numbers_of_chapters(page, found);
    if page.written().primary() != "sv" {
        return BTreeSet::new();
    }
    let reader = Reader { site: scope.site, scope, page, vocabulary, sections };
    let mut findings = Findings::default();
    for (at, section) in sections.iter().enumerate() {
        let around = reader.around(at);
        for passage in section.passages.iter().filter(|passage| passage.kind == PassageKind::Text) {
            form::dates(passage, found);
            reader.passage(&around, passage, &mut findings);
        }
    }
    let spoken_of = std::mem::take(&mut findings.spoken_of);
    findings.say(page, found);
    spoken_of
}

/// Returns the ranges of the sentences of a text.
pub(super) fn sentences(text: &str) -> Vec<Range<usize>> {
    words::sentences(text)
}

/// Reports the numbers of a page's text that a shortcode could take from the data.
pub(super) fn advise(scope: &Scope<'_>, vocabulary: &Vocabulary, sections: &[Section], found: &mut Diagnostics) {
    let page = scope.page;
    if page.written().primary() != "sv" {
        return;
    }
    let reader = Reader { site: scope.site, scope, page, vocabulary, sections };
    let mut findings = Findings { same: Some(Vec::new()), ..Findings::default() };
    for (at, section) in sections.iter().enumerate() {
        let around = reader.around(at);
        for passage in section.passages.iter().filter(|passage| passage.kind == PassageKind::Text) {
            reader.passage(&around, passage, &mut findings);
        }
    }
    findings.same.into_iter().flatten().for_each(|(span, problem)| found.add(span, problem));
}

/// The findings in a page's sentences, before those that the editor acknowledges are removed.
#[derive(Default)]
struct Findings {
    all: Vec<(String, Span, Problem, Vec<Place>)>,
    /// The indicators that were considered although nothing near the sentence shows them.
    spoken_of: BTreeSet<IndicatorId>,
    /// The numbers that equal an indicator's, if they are wanted.
    same: Option<Vec<(Span, Problem)>>,
}

impl Findings {
    fn add(&mut self, clause: &Clause<'_>, span: Span, problem: Problem, related: impl IntoIterator<Item = Span>) {
        self.add_sentence(clause.passage, &clause.sentence, span, problem, related);
    }

    fn add_sentence(
        &mut self,
        passage: &Passage,
        sentence: &Range<usize>,
        span: Span,
        problem: Problem,
        related: impl IntoIterator<Item = Span>,
    ) {
        let sentence = plain(passage.text.get(sentence.clone()).unwrap_or(""));
        self.all.push((sentence, span, problem, related.into_iter().map(Place::from).collect()));
    }

    /// Reports all findings except those that the page's front matter acknowledges, and acknowledgements without a finding.
    fn say(self, page: &Page, found: &mut Diagnostics) {
        let known: Vec<String> = page.front.acknowledged.iter().map(|text| plain(&text.value)).collect();
        let mut used = vec![false; known.len()];
        for (sentence, span, problem, related) in self.all {
            let at = known.iter().position(|known| sentence.contains(known.as_str()));
            match at {
                Some(at) => used[at] = true,
                None => found.add_between(span, problem, related),
            }
        }
        for (text, used) in page.front.acknowledged.iter().zip(used) {
            if !used {
                found.add(text.span, Problem::AcknowledgesNothing { text: text.value.clone() });
            }
        }
    }
}

/// Returns the numbers in a part of their text, in order.
fn within<'q>(quantities: &'q [Quantity], part: &Range<usize>) -> &'q [Quantity] {
    let at = |place: usize| quantities.partition_point(|quantity| quantity.number.start < place);
    &quantities[at(part.start)..at(part.end)]
}

/// Returns a text in lower case, with single plain spaces.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The context of reading a page.
struct Reader<'a, 's> {
    site: &'s Site,
    scope: &'a Scope<'s>,
    page: &'s Page,
    vocabulary: &'a Vocabulary,
    sections: &'a [Section],
}

/// The context of the texts of a section.
struct Around<'a> {
    /// The indicators of the section's own figures, tables and numbers.
    own: Vec<&'a IndicatorWords>,
    /// Those of the sections above and of the page, unless narrowed by the headings in between.
    above: Vec<&'a IndicatorWords>,
    /// The words of the page's title and of the headings above the section.
    headings: Vec<Word>,
}

impl<'a, 's> Reader<'a, 's> {
    fn heading(&self, section: usize) -> String {
        let heading = self.sections[section].heading.and_then(|heading| self.page.doc.headings.get(heading));
        heading.map_or_else(String::new, |heading| heading.text(&self.page.lang))
    }

    fn around(&self, at: usize) -> Around<'a> {
        let section = &self.sections[at];
        let own = self.indicators(section);
        let mut above: Vec<&IndicatorWords> = Vec::new();
        let mut between = vec![at];
        for upper in self.goes_on(at).into_iter().chain(section.within.iter().copied()) {
            let fits = |words: &&IndicatorWords| !between.iter().any(|&section| self.vocabulary.narrows(words, &self.heading(section)));
            above.extend(self.indicators(&self.sections[upper]).into_iter().filter(fits));
            if section.within.contains(&upper) {
                between.push(upper);
            }
        }
        above.extend(self.of_page());
        above.retain(|words| !own.iter().any(|own| own.id == words.id));
        let mut unique: Vec<&IndicatorWords> = Vec::new();
        for words in above {
            if !unique.iter().any(|known| known.id == words.id) {
                unique.push(words);
            }
        }
        let texts = between.iter().map(|&section| self.heading(section)).chain([self.page.front.title.value.clone()]);
        let headings = texts.flat_map(|text| words::words(&text, &(0..text.len()))).collect();
        Around { own, above: unique, headings }
    }

    /// Returns the previous section if a heading of the same level only names the speaker: a comment on it.
    fn goes_on(&self, at: usize) -> Option<usize> {
        let level = |section: usize| self.page.doc.headings.get(self.sections[section].heading?).map(|heading| heading.level);
        let before = at.checked_sub(1)?;
        (level(at) == level(before) && self.vocabulary.only_tells_who(&self.heading(at))).then_some(before)
    }

    /// Returns the indicators of a section's calls without repetitions, except those of comments.
    fn indicators(&self, section: &Section) -> Vec<&'a IndicatorWords> {
        let mut found: Vec<&IndicatorWords> = Vec::new();
        for call in section.calls.iter().filter_map(|&call| self.page.doc.calls.get(call)) {
            for words in self.of_call(call, &["indicator", "indicators"]) {
                if !found.iter().any(|known| known.id == words.id) {
                    found.push(words);
                }
            }
        }
        found
    }

    fn of_call(&self, call: &Call, arguments: &[&str]) -> Vec<&'a IndicatorWords> {
        let named = call.arguments.iter().filter(|argument| arguments.contains(&argument.name.value.as_str()));
        named.flat_map(Argument::texts).filter_map(|name| self.vocabulary.words(&IndicatorId::parse(name)?)).collect()
    }

    fn of_page(&self) -> Option<&'a IndicatorWords> {
        let name = self.page.front.indicator.as_ref()?;
        self.vocabulary.words(&IndicatorId::parse(&name.value)?)
    }

    /// Reads the sentences of a passage.
    fn passage(&self, around: &Around<'a>, passage: &Passage, findings: &mut Findings) {
        let quantities = passage.quantities(&self.page.lang);
        for sentence in words::sentences(&passage.text) {
            let text = passage.text.get(sentence.clone()).unwrap_or("");
            let quantities = within(&quantities, &sentence);
            judged::check(self, passage, &sentence, findings);
            let has_number = quantities.iter().any(|quantity| !quantity.is_year());
            // Most sentences of a report contain no number, and need no analysis.
            let has_call = passage.calls.iter().any(|(at, _)| sentence.contains(at));
            if !has_number && !has_call && !direction::may_claim(text) {
                continue;
            }
            rate::check(self, passage, &sentence, quantities, findings);
            for range in words::clauses(&passage.text, &sentence) {
                let clause = Clause::new(passage, range, sentence.clone(), quantities);
                let claim = direction::claim(&clause);
                if claim.is_none() && !value::states_a_number(&clause) && !difference::may_be(&clause) {
                    continue;
                }
                let beside = self.beside(around, &clause);
                let of_report = beside.iter().filter(|beside| beside.near == Nearness::Report);
                findings.spoken_of.extend(of_report.map(|beside| beside.words.id.clone()));
                value::check(self, &clause, &beside, &around.headings, findings);
                difference::check(self, &clause, &beside, &around.headings, findings);
                if let Some(claim) = claim {
                    direction::check(self, &clause, claim, &beside, &around.headings, findings);
                }
            }
        }
    }

    /// Returns the indicators near a clause, the nearest first.
    fn beside(&self, around: &Around<'a>, clause: &Clause<'_>) -> Vec<Beside<'a, 's>> {
        let mut all: Vec<(&'a IndicatorWords, Nearness)> = Vec::new();
        let mut by = Vec::new();
        for call in clause.passage.bodies.iter().filter_map(|&call| self.page.doc.calls.get(call)) {
            all.extend(self.of_call(call, &["about"]).into_iter().map(|words| (words, Nearness::About)));
            by.extend(call.argument("by").into_iter().flat_map(Argument::texts));
        }
        all.extend(around.own.iter().map(|words| (*words, Nearness::Section)));
        all.extend(around.above.iter().map(|words| (*words, Nearness::Above)));
        let in_percent = clause.quantities.iter().any(|quantity| quantity.unit == UnitWord::Percent);
        if self.page.edition.is_some() && in_percent {
            // Within a report a measure has a single value, wherever its full name occurs.
            let named = self.vocabulary.perhaps_named(&clause.words).into_iter();
            let in_full = |words: &&IndicatorWords| {
                words.unit == Unit::Percent
                    && words.names.iter().any(|name| name.len() > 1 && name.iter().all(|word| clause.has_like(word)))
            };
            all.extend(named.filter(in_full).map(|words| (words, Nearness::Report)));
        }
        let mut seen: Vec<(&'a IndicatorWords, Nearness)> = Vec::new();
        for (words, near) in all {
            let narrowed = by.iter().any(|by| self.vocabulary.narrows(words, by));
            if !narrowed && !seen.iter().any(|(known, _)| known.id == words.id) {
                seen.push((words, near));
            }
        }
        let alone =
            |of: &IndicatorWords, near: Nearness| seen.iter().filter(|(words, other)| *other == near && words.unit == of.unit).count() == 1;
        let beside = |(words, near): &(&'a IndicatorWords, Nearness)| {
            let indicator = self.site.numbers.indicators.get(&words.id)?;
            Some(Beside { words, indicator, near: *near, alone: alone(words, *near) })
        };
        seen.iter().filter_map(beside).collect()
    }

    /// Whether neither the page nor a heading above the clause refers to a part of what an indicator counts.
    fn is_whole_place(&self, words: &IndicatorWords, clause: &Clause<'_>) -> bool {
        let at = clause.passage.section;
        let over = [at].into_iter().chain(self.sections[at].within.iter().copied()).map(|section| self.heading(section));
        !over.chain([self.page.front.title.value.clone()]).any(|heading| self.vocabulary.names_a_part(words, &heading))
    }

    /// Whether a note in the data explains a number.
    fn is_explained(&self, written: Decimal) -> bool {
        let explained = |indicator: &Indicator| {
            let cells = indicator.cells.values();
            cells
                .filter(|cell| plain_number(cell).is_none())
                .any(|cell| matches!(cell.value, CellValue::Number(number) if same(written, number)))
        };
        let of_survey = |round: &Round| round.note.is_some() && matches!(round.rate, Rate::Known(rate) if same(written, rate));
        if self.site.numbers.surveys.values().any(|survey| survey.rounds.iter().any(of_survey)) {
            return true;
        }
        let calls = self.page.doc.calls.iter();
        calls
            .flat_map(|call| self.of_call(call, &["indicator", "indicators", "about"]))
            .any(|words| self.site.numbers.indicators.get(&words.id).is_some_and(explained))
    }
}
