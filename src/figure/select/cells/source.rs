//! The source of a figure and the base of its numbers, in words. It never reads a number.

use super::*;
use crate::indicator::{CellValue, Processing, Source};

impl Cells<'_> {
    /// Returns the source as a sentence: "Källa: …".
    pub fn source(&self) -> Option<String> {
        self.indicator.source.as_ref().map(|source| source_words(source, self.locale))
    }

    /// Describes the base of the numbers: the smallest and the largest, and the rows concerned if some have none.
    pub fn base(&self) -> Option<String> {
        let known = |cell: &&Cell| matches!(cell.value, CellValue::Number(_) | CellValue::Range(..));
        let (mut bases, mut told, mut silent) = (Vec::new(), Vec::new(), false);
        for row in 0..self.selection.length(self.rows) {
            let keys = self.series_keys();
            let cells = keys.iter().filter_map(|key| self.indicator.cells.get(&self.key_at(key, row))).filter(known);
            let of_row: Vec<Option<u32>> = cells.map(|cell| cell.base).collect();
            silent |= of_row.contains(&None);
            if of_row.iter().any(Option::is_some) {
                told.push(self.position(row).label);
            }
            bases.extend(of_row.into_iter().flatten());
        }
        let (least, most) = (Decimal::from(*bases.iter().min()?), Decimal::from(*bases.iter().max()?));
        let key = match self.indicator.counts {
            Counts::Answers => "figure-base-answers",
            Counts::People => "figure-base-people",
            _ => "figure-base-other",
        };
        let number = |number| self.locale.number(number, None);
        let shown = if least == most { number(most) } else { format!("{}–{}", number(least), number(most)) };
        let base = self.locale.format(key, &[("shown", shown.into()), ("n", crate::locale::Argument::Count(most))]);
        let rows = self.locale.list(&told);
        let key = if silent { "figure-base-of" } else { "figure-base" };
        Some(self.locale.format(key, &[("base", base.into()), ("rows", rows.into())]))
    }
}

/// Returns a source as a sentence: "Källa: …".
pub fn source_words(source: &Source, locale: &Locale) -> String {
    let name = source.name.text(locale.lang()).to_owned();
    let key = match (source.processing, &source.retrieved) {
        (Processing::None, None) => "figure-source",
        (Processing::None, Some(_)) => "figure-source-retrieved",
        (Processing::Own, None) => "figure-source-own",
        (Processing::Own, Some(_)) => "figure-source-own-retrieved",
    };
    let date = source.retrieved.as_ref().map(|date| locale.date(date.value)).unwrap_or_default();
    locale.format(key, &[("name", name.into()), ("date", date.into())])
}
