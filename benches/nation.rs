//! The site of a nation, from real numbers: a page a municipality with a table, a page an indicator with strip, map and table, and a page of each pair with three
//! figures. One build in its own process, cold, then one number changed in a session. It prints Markdown tables and judges nothing.
//!
//! `cargo bench --bench nation -- TABLE` builds the municipalities of one county, then all; `INSYN_NATION=TABLE` says the same. The module `sweden` describes the
//! table. The site and its output are in `/dev/shm` if there is one.

mod sweden;
mod synthetic;
mod table;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use insyn::output::Staging;
use insyn::pipeline::{self, Order, Timings};
use insyn::session::{Answer, Changed, Session};
use sweden::Sweden;
use table::Table;

/// The argument by which this program becomes the building process.
const CHILD: &str = "--build";

/// The number of repetitions of the edit.
const TIMES: usize = 5;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let path = match arguments.as_slice() {
        [flag, root] if flag == CHILD => return build(Path::new(root)),
        [path] => Some(PathBuf::from(path)),
        _ => std::env::var_os("INSYN_NATION").map(PathBuf::from),
    };
    let Some(path) = path else {
        println!(
            "This bench needs a table of numbers that is not part of the program: one row per number, with the columns kpi, municipality_id, municipality, year, \
             gender, status and value, for example pgmj's DIDreport of Kolada's numbers. Run: cargo bench --bench nation -- TABLE.csv.gz"
        );
        return;
    };
    for within in [Some("22"), Some("01"), None] {
        let site = folder();
        let sweden = sweden::site(&path, within);
        let about = within.map_or_else(|| "all municipalities".to_owned(), |county| format!("the municipalities of county {county}"));
        println!("\n{about}, {} numbers in {} tables\n", sweden.rows, sweden.indicators.len());
        write(&sweden, site.path());
        let program = std::env::current_exe().expect("this program");
        let status = Command::new(program).arg(CHILD).arg(site.path()).status().expect("it runs");
        assert!(status.success(), "the build succeeds");
        if within.is_none() {
            edit(site.path(), &sweden);
        }
    }
}

/// Returns a directory in memory if the system has one.
fn folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.expect("a folder")
}

fn write(sweden: &Sweden, root: &Path) {
    synthetic::write_files(sweden.files.clone(), root);
}

/// Builds the site at a root into its `public`.
fn build(root: &Path) {
    let (mut table, mut timings) = (Table::default(), Timings::default());
    let mut checked = table.row("load", || pipeline::load(root, &Order::default(), &mut timings)).expect("the site is read");
    assert!(
        !checked.found.has_errors(),
        "{:?}",
        checked.found.iter().find(|found| found.problem.severity() == insyn::diagnostic::Severity::Error)
    );
    let staging = Staging::begin(&root.join("public"), root, &[]).expect("a folder");
    let rendered = table.row("render and write", || checked.render_into(&staging, &mut timings)).expect("no mistakes");
    checked.site = None;
    let before_search = table.sum();
    table.row("search", || checked.index_into(&rendered.records, &staging, &mut timings));
    let report = table.row("replace", || staging.prepare().and_then(insyn::output::Prepared::write)).expect("written");
    table.print(rendered.pages, ("without search and replacing", before_search));
    println!("\n{} figures, {} files", rendered.figures, report.written);
    for (stage, time) in timings.rows() {
        println!("- {stage}: {:.0} ms", time.as_secs_f64() * 1000.0);
    }
}

/// Changes one number in a session, and asks for pages that show it.
fn edit(root: &Path, sweden: &Sweden) {
    let start = Instant::now();
    let mut session = Session::open(root, Order::default()).expect("opened");
    let opened = start.elapsed();
    let id = &sweden.indicators[0];
    let path = format!("content/values/{id}.csv");
    let text = fs::read_to_string(root.join(&path)).expect("a table");
    let (before, row) = text.split_once(&format!("{id};2280;totalt;")).expect("the row of a municipality");
    let (cells, after) = row.split_once('\n').expect("a row");
    let (cells, last) = cells.rsplit_once(';').expect("a year");
    let last: f64 = last.parse().expect("a number");
    println!("\n| open | page | one number, and the page |\n| --: | --- | --: |");
    for address in [format!("par/harnosand/{id}/"), format!("matt/{id}/"), "kommuner/harnosand/".to_owned(), format!("nyckeltal/{id}/")] {
        answer(&session, &address);
        let mut times: Vec<Duration> = (1..=TIMES)
            .map(|at| {
                let text = format!("{before}{id};2280;totalt;{cells};{:.1}\n{after}", last + at as f64 / 10.0);
                fs::write(root.join(&path), text).expect("written");
                let start = Instant::now();
                session.refresh(&Changed::Files(BTreeSet::from([path.clone()])));
                answer(&session, &address);
                start.elapsed()
            })
            .collect();
        times.sort();
        println!("| {:.0} ms | `{address}` | {:.0} ms |", opened.as_secs_f64() * 1000.0, times[TIMES / 2].as_secs_f64() * 1000.0);
    }
}

fn answer(session: &Session, address: &str) {
    let answer = session.answer(address);
    assert!(matches!(answer, Answer::Found(_)), "{address}: {answer:?}");
}
