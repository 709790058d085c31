//! Reads a shortcode call: its form and arguments, checked against the signature of the theme's component, and what several kinds of
//! shortcodes read from them. It never decides what a shortcode shows.

mod arguments;
mod asked;

pub use arguments::Arguments;
pub use asked::{Asked, Mistake};

use std::sync::Arc;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::diagnostic::{Diagnostics, Fix, Problem};
use crate::figure::{self, Kind, Request};
use crate::indicator::{Categories, Cell, CellKey, DecimalSign, Group, Indicator, number};
use crate::name::{AreaId, CategoryId, IndicatorId, Period, PeriodKind, Wording, nearest, slip, some_of};
use crate::page::{ArgumentValue, Call, Form, ITEM, ItemWords, ListKind};
use crate::site::{Page, Site};
use crate::source::{Span, Spanned};
use crate::theme::{BodyRule, Component, FormRule, Theme};
use crate::yaml;

/// The grammatical form of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeForm {
    /// "ökade med 14".
    Verb,
    /// "en ökning med 14".
    Noun,
}

impl ChangeForm {
    /// Returns its word in the keys of the catalogues.
    pub fn word(self) -> &'static str {
        match self {
            Self::Verb => "verb",
            Self::Noun => "noun",
        }
    }
}

/// The context of a call.
pub struct Scope<'s> {
    /// The site.
    pub site: &'s Site,
    /// Its theme.
    pub theme: &'s Theme,
    /// The page with the call.
    pub page: &'s Page,
}

impl<'s> Scope<'s> {
    /// Checks the form and arguments of a call. Returns `None` after reporting all mistakes.
    pub fn read<'c>(&'c self, call: &'c Call, found: &mut Diagnostics) -> Option<ResolvedCall<'s, 'c>> {
        let Some(component) = self.theme.components.get(&call.name.value) else {
            if call.name.value == ITEM {
                found.add(call.name.span, Problem::ItemOutside {});
                return None;
            }
            let (name, known) = (&call.name.value, || self.theme.components.keys());
            found.add_correcting(
                call.name.span,
                |nearest| Problem::UnknownShortcode { name: name.clone(), nearest, known: known().cloned().collect() },
                || nearest(name, known().map(String::as_str)),
                || Some(Fix::replace(call.name.span, name, slip(name, known().map(String::as_str))?)),
            );
            return None;
        };
        let fits = check_form(call, component, found);
        let arguments = Arguments::read(self, call, component, found).filter(|_| fits)?;
        let checked = ResolvedCall { scope: self, call, shows: &component.shows, arguments };
        let year = checked.arguments.edition();
        let is_later = year.is_some_and(|(year, span)| checked.is_after_edition(Period::year(year), span, found));
        (!is_later).then_some(checked)
    }

    /// Reads a call whose component `shows` this; `None` for other calls, and for calls with mistakes, which the check reports.
    pub fn read_kind<'c>(&'c self, call: &'c Call, shows: &str) -> Option<ResolvedCall<'s, 'c>> {
        let is_kind = self.theme.components.get(&call.name.value).is_some_and(|component| component.shows == shows);
        is_kind.then(|| self.read(call, &mut Diagnostics::new())).flatten()
    }

    /// Returns the existing indicators that a call names, or the page's own if it names none.
    pub fn indicators(&self, call: &Call) -> Vec<&'s Indicator> {
        let read = self.theme.components.get(&call.name.value).and_then(|component| {
            let arguments = Arguments::read(self, call, component, &mut Diagnostics::new())?;
            let listed = arguments.indicators();
            let named = if listed.is_empty() { arguments.indicator().into_iter().collect() } else { listed };
            Some(if named.is_empty() { self.of_page().into_iter().collect() } else { named })
        });
        read.unwrap_or_default()
    }

    /// Returns the area that the page is about: the one that a template made it for, else the site's own.
    pub fn about(&self) -> AreaId {
        let of_area = |item: &&Arc<ItemWords>| matches!(item.list, ListKind::Areas | ListKind::Units);
        let item = self.page.items().iter().find(of_area).and_then(|item| AreaId::parse(&item.id));
        item.unwrap_or_else(|| self.site.own_area().clone())
    }

    /// Returns the indicator that the page is about.
    fn of_page(&self) -> Option<&'s Indicator> {
        let name = self.page.front.indicator.as_ref()?;
        self.site.indicator(&IndicatorId::parse(&name.value)?, self.page)
    }
}

/// A call with valid form and arguments, and what several kinds of shortcodes read from it.
pub struct ResolvedCall<'s, 'c> {
    /// Its context.
    pub scope: &'c Scope<'s>,
    /// The call as written.
    pub call: &'c Call,
    /// What its component `shows`.
    pub shows: &'c str,
    /// Its arguments.
    pub arguments: Arguments<'s>,
}

impl<'s> ResolvedCall<'s, '_> {
    /// Returns the edition of the call: its own, else the page's, else the newest report's.
    pub fn edition(&self) -> Option<u16> {
        let own = self.arguments.edition().map(|(year, _)| year);
        own.or(self.scope.page.edition).or_else(|| self.scope.site.structure.years.first().copied())
    }

    /// Returns a text argument unless it is empty.
    pub fn words(&self, name: &str) -> Option<String> {
        self.arguments.text(name).map(str::to_owned).filter(|text| !text.is_empty())
    }

    /// Returns the value meant by a text argument that is one of some words; `None` if it is missing, or after reporting another word.
    pub fn one_of<T: Copy>(&self, name: &str, known: &[(&str, T)], found: &mut Diagnostics) -> Option<T> {
        let value = self.arguments.text(name)?.to_owned();
        let span = self.call.argument(name)?.value.span;
        yaml::one_of(&Spanned { value, span }, name, known, found)
    }

    /// Returns the call's indicator, else the page's. Reports if there is none.
    pub fn one_indicator(&self, found: &mut Diagnostics) -> Option<&'s Indicator> {
        let indicator = self.arguments.indicator().or_else(|| self.scope.of_page());
        if indicator.is_none() {
            let name = &self.call.name;
            found.add(name.span, Problem::MissingArgument { shortcode: name.value.clone(), argument: "indicator".into() });
        }
        indicator
    }

    /// Returns the spans of an argument's items, in order; of the argument, if it is a single one. None if it is missing.
    pub fn spans(&self, name: &str) -> Vec<Span> {
        match self.call.argument(name).map(|argument| &argument.value) {
            Some(Spanned { value: ArgumentValue::List(items), .. }) => items.iter().map(|item| item.span).collect(),
            Some(single) => vec![single.span],
            None => Vec::new(),
        }
    }

    /// Reports items that occur twice in the list of an argument. Returns whether there are none.
    pub fn are_distinct<T: PartialEq + ToString>(&self, name: &str, items: &[T], found: &mut Diagnostics) -> bool {
        let mut good = true;
        for (place, (item, span)) in items.iter().zip(self.spans(name)).enumerate() {
            if items.iter().take(place).any(|earlier| earlier == item) {
                found.add(span, Problem::ListedTwice { argument: name.to_owned(), found: item.to_string() });
                good = false;
            }
        }
        good
    }

    /// Returns the request for a figure of an indicator.
    pub fn request(&self, indicator: &Indicator, kind: Option<Kind>, found: &mut Diagnostics) -> Option<Request> {
        let (Scope { site, theme, .. }, arguments) = (self.scope, &self.arguments);
        let mut request = Request::of(site.own_area().clone());
        request.about = self.scope.about();
        request.kind = kind;
        request.joined = arguments.indicators().len() > 1;
        request.areas = arguments.areas();
        request.groups = arguments.groups();
        request.dimension = self.dimension(indicator, found).ok()?;
        request.categories = match request.dimension.as_ref().zip(indicator.dimensions.as_ref()) {
            Some(((side, _), dimensions)) => self.categories_of(indicator, &dimensions.sides[*side], found)?,
            None => self.categories_of(indicator, &indicator.categories, found)?,
        };
        request.from = arguments.period("from");
        request.to = arguments.period("to");
        request.target = arguments.flag("target").unwrap_or(true);
        request.centred = arguments.flag("centred").unwrap_or(true);
        request.maps = Some(Arc::clone(&theme.maps));
        let classes = arguments.texts("classes");
        if !classes.is_empty() && !take_classes(&classes, &mut request) {
            found.add(self.call.span, Problem::BadClasses { found: classes.join(", ") });
            return None;
        }
        request.title = arguments.text("title").filter(|title| !title.is_empty()).map(str::to_owned);
        for name in ["from", "to"] {
            if let Some((period, span)) = arguments.period_at(name)
                && period.kind() != indicator.period_kind
            {
                self.period_of_wrong_kind(period, indicator, span, found);
                return None;
            }
        }
        let times = ["from", "to"].into_iter().filter_map(|name| arguments.period_at(name));
        if times.filter(|(period, span)| self.is_after_edition(*period, *span, found)).count() > 0 {
            return None;
        }
        if let Err(problem) = figure::can_select(indicator, &site.numbers.areas, &request) {
            lacks(indicator, self.call.span, problem, found);
            return None;
        }
        Some(request)
    }

    /// Returns the dimension by whose categories a figure is requested, if any.
    ///
    /// # Errors
    /// The indicator has no such dimension, which has been reported.
    fn dimension(&self, indicator: &Indicator, found: &mut Diagnostics) -> Result<Option<(usize, Wording)>, ()> {
        let Some(written) = self.arguments.text("dimension").filter(|text| !text.is_empty()) else { return Ok(None) };
        let Some(dimensions) = &indicator.dimensions else {
            lacks(indicator, self.call.span, Problem::NoDimensions { indicator: indicator.id.to_string() }, found);
            return Err(());
        };
        if let Some(side) = dimensions.side(written) {
            return Ok(Some((side, dimensions.names[side].clone())));
        }
        let known = dimensions.keys.to_vec();
        let nearest = nearest(written, known.iter().map(String::as_str));
        found.add(self.call.span, Problem::WantedOneOf { key: "dimension".to_owned(), found: written.to_owned(), nearest, known });
        Err(())
    }

    /// Returns the requested categories out of those that there are; `None` after reporting unknown ones.
    fn categories_of(&self, indicator: &Indicator, all: &Categories, found: &mut Diagnostics) -> Option<Vec<CategoryId>> {
        let mut categories = Vec::new();
        let mut good = true;
        for (name, span) in self.arguments.categories() {
            match all.of_id(name) {
                Some(category) => categories.push(category.id.clone()),
                None => {
                    let known = || all.iter().map(|category| category.id.as_str());
                    let nearest = nearest(name, known());
                    let unknown = || Problem::UnknownCategory { found: name.clone(), nearest, known: some_of(known()) };
                    let drafted = self.scope.site.numbers.drafted.problem_of_category(indicator, name);
                    lacks(indicator, *span, drafted.unwrap_or_else(unknown), found);
                    good = false;
                }
            }
        }
        good.then_some(categories)
    }

    /// Returns the indicator with the numbers of a requested period: the one with the years that are computed from its parts, for a year of theirs.
    pub fn of_period(&self, indicator: &'s Indicator, period: Option<(Period, Span)>) -> &'s Indicator {
        let is_year = period.is_some_and(|(period, _)| period.kind() == PeriodKind::Year && indicator.period_kind != PeriodKind::Year);
        indicator.yearly.as_deref().filter(|_| is_year).unwrap_or(indicator)
    }

    /// Returns the cell that a call refers to; `None` after reporting why there is none.
    pub fn cell(&self, indicator: &'s Indicator, period: Option<(Period, Span)>, found: &mut Diagnostics) -> Option<(CellKey, &'s Cell)> {
        let (arguments, span) = (&self.arguments, self.call.span);
        let area = arguments.area().unwrap_or_else(|| self.scope.about());
        let group = arguments.group().unwrap_or(Group::Total);
        let category = self.categories_of(indicator, &indicator.categories, found)?.into_iter().next();
        let latest = || indicator.latest_cell(&area, group, category.as_ref());
        let Some((period, at)) = period.or_else(|| Some((latest()?, span))) else {
            lacks(indicator, span, Problem::NothingToShow { indicator: indicator.id.to_string() }, found);
            return None;
        };
        if period.kind() != indicator.period_kind {
            self.period_of_wrong_kind(period, indicator, at, found);
            return None;
        }
        if self.is_after_edition(period, at, found) {
            return None;
        }
        if self.is_after_lag(indicator, period, at, found) {
            return None;
        }
        if let Some(year) = indicator.withheld.filter(|year| period.year >= *year) {
            found.add(at, Problem::NotAdopted { indicator: indicator.id.to_string(), year: year.to_string() });
            return None;
        }
        let key = CellKey { area, group, category, period };
        let Some(cell) = indicator.cells.get(&key) else {
            let CellKey { area, group, category, period } = key;
            let what = [Some(area.to_string()), Some(group.as_str().to_owned()), category.map(|category| category.to_string())];
            let what = what.into_iter().flatten().chain([period.to_string()]).collect();
            lacks(indicator, at, Problem::NoSuchValue { indicator: indicator.id.to_string(), what }, found);
            return None;
        };
        Some((key, cell))
    }

    /// Whether a requested period is after the report's year, and reports it: a report shows nothing later.
    pub fn is_after_edition(&self, period: Period, span: Span, found: &mut Diagnostics) -> bool {
        let Some(edition) = self.scope.page.edition.filter(|&edition| period.year > edition) else { return false };
        found.add(span, Problem::AfterEdition { period: period.to_string(), edition: edition.to_string() });
        true
    }

    /// Whether a period's value was published after the report, given the indicator's delay, and reports it.
    pub fn is_after_lag(&self, indicator: &Indicator, period: Period, span: Span, found: &mut Diagnostics) -> bool {
        let Some(edition) = self.scope.page.edition.filter(|&edition| period.year > indicator.last_year(edition)) else { return false };
        let problem = Problem::AfterLag {
            period: period.to_string(),
            indicator: indicator.id.to_string(),
            edition: edition.to_string(),
            years: indicator.lag_years.into(),
        };
        found.add(span, problem);
        true
    }

    /// Reports a period of another kind than an indicator's.
    pub fn period_of_wrong_kind(&self, period: Period, indicator: &Indicator, span: Span, found: &mut Diagnostics) {
        let known = indicator.cells.keys().map(|key| key.period).max().map(|period| period.to_string());
        let problem = Problem::PeriodOfOtherKind {
            period: period.to_string(),
            indicator: indicator.id.to_string(),
            example: known.unwrap_or_else(|| "2023".into()),
        };
        lacks(indicator, span, problem, found);
    }
}

/// Whether a problem says only that there are no numbers. On the page of one item among many that is no mistake, and the page says so.
pub fn is_lacking(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::NothingToShow { .. }
            | Problem::AreaWithoutNumbers { .. }
            | Problem::NoSuchValue { .. }
            | Problem::NothingBefore { .. }
            | Problem::NotAdopted { .. }
            | Problem::ScorecardAreaEmpty { .. }
    )
}

/// Reports missing values, unless a mistake in the indicator's own file or table, reported there, may be the cause.
pub fn lacks(indicator: &Indicator, span: Span, problem: Problem, found: &mut Diagnostics) {
    if indicator.complete {
        let problem = match (indicator.withheld, problem) {
            // Only a draft has the numbers.
            (Some(year), Problem::NothingToShow { indicator } | Problem::AreaWithoutNumbers { indicator, .. }) => {
                Problem::NotAdopted { indicator, year: year.to_string() }
            }
            (_, problem) => problem,
        };
        found.add(span, problem);
    }
}

fn check_form(call: &Call, component: &Component, found: &mut Diagnostics) -> bool {
    let name = || call.name.value.clone();
    let wrong_body = match (component.body, call.body) {
        (BodyRule::Required, false) => Some(Problem::BodyMissing { shortcode: name() }),
        (BodyRule::None, true) => Some(Problem::BodyUnwanted { shortcode: name() }),
        _ => None,
    };
    if let Some(problem) = wrong_body {
        found.add(call.span, problem);
        return false;
    }
    let wrong = match (component.form, call.form) {
        (FormRule::Block, Form::Inline) => Some(Problem::ShortcodeWantsParagraph { shortcode: name() }),
        _ => None,
    };
    let fits = wrong.is_none();
    if let Some(problem) = wrong {
        found.add(call.span, problem);
    }
    fits
}

/// Reads the classes of a map: their number, or their bounds. Returns whether they are valid.
fn take_classes(texts: &[String], request: &mut Request) -> bool {
    let numbers: Option<Vec<Decimal>> = texts.iter().map(|text| number(text, DecimalSign::Either).ok()).collect();
    match numbers.as_deref() {
        Some([one]) if *one == Decimal::from(3) || *one == Decimal::from(5) => request.classes = one.to_u8(),
        Some(bounds @ ([_, _] | [_, _, _, _])) if bounds.is_sorted_by(|one, other| one < other) => request.bounds = bounds.to_vec(),
        _ => return false,
    }
    true
}
