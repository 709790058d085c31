//! Decides which sums are assumed to hold. Whether a municipality consists of all its units, or a nation of all municipalities on the site, is
//! deduced from whether sums of the same kind hold. It never relies on a number that ends up suppressed: such a choice is rejected.

use std::collections::{BTreeMap, HashMap};

use super::cells::Place;
use super::choice;
use super::relations::{Holds, Relations};

/// What a whole may contain besides its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slack {
    /// Nothing.
    None,
    /// Something that is not stated anywhere.
    Unseen,
}

/// The owner of sums.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Of {
    /// A survey's rounds, by the survey's index.
    Rounds(usize),
    /// The people who answered a survey, and the bases of its questions.
    Questions(usize),
    /// An indicator's cube, by the indicator's index.
    Indicator(usize),
    /// The relations between indicators.
    Across,
}

/// A kind of sums, which hold together or not at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Family {
    /// The kind of relation.
    pub kind: usize,
    /// The kind of quantity.
    pub what: usize,
    /// The kind of quantity for which the same sums must hold too: people counted by shares only add up if the bases of the shares do. Less than
    /// `what`.
    pub rests_on: Option<usize>,
    /// The kind of the sums of the same whole that include all these parts and more, if any: where those hold, these do not. Less than `kind`.
    pub within: Option<usize>,
    /// Whether completeness of the parts is not declared: areas within another.
    pub is_guessed: bool,
}

/// A sum: a whole, its coefficient, and its parts.
pub(super) struct Sum {
    /// The position of the whole, the same in every reading.
    pub at: Place,
    pub whole: usize,
    pub times: i64,
    pub parts: Vec<usize>,
    pub slack: Slack,
    /// Whether a part without data is left out. That the other parts make less than the whole is then no evidence about the kind.
    pub is_partial: bool,
    /// The remainder of the whole, if it is a quantity with sums of its own.
    pub rest: Option<usize>,
    /// Whether it relates numbers that are not stated. If numbers contradict each other, it is not known to hold for these.
    pub is_inferred: bool,
}

/// The remainder of a whole is at least the sum of its categories' remainders.
struct Rest {
    whole: usize,
    categories: Vec<usize>,
}

/// Sums by kind, for each owner and reading.
#[derive(Default)]
pub(super) struct Families {
    sums: Vec<(Of, BTreeMap<Family, Vec<Sum>>)>,
    rests: Vec<Rest>,
}

/// The decision about each sum, in order: what else the whole may contain, or `None` if the sum does not hold.
type Decisions = Vec<Option<Slack>>;

impl Families {
    /// Starts a reading of an owner, to which sums are added from now on.
    pub fn begin(&mut self, of: Of) {
        self.sums.push((of, BTreeMap::new()));
    }

    /// Adds a sum of a kind.
    pub fn add(&mut self, family: Family, sum: Sum) {
        if let Some((_, families)) = self.sums.last_mut() {
            families.entry(family).or_default().push(sum);
        }
    }

    /// Adds that the remainder of a whole is at least the sum of its categories' remainders. It only matters if both remain.
    pub fn add_rest(&mut self, whole: usize, categories: Vec<usize>) {
        self.rests.push(Rest { whole, categories });
    }

    /// Returns whether each unit is suppressed. Which sums hold is deduced from some numbers, and a choice is only accepted if all of those stay
    /// visible: first from many numbers, then from fewer, finally from those unrelated to protected ones. Which numbers are read depends only on what
    /// is protected and which sums are possible. So for data that differ only in what is suppressed in both, the same numbers are read, the same sums
    /// hold, and the same choice is made.
    pub fn choose(&self, numbers: &Relations) -> Vec<bool> {
        let [read_first, then, last] = self.reads(numbers);
        let of_last = self.decide(numbers, &last);
        for reads in [read_first, then] {
            let decisions = self.decide(numbers, &reads);
            if decisions == of_last {
                continue;
            }
            let read = self.units_of(numbers, &reads);
            let chosen = choice::choose(&self.with(numbers, &decisions), &read);
            if let Some(hidden) = chosen {
                return hidden;
            }
        }
        let chosen = choice::choose(&self.with(numbers, &of_last), &vec![false; numbers.units.len()]);
        // If nothing was read, nothing that was read can be suppressed.
        chosen.unwrap_or_else(|| vec![true; numbers.units.len()])
    }

    /// Returns whether each unit is connected to a protected one, if every sum holds. Reads no number.
    pub fn joined(&self, numbers: &Relations) -> Vec<bool> {
        let every: Decisions = self.sums().map(|_| Some(Slack::None)).collect();
        choice::touched(&self.with(numbers, &every)).joined
    }

    fn sums(&self) -> impl Iterator<Item = (&Family, &Sum)> {
        self.sums.iter().flat_map(|(_, families)| families).flat_map(|(family, sums)| sums.iter().map(move |sum| (family, sum)))
    }

    /// Returns which sums are used for deducing which hold: first those that would stay visible if nothing were guessed, then those that stay visible
    /// if every sum holds, then those unrelated to protected numbers. Reads no number.
    fn reads(&self, numbers: &Relations) -> [Vec<bool>; 3] {
        let of = |with_guessed: bool| {
            let decisions: Decisions = self.sums().map(|(family, _)| (with_guessed || !family.is_guessed).then_some(Slack::None)).collect();
            choice::touched(&self.with(numbers, &decisions))
        };
        let (stated, all) = (of(false), of(true));
        let is_left = |sum: &Sum, units: &[bool]| {
            let of_sum = sum.units(numbers).filter(|unit| !numbers.units[*unit].protected);
            of_sum.into_iter().all(|unit| !units[unit])
        };
        let first = |(family, sum): (&Family, &Sum)| is_left(sum, if family.is_guessed { &stated.hidden } else { &all.hidden });
        [
            self.sums().map(first).collect(),
            self.sums().map(|(_, sum)| is_left(sum, &all.hidden)).collect(),
            self.sums().map(|(_, sum)| sum.units(numbers).all(|unit| !all.joined[unit])).collect(),
        ]
    }

    /// Returns the unprotected units of which a number is read.
    fn units_of(&self, numbers: &Relations, reads: &[bool]) -> Vec<bool> {
        let mut units = vec![false; numbers.units.len()];
        let read = self.sums().zip(reads).filter(|(_, is_read)| **is_read);
        for unit in read.flat_map(|((_, sum), _)| sum.units(numbers)) {
            units[unit] = !numbers.units[unit].protected;
        }
        units
    }

    /// Returns the numbers with the sums that are assumed to hold.
    fn with(&self, numbers: &Relations, decisions: &Decisions) -> Relations {
        let mut all = numbers.clone();
        let mut is_left = vec![false; all.quantities.len()];
        for ((_, sum), slack) in self.sums().zip(decisions) {
            let rest = slack.and_then(|slack| sum.add(slack, &mut all));
            if let Some(is_left) = rest.and_then(|rest| is_left.get_mut(rest)) {
                *is_left = true;
            }
        }
        for Rest { whole, categories } in self.rests.iter().filter(|rest| is_left[rest.whole]) {
            let of_rest: Vec<usize> = categories.iter().copied().filter(|category| is_left[*category]).collect();
            if !of_rest.is_empty() {
                let more = all.unseen_rest(*whole);
                all.sum(*whole, 1, of_rest.into_iter().chain([more]));
            }
        }
        all.drop_idle();
        all
    }

    /// Decides which sums hold, given whether some of them are exact. If any sum of a kind is exact, all hold except those that clearly do not; if
    /// the parts are always less than the whole, something is not stated; and if there is no evidence they hold, since readers may assume so. A sum
    /// that is exact in the current reading is exact in every other reading too.
    fn decide(&self, numbers: &Relations, reads: &[bool]) -> Decisions {
        let mut reads = reads.iter();
        let mut all = Decisions::new();
        let mut decided: HashMap<(Of, usize, usize, Place), Option<Slack>> = HashMap::new();
        for (of, family, sums) in self.sums.iter().flat_map(|(of, families)| families.iter().map(move |(family, sums)| (*of, family, sums)))
        {
            let Family { kind, what, rests_on, within, is_guessed: _ } = *family;
            let holds: Vec<(Option<Holds>, bool)> =
                sums.iter().zip(reads.by_ref()).map(|(sum, is_read)| if *is_read { sum.holds(numbers) } else { (None, false) }).collect();
            // A sum with a protected number may be exact by chance, and is no evidence about the others; nor is one that is too low because a part is
            // left out.
            let shows = || sums.iter().zip(&holds).filter(|(sum, (holds, _))| !sum.is_partial || *holds != Some(Holds::Below));
            let any = |wanted: Holds| shows().any(|(_, holds)| *holds == (Some(wanted), false));
            let in_doubt = match (any(Holds::Exactly), any(Holds::Below), any(Holds::Not)) {
                (true, ..) | (_, false, false) => Some(Slack::None),
                (_, true, false) => Some(Slack::Unseen),
                (..) => None,
            };
            for (sum, (holds, is_in_doubt)) in sums.iter().zip(holds) {
                let below = rests_on.and_then(|below| decided.get(&(of, kind, below, sum.at)).copied());
                let before = decided.get(&(of, kind, what, sum.at)).copied().flatten();
                let is_covered = within.is_some_and(|more| decided.get(&(of, more, what, sum.at)).is_some_and(Option::is_some));
                let slack = match (holds, below) {
                    _ if is_covered => None,
                    _ if before == Some(Slack::None) => before,
                    (_, Some(None)) | (Some(Holds::Not), _) => None,
                    (_, Some(Some(Slack::Unseen))) | (Some(Holds::Below), _) => Some(Slack::Unseen),
                    (Some(Holds::Exactly), _) if !is_in_doubt => Some(Slack::None),
                    (None | Some(Holds::Exactly), _) => in_doubt,
                };
                decided.insert((of, kind, what, sum.at), slack);
                all.push(slack);
            }
        }
        all
    }
}

impl Sum {
    /// Returns the units of its numbers.
    fn units<'a>(&'a self, all: &'a Relations) -> impl Iterator<Item = usize> + 'a {
        self.parts.iter().chain([&self.whole]).filter_map(|quantity| all.quantities[*quantity].unit)
    }

    /// Returns whether it can hold, and whether that depends on a protected number.
    fn holds(&self, all: &Relations) -> (Option<Holds>, bool) {
        let rests = self.parts.iter().chain([&self.whole]).any(|quantity| all.quantities[*quantity].is_protected(&all.units));
        (all.holds(self.whole, self.times, &self.parts), rests)
    }

    /// Adds it to the relations. Returns the remainder of the whole, if there may be one.
    fn add(&self, slack: Slack, all: &mut Relations) -> Option<usize> {
        let is_left = slack == Slack::Unseen || self.slack == Slack::Unseen;
        let rest = is_left.then(|| self.rest.unwrap_or_else(|| all.unseen_rest(self.whole)));
        all.sum(self.whole, self.times, self.parts.iter().copied().chain(rest));
        all.relations.last_mut().into_iter().for_each(|relation| relation.is_inferred = self.is_inferred);
        rest
    }
}
