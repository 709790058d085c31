//! How `insyn check` asks whether links to other websites lead anywhere: limits and progress display. It never judges an answer.

use std::time::Duration;

use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Speaker;
use crate::diagnostic::Diagnostics;
use crate::links::{self, Addresses, Asking};
use crate::site::Site;
use crate::source::Sources;

#[derive(Args)]
pub(super) struct Links {
    /// Asks whether links to other websites lead anywhere, each address once and a website at most once a second; for at most so many minutes
    #[arg(long, value_name = "MINUTES", num_args = 0..=1, require_equals = true, default_missing_value = "10")]
    links: Option<u64>,
    /// The timeout for an answer of a website, in seconds
    #[arg(long, default_value = "15", value_name = "SECONDS", requires = "links", value_parser = clap::value_parser!(u64).range(1..=600))]
    timeout: u64,
    /// Also asks addresses of the own network
    #[arg(long, hide = true, requires = "links")]
    internal: bool,
}

impl Links {
    /// Whether links are to be asked.
    pub(super) fn are_asked(&self) -> bool {
        self.links.is_some()
    }

    /// Asks the addresses that the finished pages link to and an editor wrote. Returns their number and the problems.
    pub(super) fn ask(&self, speaker: &Speaker, site: &Site, sources: &Sources, addresses: Addresses) -> (usize, Diagnostics) {
        let places = links::places(site, sources, addresses);
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        // The template is valid; without it the bar would only look different.
        bar.set_style(ProgressStyle::with_template("{msg}").unwrap_or_else(|_| ProgressStyle::default_spinner()));
        let progress = |answers: usize, all: usize| {
            let numbers = [("answers", (answers as u64).into()), ("all", (all as u64).into())];
            bar.set_message(speaker.line("line-links-asked", &numbers));
        };
        let asking = Asking {
            patience: Duration::from_secs(self.timeout),
            limit: Duration::from_secs(self.links.unwrap_or_default().saturating_mul(60).min(24 * 60 * 60)),
            internal: self.internal,
            progress: &progress,
        };
        let answers = links::ask(places.keys().map(String::as_str), &asking);
        bar.finish_and_clear();
        let mut found = Diagnostics::new();
        links::tell(&places, &answers, self.timeout, &mut found);
        (places.len(), found)
    }
}
