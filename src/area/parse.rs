//! Parses `content/areas.yaml` and `content/operations.yaml`, keeping spans. It never checks whether referenced areas exist.

use super::{AreaKind, Mean, Operator};
use crate::contact::{CONTACT, Contact};
use crate::diagnostic::{Diagnostics, Problem};
use crate::name::{AreaId, Wording};
use crate::source::{FileId, Span, Spanned};
use crate::yaml::Shape::{self, List, Map, OneOf, Text, Wording as Words};
use crate::yaml::{self, Entry, Fields, Kind, Mapping, may, must, refused, words};

/// The words for the kinds of areas.
pub const KINDS: [(&str, AreaKind); 7] = [
    ("municipality", AreaKind::Municipality),
    ("county", AreaKind::County),
    ("region", AreaKind::Region),
    ("nation", AreaKind::Nation),
    ("group", AreaKind::Group),
    ("operation", AreaKind::Operation),
    ("unit", AreaKind::Unit),
];

/// The words for who runs a unit.
pub const OPERATORS: [(&str, Operator); 4] = [
    ("municipal", Operator::Municipal),
    ("regional", Operator::Regional),
    ("private", Operator::Private),
    ("non_profit", Operator::NonProfit),
];

/// What editors write instead of these words.
const MEANT: [(&str, Operator); 12] = [
    ("kommunal", Operator::Municipal),
    ("kommunalt", Operator::Municipal),
    ("kommun", Operator::Municipal),
    ("kommunen", Operator::Municipal),
    ("region", Operator::Regional),
    ("regionen", Operator::Regional),
    ("privat", Operator::Private),
    ("enskild", Operator::Private),
    ("entreprenad", Operator::Private),
    ("idéburen", Operator::NonProfit),
    ("ideell", Operator::NonProfit),
    ("nonprofit", Operator::NonProfit),
];

/// Reads who runs a unit. Reports an unknown word, with the one that it means.
pub fn operator(text: &Spanned<String>, found: &mut Diagnostics) -> Option<Operator> {
    let written = text.value.to_lowercase();
    let Some((_, meant)) = MEANT.iter().find(|(word, _)| *word == written) else {
        return yaml::one_of(text, "operator", &OPERATORS, found);
    };
    let known = OPERATORS.iter().map(|(word, _)| (*word).to_owned()).collect();
    let nearest = Some(meant.as_str().to_owned());
    found.add(text.span, Problem::WantedOneOf { key: "operator".to_owned(), found: text.value.clone(), nearest, known });
    None
}

/// An area as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaFile {
    /// Its id in files.
    pub id: Spanned<AreaId>,
    /// Its name for readers.
    pub name: Wording,
    /// Its kind.
    pub kind: AreaKind,
    /// The enclosing area.
    pub within: Option<Spanned<AreaId>>,
    /// The members of a group.
    pub members: Vec<Spanned<AreaId>>,
    /// How a group's value is computed.
    pub mean: Option<Mean>,
    /// The operation that a unit belongs to.
    pub operation: Option<Spanned<AreaId>>,
    /// Who runs a unit.
    pub operator: Option<Operator>,
    /// The name of who runs a unit.
    pub operator_name: Option<String>,
    /// A sentence about an operation.
    pub description: Option<Wording>,
    /// Its contact.
    pub contact: Option<Contact>,
}

/// The keys of an area.
pub static AREA: Mapping = Mapping {
    name: "area",
    keys: &[
        must("name", Words),
        must("kind", OneOf(&words(&KINDS))),
        may("within", Shape::Id),
        may("members", List(&Shape::Id)),
        may("mean", OneOf(&words(&MEANS))),
        may("operation", Shape::Id),
        may("operator", OneOf(&words(&OPERATORS))),
        may("operator_name", Text),
        may("description", Words),
        may("contact", Map(&CONTACT)),
    ],
};

/// The keys of an operation in a file of its own.
pub static OPERATION: Mapping = Mapping {
    name: "operation",
    keys: &[
        must("name", Words),
        may("within", Shape::Id),
        may("description", Words),
        may("contact", Map(&CONTACT)),
        refused("members"),
        refused("mean"),
        refused("operation"),
        refused("operator"),
        refused("operator_name"),
    ],
};

const MEANS: [(&str, Mean); 2] = [("unweighted", Mean::Unweighted), ("weighted", Mean::Weighted)];

/// Parses `areas.yaml`, keeping what could be read. An area with errors is kept too, so that an area is unknown only if the file is not
/// YAML or the name is not a valid id.
pub fn parse(file: FileId, text: &str, found: &mut Diagnostics) -> Vec<AreaFile> {
    entries(file, text, found, None)
}

/// Parses `operations.yaml`: areas of that kind, for which a name is enough.
pub fn parse_operations(file: FileId, text: &str, found: &mut Diagnostics) -> Vec<AreaFile> {
    entries(file, text, found, Some(AreaKind::Operation))
}

fn entries(file: FileId, text: &str, found: &mut Diagnostics, kind: Option<AreaKind>) -> Vec<AreaFile> {
    let Some(root) = yaml::parse(file, text, 0, found) else { return Vec::new() };
    match &root.kind {
        Kind::Map(entries) => entries.iter().filter_map(|entry| area(entry, kind, found)).collect(),
        Kind::Empty => Vec::new(),
        Kind::List(_) | Kind::Scalar { .. } => {
            let key = if kind.is_none() { "areas.yaml" } else { "operations.yaml" };
            found.add(root.span, Problem::WantedKeys { key: key.to_owned() });
            Vec::new()
        }
    }
}

impl AreaFile {
    /// Creates an area of which only the name and kind are known.
    pub(super) fn named(id: Spanned<AreaId>, name: Wording, kind: AreaKind) -> Self {
        Self {
            id,
            name,
            kind,
            within: None,
            members: Vec::new(),
            mean: None,
            operation: None,
            operator: None,
            operator_name: None,
            description: None,
            contact: None,
        }
    }
}

fn area(entry: &Entry, kind_of_file: Option<AreaKind>, found: &mut Diagnostics) -> Option<AreaFile> {
    let id = area_id(entry.key.clone(), found);
    if let (Kind::Scalar { text, .. }, Some(kind)) = (&entry.value.kind, kind_of_file) {
        let name = Wording::plain(text.clone());
        return Some(AreaFile::named(id?, name, kind));
    }
    let mut fields = Fields::of(&entry.value, &entry.key.value, if kind_of_file.is_none() { &AREA } else { &OPERATION }, found);
    if entry.value.kind == Kind::Empty {
        // An empty mapping has no useful span; the name's is what the editor sees.
        fields.span = entry.key.span;
    }
    let name = fields.required_wording("name");
    let kind = match kind_of_file {
        Some(kind) => Some(kind),
        None => fields.required_text("kind").and_then(|text| yaml::one_of(&text, "kind", &KINDS, fields.found)),
    };
    let within = reference(&mut fields, "within");
    let members = fields.texts("members").into_iter().filter_map(|text| area_id(text, fields.found)).collect();
    let mean = fields.one_of("mean", &MEANS);
    let operation = reference(&mut fields, "operation");
    let operator = fields.text("operator").and_then(|text| self::operator(&text, fields.found));
    let operator_name = fields.text("operator_name").map(|text| text.value);
    let description = fields.wording("description");
    let contact = contact(&mut fields);
    if let (Some(kind), Kind::Map(entries)) = (kind, &entry.value.kind) {
        for Entry { key, .. } in entries {
            check_key(&key.value, key.span, kind, fields.found);
        }
    }
    fields.finish();
    // A missing name or kind is already reported; the area is kept, so that references to it are not reported as unknown.
    let name = name.unwrap_or_else(|| Wording::plain(entry.key.value.clone()));
    let kind = kind.unwrap_or(AreaKind::Municipality);
    Some(AreaFile { id: id?, name, kind, within, members, mean, operation, operator, operator_name, description, contact })
}

fn contact(fields: &mut Fields<'_, '_>) -> Option<Contact> {
    let node = fields.take("contact")?;
    let mut inner = Fields::of(node, "contact", &CONTACT, fields.found);
    let contact = Contact::read(&mut inner);
    inner.finish();
    (contact != Contact::default()).then_some(contact)
}

fn reference(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Spanned<AreaId>> {
    fields.text(key).and_then(|text| area_id(text, fields.found))
}

fn area_id(text: Spanned<String>, found: &mut Diagnostics) -> Option<Spanned<AreaId>> {
    let Some(value) = AreaId::parse(&text.value) else {
        yaml::add_bad_name(text.span, &text.value, found);
        return None;
    };
    Some(Spanned { value, span: text.span })
}

/// Reports a key that only areas of another kind have.
fn check_key(key: &str, span: Span, kind: AreaKind, found: &mut Diagnostics) {
    let fits = match key {
        "members" | "mean" => kind == AreaKind::Group,
        "operation" | "operator" | "operator_name" => kind == AreaKind::Unit,
        "description" => kind == AreaKind::Operation,
        "contact" => matches!(kind, AreaKind::Operation | AreaKind::Unit),
        _ => true,
    };
    if !fits {
        let word = KINDS.iter().find(|(_, known)| *known == kind).map_or("", |(word, _)| word);
        found.add(span, Problem::NotForThisKind { key: key.to_owned(), kind: word.to_owned() });
    }
}
