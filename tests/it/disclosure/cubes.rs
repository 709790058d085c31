//! Random cubes with true sums, and what an editor writes of them.

use std::collections::BTreeMap;

use insyn::area::{Area, AreaKind, Areas};
use insyn::diagnostic::Diagnostics;
use insyn::disclosure;
use insyn::indicator::{Better, Category, Cell, CellKey, CellValue, Counts, Description, Group, Indicator, Statistic, Unit, Whole};
use insyn::name::{AreaId, CategoryId, IndicatorId, Period, PeriodKind, Wording};
use insyn::source::{Sources, Span};
use proptest::prelude::*;

/// A cube as it really is and as it is written.
#[derive(Clone, Debug)]
pub struct Cube {
    /// Every number, including unwritten ones.
    pub truth: BTreeMap<CellKey, i64>,
    /// What the editor writes.
    pub indicator: Indicator,
    pub areas: Areas,
    pub own: AreaId,
    /// Each whole with its parts; if the flag is set, the whole may be larger.
    pub sums: Vec<(CellKey, Vec<CellKey>, bool)>,
}

impl Cube {
    /// Returns the indicator after suppression.
    pub fn hidden(&self) -> Indicator {
        let mut indicators = BTreeMap::from([(self.indicator.id.clone(), self.indicator.clone())]);
        let setting = disclosure::Setting { areas: &self.areas, own_area: &self.own, threshold: 5 };
        let mut numbers = disclosure::Numbers { indicators: &mut indicators, surveys: &mut BTreeMap::new(), facts: &mut BTreeMap::new() };
        disclosure::hide(&mut numbers, setting, &mut Diagnostics::new());
        indicators.into_values().next().expect("the indicator")
    }

    /// Returns the indicator with only small counts suppressed, which is unsafe.
    pub fn only_small_hidden(&self) -> Indicator {
        let mut indicator = self.indicator.clone();
        for cell in indicator.cells.values_mut() {
            if matches!(cell.value, CellValue::Number(number) if number > 0.into() && number < 5.into()) {
                cell.value = CellValue::Suppressed;
            }
        }
        indicator
    }
}

/// The dimensions of a cube.
#[derive(Clone, Debug)]
pub struct Shape {
    pub areas: usize,
    /// Whether the first area is the county of the others.
    pub county: bool,
    pub genders: bool,
    pub categories: usize,
    pub whole: Whole,
    pub periods: u16,
}

pub fn shape() -> impl Strategy<Value = Shape> {
    (1..=4_usize, any::<bool>(), any::<bool>(), 0..=5_usize, any::<bool>(), 1..=6_u16).prop_map(
        |(areas, county, genders, categories, complete, periods)| Shape {
            areas,
            county: county && areas > 1,
            genders,
            categories,
            whole: if complete { Whole::Complete } else { Whole::Incomplete },
            periods,
        },
    )
}

/// What an editor does with a number: writes, suppresses, omits it, or calls it missing.
#[derive(Clone, Copy, Debug)]
pub enum Written {
    Number,
    Hidden,
    Missing,
    Nothing,
}

pub fn cube() -> impl Strategy<Value = Cube> {
    let number = prop_oneof![3 => Just(0), 4 => 1..5_i64, 3 => 5..30_i64, 1 => 30..400_i64];
    let written = prop_oneof![
        20 => Just(Written::Number),
        1 => Just(Written::Hidden),
        1 => Just(Written::Missing),
        1 => Just(Written::Nothing)
    ];
    (shape(), prop::collection::vec(number, 400), prop::collection::vec(written, 450))
        .prop_map(|(shape, numbers, written)| make(&shape, &numbers, &written))
}

pub fn area(name: &str) -> AreaId {
    AreaId::parse(name).expect("an area's name")
}

pub fn key(area_name: &str, group: Group, category: Option<usize>, year: u16) -> CellKey {
    let category = category.map(|at| CategoryId::parse(&format!("c{at}")).expect("a category's name"));
    CellKey { area: area(area_name), group, category, period: Period::year(year) }
}

/// Makes a cube in which every whole is the sum of its parts.
pub fn make(shape: &Shape, numbers: &[i64], written: &[Written]) -> Cube {
    let mut numbers = numbers.iter().copied().cycle();
    let names: Vec<String> = (0..shape.areas).map(|at| format!("a{at}")).collect();
    let leaves = if shape.county { &names[1..] } else { &names[..] };
    let groups: &[Group] = if shape.genders { &[Group::Women, Group::Men] } else { &[Group::Total] };
    let (mut truth, mut sums) = (BTreeMap::new(), Vec::new());
    for year in 2018..2018 + shape.periods {
        let mut add = |at: &CellKey, number: i64| *truth.entry(at.clone()).or_insert(0) += number;
        for (name, group) in leaves.iter().flat_map(|name| groups.iter().map(move |group| (name, *group))) {
            let categories: Vec<Option<usize>> = if shape.categories == 0 { vec![None] } else { (0..shape.categories).map(Some).collect() };
            let rest = (shape.categories > 0 && shape.whole == Whole::Incomplete).then(|| numbers.next().expect("a number"));
            for (category, number) in categories.into_iter().map(|c| (c, None)).chain(rest.map(|rest| (None, Some(rest)))) {
                let number = number.unwrap_or_else(|| numbers.next().expect("a number"));
                // A cell counts towards itself, its total over categories, its total over groups, its county.
                let mut wholes = vec![category];
                wholes.extend(category.is_some().then_some(None));
                let mut of_groups = vec![group];
                of_groups.extend(shape.genders.then_some(Group::Total));
                let mut of_areas = vec![name.as_str()];
                of_areas.extend(shape.county.then_some("a0"));
                for at in of_areas {
                    for (group, category) in of_groups.iter().flat_map(|g| wholes.iter().map(move |c| (*g, *c))) {
                        add(&key(at, group, category, year), number);
                    }
                }
            }
        }
        sums.extend(sums_of(shape, &names, year));
    }
    let cells = truth.iter().zip(written.iter().cycle()).filter_map(|((at, number), written)| {
        let value = match written {
            Written::Number => CellValue::Number((*number).into()),
            Written::Hidden => CellValue::Suppressed,
            Written::Missing => CellValue::Missing,
            Written::Nothing => return None,
        };
        Some((at.clone(), Cell::of(value, nowhere())))
    });
    let indicator = indicator(shape, cells.collect());
    Cube { truth, indicator, areas: areas(shape, &names), own: area("a0"), sums }
}

fn sums_of(shape: &Shape, names: &[String], year: u16) -> Vec<(CellKey, Vec<CellKey>, bool)> {
    let mut sums = Vec::new();
    let groups: &[Group] = if shape.genders { &[Group::Total, Group::Women, Group::Men] } else { &[Group::Total] };
    let categories: Vec<Option<usize>> = std::iter::once(None).chain((0..shape.categories).map(Some)).collect();
    for name in names {
        for category in categories.iter().filter(|_| shape.genders) {
            let parts = [Group::Women, Group::Men].map(|group| key(name, group, *category, year));
            sums.push((key(name, Group::Total, *category, year), parts.to_vec(), false));
        }
        for group in groups.iter().filter(|_| shape.categories > 0) {
            let parts = (0..shape.categories).map(|at| key(name, *group, Some(at), year)).collect();
            sums.push((key(name, *group, None, year), parts, shape.whole == Whole::Incomplete));
        }
    }
    if shape.county {
        for (group, category) in groups.iter().flat_map(|group| categories.iter().map(move |category| (group, category))) {
            let parts = names[1..].iter().map(|name| key(name, *group, *category, year)).collect();
            sums.push((key("a0", *group, *category, year), parts, false));
        }
    }
    sums
}

pub fn areas(shape: &Shape, names: &[String]) -> Areas {
    let made = names.iter().enumerate().map(|(at, name)| {
        let within = (shape.county && at > 0).then(|| area("a0"));
        let kind = if shape.county && at == 0 { AreaKind::County } else { AreaKind::Municipality };
        let (id, name) = (area(name), Wording::plain(name.as_str()));
        (
            id.clone(),
            Area {
                id,
                name,
                kind,
                within,
                members: vec![],
                mean: None,
                operation: None,
                operator: None,
                operator_name: None,
                contact: None,
                description: None,
            },
        )
    });
    made.collect()
}

pub fn nowhere() -> Span {
    let sources = Sources::from_memory([("a.yaml", "a")]);
    Span::new(sources.find("a.yaml").expect("the file"), 0, 0)
}

/// The same with other kinds of numbers.
pub fn of_statistic(statistic: Statistic, indicator: Indicator) -> Indicator {
    Indicator { description: Description { statistic, ..indicator.description }, ..indicator }
}

pub fn indicator(shape: &Shape, cells: BTreeMap<CellKey, Cell>) -> Indicator {
    let category =
        |at| Category { id: CategoryId::parse(&format!("c{at}")).expect("a name"), name: Wording::plain("C"), side: None, look: 0 };
    Indicator {
        description: Description {
            id: IndicatorId::parse("antal").expect("a name"),
            title: Wording::plain("Antal"),
            short: Wording::plain("Antal"),
            official: None,
            definition: None,
            answer: None,
            unit: Unit::Text(Wording::plain("personer")),
            decimals: None,
            better: Better::Neutral,
            statistic: Statistic::Count,
            counts: Counts::People,
            lag_years: 0,
            every: 1,
            not_measured: vec![],
            source: None,
            events: vec![],
            breaks: vec![],
            rebases: vec![],
            confidence: None,
            dimensions: None,
            targets: BTreeMap::new(),
            categories: (0..shape.categories).map(category).collect(),
            whole: shape.whole,
            order: insyn::indicator::Order::Size,
            scale: None,
            part_of: vec![],
            rate: None,
            year_from: None,
            span: nowhere(),
        },
        ages: Default::default(),
        operation: None,
        kolada: None,
        written: BTreeMap::new(),
        yearly: None,
        judging: insyn::indicator::Judging { own_area: area("9999"), near: insyn::indicator::Near::InUnit(0.into()), answers: None },
        threshold: Some(5),
        period_kind: PeriodKind::Year,
        cells,
        withheld: None,
        defined: true,
        complete: true,
    }
}
