//! Writes an indicator's file, or updates it. It never changes what the editor wrote, except the key `kolada` and the date in `source`.

use jiff::civil::Date;

use super::measure::Measure;
use super::order::Wanted;
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::edit::{Document, Refused, Value};
use crate::indicator::{IndicatorFile, Kolada};
use crate::kolada::Kpi;
use crate::name::IndicatorId;
use crate::source::Sources;
use crate::yaml::{Kind, Node};

/// The data that an indicator's file is written from.
pub struct Facts<'a> {
    /// The measure.
    pub kpi: &'a Kpi,
    /// What was requested.
    pub wanted: &'a Wanted,
    /// The kind of number.
    pub measure: Measure,
    /// The hash of the values.
    pub hash: &'a str,
    /// The date of retrieval.
    pub today: Date,
}

/// Whether the same has been imported before.
pub fn is_as_wanted(kolada: &Kolada, wanted: &Wanted) -> bool {
    let Kolada { id, title: _, areas, from, units, retrieved, hash: _ } = kolada;
    *id == wanted.kpi && *areas == wanted.areas && *from == wanted.from && *units == wanted.units && retrieved.is_some()
}

/// Returns the path of an indicator's file, whether it exists or not.
pub fn path_of(sources: &Sources, file: Option<&IndicatorFile>, id: &IndicatorId) -> String {
    file.map_or_else(|| format!("content/indicators/{id}.yaml"), |file| sources.file(file.span.file).path.clone())
}

/// Returns the content of the file. The error is `None` if it has already been reported.
pub fn written(path: &str, raw: Option<&[u8]>, comment: &str, facts: &Facts, found: &mut Diagnostics) -> Result<Vec<u8>, Option<Problem>> {
    let begun = format!("# {comment}\n");
    let mut document = Document::read(path, raw.unwrap_or(begun.as_bytes()), found).ok_or(None)?;
    let measure = &facts.measure;
    let today = Value::Word(facts.today.to_string());
    let refused = |key: &'static str| move |Refused| Some(Problem::ImportNotWritten { key: key.to_owned() });
    let of_measure = [
        ("title", Some(Value::Text(measure.title.clone()))),
        ("official", Some(Value::Text(facts.kpi.name()))),
        ("definition", facts.kpi.definition().map(Value::Text)),
        ("unit", Some(measure.unit.clone())),
        ("statistic", Some(Value::Word(measure.statistic.into()))),
        ("counts", measure.counts.map(|counts| Value::Word(counts.into()))),
        ("decimals", Some(Value::Word(measure.decimals.to_string()))),
    ];
    // The keys for the kind of number belong together: if the editor has written one, none is added.
    let has_unit = document.has(&["unit"]);
    for (key, value) in of_measure {
        let is_of_unit = matches!(key, "statistic" | "counts") && has_unit;
        if let Some(value) = value.filter(|_| !document.has(&[key]) && !is_of_unit) {
            document.set(&[key], &value).map_err(refused(key))?;
        }
    }
    let known = document.get(&["source"]).filter(|node| node.kind != Kind::Empty);
    let known = known.map(|node| (source_name(node), matches!(node.kind, Kind::Map(_))));
    match known {
        None => document.set(&["source"], &source(facts)).map_err(refused("source"))?,
        Some((name, true)) if name == "Kolada" => document.set(&["source", "retrieved"], &today).map_err(refused("source"))?,
        Some((name, false)) if name == "Kolada" => document.set(&["source"], &source(facts)).map_err(refused("source"))?,
        Some((source, _)) => found.add(Place::Path(path.to_owned()), Problem::KoladaOtherSource { source }),
    }
    kolada(&mut document, facts).map_err(refused("kolada"))?;
    Ok(document.bytes())
}

fn source(facts: &Facts) -> Value {
    Value::Map(vec![
        ("name", Value::Word("Kolada".into())),
        ("url", Value::Text(Kolada::page(&facts.kpi.id))),
        ("retrieved", Value::Word(facts.today.to_string())),
    ])
}

/// Returns the name of a source, in its first language if it has several.
fn source_name(node: &Node) -> String {
    match &node.kind {
        Kind::Scalar { text, .. } => text.trim().to_owned(),
        Kind::Map(entries) => {
            let named = entries.iter().find(|entry| entry.key.value == "name").or(entries.first());
            named.map_or_else(String::new, |entry| source_name(&entry.value))
        }
        Kind::List(_) | Kind::Empty => String::new(),
    }
}

fn kolada(document: &mut Document, facts: &Facts) -> Result<(), Refused> {
    let Wanted { indicator: _, kpi, areas, from, units } = facts.wanted;
    let mut keys = vec![("id", Value::Word(kpi.clone())), ("title", Value::Text(facts.kpi.name())), ("areas", Value::List(areas.clone()))];
    keys.extend(from.map(|from| ("from", Value::Word(from.to_string()))));
    keys.extend(units.then(|| ("units", Value::Word("true".into()))));
    keys.push(("retrieved", Value::Word(facts.today.to_string())));
    keys.push(("hash", Value::Text(facts.hash.to_owned())));
    if !document.get(&["kolada"]).is_some_and(|node| matches!(node.kind, Kind::Map(_))) {
        return document.set(&["kolada"], &Value::Map(keys));
    }
    keys.iter().try_for_each(|(key, value)| document.set(&["kolada", key], value))
}
