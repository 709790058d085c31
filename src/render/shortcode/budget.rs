//! A budget: its rows with budget, outcome, deviation and forecast, and the whole in sentences. It never judges whether a deviation is good.

mod words;

use rust_decimal::Decimal;
use serde::Serialize;
use tera::Value;

use super::{Kind, OnPage, Shortcode, boxed};
use crate::budget::{Amounts, Budget, Flow, Money, Row};
use crate::call::ResolvedCall;
use crate::diagnostic::{Diagnostics, Problem};
use crate::locale::Locale;
use crate::opendata;
use crate::render::figure::number;
use crate::render::frame;
use crate::view::{DownloadView, SourceView, WordsView};

pub(super) const KIND: Kind = Kind { shows: "budget", is_number: false, read: |call, found| boxed(read(call, found)) };

struct OneBudget<'s>(&'s Budget, Option<String>);

/// A budget, its outcome and its forecast.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct BudgetView {
    /// Its id, unique on the page.
    pub id: String,
    /// Its title with the period and the unit: `Nämndens ekonomi, 2024, mnkr`.
    pub title: String,
    /// The language of the title if it is not the page's; otherwise `None`.
    pub title_lang: Option<String>,
    /// The whole in sentences.
    pub words: Vec<String>,
    /// The headings of the columns of amounts.
    pub columns: Vec<String>,
    /// The rows, each followed by its parts; the last is the sum, if there are several of the highest level.
    pub rows: Vec<BudgetRowView>,
    /// What the signs and the unit mean, and other remarks, in sentences.
    pub remarks: Vec<String>,
    /// Its source.
    pub source: Option<SourceView>,
    /// Its amounts as files.
    pub downloads: Vec<DownloadView>,
}

/// A row of a budget.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct BudgetRowView {
    /// Its name.
    pub name: WordsView,
    /// Its level: 0 is the highest.
    pub depth: usize,
    /// Whether it is one of some parts, which do not make up the row above.
    pub of_which: bool,
    /// Whether it is a cost or a revenue, in a word; `None` if that is the same as for the row above.
    pub kind: Option<String>,
    /// Whether it is the sum of those of the highest level.
    pub total: bool,
    /// The amounts by column.
    pub cells: Vec<BudgetCellView>,
}

/// An amount.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct BudgetCellView {
    /// The number without its unit, a deviation with its sign: `605,3`, `−3,2`; or in words that there is none.
    pub text: String,
    /// Whether `text` is a number.
    pub known: bool,
    /// What its sign means: `underskott`. `None` for amounts without a sign, and for zero.
    pub meaning: Option<String>,
}

fn read<'s>(call: &ResolvedCall<'s, '_>, found: &mut Diagnostics) -> Option<OneBudget<'s>> {
    let budget = call.arguments.budget()?;
    let span = call.call.span;
    if call.is_after_edition(budget.period, span, found) {
        return None;
    }
    let withheld = call.scope.site.numbers.settings.withheld_from.filter(|year| budget.period.year >= *year);
    if let Some(year) = withheld {
        found.add(span, Problem::NotAdopted { indicator: budget.id.to_string(), year: year.to_string() });
        return None;
    }
    Some(OneBudget(budget, call.words("title")))
}

/// A column of amounts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Budget,
    Outcome,
    /// Of the outcome from the budget, or of the forecast if the outcome is not of the whole period.
    Deviation,
    Forecast,
}

impl<'s> Shortcode<'s> for OneBudget<'s> {
    fn show(&self, on: &mut OnPage<'s, '_>) -> Option<Value> {
        let Self(budget, title) = self;
        let place = on.figure_place(&format!("budget-{}", budget.id), false);
        let columns = columns(budget);
        let locale = on.locale();
        let mut rows = Vec::new();
        for row in &budget.rows {
            let outer = (!budget.is_mixed()).then_some(row.flow);
            push(on, budget, (row, 0, false, outer), &columns, &mut rows);
        }
        if budget.rows.len() > 1 {
            let (flow, amounts) = budget.total();
            let name = WordsView { text: words::total(budget, locale), lang: None };
            let cells = columns.iter().map(|column| cell(budget, flow, amounts, *column, locale)).collect();
            rows.push(BudgetRowView { name, total: true, cells, ..BudgetRowView::default() });
        }
        let is_own = title.is_none();
        let name = title.clone().unwrap_or_else(|| budget.title.text(on.lang()).to_owned());
        let view = BudgetView {
            downloads: on.offer(&place, "budget-download", |lang| opendata::of_budget(budget, lang)),
            id: place.id,
            title: words::title(budget, &name, locale),
            title_lang: frame::foreign(on.shared, &budget.title, on.lang()).filter(|_| is_own),
            words: words::sentences(budget, locale),
            columns: columns.iter().map(|column| words::heading(budget, *column, locale)).collect(),
            rows,
            remarks: words::remarks(budget, locale),
            source: budget.source.as_ref().map(|source| number::source(source, locale)),
        };
        Some(Value::from_serializable(&view))
    }
}

/// Returns the columns. Before the end of the period only the forecast can be compared with the budget, so that the deviation follows it.
fn columns(budget: &Budget) -> Vec<Column> {
    fn any(rows: &[Row]) -> bool {
        rows.iter().any(|row| row.amounts.forecast.is_some() || any(&row.rows) || any(&row.of_which))
    }
    match (any(&budget.rows), &budget.through) {
        (_, Some(_)) => vec![Column::Budget, Column::Outcome, Column::Forecast, Column::Deviation],
        (true, None) => vec![Column::Budget, Column::Outcome, Column::Deviation, Column::Forecast],
        (false, None) => vec![Column::Budget, Column::Outcome, Column::Deviation],
    }
}

/// Adds a row and its parts. `outer` is the flow of the row above.
fn push(
    on: &OnPage<'_, '_>,
    budget: &Budget,
    (row, depth, of_which, outer): (&Row, usize, bool, Option<Flow>),
    columns: &[Column],
    rows: &mut Vec<BudgetRowView>,
) {
    let locale = on.locale();
    let name = frame::words(on.shared, &row.name, on.lang());
    rows.push(BudgetRowView {
        depth,
        of_which,
        // "Kostnader" needs no "kostnad".
        kind: (outer != Some(row.flow)).then(|| words::kind(row.flow, locale)).filter(|kind| !name.text.to_lowercase().contains(kind)),
        name,
        total: false,
        cells: columns.iter().map(|column| cell(budget, row.flow, row.amounts, *column, locale)).collect(),
    });
    for (parts, of_which) in [(&row.rows, false), (&row.of_which, true)] {
        for part in parts {
            push(on, budget, (part, depth + 1, of_which, Some(row.flow)), columns, rows);
        }
    }
}

fn cell(budget: &Budget, flow: Flow, amounts: Amounts, column: Column, locale: &Locale) -> BudgetCellView {
    let plain = |number: Decimal| BudgetCellView { text: locale.number(number, None), known: true, meaning: None };
    let none = || BudgetCellView { text: locale.text("budget-none"), ..BudgetCellView::default() };
    match column {
        Column::Budget => plain(amounts.budget),
        Column::Outcome => plain(amounts.outcome),
        Column::Forecast => amounts.forecast.map_or_else(none, plain),
        Column::Deviation => budget.deviation(flow, amounts).map_or_else(none, |deviation| signed(deviation, locale)),
    }
}

fn signed(deviation: Decimal, locale: &Locale) -> BudgetCellView {
    let text = locale.number(deviation, None);
    let (text, meaning) = match deviation {
        deviation if deviation.is_zero() => (text, None),
        deviation if deviation > Decimal::ZERO => (format!("+{text}"), Some("budget-surplus-word")),
        _ => (text, Some("budget-deficit-word")),
    };
    BudgetCellView { text, known: true, meaning: meaning.map(|key| locale.text(key)) }
}

/// Returns the word of a unit in the keys of the catalogues.
fn money(budget: &Budget) -> &'static str {
    match budget.money {
        Money::Thousands => "thousands",
        Money::Millions => "millions",
    }
}
