//! The inputs and outputs of a theme's components: the signatures against which shortcodes are checked before rendering. It never renders
//! one.

use std::collections::BTreeMap;

use tera::{ComponentInfo, Tera, Value};

use super::files::Files;
use crate::diagnostic::{Diagnostics, Place, Problem};

/// Where a shortcode may occur.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormRule {
    /// In its own paragraph.
    Block,
    /// Inline in text.
    Inline,
    /// Both.
    Either,
}

/// Whether a shortcode has a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyRule {
    /// It must have one.
    Required,
    /// It may have one.
    Optional,
    /// It must not have one.
    None,
}

/// The type of an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParameterKind {
    /// Any text.
    Text,
    /// `true` or `false`.
    Flag,
    /// An indicator.
    Indicator,
    /// A list of indicators.
    Indicators,
    /// An area.
    Area,
    /// A list of areas.
    Areas,
    /// `total`, `women`, `men`.
    Group,
    /// A list of groups.
    Groups,
    /// A category of the indicator.
    Category,
    /// A list of categories.
    Categories,
    /// A period.
    Period,
    /// The kind of a figure.
    FigureKind,
    /// The form of a change.
    ChangeForm,
    /// A file below `content/`.
    File,
    /// A goal's name.
    Goal,
    /// A matrix's name.
    Matrix,
    /// A budget's name.
    Budget,
    /// A survey's name.
    Survey,
    /// A fact's name.
    Fact,
    /// A report's year.
    Edition,
    /// One or several statuses of measures.
    Statuses,
    /// A list of texts; a single one is a list of one.
    Texts,
}

impl ParameterKind {
    /// Whether its argument is a list, or a single text that counts as a list of one.
    pub fn is_list(self) -> bool {
        matches!(self, Self::Indicators | Self::Areas | Self::Groups | Self::Categories | Self::Statuses | Self::Texts)
    }
}

const KINDS: [(&str, ParameterKind); 22] = [
    ("text", ParameterKind::Text),
    ("bool", ParameterKind::Flag),
    ("indicator", ParameterKind::Indicator),
    ("indicators", ParameterKind::Indicators),
    ("area", ParameterKind::Area),
    ("areas", ParameterKind::Areas),
    ("group", ParameterKind::Group),
    ("groups", ParameterKind::Groups),
    ("category", ParameterKind::Category),
    ("categories", ParameterKind::Categories),
    ("period", ParameterKind::Period),
    ("figure-kind", ParameterKind::FigureKind),
    ("change-form", ParameterKind::ChangeForm),
    ("file", ParameterKind::File),
    ("goal", ParameterKind::Goal),
    ("matrix", ParameterKind::Matrix),
    ("budget", ParameterKind::Budget),
    ("survey", ParameterKind::Survey),
    ("fact", ParameterKind::Fact),
    ("edition", ParameterKind::Edition),
    ("statuses", ParameterKind::Statuses),
    ("texts", ParameterKind::Texts),
];

const FORMS: [(&str, FormRule); 3] = [("block", FormRule::Block), ("inline", FormRule::Inline), ("either", FormRule::Either)];

/// A parameter of a component.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// Its type.
    pub kind: ParameterKind,
    /// Whether it must be given.
    pub required: bool,
}

/// A component's signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Component {
    /// What the program computes for it, given to it as `data`: a name of `Choice::shows`.
    pub shows: String,
    /// Where it may occur.
    pub form: FormRule,
    /// Whether it has a body.
    pub body: BodyRule,
    /// Its parameters.
    pub parameters: Vec<Parameter>,
}

impl Component {
    /// Returns the parameter of a name.
    pub fn parameter(&self, name: &str) -> Option<&Parameter> {
        self.parameters.iter().find(|parameter| parameter.name == name)
    }
}

/// Returns the signatures of all components with `shows` in their metadata: the others are building blocks of the templates.
pub(super) fn signatures(tera: &Tera, files: &Files<'_>, shows: &[&str], found: &mut Diagnostics) -> BTreeMap<String, Component> {
    let names = tera.get_component_names().map(str::to_owned).collect::<std::collections::BTreeSet<_>>();
    let mut signatures = BTreeMap::new();
    for name in names {
        let Some(info) = tera.get_component_definition(&name).filter(|info| info.metadata().contains_key("shows")) else { continue };
        match signature(&info, shows) {
            Ok(signature) => {
                signatures.insert(name, signature);
            }
            Err(detail) => {
                let path = files.shown(&format!("components/{name}.html"));
                found.add(Place::Path(path), Problem::ComponentMetadata { name, detail });
            }
        }
    }
    signatures
}

/// Returns the signature, or the part of the metadata that is not understood.
fn signature(info: &ComponentInfo, known_shows: &[&str]) -> Result<Component, String> {
    let metadata = info.metadata();
    let word = |key: &str| metadata.get(key).and_then(Value::as_str).unwrap_or("");
    let shows = Some(word("shows")).filter(|shows| known_shows.contains(shows)).ok_or_else(|| format!("shows: {}", word("shows")))?;
    let form = known(&FORMS, word("form")).ok_or_else(|| format!("form: {}", word("form")))?;
    let body = match metadata.get("body").map(|body| (body.as_bool(), body.as_str())) {
        None | Some((Some(false), _)) => BodyRule::None,
        Some((Some(true), _)) => BodyRule::Required,
        Some((None, Some("optional"))) => BodyRule::Optional,
        Some((None, other)) => return Err(format!("body: {}", other.unwrap_or("?"))),
    };
    let kinds = metadata.get("kinds");
    let mut parameters = Vec::new();
    for argument in info.args().iter().filter(|argument| !argument.is_implicit()) {
        let kind = kinds.and_then(|kinds| kinds.get_from_path(argument.name())).and_then(Value::as_str).unwrap_or("text");
        let kind = known(&KINDS, kind).ok_or_else(|| format!("kinds: {}: {kind}", argument.name()))?;
        parameters.push(Parameter { name: argument.name().to_owned(), kind, required: argument.is_required() });
    }
    Ok(Component { shows: shows.to_owned(), form, body, parameters })
}

fn known<T: Copy>(words: &[(&str, T)], word: &str) -> Option<T> {
    words.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
}
