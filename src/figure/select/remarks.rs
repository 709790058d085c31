//! The notes below a figure: on cells, events and symbols. It never repeats a note.

use super::cells::Cells;
use super::*;
use crate::area::{AreaKind, Mean};
use crate::indicator::control::{Basis, Unlimited};
use crate::indicator::{Cell, Counts, Whole};
use crate::locale::{Argument, capitalised};

/// The notes collected so far.
#[derive(Default)]
pub struct Remarks {
    pub notes: Vec<Note>,
}

impl Remarks {
    /// Returns the number of a note, and adds it if it is new.
    fn number(&mut self, text: String) -> usize {
        let known = self.notes.iter().position(|note| note.text == text);
        known.map_or_else(
            || {
                let number = self.notes.len() + 1;
                self.notes.push(Note { mark: number.to_string(), text });
                number
            },
            |index| index + 1,
        )
    }

    /// Adds the notes of a cell.
    pub fn of_cell(&mut self, cells: &Cells<'_>, cell: &Cell, state: State) -> Vec<usize> {
        texts_of_cell(cells, cell, state).into_iter().map(|text| self.number(text)).collect()
    }

    /// Adds the notes of totals that the figure does not show, since they concern its parts too.
    pub fn of_wholes(&mut self, cells: &Cells<'_>) {
        let (selection, locale) = (cells.selection, cells.locale);
        let groups = selection.groups.iter().copied().chain([Group::Total]);
        let categories: Vec<Option<CategoryId>> = selection.categories.iter().cloned().chain([None]).collect();
        let mut wholes = Vec::new();
        for (area, group) in selection.areas.iter().flat_map(|area| groups.clone().map(move |group| (area, group))) {
            for (category, period) in categories.iter().flat_map(|category| selection.periods.iter().map(move |period| (category, *period)))
            {
                if !selection.groups.contains(&group) || !selection.categories.contains(category) {
                    wholes.push(CellKey { area: area.clone(), group, category: category.clone(), period });
                }
            }
        }
        for key in wholes {
            let Some(note) = cells.indicator.cell(&key).and_then(|cell| cell.note.as_ref()) else { continue };
            let text = note.text(locale.lang());
            if !self.notes.iter().any(|known| known.text == *text) {
                let arguments = [("period", locale.period(key.period).into()), ("note", text.into())];
                let text = locale.format("figure-note-of-whole", &arguments);
                if !self.notes.iter().any(|known| known.text == text) {
                    self.plain(text);
                }
            }
        }
    }

    /// Returns the events within the positions, and adds their notes; `key` is that of a note's text.
    pub fn events<'e>(
        &mut self,
        key: &str,
        events: impl IntoIterator<Item = &'e crate::indicator::Event>,
        positions: &[Position],
        locale: &Locale,
    ) -> Vec<Event> {
        let mut found = Vec::new();
        for event in events {
            let position = positions.iter().position(|position| position.period.is_some_and(|period| period >= event.period));
            let begun = positions.first().and_then(|position| position.period).is_some_and(|first| first <= event.period);
            if let Some(position) = position.filter(|_| begun) {
                let arguments = [("period", locale.period(event.period).into()), ("text", event.text.text(locale.lang()).into())];
                let note = self.number(locale.format(key, &arguments));
                found.push(Event { position, series: None, note });
            }
        }
        found
    }

    /// Adds how the limits of a control chart are computed, why a part has none, and what its marks mean.
    pub fn limits(&mut self, control: &Control, positions: &[Position], locale: &Locale) {
        for part in &control.parts {
            let Err(why) = part.limits else { continue };
            let name = match why {
                NoLimits::Suppressed => "suppressed",
                NoLimits::Unlimited(Unlimited::FewPoints) => "few-points",
                NoLimits::Unlimited(Unlimited::FewEvents) => "few-events",
                NoLimits::Unlimited(Unlimited::TooLarge) => "too-large",
            };
            let key = if control.parts.len() == 1 { format!("figure-limits-{name}") } else { format!("figure-limits-{name}-from") };
            let (first, last) = (positions[part.first].label.clone(), positions[part.last].label.clone());
            self.plain(locale.format(&key, &[("first", first.into()), ("last", last.into())]));
        }
        if control.limited().any(|(_, limits)| !limits.outside.is_empty()) {
            self.notes.push(Note { mark: "◯".into(), text: locale.text("figure-note-outside") });
        }
        if control.limited().any(|(_, limits)| limits.run.is_some()) {
            self.notes.push(Note { mark: "▬".into(), text: locale.text("figure-note-run") });
        }
        if control.limited().next().is_none() {
            return;
        }
        let key = match control.basis {
            Basis::Ranges => "figure-note-limits-ranges",
            Basis::Shares => "figure-note-limits-shares",
            Basis::Rates { .. } => "figure-note-limits-rates",
        };
        self.plain(locale.text(key));
        if control.limited().any(|(_, limits)| limits.widened) {
            self.plain(locale.text("figure-note-limits-widened"));
        }
    }

    /// Adds how the limits of a funnel chart are computed or why there are none, what its marks mean, and which areas have no base.
    pub fn funnel(&mut self, funnel: &Funnel, points: &[Point], locale: &Locale) {
        let without = points.iter().zip(&funnel.bases).filter(|(point, base)| point.state.number().is_some() && base.is_none()).count();
        if without > 0 {
            let kind = funnel.kind.map_or("area", AreaKind::as_str);
            self.plain(locale.format("figure-note-funnel-without", &[("n", Argument::Count(without.into())), ("kind", kind.into())]));
        }
        let limits = match &funnel.limits {
            Ok(limits) => limits,
            Err(why) => {
                let key = match why {
                    NoLimits::Suppressed => "figure-limits-suppressed",
                    NoLimits::Unlimited(Unlimited::FewPoints) => "figure-funnel-few-areas",
                    NoLimits::Unlimited(Unlimited::FewEvents) => "figure-funnel-same",
                    NoLimits::Unlimited(Unlimited::TooLarge) => "figure-limits-too-large",
                };
                self.plain(locale.text(key));
                return;
            }
        };
        if limits.outside.iter().any(|outside| outside.is_far) {
            self.notes.push(Note { mark: "◯".into(), text: locale.text("figure-note-far") });
        }
        self.plain(locale.text(if funnel.basis == Basis::Shares { "figure-note-funnel-shares" } else { "figure-note-funnel-rates" }));
    }

    /// Adds what concerns the whole figure: symbols in the chart, means, and the delay of the numbers.
    pub fn whole(&mut self, kind: Kind, cells: &Cells<'_>, series: &[Series]) {
        let locale = cells.locale;
        // A strip, a funnel and a map have no symbols: their descriptions count areas without a number.
        let signs = if matches!(kind, Kind::Strip | Kind::Funnel | Kind::Map) {
            [].as_slice()
        } else {
            &[State::Missing, State::Suppressed, State::NotApplicable]
        };
        let has = |wanted: State| series.iter().flat_map(|series| &series.points).any(|point| point.state == wanted);
        for state in signs {
            if let Some((sign, key)) = state.sign().filter(|_| has(*state)) {
                self.notes.push(Note { mark: sign.into(), text: locale.text(key) });
            }
        }
        if series.iter().flat_map(|series| &series.points).any(|point| point.preliminary && point.state.is_known()) {
            self.plain(locale.text("figure-note-preliminary"));
        }
        for area in cells.selection.areas.iter().filter_map(|id| cells.areas.get(id)) {
            let Some(mean) = area.mean else { continue };
            self.plain(of_mean(mean, area.name.text(locale.lang()), locale));
        }
        self.overlapping(cells);
        // Delayed numbers are described as the latest if they are.
        let latest = cells.selection.areas.first().and_then(|area| cells.indicator.latest_period(area, None));
        if let Some(latest) = latest.filter(|latest| cells.indicator.lag_years > 0 && cells.selection.periods.last() == Some(latest)) {
            self.plain(locale.format("figure-note-lag", &[("period", locale.period(latest).into())]));
        }
    }

    /// Adds that sums are computed here, and when they are not.
    pub fn sums(&mut self, locale: &Locale) {
        self.plain(locale.text("figure-note-sums"));
    }

    /// Adds what the intervals of uncertainty are.
    pub fn intervals(&mut self, kind: Kind, series: &[Series], indicator: &Indicator, locale: &Locale) {
        if !series.iter().flat_map(|series| &series.points).any(|point| point.interval.is_some()) {
            return;
        }
        let drawn = match draws_intervals(kind, series.len(), indicator.scale.is_some()) {
            Drawn::All => "yes",
            Drawn::Own => "own",
            Drawn::None => "no",
        };
        let level = if indicator.confidence.is_some() { "known" } else { "unknown" };
        let confidence = Argument::Count(indicator.confidence.unwrap_or_default().into());
        self.plain(locale.format("figure-note-intervals", &[("drawn", drawn.into()), ("level", level.into()), ("confidence", confidence)]));
    }

    /// Adds that one case can belong to several of the categories shown, so that nobody adds them up.
    pub fn overlapping(&mut self, cells: &Cells<'_>) {
        let shown = cells.selection.categories.iter().flatten().count();
        if cells.indicator.whole == Whole::Overlapping && shown > 1 {
            let what = match cells.indicator.counts {
                Counts::People => "people",
                Counts::Answers => "answers",
                Counts::Events => "events",
                Counts::Reports => "reports",
                Counts::Money | Counts::Time => "cases",
            };
            self.plain(cells.locale.format("figure-note-overlapping", &[("what", what.into())]));
        }
    }

    /// Adds that quartiles and median were computed here and not by the source.
    pub fn quartiles(&mut self, strip_areas: &StripAreas, locale: &Locale) {
        let Some(spread) = &strip_areas.spread else { return };
        let kind = strip_areas.kind.map_or("area", AreaKind::as_str);
        self.plain(locale.format("figure-note-quartiles", &[("n", Argument::Count(spread.count.into())), ("kind", kind.into())]));
    }

    /// Adds who published the outlines of a map, and which areas have none.
    pub fn outlines(&mut self, map: &MapAreas, positions: &[Position], locale: &Locale) {
        let without = positions.iter().zip(&map.codes).filter(|(_, code)| code.is_none());
        let names: Vec<String> = without.map(|(position, _)| position.label.clone()).collect();
        if !names.is_empty() {
            self.plain(locale.format("figure-note-map-without", &[("names", locale.list(&names).into())]));
        }
        self.plain(locale.format("figure-note-map", &[("source", map.outlines.source.clone().into())]));
    }

    /// Adds that the parts of a whole do not add up to a hundred because of rounding.
    pub fn rounded_parts(&mut self, series: &[Series], locale: &Locale) {
        let rows = series.first().map_or(0, |series| series.points.len());
        let numbers = |row: usize| series.iter().map(|series| series.points[row].state.number()).collect::<Option<Vec<Decimal>>>();
        if (0..rows).filter_map(numbers).any(|parts| is_rounded_hundred(&parts)) {
            self.plain(locale.text("figure-note-parts"));
        }
    }

    fn plain(&mut self, text: String) {
        self.notes.push(Note { mark: String::new(), text });
    }
}

/// Returns the notes of a cell: its own, a contradicting number, a revision, a value rounded to zero.
pub fn texts_of_cell(cells: &Cells<'_>, cell: &Cell, state: State) -> Vec<String> {
    let locale = cells.locale;
    let mut texts = Vec::new();
    texts.extend(cell.note.as_ref().map(|note| note.text(locale.lang()).to_owned()));
    if let Some(also) = cell.also.as_ref().filter(|_| state.is_known()) {
        let place = capitalised(also.place.text(locale.lang()));
        texts.push(locale.format("figure-also", &[("place", place.into()), ("number", cells.number(also.value).into())]));
    }
    texts.extend(cell.source.as_ref().filter(|_| state.is_known()).map(|source| {
        let name = source.text(locale.lang()).trim_end_matches('.').to_owned();
        locale.format("figure-source-of-one", &[("name", name.into())])
    }));
    if let Some(revision) = cell.revision.as_ref().filter(|_| state.is_known()) {
        let date = locale.date(revision.revised);
        texts.push(locale.format("figure-revised", &[("date", date.into()), ("number", cells.number(revision.was).into())]));
    }
    texts.extend(cell.later.as_ref().map(|later| {
        let date = locale.date(later.revised).into();
        match cells.words(&later.now) {
            Some(number) => locale.format("figure-revised-later", &[("date", date), ("number", number.into())]),
            None => locale.format("figure-withdrawn-later", &[("date", date)]),
        }
    }));
    if let crate::indicator::CellValue::Number(exact) = cell.value
        && state.number().is_some_and(|shown| shown.is_zero())
        && !exact.is_zero()
    {
        texts.push(locale.text("figure-rounds-to-zero"));
    }
    texts
}

/// Describes how the number of a group of areas is computed.
pub fn of_mean(mean: Mean, area: &str, locale: &Locale) -> String {
    let key = match mean {
        Mean::Unweighted => "figure-note-unweighted",
        Mean::Weighted => "figure-note-weighted",
    };
    locale.format(key, &[("area", area.into())])
}

/// Whether parts differ from a hundred by no more than half a unit in the last decimal of each.
fn is_rounded_hundred(parts: &[Decimal]) -> bool {
    let slack: Decimal = parts.iter().map(|part| Decimal::new(5, part.scale().min(27) + 1)).sum();
    let sum = parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(*part));
    sum.is_some_and(|sum| sum != Decimal::ONE_HUNDRED && (sum - Decimal::ONE_HUNDRED).abs() <= slack)
}
