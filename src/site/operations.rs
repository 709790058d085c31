//! What belongs to an operation: its numbers, goals, measures, units, and where the reports tell of it. It never puts anything into words.

use std::collections::BTreeSet;

use super::{Page, PageId, Site};
use crate::action::Action;
use crate::area::{Area, AreaKind};
use crate::goal::Goal;
use crate::indicator::{Counts, Indicator};
use crate::name::{AreaId, CategoryId, Lang};

/// An operation and what belongs to it.
#[derive(Clone, Debug)]
pub struct Operation<'s> {
    /// The operation.
    pub area: &'s Area,
    /// What it achieves: its indicators, reports apart, in the order of their ids.
    pub results: Vec<Told<'s>>,
    /// What was reported: deviations, complaints, lex Sarah, in the order of their ids.
    pub reports: Vec<Told<'s>>,
    /// Its goals, in the order of the files.
    pub goals: Vec<&'s Goal>,
    /// Its measures, in the order of the files.
    pub actions: Vec<&'s Action>,
    /// Its units, in the order of their ids.
    pub units: Vec<&'s Area>,
}

/// An indicator, and which of its cells tell of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told<'s> {
    /// The indicator.
    pub indicator: &'s Indicator,
    /// The area of the cells.
    pub area: &'s AreaId,
    /// Their category, where the indicator has one for the operation.
    pub category: Option<&'s CategoryId>,
}

/// Where a page tells of an operation: the whole page, or what stands under a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage<'s> {
    /// The page.
    pub page: PageId,
    /// The heading's id; `None` for the whole page.
    pub anchor: Option<&'s str>,
}

impl Site {
    /// The operations, in the order of their ids, each with what belongs to it.
    pub fn operations(&self) -> impl Iterator<Item = Operation<'_>> {
        self.areas.values().filter(|area| area.kind == AreaKind::Operation).map(|area| self.operation(area))
    }

    /// An operation with what belongs to it.
    pub fn operation<'s>(&'s self, area: &'s Area) -> Operation<'s> {
        let told = self.indicators.values().filter_map(|indicator| self.told(indicator, &area.id));
        let (reports, results) = told.partition(|told| told.indicator.counts == Counts::Reports);
        let is_its = |operation: &Option<AreaId>| operation.as_ref() == Some(&area.id);
        Operation {
            area,
            results,
            reports,
            goals: self.goals.iter().filter(|goal| is_its(&goal.operation)).collect(),
            actions: self.actions.iter().filter(|action| is_its(&action.operation)).collect(),
            units: self.areas.values().filter(|unit| unit.kind == AreaKind::Unit && is_its(&unit.operation)).collect(),
        }
    }

    /// The operations that an indicator tells of, in the order of their ids.
    pub fn operations_of<'s>(&'s self, indicator: &'s Indicator) -> impl Iterator<Item = &'s Area> {
        let operations = self.areas.values().filter(|area| area.kind == AreaKind::Operation);
        operations.filter(move |operation| self.told(indicator, &operation.id).is_some())
    }

    /// The units that any indicator has numbers for, shown or hidden, in the order of their ids.
    pub fn units_with_numbers(&self) -> impl Iterator<Item = &Area> {
        let told: BTreeSet<&AreaId> = self.indicators.values().flat_map(|indicator| indicator.cells.keys().map(|key| &key.area)).collect();
        self.areas.values().filter(move |area| area.kind == AreaKind::Unit && told.contains(&area.id))
    }

    /// Whether an indicator tells of an operation: it is the operation's own, it has numbers for it as an area, or a category of its name.
    fn told<'s>(&'s self, indicator: &'s Indicator, operation: &'s AreaId) -> Option<Told<'s>> {
        let has = |area: &AreaId| indicator.has_area(area);
        if indicator.operation.as_ref() == Some(operation) {
            let area = if !has(&self.own_area) && has(operation) { operation } else { &self.own_area };
            return Some(Told { indicator, area, category: None });
        }
        if has(operation) {
            return Some(Told { indicator, area: operation, category: None });
        }
        let category = indicator.categories.iter().find(|category| category.id.as_str() == operation.as_str())?;
        Some(Told { indicator, area: &self.own_area, category: Some(&category.id) })
    }

    /// Where the pages in a language tell of an operation, in reading order: pages that say so, and headings that bear its name. Of a report,
    /// only the newest edition is searched.
    pub fn passages<'s>(&'s self, operation: &'s Area, lang: &'s Lang) -> impl Iterator<Item = Passage<'s>> {
        let pages = self.pages().filter(move |(_, page)| page.lang == *lang && self.is_newest(page));
        pages.flat_map(move |(id, page)| {
            if page.front.operation.as_ref().is_some_and(|named| named.value == operation.id.as_str()) {
                return vec![Passage { page: id, anchor: None }];
            }
            let name = operation.name.text(lang).to_lowercase();
            let headings = page.doc.headings.iter().filter(|heading| heading.text(lang).to_lowercase() == name);
            headings.map(|heading| Passage { page: id, anchor: Some(&heading.anchor) }).collect()
        })
    }

    /// Whether no newer edition of the page's report is built.
    pub fn is_newest(&self, page: &Page) -> bool {
        let Some(own) = page.report.map(|edition| self.edition(edition)) else { return true };
        self.reports.iter().all(|other| other.report != own.report || other.year <= own.year)
    }
}

impl Operation<'_> {
    /// Whether there is anything to tell of it besides its name, in a language.
    pub(super) fn tells(&self, site: &Site, lang: &Lang) -> bool {
        let Self { area, results, reports, goals, actions, units, .. } = self;
        let anything = area.description.is_some() || area.contact.is_some() || !results.is_empty() || !reports.is_empty();
        anything || !goals.is_empty() || !actions.is_empty() || !units.is_empty() || site.passages(area, lang).next().is_some()
    }
}
