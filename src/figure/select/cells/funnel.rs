//! The limits of a funnel chart. Nothing is computed if a number is suppressed.

use super::*;
use crate::indicator::control::{Basis, Measured};
use crate::indicator::funnel::{Centre, Ends};
use crate::indicator::{CellValue, Statistic};

/// The number of bases at which the limits are drawn.
const STEPS: u32 = 60;

impl Cells<'_> {
    /// Computes the limits of the only series, at the rows in a given order.
    pub fn funnel(&self, order: &[usize]) -> Funnel {
        let basis = match (self.indicator.statistic, &self.indicator.rate) {
            (Statistic::Rate, Some(rate)) => Basis::Rates { per: rate.per },
            _ => Basis::Shares,
        };
        let kind = self.selection.areas.first().and_then(|area| self.areas.get(area)).map(|area| area.kind);
        let Some(key) = self.series_keys().into_iter().next() else {
            return Funnel { basis, kind, bases: Vec::new(), limits: Err(NoLimits::Suppressed) };
        };
        let keys: Vec<CellKey> = order.iter().map(|row| self.key_at(&key, *row)).collect();
        let measured = |key: &CellKey| {
            let number = self.indicator.cells.get(key)?.number()?;
            Some(Measured { number, base: Some(self.indicator.base_of(key).filter(|base| *base > 0)?) })
        };
        let points: Vec<Option<Measured>> = keys.iter().map(measured).collect();
        let bases = points.iter().map(|point| point.and_then(|point| point.base)).collect();
        let is_suppressed = |key: &CellKey| self.indicator.cells.get(key).is_some_and(|cell| cell.value == CellValue::Suppressed);
        let limits = if keys.iter().any(is_suppressed) {
            Err(NoLimits::Suppressed)
        } else {
            let known: Vec<Measured> = points.iter().flatten().copied().collect();
            Centre::of(&known, basis).map(|centre| self.funnel_limits(centre, &points)).map_err(NoLimits::Unlimited)
        };
        Funnel { basis, kind, bases, limits }
    }

    fn funnel_limits(&self, centre: Centre, points: &[Option<Measured>]) -> FunnelLimits {
        let places = self.places_of_limits(points);
        let shown = |number| self.computed(number, places);
        let exact: Vec<Option<[Ends; 2]>> =
            points.iter().map(|point| point.and_then(|point| point.base).map(|base| centre.limits(base))).collect();
        let outside = points.iter().zip(&exact).enumerate().filter_map(|(position, (point, ends))| {
            let (number, [near, far]) = (point.as_ref()?.number, ends.as_ref()?);
            let side = beyond(number, near)?;
            Some(Outside { position, side, is_far: beyond(number, far).is_some() })
        });
        let bases = points.iter().flatten().filter_map(|point| point.base);
        let (least, most) = (bases.clone().min().unwrap_or(1), bases.max().unwrap_or(1));
        FunnelLimits {
            centre: shown(centre.number),
            outside: outside.collect(),
            ends: exact.iter().map(|ends| ends.map(|ends| ends.map(|ends| ends.map(|end| end.map(shown))))).collect(),
            curves: steps(least, most).map(|base| (base, centre.limits(base))).collect(),
        }
    }
}

/// Returns bases from the smallest to the largest, closer together where they are small and the limits change most.
fn steps(least: u32, most: u32) -> impl Iterator<Item = u32> {
    let span = u64::from(most - least);
    let mut bases: Vec<u32> = (0..=u64::from(STEPS))
        .map(|step| least + u32::try_from(span * step * step / u64::from(STEPS * STEPS)).unwrap_or(most - least))
        .collect();
    bases.dedup();
    bases.into_iter()
}

/// Returns the side on which a number is beyond its limits, if it is.
fn beyond(number: Decimal, [low, high]: &Ends) -> Option<Beyond> {
    if low.is_some_and(|low| number < low) {
        Some(Beyond::Below)
    } else if high.is_some_and(|high| number > high) {
        Some(Beyond::Above)
    } else {
        None
    }
}
