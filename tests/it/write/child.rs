//! A child process for what cannot be tested within one process: being killed, and being another user. The other tests start this program
//! again with the test below, which does what its environment says.

use std::path::Path;

use insyn::output::write;

use super::{NEW, output};

/// The task of the process: `build`, `full` or `denied`.
pub const TASK: &str = "INSYN_TEST_TASK";
/// The directory of the task.
pub const FOLDER: &str = "INSYN_TEST_FOLDER";
/// Printed when everything is done, since a program that runs no test succeeds too.
pub const DONE: &str = "the task is done";
/// Paths looked up before and after the write stage, so that a trace shows where it starts and ends.
pub const MARKS: [&str; 2] = ["/insyn-test/write-begins", "/insyn-test/write-ends"];

#[test]
#[ignore = "started by other tests as a process of its own"]
fn task() {
    let (Ok(task), Ok(folder)) = (std::env::var(TASK), std::env::var(FOLDER)) else { return };
    match task.as_str() {
        "build" => build(Path::new(&folder)),
        #[cfg(target_os = "linux")]
        "full" => super::machine::meet_a_full_disk(Path::new(&folder)),
        #[cfg(target_os = "linux")]
        "denied" => super::machine::meet_a_closed_folder(Path::new(&folder)),
        _ => panic!("no task {task}"),
    }
    println!("{DONE}");
}

/// Builds the new pages on this thread only, so that every run makes the same calls in the same order.
fn build(site: &Path) {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build().expect("a thread");
    let output = output(&NEW);
    let [begin, end] = MARKS.map(Path::new);
    assert!(!begin.exists());
    pool.install(|| write(&output, &site.join("public"), site, &[])).expect("a build");
    assert!(!end.exists());
}
