//! A site that outlives its edits: what lies at each of its addresses now, and what is wrong with it. It never serves, watches or prints.

mod edit;
mod edited;
mod good;
mod numbers;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::config;
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::hosting::{self, Header};
use crate::output::Entry;
use crate::picture::Painter;
use crate::pipeline::{self, Basis, Checked, Kept, Order, Timings};
use crate::source::{FileId, Fingerprint, ReadError, Sources};
use good::{Good, Layers};

/// Which of the site's files may have changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// Any of them.
    Everything,
    /// These, and what lies below one that was a folder: paths from the site's folder, with `/` between the names.
    Files(BTreeSet<String>),
}

impl Changed {
    /// Adds what else may have changed.
    pub fn add(&mut self, other: Self) {
        match (&mut *self, other) {
            (Self::Files(files), Self::Files(more)) => files.extend(more),
            _ => *self = Self::Everything,
        }
    }
}

/// What a refresh came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refreshed {
    /// The files are as they were.
    Same,
    /// An edit was taken by itself: nothing else was read, and all else stays as it was.
    Taken,
    /// They were read anew, with or without mistakes.
    Read,
    /// One of them could not be read. It may be in the midst of being written.
    Unreadable,
}

/// A file of the site as it is served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Served {
    /// What it holds.
    pub entry: Entry,
    /// Its media type.
    pub kind: String,
    /// What goes before it, as the rules for servers have it.
    pub headers: Vec<Header>,
}

/// What lies at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A file.
    Found(Served),
    /// A page, where the address has a `/` at its end.
    Folder,
    /// Nothing: the site's page that says so.
    Missing(Served),
    /// The site has had mistakes ever since it was opened.
    Mistakes,
}

/// A site and the last of its states that had no mistakes.
pub struct Session {
    root: PathBuf,
    order: Order,
    sources: Sources,
    found: Diagnostics,
    painter: Option<Painter>,
    good: Option<Good>,
    /// The files of which something is said that does not follow from them alone.
    joined: BTreeSet<FileId>,
    /// Whether there are drafts that are not built.
    has_drafts: bool,
    /// What need not be made again as long as the files that it was made from stay the same.
    kept: Kept,
}

impl Session {
    /// Opens the site at `root`, with or without mistakes.
    ///
    /// # Errors
    /// Where the machine does not let a file be read.
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

    /// Looks at the files again. With mistakes the site stays as it was without them.
    pub fn refresh(&mut self, changed: &Changed) -> Refreshed {
        let changed = &self.of_site(changed);
        // Drafts that are not built are checked with all the rest: what is wrong with them does not follow from an edit alone.
        if let (Changed::Files(paths), Some(good), false) = (changed, &mut self.good, self.has_drafts)
            && let Some(edited) = edit::take(good, (&self.root, &self.sources, &self.found, &self.joined), paths)
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
                // So that the same files are read anew once this one can be.
                self.sources = Sources::default();
                self.found.add(Place::Path(error.path.display().to_string()), Problem::refused(&error.path, &error.error));
                Refreshed::Unreadable
            }
        }
    }

    /// Takes files that were all read again.
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
                // Files have other ids now, which are all over what was made from them.
                self.kept = Kept::default();
                self.good.iter_mut().for_each(|good| good.basis = Basis::default());
                self.take(sources);
                Refreshed::Read
            }
        }
    }

    /// What of a change is the site's.
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
            let mut good = Good::of(Layers { site, theme, spoken_of, checks, vocabulary, basis }, same_theme, &mut found);
            if !found.has_errors() {
                self.good.take().into_iter().for_each(|earlier| good.remember(earlier));
                self.good = Some(good);
            }
        }
        found.sort(&checked.sources);
        (self.sources, self.found, self.joined) = (checked.sources, found.without_notes(), checked.joined);
        self.has_drafts = checked.has_drafts;
    }

    /// What the site's figures are painted with as PNG, where it asks for that; the machine's fonts are looked for once.
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

    /// What is wrong with the files as they are now, and with the pages that were asked for; and the files in which it stands.
    pub fn problems(&self) -> (Diagnostics, &Sources) {
        let mut found = self.found.clone();
        if let Some(good) = &self.good {
            found.extend(good.wrong());
            found.sort(&self.sources);
        }
        (found, &self.sources)
    }

    /// The folder of the server that the site lies in, as its address has it: `/` or `/kvalitet/`.
    pub fn folder(&self) -> &str {
        self.good.as_ref().map_or("/", |good| &good.rules.root)
    }

    /// What lies at an address below the site's folder: empty for the front page, `nyckeltal/`, `files/plan.pdf`.
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

    /// The addresses of pages that are most like one that leads nowhere, the likeliest first.
    pub fn near(&self, address: &str) -> Vec<String> {
        let Some(good) = &self.good else { return Vec::new() };
        let paths = good.plan.paths().filter_map(|path| path.strip_suffix("index.html"));
        nearest(address, paths.filter(|path| !path.starts_with(hosting::EMBED)))
    }
}

/// How many addresses are proposed.
const MOST_NEAR: usize = 5;

/// How alike two addresses must be for the one to be proposed for the other; 1 is equal.
const LIKE: f64 = 0.5;

fn nearest<'a>(asked: &str, known: impl Iterator<Item = &'a str>) -> Vec<String> {
    let bare = |address: &str| address.trim_end_matches("index.html").trim_end_matches(".html").trim_matches('/').to_lowercase();
    let last = |address: &str| address.rsplit('/').next().unwrap_or_default().to_owned();
    let asked = bare(asked);
    let likeness = |address: &str| {
        let address = bare(address);
        let whole = strsim::normalized_damerau_levenshtein(&asked, &address);
        let end = strsim::normalized_damerau_levenshtein(&last(&asked), &last(&address));
        // The folder that a page would lie in is always worth a look.
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
