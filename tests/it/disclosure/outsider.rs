//! An outsider who sees a whole site, and knows every true sum and which numbers are protected: integers, never negative, shares rounded to
//! their last decimal. For each number in question it searches for another value that fits, with a solver that the program does not use.

use std::collections::{BTreeMap, BTreeSet};

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions};

use super::telling::{Care, telling};
use super::world::{Other, Truth, Var, What, World, Written, tenths};

/// The largest value that is tried.
const MOST: i64 = 4000;

/// The maximal number of branches of the solver; beyond that the result is open.
const NODES: u64 = 3000;

#[derive(Clone, Copy, Debug)]
struct Domain {
    low: i64,
    high: i64,
    /// The number is zero or at least this, unless this is zero.
    limit: i64,
}

/// The sum of the terms is between two bounds.
#[derive(Clone, Debug)]
struct Row {
    terms: Vec<(Var, i64)>,
    low: i64,
    high: i64,
}

/// The result of an attack.
#[derive(Debug, Default)]
pub struct Attacked {
    pub attacked: usize,
    /// The numbers that were found out, each with its version.
    pub found: Vec<(usize, Var)>,
    /// The number of times the solver gave up.
    pub open: usize,
    /// Other values that fit, as complete sets of numbers.
    pub others: Vec<Truth>,
}

enum Solved {
    Fit(BTreeMap<Var, i64>),
    Nothing,
    GaveUp,
}

/// The knowledge about one version of a site's numbers.
struct Known<'a> {
    truth: &'a [i64],
    domains: Vec<Domain>,
    rows: Vec<Row>,
    wanted: BTreeSet<Var>,
}

/// Tries to find out every protected number.
pub fn attack(world: &World, truth: &Truth, hidden: &[bool]) -> Attacked {
    let mut attacked = Attacked::default();
    for version in 0..versions(world) {
        let (of_version, mut open) = attack_version(world, truth, (version, Care::Little), hidden, &mut attacked);
        let found = if of_version.is_empty() {
            of_version
        } else {
            let mut again = Attacked::default();
            let (found, still_open) = attack_version(world, truth, (version, Care::Much), hidden, &mut again);
            open = still_open;
            found
        };
        attacked.open += open;
        attacked.found.extend(found.into_iter().map(|var| (version, var)));
    }
    attacked
}

/// Attacks one version. Returns what was found out, and how often the solver gave up.
fn attack_version(
    world: &World,
    truth: &Truth,
    (version, care): (usize, Care),
    hidden: &[bool],
    attacked: &mut Attacked,
) -> (Vec<Var>, usize) {
    let known = Known::of(world, truth, hidden, version, Some(care));
    let parts = known.parts();
    let mut fits: Vec<BTreeMap<Var, i64>> = Vec::new();
    let (mut found, mut open) = (Vec::new(), 0);
    for wanted in &known.wanted {
        attacked.attacked += 1;
        let true_value = known.truth[*wanted];
        if fits.iter().any(|fit| fit.get(wanted).is_some_and(|value| *value != true_value)) {
            continue;
        }
        let Some(part) = parts.iter().find(|part| part.contains(wanted)) else {
            let domain = known.domains[*wanted];
            found.extend((domain.low == domain.high).then_some(*wanted));
            continue;
        };
        let below = known.solve(part, Some((*wanted, 0, true_value - 1)), &mut |_| 0.0);
        let solved = match below {
            Solved::Fit(fit) => Solved::Fit(fit),
            below => match known.solve(part, Some((*wanted, true_value + 1, MOST)), &mut |_| 0.0) {
                Solved::Nothing => below,
                above => above,
            },
        };
        match solved {
            Solved::Fit(fit) => {
                let mut other = truth.clone();
                fit.iter().for_each(|(var, value)| other[version][*var] = *value);
                if world.other == Other::None {
                    other[1] = other[0].clone();
                }
                attacked.others.push(other);
                fits.push(fit);
            }
            Solved::Nothing => found.push(*wanted),
            Solved::GaveUp => open += 1,
        }
    }
    (found, open)
}

/// Returns other numbers with the same protected ones and the same appearance; `None` if none were found.
pub fn twin(world: &World, truth: &Truth, hidden: &[bool], mut weight: impl FnMut() -> f64) -> Option<Truth> {
    let mut twin = truth.clone();
    for (version, of_version) in twin.iter_mut().enumerate().take(versions(world)) {
        let known = Known::of(world, truth, hidden, version, None);
        for part in known.parts() {
            if let Solved::Fit(fit) = known.solve(&part, None, &mut |_| weight()) {
                fit.iter().for_each(|(var, value)| of_version[*var] = *value);
            }
        }
    }
    if world.other == Other::None {
        twin[1] = twin[0].clone();
    }
    // A share exactly in the middle may be rounded up or down.
    let is_twin = is_writable(world, &twin) && looks_the_same(world, truth, &twin, hidden);
    is_twin.then_some(twin).filter(|twin| twin != truth && world.protected(twin) == world.protected(truth))
}

/// Whether an editor could have written these numbers: shares have a base, and are precise enough to be judged by what they count.
pub fn is_writable(world: &World, truth: &Truth) -> bool {
    let is_exact = |people: i64, base: i64| match tenths(people, base) {
        0 => people == 0,
        1000 => people == base,
        share => (2 * share * base + 1000) / 2000 == people,
    };
    world.written.iter().all(|written| match written {
        Written::Cell { what: What::Share { people, base, .. }, stated: false, .. } => {
            let (people, base, true_base) = (truth[0][*people], truth[0][*base], world.truth[0][*base]);
            (base == 0) == (true_base == 0) && (base == 0 || is_exact(people, base))
        }
        Written::Cell { what: What::Rate { base, .. }, .. } => (truth[0][*base] == 0) == (world.truth[0][*base] == 0),
        Written::Round { people: [asked, answered, _], rate: true, .. } => {
            let (asked, answered, true_asked) = (truth[0][asked.0], truth[0][answered.0], world.truth[0][asked.0]);
            (asked == 0) == (true_asked == 0) && (asked == 0 || is_exact(answered, asked))
        }
        _ => true,
    })
}

/// Whether everything shown for one is shown for the other.
fn looks_the_same(world: &World, one: &Truth, other: &Truth, hidden: &[bool]) -> bool {
    let share = |truth: &Truth, people: Var, base: Var| (truth[0][base] > 0).then(|| tenths(truth[0][people], truth[0][base]));
    let same = |people: Var, base: Var| share(one, people, base) == share(other, people, base);
    world.written.iter().zip(hidden).filter(|(_, hidden)| !**hidden).all(|(written, _)| match written {
        Written::Cell { what: What::Share { people, base, .. } | What::Rate { events: people, base }, .. } => same(*people, *base),
        Written::Round { people: [asked, answered, _], rate: true, .. } => same(answered.0, asked.0),
        _ => true,
    })
}

fn versions(world: &World) -> usize {
    if world.other == Other::None { 1 } else { 2 }
}

fn root(joined: &mut [usize], mut at: usize) -> usize {
    while joined[at] != at {
        joined[at] = joined[joined[at]];
        at = joined[at];
    }
    at
}

fn join(joined: &mut [usize], vars: &[Var]) {
    for pair in vars.windows(2) {
        let (one, other) = (root(joined, pair[0]), root(joined, pair[1]));
        joined[one] = other;
    }
}

pub fn vars(written: &Written) -> Vec<Var> {
    match written {
        Written::Cell { what: What::Count(var), .. } | Written::Fact { number: var, .. } => vec![*var],
        Written::Cell { what: What::Share { people, base, .. } | What::Rate { events: people, base }, .. } => vec![*people, *base],
        Written::Round { people, .. } => people.iter().map(|(var, _)| *var).collect(),
    }
}

impl<'a> Known<'a> {
    /// If everything related is suppressed, the rule reveals nothing. Without care, protected numbers are known everywhere.
    fn of(world: &World, truth: &'a Truth, hidden: &[bool], version: usize, care: Option<Care>) -> Self {
        let count = truth[version].len();
        let mut joined: Vec<usize> = (0..count).collect();
        let telling = care.map(|care| telling(world, care)).unwrap_or_default();
        telling.iter().for_each(|vars| join(&mut joined, vars));
        world.written.iter().for_each(|written| join(&mut joined, &vars(written)));
        let mut shows = BTreeSet::new();
        // A round without numbers shows nothing.
        let tells = |written: &Written| match written {
            Written::Round { people, rate, .. } => people.iter().any(|(_, told)| *told) || (*rate && truth[0][people[0].0] > 0),
            _ => true,
        };
        for (written, _) in world.written.iter().zip(hidden).filter(|(written, hidden)| !**hidden && tells(written)) {
            shows.insert(root(&mut joined, vars(written)[0]));
        }
        let rows = world.sums.iter().map(|sum| Row { terms: sum.terms.clone(), low: 0, high: if sum.more { i64::MAX / 4 } else { 0 } });
        // Numbers that an editor could have written are small enough for a share to distinguish them.
        let greatest = truth[version].iter().copied().max().unwrap_or_default();
        let high = if care.is_some() { MOST } else { greatest.max(900) };
        let domains = vec![Domain { low: 0, high, limit: 0 }; count];
        let mut known = Self { truth: &truth[version], domains, rows: rows.collect(), wanted: BTreeSet::new() };
        for ((written, hidden), protected) in world.written.iter().zip(hidden).zip(world.protected(truth)) {
            if !hidden {
                known.told(written, version);
                continue;
            }
            let rule = care.is_none() || shows.contains(&root(&mut joined, vars(written)[0]));
            known.not_told(world, written, &protected, rule);
        }
        known.narrow();
        known
    }

    fn exactly(&mut self, var: Var) {
        self.domains[var] = Domain { low: self.truth[var], high: self.truth[var], limit: 0 };
    }

    fn told(&mut self, written: &Written, version: usize) {
        match written {
            Written::Cell { what: What::Count(var), .. } => self.exactly(*var),
            // A fact has no other version.
            Written::Fact { number, .. } if version == 0 => self.exactly(*number),
            Written::Fact { .. } => {}
            Written::Cell { what: What::Rate { events, base }, .. } => {
                self.domains[*base].low = self.domains[*base].low.max(1);
                self.ratio(*events, *base, tenths(self.truth[*events], self.truth[*base]));
            }
            Written::Cell { what: What::Share { people, base, with_base }, .. } => {
                if *with_base {
                    self.exactly(*base);
                }
                self.domains[*base].low = self.domains[*base].low.max(1);
                self.share(*people, *base);
            }
            Written::Round { people: [asked, answered, population], rate, .. } => {
                for (var, _) in [asked, answered, population].into_iter().filter(|(_, told)| *told) {
                    self.exactly(*var);
                }
                if *rate && self.truth[asked.0] > 0 {
                    self.domains[asked.0].low = self.domains[asked.0].low.max(1);
                    self.share(answered.0, asked.0);
                }
            }
        }
    }

    fn share(&mut self, people: Var, base: Var) {
        match tenths(self.truth[people], self.truth[base]) {
            0 => self.domains[people].high = 0,
            1000 => self.rows.push(Row { terms: vec![(people, 1), (base, -1)], low: 0, high: 0 }),
            share => self.ratio(people, base, share),
        }
    }

    /// Adds that `part` is that many tenths of a per cent of `base`, rounded.
    fn ratio(&mut self, part: Var, base: Var, tenths: i64) {
        self.rows.push(Row { terms: vec![(part, 2000), (base, -(2 * tenths + 1))], low: -i64::MAX / 4, high: 0 });
        self.rows.push(Row { terms: vec![(part, 2000), (base, -(2 * tenths - 1))], low: 0, high: i64::MAX / 4 });
    }

    fn not_told(&mut self, world: &World, written: &Written, protected: &[Var], rule: bool) {
        let limit = i64::from(world.limit);
        let is_stated = matches!(written, Written::Cell { stated: true, .. });
        let judged: Vec<Var> = match written {
            Written::Cell { stated: true, .. } | Written::Cell { what: What::Rate { .. }, .. } => vec![],
            // A share of nobody is not written, as everybody sees.
            Written::Cell { what: What::Share { base, .. }, .. } if self.truth[*base] == 0 => vec![],
            Written::Cell { what: What::Share { people, base, with_base }, .. } => match *with_base || world.is_told(*base) {
                true if protected == [*base] => vec![*base],
                true => vec![*people, *base],
                false => vec![],
            },
            Written::Round { people, .. } => {
                people.iter().filter(|(var, told)| *told || protected.contains(var)).map(|(var, _)| *var).collect()
            }
            _ => vars(written),
        };
        self.wanted.extend(protected.iter().copied().filter(|var| is_stated || world.small(self.truth[*var])));
        for var in judged.into_iter().filter(|_| rule) {
            let domain = &mut self.domains[var];
            if world.small(self.truth[var]) {
                (domain.low, domain.high) = (domain.low.max(1), domain.high.min(limit - 1));
            } else {
                domain.limit = limit;
            }
        }
    }

    /// Narrows the possible values of each number, one sum at a time.
    fn narrow(&mut self) {
        for _ in 0..30 {
            let mut changed = false;
            for row in &self.rows {
                let end = |(var, times): &(Var, i64), upper: bool| {
                    let domain = self.domains[*var];
                    times * if (*times > 0) == upper { domain.high } else { domain.low }
                };
                let (least, most): (i64, i64) =
                    (row.terms.iter().map(|term| end(term, false)).sum(), row.terms.iter().map(|term| end(term, true)).sum());
                for term in &row.terms {
                    let (rest_least, rest_most) = (least - end(term, false), most - end(term, true));
                    let (low, high) = (row.low - rest_most, row.high - rest_least);
                    let (var, times) = *term;
                    let (low, high) = if times > 0 {
                        (-((-low).div_euclid(times)), high.div_euclid(times))
                    } else {
                        (-(high.div_euclid(-times)), (-low).div_euclid(-times))
                    };
                    let domain = self.domains[var];
                    let (mut low, mut high) = (domain.low.max(low), domain.high.min(high));
                    if 0 < low && low < domain.limit {
                        low = domain.limit;
                    }
                    if 0 < high && high < domain.limit {
                        high = 0;
                    }
                    if (low, high) != (domain.low, domain.high) {
                        assert!(low <= self.truth[var] && self.truth[var] <= high, "the truth does not fit: {var} {row:?}");
                        self.domains[var] = Domain { low, high, ..domain };
                        changed = true;
                        break;
                    }
                }
            }
            if !changed {
                return;
            }
        }
    }

    fn is_open(&self, var: Var) -> bool {
        self.domains[var].low < self.domains[var].high
    }

    /// Returns the sets of related unknown numbers.
    fn parts(&self) -> Vec<BTreeSet<Var>> {
        let mut joined: Vec<usize> = (0..self.domains.len()).collect();
        for row in &self.rows {
            join(&mut joined, &row.terms.iter().map(|(var, _)| *var).filter(|var| self.is_open(*var)).collect::<Vec<_>>());
        }
        let mut parts: BTreeMap<usize, BTreeSet<Var>> = BTreeMap::new();
        for row in &self.rows {
            for (var, _) in row.terms.iter().filter(|(var, _)| self.is_open(*var)) {
                parts.entry(root(&mut joined, *var)).or_default().insert(*var);
            }
        }
        parts.into_values().collect()
    }

    /// Returns numbers of a set that fit, one of them within bounds.
    fn solve(&self, part: &BTreeSet<Var>, wanted: Option<(Var, i64, i64)>, weight: &mut dyn FnMut(Var) -> f64) -> Solved {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let bound = |number: i64| i32::try_from(number).expect("a small number");
        let mut at = BTreeMap::new();
        for var in part {
            let Domain { mut low, mut high, limit } = self.domains[*var];
            if let Some((_, least, most)) = wanted.filter(|(wanted, ..)| wanted == var) {
                (low, high) = (low.max(least), high.min(most));
            }
            if low > high {
                return Solved::Nothing;
            }
            let variable = problem.add_integer_var(weight(*var), (bound(low), bound(high)));
            if limit > 0 && low < limit {
                let is_any = problem.add_integer_var(0.0, (0, 1));
                problem.add_constraint([(variable, 1.0), (is_any, -(limit as f64))], ComparisonOp::Ge, 0.0);
                problem.add_constraint([(variable, 1.0), (is_any, -(high as f64))], ComparisonOp::Le, 0.0);
            }
            at.insert(*var, variable);
        }
        let of_part = || self.rows.iter().filter(|row| row.terms.iter().any(|(var, _)| part.contains(var)));
        for row in of_part() {
            let (mut terms, mut known) = (Vec::new(), 0);
            for (var, times) in &row.terms {
                match at.get(var) {
                    Some(variable) => terms.push((*variable, *times as f64)),
                    None => known += times * self.domains[*var].low,
                }
            }
            if row.low == row.high {
                problem.add_constraint(terms, ComparisonOp::Eq, (row.low - known) as f64);
                continue;
            }
            if row.low > -i64::MAX / 8 {
                problem.add_constraint(terms.clone(), ComparisonOp::Ge, (row.low - known) as f64);
            }
            if row.high < i64::MAX / 8 {
                problem.add_constraint(terms, ComparisonOp::Le, (row.high - known) as f64);
            }
        }
        let mut options = SolveOptions::default();
        (options.node_limit, options.mip_gap) = (Some(NODES), 1.0);
        let solution: BTreeMap<Var, i64> = match problem.solve_with(options) {
            Err(microlp::Error::Infeasible) => return Solved::Nothing,
            Err(_) => return Solved::GaveUp,
            Ok(outcome) => match outcome.solution() {
                Some(solution) => at.iter().map(|(var, variable)| (*var, solution.var_value(*variable).round() as i64)).collect(),
                None => return Solved::GaveUp,
            },
        };
        let is_wanted = wanted.is_none_or(|(var, low, high)| (low..=high).contains(&solution[&var]));
        if is_wanted && self.fits(part, &solution) { Solved::Fit(solution) } else { Solved::GaveUp }
    }

    /// Verifies that numbers fit, without trusting the solver.
    fn fits(&self, part: &BTreeSet<Var>, fit: &BTreeMap<Var, i64>) -> bool {
        let value = |var: &Var| fit.get(var).copied().unwrap_or(self.domains[*var].low);
        let within = |var: &Var| {
            let Domain { low, high, limit } = self.domains[*var];
            (low..=high).contains(&value(var)) && !(1..limit).contains(&value(var))
        };
        let comes_out = |row: &Row| {
            let sum: i64 = row.terms.iter().map(|(var, times)| times * value(var)).sum();
            (row.low..=row.high).contains(&sum)
        };
        part.iter().all(within) && self.rows.iter().filter(|row| row.terms.iter().any(|(var, _)| part.contains(var))).all(comes_out)
    }
}
