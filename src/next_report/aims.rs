//! Targets of tables for the new report's year: a row below each target of the old year, with the status that nobody has confirmed it. It never
//! changes a row that is there, nor a workbook.

use std::collections::BTreeSet;
use std::path::Path;

use super::{NewFile, NextReport, Years};
use crate::diagnostic::Diagnostics;
use crate::edit::{Edit, Text};
use crate::indicator::{Column, Row, Words, heading, parse_table, table_rows, unconfirmed_target};
use crate::site::Parsed;
use crate::source::{FileId, Kind as FileKind, ReadError, Sources, Spanned};

/// The columns that tell whose target a row has.
const WHOSE: [Column; 4] = [Column::Indicator, Column::Area, Column::Group, Column::Category];

/// The columns that a new row has in common with the old one.
const KEPT: [Column; 10] = [
    Column::Indicator,
    Column::IndicatorName,
    Column::Area,
    Column::AreaName,
    Column::Group,
    Column::Category,
    Column::CategoryName,
    Column::Unit,
    Column::AtLeast,
    Column::AtMost,
];

/// Moves the targets of tables forward. A workbook, and a table that has no place for them, is to be edited by hand.
pub(super) fn carry(root: &Path, (sources, parsed): (&Sources, &Parsed), years: Years, next: &mut NextReport) -> Result<(), ReadError> {
    for (file, path) in sources.files().map(|(id, file)| (id, file.path.as_str())) {
        if FileKind::of(path.strip_prefix("content/").unwrap_or(path)) != Some(FileKind::Table) {
            continue;
        }
        let lacking = lacking(parsed, file, years);
        if lacking.is_empty() {
            continue;
        }
        let raw = Sources::beside(root, path)?;
        let text = raw.filter(|_| !path.to_lowercase().ends_with(".xlsx")).and_then(|raw| Text::of(path, raw));
        match text.and_then(|text| moved(path, &text, years, lacking.len())) {
            Some(bytes) => {
                let own = next.targets.iter().cloned().collect::<BTreeSet<_>>();
                let new = lacking.into_iter().collect::<BTreeSet<_>>();
                next.targets.extend(new.difference(&own).cloned());
                next.files.push(NewFile { path: path.to_owned(), bytes });
            }
            None => {
                let indicators: Vec<String> = lacking.into_iter().collect::<BTreeSet<_>>().into_iter().collect();
                next.by_hand.push(format!("{path} ({})", indicators.join(", ")));
            }
        }
    }
    Ok(())
}

/// Returns the indicator of each target of the old year in a file that has none for the new one.
fn lacking(parsed: &Parsed, file: FileId, years: Years) -> Vec<String> {
    let rows = parsed.data.tables.iter().flat_map(|table| &table.rows).filter(|row| row.indicator.span.file == file);
    let rows: Vec<&Row> = rows.filter(|row| row.target.is_some()).collect();
    let whose = |row: &Row| {
        let text = |text: &Option<Spanned<String>>| text.as_ref().map(|text| text.value.clone());
        (row.indicator.value.clone(), text(&row.area), row.group, text(&row.category))
    };
    let period = |row: &Row| row.target.as_ref().map(|(period, _)| period.to_string()).unwrap_or_default();
    let is_moved = |row: &&&Row| {
        let new = years.moved(&period(row));
        new != period(row) && !rows.iter().any(|other| period(other) == new && whose(other) == whose(row))
    };
    rows.iter().filter(is_moved).map(|row| row.indicator.value.clone()).collect()
}

/// Returns a table with a new row for each target of the old year that the new one lacks; `None` if it has no place for one, or would be read
/// otherwise than was meant.
fn moved(path: &str, text: &Text, years: Years, wanted: usize) -> Option<Vec<u8>> {
    let sources = Sources::from_memory([(path, text.text())]);
    let file = sources.find(path)?;
    let rows = table_rows(file, text.text());
    let (headings, rows) = rows.split_first()?;
    let columns: Vec<Option<Column>> = headings.iter().map(|cell| heading(&cell.value)).collect();
    let at = |column: Column| columns.iter().position(|known| *known == Some(column));
    // Without a status a row needs a number.
    at(Column::Status)?;
    let period = at(Column::Period)?;
    let is_english = headings.iter().any(|cell| matches!(cell.value.to_lowercase().as_str(), "target_at_least" | "target_at_most"));
    let word = unconfirmed_target(if is_english { Words::English } else { Words::Swedish });
    let cell = |row: &[Spanned<String>], at: usize| row.get(at).map(|cell| cell.value.clone()).unwrap_or_default();
    let whose = |row: &[Spanned<String>]| WHOSE.map(|column| at(column).map(|at| cell(row, at)));
    let has_aim =
        |row: &[Spanned<String>]| [Column::AtLeast, Column::AtMost].into_iter().filter_map(at).any(|at| !cell(row, at).is_empty());
    let mut edits: Vec<Edit> = Vec::new();
    for row in rows.iter().filter(|row| has_aim(row)) {
        let new = years.moved(&cell(row, period));
        let is_other = |other: &&Vec<Spanned<String>>| cell(other, period) == new && whose(other) == whose(row);
        if new == cell(row, period) || rows.iter().any(|other| is_other(&other) && has_aim(other)) {
            continue;
        }
        // A row of the new year's number is the editor's.
        if rows.iter().any(|other| is_other(&other)) {
            return None;
        }
        let replaced = |column: Option<Column>, old: &str| match column {
            Some(Column::Period) => new.clone(),
            Some(Column::Status) => word.to_owned(),
            Some(column) if KEPT.contains(&column) => old.to_owned(),
            _ => String::new(),
        };
        let (first, last) = (row.first()?, row.last()?);
        let start = text.text()[..first.span.start as usize].rfind('\n').map_or(0, |newline| newline + 1);
        let end = text.text()[last.span.end as usize..].find('\n').map_or(text.text().len(), |length| last.span.end as usize + length);
        let mut line = String::from("\n");
        let mut from = start;
        for (index, old) in row.iter().enumerate() {
            let written = &text.text()[old.span.range()];
            line.push_str(&text.text()[from..old.span.start as usize]);
            line.push_str(&replaced(columns.get(index).copied().flatten(), written));
            from = old.span.end as usize;
        }
        line.push_str(&text.text()[from..end]);
        edits.push((end..end, line));
    }
    let new = text.with(&edits).ok()?;
    let count = |text: &str| {
        let mut found = Diagnostics::new();
        let sources = Sources::from_memory([(path, text)]);
        let table = parse_table(sources.find(path)?, text, &mut found);
        (!found.has_errors())
            .then(|| table.rows.iter().filter_map(|row| row.target.as_ref()).filter(|(_, target)| target.unconfirmed.is_some()).count())
    };
    let is_meant = edits.len() == wanted && count(new.text())? == count(text.text())? + wanted;
    is_meant.then(|| new.bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    const YEARS: Years = Years { from: 2023, to: 2024 };

    fn moved(text: &[u8], wanted: usize) -> Option<Vec<u8>> {
        let path = "content/values/utfall.csv";
        super::moved(path, &Text::of(path, text.to_vec()).expect("a table"), YEARS, wanted)
    }

    #[test]
    fn a_target_gets_a_row_of_the_new_year_below_it_and_no_other_byte_changes() {
        let table = "\u{feff}nyckeltal;plats;grupp;period;värde;status;anmärkning;måltal minst;måltal högst\r\nnojda;;;2023;\"81,0\";;\"Ja; så\";80;\r\nnojda;;kvinnor;2023;;måltal;;80;90\r\nvantat;;;2023;8;;;;\r\n";
        let new = moved(table.as_bytes(), 2).expect("moved");
        let new = String::from_utf8(new).expect("UTF-8");
        let wanted = table
            .replace("\"Ja; så\";80;\r\n", "\"Ja; så\";80;\r\nnojda;;;2024;\"\";måltal att bekräfta;\"\";80;\r\n")
            .replace(";måltal;;80;90\r\n", ";måltal;;80;90\r\nnojda;;kvinnor;2024;;måltal att bekräfta;;80;90\r\n");
        assert_eq!(new, wanted);
    }

    #[test]
    fn a_table_in_english_and_windows_1252_stays_that() {
        let table = b"indicator,period,value,status,target_at_least,note\nn,2023,81,,80,\xe5r";
        let new = moved(table, 1).expect("moved");
        assert_eq!(new, b"indicator,period,value,status,target_at_least,note\nn,2023,81,,80,\xe5r\nn,2024,,target to confirm,80,");
    }

    #[test]
    fn a_table_without_a_place_for_it_is_left_alone() {
        // Without a status a row needs a number; a row of the new year's number is somebody's.
        assert_eq!(moved("nyckeltal;period;värde;måltal minst\nn;2023;81;80\n".as_bytes(), 1), None);
        assert_eq!(moved("nyckeltal;period;värde;status;måltal minst\nn;2023;81;;80\nn;2024;82;;\n".as_bytes(), 1), None);
    }
}
