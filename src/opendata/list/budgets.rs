//! Budgets row by row, each followed by its parts. It never rounds, and computes nothing that the page does not.

use std::borrow::Cow;

use super::super::field::{Datatype, Field, Item, Word};
use super::super::shared;
use crate::budget::{Amounts, Budget, Flow, Money, Row};

const FLOWS: &[Word] = &[("cost", "kostnad"), ("revenue", "intäkt")];

const UNITS: &[Word] = &[("SEK thousand", "tkr"), ("SEK million", "mnkr")];

pub(in crate::opendata) const FIELDS: &[Field] = &[
    Field::required(("budget_id", "budgetens id"), Datatype::Plain),
    Field::required(("budget_name", "budgetens namn"), Datatype::Text),
    Field::new(("budget_of", "budget för"), Datatype::Text),
    Field::required(("level", "nivå"), Datatype::Whole),
    Field::required(("item", "post"), Datatype::Text),
    Field::required(("of_which", "varav"), Datatype::YesNo),
    Field::required(("kind", "slag"), Datatype::OneOf(FLOWS)),
    Field::required(("unit", "anges i"), Datatype::OneOf(UNITS)),
    Field::required(("period", "period"), Datatype::Period),
    Field::new(("outcome_through", "utfall till och med"), Datatype::Period),
    Field::required(("budget", "budget"), Datatype::Number),
    Field::required(("outcome", "utfall"), Datatype::Number),
    Field::new(("forecast", "prognos"), Datatype::Number),
    Field::new(("deviation", "avvikelse"), Datatype::Number),
    Field::new(("source", "källa"), Datatype::Text),
    Field::new(("budget_note", "anmärkning till budgeten"), Datatype::Text),
];

/// Returns the rows of a budget.
pub(in crate::opendata) fn rows(budget: &Budget) -> Vec<Vec<Item<'_>>> {
    let mut all = Vec::new();
    push(budget, &budget.rows, (1, false), &mut all);
    all
}

/// Adds rows of a level, each followed by its parts. `of_which` says that they are only some parts of the row above.
fn push<'b>(budget: &'b Budget, rows: &'b [Row], (level, of_which): (usize, bool), all: &mut Vec<Vec<Item<'b>>>) {
    let flow = |flow: Flow| FLOWS[usize::from(flow == Flow::Revenue)];
    for row in rows {
        let Amounts { budget: planned, outcome, forecast } = row.amounts;
        all.push(vec![
            Item::Text(Cow::Borrowed(budget.id.as_str())),
            Item::Words(&budget.title),
            Item::words(budget.by.as_ref()),
            Item::Number(level.into()),
            Item::Words(&row.name),
            shared::yes(of_which),
            Item::Word(flow(row.flow)),
            Item::Word(UNITS[usize::from(budget.money == Money::Millions)]),
            Item::period(Some(budget.period)),
            Item::period(budget.through.as_ref().map(|through| through.value)),
            Item::Number(planned),
            Item::Number(outcome),
            Item::number(forecast),
            Item::number(budget.deviation(row.flow, row.amounts)),
            Item::words(budget.source.as_ref().map(|source| &source.name)),
            Item::words(budget.note.as_ref()),
        ]);
        push(budget, &row.rows, (level + 1, false), all);
        push(budget, &row.of_which, (level + 1, true), all);
    }
}
