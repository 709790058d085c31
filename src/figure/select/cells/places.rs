//! The areas of a map: their outlines, and their classes. It never draws them.

use super::*;
use crate::figure::{Class, MapAreas};
use crate::outline::Outlines;

/// Returns the outlines of the areas' kind. Regions have those of counties unless the theme has others.
pub fn outlines<'r>(ids: &[AreaId], areas: &Areas, request: &'r Request) -> Option<&'r Arc<Outlines>> {
    let kind = areas.get(ids.first()?)?.kind;
    let maps = request.maps.as_ref()?;
    maps.of(kind.as_str()).or_else(|| maps.of(AreaKind::County.as_str()).filter(|_| kind == AreaKind::Region))
}

/// Returns the code of an area's outline: its id, or for a region, which has four digits, those of its county; else that of the outline with its
/// name.
pub fn code(id: &AreaId, areas: &Areas, outlines: &Outlines) -> Option<String> {
    let known = |code: &&str| outlines.areas.contains_key(*code);
    let (id, area) = (id.as_str(), areas.get(id));
    let of_region = id.strip_prefix("00").filter(|_| area.is_some_and(|area| area.kind == AreaKind::Region));
    if let Some(code) = [Some(id), of_region].into_iter().flatten().find(known) {
        return Some(code.to_owned());
    }
    area?.name.all().find_map(|name| outlines.code_of(name)).map(str::to_owned)
}

/// The number of classes of a map if none is given.
const CLASSES: usize = 3;

impl Cells<'_> {
    /// Returns the areas of a map; `order` are their indices in the selection, and `points` their numbers.
    pub fn map_areas(&self, order: &[usize], points: &[Point]) -> MapAreas {
        let ids = &self.selection.areas;
        let outlines = outlines(ids, self.areas, self.request).cloned().unwrap_or_default();
        let codes = order.iter().map(|row| code(&ids[*row], self.areas, &outlines)).collect();
        let kind = ids.first().and_then(|area| self.areas.get(area)).map(|area| area.kind);
        let numbers: Vec<Option<Decimal>> = points.iter().map(|point| point.state.number()).collect();
        let (classes, class_of) = if self.request.bounds.is_empty() {
            let wanted = self.request.classes.map_or(CLASSES, usize::from);
            self.classes(&numbers, &quantiles(numbers.iter().flatten().copied().collect(), wanted))
        } else {
            self.bounded(&numbers, &self.request.bounds)
        };
        MapAreas { kind, classes, class_of, codes, outlines }
    }

    /// Returns the classes that end with the given numbers, named by the lowest and the highest number in each.
    fn classes(&self, numbers: &[Option<Decimal>], ends: &[Decimal]) -> (Vec<Class>, Vec<Option<usize>>) {
        let class = |number: Decimal| ends.iter().take_while(|end| number > **end).count();
        let class_of: Vec<Option<usize>> = numbers.iter().map(|number| number.map(class)).collect();
        let of = |wanted: usize| numbers.iter().flatten().copied().filter(move |number| class(*number) == wanted);
        let classes = (0..=ends.len()).filter_map(|wanted| {
            let (low, high) = (of(wanted).min()?, of(wanted).max()?);
            let label = if low == high { self.number(low) } else { self.range(low, high) };
            Some(Class { label, count: of(wanted).count() })
        });
        (classes.collect(), class_of)
    }

    /// Returns the classes that start with the given numbers, named by them.
    fn bounded(&self, numbers: &[Option<Decimal>], bounds: &[Decimal]) -> (Vec<Class>, Vec<Option<usize>>) {
        let class = |number: Decimal| bounds.iter().take_while(|bound| number >= **bound).count();
        let class_of: Vec<Option<usize>> = numbers.iter().map(|number| number.map(class)).collect();
        let number = |at: usize| self.number_with(bounds[at], self.indicator.decimals_of_aim(bounds[at]));
        let label = |at: usize| match at {
            0 => self.locale.format("figure-class-below", &[("high", number(0).into())]),
            _ if at == bounds.len() => self.locale.format("figure-class-from", &[("low", number(at - 1).into())]),
            _ => self.locale.format("figure-class-between", &[("low", number(at - 1).into()), ("high", number(at).into())]),
        };
        let count = |wanted: usize| class_of.iter().filter(|class| **class == Some(wanted)).count();
        let classes = (0..=bounds.len()).map(|at| Class { label: label(at), count: count(at) }).collect();
        (classes, class_of)
    }
}

/// Returns the highest number of each class but the last, so that the classes have as many areas each as equal numbers allow.
fn quantiles(mut numbers: Vec<Decimal>, classes: usize) -> Vec<Decimal> {
    numbers.sort_unstable();
    let highest = numbers.last().copied();
    let mut ends: Vec<Decimal> =
        (1..classes).filter_map(|class| numbers.get((class * numbers.len()).div_ceil(classes).checked_sub(1)?).copied()).collect();
    ends.dedup();
    // Nothing is above the highest.
    ends.retain(|end| Some(*end) != highest);
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_have_as_many_areas_each_as_equal_numbers_allow() {
        let of = |numbers: &[i64], classes| quantiles(numbers.iter().map(|number| Decimal::from(*number)).collect(), classes);
        let ends = |numbers: &[i64]| numbers.iter().map(|number| Decimal::from(*number)).collect::<Vec<_>>();
        assert_eq!(of(&[9, 1, 2, 3, 4, 5, 6, 7, 8], 3), ends(&[3, 6]));
        assert_eq!(of(&[1, 2, 3, 4], 3), ends(&[2, 3]));
        assert_eq!(of(&[1, 1, 1, 1, 1, 2], 3), ends(&[1]));
        assert_eq!(of(&[5, 5, 5], 3), ends(&[]));
        assert_eq!(of(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5), ends(&[2, 4, 6, 8]));
        assert_eq!(of(&[], 3), ends(&[]));
    }
}
