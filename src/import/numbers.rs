//! The values of an indicator by area, year and group: those of the source, of the imported table, and of the editor. It never compares
//! them.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::areas::Places;
use super::order::{Standing, Wanted, table_of};
use crate::indicator::{CellValue, Group, Status, Words, guarded};
use crate::kolada::{Datum, Gender, Measured};
use crate::name::{AreaId, IndicatorId, Lang, Period};

/// The coordinates of a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// The area, by the site's id.
    pub area: AreaId,
    /// The year.
    pub year: u16,
    /// The group of people.
    pub group: Group,
}

/// A value of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// The number, or its status.
    pub value: CellValue,
    /// Whether it is preliminary.
    pub preliminary: bool,
}

impl Number {
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
            Measured::Number(number) => CellValue::Number(number),
            Measured::Missing => CellValue::Missing,
            Measured::NotApplicable => CellValue::NotApplicable,
            Measured::Private => CellValue::Suppressed,
        };
        let preliminary = preliminary == Some(datum.year) && matches!(value, CellValue::Number(_));
        numbers.insert(Key { area: place.id.clone(), year: datum.year, group }, Number { value, preliminary });
    }
    numbers
}

/// Returns a short hash of the values, independent of the format of the table.
pub fn hash(numbers: &Numbers) -> String {
    let mut hasher = blake3::Hasher::new();
    for (Key { area, year, group }, Number { value, preliminary }) in numbers {
        hasher.update(format!("{area};{year};{group:?};{};{preliminary}\n", text(value)).as_bytes());
    }
    hasher.finalize().to_hex()[..16].to_owned()
}

/// Formats a value as in a table.
fn text(value: &CellValue) -> String {
    match value {
        CellValue::Number(number) => number.normalize().to_string().replace('.', ","),
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
    /// Those in the table written by an import.
    pub imported: Numbers,
    /// The editor's notes in that table.
    pub notes: BTreeMap<Key, String>,
    /// Those that the editor wrote elsewhere.
    pub by_hand: BTreeMap<Key, CellValue>,
}

impl Written {
    /// Collects them from the indicator's file and from all tables.
    pub fn of(standing: &Standing, indicator: &IndicatorId, places: &Places) -> Self {
        let mut written = Self::default();
        let area = |named: Option<&str>| named.map_or_else(|| Some(standing.own.clone()), |named| places.find(standing.areas, named));
        let file = standing.indicators.iter().find(|file| file.id == *indicator);
        for cell in file.iter().flat_map(|file| &file.cells).filter(|cell| cell.category.is_none()) {
            let named = area(cell.area.as_ref().map(|area| area.value.as_str()));
            let (Some(area), Some(year)) = (named, year(cell.period)) else { continue };
            written.by_hand.insert(Key { area, year, group: cell.group }, cell.cell.value.clone());
        }
        let own_table = table_of(indicator);
        for row in standing.tables.iter().flat_map(|table| &table.rows) {
            if row.indicator.value != indicator.as_str() || row.category.is_some() {
                continue;
            }
            let Some(area) = area(row.area.as_ref().map(|area| area.value.as_str())) else { continue };
            let is_own = standing.sources.file(row.indicator.span.file).path == own_table;
            for (period, cell) in &row.cells {
                let Some(year) = year(*period) else { continue };
                let key = Key { area: area.clone(), year, group: row.group };
                if is_own {
                    written.notes.extend(cell.note.as_ref().map(|note| (key.clone(), note.text(&Lang::swedish()).to_owned())));
                    written.imported.insert(key, Number { value: cell.value.clone(), preliminary: cell.preliminary });
                } else {
                    written.by_hand.insert(key, cell.value.clone());
                }
            }
        }
        written
    }
}

fn year(period: Period) -> Option<u16> {
    (period == Period::year(period.year)).then_some(period.year)
}

/// Returns the table of an indicator in long form, with the editor's notes. It starts with a byte order mark, by which Excel recognises
/// UTF-8.
pub fn table(indicator: &IndicatorId, numbers: &Numbers, notes: &BTreeMap<Key, String>) -> String {
    let mut table = "\u{feff}nyckeltal;plats;grupp;period;värde;status;anmärkning\n".to_owned();
    for (key, Number { value, preliminary }) in numbers {
        let group = match key.group {
            Group::Total => "totalt",
            Group::Women => "kvinnor",
            Group::Men => "män",
        };
        let (number, status) = match value {
            CellValue::Number(_) => (text(value), if *preliminary { Status::Preliminary.word(Words::Swedish) } else { "" }.to_owned()),
            state => (String::new(), text(state)),
        };
        let note = notes.get(key).map_or_else(String::new, |note| cell(&guarded(note)));
        let area = &key.area;
        table.push_str(&format!("{indicator};{area};{group};{};{number};{status};{note}\n", key.year));
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
