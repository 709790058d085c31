//! What belongs to an operation: its numbers, goals, measures, units, and where the reports tell of it. It never puts anything into words.

use super::belongings::OfOperation;
use super::{Page, PageId, Site};
use crate::action::Action;
use crate::area::Area;
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
        self.belongings.operations.keys().filter_map(|id| self.areas.get(id)).map(|area| self.operation(area))
    }

    /// An operation with what belongs to it.
    pub fn operation<'s>(&'s self, area: &'s Area) -> Operation<'s> {
        let nothing = OfOperation::default();
        let own = self.belongings.operations.get(&area.id).unwrap_or(&nothing);
        let told = own.indicators.iter().filter_map(|id| self.told(self.indicators.get(id)?, &area.id));
        let (reports, results) = told.partition(|told| told.indicator.counts == Counts::Reports);
        Operation {
            area,
            results,
            reports,
            goals: own.goals.iter().filter_map(|at| self.goals.get(*at)).collect(),
            actions: own.actions.iter().filter_map(|at| self.actions.get(*at)).collect(),
            units: own.units.iter().filter_map(|id| self.areas.get(id)).collect(),
        }
    }

    /// The operations that an indicator tells of, in the order of their ids.
    pub fn operations_of<'s>(&'s self, indicator: &Indicator) -> impl Iterator<Item = &'s Area> {
        self.belongings.told.get(&indicator.id).into_iter().flatten().filter_map(|id| self.areas.get(id))
    }

    /// The units that any indicator has numbers for, shown or hidden, in the order of their ids.
    pub fn units_with_numbers(&self) -> impl Iterator<Item = &Area> {
        self.belongings.units.keys().filter_map(|id| self.areas.get(id))
    }

    /// The indicators that have numbers for a unit, shown or hidden, in the order of their ids.
    pub fn indicators_of_unit(&self, unit: &AreaId) -> impl Iterator<Item = &Indicator> {
        self.belongings.units.get(unit).into_iter().flatten().filter_map(|id| self.indicators.get(id))
    }

    /// The pages on which somebody may comment, in reading order. Of a report, only those of the newest edition.
    pub fn pages_with_comments(&self) -> impl Iterator<Item = PageId> {
        self.belongings.with_bodies.iter().copied()
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
        let category = indicator.categories.of_id(operation.as_str())?;
        Some(Told { indicator, area: &self.own_area, category: Some(&category.id) })
    }

    /// Where the pages in a language tell of an operation, in reading order: pages that say so, and headings that bear its name. Of a report,
    /// only the newest edition is searched.
    pub fn passages<'s>(&'s self, operation: &'s Area, lang: &'s Lang) -> impl Iterator<Item = Passage<'s>> {
        let own = self.belongings.operations.get(&operation.id).into_iter().flat_map(|own| &own.passages);
        own.filter(|(page, _)| self.page(*page).lang == *lang).map(|(page, heading)| {
            let anchor = heading.and_then(|at| self.page(*page).doc.headings.get(at)).map(|heading| heading.anchor.as_str());
            Passage { page: *page, anchor }
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
