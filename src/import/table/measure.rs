//! Assigns a table's numbers to the site's indicators, and finds duplicates. It never decides what becomes of the numbers.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::ask::{Asked, Matter, SKIP};
use super::columns::one_line;
use super::line::{Line, Spot};
use super::role;
use super::{Foreign, Understood};
use crate::diagnostic::Problem;
use crate::import::order::Standing;
use crate::indicator::{CellValue, IndicatorFile};
use crate::name::{IndicatorId, Slug};
use crate::workbook::{Sheet, column_name};

/// The maximal length of a proposed indicator name.
const LONGEST: usize = 60;

/// The length above which a proposed name ends at the label's first comma.
const LONG: usize = 40;

/// The minimal number of shares of 1 for which to ask whether they are per cent.
const FEWEST: usize = 2;

/// Returns the name of a number's cell for messages.
pub(super) fn place(spot: Spot, sheets: &[Sheet]) -> String {
    let cell = format!("{}{}", column_name(spot.column), spot.row + 1);
    let sheet = sheets.get(spot.sheet).map_or("", |sheet| sheet.name.as_str());
    if sheet.is_empty() { cell } else { format!("{sheet}!{cell}") }
}

/// Asks whether shares that are all at most 1 are to be converted to per cent, and converts them: 0,85 becomes 85 %.
pub(super) fn shares(understood: &mut Understood, asked: &mut Asked<'_>, sheets: &[Sheet]) {
    for label in labels(&understood.lines) {
        let lower = label.to_lowercase();
        if !(lower.contains('%') || lower.contains("andel") || lower.contains("procent")) {
            continue;
        }
        let of_label = |line: &&Line| line.label == label && !line.is_percent;
        let numbers: Vec<Decimal> = understood.lines.iter().filter(of_label).filter_map(Line::number).collect();
        let are_parts = numbers.iter().all(|number| (Decimal::ZERO..=Decimal::ONE).contains(number));
        if !are_parts || numbers.iter().filter(|number| !number.is_integer()).count() < FEWEST {
            continue;
        }
        let Some(spot) = understood.lines.iter().find(of_label).map(|line| line.spot) else { continue };
        asked.sheet = sheets.get(spot.sheet).map(|sheet| sheet.name.clone()).unwrap_or_default();
        match asked.ask(Matter::Share, &label, (spot.row, spot.column), Some("100")).as_deref() {
            Some("100") => {
                for line in understood.lines.iter_mut().filter(|line| line.label == label && !line.is_percent) {
                    if let Some(CellValue::Number(number)) = &mut line.value {
                        *number = (*number * Decimal::ONE_HUNDRED).normalize();
                    }
                }
            }
            Some("1") | None => {}
            Some(other) => asked.open(Matter::Share, &label, (spot.row, spot.column), Some("100"), Some(other)),
        }
    }
}

/// Returns the labels in the order in which they first occur.
fn labels(lines: &[Line]) -> Vec<String> {
    let mut labels: Vec<String> = Vec::new();
    for line in lines {
        if labels.last() != Some(&line.label) && !labels.contains(&line.label) {
            labels.push(line.label.clone());
        }
    }
    labels
}

/// Finds the indicator of each label: by an answer, by the command's arguments, or by its name on the site; otherwise asks.
pub(super) fn indicators(understood: &mut Understood, foreign: &Foreign, standing: &Standing, asked: &mut Asked<'_>) {
    let mut names = foreign.names.iter();
    let mut proposed: BTreeSet<String> = BTreeSet::new();
    for label in labels(&understood.lines) {
        let answer = asked.known(Matter::Indicator, &label);
        if answer == Some(SKIP) {
            understood.indicators.insert(label, None);
            continue;
        }
        let known = names.next().cloned().or_else(|| answer.and_then(IndicatorId::parse));
        let known = known.or_else(|| standing.indicators.iter().find(|file| is_called(file, &label)).map(|file| file.id.clone()));
        if let Some(id) = known {
            understood.indicators.insert(label, Some(id));
            continue;
        }
        let Some(spot) = understood.lines.iter().find(|line| line.label == label).map(|line| line.spot) else { continue };
        asked.sheet = foreign.sheets.get(spot.sheet).map(|sheet| sheet.name.clone()).unwrap_or_default();
        let taken = |id: &str| {
            proposed.contains(id)
                || standing.indicators.iter().any(|file| file.id.as_str() == id)
                || understood.indicators.values().flatten().any(|known| known.as_str() == id)
        };
        let proposal = proposal(&label, taken);
        asked.open(Matter::Indicator, &label, (spot.row, spot.column), proposal.as_deref(), answer);
        proposed.extend(proposal);
    }
}

/// Whether a label is an indicator's id or title, or the name of its measure in Kolada.
fn is_called(file: &IndicatorFile, label: &str) -> bool {
    let label = one_line(label).to_lowercase();
    let names = [Some(&file.title), Some(&file.short), file.official.as_ref()];
    let kolada = file.kolada.iter().flat_map(|kolada| [Some(kolada.id.as_str()), kolada.title.as_deref()]).flatten();
    let mut known = names.into_iter().flatten().flat_map(|name| name.all()).chain(kolada).chain([file.id.as_str()]);
    known.any(|name| one_line(name).to_lowercase() == label)
}

/// Proposes a name for a new indicator: its label without the unit after the last comma.
fn proposal(label: &str, taken: impl Fn(&str) -> bool) -> Option<String> {
    let label = label.rsplit_once(',').filter(|(title, end)| !title.is_empty() && role::is_unit(end)).map_or(label, |(title, _)| title);
    let mut slug = Slug::of(label)?.to_string();
    if slug.len() > LONG
        && let Some(first) = label.split_once(',').and_then(|(first, _)| Slug::of(first))
    {
        slug = first.to_string();
    }
    let end = if slug.len() <= LONGEST { slug.len() } else { slug[..LONGEST].rfind('-').unwrap_or(LONGEST) };
    let short = &slug[..end];
    let mut names = std::iter::once(short.to_owned()).chain((2..100).map(|number| format!("{short}-{number}")));
    names.find(|name| !taken(name) && IndicatorId::parse(name).is_some())
}

/// Removes duplicates. Two different numbers with the same coordinates are a contradiction, unless they are in different rows and a column may
/// distinguish those, whose role is still an open question.
pub(super) fn once(understood: &mut Understood, sheets: &[Sheet]) {
    let mut first: BTreeMap<_, usize> = BTreeMap::new();
    let mut twice = vec![false; understood.lines.len()];
    let has_open_columns = understood.questions.iter().any(|question| question.matter == Matter::Column);
    for (at, line) in understood.lines.iter().enumerate() {
        match first.get(&line.key()) {
            None => drop(first.insert(line.key(), at)),
            Some(&before) => {
                let other = &understood.lines[before];
                if has_open_columns && line.spot.row != other.spot.row {
                    continue;
                }
                twice[at] = true;
                if line.value != other.value || line.beside != other.beside {
                    let problem = Problem::TableContradicts { other: place(other.spot, sheets), label: line.label.clone() };
                    understood.problems.push((place(line.spot, sheets), problem));
                }
            }
        }
    }
    let mut twice = twice.into_iter();
    understood.lines.retain(|_| !twice.next().unwrap_or(false));
}
