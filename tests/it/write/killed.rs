//! A build killed at every file system call of the write stage in turn: the output is the complete old site or the complete new one, byte
//! for byte, and the next build succeeds.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Output as Finished};

use super::child::{DONE, FOLDER, MARKS, TASK};
use super::machine::{TASK_ARGUMENTS, run};
use super::{NEW, OLD, Site, bytes};

/// Every call that names a file or uses an open one.
const CALLS: &str = "--trace=%file,%desc";

/// The number of renames that give the manifest its final name.
const LIST: usize = 1;

/// Makes the call that exchanges two directories fail as unsupported by the file system.
const NO_EXCHANGE: &str = "--inject=renameat2:error=EINVAL";

/// What a reader finds after a build was killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Found {
    Nothing,
    Old,
    New,
}

/// The two outputs, byte for byte, for comparison with what a kill left.
struct Whole {
    old: Files,
    new: Files,
}

type Files = BTreeMap<String, Vec<u8>>;

impl Whole {
    fn built() -> Self {
        let [old, new] = [&OLD, &NEW].map(|files| bytes(&Site::built(files).path("public")));
        Self { old, new }
    }

    /// Returns which of them `output` is; `None` for a mixture.
    fn is(&self, output: &Files) -> Option<Found> {
        match output {
            output if output.is_empty() => Some(Found::Nothing),
            output if *output == self.old => Some(Found::Old),
            output if *output == self.new => Some(Found::New),
            _ => None,
        }
    }
}

/// The result of all kills.
struct Outcome {
    /// The names of the calls, in order.
    calls: Vec<String>,
    /// What a reader found after some kill.
    found: BTreeSet<Found>,
}

impl Outcome {
    fn calls_of(&self, name: &str) -> usize {
        self.calls.iter().filter(|call| *call == name).count()
    }
}

/// Builds the new pages in a child process under strace, with these options.
pub fn build_traced(site: &Site, options: &[&str]) -> Finished {
    let mut command = Command::new("strace");
    command.args(["--follow-forks", "--quiet=all", "--output"]).arg(site.path("trace")).args(options);
    command.arg(std::env::current_exe().expect("this program")).args(TASK_ARGUMENTS);
    run(command.env(TASK, "build").env(FOLDER, site.folder.path()))
}

/// Returns the calls of the write stage: the name of each, and its index among the calls of that name by its thread.
fn calls_of_the_write_stage(trace: &str) -> Vec<(String, usize)> {
    let [begin, end] = MARKS;
    let thread = trace.lines().find(|line| line.contains(begin)).and_then(|line| line.split(' ').next()).expect("the beginning");
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut calls = Vec::new();
    let mut within = false;
    for line in trace.lines() {
        let Some(call) = line.strip_prefix(thread).map(str::trim_start) else {
            assert!(!within, "another thread was at work, so that the calls have no order: {line}");
            continue;
        };
        let Some((name, _)) = call.split_once('(') else { continue };
        let count = counts.entry(name).or_default();
        *count += 1;
        if call.contains(end) {
            return calls;
        }
        if within {
            calls.push((name.to_owned(), *count));
        }
        within |= call.contains(begin);
    }
    panic!("the write stage has no end:\n{trace}");
}

/// Kills builds of the new pages at every call, in sites made by `prepare`.
fn kill_at_every_call(prepare: fn() -> Site, options: &[&str]) -> Outcome {
    let site = prepare();
    let whole = build_traced(&site, &[&[CALLS], options].concat());
    assert!(String::from_utf8_lossy(&whole.stdout).contains(DONE), "{}", String::from_utf8_lossy(&whole.stderr));
    let calls = calls_of_the_write_stage(&fs::read_to_string(site.path("trace")).expect("a trace"));
    let wanted = Whole::built();
    let found = calls.iter().map(|(name, count)| found_after_kill(&prepare(), &wanted, name, *count, options)).collect();
    Outcome { calls: calls.into_iter().map(|(name, _)| name).collect(), found }
}

/// Returns what is found after a kill at a call; also checks that the next build repairs everything.
fn found_after_kill(site: &Site, wanted: &Whole, name: &str, count: usize, options: &[&str]) -> Found {
    let kill = format!("--inject={name}:signal=SIGKILL:when={count}");
    let killed = build_traced(site, &[&[format!("--trace=renameat2,{name}").as_str()], options, &[kill.as_str()]].concat());
    let said = String::from_utf8_lossy(&killed.stderr);
    assert_eq!(killed.status.signal(), Some(9), "the build was not killed at {name} {count}: {said}");
    fs::remove_file(site.path("trace")).expect("a trace");

    let public = site.path("public");
    let left = if fs::exists(&public).expect("an answer") { bytes(&public) } else { Files::new() };
    let mixture = || panic!("killed at {name} {count}, the output is a mixture: {:?}", left.keys());
    let found = wanted.is(&left).unwrap_or_else(mixture);
    site.write(&NEW).unwrap_or_else(|error| panic!("the build after a kill at {name} {count}: {error:?}"));
    site.check_holds(&NEW);
    found
}

#[test]
fn a_killed_first_build_leaves_nothing_or_the_whole_site() {
    let outcome = kill_at_every_call(Site::new, &[]);
    assert_eq!(outcome.found, BTreeSet::from([Found::Nothing, Found::New]));
}

#[test]
fn a_killed_first_build_into_an_empty_folder_leaves_nothing_or_the_whole_site() {
    let prepare = || {
        let site = Site::new();
        fs::create_dir(site.path("public")).expect("a folder");
        site
    };
    assert_eq!(kill_at_every_call(prepare, &[]).found, BTreeSet::from([Found::Nothing, Found::New]));
}

#[test]
fn a_killed_build_leaves_the_whole_old_site_or_the_whole_new_one() {
    let outcome = kill_at_every_call(|| Site::built(&OLD), &[]);
    assert_eq!(outcome.found, BTreeSet::from([Found::Old, Found::New]));
    assert_eq!((outcome.calls_of("renameat2"), outcome.calls_of("rename")), (1, LIST), "{:?}", outcome.calls);
}

#[test]
fn a_build_killed_while_it_clears_up_after_a_killed_build_is_no_worse() {
    let prepare = || {
        let site = Site::built(&NEW);
        fs::rename(site.path("public"), site.path(".insyn-public.new")).expect("a staged tree");
        site.write_beside(&OLD);
        site
    };
    assert_eq!(kill_at_every_call(prepare, &[]).found, BTreeSet::from([Found::Old, Found::New]));
}

#[test]
fn where_folders_cannot_be_exchanged_the_output_is_whole_or_missing_until_the_next_build() {
    let outcome = kill_at_every_call(|| Site::built(&OLD), &[NO_EXCHANGE]);
    assert_eq!(outcome.found, BTreeSet::from([Found::Nothing, Found::Old, Found::New]));
    assert_eq!((outcome.calls_of("renameat2"), outcome.calls_of("rename")), (1, 2 + LIST), "{:?}", outcome.calls);
}

#[test]
fn a_build_killed_while_it_puts_the_old_site_back_is_no_worse() {
    let prepare = || {
        let site = Site::built(&OLD);
        fs::rename(site.path("public"), site.path(".insyn-public.old")).expect("the old tree aside");
        site
    };
    let outcome = kill_at_every_call(prepare, &[NO_EXCHANGE]);
    assert_eq!(outcome.found, BTreeSet::from([Found::Nothing, Found::Old, Found::New]));
    assert_eq!(outcome.calls_of("rename"), 3 + LIST, "{:?}", outcome.calls);
}
