//! Resolves parsed indicators and tables into valid indicators. It never suppresses a number itself: disclosure does.

mod possible;

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::area::{self, AreaKind, Areas};
use crate::config;
use crate::diagnostic::{Diagnostics, Fix, Problem};
use crate::disclosure;
use crate::indicator::{
    Ages, AgesWritten, Aim, Cell, CellFile, CellKey, CellValue, Group, Indicator, IndicatorFile, Judging, Near, Row, Statistic, TableFile,
    Target, Unit,
};
use crate::name::{AreaId, CategoryId, IndicatorId, Part, Period, PeriodKind, nearest, same, some_of};
use crate::site::calendar::Calendar;
use crate::source::{Span, Spanned, copied_from};

/// The site's settings for all indicators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The index of area names.
    pub area_names: area::Names,
    /// The area of numbers that name none.
    pub own_area: AreaId,
    /// The smallest count of people that is shown, unless the indicator's file sets another.
    pub default_threshold: u32,
    /// The distance from a target that counts as nearly reached, unless the indicator's file sets another.
    pub near: config::Near,
    /// Whether all area names could be parsed. If not, unknown ones are not reported, since the error is in the file of the areas.
    pub areas_complete: bool,
    /// The first year of which nothing may be shown yet, because only drafts cover it.
    pub withheld_from: Option<u16>,
    /// The day of the build, for checks of future numbers.
    pub calendar: Calendar,
}

/// Joins every indicator with its numbers from its own file and from all tables, whether it may be shown or not.
pub fn resolve(
    files: Vec<IndicatorFile>,
    tables: Vec<TableFile>,
    areas: &Areas,
    settings: &Settings,
    found: &mut Diagnostics,
) -> BTreeMap<IndicatorId, Indicator> {
    let mut resolver = Resolver { areas, settings, found, drafts: BTreeMap::new() };
    for file in files {
        resolver.file(file);
    }
    let tables_complete = tables.iter().all(|table| table.complete);
    for row in tables.into_iter().flat_map(|table| table.rows) {
        resolver.row(row);
    }
    resolver.check_copies();
    let Resolver { mut drafts, .. } = resolver;
    if !tables_complete {
        drafts.values_mut().for_each(|draft| draft.has_lost = true);
    }
    drafts.into_iter().map(|(id, draft)| (id, draft.finish(settings, found))).collect()
}

/// An indicator to which tables are still being added.
struct Draft {
    indicator: Indicator,
    /// The ages that the words for groups imply.
    ages: AgesWritten,
    /// The first period, which determines the kind of all others.
    first: Option<(Period, Span)>,
    /// Whether a number was rejected, so that the indicator must not be reported as having none.
    has_lost: bool,
    /// Whether its whole file could be parsed.
    complete: bool,
}

struct Resolver<'a> {
    areas: &'a Areas,
    settings: &'a Settings,
    found: &'a mut Diagnostics,
    drafts: BTreeMap<IndicatorId, Draft>,
}

impl Resolver<'_> {
    fn file(&mut self, file: IndicatorFile) {
        if let Some(first) = self.drafts.get(&file.id) {
            let start = |span: Span| Span { end: span.start, ..span };
            let problem = Problem::DuplicateIndicator { indicator: file.id.to_string() };
            self.found.add_related(start(file.span), problem, start(first.indicator.span));
            return;
        }
        let operation = file.operation.as_ref().and_then(|written| self.operation(written));
        let (mut draft, cells) = draft(file, operation, self.settings);
        for CellFile { area, group, category, period, cell } in cells {
            match self.area(area.as_ref()) {
                Some(area) => draft.add(CellKey { area, group, category, period }, cell, self.found),
                None => draft.has_lost = true,
            }
        }
        self.drafts.insert(draft.indicator.id.clone(), draft);
    }

    /// Reports files that seem to be forgotten copies: they would be published as indicators of their own.
    fn check_copies(&mut self) {
        for (id, draft) in &self.drafts {
            let original = copied_from(id.as_str()).and_then(IndicatorId::parse).and_then(|original| self.drafts.get(&original));
            if let Some(original) = original.filter(|original| original.indicator.title == draft.indicator.title) {
                let start = |draft: &Draft| Span { end: draft.indicator.span.start, ..draft.indicator.span };
                let problem = Problem::IndicatorCopied { indicator: id.to_string(), copied: original.indicator.id.to_string() };
                self.found.add_related(start(draft), problem, start(original));
            }
        }
    }

    fn row(&mut self, row: Row) {
        let Row { indicator, area, group, ages, category, cells, target } = row;
        let area = self.area(area.as_ref());
        let Some(draft) = IndicatorId::parse(&indicator.value).and_then(|id| self.drafts.get_mut(&id)) else {
            let names = || self.drafts.keys().map(IndicatorId::as_str);
            self.found.add_correcting(
                indicator.span,
                |nearest| Problem::UnknownIndicator { found: indicator.value.clone(), nearest },
                || nearest(&indicator.value, names()),
                || Some(Fix::replace(indicator.span, &indicator.value, same(&indicator.value, names())?)),
            );
            return;
        };
        if let Some(ages) = ages {
            draft.ages.add(ages);
        }
        let category = category.map(|category| draft.category(&category, self.found));
        let (Some(area), Some(category)) = (area, category.map_or(Some(None), |known| known.map(Some))) else {
            draft.has_lost = true;
            return;
        };
        for (period, cell) in cells {
            draft.add(CellKey { area: area.clone(), group, category: category.clone(), period }, cell, self.found);
        }
        if let Some((period, target)) = target {
            let is_whole = area == self.settings.own_area && category.is_none();
            draft.aim(is_whole, (group, period), target, self.found);
        }
    }

    /// Returns the area referred to, by default the own one. Returns `None` for an unknown area, after reporting it.
    fn area(&mut self, written: Option<&Spanned<String>>) -> Option<AreaId> {
        let Some(written) = written else { return Some(self.settings.own_area.clone()) };
        let area = self.settings.area_names.find(&written.value).cloned();
        if area.is_none() && self.settings.areas_complete {
            self.found.add_correcting(
                written.span,
                |nearest| Problem::UnknownArea { found: written.value.clone(), nearest },
                || area::nearest(self.areas, &written.value),
                || Some(Fix::replace(written.span, &written.value, area::same(self.areas.keys(), &written.value)?)),
            );
        }
        area
    }

    fn operation(&mut self, written: &Spanned<String>) -> Option<AreaId> {
        let id = self.area(Some(written))?;
        if self.areas.get(&id).is_some_and(|area| area.kind != AreaKind::Operation) {
            self.found.add(written.span, Problem::NotAnOperation { found: written.value.clone() });
            return None;
        }
        Some(id)
    }
}

/// Splits a parsed indicator into the indicator without cells, and its cells.
fn draft(file: IndicatorFile, operation: Option<AreaId>, settings: &Settings) -> (Draft, Vec<CellFile>) {
    let IndicatorFile { description, operation: _, ages, kolada, workbook: _, protection, near, cells, complete } = file;
    let nearly = match (near, &description.unit) {
        (Some(near), _) => Near::InUnit(near),
        (None, Unit::Percent) => Near::InUnit(settings.near.percentage_points),
        (None, _) => Near::OfTarget(settings.near.percent_of_target),
    };
    let indicator = Indicator {
        operation,
        ages: Ages::default(),
        kolada: kolada.map(|kolada| kolada.id),
        threshold: disclosure::threshold(description.counts, protection, settings.default_threshold),
        period_kind: PeriodKind::Year,
        cells: BTreeMap::new(),
        written: BTreeMap::new(),
        yearly: None,
        judging: Judging { own_area: settings.own_area.clone(), near: nearly, answers: None },
        withheld: None,
        defined: complete,
        complete,
        description,
    };
    (Draft { indicator, ages, first: None, has_lost: !complete, complete }, cells)
}

impl Draft {
    fn add(&mut self, key: CellKey, cell: Cell, found: &mut Diagnostics) {
        let Some(cell) = self.with_rate(cell, found) else {
            self.has_lost = true;
            return;
        };
        // A year beside its parts is no other kind, if the file says how it is made of them.
        let is_year = self.indicator.year_from.is_some() && key.period.kind() == PeriodKind::Year;
        let (first, at) = if is_year { (key.period, cell.span) } else { *self.first.get_or_insert((key.period, cell.span)) };
        if key.period.kind() != first.kind() {
            let problem = Problem::MixedPeriods { period: key.period.to_string(), first: first.to_string() };
            found.add_related(cell.span, problem, at);
            return;
        }
        let cells = if is_year { &self.indicator.written } else { &self.indicator.cells };
        if let Some(other) = cells.get(&key) {
            let problem = Problem::DuplicateValue { indicator: self.indicator.id.to_string(), period: key.period.to_string() };
            found.add_related(cell.span, problem, other.span);
            return;
        }
        if !self.is_on_scale(&cell, found) {
            self.has_lost = true;
            return;
        }
        let cells = if is_year { &mut self.indicator.written } else { &mut self.indicator.cells };
        cells.insert(key, cell);
    }

    /// Returns a cell with the rate computed from its parts. Returns `None` after reporting that it cannot be computed.
    fn with_rate(&self, mut cell: Cell, found: &mut Diagnostics) -> Option<Cell> {
        let Some(events) = cell.events else { return Some(cell) };
        let Some(rate) = &self.indicator.rate else {
            // If the file lacks a key that a rate needs, that is already reported.
            if self.indicator.statistic != Statistic::Rate {
                found.add(cell.span, Problem::NotOfRate { key: "events".into() });
            }
            return None;
        };
        let base = cell.base.filter(|base| *base > 0);
        if events.gives_rate {
            let Some(computed) = base.and_then(|base| rate.of(events.count, base)) else {
                found.add(cell.span, Problem::OutOfRange { key: "n".into(), found: "0".into(), lowest: 1, highest: u32::MAX.into() });
                return None;
            };
            cell.value = CellValue::Number(computed);
            cell.interval = cell.interval.and_then(|interval| interval.checked(&cell.value, cell.span, found)).map(Box::new);
        } else if let (Some(written), Some(base)) = (cell.number(), base)
            && !cell.approximate
            && cell.note.is_none()
            && !rate.agrees(written, events.count, base)
        {
            let computed = rate.of(events.count, base).unwrap_or_default().round_dp(written.scale().max(1));
            found.add(cell.span, Problem::EventsDiffer { written, computed });
        }
        Some(cell)
    }

    /// Adds a target from a table. Only the own area has targets, and only for the total of all categories. Repeating the same target has no effect;
    /// a different one is reported.
    fn aim(&mut self, is_whole: bool, key: (Group, Period), target: Target, found: &mut Diagnostics) {
        if !is_whole {
            found.add(target.span, Problem::TargetUnclear {});
            return;
        }
        match self.indicator.targets.get(&key) {
            Some(known) if known.aim != target.aim => {
                found.add_related(target.span, Problem::DuplicateKey { key: key.1.to_string() }, known.span);
            }
            Some(_) => {}
            None => {
                self.indicator.targets.insert(key, target);
            }
        }
    }

    /// Whether a cell's numbers are on the indicator's scale, if it has one. Reports those that are not.
    fn is_on_scale(&self, cell: &Cell, found: &mut Diagnostics) -> bool {
        let numbers = match cell.value {
            CellValue::Number(number) => vec![number],
            CellValue::Range(low, high) => vec![low, high],
            _ => Vec::new(),
        };
        self.on_scale(&numbers, cell.span, found)
    }

    fn on_scale(&self, numbers: &[Decimal], span: Span, found: &mut Diagnostics) -> bool {
        let Some((lowest, highest)) = self.indicator.scale else { return true };
        let off = numbers.iter().find(|number| !(lowest..=highest).contains(number));
        if let Some(number) = off {
            found.add(span, Problem::OffTheScale { number: *number, lowest, highest });
        }
        off.is_none()
    }

    /// Returns the category referred to. Returns `None` for an unknown one, after reporting it unless the indicator's file could not be parsed.
    fn category(&self, written: &Spanned<String>, found: &mut Diagnostics) -> Option<CategoryId> {
        let category = self.indicator.find_category(&written.value).cloned();
        if category.is_none() && self.complete {
            let known = || self.indicator.categories.iter().map(|category| category.id.as_str());
            let problem = |nearest| Problem::UnknownCategory { found: written.value.clone(), nearest, known: some_of(known()) };
            found.add_suggesting(written.span, problem, || nearest(&written.value, known()));
        }
        category
    }

    fn finish(mut self, settings: &Settings, found: &mut Diagnostics) -> Indicator {
        let start = Span { end: self.indicator.span.start, ..self.indicator.span };
        if self.first.is_none() {
            // Years alone are the numbers themselves.
            self.indicator.cells = std::mem::take(&mut self.indicator.written);
            self.first = self.indicator.cells.iter().next().map(|(key, cell)| (key.period, cell.span));
        }
        if self.indicator.cells.is_empty() && !self.has_lost {
            found.add(start, Problem::IndicatorWithoutValues { indicator: self.indicator.id.to_string() });
        }
        // Without the whole file, the kind of the numbers is not known.
        if self.complete {
            self.has_lost |= possible::take_impossible(&mut self.indicator, &settings.calendar, found);
            possible::check_targets(&self.indicator, found);
        }
        self.check_targets(&settings.own_area, found);
        self.indicator.ages = self.ages.settle(found);
        let of_targets = self.indicator.targets.keys().next().map(|(_, period)| *period);
        let kind = self.first.map(|(period, _)| period).or(of_targets).map(Period::kind);
        self.indicator.period_kind = kind.unwrap_or(PeriodKind::Year);
        self.check_kind(found);
        if self.complete && !self.has_lost {
            self.indicator.check_years(found);
        }
        self.indicator.complete = !self.has_lost;
        // A B-tree filled in the order of its keys has half-empty nodes; rebuilt at once, it is compact.
        self.indicator.cells = std::mem::take(&mut self.indicator.cells).into_iter().collect();
        self.indicator
    }

    /// Reports a year that cannot be made of the periods, and days that are probably months: a spreadsheet turns `2023-12` into the first of December.
    fn check_kind(&self, found: &mut Diagnostics) {
        let (kind, Some((_, at))) = (self.indicator.period_kind, self.first) else { return };
        if self.indicator.year_from.is_some() && kind != PeriodKind::Year && !kind.divides_year() {
            let kind = match kind {
                PeriodKind::Week => "week",
                PeriodKind::Day => "day",
                PeriodKind::Mean(_) => "mean",
                _ => "broken",
            };
            found.add(at, Problem::YearNotOfParts { kind: kind.to_owned() });
        }
        let mut days = self.indicator.cells.iter().filter(|(key, _)| key.period.kind() == PeriodKind::Day).peekable();
        let Some((first, _)) = days.peek().copied() else { return };
        let day = first.period.to_string();
        // A single measurement can be made on any day, and a definition can tell which is meant.
        let several = self.indicator.cells.keys().any(|key| key.period != first.period);
        if several && !self.tells_day() && days.all(|(key, cell)| matches!(key.period.part, Part::Day(_, 1)) && cell.note.is_none()) {
            let month = day.get(..7).unwrap_or_default().to_owned();
            found.add(at, Problem::DaysMayBeMonths { month, day });
        }
    }

    /// Whether the title or the definition says that it is measured on the first of a month.
    fn tells_day(&self) -> bool {
        const SAYINGS: [&str; 6] = ["den första", "den 1 ", "första dagen", "the first", "first day", "the 1st"];
        let texts = self.indicator.title.all().chain(self.indicator.definition.iter().flat_map(|text| text.all()));
        texts.map(str::to_lowercase).any(|text| SAYINGS.iter().any(|saying| text.contains(saying)))
    }

    /// Reports targets that are off the scale, for another kind of period than the values, or for groups without values.
    fn check_targets(&self, own_area: &AreaId, found: &mut Diagnostics) {
        for target in self.indicator.targets.values() {
            let numbers = match target.aim {
                Aim::AtLeast(number) | Aim::AtMost(number) => vec![number],
                Aim::Between(low, high) => vec![low, high],
            };
            self.on_scale(&numbers, target.span, found);
        }
        let Some((first, at)) = self.first else { return };
        let groups = self.indicator.groups(own_area);
        for ((group, period), target) in &self.indicator.targets {
            let is_of_year = self.indicator.year_from.is_some() && period.kind() == PeriodKind::Year;
            if period.kind() != first.kind() && !is_of_year {
                let problem = Problem::MixedPeriods { period: period.to_string(), first: first.to_string() };
                found.add_related(target.span, problem, at);
            } else if *group != Group::Total && !groups.contains(group) && !self.has_lost {
                found.add(target.span, Problem::TargetWithoutValues {});
            }
        }
    }
}

#[cfg(test)]
mod tests;
