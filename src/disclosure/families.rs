//! Which sums are taken to be true. Whether a municipality is all its units, and a nation all municipalities that a site has, is told by
//! the sums of the same kind that come out, or do not. It never reads a number that ends up hidden: a choice for which it did is not taken.

use std::collections::{BTreeMap, HashMap};

use super::cells::Place;
use super::choice;
use super::relations::{Holds, Relations};

/// What else may be in a whole than its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slack {
    /// Nothing.
    None,
    /// Something that nobody tells.
    Unseen,
}

/// Whose sums they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Of {
    /// A survey's rounds, by its place.
    Rounds(usize),
    /// Those who answered a survey and what its questions rest on.
    Questions(usize),
    /// An indicator's own, by its place.
    Indicator(usize),
    /// Those between indicators.
    Across,
}

/// A kind of sums, which are true together or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Family {
    /// Which sums.
    pub kind: usize,
    /// Of what.
    pub what: usize,
    /// Of what the same sums must come out too: people that a share tells of add up only where those that it rests on do. Less than `what`.
    pub rests_on: Option<usize>,
    /// Which sums of the same whole have all these parts and more, if any do: where those are true, these are not. Less than `kind`.
    pub within: Option<usize>,
    /// Whether nobody has said that the parts are everything: areas that lie in another.
    pub is_guessed: bool,
}

/// A whole, how many times it counts, and its parts.
pub(super) struct Sum {
    /// Where the whole stands, the same in every reading.
    pub at: Place,
    pub whole: usize,
    pub times: i64,
    pub parts: Vec<usize>,
    pub slack: Slack,
    /// Whether a part is left out because nothing is said of it here: that the others make less shows nothing of the kind.
    pub is_partial: bool,
    /// What is left of the whole where the parts do not make it, if that is a number with sums of its own.
    pub rest: Option<usize>,
    /// Whether it is of what nobody wrote. Where numbers contradict each other, it is not known to go for these.
    pub is_inferred: bool,
}

/// What is left of a whole is no less than what is left of its categories.
struct Rest {
    whole: usize,
    categories: Vec<usize>,
}

/// Sums by their kind, for each reading of each of those that have sums.
#[derive(Default)]
pub(super) struct Families {
    sums: Vec<(Of, BTreeMap<Family, Vec<Sum>>)>,
    rests: Vec<Rest>,
}

/// What was decided of each sum, in their order: what else may be in the whole, or `None` where it is not true.
type Decisions = Vec<Option<Slack>>;

impl Families {
    /// What is added from now on are sums of these, in a reading of its own.
    pub fn begin(&mut self, of: Of) {
        self.sums.push((of, BTreeMap::new()));
    }

    /// Adds a sum of a kind.
    pub fn add(&mut self, family: Family, sum: Sum) {
        if let Some((_, families)) = self.sums.last_mut() {
            families.entry(family).or_default().push(sum);
        }
    }

    /// Adds: of what is left of a whole and of its categories, the whole is no less. It tells something only where both are left.
    pub fn add_rest(&mut self, whole: usize, categories: Vec<usize>) {
        self.rests.push(Rest { whole, categories });
    }

    /// Whether each unit is hidden. Which sums are true is read from some numbers, and the choice taken only where all of those are shown:
    /// first from many, then from fewer, at last from those that have nothing to do with what is protected. Which are read is decided by what
    /// is protected and by which sums there may be. So for data that differ only in what is hidden in both, the same numbers are read, the
    /// same sums are true, and the same choice is taken.
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
        // Nothing that was read can be hidden where nothing was.
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

    /// Which sums are looked at to tell which are true: first those that would be left alone if nothing were guessed, then those that are left
    /// alone where every sum is true, then those that have nothing to do with what is protected. No number is read for that.
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

    /// The units of which a number is read that is not protected.
    fn units_of(&self, numbers: &Relations, reads: &[bool]) -> Vec<bool> {
        let mut units = vec![false; numbers.units.len()];
        let read = self.sums().zip(reads).filter(|(_, is_read)| **is_read);
        for unit in read.flat_map(|((_, sum), _)| sum.units(numbers)) {
            units[unit] = !numbers.units[unit].protected;
        }
        units
    }

    /// The numbers with the sums that are taken to be true.
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

    /// Decides which sums are true, knowing whether some of them come out. Of a kind that comes out anywhere, all are, but those that plainly
    /// do not; where the parts always make less, something is not told; and where nobody can say, they are, since whoever reads may take them
    /// to be. What is exact in the numbers as they are now is so in every other reading too.
    fn decide(&self, numbers: &Relations, reads: &[bool]) -> Decisions {
        let mut reads = reads.iter();
        let mut all = Decisions::new();
        let mut decided: HashMap<(Of, usize, usize, Place), Option<Slack>> = HashMap::new();
        for (of, family, sums) in self.sums.iter().flat_map(|(of, families)| families.iter().map(move |(family, sums)| (*of, family, sums)))
        {
            let Family { kind, what, rests_on, within, is_guessed: _ } = *family;
            let holds: Vec<(Option<Holds>, bool)> =
                sums.iter().zip(reads.by_ref()).map(|(sum, is_read)| if *is_read { sum.holds(numbers) } else { (None, false) }).collect();
            // What is protected may fit by chance, and shows nothing of the others; nor does what makes less because some is left out.
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
    /// The units of its numbers.
    fn units<'a>(&'a self, all: &'a Relations) -> impl Iterator<Item = usize> + 'a {
        self.parts.iter().chain([&self.whole]).filter_map(|quantity| all.quantities[*quantity].unit)
    }

    /// Whether it can be true, and whether that rests on a protected number.
    fn holds(&self, all: &Relations) -> (Option<Holds>, bool) {
        let rests = self.parts.iter().chain([&self.whole]).any(|quantity| all.quantities[*quantity].is_protected(&all.units));
        (all.holds(self.whole, self.times, &self.parts), rests)
    }

    /// Adds it to what is known: what is left of the whole, if anything may be.
    fn add(&self, slack: Slack, all: &mut Relations) -> Option<usize> {
        let is_left = slack == Slack::Unseen || self.slack == Slack::Unseen;
        let rest = is_left.then(|| self.rest.unwrap_or_else(|| all.unseen_rest(self.whole)));
        all.sum(self.whole, self.times, self.parts.iter().copied().chain(rest));
        all.relations.last_mut().into_iter().for_each(|relation| relation.is_inferred = self.is_inferred);
        rest
    }
}
