//! Tables that look like series of numbers over time, as tables that the import of tables understands. It never decides that they are indicators.

use std::collections::BTreeSet;

use super::caption::label;
use super::document::{Block, Table};
use super::inline::{Inline, plain};
use super::manuscript::{Placed, Section};
use super::names::{short_slug, unique};
use super::told::Where;
use crate::indicator::{Group, guarded, said_period};

/// The least number of periods of a series.
const LEAST_PERIODS: usize = 2;

/// A table that looks like series of numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// The name of its file, without extension.
    pub name: String,
    /// The place of the table.
    pub place: Where,
    /// What it is about: its caption, or else its heading.
    pub about: String,
    /// The numbers: label, period, value, all as written.
    pub numbers: Vec<[String; 3]>,
}

impl Series {
    /// Returns the path of its file, from the site's directory. It is outside of `content`, so that it is never published.
    pub fn path(&self) -> String {
        format!("import/{}.csv", self.name)
    }

    /// Returns it as a table that `insyn import table` reads: its labels are groups of people, or areas, if all of them are, else indicators.
    pub fn csv(&self, is_area: &dyn Fn(&str) -> bool) -> String {
        let all = |fits: &dyn Fn(&str) -> bool| self.numbers.iter().all(|[label, ..]| fits(label));
        let role = match () {
            () if all(&|label| Group::parse(&label.to_lowercase()).is_some()) => Some("grupp"),
            () if all(is_area) => Some("område"),
            () => None,
        };
        let mut rows = vec![match role {
            Some(role) => vec!["nyckeltal", role, "period", "värde"],
            None => vec!["nyckeltal", "period", "värde"],
        }];
        let labels: Vec<String> = self.numbers.iter().map(|[label, ..]| self.named(label)).collect();
        rows.extend(self.numbers.iter().zip(&labels).map(|([label, period, value], named)| match role {
            Some(_) => vec![self.about.as_str(), label.as_str(), period.as_str(), value.as_str()],
            None => vec![named.as_str(), period.as_str(), value.as_str()],
        }));
        let line = |row: &Vec<&str>| row.iter().map(|cell| field(cell)).collect::<Vec<_>>().join(";");
        format!("\u{feff}{}\n", rows.iter().map(line).collect::<Vec<_>>().join("\n"))
    }
}

impl Series {
    /// Returns the name of a row's numbers. A short label says too little without what the table is about.
    fn named(&self, label: &str) -> String {
        const SHORT: usize = 3;
        let words = label.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count();
        match () {
            () if label.is_empty() => self.about.clone(),
            () if words >= SHORT || self.about == label => label.to_owned(),
            () => format!("{}: {label}", self.about),
        }
    }
}

/// Returns a text as a cell of a separated table.
fn field(text: &str) -> String {
    format!("\"{}\"", guarded(text).replace('"', "\"\""))
}

/// Returns the series in chapters.
pub(super) fn of<'a>(sections: impl Iterator<Item = &'a Section>) -> Vec<Series> {
    let mut taken = BTreeSet::new();
    let mut found = Vec::new();
    for section in sections {
        for (at, Placed { place, block, .. }) in section.blocks.iter().enumerate() {
            let Block::Table(table) = block else { continue };
            let Some(numbers) = numbers(table) else { continue };
            let beside = at.checked_sub(1).and_then(|at| section.blocks.get(at)).filter(|before| is_caption(&before.block));
            let own = table.caption.as_ref().map(|caption| plain(caption)).filter(|own| !own.is_empty());
            let heading = if place.heading.is_empty() { section.title.clone() } else { place.heading.clone() };
            let about = beside.map(|before| before.block.plain()).or(own).unwrap_or(heading);
            let about = label(&about).map_or_else(|| about.clone(), |(_, length)| about[length..].to_owned());
            let name = unique(&short_slug(&about, "tabell"), &mut taken);
            found.push(Series { name, place: place.clone(), about, numbers });
        }
    }
    found
}

fn is_caption(block: &Block) -> bool {
    matches!(block, Block::Paragraph(super::document::Role::Caption, _))
}

/// Returns the numbers of a table with periods in its head or in its first column; `None` if it has none, or words among them.
fn numbers(table: &Table) -> Option<Vec<[String; 3]>> {
    let text = |cell: &Vec<Inline>| plain(cell);
    let head: Vec<String> = table.head.iter().map(text).collect();
    let rows: Vec<Vec<String>> = table.rows.iter().map(|row| row.iter().map(text).collect()).collect();
    let turned = || {
        let columns = (0..head.len()).map(|column| {
            let cells = rows.iter().map(move |row| row.get(column).cloned().unwrap_or_default());
            std::iter::once(head[column].clone()).chain(cells).collect::<Vec<String>>()
        });
        let mut columns = columns;
        let first = columns.next().unwrap_or_default();
        (first, columns.collect::<Vec<_>>())
    };
    over(&head, &rows).or_else(|| {
        let (head, rows) = turned();
        over(&head, &rows)
    })
}

/// Returns the numbers of rows below a head of periods. A column that is no period is left out, such as a change.
fn over(head: &[String], rows: &[Vec<String>]) -> Option<Vec<[String; 3]>> {
    let periods: Vec<(usize, &String)> = head.iter().enumerate().skip(1).filter(|(_, text)| said_period(text).is_some()).collect();
    if periods.len() < LEAST_PERIODS || periods.len() * 2 < head.len() - 1 {
        return None;
    }
    // Rows of months, quarters or weeks are parts of the years.
    let of_part = |row: &Vec<String>| {
        row.first().is_some_and(|part| periods.iter().all(|(_, year)| said_period(&format!("{part} {year}")).is_some()))
    };
    let are_parts = rows.iter().all(of_part);
    let mut numbers = Vec::new();
    for row in rows {
        let cells: Vec<(&String, &str)> = periods.iter().map(|(at, period)| (*period, row.get(*at).map_or("", String::as_str))).collect();
        let amounts = cells.iter().filter(|(_, cell)| is_number(cell)).count();
        if amounts == 0 || cells.iter().any(|(_, cell)| !is_number(cell) && !is_few(cell) && !is_nothing(cell)) {
            return None;
        }
        let label = row.first().cloned().unwrap_or_default();
        let has_percent = cells.iter().any(|(_, cell)| cell.contains('%'));
        let label = if has_percent && !label.contains('%') { format!("{label}, andel (%)") } else { label };
        let own = cells.into_iter().filter(|(_, cell)| is_number(cell) || is_few(cell));
        numbers.extend(own.map(|(period, cell)| {
            let value = cell.trim_end_matches('%').trim().to_owned();
            if are_parts { [String::new(), format!("{label} {period}"), value] } else { [label.clone(), period.clone(), value] }
        }));
    }
    (!numbers.is_empty()).then_some(numbers)
}

fn is_number(cell: &str) -> bool {
    let number = cell.trim().trim_end_matches('%').trim();
    let is_sign = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | ',' | '.' | '-' | '−');
    number.contains(|c: char| c.is_ascii_digit()) && number.chars().all(|c| c.is_ascii_digit() || is_sign(c))
}

/// Whether a cell hides a small count: `<5`.
fn is_few(cell: &str) -> bool {
    cell.trim().strip_prefix('<').is_some_and(is_number)
}

fn is_nothing(cell: &str) -> bool {
    matches!(cell.trim(), "" | "–" | "-" | "." | ".." | "…" | "saknas" | "uppgift saknas" | "e.u.")
}
