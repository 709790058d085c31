//! A site that is kept in memory while its files are edited: the current content of each address, and the current problems. It never serves, watches
//! or prints.

mod edit;
mod edited;
mod good;
mod numbers;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::config;
use crate::diagnostic::{Diagnostics, Messages, Place, Problem};
use crate::hosting::{self, Header};
use crate::output::Entry;
use crate::picture::Painter;
use crate::pipeline::{self, Basis, Checked, Kept, Order, Timings};
use crate::source::{FileId, Fingerprint, ReadError, Sources};
use crate::status::{self, Line};
use good::{Good, Layers};

/// The files of the site that may have changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// All files.
    Everything,
    /// These paths and, if one was a directory, everything below it. Relative to the site's directory, with `/` as separator.
    Files(BTreeSet<String>),
}

impl Changed {
    /// Adds the files of another change.
    pub fn add(&mut self, other: Self) {
        match (&mut *self, other) {
            (Self::Files(files), Self::Files(more)) => files.extend(more),
            _ => *self = Self::Everything,
        }
    }
}

/// The result of a refresh.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refreshed {
    /// No file has changed.
    Same,
    /// The edit was applied incrementally: only the edited files were read.
    Taken,
    /// All files were read again, with or without errors in them.
    Read,
    /// A file could not be read. It may be in the process of being written.
    Unreadable,
}

/// A file of the site as it is served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Served {
    /// Its content.
    pub entry: Entry,
    /// Its media type.
    pub kind: String,
    /// Its response headers, by the same rules as for other servers.
    pub headers: Vec<Header>,
}

/// The answer to a request for an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A file.
    Found(Served),
    /// The address of a page without its trailing `/`.
    Folder,
    /// Nothing is there: the site's page for missing pages.
    Missing(Served),
    /// The site has had errors ever since it was opened, so there is nothing to show.
    Mistakes,
}

/// A site, with its latest state without errors.
pub struct Session {
    root: PathBuf,
    order: Order,
    sources: Sources,
    found: Diagnostics,
    painter: Option<Painter>,
    good: Option<Good>,
    /// The files with problems that depend on other files too.
    joined: BTreeSet<FileId>,
    /// Whether there are drafts that are not built.
    has_drafts: bool,
    /// Results that are reused while the files that they were computed from are unchanged.
    kept: Kept,
}

impl Session {
    /// Opens the site at `root`, with or without errors in its files.
    ///
    /// # Errors
    /// If a file cannot be read from disk.
    pub fn open(root: &Path, order: Order) -> Result<Self, ReadError> {
        let (found, sources) = (Diagnostics::new(), Sources::default());
        let mut session = Self {
            root: root.to_owned(),
            order,
            sources,
            found,
            painter: None,
            good: None,
            joined: BTreeSet::new(),
            has_drafts: false,
            kept: Kept::default(),
        };
        session.take(Sources::read(root)?);
        Ok(session)
    }

    /// Returns what the newest report lacks, also while the site has errors; `None` if it has no report or cannot be resolved.
    pub fn status(&self, messages: &Messages) -> Option<(u16, Vec<Line>)> {
        // A site with errors is not kept, and a report that is being written often has some.
        let checked = pipeline::load_sources(self.sources.clone(), &self.order, &mut Timings::default());
        let (site, _) = checked.site.as_ref()?;
        let year = *status::years(site).first()?;
        let missing = status::missing(site, &checked.found, year);
        Some((year, status::lines(&missing, site, &checked.sources, messages)))
    }

    /// Whether any page declares a year, as the start page of a report does.
    pub fn has_reports(&self) -> bool {
        self.sources.files().any(|(id, file)| file.path.ends_with("_index.md") && self.sources.text(id).contains("\nedition:"))
    }

    /// Reads the changed files. If they have errors, the latest state without errors is kept.
    pub fn refresh(&mut self, changed: &Changed) -> Refreshed {
        let changed = &self.of_site(changed);
        let standing = edit::Standing {
            root: &self.root,
            sources: &self.sources,
            found: &self.found,
            joined: &self.joined,
            has_drafts: self.has_drafts,
            pictures: &self.order.pictures,
        };
        if let (Changed::Files(paths), Some(good)) = (changed, &mut self.good)
            && let Some(edited) = edit::take(good, &mut self.kept, standing, paths)
        {
            let numbers = edited.numbers;
            self.found = edited.settle(&mut self.sources, &mut self.joined);
            if let Some(is_kept) = numbers {
                good.basis.files = if is_kept { Basis::fingerprint(&self.sources) } else { Fingerprint::default() };
            }
            return Refreshed::Taken;
        }
        let mut sources = std::mem::take(&mut self.sources);
        if let Changed::Files(paths) = changed
            && let Some(is_changed) = sources.change(&self.root, paths)
        {
            if !is_changed {
                self.sources = sources;
                return Refreshed::Same;
            }
            self.take(sources);
            return Refreshed::Read;
        }
        match Sources::read(&self.root) {
            Ok(read) => self.take_all(read, sources),
            Err(error) => {
                self.found = Diagnostics::new();
                // Forgetting them makes the next refresh read the files again, once this one is readable.
                self.sources = Sources::default();
                self.found.add(Place::Path(error.path.display().to_string()), Problem::refused(&error.path, &error.error));
                Refreshed::Unreadable
            }
        }
    }

    /// Loads the site from files that were all read again.
    fn take_all(&mut self, read: Sources, before: Sources) -> Refreshed {
        match read.numbered_as(&before) {
            Ok(sources) if sources == before => {
                self.sources = sources;
                Refreshed::Same
            }
            Ok(sources) => {
                self.take(sources);
                Refreshed::Read
            }
            Err(sources) => {
                // The file ids have changed, and everything that is kept refers to them.
                self.kept = Kept::default();
                self.good.iter_mut().for_each(|good| good.basis = Basis::default());
                self.take(sources);
                Refreshed::Read
            }
        }
    }

    /// Returns the part of a change that concerns the site's own files.
    fn of_site(&self, changed: &Changed) -> Changed {
        let Changed::Files(paths) = changed else { return Changed::Everything };
        Changed::Files(paths.iter().filter(|path| self.sources.may_change_at(&self.root, path)).cloned().collect())
    }

    fn take(&mut self, sources: Sources) {
        let earlier = self.good.as_ref().map(Good::earlier);
        let mut checked = pipeline::load_keeping(sources, &self.order, &mut self.kept, earlier, &mut Timings::default());
        checked.painter = self.painter_for(&mut checked);
        self.painter = checked.painter;
        let mut found = checked.found;
        if let (Some((site, theme)), Some(vocabulary), false) = (checked.site, checked.vocabulary, found.has_errors()) {
            let Checked { spoken_of, checks, basis, .. } = checked;
            let same_theme = self.good.as_ref().filter(|good| Arc::ptr_eq(&good.theme, &theme));
            let same_theme = same_theme.map(|good| &good.common);
            let mut good = Good::of(
                Layers { site, theme, spoken_of, checks, vocabulary, basis, pictures: Arc::clone(&self.order.pictures) },
                same_theme,
                &mut found,
            );
            if !found.has_errors() {
                self.good.take().into_iter().for_each(|earlier| good.remember(earlier));
                self.good = Some(good);
            }
        }
        found.sort(&checked.sources);
        (self.sources, self.found, self.joined) = (checked.sources, found.without_notes(), checked.joined);
        self.has_drafts = checked.has_drafts;
    }

    /// Returns the painter for figures as PNG, if the site asks for them. The machine's fonts are searched for only once.
    fn painter_for(&mut self, checked: &mut Checked) -> Option<Painter> {
        let wanted = checked.site.as_ref().is_some_and(|(site, _)| site.config.png);
        if !wanted || self.painter.is_some() {
            return self.painter.take();
        }
        match Painter::of_system() {
            Ok(painter) => Some(painter),
            Err(problem) => {
                checked.found.add(Place::Path(config::FILE.into()), problem);
                None
            }
        }
    }

    /// Returns the problems of the current files and of the pages requested so far, with the sources that they refer to.
    pub fn problems(&self) -> (Diagnostics, &Sources) {
        let mut found = self.found.clone();
        if let Some(good) = &self.good {
            found.extend(good.wrong());
            found.sort(&self.sources);
        }
        (found, &self.sources)
    }

    /// Returns the path of the site on its server, as in its address: `/` or `/kvalitet/`.
    pub fn folder(&self) -> &str {
        self.good.as_ref().map_or("/", |good| &good.rules.root)
    }

    /// Returns the answer for an address below the site's path: empty for the front page, `nyckeltal/`, `files/plan.pdf`.
    pub fn answer(&self, address: &str) -> Answer {
        let Some(good) = &self.good else { return Answer::Mistakes };
        let path = if address.is_empty() || address.ends_with('/') { format!("{address}index.html") } else { address.to_owned() };
        let served = |path: &str| good.served(path, self.painter.as_ref());
        if let Some(served) = served(&path) {
            Answer::Found(served)
        } else if good.is_broken(&path) {
            Answer::Mistakes
        } else if good.plan.at(&format!("{path}/index.html")).is_some() && served(&format!("{path}/index.html")).is_some() {
            Answer::Folder
        } else {
            let plain = || Served { entry: Entry::Bytes(Vec::new()), kind: "text/html; charset=utf-8".to_owned(), headers: Vec::new() };
            Answer::Missing(served(hosting::NOT_FOUND).unwrap_or_else(plain))
        }
    }

    /// Returns the page addresses most similar to one that does not exist, best match first.
    pub fn near(&self, address: &str) -> Vec<String> {
        let Some(good) = &self.good else { return Vec::new() };
        let paths = good.plan.paths().filter_map(|path| path.strip_suffix("index.html"));
        nearest(address, paths.filter(|path| !path.starts_with(hosting::EMBED)))
    }
}

/// The maximal number of suggested addresses.
const MOST_NEAR: usize = 5;

/// The minimal similarity of a suggested address, where 1 means equal.
const LIKE: f64 = 0.5;

fn nearest<'a>(asked: &str, known: impl Iterator<Item = &'a str>) -> Vec<String> {
    let bare = |address: &str| address.trim_end_matches("index.html").trim_end_matches(".html").trim_matches('/').to_lowercase();
    let last = |address: &str| address.rsplit('/').next().unwrap_or_default().to_owned();
    let asked = bare(asked);
    let likeness = |address: &str| {
        let address = bare(address);
        let whole = strsim::normalized_damerau_levenshtein(&asked, &address);
        let end = strsim::normalized_damerau_levenshtein(&last(&asked), &last(&address));
        // The parent of the missing page is always suggested.
        if asked.rsplit_once('/').is_some_and(|(folder, _)| folder == address) { 1.0 } else { whole.midpoint(end) }
    };
    let mut near: Vec<(f64, &str)> = known.map(|address| (likeness(address), address)).filter(|(like, _)| *like >= LIKE).collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    near.into_iter().take(MOST_NEAR).map(|(_, address)| address.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_are_pages_of_like_names_and_the_folder_above() {
        let known = ["", "nyckeltal/", "nyckeltal/nojda-hemtjanst/", "mal/", "en/goals/"];
        assert_eq!(nearest("nyckeltal/nojd-hemtjanst/", known.into_iter())[..2], ["nyckeltal/", "nyckeltal/nojda-hemtjanst/"]);
        assert_eq!(nearest("nyckeltall", known.into_iter()), ["nyckeltal/"]);
        assert!(nearest("xyzzy/", known.into_iter()).is_empty());
    }

    #[test]
    fn what_may_have_changed_adds_up() {
        let file = |name: &str| Changed::Files(BTreeSet::from([name.to_owned()]));
        let mut changed = file("a");
        changed.add(file("b"));
        assert_eq!(changed, Changed::Files(BTreeSet::from(["a".to_owned(), "b".to_owned()])));
        changed.add(Changed::Everything);
        changed.add(file("c"));
        assert_eq!(changed, Changed::Everything);
    }
}
