//! JSON Schemas (draft 7) of the content's files for editors, made from the tables that the parsers are held to. It never reads or writes a file.

mod describe;
mod emit;
mod forms;
mod patterns;
mod snippets;
#[cfg(test)]
mod tests;
mod workspace;

use serde_json::{Map, Value, json};

pub use describe::Catalogue;
pub use snippets::snippets;
pub use workspace::{EXTENSIONS, FOLDER, SETTINGS, SNIPPETS, extensions, settings};

use crate::source::{Kind, places};
use crate::yaml::{Naming, Shape};
use crate::{action, area, budget, config, fact, former, goal, import, indicator, matrix, page, self_check, survey, theme, year_plan};
use emit::Emitter;

/// The language that comes first in descriptions; the other follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum First {
    /// Swedish.
    Swedish,
    /// English.
    English,
}

/// A kind of file with a schema.
pub struct Document {
    /// The name of its schema, without extension.
    pub name: &'static str,
    place: Place,
    /// What the file is.
    pub shape: Shape,
}

/// The files that a schema is of.
enum Place {
    /// The files of a path or glob relative to the site's directory.
    Files(&'static str),
    /// The files of a kind of content.
    Content(Kind),
    /// The front matter of pages, which is a part of a file.
    FrontMatter,
}

const fn content(name: &'static str, kind: Kind, shape: Shape) -> Document {
    Document { name, place: Place::Content(kind), shape }
}

/// Every kind of file.
pub static DOCUMENTS: [Document; 17] = [
    Document { name: "insyn", place: Place::Files(config::FILE), shape: Shape::Map(&config::keys::CONFIG) },
    Document { name: "page", place: Place::FrontMatter, shape: Shape::Map(&page::keys::FRONT_MATTER) },
    content("indicator", Kind::Indicator, Shape::Map(&indicator::keys::INDICATOR)),
    content("survey", Kind::Survey, Shape::Map(&survey::keys::SURVEY)),
    content("areas", Kind::Areas, Shape::Entries(Naming::Id, &Shape::Map(&area::AREA))),
    content("operations", Kind::Operations, Shape::Entries(Naming::Id, &Shape::Either(&[Shape::Text, Shape::Map(&area::OPERATION)]))),
    content("goals", Kind::Goals, Shape::Rows(&Shape::Map(&goal::GOAL))),
    content("actions", Kind::Actions, Shape::Rows(&Shape::Map(&action::ACTION))),
    content("self_checks", Kind::SelfChecks, Shape::Rows(&Shape::Map(&self_check::SELF_CHECK))),
    content("plan", Kind::YearPlan, Shape::Rows(&Shape::Map(&year_plan::TASK))),
    content("facts", Kind::Facts, Shape::Entries(Naming::Id, &Shape::Map(&fact::FACT))),
    content("matrices", Kind::Matrices, Shape::Entries(Naming::Id, &Shape::Map(&matrix::MATRIX))),
    content("budgets", Kind::Budgets, Shape::Entries(Naming::Id, &Shape::Map(&budget::BUDGET))),
    content("terms", Kind::Terms, Shape::Entries(Naming::Free, &Shape::Form("term"))),
    content("aliases", Kind::FormerNames, Shape::Map(&former::FORMER_NAMES)),
    Document { name: "theme", place: Place::Files("themes/*/theme.yaml"), shape: Shape::Map(&theme::keys::THEME) },
    Document {
        name: "imports",
        place: Place::Files(import::remembered::FILE),
        shape: Shape::Entries(Naming::Free, &Shape::Map(&import::remembered::IMPORT)),
    },
];

impl Document {
    /// Returns globs of its files, relative to the site's directory.
    pub fn files(&self) -> Vec<String> {
        match self.place {
            Place::Files(path) => vec![path.to_owned()],
            Place::Content(kind) => places(kind),
            Place::FrontMatter => Vec::new(),
        }
    }

    /// Whether its files are those of a kind of content.
    #[cfg(test)]
    fn is_of(&self, wanted: Kind) -> bool {
        matches!(self.place, Place::Content(kind) if kind == wanted)
    }

    /// Returns the name of the file of its schema.
    pub fn file_name(&self) -> String {
        format!("{}.schema.json", self.name)
    }

    /// Returns the schema.
    pub fn schema(&self, catalogue: &Catalogue) -> Value {
        let mut emitter = Emitter::new(catalogue);
        // A file without content is read as one without entries.
        let mut schema = emitter.value(&self.shape, !matches!(self.shape, Shape::Map(_)));
        let root = Value::as_object_mut(&mut schema);
        if let Some(root) = root {
            root.insert("$schema".into(), json!("http://json-schema.org/draft-07/schema#"));
            root.insert("description".into(), json!(catalogue.both(&format!("file-{}", self.name))));
            if self.name == "indicator" {
                forms::add_rules_of_indicators(root);
            }
            let definitions = definitions(&mut emitter);
            if !definitions.is_empty() {
                root.insert("definitions".into(), Value::Object(definitions));
            }
        }
        schema
    }
}

/// Returns what a schema refers to.
fn definitions(emitter: &mut Emitter<'_>) -> Map<String, Value> {
    let mut definitions = Map::new();
    // A form may refer to others.
    loop {
        let forms: Vec<&str> = emitter.take_forms().into_iter().filter(|form| !definitions.contains_key(*form)).collect();
        if forms.is_empty() {
            break;
        }
        for form in forms {
            definitions.extend(forms::definitions(form, emitter));
        }
    }
    definitions.extend(emitter.recursive());
    definitions
}
