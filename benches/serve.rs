//! What it takes from a change of a file to the changed page, without the watcher's wait: the session's work alone, on sites of 1,000 and 10,000
//! chapters with an indicator each. It prints a Markdown table of the middle of ten and judges nothing.
//!
//! `cargo bench --bench serve` runs both sizes, `cargo bench --bench serve -- 1000` one.

mod synthetic;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use insyn::pipeline::Order;
use insyn::session::{Answer, Changed, Session};

/// How many times each edit is made.
const TIMES: usize = 10;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let sizes: Vec<usize> = arguments.iter().filter_map(|size| size.parse().ok()).collect();
    println!("| chapters | open | front page | text of a page | number of an indicator | template |");
    println!("| --: | --: | --: | --: | --: | --: |");
    for chapters in if sizes.is_empty() { vec![1_000, 10_000] } else { sizes } {
        measure(chapters);
    }
}

fn measure(chapters: usize) {
    let site = tempfile::tempdir().expect("a folder");
    let root = site.path();
    synthetic::write(chapters, root);
    // A theme of the site's own, of which one template is its own.
    let theme = "themes/default/templates/chapter.html";
    let template = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(theme)).expect("a template");
    fs::create_dir_all(root.join("themes/default/templates")).expect("a folder");
    fs::write(root.join(theme), &template).expect("a template");
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
    let counted = edits(&mut session, root, indicator, address, |at| numbers.replacen("at_least: 80", &format!("at_least: 8{at}"), 1));
    let drawn = edits(&mut session, root, theme, address, |at| template.replacen("<div", &format!("<div title=\"{at}\""), 1));
    let ms = |time: Duration| format!("{:.1} ms", time.as_secs_f64() * 1000.0);
    println!("| {chapters} | {} | {} | {} | {} | {} |", ms(opened), ms(front), ms(texts), ms(counted), ms(drawn));
}

/// The middle time from a change to the page.
fn edits(session: &mut Session, root: &Path, path: &str, address: &str, text: impl Fn(usize) -> String) -> Duration {
    let mut times: Vec<Duration> = (0..TIMES)
        .map(|at| {
            fs::write(root.join(path), text(at)).expect("written");
            let start = Instant::now();
            session.refresh(&Changed::Files(BTreeSet::from([path.to_owned()])));
            answer(session, address);
            start.elapsed()
        })
        .collect();
    times.sort();
    times[TIMES / 2]
}

fn answer(session: &Session, address: &str) {
    let answer = session.answer(address);
    assert!(matches!(answer, Answer::Found(_)), "{address}: {answer:?}: {:?}", session.problems().0.iter().next());
}
