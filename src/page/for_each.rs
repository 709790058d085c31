//! What a template is made into a page of each of: its lists with their filters, and the words that an item puts in its place. It never knows
//! which items there are.

use std::sync::Arc;

use super::item::{ITEM, ItemWords, ListKind};
use super::keys;
use super::shortcode::{ArgumentValue, Call, whole_call};
use crate::diagnostic::{Diagnostics, Problem};
use crate::name::nearest;
use crate::source::{FileId, Span, Spanned};
use crate::yaml::{self, Fields, Kind, Mapping, Node};

/// A list with its filters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemList {
    /// Which.
    pub kind: ListKind,
    /// The span of its key.
    pub span: Span,
    /// The required values, by filter; each filter belongs to the list.
    pub filters: Vec<(&'static str, Spanned<String>)>,
}

/// What a template is made into pages of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForEach {
    /// One list or two, of different kinds; none if they could not be read, which has been reported.
    pub lists: Vec<ItemList>,
    /// The span of the key.
    pub span: Span,
    /// The title of the page that lists the items; `None` if the editor writes that page.
    pub list: Option<Spanned<String>>,
}

/// `item(field="name")`: a field of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemField {
    /// The index of the item's list.
    pub list: usize,
    /// The field.
    pub field: &'static str,
    /// The call.
    pub span: Span,
}

impl ItemField {
    /// Returns the words of the field. Reports if the item has none.
    pub(super) fn words<'i>(&self, items: &'i [Arc<ItemWords>], found: &mut Diagnostics) -> &'i str {
        let words = items.get(self.list).and_then(|item| item.fields.get(self.field));
        if words.is_none() {
            let id = items.get(self.list).map_or_else(String::new, |item| item.id.clone());
            found.add(self.span, Problem::ItemFieldEmpty { field: self.field.to_owned(), item: id });
        }
        words.map_or("", String::as_str)
    }

    /// Reads a call of `item`. Returns `None` after reporting its mistakes.
    pub(super) fn read(call: &Call, each: &ForEach, found: &mut Diagnostics) -> Option<Self> {
        let (mut of, mut field) = (None, None);
        for argument in &call.arguments {
            let name = argument.name.value.as_str();
            let slot = match name {
                "of" => &mut of,
                "field" => &mut field,
                _ => {
                    let (known, nearest) = (["field", "of"], nearest(name, ["field", "of"]));
                    let (shortcode, argument_name) = (ITEM.to_owned(), name.to_owned());
                    let known = known.map(str::to_owned).to_vec();
                    found.add(argument.name.span, Problem::UnknownArgument { shortcode, argument: argument_name, nearest, known });
                    return None;
                }
            };
            let Some(text) = argument.value.value.text() else {
                found.add(argument.value.span, Problem::WantedSingle { argument: name.to_owned() });
                return None;
            };
            *slot = Some((text, argument.value.span));
        }
        let list = match of {
            Some((of, span)) => {
                let known = || each.lists.iter().map(|list| list.kind.as_str());
                let list = known().position(|list| list == of);
                if list.is_none() {
                    found.add(span, yaml::wanted_one_of("of", of, known()));
                }
                list?
            }
            None if each.lists.len() > 1 => {
                found.add(call.name.span, Problem::MissingArgument { shortcode: ITEM.to_owned(), argument: "of".to_owned() });
                return None;
            }
            None => 0,
        };
        let known = each.lists.get(list)?.kind.fields();
        let (wanted, span) = field.unwrap_or((known[0], call.span));
        let Some(field) = known.iter().find(|known| **known == wanted) else {
            let nearest = nearest(wanted, known.iter().copied());
            let known = known.iter().map(|known| (*known).to_owned()).collect();
            found.add(span, Problem::UnknownItemField { found: wanted.to_owned(), nearest, known });
            return None;
        };
        Some(Self { list, field, span: call.span })
    }
}

/// Replaces every `{{ item(…) }}` of a text of the front matter. Mistakes are reported at the whole text, whose escapes are already resolved.
pub(super) fn fill_text(
    file: FileId,
    text: &Spanned<String>,
    each: &ForEach,
    items: &[Arc<ItemWords>],
    found: &mut Diagnostics,
) -> Spanned<String> {
    let mut filled = String::with_capacity(text.value.len());
    let mut rest = text.value.as_str();
    while let Some(start) = rest.find("{{") {
        filled.push_str(&rest[..start]);
        let mut own = Diagnostics::new();
        match whole_call(file, rest, start) {
            Ok((call, end)) if call.name.value == ITEM => {
                let field = ItemField::read(&call, each, &mut own).map(|field| ItemField { span: text.span, ..field });
                field.iter().for_each(|field| filled.push_str(field.words(items, &mut own)));
                rest = &rest[end..];
            }
            Ok((call, end)) => {
                own.add(text.span, Problem::CallMisplaced { name: call.name.value });
                rest = &rest[end..];
            }
            Err(problem) => {
                own.add(text.span, problem);
                rest = &rest[start + 2..];
            }
        }
        own.iter().for_each(|mistake| found.add(text.span, mistake.problem.clone()));
    }
    filled.push_str(rest);
    Spanned { value: filled, span: text.span }
}

/// Fills an argument: `item` becomes the item of the list that the argument's name asks for.
pub(super) fn fill_argument(name: &str, value: &mut ArgumentValue, items: &[Arc<ItemWords>]) {
    match value {
        ArgumentValue::Item(item) => *item = pick(name, items).cloned(),
        ArgumentValue::List(values) => values.iter_mut().for_each(|value| fill_argument(name, &mut value.value, items)),
        _ => {}
    }
}

/// Returns the item that an argument of this name asks for: of the list with its name, else the first that fits, else the first.
fn pick<'i>(name: &str, items: &'i [Arc<ItemWords>]) -> Option<&'i Arc<ItemWords>> {
    let wanted = match name {
        "area" | "areas" => Some(ListKind::Areas),
        "unit" | "units" => Some(ListKind::Units),
        "operation" | "operations" => Some(ListKind::Operations),
        "indicator" | "indicators" | "about" => Some(ListKind::Indicators),
        _ => None,
    };
    let is_wanted = |item: &&Arc<ItemWords>| Some(item.list) == wanted;
    let fits = |item: &&Arc<ItemWords>| wanted.is_some_and(|wanted| item.list.is_of_areas() == wanted.is_of_areas());
    items.iter().find(is_wanted).or_else(|| items.iter().find(fits)).or_else(|| items.first())
}

impl ForEach {
    /// Whether its pages are about an indicator each.
    pub(super) fn is_of_indicators(&self) -> bool {
        self.lists.iter().any(|list| list.kind == ListKind::Indicators)
    }
}

/// Reads `for_each` and `list` of front matter.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<ForEach> {
    let node = fields.take_even_empty("for_each");
    let list = fields.text("list");
    let Some(node) = node else {
        if let Some(list) = list {
            fields.found.add(list.span, Problem::ListWithoutForEach {});
        }
        return None;
    };
    // Without valid lists it is still a template, so that nothing else is reported that follows from that.
    let lists = lists(node, fields.found).unwrap_or_default();
    Some(ForEach { lists, span: node.span, list })
}

fn lists(node: &Node, found: &mut Diagnostics) -> Option<Vec<ItemList>> {
    let Kind::Map(entries) = &node.kind else {
        found.add(node.span, Problem::WantedKeys { key: "for_each".into() });
        return None;
    };
    let mut lists = Vec::new();
    for entry in entries {
        let kind = yaml::one_of(&entry.key, "for_each", &ListKind::ALL, found)?;
        lists.push(ItemList { kind, span: entry.key.span, filters: filters(kind, &entry.value, found)? });
    }
    if lists.is_empty() || lists.len() > 2 {
        found.add(node.span, Problem::ForEachLists { count: lists.len() as u64 });
        return None;
    }
    Some(lists)
}

fn filters(kind: ListKind, node: &Node, found: &mut Diagnostics) -> Option<Vec<(&'static str, Spanned<String>)>> {
    if node.kind == Kind::Empty {
        return Some(Vec::new());
    }
    let mut fields = Fields::of(node, kind.as_str(), filters_of(kind), found);
    let filters = filters_of(kind).keys.iter().filter_map(|key| Some((key.name, fields.text(key.name)?))).collect();
    fields.finish();
    Some(filters)
}

/// Returns the filters of a list.
fn filters_of(kind: ListKind) -> &'static Mapping {
    match kind {
        ListKind::Areas => &keys::AREAS,
        ListKind::Units => &keys::UNITS,
        ListKind::Operations => &keys::OPERATIONS,
        ListKind::Indicators => &keys::INDICATORS,
    }
}
