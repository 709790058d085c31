//! The stages in their order. It never does the work of one.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use jiff::civil::Date;
use rayon::prelude::*;

use crate::action::{self, ActionFile};
use crate::area::{self, AreaFile};
use crate::check::{Found, SpokenOf, check};
use crate::config::{self, Config};
use crate::diagnostic::{DEEPEST, Diagnostics, Place, Problem};
use crate::fact::{self, Fact};
use crate::goal::{self, GoalFile};
use crate::indicator::{self, IndicatorFile, TableFile};
use crate::matrix::{self, Matrix};
use crate::output::{Entry, Output, Sink};
use crate::page::{self, PageFile};
use crate::picture::Painter;
use crate::render::{Common, InMemory, Rendered, Renderer};
use crate::search::{self, Record};
use crate::site::{Options, Parsed, Site, resolve};
use crate::source::{self, Content, File, FileId, Purpose, ReadError, Sources};
use crate::survey::{self, SurveyFile};
use crate::term::{self, Term};
use crate::theme::{Choice, Theme};

/// What the one who builds asks for.
#[derive(Clone, Debug, Default)]
pub struct Order {
    /// Whether drafts are built too.
    pub drafts: bool,
    /// The site's address, instead of the one in its configuration; already checked.
    pub base_url: Option<String>,
    /// Whether warnings are errors.
    pub strict: bool,
    /// The day for which the site is built. Where it is left out, nothing is said to be out of date or of a year to come, and the same
    /// files give the same bytes on any day.
    pub today: Option<Date>,
}

/// How long each stage took, in the order they ran.
#[derive(Clone, Debug, Default)]
pub struct Timings(Vec<(&'static str, Duration)>);

impl Timings {
    /// Runs a stage and notes its time.
    pub fn measure<T>(&mut self, stage: &'static str, run: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = run();
        self.0.push((stage, start.elapsed()));
        result
    }

    /// A row a stage.
    pub fn rows(&self) -> &[(&'static str, Duration)] {
        &self.0
    }
}

/// A site that was read and checked.
pub struct Checked {
    /// Its files.
    pub sources: Sources,
    /// The site and its theme; `None` where mistakes left nothing to render.
    pub site: Option<(Site, Arc<Theme>)>,
    /// Everything found so far.
    pub found: Diagnostics,
    /// What the figures are painted with as PNG, where the site asks for that and the machine can; `None` to begin with.
    pub painter: Option<Painter>,
    /// The files in which something was found while they were joined with others: what is said of them does not follow from them alone.
    pub joined: BTreeSet<FileId>,
    /// The pages whose words may speak of an indicator that they do not show.
    pub spoken_of: SpokenOf,
}

/// Reads the site at `root` and checks it.
///
/// # Errors
/// Where the machine does not let a file be read.
pub fn load(root: &Path, order: &Order, timings: &mut Timings) -> Result<Checked, ReadError> {
    let sources = timings.measure("read", || Sources::read(root))?;
    Ok(load_sources(sources, order, timings))
}

/// Checks a site whose files were read.
pub fn load_sources(sources: Sources, order: &Order, timings: &mut Timings) -> Checked {
    load_keeping(sources, order, &mut None, timings)
}

/// The same for whoever has loaded the site before: its theme is not loaded again where all that it is made of is as it was.
pub fn load_keeping(sources: Sources, order: &Order, kept: &mut Option<KeptTheme>, timings: &mut Timings) -> Checked {
    let mut found = Diagnostics::of_reading(&sources);
    if order.strict {
        found.make_strict();
    }
    let parsed = timings.measure("parse", || parse(&sources, &mut found));
    let (mut checked, mut joined, mut spoken_of) = (None, Diagnostics::new(), SpokenOf::default());
    if order.strict {
        joined.make_strict();
    }
    if let Some(mut parsed) = parsed {
        if let Some(base_url) = &order.base_url {
            parsed.config.base_url = Some(base_url.clone());
        }
        let theme = timings.measure("theme", || kept_theme(&sources, &parsed.config, kept, &mut found));
        let options = Options { drafts: order.drafts, today: order.today };
        let site = timings.measure("resolve", || resolve(parsed, &sources, &options, &mut joined));
        if let (Some(site), Some(theme)) = (site, theme) {
            let Found { problems, spoken_of: spoken } = timings.measure("check", || check(&site, &theme));
            found.extend(problems);
            spoken_of = spoken;
            checked = Some((site, theme));
        }
    }
    let files = joined.files();
    found.extend(joined);
    found.sort(&sources);
    Checked { sources, site: checked, found, painter: None, joined: files, spoken_of }
}

impl Checked {
    /// Renders the site and gives its files to a sink as they come. `None` where it has mistakes, those of rendering among them.
    pub fn render_into(&mut self, sink: &dyn Sink, timings: &mut Timings) -> Option<Rendered> {
        if self.found.has_errors() {
            return None;
        }
        let (site, theme) = self.site.as_ref()?;
        let (found, painter) = (&mut self.found, self.painter.as_ref());
        let common = timings.measure("plan", || Common::of(site, theme));
        let renderer = Renderer::new(site, theme, &common, painter);
        let plan = timings.measure("plan", || renderer.plan(found));
        let rendered = timings.measure("render", || renderer.all(&plan, sink, found));
        self.found.sort(&self.sources);
        (!self.found.has_errors()).then_some(rendered)
    }

    /// Makes the index of the search, where the site can be searched, and gives its files to a sink. Says what fails.
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

    /// Renders the site in memory. `None` where it has mistakes, those of rendering among them.
    pub fn render(&mut self, timings: &mut Timings) -> Option<InMemory> {
        let output = Mutex::new(Output::new());
        let Rendered { records, pages, figures } = self.render_into(&output, timings)?;
        Some(InMemory { output: output.into_inner().unwrap_or_else(PoisonError::into_inner), records, pages, figures })
    }

    /// Adds the index of the search to what was rendered in memory.
    pub fn index(&mut self, rendered: &mut InMemory, timings: &mut Timings) {
        let output = Mutex::new(std::mem::take(&mut rendered.output));
        self.index_into(&rendered.records, &output, timings);
        rendered.output = output.into_inner().unwrap_or_else(PoisonError::into_inner);
    }
}

/// A theme without mistakes, and what it was made of.
#[derive(Clone)]
pub struct KeptTheme {
    made_of: Vec<(FileId, String, Content)>,
    theme: Arc<Theme>,
}

/// The theme that was kept, where it is made of the same files, else loaded and kept.
fn kept_theme(sources: &Sources, config: &Config, kept: &mut Option<KeptTheme>, found: &mut Diagnostics) -> Option<Arc<Theme>> {
    let files = || sources.files().filter(|(_, file)| file.path == config::FILE || file.path.starts_with("themes/"));
    let is_same = |known: &&KeptTheme| {
        files().map(|(id, file)| (id, &file.path, &file.content)).eq(known.made_of.iter().map(|(id, path, content)| (*id, path, content)))
    };
    if let Some(known) = kept.as_ref().filter(is_same) {
        return Some(known.theme.clone());
    }
    let mut of_theme = Diagnostics::new();
    let theme = load_theme(sources, config, &mut of_theme).map(Arc::new);
    let is_sound = of_theme.is_empty();
    let made_of = || files().map(|(id, file)| (id, file.path.clone(), file.content.clone())).collect();
    *kept = theme.as_ref().filter(|_| is_sound).map(|theme| KeptTheme { made_of: made_of(), theme: theme.clone() });
    found.extend(of_theme);
    theme
}

/// Loads the theme that the configuration chose. `None` where it cannot be used, which has then been said.
pub fn load_theme(sources: &Sources, config: &Config, found: &mut Diagnostics) -> Option<Theme> {
    let choice = Choice {
        name: config.appearance.name.as_ref(),
        accent: config.appearance.accent.as_ref(),
        languages: &config.languages,
        span: config.languages_span,
    };
    Theme::load(sources, &choice, found)
}

/// One parsed file.
enum Piece {
    Page(Box<PageFile>),
    Areas(Vec<AreaFile>),
    Indicator(Option<Box<IndicatorFile>>),
    Table(TableFile),
    Goals(Vec<GoalFile>),
    Actions(Vec<ActionFile>),
    Matrices(Vec<Matrix>),
    Survey(Option<Box<SurveyFile>>),
    Facts(Vec<Fact>),
    Terms(Vec<Term>),
    Nothing,
}

impl Piece {
    /// What its file holds of what other files may name, as [`Problem::UnknownEntry`] calls it.
    fn entries(&self) -> Option<&'static str> {
        match self {
            Self::Goals(_) => Some("goal"),
            Self::Actions(_) => Some("action"),
            Self::Matrices(_) => Some("matrix"),
            Self::Survey(_) => Some("survey"),
            Self::Facts(_) => Some("fact"),
            Self::Page(_) | Self::Areas(_) | Self::Indicator(_) | Self::Table(_) | Self::Terms(_) | Self::Nothing => None,
        }
    }
}

/// Parses every file by itself, in parallel, keeping the order of the paths. `None` where the configuration cannot be used, which has then
/// been said.
pub fn parse(sources: &Sources, found: &mut Diagnostics) -> Option<Parsed> {
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
    let pieces: Vec<(Piece, Diagnostics)> = files.into_par_iter().map(|(id, file)| parse_file(id, file)).collect();
    let mut parsed = config.map(Parsed::of);
    for (piece, problems) in pieces {
        if let Some(parsed) = &mut parsed {
            parsed.areas_complete &= !matches!(piece, Piece::Areas(_)) || !problems.has_errors();
            if problems.has_errors() {
                parsed.unread.extend(piece.entries());
            }
            take(parsed, piece);
        }
        found.extend(problems);
    }
    parsed
}

/// Parses some of a site's files, each with its text as told: they need not be as they are in the sources.
pub fn parse_some<'t>(
    sources: &Sources,
    config: &Config,
    texts: impl Iterator<Item = (FileId, &'t str)>,
    found: &mut Diagnostics,
) -> Parsed {
    let mut parsed = Parsed::of(config.clone());
    for (id, text) in texts {
        let (piece, problems) = parse_text(id, &sources.file(id).path, text);
        take(&mut parsed, piece);
        found.extend(problems);
    }
    parsed
}

fn take(parsed: &mut Parsed, piece: Piece) {
    match piece {
        Piece::Page(page) => parsed.pages.push(*page),
        Piece::Areas(files) => parsed.areas.extend(files),
        Piece::Indicator(file) => parsed.indicators.extend(file.map(|file| *file)),
        Piece::Table(file) => parsed.tables.push(file),
        Piece::Goals(files) => parsed.goals.extend(files),
        Piece::Actions(files) => parsed.actions.extend(files),
        Piece::Matrices(matrices) => parsed.matrices.extend(matrices),
        Piece::Survey(file) => parsed.surveys.extend(file.map(|file| *file)),
        Piece::Facts(facts) => parsed.facts.extend(facts),
        Piece::Terms(terms) => parsed.terms.extend(terms),
        Piece::Nothing => {}
    }
}

/// How deep folders may lie within each other below `content/`. The template of the site map goes down into them by recursion, and takes
/// more of the stack for each than a text does.
const DEEPEST_FOLDER: usize = DEEPEST / 4;

/// The folder above a file that lies within too many others: addresses and ways back to the front page grow with every one.
fn folder_too_deep(path: &str) -> Option<&str> {
    path.match_indices('/').nth(DEEPEST_FOLDER + 1).map(|(end, _)| &path[..end])
}

/// Which parser a file is for is told by where it lies.
fn parse_file(id: FileId, file: &File) -> (Piece, Diagnostics) {
    let mut found = Diagnostics::new();
    let path = file.path.strip_prefix("content/").unwrap_or(&file.path);
    let Content::Text(text) = &file.content else {
        if Purpose::of(path) == Purpose::Source {
            found.add(Place::Path(file.path.clone()), unused(path));
        }
        return (Piece::Nothing, found);
    };
    parse_text(id, &file.path, text)
}

/// Parses a file of text at a path of the site.
fn parse_text(id: FileId, whole: &str, text: &str) -> (Piece, Diagnostics) {
    let mut found = Diagnostics::new();
    let path = whole.strip_prefix("content/").unwrap_or(whole);
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    let yaml = ending == "yaml" || ending == "yml";
    let piece = match source::data_folder(path) {
        Some((folder, inner)) if yaml => in_folder(folder, inner, id, text, &mut found),
        Some(("values", _)) if ending != "md" => Some(Piece::Table(indicator::parse_table(id, text, &mut found))),
        Some(_) => None,
        None if yaml => source::data_file(path).map(|data| alone(data, id, text, &mut found)),
        None if ending == "md" => Some(Piece::Page(Box::new(page::parse(id, whole, text, &mut found)))),
        None => None,
    };
    let piece = piece.unwrap_or_else(|| {
        found.add(Place::Path(whole.to_owned()), unused(path));
        Piece::Nothing
    });
    (piece, found)
}

/// What a file of YAML in a folder of data holds; `None` where that folder has no such file. `inner` is its path in the folder.
fn in_folder(folder: &str, inner: &str, id: FileId, text: &str, found: &mut Diagnostics) -> Option<Piece> {
    let name = inner.rsplit_once('.').map_or(inner, |(stem, _)| stem);
    let is_nested = inner.contains('/');
    match folder {
        "indicators" if !is_nested => Some(Piece::Indicator(indicator::parse(id, name, text, found).map(Box::new))),
        "surveys" if !is_nested => Some(Piece::Survey(survey::parse(id, name, text, found).map(Box::new))),
        "goals" => Some(Piece::Goals(goal::parse(id, text, found))),
        "actions" => Some(Piece::Actions(action::parse(id, text, found))),
        _ => None,
    }
}

/// What a file of data right below `content/` holds.
fn alone(data: &str, id: FileId, text: &str, found: &mut Diagnostics) -> Piece {
    match data {
        "goals" => Piece::Goals(goal::parse(id, text, found)),
        "actions" => Piece::Actions(action::parse(id, text, found)),
        "matrices" => Piece::Matrices(matrix::parse(id, text, found)),
        "facts" => Piece::Facts(fact::parse(id, text, found)),
        "terms" => Piece::Terms(term::parse(id, text, found)),
        "areas" => Piece::Areas(area::parse(id, text, found)),
        "operations" => Piece::Areas(area::parse_operations(id, text, found)),
        _ => Piece::Nothing,
    }
}

/// What is said of a file that the site could be made from, and is not.
fn unused(path: &str) -> Problem {
    let name = path.rsplit('/').next().unwrap_or(path);
    let Some(wanted) = source::meant_name(name) else { return Problem::FileNotUsed {} };
    // Of `05-ny.md.txt` the editor sees `05-ny.md`, and knows the whole only by its end.
    let ending = name.rsplitn(3, '.').take(2).collect::<Vec<_>>();
    let ending = if wanted.len() < name.len() && name.starts_with(&wanted) {
        format!(".{}.{}", ending.get(1).unwrap_or(&""), ending.first().unwrap_or(&""))
    } else {
        format!(".{}", ending.first().unwrap_or(&""))
    };
    Problem::FileMisnamed { ending, wanted }
}
