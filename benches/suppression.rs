//! The cost of suppression in processor time, relative to a whole build: generated sites with one indicator about people, with 290 municipalities,
//! women and men, two categories, and a fifth of the smallest counts below the threshold. The same site is resolved with and without suppression in
//! turn; the difference of the medians is the cost. It prints a Markdown table and judges nothing.
//!
//! `cargo bench --bench suppression` runs all, `cargo bench --bench suppression -- nation` those with it in their name.

mod synthetic;

use std::fmt::Write;
use std::time::Duration;

use cpu_time::ProcessTime;
use insyn::diagnostic::Diagnostics;
use insyn::pipeline::{self, Order, Timings};
use insyn::site::{Options, resolve};
use insyn::source::Sources;

/// The number of repetitions.
const TIMES: usize = 7;

const MUNICIPALITIES: usize = 290;

const COUNTIES: usize = 21;

/// Which areas enclose the municipalities.
#[derive(Clone, Copy)]
enum Around {
    Nothing,
    Nation,
    Counties,
}

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let kinds = [
        ("the municipalities alone", Around::Nothing, 1),
        ("with the nation", Around::Nation, 1),
        ("with 21 counties and the nation", Around::Counties, 1),
        ("the same in eight years", Around::Counties, 8),
        ("the municipalities alone in 41 years", Around::Nothing, 41),
    ];
    println!("| | cells | suppression | whole build | part | of the rest |\n| --- | --: | --: | --: | --: | --: |");
    for (name, around, years) in kinds.into_iter().filter(|(name, ..)| wanted.is_empty() || wanted.iter().any(|part| name.contains(part))) {
        let (sources, cells) = (sources(around, years, true), cells(around, years));
        let unprotected = self::sources(around, years, false);
        let (mut with, mut without, mut whole) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..TIMES {
            with.push(resolving(&sources));
            without.push(resolving(&unprotected));
            whole.push(building(&sources));
        }
        let (with, without, whole) = (median(with), median(without), median(whole));
        let suppression = with.saturating_sub(without);
        let rest = whole.saturating_sub(suppression);
        println!(
            "| {name} | {cells} | {} | {} | {:.0} % | {:.0} % |",
            ms(suppression),
            ms(whole),
            100.0 * suppression.as_secs_f64() / whole.as_secs_f64(),
            100.0 * suppression.as_secs_f64() / rest.as_secs_f64()
        );
    }
}

fn ms(time: Duration) -> String {
    format!("{:.0} ms", time.as_secs_f64() * 1000.0)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn resolving(sources: &Sources) -> Duration {
    let parsed = pipeline::parse(sources, &mut Diagnostics::new()).expect("a configuration");
    let start = ProcessTime::now();
    let site = resolve(parsed, sources, &Options::default(), &mut Diagnostics::new());
    let time = start.elapsed();
    assert!(site.is_some());
    time
}

fn building(sources: &Sources) -> Duration {
    let sources = sources.clone();
    let start = ProcessTime::now();
    let mut timings = Timings::default();
    let built = pipeline::load_sources(sources, &Order::default(), &mut timings).render(&mut timings);
    let time = start.elapsed();
    assert!(built.is_some());
    time
}

fn areas(around: Around) -> usize {
    MUNICIPALITIES
        + match around {
            Around::Nothing => 0,
            Around::Nation => 1,
            Around::Counties => COUNTIES + 1,
        }
}

fn cells(around: Around, years: u16) -> usize {
    areas(around) * 9 * usize::from(years)
}

fn sources(around: Around, years: u16, is_protected: bool) -> Sources {
    let configuration = "title: Kvalitet\narea: \"9999\"\norganisation: {name: Exempelkommunen}\nlanguages: [sv]\n";
    let mut areas = String::new();
    for at in 0..MUNICIPALITIES {
        let within = match around {
            Around::Nothing => String::new(),
            Around::Nation => ", within: riket".to_owned(),
            Around::Counties => format!(", within: \"{:02}\"", county(at)),
        };
        let _ = writeln!(areas, "\"{}\": {{name: Kommun {at}, kind: municipality{within}}}", code(at));
    }
    if !matches!(around, Around::Nothing) {
        areas.push_str("riket: {name: Riket, kind: nation}\n");
    }
    for at in (0..COUNTIES).filter(|_| matches!(around, Around::Counties)) {
        let _ = writeln!(areas, "\"{at:02}\": {{name: Län {at}, kind: county, within: riket}}");
    }
    let mut about =
        "title: Antal\nunit: personer\nstatistic: count\ncounts: people\nwhole: complete\ncategories: {a: A, b: B}\n".to_owned();
    if !is_protected {
        about.push_str("suppress: none\n");
    }
    Sources::from_memory([
        ("insyn.yaml", configuration),
        ("content/_index.md", "---\ntitle: Kvalitet\n---\n{{ chart(indicator=\"antal\") }}\n"),
        ("content/areas.yaml", &areas),
        ("content/indicators/antal.yaml", &about),
        ("content/values/antal.csv", &table(around, years)),
    ])
}

fn code(at: usize) -> String {
    if at == 0 { "9999".to_owned() } else { (1_000 + at).to_string() }
}

fn county(at: usize) -> usize {
    at % COUNTIES
}

/// Returns the table: a row per area, group and category, a column per year. The numbers of an area are those of the municipalities in it.
fn table(around: Around, years: u16) -> String {
    let years: Vec<u16> = (2025 - years..2025).collect();
    let mut text = format!("indicator;area;group;category;{}\n", years.iter().map(u16::to_string).collect::<Vec<_>>().join(";"));
    let mut numbers = synthetic::Numbers(7);
    let mut of_counties = vec![vec![[0; 4]; years.len()]; COUNTIES];
    let mut of_nation = vec![vec![[0; 4]; years.len()]; 1];
    for at in 0..MUNICIPALITIES {
        let leaves: Vec<[usize; 4]> = years.iter().map(|_| [(); 4].map(|()| count(&mut numbers))).collect();
        for (year, leaf) in leaves.iter().enumerate() {
            for (part, number) in leaf.iter().enumerate() {
                of_counties[county(at)][year][part] += number;
                of_nation[0][year][part] += number;
            }
        }
        rows(&mut text, &code(at), &leaves);
    }
    if matches!(around, Around::Counties) {
        of_counties.iter().enumerate().for_each(|(at, leaves)| rows(&mut text, &format!("{at:02}"), leaves));
    }
    if !matches!(around, Around::Nothing) {
        rows(&mut text, "riket", &of_nation[0]);
    }
    text
}

/// Returns a count of one category of women or men: a fifth of them below the threshold.
fn count(numbers: &mut synthetic::Numbers) -> usize {
    if numbers.below(5) == 0 { 1 + numbers.below(4) } else { 5 + numbers.below(400) }
}

/// Writes the rows of an area: for each year women in both categories, and men.
fn rows(text: &mut String, area: &str, leaves: &[[usize; 4]]) {
    let groups: [(&str, &[usize]); 3] = [("women", &[0, 1]), ("men", &[2, 3]), ("total", &[0, 1, 2, 3])];
    for (group, parts) in groups {
        for (category, rest) in [("a", Some(0)), ("b", Some(1)), ("", None)] {
            let of = |leaf: &[usize; 4]| {
                let parts = parts.iter().filter(|part| rest.is_none_or(|rest| **part % 2 == rest));
                parts.map(|part| leaf[*part]).sum::<usize>().to_string()
            };
            let row: Vec<String> = leaves.iter().map(of).collect();
            let _ = writeln!(text, "antal;{area};{group};{category};{}", row.join(";"));
        }
    }
}
