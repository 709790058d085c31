//! Fuzzing: whatever an editor's file contains, the program neither crashes nor hangs, writes nothing if it finds errors, and otherwise
//! writes valid output. It changes the sites of the other tests.
//!
//! `INSYN_FUZZ_SECONDS` is the total time of all targets, `INSYN_FUZZ_SEED` the seed. A failing input is saved in `corpus`, with its site
//! and path in the first line, and is tried first from then on.

mod change;
mod input;
mod judge;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::time::{Duration, Instant, SystemTime};

use change::{Dice, change};
use input::{Input, Library, TARGETS, Target};
use judge::{both_languages, judge};

/// The default total time of all targets: long enough to see that they work.
const SECONDS: u64 = 6;

/// The time without a new input after which the program counts as hanging.
const STANDSTILL: Duration = Duration::from_secs(120);

/// The largest number of failures of a target per run.
const MOST: usize = 20;

/// The name under which the saved inputs are tried.
const KEPT: &str = "kept";

/// The environment variables that control a child process.
const TARGET: &str = "INSYN_FUZZ_TARGET";
const INPUT: &str = "INSYN_FUZZ_INPUT";
const SEED: &str = "INSYN_FUZZ_SEED";
const TIME: &str = "INSYN_FUZZ_SECONDS";

/// The stack size of the main thread; the others have rayon's default.
const STACK: usize = 8 * 1024 * 1024;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus")
}

/// Returns the path of the input being tried, so that it is known after an abort.
fn current(target: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("fuzz-{target}"))
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

#[test]
fn front_matter() {
    run("front_matter");
}

#[test]
fn markdown_with_shortcodes() {
    run("markdown");
}

#[test]
fn yaml_of_every_kind() {
    run("yaml");
}

#[test]
fn tables_of_numbers() {
    run("table");
}

#[test]
fn pictures_in_svg() {
    run("svg");
}

#[test]
fn configuration() {
    run("configuration");
}

#[test]
fn inputs_that_failed_once() {
    let is_well = |path: &PathBuf| child(KEPT, &path.display().to_string(), 0, 0).is_some_and(|status| status.success());
    let failed: Vec<_> = kept().into_iter().filter(|path| !is_well(path)).collect();
    assert!(failed.is_empty(), "look at what is printed above; these fail: {failed:#?}");
}

/// Returns the saved inputs, sorted by name.
fn kept() -> Vec<PathBuf> {
    let files = fs::read_dir(folder()).expect("a corpus").map(|entry| entry.expect("an entry").path());
    let mut files: Vec<PathBuf> = files.filter(|path| path.extension().is_none()).collect();
    files.sort();
    files
}

/// Runs a target in child processes, since a stack overflow aborts its process.
fn run(name: &str) {
    let time = Duration::from_secs(number(TIME).unwrap_or(SECONDS)) / TARGETS.len() as u32;
    let mut seed = number(SEED).unwrap_or(1);
    let end = Instant::now() + time;
    let mut failed = Vec::new();
    while failed.len() < MOST && (failed.is_empty() || Instant::now() < end) {
        let left = end.saturating_duration_since(Instant::now()).as_secs().max(1);
        let status = child(name, "", seed, left);
        if status.is_some_and(|status| status.success()) {
            break;
        }
        let input = fs::read(current(name)).expect("the input that was tried");
        let path = folder().join(format!("{name}-{}", &blake3::hash(&input).to_hex()[..12]));
        fs::write(&path, input).expect("the input is kept");
        failed.push(format!("{} ({})", path.display(), status.map_or("stands still".to_owned(), |status| status.to_string())));
        seed = seed.wrapping_add(1_000_003);
    }
    assert!(failed.is_empty(), "{name} failed; look at what is printed above, and at the inputs:\n{}", failed.join("\n"));
}

/// Returns the result of a child process that tries a target for some seconds, or one saved input; `None` if it hung and was killed.
fn child(name: &str, input: &str, seed: u64, seconds: u64) -> Option<ExitStatus> {
    let file = current(name);
    let mut child = Command::new(std::env::current_exe().expect("this program"))
        .args(["task", "--exact", "--ignored", "--nocapture"])
        .env(TARGET, name)
        .env(INPUT, input)
        .env(SEED, seed.to_string())
        .env(TIME, seconds.to_string())
        .spawn()
        .expect("this program starts");
    let start = SystemTime::now();
    loop {
        if let Some(status) = child.try_wait().expect("an answer") {
            return Some(status);
        }
        let began = fs::metadata(&file).and_then(|found| found.modified()).map_or(start, |time| time.max(start));
        if began.elapsed().is_ok_and(|since| since > STANDSTILL) {
            child.kill().and_then(|()| child.wait()).expect("it is stopped");
            return None;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
#[ignore = "started by the targets as a process of its own"]
fn task() {
    let (Ok(name), Some(seed), Some(seconds)) = (std::env::var(TARGET), number(SEED), number(TIME)) else { return };
    match TARGETS.iter().find(|target| target.name == name) {
        Some(target) => in_large_stack(move || try_for(target, seed, Duration::from_secs(seconds))),
        None => try_kept(Path::new(&std::env::var(INPUT).expect("an input"))),
    }
}

fn try_kept(path: &Path) {
    println!("{}", path.display());
    let input = Input::decode(&fs::read(path).expect("an input")).expect("a site and a file in the first line");
    let library = Library::read();
    in_large_stack(|| judge(library.site_with(&input), &both_languages()));
}

fn try_for(target: &Target, seed: u64, time: Duration) {
    let library = Library::read();
    let messages = both_languages();
    let mut dice = Dice::new(seed);
    let end = Instant::now() + time;
    let mut tried = 0;
    while Instant::now() < end {
        let input = library.draw(target, &mut dice, change);
        fs::write(current(target.name), input.encode()).expect("room for an input");
        judge(library.site_with(&input), &messages);
        tried += 1;
    }
    println!("{}: {tried} inputs from seed {seed}", target.name);
}

fn in_large_stack(work: impl FnOnce() + Send) {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work).expect("a thread");
        if let Err(panic) = thread.join() {
            std::panic::resume_unwind(panic);
        }
    });
}
