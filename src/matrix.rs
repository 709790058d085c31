//! Risk matrices from `matrices.yaml`: likelihood by severity. It never draws one.

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostics, Problem};
use crate::indicator::{self, DecimalSign, Source, number};
use crate::name::{MatrixId, Wording};
use crate::source::{FileId, Span};
use crate::yaml::Shape::{self, List, Map, Number, OneOf, Rows, Whole, With, Wording as Words};
use crate::yaml::{self, Entry, Fields, Kind, Mapping, Node, depends, may, must, scalar, wording, words};

/// The meaning of a matrix's cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    /// The assessed score of each risk.
    Scores,
    /// The number of risks found.
    Counts,
}

/// A level of likelihood or severity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// Its name.
    pub name: Wording,
    /// Its score.
    pub score: u32,
}

/// A named range of scores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// Its lowest score.
    pub from: Decimal,
    /// Its name: "Hög risk".
    pub name: Wording,
}

/// A valid matrix: `values` has one row per likelihood and one column per severity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// Its name in files.
    pub id: MatrixId,
    /// Its name for readers.
    pub title: Wording,
    /// The rows, in the order of the file; their scores determine which is the highest.
    pub likelihood: Vec<Level>,
    /// The columns, likewise.
    pub severity: Vec<Level>,
    /// The meaning of its cells.
    pub shows: Shows,
    /// The cells, row by row.
    pub values: Vec<Vec<Decimal>>,
    /// The ranges, highest first.
    pub bands: Vec<Band>,
    /// A note to the reader.
    pub note: Option<Wording>,
    /// Its source.
    pub source: Option<Source>,
    /// The span of its definition.
    pub span: Span,
}

impl Matrix {
    /// Returns the risk score of a cell: its value if cells are scores, else the likelihood's score times the severity's.
    pub fn score(&self, row: usize, column: usize) -> Decimal {
        let own = self.values.get(row).and_then(|row| row.get(column)).filter(|_| self.shows == Shows::Scores);
        let weight = |levels: &[Level], at: usize| levels.get(at).map_or(Decimal::ZERO, |level| Decimal::from(level.score));
        own.copied().unwrap_or_else(|| weight(&self.likelihood, row) * weight(&self.severity, column))
    }

    /// Whether every score is the product of likelihood and severity.
    pub fn is_product(&self) -> bool {
        let product = |row: usize, column: usize| {
            self.likelihood
                .get(row)
                .zip(self.severity.get(column))
                .map(|(row, column)| Decimal::from(row.score) * Decimal::from(column.score))
        };
        let cells = self.values.iter().enumerate().flat_map(|(row, cells)| cells.iter().enumerate().map(move |cell| (row, cell)));
        cells.into_iter().all(|(row, (column, value))| product(row, column) == Some(*value))
    }

    /// Returns the index of the band of a score, counted from the highest; `None` below the lowest and if there are no bands.
    pub fn band(&self, score: Decimal) -> Option<usize> {
        self.bands.iter().position(|band| band.from <= score)
    }
}

/// The keys of a matrix.
pub static MATRIX: Mapping = Mapping {
    name: "matrix",
    keys: &[
        must("title", Words),
        must("likelihood", LEVELS),
        must("severity", LEVELS),
        may("shows", OneOf(&words(&SHOWS))),
        depends("values", Rows(&Rows(&Number))),
        may("bands", List(&Map(&BAND))),
        may("note", Words),
        may("source", indicator::keys::SOURCE),
    ],
};

const LEVELS: Shape = List(&With(&["name", "score"], &Map(&LEVEL), &Words));

/// The keys of a level.
pub static LEVEL: Mapping = Mapping { name: "level", keys: &[must("name", Words), may("score", Whole(0, u32::MAX))] };

/// The keys of a band.
pub static BAND: Mapping = Mapping { name: "band", keys: &[must("from", Number), must("name", Words)] };

const SHOWS: [(&str, Shows); 2] = [("scores", Shows::Scores), ("counts", Shows::Counts)];

/// Parses `matrices.yaml`, keeping what could be read. A matrix with errors is kept if it has a title, so that references to it are not
/// reported as unknown.
pub fn parse(file: FileId, text: &str, found: &mut Diagnostics) -> Vec<Matrix> {
    let Some(root) = yaml::parse(file, text, 0, found) else { return Vec::new() };
    match &root.kind {
        Kind::Map(entries) => entries.iter().filter_map(|entry| matrix(entry, found)).collect(),
        Kind::Empty => Vec::new(),
        Kind::List(_) | Kind::Scalar { .. } => {
            found.add(root.span, Problem::WantedKeys { key: "matrices.yaml".into() });
            Vec::new()
        }
    }
}

fn matrix(entry: &Entry, found: &mut Diagnostics) -> Option<Matrix> {
    let span = entry.key.span;
    let id = MatrixId::parse(&entry.key.value);
    if id.is_none() {
        yaml::add_bad_name(span, &entry.key.value, found);
    }
    let mut fields = Fields::of(&entry.value, &entry.key.value, &MATRIX, found);
    if entry.value.kind == Kind::Empty {
        fields.span = span;
    }
    let title = fields.required_wording("title").unwrap_or_else(|| Wording::plain(&entry.key.value));
    let (likelihood, severity) = (levels(&mut fields, "likelihood"), levels(&mut fields, "severity"));
    let shows = fields.one_of("shows", &SHOWS).unwrap_or(Shows::Scores);
    let rows = if shows == Shows::Counts { fields.require("values") } else { fields.take("values") };
    let values = rows.and_then(|rows| values(rows, shows, (&likelihood, &severity), fields.found));
    let nodes = fields.list("bands");
    let bands = bands(nodes, fields.found);
    let note = fields.wording("note");
    let source = fields.take("source").and_then(|node| indicator::source(node, fields.found));
    fields.finish();
    let mut matrix = Matrix { id: id?, title, likelihood, severity, shows, values: Vec::new(), bands, note, source, span };
    matrix.values = values.unwrap_or_else(|| products(&matrix));
    Some(matrix)
}

/// Computes the cells from the levels' scores, if the file has no values.
fn products(matrix: &Matrix) -> Vec<Vec<Decimal>> {
    let row = |row| (0..matrix.severity.len()).map(|column| matrix.score(row, column)).collect();
    (0..matrix.likelihood.len()).map(row).collect()
}

/// Parses levels: each a name, or a name and a score. If no level has a score, the lowest gets 1 and each one above it one more, provided
/// that the names tell which is the lowest; else scores are required.
fn levels(fields: &mut Fields<'_, '_>, key: &'static str) -> Vec<Level> {
    if !fields.has(key) {
        fields.require(key);
        return Vec::new();
    }
    let nodes = fields.list(key);
    let written: Vec<(&Node, Wording, Option<u32>)> = nodes.iter().filter_map(|node| level(node, key, fields.found)).collect();
    let names: Vec<&Wording> = written.iter().map(|(_, name, _)| name).collect();
    let known = if written.iter().all(|(.., score)| score.is_none()) { weights(&names) } else { None };
    let lacking = written.iter().find(|(.., score)| score.is_none()).filter(|_| known.is_none());
    if let Some((node, name, _)) = lacking {
        let level = name.all().next().unwrap_or_default().to_owned();
        fields.found.add(node.span, Problem::LevelWithoutScore { key: key.to_owned(), level });
    }
    let known = known.unwrap_or_else(|| vec![1; written.len()]);
    written.into_iter().zip(known).map(|((_, name, score), known)| Level { name, score: score.unwrap_or(known) }).collect()
}

/// Words for levels; those of equal score are together, lowest first.
const WORDS: [&[&str]; 7] = [
    &["ingen", "inga", "none"],
    &[
        "mycket liten",
        "mycket låg",
        "mycket osannolik",
        "osannolik",
        "mycket sällan",
        "försumbar",
        "obetydlig",
        "very small",
        "very low",
        "very unlikely",
        "rare",
        "negligible",
        "insignificant",
    ],
    &["liten", "låg", "mindre", "lindrig", "mindre sannolik", "mindre allvarlig", "sällan", "small", "low", "minor", "unlikely", "seldom"],
    &["måttlig", "medel", "medelstor", "medelhög", "möjlig", "kännbar", "ibland", "moderate", "medium", "possible", "sometimes"],
    &["stor", "hög", "betydande", "allvarlig", "sannolik", "ofta", "large", "high", "major", "considerable", "serious", "likely", "often"],
    &[
        "mycket stor",
        "mycket hög",
        "mycket allvarlig",
        "mycket sannolik",
        "mycket ofta",
        "very large",
        "very high",
        "very serious",
        "very likely",
    ],
    &["katastrofal", "synnerligen allvarlig", "nästan säker", "catastrophic", "severe", "almost certain"],
];

/// Returns the scores of levels by their names, if these determine the order: by known words, or by numbers in them.
fn weights(names: &[&Wording]) -> Option<Vec<u32>> {
    let count = u32::try_from(names.len()).ok()?;
    let word = |name: &&Wording| name.all().find_map(|text| WORDS.iter().position(|words| words.contains(&text.to_lowercase().as_str())));
    let number = |name: &&Wording| name.all().next().and_then(indicator::class_start);
    let by_words: Option<Vec<f64>> = names.iter().map(|name| word(name).map(|place| place as f64)).collect();
    let order = by_words.or_else(|| names.iter().map(number).collect())?;
    let all = |holds: fn(f64, f64) -> bool| order.windows(2).all(|pair| holds(pair[0], pair[1]));
    match () {
        () if all(|a, b| a > b) => Some((1..=count).rev().collect()),
        () if all(|a, b| a < b) => Some((1..=count).collect()),
        () => None,
    }
}

fn level<'n>(node: &'n Node, key: &str, found: &mut Diagnostics) -> Option<(&'n Node, Wording, Option<u32>)> {
    let has_keys = |entries: &[Entry]| entries.iter().any(|entry| matches!(entry.key.value.as_str(), "name" | "score"));
    match &node.kind {
        Kind::Map(entries) if has_keys(entries) => {
            let mut fields = Fields::of(node, key, &LEVEL, found);
            let name = fields.required_wording("name");
            // An invalid score has been reported where it is.
            let (given, score) = (fields.has("score"), fields.whole("score"));
            let score = given.then(|| score.map_or(1, |score| score.value));
            fields.finish();
            Some((node, name?, score))
        }
        _ => wording(node, key, found).map(|name| (node, name, None)),
    }
}

/// Parses the cells, row by row. Returns `None` after reporting why, if they do not fit the levels or one is not a number.
fn values(node: &Node, shows: Shows, (likelihood, severity): (&[Level], &[Level]), found: &mut Diagnostics) -> Option<Vec<Vec<Decimal>>> {
    let Kind::List(rows) = &node.kind else {
        found.add(node.span, Problem::WantedList { key: "values".into() });
        return None;
    };
    let mut good = fits(node, "rows", rows.len(), likelihood.len(), found);
    let mut values = Vec::with_capacity(rows.len());
    for row in rows {
        let Kind::List(cells) = &row.kind else {
            found.add(row.span, Problem::WantedList { key: "values".into() });
            good = false;
            continue;
        };
        good &= fits(row, "columns", cells.len(), severity.len(), found);
        let numbers: Vec<Option<Decimal>> = cells.iter().map(|cell| value(cell, shows, found)).collect();
        match numbers.into_iter().collect() {
            Some(numbers) => values.push(numbers),
            None => good = false,
        }
    }
    good.then_some(values)
}

/// Whether there are as many as there are levels; reports a mismatch, unless the levels themselves are missing.
fn fits(node: &Node, what: &str, has: usize, levels: usize, found: &mut Diagnostics) -> bool {
    if has != levels && levels > 0 {
        let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
        found.add(node.span, Problem::MatrixSize { what: what.to_owned(), has: count(has), levels: count(levels) });
    }
    has == levels
}

fn value(node: &Node, shows: Shows, found: &mut Diagnostics) -> Option<Decimal> {
    let text = scalar(node, "values", found)?;
    let number = match shows {
        Shows::Scores => number(&text.value, DecimalSign::Point),
        Shows::Counts => text.value.parse::<u32>().map(Decimal::from).map_err(|_| {
            let found = text.value.clone();
            Problem::WantedWhole { key: "values".into(), found }
        }),
    };
    number.map_err(|problem| found.add(text.span, problem)).ok()
}

/// Parses the bands, which must be in descending order.
fn bands(nodes: &[Node], found: &mut Diagnostics) -> Vec<Band> {
    let mut bands: Vec<Band> = Vec::new();
    for node in nodes {
        let mut fields = Fields::of(node, "bands", &BAND, found);
        let from = fields.required_text("from");
        let name = fields.required_wording("name");
        fields.finish();
        let Some(from) = from else { continue };
        let lowest = match number(&from.value, DecimalSign::Point) {
            Ok(lowest) => lowest,
            Err(problem) => {
                found.add(from.span, problem);
                continue;
            }
        };
        if bands.last().is_some_and(|above| above.from <= lowest) {
            found.add(from.span, Problem::BandsOutOfOrder { from: from.value });
        } else if let Some(name) = name {
            bands.push(Band { from: lowest, name });
        }
    }
    bands
}
