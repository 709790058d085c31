//! The cost of each stage in processor time, on sites of 100, 1,000, 3,000 and 10,000 chapters in memory; the output stays in memory too.
//!
//! `cargo bench --bench stages` runs all, `cargo bench --bench stages -- '^1000 '` one size.

mod processor;
mod synthetic;

use std::sync::Arc;
use std::time::Duration;

use criterion::{BatchSize, Criterion, SamplingMode, Throughput, criterion_group, criterion_main};
use insyn::diagnostic::{Diagnostics, Messages};
use insyn::pipeline::{self, Order, Timings};
use insyn::render::{InMemory, render};
use insyn::site::{Options, Parsed, Site, resolve};
use insyn::source::Sources;
use insyn::theme::Theme;
use processor::Processor;

fn stages(criterion: &mut Criterion<Processor>) {
    for chapters in [100, 1_000, 3_000, 10_000] {
        let sources = synthetic::sources(chapters);
        let parsed = parse(&sources);
        let (site, theme) = prepare(&sources);
        let html = render_site(&site, &theme).pages as u64;

        let mut group = criterion.benchmark_group(format!("{chapters} chapters"));
        group.sample_size(10).sampling_mode(SamplingMode::Flat).throughput(Throughput::Elements(html));
        group.warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(5));
        group.bench_function("parse", |bencher| bencher.iter_with_large_drop(|| parse(&sources)));
        group.bench_function("resolve", |bencher| {
            let settle = |parsed| resolve(parsed, &sources, &Options::default(), &mut Diagnostics::new());
            bencher.iter_batched(|| parsed.clone(), settle, BatchSize::PerIteration);
        });
        group.bench_function("render", |bencher| bencher.iter_with_large_drop(|| render_site(&site, &theme)));
        group.bench_function("whole", |bencher| bencher.iter_batched(|| sources.clone(), whole, BatchSize::PerIteration));
        group.finish();
    }
}

fn parse(sources: &Sources) -> Parsed {
    pipeline::parse(sources, &mut Diagnostics::new()).expect("a configuration")
}

/// Prepares the site and its theme for rendering; panics if the generator made an error.
fn prepare(sources: &Sources) -> (Site, Arc<Theme>) {
    let checked = pipeline::load_sources(sources.clone(), &Order::default(), &mut Timings::default());
    // Random prose occasionally causes a note.
    assert!(checked.found.without_notes().is_empty(), "{}", checked.found.text(sources, &Messages::english(), false));
    checked.site.expect("a site")
}

fn render_site(site: &Site, theme: &Theme) -> InMemory {
    render(site, theme, None, &mut Diagnostics::new())
}

/// Runs everything from the sources to the output, including loading the theme and the check.
fn whole(sources: Sources) -> Option<InMemory> {
    let mut timings = Timings::default();
    pipeline::load_sources(sources, &Order::default(), &mut timings).render(&mut timings)
}

criterion_group! {
    name = benches;
    config = Criterion::default().with_measurement(Processor);
    targets = stages
}
criterion_main!(benches);
