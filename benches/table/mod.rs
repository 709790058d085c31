//! The stages of a build as rows: processor time, wall-clock time and the peak memory of the process. It judges nothing.

use std::fs;
use std::time::{Duration, Instant};

use cpu_time::ProcessTime;

/// The rows so far: stage, processor time, wall-clock time, and the peak memory of the process at its end, in KiB.
#[derive(Default)]
pub struct Table(Vec<(&'static str, Duration, Duration, u64)>);

impl Table {
    /// Runs a stage and records its row.
    pub fn row<T>(&mut self, stage: &'static str, run: impl FnOnce() -> T) -> T {
        let (processor, clock) = (ProcessTime::now(), Instant::now());
        let result = run();
        self.0.push((stage, processor.elapsed(), clock.elapsed(), peak_memory()));
        result
    }

    /// Returns the sum of the rows so far, with the peak memory.
    pub fn sum(&self) -> (Duration, Duration, u64) {
        let rows = self.0.iter();
        rows.fold((Duration::ZERO, Duration::ZERO, 0), |sum, row| (sum.0 + row.1, sum.1 + row.2, row.3))
    }

    /// Prints the rows, and two sums: `before` of some of them under its name, and of all.
    pub fn print(&self, pages: usize, (name, before): (&'static str, (Duration, Duration, u64))) {
        println!("| stage | CPU ms | wall ms | CPU ms a page | peak MiB | KiB a page |");
        println!("| --- | --: | --: | --: | --: | --: |");
        let whole = self.sum();
        let sums = [(name, before), ("whole, on disk", whole)];
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
