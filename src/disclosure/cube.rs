//! The sums within an indicator's cube: women and men, a total and its categories, an area and its parts. It never decides what is
//! suppressed.

mod quantity;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::cells::{AreaNumbers, Cells, Place};
use super::families::{Families, Family, Slack, Sum};
use super::parts::Parts;
use super::reading::{Reading, Steps};
use super::relations::{MOST, Quantity, Relations};
use crate::indicator::{Group, Statistic, Whole};

/// The quantity of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum What {
    /// The number as shown.
    Number,
    /// A number that was rounded, in tenths of its smallest step.
    Rounded,
    /// The base, in people.
    Base,
    /// The base times the number: for a share the people that it counts, for a mean the sum over all people.
    Product,
}

/// What the bases of an indicator's categories are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Bases {
    /// Parts of the total's: everybody is in one category.
    AddUp,
    /// The same people as the total's.
    Same,
    /// Either, since no visible number tells which; both kinds of sums are added.
    Both,
}

/// The number of kinds of sums before those of areas: women and men, categories, bases of categories, distributions.
const AREAS: usize = 4;

/// The areas that make up another, by index.
#[derive(Clone, Debug)]
pub(super) struct Made {
    whole: u32,
    parts: Vec<u32>,
    lacking: bool,
    is_mean: bool,
    is_local: bool,
}

impl Made {
    /// Returns the number of parts.
    pub fn count(&self) -> usize {
        self.parts.len()
    }

    /// Converts ids to indices.
    pub fn of(parts: Parts, areas: &AreaNumbers<'_>) -> Self {
        let Parts { whole, parts, lacking, is_mean, is_local } = parts;
        let number = |area| areas.get(&area).copied().unwrap_or(u32::MAX);
        Self { whole: number(whole), parts: parts.into_iter().map(number).collect(), lacking, is_mean, is_local }
    }
}

/// Where sums are added.
struct Adding<'a> {
    families: &'a mut Families,
    all: &'a mut Relations,
}

/// The quantities of an indicator in one reading.
pub(super) struct Cube<'a> {
    cells: &'a Cells<'a>,
    reading: Reading,
    steps: Steps,
    parts: &'a [Made],
    /// The positions of its totals, if it is related to other indicators.
    beside: &'a BTreeSet<Place>,
    years: &'a BTreeSet<u16>,
    known: HashMap<(What, Place), usize>,
    bases: Bases,
    has_genders: bool,
    /// The remainder of a whole area for one way to make it up.
    rests: HashMap<(usize, What, Place), usize>,
}

impl<'a> Cube<'a> {
    /// Adds the quantities of an indicator and the sums between them.
    pub fn add(
        (cells, parts, beside): (&'a Cells<'a>, &'a [Made], &'a BTreeSet<Place>),
        (reading, steps, bases, years): (Reading, Steps, Bases, &'a BTreeSet<u16>),
        (families, all): (&mut Families, &mut Relations),
    ) -> Self {
        let (known, rests) = (HashMap::new(), HashMap::new());
        let has_genders = cells.entries.iter().map(|entry| &entry.place).chain(beside).any(|place| place.group != Group::Total);
        let mut cube = Self { cells, reading, steps, parts, beside, years, known, bases, has_genders, rests };
        cube.relate(&mut Adding { families, all });
        cube
    }

    /// Returns the indices of its categories; 0 is the total.
    pub fn category_numbers(&self) -> std::ops::RangeInclusive<u32> {
        0..=*self.cells.categories().end()
    }

    /// Returns the quantity of a cell's base, and creates it if needed.
    pub fn base_of(&mut self, place: &Place, all: &mut Relations) -> Option<usize> {
        let is_told = self.cells.get(place).is_some() || self.beside.contains(place);
        is_told.then(|| self.quantity(What::Base, place, all))
    }

    /// Returns the quantity of the number at a position, whether it is given or not.
    pub fn number_of(&mut self, place: &Place, all: &mut Relations) -> usize {
        self.quantity(What::Number, place, all)
    }

    /// Returns the number of steps that make up one.
    pub fn steps_of_one(&self) -> i64 {
        self.steps.one() / 10
    }

    /// Returns the positions of totals for which it or a related indicator has numbers, in the years considered.
    pub fn places(&self) -> Vec<Place> {
        self.beside.iter().filter(|place| self.years.contains(&place.period.year)).copied().collect()
    }

    /// Whether it is a rate whose events or base other indicators count. Those of its own are removed with a suppressed rate.
    fn is_linked_rate(&self) -> bool {
        self.cells.indicator.statistic == Statistic::Rate && !self.beside.is_empty()
    }

    fn relate(&mut self, to: &mut Adding<'_>) {
        let statistic = self.cells.indicator.statistic;
        let has_bases = self.cells.entries.iter().any(|entry| entry.base.is_some());
        if matches!(statistic, Statistic::Count | Statistic::Sum) {
            self.genders(What::Number, to);
            self.categories(What::Number, to);
            self.areas(What::Number, to);
        }
        let (add_up, are_same) = (self.bases != Bases::Same, self.bases != Bases::AddUp);
        if has_bases {
            self.genders(What::Base, to);
            self.areas(What::Base, to);
            if add_up {
                self.categories(What::Base, to);
            }
            if are_same {
                self.bases_of_same_people(to);
            }
        }
        if statistic == Statistic::Share || (has_bases && statistic == Statistic::Mean) {
            self.genders(What::Product, to);
            self.areas(What::Product, to);
            if add_up {
                self.categories(What::Product, to);
            }
        }
        if statistic == Statistic::Share && are_same {
            self.distributions(to);
        }
        if self.is_linked_rate() {
            self.genders(What::Product, to);
            self.areas(What::Product, to);
            self.categories(What::Product, to);
        }
        self.means(to);
    }

    /// Adds the sums of women and men.
    fn genders(&mut self, what: What, to: &mut Adding<'_>) {
        for whole in self.wholes(|place| Place { group: Group::Total, ..place }) {
            let of = |group| Place { group, ..whole };
            self.sum((0, what), &whole, 1, &[of(Group::Women), of(Group::Men)], Slack::None, to);
        }
    }

    /// Adds the sums of categories; if they are not declared complete, the total is at least their sum; if they overlap, at least each of them.
    fn categories(&mut self, what: What, to: &mut Adding<'_>) {
        let slack = if self.cells.indicator.whole == Whole::Complete { Slack::None } else { Slack::Unseen };
        for whole in self.category_wholes() {
            let parts = self.categories_of(&whole);
            if self.cells.indicator.whole == Whole::Overlapping {
                parts.chunks(1).for_each(|part| self.sum((1, what), &whole, 1, part, slack, to));
            } else {
                self.sum((1, what), &whole, 1, &parts, slack, to);
            }
        }
    }

    /// Adds that answers to one question have the same base.
    fn bases_of_same_people(&mut self, to: &mut Adding<'_>) {
        for whole in self.category_wholes() {
            let places = std::iter::once(whole).chain(self.categories_of(&whole));
            let with_cells: Vec<Place> = places.filter(|place| self.cells.get(place).is_some()).collect();
            for pair in with_cells.windows(2) {
                self.sum((2, What::Base), &pair[0], 1, &[pair[1]], Slack::None, to);
            }
        }
    }

    /// Adds the sums of shares of one whole: its own share, or a hundred per cent.
    fn distributions(&mut self, to: &mut Adding<'_>) {
        if self.cells.indicator.whole != Whole::Complete {
            return;
        }
        for whole in self.category_wholes() {
            let parts = self.categories_of(&whole);
            if self.cells.get(&whole).is_none() {
                let hundred = to.all.quantity(Quantity::known(100 * self.steps.one()));
                self.known.insert((What::Rounded, whole), hundred);
            }
            self.sum((3, What::Rounded), &whole, 1, &parts, Slack::None, to);
            self.distribution_of_people(&whole, &parts, to);
        }
    }

    /// Adds that the people counted by the shares of a whole are those that its share counts, or its base.
    fn distribution_of_people(&mut self, whole: &Place, parts: &[Place], to: &mut Adding<'_>) {
        let open = parts.iter().filter(|part| self.cells.get(part).is_some_and(|entry| entry.base.is_some() && entry.reason.is_none()));
        let Some(open) = open.copied().next() else { return };
        let people = match self.cells.get(whole) {
            Some(_) => self.quantity(What::Product, whole, to.all),
            None => self.quantity(What::Base, &open, to.all),
        };
        let parts = parts.iter().map(|part| self.quantity(What::Product, part, to.all)).collect();
        let family = Family { kind: 3, what: What::Product as usize, rests_on: None, within: None, is_guessed: false };
        to.families.add(
            family,
            Sum { at: *whole, whole: people, times: 1, parts, slack: Slack::None, is_partial: false, rest: None, is_inferred: false },
        );
    }

    /// Adds the sums of areas and their parts.
    fn areas(&mut self, what: What, to: &mut Adding<'_>) {
        for (at, made) in self.parts.iter().enumerate().filter(|(_, made)| !made.is_mean) {
            self.area((AREAS + at, what), made, 1, to);
        }
    }

    /// Adds the means of groups whose value is the mean of their members'.
    fn means(&mut self, to: &mut Adding<'_>) {
        for (at, made) in self.parts.iter().enumerate().filter(|(_, made)| made.is_mean) {
            let times = i64::try_from(made.parts.len()).unwrap_or(MOST);
            self.area((AREAS + at, What::Rounded), made, times, to);
        }
    }

    fn area(&mut self, family: (usize, What), made: &Made, times: i64, to: &mut Adding<'_>) {
        let slack = if made.lacking { Slack::Unseen } else { Slack::None };
        let areas: BTreeSet<u32> = std::iter::once(made.whole).chain(made.parts.iter().copied()).collect();
        let of_areas = areas.iter().filter_map(|area| self.cells.by_area.get(area));
        let wholes: BTreeSet<Place> = of_areas
            .flatten()
            .map(|at| self.cells.entries[*at].place)
            .chain(self.beside.iter().filter(|place| areas.contains(&place.area)).copied())
            .filter(|place| self.years.contains(&place.period.year))
            .flat_map(|place| self.beside_in_area(Place { area: made.whole, ..place }))
            .collect();
        for whole in wholes {
            let parts = made.parts.iter().map(|area| Place { area: *area, ..whole });
            // An operation without any cell in the period has nothing to count.
            let parts: Vec<Place> = parts.filter(|place| !made.is_local || self.is_told_of(place)).collect();
            let is_partial = parts.len() < made.parts.len();
            let is_told = |place: &Place| self.is_told(place);
            let is_inferred = !std::iter::once(&whole).chain(&parts).any(is_told) || (made.is_local && !parts.iter().all(is_told));
            self.add_sum(family, &whole, times, &parts, (slack, is_partial, is_inferred), to);
        }
        self.rests_of_categories(family, to);
    }

    /// Adds that the categories of an area's remainder are at most the remainder.
    fn rests_of_categories(&mut self, (kind, what): (usize, What), to: &mut Adding<'_>) {
        let mut rests: BTreeMap<Place, (Option<usize>, Vec<usize>)> = BTreeMap::new();
        for ((_, _, place), rest) in self.rests.iter().filter(|((of, counted, _), _)| (*of, *counted) == (kind, what)) {
            let (whole, categories) = rests.entry(place.whole()).or_default();
            if place.category == 0 { *whole = Some(*rest) } else { categories.push(*rest) }
        }
        for (whole, mut categories) in rests.into_values() {
            categories.sort_unstable();
            let Some(whole) = whole else { continue };
            if self.cells.indicator.whole == Whole::Overlapping {
                categories.into_iter().for_each(|category| to.families.add_rest(whole, vec![category]));
            } else {
                to.families.add_rest(whole, categories);
            }
        }
    }

    /// Returns the remainder of an area, if it has sums of its own: categories may be incomplete, so its categories do not follow from the
    /// area's.
    fn rest_of(&mut self, (kind, what): (usize, What), whole: (&Place, usize), all: &mut Relations) -> Option<usize> {
        let is_open = self.cells.indicator.whole != Whole::Complete && !self.cells.indicator.categories.is_empty();
        let has_rests = kind >= AREAS && is_open && (what == What::Number || (self.bases != Bases::Same && what != What::Rounded));
        has_rests.then(|| *self.rests.entry((kind, what, *whole.0)).or_insert_with(|| all.unseen_rest(whole.1)))
    }

    /// Returns the ways to make up an area that include all parts of this one and more.
    fn within(&self, kind: usize) -> Option<usize> {
        let at = kind.checked_sub(AREAS)?;
        let made = self.parts.get(at)?;
        let has_all = |more: &&Made| more.whole == made.whole && more.is_local && made.parts.iter().all(|part| more.parts.contains(part));
        let more = self.parts[..at].iter().position(|more| has_all(&more) && made.is_local && more.parts.len() > made.parts.len());
        more.map(|more| AREAS + more)
    }

    /// Returns a position with the other groups and categories there: those that are not given may follow, and are not negative in an
    /// area's remainder either.
    fn beside_in_area(&self, place: Place) -> Vec<Place> {
        let groups: &[Group] = if self.has_genders { &[Group::Total, Group::Women, Group::Men] } else { &[Group::Total] };
        let of_group = |group: &Group| self.category_numbers().map(move |category| (*group, category)).collect::<Vec<_>>();
        groups.iter().flat_map(of_group).map(|(group, category)| Place { group, category, ..place }).collect()
    }

    /// Whether an area has any cell in a period, of any group and category.
    fn is_told_of(&self, place: &Place) -> bool {
        let said = |group| self.beside.contains(&Place { group, category: 0, ..*place });
        self.cells.has_any(place.area, place.period) || [Group::Total, Group::Women, Group::Men].into_iter().any(said)
    }

    /// Whether there is a cell at a position, here or in a related indicator.
    fn is_told(&self, place: &Place) -> bool {
        self.cells.get(place).is_some() || self.beside.contains(&place.whole())
    }

    fn is_mean(&self, area: u32) -> bool {
        self.parts.iter().any(|made| made.is_mean && made.whole == area)
    }

    fn category_wholes(&self) -> Vec<Place> {
        if self.cells.indicator.categories.is_empty() {
            return Vec::new();
        }
        self.wholes(Place::whole)
    }

    fn categories_of(&self, whole: &Place) -> Vec<Place> {
        self.cells.categories().map(|category| Place { category, ..*whole }).collect()
    }

    /// Returns the totals of all cells in the years considered, without repetitions.
    fn wholes(&self, whole: impl Fn(Place) -> Place) -> Vec<Place> {
        let beside = self.beside.iter().map(|place| whole(*place));
        let mut wholes: BTreeSet<Place> = beside.chain(self.cells.wholes(&whole)).collect();
        wholes.retain(|place| self.years.contains(&place.period.year));
        wholes.into_iter().collect()
    }

    /// Adds a sum of parts, if there is a cell and parts.
    fn sum(&mut self, family: (usize, What), whole: &Place, times: i64, parts: &[Place], slack: Slack, to: &mut Adding<'_>) {
        self.add_sum(family, whole, times, parts, (slack, false, false), to);
    }

    fn add_sum(
        &mut self,
        (kind, what): (usize, What),
        whole: &Place,
        times: i64,
        parts: &[Place],
        (slack, is_partial, is_inferred): (Slack, bool, bool),
        to: &mut Adding<'_>,
    ) {
        let exists = |place: &&Place| self.is_told(place) || self.known.contains_key(&(what, **place));
        if parts.is_empty() || std::iter::once(whole).chain(parts).filter(exists).count() == 0 {
            return;
        }
        let at = *whole;
        let whole = self.quantity(what, whole, to.all);
        let parts: Vec<usize> = parts.iter().map(|part| self.quantity(what, part, to.all)).collect();
        let rest = self.rest_of((kind, what), (&at, whole), to.all);
        let rests_on = (what == What::Product).then_some(What::Base as usize);
        to.families.add(
            Family { kind, what: what as usize, rests_on, within: self.within(kind), is_guessed: kind >= AREAS },
            Sum { at, whole, times, parts, slack, is_partial, rest, is_inferred },
        );
    }
}
