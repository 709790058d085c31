//! The filters of the lists of indicators and of measures: their options. It never hides anything: a script does.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::action::{Action, Status};
use crate::indicator::Indicator;
use crate::locale::{Argument, Locale};
use crate::name::{AreaId, Lang, Url};
use crate::render::content::status::status_view;
use crate::render::shared::Shared;
use crate::view::{ChangeState, CompareRowView, FilterChoiceView, FilterOptionView, FilterView, IndicatorItemView, VerdictState};

/// A shorter list has no filter.
const FEWEST: usize = 6;

/// The outcomes of an indicator: the value in addresses, and the key of the text.
const OUTCOMES: [(&str, &str); 6] = [
    ("uppnatt", "filter-reached"),
    ("nastan", "filter-near"),
    ("inte", "filter-missed"),
    ("utan-maltal", "filter-no-target"),
    ("battre", "filter-better"),
    ("samre", "filter-worse"),
];

/// Returns the filter of the list of indicators; `None` if the list is short.
pub(in crate::render) fn of_indicators<'i>(
    shared: &Shared<'_>,
    items: impl Iterator<Item = &'i IndicatorItemView> + Clone,
    lang: &Lang,
    url: &Url,
) -> Option<FilterView> {
    let locale = shared.language(lang).locale;
    let outcomes = options(&OUTCOMES, items.clone().flat_map(|item| &item.outcomes), locale);
    let named: BTreeSet<&str> = items.clone().flat_map(|item| &item.operations).map(String::as_str).collect();
    let choices = vec![operations(shared, &named, lang), choice("utfall", "outcome", outcomes, locale)];
    (items.clone().count() >= FEWEST).then(|| filter(shared, "indicators", items.count(), choices, lang, url))
}

/// Returns the filter of the page of measures; `None` if there are few.
pub(in crate::render) fn of_actions(shared: &Shared<'_>, actions: &[&Action], lang: &Lang, url: &Url) -> Option<FilterView> {
    let locale = shared.language(lang).locale;
    let known = |status: Status| actions.iter().any(|action| action.status == status);
    let statuses = Status::WORDS.iter().filter(|(_, status)| known(*status));
    let statuses = statuses.map(|(word, status)| option(word, status_view(*status, locale).text));
    let named: BTreeSet<&str> = actions.iter().filter_map(|action| action.operation.as_ref()).map(AreaId::as_str).collect();
    let choices = vec![choice("status", "status", statuses.collect(), locale), operations(shared, &named, lang)];
    (actions.len() >= FEWEST).then(|| filter(shared, "actions", actions.len(), choices, lang, url))
}

/// The differences from the nation: the value in addresses, and the key of the text.
const DIFFERENCES: [(&str, &str); 4] = [
    ("skiljer", "filter-nation-differs"),
    ("hogre", "filter-nation-higher"),
    ("lagre", "filter-nation-lower"),
    ("lika", "filter-nation-level"),
];

/// Returns the filter of a page that compares; `None` if it is short.
pub(in crate::render) fn of_comparison<'r>(
    shared: &Shared<'_>,
    rows: impl Iterator<Item = &'r CompareRowView> + Clone,
    lang: &Lang,
    url: &Url,
) -> Option<FilterView> {
    let locale = shared.language(lang).locale;
    let differences = options(&DIFFERENCES, rows.clone().flat_map(|row| &row.nation), locale);
    let named: BTreeSet<&str> = rows.clone().flat_map(|row| &row.operations).map(String::as_str).collect();
    let choices = vec![operations(shared, &named, lang), choice("riket", "nation", differences, locale)];
    (rows.clone().count() >= FEWEST).then(|| filter(shared, "indicators", rows.count(), choices, lang, url))
}

/// Returns the outcomes of an indicator, as values in addresses.
pub(in crate::render) fn outcomes(item: &IndicatorItemView) -> Vec<String> {
    let verdict = match (&item.verdict, &item.target) {
        (Some(verdict), _) => match verdict.state {
            VerdictState::Reached => Some("uppnatt"),
            VerdictState::Near => Some("nastan"),
            VerdictState::Missed => Some("inte"),
            _ => None,
        },
        (None, None) => Some("utan-maltal"),
        (None, Some(_)) => None,
    };
    let course = match item.development.as_ref().map(|development| development.state) {
        Some(ChangeState::Better) => Some("battre"),
        Some(ChangeState::Worse) => Some("samre"),
        _ => None,
    };
    verdict.into_iter().chain(course).map(str::to_owned).collect()
}

/// Returns the ids of the operations that an indicator concerns.
pub(in crate::render) fn operations_of(shared: &Shared<'_>, indicator: &Indicator) -> Vec<String> {
    shared.site.operations_of(indicator).map(|area| area.id.to_string()).collect()
}

fn filter(shared: &Shared<'_>, kind: &str, all: usize, choices: Vec<FilterChoiceView>, lang: &Lang, url: &Url) -> FilterView {
    let locale = shared.language(lang).locale;
    FilterView {
        script: url.relative(&shared.common.assets.filter),
        status: locale.format(&format!("filter-{kind}-shown"), &[("shown", "#".into()), ("all", Argument::Count(Decimal::from(all)))]),
        none: locale.text(&format!("filter-{kind}-none")),
        // A menu with a single option besides all is useless.
        choices: choices.into_iter().filter(|choice| choice.options.len() > 1).collect(),
    }
}

/// Returns the menu of operations, in alphabetical order.
fn operations(shared: &Shared<'_>, ids: &BTreeSet<&str>, lang: &Lang) -> FilterChoiceView {
    let locale = shared.language(lang).locale;
    let areas = shared.site.numbers.areas.values().filter(|area| ids.contains(area.id.as_str()));
    let mut options: Vec<FilterOptionView> = areas.map(|area| option(area.id.as_str(), area.name.text(lang).to_owned())).collect();
    options.sort_by(|a, b| locale.compare(&a.text, &b.text));
    choice("verksamhet", "operation", options, locale)
}

/// Returns those options of a menu, by value and key of the text, that something has.
fn options<'v>(all: &[(&str, &str)], known: impl Iterator<Item = &'v String>, locale: &Locale) -> Vec<FilterOptionView> {
    let known: BTreeSet<&str> = known.map(String::as_str).collect();
    all.iter().filter(|(value, _)| known.contains(value)).map(|(value, key)| option(value, locale.text(key))).collect()
}

fn choice(name: &str, key: &str, options: Vec<FilterOptionView>, locale: &Locale) -> FilterChoiceView {
    let (label, all) = (locale.text(&format!("filter-{key}")), locale.text(&format!("filter-{key}-all")));
    FilterChoiceView { name: name.to_owned(), label, all, options }
}

fn option(value: &str, text: String) -> FilterOptionView {
    FilterOptionView { value: value.to_owned(), text }
}
