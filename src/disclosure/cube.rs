//! The sums that hold inside an indicator's cube: women and men, a whole and its categories, an area and its parts. It never decides what
//! is hidden.

mod quantity;

use std::collections::{BTreeMap, BTreeSet};

use super::parts::{Parts, parts_of};
use super::reading::{Reading, Steps};
use super::relations::{Bounds, MOST, Quantity, Relations};
use super::small::is_protected;
use super::units::Units;
use crate::area::Areas;
use crate::indicator::{CellKey, Group, Indicator, Statistic, Whole};
use crate::name::{AreaId, IndicatorId};

/// What is looked at of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    /// The number as it stands.
    Number,
    /// The number, which was rounded: in tenths of its smallest step.
    Rounded,
    /// How many people it rests on.
    Base,
    /// The base times the number: of a share the people that it tells of, of a mean the sum over all people.
    Product,
}

/// The quantities of the bases, which a survey shares with its questions.
pub(super) type Bases = BTreeMap<(IndicatorId, CellKey), usize>;

/// Adds the quantities of an indicator and the sums between them.
pub(super) fn add(indicator: &Indicator, areas: &Areas, units: &Units<'_>, relations: &mut Relations, bases: &mut Bases) {
    let parts = parts_of(areas, &indicator.areas());
    for reading in Reading::of(indicator) {
        let (known, likely) = (BTreeMap::new(), BTreeMap::new());
        let from = relations.relations.len();
        let mut cube = Cube { indicator, units, reading, steps: Steps::of(indicator), relations, known, likely, parts: &parts, from };
        cube.relate();
        if reading == Reading::Now {
            let of_bases = cube.known.iter().filter(|((what, _), _)| *what == What::Base);
            bases.extend(of_bases.map(|((_, key), at)| ((indicator.id.clone(), key.clone()), *at)));
        }
    }
}

struct Cube<'a> {
    indicator: &'a Indicator,
    units: &'a Units<'a>,
    reading: Reading,
    steps: Steps,
    relations: &'a mut Relations,
    known: BTreeMap<(What, CellKey), usize>,
    /// What the protected quantities can be, where it is known why they are.
    likely: BTreeMap<usize, Bounds>,
    parts: &'a [Parts],
    /// How many sums there were before.
    from: usize,
}

impl Cube<'_> {
    fn relate(&mut self) {
        let has_bases = self.indicator.cells.values().any(|cell| cell.base.is_some());
        let is_sum = matches!(self.indicator.statistic, Statistic::Count | Statistic::Sum);
        let is_weighted = self.indicator.statistic == Statistic::Share || (has_bases && self.indicator.statistic == Statistic::Mean);
        if is_sum {
            self.genders(What::Number);
            self.categories(What::Number);
            self.areas(What::Number);
        }
        if has_bases {
            self.genders(What::Base);
            self.areas(What::Base);
            self.categories_of_bases();
        }
        if is_weighted {
            self.genders(What::Product);
            self.areas(What::Product);
            if self.bases_add_up() {
                self.categories(What::Product);
            }
        }
        if self.indicator.statistic == Statistic::Share && !self.bases_add_up() {
            self.distributions();
        }
        self.means();
        self.drop_idle();
    }

    /// Takes away the sums that tell nothing: those with a single number that is ever told, whose others stand in no other sum. The rest may
    /// lead from one told number to another, over numbers that nobody wrote.
    fn drop_idle(&mut self) {
        loop {
            let mut sums = vec![0_usize; self.relations.quantities.len()];
            self.relations.relations.iter().flat_map(|relation| &relation.terms).for_each(|(quantity, _)| sums[*quantity] += 1);
            let quantities = &self.relations.quantities;
            let is_told = |quantity: usize| quantities[quantity].unit.is_some() || quantities[quantity].shown.is_some();
            let (from, before) = (self.from, self.relations.relations.len());
            let mut at = 0;
            let is_idle = |terms: &[(usize, i64)]| {
                let told = terms.iter().filter(|(quantity, _)| is_told(*quantity)).count();
                told < 2 && terms.iter().all(|(quantity, _)| is_told(*quantity) || sums[*quantity] == 1)
            };
            self.relations.relations.retain(|relation| {
                at += 1;
                at <= from || !is_idle(&relation.terms)
            });
            if self.relations.relations.len() == before {
                return;
            }
        }
    }

    /// Everybody is women and men.
    fn genders(&mut self, what: What) {
        for key in self.keys(|key| CellKey { group: Group::Total, ..key.clone() }) {
            let of = |group| CellKey { group, ..key.clone() };
            self.sum(what, &key, 1, vec![of(Group::Women), of(Group::Men)], Slack::None);
        }
    }

    /// The whole is all its categories; where they are not everything, it is no less.
    fn categories(&mut self, what: What) {
        let slack = if self.indicator.whole == Whole::Complete { Slack::None } else { Slack::Unseen };
        for key in self.wholes() {
            let parts = self.categories_of(&key);
            self.sum(what, &key, 1, parts, slack);
        }
    }

    /// Answers to one question rest on the same people; where they do not, the whole rests on all of them.
    fn categories_of_bases(&mut self) {
        if self.bases_add_up() {
            return self.categories(What::Base);
        }
        for key in self.wholes() {
            let all = std::iter::once(key.clone()).chain(self.categories_of(&key));
            let with_cells: Vec<CellKey> = all.filter(|key| self.indicator.cells.contains_key(key)).collect();
            for pair in with_cells.windows(2) {
                self.sum(What::Base, &pair[0], 1, vec![pair[1].clone()], Slack::None);
            }
        }
    }

    /// Whether the categories' bases are parts of the whole's, which the bases that may be shown tell.
    fn bases_add_up(&self) -> bool {
        let shown = |key: &CellKey| self.indicator.cells.get(key).filter(|cell| !is_protected(self.indicator, cell));
        let base = |key: &CellKey| shown(key).and_then(|cell| cell.base);
        let of_categories = self.indicator.cells.keys().filter(|key| key.category.is_some());
        of_categories
            .filter_map(|key| Some((base(key)?, base(&CellKey { category: None, ..key.clone() })?)))
            .any(|(part, whole)| part != whole)
    }

    /// Shares of one whole make its share together, or a hundred per cent.
    fn distributions(&mut self) {
        if self.indicator.whole != Whole::Complete {
            return;
        }
        for key in self.wholes() {
            let parts = self.categories_of(&key);
            if self.indicator.cells.contains_key(&key) {
                self.sum(What::Rounded, &key, 1, parts, Slack::None);
                continue;
            }
            let hundred = 100 * self.steps.one();
            let whole = self.relations.quantity(Quantity { unit: None, shown: Some((hundred, hundred)), domain: (0, MOST), apart: None });
            self.known.insert((What::Rounded, key.clone()), whole);
            self.sum(What::Rounded, &key, 1, parts, Slack::None);
        }
    }

    /// An area is its parts.
    fn areas(&mut self, what: What) {
        for Parts { whole, parts, lacking, is_mean } in self.parts {
            if !is_mean {
                let slack = if *lacking { Slack::Unseen } else { Slack::None };
                self.area(what, whole, parts, 1, slack);
            }
        }
    }

    /// A group whose value is the mean of its members'.
    fn means(&mut self) {
        for Parts { whole, parts, lacking, is_mean } in self.parts {
            if *is_mean {
                let times = i64::try_from(parts.len()).unwrap_or(MOST);
                let slack = if *lacking { Slack::Unseen } else { Slack::None };
                self.area(What::Rounded, whole, parts, times, slack);
            }
        }
    }

    fn area(&mut self, what: What, whole: &AreaId, parts: &[AreaId], times: i64, slack: Slack) {
        for key in self.keys(|key| CellKey { area: whole.clone(), ..key.clone() }) {
            let of = |area: &AreaId| CellKey { area: area.clone(), ..key.clone() };
            self.sum(what, &key, times, parts.iter().map(of).collect(), slack);
        }
    }

    fn is_mean(&self, area: &AreaId) -> bool {
        self.parts.iter().any(|parts| parts.is_mean && parts.whole == *area)
    }

    fn wholes(&self) -> Vec<CellKey> {
        if self.indicator.categories.is_empty() {
            return Vec::new();
        }
        self.keys(|key| CellKey { category: None, ..key.clone() })
    }

    fn categories_of(&self, key: &CellKey) -> Vec<CellKey> {
        self.indicator.categories.iter().map(|category| CellKey { category: Some(category.id.clone()), ..key.clone() }).collect()
    }

    /// Every cell's whole, each once.
    fn keys(&self, whole: impl Fn(&CellKey) -> CellKey) -> Vec<CellKey> {
        let keys: BTreeSet<CellKey> = self.indicator.cells.keys().map(whole).collect();
        keys.into_iter().collect()
    }

    /// Adds a sum, where it has a cell and can be true.
    fn sum(&mut self, what: What, whole: &CellKey, times: i64, parts: Vec<CellKey>, slack: Slack) {
        let exists = |key: &&CellKey| self.indicator.cells.contains_key(key) || self.known.contains_key(&(what, (*key).clone()));
        if std::iter::once(whole).chain(&parts).filter(exists).count() == 0 {
            return;
        }
        let whole = self.quantity(what, whole);
        let mut parts: Vec<usize> = parts.iter().map(|part| self.quantity(what, part)).collect();
        if slack == Slack::Unseen {
            parts.push(self.relations.unseen((0, MOST)));
        }
        let widths: i64 = parts.iter().map(|part| self.width(*part)).sum::<i64>() + times * self.width(whole);
        if self.can_hold(whole, times, &parts) {
            // What rounding alone leaves open is not unknown.
            for quantity in parts.iter().chain([&whole]) {
                if let Some(apart) = &mut self.relations.quantities[*quantity].apart {
                    *apart = (*apart).max(widths + 1);
                }
            }
            self.relations.sum(whole, times, parts);
        }
    }

    fn width(&self, quantity: usize) -> i64 {
        self.relations.quantities[quantity].shown.map_or(0, |(low, high)| high - low)
    }
}

/// What else may be in a whole than its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slack {
    None,
    Unseen,
}
