//! The arguments of a call, each checked by its kind. It never knows their purpose.

use super::{ChangeForm, Scope};
use crate::action::Status;
use crate::area;
use crate::budget::Budget;
use crate::diagnostic::{Diagnostics, Fix, Problem};
use crate::fact::Fact;
use crate::figure::Kind;
use crate::indicator::{Group, Indicator};
use crate::matrix::Matrix;
use crate::name::{AreaId, BudgetId, FactId, GoalId, IndicatorId, MatrixId, Period, SurveyId, nearest, same};
use crate::page::{Argument, ArgumentValue, Call, ListKind};
use crate::source::{Purpose, Span, Spanned};
use crate::survey::Survey;
use crate::theme::{Component, ParameterKind};
use crate::yaml;

/// A checked argument.
enum Value<'s> {
    Text(String),
    Flag(bool),
    Indicators(Vec<&'s Indicator>),
    Areas(Vec<AreaId>),
    Groups(Vec<Group>),
    Categories(Vec<(String, Span)>),
    Period(Period, Span),
    Kind(Kind),
    ChangeForm(ChangeForm),
    File(String, Span),
    Goal(GoalId, Span),
    Matrix(&'s Matrix),
    Budget(&'s Budget),
    Survey(&'s Survey),
    Fact(&'s Fact),
    Edition(u16, Span),
    Statuses(Vec<Status>),
    Texts(Vec<String>),
}

/// The checked arguments of a call.
pub struct Arguments<'s> {
    values: Vec<(String, ParameterKind, Value<'s>)>,
}

impl<'s> Arguments<'s> {
    /// Checks all arguments. Returns `None` after reporting those that are invalid or missing.
    pub(super) fn read(scope: &Scope<'s>, call: &Call, component: &Component, found: &mut Diagnostics) -> Option<Self> {
        let mut values = Vec::new();
        let mut good = true;
        let shortcode = &call.name.value;
        for argument in &call.arguments {
            let name = &argument.name.value;
            let Some(parameter) = component.parameter(name) else {
                let names = || component.parameters.iter().map(|parameter| parameter.name.as_str());
                let problem = |nearest| Problem::UnknownArgument {
                    shortcode: shortcode.clone(),
                    argument: name.clone(),
                    nearest,
                    known: names().map(str::to_owned).collect(),
                };
                let suggested = || yaml::meant(name, names()).or_else(|| nearest(name, names()));
                let is_free = |known: &String| call.argument(known).is_none();
                let fix = || Some(Fix::replace(argument.name.span, name, yaml::certain(name, names()).filter(is_free)?));
                found.add_correcting(argument.name.span, problem, suggested, fix);
                good = false;
                continue;
            };
            match value(scope, name, parameter.kind, &argument.value, found) {
                Some(value) => values.push((name.clone(), parameter.kind, value)),
                None => good = false,
            }
        }
        // On a page about one indicator it need not be named.
        let given_by_page = |kind| kind == ParameterKind::Indicator && scope.page.front.indicator.is_some();
        for parameter in component.parameters.iter().filter(|parameter| parameter.required && !given_by_page(parameter.kind)) {
            let argument = call.argument(&parameter.name);
            // An empty alternative text is a statement, which has a check of its own.
            let is_blank = |argument: &&Argument| {
                parameter.kind == ParameterKind::Text
                    && parameter.name != "alt"
                    && matches!(&argument.value.value, ArgumentValue::Text(text) if text.trim().is_empty())
            };
            let place = match argument {
                None => call.name.span,
                Some(argument) if is_blank(&argument) => argument.value.span,
                Some(_) => continue,
            };
            found.add(place, Problem::MissingArgument { shortcode: shortcode.clone(), argument: parameter.name.clone() });
            good = false;
        }
        good.then_some(Self { values })
    }

    fn find<T>(&self, pick: impl Fn(&str, ParameterKind, &Value<'s>) -> Option<T>) -> Option<T> {
        self.values.iter().find_map(|(name, kind, value)| pick(name, *kind, value))
    }

    /// Returns the text of the argument with a name.
    pub fn text(&self, wanted: &str) -> Option<&str> {
        self.values.iter().find_map(|(name, _, value)| match value {
            Value::Text(text) if name == wanted => Some(text.as_str()),
            _ => None,
        })
    }

    /// Returns the flag of the argument with a name.
    pub fn flag(&self, wanted: &str) -> Option<bool> {
        self.find(|name, _, value| if let Value::Flag(flag) = value { (name == wanted).then_some(*flag) } else { None })
    }

    /// Returns the indicator, if there is only one.
    pub fn indicator(&self) -> Option<&'s Indicator> {
        self.find(|_, kind, value| match value {
            Value::Indicators(indicators) if kind == ParameterKind::Indicator => indicators.first().copied(),
            _ => None,
        })
    }

    /// Returns the indicators of a list.
    pub fn indicators(&self) -> Vec<&'s Indicator> {
        let list = self.find(|_, kind, value| match value {
            Value::Indicators(indicators) if kind == ParameterKind::Indicators => Some(indicators.clone()),
            _ => None,
        });
        list.unwrap_or_default()
    }

    /// Returns the areas.
    pub fn areas(&self) -> Vec<AreaId> {
        self.find(|_, _, value| if let Value::Areas(areas) = value { Some(areas.clone()) } else { None }).unwrap_or_default()
    }

    /// Returns the areas of the argument with a name.
    pub fn areas_of(&self, wanted: &str) -> Vec<AreaId> {
        let areas = self.find(|name, _, value| match value {
            Value::Areas(areas) if name == wanted => Some(areas.clone()),
            _ => None,
        });
        areas.unwrap_or_default()
    }

    /// Returns the first area.
    pub fn area(&self) -> Option<AreaId> {
        self.areas().into_iter().next()
    }

    /// Returns the groups.
    pub fn groups(&self) -> Vec<Group> {
        self.find(|_, _, value| if let Value::Groups(groups) = value { Some(groups.clone()) } else { None }).unwrap_or_default()
    }

    /// Returns the first group.
    pub fn group(&self) -> Option<Group> {
        self.groups().into_iter().next()
    }

    /// Returns the categories as written.
    pub fn categories(&self) -> &[(String, Span)] {
        let categories =
            self.values.iter().find_map(|(_, _, value)| if let Value::Categories(list) = value { Some(list.as_slice()) } else { None });
        categories.unwrap_or(&[])
    }

    /// Returns the period of the argument with a name.
    pub fn period(&self, wanted: &str) -> Option<Period> {
        self.period_at(wanted).map(|(period, _)| period)
    }

    /// Returns the period of the argument with a name, with its span.
    pub fn period_at(&self, wanted: &str) -> Option<(Period, Span)> {
        self.find(
            |name, _, value| if let Value::Period(period, span) = value { (name == wanted).then_some((*period, *span)) } else { None },
        )
    }

    /// Returns the kind of figure.
    pub fn kind(&self) -> Option<Kind> {
        self.find(|_, _, value| if let Value::Kind(kind) = value { Some(*kind) } else { None })
    }

    /// Returns the grammatical form of a change.
    pub fn change_form(&self) -> Option<ChangeForm> {
        self.find(|_, _, value| if let Value::ChangeForm(form) = value { Some(*form) } else { None })
    }

    /// Returns the goal's id.
    pub fn goal(&self) -> Option<(&GoalId, Span)> {
        self.values.iter().find_map(|(_, _, value)| if let Value::Goal(id, span) = value { Some((id, *span)) } else { None })
    }

    /// Returns the matrix.
    pub fn matrix(&self) -> Option<&'s Matrix> {
        self.find(|_, _, value| if let Value::Matrix(matrix) = value { Some(*matrix) } else { None })
    }

    /// Returns the budget.
    pub fn budget(&self) -> Option<&'s Budget> {
        self.find(|_, _, value| if let Value::Budget(budget) = value { Some(*budget) } else { None })
    }

    /// Returns the survey.
    pub fn survey(&self) -> Option<&'s Survey> {
        self.find(|_, _, value| if let Value::Survey(survey) = value { Some(*survey) } else { None })
    }

    /// Returns the fact.
    pub fn fact(&self) -> Option<&'s Fact> {
        self.find(|_, _, value| if let Value::Fact(fact) = value { Some(*fact) } else { None })
    }

    /// Returns the report's year.
    pub fn edition(&self) -> Option<(u16, Span)> {
        self.find(|_, _, value| if let Value::Edition(year, span) = value { Some((*year, *span)) } else { None })
    }

    /// Returns the statuses of measures.
    pub fn statuses(&self) -> Vec<Status> {
        self.find(|_, _, value| if let Value::Statuses(statuses) = value { Some(statuses.clone()) } else { None }).unwrap_or_default()
    }

    /// Returns the texts of the argument with a name.
    pub fn texts(&self, wanted: &str) -> Vec<String> {
        let texts =
            self.find(|name, _, value| if let Value::Texts(texts) = value { (name == wanted).then(|| texts.clone()) } else { None });
        texts.unwrap_or_default()
    }

    /// Returns the path of a file below `content/`.
    pub fn file(&self) -> Option<(&str, Span)> {
        self.values.iter().find_map(|(_, _, value)| if let Value::File(path, span) = value { Some((path.as_str(), *span)) } else { None })
    }
}

fn value<'s>(
    scope: &Scope<'s>,
    name: &str,
    kind: ParameterKind,
    written: &Spanned<ArgumentValue>,
    found: &mut Diagnostics,
) -> Option<Value<'s>> {
    check_items(name, kind, &written.value, written.span, found)?;
    Some(match kind {
        ParameterKind::Flag => match &written.value {
            ArgumentValue::Flag(flag) => Value::Flag(*flag),
            other => {
                let text = other.text().unwrap_or("…");
                let is_word = matches!(text, "true" | "ja" | "yes" | "false" | "nej" | "no");
                let quoted = |mark: &str| format!("{mark}{text}{mark}");
                let fix = is_word.then(|| Fix::replace(written.span, quoted("\""), text));
                found.add_fixable(written.span, Problem::WantedYesNo { key: name.to_owned(), found: text.to_owned() }, fix);
                return None;
            }
        },
        ParameterKind::Text => Value::Text(words(name, written, found)?),
        ParameterKind::Indicator => Value::Indicators(vec![indicator(scope, &single(name, written, found)?, found)?]),
        ParameterKind::Indicators => Value::Indicators(all(several(name, written, found)?, |text| indicator(scope, text, found))?),
        ParameterKind::Area => Value::Areas(vec![area(scope, &single(name, written, found)?, found)?]),
        ParameterKind::Areas => Value::Areas(all(several(name, written, found)?, |text| area(scope, text, found))?),
        ParameterKind::Group => Value::Groups(vec![group(&single(name, written, found)?, found)?]),
        ParameterKind::Groups => Value::Groups(all(several(name, written, found)?, |text| group(text, found))?),
        ParameterKind::Category => {
            let text = single(name, written, found)?;
            Value::Categories(vec![(text.value, text.span)])
        }
        ParameterKind::Categories => {
            Value::Categories(several(name, written, found)?.into_iter().map(|text| (text.value, text.span)).collect())
        }
        ParameterKind::Period => {
            let text = single(name, written, found)?;
            Value::Period(crate::indicator::period(&text, found)?, text.span)
        }
        ParameterKind::FigureKind => {
            let kinds: Vec<_> = Kind::ALL.iter().map(|kind| (kind.as_str(), *kind)).collect();
            Value::Kind(yaml::one_of(&single(name, written, found)?, name, &kinds, found)?)
        }
        ParameterKind::ChangeForm => {
            let forms = [("verb", ChangeForm::Verb), ("noun", ChangeForm::Noun)];
            Value::ChangeForm(yaml::one_of(&single(name, written, found)?, name, &forms, found)?)
        }
        ParameterKind::File => Value::File(file(scope, &single(name, written, found)?, found)?, written.span),
        ParameterKind::Goal => {
            let text = single(name, written, found)?;
            let known = scope.site.entries.goals.iter().find(|goal| goal.id.as_str() == text.value);
            let ids = scope.site.entries.goals.iter().map(|goal| goal.id.as_str());
            Value::Goal(entry(scope, "goal", &text, known, ids, found)?.id.clone(), text.span)
        }
        ParameterKind::Matrix => {
            let text = single(name, written, found)?;
            let known = MatrixId::parse(&text.value).and_then(|id| scope.site.entries.matrices.get(&id));
            Value::Matrix(entry(scope, "matrix", &text, known, scope.site.entries.matrices.keys().map(MatrixId::as_str), found)?)
        }
        ParameterKind::Budget => {
            let text = single(name, written, found)?;
            let known = BudgetId::parse(&text.value).and_then(|id| scope.site.entries.budgets.get(&id));
            Value::Budget(entry(scope, "budget", &text, known, scope.site.entries.budgets.keys().map(BudgetId::as_str), found)?)
        }
        ParameterKind::Survey => {
            let text = single(name, written, found)?;
            let known = SurveyId::parse(&text.value).and_then(|id| scope.site.numbers.surveys.get(&id));
            Value::Survey(entry(scope, "survey", &text, known, scope.site.numbers.surveys.keys().map(SurveyId::as_str), found)?)
        }
        ParameterKind::Fact => {
            let text = single(name, written, found)?;
            let known = FactId::parse(&text.value).and_then(|id| scope.site.numbers.facts.get(&id));
            Value::Fact(entry(scope, "fact", &text, known, scope.site.numbers.facts.keys().map(FactId::as_str), found)?)
        }
        ParameterKind::Edition => {
            let text = single(name, written, found)?;
            let editions: Vec<String> = scope.site.structure.years.iter().map(u16::to_string).collect();
            let known = text.value.parse().ok().filter(|year| scope.site.structure.years.contains(year));
            Value::Edition(entry(scope, "edition", &text, known, editions.iter().map(String::as_str), found)?, text.span)
        }
        ParameterKind::Statuses => {
            let texts = several(name, written, found)?;
            Value::Statuses(all(texts, |text| yaml::one_of(text, name, &Status::WORDS, found))?)
        }
        ParameterKind::Texts => Value::Texts(several(name, written, found)?.into_iter().map(|text| text.value).collect()),
    })
}

/// Reports an item of a list that an argument does not take.
fn check_items(name: &str, kind: ParameterKind, value: &ArgumentValue, span: Span, found: &mut Diagnostics) -> Option<()> {
    match value {
        ArgumentValue::Item(Some(item)) => {
            let fits = match kind {
                ParameterKind::Area | ParameterKind::Areas => item.list.is_of_areas(),
                ParameterKind::Indicator | ParameterKind::Indicators => item.list == ListKind::Indicators,
                ParameterKind::Category | ParameterKind::Categories => item.list == ListKind::Operations,
                ParameterKind::Text | ParameterKind::Texts => true,
                _ => false,
            };
            if !fits {
                found.add(span, Problem::ItemMisfit { argument: name.to_owned(), list: item.list.as_str().to_owned() });
            }
            fits.then_some(())
        }
        ArgumentValue::List(values) => {
            all(values.iter().collect(), |item| check_items(name, kind, &item.value, item.span, found)).map(|_| ())
        }
        _ => Some(()),
    }
}

/// Looks up an entry by name. Reports an unknown name unless it may be defined in a file that could not be read. Returns `None` if there is
/// none.
fn entry<'n, T>(
    scope: &Scope<'_>,
    kind: &str,
    text: &Spanned<String>,
    known: Option<T>,
    names: impl Iterator<Item = &'n str>,
    found: &mut Diagnostics,
) -> Option<T> {
    if known.is_none() && !scope.site.entries.unread.contains(kind) {
        let names: Vec<&str> = names.collect();
        found.add_correcting(
            text.span,
            |nearest| Problem::UnknownEntry { kind: kind.to_owned(), found: text.value.clone(), nearest },
            || nearest(&text.value, names.iter().copied()),
            || Some(Fix::replace(text.span, &text.value, same(&text.value, names.iter().copied())?)),
        );
    }
    known
}

/// Returns a single text, with or without quotation marks.
fn single(name: &str, written: &Spanned<ArgumentValue>, found: &mut Diagnostics) -> Option<Spanned<String>> {
    let text = written.value.text().map(str::to_owned);
    // Outside of a template, `item` is already reported.
    if text.is_none() && !matches!(written.value, ArgumentValue::Item(_)) {
        found.add(written.span, Problem::WantedSingle { argument: name.to_owned() });
    }
    Some(Spanned { value: text?, span: written.span })
}

/// Returns a single text that readers see: of an item, its name.
fn words(name: &str, written: &Spanned<ArgumentValue>, found: &mut Diagnostics) -> Option<String> {
    match &written.value {
        ArgumentValue::Item(Some(item)) => Some(item.name().to_owned()),
        _ => Some(single(name, written, found)?.value),
    }
}

/// Returns the texts of a list; a single text counts as a list of one.
fn several(name: &str, written: &Spanned<ArgumentValue>, found: &mut Diagnostics) -> Option<Vec<Spanned<String>>> {
    match &written.value {
        ArgumentValue::List(items) => all(items.iter().collect(), |item| single(name, item, found)),
        _ => Some(vec![single(name, written, found)?]),
    }
}

/// Applies `each` to all items, so that all mistakes are reported. Returns `None` if there were any.
fn all<T, R>(items: Vec<T>, mut each: impl FnMut(&T) -> Option<R>) -> Option<Vec<R>> {
    let results: Vec<Option<R>> = items.iter().map(&mut each).collect();
    results.into_iter().collect()
}

fn indicator<'s>(scope: &Scope<'s>, text: &Spanned<String>, found: &mut Diagnostics) -> Option<&'s Indicator> {
    let known = IndicatorId::parse(&text.value).and_then(|id| scope.site.indicator(&id, scope.page));
    if known.is_none() {
        match scope.site.numbers.drafted.problem(&text.value) {
            Some(drafted) => found.add(text.span, drafted),
            None => {
                let names = || scope.site.numbers.indicators.keys().map(IndicatorId::as_str);
                found.add_correcting(
                    text.span,
                    |nearest| Problem::UnknownIndicator { found: text.value.clone(), nearest },
                    || nearest(&text.value, names()),
                    || Some(Fix::replace(text.span, &text.value, same(&text.value, names())?)),
                )
            }
        }
    }
    known
}

fn area(scope: &Scope<'_>, text: &Spanned<String>, found: &mut Diagnostics) -> Option<AreaId> {
    let known = scope.site.numbers.settings.area_names.find(&text.value).cloned();
    if known.is_none() {
        found.add_correcting(
            text.span,
            |nearest| Problem::UnknownArea { found: text.value.clone(), nearest },
            || area::nearest(&scope.site.numbers.areas, &text.value),
            || Some(Fix::replace(text.span, &text.value, area::same(scope.site.numbers.areas.keys(), &text.value)?)),
        );
    }
    known
}

fn group(text: &Spanned<String>, found: &mut Diagnostics) -> Option<Group> {
    let known = Group::parse(&text.value);
    if known.is_none() {
        found.add_suggesting(
            text.span,
            |nearest| Problem::UnknownGroup { found: text.value.clone(), nearest },
            || Group::meant(&text.value),
        );
    }
    known
}

fn file(scope: &Scope<'_>, text: &Spanned<String>, found: &mut Diagnostics) -> Option<String> {
    // Paths in shortcodes start at `content/`, so that text can be moved between pages.
    let path = text.value.trim_start_matches('/').to_owned();
    if !scope.site.structure.assets.contains_key(&path) {
        if Purpose::of(&path) == Purpose::Source {
            found.add(text.span, Problem::LinkToData { target: path });
            return None;
        }
        let known = || scope.site.structure.assets.keys().chain(&scope.site.structure.left_out).map(String::as_str);
        found.add_correcting(
            text.span,
            |nearest| Problem::FileToNowhere { target: path.clone(), nearest },
            || nearest(&path, known()),
            || Some(Fix::replace(text.span, &path, same(&path, known())?)),
        );
        return None;
    }
    Some(path)
}
