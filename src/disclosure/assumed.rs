//! Assumptions about a group's numbers that only numbers can confirm: how many decimals they have, and whether the answers of categories are
//! from the same people. It never relies on a suppressed number: assumptions are tried in an order that no number decides, and one is accepted
//! if the numbers that are visible in the end confirm it.

use std::collections::BTreeSet;

use super::cells::{Cells, Entry};
use super::cube::Bases;
use super::reading::Steps;
use crate::indicator::Statistic;

/// The maximal number of indicators whose bases are assumed independently; of more, all are assumed to be alike.
const MOST_APART: usize = 3;

const ALL: [Bases; 3] = [Bases::AddUp, Bases::Same, Bases::Both];

/// An assumption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Assumed {
    /// The steps of counts and sums. They are separate, since three people are not 3.1 because a share is.
    pub counts: Steps,
    /// The steps of all other numbers.
    pub others: Steps,
    /// The bases of each indicator's categories.
    pub bases: Vec<Bases>,
}

impl Assumed {
    /// Returns the steps of an indicator's numbers.
    pub fn steps(&self, cells: &Cells<'_>) -> Steps {
        if is_sum(cells) { self.counts } else { self.others }
    }
}

fn is_sum(cells: &Cells<'_>) -> bool {
    matches!(cells.indicator.statistic, Statistic::Count | Statistic::Sum)
}

/// The bases of a category and of its total.
struct Pair {
    /// The units that show them; `None` if one is protected, so that they are not read.
    units: Option<Vec<usize>>,
    are_equal: bool,
}

/// The numbers of a group that can confirm assumptions.
pub(super) struct Readable<'a> {
    cells: &'a [Cells<'a>],
    /// The pairs of each indicator.
    pairs: Vec<Vec<Pair>>,
}

impl<'a> Readable<'a> {
    /// `round` returns the unit of the survey's round whose answers are the base of a cell that states none.
    pub fn of(cells: &'a [Cells<'a>], round: impl Fn(&Cells<'_>, &Entry<'_>) -> Option<usize>) -> Self {
        let pairs = cells.iter().map(|cells| pairs(cells, &round)).collect();
        Self { cells, pairs }
    }

    /// Returns all assumptions in the order in which they are tried, without those that no number would confirm even if all were visible.
    pub fn all(&self) -> Vec<Assumed> {
        let all = |_: usize| true;
        let [counts, others] = [true, false].map(|wanted| Steps::all(self.numbers(wanted, all)));
        let possible: Vec<BTreeSet<Bases>> = self.pairs.iter().map(|pairs| possible(pairs)).collect();
        let bases: Vec<Vec<Bases>> = self.ways().into_iter().filter(|way| is_among(way, &possible)).collect();
        let mut found = Vec::new();
        for (counts, others) in counts.iter().flat_map(|counts| others.iter().map(move |others| (*counts, *others))) {
            found.extend(bases.iter().map(|bases| Assumed { counts, others, bases: bases.clone() }));
        }
        found
    }

    /// Whether the visible units confirm an assumption. For `Bases::Both` no base was read, so none needs to be visible.
    pub fn is_told(&self, assumed: &Assumed, is_shown: impl Fn(usize) -> bool + Copy) -> bool {
        let [counts, others] = [true, false].map(|wanted| Steps::of(self.numbers(wanted, is_shown)));
        let mut bases = assumed.bases.iter().zip(&self.pairs);
        (assumed.counts, assumed.others) == (counts, others)
            && bases.all(|(assumed, pairs)| *assumed == Bases::Both || *assumed == told(pairs, is_shown))
    }

    /// Returns the unprotected numbers of counts, or of all other statistics, in some units.
    fn numbers(&self, wanted: bool, is_read: impl Fn(usize) -> bool + Copy) -> impl Iterator<Item = &'a crate::indicator::Cell> + Clone {
        let entries = self.cells.iter().filter(move |cells| is_sum(cells) == wanted).flat_map(|cells| &cells.entries);
        entries.filter(move |entry| entry.reason.is_none() && is_read(entry.unit)).map(|entry| entry.cell)
    }

    /// Returns all combinations of bases in the order in which they are tried. Reads no number.
    fn ways(&self) -> Vec<Vec<Bases>> {
        let open: Vec<bool> = self.pairs.iter().map(|pairs| !pairs.is_empty()).collect();
        let count = open.iter().filter(|is_open| **is_open).count();
        let alike = |bases: &Bases| open.iter().map(|is_open| if *is_open { *bases } else { Bases::Same }).collect();
        if count == 0 || count > MOST_APART {
            let alike: Vec<Vec<Bases>> = ALL.iter().map(alike).collect();
            return if count == 0 { alike[..1].to_vec() } else { alike };
        }
        let mut ways = vec![Vec::new()];
        for is_open in open {
            let next = if is_open { &ALL[..] } else { &[Bases::Same] };
            ways = ways.iter().flat_map(|way: &Vec<Bases>| next.iter().map(move |bases| [&way[..], &[*bases]].concat())).collect();
        }
        ways
    }
}

fn is_among(way: &[Bases], possible: &[BTreeSet<Bases>]) -> bool {
    way.iter().zip(possible).all(|(bases, possible)| possible.contains(bases))
}

fn pairs(cells: &Cells<'_>, round: impl Fn(&Cells<'_>, &Entry<'_>) -> Option<usize>) -> Vec<Pair> {
    let unit = |entry: &Entry<'_>| if entry.cell.base.is_some() { Some(entry.unit) } else { round(cells, entry) };
    let pair = |part: &Entry<'_>| {
        let whole = cells.get(&part.place.whole())?;
        let (of_part, of_whole) = (part.base?, whole.base?);
        let is_open = part.reason.is_none() && whole.reason.is_none();
        let units = if is_open { unit(part).zip(unit(whole)).map(|(part, whole)| vec![part, whole]) } else { None };
        Some(Pair { units, are_equal: of_part == of_whole })
    };
    cells.entries.iter().filter(|entry| entry.place.category != 0).filter_map(pair).collect()
}

/// Returns what the bases in some units show: parts of the total's if any differs from it.
fn told(pairs: &[Pair], is_read: impl Fn(usize) -> bool) -> Bases {
    let is_read = |pair: &&Pair| pair.units.as_ref().is_some_and(|units| units.iter().all(|unit| is_read(*unit)));
    let read: Vec<&Pair> = pairs.iter().filter(is_read).collect();
    if pairs.is_empty() {
        // No cell states both: answers to one question are from the same people.
        Bases::Same
    } else if read.is_empty() {
        Bases::Both
    } else if read.iter().all(|pair| pair.are_equal) {
        Bases::Same
    } else {
        Bases::AddUp
    }
}

/// Returns all that the bases of an indicator can show, whichever are visible.
fn possible(pairs: &[Pair]) -> BTreeSet<Bases> {
    let of = |pair: &Pair| if pair.are_equal { Bases::Same } else { Bases::AddUp };
    let told = pairs.iter().filter(|pair| pair.units.is_some()).map(of);
    told.chain([if pairs.is_empty() { Bases::Same } else { Bases::Both }]).collect()
}
