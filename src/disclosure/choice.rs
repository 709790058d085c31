//! Chooses which units are suppressed besides protected ones so that no protected number can be found out: by the base rule, then by wider
//! ones if the check fails, finally everything related.
//!
//! Why the choice itself reveals nothing: choices are tried in a fixed order for all numbers, and each is accepted by what it leaves
//! visible. So of two sites that differ only in what both suppress, neither accepts a choice that the other rejects. The rejection of a
//! narrower choice reveals something about the numbers that it would have shown; the check therefore looks for numbers that would have
//! failed too. If it finds none, everything is suppressed, and nothing is tried.

use rayon::prelude::*;

use super::part::Part;
use super::relations::Relations;
use super::rule::{Read, Width};

/// The number of wider choices that are tried before everything is suppressed.
const MOST_STAGES: usize = 3;

/// Returns whether each unit is suppressed; `None` if that includes a unit that was `read` to determine the sums.
pub(super) fn choose(relations: &Relations, read: &[bool]) -> Option<Vec<bool>> {
    let parts = Part::all(relations);
    let chosen: Option<Vec<Vec<bool>>> = parts.par_iter().map(|part| part.choose(read)).collect();
    let mut hidden = vec![false; relations.units.len()];
    for (part, chosen) in parts.iter().zip(chosen?) {
        part.units.iter().zip(chosen).for_each(|(unit, is_hidden)| hidden[*unit] = is_hidden);
    }
    Some(hidden)
}

/// The result of the base rule alone.
pub(super) struct Touched {
    /// Whether it suppresses each unit.
    pub hidden: Vec<bool>,
    /// Whether each unit is related to a protected one.
    pub joined: Vec<bool>,
}

/// Returns what the base rule alone suppresses, and what it considers for that.
pub(super) fn touched(relations: &Relations) -> Touched {
    let none = || vec![false; relations.units.len()];
    let mut touched = Touched { hidden: none(), joined: none() };
    for part in Part::all(relations) {
        let narrow = vec![Width::default(); part.relations.len()];
        let hidden = part.close(&narrow, &mut Read::nothing(&part));
        for (unit, is_hidden) in part.units.iter().zip(hidden) {
            touched.joined[*unit] = true;
            touched.hidden[*unit] = is_hidden;
        }
    }
    touched
}

impl Part {
    /// Returns whether each unit is suppressed; `None` if that includes a unit that was `shown` to determine the sums. Totals that may be
    /// zero are read as long as all that are read stay visible: first any, then those visible anyway, finally none.
    fn choose(&self, shown: &[bool]) -> Option<Vec<bool>> {
        let wider = vec![Width::default().wider().unwrap_or_default(); self.relations.len()];
        let any = || vec![false; self.units.len()];
        let shown_anyhow = || self.close(&wider, &mut Read::nothing(self));
        let none = || vec![true; self.units.len()];
        for not_read in [&any as &dyn Fn() -> Vec<bool>, &shown_anyhow, &none] {
            let mut read = Read::but(not_read());
            match self.try_widths(&mut read, shown) {
                Tried::Safe(mut hidden) => {
                    self.show_told(&mut hidden);
                    return Some(hidden);
                }
                Tried::HidesShown => return None,
                // If nothing was read, there is nothing more to try.
                Tried::AllUnsafe if !read.asked.contains(&true) => break,
                Tried::AllUnsafe | Tried::HidesAsked => {}
            }
        }
        self.units.iter().all(|unit| !shown[*unit]).then(none)
    }

    /// Suppresses more and more in every sum with a protected number until it is safe. All sums are widened together: finding out which of
    /// them is unsafe would use numbers that a wider choice may suppress.
    fn try_widths(&self, read: &mut Read, shown: &[bool]) -> Tried {
        let mut widths = vec![Width::default(); self.relations.len()];
        let mut before: Vec<Vec<bool>> = Vec::new();
        while before.len() < MOST_STAGES {
            let mut hidden = self.close(&widths, read);
            if let Some(before) = before.last() {
                hidden.iter_mut().zip(before).for_each(|(hidden, before)| *hidden |= before);
            }
            if hidden.iter().zip(&read.asked).any(|(is_hidden, asked)| *is_hidden && *asked) {
                return Tried::HidesAsked;
            }
            if self.units.iter().zip(&hidden).any(|(unit, is_hidden)| *is_hidden && shown[*unit]) {
                return Tried::HidesShown;
            }
            if self.is_safe(&hidden, &before) {
                return Tried::Safe(hidden);
            }
            for relation in self.concerned(&hidden) {
                match widths[relation].wider() {
                    Some(wider) => widths[relation] = wider,
                    None => return Tried::AllUnsafe,
                }
            }
            before.push(hidden);
        }
        Tried::AllUnsafe
    }
}

/// The result of trying wider choices.
#[derive(Debug, PartialEq, Eq)]
enum Tried {
    /// Suppressing these units is safe.
    Safe(Vec<bool>),
    /// A unit that was read to determine the sums would be suppressed.
    HidesShown,
    /// A total that was read because it may be zero would be suppressed.
    HidesAsked,
    /// No choice was safe.
    AllUnsafe,
}
