//! Which sums are taken to be true. Whether a municipality is all its units, and a nation all municipalities that a site has, is told by
//! the sums of the same kind that come out, or do not, in numbers that need not be hidden. Of a protected number it knows no more than that.

use std::collections::{BTreeMap, HashMap};

use super::relations::{Holds, MOST, Quantity, Relations};

/// What else may be in a whole than its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slack {
    /// Nothing.
    None,
    /// Something that nobody tells.
    Unseen,
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
}

/// A whole, how many times it counts, and its parts.
pub(super) struct Sum<P> {
    /// Where the whole stands, the same in every reading.
    pub at: P,
    pub whole: usize,
    pub times: i64,
    pub parts: Vec<usize>,
    pub slack: Slack,
    /// Whether a part is left out because nothing is said of it here: that the others make less shows nothing of the kind.
    pub is_partial: bool,
}

/// Sums by their kind.
pub(super) struct Families<P>(BTreeMap<Family, Vec<Sum<P>>>);

impl<P> Default for Families<P> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

/// What was decided of each sum: what else may be in the whole, or `None` where it is not true. What is exact in the numbers as they are now
/// is so in every other reading too: whether a sum comes out there may depend on what is hidden.
pub(super) type Decided<P> = HashMap<(usize, usize, P), Option<Slack>>;

impl<P: Copy + Eq + std::hash::Hash> Families<P> {
    /// Adds a sum of a kind.
    pub fn add(&mut self, family: Family, sum: Sum<P>) {
        self.0.entry(family).or_default().push(sum);
    }

    /// Adds the sums that are taken to be true. Of a kind that comes out anywhere, all are, but those that plainly do not; where the parts
    /// always make less, something is not told; and where nobody can say, they are, since whoever reads may take them to be.
    pub fn settle(self, decided: &mut Decided<P>, all: &mut Relations) {
        for (Family { kind, what, rests_on, within }, sums) in self.0 {
            let holds: Vec<(Option<Holds>, bool)> = sums.iter().map(|sum| sum.holds(all)).collect();
            // What is protected may fit by chance, and shows nothing of the others; nor does what makes less because some is left out.
            let shows = || sums.iter().zip(&holds).filter(|(sum, (holds, _))| !sum.is_partial || *holds != Some(Holds::Below));
            let any = |wanted: Holds| shows().any(|(_, holds)| *holds == (Some(wanted), false));
            let in_doubt = match (any(Holds::Exactly), any(Holds::Below), any(Holds::Not)) {
                (true, ..) | (_, false, false) => Some(Slack::None),
                (_, true, false) => Some(Slack::Unseen),
                (..) => None,
            };
            for (sum, (holds, is_in_doubt)) in sums.into_iter().zip(holds) {
                let below = rests_on.and_then(|below| decided.get(&(kind, below, sum.at)).copied());
                let before = decided.get(&(kind, what, sum.at)).copied().flatten();
                let is_covered = within.is_some_and(|more| decided.get(&(more, what, sum.at)).is_some_and(Option::is_some));
                let slack = match (holds, below) {
                    _ if is_covered => None,
                    _ if before == Some(Slack::None) => before,
                    (_, Some(None)) | (Some(Holds::Not), _) => None,
                    (_, Some(Some(Slack::Unseen))) | (Some(Holds::Below), _) => Some(Slack::Unseen),
                    (Some(Holds::Exactly), _) if !is_in_doubt => Some(Slack::None),
                    (None | Some(Holds::Exactly), _) => in_doubt,
                };
                decided.insert((kind, what, sum.at), slack);
                if let Some(slack) = slack {
                    sum.add(slack, all);
                }
            }
        }
    }
}

impl<P> Sum<P> {
    /// Whether it can be true, and whether that rests on a protected number.
    fn holds(&self, all: &Relations) -> (Option<Holds>, bool) {
        let rests = self.parts.iter().chain([&self.whole]).any(|quantity| all.quantities[*quantity].is_protected(&all.units));
        (all.holds(self.whole, self.times, &self.parts), rests)
    }

    fn add(self, slack: Slack, all: &mut Relations) {
        let Self { is_partial: _, at: _, whole, times, mut parts, slack: of_kind } = self;
        if slack == Slack::Unseen || of_kind == Slack::Unseen {
            let least = all.quantities[whole].domain.0.min(0);
            parts.push(all.quantity(Quantity::unseen((least, MOST))));
        }
        all.sum(whole, times, parts);
    }
}
