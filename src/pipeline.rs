//! Runs the stages in order. It never does the work of one.

mod content;
mod kept;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use jiff::civil::Date;
use rayon::prelude::*;

use crate::check::{Checks, Found, SpokenOf, Vocabulary, check, check_keeping};
use crate::config::{self, Config};
use crate::diagnostic::{DEEPEST, Diagnostics, Place, Problem};
use crate::indicator;
use crate::output::{Entry, Output, Sink};
use crate::picture::Painter;
use crate::raster::Store;
use crate::render::shortcode;
use crate::render::{Common, InMemory, Only, OtherParts, Part, Rendered, Renderer};
use crate::search::{self, Record};
use crate::site::{self, Options, Parsed, Resolved, Site, resolve};
use crate::source::{File, FileId, Fingerprint, Kind, ReadError, Sources};
use crate::theme::{Choice, Theme};
use content::Piece;
pub use kept::{Basis, Earlier, Kept};
use kept::{KeptPage, is_of_numbers};

/// The options of a build.
#[derive(Clone, Debug, Default)]
pub struct Order {
    /// Whether drafts are built.
    pub drafts: bool,
    /// The site's URL, overriding the configuration; already validated.
    pub base_url: Option<String>,
    /// Whether warnings are errors.
    pub strict: bool,
    /// The day for which the site is built. If `None`, nothing is reported as out of date or in the future, and the same files give the
    /// same bytes on any day.
    pub today: Option<Date>,
    /// The versions of pictures that have been made, which can be kept from one build to the next.
    pub pictures: Arc<Store>,
}

/// The duration of each stage, in the order they ran.
#[derive(Clone, Debug, Default)]
pub struct Timings(Vec<(&'static str, Duration)>);

impl Timings {
    /// Runs a stage and records its duration.
    pub fn measure<T>(&mut self, stage: &'static str, run: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = run();
        self.0.push((stage, start.elapsed()));
        result
    }

    /// Returns the stages with their durations.
    pub fn rows(&self) -> &[(&'static str, Duration)] {
        &self.0
    }
}

/// A site that was read and checked.
pub struct Checked {
    /// Its files.
    pub sources: Sources,
    /// The site and its theme; `None` if errors left nothing to render.
    pub site: Option<(Site, Arc<Theme>)>,
    /// All diagnostics so far.
    pub found: Diagnostics,
    /// Renders figures as PNG, if the site asks for that and the machine can; initially `None`.
    pub painter: Option<Painter>,
    /// The versions of pictures.
    pub pictures: Arc<Store>,
    /// The files with diagnostics that arose from joining them with others, and therefore do not follow from them alone.
    pub joined: BTreeSet<FileId>,
    /// The pages whose text may mention an indicator that they do not show.
    pub spoken_of: SpokenOf,
    /// The URLs of the pages that the last build published; empty if unknown.
    pub published: BTreeSet<String>,
    /// Whether there are drafts that are not built, and were checked separately.
    pub has_drafts: bool,
    /// The data that the numbers were resolved from.
    pub basis: Basis,
    /// The checks of pages and numbers.
    pub checks: Checks,
    /// The words that texts were checked with.
    pub vocabulary: Option<Arc<Vocabulary>>,
}

/// The diagnostics of the site with its drafts published, and the drafts' files.
#[derive(Default)]
struct OfDrafts {
    found: Diagnostics,
    files: BTreeSet<FileId>,
}

/// Checks a site with its drafts, so that their errors do not first appear on the day they are published.
fn check_drafts(parsed: Parsed, sources: &Sources, options: &Options, theme: &Theme, of_drafts: &mut OfDrafts) {
    of_drafts.files = parsed.pages.iter().filter(|page| page.front.draft).map(|page| page.file).collect();
    let site = resolve(parsed, sources, &Options { drafts: true, ..options.clone() }, &mut of_drafts.found);
    if let Some(site) = site {
        of_drafts.files.extend(site.pages().filter(|(_, page)| page.draft).map(|(_, page)| page.file));
        of_drafts.found.extend(check(&site, theme).problems);
    }
}

/// Reads and checks the site at `root`.
///
/// # Errors
/// If the system does not let a file be read.
pub fn load(root: &Path, order: &Order, timings: &mut Timings) -> Result<Checked, ReadError> {
    let sources = timings.measure("read", || Sources::read(root))?;
    Ok(load_sources(sources, order, timings))
}

/// Checks a site whose files have been read.
pub fn load_sources(sources: Sources, order: &Order, timings: &mut Timings) -> Checked {
    load_keeping(sources, order, &mut Kept::default(), None, timings)
}

/// Loads a site that was loaded before: whatever depends only on unchanged data is reused. `earlier` is its last state without errors.
pub fn load_keeping(sources: Sources, order: &Order, kept: &mut Kept, earlier: Option<Earlier<'_>>, timings: &mut Timings) -> Checked {
    let files = Basis::fingerprint(&sources);
    let with_same_numbers = earlier.filter(|earlier| earlier.basis.files == files);
    let load = Load { sources: &sources, order, earlier };
    let resolved = with_same_numbers.and_then(|earlier| load.resolve(kept, Some(earlier), timings));
    let resolved = resolved.or_else(|| load.resolve(kept, None, timings)).unwrap_or_default();
    load.check(resolved, files, timings).with_sources(sources)
}

/// Loads of a site and of variants of it, which share what they have in common.
pub struct Variants<'v> {
    sources: &'v Sources,
    order: &'v Order,
    kept: RefCell<Kept>,
}

impl<'v> Variants<'v> {
    /// Takes the sources from which the variants differ.
    pub fn of(sources: &'v Sources, order: &'v Order) -> Self {
        Self { sources, order, kept: RefCell::default() }
    }

    /// Loads a variant.
    pub fn load(&self, sources: Sources) -> Checked {
        let mut kept = self.kept.borrow_mut();
        let sources = sources.numbered_as(self.sources).unwrap_or_else(|sources| {
            *kept = Kept::default();
            sources
        });
        load_keeping(sources, self.order, &mut kept, None, &mut Timings::default())
    }
}

/// A load in progress.
struct Load<'l> {
    sources: &'l Sources,
    order: &'l Order,
    earlier: Option<Earlier<'l>>,
}

/// The results of the stages up to `resolve`.
#[derive(Default)]
struct OfStages {
    site: Option<(Site, Arc<Theme>)>,
    /// The problems of single files.
    of_files: Diagnostics,
    /// The problems of the files with numbers.
    of_numbers: Diagnostics,
    /// The problems found when joining files.
    joined: Diagnostics,
    /// The problems found when joining numbers, which are also among the other ones.
    joined_numbers: Diagnostics,
    drafts: Option<OfDrafts>,
}

impl Load<'_> {
    fn diagnostics(&self) -> Diagnostics {
        let mut found = Diagnostics::new();
        if self.order.strict {
            found.make_strict();
        }
        found
    }

    /// Runs the stages up to `resolve`. Returns `None` if the site needs other numbers than those of the earlier one.
    fn resolve(&self, kept: &mut Kept, same_numbers: Option<Earlier<'_>>, timings: &mut Timings) -> Option<OfStages> {
        let Self { sources, order, .. } = *self;
        let mut stages = OfStages { of_files: self.diagnostics(), joined: self.diagnostics(), ..OfStages::default() };
        let parsed =
            timings.measure("parse", || parse_keeping(sources, kept, same_numbers.is_none(), &mut stages.of_files, &mut stages.of_numbers));
        if let Some(same) = same_numbers {
            stages.of_numbers = same.basis.parsed.clone();
        }
        let Some(mut parsed) = parsed else { return Some(stages) };
        if let Some(base_url) = &order.base_url {
            parsed.config.base_url = Some(base_url.clone());
        }
        let has_drafts = !order.drafts && parsed.pages.iter().any(|page| page.front.draft);
        if has_drafts && same_numbers.is_some() {
            return None;
        }
        let theme = timings.measure("theme", || kept.theme(sources, &parsed.config, &mut stages.of_files));
        let options = Options { drafts: order.drafts, today: order.today };
        let with_drafts = has_drafts.then(|| parsed.clone());
        let resolve = || site::resolve_keeping(parsed, sources, &options, same_numbers.map(Earlier::numbers), &mut stages.joined);
        let Resolved { site, of_numbers } = timings.measure("resolve", resolve)?;
        stages.joined_numbers = of_numbers;
        if let Some(parsed) = with_drafts {
            let drafts = stages.drafts.insert(OfDrafts::default());
            if let Some(theme) = &theme {
                timings.measure("drafts", || check_drafts(parsed, sources, &options, theme, drafts));
            }
        }
        stages.site = site.zip(theme);
        Some(stages)
    }

    /// Checks the resolved site, and joins all problems.
    fn check(&self, stages: OfStages, files: Fingerprint, timings: &mut Timings) -> Checked {
        let OfStages { site, mut of_files, of_numbers, joined, joined_numbers, drafts } = stages;
        of_files.extend(of_numbers.clone());
        let mut of_site = Found::default();
        if let Some((site, theme)) = &site {
            of_site = timings.measure("check", || check_keeping(site, theme, self.earlier.map(Earlier::checks)));
        }
        let Found { problems, spoken_of, checks, vocabulary } = of_site;
        of_files.extend(problems);
        let of_joining = joined.files();
        of_files.extend(joined);
        let has_drafts = drafts.is_some();
        let OfDrafts { found: of_drafts, files: drafts } = drafts.unwrap_or_default();
        let of_files = of_files.with_drafts(of_drafts, &drafts);
        let mut found = self.diagnostics();
        found.extend(Diagnostics::of_reading(self.sources));
        found.extend(of_files.outside_unreadable(self.sources));
        found.sort(self.sources);
        Checked {
            sources: Sources::default(),
            site,
            found,
            painter: None,
            pictures: Arc::clone(&self.order.pictures),
            joined: of_joining,
            spoken_of,
            published: BTreeSet::new(),
            has_drafts,
            basis: Basis { files, parsed: of_numbers, joined: joined_numbers },
            checks,
            vocabulary,
        }
    }
}

impl Checked {
    fn with_sources(self, sources: Sources) -> Self {
        Self { sources, ..self }
    }
}

impl Checked {
    /// Renders the site and passes its files to a sink as they are made. Returns `None` if it has errors, including those of rendering.
    pub fn render_into(&mut self, sink: &dyn Sink, timings: &mut Timings) -> Option<Rendered> {
        self.render_part_into(None, sink, timings)
    }

    /// Does the same with a part of the site.
    pub fn render_part_into(&mut self, part: Option<&Part>, sink: &dyn Sink, timings: &mut Timings) -> Option<Rendered> {
        if self.found.has_errors() {
            return None;
        }
        let (site, theme) = self.site.as_ref()?;
        let (found, painter) = (&mut self.found, self.painter.as_ref());
        let common = timings.measure("plan", || Common::of(site, theme).using(Arc::clone(&self.pictures)));
        let renderer = Renderer::new(site, theme, &common, painter);
        let plan = timings.measure("plan", || renderer.plan(found));
        // What is gone is removed with what is shared.
        for url in self.published.iter().filter(|url| part.is_none_or(Part::has_shared) && !plan.makes(url)) {
            found.add(Place::Path(url.clone()), Problem::AddressGone { url: url.clone() });
        }
        let rendered = timings.measure("render", || match part {
            None => renderer.all(&plan, sink, found),
            Some(part) => renderer.part(&plan, part, sink, found),
        });
        let rendered = Rendered { others: part.map(|part| OtherParts::of(site, part, plan)), ..rendered };
        self.found.sort(&self.sources);
        (!self.found.has_errors()).then_some(rendered)
    }

    /// Returns the part of the site that has what is asked for; `None` if nothing is asked for, or the site has errors.
    ///
    /// # Errors
    /// If the site has no such part. All problems are returned.
    pub fn part(&self, only: &[Only]) -> Result<Option<Part>, Vec<Problem>> {
        match &self.site {
            Some((site, _)) if !only.is_empty() && !self.found.has_errors() => Part::of(site, only).map(Some),
            _ => Ok(None),
        }
    }

    /// Builds the search index, if the site has a search, and passes its files to a sink. Reports failures.
    pub fn index_into(&mut self, records: &[Record], sink: &dyn Sink, timings: &mut Timings) {
        if records.is_empty() {
            return;
        }
        match timings.measure("search", || search::files(records)) {
            Ok(files) => files.into_iter().for_each(|(path, bytes)| sink.take(path, Entry::Bytes(bytes))),
            Err(detail) => {
                let folder = Path::new(search::FOLDER);
                self.found.add(Place::Path(search::FOLDER.into()), Problem::refused(folder, &std::io::Error::other(detail)));
            }
        }
        self.found.sort(&self.sources);
    }

    /// Renders the site in memory. Returns `None` if it has errors, including those of rendering.
    pub fn render(&mut self, timings: &mut Timings) -> Option<InMemory> {
        let output = Mutex::new(Output::new());
        let Rendered { records, pages, figures, .. } = self.render_into(&output, timings)?;
        Some(InMemory { output: output.into_inner().unwrap_or_else(PoisonError::into_inner), records, pages, figures })
    }

    /// Adds the search index to a site rendered in memory.
    pub fn index(&mut self, rendered: &mut InMemory, timings: &mut Timings) {
        let output = Mutex::new(std::mem::take(&mut rendered.output));
        self.index_into(&rendered.records, &output, timings);
        rendered.output = output.into_inner().unwrap_or_else(PoisonError::into_inner);
    }
}

/// Loads the theme that the configuration chose. Returns `None` after reporting why it cannot be used.
pub fn load_theme(sources: &Sources, config: &Config, found: &mut Diagnostics) -> Option<Theme> {
    let choice = Choice {
        name: config.appearance.name.as_ref(),
        accent: config.appearance.accent.as_ref(),
        shows: &shortcode::NAMES,
        languages: &config.languages,
        span: config.languages_span,
    };
    Theme::load(sources, &choice, found)
}

/// Parses every file independently, in parallel, keeping the order of the paths. Returns `None` after reporting why the configuration
/// cannot be used.
pub fn parse(sources: &Sources, found: &mut Diagnostics) -> Option<Parsed> {
    let mut of_numbers = Diagnostics::new();
    let parsed = parse_keeping(sources, &mut Kept::default(), true, found, &mut of_numbers);
    found.extend(of_numbers);
    parsed
}

/// Parses a site that was parsed before: unchanged pages are not parsed again, and files with numbers only if wanted.
fn parse_keeping(
    sources: &Sources,
    kept: &mut Kept,
    with_numbers: bool,
    found: &mut Diagnostics,
    of_numbers: &mut Diagnostics,
) -> Option<Parsed> {
    let Some(file) = sources.find(config::FILE) else {
        found.add(Place::Path(config::FILE.into()), Problem::NoConfiguration {});
        return None;
    };
    let config = config::parse(file, sources.text(file), found);
    let content = sources.files().filter(|(_, file)| file.path.starts_with("content/"));
    let (files, deep): (Vec<(FileId, &File)>, Vec<_>) = content.partition(|(_, file)| folder_too_deep(&file.path).is_none());
    let deep: BTreeSet<&str> = deep.iter().filter_map(|(_, file)| folder_too_deep(&file.path)).collect();
    for folder in deep {
        found.add(Place::Path(folder.to_owned()), Problem::NestedTooDeep { levels: DEEPEST_FOLDER as u64 });
    }
    let files: Vec<(FileId, &File)> = files.into_iter().filter(|(_, file)| with_numbers || !is_of_numbers(file)).collect();
    let parse = |&(id, file): &(FileId, &File)| {
        kept.page(id, file).unwrap_or_else(|| {
            let (piece, found) = content::parse(id, file);
            (piece, found.without_what_follows(sources))
        })
    };
    let pieces: Vec<(Piece, Diagnostics)> = files.par_iter().map(parse).collect();
    let mut parsed = config.map(Parsed::of);
    let mut pages = BTreeMap::new();
    for (source, (Piece { kind, put, page }, problems)) in files.into_iter().zip(pieces) {
        if let Some(parsed) = &mut parsed {
            if problems.has_errors() {
                parsed.unread.extend(kind.and_then(Kind::entry));
            }
            put(parsed);
        }
        if let Some(page) = page {
            pages.insert(source.1.path.clone(), KeptPage::of(source, page, problems.clone()));
        }
        if kind.is_some_and(Kind::is_of_numbers) { of_numbers.extend(problems) } else { found.extend(problems) }
    }
    kept.pages = pages;
    parsed.map(|parsed| with_workbooks(parsed, of_numbers))
}

/// Adds the tables of the workbooks that indicators' files name.
fn with_workbooks(mut parsed: Parsed, found: &mut Diagnostics) -> Parsed {
    let workbooks = std::mem::take(&mut parsed.data.workbooks);
    let tables = indicator::of_workbooks(&parsed.data.indicators, &workbooks, found);
    parsed.data.tables.extend(tables);
    parsed
}

/// Parses some of a site's files with the given texts, which may differ from those in the sources.
pub fn parse_some<'t>(
    sources: &Sources,
    config: &Config,
    texts: impl Iterator<Item = (FileId, &'t str)>,
    found: &mut Diagnostics,
) -> Parsed {
    let mut parsed = Parsed::of(config.clone());
    for (id, text) in texts {
        let (piece, problems) = content::parse_text(id, &sources.file(id).path, &Arc::from(text));
        (piece.put)(&mut parsed);
        found.extend(problems);
    }
    with_workbooks(parsed, found)
}

/// The nesting limit of directories below `content/`. The template of the site map is recursive, and uses more stack per level than a text
/// does.
const DEEPEST_FOLDER: usize = DEEPEST / 4;

/// Returns the parent directory of a file that is nested too deeply: addresses and breadcrumbs grow with every level.
fn folder_too_deep(path: &str) -> Option<&str> {
    path.match_indices('/').nth(DEEPEST_FOLDER + 1).map(|(end, _)| &path[..end])
}
