//! The command that gives something another name. It never decides what changes.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};

use super::difference::unified;
use super::{DONE, MACHINE, MISTAKES, Speaker, WRONG_USE, say, today};
use crate::diagnostic::Problem;
use crate::edit::Text;
use crate::import::remembered;
use crate::output::{self, Change, WriteError};
use crate::pipeline::Order;
use crate::rename::{Edits, Named, Renaming, Wanted, rename};
use crate::source::{ReadError, Sources};

/// The number of addresses that are listed.
const MOST_LISTED: usize = 10;

/// The arguments of the command.
#[derive(Args)]
pub(super) struct Arguments {
    /// What is renamed
    #[arg(value_enum)]
    what: What,
    /// Its present name: an id, or the path of a page
    old: String,
    /// Its new name; of a page, its file's name, or a path below content
    new: String,
    /// The site's directory, with insyn.yaml
    #[arg(long, default_value = ".")]
    root: PathBuf,
    /// Prints what would be changed, and changes nothing
    #[arg(long)]
    dry_run: bool,
    /// Does not keep the former addresses: for a name that was never published, or to take a rename back
    #[arg(long)]
    no_alias: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum What {
    Indicator,
    Page,
    Category,
    Area,
}

impl Speaker {
    /// Renames something, or prints what would be changed.
    pub(super) fn rename(&self, arguments: &Arguments) -> u8 {
        let sources = match sources(&arguments.root) {
            Ok(sources) => sources,
            Err(error) => return self.unreadable(&error),
        };
        let named = match arguments.what {
            What::Indicator => Named::Indicator,
            What::Page => Named::Page,
            What::Category => Named::Category,
            What::Area => Named::Area,
        };
        let (old, new) = (arguments.old.trim().to_owned(), arguments.new.trim().to_owned());
        let wanted = Wanted { named, old, new, keeps_addresses: !arguments.no_alias };
        let renaming = match rename(&sources, &Order { today: today(), ..Order::default() }, &wanted) {
            Ok(renaming) => renaming,
            Err(refusal) => {
                self.print(&refusal.found, &refusal.sources);
                return if refusal.is_wrong_use { WRONG_USE } else { MISTAKES };
            }
        };
        let changes: Result<Vec<Change>, u8> = renaming.edits.iter().map(|edits| self.change(&arguments.root, &sources, edits)).collect();
        let changes = match changes {
            Ok(changes) => changes,
            Err(code) => return code,
        };
        if arguments.dry_run {
            self.print_renaming(&arguments.root, &renaming, &changes);
        } else {
            let moves: Vec<(PathBuf, PathBuf)> =
                renaming.moves.iter().map(|(from, to)| (arguments.root.join(from), arguments.root.join(to))).collect();
            if let Err(error) = output::write_and_move(&changes, &moves) {
                return self.not_written(&error);
            }
        }
        self.print_renamed(&renaming, arguments.dry_run);
        DONE
    }

    /// Returns the change of a file, as it is on disk now.
    fn change(&self, root: &Path, sources: &Sources, edits: &Edits) -> Result<Change, u8> {
        let path = root.join(&edits.path);
        let file = sources.find(&edits.path);
        let before = match Sources::beside(root, &edits.path) {
            Ok(before) => before,
            Err(error) => return Err(self.unreadable(&error)),
        };
        if before.is_some() != file.is_some() {
            return Err(self.refuse(&path, Problem::RenameChanged { path: edits.path.clone() }, MACHINE));
        }
        let text = file.map_or("", |file| sources.text(file));
        match edits.applied(before.clone().unwrap_or_default(), text) {
            Ok(after) => Ok(Change { path, before, after }),
            Err(problem) => {
                let code = if matches!(problem, Problem::RenameChanged { .. }) { MACHINE } else { MISTAKES };
                Err(self.refuse(&path, problem, code))
            }
        }
    }

    fn not_written(&self, error: &WriteError) -> u8 {
        let problem = match error {
            WriteError::Changed { path } => Problem::RenameChanged { path: path.display().to_string() },
            other => other.problem(),
        };
        self.refuse(error.path(), problem, MACHINE)
    }

    /// Prints the differences of the files, and the moves.
    fn print_renaming(&self, root: &Path, renaming: &Renaming, changes: &[Change]) {
        for (edits, change) in renaming.edits.iter().zip(changes) {
            let text = |bytes: &Option<Vec<u8>>| bytes.clone().and_then(|bytes| Text::of(&edits.path, bytes));
            let text = |bytes| text(bytes).map_or_else(String::new, |text| text.text().to_owned());
            let (before, after) = (text(&change.before), text(&change.after));
            let path = change.path.strip_prefix(root).unwrap_or(&change.path).display().to_string();
            let of = |bytes: &Option<Vec<u8>>| bytes.as_ref().map_or("/dev/null", |_| path.as_str()).to_owned();
            say(&unified((&of(&change.before), &before), (&of(&change.after), &after)));
        }
        for (from, to) in &renaming.moves {
            say(&self.line("line-rename-move", &[("from", from.clone().into()), ("to", to.clone().into())]));
        }
    }

    fn print_renamed(&self, renaming: &Renaming, is_dry: bool) {
        if !renaming.gone.is_empty() {
            let listed: Vec<String> = renaming.gone.iter().take(MOST_LISTED).cloned().collect();
            let more = renaming.gone.len().saturating_sub(MOST_LISTED) as u64;
            say(&self.line("line-rename-gone", &[("addresses", listed.join(", ").into()), ("more", more.into())]));
        }
        let arguments = [
            ("places", (renaming.places as u64).into()),
            ("files", (renaming.edits.len() as u64).into()),
            ("moves", (renaming.moves.len() as u64).into()),
            ("dry", if is_dry { "yes" } else { "no" }.into()),
        ];
        say(&self.line("line-renamed", &arguments));
    }
}

/// Reads a site, with the file of answers about imported tables beside it.
fn sources(root: &Path) -> Result<Sources, ReadError> {
    let sources = Sources::read(root)?;
    let answers = Sources::beside(root, remembered::FILE)?.and_then(|raw| Text::of(remembered::FILE, raw));
    let answers = answers.map(|text| (remembered::FILE.to_owned(), Some(Arc::from(text.text()))));
    Ok(sources.changed(&answers.into_iter().collect(), str::to_owned))
}
