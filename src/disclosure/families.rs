//! Which sums are taken to be true. Whether a municipality is all its units, and a nation all municipalities that a site has, is told by
//! the sums of the same kind that come out, or do not, in numbers that need not be hidden. It never looks at a protected number.

use std::collections::BTreeMap;

use super::relations::{Holds, MOST, Quantity, Relations};

/// What else may be in a whole than its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slack {
    /// Nothing.
    None,
    /// Something that nobody tells.
    Unseen,
}

/// A whole, how many times it counts, and its parts.
struct Sum {
    whole: usize,
    times: i64,
    parts: Vec<usize>,
    slack: Slack,
}

/// Sums of one kind, which are true together or not.
#[derive(Default)]
pub(super) struct Families(BTreeMap<(usize, usize), Vec<Sum>>);

impl Families {
    /// Adds a sum of a kind.
    pub fn add(&mut self, family: (usize, usize), whole: usize, times: i64, parts: Vec<usize>, slack: Slack) {
        self.0.entry(family).or_default().push(Sum { whole, times, parts, slack });
    }

    /// Adds the sums that are taken to be true. Of a kind that comes out anywhere, all are, but those that plainly do not; where the parts
    /// always make less, something is not told; and where nobody can say, they are, since whoever reads may take them to be.
    pub fn settle(self, all: &mut Relations) {
        for sums in self.0.into_values() {
            let holds: Vec<Option<Holds>> = sums.iter().map(|sum| all.holds(sum.whole, sum.times, &sum.parts)).collect();
            let any = |wanted: Holds| holds.contains(&Some(wanted));
            let in_doubt = match (any(Holds::Exactly), any(Holds::Below), any(Holds::Not)) {
                (true, ..) | (_, false, false) => Some(Slack::None),
                (_, true, false) => Some(Slack::Unseen),
                (..) => None,
            };
            for (sum, holds) in sums.into_iter().zip(holds) {
                let slack = match holds {
                    Some(Holds::Exactly) => Some(Slack::None),
                    Some(Holds::Below) => Some(Slack::Unseen),
                    Some(Holds::Not) => None,
                    None => in_doubt,
                };
                if let Some(slack) = slack {
                    sum.add(slack, all);
                }
            }
        }
    }
}

impl Sum {
    fn add(self, slack: Slack, all: &mut Relations) {
        let Self { whole, times, mut parts, slack: of_kind } = self;
        if slack == Slack::Unseen || of_kind == Slack::Unseen {
            let least = all.quantities[whole].domain.0.min(0);
            parts.push(all.quantity(Quantity::unseen((least, MOST))));
        }
        all.sum(whole, times, parts);
    }
}
