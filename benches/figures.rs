//! The cost of drawing a figure in processor time: both drawings, of three series of eight points if the kind has these, and the additional
//! cost of the picture for download.

mod processor;

use criterion::{Criterion, criterion_group, criterion_main};
use insyn::figure::{Figure, Kind, Look, Portable, Request, Width, portable, select, svg};
use insyn::indicator::Group;
use insyn::locale::Locale;
use insyn::name::{AreaId, IndicatorId, Lang};
use insyn::pipeline::{self, Order, Timings};
use insyn::source::Sources;
use insyn::theme::Scheme;
use processor::Processor;

const CONFIGURATION: &str = "title: Test\narea: \"9999\"\norganisation: {name: Exempelkommunen}\nlanguages: [sv]\n";

const FRONT: &str = "---\ntitle: Test\n---\nText.\n";

const GROUPS: &str = "title: Hur många är nöjda?\nshort: Nöjda\nunit: percent\nbetter: higher\nstatistic: share\ncounts: answers
targets:\n  2024: {at_least: 88}\nvalues:
  total: {2017: 79, 2018: 81, 2019: 82, 2020: 80, 2021: 83, 2022: 79, 2023: 85, 2024: 86}
  women: {2017: 80, 2018: 83, 2019: 84, 2020: 79, 2021: 85, 2022: 81, 2023: 89, 2024: 88}
  men: {2017: 77, 2018: 78, 2019: 79, 2020: 81, 2021: 80, 2022: 76, 2023: 78, 2024: 83}
";

/// Answers on a scale over four years.
const ANSWERS: &str = "title: Vad tycker de?\nunit: percent\nstatistic: share\ncounts: answers\nwhole: complete
categories:
  mycket-bra: {name: Mycket bra, side: positive}
  bra: {name: Ganska bra, side: positive}
  varken: {name: Varken eller, side: neutral}
  daligt: {name: Ganska dåligt, side: negative}
  mycket-daligt: {name: Mycket dåligt, side: negative}
values:
  mycket-bra: {2021: 30, 2022: 31, 2023: 34, 2024: 36}
  bra: {2021: 41, 2022: 40, 2023: 41, 2024: 43}
  varken: {2021: 14, 2022: 15, 2023: 13, 2024: 12}
  daligt: {2021: 10, 2022: 9, 2023: 8, 2024: 6}
  mycket-daligt: {2021: 5, 2022: 5, 2023: 4, 2024: 3}
";

/// The number of municipalities in Sweden.
const MUNICIPALITIES: usize = 290;

/// The number of units compared.
const UNITS: usize = 6;

/// The input of a figure: its kind, indicator and further arguments.
struct Case {
    kind: Kind,
    indicator: &'static str,
    areas: Vec<&'static str>,
    groups: Vec<Group>,
}

/// Returns a figure of each kind, of three series of eight if the kind has these.
fn cases() -> Vec<Case> {
    let all = [Group::Total, Group::Women, Group::Men];
    let case = |kind, indicator, groups: &[Group]| Case { kind, indicator, areas: Vec::new(), groups: groups.to_vec() };
    let units = || vec!["enhet-0", "enhet-1", "enhet-2", "enhet-3", "enhet-4", "enhet-5"];
    vec![
        case(Kind::Line, "nojda", &all),
        case(Kind::Bar, "nojda", &all),
        case(Kind::Ranked, "nojda", &all),
        case(Kind::Stacked, "svar", &[]),
        case(Kind::Gap, "nojda", &all[1..]),
        case(Kind::Strip, "kommuner", &[]),
        Case { areas: units(), ..case(Kind::Matrix, "typer", &[]) },
        case(Kind::Bullet, "nojda", &all),
        Case { areas: units(), ..case(Kind::Multiples, "enheter", &[]) },
        case(Kind::Spark, "nojda", &[Group::Total]),
    ]
}

/// Returns the site's files; invented numbers follow a fixed pattern.
fn sources() -> Sources {
    let mut areas = String::from("\"9999\": {name: Exempelkommunen, kind: municipality}\n");
    let mut municipalities =
        String::from("title: Hur många är nöjda?\nunit: percent\nstatistic: share\ncounts: answers\nvalues: {2024: 61}\nareas:\n");
    for index in 1..MUNICIPALITIES {
        areas.push_str(&format!("kommun-{index}: {{name: Kommun {index}, kind: municipality}}\n"));
        municipalities.push_str(&format!("  kommun-{index}: {{2024: {}.{}}}\n", 40 + index * 37 % 50, index % 10));
    }
    let mut units = String::from("title: Hur många är nöjda?\nunit: percent\nstatistic: share\ncounts: answers\nareas:\n");
    let names: Vec<String> = (0..UNITS).map(|index| format!("typ-{index}: Avvikelser av slag {index}")).collect();
    let mut types = format!(
        "title: Avvikelser\nunit: {{one: avvikelse, other: avvikelser}}\nstatistic: count\ncounts: reports\ncategories: {{{}}}\nareas:\n",
        names.join(", ")
    );
    for index in 0..UNITS {
        areas.push_str(&format!("enhet-{index}: {{name: Enhet {index}, kind: unit}}\n"));
        let years: Vec<String> = (0..8).map(|year| format!("{}: {}", 2017 + year, 70 + (index * 5 + year * 3) % 25)).collect();
        units.push_str(&format!("  enhet-{index}: {{{}}}\n", years.join(", ")));
        let cells: Vec<String> = (0..UNITS).map(|typ| format!("typ-{typ}: {{2024: {}}}", (index * 13 + typ * 7) % 40)).collect();
        types.push_str(&format!("  enhet-{index}: {{{}}}\n", cells.join(", ")));
    }
    Sources::from_memory([
        ("insyn.yaml", CONFIGURATION),
        ("content/_index.md", FRONT),
        ("content/areas.yaml", &areas),
        ("content/indicators/nojda.yaml", GROUPS),
        ("content/indicators/svar.yaml", ANSWERS),
        ("content/indicators/kommuner.yaml", &municipalities),
        ("content/indicators/enheter.yaml", &units),
        ("content/indicators/typer.yaml", &types),
    ])
}

fn figures(criterion: &mut Criterion<Processor>) {
    let checked = pipeline::load_sources(sources(), &Order::default(), &mut Timings::default());
    let (site, theme) = checked.site.expect("a site");
    let locale = theme.locale(&Lang::swedish()).expect("Swedish");
    let mut group = criterion.benchmark_group("figure");
    let look = Look::new(&theme.stylesheet, theme.colours(Scheme::Light));
    group.bench_function("the look of the theme's rules", |bencher| {
        bencher.iter(|| Look::new(&theme.stylesheet, theme.colours(Scheme::Light)))
    });
    for Case { kind, indicator, areas, groups } in cases() {
        let indicator = &site.numbers.indicators[&IndicatorId::parse(indicator).expect("an id")];
        let areas = areas.into_iter().map(|area| AreaId::parse(area).expect("an id")).collect();
        let request = Request { kind: Some(kind), areas, groups, ..Request::of(site.own_area().clone()) };
        let figure = select(indicator, &site.numbers.areas, locale, &request).expect("a figure");
        let points: usize = figure.series.iter().map(|series| series.points.len()).sum();
        group.bench_function(format!("{}, {points} points", kind.as_str()), |bencher| bencher.iter(|| drawings(&figure, locale)));
        let wanted = Portable { width: Width::Wide, pixels: None, look: &look, imprint: &[] };
        group.bench_function(format!("{} as a picture", kind.as_str()), |bencher| bencher.iter(|| portable(&figure, locale, wanted)));
    }
    group.finish();
}

/// Returns the wide and the narrow drawing.
fn drawings(figure: &Figure, locale: &Locale) -> (String, String) {
    (svg(figure, locale, Width::Wide, "figur-w"), svg(figure, locale, Width::Narrow, "figur-n"))
}

criterion_group! {
    name = benches;
    config = Criterion::default().with_measurement(Processor);
    targets = figures
}
criterion_main!(benches);
