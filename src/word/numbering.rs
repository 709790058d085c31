//! The lists of a document: which level of which list is numbered how, and the number of each item. It never reads a paragraph.

use std::collections::BTreeMap;

use super::styles::Styles;
use super::xml::{Node, attribute, child, is, value};

/// The number of levels of a list.
const LEVELS: usize = 9;

#[derive(Clone, Debug, Default)]
struct Level {
    format: String,
    start: u32,
    style: Option<String>,
}

#[derive(Clone, Debug, Default)]
struct Abstract {
    levels: BTreeMap<u8, Level>,
    /// The numbering style with its levels, if it has none of its own.
    elsewhere: Option<String>,
}

#[derive(Clone, Debug, Default)]
struct List {
    of: String,
    /// Levels that differ from those of `of`.
    levels: BTreeMap<u8, Level>,
    starts: BTreeMap<u8, u32>,
}

/// How an item is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// The number of the list: lists with one definition continue each other.
    pub list: u32,
    /// Its number; `None` for a bullet.
    pub number: Option<u32>,
    /// Whether the document shows it as a number, not as a letter or Roman numeral.
    pub is_decimal: bool,
}

/// The lists, and how far their items are counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    lists: BTreeMap<String, List>,
    abstracts: BTreeMap<String, Abstract>,
    counts: BTreeMap<String, [Option<u32>; LEVELS]>,
    /// The lists and levels whose own start has been used.
    started: BTreeMap<(String, u8), ()>,
}

impl Numbering {
    /// Reads the part with the lists.
    pub(super) fn read(root: Node<'_, '_>) -> Self {
        let mut numbering = Self::default();
        for node in root.children() {
            if is(node, "abstractNum") {
                let Some(id) = attribute(node, "abstractNumId") else { continue };
                let elsewhere = value(node, "numStyleLink").map(str::to_owned);
                numbering.abstracts.insert(id.to_owned(), Abstract { levels: levels(node), elsewhere });
            } else if is(node, "num") {
                let Some(id) = attribute(node, "numId") else { continue };
                let mut list = List { of: value(node, "abstractNumId").unwrap_or_default().to_owned(), ..List::default() };
                for own in node.children().filter(|node| is(*node, "lvlOverride")) {
                    let Some(level) = attribute(own, "ilvl").and_then(|level| level.parse().ok()) else { continue };
                    list.starts.extend(value(own, "startOverride").and_then(|start| Some((level, start.parse::<u32>().ok()?))));
                    list.levels.extend(levels(own));
                }
                numbering.lists.insert(id.to_owned(), list);
            }
        }
        numbering
    }

    fn definition<'a>(&'a self, list: &'a List, styles: &'a Styles) -> (&'a str, Option<&'a Abstract>) {
        let own = self.abstracts.get(&list.of);
        let elsewhere = own.and_then(|own| own.elsewhere.as_deref()).and_then(|style| styles.list_of_numbering(style));
        match elsewhere.and_then(|id| self.lists.get(id)) {
            Some(other) if other.of != list.of => (other.of.as_str(), self.abstracts.get(&other.of)),
            _ => (list.of.as_str(), own),
        }
    }

    /// Returns the level of a list that belongs to a paragraph style.
    pub(super) fn level_of(&self, list: &str, style: &str, styles: &Styles) -> Option<u8> {
        let list = self.lists.get(list)?;
        let (_, definition) = self.definition(list, styles);
        let mut levels = list.levels.iter().chain(definition.iter().flat_map(|definition| &definition.levels));
        levels.find(|(_, level)| level.style.as_deref() == Some(style)).map(|(level, _)| *level)
    }

    /// Counts an item and returns its mark; `None` if its level has no marks.
    pub(super) fn mark(&mut self, id: &str, level: u8, styles: &Styles) -> Option<Mark> {
        let list = self.lists.get(id)?;
        let (of, definition) = self.definition(list, styles);
        let known = list.levels.get(&level).or_else(|| definition?.levels.get(&level));
        let (format, start) = known.map_or(("bullet", 1), |level| (level.format.as_str(), level.start));
        if format == "none" {
            return None;
        }
        let is_bullet = format == "bullet";
        let is_decimal = format.starts_with("decimal") || format == "ordinal";
        let own_start = list.starts.get(&level).copied();
        let number = list.of.parse::<u32>().ok().or_else(|| id.parse().ok()).unwrap_or_default();
        let of = of.to_owned();
        let starts_again = own_start.is_some() && self.started.insert((id.to_owned(), level), ()).is_none();
        let counts = self.counts.entry(of).or_default();
        let at = usize::from(level).min(LEVELS - 1);
        let next = match counts[at] {
            Some(count) if !starts_again => count.saturating_add(1),
            _ => own_start.unwrap_or(start),
        };
        counts[at] = Some(next);
        counts[at + 1..].fill(None);
        Some(Mark { list: number, number: (!is_bullet).then_some(next), is_decimal })
    }
}

fn levels(node: Node<'_, '_>) -> BTreeMap<u8, Level> {
    let level = |node: Node<'_, '_>| {
        let format = value(node, "numFmt").or_else(|| {
            let wrapped = node.children().find(|node| node.tag_name().name() == "AlternateContent")?;
            wrapped.descendants().find(|node| is(*node, "numFmt")).and_then(|node| attribute(node, "val"))
        });
        Some((
            attribute(node, "ilvl")?.parse().ok()?,
            Level {
                format: format.unwrap_or("decimal").to_owned(),
                start: value(node, "start").and_then(|start| start.parse().ok()).unwrap_or(1),
                style: value(node, "pStyle").map(str::to_owned),
            },
        ))
    };
    node.children().filter(|node| is(*node, "lvl")).filter_map(level).collect()
}

/// Returns the list and the level that a paragraph states itself.
pub(super) fn stated<'a>(properties: Node<'a, '_>) -> Option<(Option<&'a str>, Option<u8>)> {
    let stated = child(properties, "numPr")?;
    Some((value(stated, "numId"), value(stated, "ilvl").and_then(|level| level.parse().ok())))
}
