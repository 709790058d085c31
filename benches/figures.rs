//! What drawing a figure costs in processor time: both drawings, of three series of eight points where the kind has such; and what the
//! picture for download costs besides.

mod processor;

use criterion::{Criterion, criterion_group, criterion_main};
use insyn::figure::{Figure, Kind, Look, Portable, Request, Width, portable, readable, select, svg};
use insyn::indicator::Group;
use insyn::locale::Locale;
use insyn::name::{IndicatorId, Lang};
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

fn figures(criterion: &mut Criterion<Processor>) {
    let sources =
        Sources::from_memory([("insyn.yaml", CONFIGURATION), ("content/_index.md", FRONT), ("content/indicators/nojda.yaml", GROUPS)]);
    let checked = pipeline::load_sources(sources, &Order::default(), &mut Timings::default());
    let (site, theme) = checked.site.expect("a site");
    let indicator = &site.indicators[&IndicatorId::parse("nojda").expect("an id")];
    let locale = theme.locale(&Lang::swedish()).expect("Swedish");
    let mut group = criterion.benchmark_group("figure");
    let rules = readable(&theme.stylesheet);
    let look = Look::new(&rules, theme.colours(Scheme::Light));
    group.bench_function("the look of the theme's rules", |bencher| bencher.iter(|| Look::new(&rules, theme.colours(Scheme::Light))));
    for kind in Kind::ALL {
        let groups = vec![Group::Total, Group::Women, Group::Men];
        let request = Request { kind: Some(kind), groups, ..Request::of(site.own_area.clone()) };
        let figure = select(indicator, &site.areas, locale, &request).expect("a figure");
        let points: usize = figure.series.iter().map(|series| series.points.len()).sum();
        group.bench_function(format!("{}, {points} points", kind.as_str()), |bencher| bencher.iter(|| drawings(&figure, locale)));
    }
    let groups = vec![Group::Total, Group::Women, Group::Men];
    let request = Request { kind: Some(Kind::Line), groups, ..Request::of(site.own_area.clone()) };
    let figure = select(indicator, &site.areas, locale, &request).expect("a figure");
    let wanted = Portable { width: Width::Wide, pixels: None, look: &look, imprint: &[] };
    group.bench_function("picture of lines, 24 points", |bencher| bencher.iter(|| portable(&figure, locale, wanted)));
    group.finish();
}

/// The wide and the narrow drawing.
fn drawings(figure: &Figure, locale: &Locale) -> (String, String) {
    (svg(figure, locale, Width::Wide, "figur-w"), svg(figure, locale, Width::Narrow, "figur-n"))
}

criterion_group! {
    name = benches;
    config = Criterion::default().with_measurement(Processor);
    targets = figures
}
criterion_main!(benches);
