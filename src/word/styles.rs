//! The paragraph and character styles of a document: what each means, by its name, its id and the styles that it is based on. It never reads a
//! paragraph.

use std::collections::BTreeMap;

use super::document::Role;
use super::xml::{Node, attribute, child, is, toggle, value};

/// The maximal length of a chain of styles.
const LONGEST_CHAIN: usize = 30;

/// The names and ids of headings without their number, in the languages in which programs write them.
const HEADINGS: [&str; 4] = ["heading", "rubrik", "överskrift", "otsikko"];

/// The names and ids of styles with a meaning, in lower case without spaces.
const ROLES: [(&str, Meaning); 24] = [
    ("title", Meaning::Role(Role::Title)),
    ("subtitle", Meaning::Role(Role::Subtitle)),
    ("underrubrik", Meaning::Role(Role::Subtitle)),
    ("caption", Meaning::Role(Role::Caption)),
    ("beskrivning", Meaning::Role(Role::Caption)),
    ("bildtext", Meaning::Role(Role::Caption)),
    ("figurtext", Meaning::Role(Role::Caption)),
    ("tabelltext", Meaning::Role(Role::Caption)),
    ("tabellrubrik", Meaning::Role(Role::Caption)),
    ("figurrubrik", Meaning::Role(Role::Caption)),
    ("diagramrubrik", Meaning::Role(Role::Caption)),
    ("tablecaption", Meaning::Role(Role::Caption)),
    ("quote", Meaning::Role(Role::Quote)),
    ("intensequote", Meaning::Role(Role::Quote)),
    ("citat", Meaning::Role(Role::Quote)),
    ("starktcitat", Meaning::Role(Role::Quote)),
    ("quotations", Meaning::Role(Role::Quote)),
    ("tocheading", Meaning::Contents),
    ("innehållsförteckningsrubrik", Meaning::Contents),
    ("innehllsfrteckningsrubrik", Meaning::Contents),
    ("contentsheading", Meaning::Contents),
    ("tableoffigures", Meaning::Contents),
    ("figurförteckning", Meaning::Contents),
    ("indexheading", Meaning::Contents),
];

/// The names of lines of a table of contents, without their number.
const CONTENTS: [&str; 4] = ["toc", "innehåll", "innehll", "contents"];

/// What a paragraph style means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A heading of this level.
    Heading(u8),
    /// A role.
    Role(Role),
    /// A line of a table of contents.
    Contents,
}

/// The properties of text that a style sets.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Look {
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub hidden: Option<bool>,
}

#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    /// The level of the outline, from 0; 9 for text.
    outline: Option<u8>,
    list: Option<String>,
    level: Option<u8>,
    look: Look,
}

/// The styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: BTreeMap<String, Style>,
    /// The style of paragraphs without one.
    default: Option<String>,
}

impl Styles {
    /// Reads the part with the styles.
    pub(super) fn read(root: Node<'_, '_>) -> Self {
        let mut styles = Self::default();
        for node in root.children().filter(|node| is(*node, "style")) {
            let Some(id) = attribute(node, "styleId") else { continue };
            if attribute(node, "type") == Some("paragraph") && matches!(attribute(node, "default"), Some("1" | "true" | "on")) {
                styles.default = Some(id.to_owned());
            }
            let paragraph = child(node, "pPr");
            let list = paragraph.and_then(|node| child(node, "numPr"));
            let style = Style {
                name: value(node, "name").unwrap_or_default().to_owned(),
                based_on: value(node, "basedOn").map(str::to_owned),
                outline: paragraph.and_then(|node| value(node, "outlineLvl")?.parse().ok()),
                list: list.and_then(|node| value(node, "numId")).map(str::to_owned),
                level: list.and_then(|node| value(node, "ilvl")?.parse().ok()),
                look: child(node, "rPr").map(look).unwrap_or_default(),
            };
            styles.styles.insert(id.to_owned(), style);
        }
        styles
    }

    /// Returns a style and those that it is based on, nearest first.
    fn chain<'a>(&'a self, id: &'a str) -> impl Iterator<Item = (&'a str, &'a Style)> {
        let found = |id: &'a str| self.styles.get_key_value(id).map(|(id, style)| (id.as_str(), style));
        std::iter::successors(found(id), move |(_, style)| found(style.based_on.as_deref()?)).take(LONGEST_CHAIN)
    }

    /// Returns the style of a paragraph.
    pub(super) fn of_paragraph<'a>(&'a self, properties: Option<Node<'a, '_>>) -> &'a str {
        let named = properties.and_then(|properties| value(properties, "pStyle"));
        named.or(self.default.as_deref()).unwrap_or_default()
    }

    /// Returns what a paragraph style means.
    pub(super) fn meaning(&self, id: &str) -> Option<Meaning> {
        if !self.styles.contains_key(id) {
            return meaning_of(id);
        }
        for (id, style) in self.chain(id) {
            if let Some(meaning) = meaning_of(style.name.split([',', ';']).next().unwrap_or_default()).or_else(|| meaning_of(id)) {
                return Some(meaning);
            }
            match style.outline {
                Some(level @ 0..=8) => return Some(Meaning::Heading(level + 1)),
                Some(_) => return None,
                None => {}
            }
        }
        None
    }

    /// Returns the list of a paragraph style, with the style that sets it and its level if stated.
    pub(super) fn list<'a>(&'a self, id: &'a str) -> Option<(&'a str, Option<u8>, &'a str)> {
        let level = self.chain(id).find_map(|(_, style)| style.level);
        self.chain(id).find_map(|(id, style)| style.list.as_deref().map(|list| (list, level, id)))
    }

    /// Returns the level that the name of a list's style tells: 1 for `List Bullet 2`. Each of these styles has a list of its own.
    pub(super) fn list_level(&self, id: &str) -> Option<u8> {
        self.chain(id).find_map(|(_, style)| {
            let name = style.name.to_lowercase();
            let is_list = ["list ", "lista ", "punktlista ", "numrerad lista "].iter().any(|start| name.starts_with(start));
            let number = name.rsplit(' ').next().and_then(|number| number.parse::<u8>().ok());
            number.filter(|number| is_list && (2..=5).contains(number)).map(|number| number - 1)
        })
    }

    /// Returns the list that a numbering style refers to.
    pub(super) fn list_of_numbering(&self, id: &str) -> Option<&str> {
        self.styles.get(id)?.list.as_deref()
    }

    /// Returns the look of a style.
    pub(super) fn look(&self, id: &str) -> Look {
        let mut look = Look::default();
        for (_, style) in self.chain(id) {
            look.bold = look.bold.or(style.look.bold);
            look.italic = look.italic.or(style.look.italic);
            look.hidden = look.hidden.or(style.look.hidden);
        }
        look
    }
}

/// Returns the look that run properties set.
pub(super) fn look(properties: Node<'_, '_>) -> Look {
    Look { bold: toggle(properties, "b"), italic: toggle(properties, "i"), hidden: toggle(properties, "vanish") }
}

/// Returns the meaning of a style's name or id: `heading 1`, `Rubrik2`, `Beskrivning`.
fn meaning_of(name: &str) -> Option<Meaning> {
    let name: String = name.to_lowercase().chars().filter(|c| !matches!(c, ' ' | '_' | '-')).collect();
    let stem = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = name.get(stem.len()..).and_then(|number| number.parse::<u8>().ok()).filter(|number| (1..=9).contains(number));
    // `Rubrik 1 onumrerad` is one too.
    let level = HEADINGS.iter().find_map(|heading| {
        let mut rest = name.strip_prefix(heading)?.chars();
        let level = rest.next()?.to_digit(10).and_then(|level| u8::try_from(level).ok()).filter(|level| *level > 0)?;
        rest.next().is_none_or(|next| !next.is_ascii_digit()).then_some(level)
    });
    if let Some(level) = level {
        return Some(Meaning::Heading(level));
    }
    if number.is_some() && CONTENTS.contains(&stem) {
        return Some(Meaning::Contents);
    }
    ROLES.iter().find(|(known, _)| *known == name).map(|(_, meaning)| *meaning)
}
