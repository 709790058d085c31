//! A single build in its own process, from reading the disk to writing it: processor time and wall-clock time of every stage, and the peak
//! memory of the process by the end of each. It prints a Markdown table and judges nothing.
//!
//! `cargo bench --bench cold` runs the three sizes, `cargo bench --bench cold -- 1000` one.

mod synthetic;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use cpu_time::ProcessTime;
use insyn::check::check;
use insyn::diagnostic::Diagnostics;
use insyn::output;
use insyn::pipeline;
use insyn::render::render;
use insyn::site::{Options, resolve};
use insyn::source::Sources;

/// The argument by which this program becomes the building process.
const CHILD: &str = "--build";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.as_slice() {
        [flag, root] if flag == CHILD => build(Path::new(root)),
        [size] => size.parse().into_iter().for_each(measure),
        _ => [100, 1_000, 10_000].into_iter().for_each(measure),
    }
}

/// Builds a site of `chapters` chapters in a new process.
fn measure(chapters: usize) {
    let site = tempfile::tempdir().expect("a folder");
    synthetic::write(chapters, site.path());
    println!("\n{chapters} chapters\n");
    let program = std::env::current_exe().expect("this program");
    let status = Command::new(program).arg(CHILD).arg(site.path()).status().expect("it runs");
    assert!(status.success(), "the build succeeds");
}

fn build(root: &Path) {
    let mut table = Table::default();
    let mut found = Diagnostics::new();
    let sources = table.row("read", || Sources::read(root)).expect("the site is read");
    let parsed = table.row("parse", || pipeline::parse(&sources, &mut found)).expect("a configuration");
    let theme = table.row("theme", || pipeline::load_theme(&sources, &parsed.config, &mut found)).expect("a theme");
    let site = table.row("resolve", || resolve(parsed, &sources, &Options::default(), &mut found)).expect("a site");
    found.extend(table.row("check", || check(&site, &theme)).problems);
    let rendered = table.row("render", || render(&site, &theme, None, &mut found));
    assert!(found.without_notes().is_empty(), "the site has no mistakes");
    let in_memory = table.sum();
    table.row("write", || output::write(&rendered.output, &root.join("public"), root, &[])).expect("written");
    table.print(rendered.pages, in_memory);
}

/// The rows so far: stage, processor time, wall-clock time, and the peak memory of the process at its end, in KiB.
#[derive(Default)]
struct Table(Vec<(&'static str, Duration, Duration, u64)>);

impl Table {
    fn row<T>(&mut self, stage: &'static str, run: impl FnOnce() -> T) -> T {
        let (processor, clock) = (ProcessTime::now(), Instant::now());
        let result = run();
        self.0.push((stage, processor.elapsed(), clock.elapsed(), peak_memory()));
        result
    }

    fn sum(&self) -> (Duration, Duration, u64) {
        let rows = self.0.iter();
        rows.fold((Duration::ZERO, Duration::ZERO, 0), |sum, row| (sum.0 + row.1, sum.1 + row.2, row.3))
    }

    fn print(&self, pages: usize, in_memory: (Duration, Duration, u64)) {
        println!("| stage | CPU ms | wall ms | CPU ms a page | peak MiB | KiB a page |");
        println!("| --- | --: | --: | --: | --: | --: |");
        let whole = self.sum();
        let sums = [("output in memory", in_memory), ("whole, on disk", whole)];
        let rows = self.0.iter().map(|(stage, processor, clock, memory)| (*stage, (*processor, *clock, *memory)));
        for (stage, (processor, clock, memory)) in rows.chain(sums) {
            let (milliseconds, of_clock) = (processor.as_secs_f64() * 1000.0, clock.as_secs_f64() * 1000.0);
            let (pages, memory) = (pages as f64, memory as f64);
            println!(
                "| {stage} | {milliseconds:.1} | {of_clock:.1} | {:.4} | {:.1} | {:.1} |",
                milliseconds / pages,
                memory / 1024.0,
                memory / pages
            );
        }
        println!("\n{pages} pages");
    }
}

/// Returns the peak memory of this process, in KiB; 0 if the system does not report it like Linux.
fn peak_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}
