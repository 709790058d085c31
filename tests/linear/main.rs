//! The cost of a build is proportional to its input. Its allocations are measured for inputs of one size, twice and four times that size: linear cost
//! doubles in the second step, quadratic cost quadruples. Code that only loops is not detected here; its time is measured in `docs/performance.md`.

use std::alloc::System;
use std::fmt::Write;
use std::sync::{Mutex, PoisonError};

use insyn::diagnostic::Messages;
use insyn::pipeline::{self, Order, Timings};
use insyn::source::Sources;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// The allocations of the whole process are counted, so only one test runs at a time.
static ALONE: Mutex<()> = Mutex::new(());

/// The maximal cost of the second step relative to the first; exactly linear cost gives 2.
const MOST: f64 = 2.2;

const CONFIGURATION: &str = "title: Kvalitet\narea: \"9999\"\norganisation: {name: Exempelkommunen}\nbase_url: none\nsearch: false\n";

fn site(files: &[(&str, &str)]) -> Sources {
    let own = [
        ("insyn.yaml", CONFIGURATION),
        ("content/_index.md", "---\ntitle: Kvalitet\n---\nHej.\n"),
        ("content/areas.yaml", "\"9999\": {name: Exempelkommunen, kind: municipality}\n"),
    ];
    let own = own.into_iter().filter(|(path, _)| !files.iter().any(|(given, _)| path == given));
    Sources::from_memory(own.chain(files.iter().copied()))
}

/// Whether an input has errors, so that nothing is rendered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Input {
    Faulty,
    Sound,
}

/// Returns the bytes and the number of the allocations of a build, including formatting its problems.
fn cost(input: Input, sources: Sources) -> [f64; 2] {
    let region = Region::new(ALLOCATOR);
    let mut timings = Timings::default();
    let mut checked = pipeline::load_sources(sources, &Order::default(), &mut timings);
    let text = checked.found.text(&checked.sources, &Messages::english(), false);
    let built = checked.render(&mut timings);
    let change = region.change();
    assert_eq!(built.is_some(), input == Input::Sound, "{text}");
    [change.bytes_allocated as f64, change.allocations as f64]
}

fn grows_in_proportion(name: &str, input: Input, size: usize, sources: impl Fn(usize) -> Sources) {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    // One-time initialisations of the process happen before the measurement.
    cost(input, sources(1));
    let [one, two, four] = [size, 2 * size, 4 * size].map(|size| cost(input, sources(size)));
    for (at, what) in ["bytes", "allocations"].into_iter().enumerate() {
        let (first, second) = (two[at] - one[at], four[at] - two[at]);
        println!(
            "{name}: {what} of {size}, twice, four times: {:.0}, {:.0}, {:.0}; steps {:.2}",
            one[at],
            two[at],
            four[at],
            second / first
        );
        assert!(second <= MOST * first, "{name}: the {what} grow faster than the input: {:.0}, {:.0}, {:.0}", one[at], two[at], four[at]);
    }
}

#[test]
fn rows_of_unknown_areas() {
    grows_in_proportion("rows of unknown areas", Input::Faulty, 1000, |count| {
        let mut table = "indicator;area;2023\n".to_owned();
        (0..count).for_each(|at| _ = writeln!(table, "antal;okand-{at};12"));
        let indicator = "title: Antal\nunit: personer\nstatistic: count\ncounts: events\nvalues: {2023: 12}\n";
        site(&[("content/indicators/antal.yaml", indicator), ("content/values/antal.csv", &table)])
    });
}

#[test]
fn calls_without_an_end() {
    grows_in_proportion("calls without an end", Input::Faulty, 1000, |count| {
        site(&[("content/sida.md", &format!("---\ntitle: Sida\n---\n{}\n", "{{ ".repeat(count)))])
    });
}

#[test]
fn unknown_shortcodes() {
    grows_in_proportion("unknown shortcodes", Input::Faulty, 1000, |count| {
        let mut page = "---\ntitle: Sida\n---\n".to_owned();
        (0..count).for_each(|at| _ = writeln!(page, "{{{{ okand{at}(indicator=\"antal\") }}}}\n"));
        site(&[("content/sida.md", &page)])
    });
}

#[test]
fn terms_on_a_page() {
    grows_in_proportion("terms on a page", Input::Sound, 250, |count| {
        let (mut terms, mut page) = (String::new(), "---\ntitle: Sida\n---\n".to_owned());
        for at in 0..count {
            let _ = writeln!(terms, "ordet{at}x: {{definition: \"Förklaring nummer {at}.\"}}");
            let _ = write!(page, "Här står ordet{at}x i texten. ");
        }
        page.push('\n');
        site(&[("content/terms.yaml", &terms), ("content/sida.md", &page)])
    });
}

#[test]
fn counts_of_people_of_one_indicator() {
    grows_in_proportion("counts of people", Input::Sound, 60, |count| {
        let mut areas = "\"9999\": {name: Exempelkommunen, kind: municipality}\n".to_owned();
        let mut table = "indicator;area;group;2022;2023\n".to_owned();
        for at in 0..count {
            let _ = writeln!(areas, "kommun-{at}: {{name: Kommun {at}, kind: municipality}}");
            let [women, men] = [at * 7 % 40, 3 + at * 11 % 50];
            for (group, number) in [("women", women), ("men", men), ("total", women + men)] {
                let _ = writeln!(table, "antal;kommun-{at};{group};{number};{number}");
            }
        }
        let indicator = "title: Antal\nunit: personer\nstatistic: count\ncounts: people\n";
        site(&[("content/areas.yaml", &areas), ("content/indicators/antal.yaml", indicator), ("content/values/antal.csv", &table)])
    });
}

#[test]
fn pages_in_a_folder() {
    grows_in_proportion("pages in a folder", Input::Sound, 50, |count| {
        let pages: Vec<(String, String)> = (0..count)
            .map(|at| (format!("content/mapp/{at:04}-sida-{at}.md"), format!("---\ntitle: Sida {at}\n---\nText nummer {at}.\n")))
            .collect();
        let index = ("content/mapp/_index.md", "---\ntitle: Mapp\n---\nAlla sidor.\n");
        let files: Vec<(&str, &str)> = pages.iter().map(|(path, text)| (path.as_str(), text.as_str())).chain([index]).collect();
        site(&files)
    });
}

#[test]
fn municipalities_beside_the_own_one() {
    grows_in_proportion("municipalities beside", Input::Sound, 40, |count| {
        let mut areas = "\"9999\": {name: Exempelkommunen, kind: municipality}\n".to_owned();
        let mut table = "indicator;area;2022;2023\nnojda;;80;85\n".to_owned();
        for at in 0..count {
            let _ = writeln!(areas, "kommun-{at}: {{name: Kommun {at}, kind: municipality}}");
            let _ = writeln!(table, "nojda;kommun-{at};{};{}", 60 + at % 30, 61 + at % 30);
        }
        let indicator = "title: Nöjda\nunit: percent\nstatistic: mean\ncounts: time\n";
        site(&[("content/areas.yaml", &areas), ("content/indicators/nojda.yaml", indicator), ("content/values/nojda.csv", &table)])
    });
}
