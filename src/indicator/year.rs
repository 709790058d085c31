//! Computes years from their months, quarters, tertials or halves. An unfinished year is computed from the existing parts and not judged; a year with a gap is
//! not computed.

use std::collections::BTreeMap;

use rust_decimal::{Decimal, RoundingStrategy};

use super::{Cell, CellKey, CellValue, Description, Event, Events, Indicator, Statistic};
use crate::diagnostic::{Diagnostics, Problem};
use crate::name::{Period, PeriodKind};

/// How a year is computed from its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearFrom {
    /// Their sum. A rate is computed from the sums of its events and bases.
    Sum,
    /// The last of them: the state at the end of the year.
    Last,
    /// Their mean; for a share, weighted by their bases if all are known.
    Mean,
}

/// The maximal number of decimals that a computed mean has in addition to those of the numbers.
const MORE_DECIMALS: u32 = 1;

impl Indicator {
    /// Returns the indicator to judge: the one with the computed years, if its file says how to compute them, or else itself.
    pub fn judged(&self) -> &Self {
        self.yearly.as_deref().unwrap_or(self)
    }

    /// Computes the years, after suppression of their parts.
    pub(crate) fn settle_year(&mut self) {
        self.yearly = None;
        let mut cells = self.computed_years();
        cells.extend(self.written.iter().map(|(key, cell)| (key.clone(), cell.clone())));
        let whole_year = |event: &Event| Event { period: Period::year(event.period.year), text: event.text.clone() };
        let description = Description {
            targets: self
                .targets
                .iter()
                .filter(|((_, period), _)| period.kind() == PeriodKind::Year)
                .map(|(key, target)| (*key, target.clone()))
                .collect(),
            events: self.events.iter().map(whole_year).collect(),
            breaks: self.breaks.iter().map(whole_year).collect(),
            rebases: self.rebases.iter().map(whole_year).collect(),
            not_measured: Vec::new(),
            year_from: None,
            ..self.description.clone()
        };
        let yearly = Self {
            description,
            operation: self.operation.clone(),
            ages: self.ages,
            kolada: self.kolada.clone(),
            period_kind: PeriodKind::Year,
            written: BTreeMap::new(),
            cells,
            yearly: None,
            judging: self.judging.clone(),
            ..*self
        };
        self.yearly = (!yearly.cells.is_empty()).then(|| Box::new(yearly));
    }

    /// Computes the years from their parts; none if the file does not say how.
    fn computed_years(&self) -> BTreeMap<CellKey, Cell> {
        let Some(from) = self.year_from.filter(|_| self.period_kind.divides_year()) else { return BTreeMap::new() };
        let mut years: BTreeMap<CellKey, Vec<(Period, &Cell)>> = BTreeMap::new();
        for (key, cell) in &self.cells {
            let year = CellKey { period: Period::year(key.period.year), ..key.clone() };
            years.entry(year).or_default().push((key.period, cell));
        }
        let latest = years.keys().map(|key| key.period.year).max();
        let year = |(key, parts): (CellKey, Vec<_>)| {
            let cell = self.year(from, &parts, Some(key.period.year) == latest)?;
            Some((key, cell))
        };
        years.into_iter().filter_map(year).collect()
    }

    /// Warns of years that differ from those of their parts by more than rounding, unless something is said about them.
    pub(crate) fn check_years(&self, found: &mut Diagnostics) {
        if self.written.is_empty() {
            return;
        }
        let computed = self.computed_years();
        for (key, cell) in &self.written {
            let is_told = cell.note.is_some() || cell.also.is_some() || cell.approximate;
            let made = computed.get(key).filter(|made| made.through.is_none() && !is_told);
            let Some((written, made)) = cell.number().zip(made.and_then(Cell::number)) else { continue };
            let parts = self.cells.iter().filter(|(part, _)| part.is_in(key));
            let coarsest = parts.filter_map(|(_, part)| part.number()).map(|number| number.scale()).min().unwrap_or(0);
            let half = |scale: u32| Decimal::new(5, scale.saturating_add(1).min(28));
            // A sum of twelve rounded numbers may be six steps off.
            let several = if self.year_from == Some(YearFrom::Sum) && self.statistic != Statistic::Rate { 12 } else { 1 };
            let whole = matches!(self.statistic, Statistic::Count) || cell.events.is_some_and(|events| events.gives_rate);
            let slack = if whole { half(6) } else { half(written.scale()) + half(coarsest) * Decimal::from(several) };
            if (written - made).abs() > slack {
                let computed = made.round_dp(written.scale().max(coarsest)).normalize();
                found.add(cell.span, Problem::YearDiffers { period: key.period.to_string(), written, computed });
            }
        }
    }

    /// Computes a year from its parts in chronological order; `None` if a part is missing or not a number.
    fn year(&self, from: YearFrom, parts: &[(Period, &Cell)], may_run: bool) -> Option<Cell> {
        let (last, last_cell) = *parts.last()?;
        let is_whole_row = parts.iter().zip(1..).all(|((period, _), number)| period.place() == number);
        let is_complete = is_whole_row && last.per_year().is_some_and(|whole| parts.len() == usize::from(whole));
        if !is_whole_row || !(is_complete || may_run) {
            return None;
        }
        let through = (!is_complete).then_some(last);
        let preliminary = parts.iter().any(|(_, cell)| cell.preliminary);
        let cell = |value| Cell { through, preliminary, ..Cell::of(value, last_cell.span) };
        let told = if from == YearFrom::Last { &parts[parts.len() - 1..] } else { parts };
        if told.iter().any(|(_, cell)| cell.value == CellValue::Suppressed) {
            return Some(cell(CellValue::Suppressed));
        }
        let numbers: Vec<Decimal> = told.iter().map(|(_, cell)| cell.number()).collect::<Option<_>>()?;
        let bases: Option<Vec<u32>> = told.iter().map(|(_, cell)| cell.base).collect();
        let base = bases.as_ref().and_then(|bases| bases.iter().try_fold(0u32, |sum, base| sum.checked_add(*base)));
        let approximate = told.iter().any(|(_, cell)| cell.approximate);
        if self.statistic == Statistic::Rate && from != YearFrom::Last {
            let events = told.iter().try_fold(0u32, |sum, (_, cell)| sum.checked_add(cell.events?.count))?;
            let rate = self.rate.as_ref()?.of(events, base?)?;
            let events = Some(Events { count: events, gives_rate: true });
            return Some(Cell { base, events, approximate, ..cell(CellValue::Number(rate)) });
        }
        let number = match (from, &bases) {
            (YearFrom::Last, _) => numbers[0],
            (YearFrom::Sum, _) => numbers.iter().try_fold(Decimal::ZERO, |sum, number| sum.checked_add(*number))?,
            (YearFrom::Mean, Some(bases)) if self.statistic == Statistic::Share => mean(&numbers, bases)?,
            (YearFrom::Mean, _) => mean(&numbers, &vec![1; numbers.len()])?,
        };
        let base = base.filter(|_| from == YearFrom::Last || self.statistic == Statistic::Share);
        Some(Cell { base, approximate, events: last_cell.events.filter(|_| from == YearFrom::Last), ..cell(CellValue::Number(number)) })
    }
}

/// Returns the weighted mean of numbers, with one more decimal than they have.
fn mean(numbers: &[Decimal], weights: &[u32]) -> Option<Decimal> {
    let weighted = numbers.iter().zip(weights).map(|(number, weight)| number.checked_mul((*weight).into()));
    let sum = weighted.sum::<Option<Decimal>>()?;
    let all: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
    let decimals = numbers.iter().map(Decimal::scale).max().unwrap_or(0).saturating_add(MORE_DECIMALS).min(27);
    let mean = sum.checked_div(all.into())?;
    Some(mean.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero).normalize())
}
