//! A site without errors, each page of which is rendered when it is requested. It never reads a file.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use super::Served;
use crate::check::{Checks, SpokenOf, Vocabulary};
use crate::diagnostic::Diagnostics;
use crate::hosting::{self, Rules};
use crate::output::{Entry, Nowhere};
use crate::picture::Painter;
use crate::pipeline::{Basis, Earlier};
use crate::raster::Store;
use crate::render::{Common, Plan, Renderer};
use crate::search::{self, Record};
use crate::site::{PageId, Site};
use crate::theme::Theme;

/// The output files of a job, by path.
type Files = Arc<BTreeMap<String, Entry>>;

/// A site that was loaded without errors.
pub(super) struct Layers {
    pub site: Site,
    pub theme: Arc<Theme>,
    pub spoken_of: SpokenOf,
    pub checks: Checks,
    pub vocabulary: Arc<Vocabulary>,
    pub basis: Basis,
    pub pictures: Arc<Store>,
}

/// The layers of a site, with what was rendered from them since they last changed.
pub(super) struct Good {
    pub site: Site,
    pub theme: Arc<Theme>,
    /// What all pages share: it depends on numbers, structure and theme, not on the texts of pages.
    pub common: Common,
    pub vocabulary: Arc<Vocabulary>,
    /// The pages with text that may mention an indicator without showing it.
    pub spoken_of: SpokenOf,
    /// The results of checking pages and numbers, valid until what they depend on changes.
    pub checks: Checks,
    /// The data that the numbers were resolved from.
    pub basis: Basis,
    pub plan: Plan,
    pub rules: Rules,
    /// The editor's pages, by the paths of their files; not those of templates, which make several.
    pub pages: BTreeMap<String, PageId>,
    made: Mutex<BTreeMap<usize, Files>>,
    /// The problems of the jobs done so far, by job.
    wrong: Mutex<BTreeMap<usize, Diagnostics>>,
    /// The previous output of pages that can no longer be rendered, by path.
    before: BTreeMap<String, Entry>,
    /// The files of the search index by path, built when one of them is first requested.
    index: OnceLock<BTreeMap<String, Vec<u8>>>,
}

impl Good {
    /// Takes over the layers of a site. Reports files that would have the same address. `same_theme` is what pages shared in an earlier state with
    /// the same theme.
    pub fn of(layers: Layers, same_theme: Option<&Common>, found: &mut Diagnostics) -> Self {
        let Layers { site, theme, spoken_of, checks, vocabulary, basis, pictures } = layers;
        let common = Common::keeping(&site, &theme, same_theme).using(pictures);
        let plan = Renderer::new(&site, &theme, &common, None).plan(found);
        let rules = hosting::rules(&site);
        let pages = site.pages().filter(|(_, page)| page.from.is_none()).map(|(id, page)| (page.path.clone(), id)).collect();
        let (made, wrong, before, index) = (Mutex::default(), Mutex::default(), BTreeMap::new(), OnceLock::new());
        Self { site, theme, common, vocabulary, spoken_of, checks, basis, plan, rules, pages, made, wrong, before, index }
    }

    /// Returns what can be reused when the site is loaded again.
    pub fn earlier(&self) -> Earlier<'_> {
        let Self { site, theme, basis, vocabulary, checks, .. } = self;
        Earlier { site, theme, basis, vocabulary, checks }
    }

    /// Takes over the output of an earlier state, so that a page that can no longer be rendered stays as it was.
    pub fn remember(&mut self, earlier: Self) {
        let made = earlier.made.into_inner().unwrap_or_else(PoisonError::into_inner);
        self.before = earlier.before;
        self.before.extend(made.into_values().flat_map(|files| html_of(&files)));
    }

    /// Discards all output, because a layer has changed.
    pub fn forget(&mut self) {
        let made = std::mem::take(&mut *guard(&self.made));
        self.before.extend(made.into_values().flat_map(|files| html_of(&files)));
        guard(&self.wrong).clear();
        self.index = OnceLock::new();
    }

    /// Returns the problems of the pages requested so far.
    pub fn wrong(&self) -> Diagnostics {
        let mut all = Diagnostics::new();
        guard(&self.wrong).values().for_each(|problems| all.extend(problems.clone()));
        all
    }

    /// Returns the file at a path; `None` if there is none, or if it is only meant for other servers.
    pub fn served(&self, path: &str, painter: Option<&Painter>) -> Option<Served> {
        if self.rules.unserved.contains(&path) {
            return None;
        }
        let made = self.plan.at(path).and_then(|at| self.made(at, painter).get(path).cloned().or_else(|| self.before_of(at, path)));
        let entry = made.or_else(|| self.indexed(path, painter).cloned().map(Entry::Bytes))?;
        let (headers, kind) = self.rules.of_file(path);
        Some(Served { entry, kind, headers })
    }

    /// Returns the previous output of a page that can no longer be rendered.
    fn before_of(&self, at: usize, path: &str) -> Option<Entry> {
        guard(&self.wrong).contains_key(&at).then(|| self.before.get(path).cloned()).flatten()
    }

    /// Whether the page at a path cannot be rendered and has no previous output.
    pub fn is_broken(&self, path: &str) -> bool {
        self.plan.at(path).is_some_and(|at| guard(&self.wrong).contains_key(&at)) && !self.before.contains_key(path)
    }

    /// Returns the output of a job, which is done only once.
    fn made(&self, at: usize, painter: Option<&Painter>) -> Files {
        if let Some(known) = guard(&self.made).get(&at) {
            return known.clone();
        }
        let of_job = self.renderer(painter).one(&self.plan, &self.plan.jobs[at]);
        if of_job.problems.has_errors() {
            guard(&self.wrong).insert(at, of_job.problems);
        }
        let files: Files = Arc::new(of_job.files.into_iter().collect());
        guard(&self.made).insert(at, files.clone());
        files
    }

    fn renderer<'g>(&'g self, painter: Option<&'g Painter>) -> Renderer<'g> {
        Renderer::new(&self.site, &self.theme, &self.common, painter)
    }

    /// Returns a file of the search index, which is only built when a reader searches: it costs more than everything else.
    fn indexed(&self, path: &str, painter: Option<&Painter>) -> Option<&Vec<u8>> {
        if path.split('/').next() != Some(search::FOLDER) {
            return None;
        }
        let records = || -> Vec<Record> { self.renderer(painter).all(&self.plan, &Nowhere, &mut Diagnostics::new()).records };
        self.index.get_or_init(|| search::files(&records()).unwrap_or_default().into_iter().collect()).get(path)
    }
}

/// Returns the HTML files among some output files.
fn html_of(files: &BTreeMap<String, Entry>) -> Vec<(String, Entry)> {
    files.iter().filter(|(path, _)| path.ends_with(".html")).map(|(path, entry)| (path.clone(), entry.clone())).collect()
}

fn guard<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
