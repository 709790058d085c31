//! The time from a file change to the changed page, without the watcher's wait: only the session's work, on sites of 1,000 and 10,000
//! chapters with an indicator each, and on one with the numbers of all municipalities. It prints Markdown tables of medians of ten and
//! judges nothing.
//!
//! `cargo bench --bench serve` runs all, `cargo bench --bench serve -- 1000` one size, and `-- 0` only the municipalities.

mod synthetic;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use insyn::pipeline::Order;
use insyn::session::{Answer, Changed, Session};

/// The number of repetitions of each edit.
const TIMES: usize = 10;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let sizes: Vec<usize> = arguments.iter().filter_map(|size| size.parse().ok()).collect();
    let sizes = if sizes.is_empty() { vec![1_000, 10_000, 0] } else { sizes };
    if sizes.iter().any(|chapters| *chapters > 0) {
        println!(
            "| chapters | open | front page | text of a page | number of an indicator | its target | a new year | template | title of a page \
             | heading | goal | measure | fact | survey | new page | deleted page |"
        );
        println!("| {} |", ["--:"; 16].join(" | "));
    }
    for chapters in sizes.iter().copied().filter(|chapters| *chapters > 0) {
        measure(chapters);
    }
    if sizes.contains(&0) {
        municipalities();
    }
}

/// Edits one number of 140,070.
fn municipalities() {
    let site = tempfile::tempdir().expect("a folder");
    let root = site.path();
    synthetic::write_files(synthetic::municipalities(), root);
    let start = Instant::now();
    let mut session = Session::open(root, Order::default()).expect("opened");
    let opened = start.elapsed();
    let table = "content/values/tal-0.csv";
    let text = fs::read_to_string(root.join(table)).expect("a table");
    let (before, row) = text.split_once("tal-0;9999;total;").expect("the row of a municipality");
    let (own, after) = row.split_once('\n').expect("a row");
    let (years, _) = own.rsplit_once(';').expect("a year");
    answer(&session, "kommuner/");
    let edit = |at: usize| format!("{before}tal-0;9999;total;{years};5{at}\n{after}");
    let page = edits(&mut session, root, table, "kommuner/", edit);
    let own_page = edits(&mut session, root, table, "nyckeltal/tal-0/", edit);
    println!("\n| municipalities | open | a number, and a page that shows it | a number, and its own page |\n| --: | --: | --: | --: |");
    println!("| 290 | {} | {} | {} |", ms(opened), ms(page), ms(own_page));
}

fn ms(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}

fn measure(chapters: usize) {
    let site = tempfile::tempdir().expect("a folder");
    let root = site.path();
    synthetic::write(chapters, root);
    // A theme of the site that overrides one template.
    let theme = "themes/default/templates/chapter.html";
    let template = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(theme)).expect("a template");
    fs::create_dir_all(root.join("themes/default/templates")).expect("a folder");
    fs::write(root.join(theme), &template).expect("a template");
    let goals = |at: usize| format!("- {{id: fler, text: Mål {at}, by: Nämnden, edition: 2024, indicators: [nyckeltal-5]}}\n");
    let actions = |at: usize| format!("- {{id: gora, text: Åtgärd {at}, edition: 2024, because: [nyckeltal-5], status: started}}\n");
    let facts = |at: usize| format!("beslut: {{title: Beslut, value: 6{at}, unit: personer, counts: people, period: 2024}}\n");
    let survey = |at: usize| format!("name: Enkäten\nrounds:\n  - {{period: 2024, asked: 400, answered: {}}}\n", 210 + at);
    let entries: [(&str, &dyn Fn(usize) -> String); 4] = [
        ("content/goals.yaml", &goals),
        ("content/actions.yaml", &actions),
        ("content/facts.yaml", &facts),
        ("content/surveys/enkat.yaml", &survey),
    ];
    synthetic::write_files(entries.iter().map(|(path, text)| ((*path).to_owned(), text(TIMES))).collect(), root);
    let start = Instant::now();
    let mut session = Session::open(root, Order::default()).expect("opened");
    let opened = start.elapsed();
    let start = Instant::now();
    answer(&session, "");
    let front = start.elapsed();
    let (page, address) = (synthetic::chapter_path(5), "berattelser/r0/kapitel-5/");
    let indicator = "content/indicators/nyckeltal-5.yaml";
    let text = fs::read_to_string(root.join(&page)).expect("a chapter");
    let numbers = fs::read_to_string(root.join(indicator)).expect("an indicator");
    answer(&session, address);
    let texts = edits(&mut session, root, &page, address, |at| format!("{text}\nOrd {at} till.\n"));
    let (earlier, _) = numbers.rsplit_once("2024: ").expect("the last year");
    let counted = edits(&mut session, root, indicator, address, |at| format!("{earlier}2024: 5{at}\n"));
    let aimed = edits(&mut session, root, indicator, address, |at| numbers.replacen("at_least: 80", &format!("at_least: 8{at}"), 1));
    let added = edits(&mut session, root, indicator, address, |at| format!("{numbers}    20{}: 55\n", 10 + at % 5));
    let drawn = edits(&mut session, root, theme, address, |at| template.replacen("<div", &format!("<div title=\"{at}\""), 1));
    let newcomer = |at: usize| format!("---\ntitle: Ny sida {at}\n---\nText.\n");
    fs::write(root.join("content/ny.md"), newcomer(TIMES)).expect("written");
    session.refresh(&Changed::Everything);
    let titled = edits(&mut session, root, "content/ny.md", "ny/", newcomer);
    let headed = edits(&mut session, root, &page, address, |at| format!("{text}\n## Rubrik {at}\n"));
    let [of_goals, of_actions, of_facts, of_surveys] = entries.map(|(path, text)| edits(&mut session, root, path, address, text));
    let new_path = |at: usize| format!("content/berattelser/ny-{at}.md");
    let made = medium(|at| {
        fs::write(root.join(new_path(at)), newcomer(at)).expect("written");
        taken(&mut session, &new_path(at), &format!("berattelser/ny-{at}/"))
    });
    let deleted = medium(|at| {
        fs::remove_file(root.join(new_path(at))).expect("removed");
        taken(&mut session, &new_path(at), address)
    });
    let times =
        [opened, front, texts, counted, aimed, added, drawn, titled, headed, of_goals, of_actions, of_facts, of_surveys, made, deleted];
    println!("| {chapters} | {} |", times.map(ms).join(" | "));
}

/// Returns the median time from a change of a file to the page.
fn edits(session: &mut Session, root: &Path, path: &str, address: &str, text: impl Fn(usize) -> String) -> Duration {
    medium(|at| {
        fs::write(root.join(path), text(at)).expect("written");
        taken(session, path, address)
    })
}

/// Returns the time that a session takes from a change at a path to a page.
fn taken(session: &mut Session, path: &str, address: &str) -> Duration {
    let start = Instant::now();
    session.refresh(&Changed::Files(BTreeSet::from([path.to_owned()])));
    answer(session, address);
    start.elapsed()
}

fn medium(edit: impl FnMut(usize) -> Duration) -> Duration {
    let mut times: Vec<Duration> = (0..TIMES).map(edit).collect();
    times.sort();
    times[TIMES / 2]
}

fn answer(session: &Session, address: &str) {
    let answer = session.answer(address);
    assert!(matches!(answer, Answer::Found(_)), "{address}: {answer:?}: {:?}", session.problems().0.iter().next());
}
