//! The metadata of a table's columns as CSV on the Web (W3C, Metadata Vocabulary for Tabular Data). It never contains a number of the
//! table.

use serde_json::{Value, json};

use super::field::{Datatype, Field};
use super::list::List;
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
    let mut table = table(site, name, &offered(), locales);
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
    let mut table = table(site, name, &offered(), locales);
    table["dc:title"] = by_language(site, &site.config.title);
    bytes(&table)
}

/// Returns the metadata of the table of a kind of content.
pub(super) fn of_list(site: &Site, list: List, locales: &[&Locale]) -> Vec<u8> {
    let mut table = table(site, &format!("{}.csv", list.name()), list.fields(), locales);
    table["dc:title"] = in_each(locales, &list.key());
    table["dc:description"] = in_each(locales, &format!("{}-holds", list.key()));
    bytes(&table)
}

/// Returns the columns of the tables of numbers.
fn offered() -> Vec<Field> {
    Column::OFFERED.into_iter().map(Field::from).collect()
}

/// Returns a text of the catalogues in each language.
fn in_each(locales: &[&Locale], key: &str) -> Value {
    locales.iter().map(|locale| json!({"@value": locale.text(key), "@language": locale.lang().as_str()})).collect()
}

fn bytes(value: &Value) -> Vec<u8> {
    format!("{value}\n").into_bytes()
}

/// Returns what all tables have in common.
fn table(site: &Site, name: &str, fields: &[Field], locales: &[&Locale]) -> Value {
    let organisation = &site.config.organisation;
    let mut publisher = json!({"schema:name": by_language(site, &organisation.name)});
    if let Some(url) = &organisation.url {
        publisher["schema:url"] = json!({"@id": url});
    }
    let columns: Vec<Value> = fields.iter().map(|field| column(field, locales)).collect();
    let has_statuses = fields.iter().any(|field| field.datatype == Datatype::Status);
    let notes: Vec<Value> = Status::ALL.iter().filter(|_| has_statuses).map(|status| note(*status, locales)).collect();
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

fn column(field: &Field, locales: &[&Locale]) -> Value {
    let (english, swedish) = (field.heading(Words::English), field.heading(Words::Swedish));
    json!({
        "name": english,
        "titles": {"en": [english], "sv": [swedish]},
        "datatype": field.csvw(),
        "required": field.is_required,
        "null": [""],
        "dc:description": in_each(locales, &field.key()),
    })
}

/// Returns the catalogues' key for the meaning of a status: `data-status-not-measured`.
pub(super) fn status_key(status: Status) -> String {
    format!("data-status-{}", status.word(Words::English).replace(' ', "-"))
}

/// Returns the meaning of a status as an annotation of the table, since the vocabulary has no property for it.
fn note(status: Status, locales: &[&Locale]) -> Value {
    json!({"schema:name": status.word(Words::English), "schema:description": in_each(locales, &status_key(status))})
}
