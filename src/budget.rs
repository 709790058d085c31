//! Budgets from `budgets.yaml`: what things should cost, what they cost, and what they were expected to. It never writes words.

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostics, Problem};
use crate::indicator::{self, DecimalSign, Source, number};
use crate::name::{BudgetId, Period, Wording};
use crate::source::{FileId, Span, Spanned};
use crate::yaml::Shape::{self, List, Map, Number, OneOf, Wording as Words};
use crate::yaml::{self, Entry, Fields, Kind, Mapping, Node, may, must, without, words};

/// The unit of all amounts of a budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Money {
    /// Thousands of kronor.
    Thousands,
    /// Millions of kronor.
    Millions,
}

/// Whether amounts are spent or received.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// Spent: less than the budget is a surplus.
    Cost,
    /// Received: more than the budget is a surplus.
    Revenue,
}

const MONEY: [(&str, Money); 2] = [("tkr", Money::Thousands), ("mnkr", Money::Millions)];

/// The amount in millions of kronor above which an amount is taken for a mistake: more than the largest municipality or region spends in a year.
const MOST_MILLIONS: Decimal = Decimal::from_parts(200_000, 0, 0, false, 0);

const FLOWS: [(&str, Flow); 2] = [("cost", Flow::Cost), ("revenue", Flow::Revenue)];

/// Amounts that belong together, without the sign of their flow: a cost of 12 is 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amounts {
    /// What was planned.
    pub budget: Decimal,
    /// What it became; with [`Budget::through`], so far.
    pub outcome: Decimal,
    /// What the whole period was or is expected to become; `None` if there is no forecast.
    pub forecast: Option<Decimal>,
}

impl Amounts {
    const NONE: Self = Self { budget: Decimal::ZERO, outcome: Decimal::ZERO, forecast: Some(Decimal::ZERO) };

    /// Adds other amounts, or subtracts them.
    fn with(self, other: Self, is_added: bool) -> Self {
        let sum = |one: Decimal, other: Decimal| if is_added { one.saturating_add(other) } else { one.saturating_sub(other) };
        Self {
            budget: sum(self.budget, other.budget),
            outcome: sum(self.outcome, other.outcome),
            forecast: self.forecast.zip(other.forecast).map(|(one, other)| sum(one, other)),
        }
    }
}

/// A row: a part of an organisation, or a kind of cost or revenue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its name for readers.
    pub name: Wording,
    /// Whether it is spent or received.
    pub flow: Flow,
    /// Its amounts: as written, or else the sums of its parts.
    pub amounts: Amounts,
    /// Its parts, which make it up.
    pub rows: Vec<Self>,
    /// Some of its parts.
    pub of_which: Vec<Self>,
    /// Whether its amounts differ from the sums of its parts, by no more than rounding explains.
    pub is_rounded: bool,
}

/// A valid budget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budget {
    /// Its name in files.
    pub id: BudgetId,
    /// Its name for readers.
    pub title: Wording,
    /// The unit of its amounts.
    pub money: Money,
    /// The period that it covers.
    pub period: Period,
    /// The last part of the period that the outcome covers, with its span; `None` if it covers the whole period.
    pub through: Option<Spanned<Period>>,
    /// Whose it is.
    pub by: Option<Wording>,
    /// The rows of the highest level.
    pub rows: Vec<Row>,
    /// A note to the reader.
    pub note: Option<Wording>,
    /// Its source.
    pub source: Option<Source>,
    /// The span of its name.
    pub span: Span,
}

impl Flow {
    /// Returns how much better than the budget an amount is: more than zero is a surplus, less is a deficit. This is the convention of Swedish
    /// municipalities.
    pub fn deviation(self, budget: Decimal, amount: Decimal) -> Decimal {
        match self {
            Self::Cost => budget.saturating_sub(amount),
            Self::Revenue => amount.saturating_sub(budget),
        }
    }
}

impl Budget {
    /// Returns the flow and the amounts of all rows together: of costs and revenues the net cost.
    pub fn total(&self) -> (Flow, Amounts) {
        let flow = if self.is_mixed() { Flow::Cost } else { self.rows.first().map_or(Flow::Cost, |row| row.flow) };
        (flow, sum(flow, &self.rows))
    }

    /// Returns how much better than the budget some amounts are: the outcome, or the forecast if the outcome is not of the whole period. `None` if
    /// there is no forecast then.
    pub fn deviation(&self, flow: Flow, amounts: Amounts) -> Option<Decimal> {
        let amount = if self.through.is_some() { amounts.forecast? } else { amounts.outcome };
        Some(flow.deviation(amounts.budget, amount))
    }

    /// Whether the highest level has both costs and revenues.
    pub fn is_mixed(&self) -> bool {
        self.rows.iter().any(|row| row.flow == Flow::Cost) && self.rows.iter().any(|row| row.flow == Flow::Revenue)
    }

    /// Whether the amounts of all rows together are net: what is spent less what is received, or the reverse.
    pub fn is_net(&self) -> bool {
        fn any(flow: Flow, rows: &[Row]) -> bool {
            rows.iter().any(|row| row.flow != flow || any(flow, &row.rows))
        }
        self.rows.first().is_some_and(|row| any(row.flow, &self.rows))
    }

    /// Whether any amounts differ from the sums of their parts because of rounding.
    pub fn is_rounded(&self) -> bool {
        fn any(rows: &[Row]) -> bool {
            rows.iter().any(|row| row.is_rounded || any(&row.rows) || any(&row.of_which))
        }
        any(&self.rows)
    }
}

/// Returns the sum of rows in a flow, in which those of the other flow count as less. It has a forecast if all rows have one.
fn sum(flow: Flow, rows: &[Row]) -> Amounts {
    rows.iter().fold(Amounts::NONE, |sum, row| sum.with(row.amounts, row.flow == flow))
}

/// The keys of a budget.
pub static BUDGET: Mapping = Mapping {
    name: "budget",
    keys: &[
        must("title", Words),
        must("unit", OneOf(&words(&MONEY))),
        must("period", Shape::Period),
        may("through", Shape::Period),
        may("by", Words),
        must("rows", List(&Map(&ROW))),
        may("note", Words),
        may("source", indicator::keys::SOURCE),
    ],
};

/// The keys of a row.
pub static ROW: Mapping = Mapping {
    name: "row",
    keys: &[
        must("name", Words),
        may("kind", OneOf(&words(&FLOWS))),
        without("rows", "budget", Number),
        without("rows", "outcome", Number),
        may("forecast", Number),
        may("rows", List(&Map(&ROW))),
        may("of_which", List(&Map(&ROW))),
    ],
};

/// Parses `budgets.yaml`, without the budgets that have errors. References to them are not reported as unknown, since the file is incomplete.
pub fn parse(file: FileId, text: &str, found: &mut Diagnostics) -> Vec<Budget> {
    let Some(root) = yaml::parse(file, text, 0, found) else { return Vec::new() };
    match &root.kind {
        Kind::Map(entries) => entries.iter().filter_map(|entry| budget(entry, found)).collect(),
        Kind::Empty => Vec::new(),
        Kind::List(_) | Kind::Scalar { .. } => {
            found.add(root.span, Problem::WantedKeys { key: "budgets.yaml".into() });
            Vec::new()
        }
    }
}

fn budget(entry: &Entry, found: &mut Diagnostics) -> Option<Budget> {
    let span = entry.key.span;
    let id = BudgetId::parse(&entry.key.value);
    if id.is_none() {
        yaml::add_bad_name(span, &entry.key.value, found);
    }
    let mut fields = Fields::of(&entry.value, &entry.key.value, &BUDGET, found);
    if entry.value.kind == Kind::Empty {
        // An empty mapping has no useful span; the name's is what the editor sees.
        fields.span = span;
    }
    let title = fields.required_wording("title").unwrap_or_default();
    let unit = fields.required_text("unit");
    let money = unit.as_ref().and_then(|text| yaml::one_of(text, "unit", &MONEY, fields.found));
    let period = fields.required_text("period").and_then(|text| indicator::period(&text, fields.found));
    let through = fields.text("through").and_then(|text| {
        let value = indicator::period(&text, fields.found)?;
        Some(Spanned { value, span: text.span })
    });
    let by = fields.wording("by");
    let note = fields.wording("note");
    let source = fields.take("source").and_then(|node| indicator::source(node, fields.found));
    if !fields.has("rows") {
        fields.require("rows");
    }
    let nodes = fields.list("rows");
    let rows = rows(nodes, Flow::Cost, fields.found);
    fields.finish();
    let through = through.filter(|through| period.is_none_or(|period| is_part(through, period, found)));
    if through.is_some() {
        require_forecasts(nodes, &rows, found);
    }
    if let Some((unit, Money::Millions)) = unit.zip(money) {
        warn_of_millions(&rows, unit.span, found);
    }
    let money = money.unwrap_or(Money::Thousands);
    Some(Budget { id: id?, title, money, period: period?, through, by, rows: all(rows)?, note, source, span })
}

/// Whether a period is a part of another; reports if not.
fn is_part(through: &Spanned<Period>, period: Period, found: &mut Diagnostics) -> bool {
    let part = through.value;
    let is_part = part.kind() != period.kind() && period.first_day() <= part.first_day() && part.last_day() <= period.last_day();
    if !is_part {
        found.add(through.span, Problem::BudgetThrough { through: part.to_string(), period: period.to_string() });
    }
    is_part
}

/// Reports rows of the highest level without a forecast. Of an unfinished period only a forecast can be compared with the budget.
fn require_forecasts(nodes: &[Node], rows: &[Option<Row>], found: &mut Diagnostics) {
    for (node, row) in nodes.iter().zip(rows) {
        if let Some(row) = row.as_ref().filter(|row| row.amounts.forecast.is_none()) {
            found.add(node.span, Problem::BudgetWithoutForecast { row: first_name(&row.name) });
        }
    }
}

/// Warns of the largest amount, if nobody has so many millions.
fn warn_of_millions(rows: &[Option<Row>], unit: Span, found: &mut Diagnostics) {
    let amounts = rows.iter().flatten().flat_map(|row| [row.amounts.budget, row.amounts.outcome]);
    if let Some(amount) = amounts.max().filter(|amount| *amount >= MOST_MILLIONS) {
        found.add(unit, Problem::BudgetUnit { amount });
    }
}

fn first_name(name: &Wording) -> String {
    name.all().next().unwrap_or_default().to_owned()
}

/// Parses rows; `None` for each that has an error, which is reported.
fn rows(nodes: &[Node], flow: Flow, found: &mut Diagnostics) -> Vec<Option<Row>> {
    nodes.iter().map(|node| row(node, flow, found)).collect()
}

fn all(rows: Vec<Option<Row>>) -> Option<Vec<Row>> {
    rows.into_iter().collect()
}

/// The amounts of a row as written, each with its span.
struct Written {
    budget: Option<Spanned<Decimal>>,
    outcome: Option<Spanned<Decimal>>,
    forecast: Option<Spanned<Decimal>>,
}

/// Parses a row within one of a flow, which it has too unless it says otherwise.
fn row(node: &Node, flow: Flow, found: &mut Diagnostics) -> Option<Row> {
    let mut fields = Fields::of(node, "rows", &ROW, found);
    let name = fields.required_wording("name");
    let flow = fields.one_of("kind", &FLOWS).unwrap_or(flow);
    let has_parts = fields.has("rows");
    let (parts, of_which) = (fields.list("rows"), fields.list("of_which"));
    let mut amount = |key: &'static str, is_required: bool| {
        let text = if is_required { fields.required_text(key) } else { fields.text(key) }?;
        match number(&text.value, DecimalSign::Point) {
            Ok(value) => Some(Ok(Spanned { value, span: text.span })),
            Err(problem) => {
                fields.found.add(text.span, problem);
                Some(Err(()))
            }
        }
    };
    // What is made up of parts need not be written.
    let written = [amount("budget", !has_parts), amount("outcome", !has_parts), amount("forecast", false)];
    fields.finish();
    let (parts, of_which) = (rows(parts, flow, found), rows(of_which, flow, found));
    let name = name?;
    if written.contains(&Some(Err(()))) {
        return None;
    }
    let [budget, outcome, forecast] = written.map(|amount| amount.and_then(Result::ok));
    let written = Written { budget, outcome, forecast };
    check_signs(&name, &written, found);
    let (parts, of_which) = (all(parts)?, all(of_which)?);
    let sum = sum(flow, &parts);
    let is_rounded = has_parts && check_sums(&name, &written, (sum, &parts), found);
    let of_parts = |amount: Decimal| has_parts.then_some(amount);
    let amounts = Amounts {
        budget: written.budget.map(|amount| amount.value).or_else(|| of_parts(sum.budget))?,
        outcome: written.outcome.map(|amount| amount.value).or_else(|| of_parts(sum.outcome))?,
        forecast: written.forecast.map(|amount| amount.value).or_else(|| sum.forecast.filter(|_| has_parts)),
    };
    Some(Row { name, flow, amounts, rows: parts, of_which, is_rounded })
}

/// Reports a row with a minus sign at both budget and outcome: its kind says already that it is a cost, or received.
fn check_signs(name: &Wording, written: &Written, found: &mut Diagnostics) {
    let is_minus = |amount: &&Spanned<Decimal>| amount.value < Decimal::ZERO;
    let (budget, outcome) = (written.budget.as_ref().filter(is_minus), written.outcome.as_ref().filter(is_minus));
    if let Some((budget, _)) = budget.zip(outcome) {
        found.add(budget.span, Problem::BudgetMinus { row: first_name(name) });
    }
}

/// Reports amounts that differ from the sums of their parts by more than rounding explains. Returns whether any differ by less.
fn check_sums(name: &Wording, written: &Written, (sum, parts): (Amounts, &[Row]), found: &mut Diagnostics) -> bool {
    let parts = |of: fn(&Amounts) -> Option<Decimal>| parts.iter().filter_map(|part| of(&part.amounts)).collect::<Vec<Decimal>>();
    let columns = [
        ("budget", &written.budget, Some(sum.budget), parts(|amounts| Some(amounts.budget))),
        ("outcome", &written.outcome, Some(sum.outcome), parts(|amounts| Some(amounts.outcome))),
        ("forecast", &written.forecast, sum.forecast, parts(|amounts| amounts.forecast)),
    ];
    let mut is_rounded = false;
    for (column, amount, sum, parts) in columns {
        let Some((amount, sum)) = amount.as_ref().zip(sum) else { continue };
        let slack: Decimal = parts.into_iter().chain([amount.value]).map(half_a_unit).sum();
        let difference = amount.value.saturating_sub(sum).abs();
        if difference > slack {
            let problem = Problem::BudgetSum { row: first_name(name), column: column.to_owned(), written: amount.value, sum };
            found.add(amount.span, problem);
        }
        is_rounded |= !difference.is_zero();
    }
    is_rounded
}

/// Returns half a unit of a number's last decimal, by which it may differ from the exact number.
fn half_a_unit(number: Decimal) -> Decimal {
    Decimal::new(5, number.scale().min(27) + 1)
}
