//! What an outsider knows about numbers: which are visible, and which sums hold between them. It never knows what a number is about.

/// The largest number considered. Values tried for a suppressed number stay below it.
pub(super) const MOST: i64 = 1_000_000_000_000;

/// The lowest and the highest possible value of a number.
pub(super) type Bounds = (i64, i64);

/// What is shown or suppressed together: a cell with its base, a survey's round, or a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// Whether it must be suppressed by itself.
    pub protected: bool,
}

/// The possible values of a suppressed number for an outsider who knows which numbers are protected, and nothing else about its size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    /// The lowest and the highest value.
    pub bounds: Bounds,
    /// The value is zero or at least this, since a smaller count would be protected itself. 0 without such a limit.
    pub limit: i64,
}

impl Range {
    /// Allows any value within bounds.
    pub fn within(bounds: Bounds) -> Self {
        Self { bounds, limit: 0 }
    }

    /// Returns the range of a protected count: from 1 to below the limit.
    pub fn small(limit: i64) -> Self {
        Self::within((1, limit - 1))
    }

    /// Excludes the values between zero and the limit from bounds. The result may be empty, with the lower bound above the upper.
    pub fn tighten(limit: i64, (low, high): Bounds) -> Bounds {
        (if 0 < low && low < limit { limit } else { low }, if 0 < high && high < limit { 0 } else { high })
    }
}

/// A number, as an integer number of its smallest steps: 12.5 is 125 tenths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quantity {
    /// Its unit; `None` for a number that is never visible, such as an unstated one.
    pub unit: Option<usize>,
    /// The bounds that are visible while its unit is shown; `None` if it is not stated then either.
    pub shown: Option<Bounds>,
    /// Whether it is not stated itself, but follows exactly or approximately from others: the base of a share, which follows from the share and the
    /// people.
    pub derived: bool,
    /// Whether a derived quantity follows exactly enough once another indicator shows its base: the events of a rate.
    pub follows_from_base: bool,
    /// Whether it is harmless to find it out, because its unit is suppressed for other numbers: the base of a share.
    pub is_secondary: bool,
    /// Its possible values for everybody when suppressed.
    pub domain: Bounds,
    /// Its possible values for an outsider who knows which numbers are protected.
    pub range: Range,
    /// The minimal distance of two possible values for it to count as unknown; `None` if it is harmless to find it out.
    pub apart: Option<i64>,
}

impl Quantity {
    fn of(unit: Option<usize>, shown: Option<Bounds>, domain: Bounds) -> Self {
        Self {
            unit,
            shown,
            derived: false,
            follows_from_base: false,
            is_secondary: false,
            domain,
            range: Range::within(domain),
            apart: None,
        }
    }

    /// Creates a number of a unit that must not be found out if the unit is protected.
    pub fn of_unit(unit: usize, shown: Option<Bounds>, domain: Bounds) -> Self {
        Self::of(Some(unit), shown, domain)
    }

    /// Whether it must not be found out.
    pub fn is_protected(&self, units: &[Unit]) -> bool {
        self.unit.is_some_and(|unit| units[unit].protected)
    }

    /// Whether it is a count that is protected because it is small.
    pub fn is_small(&self) -> bool {
        self.range.bounds.0 > 0 && self.range.bounds.0 < self.range.bounds.1 && self.apart.is_some()
    }

    /// Creates a number that everybody knows, whatever is suppressed.
    pub fn known(value: i64) -> Self {
        Self::of(None, Some((value, value)), (value, value))
    }

    /// Whether it is never visible and can have any value: the remainder of a whole.
    pub fn is_free(&self) -> bool {
        self.unit.is_none() && self.shown.is_none() && self.domain.1 >= MOST
    }

    /// Creates a number that is never visible.
    pub fn unseen(domain: Bounds) -> Self {
        Self::of(None, None, domain)
    }
}

/// A sum that always holds: the terms, each a quantity with its coefficient, add up to zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Relation {
    /// The terms; each quantity occurs once.
    pub terms: Vec<(usize, i64)>,
    /// The unit that implies it while visible; `None` if everybody knows it.
    pub told_by: Option<usize>,
    /// Whether it relates numbers that are not stated, so that it is not known to hold if the rest is contradictory.
    pub is_inferred: bool,
}

/// Everything that is known about the numbers of a site. Units are in order of preference for keeping them visible.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Relations {
    pub units: Vec<Unit>,
    pub quantities: Vec<Quantity>,
    pub relations: Vec<Relation>,
}

/// Whether a sum can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    /// It holds, or may hold.
    Exactly,
    /// The parts add up to less than the whole.
    Below,
    /// The parts add up to more than the whole.
    Not,
}

impl Relations {
    /// Adds a quantity. Returns its index.
    pub fn quantity(&mut self, quantity: Quantity) -> usize {
        self.quantities.push(quantity);
        self.quantities.len() - 1
    }

    /// Adds the remainder of a whole, which is never visible. Returns its index.
    pub fn unseen_rest(&mut self, whole: usize) -> usize {
        let least = self.quantities[whole].domain.0.min(0);
        self.quantity(Quantity::unseen((least, MOST)))
    }

    /// Adds that `times` the whole equals the sum of its parts; `times` is 1 for a sum, and the number of parts for a mean.
    pub fn sum(&mut self, whole: usize, times: i64, parts: impl IntoIterator<Item = usize>) {
        let terms = std::iter::once((whole, -times)).chain(parts.into_iter().map(|part| (part, 1))).collect();
        self.relations.push(Relation { terms, told_by: None, is_inferred: false });
    }

    /// Adds that `part` is between `low` and `high` out of every `of` of `whole`, as a unit implies while visible.
    pub fn ratio(&mut self, part: usize, whole: usize, (low, high, of): (i64, i64, i64), told_by: usize) {
        let rest = |all: &mut Self| all.quantity(Quantity::unseen((0, MOST.saturating_mul(of))));
        let (above, below) = (rest(self), rest(self));
        let told_by = Some(told_by);
        // of × part − low × whole and high × whole − of × part are not negative.
        for terms in [[(part, of), (whole, -low), (above, -1)], [(whole, high), (part, -of), (below, -1)]] {
            // For a share of zero, the coefficient of the whole is zero, and the term reveals nothing.
            self.relations.push(Relation { terms: terms.to_vec(), told_by, is_inferred: false });
        }
    }

    /// Removes the sums that reveal nothing: those with a single number that is ever stated, whose other numbers are in no other sum; and those with
    /// a single number besides free ones that are in no other sum. The rest may lead from one stated number to another via unstated ones.
    pub fn drop_idle(&mut self) {
        let mut sums = vec![0_usize; self.quantities.len()];
        self.relations.iter().flat_map(|relation| &relation.terms).for_each(|(quantity, _)| sums[*quantity] += 1);
        loop {
            let before = self.relations.len();
            let quantities = &self.quantities;
            let is_told = |quantity: usize| {
                !quantities[quantity].derived && (quantities[quantity].unit.is_some() || quantities[quantity].shown.is_some())
            };
            self.relations.retain(|relation| {
                let count = |is_meant: &dyn Fn(usize) -> bool| relation.terms.iter().filter(|(quantity, _)| is_meant(*quantity)).count();
                let is_alone = |quantity: usize| !is_told(quantity) && sums[quantity] == 1;
                let (told, alone) = (count(&is_told), count(&is_alone));
                let free = count(&|quantity| is_alone(quantity) && quantities[quantity].is_free());
                let tells_of_one = told < 2 && told + alone == relation.terms.len();
                let is_idle = tells_of_one || (free > 0 && relation.terms.len() - free < 2);
                if is_idle {
                    relation.terms.iter().for_each(|(quantity, _)| sums[*quantity] -= 1);
                }
                !is_idle
            });
            if self.relations.len() == before {
                return;
            }
        }
    }

    /// Returns whether a sum can hold, with unprotected numbers as they are and the others within their possible values. `None` if one of them is not
    /// stated, so that it cannot be determined.
    pub fn holds(&self, whole: usize, times: i64, parts: &[usize]) -> Option<Holds> {
        let told = |quantity: usize| {
            let of = &self.quantities[quantity];
            let bounds = if of.is_protected(&self.units) { Some(of.range.bounds) } else { of.shown };
            bounds.filter(|_| !of.derived).map(|(low, high)| (i128::from(low), i128::from(high)))
        };
        let (least, most) = told(whole)?;
        let (least, most) = (least * i128::from(times), most * i128::from(times));
        let (mut low, mut high) = (0, 0);
        for part in parts {
            let (least, most) = told(*part)?;
            (low, high) = (low + least, high + most);
        }
        Some(if low > most {
            Holds::Not
        } else if high < least {
            Holds::Below
        } else {
            Holds::Exactly
        })
    }
}
