//! What an indicator's file says of it, the same before and after it is combined with others.

use rust_decimal::Decimal;

use super::{Better, Categories, Counts, Event, Order, PartOf, Rate, Source, Statistic, Targets, Unit, Whole, YearFrom};
use crate::name::{IndicatorId, Period, Wording};
use crate::source::{Span, Spanned};

/// What is said of an indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    /// Its name in files and addresses.
    pub id: IndicatorId,
    /// Its name or question in full.
    pub title: Wording,
    /// Its name in tables, cards and axes; the title where the file gives none.
    pub short: Wording,
    /// The name that the statistics' keeper gives it.
    pub official: Option<Wording>,
    /// What it means.
    pub definition: Option<Wording>,
    /// The sentence that its number answers with, without a full stop; `{value}` and `{number}` stand for the number with and without its unit.
    pub answer: Option<Wording>,
    /// In what it is given.
    pub unit: Unit,
    /// How many decimals are shown; `None` as written.
    pub decimals: Option<u8>,
    /// Which direction is good.
    pub better: Better,
    /// What kind of number it is.
    pub statistic: Statistic,
    /// What is counted.
    pub counts: Counts,
    /// How many years late the numbers come.
    pub lag_years: u8,
    /// Every how many periods it is measured.
    pub every: u8,
    /// Periods when nobody measured.
    pub not_measured: Vec<Period>,
    /// Where the numbers come from.
    pub source: Option<Source>,
    /// What explains a change; the line goes on.
    pub events: Vec<Event>,
    /// Where old and new numbers cannot be compared; the line is cut before the period.
    pub breaks: Vec<Event>,
    /// What is aimed at, by group and period.
    pub targets: Targets,
    /// The categories, in the file's order; empty where there are none.
    pub categories: Categories,
    /// Whether the categories are the whole.
    pub whole: Whole,
    /// In which order they stand.
    pub order: Order,
    /// The lowest and the highest that a number can be, where it is a step on a scale: 1 to 10.
    pub scale: Option<(Decimal, Decimal)>,
    /// What its numbers are parts of, which whoever reads both can compute with.
    pub part_of: Vec<Spanned<PartOf>>,
    /// Per how much its rates are, and what they count; `None` where they are none.
    pub rate: Option<Rate>,
    /// How a year is made of its months, quarters or halves; `None` where it is not.
    pub year_from: Option<YearFrom>,
    /// Its file.
    pub span: Span,
}

impl Description {
    /// Whether another state of the same description has other targets at most, wherever it stands in its file.
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
            targets: _,
            categories,
            whole,
            order,
            scale,
            part_of,
            rate,
            year_from,
            span: _,
        } = self;
        let is_named_alike = (id, title, short, official, definition, answer)
            == (&other.id, &other.title, &other.short, &other.official, &other.definition, &other.answer);
        let is_counted_alike = (unit, decimals, better, statistic, counts, lag_years, every, scale, rate, year_from)
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
            );
        let is_told_alike = (not_measured, source, events, breaks, categories, whole, order)
            == (&other.not_measured, &other.source, &other.events, &other.breaks, &other.categories, &other.whole, &other.order);
        let is_part_alike = part_of.iter().map(|of| &of.value).eq(other.part_of.iter().map(|of| &of.value));
        is_named_alike && is_counted_alike && is_told_alike && is_part_alike
    }
}
