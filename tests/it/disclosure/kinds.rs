//! Random sites that combine several features, with true sums.

use std::collections::{BTreeMap, BTreeSet};

use insyn::area::{Area, AreaKind, Areas};
use insyn::indicator::{CellKey, Counts, Description, Group, Indicator, PartOf, Rate, Statistic, Unit, Whole};
use insyn::name::{AreaId, CategoryId, FactId, IndicatorId, Part, Period, PeriodKind, Wording};
use insyn::source::Spanned;

use super::cubes::{Shape, indicator, nowhere};
use super::world::{Other, Sum, Var, What, World, Written};

/// Pseudorandom numbers from a seed.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    pub fn of(seed: u64) -> Self {
        Self(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, count: i64) -> i64 {
        i64::try_from(self.next() % u64::try_from(count).expect("a count")).expect("below it")
    }

    /// Returns `true` with a probability in per cent.
    pub fn chance(&mut self, of_hundred: i64) -> bool {
        self.below(100) < of_hundred
    }

    /// Returns a count: none, few, some, many.
    fn count(&mut self, limit: i64) -> i64 {
        match self.below(10) {
            0 | 1 => 0,
            2..=4 => 1 + self.below(limit - 1),
            5..=8 => limit + self.below(30),
            _ => 30 + self.below(200),
        }
    }
}

pub type Cube = BTreeMap<CellKey, Var>;

/// The dimensions of an indicator.
#[derive(Clone, Debug)]
pub struct Dims {
    /// The root area; the numbers of an area with others in it are their sum.
    pub root: usize,
    pub groups: bool,
    pub categories: usize,
    pub complete: bool,
    pub periods: Vec<Period>,
}

/// Builds a site.
pub struct Maker {
    pub random: Random,
    pub world: World,
    /// The areas within each area.
    pub inside: Vec<Vec<usize>>,
    pub ids: Vec<AreaId>,
    /// Values that leaves take, in order, instead of random ones.
    pub given: Option<Vec<i64>>,
}

pub fn year(year: u16) -> Vec<Period> {
    vec![Period::year(year)]
}

fn id(name: &str) -> AreaId {
    AreaId::parse(name).expect("an area")
}

impl Maker {
    /// Creates a builder; area 0 is the site's own.
    pub fn new(seed: u64, limit: u32) -> Self {
        let world = World {
            areas: Areas::new(),
            own: id("own"),
            limit,
            indicators: vec![],
            questions: None,
            written: vec![],
            truth: [vec![], vec![]],
            other: Other::None,
            others: BTreeSet::new(),
            sums: vec![],
        };
        let mut maker = Self { random: Random::of(seed), world, inside: vec![], ids: vec![], given: None };
        maker.area("own", AreaKind::Municipality, None, None);
        maker
    }

    /// Adds an area, which is really part of another, as declared by `within`, by `operation`, or not at all.
    pub fn area(&mut self, name: &str, kind: AreaKind, part_of: Option<usize>, said: Option<bool>) -> usize {
        let at = self.ids.len();
        self.ids.push(id(name));
        self.inside.push(vec![]);
        let around = part_of.map(|around| self.ids[around].clone());
        if let Some(around) = part_of {
            self.inside[around].push(at);
        }
        let area = Area {
            id: id(name),
            name: Wording::plain(name),
            kind,
            within: around.clone().filter(|_| said == Some(false)),
            members: vec![],
            mean: None,
            operation: around.filter(|_| said == Some(true)),
            operator: None,
            operator_name: None,
            contact: None,
            description: None,
        };
        self.world.areas.insert(id(name), area);
        at
    }

    pub fn within(&mut self, area: usize, around: usize) {
        self.inside[around].push(area);
        let around = self.ids[around].clone();
        self.world.areas.get_mut(&self.ids[area]).expect("the area").within = Some(around);
    }

    /// Adds operations and units in the site's own area, others next to it, and an enclosing one; returns the outermost.
    pub fn tree(&mut self) -> usize {
        for operation in 0..self.random.below(3) {
            let said = self.random.chance(50).then_some(false);
            let operation = self.area(&format!("op{operation}"), AreaKind::Operation, Some(0), said);
            for unit in 0..self.random.below(4) {
                self.area(&format!("u{operation}x{unit}"), AreaKind::Unit, Some(operation), Some(true));
            }
        }
        for unit in 0..self.random.below(3) {
            let said = self.random.chance(50).then_some(false);
            self.area(&format!("v{unit}"), AreaKind::Unit, Some(0), said);
        }
        if self.random.chance(40) {
            return 0;
        }
        let county = self.area("lan", AreaKind::County, None, None);
        self.within(0, county);
        for other in 0..self.random.below(3) {
            self.area(&format!("k{other}"), AreaKind::Municipality, Some(county), Some(false));
        }
        if self.random.chance(60) {
            return county;
        }
        let nation = self.area("riket", AreaKind::Nation, None, None);
        self.within(county, nation);
        for other in 0..self.random.below(2) {
            self.area(&format!("l{other}"), AreaKind::County, Some(nation), Some(false));
        }
        nation
    }

    pub fn var(&mut self, values: [i64; 2]) -> Var {
        self.world.truth[0].push(values[0]);
        self.world.truth[1].push(values[1]);
        self.world.truth[0].len() - 1
    }

    pub fn values(&self, var: Var) -> [i64; 2] {
        [self.world.truth[0][var], self.world.truth[1][var]]
    }

    /// Adds an independent number: as it is, and as it was.
    pub fn leaf(&mut self) -> [i64; 2] {
        if let Some(given) = &mut self.given {
            let number = given.remove(0);
            return [number, number];
        }
        let limit = i64::from(self.world.limit);
        let number = self.random.count(limit);
        let other = if self.world.other != Other::None && self.random.chance(30) { self.random.count(limit) } else { number };
        [number, other]
    }

    /// Adds the sum of `parts` as a number.
    pub fn sum(&mut self, parts: &[Var]) -> Var {
        let value = |version: usize| parts.iter().map(|part| self.world.truth[version][*part]).sum();
        let whole = [value(0), value(1)];
        let whole = self.var(whole);
        self.equal(whole, parts);
        whole
    }

    pub fn equal(&mut self, whole: Var, parts: &[Var]) {
        let terms = std::iter::once((whole, 1)).chain(parts.iter().map(|part| (*part, -1))).collect();
        self.world.sums.push(Sum { terms, more: false });
    }

    /// Constrains `part` to at most `whole`.
    pub fn no_more(&mut self, part: Var, whole: Var) {
        self.world.sums.push(Sum { terms: vec![(whole, 1), (part, -1)], more: true });
    }

    fn key(&self, area: usize, group: Group, category: Option<usize>, period: Period) -> CellKey {
        let category = category.map(|at| CategoryId::parse(&format!("c{at}")).expect("a category"));
        CellKey { area: self.ids[area].clone(), group, category, period }
    }

    /// Adds a number for every cell, each the sum of its parts in every dimension.
    pub fn cube(&mut self, dims: &Dims, leaf: &mut dyn FnMut(&mut Self, &CellKey) -> [i64; 2]) -> Cube {
        let mut cube = Cube::new();
        for period in dims.periods.clone() {
            self.of_area(dims, dims.root, period, leaf, &mut cube);
        }
        cube
    }

    fn of_area(
        &mut self,
        dims: &Dims,
        area: usize,
        period: Period,
        leaf: &mut dyn FnMut(&mut Self, &CellKey) -> [i64; 2],
        cube: &mut Cube,
    ) {
        let inside = self.inside[area].clone();
        inside.iter().for_each(|part| self.of_area(dims, *part, period, leaf, cube));
        let groups: &[Group] = if dims.groups { &[Group::Women, Group::Men, Group::Total] } else { &[Group::Total] };
        let categories: Vec<Option<usize>> = (0..dims.categories).map(Some).chain([None]).collect();
        for group in groups {
            for category in &categories {
                let key = self.key(area, *group, *category, period);
                let of = |place: CellKey| cube[&place];
                let in_areas: Vec<Var> = inside.iter().map(|part| of(self.key(*part, *group, *category, period))).collect();
                let in_groups: Vec<Var> = if dims.groups && *group == Group::Total {
                    [Group::Women, Group::Men].map(|group| of(self.key(area, group, *category, period))).into()
                } else {
                    vec![]
                };
                let in_categories: Vec<Var> = if category.is_none() {
                    (0..dims.categories).map(|at| of(self.key(area, *group, Some(at), period))).collect()
                } else {
                    vec![]
                };
                let var = match [&in_areas, &in_groups].into_iter().find(|parts| !parts.is_empty()) {
                    Some(parts) => self.sum(parts),
                    None if in_categories.is_empty() => {
                        let values = leaf(self, &key);
                        self.var(values)
                    }
                    None if dims.complete => self.sum(&in_categories),
                    None => {
                        let rest = leaf(self, &key);
                        let value = |version: usize| in_categories.iter().map(|part| self.world.truth[version][*part]).sum::<i64>();
                        self.var([value(0) + rest[0], value(1) + rest[1]])
                    }
                };
                if !in_areas.is_empty() && !in_groups.is_empty() {
                    self.equal(var, &in_groups);
                }
                if !in_categories.is_empty() {
                    let terms = std::iter::once((var, 1)).chain(in_categories.iter().map(|part| (*part, -1))).collect();
                    self.world.sums.push(Sum { terms, more: !dims.complete });
                }
                cube.insert(key, var);
            }
        }
    }

    /// Adds an indicator without numbers; returns its index.
    pub fn indicator(&mut self, name: &str, dims: &Dims, statistic: Statistic, counts: Counts) -> usize {
        let whole = if dims.complete { Whole::Complete } else { Whole::Incomplete };
        let shape = Shape { areas: 1, county: false, genders: dims.groups, categories: dims.categories, whole, periods: 1 };
        let kind: PeriodKind = dims.periods[0].kind();
        let id = IndicatorId::parse(name).expect("a name");
        let made = indicator(&shape, BTreeMap::new());
        let threshold = Some(self.world.limit);
        self.world.indicators.push(Indicator {
            description: Description { id, statistic, counts, ..made.description },
            threshold,
            period_kind: kind,
            ..made
        });
        self.world.indicators.len() - 1
    }

    pub fn part_of(&mut self, part: usize, whole: PartOf) {
        self.world.indicators[part].part_of.push(Spanned { value: whole, span: nowhere() });
    }

    /// Writes a cube's numbers as an editor would: some areas have none, some numbers are omitted, and a few suppressed manually.
    pub fn write(&mut self, indicator: usize, cube: &Cube, what: impl Fn(&CellKey, Var) -> What) {
        let all = self.given.is_some();
        let areas: Vec<AreaId> = cube.keys().map(|key| key.area.clone()).collect::<BTreeSet<_>>().into_iter().collect();
        let alone = areas.len() == 1;
        let without: BTreeSet<AreaId> = areas.into_iter().filter(|_| !all && !alone && self.random.chance(25)).collect();
        for (key, var) in cube.iter().filter(|(key, _)| !without.contains(&key.area)) {
            if all || self.random.chance(93) {
                let what = what(key, *var);
                let stated = !all && self.random.chance(2) && matches!(what, What::Count(_));
                self.world.written.push(Written::Cell { indicator, key: key.clone(), what, stated });
            }
        }
    }

    pub fn counts(&mut self, name: &str, dims: &Dims) -> (usize, Cube) {
        let at = self.indicator(name, dims, Statistic::Count, Counts::People);
        let cube = self.cube(dims, &mut |maker, _| maker.leaf());
        self.write(at, &cube, |_, var| What::Count(var));
        (at, cube)
    }

    pub fn dims(&mut self, root: usize) -> Dims {
        let groups = self.random.chance(60);
        let categories = if self.random.chance(35) { usize::try_from(2 + self.random.below(2)).expect("few") } else { 0 };
        let periods = if self.random.chance(30) { vec![Period::year(2022), Period::year(2023)] } else { year(2023) };
        Dims { root, groups, categories, complete: self.random.chance(60), periods }
    }

    /// Adds the sum of two cubes where both have a number, without categories.
    pub fn together(&mut self, one: &Cube, other: &Cube) -> Cube {
        let both: Vec<(CellKey, [Var; 2])> = one
            .iter()
            .filter(|(key, _)| key.category.is_none())
            .filter_map(|(key, var)| Some((key.clone(), [*var, *other.get(key)?])))
            .collect();
        both.into_iter().map(|(key, parts)| (key, self.sum(&parts))).collect()
    }

    /// Adds shares of people, with their bases.
    pub fn shares(
        &mut self,
        name: &str,
        dims: &Dims,
        bases: &Cube,
        with_base: impl Fn(&mut Random, &CellKey) -> bool,
        counts: Counts,
    ) -> Cube {
        let at = self.indicator(name, dims, Statistic::Share, counts);
        let people = self.cube(dims, &mut |maker, key| {
            let most = maker.values(bases[key])[0];
            let number = match &mut maker.given {
                Some(given) => given.remove(0) % (most + 1),
                None if maker.random.chance(40) => maker.random.below(most + 1),
                None => (most / 2 + maker.random.below(5) - 2).clamp(0, most),
            };
            [number, number]
        });
        people.iter().for_each(|(key, var)| self.no_more(*var, bases[key]));
        let told: BTreeSet<CellKey> = people.keys().filter(|key| with_base(&mut self.random, key)).cloned().collect();
        self.write(at, &people, |key, var| What::Share { people: var, base: bases[key], with_base: told.contains(key) });
        people
    }

    /// Adds a survey's rounds over an area and its parts: who answered.
    pub fn rounds(&mut self, dims: &Dims) -> Cube {
        let answered = self.cube(dims, &mut |maker, _| maker.leaf());
        let more = |maker: &mut Self, than: &Cube, room: i64| {
            maker.cube(dims, &mut |maker, key| {
                let least = maker.values(than[key])[0];
                let more = if maker.given.is_some() { maker.leaf()[0] } else { maker.random.below(room) };
                [least + more, least + more]
            })
        };
        let asked = more(self, &answered, 12);
        let population = if self.given.is_some() { asked.clone() } else { more(self, &asked, 8) };
        for (key, var) in &answered {
            self.no_more(*var, asked[key]);
            self.no_more(asked[key], population[key]);
        }
        let all = self.given.is_some();
        let [of_asked, of_answered, of_population, of_rate] = if all { [100, 100, 0, 0] } else { [90, 85, 30, 50] };
        for (key, var) in answered.clone() {
            if !all && !self.random.chance(93) {
                continue;
            }
            let told = [of_asked, of_answered, of_population].map(|chance| self.random.chance(chance));
            let people = [(asked[&key], told[0]), (var, told[1]), (population[&key], told[2])];
            let rate = self.random.chance(of_rate);
            self.world.written.push(Written::Round { area: key.area, group: key.group, period: key.period, people, rate });
        }
        answered
    }
}

/// A kind of site, by name.
pub const KINDS: [&str; 10] = ["areas", "indicators", "fact", "year", "shares", "survey", "count and share", "rates", "versions", "all"];

pub fn make(kind: &str, seed: u64) -> World {
    let limit = if seed.is_multiple_of(3) { 3 } else { 5 };
    let mut maker = Maker::new(seed.wrapping_mul(0x5851_f42d_4c95_7f2d), limit);
    match kind {
        "areas" => {
            let root = maker.tree();
            let dims = maker.dims(root);
            maker.counts("a", &dims);
        }
        "indicators" => _ = indicators(&mut maker),
        "fact" => {
            let dims = maker.dims(0);
            let (at, cube) = maker.counts("a", &dims);
            of_fact(&mut maker, at, &cube);
        }
        "year" => {
            let groups = maker.random.chance(50);
            of_year(&mut maker, groups);
        }
        "shares" => {
            let root = if maker.random.chance(40) { maker.tree() } else { 0 };
            let groups = maker.random.chance(75);
            let dims = Dims { root, groups, categories: 0, complete: true, periods: year(2023) };
            let bases = maker.cube(&dims, &mut |maker, _| maker.leaf());
            let part = if maker.random.chance(50) { 100 } else { 60 };
            maker.shares("s", &dims, &bases, |random, _| random.chance(part), Counts::People);
        }
        "survey" => of_survey(&mut maker),
        "count and share" => {
            let groups = maker.random.chance(75);
            let dims = Dims { root: 0, groups, categories: 0, complete: true, periods: year(2023) };
            let (all, bases) = maker.counts("a", &dims);
            let people = maker.shares("s", &dims, &bases, |_, _| true, Counts::People);
            let at = maker.indicator("b", &dims, Statistic::Count, Counts::People);
            maker.write(at, &people, |_, var| What::Count(var));
            let share = IndicatorId::parse("s").expect("a name");
            maker.part_of(all, PartOf::Base(share.clone()));
            maker.part_of(at, PartOf::Share(share));
        }
        "rates" => rates(&mut maker),
        "versions" => {
            maker.world.other = if maker.random.chance(60) { Other::Was } else { Other::Also };
            match maker.random.below(4) {
                0 => _ = indicators(&mut maker),
                1 => of_year(&mut maker, true),
                _ => {
                    let root = if maker.random.chance(40) { maker.tree() } else { 0 };
                    let dims = maker.dims(root);
                    maker.counts("a", &dims);
                }
            }
        }
        _ => {
            let cube = indicators(&mut maker);
            if maker.random.chance(60) {
                // The fact is the whole, whose indicator is the last.
                let at = maker.world.indicators.len() - 1;
                of_fact(&mut maker, at, &cube);
            }
            of_year(&mut maker, false);
            of_survey(&mut maker);
        }
    }
    let World { truth: [now, other], .. } = &maker.world;
    maker.world.others = (0..now.len()).filter(|var| now[*var] != other[*var]).collect();
    maker.world
}

/// Adds a rate, and indicators that count its events and its base.
fn rates(maker: &mut Maker) {
    let root = if maker.random.chance(40) { maker.tree() } else { 0 };
    let groups = maker.random.chance(75);
    let dims = Dims { root, groups, categories: 0, complete: true, periods: year(2023) };
    let (bases_at, bases) = maker.counts("n", &dims);
    let (events_at, events) = maker.counts("e", &dims);
    let at = maker.indicator("r", &dims, Statistic::Rate, Counts::Events);
    let counted = Unit::Text(Wording::plain("fall"));
    let rate = &mut maker.world.indicators[at];
    (rate.threshold, rate.rate) = (None, Some(Rate { per: 100, counted }));
    maker.write(at, &events, |key, var| What::Rate { events: var, base: bases[key] });
    let name = || IndicatorId::parse("r").expect("a name");
    maker.part_of(bases_at, PartOf::Base(name()));
    maker.part_of(events_at, PartOf::Share(name()));
}

/// Adds one or two indicators that sum to another.
fn indicators(maker: &mut Maker) -> Cube {
    let root = if maker.random.chance(40) { maker.tree() } else { 0 };
    let one = maker.dims(root);
    let (first, cube) = maker.counts("a", &one);
    let whole = if maker.random.chance(60) {
        let other = Dims { categories: 0, groups: one.groups, ..one.clone() };
        let (second, others) = maker.counts("b", &other);
        let whole = maker.together(&cube, &others);
        let name = IndicatorId::parse("t").expect("a name");
        maker.part_of(first, PartOf::Indicator(name.clone()));
        maker.part_of(second, PartOf::Indicator(name));
        whole
    } else {
        maker.part_of(first, PartOf::Indicator(IndicatorId::parse("t").expect("a name")));
        cube.into_iter().filter(|(key, _)| key.category.is_none()).collect()
    };
    let at = maker.indicator("t", &Dims { categories: 0, ..one }, Statistic::Count, Counts::People);
    maker.write(at, &whole, |_, var| What::Count(var));
    whole
}

fn of_fact(maker: &mut Maker, part: usize, cube: &Cube) {
    let period = Period::year(2023);
    let key = CellKey { area: maker.world.own.clone(), group: Group::Total, category: None, period };
    let Some(number) = cube.get(&key) else { return };
    maker.part_of(part, PartOf::Fact(FactId::parse("uppgift").expect("a name")));
    maker.world.written.push(Written::Fact { number: *number, period });
}

/// Adds quarters, halves or months together with their year.
fn of_year(maker: &mut Maker, groups: bool) {
    let parts: Vec<Part> = match maker.random.below(5) {
        0 => (1..=12).map(Part::Month).collect(),
        1 | 2 => (1..=2).map(Part::Half).collect(),
        _ => (1..=4).map(Part::Quarter).collect(),
    };
    let periods = parts.into_iter().map(|part| Period { year: 2023, part }).collect();
    let dims = Dims { root: 0, groups, categories: 0, complete: true, periods };
    year_of(maker, &dims);
}

pub fn year_of(maker: &mut Maker, dims: &Dims) {
    // The tree of another part of the site is not traversed.
    let inside = std::mem::take(&mut maker.inside[0]);
    let (part, cube) = maker.counts("q", dims);
    maker.inside[0] = inside;
    maker.part_of(part, PartOf::Year(IndicatorId::parse("y").expect("a name")));
    let mut of_year: BTreeMap<CellKey, Vec<Var>> = BTreeMap::new();
    for (key, var) in &cube {
        of_year.entry(CellKey { period: Period::year(2023), ..key.clone() }).or_default().push(*var);
    }
    let whole: Cube = of_year.into_iter().map(|(key, parts)| (key, maker.sum(&parts))).collect();
    if dims.groups {
        let of = |group| whole.iter().find(|(key, _)| key.group == group).map(|(_, var)| *var).expect("the group");
        let (total, parts) = (of(Group::Total), [of(Group::Women), of(Group::Men)]);
        maker.equal(total, &parts);
    }
    let at = maker.indicator("y", &Dims { periods: year(2023), ..dims.clone() }, Statistic::Count, Counts::People);
    maker.write(at, &whole, |_, var| What::Count(var));
}

fn of_survey(maker: &mut Maker) {
    // The areas of another part of the site are skipped.
    let is_alone = maker.ids.len() == 1;
    let inside = std::mem::take(&mut maker.inside[0]);
    let root = if is_alone && maker.random.chance(40) { maker.tree() } else { 0 };
    if maker.ids.len() == 1 && maker.random.chance(30) {
        for unit in 0..2 {
            maker.area(&format!("w{unit}"), AreaKind::Unit, Some(0), None);
        }
    }
    let groups = maker.random.chance(80);
    let dims = Dims { root, groups, categories: 0, complete: true, periods: year(2023) };
    let answered = maker.rounds(&dims);
    let mut questions = Vec::new();
    for question in 0..1 + maker.random.below(2) {
        let part = [0, 50, 100][usize::try_from(maker.random.below(3)).expect("small")];
        maker.shares(&format!("f{question}"), &dims, &answered, |random, _| random.chance(part), Counts::Answers);
        questions.push(maker.world.indicators.len() - 1);
    }
    maker.world.questions = Some(questions);
    maker.inside[0].extend(inside);
}
