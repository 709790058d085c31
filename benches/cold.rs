//! A single build in its own process, from reading the disk to writing it: processor time and wall-clock time of every stage, and the peak
//! memory of the process by the end of each. It prints a Markdown table and judges nothing.
//!
//! `cargo bench --bench cold` runs the three sizes, `cargo bench --bench cold -- 1000` one.

mod synthetic;
mod table;

use std::path::Path;
use std::process::Command;

use insyn::check::check;
use insyn::diagnostic::Diagnostics;
use insyn::output;
use insyn::pipeline;
use insyn::render::render;
use insyn::site::{Options, resolve};
use insyn::source::Sources;
use table::Table;

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
    table.print(rendered.pages, ("output in memory", in_memory));
}
