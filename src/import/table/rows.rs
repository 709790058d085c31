//! Converts a table's rows to numbers, with what the headings, the first columns and the rows above say about each. It never decides which of the
//! site's indicators they belong to.

mod areas;

use std::collections::BTreeMap;

use super::ask::{Asked, Matter, SKIP};
use super::columns::{Columns, Numbers, is_of_children, one_line};
use super::gazetteer::Gazetteer;
use super::layout::{Block, Layout, RowKind};
use super::line::{Line, Spot, Without};
use super::mark::{self, Legend};
use super::numeral::{self, Sign};
use super::role::{self, Role};
use super::when::When;
use crate::area::{AreaFile, AreaKind};
use crate::diagnostic::Problem;
use crate::import::areas::Places;
use crate::indicator::{CellValue, Column, DecimalSign, Group, said_period, state, value};
use crate::name::{AreaId, Period};
use crate::workbook::Held;
use areas::Where;

/// The data that all tables of a file share.
pub(super) struct Shared<'a> {
    pub site: &'a [AreaFile],
    pub own: &'a AreaId,
    pub areas: &'a Gazetteer<'a>,
    pub legend: &'a Legend,
    pub sign: Sign,
    /// The notes of the sheet, by the sign at their beginning.
    pub notes: &'a BTreeMap<String, String>,
}

/// What has been read from a file so far.
#[derive(Default)]
pub(super) struct Gathered {
    pub lines: Vec<Line>,
    pub without: Vec<(usize, usize, Without)>,
    pub problems: Vec<(String, Problem)>,
    pub places: Places,
}

/// What the rows above say about those below.
#[derive(Default)]
struct Above {
    area: Option<String>,
    group: Whom,
    label: Option<String>,
    indicator: String,
    last_area: Option<(AreaId, AreaKind)>,
}

/// A group of people, and whether it is called girls or boys; `None` if nothing says so.
type Whom = Option<(Group, bool)>;

pub(super) struct Reader<'a, 'b, 'c> {
    pub shared: &'a Shared<'a>,
    pub layout: &'a Layout,
    pub block: &'a Block,
    pub columns: &'a Columns,
    /// The sheet, its name in questions, and the label of its numbers if nothing else gives one.
    pub sheet: usize,
    pub called: &'a str,
    pub title: &'a str,
    /// The period that the texts around the table give.
    pub period: Option<Period>,
    pub asked: &'b mut Asked<'c>,
    pub gathered: &'b mut Gathered,
}

impl Reader<'_, '_, '_> {
    pub(super) fn read(&mut self) {
        for row in &self.block.headings {
            self.gathered.without.push((self.sheet, *row, Without::Headings));
        }
        let mut above = Above::default();
        for (row, kind) in &self.block.rows {
            let without = match kind {
                RowKind::Words => Some(self.words(*row, &mut above)),
                RowKind::Numbers => self.numbers(*row, &mut above),
            };
            self.gathered.without.extend(without.map(|without| (self.sheet, *row, without)));
        }
    }

    fn text(&self, row: usize, column: usize) -> &str {
        &self.layout.sheet.cell(row, column).text
    }

    /// Reads a row of words, which applies to the rows below.
    fn words(&mut self, row: usize, above: &mut Above) -> Without {
        let cells = &self.layout.sheet.rows[row];
        let used: Vec<&str> = cells.iter().map(|cell| cell.text.as_str()).filter(|text| !text.is_empty()).collect();
        let Some(first) = used.first().filter(|first| used.iter().all(|text| text == *first)) else { return Without::Empty };
        if let Some(group) = role::group(first) {
            above.group = Some((group, is_of_children(first)));
        } else if self.shared.areas.find(first, self.columns.hint).is_some() {
            above.area = Some((*first).to_owned());
        } else {
            above.label = Some(one_line(first));
        }
        Without::Section
    }

    /// Reads a row of numbers. Returns the kind of the row if no number of it is used.
    fn numbers(&mut self, row: usize, above: &mut Above) -> Option<Without> {
        let (before, open) = (self.gathered.lines.len(), self.asked.times());
        let indicator = self.columns.of(Role::Indicator).map(|column| one_line(self.text(row, column))).find(|text| !text.is_empty());
        if let Some(indicator) = indicator {
            above.indicator = indicator;
        }
        let here = if self.columns.numbers.iter().all(|numbers| numbers.area.is_some()) { None } else { Some(self.area(row, above)) };
        match here {
            Some(Where::Skipped) => return Some(Without::Skipped),
            Some(Where::Open) => return Some(Without::Open),
            _ => {}
        }
        let area = if let Some(Where::Here(area)) = here { Some(area) } else { None };
        let group = self.group(row)?;
        let when = self.row_period(row);
        let beside = self.beside(row);
        for numbers in self.columns.numbers.iter().filter(|numbers| !numbers.is_base) {
            self.number(row, numbers, (above, area.as_ref(), group, &when), &beside);
        }
        if self.gathered.lines.len() > before {
            return None;
        }
        Some(if self.asked.times() > open { Without::Open } else { Without::Empty })
    }

    fn number(
        &mut self,
        row: usize,
        numbers: &Numbers,
        (above, area, group, when): (&Above, Option<&AreaId>, Whom, &When),
        beside: &BTreeMap<&'static str, (Column, String)>,
    ) {
        let cell = self.layout.sheet.cell(row, numbers.column);
        let says_it = ["status", "från", "händelser", "måltal minst", "måltal högst"].iter().any(|word| beside.contains_key(word));
        if cell.is_empty() && !says_it {
            return;
        }
        let at = (row, numbers.column);
        let area = match (&numbers.area, area) {
            (Some(written), _) => match self.meant(written, self.columns.hint, at) {
                Where::Here(area) => area,
                Where::Skipped | Where::Open => return,
            },
            (None, Some(area)) => area.clone(),
            (None, None) => return,
        };
        let Some(period) = self.period_of(&numbers.when, when, at) else { return };
        let (group, children) = numbers.group.or(group).or(above.group).unwrap_or((Group::Total, false));
        let mut beside = beside.clone();
        let (value, note) = if cell.is_empty() {
            (None, None)
        } else {
            let Some((value, note)) = self.value(row, numbers.column) else { return };
            (Some(value), note)
        };
        let own = |column: Column, text: String| (role::word(column), (column, text));
        if let Some(note) = note.filter(|_| !beside.contains_key(role::word(Column::Note))) {
            beside.extend([own(Column::Note, note)]);
        }
        if let Some(base) = self.base(row, numbers) {
            beside.extend([own(Column::Base, base)]);
        }
        let category = self.columns.of(Role::Category).map(|column| one_line(self.text(row, column))).find(|text| !text.is_empty());
        let category = category.filter(|text| role::group(text) != Some(Group::Total));
        let is_percent = cell.held == Held::Percent;
        let spot = Spot { sheet: self.sheet, row, column: numbers.column };
        let label = self.label(numbers, above);
        self.gathered.lines.push(Line { spot, label, area, group, children, category, period, value, is_percent, beside });
    }

    /// Returns what is measured: according to the row, the rows above and the headings, or else the table's title.
    fn label(&self, numbers: &Numbers, above: &Above) -> String {
        let mut pieces: Vec<&str> = Vec::new();
        match above.indicator.as_str() {
            "" => pieces.extend(above.label.as_deref()),
            indicator => pieces.push(indicator),
        }
        if let ([], [word]) = (pieces.as_slice(), numbers.label.as_slice())
            && self.columns.is_alone
            && role::is_general(word)
        {
            let says_unit = role::is_unit(word) && !self.title.to_lowercase().contains(&word.to_lowercase());
            return if says_unit { format!("{}, {}", self.title, word.to_lowercase()) } else { self.title.to_owned() };
        }
        pieces.extend(numbers.label.iter().map(String::as_str));
        if pieces.is_empty() { self.title.to_owned() } else { pieces.join(", ") }
    }

    /// Returns the group according to the row; `None` if a word is unknown.
    fn group(&mut self, row: usize) -> Option<Whom> {
        for column in self.columns.of(Role::Group).collect::<Vec<_>>() {
            let text = one_line(self.text(row, column));
            if text.is_empty() {
                continue;
            }
            let answer = self.asked.known(Matter::Group, &text);
            if answer == Some(SKIP) {
                self.gathered.without.push((self.sheet, row, Without::Skipped));
                return None;
            }
            let word = answer.unwrap_or(&text);
            let Some(group) = role::group(word) else {
                self.asked.open(Matter::Group, &text, (row, column), Group::meant(&text).as_deref(), answer);
                self.gathered.without.push((self.sheet, row, Without::Open));
                return None;
            };
            return Some(Some((group, is_of_children(word))));
        }
        Some(None)
    }

    /// Returns a number's period according to its heading, its row and the texts around the table: one of them can say the year, another the part of it.
    fn period_of(&mut self, heading: &When, row: &When, at: (usize, usize)) -> Option<Period> {
        let when = match heading.with(row) {
            When::Part(part) => When::Period(self.named_period(at)?).with(&When::Part(part)),
            When::Unsaid => return self.named_period(at),
            when => when,
        };
        match when {
            When::Period(period) => Some(period),
            When::Unclear(text) => self.asked_period(&text, at, None),
            When::Part(_) | When::Unsaid => None,
        }
    }

    /// Returns the period according to the row, combining a year and a part of the year in separate columns.
    fn row_period(&self, row: usize) -> When {
        let written: Vec<String> =
            self.columns.of(Role::Period).map(|column| one_line(self.text(row, column))).filter(|text| !text.is_empty()).collect();
        let [first, second] = written.as_slice() else { return written.first().map_or(When::Unsaid, |text| Self::when(text)) };
        Self::when(first).with(&Self::when(second))
    }

    /// Interprets a cell of a column of periods. The total of the rows around is the whole year's.
    fn when(text: &str) -> When {
        if role::group(text) == Some(Group::Total) || role::is_sum(text) { When::Unsaid } else { When::of(text) }
    }

    /// Returns the period if neither row nor heading gives one: according to the answer about the table, with its title as the proposal.
    fn named_period(&mut self, at: (usize, usize)) -> Option<Period> {
        let proposal = self.period.map(|period| period.to_string());
        self.asked_period(self.called, at, proposal.as_deref())
    }

    /// Returns the period according to the answer about a text.
    fn asked_period(&mut self, written: &str, at: (usize, usize), proposal: Option<&str>) -> Option<Period> {
        let answer = self.asked.ask(Matter::Period, written, at, proposal)?;
        if answer == SKIP {
            return None;
        }
        let period = said_period(&answer);
        if period.is_none() {
            self.asked.open(Matter::Period, written, at, proposal, Some(&answer));
        }
        period
    }

    fn beside(&self, row: usize) -> BTreeMap<&'static str, (Column, String)> {
        let columns = self
            .columns
            .roles
            .iter()
            .filter_map(|(column, role, _)| if let Role::Beside(own) = role { Some((*column, *own)) } else { None });
        let told = columns.map(|(column, own)| (own, self.text(row, column).trim().to_owned())).filter(|(_, text)| !text.is_empty());
        told.filter_map(|(own, text)| {
            let text = match own {
                Column::Status => match text.to_lowercase().as_str() {
                    "normal" | "reviderad" | "revised" | "intervall" | "range" => return None,
                    "target" => "måltal".to_owned(),
                    lower => role::status(lower).map_or(text, str::to_owned),
                },
                _ => text,
            };
            Some((role::word(own), (own, text)))
        })
        .collect()
    }

    /// Returns the number of people or answers behind a number, from another column.
    fn base(&self, row: usize, numbers: &Numbers) -> Option<String> {
        let fits = |base: &&Numbers| {
            let same = |a: &Option<(Group, bool)>, b: &Option<(Group, bool)>| a.is_none() || a == b;
            let is_about = base.label.is_empty() || numbers.label.starts_with(&base.label) || base.label == numbers.label;
            base.is_base && is_about && same(&base.group, &numbers.group) && (base.when == When::Unsaid || base.when == numbers.when)
        };
        let base = self.columns.numbers.iter().filter(fits).max_by_key(|base| base.label.len())?;
        let number = numeral::read(self.text(row, base.column), self.shared.sign)?;
        number.is_integer().then(|| number.trunc().normalize().to_string())
    }

    /// Returns a cell's number or status, and the note that a sign in it refers to. `None` if it is left out or its question is open.
    fn value(&mut self, row: usize, column: usize) -> Option<(CellValue, Option<String>)> {
        let cell = self.layout.sheet.cell(row, column);
        let text = cell.text.as_str();
        if let Some(answer) = self.asked.known(Matter::Value, text) {
            if answer == SKIP {
                return None;
            }
            let value = state(answer).or_else(|| numeral::read(answer, Sign::Comma).map(CellValue::Number));
            if value.is_none() {
                self.asked.open(Matter::Value, text, (row, column), None, Some(answer));
            }
            return value.map(|value| (value, None));
        }
        let sign = if matches!(cell.held, Held::Number | Held::Percent) { Sign::Point } else { self.shared.sign };
        if matches!(cell.held, Held::Number | Held::Percent | Held::Text) {
            if let Some(number) = numeral::read(text, sign) {
                return Some((CellValue::Number(number), None));
            }
            if let Some(state) = mark::read(text, self.shared.legend) {
                return Some((state, None));
            }
            if let Ok(range @ CellValue::Range(..)) = value(text, DecimalSign::Either) {
                return Some((range, None));
            }
            if let Some((number, sign)) = noted(text, sign) {
                return Some((CellValue::Number(number), self.shared.notes.get(&sign).cloned()));
            }
        }
        let proposal = mark::is_like_one(text).then_some("saknas");
        self.asked.open(Matter::Value, text, (row, column), proposal, None);
        None
    }

    fn problem(&mut self, at: (usize, usize), problem: Problem) {
        let place = self.asked.place(at);
        self.gathered.problems.push((place, problem));
    }
}

/// Splits a number and the sign of a note after it: `85*`, `85¹`, `85 1)`.
fn noted(text: &str, sign: Sign) -> Option<(rust_decimal::Decimal, String)> {
    let is_sign = |c: char| matches!(c, '*' | '†' | '¹' | '²' | '³' | '⁴' | '⁵' | '⁶' | '⁷' | '⁸' | '⁹' | '⁾');
    // If no other text of the table is a number, this one alone determines the decimal separator.
    let read = |text: &str| match numeral::told(text) {
        numeral::Told::Sign(own) => numeral::read(text, own),
        _ => numeral::read(text, sign),
    };
    let bare = text.trim_end_matches(is_sign);
    if bare.len() < text.len() {
        return Some((read(bare)?, text[bare.len()..].trim().to_owned()));
    }
    let (number, note) = text.strip_suffix(')')?.rsplit_once(' ')?;
    let is_note = !note.is_empty() && note.bytes().all(|byte| byte.is_ascii_digit());
    is_note.then(|| Some((read(number)?, format!("{note})")))).flatten()
}

/// Returns the notes of a sheet that begin with a sign, by sign and without it.
pub(super) fn signed_notes(notes: &[(usize, String)]) -> BTreeMap<String, String> {
    let signed = |note: &str| {
        let (sign, rest) = note.trim().split_once([' ', '\t'])?;
        let is_sign = sign.chars().all(|c| "*†¹²³⁴⁵⁶⁷⁸⁹⁾".contains(c))
            || (sign.ends_with(')') && sign[..sign.len() - 1].bytes().all(|byte| byte.is_ascii_digit()));
        is_sign.then(|| (sign.to_owned(), one_line(rest.trim_start_matches(['=', ':', ' ']))))
    };
    notes.iter().filter_map(|(_, note)| signed(note)).collect()
}
