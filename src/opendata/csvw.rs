//! The metadata of a table's columns as CSV on the Web (W3C, Metadata Vocabulary for Tabular Data). It never contains a number of the
//! table.

use serde_json::{Value, json};

use super::{ALL_TABLE, Format, row, terms, time};
use crate::indicator::{Column, Indicator, Status, Words};
use crate::locale::Locale;
use crate::name::Wording;
use crate::site::Site;

/// Returns the path of a table's metadata: where CSV on the Web looks for it.
pub(super) fn path(table: &str) -> String {
    format!("{table}-metadata.json")
}

/// Returns the metadata of an indicator's table.
pub(super) fn of_indicator(site: &Site, indicator: &Indicator, locales: &[&Locale]) -> Vec<u8> {
    let path = Format::Table.path(&indicator.id);
    let name = path.rsplit('/').next().unwrap_or(&path);
    let mut table = table(site, name, locales);
    table["dc:title"] = by_language(site, &indicator.title);
    if let Some(definition) = &indicator.definition {
        table["dc:description"] = by_language(site, definition);
    }
    if let Some(source) = &indicator.source {
        let address = source.url.as_ref().map(|url| json!({"@id": url}));
        table["dc:source"] = address.unwrap_or_else(|| by_language(site, &source.name));
    }
    if let Some(date) = time::modified(site, indicator) {
        table["dc:modified"] = json!({"@value": date.to_string(), "@type": "xsd:date"});
    }
    table["schema:unitText"] = json!(row::unit(indicator, site.config.first_language()));
    bytes(&table)
}

/// Returns the metadata of the table of all indicators.
pub(super) fn of_all(site: &Site, locales: &[&Locale]) -> Vec<u8> {
    let name = ALL_TABLE.rsplit('/').next().unwrap_or(ALL_TABLE);
    let mut table = table(site, name, locales);
    table["dc:title"] = by_language(site, &site.config.title);
    bytes(&table)
}

fn bytes(value: &Value) -> Vec<u8> {
    format!("{value}\n").into_bytes()
}

/// Returns what all tables have in common.
fn table(site: &Site, name: &str, locales: &[&Locale]) -> Value {
    let organisation = &site.config.organisation;
    let mut publisher = json!({"schema:name": by_language(site, &organisation.name)});
    if let Some(url) = &organisation.url {
        publisher["schema:url"] = json!({"@id": url});
    }
    let columns: Vec<Value> = Column::OFFERED.iter().map(|known| column(*known, locales)).collect();
    let notes: Vec<Value> = Status::ALL.iter().map(|status| note(*status, locales)).collect();
    let mut table = json!({
        "@context": ["http://www.w3.org/ns/csvw", {"@language": site.config.first_language().as_str()}],
        "url": name,
        "dialect": {"encoding": "utf-8", "delimiter": ",", "quoteChar": "\"", "doubleQuote": true, "header": true, "lineTerminators": ["\r\n"]},
        "dc:publisher": publisher,
        "notes": notes,
        "tableSchema": {"columns": columns},
    });
    if let Some(url) = terms::license_url(site) {
        table["dc:license"] = json!({"@id": url});
    }
    table
}

/// Returns a text in every language in which it exists.
fn by_language(site: &Site, wording: &Wording) -> Value {
    let texts = terms::languages(site, wording);
    texts.into_iter().map(|(lang, text)| json!({"@value": text, "@language": lang.as_str()})).collect()
}

fn column(column: Column, locales: &[&Locale]) -> Value {
    let (english, swedish) = (column.heading(Words::English), column.heading(Words::Swedish));
    let told = locales.iter().map(|locale| json!({"@value": locale.text(&key(column)), "@language": locale.lang().as_str()}));
    let description: Vec<Value> = told.collect();
    let is_always_there = matches!(column, Column::Indicator | Column::Area | Column::Group | Column::Period | Column::Status);
    json!({
        "name": english,
        "titles": {"en": [english], "sv": [swedish]},
        "datatype": datatype(column),
        "required": is_always_there,
        "null": [""],
        "dc:description": description,
    })
}

/// Returns the catalogues' key for the meaning of a column: `data-column-area-name`.
pub(super) fn key(column: Column) -> String {
    format!("data-column-{}", column.heading(Words::English).replace('_', "-"))
}

/// Returns the catalogues' key for the meaning of a status: `data-status-not-measured`.
pub(super) fn status_key(status: Status) -> String {
    format!("data-status-{}", status.word(Words::English).replace(' ', "-"))
}

fn datatype(column: Column) -> Value {
    let one_of = |words: Vec<&str>| json!({"base": "string", "format": words.join("|")});
    match column {
        Column::Value
        | Column::From
        | Column::To
        | Column::Low
        | Column::High
        | Column::Also
        | Column::Was
        | Column::AtLeast
        | Column::AtMost => json!("decimal"),
        Column::Base | Column::Events => json!("nonNegativeInteger"),
        Column::Revised => json!({"base": "date", "format": "yyyy-MM-dd"}),
        Column::Approximate | Column::Computed => json!({"base": "boolean", "format": "yes|no"}),
        Column::Group => one_of(vec!["total", "women", "men", "girls", "boys"]),
        Column::Status => one_of(Status::ALL.iter().map(|status| status.word(Words::English)).collect()),
        Column::Period | Column::Through => {
            json!({"base": "string", "format": "[0-9]{4}(-([0-9]{2}(-[0-9]{2})?|[0-9]{4}|T[1-3]|W[0-9]{2}|Q[1-4]|H[12]|spring|autumn)|/[0-9]{2})?"})
        }
        _ => json!("string"),
    }
}

/// Returns the meaning of a status as an annotation of the table, since the vocabulary has no property for it.
fn note(status: Status, locales: &[&Locale]) -> Value {
    let meaning: Vec<Value> =
        locales.iter().map(|locale| json!({"@value": locale.text(&status_key(status)), "@language": locale.lang().as_str()})).collect();
    json!({"schema:name": status.word(Words::English), "schema:description": meaning})
}
