//! Point measurements of a self-check: how many were observed on a day, how many followed each step, and how many all of them. It never computes a
//! share.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostics, Problem};
use crate::indicator;
use crate::name::{Part, Period, Wording};
use crate::source::{Span, Spanned};
use crate::yaml::Shape::{self, List, Map, Whole, Wording as Words};
use crate::yaml::{Fields, Mapping, Node, may, must};

/// The most people that can be observed in a day.
const MOST_OBSERVED: u32 = 100_000;

/// The keys of a measurement.
pub static MEASUREMENT: Mapping = Mapping {
    name: "measurement",
    keys: &[
        must("day", Shape::Period),
        must("observed", Whole(1, MOST_OBSERVED)),
        must("steps", List(&Map(&STEP))),
        may("all_steps", Whole(0, u32::MAX)),
    ],
};

/// The keys of a step.
pub static STEP: Mapping = Mapping { name: "followed", keys: &[must("text", Words), must("followed", Whole(0, u32::MAX))] };

/// A number of observed people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// A known number.
    Known(u32),
    /// Known, but suppressed. The number is gone.
    Suppressed,
}

/// A point measurement (punktmätning). Who follows all steps is counted by itself: it is no mean of the steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measurement {
    /// Its day.
    pub day: Spanned<Period>,
    /// How many were observed, the base of every share.
    pub observed: Count,
    /// The steps, in the order of the file.
    pub steps: Vec<Step>,
    /// How many followed all steps; `None` if not stated.
    pub all_steps: Option<Count>,
}

/// A step of a point measurement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What is to be done.
    pub text: Wording,
    /// How many did it.
    pub followed: Count,
}

/// Parses a measurement. Returns `None` if its day, a number or its steps are missing or invalid, after reporting it.
pub(super) fn parse(node: &Node, found: &mut Diagnostics) -> Option<Measurement> {
    let mut fields = Fields::of(node, "measurements", &MEASUREMENT, found);
    let day = fields.required_text("day").and_then(|text| day(&text, fields.found));
    let observed = observed(&mut fields);
    fields.require("steps");
    let nodes = fields.list("steps");
    let steps: Vec<Option<(Wording, Spanned<u32>)>> = nodes.iter().map(|node| step(node, fields.found)).collect();
    let all = fields.whole("all_steps");
    fields.finish();
    let steps: Vec<(Wording, Spanned<u32>)> = steps.into_iter().collect::<Option<_>>()?;
    check_names(&steps, found);
    let observed = observed?;
    let possible = check_counts(observed, &steps, all.as_ref(), found);
    let steps: Vec<Step> = steps.into_iter().map(|(text, followed)| Step { text, followed: Count::Known(followed.value) }).collect();
    let (day, all_steps) = (day?, all.map(|all| Count::Known(all.value)));
    (possible && !steps.is_empty()).then_some(Measurement { day, observed: Count::Known(observed), steps, all_steps })
}

/// Parses a day: `2024-03-14`. A longer period is no point in time.
fn day(text: &Spanned<String>, found: &mut Diagnostics) -> Option<Spanned<Period>> {
    let period = indicator::period(text, found)?;
    if !matches!(period.part, Part::Day(..)) {
        found.add(text.span, Problem::WantedDate { key: "day".into(), found: text.value.clone() });
        return None;
    }
    Some(Spanned { value: period, span: text.span })
}

fn observed(fields: &mut Fields<'_, '_>) -> Option<u32> {
    fields.require("observed");
    let observed = fields.whole("observed")?;
    if !(1..=MOST_OBSERVED).contains(&observed.value) {
        let (key, found, highest) = ("observed".into(), observed.value.to_string(), MOST_OBSERVED.into());
        fields.found.add(observed.span, Problem::OutOfRange { key, found, lowest: 1, highest });
        return None;
    }
    Some(observed.value)
}

fn step(node: &Node, found: &mut Diagnostics) -> Option<(Wording, Spanned<u32>)> {
    let mut fields = Fields::of(node, "steps", &STEP, found);
    let text = fields.required_wording("text");
    fields.require("followed");
    let followed = fields.whole("followed");
    fields.finish();
    Some((text?, followed?))
}

/// Reports steps of the same name, which a reader could not tell apart.
fn check_names(steps: &[(Wording, Spanned<u32>)], found: &mut Diagnostics) {
    let mut known: BTreeMap<Vec<&str>, Span> = BTreeMap::new();
    for (text, followed) in steps {
        let names: Vec<&str> = text.all().collect();
        let name = names.first().copied().unwrap_or_default().to_owned();
        if let Some(first) = known.insert(names, followed.span) {
            found.add_related(followed.span, Problem::DuplicateEntry { kind: "step".into(), found: name, edition: None }, first);
        }
    }
}

/// Reports counts that cannot be: more than were observed, and more or fewer who followed all steps than the steps allow. Returns whether they can.
fn check_counts(observed: u32, steps: &[(Wording, Spanned<u32>)], all: Option<&Spanned<u32>>, found: &mut Diagnostics) -> bool {
    let mut possible = true;
    for (_, followed) in steps.iter().filter(|(_, followed)| followed.value > observed) {
        found.add(followed.span, Problem::StepAboveObserved { followed: followed.value.into(), observed: observed.into() });
        possible = false;
    }
    let (Some(all), Some((smallest, highest)), true) = (all, steps.iter().min_by_key(|(_, followed)| followed.value), possible) else {
        return possible;
    };
    // At worst, everybody who missed a step missed only that one.
    let missed: u64 = steps.iter().map(|(_, followed)| u64::from(observed - followed.value)).sum();
    let (lowest, highest) = (u64::from(observed).saturating_sub(missed), u64::from(highest.value));
    if (lowest..=highest).contains(&all.value.into()) {
        return true;
    }
    let step = smallest.all().next().unwrap_or_default().to_owned();
    let (found_count, side) = (all.value.into(), if u64::from(all.value) > highest { "above" } else { "below" });
    found.add(all.span, Problem::AllStepsImpossible { found: found_count, side: side.into(), lowest, highest, step });
    false
}
