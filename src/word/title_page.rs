//! What a title page says about the document: a label and its value in a table or a line before the first chapter, as the keys of a page's `document`.
//! It takes only rows and lines of which it knows every label; others stay where they are.

use super::document::{Block, Role, Table};
use super::inline::{Inline, is_blank, plain};
use super::manuscript::{Manuscript, Placed};
use super::told::{Told, What};
use crate::indicator::said_period;
use crate::name::PeriodKind;
use crate::page::keys::is_day_of_document;

/// The keys of `document`, and what title pages call them, in lower case.
const LABELS: [(&str, &[&str]); 13] = [
    ("name", &["dokumentnamn", "dokumentets namn", "document name"]),
    ("type", &["dokumenttyp", "typ av dokument", "document type"]),
    ("number", &["diarienummer", "diarienr", "dnr", "ärendenummer", "registration number", "reference number"]),
    ("version", &["version", "versionsnummer", "utgåva"]),
    ("drawn_up", &["upprättad", "upprättat", "upprättad den", "upprättat den", "upprättad datum", "drawn up"]),
    ("drawn_up_by", &["upprättad av", "upprättat av", "framtagen av", "författare", "drawn up by", "author"]),
    (
        "adopted",
        &["fastställd", "fastställt", "fastställd den", "beslutad", "beslutad den", "beslutsdatum", "antagen", "antagen den", "adopted"],
    ),
    ("adopted_by", &["fastställd av", "fastställt av", "beslutad av", "beslutsinstans", "antagen av", "adopted by"]),
    ("paragraph", &["paragraf", "§", "paragraph"]),
    ("responsible", &["ansvarig", "dokumentansvarig", "ansvarig för dokumentet", "responsible"]),
    ("revised", &["reviderad", "reviderad den", "senast reviderad", "revised"]),
    ("valid_until", &["giltig till", "giltig till och med", "giltigt till", "gäller till", "gäller till och med", "valid until"]),
    ("applies_to", &["gäller för", "dokumentet gäller för", "applies to"]),
];

/// The fewest labels that make a title page: a single one may be a heading of something else.
const FEWEST: usize = 2;

/// Takes what the text before the first chapter says about the document, and tells what was taken.
pub(super) fn take(manuscript: &mut Manuscript) {
    let mut page = Page::default();
    let left: Vec<Placed> = manuscript.lead.blocks.iter().filter_map(|placed| page.without(placed)).collect();
    if page.about.len() < FEWEST {
        return;
    }
    manuscript.lead.blocks = left;
    manuscript.about = page.about;
    manuscript.document.told.push(Told { what: What::TitlePage, place: None, text: page.labels.join(", ") });
}

/// A title page while it is read.
#[derive(Default)]
struct Page {
    about: Vec<(&'static str, String)>,
    labels: Vec<String>,
}

impl Page {
    /// Returns what is left of a block.
    fn without(&mut self, placed: &Placed) -> Option<Placed> {
        let Placed { at, place, block } = placed;
        let left = match block {
            Block::Paragraph(Role::Plain, words) if self.has_line(words) => None,
            Block::Table(table) if table.caption.is_none() && !table.is_chart => self.without_rows(table),
            block => Some(block.clone()),
        };
        left.map(|block| Placed { at: *at, place: place.clone(), block })
    }

    /// Takes a line, `Diarienummer: SON 2024/12`.
    fn has_line(&mut self, words: &[Inline]) -> bool {
        let text = plain(words);
        let Some((label, value)) = text.split_once(':').filter(|_| is_text(words)) else { return false };
        self.takes(&[(label, value)])
    }

    /// Returns a table without the rows that are taken: labels each before its value, or a row of labels above one of values.
    fn without_rows(&mut self, table: &Table) -> Option<Block> {
        let rows: Vec<&Vec<Vec<Inline>>> = std::iter::once(&table.head).chain(&table.rows).collect();
        let texts: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|cell| plain(cell)).collect()).collect();
        let mut is_taken = vec![false; rows.len()];
        for at in 0..rows.len() {
            if is_taken[at] || !rows[at].iter().all(|cell| is_text(cell)) {
                continue;
            }
            let beside: Vec<(&str, &str)> =
                texts[at].chunks(2).map(|pair| (pair[0].as_str(), pair.get(1).map_or("", String::as_str))).collect();
            if texts[at].len() > 1 && self.takes(&beside) {
                is_taken[at] = true;
            } else if let Some(below) = texts.get(at + 1).filter(|_| rows[at + 1].iter().all(|cell| is_text(cell))) {
                let stacked: Vec<(&str, &str)> = texts[at].iter().map(String::as_str).zip(below.iter().map(String::as_str)).collect();
                if self.takes(&stacked) {
                    (is_taken[at], is_taken[at + 1]) = (true, true);
                }
            }
        }
        if !is_taken.contains(&true) {
            return Some(Block::Table(table.clone()));
        }
        let mut left = rows.into_iter().zip(is_taken).filter(|(_, is_taken)| !is_taken).map(|(row, _)| row.clone());
        let head = left.next()?;
        Some(Block::Table(Table { caption: None, head, is_chart: false, rows: left.collect() }))
    }

    /// Takes labels with their values, if every label is known, has a value of its sort, and has not been taken. A label with nothing but a dash is
    /// taken too, since it says nothing.
    fn takes(&mut self, pairs: &[(&str, &str)]) -> bool {
        let mut taken: Vec<(&str, &'static str, Option<String>)> = Vec::new();
        for (label, value) in pairs.iter().filter(|(label, value)| !says_nothing(label) || !says_nothing(value)) {
            let Some(known) = known(label) else { return false };
            let is_new = self.about.iter().all(|(key, _)| *key != known) && taken.iter().all(|(_, key, _)| *key != known);
            let value = value.trim();
            let read = match () {
                () if says_nothing(value) => None,
                () if is_day_of_document(known) => match day(value) {
                    Some(day) => Some(day),
                    None => return false,
                },
                // A label is no value: the row has labels alone.
                () if self::known(value).is_some() => return false,
                () => Some(value.to_owned()),
            };
            if !is_new {
                return false;
            }
            taken.push((label, known, read));
        }
        self.labels.extend(taken.iter().map(|(label, ..)| bare(label).to_owned()));
        let is_any = !taken.is_empty();
        self.about.extend(taken.into_iter().filter_map(|(_, key, value)| Some((key, value?))));
        is_any
    }
}

fn bare(label: &str) -> &str {
    label.trim().trim_end_matches(':').trim_end()
}

/// Returns the key that a label is.
fn known(label: &str) -> Option<&'static str> {
    let label = bare(label).to_lowercase();
    LABELS.iter().find(|(_, words)| words.contains(&label.as_str())).map(|(key, _)| *key)
}

fn says_nothing(text: &str) -> bool {
    text.trim().chars().all(|c| matches!(c, '-' | '–' | '—'))
}

/// Returns a day in the form of front matter: `2024-03-12`, `12 mars 2024`.
fn day(text: &str) -> Option<String> {
    let text = text.trim_start_matches("den ").trim_end_matches('.');
    said_period(text).filter(|period| period.kind() == PeriodKind::Day).map(|period| period.first_day().to_string())
}

/// Whether it is text alone: what has a note, a picture or a link keeps its place.
fn is_text(words: &[Inline]) -> bool {
    is_blank(words) || words.iter().all(|inline| matches!(inline, Inline::Text { link: None, .. } | Inline::Break))
}
