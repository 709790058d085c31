//! The forms that no table describes: numbers, groups, targets. It never refuses what the parsers accept.

use serde_json::{Map, Value, json};

use super::emit::{Emitter, any_of, or_empty};
use super::patterns::{NUMBER, caseless, group_within, period, period_within};
use crate::indicator::keys::{CELL, NAMED, TARGET};
use crate::indicator::{Group, STATES};
use crate::term::TERM;
use crate::yaml::{Naming, Shape};

/// Returns the definition of a form, and of what it refers to.
pub(super) fn definitions(form: &str, emitter: &mut Emitter<'_>) -> Vec<(String, Value)> {
    let named = |schemas: &[(&str, Value)]| schemas.iter().map(|(name, schema)| ((*name).to_owned(), schema.clone())).collect();
    match form {
        "group" => {
            let mut group = emitter.scalar("group", &["string"], &format!("^{}$", group_within()));
            group["examples"] = json!(["kvinnor", "män", "flickor", "pojkar", "totalt"]);
            named(&[("group", group)])
        }
        "value" | "fact" => named(&[(form, value(emitter))]),
        "people" => named(&[("people", people(emitter))]),
        "term" => named(&[("term", term(emitter))]),
        "status" => {
            let words = || STATES.iter().map(|(word, _)| *word).chain(["preliminär", "preliminary"]);
            let mut status = emitter.scalar("status", &["string"], &format!("^{}$", caseless(words())));
            status["examples"] = json!(["preliminär", "saknas", "skyddas", "ej relevant", "ej mätt"]);
            named(&[("status", status)])
        }
        "targets" => {
            let target = emitter.mapping(&TARGET);
            let keys = format!("^({}|{})$", group_within(), period_within());
            let level = |value: Value| json!({ "type": "object", "propertyNames": { "pattern": keys }, "additionalProperties": value });
            named(&[("targets", level(json!({ "anyOf": [target, level(target.clone())] })))])
        }
        "categories" => {
            let flat = Shape::Either(&[Shape::Rows(&Shape::Text), Shape::Entries(Naming::Free, &NAMED)]);
            let crossed = Shape::Entries(Naming::Free, &Shape::Either(&[Shape::Rows(&Shape::Text), Shape::Entries(Naming::Free, &NAMED)]));
            let (flat, crossed) = (emitter.value(&flat, false), emitter.value(&crossed, false));
            named(&[("categories", json!({ "anyOf": [flat, crossed] })), ("plain-categories", flat)])
        }
        "values" | "areas" => named(&[
            ("cell", any_of(vec![value(emitter), emitter.mapping(&CELL)])),
            ("values", free_values()),
            ("areas", areas("values")),
            ("plain-values", plain_values(emitter)),
            ("plain-areas", areas("plain-values")),
        ]),
        _ => Vec::new(),
    }
}

/// Returns a number, a range, or a word for why there is none.
fn value(emitter: &Emitter<'_>) -> Value {
    let pattern = format!("{NUMBER}|^{}$", caseless(STATES.iter().map(|(word, _)| *word)));
    let mut value = emitter.scalar("value", &["number", "string"], &pattern);
    value["examples"] = json!(["saknas", "skyddas", "ej relevant", "ej mätt"]);
    value
}

/// Returns a number of people, or a word for why there is none.
fn people(emitter: &Emitter<'_>) -> Value {
    let pattern = format!("^\\s*[0-9][0-9 \u{a0}\u{202f}\u{2009}]*$|^{}$", caseless(STATES.iter().map(|(word, _)| *word)));
    let mut people = emitter.scalar("people", &["integer", "string"], &pattern);
    (people["minimum"], people["examples"]) = (json!(0), json!(["saknas", "skyddas"]));
    people
}

/// Returns a term: a text, one for each language, or its keys. Keys of three letters are rarely languages.
fn term(emitter: &mut Emitter<'_>) -> Value {
    let text = emitter.value(&Shape::Text, false);
    let names = emitter.names("language", "^\\s*([a-z]{2}|[a-z]{2,3}(-[A-Za-z0-9]{2,8})+|fit|sma|smj|rom)\\s*$");
    let languages = json!({ "type": ["object"], "propertyNames": names, "additionalProperties": text, "minProperties": 1 });
    let keys = emitter.mapping(&TERM);
    let mapping = json!({ "if": { "type": "object", "propertyNames": names, "minProperties": 1 }, "then": languages, "else": keys });
    json!({ "if": { "type": ["string", "number", "boolean"] }, "then": text, "else": mapping })
}

/// Returns numbers by group and period, in any order.
fn plain_values(emitter: &mut Emitter<'_>) -> Value {
    let cell = json!({ "$ref": "#/definitions/cell" });
    let (group, period) = (format!("^{}$", group_within()), period());
    let mut by_group = emitter.mapping(&CELL);
    by_group["patternProperties"] = json!({ group.clone(): cell });
    let of_group = json!({ "type": "object", "patternProperties": { period.clone(): cell }, "additionalProperties": false });
    let of_period = any_of(vec![value(emitter), by_group]);
    let properties: Map<String, Value> = Group::WORDS.iter().map(|(word, _)| ((*word).to_owned(), of_group.clone())).collect();
    json!({
        "type": "object",
        "properties": properties,
        "patternProperties": { group: of_group, period: of_period },
        "additionalProperties": false,
    })
}

/// Returns numbers by group, category and period, in any order: any key may be a category.
fn free_values() -> Value {
    let (cell, level) = (json!({ "$ref": "#/definitions/cell" }), json!({ "$ref": "#/definitions/values" }));
    json!({ "type": "object", "additionalProperties": { "anyOf": [cell, level] } })
}

fn areas(values: &str) -> Value {
    let values = json!({ "$ref": format!("#/definitions/{values}") });
    json!({ "type": "object", "additionalProperties": or_empty(values) })
}

/// Adds the rules of an indicator's file that depend on its keys: without categories, only groups and periods are keys of numbers.
pub(super) fn add_rules_of_indicators(root: &mut Map<String, Value>) {
    let plain = |name: &str| or_empty(json!({ "$ref": format!("#/definitions/plain-{name}") }));
    let has = |key: &str| json!({ "required": [key] });
    let is_percent = json!({ "required": ["unit"], "properties": { "unit": { "enum": ["percent", "procent", "%"] } } });
    let is_rate = json!({ "required": ["statistic"], "properties": { "statistic": { "const": "rate" } } });
    let rules = json!([
        {
            "if": { "not": { "anyOf": [has("categories"), has("dimensions")] } },
            "then": { "properties": { "values": plain("values"), "areas": plain("areas") } },
        },
        { "if": { "not": has("dimensions") }, "then": { "properties": { "categories": plain("categories") } } },
        { "if": { "required": ["unit"], "not": is_percent }, "then": has("statistic") },
        { "if": is_rate, "then": { "required": ["per", "of"] } },
    ]);
    root.insert("allOf".into(), rules);
}
