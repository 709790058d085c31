//! Looks for numbers that fit all that is known. What it gives fits exactly; where it gives nothing, there may still be some, since it
//! never looks longer than a fixed number of steps.

use std::collections::VecDeque;

use super::relations::{Bounds, Range};

/// How many sums are looked at in one search, besides some for each sum that there is.
const STEPS: usize = 20_000;

/// The widest bounds of which the ends are guessed; wider ones are halved.
const NARROW: i64 = 16;

/// A sum that must come out: coefficients of unknown numbers, and what they must make together.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub terms: Vec<(usize, i64)>,
    pub total: i128,
}

/// Unknown numbers, and the sums that they must make.
#[derive(Clone, Debug, Default)]
pub(super) struct Puzzle {
    pub ranges: Vec<Range>,
    pub rows: Vec<Row>,
}

/// Which end of the bounds is tried first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Try {
    Low,
    High,
}

impl Puzzle {
    /// The solutions in which one number may lie within narrower bounds, one after the other.
    pub fn fits(&self, narrowed: Option<(usize, Bounds)>, first: Try) -> Fits<'_> {
        let mut bounds: Vec<Bounds> = self.ranges.iter().map(|range| Range::tighten(range.limit, range.bounds)).collect();
        if let Some((variable, (low, high))) = narrowed {
            let (least, most) = bounds[variable];
            bounds[variable] = Range::tighten(self.ranges[variable].limit, (least.max(low), most.min(high)));
        }
        let is_possible = bounds.iter().all(|(low, high)| low <= high);
        Fits { puzzle: self, search: self.search(bounds, first), begun: false, ended: !is_possible }
    }

    fn search(&self, bounds: Vec<Bounds>, first: Try) -> Search<'_> {
        let mut touching = vec![Vec::new(); bounds.len()];
        for (at, row) in self.rows.iter().enumerate() {
            for (variable, _) in &row.terms {
                touching[*variable].push(at);
            }
        }
        let steps = STEPS + 50 * self.rows.len();
        let waits = vec![false; self.rows.len()];
        Search { puzzle: self, touching, bounds, changes: Vec::new(), waits, steps, first, guesses: Vec::new() }
    }

    /// The bounds that the sums leave each number, one sum looked at after the other. What has one value left can be told by anybody.
    pub fn told(&self) -> Vec<Bounds> {
        let bounds = self.ranges.iter().map(|range| range.bounds).collect();
        let mut search = self.search(bounds, Try::Low);
        search.settle((0..self.rows.len()).collect());
        search.bounds
    }

    /// Whether numbers fit: the proof, whatever the search thought.
    fn holds(&self, fit: &[i64]) -> bool {
        let is_in =
            |(Range { bounds: (low, high), limit }, value): (&Range, &i64)| (low..=high).contains(&value) && !(1..*limit).contains(value);
        let sum = |row: &Row| row.terms.iter().map(|(variable, times)| i128::from(fit[*variable]) * i128::from(*times)).sum::<i128>();
        self.ranges.iter().zip(fit).all(is_in) && self.rows.iter().all(|row| sum(row) == row.total)
    }
}

/// The solutions of a puzzle, as long as the steps last.
pub(super) struct Fits<'a> {
    puzzle: &'a Puzzle,
    search: Search<'a>,
    begun: bool,
    ended: bool,
}

impl Iterator for Fits<'_> {
    type Item = Vec<i64>;

    fn next(&mut self) -> Option<Vec<i64>> {
        if self.ended {
            return None;
        }
        let goes_on = if self.begun { self.search.turn_back() } else { self.search.settle((0..self.puzzle.rows.len()).collect()) };
        self.begun = true;
        let found = goes_on && self.search.decide();
        let fit: Vec<i64> = self.search.bounds.iter().map(|(low, _)| *low).collect();
        self.ended = !found || !self.puzzle.holds(&fit);
        (!self.ended).then_some(fit)
    }
}

/// What to try where a guess was wrong.
struct Guess {
    /// How many changes had been made before it.
    before: usize,
    variable: usize,
    rest: Bounds,
}

struct Search<'a> {
    puzzle: &'a Puzzle,
    touching: Vec<Vec<usize>>,
    bounds: Vec<Bounds>,
    /// What the bounds were before each change, so that a wrong guess can be taken back.
    changes: Vec<(usize, Bounds)>,
    /// Which sums wait to be looked at.
    waits: Vec<bool>,
    steps: usize,
    first: Try,
    /// The guesses that hold, in the order in which they were made.
    guesses: Vec<Guess>,
}

impl Search<'_> {
    /// Guesses the open numbers one after the other, the one with the fewest values first, and takes back what does not come out. False where
    /// none fit or the steps are used up. Without recursion, since it may go as deep as there are steps.
    fn decide(&mut self) -> bool {
        loop {
            let open = self.bounds.iter().enumerate().filter(|(_, (low, high))| low < high);
            let Some((variable, bounds)) = open.min_by_key(|(_, (low, high))| high - low).map(|(at, bounds)| (at, *bounds)) else {
                return true;
            };
            let (guess, rest) = self.halves(bounds);
            self.guesses.push(Guess { before: self.changes.len(), variable, rest });
            if !self.try_bounds(variable, guess) && !self.turn_back() {
                return false;
            }
        }
    }

    /// What is tried first of some bounds, and what is left then.
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

    /// Takes back the last guess and tries what it left, and so on. False where nothing is left.
    fn turn_back(&mut self) -> bool {
        while let Some(Guess { before, variable, rest }) = self.guesses.pop() {
            self.take_back(before);
            // What is left holds as long as the guesses before it do.
            if self.try_bounds(variable, rest) {
                return true;
            }
            self.take_back(before);
            if self.steps == 0 {
                return false;
            }
        }
        false
    }

    fn try_bounds(&mut self, variable: usize, bounds: Bounds) -> bool {
        let (low, high) = Range::tighten(self.puzzle.ranges[variable].limit, bounds);
        if low > high {
            return false;
        }
        self.change(variable, (low, high));
        self.settle(self.touching[variable].iter().copied().collect())
    }

    /// Narrows bounds as far as the sums tell. False where a sum cannot come out.
    fn settle(&mut self, mut waiting: VecDeque<usize>) -> bool {
        waiting.iter().for_each(|row| self.waits[*row] = true);
        let holds = self.settle_waiting(&mut waiting);
        waiting.iter().for_each(|row| self.waits[*row] = false);
        holds
    }

    fn settle_waiting(&mut self, waiting: &mut VecDeque<usize>) -> bool {
        while let Some(row) = waiting.pop_front() {
            self.waits[row] = false;
            if self.steps == 0 {
                return false;
            }
            self.steps -= 1;
            let Some(changed) = self.narrow(row) else { return false };
            for next in changed.iter().flat_map(|variable| &self.touching[*variable]) {
                if !std::mem::replace(&mut self.waits[*next], true) {
                    waiting.push_back(*next);
                }
            }
        }
        true
    }

    /// Narrows the bounds of one sum's numbers: the numbers whose bounds changed, or `None` where the sum cannot come out.
    fn narrow(&mut self, row: usize) -> Option<Vec<usize>> {
        let Row { terms, total } = &self.puzzle.rows[row];
        let range = |(variable, times): &(usize, i64)| {
            let (low, high) = self.bounds[*variable];
            let (a, b) = (i128::from(low) * i128::from(*times), i128::from(high) * i128::from(*times));
            (a.min(b), a.max(b))
        };
        let (least, most) = terms.iter().map(range).fold((0, 0), |(least, most), (low, high)| (least + low, most + high));
        if *total < least || *total > most {
            return None;
        }
        let mut narrower = Vec::new();
        for term @ (variable, times) in terms {
            let (low, high) = range(term);
            // What the others leave for this one.
            let (low, high) = (total - (most - high), total - (least - low));
            let times = i128::from(*times);
            let (low, high) = if times > 0 { (low, high) } else { (-high, -low) };
            let bounds = (-(-low).div_euclid(times.abs()), high.div_euclid(times.abs()));
            let (old_low, old_high) = self.bounds[*variable];
            let (new_low, new_high) = (bounds.0.max(old_low.into()), bounds.1.min(old_high.into()));
            if new_low > new_high {
                return None;
            }
            // Both lie between the old bounds, so they are as small.
            let new = (i64::try_from(new_low).ok()?, i64::try_from(new_high).ok()?);
            let new = Range::tighten(self.puzzle.ranges[*variable].limit, new);
            if new.0 > new.1 {
                return None;
            }
            if new != (old_low, old_high) {
                narrower.push((*variable, new));
            }
        }
        Some(narrower.into_iter().map(|(variable, bounds)| self.change(variable, bounds)).collect())
    }

    fn change(&mut self, variable: usize, bounds: Bounds) -> usize {
        self.changes.push((variable, self.bounds[variable]));
        self.bounds[variable] = bounds;
        variable
    }

    fn take_back(&mut self, before: usize) {
        for (variable, bounds) in self.changes.drain(before..).rev() {
            self.bounds[variable] = bounds;
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
        let two = puzzle(&[Range::within((0, 100)); 2], &[(&[(0, 1), (1, 1)], 3)]);
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
        let fits = |total| puzzle(&ranges, &[(&[(0, 1), (1, 1)], total)]).fits(None, Try::Low).map(|fit| fit[0]).collect::<Vec<_>>();
        assert_eq!(fits(3), [3]);
        assert_eq!(fits(6), [1]);
        assert_eq!(fits(23), [1, 2, 3, 4]);
    }

    #[test]
    fn what_several_sums_tell_together_is_found() {
        // a + b = 5, b + c = 5, a + c = 6: no sum alone tells any.
        let rows: [(&[(usize, i64)], i128); 3] = [(&[(0, 1), (1, 1)], 5), (&[(1, 1), (2, 1)], 5), (&[(0, 1), (2, 1)], 6)];
        let nine = [Range::within((0, 9)); 3];
        assert_eq!(puzzle(&nine, &rows).fits(None, Try::High).collect::<Vec<_>>(), [[3, 2, 3]]);
        // An odd sum of twice each: no whole numbers.
        assert_eq!(puzzle(&nine[..2], &[(&[(0, 2), (1, 2)], 5)]).fits(None, Try::Low).next(), None);
    }
}
