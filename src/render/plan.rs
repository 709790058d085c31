//! The plan of a site: every address, and the job that makes it. It never renders anything, so that one page of ten thousand can be
//! requested.

use std::collections::BTreeMap;

use super::assets::StaticFiles;
use super::figure::{embed, picture};
use super::pictures;
use crate::diagnostic::{Diagnostics, Place};
use crate::hosting;
use crate::name::{IndicatorId, Lang, Url};
use crate::opendata::{self, Format};
use crate::output::{OccupiedPaths, PathError, PathFault};
use crate::site::{GeneratedPage, PageId, Site};

/// Something to make: a page with the files of its figures, or other files that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Job {
    /// An editor's page.
    Page(PageId),
    /// A page in the frame of a language that it is not translated to.
    Fallback(Lang, PageId, Url),
    /// A redirect from a former address to a page.
    Alias(Url, PageId),
    /// A redirect from a former address of an indicator's or area's page.
    Moved(Url),
    /// The list of indicators.
    IndicatorList(Lang),
    /// An indicator's page.
    Indicator(Lang, IndicatorId),
    /// Another generated page.
    Generated(Lang, GeneratedPage, Url),
    /// The 404 page.
    NotFound,
    /// The open data files of an indicator.
    Data(IndicatorId),
    /// The open data files of the whole site.
    AllData,
    /// The feed of a language.
    Feed(Lang),
    /// The calendar of a language, with the plan of a year.
    Calendar(Lang),
    /// A file of the theme, or of the program.
    Static(String),
    /// An attachment, by its path below `content/`; of a picture that pages show, its versions.
    Attachment(String),
    /// The files for servers and search engines.
    Hosting,
}

/// Every address of a finished site, except those of the search index, which is made from the pages, and of figures' files, which are below
/// the directories `embed` and `figurer` by the address of the figure's home page.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// The jobs, the editor's own pages first.
    pub jobs: Vec<Job>,
    /// The index of the job for each path relative to the site's root.
    makers: BTreeMap<String, usize>,
    /// The index of the job for the versions of each picture, by their common beginning. Which there are is known when they are made.
    versions: BTreeMap<String, usize>,
}

impl Plan {
    /// Plans a site. Reports address collisions, and paths that cannot be stored on every system.
    pub(super) fn of(site: &Site, feeds: &[(Lang, String)], static_files: &StaticFiles, found: &mut Diagnostics) -> Self {
        let mut maker = Maker { site, plan: Self::default(), taken: OccupiedPaths::default(), found };
        maker.pages();
        for path in static_files.paths() {
            maker.add(Job::Static(path.clone()), [path], "themes");
        }
        maker.data();
        maker.attachments();
        for (lang, path) in feeds {
            maker.add(Job::Feed(lang.clone()), [path.clone()], "content");
        }
        for lang in &site.config.languages {
            if let Some(path) = hosting::calendar_path(site, lang) {
                maker.add(Job::Calendar(lang.clone()), [path], "content/plan.yaml");
            }
        }
        maker.hosting();
        maker.plan
    }

    /// Whether a page has an address.
    pub fn makes(&self, url: &str) -> bool {
        self.makers.contains_key(&format!("{}index.html", url.trim_start_matches('/')))
    }

    /// Returns the job that makes the file at a path relative to the site's root, or would make it if it exists: only a figure's home page
    /// knows which figures it has.
    pub fn at(&self, path: &str) -> Option<usize> {
        let page = || {
            let below = path.strip_prefix(hosting::EMBED).or_else(|| path.strip_prefix(picture::FOLDER)?.strip_prefix('/'))?;
            let folder = below.trim_end_matches(embed::FRAMED_FILE).trim_end_matches(embed::FRAGMENT).trim_end_matches('/');
            let page = folder.rsplit_once('/').map_or("", |(page, _)| page);
            let page = if page.is_empty() { String::new() } else { format!("{page}/") };
            self.makers.get(&format!("{page}index.html"))
        };
        // An indicator's comparison is beside its page.
        let beside = || self.makers.get(&format!("{}index.html", path.strip_suffix(super::figure::comparison::NUMBERS)?));
        let version = || self.versions.get(pictures::beginning_of(path)?);
        self.makers.get(path).or_else(version).or_else(page).or_else(beside).copied()
    }

    /// Returns every planned path, in order, with the index of the job that makes it.
    pub(super) fn makers(&self) -> impl Iterator<Item = (&str, usize)> {
        self.makers.iter().map(|(path, job)| (path.as_str(), *job))
    }

    /// Returns every planned path, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.makers.keys().map(String::as_str)
    }
}

struct Maker<'m> {
    site: &'m Site,
    plan: Plan,
    taken: OccupiedPaths,
    found: &'m mut Diagnostics,
}

impl Maker<'_> {
    /// Adds a job with the paths that it makes. `made_from` is the location for the editor.
    fn add(&mut self, job: Job, paths: impl IntoIterator<Item = String>, made_from: &str) {
        self.add_telling(job, paths, |found, error| found.add(Place::Path(made_from.to_owned()), error.problem()));
    }

    /// Does the same with a custom report of a path that is not available.
    fn add_telling(&mut self, job: Job, paths: impl IntoIterator<Item = String>, tell: impl Fn(&mut Diagnostics, &PathError)) {
        let at = self.plan.jobs.len();
        self.plan.jobs.push(job);
        for path in paths {
            match self.taken.take(&path) {
                Ok(()) => drop(self.plan.makers.insert(path, at)),
                Err(error) => tell(self.found, &error),
            }
        }
    }

    fn pages(&mut self) {
        let site = self.site;
        for (id, page) in site.pages() {
            self.add(Job::Page(id), [page.url.file()], "content");
        }
        for ((lang, _), (id, url)) in &site.structure.fallbacks {
            self.add(Job::Fallback(lang.clone(), *id, url.clone()), [url.file()], "content");
        }
        for (url, page) in &site.structure.aliases {
            self.add(Job::Alias(url.clone(), *page), [url.file()], "content");
        }
        for url in site.structure.moved.keys() {
            self.add(Job::Moved(url.clone()), [url.file()], "content/aliases.yaml");
        }
        for lang in site.config.languages.iter().filter(|_| !site.numbers.indicators.is_empty()) {
            self.add(Job::IndicatorList(lang.clone()), [site.indicator_list(lang).file()], "content");
            for id in site.numbers.indicators.keys() {
                self.add(Job::Indicator(lang.clone(), id.clone()), [site.indicator_url(id, lang).file()], "content");
            }
        }
        for ((lang, made), page) in site.structure.made.iter().filter(|(_, page)| page.generated) {
            self.add(Job::Generated(lang.clone(), made.clone(), page.url.clone()), [page.url.file()], "content");
        }
        self.add(Job::NotFound, [NOT_FOUND.to_owned()], "content");
    }

    fn data(&mut self) {
        if !self.site.offers_data() {
            return;
        }
        for id in self.site.numbers.indicators.keys() {
            self.add(Job::Data(id.clone()), Format::ALL.map(|format| format.path(id)), "content/indicators");
        }
        self.add(Job::AllData, opendata::paths_of_all(self.site), "content");
    }

    fn attachments(&mut self) {
        let site = self.site;
        for (path, asset) in &site.structure.assets {
            if pictures::is_scaled(site, path, asset) {
                self.plan.versions.insert(pictures::beginning(asset), self.plan.jobs.len());
            }
            self.add_telling(
                Job::Attachment(path.clone()),
                pictures::is_published(site, path, asset).then(|| asset.target.clone()),
                |found, error| {
                    let other = Place::Path(origin(site, error));
                    found.add_related(Place::Path(format!("content/{path}")), error.problem(), other);
                },
            );
        }
    }

    /// Adds the files for servers and search engines.
    fn hosting(&mut self) {
        let site = self.site;
        let paths = hosting::paths(site).into_iter().map(str::to_owned);
        // The other file is the site's own, which can be renamed.
        self.add_telling(Job::Hosting, paths, |found, error| {
            let own = Place::Path(origin(site, error));
            found.add_related(own, error.problem(), Place::Path(crate::config::FILE.into()));
        });
    }
}

/// The 404 page.
pub(super) const NOT_FOUND: &str = "404.html";

/// Returns the source file of a colliding output file; the configuration if it was made from everything.
fn origin(site: &Site, error: &PathError) -> String {
    let PathFault::Taken(taken) = &error.fault else { return error.path.clone() };
    let holds = |path: &str| path == taken || path.starts_with(&format!("{taken}/"));
    let asset = || site.structure.assets.iter().find(|(_, asset)| holds(&asset.target)).map(|(path, _)| format!("content/{path}"));
    let page = site.pages.iter().find(|page| holds(&page.url.file())).map(|page| page.path.clone());
    page.or_else(asset).unwrap_or_else(|| crate::config::FILE.to_owned())
}
