//! How commands access Kolada: timeouts, progress display, cached responses. It never interprets a response.
//!
//! An interrupted run can be resumed: each response is cached in the user's cache directory as it arrives, and used for an hour. A
//! completed run clears the cache, so that the next one fetches again.

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Speaker;
use crate::diagnostic::Problem;
use crate::kolada::{self, Client, Http, Source};
use crate::output::Cache;

/// How long responses of an interrupted run are used.
const AN_HOUR: Duration = Duration::from_secs(3600);

#[derive(Args)]
pub(super) struct Network {
    /// The timeout for a response from Kolada, in seconds
    #[arg(long, default_value = "30", value_name = "SECONDS")]
    timeout: f64,
    /// An address to use instead of Kolada's
    #[arg(long, hide = true, default_value = kolada::API)]
    api: String,
    /// A directory to use instead of the user's cache directory
    #[arg(long, hide = true)]
    cache: Option<PathBuf>,
}

impl Network {
    /// Returns the cache with a name; `None` if the user has no cache directory.
    pub fn cache(&self, name: &str) -> Option<Cache> {
        let folder = self.cache.clone().or_else(|| dirs::cache_dir().map(|dir| dir.join("insyn")))?;
        Some(Cache::new(&folder.join(name)))
    }

    /// Calls `ask` with a client. Clears the cached responses afterwards unless the connection failed.
    pub fn ask<T>(&self, speaker: &Speaker, ask: impl FnOnce(&Client) -> Result<T, Problem>) -> Result<T, Problem> {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        // The template is valid; without it the bar would only look different.
        let style = ProgressStyle::with_template("{msg}").unwrap_or_else(|_| ProgressStyle::default_spinner());
        bar.set_style(style);
        let progress = |answers: u64| bar.set_message(speaker.line("line-answers", &[("answers", answers.into())]));
        let patience = Duration::try_from_secs_f64(self.timeout).unwrap_or(AN_HOUR).max(Duration::from_millis(1));
        let http = Http::new(patience, &progress);
        let kept = Kept { source: &http, cache: self.cache("answers") };
        let asked = ask(&Client::new(&self.api, &kept));
        bar.finish_and_clear();
        let is_cut =
            matches!(asked, Err(Problem::KoladaUnreachable { .. } | Problem::KoladaRefused { .. } | Problem::KoladaWebPage { .. }));
        if let Some(cache) = kept.cache.as_ref().filter(|_| !is_cut) {
            cache.forget();
        }
        asked
    }
}

/// A source that caches responses.
struct Kept<'s> {
    source: &'s dyn Source,
    cache: Option<Cache>,
}

impl Source for Kept<'_> {
    fn get(&self, address: &str) -> Result<String, Problem> {
        let Some(cache) = &self.cache else { return self.source.get(address) };
        let name = format!("{}.json", blake3::hash(address.as_bytes()).to_hex());
        if let Some(answer) = cache.read(&name, AN_HOUR) {
            return Ok(answer);
        }
        let answer = self.source.get(address)?;
        cache.keep(&name, &answer);
        Ok(answer)
    }
}
