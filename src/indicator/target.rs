//! Parses targets: by period, by group and period, or by period and group. It never judges an outcome.

use std::collections::BTreeMap;

use super::keys::TARGET;
use super::number::{DecimalSign, number};
use super::period::{period, period_key};
use super::{Aim, Group, Target};
use crate::diagnostic::{Diagnostics, Problem};
use crate::name::Period;
use crate::source::Span;
use crate::yaml::{Entry, Fields, Kind, Node, scalar};
use rust_decimal::Decimal;

/// The targets of an indicator.
pub type Targets = BTreeMap<(Group, Period), Target>;

const KEYS: [&str; 3] = ["at_least", "at_most", "between"];

/// Parses the entries below `targets`.
pub(super) fn targets(entries: &[Entry], found: &mut Diagnostics) -> Targets {
    let mut targets = Targets::new();
    level(entries, None, None, &mut targets, found);
    targets
}

/// Parses one level of keys: groups or periods, whichever the enclosing level does not give.
fn level(entries: &[Entry], group: Option<Group>, at: Option<Period>, targets: &mut Targets, found: &mut Diagnostics) {
    for Entry { key, value } in entries {
        if let Some(named) = Group::parse(&key.value).filter(|_| group.is_none()) {
            below(value, &key.value, Some(named), at, targets, found);
        } else if at.is_some() || !period_key(&key.value) {
            found.add_suggesting(
                key.span,
                |nearest| Problem::UnknownGroup { found: key.value.clone(), nearest },
                || Group::meant(&key.value),
            );
        } else if let Some(at) = period(key, found) {
            below(value, &key.value, group, Some(at), targets, found);
        }
    }
}

fn below(node: &Node, name: &str, group: Option<Group>, at: Option<Period>, targets: &mut Targets, found: &mut Diagnostics) {
    let aims = |entries: &[Entry]| entries.iter().any(|entry| KEYS.contains(&entry.key.value.as_str()));
    match (&node.kind, at) {
        (Kind::Map(entries), Some(period)) if aims(entries) => {
            if let (Some(aim), unconfirmed) = aim(node, name, found) {
                insert(targets, (group.unwrap_or(Group::Total), period), Target { aim, span: node.span, unconfirmed }, found);
            }
        }
        (Kind::Map(entries), _) if at.is_none() || group.is_none() => level(entries, group, at, targets, found),
        _ => found.add(node.span, Problem::TargetUnclear {}),
    }
}

fn insert(targets: &mut Targets, key: (Group, Period), target: Target, found: &mut Diagnostics) {
    if let Some(first) = targets.get(&key) {
        found.add_related(target.span, Problem::DuplicateKey { key: key.1.to_string() }, first.span);
    } else {
        targets.insert(key, target);
    }
}

/// Parses a target, and where it is said to be unconfirmed.
fn aim(node: &Node, name: &str, found: &mut Diagnostics) -> (Option<Aim>, Option<Span>) {
    let mut fields = Fields::of(node, name, &TARGET, found);
    let unconfirmed = fields.unconfirmed();
    let given = [fields.take_even_empty(KEYS[0]), fields.take_even_empty(KEYS[1]), fields.take_even_empty(KEYS[2])];
    let found = &mut *fields.found;
    let aim = match given {
        [Some(least), None, None] => exact(least, KEYS[0], found).map(Aim::AtLeast),
        [None, Some(most), None] => exact(most, KEYS[1], found).map(Aim::AtMost),
        [None, None, Some(between)] => self::between(between, found),
        _ => {
            found.add(node.span, Problem::TargetUnclear {});
            None
        }
    };
    fields.finish();
    (aim, unconfirmed)
}

fn between(node: &Node, found: &mut Diagnostics) -> Option<Aim> {
    let Kind::List(ends) = &node.kind else {
        found.add(node.span, Problem::TargetUnclear {});
        return None;
    };
    let numbers: Vec<Option<Decimal>> = ends.iter().map(|end| exact(end, KEYS[2], found)).collect();
    match numbers[..] {
        [Some(from), Some(to)] if from < to => Some(Aim::Between(from, to)),
        [Some(from), Some(to)] => {
            found.add(node.span, Problem::BadRange { written: format!("[{from}, {to}]") });
            None
        }
        [None, _] | [_, None] => None,
        _ => {
            found.add(node.span, Problem::TargetUnclear {});
            None
        }
    }
}

fn exact(node: &Node, key: &str, found: &mut Diagnostics) -> Option<Decimal> {
    let text = scalar(node, key, found)?;
    number(&text.value, DecimalSign::Point).map_err(|problem| found.add(text.span, problem)).ok()
}
