//! The command that looks a word up in the manual, or opens the manual in the browser. It never explains anything itself.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{DONE, MACHINE, MISTAKES, Speaker, WRONG_USE, say, serve};
use crate::diagnostic::Problem;
use crate::manual::{self, Language};
use crate::output;

#[derive(Args)]
pub(super) struct Arguments {
    /// A message's name as in decimal-comma, a shortcode or a key; without one, the whole manual opens in the browser
    word: Option<String>,
    /// The port for the browser
    #[arg(long, default_value_t = 8732)]
    port: u16,
}

impl Speaker {
    /// Prints what the manual says of a word, or serves the manual.
    pub(super) fn manual(&self, order: &Arguments) -> u8 {
        let Some(word) = &order.word else { return self.serve_manual(order) };
        let entries = manual::entries(word.trim(), self.manual_language());
        if entries.is_empty() {
            let problem = Problem::ManualUnknown { found: word.clone(), nearest: manual::nearest_word(word) };
            return self.refuse(Path::new("insyn manual"), problem, MISTAKES);
        }
        for (at, entry) in entries.iter().enumerate() {
            if at > 0 {
                say("");
            }
            say(&format!("{} ({})\n\n{}", entry.title, entry.address, entry.text));
        }
        DONE
    }

    /// Returns the language of the manual that is read: that of the program's own texts.
    pub(super) fn manual_language(&self) -> Language {
        if self.line("serve-language", &[]) == "en" { Language::English } else { Language::Swedish }
    }

    /// Writes the manual's files to the user's cache directory, and serves them.
    fn serve_manual(&self, order: &Arguments) -> u8 {
        let Some(folder) = dirs::cache_dir().map(|cache| cache.join("insyn").join(format!("manual-{}", env!("CARGO_PKG_VERSION")))) else {
            let error = std::io::Error::other("no cache directory");
            return self.refuse(Path::new("insyn manual"), Problem::refused(Path::new("insyn manual"), &error), WRONG_USE);
        };
        let files = manual::files();
        let files: Vec<(PathBuf, &[u8])> = files.iter().map(|(path, bytes)| (folder.join(path), *bytes)).collect();
        if let Err(error) = output::write_together(&files) {
            return self.refuse(&folder, error.problem(), MACHINE);
        }
        self.serve(&serve::Arguments::of(folder, order.port))
    }
}
