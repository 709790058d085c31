//! The data of an operation: its numbers, goals, measures, self-checks and units, and the report pages about it. It never writes words.

use super::belongings::OfOperation;
use super::{Page, PageId, Site};
use crate::action::Action;
use crate::area::Area;
use crate::goal::Goal;
use crate::indicator::{Counts, Indicator};
use crate::name::{AreaId, CategoryId, Lang};
use crate::self_check::SelfCheck;

/// An operation with its data.
#[derive(Clone, Debug)]
pub struct Operation<'s> {
    /// The operation.
    pub area: &'s Area,
    /// Its results: its indicators except reports, sorted by id.
    pub results: Vec<Told<'s>>,
    /// Reports: deviations, complaints, lex Sarah, sorted by id.
    pub reports: Vec<Told<'s>>,
    /// Its goals, in the order of the files.
    pub goals: Vec<&'s Goal>,
    /// Its measures, in the order of the files.
    pub actions: Vec<&'s Action>,
    /// Its self-checks, in the order of the files.
    pub self_checks: Vec<&'s SelfCheck>,
    /// Its units, sorted by id.
    pub units: Vec<&'s Area>,
}

/// An indicator, with those of its cells that concern an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told<'s> {
    /// The indicator.
    pub indicator: &'s Indicator,
    /// The area of the cells.
    pub area: &'s AreaId,
    /// Their category, if the indicator has one for the operation.
    pub category: Option<&'s CategoryId>,
}

/// Part of a page about an operation: the whole page, or a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage<'s> {
    /// The page.
    pub page: PageId,
    /// The id of the section's heading; `None` for the whole page.
    pub anchor: Option<&'s str>,
}

impl Site {
    /// Returns the operations with their data, sorted by id.
    pub fn operations(&self) -> impl Iterator<Item = Operation<'_>> {
        self.structure.belongings.operations.keys().filter_map(|id| self.numbers.areas.get(id)).map(|area| self.operation(area))
    }

    /// Returns an operation with its data.
    pub fn operation<'s>(&'s self, area: &'s Area) -> Operation<'s> {
        let nothing = OfOperation::default();
        let own = self.structure.belongings.operations.get(&area.id).unwrap_or(&nothing);
        let told = own.indicators.iter().filter_map(|id| self.told(self.numbers.indicators.get(id)?, &area.id));
        let (reports, results) = told.partition(|told| told.indicator.counts == Counts::Reports);
        Operation {
            area,
            results,
            reports,
            goals: own.goals.iter().filter_map(|at| self.entries.goals.get(*at)).collect(),
            actions: own.actions.iter().filter_map(|at| self.entries.actions.get(*at)).collect(),
            self_checks: own.self_checks.iter().filter_map(|at| self.entries.self_checks.get(*at)).collect(),
            units: own.units.iter().filter_map(|id| self.numbers.areas.get(id)).collect(),
        }
    }

    /// Returns the operations that an indicator concerns, sorted by id.
    pub fn operations_of<'s>(&'s self, indicator: &Indicator) -> impl Iterator<Item = &'s Area> {
        self.structure.belongings.told.get(&indicator.id).into_iter().flatten().filter_map(|id| self.numbers.areas.get(id))
    }

    /// Returns the units for which any indicator has numbers, shown or suppressed, sorted by id.
    pub fn units_with_numbers(&self) -> impl Iterator<Item = &Area> {
        self.structure.belongings.units.keys().filter_map(|id| self.numbers.areas.get(id))
    }

    /// Returns the indicators with numbers, shown or suppressed, for a unit, sorted by id.
    pub fn indicators_of_unit(&self, unit: &AreaId) -> impl Iterator<Item = &Indicator> {
        self.structure.belongings.units.get(unit).into_iter().flatten().filter_map(|id| self.numbers.indicators.get(id))
    }

    /// Returns the pages that may have comments, in reading order. Of a report, only those of the newest edition.
    pub fn pages_with_comments(&self) -> impl Iterator<Item = PageId> {
        self.structure.belongings.with_bodies.iter().copied()
    }

    /// Whether an indicator concerns an operation: it is the operation's own, it has numbers for it as an area, or a category of its name.
    fn told<'s>(&'s self, indicator: &'s Indicator, operation: &'s AreaId) -> Option<Told<'s>> {
        let has = |area: &AreaId| indicator.has_area(area);
        if indicator.operation.as_ref() == Some(operation) {
            let area = if !has(self.own_area()) && has(operation) { operation } else { self.own_area() };
            return Some(Told { indicator, area, category: None });
        }
        if has(operation) {
            return Some(Told { indicator, area: operation, category: None });
        }
        let category = indicator.categories.of_id(operation.as_str())?;
        Some(Told { indicator, area: self.own_area(), category: Some(&category.id) })
    }

    /// Returns the passages about an operation in a language, in reading order: pages that say so, and headings with its name. Of a report,
    /// only the newest edition is searched.
    pub fn passages<'s>(&'s self, operation: &'s Area, lang: &'s Lang) -> impl Iterator<Item = Passage<'s>> {
        let own = self.structure.belongings.operations.get(&operation.id).into_iter().flat_map(|own| &own.passages);
        own.filter(|(page, _)| self.page(*page).lang == *lang).map(|(page, heading)| {
            let anchor = heading.and_then(|at| self.page(*page).doc.headings.get(at)).map(|heading| heading.anchor.as_str());
            Passage { page: *page, anchor }
        })
    }

    /// Whether no newer edition of the page's report is built.
    pub fn is_newest(&self, page: &Page) -> bool {
        let Some(own) = page.report.map(|edition| self.edition(edition)) else { return true };
        self.structure.reports.iter().all(|other| other.report != own.report || other.year <= own.year)
    }
}

impl Operation<'_> {
    /// Whether it has any content besides its name, in a language.
    pub(super) fn tells(&self, site: &Site, lang: &Lang) -> bool {
        let Self { area, results, reports, goals, actions, self_checks, units } = self;
        let anything = area.description.is_some() || area.contact.is_some() || !results.is_empty() || !reports.is_empty();
        let anything = anything || !goals.is_empty() || !actions.is_empty() || !self_checks.is_empty();
        anything || !units.is_empty() || site.passages(area, lang).next().is_some()
    }
}
