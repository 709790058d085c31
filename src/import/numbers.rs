//! The values of an indicator by area, year and group: those of the source, of the imported table, and of the editor. It never compares
//! them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::areas::Places;
use super::order::{Standing, Wanted, table_of};
use crate::indicator::{Ages, Aim, Cell, CellValue, Column, Group, IndicatorFile, Row, Status, Words, guarded};
use crate::kolada::{Datum, Gender, Measured};
use crate::name::{AreaId, CategoryId, IndicatorId, Lang, Period};

/// The coordinates of a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// The area, by the site's id.
    pub area: AreaId,
    /// The period.
    pub period: Period,
    /// The group of people.
    pub group: Group,
    /// The category; `None` for the total of all categories.
    pub category: Option<CategoryId>,
}

impl Key {
    /// Returns the key of a year's number without a category.
    pub fn of_year(area: AreaId, year: u16, group: Group) -> Self {
        Self { area, period: Period::year(year), group, category: None }
    }
}

/// A value of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// The number, or its status.
    pub value: CellValue,
    /// Whether it is preliminary.
    pub preliminary: bool,
    /// The source's other data about it, by the columns of the site's tables.
    pub beside: BTreeMap<&'static str, String>,
}

impl Number {
    /// Converts a cell of the site, with the data beside its number.
    pub fn of(cell: &Cell) -> Self {
        let text = |number: Decimal| number.to_string().replace('.', ",");
        let swedish = Lang::swedish();
        let mut beside = BTreeMap::new();
        let mut put =
            |column: Column, written: Option<String>| beside.extend(written.map(|written| (column.heading(Words::Swedish), written)));
        put(Column::Base, cell.base.map(|base| base.to_string()));
        put(Column::Events, cell.events.map(|events| events.count.to_string()));
        put(Column::Approximate, cell.approximate.then(|| "ja".to_owned()));
        put(Column::Also, cell.also.as_ref().map(|also| text(also.value)));
        put(Column::AlsoIn, cell.also.as_ref().map(|also| also.place.text(&swedish).to_owned()));
        put(Column::Low, cell.interval.as_ref().map(|interval| text(interval.low)));
        put(Column::High, cell.interval.as_ref().map(|interval| text(interval.high)));
        put(Column::Was, cell.revision.as_ref().map(|revision| text(revision.was)));
        put(Column::Revised, cell.revision.as_ref().map(|revision| revision.revised.to_string()));
        put(Column::Source, cell.source.as_ref().map(|source| source.text(&swedish).to_owned()));
        if cell.events.is_some_and(|events| events.gives_rate) {
            // The rate is computed when the site is built; the table has only its parts.
            put(Column::Value, Some(String::new()));
        }
        Self { value: cell.value.clone(), preliminary: cell.preliminary, beside }
    }

    /// Whether it is a number and not a status.
    pub fn is_number(&self) -> bool {
        matches!(self.value, CellValue::Number(_))
    }
}

/// Values in the order of a table's rows.
pub type Numbers = BTreeMap<Key, Number>;

/// Converts the source's values to the site's areas and groups. `preliminary` is the year with preliminary values.
pub fn of(data: &[Datum], wanted: &Wanted, places: &Places, preliminary: Option<u16>) -> Numbers {
    let mut numbers = Numbers::new();
    for datum in data.iter().filter(|datum| datum.kpi == wanted.kpi && wanted.from.is_none_or(|from| datum.year >= from)) {
        let Some(place) = places.of(&datum.place) else { continue };
        let group = match datum.gender {
            Gender::Total => Group::Total,
            Gender::Women => Group::Women,
            Gender::Men => Group::Men,
        };
        let value = match datum.measured {
            Measured::Number(number) => CellValue::Number(number.normalize()),
            Measured::Missing => CellValue::Missing,
            Measured::NotApplicable => CellValue::NotApplicable,
            Measured::Private => CellValue::Suppressed,
        };
        let preliminary = preliminary == Some(datum.year) && matches!(value, CellValue::Number(_));
        numbers.insert(Key::of_year(place.id.clone(), datum.year, group), Number { value, preliminary, beside: BTreeMap::new() });
    }
    numbers
}

/// Adds to numbers that the source has revised what they were and when that was noticed, if a report that was adopted shows them: it stays as it was.
/// Of several revisions the first one counts.
pub fn keep_revised(fetched: &mut Numbers, imported: &Numbers, closed_to: Option<u16>, today: Date) {
    let (was, revised) = (Column::Was.heading(Words::Swedish), Column::Revised.heading(Words::Swedish));
    for (key, number) in fetched {
        let Some(old) = imported.get(key) else { continue };
        if let (Some(before), Some(day)) = (old.beside.get(was), old.beside.get(revised)) {
            number.beside.extend([(was, before.clone()), (revised, day.clone())]);
        } else if let (CellValue::Number(before), CellValue::Number(now)) = (&old.value, &number.value)
            && before.normalize() != now.normalize()
            && closed_to.is_some_and(|year| key.period.year <= year)
        {
            number.beside.extend([(was, text(&old.value)), (revised, today.to_string())]);
        }
    }
}

/// Returns a short hash of the values, independent of the format of the table.
pub fn hash(numbers: &Numbers) -> String {
    let mut hasher = blake3::Hasher::new();
    for (Key { area, period, group, .. }, Number { value, preliminary, .. }) in numbers {
        // A table saved by a spreadsheet has 85 instead of 85,0.
        let value = if let CellValue::Number(number) = value { CellValue::Number(number.normalize()) } else { value.clone() };
        hasher.update(format!("{area};{period};{group:?};{};{preliminary}\n", text(&value)).as_bytes());
    }
    hasher.finalize().to_hex()[..16].to_owned()
}

/// Returns the hash of the values that the site has from an import.
pub fn hash_of(standing: &Standing, indicator: &IndicatorId) -> String {
    hash(&Written::of(standing, indicator, &table_of(indicator), &Places::default()).imported)
}

/// Formats a value as in a table.
pub fn text(value: &CellValue) -> String {
    match value {
        CellValue::Number(number) => number.to_string().replace('.', ","),
        CellValue::Missing => "saknas".to_owned(),
        CellValue::NotApplicable => "ej relevant".to_owned(),
        CellValue::Suppressed => "skyddas".to_owned(),
        CellValue::NotMeasured => "ej mätt".to_owned(),
        CellValue::Range(from, to) => format!("{from}–{to}").replace('.', ","),
    }
}

/// The values that the site has for an indicator.
#[derive(Default)]
pub struct Written {
    /// The values in the table written by an import.
    pub imported: Numbers,
    /// The editor's notes in that table.
    pub notes: BTreeMap<Key, String>,
    /// The targets in that table.
    pub aims: Aims,
    /// The values that the editor wrote elsewhere.
    pub by_hand: BTreeMap<Key, CellValue>,
    /// The targets that the editor wrote elsewhere.
    pub aims_by_hand: Aims,
}

/// Targets of the own area.
pub type Aims = BTreeMap<(Group, Period), Aim>;

impl Written {
    /// Collects an indicator's values from its file and all tables; `own_table` is the path of the import's table.
    pub fn of(standing: &Standing, indicator: &IndicatorId, own_table: &str, places: &Places) -> Self {
        let mut written = Self::default();
        let area = |named: Option<&str>| named.map_or_else(|| Some(standing.own.clone()), |named| places.find(standing.areas, named));
        let file = standing.indicators.iter().find(|file| file.id == *indicator);
        for cell in file.iter().flat_map(|file| &file.cells) {
            let Some(area) = area(cell.area.as_ref().map(|area| area.value.as_str())) else { continue };
            let key = Key { area, period: cell.period, group: cell.group, category: cell.category.clone() };
            written.by_hand.insert(key, cell.cell.value.clone());
        }
        let aims = file.iter().flat_map(|file| &file.targets).map(|(key, target)| (*key, target.aim.clone()));
        written.aims_by_hand.extend(aims);
        for row in standing.tables.iter().flat_map(|table| &table.rows).filter(|row| row.indicator.value == indicator.as_str()) {
            let named = row.area.as_ref().map(|area| area.value.as_str());
            let (Some(area), Some(category)) = (area(named), category(row, file)) else { continue };
            let is_own = standing.sources.file(row.indicator.span.file).path == own_table;
            written.add(row, (area, category), is_own);
        }
        written
    }

    fn add(&mut self, row: &Row, (area, category): (AreaId, Option<CategoryId>), is_own: bool) {
        let aims = if is_own { &mut self.aims } else { &mut self.aims_by_hand };
        aims.extend(row.target.as_ref().map(|(period, target)| ((row.group, *period), target.aim.clone())));
        for (period, cell) in &row.cells {
            let key = Key { area: area.clone(), period: *period, group: row.group, category: category.clone() };
            if is_own {
                self.notes.extend(cell.note.as_ref().map(|note| (key.clone(), note.text(&Lang::swedish()).to_owned())));
                self.imported.insert(key, Number::of(cell));
            } else {
                self.by_hand.insert(key, cell.value.clone());
            }
        }
    }
}

/// Returns the category of a row, `Some(None)` for a row without one; `None` if the indicator has no such category.
pub fn category(row: &Row, file: Option<&IndicatorFile>) -> Option<Option<CategoryId>> {
    match &row.category {
        None => Some(None),
        Some(written) => file?.categories.find(&written.value).cloned().map(Some),
    }
}

/// The contents of a table other than numbers.
#[derive(Default)]
pub struct Beside<'a> {
    /// The notes.
    pub notes: BTreeMap<Key, String>,
    /// The targets of the own area.
    pub aims: Aims,
    /// The words for the groups: women and men, or girls and boys.
    pub ages: Ages,
    /// The site's own area, which the targets apply to.
    pub own: Option<&'a AreaId>,
}

/// The columns of every imported table. Others are written only if any row has a value in them.
const ALWAYS: [Column; 7] = [Column::Indicator, Column::Area, Column::Group, Column::Period, Column::Value, Column::Status, Column::Note];

/// Returns an indicator's table in long format. It begins with a byte order mark, by which Excel recognises UTF-8.
pub fn table(indicator: &IndicatorId, numbers: &Numbers, beside: &Beside) -> String {
    let mut rows: Vec<BTreeMap<&'static str, String>> = Vec::new();
    let word = |column: Column| column.heading(Words::Swedish);
    let place = |area: &AreaId, group, period: Period| {
        let group = beside.ages.word(group, Words::Swedish).to_owned();
        let cells = [
            (Column::Indicator, indicator.to_string()),
            (Column::Area, area.to_string()),
            (Column::Group, group),
            (Column::Period, period.to_string()),
        ];
        cells.map(|(column, text)| (word(column), text))
    };
    for (key, number) in numbers {
        let mut row = BTreeMap::from(place(&key.area, key.group, key.period));
        row.extend(key.category.as_ref().map(|category| (word(Column::Category), category.to_string())));
        let (value, status) = match &number.value {
            CellValue::Number(_) | CellValue::Range(..) => {
                (text(&number.value), if number.preliminary { Status::Preliminary.word(Words::Swedish) } else { "" }.to_owned())
            }
            state => (String::new(), text(state)),
        };
        row.extend([(word(Column::Value), value), (word(Column::Status), status)]);
        row.extend(number.beside.iter().map(|(column, text)| (*column, guarded(text).into_owned())));
        row.extend(beside.notes.get(key).map(|note| (word(Column::Note), guarded(note).into_owned())));
        rows.push(row);
    }
    for ((group, period), aim) in beside.own.iter().flat_map(|_| &beside.aims) {
        let mut row = BTreeMap::from(beside.own.map(|own| place(own, *group, *period)).unwrap_or_default());
        row.insert(word(Column::Status), Status::Target.word(Words::Swedish).to_owned());
        let (least, most) = match aim {
            Aim::AtLeast(least) => (Some(least), None),
            Aim::AtMost(most) => (None, Some(most)),
            Aim::Between(least, most) => (Some(least), Some(most)),
        };
        let decimal = |number: &Decimal| number.to_string().replace('.', ",");
        row.extend(least.map(|least| (word(Column::AtLeast), decimal(least))));
        row.extend(most.map(|most| (word(Column::AtMost), decimal(most))));
        rows.push(row);
    }
    written(&rows)
}

/// Formats rows as separated text. Columns without any value are left out; the rest have the same order as in the tables that the site offers.
pub fn written(rows: &[BTreeMap<&'static str, String>]) -> String {
    let is_used = |column: &Column| ALWAYS.contains(column) || rows.iter().any(|row| row.contains_key(column.heading(Words::Swedish)));
    let headings: Vec<&str> =
        Column::OFFERED.iter().filter(|column| is_used(column)).map(|column| column.heading(Words::Swedish)).collect();
    let mut table = format!("\u{feff}{}\n", headings.join(";"));
    for row in rows {
        let cells: Vec<String> = headings.iter().map(|heading| row.get(heading).map_or_else(String::new, |text| cell(text))).collect();
        table.push_str(&cells.join(";"));
        table.push('\n');
    }
    table
}

/// Quotes a cell of a table if necessary.
fn cell(text: &str) -> String {
    if text.contains(['"', ';', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

/// Returns the exact numbers of all areas that are not groups, since means would hide what kind of number a measure is.
pub fn exact(numbers: &Numbers, places: &Places) -> Vec<Decimal> {
    let number = |number: &Number| if let CellValue::Number(number) = number.value { Some(number) } else { None };
    numbers.iter().filter(|(key, _)| !places.is_group(&key.area)).filter_map(|(_, value)| number(value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revised_number_says_what_it_was_in_a_year_whose_report_was_adopted_and_says_it_once() {
        let number = |value: i64| Number { value: CellValue::Number(Decimal::from(value)), preliminary: false, beside: BTreeMap::new() };
        let of = |year: u16, value: i64| (Key::of_year(AreaId::own(), year, Group::Total), number(value));
        let day = |day: i8| jiff::civil::date(2025, 3, day);
        let imported = Numbers::from([of(2022, 80), of(2023, 81), of(2024, 82)]);
        let mut fetched = Numbers::from([of(2022, 80), of(2023, 79), of(2024, 70), of(2025, 60)]);
        keep_revised(&mut fetched, &imported, Some(2023), day(1));
        let told = |numbers: &Numbers| {
            numbers.values().map(|number| number.beside.values().cloned().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>()
        };
        assert_eq!(told(&fetched), ["", "2025-03-01 81", "", ""]);
        let mut again = Numbers::from([of(2022, 80), of(2023, 78), of(2024, 70), of(2025, 60)]);
        keep_revised(&mut again, &fetched, Some(2023), day(9));
        assert_eq!(told(&again), ["", "2025-03-01 81", "", ""], "the adopted report shows the first number");
        let mut open = Numbers::from([of(2023, 79)]);
        keep_revised(&mut open, &imported, None, day(1));
        assert_eq!(told(&open), [""]);
    }
}
