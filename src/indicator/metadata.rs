//! Parses an indicator's file: its description with spans, and its numbers. It never looks at another file.

use std::ops::Deref;

use rust_decimal::Decimal;

use super::keys::{
    BETTER, COUNTED, COUNTS, INDICATOR, ORDERS, PART_OF, PROCESSING, SCALE, SOURCE_PARTS, SUPPRESS, WHOLES, YEAR, YEAR_FROM,
};
use super::kolada::Kolada;
use super::number::{DecimalSign, number};
use super::sorts::sorts;
use super::target::targets;
use super::values::Sorts;
use super::{
    AgesWritten, Better, CellFile, Counts, Description, Event, InWorkbook, Order, PartOf, Processing, Rate, Source, Statistic, Unit, Whole,
    YearFrom,
};
use super::{period::period, values};
use crate::diagnostic::{Diagnostics, Problem, Severity};
use crate::name::{FactId, IndicatorId, Wording};
use crate::source::{FileId, Span, Spanned};
use crate::yaml::{self, Entry, Fields, Kind, Node, scalar, wording};

/// The maximal number of decimals shown.
const MOST_DECIMALS: u32 = 6;

/// The maximal distance from a target that may be configured as nearly reached, in any unit.
const MOST_NEAR: u64 = 1_000_000_000;

/// The maximal number of steps of a scale.
const MOST_STEPS: u64 = 100;

/// The file's setting for small numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protection {
    /// None: it depends on what is counted.
    ByCounts,
    /// `suppress: none`: nothing is suppressed.
    Never,
    /// Counts below this are suppressed; at least 3.
    Below(u32),
}

/// An indicator's file as written. It dereferences to the description, whose fields are accessed as its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorFile {
    /// The description.
    pub description: Description,
    /// The operation that it belongs to.
    pub operation: Option<Spanned<String>>,
    /// The ages that its words for groups imply.
    pub ages: AgesWritten,
    /// The corresponding measure in Kolada, and the parameters of its import.
    pub kolada: Option<Kolada>,
    /// The location of its table, if that is in a workbook.
    pub workbook: Option<InWorkbook>,
    /// The file's setting for small numbers.
    pub protection: Protection,
    /// The distance from a target that counts as nearly reached, in its own unit.
    pub near: Option<Decimal>,
    /// The numbers in the file.
    pub cells: Vec<CellFile>,
    /// Whether the whole file could be parsed. If not, seemingly missing data may be in it.
    pub complete: bool,
}

impl Deref for IndicatorFile {
    type Target = Description;

    fn deref(&self) -> &Description {
        &self.description
    }
}

/// Parses an indicator's file. `name` is the file's name without extension. A file with errors yields whatever could be parsed, so that the indicator
/// is not reported as unknown elsewhere; `None` only if the name is not a valid id.
pub fn parse(file: FileId, name: &str, text: &str, found: &mut Diagnostics) -> Option<IndicatorFile> {
    let whole = Span::new(file, 0, text.len());
    let Some(id) = IndicatorId::parse(name) else {
        found.add(Span::new(file, 0, 0), Problem::bad_file_name(name));
        return None;
    };
    let errors = found.count(Severity::Error);
    let root = yaml::parse(file, text, 0, found);
    let mut indicator = match &root {
        Some(root @ Node { kind: Kind::Map(_) | Kind::Empty, .. }) => read(id, root, found),
        other => {
            if let Some(root) = other {
                found.add(root.span, Problem::WantedKeys { key: format!("{name}.yaml") });
            }
            // The missing keys of an empty file are not what is wrong with this one, so they are not reported.
            read(id, &Node { span: whole, kind: Kind::Empty }, &mut Diagnostics::new())
        }
    };
    indicator.description.span = whole;
    indicator.complete = root.is_some() && found.count(Severity::Error) == errors;
    Some(indicator)
}

fn read(id: IndicatorId, root: &Node, found: &mut Diagnostics) -> IndicatorFile {
    let mut fields = Fields::of(root, id.as_str(), &INDICATOR, found);
    let title = fields.required_wording("title").unwrap_or_else(|| Wording::plain(id.as_str()));
    let (short, official, definition) = (fields.wording("short"), fields.wording("official"), fields.wording("definition"));
    let unit_node = fields.require("unit");
    let unit = unit_node.and_then(|node| unit(node, fields.found));
    let statistic = statistic(&mut fields, unit.as_ref());
    if let Some(node) = unit_node {
        watch_rate(node.span, unit.as_ref(), statistic, fields.found);
    }
    let (unit, rate) = rate(&mut fields, statistic, unit);
    let has_dimensions = fields.has("dimensions");
    let (categories, dimensions) = sorts(&mut fields, statistic);
    let mut ages = AgesWritten::default();
    let cells = if has_dimensions && dimensions.is_none() {
        // What the keys below mean is unknown.
        fields.take("values");
        fields.take("areas");
        Vec::new()
    } else {
        cells(&mut fields, &Sorts { categories: &categories, dimensions: dimensions.as_ref() }, &mut ages)
    };
    let better = better(&mut fields);
    let counts = fields.one_of("counts", &COUNTS).unwrap_or(Counts::People);
    if let Some((_, span)) = better.filter(|(better, _)| counts == Counts::Reports && *better != Better::Neutral) {
        fields.found.add(span, Problem::ReportsNotNeutral {});
    }
    let target_entries = fields.map("targets");
    ages.add_keys(target_entries);
    let event_entries = fields.map("events");
    let description = Description {
        id,
        short: short.unwrap_or_else(|| title.clone()),
        title,
        official,
        definition,
        answer: fields.take("answer").and_then(|node| answer(node, fields.found)),
        unit: unit.unwrap_or(Unit::Text(Wording::default())),
        decimals: limited(&mut fields, "decimals", 0, MOST_DECIMALS),
        better: better.map_or(Better::Neutral, |(better, _)| better),
        statistic,
        counts,
        lag_years: limited(&mut fields, "lag_years", 0, 20).unwrap_or(0),
        every: limited(&mut fields, "every", 1, 20).unwrap_or(1),
        not_measured: fields.texts("not_measured").iter().filter_map(|text| period(text, fields.found)).collect(),
        source: fields.take("source").and_then(|node| source(node, fields.found)),
        events: event_entries.iter().filter_map(|entry| event(entry, fields.found)).collect(),
        breaks: fields.take("breaks").map_or_else(Vec::new, |node| breaks(node, "breaks", fields.found)),
        rebases: fields.take("rebase").map_or_else(Vec::new, |node| breaks(node, "rebase", fields.found)),
        targets: targets(target_entries, fields.found),
        order: fields.one_of("order", &ORDERS).unwrap_or_else(|| Order::of(&categories)),
        categories,
        dimensions,
        whole: fields.one_of("whole", &WHOLES).unwrap_or(Whole::Incomplete),
        scale: fields.take("scale").and_then(|node| scale(node, fields.found)),
        part_of: part_of(&mut fields, statistic),
        rate,
        year_from: fields.take("year").and_then(|node| year_from(node, fields.found)),
        confidence: limited(&mut fields, "confidence", 50, 99),
        span: fields.span,
    };
    let file = IndicatorFile {
        description,
        operation: fields.text("operation"),
        ages,
        kolada: fields.take("kolada").and_then(|node| Kolada::read(node, fields.found)),
        workbook: fields.take("workbook").and_then(|node| InWorkbook::read(node, fields.found)),
        protection: fields.take("suppress").map_or(Protection::ByCounts, |node| protection(node, fields.found)),
        near: near(&mut fields),
        cells,
        complete: true,
    };
    fields.finish();
    file
}

/// Parses the sentence of the answer, which must contain one of the placeholders of the number in every language.
fn answer(node: &Node, found: &mut Diagnostics) -> Option<Wording> {
    let answer = wording(node, "answer", found)?;
    if answer.all().all(|text| text.contains("{value}") != text.contains("{number}")) {
        return Some(answer);
    }
    found.add(node.span, Problem::AnswerWithoutNumber {});
    None
}

/// Parses the better direction, with its span.
fn better(fields: &mut Fields<'_, '_>) -> Option<(Better, Span)> {
    let text = fields.text("better")?;
    Some((crate::yaml::one_of(&text, "better", &BETTER, fields.found)?, text.span))
}

/// Parses the statistic. Per cent defaults to a share; for any other unit a guess could suppress or show the wrong numbers.
fn statistic(fields: &mut Fields<'_, '_>, unit: Option<&Unit>) -> Statistic {
    let default = if unit == Some(&Unit::Percent) { Statistic::Share } else { Statistic::Count };
    let given = fields.has("statistic");
    if !given && unit.is_some_and(|unit| *unit != Unit::Percent) {
        fields.require("statistic");
    }
    fields.one_of("statistic", &Statistic::ALL.map(|statistic| (statistic.word(), statistic))).unwrap_or(default)
}

/// Parses the numbers of all areas; the ages implied by words for groups are added to `ages`.
fn cells(fields: &mut Fields<'_, '_>, sorts: &Sorts<'_>, ages: &mut AgesWritten) -> Vec<CellFile> {
    let own = fields.take("values").map_or_else(Vec::new, |node| {
        ages.add_node(node);
        values::of_own_area(node, sorts, fields.found)
    });
    let areas = fields.map("areas");
    areas.iter().for_each(|area| ages.add_node(&area.value));
    let others = values::of_areas(areas, sorts, fields.found);
    own.into_iter().chain(others).collect()
}

/// Parses a unit: `percent`, `{one: …, other: …}`, or a text.
pub fn unit(node: &Node, found: &mut Diagnostics) -> Option<Unit> {
    let counted = |entries: &[Entry]| entries.iter().any(|entry| entry.key.value == "one" || entry.key.value == "other");
    match &node.kind {
        Kind::Map(entries) if counted(entries) => {
            let mut fields = Fields::of(node, "unit", &COUNTED, found);
            let (one, other) = (fields.required_wording("one"), fields.required_wording("other"));
            fields.finish();
            Some(Unit::Counted { one: one?, other: other? })
        }
        Kind::Scalar { text, .. } if matches!(text.trim(), "percent" | "procent" | "%") => Some(Unit::Percent),
        _ => wording(node, "unit", found).map(Unit::Text),
    }
}

fn limited(fields: &mut Fields<'_, '_>, key: &'static str, lowest: u32, highest: u32) -> Option<u8> {
    let number = fields.whole(key)?;
    if !(lowest..=highest).contains(&number.value) {
        let (found, lowest, highest) = (number.value.to_string(), u64::from(lowest), u64::from(highest));
        fields.found.add(number.span, Problem::OutOfRange { key: key.to_owned(), found, lowest, highest });
        return None;
    }
    u8::try_from(number.value).ok()
}

/// Parses a source: a name, or a mapping of its parts.
pub fn source(node: &Node, found: &mut Diagnostics) -> Option<Source> {
    if let Kind::Scalar { text, .. } = &node.kind {
        return Some(Source { name: Wording::plain(text.trim()), url: None, retrieved: None, processing: Processing::None });
    }
    let mut fields = Fields::of(node, "source", &SOURCE_PARTS, found);
    let name = fields.required_wording("name");
    let url = fields.web_address("url");
    let retrieved = fields.date("retrieved");
    let processing = fields.one_of("processing", &PROCESSING).unwrap_or(Processing::None);
    fields.finish();
    Some(Source { name: name?, url, retrieved, processing })
}

fn event(entry: &Entry, found: &mut Diagnostics) -> Option<Event> {
    let period = period(&entry.key, found);
    let text = wording(&entry.value, &entry.key.value, found);
    Some(Event { period: period?, text: text? })
}

/// Parses breaks, or changes of limits: `{period: reason}`. A period without a reason is an error, however it is written.
fn breaks(node: &Node, key: &'static str, found: &mut Diagnostics) -> Vec<Event> {
    let mut without =
        |span: Span, period: &str| found.add(span, Problem::BreakWithoutReason { key: key.to_owned(), period: period.to_owned() });
    match &node.kind {
        Kind::Map(entries) => {
            for entry in entries.iter().filter(|entry| entry.value.kind == Kind::Empty) {
                without(entry.key.span, &entry.key.value);
            }
            entries.iter().filter(|entry| entry.value.kind != Kind::Empty).filter_map(|entry| event(entry, found)).collect()
        }
        Kind::Scalar { text, .. } => {
            without(node.span, text);
            Vec::new()
        }
        Kind::List(nodes) => {
            for node in nodes {
                if let Some(text) = scalar(node, key, found) {
                    found.add(text.span, Problem::BreakWithoutReason { key: key.to_owned(), period: text.value });
                }
            }
            Vec::new()
        }
        Kind::Empty => Vec::new(),
    }
}

/// Parses the ends of a scale: `{lowest: 1, highest: 10}`, integers.
fn scale(node: &Node, found: &mut Diagnostics) -> Option<(Decimal, Decimal)> {
    let mut fields = Fields::of(node, "scale", &SCALE, found);
    let (lowest, highest) = (required_whole(&mut fields, "lowest"), required_whole(&mut fields, "highest"));
    fields.finish();
    let (lowest, highest) = (lowest?, highest?);
    if highest.value <= lowest.value {
        let (number, least) = (highest.value.to_string(), u64::from(lowest.value) + 1);
        found.add(highest.span, Problem::OutOfRange { key: "highest".into(), found: number, lowest: least, highest: MOST_STEPS + least });
        return None;
    }
    Some((lowest.value.into(), highest.value.into()))
}

/// Reports a rate's unit for numbers whose statistic is a count, sum or mean.
fn watch_rate(span: Span, unit: Option<&Unit>, statistic: Statistic, found: &mut Diagnostics) {
    let text = match unit {
        Some(Unit::Counted { other, .. } | Unit::Text(other)) => other,
        Some(Unit::Percent) | None => return,
    };
    let written = text.all().find_map(|text| Some((text.to_owned(), super::rate::written(text)?)));
    if let Some((unit, written)) = written.filter(|_| matches!(statistic, Statistic::Count | Statistic::Sum | Statistic::Mean)) {
        let super::rate::Written { counted, per, of } = written;
        let (statistic, per) = (statistic.word().to_owned(), per.to_string());
        let of = if of.is_empty() { "…".to_owned() } else { of };
        found.add(span, Problem::UnitIsRate { unit, statistic, counted, per, of });
    }
}

/// Parses a rate, and composes its unit from what is counted and its base.
fn rate(fields: &mut Fields<'_, '_>, statistic: Statistic, unit: Option<Unit>) -> (Option<Unit>, Option<Rate>) {
    if statistic != Statistic::Rate {
        for key in ["per", "of"] {
            if let Some(node) = fields.take(key) {
                fields.found.add(node.span, Problem::NotOfRate { key: key.to_owned() });
            }
        }
        return (unit, None);
    }
    let per = required_whole(fields, "per");
    let of = fields.require("of").and_then(|node| self::unit(node, fields.found));
    if let Some(per) = per.as_ref().filter(|per| per.value == 0) {
        fields.found.add(per.span, Problem::OutOfRange { key: "per".into(), found: "0".into(), lowest: 1, highest: u32::MAX.into() });
    }
    let (Some(per), Some(of), Some(counted)) = (per.filter(|per| per.value > 0), of, unit.clone()) else { return (unit, None) };
    let of = match of {
        Unit::Counted { other, .. } | Unit::Text(other) => other,
        Unit::Percent => Wording::plain("%"),
    };
    (Some(super::rate::unit(&counted, per.value, &of)), Some(Rate { per: per.value, counted }))
}

/// Parses how a year is computed from its parts: `{from: sum}`. Anything is returned for an invalid one, so that years beside their parts are not
/// reported too.
fn year_from(node: &Node, found: &mut Diagnostics) -> Option<YearFrom> {
    let mut fields = Fields::of(node, "year", &YEAR, found);
    fields.require("from");
    let from = fields.one_of("from", &YEAR_FROM);
    fields.finish();
    from.or(Some(YearFrom::Sum))
}

/// Parses the distance from a target that counts as nearly reached, in the indicator's own unit.
fn near(fields: &mut Fields<'_, '_>) -> Option<Decimal> {
    let text = fields.text("near")?;
    let near = number(&text.value, DecimalSign::Point).map_err(|problem| fields.found.add(text.span, problem)).ok()?;
    if !(Decimal::ZERO..=MOST_NEAR.into()).contains(&near) {
        fields.found.add(text.span, Problem::OutOfRange { key: "near".into(), found: text.value, lowest: 0, highest: MOST_NEAR });
        return None;
    }
    Some(near)
}

fn required_whole(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Spanned<u32>> {
    fields.require(key)?;
    fields.whole(key)
}

/// Parses what numbers are part of: `{indicator: x}`, `{fact: y}`, `{year: z}`, `{share: s}`, `{events: r}`, `{n: s}`. Only counts and sums can be
/// part of anything.
fn part_of(fields: &mut Fields<'_, '_>, statistic: Statistic) -> Vec<Spanned<PartOf>> {
    let Some(node) = fields.take("part_of") else { return Vec::new() };
    if !matches!(statistic, Statistic::Count | Statistic::Sum) {
        fields.found.add(node.span, Problem::PartOfNoSum {});
        return Vec::new();
    }
    let mut inner = Fields::of(node, "part_of", &PART_OF, fields.found);
    let written = ["indicator", "year", "fact", "share", "events", "n"].map(|key| (key, inner.text(key)));
    inner.finish();
    let mut parts = Vec::new();
    for (key, text) in written.into_iter().filter_map(|(key, text)| Some((key, text?))) {
        let indicator = || IndicatorId::parse(&text.value);
        let of = match key {
            "indicator" => indicator().map(PartOf::Indicator),
            "year" => indicator().map(PartOf::Year),
            "share" | "events" => indicator().map(PartOf::Share),
            "n" => indicator().map(PartOf::Base),
            _ => FactId::parse(&text.value).map(PartOf::Fact),
        };
        match of {
            Some(value) => parts.push(Spanned { value, span: text.span }),
            None => yaml::add_bad_name(text.span, &text.value, fields.found),
        }
    }
    parts
}

fn protection(node: &Node, found: &mut Diagnostics) -> Protection {
    if let Kind::Scalar { text, .. } = &node.kind
        && matches!(text.trim(), "none" | "nej" | "no")
    {
        return Protection::Never;
    }
    let mut fields = Fields::of(node, "suppress", &SUPPRESS, found);
    let below = fields.threshold("below");
    fields.finish();
    below.map_or(Protection::ByCounts, Protection::Below)
}
