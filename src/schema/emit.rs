//! From the shape of a value to its JSON Schema. YAML makes numbers and booleans of some texts, so that these are texts too. It never refuses what the parsers accept: where a schema cannot say a rule, it accepts more.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::describe::Catalogue;
use super::patterns;
use crate::yaml::{Key, Mapping, Naming, Need, Shape};

/// Makes the schema of one file.
pub(super) struct Emitter<'c> {
    catalogue: &'c Catalogue,
    /// The mappings around the current one.
    around: Vec<&'static Mapping>,
    /// The mappings that occur in themselves.
    recursive: Vec<&'static Mapping>,
    /// The forms that are used.
    forms: BTreeSet<&'static str>,
}

impl<'c> Emitter<'c> {
    pub(super) fn new(catalogue: &'c Catalogue) -> Self {
        Self { catalogue, around: Vec::new(), recursive: Vec::new(), forms: BTreeSet::new() }
    }

    /// Returns the forms that were referred to, which are no longer remembered.
    pub(super) fn take_forms(&mut self) -> BTreeSet<&'static str> {
        std::mem::take(&mut self.forms)
    }

    /// Returns the mappings that occur in themselves, by name.
    pub(super) fn recursive(&mut self) -> Map<String, Value> {
        let recursive = std::mem::take(&mut self.recursive);
        recursive.into_iter().map(|mapping| (mapping.name.to_owned(), self.mapping(mapping))).collect()
    }

    /// Returns the schema of a value; `may_be_empty` if no value at all is the same as no key.
    pub(super) fn value(&mut self, shape: &Shape, may_be_empty: bool) -> Value {
        let schema = self.filled(shape);
        if may_be_empty { or_empty(schema) } else { schema }
    }

    fn filled(&mut self, shape: &Shape) -> Value {
        match shape {
            Shape::Text => self.text(&[]),
            Shape::Suggested(words) => self.text(words),
            Shape::OneOf(words) => json!({ "enum": words, "errorMessage": self.wrong_word(words) }),
            Shape::Wording => self.wording(),
            Shape::YesNo => self.scalar("yes-no", &["boolean", "string"], "^\\s*(true|false|ja|nej|yes|no)\\s*$"),
            Shape::Whole(least, most) => {
                let mut whole = self.scalar("whole", &["integer", "string"], "^\\s*\\+?[0-9]+\\s*$");
                (whole["minimum"], whole["maximum"]) = (json!(least), json!(most));
                whole
            }
            Shape::Number => self.scalar("number", &["number", "string"], patterns::NUMBER),
            Shape::Date => self.scalar("date", &["string"], "^\\s*[0-9]{4}-[0-9]{2}-[0-9]{2}\\s*$"),
            Shape::Year => self.years("year", "^\\s*(19|20|21)[0-9]{2}\\s*$"),
            Shape::Period => self.years("period", &patterns::period()),
            Shape::Address => self.scalar("address", &["string"], "^\\s*https?://[^/\\s]"),
            Shape::Colour => self.scalar("colour", &["string"], "^\\s*#[0-9A-Fa-f]{6}\\s*$"),
            Shape::Id => with_types(self.scalar("id", &["string", "number"], patterns::ID), &["boolean"]),
            Shape::Language => self.scalar("language", &["string"], patterns::LANGUAGE),
            Shape::List(item) => self.list(item),
            Shape::NoItems => json!({ "type": ["array"], "maxItems": 0 }),
            Shape::Rows(item) => json!({ "type": ["array"], "items": self.filled(item) }),
            Shape::Map(mapping) => self.mapping_or_reference(mapping),
            Shape::Entries(naming, value) => self.entries(*naming, value),
            Shape::Either(shapes) => {
                let schemas = shapes.iter().map(|shape| self.filled(shape)).collect();
                any_of(schemas)
            }
            Shape::With(keys, with, without) => {
                let required: Vec<Value> = keys.iter().map(|key| json!({ "required": [key] })).collect();
                let (with, without) = (self.filled(with), self.filled(without));
                let not = json!({ "not": { "type": "object", "anyOf": required } });
                let without = alternatives(without).into_iter().map(|one| match one.get("type") {
                    Some(types) if !types.as_array().is_some_and(|types| types.contains(&json!("object"))) => one,
                    _ => json!({ "allOf": [one, not] }),
                });
                any_of(std::iter::once(with).chain(without).collect())
            }
            Shape::Form(name) => {
                self.forms.insert(name);
                json!({ "$ref": format!("#/definitions/{name}") })
            }
        }
    }

    /// Returns the schema of a scalar of some types, of which texts have a pattern; `name` is that of the message about others.
    pub(super) fn scalar(&self, name: &str, types: &[&str], pattern: &str) -> Value {
        json!({ "type": types, "pattern": pattern, "errorMessage": self.catalogue.first(&format!("wrong-{name}")) })
    }

    fn years(&self, name: &str, pattern: &str) -> Value {
        let mut years = self.scalar(name, &["integer", "string"], pattern);
        (years["minimum"], years["maximum"]) = (json!(1900), json!(2199));
        years
    }

    /// Returns the schema of a text of which some are known.
    fn text(&self, known: &[&str]) -> Value {
        let mut text = json!({ "type": ["string", "number"], "errorMessage": self.catalogue.first("wrong-text") });
        if !known.is_empty() {
            text["examples"] = json!(known);
        }
        with_types(text, &["boolean"])
    }

    fn wrong_word(&self, words: &[&str]) -> String {
        format!("{} {}", self.catalogue.first("wrong-word"), words.join(", "))
    }

    fn wording(&mut self) -> Value {
        let text = self.text(&[]);
        let languages = json!({
            "type": ["object"],
            "properties": { "sv": text, "en": text },
            "propertyNames": self.names("language", patterns::LANGUAGE),
            "additionalProperties": text,
            "minProperties": 1,
        });
        any_of(vec![text, languages])
    }

    /// Returns the schema of a list, which may be a single scalar.
    fn list(&mut self, item: &Shape) -> Value {
        let list = json!({ "type": ["array"], "items": self.filled(item) });
        let single = self.single(item);
        any_of(std::iter::once(list).chain(single.into_iter().flat_map(alternatives)).collect())
    }

    /// Returns the schema of a shape if it is a scalar; `None` if it cannot be one.
    fn single(&mut self, shape: &Shape) -> Option<Value> {
        match shape {
            Shape::Wording => Some(self.text(&[])),
            Shape::With(_, _, without) => self.single(without),
            Shape::Either(shapes) => {
                let scalars: Vec<Value> = shapes.iter().filter_map(|shape| self.single(shape)).collect();
                (!scalars.is_empty()).then(|| any_of(scalars))
            }
            Shape::List(_) | Shape::NoItems | Shape::Rows(_) | Shape::Map(_) | Shape::Entries(..) => None,
            shape => Some(self.filled(shape)),
        }
    }

    fn entries(&mut self, naming: Naming, value: &Shape) -> Value {
        let mut schema = json!({ "type": ["object"], "additionalProperties": self.filled(value) });
        let (name, pattern) = match naming {
            Naming::Free => return schema,
            Naming::Id => ("id", patterns::ID.to_owned()),
            Naming::Period => ("period", patterns::period()),
            Naming::Language => ("language", patterns::LANGUAGE.to_owned()),
        };
        schema["propertyNames"] = self.names(name, &pattern);
        schema
    }

    /// Returns the schema of keys with a pattern; `name` is that of the message about others.
    pub(super) fn names(&self, name: &str, pattern: &str) -> Value {
        json!({ "pattern": pattern, "errorMessage": self.catalogue.first(&format!("wrong-{name}")) })
    }

    fn mapping_or_reference(&mut self, mapping: &'static Mapping) -> Value {
        if self.around.iter().any(|around| std::ptr::eq(*around, mapping)) {
            if !self.recursive.iter().any(|known| std::ptr::eq(*known, mapping)) {
                self.recursive.push(mapping);
            }
            return json!({ "$ref": format!("#/definitions/{}", mapping.name) });
        }
        self.mapping(mapping)
    }

    /// Returns the schema of a mapping.
    pub(super) fn mapping(&mut self, mapping: &'static Mapping) -> Value {
        self.around.push(mapping);
        let known = mapping.keys.iter().filter(|key| key.need != Need::Refused);
        let properties: Map<String, Value> = known.map(|key| (key.name.to_owned(), self.property(mapping, key))).collect();
        self.around.pop();
        let required: Vec<&str> = mapping.keys.iter().filter(|key| key.need == Need::Always).map(|key| key.name).collect();
        let mut schema = json!({ "type": ["object"], "properties": properties, "additionalProperties": false });
        let rules: Vec<Value> = mapping.keys.iter().filter_map(rule).collect();
        if !rules.is_empty() {
            schema["allOf"] = json!(rules);
        }
        if required.is_empty() {
            return or_empty(schema);
        }
        schema["required"] = json!(required);
        schema
    }

    fn property(&mut self, mapping: &Mapping, key: &'static Key) -> Value {
        let mut schema = self.value(&key.shape, key.need != Need::Always);
        let description = format!("{}-{}", mapping.name, key.name);
        if schema.get("$ref").is_some() {
            // What stands beside a reference is ignored.
            schema = json!({ "allOf": [schema] });
        }
        // The manual tells more, with examples.
        schema["description"] = json!(format!("{}\n\ninsyn manual {}", self.catalogue.both(&description), key.name));
        schema
    }
}

/// Returns the rule of a key that must be given depending on another one, which must have a value to count.
fn rule(key: &Key) -> Option<Value> {
    let given = |other: &str| json!({ "required": [other], "properties": { other: { "not": { "type": "null" } } } });
    let condition = match key.need {
        Need::With(other) => given(other),
        Need::Without(other) => json!({ "not": given(other) }),
        Need::Always | Need::Never | Need::Depends | Need::Refused => return None,
    };
    Some(json!({ "if": condition, "then": { "required": [key.name] } }))
}

/// Returns a schema that also accepts no value.
pub(super) fn or_empty(mut schema: Value) -> Value {
    let is_collection = |types: &Vec<Value>| types.iter().any(|kind| kind == "object" || kind == "array");
    match schema.get_mut("type").and_then(Value::as_array_mut).filter(|types| is_collection(types)) {
        Some(types) => {
            if !types.contains(&json!("null")) {
                types.push(json!("null"));
            }
            schema
        }
        None => with_types(schema, &["null"]),
    }
}

/// Returns a schema that also accepts values of some types. Editors look for values to propose in alternatives, and not in conditions, so that they do
/// not propose these.
fn with_types(schema: Value, types: &[&str]) -> Value {
    let quiet = json!({ "if": { "type": types }, "else": false });
    any_of(alternatives(schema).into_iter().chain([quiet]).collect())
}

/// Returns the alternatives of a schema.
fn alternatives(schema: Value) -> Vec<Value> {
    match schema {
        Value::Object(mut all) if all.len() == 1 && all.contains_key("anyOf") => match all.remove("anyOf") {
            Some(Value::Array(schemas)) => schemas,
            other => other.into_iter().collect(),
        },
        schema => vec![schema],
    }
}

/// Returns a schema that accepts whatever any of these do.
pub(super) fn any_of(schemas: Vec<Value>) -> Value {
    let mut different: Vec<Value> = Vec::new();
    for schema in schemas.into_iter().flat_map(alternatives) {
        if !different.contains(&schema) {
            different.push(schema);
        }
    }
    match <[_; 1]>::try_from(different) {
        Ok([schema]) => schema,
        Err(schemas) => json!({ "anyOf": schemas }),
    }
}
