//! Prints changes: of an import one line per value, of texts as a unified diff. It never decides what differs.

use fluent_bundle::FluentValue;
use similar::TextDiff;

use super::import::Fetched;
use super::{Speaker, say};
use crate::import::{Difference, Imported, Key, Number, Places};
use crate::indicator::{CellValue, Group, Status, Words};

/// The maximal number of lines per kind of change.
const MOST_LINES: usize = 10;

/// Returns the unified diff of two texts, each with the path of its file.
pub(super) fn unified((old_path, old): (&str, &str), (new_path, new): (&str, &str)) -> String {
    let diff = TextDiff::from_lines(old, new);
    diff.unified_diff().header(old_path, new_path).to_string().trim_end().to_owned()
}

impl Speaker {
    pub(super) fn print_difference(&self, fetched: &Fetched, imported: &Imported) {
        let difference = &imported.difference;
        let count = |number: usize| FluentValue::from(number as u64);
        let arguments = [
            ("indicator", fetched.wanted.indicator.to_string().into()),
            ("kpi", fetched.kpi.id.clone().into()),
            ("title", fetched.kpi.name().into()),
            ("added", count(difference.added.len())),
            ("changed", count(difference.changed.len())),
            ("removed", count(difference.removed.len())),
            ("differs", if difference.is_empty() { "no" } else { "yes" }.into()),
        ];
        say(&self.line("line-import", &arguments));
        self.print_changes(&imported.difference, &fetched.places, "Kolada");
        if !difference.without.is_empty() {
            say(&format!("  {}", self.line("line-import-without", &[("areas", difference.without.join(", ").into())])));
        }
    }

    /// Prints the differences, one line per number; `source` is where the numbers come from.
    pub(super) fn print_changes(&self, difference: &Difference, places: &Places, source: &str) {
        let place = |key: &Key| self.place_of(places, key);
        let added = difference.added.iter().map(|(key, new)| format!("+ {}: {}", place(key), self.words(new)));
        self.print_some(added);
        let changed =
            difference.changed.iter().map(|(key, old, new)| format!("~ {}: {} → {}", place(key), self.words(old), self.words(new)));
        self.print_some(changed);
        let removed = difference.removed.iter().map(|(key, old)| format!("- {}: {}", place(key), self.words(old)));
        self.print_some(removed);
        let by_hand = difference.by_hand.iter().map(|(key, hand, new)| {
            let arguments = [
                ("place", place(key).into()),
                ("hand", self.value(hand).into()),
                ("new", self.words(new).into()),
                ("source", source.to_owned().into()),
            ];
            self.line("line-import-by-hand", &arguments)
        });
        self.print_some(by_hand);
    }

    fn print_some(&self, lines: impl ExactSizeIterator<Item = String>) {
        let more = lines.len().saturating_sub(MOST_LINES);
        lines.take(MOST_LINES).for_each(|line| say(&format!("  {line}")));
        if more > 0 {
            say(&format!("  {}", self.line("line-import-more", &[("count", FluentValue::from(more as u64))])));
        }
    }

    fn place_of(&self, places: &Places, key: &Key) -> String {
        let group = match key.group {
            Group::Total => "total",
            Group::Women => "women",
            Group::Men => "men",
        };
        let group = self.line("line-import-group", &[("group", group.into())]);
        let category = key.category.as_ref().map_or_else(String::new, |category| format!("{category}, "));
        format!("{}, {group}, {category}{}", places.name(&key.area), key.period)
    }

    pub(super) fn words(&self, number: &Number) -> String {
        let value = self.value(&number.value);
        if number.preliminary { format!("{value} ({})", Status::Preliminary.word(self.status_words())) } else { value }
    }

    pub(super) fn value(&self, value: &CellValue) -> String {
        let number = |number| self.numbers.as_ref().map_or_else(String::new, |locale| locale.number(number, None));
        let state = |status: Status| status.word(self.status_words()).to_owned();
        match value {
            CellValue::Number(exact) => number(exact.normalize()),
            CellValue::Range(from, to) => format!("{}–{}", number(*from), number(*to)),
            CellValue::Missing => state(Status::Missing),
            CellValue::NotApplicable => state(Status::NotApplicable),
            CellValue::Suppressed => state(Status::Suppressed),
            CellValue::NotMeasured => state(Status::NotMeasured),
        }
    }

    pub(super) fn status_words(&self) -> Words {
        let is_swedish = self.numbers.as_ref().is_some_and(|locale| locale.lang().as_str() == "sv");
        if is_swedish { Words::Swedish } else { Words::English }
    }
}
