//! Looks for numbers that fit all that is shown. What it gives fits exactly; where it gives nothing, there may still be some, since it
//! never looks longer than a fixed number of steps.

use std::collections::VecDeque;

use super::relations::Bounds;

/// How many sums are looked at in one search, besides some for each sum that there is.
const STEPS: usize = 20_000;

/// A sum that must come out: coefficients of unknown numbers, and what they must make together.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub terms: Vec<(usize, i64)>,
    pub total: i128,
}

/// Unknown numbers between bounds, and the sums that they must make.
#[derive(Clone, Debug, Default)]
pub(super) struct Puzzle {
    pub bounds: Vec<Bounds>,
    pub rows: Vec<Row>,
}

/// Which end of the bounds is tried first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Try {
    Low,
    High,
}

impl Puzzle {
    /// Whole numbers that fit, with one of them within narrower bounds, if any are found.
    pub fn fit(&self, narrowed: Option<(usize, Bounds)>, first: Try) -> Option<Vec<i64>> {
        let mut bounds = self.bounds.clone();
        if let Some((variable, (low, high))) = narrowed {
            let (least, most) = bounds[variable];
            bounds[variable] = (least.max(low), most.min(high));
        }
        if bounds.iter().any(|(low, high)| low > high) {
            return None;
        }
        let mut search = self.search(bounds, first);
        let found = search.settle((0..self.rows.len()).collect()) && search.decide();
        let fit: Vec<i64> = search.bounds.iter().map(|(low, _)| *low).collect();
        (found && self.holds(&fit)).then_some(fit)
    }

    fn search(&self, bounds: Vec<Bounds>, first: Try) -> Search<'_> {
        let mut touching = vec![Vec::new(); self.bounds.len()];
        for (at, row) in self.rows.iter().enumerate() {
            for (variable, _) in &row.terms {
                touching[*variable].push(at);
            }
        }
        let steps = STEPS + 50 * self.rows.len();
        Search { rows: &self.rows, touching, bounds, changes: Vec::new(), waits: vec![false; self.rows.len()], steps, first }
    }

    /// The bounds that the sums leave each number, one sum looked at after the other. What has one value left can be told by anybody.
    pub fn told(&self) -> Vec<Bounds> {
        let mut search = self.search(self.bounds.clone(), Try::Low);
        search.settle((0..self.rows.len()).collect());
        search.bounds
    }

    /// Whether numbers fit: the proof, whatever the search thought.
    fn holds(&self, fit: &[i64]) -> bool {
        let within = self.bounds.iter().zip(fit).all(|((low, high), value)| (low..=high).contains(&value));
        let sum = |row: &Row| row.terms.iter().map(|(variable, times)| i128::from(fit[*variable]) * i128::from(*times)).sum::<i128>();
        within && self.rows.iter().all(|row| sum(row) == row.total)
    }

    /// Of each of some numbers whether two values that are far enough apart were found to fit.
    pub fn open(&self, wanted: &[(usize, i64)]) -> Vec<bool> {
        let mut fits: Vec<Vec<i64>> = [Try::Low, Try::High].into_iter().filter_map(|first| self.fit(None, first)).collect();
        let Some(one) = fits.first().cloned() else { return vec![false; wanted.len()] };
        let mut open = Vec::with_capacity(wanted.len());
        for (variable, apart) in wanted {
            let (least, most) = self.bounds[*variable];
            if !is_open(&fits, *variable, *apart) {
                let above = (one[*variable].saturating_add(*apart), most);
                let below = (least, one[*variable].saturating_sub(*apart));
                let other = self.fit(Some((*variable, above)), Try::Low).or_else(|| self.fit(Some((*variable, below)), Try::High));
                fits.extend(other);
            }
            open.push(is_open(&fits, *variable, *apart));
        }
        open
    }
}

fn is_open(fits: &[Vec<i64>], variable: usize, apart: i64) -> bool {
    let values = || fits.iter().map(|fit| fit[variable]);
    values().max().zip(values().min()).is_some_and(|(most, least)| most - least >= apart)
}

struct Search<'a> {
    rows: &'a [Row],
    touching: Vec<Vec<usize>>,
    bounds: Vec<Bounds>,
    /// What the bounds were before each change, so that a wrong guess can be taken back.
    changes: Vec<(usize, Bounds)>,
    /// Which sums wait to be looked at.
    waits: Vec<bool>,
    steps: usize,
    first: Try,
}

impl Search<'_> {
    /// Guesses the open numbers one after the other, the one with the fewest values first, and takes back what does not come out. False where
    /// none fit or the steps are used up. Without recursion, since it may go as deep as there are steps.
    fn decide(&mut self) -> bool {
        // What to try where a guess was wrong, and how many changes had been made before it.
        let mut guesses: Vec<(usize, usize, Bounds)> = Vec::new();
        loop {
            let open = self.bounds.iter().enumerate().filter(|(_, (low, high))| low < high);
            let Some((variable, (low, high))) = open.min_by_key(|(_, (low, high))| high - low).map(|(at, bounds)| (at, *bounds)) else {
                return true;
            };
            let (guess, rest) = match self.first {
                Try::Low => ((low, low), (low + 1, high)),
                Try::High => ((high, high), (low, high - 1)),
            };
            guesses.push((self.changes.len(), variable, rest));
            let mut fits = self.try_bounds(variable, guess);
            while !fits {
                let Some((before, variable, rest)) = guesses.pop() else { return false };
                self.take_back(before);
                fits = self.try_bounds(variable, rest);
            }
        }
    }

    fn try_bounds(&mut self, variable: usize, bounds: Bounds) -> bool {
        self.change(variable, bounds);
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
        let Row { terms, total } = &self.rows[row];
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
            if (new_low, new_high) != (old_low.into(), old_high.into()) {
                // Both lie between the old bounds, so they are as small.
                narrower.push((*variable, (i64::try_from(new_low).ok()?, i64::try_from(new_high).ok()?)));
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

    fn puzzle(bounds: &[Bounds], rows: &[(&[(usize, i64)], i128)]) -> Puzzle {
        let row = |(terms, total): &(&[(usize, i64)], i128)| Row { terms: terms.to_vec(), total: *total };
        Puzzle { bounds: bounds.to_vec(), rows: rows.iter().map(row).collect() }
    }

    #[test]
    fn what_a_sum_leaves_open_is_open() {
        let two = puzzle(&[(0, 100), (0, 100)], &[(&[(0, 1), (1, 1)], 5)]);
        assert_eq!(two.open(&[(0, 1), (1, 5), (1, 6)]), [true, true, false]);
        let nothing = puzzle(&[(0, 100), (0, 100)], &[(&[(0, 1), (1, 1)], 0)]);
        assert_eq!(nothing.open(&[(0, 1)]), [false]);
    }

    #[test]
    fn what_several_sums_tell_together_is_found() {
        // a + b = 5, b + c = 5, a + c = 6: no sum alone tells any.
        let rows: [(&[(usize, i64)], i128); 3] = [(&[(0, 1), (1, 1)], 5), (&[(1, 1), (2, 1)], 5), (&[(0, 1), (2, 1)], 6)];
        assert_eq!(puzzle(&[(0, 9); 3], &rows).open(&[(0, 1), (1, 1), (2, 1)]), [false; 3]);
        assert_eq!(puzzle(&[(0, 9); 3], &rows).fit(None, Try::High), Some(vec![3, 2, 3]));
        // An odd sum of twice each: no whole numbers.
        assert_eq!(puzzle(&[(0, 9); 2], &[(&[(0, 2), (1, 2)], 5)]).fit(None, Try::Low), None);
    }
}
