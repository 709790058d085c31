//! Titles, and the area, category and group of a figure, a series and a row. It never reads a value.

use super::*;
use crate::figure::subject::People;

impl Cells<'_> {
    /// Returns the title: the requested one, or the indicator with what the figure concerns and the periods.
    pub fn title(&self) -> String {
        if let Some(title) = &self.request.title {
            return title.clone();
        }
        let short = self.indicator.short.text(self.locale.lang()).to_owned();
        let name = match &self.request.dimension {
            Some((_, dimension)) => {
                let dimension = dimension.text(self.locale.lang()).to_lowercase();
                // "Avvikelser efter typ och allvarlighet efter typ" would say it twice.
                let is_named = crate::figure::subject::says(&short, &dimension);
                let key = if is_named { "figure-by-dimension-named" } else { "figure-by-dimension" };
                self.locale.format(key, &[("name", short.into()), ("dimension", dimension.into())])
            }
            None => short,
        };
        let mut names = vec![name];
        let fixed = Subject { group: None, ..self.fixed() };
        names.extend(fixed.names(self.locale));
        let groups: Vec<String> = self.selection.groups.iter().map(|group| self.group_name(*group).to_lowercase()).collect();
        if self.selection.groups != [Group::Total] {
            names.push(self.locale.list(&groups));
        }
        // "Andel medel 2019–2021" would be a mean of something else.
        let is_mean = self.selection.periods.first().is_some_and(|period| matches!(period.kind(), PeriodKind::Mean(_)));
        if is_mean && self.selection.areas.len() < 2 {
            names.push(self.span());
            return names.join(", ");
        }
        let key = if self.selection.areas.len() > 1 { "figure-title-compared" } else { "figure-title" };
        self.locale.format(key, &[("name", names.join(", ").into()), ("period", self.span().into())])
    }

    /// Returns what the whole figure concerns and a requested title omits.
    pub fn subtitle(&self) -> Option<String> {
        let title = self.request.title.as_ref()?;
        let mut names = self.fixed().names(self.locale);
        names.extend((self.selection.periods.len() == 1).then(|| self.span()));
        names.retain(|name| !crate::figure::subject::says(title, name));
        (!names.is_empty()).then(|| crate::locale::capitalised(&names.join(", ")))
    }

    /// Returns the range of periods: "2018–2023", "2018/19–2022/23", "våren 2021 – hösten 2023", "2023".
    fn span(&self) -> String {
        let (Some(first), Some(last)) = (self.selection.periods.first(), self.selection.periods.last()) else { return String::new() };
        self.locale.periods(*first, *last)
    }

    /// Returns the period, if there is only one and rows are not periods.
    pub fn single_period(&self) -> Option<Period> {
        self.selection.periods.first().copied().filter(|_| self.rows != Dimension::Period && self.selection.periods.len() == 1)
    }

    /// Returns what the whole figure concerns: dimensions with a single value that is not self-evident.
    pub fn fixed(&self) -> Subject {
        let Selection { areas, groups, categories, .. } = self.selection;
        Subject {
            area: if let [only] = areas.as_slice() { self.somewhere(only).filter(|_| !self.is_publisher(only)) } else { None },
            category: if let [Some(only)] = categories.as_slice() { Some(self.category_name(Some(only))) } else { None },
            group: if let [Group::Women | Group::Men] = groups.as_slice() { Some(self.people(groups[0])) } else { None },
        }
    }

    /// Returns what distinguishes a series.
    pub fn subject_of(&self, key: &CellKey) -> Subject {
        let beside = |side: Dimension| side != self.rows && self.selection.length(side) > 1;
        Subject {
            area: if beside(Dimension::Area) { self.somewhere(&key.area) } else { None },
            category: key.category.as_ref().filter(|_| beside(Dimension::Category)).map(|id| self.category_name(Some(id))),
            group: if beside(Dimension::Group) { Some(self.people(key.group)) } else { None },
        }
    }

    /// Returns what distinguishes a row.
    pub fn subject_at(&self, row: usize) -> Subject {
        let several = self.selection.length(self.rows) > 1;
        match self.rows {
            Dimension::Area if several => Subject { area: self.somewhere(&self.selection.areas[row]), ..Subject::default() },
            Dimension::Category if several => {
                Subject { category: self.selection.categories[row].as_ref().map(|id| self.category_name(Some(id))), ..Subject::default() }
            }
            Dimension::Group if several => Subject { group: Some(self.people(self.selection.groups[row])), ..Subject::default() },
            _ => Subject::default(),
        }
    }

    fn people(&self, group: Group) -> People {
        People { group, ages: self.indicator.ages }
    }

    fn somewhere(&self, area: &AreaId) -> Option<NamedArea> {
        let kind = self.areas.get(area).map(|area| area.kind);
        Some(NamedArea { name: self.area_name(area), role: self.area_role(area), kind })
    }

    /// Whether an area is the site's own, and not a unit or operation with a page.
    fn is_publisher(&self, area: &AreaId) -> bool {
        let part = self.areas.get(area).is_some_and(|area| matches!(area.kind, AreaKind::Unit | AreaKind::Operation));
        *area == self.request.own_area && !part
    }

    /// Whether any numbers are of the own area or its parts.
    pub fn are_own(&self) -> bool {
        self.selection.areas.iter().any(|area| self.is_own(area))
    }

    /// Whether an area is the own one, or a unit or operation. If the own area is such a part, events of the whole concern it too.
    fn is_own(&self, area: &AreaId) -> bool {
        *area == self.request.own_area || self.areas.get(area).is_some_and(|area| matches!(area.kind, AreaKind::Unit | AreaKind::Operation))
    }
}
