//! Which units are hidden besides those that must be, so that no protected number can be found out: the base rule, and where that fails the
//! check a wider one, at last everything that has to do with each other.
//!
//! Why what is hidden does not tell what is hidden: the rule reads no number, and the check none that is hidden. So all numbers that look the
//! same have gone through the same stages, but for what a wider stage hides of the numbers that an earlier one showed. There the check looks
//! for numbers that would have come to the same stage. Where it finds none, all is hidden, and nothing is tried.

use rayon::prelude::*;

use super::check::Stage;
use super::part::Part;
use super::relations::Relations;
use super::rule::Width;

/// How often it is tried to hide more before everything is hidden.
const MOST_STAGES: usize = 3;

/// Whether each unit is hidden; `None` where one that was `read` to tell which sums there are would be.
pub(super) fn choose(relations: &Relations, read: &[bool]) -> Option<Vec<bool>> {
    let parts = Part::all(relations);
    let chosen: Option<Vec<Vec<bool>>> = parts.par_iter().map(|part| part.choose(read)).collect();
    let mut hidden = vec![false; relations.units.len()];
    for (part, chosen) in parts.iter().zip(chosen?) {
        part.units.iter().zip(chosen).for_each(|(unit, is_hidden)| hidden[*unit] = is_hidden);
    }
    Some(hidden)
}

/// What the base rule alone makes of numbers.
pub(super) struct Touched {
    /// Whether it hides each unit.
    pub hidden: Vec<bool>,
    /// Whether each unit has to do with a protected one.
    pub joined: Vec<bool>,
}

/// What the base rule alone hides, and what it looks at for that.
pub(super) fn touched(relations: &Relations) -> Touched {
    let none = || vec![false; relations.units.len()];
    let mut touched = Touched { hidden: none(), joined: none() };
    for part in Part::all(relations) {
        let hidden = part.close(&vec![Width::default(); part.relations.len()], &mut vec![false; part.units.len()]);
        for (unit, is_hidden) in part.units.iter().zip(hidden) {
            touched.joined[*unit] = true;
            touched.hidden[*unit] = is_hidden;
        }
    }
    touched
}

impl Part {
    fn choose(&self, read: &[bool]) -> Option<Vec<bool>> {
        let everything = || self.units.iter().all(|unit| !read[*unit]).then(|| vec![true; self.units.len()]);
        let mut widths = vec![Width::default(); self.relations.len()];
        let mut kept = vec![false; self.units.len()];
        let mut before: Vec<Stage> = Vec::new();
        while before.len() < MOST_STAGES {
            let mut hidden = self.close(&widths, &mut kept);
            if self.units.iter().zip(&hidden).any(|(unit, is_hidden)| *is_hidden && read[*unit]) {
                return None;
            }
            let failing = self.failing(&hidden, &before);
            if failing.is_empty() {
                self.show_told(&mut hidden);
                return Some(hidden);
            }
            let mut passed = vec![true; self.relations.len()];
            for relation in failing.into_iter().flatten() {
                passed[relation] = false;
                match widths[relation].wider() {
                    Some(wider) => widths[relation] = wider,
                    None => return everything(),
                }
            }
            before.push(Stage { hidden, passed });
        }
        everything()
    }
}
