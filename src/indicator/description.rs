//! The description of an indicator in its file, the same before and after it is combined with other files.

use rust_decimal::Decimal;

use super::{Better, Categories, Counts, Dimensions, Event, Order, PartOf, Rate, Source, Statistic, Targets, Unit, Whole, YearFrom};
use crate::name::{IndicatorId, Period, Wording};
use crate::source::{Span, Spanned};

/// The description of an indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    /// Its id in files and addresses.
    pub id: IndicatorId,
    /// Its name or question in full.
    pub title: Wording,
    /// Its name in tables, cards and axes; the title if the file has none.
    pub short: Wording,
    /// Its official name at the statistical authority.
    pub official: Option<Wording>,
    /// Its definition.
    pub definition: Option<Wording>,
    /// The sentence with which a page answers by its number, without a full stop; `{value}` and `{number}` stand for the number with and without its
    /// unit.
    pub answer: Option<Wording>,
    /// Its unit.
    pub unit: Unit,
    /// The number of decimals shown; `None` for as written.
    pub decimals: Option<u8>,
    /// The better direction.
    pub better: Better,
    /// The kind of number.
    pub statistic: Statistic,
    /// What is counted.
    pub counts: Counts,
    /// The delay of its numbers, in years.
    pub lag_years: u8,
    /// The number of periods between measurements.
    pub every: u8,
    /// Periods in which it was not measured.
    pub not_measured: Vec<Period>,
    /// The source of its numbers.
    pub source: Option<Source>,
    /// Events that explain a change, without interrupting a line.
    pub events: Vec<Event>,
    /// Breaks, from which on numbers are not comparable with earlier ones; a line is interrupted before the period.
    pub breaks: Vec<Event>,
    /// Changes from which on a control chart has new limits, without interrupting a line.
    pub rebases: Vec<Event>,
    /// The targets, by group and period.
    pub targets: Targets,
    /// The categories, in the order of the file; empty if there are none.
    pub categories: Categories,
    /// The two dimensions of which the categories are combinations, if they are.
    pub dimensions: Option<Dimensions>,
    /// Whether the categories make up the whole.
    pub whole: Whole,
    /// The order of the categories in figures.
    pub order: Order,
    /// The lowest and the highest possible number, if it is a scale: 1 to 10.
    pub scale: Option<(Decimal, Decimal)>,
    /// What its numbers are declared to be part of, which allows readers of both to compute others.
    pub part_of: Vec<Spanned<PartOf>>,
    /// The definition of its rates; `None` if it has none.
    pub rate: Option<Rate>,
    /// How a year is computed from its months, quarters or halves; `None` if it is not.
    pub year_from: Option<YearFrom>,
    /// The level of the intervals of uncertainty, in per cent; `None` if the file does not say.
    pub confidence: Option<u8>,
    /// Its file.
    pub span: Span,
}

impl Description {
    /// Whether another state of the same description differs at most in targets and in its position in the file.
    pub fn differs_in_targets_alone(&self, other: &Self) -> bool {
        let Self {
            id,
            title,
            short,
            official,
            definition,
            answer,
            unit,
            decimals,
            better,
            statistic,
            counts,
            lag_years,
            every,
            not_measured,
            source,
            events,
            breaks,
            rebases,
            targets: _,
            categories,
            dimensions,
            whole,
            order,
            scale,
            part_of,
            rate,
            year_from,
            confidence,
            span: _,
        } = self;
        let is_named_alike = (id, title, short, official, definition, answer)
            == (&other.id, &other.title, &other.short, &other.official, &other.definition, &other.answer);
        let is_counted_alike = (unit, decimals, better, statistic, counts, lag_years, every, scale, rate, year_from, confidence)
            == (
                &other.unit,
                &other.decimals,
                &other.better,
                &other.statistic,
                &other.counts,
                &other.lag_years,
                &other.every,
                &other.scale,
                &other.rate,
                &other.year_from,
                &other.confidence,
            );
        let is_told_alike = (not_measured, source, events, breaks, rebases, categories, dimensions, whole, order)
            == (
                &other.not_measured,
                &other.source,
                &other.events,
                &other.breaks,
                &other.rebases,
                &other.categories,
                &other.dimensions,
                &other.whole,
                &other.order,
            );
        let is_part_alike = part_of.iter().map(|of| &of.value).eq(other.part_of.iter().map(|of| &of.value));
        is_named_alike && is_counted_alike && is_told_alike && is_part_alike
    }
}
