//! Checks whether the suppression is sufficient, against an outsider who knows the visible numbers, the sums and which units are protected, and that
//! a protected count is from 1 to below the threshold while other suppressed counts are not. It never reads a suppressed number, so all data that
//! look the same pass or fail together.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::fits::{Puzzle, Row, Try};
use super::part::{Joined, Part};
use super::relations::{Bounds, Range};

/// The maximal number of quantities in a cluster for which a separate solution is searched.
const MOST_ASKED: usize = 100;

/// The number of solutions tried if earlier stages must have failed for them too; fewer in large clusters.
const MOST_TRIED: usize = 24;

/// The numbers of a part: the true ones, or substitutes for suppressed ones.
struct Numbers<'a> {
    part: &'a Part,
    others: HashMap<usize, i64>,
}

impl Numbers<'_> {
    /// Returns the bounds that are visible of a quantity while some units are suppressed; `None` if it is not stated.
    fn read(&self, quantity: usize, hidden: &[bool]) -> Option<Bounds> {
        let of = &self.part.quantities[quantity];
        of.shown.filter(|_| of.unit.is_none_or(|unit| !hidden[unit]))?;
        self.others.get(&quantity).map(|value| (*value, *value)).or(of.shown)
    }

    /// Returns a copy with a solution in the place of the suppressed numbers.
    fn with(&self, quantities: &[usize], fit: &[i64], hidden: &[bool]) -> Self {
        let is_hidden = |quantity: usize| self.part.quantities[quantity].unit.is_some_and(|unit| hidden[unit]);
        let replaced = quantities.iter().zip(fit).filter(|(quantity, _)| is_hidden(**quantity));
        let mut others = self.others.clone();
        others.extend(replaced.map(|(quantity, value)| (*quantity, *value)));
        Self { part: self.part, others }
    }
}

/// The knowledge of an outsider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Knows {
    /// The visible numbers and the sums.
    Shown,
    /// The same, and which units are protected.
    Protected,
}

impl Part {
    /// Whether no protected number can be found out while some units are suppressed, given that suppressing those in `before` was not enough. This
    /// must hold in every cluster of sums. In at least one of them, the solutions must also have failed at each earlier stage, so that knowing the
    /// rule, and that this stage was reached, reveals nothing about any other cluster.
    pub fn is_safe(&self, hidden: &[bool], before: &[Vec<bool>]) -> bool {
        let numbers = Numbers { part: self, others: HashMap::new() };
        let clusters = self.clusters(hidden, 0..self.relations.len());
        let is_safe = |cluster: &Vec<usize>| self.passes(&numbers, hidden, cluster, None);
        // A cluster in which nothing more is suppressed than before cannot have failed there.
        let is_new = |cluster: &&Vec<usize>| before.last().is_some_and(|before| self.hides_more(hidden, before, cluster));
        let came_here = |cluster: &Vec<usize>| self.passes(&numbers, hidden, cluster, Some(before));
        clusters.iter().all(is_safe) && (before.is_empty() || clusters.iter().filter(is_new).any(came_here))
    }

    /// Returns the sums in the same cluster as a protected number while some units are suppressed, regardless of the numbers.
    pub fn concerned(&self, hidden: &[bool]) -> Vec<usize> {
        let is_wanted = |relation: &usize| self.relations[*relation].terms.iter().any(|(quantity, _)| self.is_wanted(*quantity, hidden));
        let clusters = self.clusters(hidden, 0..self.relations.len());
        clusters.into_iter().filter(|cluster| cluster.iter().any(is_wanted)).flatten().collect()
    }

    /// Whether a quantity must not be found out while some units are suppressed.
    fn is_wanted(&self, quantity: usize, hidden: &[bool]) -> bool {
        let of = &self.quantities[quantity];
        of.apart.is_some() && of.unit.is_some_and(|unit| hidden[unit] && self.protected[unit])
    }

    /// Whether any quantity of some sums is suppressed that was not before.
    fn hides_more(&self, hidden: &[bool], before: &[bool], rows: &[usize]) -> bool {
        let units = rows.iter().flat_map(|row| &self.relations[*row].terms).filter_map(|(quantity, _)| self.quantities[*quantity].unit);
        units.into_iter().any(|unit| hidden[unit] && !before[unit])
    }

    /// Makes units visible again whose numbers follow from the visible ones: suppressing them conceals nothing, and showing them reveals nothing.
    pub fn show_told(&self, hidden: &mut [bool]) {
        loop {
            let told = self.told(hidden);
            if told.is_empty() {
                return;
            }
            told.into_iter().for_each(|unit| hidden[unit] = false);
        }
    }

    /// Returns the suppressed units that are not protected and all of whose numbers can be derived.
    fn told(&self, hidden: &[bool]) -> Vec<usize> {
        let numbers = Numbers { part: self, others: HashMap::new() };
        let is_extra = |unit: usize| hidden[unit] && !self.protected[unit];
        let mut is_told = vec![false; self.quantities.len()];
        for cluster in self.clusters(hidden, 0..self.relations.len()) {
            let (puzzle, quantities) = self.puzzle(&numbers, hidden, &cluster, Knows::Shown);
            let is_asked = |quantity: &usize| {
                let of = &self.quantities[*quantity];
                of.shown.is_some() && of.unit.is_some_and(is_extra)
            };
            let asked: Vec<usize> = (0..quantities.len()).filter(|variable| is_asked(&quantities[*variable])).collect();
            if !asked.is_empty() {
                puzzle.ready().told(&asked).into_iter().for_each(|variable| is_told[quantities[variable]] = true);
            }
        }
        let of_unit = |unit: &usize| {
            let mut numbers = self.numbers[*unit].iter().filter(|quantity| self.quantities[**quantity].shown.is_some());
            numbers.all(|quantity| is_told[*quantity])
        };
        (0..self.units.len()).filter(|unit| is_extra(*unit) && !self.numbers[*unit].is_empty()).filter(of_unit).collect()
    }

    /// Divides sums into clusters while some units are suppressed: sums in a cluster share quantities that are not known exactly.
    fn clusters(&self, hidden: &[bool], among: impl Iterator<Item = usize>) -> Vec<Vec<usize>> {
        let is_exact = |quantity: usize| {
            let of = &self.quantities[quantity];
            of.shown.is_some_and(|(low, high)| low == high) && of.unit.is_none_or(|unit| !hidden[unit])
        };
        let is_known = |relation: &usize| self.relations[*relation].told_by.is_none_or(|unit| !hidden[unit]);
        let is_open = |relation: &usize| self.relations[*relation].terms.iter().any(|(quantity, _)| !is_exact(*quantity));
        let open: Vec<usize> = among.filter(is_known).filter(is_open).collect();
        let mut first: HashMap<usize, usize> = HashMap::new();
        let mut joined = Joined::apart(open.len());
        for (at, relation) in open.iter().enumerate() {
            for (quantity, _) in self.relations[*relation].terms.iter().filter(|(quantity, _)| !is_exact(*quantity)) {
                let other = *first.entry(*quantity).or_insert(at);
                joined.join(at, other);
            }
        }
        let mut clusters: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (at, relation) in open.into_iter().enumerate() {
            clusters.entry(joined.root(at)).or_default().push(relation);
        }
        clusters.into_values().collect()
    }

    /// Returns the puzzle of a cluster's unknown numbers, and the quantity of each variable.
    fn puzzle(&self, numbers: &Numbers<'_>, hidden: &[bool], cluster: &[usize], knows: Knows) -> (Puzzle, Vec<usize>) {
        let (mut puzzle, mut quantities) = (Puzzle::default(), Vec::new());
        let mut places = HashMap::new();
        for relation in cluster {
            let mut row = Row { terms: Vec::new(), total: 0 };
            for (quantity, times) in self.relations[*relation].terms.iter().filter(|(_, times)| *times != 0) {
                let of = &self.quantities[*quantity];
                let range = match (numbers.read(*quantity, hidden), knows) {
                    (Some((low, high)), _) if low == high => {
                        row.total -= i128::from(low) * i128::from(*times);
                        continue;
                    }
                    (Some(shown), _) => Range::within(shown),
                    (None, Knows::Protected) => of.range,
                    (None, Knows::Shown) => Range::within(of.domain),
                };
                let at = *places.entry(*quantity).or_insert_with(|| {
                    puzzle.ranges.push(range);
                    quantities.push(*quantity);
                    quantities.len() - 1
                });
                row.terms.push((at, *times));
            }
            puzzle.rows.push(row);
        }
        (puzzle, quantities)
    }

    /// Whether there are solutions, indistinguishable to an outsider who knows which units are protected, in which every protected number of a
    /// cluster has another value; and, if `before` is given, for which suppressing those units was not enough either.
    fn passes(&self, numbers: &Numbers<'_>, hidden: &[bool], cluster: &[usize], before: Option<&[Vec<bool>]>) -> bool {
        let (puzzle, quantities) = self.puzzle(numbers, hidden, cluster, Knows::Protected);
        let mut wanted = self.wanted(&puzzle, &quantities, hidden);
        if wanted.is_empty() {
            return before.is_none();
        }
        let puzzle = puzzle.ready();
        // No search is needed if the sums leave too narrow bounds.
        let has_room = |wanted: &Wanted| puzzle.bounds(wanted.variable).is_some_and(|(low, high)| high - low >= wanted.apart);
        if puzzle.is_possible() && !wanted.iter().all(has_room) {
            return false;
        }
        let mut way = before.map(|before| Way::of(self, (numbers, hidden), cluster, &quantities, before));
        let mut same = |fit: &[i64]| way.as_mut().is_none_or(|way| way.came_here(&quantities, fit));
        let tried = if before.is_none() { 1 } else { (4 * MOST_TRIED / quantities.len().max(1)).clamp(4, MOST_TRIED) };
        let mut is_contradictory = true;
        for first in [Try::Low, Try::High] {
            for fit in puzzle.fits(None, first).take(tried) {
                is_contradictory = false;
                if !same(&fit) {
                    continue;
                }
                wanted.iter_mut().for_each(|wanted| wanted.see(fit[wanted.variable]));
                if wanted.iter().all(Wanted::is_open) {
                    return true;
                }
            }
        }
        if is_contradictory && cluster.iter().any(|relation| self.relations[*relation].is_inferred) {
            return self.passes_without_inferred(numbers, hidden, cluster, before);
        }
        let closed = wanted.iter().filter(|wanted| !wanted.is_open()).count();
        if closed > MOST_ASKED {
            return false;
        }
        for at in 0..wanted.len() {
            if wanted[at].is_open() {
                continue;
            }
            let Some(sides) = wanted[at].sides() else { return false };
            let other = sides
                .into_iter()
                .find_map(|(bounds, first)| puzzle.fits(Some((wanted[at].variable, bounds)), first).take(tried).find(|fit| same(fit)));
            let Some(fit) = other else { return false };
            wanted.iter_mut().for_each(|wanted| wanted.see(fit[wanted.variable]));
        }
        true
    }

    /// The same without the inferred sums: if numbers contradict each other, an outsider does not know for which of them inferred sums hold.
    fn passes_without_inferred(&self, numbers: &Numbers<'_>, hidden: &[bool], cluster: &[usize], before: Option<&[Vec<bool>]>) -> bool {
        let clusters = self.clusters(hidden, cluster.iter().copied().filter(|relation| !self.relations[*relation].is_inferred));
        let passes = |cluster: &Vec<usize>| self.passes(numbers, hidden, cluster, before);
        if before.is_none() { clusters.iter().all(passes) } else { clusters.iter().any(passes) }
    }

    /// Returns the protected numbers of a cluster.
    fn wanted(&self, puzzle: &Puzzle, quantities: &[usize], hidden: &[bool]) -> Vec<Wanted> {
        // A number that is only uncertain because of rounding counts as known.
        let mut rounding = vec![0; quantities.len()];
        let is_rounded = |quantity: usize| {
            let of = &self.quantities[quantity];
            !of.derived && of.unit.is_some_and(|unit| !hidden[unit])
        };
        for row in &puzzle.rows {
            let shown = row.terms.iter().filter(|(variable, _)| is_rounded(quantities[*variable]));
            let width = |(variable, times): &(usize, i64)| {
                let (low, high) = puzzle.ranges[*variable].bounds;
                (high - low).saturating_mul(times.abs())
            };
            let open = shown.map(width).fold(0_i64, i64::saturating_add);
            for (variable, times) in &row.terms {
                rounding[*variable] = rounding[*variable].max(open / times.abs().max(1));
            }
        }
        let wanted = quantities.iter().enumerate().filter_map(|(variable, quantity)| {
            let of = &self.quantities[*quantity];
            let apart = of.apart.filter(|_| self.is_wanted(*quantity, hidden))?;
            let apart = if of.is_small() { apart } else { apart.max(1 + rounding[variable]) };
            Some(Wanted { variable, apart, seen: None })
        });
        wanted.collect()
    }
}

/// The earlier stages of suppression, which were not enough.
struct Way<'a> {
    part: &'a Part,
    numbers: &'a Numbers<'a>,
    hidden: &'a [bool],
    stages: Vec<Vec<Step<'a>>>,
}

/// A cluster of sums at an earlier stage.
struct Step<'a> {
    /// Whether each unit was suppressed at that stage.
    hidden: &'a [bool],
    rows: Vec<usize>,
    /// The indices of the variables that determine whether the cluster passes.
    read: Vec<usize>,
    /// The results so far, by the values of these variables.
    passed: HashMap<Vec<i64>, bool>,
}

impl<'a> Way<'a> {
    /// Creates the stages of a cluster's sums; `quantities` are the quantities of the variables.
    fn of(
        part: &'a Part,
        (numbers, hidden): (&'a Numbers<'a>, &'a [bool]),
        cluster: &[usize],
        quantities: &[usize],
        before: &'a [Vec<bool>],
    ) -> Self {
        let places: HashMap<usize, usize> = quantities.iter().copied().zip(0..).collect();
        let step = |before: &'a Vec<bool>, rows: Vec<usize>| {
            let is_read = |quantity: &usize| part.quantities[*quantity].unit.is_some_and(|unit| hidden[unit] && !before[unit]);
            let terms = rows.iter().flat_map(|row| &part.relations[*row].terms).map(|(quantity, _)| *quantity);
            let read: BTreeSet<usize> = terms.filter(is_read).filter_map(|at| places.get(&at).copied()).collect();
            Step { hidden: before, rows, read: read.into_iter().collect(), passed: HashMap::new() }
        };
        let steps = |before: &'a Vec<bool>| {
            let clusters = part.clusters(before, cluster.iter().copied());
            clusters.into_iter().map(|rows| step(before, rows)).collect()
        };
        Self { part, numbers, hidden, stages: before.iter().map(steps).collect() }
    }

    /// Whether, with the numbers of a solution, something could have been found out at every earlier stage.
    fn came_here(&mut self, quantities: &[usize], fit: &[i64]) -> bool {
        let Self { part, numbers, hidden, stages } = self;
        let mut others: Option<Numbers<'_>> = None;
        let mut passes = |Step { hidden: before, rows, read, passed }: &mut Step<'_>| {
            *passed.entry(read.iter().map(|at| fit[*at]).collect()).or_insert_with(|| {
                let others = others.get_or_insert_with(|| numbers.with(quantities, fit, hidden));
                part.passes(others, before, rows, None)
            })
        };
        stages.iter_mut().all(|steps| !steps.iter_mut().all(&mut passes))
    }
}

/// A number for which another value is searched.
struct Wanted {
    variable: usize,
    apart: i64,
    /// The lowest and the highest value found.
    seen: Option<Bounds>,
}

impl Wanted {
    fn see(&mut self, value: i64) {
        let (low, high) = self.seen.unwrap_or((value, value));
        self.seen = Some((low.min(value), high.max(value)));
    }

    fn is_open(&self) -> bool {
        self.seen.is_some_and(|(low, high)| high - low >= self.apart)
    }

    /// Returns the bounds of another value, with the end from which to search each; `None` if no value has been found yet.
    fn sides(&self) -> Option<[(Bounds, Try); 2]> {
        let (low, high) = self.seen?;
        Some([((low.saturating_add(self.apart), i64::MAX), Try::Low), ((i64::MIN, high.saturating_sub(self.apart)), Try::High)])
    }
}
