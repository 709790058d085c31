//! The cost of the disk, in wall-clock time: writing into a new directory compared with `cp -r` of the same files, flushing those, and a
//! whole build after one page changed. It uses the system's directory for temporary files; `TMPDIR` selects another file system.

mod synthetic;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use criterion::{BatchSize, Criterion, SamplingMode, criterion_group, criterion_main};
use insyn::output::{self, Report};
use insyn::pipeline::{self, Order, Timings};
use insyn::render::InMemory;
use tempfile::TempDir;

fn disk(criterion: &mut Criterion) {
    for chapters in [100, 1_000, 10_000] {
        let site = folder();
        synthetic::write(chapters, site.path());
        let rendered = render(site.path());
        write(&rendered, site.path(), &site.path().join("public"));

        let mut group = criterion.benchmark_group(format!("{chapters} chapters"));
        group.sample_size(10).sampling_mode(SamplingMode::Flat);
        group.warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(5));
        group.bench_function("write into an empty folder", |bencher| {
            let run = |folder: TempDir| (write(&rendered, site.path(), &folder.path().join("public")), folder);
            bencher.iter_batched(folder, run, BatchSize::PerIteration);
        });
        group.bench_function("cp -r of the same", |bencher| {
            let run = |folder: TempDir| (copy(&site.path().join("public"), folder.path()), folder);
            bencher.iter_batched(folder, run, BatchSize::PerIteration);
        });
        // What a build waits for before it replaces the old site. The whole file system is flushed, so other work on it delays this too.
        group.bench_function("flush a copy of the same", |bencher| {
            let copied = || {
                let folder = folder();
                copy(&site.path().join("public"), folder.path());
                folder
            };
            bencher.iter_batched(copied, |folder| (flush(folder.path()), folder), BatchSize::PerIteration);
        });
        group.bench_function("build after no change", |bencher| bencher.iter(|| build(site.path())));
        let mut edits = 0;
        group.bench_function("build after one changed page", |bencher| {
            let edit = || {
                edits += 1;
                change(site.path(), edits);
            };
            bencher.iter_batched(edit, |()| assert_eq!(build(site.path()).written, 1), BatchSize::PerIteration);
        });
        group.finish();
    }
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

/// Appends a sentence to a chapter in the middle of a report.
fn change(site: &Path, edits: usize) {
    let path = site.join(synthetic::chapter_path(50));
    let text = fs::read_to_string(&path).expect("a chapter");
    let before = text.split("\nNytt: ").next().unwrap_or_default();
    fs::write(path, format!("{before}\nNytt: {edits}.\n")).expect("changed");
}

fn build(site: &Path) -> Report {
    write(&render(site), site, &site.join("public"))
}

fn render(site: &Path) -> InMemory {
    let mut timings = Timings::default();
    let mut checked = pipeline::load(site, &Order::default(), &mut timings).expect("the site is read");
    checked.render(&mut timings).expect("a site without mistakes")
}

fn write(rendered: &InMemory, site: &Path, to: &Path) -> Report {
    output::write(&rendered.output, to, site, &[]).expect("written")
}

fn copy(from: &Path, to: &Path) {
    let status = Command::new("cp").arg("-r").arg(from).arg(to.join("public")).status().expect("cp runs");
    assert!(status.success(), "cp copies");
}

/// Flushes by `syncfs`, the call that a build makes, through its command.
fn flush(folder: &Path) {
    let status = Command::new("sync").arg("-f").arg(folder).status().expect("sync runs");
    assert!(status.success(), "sync flushes");
}

criterion_group!(benches, disk);
criterion_main!(benches);
