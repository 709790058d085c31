//! The numbers of an indicator by place, year and group: as the source gives them, as the table has them, as the editor wrote them. It never says
//! what differs.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::areas::Places;
use super::order::{Standing, Wanted, table_of};
use crate::indicator::{CellValue, Group, Status, Words, guarded};
use crate::kolada::{Datum, Gender, Measured};
use crate::name::{AreaId, IndicatorId, Lang, Period};

/// Where a number stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// The area, by the site's id.
    pub area: AreaId,
    /// The year.
    pub year: u16,
    /// Who.
    pub group: Group,
}

/// A number of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// The number, or why there is none.
    pub value: CellValue,
    /// Whether the source calls it preliminary.
    pub preliminary: bool,
}

impl Number {
    /// Whether there is one.
    pub fn is_number(&self) -> bool {
        matches!(self.value, CellValue::Number(_))
    }
}

/// Numbers in the order in which a table has them.
pub type Numbers = BTreeMap<Key, Number>;

/// The source's numbers.
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

/// A short hash of numbers, which changes where one of them does and not where a table is saved otherwise.
pub fn hash(numbers: &Numbers) -> String {
    let mut hasher = blake3::Hasher::new();
    for (Key { area, year, group }, Number { value, preliminary }) in numbers {
        hasher.update(format!("{area};{year};{group:?};{};{preliminary}\n", text(value)).as_bytes());
    }
    hasher.finalize().to_hex()[..16].to_owned()
}

/// A value as the table has it.
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

/// What the site has of an indicator.
#[derive(Default)]
pub struct Written {
    /// What the import's own table has.
    pub imported: Numbers,
    /// The notes there, which are the editor's.
    pub notes: BTreeMap<Key, String>,
    /// What the editor wrote elsewhere.
    pub by_hand: BTreeMap<Key, CellValue>,
}

impl Written {
    /// Reads what is there, in the indicator's file and in every table.
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

/// The long table of an indicator, with the editor's notes. It begins with a mark by which Excel knows UTF-8.
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

/// A text as a cell of a table.
fn cell(text: &str) -> String {
    if text.contains(['"', ';', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

/// Every exact number of the places that are no groups, whose means tell nothing of what kind a number is.
pub fn exact(numbers: &Numbers, places: &Places) -> Vec<Decimal> {
    let number = |number: &Number| if let CellValue::Number(number) = number.value { Some(number) } else { None };
    numbers.iter().filter(|(key, _)| !places.is_group(&key.area)).filter_map(|(_, value)| number(value)).collect()
}
