//! Gives an indicator, page, category or area another name, in every place that names it. What names it is found by asking the program: with the
//! name gone, each place where it is unknown names it. It never reads or writes a disk: it returns what to change.

mod aliases;
mod compare;
mod definition;
mod draft;
mod former;
mod hash;
mod links;
mod page;
mod references;
mod tokens;

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostics, Place, Problem, Severity};
use crate::edit::{Edit, Text};
use crate::pipeline::{Checked, Order, Variants};
use crate::source::Sources;
use draft::Draft;

/// What is renamed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// An indicator, by its id.
    Indicator,
    /// A page or a directory of pages, by its path.
    Page,
    /// A category of every indicator that has it, by its id.
    Category,
    /// An area: an operation, a unit, a group, by its id.
    Area,
}

/// What to rename.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// What it is.
    pub named: Named,
    /// Its name: an id, or the path of a page below `content/`.
    pub old: String,
    /// Its new name: an id, or the name or path of a page.
    pub new: String,
    /// Whether the former addresses are kept as redirects.
    pub keeps_addresses: bool,
}

/// Why nothing is renamed: the problems, and the sources that their spans refer to.
#[derive(Debug)]
pub struct Refusal {
    /// The problems.
    pub found: Diagnostics,
    /// The sources.
    pub sources: Sources,
    /// Whether the command was wrong, rather than the site.
    pub is_wrong_use: bool,
}

/// Changes of a file's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edits {
    /// The file's present path relative to the site's directory.
    pub path: String,
    /// The replacements in its text, in order; `None` if the file is removed.
    pub edits: Option<Vec<Edit>>,
}

/// What to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renaming {
    /// The files to edit, at their present paths, which are not moved yet. One that does not exist is created.
    pub edits: Vec<Edits>,
    /// The files and directories to move, relative to the site's directory.
    pub moves: Vec<(String, String)>,
    /// The number of replaced names and links.
    pub places: usize,
    /// Former addresses that nothing leads from, although they should be kept.
    pub gone: Vec<String>,
}

impl Edits {
    /// Returns the file with its changes; `None` if it is removed. `raw` is its present content, empty if it does not exist; `text` is how it was
    /// read when the changes were determined.
    ///
    /// # Errors
    /// If the file has been changed since then, or cannot be edited without other effects.
    pub fn applied(&self, raw: Vec<u8>, text: &str) -> Result<Option<Vec<u8>>, Problem> {
        let path = || self.path.clone();
        let file = Text::of(&self.path, raw).ok_or_else(|| Problem::RenameNotWritten { path: path() })?;
        if file.text() != text {
            return Err(Problem::RenameChanged { path: path() });
        }
        let Some(edits) = &self.edits else { return Ok(None) };
        let edited = file.with(edits).map_err(|_| Problem::RenameNotWritten { path: path() })?;
        Ok(Some(edited.bytes()))
    }
}

/// Determines what to change. `sources` may also have the file of answers beside the site.
///
/// # Errors
/// If the site has errors, the names do not fit, or the renamed site would not be the same under the new name.
pub fn rename(sources: &Sources, order: &Order, wanted: &Wanted) -> Result<Renaming, Box<Refusal>> {
    let run = Run { sources, variants: Variants::of(sources, order), wanted };
    let before = run.variants.load(sources.clone());
    if before.found.has_errors() {
        let found = run.with(&before.found, Problem::RenameInFaultySite { errors: before.found.count(Severity::Error) as u64 });
        return Err(Box::new(Refusal { found, sources: sources.clone(), is_wrong_use: false }));
    }
    let mut draft = Draft::of(sources);
    let names = definition::rename(&run, &before, &mut draft)?;
    let tokens = tokens::all(sources);
    references::rename(&run, &names, &tokens, &mut draft)?;
    links::of_pages(&tokens, &mut draft);
    former::rename(&run, &mut draft);
    hash::renew(&run, &mut draft);
    // Addresses that were kept before may be in use again, which is seen once all links are right.
    let is_of_alias = |problem: &Problem| matches!(problem, Problem::AliasToItself { .. } | Problem::AliasTaken { .. });
    let mut after = run.settle(&before, &names, &tokens, &mut draft, |problem| !is_of_alias(problem) || wanted.named != Named::Page)?;
    let mut gone = Vec::new();
    if wanted.named == Named::Page {
        let bare = aliases::without_any(&draft).map(|bare| run.variants.load(bare.sources()));
        gone = aliases::keep(&run, &before, bare.as_ref().unwrap_or(&after), &mut draft);
        after = run.settle(&before, &names, &tokens, &mut draft, |_| true)?;
        gone.retain(|url| !aliases::leads(&after, url));
    }
    compare::check(&run, (&before, &after), &names, &draft)?;
    let (edits, moves) = draft.finish();
    let places = edits.iter().flat_map(|file| &file.edits).map(Vec::len).sum();
    Ok(Renaming { edits, moves, places, gone: gone.into_iter().map(|url| url.to_string()).collect() })
}

/// A rename in progress.
struct Run<'r> {
    sources: &'r Sources,
    variants: Variants<'r>,
    wanted: &'r Wanted,
}

/// The old and the new name, and what it is the name of.
struct Names {
    old: String,
    new: String,
    /// What has the name.
    of: BTreeSet<Subject>,
}

/// Something that a text can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Subject {
    Indicator,
    Category,
    Area,
}

impl Run<'_> {
    /// Loads the changed site, and changes the paths there that lead nowhere, until there are none. Refuses if there is any other new problem that
    /// counts.
    fn settle(
        &self,
        before: &Checked,
        names: &Names,
        tokens: &[tokens::Located],
        draft: &mut Draft<'_>,
        counts: impl Fn(&Problem) -> bool,
    ) -> Result<Checked, Box<Refusal>> {
        loop {
            let after = self.variants.load(draft.sources());
            let mut new = compare::new_problems(before, &after, draft);
            new.retain(|found| counts(&found.problem));
            if new.is_empty() {
                return Ok(after);
            }
            if !links::mend(&new, &after.sources, names, tokens, draft) {
                return Err(compare::refusal(self, new, after));
            }
        }
    }

    /// Refuses because of the command's arguments.
    fn refuse(&self, place: impl Into<Place>, problem: Problem) -> Box<Refusal> {
        let mut found = Diagnostics::new();
        found.add(place, problem);
        Box::new(Refusal { found, sources: self.sources.clone(), is_wrong_use: true })
    }

    /// Refuses because of an argument.
    fn refuse_name(&self, name: &str, problem: Problem) -> Box<Refusal> {
        self.refuse(Place::Path(name.to_owned()), problem)
    }

    fn with(&self, found: &Diagnostics, problem: Problem) -> Diagnostics {
        let mut found = found.clone();
        found.add(Place::Path("insyn rename".to_owned()), problem);
        found
    }
}
