//! Measures processor time of the whole process, all threads together, instead of wall-clock time: on a shared machine this is what a
//! change of the program affects. It never counts waiting.

use std::time::Duration;

use cpu_time::ProcessTime;
use criterion::measurement::{Measurement, ValueFormatter, WallTime};

/// Processor time, user and system.
pub struct Processor;

impl Measurement for Processor {
    type Intermediate = ProcessTime;
    type Value = Duration;

    fn start(&self) -> ProcessTime {
        ProcessTime::now()
    }

    fn end(&self, start: ProcessTime) -> Duration {
        start.elapsed()
    }

    fn add(&self, a: &Duration, b: &Duration) -> Duration {
        *a + *b
    }

    fn zero(&self) -> Duration {
        Duration::ZERO
    }

    // criterion would divide by a zero duration.
    fn to_f64(&self, value: &Duration) -> f64 {
        value.as_nanos().max(1) as f64
    }

    fn formatter(&self) -> &dyn ValueFormatter {
        WallTime.formatter()
    }
}
