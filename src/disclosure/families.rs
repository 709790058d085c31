//! Which sums are taken to be true. Whether a municipality is all its units, and a nation all municipalities that a site has, is told by
//! the sums of the same kind that come out, or do not, in numbers that need not be hidden. Of a protected number it knows no more than that.

use std::collections::{BTreeMap, HashSet};

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
pub(super) type Family = (usize, usize);

/// A whole, how many times it counts, and its parts.
pub(super) struct Sum<P> {
    /// Where the whole stands, the same in every reading.
    pub at: P,
    pub whole: usize,
    pub times: i64,
    pub parts: Vec<usize>,
    pub slack: Slack,
}

/// Sums by their kind.
pub(super) struct Families<P>(BTreeMap<Family, Vec<Sum<P>>>);

impl<P> Default for Families<P> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

/// The sums that are taken to be exact in the numbers as they are now. They are in every other reading too: whether a sum comes out there may
/// depend on what is hidden.
pub(super) type Exact<P> = HashSet<(Family, P)>;

impl<P: Copy + Eq + std::hash::Hash> Families<P> {
    /// Adds a sum of a kind.
    pub fn add(&mut self, family: Family, sum: Sum<P>) {
        self.0.entry(family).or_default().push(sum);
    }

    /// Adds the sums that are taken to be true. Of a kind that comes out anywhere, all are, but those that plainly do not; where the parts
    /// always make less, something is not told; and where nobody can say, they are, since whoever reads may take them to be.
    pub fn settle(self, exact: &mut Exact<P>, all: &mut Relations) {
        for (family, sums) in self.0 {
            let holds: Vec<(Option<Holds>, bool)> = sums.iter().map(|sum| sum.holds(all)).collect();
            // What is protected may fit by chance, and shows nothing of the others.
            let any = |wanted: Holds| holds.contains(&(Some(wanted), false));
            let in_doubt = match (any(Holds::Exactly), any(Holds::Below), any(Holds::Not)) {
                (true, ..) | (_, false, false) => Some(Slack::None),
                (_, true, false) => Some(Slack::Unseen),
                (..) => None,
            };
            for (sum, (holds, is_in_doubt)) in sums.into_iter().zip(holds) {
                let slack = match holds {
                    _ if exact.contains(&(family, sum.at)) => Some(Slack::None),
                    Some(Holds::Exactly) if !is_in_doubt => Some(Slack::None),
                    None | Some(Holds::Exactly) => in_doubt,
                    Some(Holds::Below) => Some(Slack::Unseen),
                    Some(Holds::Not) => None,
                };
                if slack == Some(Slack::None) {
                    exact.insert((family, sum.at));
                }
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
        let Self { at: _, whole, times, mut parts, slack: of_kind } = self;
        if slack == Slack::Unseen || of_kind == Slack::Unseen {
            let least = all.quantities[whole].domain.0.min(0);
            parts.push(all.quantity(Quantity::unseen((least, MOST))));
        }
        all.sum(whole, times, parts);
    }
}
