//! Replaces the numbers of a family of indicators: the family is resolved separately, by the functions for a whole site, and replaces
//! itself as long as everything else stays the same. It never looks at a page's text.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::drafted::Drafted;
use super::parsed::Written;
use super::{Numbers, Page, PageId, Parsed, Site, hidden, numbers};
use crate::diagnostic::Diagnostics;
use crate::disclosure::{self, Family, Taken};
use crate::fact::Fact;
use crate::indicator::{Indicator, Row};
use crate::name::{FactId, IndicatorId, SurveyId};
use crate::page::Argument;
use crate::source::{FileId, Span};
use crate::survey::Survey;

/// The numbers of a family.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    family: Family,
    indicators: BTreeMap<IndicatorId, Indicator>,
    surveys: BTreeMap<SurveyId, Survey>,
    facts: BTreeMap<FactId, Fact>,
    taken: Taken,
}

impl Site {
    /// Returns all indicators with data in some files, and what they are connected to. Returns `None` if only drafts cover any indicator,
    /// since the site then does not know them all.
    pub(crate) fn family_of(&self, files: &BTreeSet<FileId>) -> Option<Family> {
        let is_there = |indicator: &&Indicator| spans(indicator).any(|span| files.contains(&span.file));
        let some: BTreeSet<IndicatorId> = self.numbers.indicators.values().filter(is_there).map(|indicator| indicator.id.clone()).collect();
        let family = disclosure::family(&self.numbers.indicators, &self.numbers.surveys, &self.numbers.facts, &some);
        (self.numbers.drafted == Drafted::default()).then_some(family)
    }

    /// Returns the files with data of a family.
    pub(crate) fn files_of(&self, family: &Family) -> BTreeSet<FileId> {
        let of_indicators = family.indicators.iter().filter_map(|id| self.numbers.indicators.get(id)).flat_map(spans);
        let of_surveys = family.surveys.iter().filter_map(|id| self.numbers.surveys.get(id)).map(|survey| survey.span);
        let of_facts = family.facts.iter().filter_map(|id| self.numbers.facts.get(id)).map(|fact| fact.span);
        of_indicators.chain(of_surveys).chain(of_facts).map(|span| span.file).collect()
    }

    /// Resolves the numbers of a family separately, from its parsed files. Data of other indicators in tables are left out, except in the
    /// `edited` files, which must not contain any.
    pub(crate) fn part(&self, family: &Family, mut parsed: Parsed, edited: &BTreeSet<FileId>, found: &mut Diagnostics) -> Part {
        let is_its = |row: &Row| IndicatorId::parse(&row.indicator.value).is_some_and(|id| family.indicators.contains(&id));
        for table in &mut parsed.data.tables {
            table.rows.retain(|row| edited.contains(&row.indicator.span.file) || is_its(row));
        }
        let settings = &self.numbers.settings;
        let Written { indicators, tables, surveys, mut facts, .. } = parsed.data;
        facts.retain(|fact| family.facts.contains(&fact.id));
        let written = Written { indicators, tables, surveys, facts, ..Written::default() };
        let numbers = numbers::resolve(written, self.numbers.areas.clone(), settings.clone(), found);
        let Numbers { mut indicators, surveys, facts, taken, .. } = numbers;
        // The colours of categories are assigned across all indicators.
        for indicator in indicators.values_mut() {
            if let Some(known) = self.numbers.indicators.get(&indicator.id) {
                indicator.keep_looks(known);
            }
        }
        Part { family: family.clone(), indicators, surveys, facts, taken }
    }

    /// Whether a part equals what the site has of its family.
    pub(crate) fn has(&self, part: &Part) -> bool {
        let Part { family, indicators, surveys, facts, taken } = part;
        let has_indicators = family.indicators.iter().all(|id| self.numbers.indicators.get(id) == indicators.get(id));
        let has_surveys = family.surveys.iter().all(|id| self.numbers.surveys.get(id) == surveys.get(id));
        let has_facts = family.facts.iter().all(|id| self.numbers.facts.get(id) == facts.get(id));
        part.is_whole() && has_indicators && has_surveys && has_facts && self.numbers.taken.of_family(family) == *taken
    }

    /// Replaces a part of the same family; everything else stays the same.
    pub(crate) fn put(&mut self, part: Part) {
        let Part { family, indicators, surveys: _, facts: _, taken } = part;
        let numbers = Arc::make_mut(&mut self.numbers);
        numbers.put(indicators);
        numbers.taken.replace(&family, taken);
    }

    /// Returns the pages that show any of some indicators.
    pub(crate) fn pages_with(&self, indicators: &BTreeSet<IndicatorId>) -> BTreeSet<PageId> {
        indicators.iter().filter_map(|id| self.structure.used_in.get(id)).flatten().copied().collect()
    }

    /// Returns the pages that show a goal which any of some indicators measures.
    pub(crate) fn pages_with_goals_of(&self, indicators: &BTreeSet<IndicatorId>) -> BTreeSet<PageId> {
        let goals = self.entries.goals.iter().filter(|goal| goal.indicators.iter().any(|id| indicators.contains(id)));
        let goals: BTreeSet<&str> = goals.map(|goal| goal.id.as_str()).collect();
        let shows = |page: &Page| {
            let ids = page.doc.calls.iter().filter_map(|call| call.argument("id")).flat_map(Argument::texts);
            ids.into_iter().any(|id| goals.contains(id))
        };
        self.pages().filter(|(_, page)| !goals.is_empty() && shows(page)).map(|(id, _)| id).collect()
    }

    /// Compares a family's numbers with those of others.
    pub(crate) fn compare(&self, family: &Family, found: &mut Diagnostics) {
        let Numbers { indicators, facts, taken, .. } = &*self.numbers;
        disclosure::warn_of_likeness((indicators, facts), taken, self.own_area(), Some(&family.indicators), found);
    }

    /// Compares what is suppressed of a family with the texts of the pages that show it.
    pub(crate) fn compare_texts(&self, family: &Family, found: &mut Diagnostics) {
        hidden::check_texts(&self.pages, &self.structure.used_in, &self.numbers.taken.of_family(family), found);
    }
}

impl Part {
    /// Whether it contains exactly the family.
    fn is_whole(&self) -> bool {
        let Self { family, indicators, surveys, facts, taken: _ } = self;
        indicators.keys().eq(&family.indicators) && surveys.keys().eq(&family.surveys) && facts.keys().eq(&family.facts)
    }

    /// Whether the other part of the same family differs only in numbers and remarks on single ones: no page, address, link or word of an
    /// indicator depends on which of them the site has.
    pub(crate) fn differs_in_numbers_alone(&self, other: &Self, site: &Site) -> bool {
        let same = |(one, other): (&Indicator, &Indicator)| one.differs_in_numbers_alone(other, site.own_area());
        let is_same = self.is_whole() && other.is_whole() && self.family == other.family;
        is_same
            && self.surveys == other.surveys
            && self.facts == other.facts
            && self.indicators.values().zip(other.indicators.values()).all(same)
    }
}

/// Returns the spans of an indicator and its numbers.
fn spans(indicator: &Indicator) -> impl Iterator<Item = Span> + '_ {
    let targets = indicator.targets.values().map(|target| target.span);
    [indicator.span].into_iter().chain(indicator.cells.values().map(|cell| cell.span)).chain(targets)
}
