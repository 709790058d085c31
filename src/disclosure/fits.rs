//! Searches for numbers that satisfy all sums. Its solutions are exact; if it finds none, there may still be some, since the number of steps is
//! limited.

mod told;

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use super::relations::{Bounds, Range};

/// The maximal number of sums processed in a search, in addition to some for each existing sum.
const STEPS: usize = 20_000;

/// The maximal width of bounds whose ends are guessed; wider ones are halved.
const NARROW: i64 = 16;

/// The maximal number of entries in the list of open variables per variable, including outdated ones.
const MOST_LISTED: usize = 8;

/// A sum that must hold: the coefficients of variables, and their total.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub terms: Vec<(usize, i64)>,
    pub total: i128,
}

/// Variables, and the sums that they must satisfy.
#[derive(Clone, Debug, Default)]
pub(super) struct Puzzle {
    pub ranges: Vec<Range>,
    pub rows: Vec<Row>,
}

/// The end of the bounds that is tried first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Try {
    Low,
    High,
}

impl Puzzle {
    /// Prepares it for several searches.
    pub fn ready(self) -> Solver {
        let bounds = self.ranges.iter().map(|range| Range::tighten(range.limit, range.bounds)).collect();
        let mut solver = self.index();
        let mut search = Search::of(&solver, solver.begin(bounds), Try::Low);
        let holds = search.state.bounds.iter().all(|(low, high)| low <= high) && search.settle(solver.rows());
        let Search { mut state, .. } = search;
        state.widest = solver.widest(&state.bounds);
        solver.settled = holds.then_some(state);
        solver
    }

    fn index(self) -> Solver {
        let mut touching = vec![Vec::new(); self.ranges.len()];
        for (at, row) in self.rows.iter().enumerate() {
            row.terms.iter().for_each(|(variable, times)| touching[*variable].push((at, *times)));
        }
        Solver { puzzle: self, touching, settled: None }
    }

    /// Whether numbers satisfy all sums. This verifies the result of the search.
    fn holds(&self, fit: &[i64]) -> bool {
        let is_in =
            |(Range { bounds: (low, high), limit }, value): (&Range, &i64)| (low..=high).contains(&value) && !(1..*limit).contains(value);
        let sum = |row: &Row| row.terms.iter().map(|(variable, times)| i128::from(fit[*variable]) * i128::from(*times)).sum::<i128>();
        self.ranges.iter().zip(fit).all(is_in) && self.rows.iter().all(|row| sum(row) == row.total)
    }
}

/// A puzzle prepared for searches: the starting point of all searches is computed once.
pub(super) struct Solver {
    puzzle: Puzzle,
    /// The sums of each variable, with its coefficients.
    touching: Vec<Vec<(usize, i64)>>,
    /// The state before any guess; `None` if the sums cannot hold, or if that took too many steps.
    settled: Option<State>,
}

impl Solver {
    /// Returns the solutions in sequence, optionally with narrower bounds of one variable.
    pub fn fits(&self, narrowed: Option<(usize, Bounds)>, first: Try) -> Fits<'_> {
        let Some(state) = &self.settled else { return Fits { solver: self, search: None, begun: false, gave_up: true } };
        let mut search = Search::of(self, state.clone(), first);
        let is_possible = narrowed.is_none_or(|(variable, (low, high))| {
            let (least, most) = search.state.bounds[variable];
            search.try_bounds(variable, (least.max(low), most.min(high)))
        });
        let gave_up = !is_possible && search.state.steps == 0;
        Fits { solver: self, search: is_possible.then_some(search), begun: false, gave_up }
    }

    /// Whether the sums may hold: false if they cannot, or if finding out takes too many steps.
    pub fn is_possible(&self) -> bool {
        self.settled.is_some()
    }

    /// Returns the bounds of a variable before any guess; `None` if the sums cannot hold.
    pub fn bounds(&self, variable: usize) -> Option<Bounds> {
        self.settled.as_ref().map(|state| state.bounds[variable])
    }

    fn rows(&self) -> VecDeque<usize> {
        (0..self.puzzle.rows.len()).collect()
    }

    /// Returns the state of a search before any sum is processed.
    fn begin(&self, bounds: Vec<Bounds>) -> State {
        let sum = |row: &Row| row.terms.iter().map(|(variable, times)| ends(bounds[*variable], *times)).fold((0, 0), plus);
        let spans = self.puzzle.rows.iter().map(sum).collect();
        let widest = self.widest(&bounds);
        State { bounds, spans, widest, steps: STEPS + 50 * self.puzzle.rows.len() }
    }

    /// Returns for each sum the largest width of any of its terms.
    fn widest(&self, bounds: &[Bounds]) -> Vec<i128> {
        let width = |(variable, times): &(usize, i64)| width(ends(bounds[*variable], *times));
        self.puzzle.rows.iter().map(|row| row.terms.iter().map(width).max().unwrap_or_default()).collect()
    }
}

/// Returns the minimum and maximum of a term.
fn ends((low, high): Bounds, times: i64) -> (i128, i128) {
    let (one, other) = (i128::from(low) * i128::from(times), i128::from(high) * i128::from(times));
    (one.min(other), one.max(other))
}

fn plus((low, high): (i128, i128), (more_low, more_high): (i128, i128)) -> (i128, i128) {
    (low + more_low, high + more_high)
}

fn width((low, high): (i128, i128)) -> i128 {
    high - low
}

/// The solutions of a puzzle, until the steps are used up.
pub(super) struct Fits<'a> {
    solver: &'a Solver,
    /// `None` if there are no more solutions.
    search: Option<Search<'a>>,
    begun: bool,
    /// Whether the search ended early, so that there may be more solutions.
    gave_up: bool,
}

impl Iterator for Fits<'_> {
    type Item = Vec<i64>;

    fn next(&mut self) -> Option<Vec<i64>> {
        let mut search = self.search.take()?;
        let goes_on = !std::mem::replace(&mut self.begun, true) || search.turn_back();
        let found = goes_on && search.decide();
        let fit: Vec<i64> = search.state.bounds.iter().map(|(low, _)| *low).collect();
        if !found || !self.solver.puzzle.holds(&fit) {
            self.gave_up = found || search.state.steps == 0;
            return None;
        }
        self.search = Some(search);
        Some(fit)
    }
}

/// The alternative to try if a guess was wrong.
struct Guess {
    /// The number of changes before the guess.
    before: usize,
    variable: usize,
    rest: Bounds,
}

/// The state of a search.
#[derive(Clone)]
struct State {
    bounds: Vec<Bounds>,
    /// The minimum and maximum of each sum's left-hand side.
    spans: Vec<(i128, i128)>,
    /// An upper limit for the width of each sum's terms.
    widest: Vec<i128>,
    /// The number of sums that may still be processed.
    steps: usize,
}

struct Search<'a> {
    solver: &'a Solver,
    state: State,
    first: Try,
    /// The bounds before each change, for undoing wrong guesses.
    changes: Vec<(usize, Bounds)>,
    /// Whether each sum is waiting to be processed.
    waits: Vec<bool>,
    /// The current guesses, in order.
    guesses: Vec<Guess>,
    /// The open variables with the width of their bounds, narrowest first. Entries whose width is outdated are skipped.
    open: BinaryHeap<Reverse<(i64, usize)>>,
}

impl<'a> Search<'a> {
    fn of(solver: &'a Solver, state: State, first: Try) -> Self {
        let waits = vec![false; solver.puzzle.rows.len()];
        let mut search = Self { solver, state, first, changes: Vec::new(), waits, guesses: Vec::new(), open: BinaryHeap::new() };
        search.list_open();
        search
    }

    fn list_open(&mut self) {
        let open = self.state.bounds.iter().enumerate().filter(|(_, (low, high))| low < high);
        self.open = open.map(|(at, (low, high))| Reverse((high - low, at))).collect();
    }

    /// Returns the open variable with the fewest possible values.
    fn narrowest(&mut self) -> Option<(usize, Bounds)> {
        if self.open.len() > MOST_LISTED * self.state.bounds.len() {
            self.list_open();
        }
        while let Some(Reverse((width, variable))) = self.open.pop() {
            let (low, high) = self.state.bounds[variable];
            if high - low == width {
                return Some((variable, (low, high)));
            }
        }
        None
    }

    /// Guesses the open variables one by one, starting with the one with the fewest possible values, and undoes guesses that fail. Returns false if
    /// there is no solution or the steps are used up. Not recursive, since the depth is only limited by the number of steps.
    fn decide(&mut self) -> bool {
        while let Some((variable, bounds)) = self.narrowest() {
            let (guess, rest) = self.halves(bounds);
            self.guesses.push(Guess { before: self.changes.len(), variable, rest });
            if !self.try_bounds(variable, guess) && !self.turn_back() {
                return false;
            }
        }
        true
    }

    /// Splits bounds into the part to try first and the rest.
    fn halves(&self, (low, high): Bounds) -> (Bounds, Bounds) {
        let is_narrow = high - low <= NARROW;
        let middle = low + (high - low) / 2;
        match (self.first, is_narrow) {
            (Try::Low, true) => ((low, low), (low + 1, high)),
            (Try::High, true) => ((high, high), (low, high - 1)),
            (Try::Low, false) => ((low, middle), (middle + 1, high)),
            (Try::High, false) => ((middle + 1, high), (low, middle)),
        }
    }

    /// Undoes the last guess and tries its alternative, and so on. Returns false if there are no alternatives left.
    fn turn_back(&mut self) -> bool {
        while let Some(Guess { before, variable, rest }) = self.guesses.pop() {
            self.take_back(before);
            // The alternative is valid as long as the guesses before it are.
            if self.try_bounds(variable, rest) {
                return true;
            }
            self.take_back(before);
            if self.state.steps == 0 {
                return false;
            }
        }
        false
    }

    fn try_bounds(&mut self, variable: usize, bounds: Bounds) -> bool {
        let (low, high) = Range::tighten(self.solver.puzzle.ranges[variable].limit, bounds);
        if low > high {
            return false;
        }
        self.change(variable, (low, high));
        self.settle(self.solver.touching[variable].iter().map(|(row, _)| *row).collect())
    }

    /// Propagates bounds through the sums. Returns false if a sum cannot hold.
    fn settle(&mut self, mut waiting: VecDeque<usize>) -> bool {
        waiting.iter().for_each(|row| self.waits[*row] = true);
        let holds = self.settle_waiting(&mut waiting);
        waiting.iter().for_each(|row| self.waits[*row] = false);
        holds
    }

    fn settle_waiting(&mut self, waiting: &mut VecDeque<usize>) -> bool {
        let solver = self.solver;
        while let Some(row) = waiting.pop_front() {
            self.waits[row] = false;
            if self.state.steps == 0 {
                return false;
            }
            self.state.steps -= 1;
            let Some(changed) = self.narrow(row) else { return false };
            for (next, _) in changed.iter().flat_map(|variable| &solver.touching[*variable]) {
                if !std::mem::replace(&mut self.waits[*next], true) {
                    waiting.push_back(*next);
                }
            }
        }
        true
    }

    /// Narrows the bounds of one sum's variables. Returns those that changed, or `None` if the sum cannot hold.
    fn narrow(&mut self, row: usize) -> Option<Vec<usize>> {
        let Row { terms, total } = &self.solver.puzzle.rows[row];
        let (least, most) = self.state.spans[row];
        if *total < least || *total > most {
            return None;
        }
        // The bounds of a variable whose term is no wider than this cannot be narrowed.
        let room = (total - least).min(most - total);
        if self.state.widest[row] <= room {
            return Some(Vec::new());
        }
        let mut narrower = Vec::new();
        for (variable, times) in terms {
            let (low, high) = ends(self.state.bounds[*variable], *times);
            if high - low > room
                && let Some(bounds) = self.left((*variable, *times), (total - (most - high), total - (least - low)))?
            {
                narrower.push((*variable, bounds));
            }
        }
        narrower.iter().for_each(|(variable, bounds)| self.change(*variable, *bounds));
        Some(narrower.into_iter().map(|(variable, _)| variable).collect())
    }

    /// Returns the new bounds of a variable, given the bounds of the rest of a sum, if they are narrower than before. `None` if they are empty.
    fn left(&self, (variable, times): (usize, i64), (low, high): (i128, i128)) -> Option<Option<Bounds>> {
        let (low, high) = if times > 0 { (low, high) } else { (-high, -low) };
        let times = i128::from(times).abs();
        let (low, high) = if times == 1 { (low, high) } else { (-(-low).div_euclid(times), high.div_euclid(times)) };
        let old = self.state.bounds[variable];
        let (low, high) = (low.max(old.0.into()), high.min(old.1.into()));
        if low > high {
            return None;
        }
        // Both are within the old bounds, so they fit the type.
        let new = (i64::try_from(low).ok()?, i64::try_from(high).ok()?);
        let new = Range::tighten(self.solver.puzzle.ranges[variable].limit, new);
        (new.0 <= new.1).then_some((new != old).then_some(new))
    }

    fn change(&mut self, variable: usize, bounds: Bounds) {
        self.changes.push((variable, self.state.bounds[variable]));
        self.set(variable, bounds);
    }

    fn take_back(&mut self, before: usize) {
        while self.changes.len() > before
            && let Some((variable, bounds)) = self.changes.pop()
        {
            self.set(variable, bounds);
        }
    }

    fn set(&mut self, variable: usize, bounds: Bounds) {
        let old = std::mem::replace(&mut self.state.bounds[variable], bounds);
        for (row, times) in &self.solver.touching[variable] {
            let ((low, high), (old_low, old_high)) = (ends(bounds, *times), ends(old, *times));
            let (least, most) = &mut self.state.spans[*row];
            (*least, *most) = (*least + low - old_low, *most + high - old_high);
        }
        if bounds.0 < bounds.1 {
            self.open.push(Reverse((bounds.1 - bounds.0, variable)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn puzzle(ranges: &[Range], rows: &[(&[(usize, i64)], i128)]) -> Puzzle {
        let row = |(terms, total): &(&[(usize, i64)], i128)| Row { terms: terms.to_vec(), total: *total };
        Puzzle { ranges: ranges.to_vec(), rows: rows.iter().map(row).collect() }
    }

    #[test]
    fn every_solution_is_found_once() {
        let two = puzzle(&[Range::within((0, 100)); 2], &[(&[(0, 1), (1, 1)], 3)]).ready();
        let low: Vec<Vec<i64>> = two.fits(None, Try::Low).collect();
        assert_eq!(low, [[0, 3], [1, 2], [2, 1], [3, 0]]);
        let mut high: Vec<Vec<i64>> = two.fits(None, Try::High).collect();
        high.reverse();
        assert_eq!(low, high);
        assert_eq!(two.fits(Some((1, (2, 9))), Try::Low).count(), 2);
    }

    #[test]
    fn what_is_not_protected_is_nought_or_at_least_the_limit() {
        let ranges = [Range::small(5), Range { bounds: (0, 1000), limit: 5 }];
        let fits =
            |total| puzzle(&ranges, &[(&[(0, 1), (1, 1)], total)]).ready().fits(None, Try::Low).map(|fit| fit[0]).collect::<Vec<_>>();
        assert_eq!(fits(3), [3]);
        assert_eq!(fits(6), [1]);
        assert_eq!(fits(23), [1, 2, 3, 4]);
    }

    #[test]
    fn what_several_sums_tell_together_is_found() {
        // a + b = 5, b + c = 5, a + c = 6: no single sum determines any variable.
        let rows: [(&[(usize, i64)], i128); 3] = [(&[(0, 1), (1, 1)], 5), (&[(1, 1), (2, 1)], 5), (&[(0, 1), (2, 1)], 6)];
        let nine = [Range::within((0, 9)); 3];
        assert_eq!(puzzle(&nine, &rows).ready().fits(None, Try::High).collect::<Vec<_>>(), [[3, 2, 3]]);
        // An odd sum of even terms has no integer solution.
        assert_eq!(puzzle(&nine[..2], &[(&[(0, 2), (1, 2)], 5)]).ready().fits(None, Try::Low).next(), None);
    }
}
