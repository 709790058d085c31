//! Parses the categories of an indicator, of one kind or as the combinations of two. It never parses a number.

use super::dimensions::Dimensions;
use super::keys::{CATEGORY, SIDES};
use super::{Categories, Category, Group, Side, Statistic};
use crate::diagnostic::{Diagnostics, Problem};
use crate::name::{CategoryId, Period, Slug, Wording};
use crate::source::Spanned;
use crate::yaml::{self, Entry, Fields, Kind, Node, scalar, wording};

/// Parses the categories, or the two dimensions of which they are combinations.
pub(super) fn sorts(fields: &mut Fields<'_, '_>, statistic: Statistic) -> (Categories, Option<Dimensions>) {
    let (written, by) = (fields.take("categories"), fields.take("dimensions"));
    let Some(by) = by else {
        return (written.map_or_else(Categories::default, |node| categories(node, fields.found)), None);
    };
    if !matches!(statistic, Statistic::Count | Statistic::Sum) {
        fields.found.add(by.span, Problem::DimensionsNotCounted { statistic: statistic.word().to_owned() });
    }
    let dimensions = dimensions(by, written, fields.found);
    (dimensions.as_ref().map(Dimensions::combinations).unwrap_or_default(), dimensions)
}

/// Parses `dimensions`, `[typ, allvarlighet]` or `{typ: Typ, …}`, with the categories of each by its key. Reports what is missing.
fn dimensions(node: &Node, written: Option<&Node>, found: &mut Diagnostics) -> Option<Dimensions> {
    let named: Vec<(Spanned<String>, Option<Wording>)> = match &node.kind {
        Kind::List(nodes) => nodes.iter().filter_map(|node| Some((scalar(node, "dimensions", found)?, None))).collect(),
        Kind::Map(entries) => entries.iter().map(|Entry { key, value }| (key.clone(), wording(value, &key.value, found))).collect(),
        Kind::Scalar { .. } | Kind::Empty => Vec::new(),
    };
    let Ok([first, second]) = <[_; 2]>::try_from(named) else {
        found.add(node.span, Problem::DimensionsNotTwo {});
        return None;
    };
    let entries = match written.map(|node| &node.kind) {
        Some(Kind::Map(entries)) => entries.as_slice(),
        _ => &[],
    };
    let mut side = |(key, name): (Spanned<String>, Option<Wording>)| {
        let Some(entry) = entries.iter().find(|entry| entry.key.value == key.value) else {
            found.add(key.span, Problem::DimensionWithoutCategories { dimension: key.value.clone() });
            return None;
        };
        let name = name.unwrap_or_else(|| Wording::plain(key.value.clone()));
        Some((name, key.value, categories(&entry.value, found)))
    };
    let (one, other) = (side(first), side(second));
    let ((first_name, first_key, first), (second_name, second_key, second)) = (one?, other?);
    for entry in entries.iter().filter(|entry| entry.key.value != first_key && entry.key.value != second_key) {
        found.add(
            entry.key.span,
            Problem::NotADimension { found: entry.key.value.clone(), dimensions: vec![first_key.clone(), second_key.clone()] },
        );
    }
    let both = first.iter().find(|category| second.find(category.id.as_str()).is_some());
    if let (Some(both), Some(written)) = (both, written) {
        found.add(written.span, Problem::DuplicateCategory { category: both.id.to_string() });
        return None;
    }
    if first.is_empty() || second.is_empty() {
        return None;
    }
    Some(Dimensions { keys: [first_key, second_key], names: [first_name, second_name], sides: [first, second] })
}

/// The name of a category, and its side of a scale.
type Named = (Option<Wording>, Option<Side>);

/// Parses categories: `id: name`, or a list of names from which ids are derived.
fn categories(node: &Node, found: &mut Diagnostics) -> Categories {
    let written: Vec<(Spanned<String>, Named)> = match &node.kind {
        Kind::Map(entries) => entries.iter().map(|entry| (entry.key.clone(), named(entry, found))).collect(),
        Kind::List(nodes) => {
            let texts = nodes.iter().filter_map(|node| scalar(node, "categories", found));
            texts.map(|text| (text.clone(), (Some(Wording::plain(text.value)), None))).collect()
        }
        Kind::Scalar { .. } | Kind::Empty => {
            found.add(node.span, Problem::WantedList { key: "categories".into() });
            Vec::new()
        }
    };
    let is_list = matches!(node.kind, Kind::List(_));
    let mut categories = Categories::default();
    for (text, (name, side)) in written {
        let Some(id) = category_id(&text, is_list, found) else { continue };
        let name = name.unwrap_or_else(|| Wording::plain(text.value.clone()));
        // In a mapping, duplicates have been reported by the YAML parser.
        let look = categories.len();
        if !categories.push(Category { id, name, side, look }) && is_list {
            found.add(text.span, Problem::DuplicateCategory { category: text.value });
        }
    }
    categories
}

/// Parses a category's name, alone or as `{name: …, side: …}`, and its side of a scale.
fn named(entry: &Entry, found: &mut Diagnostics) -> Named {
    let key = entry.key.value.as_str();
    match &entry.value.kind {
        Kind::Map(fields) if fields.iter().any(|field| matches!(field.key.value.as_str(), "name" | "side")) => {
            let mut fields = Fields::of(&entry.value, key, &CATEGORY, found);
            let (name, side) = (fields.required_wording("name"), fields.one_of("side", &SIDES));
            fields.finish();
            (name, side)
        }
        _ => (wording(&entry.value, key, found), None),
    }
}

fn category_id(text: &Spanned<String>, is_list: bool, found: &mut Diagnostics) -> Option<CategoryId> {
    let slug = || Slug::of(&text.value).filter(|_| is_list).and_then(|slug| CategoryId::parse(slug.as_str()));
    // A category with the name of a group or a period would make the numbers below it ambiguous.
    if Group::parse(&text.value).is_some() {
        found.add(text.span, Problem::SumRow { word: text.value.clone() });
        return None;
    }
    let id = CategoryId::parse(&text.value).or_else(slug).filter(|id| id.as_str().parse::<Period>().is_err());
    if id.is_none() {
        yaml::add_bad_name(text.span, &text.value, found);
    }
    id
}
