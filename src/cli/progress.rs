//! The progress display of a long build on a terminal: the number of files made. It never touches a file.

use std::sync::Once;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget};

use crate::output::{Entry, Sink};

/// A build that finishes sooner shows nothing.
const PATIENCE: Duration = Duration::from_secs(1);

/// A sink that counts the files it passes on.
pub(super) struct Counted<'s> {
    sink: &'s dyn Sink,
    bar: ProgressBar,
    begun: Instant,
    shown: Once,
}

impl<'s> Counted<'s> {
    /// Wraps a sink; `what` is the text before the number.
    pub fn new(sink: &'s dyn Sink, what: String) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        // The template is valid; without it the bar would only look different.
        let style = indicatif::ProgressStyle::with_template("{msg} {pos}").unwrap_or_else(|_| indicatif::ProgressStyle::default_spinner());
        bar.set_style(style);
        bar.set_message(what);
        Self { sink, bar, begun: Instant::now(), shown: Once::new() }
    }
}

impl Sink for Counted<'_> {
    fn take(&self, path: String, entry: Entry) {
        self.sink.take(path, entry);
        if self.begun.elapsed() > PATIENCE {
            // It stays hidden if standard error is not a terminal.
            self.shown.call_once(|| self.bar.set_draw_target(ProgressDrawTarget::stderr()));
        }
        self.bar.inc(1);
    }
}

impl Drop for Counted<'_> {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
