//! How commands reach Kolada: time limits, what is seen meanwhile, and answers that are kept. It never looks at what they say.
//!
//! A run that was cut off goes on where it stopped: each answer is kept in the user's cache folder as it comes, and used for an hour. Any
//! other run forgets them, so that the next asks anew.

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Speaker;
use crate::diagnostic::Problem;
use crate::kolada::{self, Client, Http, Source};
use crate::output::Cache;

/// How long an answer of a run that was cut off is used.
const AN_HOUR: Duration = Duration::from_secs(3600);

#[derive(Args)]
pub(super) struct Network {
    /// How many seconds an answer from Kolada may take
    #[arg(long, default_value = "30", value_name = "SECONDS")]
    timeout: f64,
    /// Another address than Kolada's
    #[arg(long, hide = true, default_value = kolada::API)]
    api: String,
    /// Another cache folder than the user's
    #[arg(long, hide = true)]
    cache: Option<PathBuf>,
}

impl Network {
    /// Where answers are kept; `None` where the user has no cache folder.
    pub fn cache(&self, name: &str) -> Option<Cache> {
        let folder = self.cache.clone().or_else(|| dirs::cache_dir().map(|dir| dir.join("insyn")))?;
        Some(Cache::new(&folder.join(name)))
    }

    /// What `ask` gets by asking. What was kept meanwhile is forgotten unless the connection failed.
    pub fn ask<T>(&self, speaker: &Speaker, ask: impl FnOnce(&Client) -> Result<T, Problem>) -> Result<T, Problem> {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        // The template is sound, and without it the bar would only look otherwise.
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

/// Answers that are kept as they come.
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
