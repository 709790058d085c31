//! The rows of the one schema that all tables share: one row per number. It never formats one.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::indicator::{Aim, Category, Cell, CellKey, CellValue, Column, Indicator, Status, Unit, Words};
use crate::locale::Locale;
use crate::name::{Lang, Period, Wording};
use crate::site::Site;

/// A number with everything known about it.
pub(super) struct Row<'a> {
    /// The language of the names: the site's primary one.
    lang: &'a Lang,
    indicator: &'a Indicator,
    area_name: &'a str,
    pub(super) key: Cow<'a, CellKey>,
    pub(super) cell: Option<&'a Cell>,
    pub(super) aim: Option<&'a Aim>,
    /// Whether the number is a year's, computed by the program from its parts.
    pub(super) is_computed: bool,
}

/// The value of one column of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Datum<'a> {
    Nothing,
    Text(Cow<'a, str>),
    /// A word, date or id of the program's own, which needs no guard against formula injection.
    Word(Cow<'a, str>),
    Number(Decimal),
}

/// The content of a row besides its coordinates: a number, a target, and whether the number is computed.
type Known<'a> = (Option<&'a Cell>, Option<&'a Aim>, bool);

/// Returns the rows of an indicator, by area, group, category and period. A computed year has a row of its own, and so has a target without a number
/// yet.
pub(super) fn rows<'a>(site: &'a Site, indicator: &'a Indicator) -> Vec<Row<'a>> {
    let lang = site.config.first_language();
    let years =
        indicator.yearly.iter().flat_map(|yearly| &yearly.cells).map(|(key, cell)| (key, cell, !indicator.written.contains_key(key)));
    let cells = indicator.cells.iter().map(|(key, cell)| (key, cell, false)).chain(years);
    let mut rows: BTreeMap<Cow<'a, CellKey>, Known<'a>> =
        cells.map(|(key, cell, is_computed)| (Cow::Borrowed(key), (Some(cell), None, is_computed))).collect();
    for ((group, period), target) in &indicator.targets {
        let key = CellKey { area: site.own_area().clone(), group: *group, category: None, period: *period };
        rows.entry(Cow::Owned(key)).or_default().1 = Some(&target.aim);
    }
    let row = |(key, (cell, aim, is_computed)): (Cow<'a, CellKey>, Known<'a>)| {
        let area_name = site.numbers.areas.get(&key.area).map_or("", |area| area.name.text(lang));
        Row { lang, indicator, area_name, key, cell, aim, is_computed }
    };
    rows.into_iter().map(row).collect()
}

/// Per cent as its sign, which every language has.
pub(super) const PERCENT: &str = "%";

/// Returns the unit of an indicator in a language; per cent as its sign.
pub(super) fn unit<'a>(indicator: &'a Indicator, lang: &Lang) -> &'a str {
    match &indicator.unit {
        Unit::Percent => PERCENT,
        Unit::Counted { other, .. } => other.text(lang),
        Unit::Text(unit) => unit.text(lang),
    }
}

/// Returns the unit of an indicator in words: `procent`.
pub(super) fn unit_in_words(indicator: &Indicator, locale: &Locale) -> String {
    if indicator.unit == Unit::Percent { locale.text("unit-percent") } else { unit(indicator, locale.lang()).to_owned() }
}

impl Row<'_> {
    /// Returns the status of the number.
    pub(super) fn status(&self) -> Status {
        self.cell.map_or(Status::Target, Status::of)
    }

    /// Returns the word for its group.
    pub(super) fn group(&self, words: Words) -> &'static str {
        self.indicator.ages.word(self.key.group, words)
    }

    fn category(&self) -> Option<&Category> {
        self.indicator.category(self.key.category.as_ref()?)
    }

    /// Returns the value of a column.
    pub(super) fn datum(&self, column: Column, words: Words) -> Datum<'_> {
        let number = |number: Option<Decimal>| number.map_or(Datum::Nothing, Datum::Number);
        let cell = self.cell;
        match column {
            Column::Indicator => text(self.indicator.id.as_str()),
            Column::Area => text(self.key.area.as_str()),
            Column::Group => word(self.group(words)),
            Column::Category => self.key.category.as_ref().map_or(Datum::Nothing, |id| text(id.as_str())),
            Column::Period => Datum::Word(Cow::Owned(self.key.period.to_string())),
            Column::Value => number(cell.and_then(Cell::number)),
            Column::Status => word(self.status().word(words)),
            Column::Note => cell.and_then(|cell| cell.note.as_ref()).map_or(Datum::Nothing, |note| self.wording(note)),
            Column::Base => number(cell.and_then(|cell| cell.base).map(Decimal::from)),
            Column::Events => number(cell.and_then(|cell| cell.events).map(|events| Decimal::from(events.count))),
            Column::Source => cell.and_then(|cell| cell.source.as_ref()).map_or(Datum::Nothing, |source| self.wording(source)),
            Column::IndicatorName => self.wording(&self.indicator.short),
            Column::AreaName => text(self.area_name),
            Column::CategoryName => self.category().map_or(Datum::Nothing, |category| self.wording(&category.name)),
            Column::Unit => text(unit(self.indicator, self.lang)),
            Column::From => number(self.range().map(|(from, _)| from)),
            Column::To => number(self.range().map(|(_, to)| to)),
            Column::Approximate => cell.filter(|cell| cell.approximate).map_or(Datum::Nothing, |_| word(yes(words))),
            Column::Also => number(cell.and_then(|cell| cell.also.as_ref()).map(|also| also.value)),
            Column::AlsoIn => cell.and_then(|cell| cell.also.as_ref()).map_or(Datum::Nothing, |also| self.wording(&also.place)),
            Column::Low => number(cell.and_then(|cell| cell.interval.as_ref()).map(|interval| interval.low)),
            Column::High => number(cell.and_then(|cell| cell.interval.as_ref()).map(|interval| interval.high)),
            Column::Was => number(cell.and_then(|cell| cell.revision.as_ref()).map(|revision| revision.was)),
            Column::Revised => {
                let revision = cell.and_then(|cell| cell.revision.as_ref());
                revision.map_or(Datum::Nothing, |revision| Datum::Word(Cow::Owned(revision.revised.to_string())))
            }
            Column::AtLeast => number(self.aim.and_then(at_least)),
            Column::AtMost => number(self.aim.and_then(at_most)),
            Column::Computed if self.is_computed => word(yes(words)),
            Column::Through => self.through().map_or(Datum::Nothing, |period| Datum::Word(Cow::Owned(period.to_string()))),
            Column::Computed | Column::Of(_) | Column::Nameless | Column::Unknown => Datum::Nothing,
        }
    }

    fn wording<'w>(&self, wording: &'w Wording) -> Datum<'w> {
        text(wording.text(self.lang))
    }

    /// Returns the last period that the number of an unfinished year covers.
    pub(super) fn through(&self) -> Option<Period> {
        self.cell?.through
    }

    /// Returns the bounds of a range.
    pub(super) fn range(&self) -> Option<(Decimal, Decimal)> {
        match self.cell?.value {
            CellValue::Range(from, to) => Some((from, to)),
            _ => None,
        }
    }
}

fn text(text: &str) -> Datum<'_> {
    if text.is_empty() { Datum::Nothing } else { Datum::Text(Cow::Borrowed(text)) }
}

fn word(word: &'static str) -> Datum<'static> {
    Datum::Word(Cow::Borrowed(word))
}

/// Returns the lower bound of a target.
pub(super) fn at_least(aim: &Aim) -> Option<Decimal> {
    match aim {
        Aim::AtLeast(least) | Aim::Between(least, _) => Some(*least),
        Aim::AtMost(_) => None,
    }
}

/// Returns the upper bound of a target.
pub(super) fn at_most(aim: &Aim) -> Option<Decimal> {
    match aim {
        Aim::AtMost(most) | Aim::Between(_, most) => Some(*most),
        Aim::AtLeast(_) => None,
    }
}

fn yes(words: Words) -> &'static str {
    match words {
        Words::Swedish => "ja",
        Words::English => "yes",
    }
}
