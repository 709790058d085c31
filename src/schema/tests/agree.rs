//! The schemas and the parsers agree: whatever a parser accepts is right for the schema, and a key or word that it does not know is wrong. Every place
//! of every kind of file is filled with values of every sort.

use std::collections::BTreeSet;

use boon::{Compiler, SchemaIndex, Schemas};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::diagnostic::{Diagnostics, Problem, Severity};
use crate::import::remembered;
use crate::schema::{Catalogue, DOCUMENTS, Document, First};
use crate::source::{FileId, Sources};
use crate::yaml::{Mapping, Naming, Need, Shape};
use crate::{action, area, budget, config, fact, former, goal, indicator, matrix, page, self_check, survey, term, year_plan};

/// A schema that can be asked.
pub(super) struct Compiled {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Compiled {
    pub(super) fn new(document: &Document) -> Self {
        let schema = document.schema(&Catalogue::new(First::Swedish));
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.add_resource("file:///schema.json", schema).expect("a resource");
        let index = compiler.compile("file:///schema.json", &mut schemas).unwrap_or_else(|error| panic!("{}: {error}", document.name));
        Self { schemas, index }
    }

    fn accepts(&self, value: &Value) -> bool {
        self.against(value).is_none()
    }

    /// Returns what is against the schema, if anything is.
    pub(super) fn against(&self, value: &Value) -> Option<String> {
        self.schemas.validate(value, self.index).err().map(|error| error.to_string())
    }
}

/// Returns what a parser reports about a file. JSON is YAML.
fn problems(name: &str, value: &Value) -> Vec<Problem> {
    let yaml = value.to_string();
    errors(name, &if name == "page" { format!("---\n{yaml}\n---\n") } else { yaml })
}

/// Returns the errors that a parser reports about a text.
pub(super) fn errors(name: &str, text: &str) -> Vec<Problem> {
    let sources = Sources::from_memory([("content/a.yaml", text)]);
    let file = sources.find("content/a.yaml").expect("the file");
    let mut found = Diagnostics::new();
    parse(name, file, text, &mut found);
    let errors = found.iter().filter(|one| one.problem.severity() == Severity::Error);
    errors.map(|one| one.problem.clone()).collect()
}

fn parse(name: &str, file: FileId, text: &str, found: &mut Diagnostics) {
    match name {
        "insyn" => drop(config::parse(file, text, found)),
        "page" => drop(page::parse(file, "a.md", text, found)),
        "indicator" => drop(indicator::parse(file, "a", text, found)),
        "survey" => drop(survey::parse(file, "a", text, found)),
        "areas" => drop(area::parse(file, text, found)),
        "operations" => drop(area::parse_operations(file, text, found)),
        "goals" => drop(goal::parse(file, text, found)),
        "actions" => drop(action::parse(file, text, found)),
        "self_checks" => drop(self_check::parse(file, text, found)),
        "plan" => drop(year_plan::parse(file, text, found)),
        "aliases" => drop(former::parse(file, text, found)),
        "facts" => drop(fact::parse(file, text, found)),
        "matrices" => drop(matrix::parse(file, text, found)),
        "budgets" => drop(budget::parse(file, text, found)),
        "terms" => drop(term::parse(file, text, found)),
        "imports" => drop(remembered::read(text.as_bytes(), "a", found)),
        other => panic!("no parser of {other}"),
    }
}

/// Returns a valid value.
fn sample(shape: &Shape) -> Value {
    match shape {
        Shape::Text | Shape::Wording | Shape::Id => json!("a"),
        Shape::Suggested(words) | Shape::OneOf(words) => json!(words[0]),
        Shape::YesNo => json!(true),
        Shape::Whole(least, _) => json!(least),
        Shape::Number => json!(1),
        Shape::Date => json!("2023-05-17"),
        Shape::Year => json!(2023),
        Shape::Period => json!("2023-05"),
        Shape::Address => json!("https://example.se"),
        Shape::Colour => json!("#00527a"),
        Shape::Language => json!("fi"),
        Shape::List(item) | Shape::Rows(item) => json!([sample(item)]),
        Shape::Map(mapping) => sample_of(mapping),
        Shape::Entries(naming, value) => json!({ name_of(*naming): sample(value) }),
        Shape::Either(shapes) => sample(&shapes[0]),
        Shape::With(_, _, without) => sample(without),
        Shape::Form("group") => json!("kvinnor"),
        Shape::Form("status") => json!("saknas"),
        Shape::Form("targets") => json!({ "2023": { "at_least": 1 } }),
        Shape::Form("values") => json!({ "2023": 85 }),
        Shape::Form("categories") => json!({ "a": "A" }),
        Shape::NoItems => json!([]),
        Shape::Form("areas") => json!({ "a": { "2023": 85 } }),
        Shape::Form("term") => json!("a"),
        Shape::Form(_) => json!(85),
    }
}

fn sample_of(mapping: &Mapping) -> Value {
    let required = mapping.keys.iter().filter(|key| key.need == Need::Always);
    let mut value: Value = Value::Object(required.map(|key| (key.name.to_owned(), sample(&key.shape))).collect());
    // Whole numbers of things, so that every other key means something.
    match mapping.name {
        "indicator" => (value["statistic"], value["unit"]) = (json!("count"), json!("dagar")),
        "row" => (value["budget"], value["outcome"]) = (json!(1), json!(1)),
        "verdict" => value["text"] = json!("a"),
        "measurement" => value["day"] = json!("2023-05-17"),
        "followed" => value["followed"] = json!(1),
        // A second key, which says what it is if the first is missing.
        "group" => value["links"] = json!(["a.md"]),
        "category" => value["side"] = json!("positive"),
        "level" => value["score"] = json!(1),
        "scale" => value["highest"] = json!(10),
        _ => {}
    }
    value
}

fn name_of(naming: Naming) -> &'static str {
    match naming {
        Naming::Free | Naming::Id => "a",
        Naming::Period => "2023",
        Naming::Language => "fi",
    }
}

/// Values of every sort.
fn candidates() -> Vec<Value> {
    let texts = [
        "zzz",
        "",
        " ",
        "85,5",
        "0.90",
        "ja",
        "true",
        "2023",
        "2023-05-17",
        "2023-02-30",
        "2023-13",
        "2023-H1",
        "mars 2023",
        "2022/23",
        "kvinnor",
        "Kvinnor",
        "https://a.se",
        "www.a.se",
        "#00527a",
        "#zz",
        "percent",
        "saknas",
        "Ej relevant",
        "3–4",
        "-",
        "none",
        "fi",
        "svenska1",
        "A b",
        "1 840",
        "+5",
        "85 %",
        "{value}",
    ];
    let texts = texts.map(|text| json!(text));
    let others = [
        json!(null),
        json!(0),
        json!(1),
        json!(3),
        json!(-1),
        json!(2023),
        json!(20231),
        json!(0.5),
        json!(true),
        json!(false),
        json!([]),
        json!(["a"]),
        json!([null]),
        json!([1, 2]),
        json!([[1]]),
        json!([["a"]]),
        json!([{ "zzz": 1 }]),
        json!({}),
        json!({ "zzz": 1 }),
        json!({ "zzz": { "zzz": 1 } }),
        json!({ "sv": "a", "en": "b" }),
        json!({ "2023": 85 }),
        json!({ "2023": "a" }),
        json!({ "one": "a" }),
        json!({ "name": "a" }),
        json!({ "to": "a.md" }),
        json!({ "2023": { "value": 85, "zzz": 1 } }),
        json!({ "kvinnor": { "2023": { "n": 10, "value": 85 } } }),
        json!({ "2023": { "Män": 3 } }),
        json!({ "9999": { "2023": 85 } }),
        json!({ "9999": null }),
        json!({ "2024": { "at_least": 1 } }),
        json!({ "men": { "2024": { "between": [1, 2] } } }),
    ];
    texts.into_iter().chain(others).collect()
}

/// Problems of a key, of a word or of the sort of a value, which a schema must see. Not `wanted-date` and `bad-period`: whether a calendar has a day is
/// more than a schema can say, and a test of its own has the forms.
const SEEN: [&str; 8] = [
    "unknown-key",
    "missing-key",
    "wanted-one-of",
    "wanted-yes-no",
    "wanted-text",
    "wanted-whole",
    "edition-not-year",
    "threshold-too-low",
];

struct Visitor<'d> {
    document: &'d Document,
    schema: Compiled,
    /// The mappings that were visited: once is enough, and some occur in themselves.
    visited: BTreeSet<&'static str>,
    wrong: Vec<String>,
    asked: usize,
}

type Wrap<'w> = &'w dyn Fn(Value) -> Value;

impl Visitor<'_> {
    fn compare(&mut self, file: &Value) -> Vec<Problem> {
        self.asked += 1;
        let problems = problems(self.document.name, file);
        let accepted = self.schema.accepts(file);
        let seen: Vec<&str> = problems.iter().map(Problem::code).filter(|code| SEEN.contains(code)).collect();
        // Of the answers about imports only those of one file are read at a time.
        let is_read = self.document.name != "imports" || file.get("a").is_some();
        if problems.is_empty() && !accepted && is_read {
            self.wrong.push(format!("{}: marked wrong, but right: {file}", self.document.name));
        }
        if !seen.is_empty() && accepted && !is_beyond(self.document.name, file, &seen) {
            self.wrong.push(format!("{}: not marked, but {seen:?}: {file}", self.document.name));
        }
        problems
    }

    fn shape(&mut self, shape: &'static Shape, wrap: Wrap<'_>) {
        for candidate in candidates() {
            self.compare(&wrap(candidate));
        }
        self.inside(shape, wrap);
    }

    fn inside(&mut self, shape: &'static Shape, wrap: Wrap<'_>) {
        match shape {
            Shape::OneOf(words) => self.words(words, wrap),
            Shape::Suggested(words) => words.iter().for_each(|word| drop(self.compare(&wrap(json!(word))))),
            Shape::List(item) | Shape::Rows(item) => self.shape(item, &|value| wrap(json!([value]))),
            Shape::Entries(naming, value) => {
                for name in ["a", "Å b", "2023", "20233", "fi", "zzzz"] {
                    self.compare(&wrap(json!({ name: sample(value) })));
                }
                self.shape(value, &|value| wrap(json!({ name_of(*naming): value })));
            }
            Shape::Map(mapping) => self.mapping(mapping, wrap),
            Shape::Either(shapes) => shapes.iter().for_each(|shape| self.inside(shape, wrap)),
            Shape::With(_, with, without) => [with, without].into_iter().for_each(|shape| self.inside(shape, wrap)),
            Shape::Form("term") => self.mapping(&term::TERM, wrap),
            Shape::Form("targets") => self.mapping(&indicator::keys::TARGET, &|value| wrap(json!({ "2023": value }))),
            Shape::Form("categories") => self.mapping(&indicator::keys::CATEGORY, &|value| wrap(json!({ "a": value }))),
            Shape::Form("values") => self.mapping(&indicator::keys::CELL, &|value| wrap(json!({ "2023": value }))),
            _ => {}
        }
    }

    /// Every word of a table is accepted, and the parser knows no other.
    fn words(&mut self, words: &'static [&'static str], wrap: Wrap<'_>) {
        for word in words {
            let found = self.compare(&wrap(json!(word)));
            let refused = |problem: &Problem| matches!(problem, Problem::WantedOneOf { found, .. } if found == word);
            assert!(!found.iter().any(refused), "{}: {word} is not accepted", self.document.name);
        }
        let found = self.compare(&wrap(json!("zzz")));
        let known = found.iter().find_map(|problem| match problem {
            Problem::WantedOneOf { found, known, .. } if found == "zzz" => {
                Some(known.iter().map(String::as_str).collect::<BTreeSet<&str>>())
            }
            _ => None,
        });
        // `suppress` and `open_data` have a word or keys, and report the lack of keys.
        if let Some(known) = known {
            assert_eq!(known, words.iter().copied().collect::<BTreeSet<&str>>(), "{}", self.document.name);
        }
    }

    fn mapping(&mut self, mapping: &'static Mapping, wrap: Wrap<'_>) {
        if !self.visited.insert(mapping.name) {
            return;
        }
        let base = sample_of(mapping);
        let with = |key: &str, value: Value| {
            let mut changed = base.clone();
            changed[key] = value;
            wrap(changed)
        };
        let found = self.compare(&wrap(base.clone()));
        assert!(!found.iter().any(|problem| SEEN.contains(&problem.code())), "the sample of {} is wrong: {found:?}", mapping.name);
        self.unknown_key(mapping, &with("zzz", json!(1)));
        for key in mapping.keys.iter().filter(|key| key.need != Need::Refused) {
            if key.need == Need::Always {
                let mut lacking = base.clone();
                lacking.as_object_mut().expect("a mapping").remove(key.name);
                let found = self.compare(&wrap(lacking));
                let is_missing = |problem: &Problem| matches!(problem, Problem::MissingKey { key: missing } if missing == key.name);
                assert!(found.iter().any(is_missing), "{} of {} is not required", key.name, mapping.name);
            }
            self.shape(&key.shape, &|value| with(key.name, value));
        }
    }

    /// An unknown key is answered with the keys of the table.
    fn unknown_key(&mut self, mapping: &'static Mapping, file: &Value) {
        let found = self.compare(file);
        let known = found.iter().find_map(|problem| match problem {
            Problem::UnknownKey { key, known, .. } if key == "zzz" => Some(known),
            _ => None,
        });
        // Where a key chooses between two sorts of mappings, `zzz` may be of the other.
        let Some(known) = known else { return };
        let always = mapping.keys.iter().filter(|key| key.need != Need::Depends).map(|key| key.name);
        let lacking: Vec<&str> = always.filter(|key| !known.iter().any(|one| one == key)).collect();
        let needless: Vec<&String> = known.iter().filter(|one| mapping.key(one).is_none()).collect();
        assert!(lacking.is_empty() && needless.is_empty(), "{}: lacking {lacking:?}, needless {needless:?}", mapping.name);
    }
}

/// Whether a schema cannot say what is wrong here.
fn is_beyond(name: &str, file: &Value, seen: &[&str]) -> bool {
    // A language whose own name is unknown needs a text for its link.
    let is_link = name == "page" && seen == ["missing-key"] && file.get("languages").is_some();
    // A matrix of numbers of risks has numbers.
    is_link || name == "matrices" && file["a"]["shows"] == "counts"
}

#[test]
fn parsers_and_schemas_agree_in_every_place_of_every_kind_of_file() {
    let mut wrong = Vec::new();
    // Loading a theme compiles its templates; that its table is read is asserted whenever one is loaded.
    for document in DOCUMENTS.iter().filter(|document| document.name != "theme") {
        let mut visitor = Visitor { document, schema: Compiled::new(document), visited: BTreeSet::new(), wrong: Vec::new(), asked: 0 };
        visitor.shape(&document.shape, &|value| value);
        assert!(visitor.asked > 40, "{}", document.name);
        wrong.extend(visitor.wrong);
    }
    let count = wrong.len();
    wrong.truncate(60);
    assert!(wrong.is_empty(), "{count}: {wrong:#?}");
}

fn period_schema() -> Compiled {
    Compiled::new(DOCUMENTS.iter().find(|document| document.name == "facts").expect("the schema of facts"))
}

proptest! {
    #[test]
    fn whatever_is_read_as_a_period_is_right(text in "(våren|[kK]vartal 1|vecka 07|läsåret|medel|första halvåret|17 maj|[Mm]ars)?[ ,\u{a0}]{0,2}(19|20|21)[0-9]{2}[-–/]?(H1|Q[1-4]|T[1-3]|vår|höst|W[0-5][0-9]|[0-9]{2}|[0-9]{2}-[0-9]{2}|(19|20)[0-9]{2})?") {
        let schema = period_schema();
        let file = json!({ "a": { "title": "a", "value": 1, "period": text } });
        if problems("facts", &file).is_empty() {
            prop_assert!(schema.accepts(&file), "{}", file);
        }
    }

    #[test]
    fn whatever_is_read_as_a_number_is_right(text in "[-−]?[0-9 \u{a0}]{1,9}([.,–-][0-9]{1,3})?|[A-Za-zåäö. –-]{1,14}") {
        let schema = period_schema();
        let file = json!({ "a": { "title": "a", "value": text } });
        if problems("facts", &file).is_empty() {
            prop_assert!(schema.accepts(&file), "{}", file);
        }
    }
}
