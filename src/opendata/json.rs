//! An indicator as JSON: everything on its page, for programs. Its numbers are written digit by digit as stored, never as floats, so the
//! text is assembled here, and only its strings by the library.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::row::{self, Row};
use super::{terms, time};
use crate::indicator::{Better, Category, Cell, Event, Indicator, Statistic, Words};
use crate::name::{CategoryId, Wording};
use crate::site::Site;

/// The schema version. It changes only if programs that read the old schema would fail.
const VERSION: &str = "1";

/// A JSON object under construction.
#[derive(Default)]
struct Object(Vec<String>);

impl Object {
    /// Adds a member that is JSON already.
    fn json(mut self, name: &str, json: impl AsRef<str>) -> Self {
        self.0.push(format!("{}:{}", quoted(name), json.as_ref()));
        self
    }

    fn text(self, name: &str, text: impl AsRef<str>) -> Self {
        self.json(name, quoted(text.as_ref()))
    }

    /// Adds a member unless it is `None`.
    fn maybe(self, name: &str, json: Option<String>) -> Self {
        match json {
            Some(json) => self.json(name, json),
            None => self,
        }
    }

    fn number(self, name: &str, number: Option<Decimal>) -> Self {
        self.maybe(name, number.map(|number| number.to_string()))
    }

    fn end(self) -> String {
        format!("{{{}}}", self.0.join(","))
    }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn list(items: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", items.into_iter().collect::<Vec<_>>().join(","))
}

/// Writes a list with one item per line, since it is long.
fn lines(items: impl IntoIterator<Item = String>) -> String {
    let items: Vec<String> = items.into_iter().collect();
    if items.is_empty() { "[]".to_owned() } else { format!("[\n{}\n]", items.join(",\n")) }
}

/// Writes an indicator with everything known about it, and its numbers.
pub(super) fn indicator(site: &Site, indicator: &Indicator, rows: &[Row<'_>]) -> Vec<u8> {
    let words = |wording: &Wording| wordings(site, wording);
    let optional = |wording: &Option<Wording>| wording.as_ref().map(words);
    let organisation = &site.config.organisation;
    let page = site.canonical(&site.indicator_url(&indicator.id, site.config.first_language()));
    let license = site.config.open_data.license.as_ref();
    let json = Object::default()
        .text("version", VERSION)
        .text("id", indicator.id.as_str())
        .json("title", words(&indicator.title))
        .json("short", words(&indicator.short))
        .maybe("official", optional(&indicator.official))
        .maybe("definition", optional(&indicator.definition))
        .json("unit", unit(site, indicator))
        .maybe("decimals", indicator.decimals.map(|decimals| decimals.to_string()))
        .text("statistic", statistic(indicator.statistic))
        .text("better", better(indicator.better))
        .maybe("source", source(site, indicator))
        .maybe("kolada", indicator.kolada.as_deref().map(quoted))
        .json(
            "publisher",
            Object::default().json("name", words(&organisation.name)).maybe("url", organisation.url.as_deref().map(quoted)).end(),
        )
        .maybe(
            "license",
            license.map(|license| Object::default().text("name", &license.name).maybe("url", license.url.as_deref().map(quoted)).end()),
        )
        .maybe("page", page.as_deref().map(quoted))
        .maybe("modified", time::modified(site, indicator).map(|date| quoted(&date.to_string())))
        .maybe("suppressBelow", indicator.threshold.map(|threshold| threshold.to_string()))
        .json("areas", lines(areas(site, indicator)))
        .json(
            "categories",
            list(
                categories(indicator)
                    .map(|category| Object::default().text("id", category.id.as_str()).json("name", words(&category.name)).end()),
            ),
        )
        .json("events", list(indicator.events.iter().map(|event| happened(site, event))))
        .json("breaks", list(indicator.breaks.iter().map(|event| happened(site, event))))
        .json("values", lines(rows.iter().map(|row| value(site, row))))
        .end();
    format!("{json}\n").into_bytes()
}

/// Writes a text by language: `{"sv":"…","en":"…"}`.
fn wordings(site: &Site, wording: &Wording) -> String {
    terms::languages(site, wording).into_iter().fold(Object::default(), |all, (lang, text)| all.text(lang.as_str(), text)).end()
}

fn unit(site: &Site, indicator: &Indicator) -> String {
    match &indicator.unit {
        crate::indicator::Unit::Percent => quoted("%"),
        crate::indicator::Unit::Counted { other, .. } => wordings(site, other),
        crate::indicator::Unit::Text(unit) => wordings(site, unit),
    }
}

fn statistic(statistic: Statistic) -> &'static str {
    match statistic {
        Statistic::Count => "count",
        Statistic::Share => "share",
        Statistic::Mean => "mean",
        Statistic::Median => "median",
        Statistic::Sum => "sum",
    }
}

fn better(better: Better) -> &'static str {
    match better {
        Better::Higher => "higher",
        Better::Lower => "lower",
        Better::Neutral => "neutral",
    }
}

fn source(site: &Site, indicator: &Indicator) -> Option<String> {
    let source = indicator.source.as_ref()?;
    let processing = match source.processing {
        crate::indicator::Processing::None => "none",
        crate::indicator::Processing::Own => "own",
    };
    let object = Object::default()
        .json("name", wordings(site, &source.name))
        .maybe("url", source.url.as_deref().map(quoted))
        .maybe("retrieved", source.retrieved.map(|date| quoted(&date.to_string())))
        .text("processing", processing);
    Some(object.end())
}

fn areas(site: &Site, indicator: &Indicator) -> Vec<String> {
    let known = indicator.areas().into_iter().filter_map(|id| site.areas.get(id));
    let area = |area: &crate::area::Area| {
        Object::default().text("id", area.id.as_str()).json("name", wordings(site, &area.name)).text("kind", area.kind.as_str()).end()
    };
    known.map(area).collect()
}

/// Returns the categories that have numbers, in order. Any other may so far only be used in a draft.
fn categories(indicator: &Indicator) -> impl Iterator<Item = &Category> {
    let told: BTreeSet<&CategoryId> = indicator.cells.keys().filter_map(|key| key.category.as_ref()).collect();
    let has_numbers = move |category: &&Category| told.contains(&category.id);
    indicator.categories.iter().filter(has_numbers)
}

fn happened(site: &Site, event: &Event) -> String {
    Object::default().text("period", event.period.to_string()).json("text", wordings(site, &event.text)).end()
}

/// Writes a number with its location in the cube and its status. Empty members are left out; `value` is `null` if there is no number.
fn value(site: &Site, row: &Row<'_>) -> String {
    let cell = row.cell;
    let key = &row.key;
    let number = cell.and_then(Cell::number).map_or_else(|| "null".to_owned(), |number| number.to_string());
    let (from, to) = row.range().unzip();
    let also = cell.and_then(|cell| cell.also.as_ref());
    let also = also.map(|also| Object::default().number("value", Some(also.value)).json("in", wordings(site, &also.place)).end());
    let revision = cell.and_then(|cell| cell.revision.as_ref());
    let target = row.aim.map(|aim| Object::default().number("atLeast", row::at_least(aim)).number("atMost", row::at_most(aim)).end());
    Object::default()
        .text("area", key.area.as_str())
        .text("group", row.group(Words::English))
        .maybe("category", key.category.as_ref().map(|category| quoted(category.as_str())))
        .text("period", key.period.to_string())
        .json("value", number)
        .text("status", row.status().word(Words::English))
        .number("from", from)
        .number("to", to)
        .maybe("approximate", cell.filter(|cell| cell.approximate).map(|_| "true".to_owned()))
        .maybe("n", cell.and_then(|cell| cell.base).map(|base| base.to_string()))
        .maybe("note", cell.and_then(|cell| cell.note.as_ref()).map(|note| wordings(site, note)))
        .maybe("also", also)
        .number("was", revision.map(|revision| revision.was))
        .maybe("revised", revision.map(|revision| quoted(&revision.revised.to_string())))
        .maybe("target", target)
        .end()
}
