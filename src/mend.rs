//! What can be mended in a site's files: the fixes beside the problems, as long as the site is no worse with them. It never knows a fix of its own, and
//! never reads or writes a disk: it returns what to change.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Diagnostics, Place, Problem, Severity};
use crate::edit::{Edit, Text};
use crate::pipeline::{Checked, Order, Variants};
use crate::source::{Content, FaultKind, Sources};

/// The number of rounds: fixes that touch each other are made one after the other, and a fix can lay another problem bare.
const MOST_ROUNDS: usize = 8;

/// The number of times that fixes are left out and the rest is tried again.
const MOST_TRIES: usize = 12;

/// What to change.
pub struct Mending {
    /// The replacements in each file's text, by path: several rounds, each in the text after the one before.
    pub files: BTreeMap<String, Vec<Vec<Edit>>>,
    /// The number of fixes.
    pub fixes: usize,
    /// The problems of the present site that have a fix that is not made, with the problem that it would cause.
    pub left_out: Vec<(Diagnostic, Problem)>,
    /// The problems of the present site.
    pub before: Diagnostics,
    /// The site with the changes.
    pub after: Checked,
}

impl Mending {
    /// Returns a file with its changes. `raw` is its present content, `text` how it was read when the changes were determined.
    ///
    /// # Errors
    /// If the file has been changed since then, or cannot be edited without other effects.
    pub fn applied(&self, path: &str, raw: Vec<u8>, text: &str) -> Result<Vec<u8>, Problem> {
        let not_written = || Problem::FixNotWritten { path: path.to_owned() };
        let mut file = Text::of(path, raw).ok_or_else(not_written)?;
        if file.text() != text {
            return Err(Problem::FixChanged { path: path.to_owned() });
        }
        for edits in self.files.get(path).into_iter().flatten() {
            file = file.with(edits).map_err(|_| not_written())?;
        }
        Ok(file.bytes())
    }

    /// Whether a fix of the present site is made.
    pub fn makes(&self, found: &Diagnostic) -> bool {
        found.fix.is_some() && !self.left_out.iter().any(|(left, _)| (&left.place, &left.problem) == (&found.place, &found.problem))
    }
}

/// Determines what to change.
pub fn mend(sources: &Sources, order: &Order) -> Mending {
    let run = Run { sources, variants: Variants::of(sources, order) };
    let present = run.variants.load(sources.clone());
    let before = Before {
        found: present.found.clone(),
        sources: present.sources.clone(),
        has_site: present.site.is_some(),
        fixes: fixes(&present.found, &present.sources).map(|(key, found, ..)| (key, found.clone())).collect(),
    };
    let (mut left_out, mut present): (BTreeMap<Key, Problem>, _) = (BTreeMap::new(), Some(present));
    for _ in 0..MOST_TRIES {
        let tried = run.settle(present.take(), &left_out);
        let bad = new_problems(&before, &tried);
        if bad.is_empty() {
            return tried.finish(&before, &left_out);
        }
        let known = left_out.len();
        for found in &bad {
            let culprits = tried.culprits(found);
            culprits.into_iter().for_each(|key| _ = left_out.entry(key).or_insert_with(|| found.problem.clone()));
        }
        if left_out.len() == known {
            break;
        }
    }
    // Nothing is mended rather than something made worse.
    if let Some(first) = left_out.values().next().cloned() {
        before.fixes.iter().for_each(|(key, _)| _ = left_out.entry(key.clone()).or_insert_with(|| first.clone()));
    }
    Tried { files: BTreeMap::new(), made: Vec::new(), after: run.variants.load(sources.clone()) }.finish(&before, &left_out)
}

/// What identifies a fix in all rounds: its file, line, problem and replacements. No fix changes the number of lines.
type Key = (String, usize, &'static str, Vec<String>);

struct Run<'r> {
    sources: &'r Sources,
    variants: Variants<'r>,
}

/// The present site, and its fixes.
struct Before {
    found: Diagnostics,
    sources: Sources,
    has_site: bool,
    fixes: Vec<(Key, Diagnostic)>,
}

/// The site after all rounds.
struct Tried {
    files: BTreeMap<String, Vec<Vec<Edit>>>,
    /// The fixes, each with the lines that it changes.
    made: Vec<(Key, BTreeSet<usize>)>,
    after: Checked,
}

/// Returns the fixes of a site, each with its file, lines and replacements.
fn fixes<'c>(found: &'c Diagnostics, sources: &'c Sources) -> impl Iterator<Item = (Key, &'c Diagnostic, BTreeSet<usize>, Vec<Edit>)> {
    // What could not be read as it is cannot be written as it was.
    let faults = sources.faults().iter().filter(|fault| fault.kind != FaultKind::Windows1252);
    let unreadable: BTreeSet<&str> = faults.map(|fault| fault.path.as_str()).collect();
    found.iter().filter_map(move |found| {
        let edits = found.fix.as_ref()?.edits(sources)?;
        let file = sources.file(edits.first()?.0.file);
        if unreadable.contains(file.path.as_str()) || !matches!(file.content, Content::Text(_)) {
            return None;
        }
        let lines: BTreeSet<usize> = edits.iter().map(|(span, _)| sources.line(*span).0).collect();
        let key = (file.path.clone(), *lines.first()?, found.problem.code(), edits.iter().map(|(_, new)| (*new).to_owned()).collect());
        Some((key, found, lines, edits.into_iter().map(|(span, new)| (span.range(), new.to_owned())).collect()))
    })
}

impl Run<'_> {
    /// Makes all fixes of the present site but those left out, and those of the site that results, until there are none.
    fn settle(&self, present: Option<Checked>, left_out: &BTreeMap<Key, Problem>) -> Tried {
        let after = present.unwrap_or_else(|| self.variants.load(self.sources.clone()));
        let mut tried = Tried { files: BTreeMap::new(), made: Vec::new(), after };
        for _ in 0..MOST_ROUNDS {
            if !tried.round(left_out) {
                break;
            }
            let texts = tried.files.keys().map(|path| (path.clone(), Some(tried.text(path, self.sources).into())));
            tried.after = self.variants.load(self.sources.changed(&texts.collect(), str::to_owned));
        }
        tried
    }
}

impl Tried {
    /// Chooses the fixes of a round, which do not touch each other. Returns whether there are any.
    fn round(&mut self, left_out: &BTreeMap<Key, Problem>) -> bool {
        let mut round: BTreeMap<String, Vec<Edit>> = BTreeMap::new();
        for (key, _, lines, edits) in fixes(&self.after.found, &self.after.sources).filter(|(key, ..)| !left_out.contains_key(key)) {
            let chosen = round.entry(key.0.clone()).or_default();
            let touches = |(range, _): &Edit| chosen.iter().any(|(other, _)| range.start <= other.end && other.start <= range.end);
            if !edits.iter().any(touches) {
                chosen.extend(edits);
                self.made.push((key, lines));
            }
        }
        let is_any = !round.is_empty();
        round.into_iter().for_each(|(path, edits)| self.files.entry(path).or_default().push(edits));
        is_any
    }

    /// Returns a file's text after all rounds.
    fn text(&self, path: &str, sources: &Sources) -> String {
        let original = sources.find(path).map_or("", |file| sources.text(file));
        self.files.get(path).into_iter().flatten().fold(original.to_owned(), |mut text, edits| {
            let mut sorted: Vec<&Edit> = edits.iter().collect();
            sorted.sort_by_key(|(range, _)| range.start);
            sorted.into_iter().rev().for_each(|(range, new)| text.replace_range(range.clone(), new));
            text
        })
    }

    /// Returns the fixes that may have caused a problem: those of its lines, or else of its file, or else all.
    fn culprits(&self, found: &Diagnostic) -> Vec<Key> {
        let places: Vec<(String, Option<usize>)> =
            std::iter::once(&found.place).chain(&found.related).map(|place| self.place(place)).collect();
        let is_at = |(key, lines): &&(Key, BTreeSet<usize>)| {
            places.iter().any(|(path, line)| *path == key.0 && line.is_some_and(|line| lines.contains(&line)))
        };
        let is_in_file = |(key, _): &&(Key, BTreeSet<usize>)| places.iter().any(|(path, _)| *path == key.0);
        let keys = |made: Vec<&(Key, BTreeSet<usize>)>| made.into_iter().map(|(key, _)| key.clone()).collect::<Vec<_>>();
        let mut culprits = keys(self.made.iter().filter(is_at).collect());
        if culprits.is_empty() {
            culprits = keys(self.made.iter().filter(is_in_file).collect());
        }
        if culprits.is_empty() { keys(self.made.iter().collect()) } else { culprits }
    }

    fn place(&self, place: &Place) -> (String, Option<usize>) {
        match place {
            Place::Path(path) => (path.clone(), None),
            Place::Span(span) => (self.after.sources.file(span.file).path.clone(), Some(self.after.sources.line(*span).0)),
        }
    }

    fn finish(self, before: &Before, left_out: &BTreeMap<Key, Problem>) -> Mending {
        let left = before.fixes.iter().filter_map(|(key, found)| Some((found.clone(), left_out.get(key)?.clone())));
        Mending { files: self.files, fixes: self.made.len(), left_out: left.collect(), before: before.found.clone(), after: self.after }
    }
}

/// Returns the problems that fixes caused: more of a kind in a file than before. A file that could not be read completely before, and now can, may
/// have had more that is wrong, as may the rest of the site; that was only laid bare.
fn new_problems<'t>(before: &Before, tried: &'t Tried) -> Vec<&'t Diagnostic> {
    let counts = |found: &Diagnostic| matches!(found.problem.severity(), Severity::Error | Severity::Warning);
    let path = |place: &Place, sources: &Sources| match place {
        Place::Path(path) => path.clone(),
        Place::Span(span) => sources.file(span.file).path.clone(),
    };
    let unread = |found: &Diagnostics| found.iter().filter(|found| found.problem.code().starts_with("yaml-")).count();
    let is_more_read = unread(&tried.after.found) < unread(&before.found) || !before.has_site && tried.after.site.is_some();
    let line = |place: &Place, sources: &Sources| if let Place::Span(span) = place { sources.line(*span).0 } else { 0 };
    // By line, since fixes leave the lines where they are; and those of which there were as many elsewhere in the file.
    let mut known: BTreeMap<(&str, String), Vec<usize>> = BTreeMap::new();
    for found in before.found.iter() {
        known.entry((found.problem.code(), path(&found.place, &before.sources))).or_default().push(line(&found.place, &before.sources));
    }
    let mut new = Vec::new();
    for found in tried.after.found.iter().filter(|found| counts(found)) {
        let path = path(&found.place, &tried.after.sources);
        let at = line(&found.place, &tried.after.sources);
        let lines = known.entry((found.problem.code(), path.clone())).or_default();
        match lines.iter().position(|line| *line == at) {
            Some(same) => _ = lines.swap_remove(same),
            None => new.push((found, path)),
        }
    }
    new.retain(|(found, path)| {
        let moved = known.get_mut(&(found.problem.code(), path.clone())).and_then(Vec::pop).is_some();
        let is_laid_bare = is_more_read && (!tried.files.contains_key(path) || found.problem.severity() == Severity::Warning);
        !moved && !is_laid_bare
    });
    new.into_iter().map(|(found, _)| found).collect()
}
