//! A scorecard: indicators with their outcomes, targets, changes and verdicts, for one area or for several side by side. It never ranks
//! areas, and judges nothing that an indicator's own page does not.

mod words;

use serde::Serialize;
use tera::Value;

use super::{Kind, OnPage, Shortcode, boxed};
use crate::area::AreaKind;
use crate::call::{ResolvedCall, lacks};
use crate::diagnostic::{Diagnostics, Problem};
use crate::figure;
use crate::indicator::{CellKey, Event, Group, Indicator, Withheld};
use crate::name::{AreaId, Period};
use crate::opendata;
use crate::phrase;
use crate::render::figure::number;
use crate::render::frame;
use crate::render::indicator::result::{self, IndicatorResult};
use crate::source::Span;
use crate::view::{DevelopmentView, DownloadView, LinkView, NoteView, SourceView, VerdictView, WordsView};

pub(super) const KIND: Kind = Kind { shows: "scorecard", is_number: true, read: |call, found| boxed(read(call, found)) };

/// The largest number of areas side by side.
const MOST_AREAS: usize = 5;

struct Scorecard<'s> {
    rows: Vec<Row<'s>>,
    /// The areas in the order given.
    areas: Vec<AreaId>,
    title: Option<String>,
}

/// An indicator, as it is judged, and the period shown of it.
#[derive(Clone, Copy)]
struct Row<'s> {
    indicator: &'s Indicator,
    period: Period,
}

impl Row<'_> {
    fn key(&self, area: &AreaId) -> CellKey {
        CellKey { area: area.clone(), group: Group::Total, category: None, period: self.period }
    }
}

/// Indicators in rows: in columns the outcome, target, change and verdict of one area, or all of these of each of several areas.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ScorecardView {
    /// Its id, unique on the page.
    pub id: String,
    /// Its title, with the area if it is a single one other than the site's own, and the period if all rows have the same.
    pub title: String,
    /// How many targets were reached and how the numbers changed, in sentences.
    pub summary: Vec<String>,
    /// Whether the columns are areas, rather than outcome, target, change and verdict of one.
    pub areas: bool,
    /// The headings of the columns after the indicator's.
    pub columns: Vec<WordsView>,
    /// The indicators in the order given.
    pub rows: Vec<ScorecardRowView>,
    /// The remarks on single numbers.
    pub notes: Vec<NoteView>,
    /// The remarks on all numbers, in sentences: whose targets they are, what nearly reached means.
    pub remarks: Vec<String>,
    /// The sources without repetitions.
    pub sources: Vec<SourceView>,
    /// Its numbers as files.
    pub downloads: Vec<DownloadView>,
}

/// An indicator of a scorecard.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ScorecardRowView {
    /// The indicator, with its page.
    pub link: LinkView,
    /// Its period; `None` if all rows have the same.
    pub period: Option<String>,
    /// A cell per column.
    pub cells: Vec<ScorecardCellView>,
}

/// A cell of a scorecard, with what the column shows of a number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ScorecardCellView {
    /// The number with its unit, or its status in words: `85 procent`, `visas inte: för få personer`.
    pub value: Option<String>,
    /// Whether `value` is a number, rather than a status.
    pub known: bool,
    /// The numbers of its notes.
    pub notes: Vec<String>,
    /// The target in words: `minst 88 procent`.
    pub target: Option<String>,
    /// Whether the target was reached.
    pub verdict: Option<VerdictView>,
    /// The change since the previous measurement, and whether it is good.
    pub development: Option<DevelopmentView>,
    /// What is said instead, if the column has nothing to show of the number: `inget måltal`.
    pub none: Option<String>,
}

fn read<'s>(call: &ResolvedCall<'s, '_>, found: &mut Diagnostics) -> Option<Scorecard<'s>> {
    let areas = areas(call, found);
    let indicators = call.arguments.indicators();
    let ids: Vec<_> = indicators.iter().map(|indicator| indicator.id.clone()).collect();
    let is_good = call.are_distinct("indicators", &ids, found);
    let areas = areas.filter(|_| is_good)?;
    let rows = match call.arguments.period_at("period") {
        Some((period, at)) if call.is_after_edition(period, at, found) => None,
        Some(_) => rows_at(call, &indicators, &areas, found),
        None => latest_rows(call, &indicators, &areas, found),
    }?;
    let spans: Vec<Span> = ["areas", "units"].into_iter().flat_map(|name| call.spans(name)).chain([call.call.span]).collect();
    let is_empty = |area: &AreaId| rows.iter().all(|row| row.indicator.cell(&row.key(area)).is_none());
    // A mistake in an indicator's file, reported there, may be the cause.
    let complete = indicators.iter().all(|indicator| indicator.complete);
    let lacking: Vec<_> = areas.iter().zip(spans).filter(|(area, _)| complete && is_empty(area)).collect();
    for (area, span) in &lacking {
        found.add(*span, Problem::ScorecardAreaEmpty { area: area.to_string() });
    }
    lacking.is_empty().then(|| Scorecard { rows, title: call.words("title"), areas })
}

/// Returns the areas of a call: those given, else the one that the page is about.
fn areas(call: &ResolvedCall<'_, '_>, found: &mut Diagnostics) -> Option<Vec<AreaId>> {
    let (areas, units) = (call.arguments.areas_of("areas"), call.arguments.areas_of("units"));
    if !areas.is_empty() && !units.is_empty() {
        let second = call.call.argument("units").map_or(call.call.span, |argument| argument.name.span);
        found.add(second, Problem::ArgumentsExclude { first: "areas".into(), second: "units".into() });
        return None;
    }
    let known = &call.scope.site.numbers.areas;
    let mut good = true;
    for (unit, span) in units.iter().zip(call.spans("units")) {
        if known.get(unit).is_none_or(|area| area.kind != AreaKind::Unit) {
            found.add(span, Problem::NotAUnit { found: unit.to_string() });
            good = false;
        }
    }
    let (name, given) = if units.is_empty() { ("areas", areas) } else { ("units", units) };
    good &= call.are_distinct(name, &given, found);
    if given.len() > MOST_AREAS {
        let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
        let at = call.call.argument(name).map_or(call.call.span, |argument| argument.value.span);
        found.add(at, Problem::ScorecardTooWide { found: count(given.len()), most: count(MOST_AREAS) });
        good = false;
    }
    good.then(|| if given.is_empty() { vec![call.scope.about()] } else { given })
}

/// Returns the rows of a requested period; `None` after reporting every indicator that has no number then.
fn rows_at<'s>(
    call: &ResolvedCall<'s, '_>,
    indicators: &[&'s Indicator],
    areas: &[AreaId],
    found: &mut Diagnostics,
) -> Option<Vec<Row<'s>>> {
    let (period, at) = call.arguments.period_at("period")?;
    let spans = call.spans("indicators");
    let row = |(&indicator, span): (&&'s Indicator, &Span)| {
        let fitting = [indicator.judged(), indicator].into_iter().find(|indicator| indicator.period_kind == period.kind());
        let Some(fitting) = fitting else {
            call.period_of_wrong_kind(period, indicator.judged(), at, found);
            return None;
        };
        if call.is_after_lag(indicator, period, at, found) {
            return None;
        }
        if let Some(year) = indicator.withheld.filter(|year| period.year >= *year) {
            found.add(at, Problem::NotAdopted { indicator: indicator.id.to_string(), year: year.to_string() });
            return None;
        }
        let row = Row { indicator: fitting, period };
        if areas.iter().all(|area| fitting.cell(&row.key(area)).is_none()) {
            lacks(indicator, *span, Problem::NoSuchValue { indicator: indicator.id.to_string(), what: vec![period.to_string()] }, found);
            return None;
        }
        Some(row)
    };
    let rows: Vec<Option<Row<'s>>> = indicators.iter().zip(&spans).map(row).collect();
    rows.into_iter().collect()
}

/// Returns the rows with the latest period of each indicator; `None` after reporting those without a number, or with periods of another
/// kind than the first's.
fn latest_rows<'s>(
    call: &ResolvedCall<'s, '_>,
    indicators: &[&'s Indicator],
    areas: &[AreaId],
    found: &mut Diagnostics,
) -> Option<Vec<Row<'s>>> {
    let spans = call.spans("indicators");
    let mut rows: Vec<Row<'s>> = Vec::new();
    let mut good = true;
    for (written, span) in indicators.iter().zip(&spans) {
        let indicator = written.judged();
        let Some(period) = areas.iter().filter_map(|area| indicator.latest_cell(area, Group::Total, None)).max() else {
            lacks(written, *span, Problem::NothingToShow { indicator: written.id.to_string() }, found);
            good = false;
            continue;
        };
        if let Some(first) = rows.first().filter(|first| first.period.kind() != period.kind()) {
            let problem = Problem::ScorecardPeriods {
                indicator: indicator.id.to_string(),
                period: period.to_string(),
                other: first.indicator.id.to_string(),
                first: first.period.to_string(),
            };
            found.add(*span, problem);
            good = false;
            continue;
        }
        rows.push(Row { indicator, period });
    }
    good.then_some(rows)
}

/// A column after the indicator's.
#[derive(Clone, Copy)]
enum Column<'a> {
    /// The outcome of a single area.
    Outcome,
    /// The own area's target.
    Target,
    /// The change of a single area.
    Change,
    /// The outcome of a single area against its target.
    Verdict,
    /// Everything about one of several areas, but its target.
    Area(&'a AreaId),
}

impl<'s> Shortcode<'s> for Scorecard<'s> {
    fn show(&self, on: &mut OnPage<'s, '_>) -> Option<Value> {
        let place = on.figure_place("styrkort", false);
        let site = on.shared.site;
        let cells: Vec<(&Indicator, CellKey)> =
            self.rows.iter().flat_map(|row| self.areas.iter().map(|area| (row.indicator, row.key(area)))).collect();
        let downloads = on.offer(&place, "scorecard-download", |lang| opendata::of_scorecard(site, &cells, lang));
        let mut notes = Vec::new();
        let columns = self.columns(on);
        let same = self.rows.iter().all(|row| Some(row.period) == self.rows.first().map(|row| row.period));
        let rows = self.rows.iter().map(|row| self.row(on, row, &columns, same, &mut notes)).collect();
        let indicators: Vec<&Indicator> = self.rows.iter().map(|row| row.indicator).collect();
        let view = ScorecardView {
            downloads,
            id: place.id,
            title: words::title(on, self, same),
            summary: words::summary(on, self),
            areas: self.areas.len() > 1,
            columns: columns.iter().map(|column| self.heading(on, *column)).collect(),
            rows,
            notes: notes.into_iter().zip(1..).map(|(text, number)| NoteView { number: number.to_string(), text }).collect(),
            remarks: self.remarks(on),
            sources: number::sources(&indicators, on.locale()),
        };
        Some(Value::from_serializable(&view))
    }
}

impl<'s> Scorecard<'s> {
    /// Whether the own area is shown and any of its numbers has a target.
    fn is_aimed(&self, on: &OnPage<'s, '_>) -> bool {
        let own = on.shared.site.own_area();
        self.areas.contains(own) && self.rows.iter().any(|row| row.indicator.aim_at(&row.key(own)).is_some())
    }

    fn columns(&self, on: &OnPage<'s, '_>) -> Vec<Column<'_>> {
        let is_aimed = self.is_aimed(on);
        match self.areas.as_slice() {
            [_] if is_aimed => vec![Column::Outcome, Column::Target, Column::Change, Column::Verdict],
            [_] => vec![Column::Outcome, Column::Change],
            // The own area's targets stand in its column.
            several => several.iter().map(Column::Area).collect(),
        }
    }

    fn heading(&self, on: &OnPage<'s, '_>, column: Column<'_>) -> WordsView {
        let locale = on.locale();
        let plain = |text: String| WordsView { text, lang: None };
        match column {
            Column::Outcome => plain(locale.text("scorecard-outcome")),
            Column::Target => plain(locale.text("target")),
            Column::Change => plain(locale.text("scorecard-change")),
            Column::Verdict => plain(locale.text("scorecard-verdict")),
            Column::Area(id) => match on.shared.site.numbers.areas.get(id) {
                Some(area) => frame::words(on.shared, &area.name, on.lang()),
                None => plain(id.to_string()),
            },
        }
    }

    fn row(&self, on: &OnPage<'s, '_>, row: &Row<'s>, columns: &[Column<'_>], same: bool, notes: &mut Vec<String>) -> ScorecardRowView {
        let indicator = row.indicator;
        let url = on.url.relative(on.shared.site.indicator_url(&indicator.id, on.lang()).below_root());
        let link = frame::link(indicator.short.text(on.lang()), url);
        ScorecardRowView {
            link: LinkView { lang: frame::foreign(on.shared, &indicator.short, on.lang()), ..link },
            period: (!same).then(|| on.locale().period(row.period)),
            cells: columns.iter().map(|column| self.cell(on, row, *column, notes)).collect(),
        }
    }

    fn cell(&self, on: &OnPage<'s, '_>, row: &Row<'s>, column: Column<'_>, notes: &mut Vec<String>) -> ScorecardCellView {
        let locale = on.locale();
        let own = on.shared.site.own_area();
        let area = if let Column::Area(area) = column { area } else { self.areas.first().unwrap_or(own) };
        let key = row.key(area);
        let none = |text: &str| ScorecardCellView { none: Some(locale.text(text)), ..ScorecardCellView::default() };
        // A target stands even if there is no number.
        let target = row.indicator.aim_at(&key).map(|aim| phrase::target(row.indicator, aim, locale));
        let result = result::of(row.indicator, &key, locale);
        match (column, result) {
            (Column::Target, _) if target.is_none() => none("figure-no-target"),
            (Column::Target, _) => ScorecardCellView { target, ..ScorecardCellView::default() },
            (Column::Verdict, result) => {
                let verdict = result.and_then(|result| result.verdict).or_else(|| words::no_verdict(row.indicator, &key, locale));
                verdict.map_or_else(
                    || none("scorecard-no-target"),
                    |verdict| ScorecardCellView { verdict: Some(verdict), ..Default::default() },
                )
            }
            (Column::Area(_), None) => ScorecardCellView { target, ..none("figure-absent") },
            (_, None) => none("figure-absent"),
            (Column::Change, Some(result)) => match result.development {
                Some(development) => ScorecardCellView { development: Some(development), ..ScorecardCellView::default() },
                None if result.known => none("scorecard-nothing-before"),
                None => none("scorecard-change-untold"),
            },
            (Column::Outcome, Some(result)) => {
                ScorecardCellView { development: None, verdict: None, ..self.outcome(on, row, &key, result, notes) }
            }
            (Column::Area(_), Some(result)) => ScorecardCellView { target, ..self.outcome(on, row, &key, result, notes) },
        }
    }

    /// Returns all that is shown of a number but its target; its notes are added to those of the scorecard.
    fn outcome(
        &self,
        on: &OnPage<'s, '_>,
        row: &Row<'s>,
        key: &CellKey,
        result: IndicatorResult,
        notes: &mut Vec<String>,
    ) -> ScorecardCellView {
        let locale = on.locale();
        let broken = row.indicator.change(key).and_then(|change| match change.withheld {
            Some(Withheld::Broken(event)) => Some(event),
            _ => None,
        });
        let why = |event: &Event| {
            let arguments = [("period", locale.period(event.period).into()), ("text", event.text.text(on.lang()).into())];
            locale.format("figure-event", &arguments)
        };
        let of_cell = figure::notes_of(row.indicator, key, &on.shared.site.numbers.areas, locale).into_iter().chain(broken.map(why));
        let number = |text: String| {
            let place = notes.iter().position(|known| *known == text).unwrap_or_else(|| {
                notes.push(text);
                notes.len() - 1
            });
            (place + 1).to_string()
        };
        ScorecardCellView {
            notes: of_cell.map(number).collect(),
            value: Some(result.value),
            known: result.known,
            verdict: result.verdict,
            development: result.development,
            ..ScorecardCellView::default()
        }
    }

    /// Returns whose targets they are, if others are shown too, and what nearly reached means.
    fn remarks(&self, on: &OnPage<'s, '_>) -> Vec<String> {
        if !self.is_aimed(on) {
            return Vec::new();
        }
        let own = on.shared.site.own_area();
        let locale = on.locale();
        let whose = || locale.format("scorecard-targets-of", &[("area", words::area(on, own).into())]);
        let aimed = self.rows.iter().filter(|row| row.indicator.aim_at(&row.key(own)).is_some()).map(|row| row.indicator);
        (self.areas.len() > 1).then(whose).into_iter().chain(phrase::near(aimed, locale)).collect()
    }
}
