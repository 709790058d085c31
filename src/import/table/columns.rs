//! Determines the roles of a table's columns from their headings, or else from their cells. If neither is clear, it becomes a question. It never
//! reads a number.

use super::ask::{Asked, Matter};
use super::gazetteer::{Gazetteer, Hint};
use super::layout::{Block, Layout, Looks, RowKind, looks};
use super::mark::Legend;
use super::role::{self, Role};
use super::when::When;
use crate::indicator::{Group, said_period};
use crate::name::Period;

/// A column with numbers, and what its headings say about them.
#[derive(Clone, Debug, Default)]
pub(super) struct Numbers {
    /// The column.
    pub column: usize,
    /// What is measured, from the outermost heading to the innermost.
    pub label: Vec<String>,
    /// The group of people, if a heading gives it, and whether it is called girls or boys.
    pub group: Option<(Group, bool)>,
    /// The period.
    pub when: When,
    /// The area, as written.
    pub area: Option<String>,
    /// Whether its numbers are the number of people or answers behind other numbers.
    pub is_base: bool,
    /// Whether its heading only says that its numbers are values.
    pub is_plain: bool,
}

/// The columns of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Columns {
    /// The other columns' roles and headings.
    pub roles: Vec<(usize, Role, String)>,
    /// The columns with numbers.
    pub numbers: Vec<Numbers>,
    /// How to interpret codes and names of areas.
    pub hint: Hint,
    /// Whether the table has the site's own format, in which an empty cell means the own area.
    pub is_own: bool,
    /// Whether all its numbers have the same heading, apart from groups, periods and areas.
    pub is_alone: bool,
}

impl Columns {
    /// Returns the columns with a role.
    pub(super) fn of(&self, role: Role) -> impl DoubleEndedIterator<Item = usize> {
        self.roles.iter().filter(move |(_, known, _)| *known == role).map(|(column, ..)| *column)
    }
}

/// The meaning of a part of a heading.
enum Said {
    Group(Group, bool),
    Period(Period),
    Part(String),
    Label(String),
}

/// Determines the roles of a table's columns.
pub(super) struct Finder<'a> {
    pub layout: &'a Layout,
    pub block: &'a Block,
    pub legend: &'a Legend,
    pub areas: &'a Gazetteer<'a>,
}

impl Finder<'_> {
    pub(super) fn columns(&self, asked: &mut Asked<'_>) -> Columns {
        let headings = self.headings();
        let lowest: Vec<String> = headings.iter().map(|pieces| pieces.last().cloned().unwrap_or_default()).collect();
        let mut columns = Columns::default();
        columns.hint.kolada = lowest.iter().any(|heading| role::is_of_kolada(heading));
        columns.is_own = ["nyckeltal", "indicator"].iter().any(|word| lowest.iter().any(|heading| heading.to_lowercase() == *word));
        for (column, pieces) in headings.iter().enumerate() {
            let hint = Hint { county: pieces.iter().any(|piece| role::is_of_counties(piece)), ..columns.hint };
            match self.role(column, pieces, hint, &columns, asked) {
                Some(Role::Value) => columns.numbers.push(self.numbers(column, pieces)),
                Some(Role::Base) => columns.numbers.push(Numbers { is_base: true, ..self.numbers(column, pieces) }),
                Some(role) => columns.roles.push((column, role, lowest[column].clone())),
                None => {}
            }
        }
        columns.hint.county = self.is_of_counties(&columns);
        self.without_common(&mut columns);
        columns
    }

    /// Returns the headings of each column from the top, without repetitions. A heading above several columns belongs to each of them.
    fn headings(&self) -> Vec<Vec<String>> {
        let sheet = &self.layout.sheet;
        let mut headings = vec![Vec::<String>::new(); sheet.width()];
        for (index, row) in self.block.headings.iter().enumerate() {
            let is_last = index + 1 == self.block.headings.len();
            let mut before = String::new();
            for (column, pieces) in headings.iter_mut().enumerate() {
                let text = one_line(&sheet.cell(*row, column).text);
                let is_over_numbers = self.block.numbers.contains(&column);
                if !text.is_empty() {
                    before = if is_over_numbers { text.clone() } else { String::new() };
                } else if !is_last && is_over_numbers && !before.is_empty() {
                    // In formats without merged cells, only the first of them has the text.
                    if pieces.last() != Some(&before) {
                        pieces.push(before.clone());
                    }
                    continue;
                }
                if !text.is_empty() && pieces.last() != Some(&text) {
                    pieces.push(text);
                }
            }
        }
        headings
    }

    /// Returns the role of a column; `None` if it is empty.
    fn role(&self, column: usize, pieces: &[String], hint: Hint, known: &Columns, asked: &mut Asked<'_>) -> Option<Role> {
        let cells: Vec<(Looks, &str)> = self.cells(column).filter(|(looks, _)| *looks != Looks::Nothing).collect();
        let heading = pieces.last().map_or("", String::as_str);
        if !heading.is_empty()
            && let Some(role) = asked.known(Matter::Column, heading).and_then(role::parse)
        {
            return Some(role);
        }
        if cells.is_empty() {
            return None;
        }
        let most = |fits: &dyn Fn(&(Looks, &str)) -> bool| cells.iter().filter(|cell| fits(cell)).count() * 10 >= cells.len() * 6;
        let is_number = |(looks, _): &(Looks, &str)| matches!(looks, Looks::Number | Looks::Sign);
        let is_area = |(_, text): &(Looks, &str)| self.areas.find(text, hint).is_some();
        let named = pieces.iter().rev().find_map(|piece| role::of(piece));
        match named {
            Some(Role::Area) if most(&is_number) && !most(&is_area) => {}
            Some(Role::Period) if !most(&|(looks, _)| matches!(looks, Looks::Period | Looks::Words | Looks::Number)) => {}
            Some(role) => return Some(role),
            None => {}
        }
        if self.block.numbers.contains(&column)
            && most(&|cell| is_number(cell) || cell.0 == Looks::Period)
            && !self.is_of_areas(&cells, hint, known)
        {
            return Some(Role::Value);
        }
        if most(&is_area) {
            return Some(Role::Area);
        }
        if most(&|(_, text)| role::group(text).is_some()) {
            return Some(Role::Group);
        }
        let is_part = |text: &str| text.contains(char::is_alphabetic) && matches!(When::of(text), When::Part(_));
        if most(&|(looks, text)| *looks == Looks::Period || is_part(text)) {
            return Some(Role::Period);
        }
        if most(&is_number) {
            return Some(Role::Value);
        }
        Some(self.of_words(column, heading, known, asked))
    }

    /// Whether integers are area codes: all of them are valid codes, and no other column has areas yet.
    fn is_of_areas(&self, cells: &[(Looks, &str)], hint: Hint, known: &Columns) -> bool {
        let has_areas = known.of(Role::Area).next().is_some();
        !has_areas && cells.iter().all(|(_, text)| text.len() >= 3 && self.areas.find(text, hint).is_some())
    }

    /// Returns the role of a column of words that is clear from neither its heading nor its cells.
    fn of_words(&self, column: usize, heading: &str, known: &Columns, asked: &mut Asked<'_>) -> Role {
        let is_before_numbers = self.block.numbers.iter().next().is_some_and(|first| column < *first);
        let has = |role| known.of(role).next().is_some();
        let areas_behind = (column + 1..self.layout.sheet.width()).any(|beside| {
            let cells: Vec<(Looks, &str)> = self.cells(beside).filter(|(looks, _)| *looks == Looks::Words).collect();
            !cells.is_empty() && cells.iter().filter(|(_, text)| self.areas.find(text, known.hint).is_some()).count() * 2 > cells.len()
        });
        if is_before_numbers && !has(Role::Indicator) && (areas_behind || has(Role::Area)) && heading.is_empty() {
            return Role::Indicator;
        }
        let proposal = match () {
            () if is_before_numbers && !has(Role::Area) && !areas_behind => "area",
            () if is_before_numbers && !has(Role::Indicator) => "indicator",
            () => "skip",
        };
        let name = if heading.is_empty() { crate::workbook::column_name(column) } else { heading.to_owned() };
        let row = self.block.headings.last().copied().unwrap_or_else(|| self.block.rows.first().map_or(0, |(row, _)| *row));
        let answer = asked.ask(Matter::Column, &name, (row, column), Some(proposal));
        answer.as_deref().and_then(role::parse).unwrap_or(Role::Skip)
    }

    fn cells(&self, column: usize) -> impl Iterator<Item = (Looks, &str)> {
        let sheet = &self.layout.sheet;
        let rows = self.block.rows.iter().filter(|(_, kind)| *kind == RowKind::Numbers).map(|(row, _)| *row);
        rows.map(move |row| (looks(sheet, row, column, self.legend), sheet.cell(row, column).text.as_str()))
    }

    /// Whether the only column of areas has counties.
    fn is_of_counties(&self, columns: &Columns) -> bool {
        let mut areas = columns.roles.iter().filter(|(_, role, _)| *role == Role::Area);
        let first = areas.next();
        first.is_some_and(|(_, _, heading)| role::is_of_counties(heading)) && areas.all(|(_, _, heading)| role::is_of_counties(heading))
    }

    /// Interprets the headings of a column with numbers.
    fn numbers(&self, column: usize, pieces: &[String]) -> Numbers {
        let mut numbers = Numbers { column, is_plain: true, ..Numbers::default() };
        for piece in pieces {
            if matches!(role::of(piece), Some(Role::Base)) {
                numbers.is_base = true;
                continue;
            }
            if role::of(piece).is_some() {
                continue;
            }
            if self.areas.find(piece, Hint::default()).is_some() && !piece.bytes().all(|byte| byte.is_ascii_digit()) {
                numbers.area = Some(piece.clone());
                continue;
            }
            for said in said(piece) {
                match said {
                    Said::Group(group, children) => numbers.group = Some((group, children)),
                    Said::Period(period) => numbers.when = When::Period(period).with(&numbers.when),
                    Said::Part(part) => numbers.when = When::Part(part).with(&numbers.when),
                    Said::Label(label) => {
                        numbers.is_plain = false;
                        numbers.label.push(label);
                    }
                }
            }
        }
        numbers
    }

    /// Removes the headings that all columns with numbers share, keeping those that distinguish them.
    fn without_common(&self, columns: &mut Columns) {
        let has_indicator = columns.of(Role::Indicator).next().is_some();
        let mut labels: Vec<&Vec<String>> =
            columns.numbers.iter().filter(|numbers| !numbers.is_base).map(|numbers| &numbers.label).collect();
        labels.dedup();
        columns.is_alone = labels.len() == 1;
        let measured: Vec<&Numbers> = columns.numbers.iter().filter(|numbers| !numbers.is_base).collect();
        let Some(first) = measured.first() else { return };
        let are_alike = measured.iter().all(|numbers| numbers.label == first.label);
        if has_indicator && are_alike {
            columns.numbers.iter_mut().for_each(|numbers| numbers.label.clear());
            return;
        }
        let shared = measured.iter().skip(1).fold(first.label.len(), |shared, numbers| {
            shared.min(numbers.label.iter().zip(&first.label).take_while(|(a, b)| a == b).count())
        });
        if !are_alike && measured.iter().all(|numbers| numbers.label.len() > shared) && shared > 0 {
            columns.numbers.iter_mut().for_each(|numbers| drop(numbers.label.drain(..shared.min(numbers.label.len()))));
        }
    }
}

/// Replaces runs of white space, including line breaks, by single spaces.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Splits a heading into a period at its end or beginning, a group between commas, and the rest.
fn said(heading: &str) -> Vec<Said> {
    if let Some(group) = role::group(heading) {
        return vec![Said::Group(group, is_of_children(heading))];
    }
    match When::of(heading) {
        When::Period(period) => return vec![Said::Period(period)],
        // A code as short as T1 or K2 can be a question's.
        When::Part(part) if part.chars().filter(|c| c.is_alphabetic()).count() > 1 => return vec![Said::Part(part)],
        _ => {}
    }
    let (mut told, mut left) = (Vec::new(), Vec::new());
    for piece in heading.split([',', ';', '/']).map(str::trim).filter(|piece| !piece.is_empty()) {
        if let Some(group) = role::group(piece) {
            told.push(Said::Group(group, is_of_children(piece)));
        } else if let Some(period) = said_period(piece) {
            told.push(Said::Period(period));
        } else {
            left.push(piece);
        }
    }
    if told.is_empty() {
        let (text, period) = without_period(heading);
        told.extend(period.map(Said::Period));
        let text = text.trim_matches([' ', ',', '(', ')', '–', '-', ':']);
        match role::group(text).filter(|_| period.is_some()) {
            Some(group) => told.push(Said::Group(group, is_of_children(text))),
            None if period.is_some() => told.extend((!text.is_empty()).then(|| Said::Label(text.to_owned()))),
            None => told.push(Said::Label(heading.to_owned())),
        }
        return told;
    }
    let left = left.join(", ");
    let (text, period) = without_period(&left);
    told.extend(period.map(Said::Period));
    told.extend((!text.is_empty()).then(|| Said::Label(text.to_owned())));
    told
}

/// Splits off the year at the end or beginning of a text: `Folkmängd 2022`.
pub(super) fn without_period(text: &str) -> (&str, Option<Period>) {
    let behind = text.rsplit_once([' ', '\u{a0}']).and_then(|(rest, last)| Some((rest, said_period(last.trim_matches(['(', ')', ',']))?)));
    let before = || text.split_once([' ', '\u{a0}']).and_then(|(first, rest)| Some((rest, said_period(first.trim_matches([',', ':']))?)));
    behind.or_else(before).map_or((text, None), |(rest, period)| (rest.trim_end_matches([',', ' ', ':']), Some(period)))
}

/// Whether a word for a group means children.
pub(super) fn is_of_children(word: &str) -> bool {
    matches!(word.trim().to_lowercase().as_str(), "flickor" | "pojkar" | "girls" | "boys" | "flicka" | "pojke")
}
