//! What an outsider knows of numbers: which are shown, and which sums hold between them. It never knows what a number is about.

/// The greatest number that is looked at. What is tried for a hidden number stays below it.
pub(super) const MOST: i64 = 1_000_000_000_000;

/// From the least to the greatest value that a number can have.
pub(super) type Bounds = (i64, i64);

/// What is shown or hidden together: a cell with its base, a survey's round, or a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// Whether it must be hidden for its own sake.
    pub protected: bool,
}

/// The values that a hidden number can have for one who knows which numbers are protected, and nothing of their size but that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    /// The least and the greatest.
    pub bounds: Bounds,
    /// It is zero, or at least this: a smaller count would be protected itself. 0 where there is no such limit.
    pub limit: i64,
}

impl Range {
    /// Any value between bounds.
    pub fn within(bounds: Bounds) -> Self {
        Self { bounds, limit: 0 }
    }

    /// A count that is protected: from 1 to below the limit.
    pub fn small(limit: i64) -> Self {
        Self::within((1, limit - 1))
    }

    /// Bounds without the values between zero and the limit. May be empty, with the lower bound above the upper.
    pub fn tighten(limit: i64, (low, high): Bounds) -> Bounds {
        (if 0 < low && low < limit { limit } else { low }, if 0 < high && high < limit { 0 } else { high })
    }
}

/// A number, as a whole number of its smallest steps: 12.5 is 125 tenths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quantity {
    /// The unit that it belongs to; `None` for what nobody ever sees, such as what is not told.
    pub unit: Option<usize>,
    /// What is read of it while its unit is shown, between which bounds; `None` where it is not told then either.
    pub shown: Option<Bounds>,
    /// Whether it is not told itself, but follows more or less from what is: the base of a share, which the share and the people give.
    pub derived: bool,
    /// Whether a derived quantity follows exactly enough once another indicator shows its base: the events of a rate.
    pub follows_from_base: bool,
    /// Whether nobody is hurt when it is found out, and other numbers of its unit are what is hidden: how many a share rests on.
    pub is_secondary: bool,
    /// What it can be for anybody when it is hidden.
    pub domain: Bounds,
    /// What it can be for one who knows which numbers are protected.
    pub range: Range,
    /// How far apart two of its values must be for it to count as unknown; `None` where nobody is hurt when it is found out.
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

    /// A number that belongs to a unit and must not be found out where the unit is protected.
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

    /// A number that everybody knows, whatever is hidden.
    pub fn known(value: i64) -> Self {
        Self::of(None, Some((value, value)), (value, value))
    }

    /// Whether it can be anything, and nobody ever sees it: what is left of a whole.
    pub fn is_free(&self) -> bool {
        self.unit.is_none() && self.shown.is_none() && self.domain.1 >= MOST
    }

    /// A number that nobody ever sees.
    pub fn unseen(domain: Bounds) -> Self {
        Self::of(None, None, domain)
    }
}

/// A sum that always holds: the terms, each a quantity and how many times it counts, make zero together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Relation {
    /// The terms; no quantity twice.
    pub terms: Vec<(usize, i64)>,
    /// The unit that tells it: known only while that is shown. `None` where everybody knows it.
    pub told_by: Option<usize>,
    /// Whether it is of what nobody wrote, so that nobody knows it where the rest contradicts itself.
    pub is_inferred: bool,
}

/// Everything that is known of the numbers of a site. Units stand in order: the first is the last that one wants to lose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Relations {
    pub units: Vec<Unit>,
    pub quantities: Vec<Quantity>,
    pub relations: Vec<Relation>,
}

/// Whether a sum can be true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    /// It comes out, or may.
    Exactly,
    /// The parts make less than the whole.
    Below,
    /// The parts make more than the whole.
    Not,
}

impl Relations {
    /// Adds a quantity: its index.
    pub fn quantity(&mut self, quantity: Quantity) -> usize {
        self.quantities.push(quantity);
        self.quantities.len() - 1
    }

    /// Adds what is left of a whole, which nobody sees.
    pub fn unseen_rest(&mut self, whole: usize) -> usize {
        let least = self.quantities[whole].domain.0.min(0);
        self.quantity(Quantity::unseen((least, MOST)))
    }

    /// Adds: a whole is `times` smaller than the sum of its parts; once for a sum, as many times as there are parts for a mean.
    pub fn sum(&mut self, whole: usize, times: i64, parts: impl IntoIterator<Item = usize>) {
        let terms = std::iter::once((whole, -times)).chain(parts.into_iter().map(|part| (part, 1))).collect();
        self.relations.push(Relation { terms, told_by: None, is_inferred: false });
    }

    /// Adds: `part` is between `low` and `high` of every `of` of `whole`, as a unit tells while it is shown.
    pub fn ratio(&mut self, part: usize, whole: usize, (low, high, of): (i64, i64, i64), told_by: usize) {
        let rest = |all: &mut Self| all.quantity(Quantity::unseen((0, MOST.saturating_mul(of))));
        let (above, below) = (rest(self), rest(self));
        let told_by = Some(told_by);
        // of × part − low × whole is nothing or more, and high × whole − of × part too.
        for terms in [[(part, of), (whole, -low), (above, -1)], [(whole, high), (part, -of), (below, -1)]] {
            // Of a share of nought, the whole counts nought times; that it stands here at all tells nothing.
            self.relations.push(Relation { terms: terms.to_vec(), told_by, is_inferred: false });
        }
    }

    /// Takes away the sums that tell nothing: those with a single number that is ever told, whose others stand in no other sum; and those
    /// with a single number besides what can be anything and stands in no other sum. The rest may lead from one told number to another, over
    /// numbers that nobody wrote.
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

    /// Whether a sum can be true, with the numbers that are not protected as they are and the others as great as they may be. `None` where
    /// one of them is not told, so that nobody can say.
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
