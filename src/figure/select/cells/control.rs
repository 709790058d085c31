//! The limits of a control chart. Nothing is computed from a part with a suppressed number.

use super::*;
use crate::indicator::control::{Basis, Measured, limits, signals};
use crate::indicator::{CellValue, Statistic};

impl Cells<'_> {
    /// Computes the limits of the only series; each break and each change of limits begins a new part.
    pub fn control(&self, breaks: &[Event], rebases: &[Event]) -> Control {
        let Some(key) = self.series_keys().into_iter().next() else { return Control { basis: Basis::Ranges, parts: Vec::new() } };
        let length = self.selection.length(self.rows);
        let cells: Vec<Option<&Cell>> = (0..length).map(|row| self.indicator.cells.get(&self.key_at(&key, row))).collect();
        let basis = self.basis(&cells);
        let mut starts: Vec<usize> = breaks.iter().chain(rebases).map(|event| event.position).chain([0]).collect();
        starts.sort_unstable();
        starts.dedup();
        let ends = starts.iter().skip(1).copied().chain([length]);
        let parts = starts.iter().zip(ends).map(|(first, end)| self.control_part(*first, &cells[*first..end], basis)).collect();
        Control { basis, parts }
    }

    /// Returns how limits are computed: by the bases if every number has one, else from the differences between neighbours.
    fn basis(&self, cells: &[Option<&Cell>]) -> Basis {
        let mut numbers = cells.iter().flatten().filter(|cell| matches!(cell.value, CellValue::Number(_)));
        let have_bases = numbers.all(|cell| cell.base.is_some_and(|base| base > 0));
        match (self.indicator.statistic, &self.indicator.rate) {
            (Statistic::Share, _) if have_bases => Basis::Shares,
            (Statistic::Rate, Some(rate)) if have_bases => Basis::Rates { per: rate.per },
            _ => Basis::Ranges,
        }
    }

    /// Returns the decimals of limits: one more than the numbers have.
    pub(super) fn places_of_limits(&self, points: &[Option<Measured>]) -> u32 {
        let written = points.iter().flatten().map(|point| point.number.normalize().scale()).max().unwrap_or(0);
        self.indicator.decimals_shown().map_or(written, u32::from) + 1
    }

    fn control_part(&self, first: usize, cells: &[Option<&Cell>], basis: Basis) -> ControlPart {
        let part = |limits| ControlPart { first, last: first + cells.len() - 1, limits };
        if cells.iter().flatten().any(|cell| cell.value == CellValue::Suppressed) {
            return part(Err(NoLimits::Suppressed));
        }
        let measured = |cell: &Option<&Cell>| cell.and_then(|cell| Some(Measured { number: cell.number()?, base: cell.base }));
        let points: Vec<Option<Measured>> = cells.iter().map(measured).collect();
        let limits = match limits(&points, basis) {
            Ok(limits) => limits,
            Err(why) => return part(Err(NoLimits::Unlimited(why))),
        };
        let places = self.places_of_limits(&points);
        let shown = |number| self.computed(number, places);
        let found = signals(&points, &limits);
        let beyond = |at: usize| {
            let is_above = points[at].is_some_and(|point| point.number > limits.centre);
            if is_above { Beyond::Above } else { Beyond::Below }
        };
        let run = found.run.map(|run| Run {
            first: first + run.start,
            last: first + run.end - 1,
            numbers: run.clone().filter(|at| points[*at].is_some_and(|point| point.number != limits.centre)).count(),
            side: beyond(run.start),
        });
        part(Ok(ControlLimits {
            centre: shown(limits.centre),
            ends: limits.at.iter().map(|ends| ends.map_or([None, None], |(low, high)| [low.map(shown), high.map(shown)])).collect(),
            outside: found.outside.iter().map(|at| (first + at, beyond(*at))).collect(),
            run,
            widened: limits.widened,
        }))
    }
}
