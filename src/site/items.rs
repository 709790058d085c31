//! The items of the lists that pages are made of: which there are, in the words of a language, and by which names they are known in addresses.
//! It never makes a page.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::{Numbers, route};
use crate::area::{Area, AreaKind, KINDS, Known};
use crate::diagnostic::{Diagnostics, Problem};
use crate::indicator::Indicator;
use crate::name::{AreaId, Lang, Slug};
use crate::page::{ItemList, ItemWords, ListKind};
use crate::source::Spanned;

/// An item of a list, on the pages of one language.
pub(super) struct Listed {
    /// Its words.
    pub words: Arc<ItemWords>,
    /// Its component of an address: the same in every language, and whatever other items are listed.
    pub slug: Slug,
}

/// The things that a site can list.
pub(super) struct Things<'s> {
    numbers: &'s Numbers,
    first: &'s Lang,
    /// The number of known areas of each kind and slug: Habo and Håbo are two municipalities.
    alike: HashMap<(AreaKind, String), usize>,
    /// The number of indicators with numbers for each area.
    indicators: HashMap<&'s AreaId, usize>,
}

impl<'s> Things<'s> {
    pub(super) fn of(numbers: &'s Numbers, first: &'s Lang) -> Self {
        let (mut alike, mut indicators) = (HashMap::new(), HashMap::new());
        for known in Known::all() {
            *alike.entry((known.kind, route::slug(known.name).to_string())).or_default() += 1;
        }
        for area in numbers.indicators.values().flat_map(Indicator::areas) {
            *indicators.entry(area).or_default() += 1;
        }
        Self { numbers, first, alike, indicators }
    }

    /// Returns the items of a list in a language, sorted by id. Reports a list without any, and conditions that name nothing.
    pub(super) fn listed(&self, list: &ItemList, lang: &Lang, found: &mut Diagnostics) -> Vec<Listed> {
        match list.kind {
            ListKind::Indicators => {
                let all: Vec<&Indicator> = self.numbers.indicators.values().collect();
                let left = self.narrowed(list, all, found, |filter, wanted, indicator| match filter {
                    "operation" => indicator.operation.as_ref().is_some_and(|id| id.as_str() == wanted),
                    _ => true,
                });
                left.into_iter().map(|indicator| self.indicator(indicator, lang)).collect()
            }
            kind => {
                let fits = |area: &&Area| match area.kind {
                    AreaKind::Operation => kind == ListKind::Operations,
                    AreaKind::Unit => kind == ListKind::Units,
                    _ => kind == ListKind::Areas,
                };
                let all: Vec<&Area> = self.numbers.areas.values().filter(fits).collect();
                let left = self.narrowed(list, all, found, |filter, wanted, area| match filter {
                    "within" => self.is_within(area, wanted),
                    "group" => AreaId::parse(wanted)
                        .and_then(|id| self.numbers.areas.get(&id))
                        .is_some_and(|group| group.members.contains(&area.id)),
                    "operation" => area.operation.as_ref().is_some_and(|id| id.as_str() == wanted),
                    "kind" => area.kind.as_str() == wanted,
                    "operator" => area.operator.is_some_and(|operator| operator.as_str() == wanted),
                    _ => true,
                });
                left.into_iter().map(|area| self.area(area, kind, lang)).collect()
            }
        }
    }

    /// Applies the conditions of a list one by one.
    fn narrowed<T: Copy>(&self, list: &ItemList, all: Vec<T>, found: &mut Diagnostics, fits: impl Fn(&str, &str, T) -> bool) -> Vec<T> {
        let mut left = all;
        for (filter, value) in &list.filters {
            let before = left.len();
            let Some(wanted) = self.wanted(filter, value, found) else { return Vec::new() };
            left.retain(|thing| fits(filter, &wanted, *thing));
            if left.is_empty() && before > 0 {
                let filter = Some((*filter).to_owned());
                found.add(value.span, Problem::ForEachEmpty { list: list.kind.as_str().into(), filter, left: before as u64 });
                return left;
            }
        }
        if left.is_empty() {
            found.add(list.span, Problem::ForEachEmpty { list: list.kind.as_str().into(), filter: None, left: 0 });
        }
        left
    }

    /// Returns what a condition asks for: the id of the area that it names, a kind of areas, or who runs units.
    fn wanted(&self, filter: &str, value: &Spanned<String>, found: &mut Diagnostics) -> Option<String> {
        if filter == "operator" {
            return crate::area::operator(value, found).map(|operator| operator.as_str().to_owned());
        }
        if filter == "kind" {
            let kinds: Vec<(&str, AreaKind)> =
                KINDS.into_iter().filter(|(_, kind)| !matches!(kind, AreaKind::Operation | AreaKind::Unit)).collect();
            return crate::yaml::one_of(value, filter, &kinds, found).map(|kind| kind.as_str().to_owned());
        }
        let known = self.numbers.settings.area_names.find(&value.value).map(ToString::to_string);
        // A county need not be listed for its municipalities to be within it.
        let known = known.or_else(|| Some(Known::find(&value.value)?.code.to_owned()));
        if known.is_none() && self.numbers.settings.areas_complete {
            found.add_suggesting(
                value.span,
                |nearest| Problem::UnknownArea { found: value.value.clone(), nearest },
                || crate::area::nearest(&self.numbers.areas, &value.value),
            );
        }
        known
    }

    /// Whether an area is within another, directly or indirectly; what everybody knows need not be written.
    fn is_within(&self, area: &Area, whole: &str) -> bool {
        let mut at = Some(area);
        for _ in 0..=self.numbers.areas.len() {
            let Some(area) = at else { return false };
            let known = Known::find(area.id.as_str()).filter(|known| known.code == area.id.as_str());
            let region = || known.as_ref().and_then(Known::region).is_some_and(|region| region.code == whole);
            let is_known = known.as_ref().is_some_and(|known| known.county == Some(whole)) || region();
            if area.within.as_ref().is_some_and(|within| within.as_str() == whole) || is_known {
                return true;
            }
            at = area.within.as_ref().and_then(|within| self.numbers.areas.get(within));
        }
        false
    }

    fn name(&self, id: &AreaId, lang: &Lang) -> Option<String> {
        self.numbers.areas.get(id).map(|area| area.name.text(lang).to_owned())
    }

    fn area(&self, area: &Area, list: ListKind, lang: &Lang) -> Listed {
        let mut fields = BTreeMap::from([("name", area.name.text(lang).to_owned()), ("id", area.id.to_string())]);
        let indicators = self.numbers.indicators.values().filter(|indicator| indicator.operation.as_ref() == Some(&area.id)).count();
        let counted = self.indicators.get(&area.id).copied().unwrap_or_default();
        fields.insert("indicators", if list == ListKind::Operations { indicators } else { counted }.to_string());
        let more = match list {
            ListKind::Areas => vec![("code", Some(area.id.to_string()).filter(|id| is_code(id)))],
            ListKind::Units => {
                let operation = area.operation.as_ref().and_then(|operation| self.name(operation, lang));
                let operator = area.operator.map(|operator| operator.said(lang).to_owned());
                vec![("operation", operation), ("operator", operator), ("operator_name", area.operator_name.clone())]
            }
            _ => {
                let units = self.numbers.areas.values().filter(|unit| unit.operation.as_ref() == Some(&area.id)).count();
                let description = area.description.as_ref().map(|text| text.text(lang).to_owned());
                vec![("units", Some(units.to_string())), ("description", description)]
            }
        };
        fields.extend(more.into_iter().filter_map(|(field, words)| Some((field, words?))));
        let slug = self.slug(area);
        fields.insert("slug", slug.to_string());
        Listed { words: Arc::new(ItemWords { list, id: area.id.to_string(), fields }), slug }
    }

    /// Returns an area's component of an address: its id, or its name if the id is only a code.
    fn slug(&self, area: &Area) -> Slug {
        let id = area.id.as_str();
        let own = Slug::of(id).unwrap_or_else(Slug::nameless);
        if !is_code(id) {
            return own;
        }
        let Some(name) = Slug::of(area.name.text(self.first)) else { return own };
        let alike = self.alike.get(&(area.kind, name.to_string())).copied().unwrap_or_default();
        if alike > 1 { Slug::of(&format!("{name}-{id}")).unwrap_or(own) } else { name }
    }

    fn indicator(&self, indicator: &Indicator, lang: &Lang) -> Listed {
        let text = |text: &crate::name::Wording| text.text(lang).to_owned();
        let id = indicator.id.to_string();
        let mut fields = BTreeMap::from([
            ("name", text(&indicator.short)),
            ("title", text(&indicator.title)),
            ("id", id.clone()),
            ("areas", indicator.areas().len().to_string()),
        ]);
        let operation = indicator.operation.as_ref().and_then(|operation| self.name(operation, lang));
        fields.extend(operation.map(|operation| ("operation", operation)));
        let slug = Slug::of(&id).unwrap_or_else(Slug::nameless);
        fields.insert("slug", slug.to_string());
        Listed { words: Arc::new(ItemWords { list: ListKind::Indicators, id, fields }), slug }
    }
}

/// Whether an id is only a code, as those of municipalities are.
fn is_code(id: &str) -> bool {
    id.bytes().all(|byte| byte.is_ascii_digit())
}
