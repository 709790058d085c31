//! Snippets for Visual Studio Code: front matter and every shortcode, from the same table and signatures that they are checked against. It never
//! knows a shortcode by itself.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::describe::Catalogue;
use crate::page::keys::FRONT_MATTER;
use crate::theme::{BodyRule, Component, Parameter, ParameterKind};
use crate::yaml::{Key, Need, Shape};

/// Returns the snippets of these shortcodes and of front matter.
pub fn snippets(components: &BTreeMap<String, Component>, catalogue: &Catalogue) -> Value {
    let mut snippets = Map::new();
    let mut add = |name: String, prefix: &str, body: Vec<String>, description: String| {
        snippets.insert(name, json!({ "scope": "markdown", "prefix": prefix, "body": body, "description": description }));
    };
    for (name, component) in components {
        let key = format!("shortcode-{name}");
        let description = Some(catalogue.first(&key)).filter(|text| *text != key).unwrap_or_else(|| name.clone());
        let more: Vec<&str> = component.parameters.iter().filter(|one| !one.required).map(|one| one.name.as_str()).collect();
        let more = if more.is_empty() { String::new() } else { format!(" {} {}", catalogue.first("snippet-more"), more.join(", ")) };
        add(format!("insyn {name}"), name, shortcode(name, component), description + &more);
    }
    for (name, keys) in [("page", &["title", "description"][..]), ("report", &["title", "description", "edition"])] {
        let keys: Vec<&Key> = FRONT_MATTER.keys.iter().filter(|key| keys.contains(&key.name)).collect();
        let lines = keys.iter().enumerate().map(|(at, key)| line(key, at + 1));
        let body = std::iter::once("---".to_owned()).chain(lines).chain(["---".to_owned(), "$0".to_owned()]).collect();
        let prefix = catalogue.first(&format!("snippet-{name}-prefix"));
        add(format!("insyn {prefix}"), &prefix, body, catalogue.first(&format!("snippet-{name}")));
    }
    for key in FRONT_MATTER.keys.iter().filter(|key| key.need != Need::Refused) {
        let prefix = format!("{}-{}", catalogue.first("snippet-page-prefix"), key.name);
        add(format!("insyn {prefix}"), &prefix, vec![line(key, 1)], catalogue.first(&format!("page-{}", key.name)));
    }
    Value::Object(snippets)
}

/// Returns the lines of a call with the arguments that must be given.
fn shortcode(name: &str, component: &Component) -> Vec<String> {
    let required: Vec<&Parameter> = component.parameters.iter().filter(|parameter| parameter.required).collect();
    let arguments: Vec<String> = required.iter().enumerate().map(|(at, parameter)| argument(parameter, at + 1)).collect();
    // The last stop of a call without required arguments is where optional ones are written.
    let arguments = if required.is_empty() { "$1".to_owned() } else { arguments.join(", ") };
    if component.body == BodyRule::Required {
        let text = format!("${}", required.len().max(1) + 1);
        return vec![format!("{{% {name}({arguments}) %}}"), String::new(), text, String::new(), "{% end %}".to_owned()];
    }
    vec![format!("{{{{ {name}({arguments}) }}}}$0")]
}

fn argument(parameter: &Parameter, stop: usize) -> String {
    let name = &parameter.name;
    match parameter.kind {
        ParameterKind::Flag => format!("{name}=${{{stop}|true,false|}}"),
        kind if kind.is_list() => format!("{name}=[\"${{{stop}:{name}}}\"]"),
        _ => format!("{name}=\"${{{stop}:{name}}}\""),
    }
}

/// Returns the line of a key of front matter.
fn line(key: &Key, stop: usize) -> String {
    let name = key.name;
    match &key.shape {
        Shape::YesNo => format!("{name}: ${{{stop}|true,false|}}"),
        Shape::OneOf(words) => format!("{name}: ${{{stop}|{}|}}", words.join(",")),
        Shape::Date => format!("{name}: ${{{stop}:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE}}"),
        Shape::Year => format!("{name}: ${{{stop}:$CURRENT_YEAR}}"),
        Shape::List(_) => format!("{name}: [${stop}]"),
        Shape::Map(_) | Shape::Entries(..) => format!("{name}: {{${stop}}}"),
        _ => format!("{name}: ${stop}"),
    }
}
