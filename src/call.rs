//! What a shortcode call asks for: the words of an editor become typed requests, against the signature of the theme's component. The check
//! and the rendering read calls through this alone, so that what was checked is what is rendered.

mod arguments;
mod asked;

pub use asked::{Asked, Mistake};

use arguments::Arguments;

use crate::action::Action;
use crate::diagnostic::{Diagnostics, Problem};
use crate::fact::Fact;
use crate::figure::{self, Kind, Request};
use crate::goal::Goal;
use crate::indicator::{Cell, CellKey, Group, Indicator};
use crate::matrix::Matrix;
use crate::name::{CategoryId, IndicatorId, Period, nearest, some_of};
use crate::page::{Call, Form};
use crate::site::{Asset, Page, Site};
use crate::source::Span;
use crate::survey::Survey;
use crate::theme::{BodyRule, Component, FormRule, Shows, Theme};

/// How a change is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeForm {
    /// "ökade med 14".
    Verb,
    /// "en ökning med 14".
    Noun,
}

/// What a call asks the program for.
#[derive(Clone, Debug)]
pub enum Wanted<'s> {
    /// A figure.
    Figure(&'s Indicator, Request),
    /// A figure of several indicators, a request each, of which the first has the title.
    Joined(Vec<(&'s Indicator, Request)>),
    /// A trend in a line of text.
    Spark(&'s Indicator, Request),
    /// A table, a request an indicator.
    Table(Vec<(&'s Indicator, Request)>),
    /// A number in words.
    Value(&'s Indicator, CellKey, &'s Cell),
    /// The change from the first cell to the second.
    Change(&'s Indicator, ChangeForm, (Period, &'s Cell), (Period, &'s Cell)),
    /// A comment.
    Comment {
        /// Whom it is by.
        by: String,
        /// What it is about.
        about: Vec<&'s Indicator>,
    },
    /// A box with its title.
    Box(String),
    /// An attachment.
    File {
        /// Its path below `content/`.
        path: String,
        /// What it is called; its name where nothing is given.
        text: Option<String>,
        /// Whether everybody can read it.
        accessible: bool,
    },
    /// A picture.
    Image {
        /// Its path below `content/`.
        path: String,
        /// What it shows, for those who do not see it; empty for a decoration.
        alt: String,
        /// The text under it.
        caption: Option<String>,
    },
    /// The page's document information.
    Document,
    /// A goal of an edition.
    Goal(&'s Goal),
    /// Goals of an edition, or of all operations of it.
    Goals(Vec<&'s Goal>),
    /// Measures of an edition.
    Actions(Vec<&'s Action>),
    /// A matrix.
    Matrix(&'s Matrix),
    /// A survey, in a period or in all.
    Survey(&'s Survey, Option<Period>),
    /// A single figure in words.
    Fact(&'s Fact),
    /// What the source has lost: the notice's title and each thing.
    Lost {
        /// The notice's heading; the theme has one of its own.
        title: Option<String>,
        /// What is lost.
        what: Vec<String>,
    },
    /// Nothing.
    Nothing,
}

/// Where a call stands: what it may refer to, and what is left out of it.
pub struct Scope<'s> {
    /// The site.
    pub site: &'s Site,
    /// Its theme.
    pub theme: &'s Theme,
    /// The page that it stands on.
    pub page: &'s Page,
}

impl<'s> Scope<'s> {
    /// What a call asks for. Returns `None` after reporting all its mistakes.
    pub fn read(&self, call: &Call, found: &mut Diagnostics) -> Option<Wanted<'s>> {
        let Some(component) = self.theme.components.get(&call.name.value) else {
            let (name, known) = (&call.name.value, || self.theme.components.keys());
            found.add_suggesting(
                call.name.span,
                |nearest| Problem::UnknownShortcode { name: name.clone(), nearest, known: known().cloned().collect() },
                || nearest(name, known().map(String::as_str)),
            );
            return None;
        };
        let fits = check_form(call, component, found);
        let arguments = Arguments::read(self, call, component, found);
        arguments.filter(|_| fits).and_then(|arguments| self.wanted(call, component, &arguments, found))
    }

    /// The indicators that a call names, or the page's own where it names none; those alone that exist.
    pub fn indicators(&self, call: &Call) -> Vec<&'s Indicator> {
        let read = self.theme.components.get(&call.name.value).and_then(|component| {
            let arguments = Arguments::read(self, call, component, &mut Diagnostics::new())?;
            let listed = arguments.indicators();
            let named = if listed.is_empty() { arguments.indicator().into_iter().collect() } else { listed };
            Some(if named.is_empty() { self.of_page().into_iter().collect() } else { named })
        });
        read.unwrap_or_default()
    }

    fn wanted(&self, call: &Call, component: &Component, arguments: &Arguments<'s>, found: &mut Diagnostics) -> Option<Wanted<'s>> {
        let text = |name: &str| arguments.text(name).map(str::to_owned).filter(|text| !text.is_empty());
        if arguments.edition().is_some_and(|(year, span)| self.is_after_edition(Period::year(year), span, found)) {
            return None;
        }
        Some(match component.shows {
            Shows::Figure => self.figure(arguments, call, found)?,
            Shows::Spark => {
                let indicator = self.one_indicator(arguments, call, found)?;
                Wanted::Spark(indicator, self.request(indicator, Some(Kind::Spark), arguments, call, found)?)
            }
            Shows::Table => {
                let indicators = arguments.indicators();
                let indicators = if indicators.is_empty() { vec![self.one_indicator(arguments, call, found)?] } else { indicators };
                let several = indicators.len() > 1;
                let requests = indicators.into_iter().map(|indicator| {
                    let mut request = self.request(indicator, None, arguments, call, found)?;
                    if several && request.groups.is_empty() {
                        // One table of several indicators shows women and men too, as the reports' own tables do.
                        request.groups = indicator.groups(&self.site.own_area).into_iter().collect();
                    }
                    Some((indicator, request))
                });
                Wanted::Table(requests.collect::<Option<_>>()?)
            }
            Shows::Value => {
                let indicator = self.one_indicator(arguments, call, found)?;
                let (key, cell) = self.cell(indicator, arguments, arguments.period_at("period"), call.span, found)?;
                Wanted::Value(indicator, key, cell)
            }
            Shows::Change => self.change(arguments, call, found)?,
            Shows::Comment => Wanted::Comment { by: text("by").unwrap_or_default(), about: arguments.indicators() },
            Shows::Box => Wanted::Box(text("title").unwrap_or_default()),
            Shows::File => {
                let accessible = arguments.flag("accessible").unwrap_or(true);
                Wanted::File { path: arguments.file()?.0.to_owned(), text: text("text"), accessible }
            }
            Shows::Image => {
                let (path, at) = arguments.file()?;
                if !self.site.assets.get(path).is_some_and(Asset::is_picture) {
                    found.add(at, Problem::NotAPicture { target: path.to_owned() });
                    return None;
                }
                Wanted::Image { path: path.to_owned(), alt: arguments.text("alt").unwrap_or("").to_owned(), caption: text("caption") }
            }
            Shows::Document => {
                if self.page.front.document.is_none() {
                    found.add(call.span, Problem::NoDocument {});
                    return None;
                }
                Wanted::Document
            }
            Shows::Goal => Wanted::Goal(self.goal(arguments, call, found)?),
            Shows::Goals => {
                let edition = self.edition(arguments);
                let operation = arguments.area();
                let of_operation = |goal: &&Goal| operation.is_none() || goal.operation == operation;
                let goals = self.site.goals.iter().filter(|goal| Some(goal.edition) == edition);
                Wanted::Goals(goals.filter(of_operation).collect())
            }
            Shows::Actions => Wanted::Actions(self.actions(arguments)),
            Shows::Matrix => Wanted::Matrix(arguments.matrix()?),
            Shows::Survey => self.survey(arguments, found)?,
            Shows::Fact => {
                let fact = arguments.fact()?;
                if fact.period.is_some_and(|period| self.is_after_edition(period, call.span, found)) {
                    return None;
                }
                Wanted::Fact(fact)
            }
            Shows::Lost => Wanted::Lost { title: text("title"), what: arguments.texts("what") },
            Shows::Nothing => Wanted::Nothing,
        })
    }

    /// The edition that a call speaks of: its own, else the page's, else the newest report's.
    fn edition(&self, arguments: &Arguments<'s>) -> Option<u16> {
        let own = arguments.edition().map(|(year, _)| year);
        own.or(self.page.edition).or_else(|| self.site.years.first().copied())
    }

    fn goal(&self, arguments: &Arguments<'s>, call: &Call, found: &mut Diagnostics) -> Option<&'s Goal> {
        let (id, at) = arguments.goal()?;
        let edition = self.edition(arguments);
        let mut continued = self.site.goals.iter().filter(|goal| goal.id == *id);
        let goal = continued.find(|goal| Some(goal.edition) == edition);
        if goal.is_none() {
            let span = if call.span.file == at.file { at } else { call.span };
            let found_edition = edition.map_or_else(String::new, |year| year.to_string());
            found.add(span, Problem::UnknownEntry { kind: "goal".into(), found: format!("{id} ({found_edition})"), nearest: None });
        }
        goal
    }

    /// The measures that a call speaks of, in the order in which they are shown: by status, then as written.
    fn actions(&self, arguments: &Arguments<'s>) -> Vec<&'s Action> {
        let (edition, operation, statuses) = (self.edition(arguments), arguments.area(), arguments.statuses());
        let mut actions: Vec<&Action> = self.site.actions.iter().filter(|action| Some(action.edition) == edition).collect();
        actions.retain(|action| operation.is_none() || action.operation == operation);
        actions.retain(|action| statuses.is_empty() || statuses.contains(&action.status));
        actions.sort_by_key(|action| action.status.place());
        actions
    }

    /// A survey, and the one period that is asked for, which must be one of its own and not after the page's edition.
    fn survey(&self, arguments: &Arguments<'s>, found: &mut Diagnostics) -> Option<Wanted<'s>> {
        let survey = arguments.survey()?;
        let Some((period, at)) = arguments.period_at("period") else { return Some(Wanted::Survey(survey, None)) };
        if self.is_after_edition(period, at, found) {
            return None;
        }
        if !survey.rounds.iter().any(|round| round.period == period) {
            found.add(at, Problem::NoSuchRound { survey: survey.id.to_string(), period: period.to_string() });
            return None;
        }
        Some(Wanted::Survey(survey, Some(period)))
    }

    /// The call's own indicator, else the page's.
    fn one_indicator(&self, arguments: &Arguments<'s>, call: &Call, found: &mut Diagnostics) -> Option<&'s Indicator> {
        let indicator = arguments.indicator().or_else(|| self.of_page());
        if indicator.is_none() {
            let name = &call.name;
            found.add(name.span, Problem::MissingArgument { shortcode: name.value.clone(), argument: "indicator".into() });
        }
        indicator
    }

    /// The indicator that the page is about.
    fn of_page(&self) -> Option<&'s Indicator> {
        let name = self.page.front.indicator.as_ref()?;
        self.site.indicator(&IndicatorId::parse(&name.value)?, self.page)
    }

    /// A figure of one indicator, or small charts of several.
    fn figure(&self, arguments: &Arguments<'s>, call: &Call, found: &mut Diagnostics) -> Option<Wanted<'s>> {
        let indicators = arguments.indicators();
        let [first, _, ..] = indicators.as_slice() else {
            let indicator = indicators.first().copied().or_else(|| self.one_indicator(arguments, call, found))?;
            return Some(Wanted::Figure(indicator, self.request(indicator, arguments.kind(), arguments, call, found)?));
        };
        // Several indicators have nothing in common but their unit: each needs a chart of its own.
        if let Some(kind) = arguments.kind().filter(|kind| *kind != Kind::Multiples) {
            let fits = vec![Kind::Multiples.as_str().to_owned()];
            found.add(call.span, Problem::KindDoesNotFit { kind: kind.as_str().to_owned(), fits });
            return None;
        }
        let request =
            |indicator: &&'s Indicator| Some((*indicator, self.request(indicator, Some(Kind::Multiples), arguments, call, found)?));
        let requests: Vec<(&Indicator, Request)> = indicators.iter().map(request).collect::<Option<_>>()?;
        let locale = self.theme.locale(&self.page.lang)?;
        if let Err(problem) = figure::join(&requests, &self.site.areas, locale) {
            lacks(first, call.span, problem, found);
            return None;
        }
        Some(Wanted::Joined(requests))
    }

    /// A request for one indicator, drawn as a kind.
    fn request(
        &self,
        indicator: &Indicator,
        kind: Option<Kind>,
        arguments: &Arguments<'s>,
        call: &Call,
        found: &mut Diagnostics,
    ) -> Option<Request> {
        let mut request = Request { near: self.site.config.near.into(), ..Request::of(self.site.own_area.clone()) };
        request.kind = kind;
        request.joined = arguments.indicators().len() > 1;
        request.areas = arguments.areas();
        request.groups = arguments.groups();
        request.categories = self.categories(indicator, arguments, found)?;
        request.from = arguments.period("from");
        request.to = arguments.period("to");
        request.target = arguments.flag("target").unwrap_or(true);
        request.centred = arguments.flag("centred").unwrap_or(true);
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
        let locale = self.theme.locale(&self.page.lang)?;
        if let Err(problem) = figure::select(indicator, &self.site.areas, locale, &request) {
            lacks(indicator, call.span, problem, found);
            return None;
        }
        Some(request)
    }

    fn categories(&self, indicator: &Indicator, arguments: &Arguments<'s>, found: &mut Diagnostics) -> Option<Vec<CategoryId>> {
        let mut categories = Vec::new();
        let mut good = true;
        for (name, span) in arguments.categories() {
            match indicator.categories.of_id(name) {
                Some(category) => categories.push(category.id.clone()),
                None => {
                    let known = || indicator.categories.iter().map(|category| category.id.as_str());
                    let nearest = nearest(name, known());
                    let unknown = || Problem::UnknownCategory { found: name.clone(), nearest, known: some_of(known()) };
                    let drafted = self.site.drafted.problem_of_category(indicator, name);
                    lacks(indicator, *span, drafted.unwrap_or_else(unknown), found);
                    good = false;
                }
            }
        }
        good.then_some(categories)
    }

    fn change(&self, arguments: &Arguments<'s>, call: &Call, found: &mut Diagnostics) -> Option<Wanted<'s>> {
        let span = call.span;
        let indicator = self.one_indicator(arguments, call, found)?;
        let (last_key, last) = self.cell(indicator, arguments, arguments.period_at("to"), span, found)?;
        let from = match arguments.period_at("from") {
            Some(from) => from,
            None => {
                let same = |key: &&CellKey| key.area == last_key.area && key.group == last_key.group && key.category == last_key.category;
                let before = indicator.cells.keys().filter(same).map(|key| key.period).filter(|period| *period < last_key.period).max();
                before.map(|period| (period, span)).or_else(|| {
                    let problem = Problem::NothingBefore { indicator: indicator.id.to_string(), period: last_key.period.to_string() };
                    lacks(indicator, span, problem, found);
                    None
                })?
            }
        };
        let (first_key, first) = self.cell(indicator, arguments, Some(from), span, found)?;
        let form = arguments.change_form().unwrap_or(ChangeForm::Verb);
        Some(Wanted::Change(indicator, form, (first_key.period, first), (last_key.period, last)))
    }

    /// The one cell that a call speaks of.
    fn cell(
        &self,
        indicator: &'s Indicator,
        arguments: &Arguments<'s>,
        period: Option<(Period, Span)>,
        span: Span,
        found: &mut Diagnostics,
    ) -> Option<(CellKey, &'s Cell)> {
        let area = arguments.area().unwrap_or_else(|| self.site.own_area.clone());
        let group = arguments.group().unwrap_or(Group::Total);
        let category = self.categories(indicator, arguments, found)?.into_iter().next();
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

    /// Whether a period that was asked for is after the report's year; reports it if so. A report shows nothing that came later.
    fn is_after_edition(&self, period: Period, span: Span, found: &mut Diagnostics) -> bool {
        let Some(edition) = self.page.edition.filter(|&edition| period.year > edition) else { return false };
        found.add(span, Problem::AfterEdition { period: period.to_string(), edition: edition.to_string() });
        true
    }

    /// Whether the report's year was too early for a period, since the indicator's numbers come late; reports it if so.
    fn is_after_lag(&self, indicator: &Indicator, period: Period, span: Span, found: &mut Diagnostics) -> bool {
        let Some(edition) = self.page.edition.filter(|&edition| period.year > indicator.last_year(edition)) else { return false };
        let problem = Problem::AfterLag {
            period: period.to_string(),
            indicator: indicator.id.to_string(),
            edition: edition.to_string(),
            years: indicator.lag_years.into(),
        };
        found.add(span, problem);
        true
    }

    fn period_of_wrong_kind(&self, period: Period, indicator: &Indicator, span: Span, found: &mut Diagnostics) {
        let known = indicator.cells.keys().map(|key| key.period).max().map(|period| period.to_string());
        let problem = Problem::PeriodOfOtherKind {
            period: period.to_string(),
            indicator: indicator.id.to_string(),
            example: known.unwrap_or_else(|| "2023".into()),
        };
        lacks(indicator, span, problem, found);
    }
}

/// Reports what an indicator lacks, unless a fault in its own file or table, reported there, may be why.
fn lacks(indicator: &Indicator, span: Span, problem: Problem, found: &mut Diagnostics) {
    if indicator.complete {
        let problem = match (indicator.withheld, problem) {
            // The numbers are there, but only a draft tells of them.
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
