//! An indicator as JSON: everything on its page, for programs; and other tables row by row. Numbers are written digit by digit as stored, never as
//! floats.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use rust_decimal::Decimal;
use serde::ser::{Error, Serialize, Serializer};
use serde_json::ser::Formatter;
use serde_json::value::RawValue;

use super::field::{Item, Table};
use super::list::List;
use super::row::{self, Row};
use super::{terms, time};
use crate::area::Area;
use crate::indicator::{Better, Category, Cell, Event, Indicator, Processing, Unit, Words};
use crate::locale::Locale;
use crate::name::{CategoryId, Lang, Wording};
use crate::site::Site;

/// The schema version. It changes only if programs that read the old schema would fail.
const VERSION: &str = "1";

/// A number with the digits that it is stored with.
struct Digits(Decimal);

impl Serialize for Digits {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        RawValue::from_string(self.0.to_string()).map_err(S::Error::custom)?.serialize(serializer)
    }
}

/// A text by language: `{"sv":"…","en":"…"}`.
struct ByLanguage<'a>(Vec<(&'a Lang, &'a str)>);

impl Serialize for ByLanguage<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(lang, text)| (lang.as_str(), text)))
    }
}

/// A unit: a sign, or words by language.
#[derive(serde::Serialize)]
#[serde(untagged)]
enum UnitJson<'a> {
    Sign(&'static str),
    Words(ByLanguage<'a>),
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct IndicatorJson<'a> {
    version: &'static str,
    id: &'a str,
    title: ByLanguage<'a>,
    short: ByLanguage<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    official: Option<ByLanguage<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    definition: Option<ByLanguage<'a>>,
    unit: UnitJson<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    decimals: Option<u8>,
    statistic: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    per: Option<u32>,
    better: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<SourceJson<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kolada: Option<&'a str>,
    publisher: NamedJson<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<LicenseJson<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    modified: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    suppress_below: Option<u32>,
    areas: Vec<AreaJson<'a>>,
    categories: Vec<CategoryJson<'a>>,
    events: Vec<EventJson<'a>>,
    breaks: Vec<EventJson<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rebases: Vec<EventJson<'a>>,
    values: Vec<ValueJson<'a>>,
}

#[derive(serde::Serialize)]
struct NamedJson<'a> {
    name: ByLanguage<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

#[derive(serde::Serialize)]
struct LicenseJson<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

#[derive(serde::Serialize)]
struct SourceJson<'a> {
    name: ByLanguage<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    retrieved: Option<String>,
    processing: &'static str,
}

#[derive(serde::Serialize)]
struct AreaJson<'a> {
    id: &'a str,
    name: ByLanguage<'a>,
    kind: &'static str,
}

#[derive(serde::Serialize)]
struct CategoryJson<'a> {
    id: &'a str,
    name: ByLanguage<'a>,
}

#[derive(serde::Serialize)]
struct EventJson<'a> {
    period: String,
    text: ByLanguage<'a>,
}

/// A number with its location in the cube and its status. Empty members are left out; `value` is `null` if there is no number.
#[derive(serde::Serialize)]
struct ValueJson<'a> {
    area: &'a str,
    group: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    category: Option<&'a str>,
    period: String,
    value: Option<Digits>,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    computed: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    through: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Digits>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<Digits>,
    #[serde(skip_serializing_if = "Option::is_none")]
    approximate: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    n: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    events: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<ByLanguage<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<ByLanguage<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    also: Option<AlsoJson<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    low: Option<Digits>,
    #[serde(skip_serializing_if = "Option::is_none")]
    high: Option<Digits>,
    #[serde(skip_serializing_if = "Option::is_none")]
    was: Option<Digits>,
    #[serde(skip_serializing_if = "Option::is_none")]
    revised: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<TargetJson>,
}

#[derive(serde::Serialize)]
struct AlsoJson<'a> {
    value: Digits,
    r#in: ByLanguage<'a>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct TargetJson {
    #[serde(skip_serializing_if = "Option::is_none")]
    at_least: Option<Digits>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at_most: Option<Digits>,
}

/// Writes an item of each of the document's own lists to a line, since some are long.
#[derive(Default)]
struct ItemPerLine {
    /// How many objects and lists are open.
    depth: usize,
    is_empty: bool,
}

impl Formatter for ItemPerLine {
    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth += 1;
        writer.write_all(b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth -= 1;
        writer.write_all(b"}")
    }

    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth += 1;
        self.is_empty = true;
        writer.write_all(b"[")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.is_empty = false;
        writer.write_all(match (self.depth, first) {
            (2, true) => b"\n",
            (2, false) => b",\n",
            (_, true) => b"",
            (_, false) => b",",
        })
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        let is_long = self.depth == 2 && !self.is_empty;
        (self.depth, self.is_empty) = (self.depth - 1, false);
        writer.write_all(if is_long { b"\n]" } else { b"]" })
    }
}

/// Writes an indicator with everything known about it, and its numbers.
pub(super) fn indicator(site: &Site, indicator: &Indicator, rows: &[Row<'_>]) -> Vec<u8> {
    written(&document(site, indicator, rows))
}

/// A table with its title and its terms. A row has a member for each cell that is not empty, with the column's heading as its name.
#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct ListJson<'a> {
    version: &'static str,
    id: &'static str,
    title: BTreeMap<&'a str, String>,
    description: BTreeMap<&'a str, String>,
    publisher: NamedJson<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<LicenseJson<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<String>,
    rows: Vec<RowJson<'a>>,
}

/// A row: its cells that are not empty, in the order of the columns.
struct RowJson<'a>(Vec<(&'static str, CellJson<'a>)>);

impl Serialize for RowJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, cell)| (name, cell)))
    }
}

#[derive(serde::Serialize)]
#[serde(untagged)]
enum CellJson<'a> {
    Words(ByLanguage<'a>),
    Text(&'a str),
    Number(Digits),
}

/// Writes the table of a kind of content, with texts in every language.
pub(super) fn of_list(site: &Site, list: List, table: &Table<'_>, locales: &[&Locale]) -> Vec<u8> {
    let in_each = |key: String| locales.iter().map(|locale| (locale.lang().as_str(), locale.text(&key))).collect();
    written(&ListJson {
        version: VERSION,
        id: list.name(),
        title: in_each(list.key()),
        description: in_each(format!("{}-holds", list.key())),
        publisher: publisher(site),
        license: license(site),
        page: site.generated_url(&list.page(), site.config.first_language()).and_then(|url| site.canonical(url)),
        rows: table.rows.iter().map(|items| row(site, table, items)).collect(),
    })
}

fn row<'a>(site: &'a Site, table: &Table<'_>, items: &'a [Item<'_>]) -> RowJson<'a> {
    let cells = table.fields.iter().zip(items);
    RowJson(cells.filter_map(|(field, item)| Some((field.heading(Words::English), cell(site, item)?))).collect())
}

/// Returns a cell; `None` if it is empty.
fn cell<'a>(site: &'a Site, item: &'a Item<'_>) -> Option<CellJson<'a>> {
    Some(match item {
        Item::Nothing => return None,
        Item::Words(wording) => CellJson::Words(by_language(site, wording)),
        Item::Text(text) => CellJson::Text(text),
        Item::Word((english, _)) => CellJson::Text(english),
        Item::Time(time) => CellJson::Text(time),
        Item::Number(number) => CellJson::Number(Digits(*number)),
    })
}

/// Writes a document and the end of its last line.
fn written(document: &impl Serialize) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, ItemPerLine::default());
    // A vector takes all that is written to it, and a decimal's digits are a number in JSON.
    let written = document.serialize(&mut serializer);
    bytes.push(b'\n');
    written.map(|()| bytes).unwrap_or_default()
}

fn document<'a>(site: &'a Site, indicator: &'a Indicator, rows: &'a [Row<'a>]) -> IndicatorJson<'a> {
    let words = |wording: &'a Wording| by_language(site, wording);
    IndicatorJson {
        version: VERSION,
        id: indicator.id.as_str(),
        title: words(&indicator.title),
        short: words(&indicator.short),
        official: indicator.official.as_ref().map(words),
        definition: indicator.definition.as_ref().map(words),
        unit: unit(site, indicator),
        decimals: indicator.decimals,
        statistic: indicator.statistic.word(),
        per: indicator.rate.as_ref().map(|rate| rate.per),
        better: better(indicator.better),
        source: source(site, indicator),
        kolada: indicator.kolada.as_deref(),
        publisher: publisher(site),
        license: license(site),
        page: site.canonical(&site.indicator_url(&indicator.id, site.config.first_language())),
        modified: time::modified(site, indicator).map(|date| date.to_string()),
        suppress_below: indicator.threshold,
        areas: areas(site, indicator),
        categories: categories(indicator).map(|category| CategoryJson { id: category.id.as_str(), name: words(&category.name) }).collect(),
        events: indicator.events.iter().map(|event| happened(site, event)).collect(),
        breaks: indicator.breaks.iter().map(|event| happened(site, event)).collect(),
        rebases: indicator.rebases.iter().map(|event| happened(site, event)).collect(),
        values: rows.iter().map(|row| value(site, row)).collect(),
    }
}

fn publisher(site: &Site) -> NamedJson<'_> {
    let organisation = &site.config.organisation;
    NamedJson { name: by_language(site, &organisation.name), url: organisation.url.as_deref() }
}

fn license(site: &Site) -> Option<LicenseJson<'_>> {
    let license = site.config.open_data.license.as_ref()?;
    Some(LicenseJson { name: &license.name, url: license.url.as_deref() })
}

fn by_language<'a>(site: &'a Site, wording: &'a Wording) -> ByLanguage<'a> {
    ByLanguage(terms::languages(site, wording).into_iter().collect())
}

fn unit<'a>(site: &'a Site, indicator: &'a Indicator) -> UnitJson<'a> {
    match &indicator.unit {
        Unit::Percent => UnitJson::Sign("%"),
        Unit::Counted { other, .. } => UnitJson::Words(by_language(site, other)),
        Unit::Text(unit) => UnitJson::Words(by_language(site, unit)),
    }
}

fn better(better: Better) -> &'static str {
    match better {
        Better::Higher => "higher",
        Better::Lower => "lower",
        Better::Neutral => "neutral",
    }
}

fn source<'a>(site: &'a Site, indicator: &'a Indicator) -> Option<SourceJson<'a>> {
    let source = indicator.source.as_ref()?;
    Some(SourceJson {
        name: by_language(site, &source.name),
        url: source.url.as_deref(),
        retrieved: source.retrieved.as_ref().map(|date| date.value.to_string()),
        processing: match source.processing {
            Processing::None => "none",
            Processing::Own => "own",
        },
    })
}

fn areas<'a>(site: &'a Site, indicator: &'a Indicator) -> Vec<AreaJson<'a>> {
    let known = indicator.areas().into_iter().filter_map(|id| site.numbers.areas.get(id));
    let area = |area: &'a Area| AreaJson { id: area.id.as_str(), name: by_language(site, &area.name), kind: area.kind.as_str() };
    known.map(area).collect()
}

/// Returns the categories that have numbers, in order. Any other may so far only be used in a draft.
fn categories(indicator: &Indicator) -> impl Iterator<Item = &Category> {
    let told: BTreeSet<&CategoryId> = indicator.cells.keys().filter_map(|key| key.category.as_ref()).collect();
    let has_numbers = move |category: &&Category| told.contains(&category.id);
    indicator.categories.iter().filter(has_numbers)
}

fn happened<'a>(site: &'a Site, event: &'a Event) -> EventJson<'a> {
    EventJson { period: event.period.to_string(), text: by_language(site, &event.text) }
}

fn value<'a>(site: &'a Site, row: &'a Row<'a>) -> ValueJson<'a> {
    let (cell, key) = (row.cell, &row.key);
    let (from, to) = row.range().unzip();
    let revision = cell.and_then(|cell| cell.revision.as_ref());
    let interval = cell.and_then(|cell| cell.interval.as_ref());
    ValueJson {
        area: key.area.as_str(),
        group: row.group(Words::English),
        category: key.category.as_ref().map(CategoryId::as_str),
        period: key.period.to_string(),
        value: cell.and_then(Cell::number).map(Digits),
        status: row.status().word(Words::English),
        computed: row.is_computed.then_some(true),
        through: row.through().map(|period| period.to_string()),
        from: from.map(Digits),
        to: to.map(Digits),
        approximate: cell.filter(|cell| cell.approximate).map(|_| true),
        n: cell.and_then(|cell| cell.base),
        events: cell.and_then(|cell| cell.events).map(|events| events.count),
        source: cell.and_then(|cell| cell.source.as_ref()).map(|source| by_language(site, source)),
        note: cell.and_then(|cell| cell.note.as_ref()).map(|note| by_language(site, note)),
        also: cell
            .and_then(|cell| cell.also.as_ref())
            .map(|also| AlsoJson { value: Digits(also.value), r#in: by_language(site, &also.place) }),
        low: interval.map(|interval| Digits(interval.low)),
        high: interval.map(|interval| Digits(interval.high)),
        was: revision.map(|revision| Digits(revision.was)),
        revised: revision.map(|revision| revision.revised.to_string()),
        target: row.aim.map(|aim| TargetJson { at_least: row::at_least(aim).map(Digits), at_most: row::at_most(aim).map(Digits) }),
    }
}
