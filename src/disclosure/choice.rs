//! Which units are hidden besides those that must be, so that no protected number can be found out: the base rule, and where that fails the
//! check a wider one, at last everything that has to do with each other.
//!
//! Why what is hidden does not tell what is hidden: choices are tried in one order for all numbers, and each is taken by what it shows, so of
//! two sites that differ only in what both hide neither takes what the other has passed over. That a narrower choice was passed over tells
//! something of the numbers that it would have shown; there the check looks for numbers that would have failed as well. Where it finds none,
//! all is hidden, and nothing is tried.

use rayon::prelude::*;

use super::part::Part;
use super::relations::Relations;
use super::rule::{Read, Width};

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
    /// Whether each unit is hidden; `None` where one that was `shown` to tell which sums there are would be. Wholes of nobody are read as long as
    /// all that are read stay shown: first any, then those that are shown anyhow, at last none.
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
                // Where nothing was read, there is nothing more to try.
                Tried::AllUnsafe if !read.asked.contains(&true) => break,
                Tried::AllUnsafe | Tried::HidesAsked => {}
            }
        }
        self.units.iter().all(|unit| !shown[*unit]).then(none)
    }

    /// Hides every sum that has to do with a protected number wider and wider, until it is safe. One step for all sums, since to see which of
    /// them made it unsafe one reads numbers that a wider step may hide.
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

/// What came of hiding wider and wider.
#[derive(Debug, PartialEq, Eq)]
enum Tried {
    /// It is safe to hide these units.
    Safe(Vec<bool>),
    /// A unit that was read to tell which sums there are would be hidden.
    HidesShown,
    /// A whole that was read to see whether it is nobody would be hidden.
    HidesAsked,
    /// Nothing was enough.
    AllUnsafe,
}
