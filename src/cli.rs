//! The command line: arguments, printing and exit codes. It never does a stage's work.

mod add;
mod check;
mod difference;
mod figure;
mod find;
mod fix;
mod import;
mod links;
mod manual;
mod network;
mod new;
mod pictures;
mod progress;
mod public;
mod publish;
mod rename;
mod schema;
mod serve;
mod shell;
mod status;

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use clap::{Args, Parser, Subcommand, ValueEnum};
use fluent_bundle::{FluentArgs, FluentValue};
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::config;
use crate::diagnostic::{Diagnostics, Messages, Place, Problem, Severity};
use crate::locale::Locale;
use crate::name::Lang;
use crate::output::{self, Prepared, Report, Staging, WriteError};
use crate::picture::Painter;
use crate::pipeline::{self, Checked, Order, Timings};
use crate::render::{Only, Part, Rendered};
use crate::source::{ReadError, Sources};
use crate::starter;

/// Success.
const DONE: u8 = 0;
/// The content has errors.
const MISTAKES: u8 = 1;
/// Wrong usage; also clap's exit code.
const WRONG_USE: u8 = 2;
/// The system refused: disk, permission, another build.
const MACHINE: u8 = 3;

/// Static site generator for municipalities' quality and patient-safety reports.
#[derive(Parser)]
#[command(name = "insyn", version, about)]
struct Cli {
    /// The language of messages; the system's language if omitted
    #[arg(long, global = true, value_enum)]
    lang: Option<Language>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Language {
    Sv,
    En,
}

#[derive(Subcommand)]
enum Command {
    /// Creates a small site to start from
    New(new::New),
    /// Adds next year's report
    Add(add::Add),
    /// Builds the site
    Build(Build),
    /// Serves the site while it is written, with drafts, and reloads after each change
    Serve(serve::Arguments),
    /// Tells what a report still lacks until it can be adopted
    Status(status::Arguments),
    /// Checks the site without building it
    Check(check::Arguments),
    /// Builds the site and publishes it: to a directory, as an archive, or on a server by SFTP or WebDAV
    Publish(publish::Arguments),
    /// Makes a picture of one indicator, for a document or a presentation
    Figure(figure::Arguments),
    /// Fetches numbers from elsewhere into the site
    Import(import::Import),
    /// Fetches again what was imported before, and prints the changes
    Update(import::Update),
    /// Looks a message, a shortcode or a key up in the manual, or opens the manual in the browser
    Manual(manual::Arguments),
    /// Writes schemas of the content's files, so that editors complete and check them while they are written
    Schema(schema::Arguments),
    /// Searches Kolada's catalogue of measures
    Find(find::Arguments),
    /// Gives an indicator, page, category or area another name, in every place that names it
    Rename(rename::Arguments),
    /// Prints what a shell needs to complete commands and options
    Completions(shell::Completions),
    /// Prints the manual page of the program, or of one of its commands
    Man(shell::Man),
}

#[derive(Args)]
struct Build {
    /// The site's directory, with insyn.yaml
    #[arg(long, default_value = ".")]
    root: PathBuf,
    /// The directory for the finished site; public in the site's directory if omitted
    #[arg(long)]
    out: Option<PathBuf>,
    /// The site's address, instead of the one in insyn.yaml
    #[arg(long)]
    base_url: Option<String>,
    /// Builds a part of the site and leaves the rest of the directory alone: `municipality=0114-0199`, what is about these items;
    /// `shared`, what is about none. May be repeated
    #[arg(long, value_name = "PART")]
    only: Vec<String>,
    /// Builds drafts too
    #[arg(long)]
    drafts: bool,
    /// The day for which the site is built, 2025-03-08; today if omitted
    #[arg(long, value_parser = day)]
    date: Option<Date>,
    /// The number of threads; as many as the machine has if omitted
    #[arg(long)]
    jobs: Option<usize>,
    /// Treats warnings as errors, so that nothing is built if there are any
    #[arg(long)]
    strict: bool,
    /// Prints how long each stage took
    #[arg(long)]
    timings: bool,
}

/// A service that builds and publishes a site.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Service {
    Github,
    Gitlab,
}

impl From<Service> for starter::Service {
    fn from(service: Service) -> Self {
        match service {
            Service::Github => Self::Github,
            Service::Gitlab => Self::Gitlab,
        }
    }
}

/// Runs the program with the arguments of the process.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let language = cli.lang.unwrap_or_else(system_language);
    let speaker = Speaker::new(language);
    let Some(command) = cli.command else { return ExitCode::from(speaker.opened(language)) };
    ExitCode::from(speaker.perform(command, cli.lang, language))
}

impl Speaker {
    /// Performs a command. `lang` is the language asked for, `language` that of the messages.
    fn perform(&self, command: Command, lang: Option<Language>, language: Language) -> u8 {
        match command {
            Command::Add(arguments) => self.add(&arguments),
            Command::New(arguments) => self.new_site(&arguments, language),
            Command::Build(build) => self.build(&build),
            Command::Serve(arguments) => self.serve(&arguments),
            Command::Status(arguments) => self.status(&arguments),
            Command::Check(check) => self.check(&check),
            Command::Publish(arguments) => self.publish(&arguments),
            Command::Figure(arguments) => self.figure(&arguments, lang),
            Command::Import(arguments) => self.import(&arguments),
            Command::Update(arguments) => self.update(&arguments),
            Command::Manual(arguments) => self.manual(&arguments),
            Command::Schema(arguments) => self.schema(&arguments, language),
            Command::Find(arguments) => self.find(&arguments),
            Command::Rename(arguments) => self.rename(&arguments),
            Command::Completions(arguments) => shell::completions(&arguments),
            Command::Man(arguments) => shell::man(&arguments),
        }
    }

    /// What happens without arguments, as by a double click: in a site's directory, it is shown; elsewhere, it is told what to do.
    fn opened(&self, language: Language) -> u8 {
        let code = if Path::new(config::FILE).is_file() {
            match Cli::parse_from(["insyn", "serve", "--open"]).command {
                Some(command) => self.perform(command, None, language),
                None => WRONG_USE,
            }
        } else {
            complain(&format!("{}\n", self.line("line-opened", &[])));
            WRONG_USE
        };
        // The window of a program that was opened by a double click disappears with it, and what it says.
        if cfg!(windows) && code != DONE && std::io::stdin().is_terminal() {
            complain(&format!("{}\n", self.line("line-opened-wait", &[])));
            let _ = std::io::stdin().read_line(&mut String::new());
        }
        code
    }
}

fn system_language() -> Language {
    let swedish = sys_locale::get_locale().is_some_and(|locale| locale.to_lowercase().starts_with("sv"));
    if swedish { Language::Sv } else { Language::En }
}

/// Prints messages in one language.
struct Speaker {
    messages: Arc<Messages>,
    numbers: Option<Locale>,
}

impl Speaker {
    fn new(language: Language) -> Self {
        let (messages, tag) = match language {
            Language::Sv => (Messages::swedish(), "sv"),
            Language::En => (Messages::english(), "en"),
        };
        Self { messages: Arc::new(messages), numbers: Lang::parse(tag).and_then(|lang| Locale::load(&lang, "").ok()) }
    }

    fn build(&self, build: &Build) -> u8 {
        let base_url = match build.base_url.as_deref().map(checked_address).transpose() {
            Ok(base_url) => base_url,
            Err(problem) => return self.refuse(Path::new("--base-url"), problem, WRONG_USE),
        };
        let (only, wrong): (Vec<_>, Vec<_>) = build.only.iter().map(|part| Only::parse(part)).partition(Result::is_ok);
        if !wrong.is_empty() {
            return self.refuse_all(Path::new("--only"), wrong.into_iter().filter_map(Result::err), WRONG_USE);
        }
        let only: Vec<Only> = only.into_iter().flatten().collect();
        let order =
            Order { drafts: build.drafts, base_url, strict: build.strict, today: build.date.or_else(today), pictures: pictures::kept() };
        match build.jobs {
            None => self.build_with(build, &only, &order),
            Some(jobs) => match rayon::ThreadPoolBuilder::new().num_threads(jobs).build() {
                Ok(pool) => pool.install(|| self.build_with(build, &only, &order)),
                Err(error) => {
                    let error = std::io::Error::other(error);
                    self.refuse(Path::new("--jobs"), Problem::refused(Path::new("--jobs"), &error), MACHINE)
                }
            },
        }
    }

    fn build_with(&self, build: &Build, only: &[Only], order: &Order) -> u8 {
        let start = Instant::now();
        let mut timings = Timings::default();
        let mut checked = match pipeline::load(&build.root, order, &mut timings) {
            Ok(checked) => checked,
            Err(error) => return self.unreadable(&error),
        };
        let part = match checked.part(only) {
            Ok(part) => part,
            Err(problems) => return self.refuse_all(Path::new("--only"), problems.into_iter(), WRONG_USE),
        };
        if checked.site.as_ref().is_some_and(|(site, _)| site.config.png) {
            match timings.measure("fonts", Painter::of_system) {
                Ok(painter) => checked.painter = Some(painter),
                Err(problem) => checked.found.add(Place::Path(config::FILE.into()), problem),
            }
        }
        let out = build.out.clone().unwrap_or_else(|| build.root.join("public"));
        if !build.strict {
            checked.published = output::published(&out);
        }
        let mut made = self.make(&mut checked, part.as_ref(), &out, build, &mut timings);
        if let Ok(Some(problem)) = made.as_ref().map(|made| made.as_ref().and_then(|(_, prepared)| prepared.changed_by_hand())) {
            checked.found.add(Place::Path(out.display().to_string()), problem);
        }
        let missing = made.as_mut().map_or_else(|_| Vec::new(), |made| made.as_mut().map_or_else(Vec::new, missing_parts));
        // What is shared is built last by those who want to be told; a single part is told of the others in passing.
        let is_told = part.as_ref().is_some_and(Part::has_shared) && !missing.is_empty();
        if is_told {
            let folder = out.display().to_string();
            checked.found.add(Place::Path(folder.clone()), Problem::OnlyMissing { folder, missing: missing.clone() });
        }
        self.print(&checked.found.without_notes(), &checked.sources);
        if checked.found.has_errors() {
            self.count(&checked.found, &checked.sources, "line-not-built");
            return MISTAKES;
        }
        let written = made.and_then(|made| {
            let write = |(rendered, prepared): (Rendered, Prepared)| {
                let left = prepared.left();
                Ok((rendered, timings.measure("write", || prepared.write())?, left))
            };
            made.map(write).transpose()
        });
        let (rendered, report, left) = match written {
            Ok(done) => done.unwrap_or_default(),
            Err(error) => return self.refuse(&out, error.problem(), MACHINE),
        };
        if build.timings {
            self.print_timings(&timings);
        }
        self.print_built(&rendered, &report, &checked, start.elapsed());
        part.iter().for_each(|part| self.print_parts(part, left, if is_told { &[] } else { &missing }));
        DONE
    }

    /// Renders the site's files into a sink. Returns `None` if the site has errors.
    fn make(
        &self,
        checked: &mut Checked,
        part: Option<&Part>,
        out: &Path,
        build: &Build,
        timings: &mut Timings,
    ) -> Result<Option<(Rendered, Prepared)>, WriteError> {
        if checked.found.has_errors() {
            return Ok(None);
        }
        let staging = timings.measure("compare", || Staging::begin(out, &build.root, &kept_clear()))?;
        let counted = progress::Counted::new(&staging, self.line("line-files", &[]));
        let Some(rendered) = checked.render_part_into(part, &counted, timings) else { return Ok(None) };
        // All pages are rendered, and the index needs more memory than everything before it.
        checked.site = None;
        checked.index_into(&rendered.records, &counted, timings);
        drop(counted);
        if checked.found.has_errors() {
            return Ok(None);
        }
        let others_make = |path: &str| rendered.others.as_ref().is_some_and(|others| others.make(path));
        let prepared = timings.measure("compare", || staging.prepare_beside(&others_make))?;
        Ok(Some((rendered, prepared)))
    }

    /// Prints the last line: what was built.
    fn print_built(&self, rendered: &Rendered, report: &Report, checked: &Checked, elapsed: Duration) {
        let count = |number: usize| FluentValue::from(number as u64);
        let arguments = [
            ("pages", count(rendered.pages)),
            ("figures", count(rendered.figures)),
            ("written", count(report.written)),
            ("unchanged", count(report.unchanged)),
            ("removed", count(report.removed)),
            ("seconds", self.number(elapsed.as_secs_f64(), 2).into()),
        ];
        let warnings = checked.found.causes(Severity::Warning, &checked.sources);
        if warnings > 0 {
            say(&self.line("line-warnings", &[("warnings", count(warnings))]));
        }
        say(&self.line("line-built", &arguments));
    }

    /// Prints which parts the site has, how much of others was left alone, and what is missing of them.
    fn print_parts(&self, part: &Part, left: usize, missing: &[String]) {
        let kinds = part.kinds().map(|(kind, first, last, count)| format!("{kind}={first}..{last} ({count})"));
        let parts: Vec<String> = kinds.chain(["shared".to_owned()]).collect();
        say(&self.line("line-parts", &[("parts", parts.join(", ").into()), ("left", (left as u64).into())]));
        if !missing.is_empty() {
            let asked: Vec<String> = missing.iter().map(|part| format!("--only {part}")).collect();
            say(&self.line("line-parts-missing", &[("parts", asked.join(" ").into())]));
        }
    }

    fn print_timings(&self, timings: &Timings) {
        for (stage, time) in timings.rows() {
            let name = self.line(&format!("stage-{stage}"), &[]);
            say(&format!("{name:<24}{:>10} ms", self.number(time.as_secs_f64() * 1000.0, 1)));
        }
    }

    /// Prints the findings to standard error, apart from the requested output.
    fn print(&self, found: &Diagnostics, sources: &Sources) {
        if !found.is_empty() {
            let colour = std::io::stderr().is_terminal();
            complain(&found.text(sources, &self.messages, colour));
            // Each message has its section there, by the name in brackets.
            let serious = found.iter().find(|found| matches!(found.problem.severity(), Severity::Error | Severity::Warning));
            if let Some(first) = serious {
                complain(&(self.line("line-manual", &[("code", first.problem.code().into())]) + "\n"));
                self.print_key(&first.problem);
            }
        }
    }

    /// Tells where the manual has the key that a problem is about.
    fn print_key(&self, problem: &Problem) {
        let Some(key) = problem.key().filter(|key| !crate::manual::entries(key, self.manual_language()).is_empty()) else { return };
        complain(&(self.line("line-manual-key", &[("key", key.to_owned().into())]) + "\n"));
    }

    fn count(&self, found: &Diagnostics, sources: &Sources, key: &str) {
        let count = |severity| FluentValue::from(found.causes(severity, sources) as u64);
        say(&self.line(key, &[("errors", count(Severity::Error)), ("warnings", count(Severity::Warning))]));
    }

    fn unreadable(&self, error: &ReadError) -> u8 {
        let missing = error.error.kind() == std::io::ErrorKind::NotFound;
        if missing {
            return self.refuse(&error.path, Problem::NoConfiguration {}, MISTAKES);
        }
        self.refuse(&error.path, Problem::refused(&error.path, &error.error), MACHINE)
    }

    /// Prints a problem that is not located in a file of the site.
    fn refuse(&self, place: &Path, problem: Problem, code: u8) -> u8 {
        self.refuse_all(place, [problem].into_iter(), code)
    }

    fn refuse_all(&self, place: &Path, problems: impl Iterator<Item = Problem>, code: u8) -> u8 {
        let mut found = Diagnostics::new();
        problems.for_each(|problem| found.add(Place::Path(place.display().to_string()), problem));
        self.print(&found, &Sources::default());
        code
    }

    fn line(&self, key: &str, arguments: &[(&'static str, FluentValue<'static>)]) -> String {
        let mut given = FluentArgs::new();
        for (name, value) in arguments {
            given.set(*name, value.clone());
        }
        self.messages.text(key, &given)
    }

    /// Formats a measured number with that many decimals.
    fn number(&self, value: f64, decimals: u8) -> String {
        let exact = Decimal::try_from(value).unwrap_or_default();
        self.numbers.as_ref().map_or_else(|| exact.to_string(), |locale| locale.number(exact, Some(decimals)))
    }
}

/// Returns the parts that are missing where others are, and marks the directory as one with a part of the site if there are any. A directory
/// with one part only has nothing by which another could be found forgotten: none is then returned.
fn missing_parts((rendered, prepared): &mut (Rendered, Prepared)) -> Vec<String> {
    let Some(others) = &rendered.others else { return Vec::new() };
    let missing = others.missing(&|path| prepared.has(path));
    if !missing.is_empty() {
        prepared.is_part(others.word());
    }
    if prepared.left() > 0 { missing } else { Vec::new() }
}

/// Returns directories that a site must never replace: the working directory and the user's home directory.
fn kept_clear() -> Vec<PathBuf> {
    std::env::current_dir().ok().into_iter().chain(std::env::home_dir()).collect()
}

/// Parses a date argument.
fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "a day is written 2025-03-08".to_owned())
}

/// Returns today's date in UTC, so that it is the same wherever the site is built.
fn today() -> Option<Date> {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).ok()?;
    let now = jiff::Timestamp::from_second(i64::try_from(since.as_secs()).ok()?).ok()?;
    Some(jiff::tz::Offset::UTC.to_datetime(now).date())
}

fn checked_address(address: &str) -> Result<String, Problem> {
    config::site_address(address).map_err(|(_, problem)| problem)
}

/// Prints a line. A closed pipe is not an error.
fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

fn complain(text: &str) {
    let _ = write!(std::io::stderr(), "{text}");
}
