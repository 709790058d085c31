//! The command that adds next year's report. It never decides what becomes of last year's.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use fluent_bundle::FluentValue;

use super::{DONE, Language, MACHINE, MISTAKES, Speaker, WRONG_USE, say};
use crate::diagnostic::Diagnostics;
use crate::name::Lang;
use crate::next_report::{self, NewFile, NextReport, Place};
use crate::output;
use crate::pipeline;
use crate::requirement::Outline;
use crate::site::Parsed;
use crate::source::Sources;

/// The most lines that are listed that name the old year.
const MOST_MENTIONS: usize = 40;

#[derive(Args)]
pub(super) struct Add {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Adds next year's report as a draft: the chapters of an earlier one, or of an outline
    Report(Report),
}

#[derive(Args)]
struct Report {
    /// The year that the report is to cover
    #[arg(value_parser = clap::value_parser!(u16).range(1900..2200))]
    year: u16,
    /// The earlier report, as in kvalitetsberattelse/2023; the newest if there is only one
    #[arg(long, value_name = "FOLDER", conflicts_with = "outline")]
    from: Option<String>,
    /// Makes the report of an outline instead
    #[arg(long, value_enum)]
    outline: Option<OutlineName>,
    /// The new report's directory, as in kvalitetsberattelse/2024
    #[arg(long, value_name = "FOLDER")]
    into: Option<String>,
    /// Brings the paragraphs along too, instead of only headings, figures and questions
    #[arg(long, conflicts_with = "outline")]
    texts: bool,
    /// Prints what would be written, and writes nothing
    #[arg(long)]
    dry_run: bool,
    /// The site's directory, with insyn.yaml
    #[arg(long, default_value = ".")]
    root: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum OutlineName {
    /// A patient-safety report
    Patientsakerhet,
    /// A quality report
    Kvalitet,
}

impl OutlineName {
    /// Returns the outline, and the directory of its reports.
    pub(super) fn place(self) -> (Outline, &'static str) {
        match self {
            Self::Patientsakerhet => (Outline::PatientSafety, "patientsakerhetsberattelse"),
            Self::Kvalitet => (Outline::Quality, "kvalitetsberattelse"),
        }
    }
}

impl Speaker {
    /// Adds a report.
    pub(super) fn add(&self, Add { what: What::Report(order) }: &Add) -> u8 {
        let sources = match Sources::read(&order.root) {
            Ok(sources) => sources,
            Err(error) => return self.unreadable(&error),
        };
        let mut found = Diagnostics::new();
        let parsed = pipeline::parse(&sources, &mut found).filter(|_| !found.has_errors());
        let Some(parsed) = parsed else {
            self.print(&found, &sources);
            self.count(&found, &sources, "line-not-added");
            return MISTAKES;
        };
        match order.outline {
            Some(outline) => self.of_outline(order, outline, &parsed),
            None => self.of_report(order, &sources, &parsed),
        }
    }

    fn of_outline(&self, order: &Report, outline: OutlineName, parsed: &Parsed) -> u8 {
        let (outline, folder) = outline.place();
        let folder = order.into.clone().unwrap_or_else(|| format!("{folder}/{}", order.year));
        let to = Place::named(&folder, order.year);
        let parent = to.path.rsplit_once('/').map(|(parent, _)| format!("{parent}/_index.md"));
        let has_parent = parent.is_some_and(|path| parsed.pages.iter().any(|page| page.path == path));
        let next = next_report::of_outline(outline, &to, has_parent, &|lang, key, arguments| self.report_words(lang, key, arguments));
        self.write_report(order, &next, &to)
    }

    fn of_report(&self, order: &Report, sources: &Sources, parsed: &Parsed) -> u8 {
        let (from, to) = match next_report::place(parsed, order.from.as_deref(), order.into.as_deref(), order.year) {
            Ok(places) => places,
            Err(problem) => return self.refuse(&order.root, problem, WRONG_USE),
        };
        let words = |lang: Option<&Lang>, key: &str, arguments: &[(&'static str, String)]| self.report_words(lang, key, arguments);
        match next_report::of_report(&order.root, (sources, parsed), (&from, &to), order.texts, &words) {
            Ok(next) => self.write_report(order, &next, &to),
            Err(error) => self.unreadable(&error),
        }
    }

    /// Returns words of a new report in the language of its page.
    pub(super) fn report_words(&self, lang: Option<&Lang>, key: &str, arguments: &[(&'static str, String)]) -> String {
        let arguments: Vec<(&'static str, FluentValue<'static>)> =
            arguments.iter().map(|(name, value)| (*name, value.clone().into())).collect();
        let language = lang.map(|lang| if lang.as_str() == "en" { Language::En } else { Language::Sv });
        language.map_or_else(|| self.line(key, &arguments), |language| Self::new(language).line(key, &arguments))
    }

    /// Writes the files, all or none, and says what they are.
    fn write_report(&self, order: &Report, next: &NextReport, to: &Place) -> u8 {
        let taken = next_report::taken(next, to, &order.root);
        if !taken.is_empty() {
            return self.refuse_all(&order.root, taken.into_iter(), WRONG_USE);
        }
        if !order.dry_run {
            let files: Vec<(PathBuf, &[u8])> =
                next.files.iter().map(|NewFile { path, bytes }| (order.root.join(path), bytes.as_slice())).collect();
            if let Err(error) = output::write_together(&files) {
                return self.refuse(&order.root, error.problem(), MACHINE);
            }
        }
        self.tell_report(order, next, to);
        DONE
    }

    fn tell_report(&self, order: &Report, next: &NextReport, to: &Place) {
        let count = |number: usize| FluentValue::from(number as u64);
        let key = if order.dry_run { "line-report-would" } else { "line-report-added" };
        say(&self.line(key, &[("folder", to.path.clone().into()), ("pages", count(next.pages))]));
        for (key, ids) in [
            ("line-report-goals", &next.goals),
            ("line-report-measures", &next.measures),
            ("line-report-self-checks", &next.self_checks),
            ("line-report-targets", &next.targets),
            ("line-report-by-hand", &next.by_hand),
            ("line-report-aliases", &next.aliases),
        ] {
            if !ids.is_empty() {
                say(&self.line(key, &[("count", count(ids.len())), ("list", ids.join(", ").into())]));
            }
        }
        if !next.mentions.is_empty() {
            say(&self.line("line-report-mentions", &[("count", count(next.mentions.len()))]));
            for mention in next.mentions.iter().take(MOST_MENTIONS) {
                say(&format!("  {}:{}: {}", mention.path, mention.line, mention.text));
            }
        }
        if next.is_draft {
            say(&self.line("line-report-draft", &[]));
        } else if !next.is_closed {
            say(&self.line("line-report-open", &[]));
        }
        if !order.dry_run {
            say(&self.line("line-report-next", &[("year", to.year.to_string().into())]));
        }
    }
}
