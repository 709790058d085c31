//! What an outsider knows of numbers: which are shown, and which sums hold between them. It never knows what a number is about.

/// The greatest number that is looked at. What is tried for a hidden number stays below it.
pub(super) const MOST: i64 = 1_000_000_000_000;

/// From the least to the greatest value that a number can have.
pub(super) type Bounds = (i64, i64);

/// What is shown or hidden together: a cell with its base, or a survey's round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// Whether it must be hidden for its own sake.
    pub protected: bool,
}

/// A number, as a whole number of its smallest steps: 12.5 is 125 tenths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quantity {
    /// The unit that it belongs to; `None` for what nobody ever sees, such as what is not told.
    pub unit: Option<usize>,
    /// What is read of it while its unit is shown, between which bounds; `None` where it is not told then either.
    pub shown: Option<Bounds>,
    /// What it can be when nothing is shown.
    pub domain: Bounds,
    /// How far apart two of its values must be for it to count as unknown; `None` where nobody is hurt when it is found out.
    pub apart: Option<i64>,
}

/// A sum that always holds: the terms, each a quantity and how many times it counts, make zero together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Relation {
    /// The terms; no quantity twice.
    pub terms: Vec<(usize, i64)>,
}

/// Everything that is known of the numbers of a site. Units stand in order: the first is the last that one wants to lose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Relations {
    pub units: Vec<Unit>,
    pub quantities: Vec<Quantity>,
    pub relations: Vec<Relation>,
}

impl Relations {
    /// Adds a quantity, and tells its number.
    pub fn quantity(&mut self, quantity: Quantity) -> usize {
        self.quantities.push(quantity);
        self.quantities.len() - 1
    }

    /// Adds something that nobody ever sees.
    pub fn unseen(&mut self, domain: Bounds) -> usize {
        self.quantity(Quantity { unit: None, shown: None, domain, apart: None })
    }

    /// Adds: a whole is `times` smaller than the sum of its parts; once for a sum, as many times as there are parts for a mean.
    pub fn sum(&mut self, whole: usize, times: i64, parts: impl IntoIterator<Item = usize>) {
        let terms = std::iter::once((whole, -times)).chain(parts.into_iter().map(|part| (part, 1))).collect();
        self.relations.push(Relation { terms });
    }

    /// What an outsider reads of a quantity while some units are hidden: its bounds, and whether it is told at all.
    pub fn read(&self, quantity: usize, hidden: &[bool]) -> (Bounds, bool) {
        let of = &self.quantities[quantity];
        match of.shown {
            Some(shown) if of.unit.is_none_or(|unit| !hidden[unit]) => (shown, true),
            _ => (of.domain, false),
        }
    }
}
