//! Foreign tables: long or wide, with nested headings, notes and signs, from Kolada, Statistics Sweden, the National Board of Health and Welfare, or
//! somebody's spreadsheet. Whatever is not clear from such a table becomes a question; nothing is guessed silently. It never reads or writes a file,
//! and never asks anybody itself.

mod ask;
mod columns;
mod gazetteer;
mod layout;
mod line;
mod mark;
mod measure;
mod numeral;
mod role;
mod rows;
mod when;

use std::collections::BTreeMap;

pub use ask::{ALL, Answers, Matter, Question, SKIP};
pub use line::{Line, Spot, Without};

use super::Places;
use super::order::Standing;
use crate::diagnostic::Problem;
use crate::indicator::{said_period, unguarded};
use crate::name::{IndicatorId, Period};
use crate::workbook::{Area, Sheet};
use ask::Asked;
use columns::{Columns, one_line};
use gazetteer::Gazetteer;
use layout::{Block, Layout, Looks};
use mark::Legend;
use numeral::{Sign, Told};
use rows::{Gathered, Reader, Shared};

/// A file with tables.
#[derive(Clone, Debug)]
pub struct Foreign {
    /// Its name without directory and extension.
    pub name: String,
    /// Its sheets; a text file has one.
    pub sheets: Vec<Sheet>,
    /// Whether leading apostrophes protect texts that a spreadsheet would take for formulas, as in the site's own tables.
    pub is_guarded: bool,
    /// The name of the only sheet to read; `None` for all.
    pub only: Option<String>,
    /// The only cells to read; `None` for all.
    pub within: Option<Area>,
    /// The names for the indicators, in the order in which they first occur.
    pub names: Vec<IndicatorId>,
}

/// The contents of a file, as far as they are understood.
#[derive(Debug, Default)]
pub struct Understood {
    /// Its numbers.
    pub lines: Vec<Line>,
    /// The indicator of each label: `None` if the label is left out, and no entry while its question is open.
    pub indicators: BTreeMap<String, Option<IndicatorId>>,
    /// The rows without numbers, by sheet and row.
    pub without: Vec<(usize, usize, Without)>,
    /// The open questions.
    pub questions: Vec<Question>,
    /// The contradictions, with their places.
    pub problems: Vec<(String, Problem)>,
    /// The areas.
    pub places: Places,
    /// The source that a note names.
    pub source: Option<String>,
}

/// Returns the name of a number's cell for messages: `Blad1!D7`.
pub fn place_of(spot: Spot, foreign: &Foreign) -> String {
    measure::place(spot, &foreign.sheets)
}

/// Interprets a file, as far as its contents and the answers allow.
pub fn understand(foreign: &Foreign, standing: &Standing, answers: &Answers) -> Understood {
    let mut asked = Asked::new(answers);
    let chosen = match chosen(foreign) {
        Ok(chosen) => chosen,
        Err(problem) => return Understood { problems: vec![(foreign.name.clone(), problem)], ..Understood::default() },
    };
    let areas = Gazetteer::of(standing.areas, &standing.own);
    let legend = legend(&foreign.sheets);
    let layouts: Vec<(usize, Layout)> = chosen.iter().map(|at| (*at, layout(foreign, *at, &legend))).collect();
    let sign = sign(&layouts, &legend, &mut asked, &foreign.sheets);
    let mut gathered = Gathered::default();
    let tables = tables(&layouts, &foreign.sheets, &legend, &areas, &mut asked);
    for (at, layout) in &layouts {
        gathered.without.extend(layout.notes.iter().map(|(row, _)| (*at, *row, Without::Words)));
        let notes = rows::signed_notes(&layout.notes);
        let shared = Shared { site: standing.areas, own: &standing.own, areas: &areas, legend: &legend, sign, notes: &notes };
        for (block, columns) in tables.iter().filter(|(sheet, ..)| sheet == at).map(|(_, block, columns)| (*block, columns)) {
            let sheet = &foreign.sheets[*at];
            asked.sheet.clone_from(&sheet.name);
            let title = title(block, sheet, foreign, standing);
            let called = if sheet.name.is_empty() { foreign.name.as_str() } else { sheet.name.as_str() };
            let period = period(block, sheet, &foreign.name);
            let (asked, gathered) = (&mut asked, &mut gathered);
            Reader { shared: &shared, layout, block, columns, sheet: *at, called, title: &title, period, asked, gathered }.read();
        }
    }
    let named = layouts.iter().flat_map(|(_, layout)| &layout.notes).find_map(|(_, note)| source(note));
    let is_kolada = foreign.sheets.iter().any(|sheet| sheet.name == "Kolada nyckeltal" || sheet.cell(0, 0).text == "Kolada nyckeltal");
    let Gathered { lines, mut without, problems, places } = gathered;
    without.sort_unstable_by_key(|(sheet, row, _)| (*sheet, *row));
    without.dedup_by_key(|(sheet, row, _)| (*sheet, *row));
    let mut understood = Understood {
        lines,
        without,
        problems,
        places,
        source: named.or_else(|| is_kolada.then(|| "Kolada".to_owned())),
        ..Understood::default()
    };
    measure::shares(&mut understood, &mut asked, &foreign.sheets);
    measure::indicators(&mut understood, foreign, standing, &mut asked);
    understood.questions = asked.questions();
    measure::once(&mut understood, &foreign.sheets);
    if understood.lines.is_empty() && understood.questions.is_empty() && understood.problems.is_empty() {
        understood.problems.push((foreign.name.clone(), Problem::TableWithoutNumbers {}));
    }
    understood
}

/// Returns the sheets to read: the chosen one, or else all visible sheets that are not empty.
fn chosen(foreign: &Foreign) -> Result<Vec<usize>, Problem> {
    let sheets = &foreign.sheets;
    if let Some(wanted) = &foreign.only {
        let at = sheets.iter().position(|sheet| sheet.name.to_lowercase() == wanted.trim().to_lowercase());
        let known = || sheets.iter().map(|sheet| sheet.name.clone()).collect();
        return Ok(vec![at.ok_or_else(|| Problem::TableSheetUnknown { sheet: wanted.clone(), sheets: known() })?]);
    }
    let seen = |(_, sheet): &(usize, &Sheet)| sheet.visible && !sheet.is_empty();
    let seen: Vec<usize> = sheets.iter().enumerate().filter(seen).map(|(at, _)| at).collect();
    if seen.is_empty() { Err(Problem::TableEmpty {}) } else { Ok(seen) }
}

fn layout(foreign: &Foreign, at: usize, legend: &Legend) -> Layout {
    let mut sheet = foreign.sheets[at].clone();
    if foreign.is_guarded {
        for cell in sheet.rows.iter_mut().flatten() {
            let bare = unguarded(&cell.text).to_owned();
            cell.text = bare;
        }
    }
    layout::of(&layout::with_periods(sheet), foreign.within, legend)
}

/// Returns the meanings of signs in the place of numbers, as explained on all sheets, including hidden ones.
fn legend(sheets: &[Sheet]) -> Legend {
    let rows = sheets.iter().flat_map(|sheet| &sheet.rows);
    let mut legend = Legend::new();
    for row in rows {
        let used: Vec<&str> = row.iter().map(|cell| cell.text.as_str()).filter(|text| !text.is_empty()).collect();
        let explained = match used.as_slice() {
            [note] => mark::explained(note),
            [sign, meaning] => mark::explained(&format!("{sign} {meaning}")),
            _ => None,
        };
        if let Some((sign, state)) = explained {
            legend.entry(sign).or_insert(state);
        }
    }
    legend
}

/// Returns the decimal separator, as deduced from numbers stored as text. Asks if they can be read with either, or disagree.
fn sign(layouts: &[(usize, Layout)], legend: &Legend, asked: &mut Asked<'_>, sheets: &[Sheet]) -> Sign {
    let (mut known, mut open, mut clash) = (None, None, None);
    for (at, layout) in layouts {
        for block in &layout.blocks {
            let cells = block.rows.iter().flat_map(|(row, _)| block.numbers.iter().map(move |column| (*row, *column)));
            for (row, column) in cells {
                let cell = layout.sheet.cell(row, column);
                let is_text = cell.held == crate::workbook::Held::Text;
                if !is_text || layout::looks(&layout.sheet, row, column, legend) != Looks::Number {
                    continue;
                }
                match numeral::told(&cell.text) {
                    Told::Sign(sign) if known.is_some_and(|known| known != sign) => {
                        clash.get_or_insert((*at, row, column, cell.text.clone()));
                    }
                    Told::Sign(sign) => known = known.or(Some(sign)),
                    Told::Either => drop(open.get_or_insert((*at, row, column, cell.text.clone()))),
                    Told::Nothing => {}
                }
            }
        }
    }
    let Some((at, row, column, text)) = clash.or(open.filter(|_| known.is_none())) else { return known.unwrap_or(Sign::Comma) };
    asked.sheet.clone_from(&sheets[at].name);
    let proposal = known.unwrap_or(Sign::Comma);
    match asked.ask(Matter::Decimals, &text, (row, column), Some(proposal.word())) {
        Some(answer) => Sign::parse(&answer).unwrap_or_else(|| {
            asked.open(Matter::Decimals, &text, (row, column), Some(proposal.word()), Some(&answer));
            proposal
        }),
        None => proposal,
    }
}

/// Returns the tables of all sheets with their columns. If any of them has areas or periods, those without either are dropped.
fn tables<'l>(
    layouts: &'l [(usize, Layout)],
    sheets: &[Sheet],
    legend: &Legend,
    areas: &Gazetteer<'_>,
    asked: &mut Asked<'_>,
) -> Vec<(usize, &'l Block, Columns)> {
    let is_table = |columns: &Columns| {
        columns.of(role::Role::Area).chain(columns.of(role::Role::Period)).next().is_some()
            || columns.numbers.iter().any(|numbers| numbers.when != when::When::Unsaid || numbers.area.is_some())
    };
    let mut found = Vec::new();
    for (at, layout) in layouts {
        for block in &layout.blocks {
            let mut alone = asked.clone();
            alone.sheet.clone_from(&sheets[*at].name);
            let columns = columns::Finder { layout, block, legend, areas }.columns(&mut alone);
            found.push((*at, block, columns, alone));
        }
    }
    let has_table = found.iter().any(|(_, _, columns, _)| is_table(columns));
    found.retain(|(_, _, columns, _)| !has_table || is_table(columns));
    let mut tables = Vec::new();
    for (at, block, columns, alone) in found {
        asked.join(alone);
        tables.push((at, block, columns));
    }
    tables
}

/// Names of sheets that do not describe their contents.
const NAMELESS: [&str; 6] = ["blad", "sheet", "tabell", "värden", "values", "data"];

/// Returns the title of a table without its year, used when neither rows nor headings say what is measured.
fn title(block: &Block, sheet: &Sheet, foreign: &Foreign, standing: &Standing) -> String {
    if standing.indicators.iter().any(|file| file.id.as_str() == foreign.name) {
        return foreign.name.clone();
    }
    let bare = sheet.name.trim_end_matches(|c: char| c.is_ascii_digit()).trim().to_lowercase();
    let title = block.titles.iter().map(|title| one_line(title)).find(|title| !title.is_empty());
    let name = if bare.is_empty() || NAMELESS.contains(&bare.as_str()) { &foreign.name } else { &sheet.name };
    let title = title.unwrap_or_else(|| name.clone());
    let (timeless, _) = columns::without_period(&title);
    if timeless.is_empty() { title } else { timeless.to_owned() }
}

/// Returns the only period in a table's titles, or else in the name of its sheet, or else in the name of its file.
fn period(block: &Block, sheet: &Sheet, file: &str) -> Option<Period> {
    let of = |text: &str| {
        let mut periods: Vec<Period> = text.split(|c: char| !c.is_alphanumeric()).filter_map(said_period).collect();
        periods.sort();
        periods.dedup();
        if let [period] = periods.as_slice() { Some(*period) } else { None }
    };
    of(&block.titles.join(" ")).or_else(|| of(&sheet.name)).or_else(|| of(file))
}

/// Returns the source that a note names: `Källa: Socialstyrelsen`.
fn source(note: &str) -> Option<String> {
    let lower = note.to_lowercase();
    let word = ["källa:", "source:"].into_iter().find(|word| lower.starts_with(word))?;
    let name = one_line(note.get(word.len()..)?);
    let name = name.trim_end_matches('.').to_owned();
    (!name.is_empty()).then_some(name)
}
