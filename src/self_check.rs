//! Self-checks (egenkontroll) from `self_checks.yaml`: what is checked, how often, how and by which role, when it was done, and what it led to. It never
//! checks whether what they refer to exists.

mod measurement;

use crate::diagnostic::{Diagnostics, Problem, Severity};
use crate::indicator;
use crate::name::{AreaId, IndicatorId, Period, PeriodKind, SelfCheckId, Wording};
use crate::source::{FileId, Span, Spanned};
use crate::yaml::Shape::{self, List, Map, Text, Whole, Wording as Words, Year};
use crate::yaml::{self, Fields, Kind, Mapping, Node, may, must};

pub use measurement::{Count, MEASUREMENT, Measurement, STEP, Step};

/// The most times a year that a check can be planned: once a day.
const MOST_TIMES: u32 = 366;

/// A self-check as written. Missing values may have been invalid, which has been reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelfCheckFile {
    /// Its id in files.
    pub id: Spanned<SelfCheckId>,
    /// What is checked.
    pub text: Option<Wording>,
    /// The year of the report that contains it.
    pub edition: Option<Spanned<u16>>,
    /// The operation that does it, as written.
    pub operation: Option<Spanned<String>>,
    /// How often it is to be done, in words.
    pub frequency: Option<Wording>,
    /// How it is done.
    pub method: Option<Wording>,
    /// The role that does it.
    pub owner: Option<Wording>,
    /// The indicator that follows what is checked, as written.
    pub indicator: Option<Spanned<String>>,
    /// How many times it was to be done in the year.
    pub planned: Option<u32>,
    /// When it was done.
    pub done: Vec<Spanned<Period>>,
    /// How many times it was done, if that is more than the times in `done`.
    pub times: Option<u32>,
    /// Why it was not done, or fewer times than planned.
    pub reason: Option<Wording>,
    /// What it showed.
    pub result: Option<Wording>,
    /// What it led to.
    pub outcome: Option<Wording>,
    /// What is planned for the next year.
    pub next: Option<Wording>,
    /// Point measurements, in the order of the file.
    pub measurements: Vec<Measurement>,
    /// Whether it was parsed without errors. If not, missing values are not reported.
    pub complete: bool,
}

/// A valid self-check of one edition: what it refers to exists, and small counts of its measurements are suppressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelfCheck {
    /// Its id in files and addresses. The same id in another edition continues the check.
    pub id: SelfCheckId,
    /// What is checked.
    pub text: Wording,
    /// The year of the report that contains it.
    pub edition: u16,
    /// The operation that does it; `None` for the whole organisation.
    pub operation: Option<AreaId>,
    /// How often it is to be done, in words.
    pub frequency: Option<Wording>,
    /// How it is done.
    pub method: Option<Wording>,
    /// The role that does it.
    pub owner: Option<Wording>,
    /// The indicator that follows what is checked.
    pub indicator: Option<IndicatorId>,
    /// How many times it was to be done in the year; `None` if that is not stated.
    pub planned: Option<u32>,
    /// When it was done, in chronological order, with the days of measurements.
    pub done: Vec<Period>,
    /// How many times it was done.
    pub times: u32,
    /// Why it was not done, or fewer times than planned.
    pub reason: Option<Wording>,
    /// What it showed.
    pub result: Option<Wording>,
    /// What it led to.
    pub outcome: Option<Wording>,
    /// What is planned for the next year.
    pub next: Option<Wording>,
    /// Point measurements, in the order of the file.
    pub measurements: Vec<Measurement>,
    /// The span of its definition.
    pub span: Span,
}

/// How the plan of a self-check was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It was done, as many times as planned or more.
    Done,
    /// It was done fewer times than planned.
    Partly,
    /// It was not done.
    Missed,
}

impl SelfCheck {
    /// Returns how its plan was kept. A check without a planned number was to be done at least once.
    pub fn kept(&self) -> Kept {
        match self.times {
            0 => Kept::Missed,
            times if times < self.planned.unwrap_or(1) => Kept::Partly,
            _ => Kept::Done,
        }
    }
}

impl SelfCheckFile {
    /// Returns when it was done, with the days of measurements that no other time covers, in chronological order.
    pub fn occasions(&self) -> Vec<Period> {
        let mut done: Vec<Period> = self.done.iter().map(|period| period.value).collect();
        for measurement in &self.measurements {
            let day = measurement.day.value;
            if !done.iter().any(|period| (period.first_day()..=period.last_day()).contains(&day.first_day())) {
                done.push(day);
            }
        }
        done.sort_by_key(|period| (period.first_day(), period.last_day()));
        done
    }
}

/// The keys of a self-check.
pub static SELF_CHECK: Mapping = Mapping {
    name: "self-check",
    keys: &[
        must("id", Shape::Id),
        must("text", Words),
        must("edition", Year),
        may("operation", Text),
        may("frequency", Words),
        may("method", Words),
        may("owner", Words),
        may("indicator", Text),
        may("planned", Whole(1, MOST_TIMES)),
        may("done", List(&Shape::Period)),
        may("times", Whole(0, MOST_TIMES)),
        may("reason", Words),
        may("result", Words),
        may("outcome", Words),
        may("next", Words),
        may("measurements", List(&Map(&MEASUREMENT))),
    ],
};

/// Parses a file of self-checks, keeping what could be read.
pub fn parse(file: FileId, text: &str, found: &mut Diagnostics) -> Vec<SelfCheckFile> {
    let Some(root) = yaml::parse(file, text, 0, found) else { return Vec::new() };
    match &root.kind {
        Kind::List(nodes) => nodes.iter().filter_map(|node| check(node, found)).collect(),
        Kind::Empty => Vec::new(),
        Kind::Map(_) | Kind::Scalar { .. } => {
            found.add(root.span, Problem::WantedList { key: "self_checks.yaml".into() });
            Vec::new()
        }
    }
}

/// Parses a self-check. Returns `None` if its name is not a valid id.
fn check(node: &Node, found: &mut Diagnostics) -> Option<SelfCheckFile> {
    let before = found.count(Severity::Error);
    let mut fields = Fields::of(node, "self_checks.yaml", &SELF_CHECK, found);
    let id = fields.required_text("id").and_then(|text| id(text, fields.found));
    let text = fields.required_wording("text");
    let edition = fields.required_year("edition");
    let operation = fields.text("operation");
    let [frequency, method, owner] = ["frequency", "method", "owner"].map(|key| fields.wording(key));
    let indicator = fields.text("indicator");
    let planned = times(&mut fields, "planned", 1).map(|planned| planned.value);
    let done = fields.texts("done");
    let done = done.iter().filter_map(|text| Some(Spanned { value: indicator::period(text, fields.found)?, span: text.span })).collect();
    let times = times(&mut fields, "times", 0);
    let [reason, result, outcome, next] = ["reason", "result", "outcome", "next"].map(|key| fields.wording(key));
    let measurements = fields.list("measurements");
    let measurements = measurements.iter().filter_map(|node| measurement::parse(node, fields.found)).collect();
    fields.finish();
    let file = SelfCheckFile {
        id: id?,
        text,
        edition,
        operation,
        frequency,
        method,
        owner,
        indicator,
        planned,
        done,
        times: times.as_ref().map(|times| times.value),
        reason,
        result,
        outcome,
        next,
        measurements,
        complete: true,
    };
    check_times(&file, times, found);
    Some(SelfCheckFile { complete: found.count(Severity::Error) == before, ..file })
}

fn id(text: Spanned<String>, found: &mut Diagnostics) -> Option<Spanned<SelfCheckId>> {
    let value = SelfCheckId::parse(&text.value);
    if value.is_none() {
        yaml::add_bad_name(text.span, &text.value, found);
    }
    Some(Spanned { value: value?, span: text.span })
}

/// Parses a number of times in a year.
fn times(fields: &mut Fields<'_, '_>, key: &'static str, lowest: u32) -> Option<Spanned<u32>> {
    let times = fields.whole(key)?;
    if (lowest..=MOST_TIMES).contains(&times.value) {
        return Some(times);
    }
    let (found, lowest, highest) = (times.value.to_string(), lowest.into(), MOST_TIMES.into());
    fields.found.add(times.span, Problem::OutOfRange { key: key.to_owned(), found, lowest, highest });
    None
}

/// Reports a number of times that is below those told, and a long period from which it cannot be seen how many they were.
fn check_times(file: &SelfCheckFile, times: Option<Spanned<u32>>, found: &mut Diagnostics) {
    let told = u32::try_from(file.occasions().len()).unwrap_or(u32::MAX);
    if let Some(times) = times {
        if times.value < told {
            found.add(times.span, Problem::TimesBelowDates { times: times.value.into(), dates: told.into() });
        }
        return;
    }
    let is_long = |period: &&Spanned<Period>| !matches!(period.value.kind(), PeriodKind::Day | PeriodKind::Week | PeriodKind::Month);
    if let (Some(planned), Some(period)) = (file.planned.filter(|planned| *planned > told), file.done.iter().find(is_long)) {
        found.add(period.span, Problem::TimesUnclear { period: period.value.to_string(), planned: planned.into() });
    }
}
