//! The command that says what is wrong with a site, and what could be better. It never decides either.

use std::path::{Component, Path, PathBuf};

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::links::Links;
use super::{DONE, MISTAKES, Speaker, day, pictures, say, today};
use crate::check::advise;
use crate::diagnostic::Severity;
use crate::links::Addresses;
use crate::mend::mend;
use crate::output::{self, Nowhere, Sink};
use crate::pipeline::{self, Order, Timings};

#[derive(Args)]
pub(super) struct Arguments {
    /// The site's directory, with insyn.yaml
    #[arg(long, default_value = ".")]
    pub(super) root: PathBuf,
    /// Treats warnings as errors
    #[arg(long)]
    strict: bool,
    /// The day for which the site is checked, 2025-03-08; today if omitted
    #[arg(long, value_parser = day)]
    date: Option<Date>,
    /// The directory of the last build, whose addresses should remain; public in the site's directory if omitted
    #[arg(long)]
    out: Option<PathBuf>,
    /// The output format of the findings: text; json, a list; sarif, for code scanning; github, for annotations of GitHub Actions
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    #[command(flatten)]
    links: Links,
    /// Mends what has only one answer: prints the changes, and asks before it writes them
    #[arg(long, conflicts_with = "format")]
    pub(super) fix: bool,
    /// Writes the changes without asking
    #[arg(long, requires = "fix")]
    pub(super) yes: bool,
    /// Prints the changes, and writes nothing
    #[arg(long, requires = "fix", conflicts_with = "yes")]
    pub(super) dry_run: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
    Sarif,
    Github,
}

impl Speaker {
    pub(super) fn check(&self, check: &Arguments) -> u8 {
        let order = Order { strict: check.strict, today: check.date.or_else(today), pictures: pictures::kept(), ..Order::default() };
        if check.fix {
            return self.fix(check, &order, || Self::can_ask().then(|| self.agrees()));
        }
        let mut timings = Timings::default();
        let mut checked = match pipeline::load(&check.root, &order, &mut timings) {
            Ok(checked) => checked,
            Err(error) => return self.unreadable(&error),
        };
        // An address that is gone for good cannot be restored, so it does not fail a strict check.
        if !check.strict {
            checked.published = output::published(&check.out.clone().unwrap_or_else(|| check.root.join("public")));
        }
        // Errors in templates are only found by rendering.
        let addresses = Addresses::default();
        let sink: &dyn Sink = if check.links.are_asked() { &addresses } else { &Nowhere };
        checked.render_into(sink, &mut timings);
        let mut asked = None;
        // While there are errors, they are what matters.
        if let Some((site, theme)) = checked.site.as_ref().filter(|_| !checked.found.has_errors()) {
            let mut more = advise(site, theme, &checked.sources);
            if check.links.are_asked() {
                let (count, found) = check.links.ask(self, site, &checked.sources, addresses);
                more.extend(found);
                asked = Some(count as u64);
            }
            checked.found.extend(more);
            checked.found.sort(&checked.sources);
        }
        // Other programs offer fixes as they are, so only those are passed on that the site is no worse with.
        if matches!(check.format, Format::Json | Format::Sarif) && checked.found.fixable(&checked.sources) > 0 {
            let mending = mend(&checked.sources, &order);
            checked.found.keep_fixes(|found| mending.makes(found));
        }
        let (found, sources) = (&checked.found, &checked.sources);
        match check.format {
            Format::Json => say(&format!("{:#}", found.json(sources, &self.messages))),
            Format::Sarif => say(&format!("{:#}", found.sarif(sources, &self.messages, &relative(&check.root)))),
            Format::Github => {
                let text = found.github(sources, &self.messages, &relative(&check.root));
                text.lines().for_each(say);
            }
            Format::Text => {
                self.print(found, sources);
                if let Some(count) = asked {
                    say(&self.line("line-links", &[("count", count.into())]));
                }
                self.count(found, sources, "line-checked");
                let fixable = found.fixable(sources) as u64;
                if fixable > 0 {
                    say(&self.line("line-fixable", &[("count", fixable.into())]));
                }
                let advice = found.causes(Severity::Advice, sources) as u64;
                if advice > 0 {
                    say(&self.line("line-advice", &[("count", advice.into())]));
                }
            }
        }
        if found.has_errors() { MISTAKES } else { DONE }
    }
}

/// Returns a directory relative to the working one, which is the repository's where a service runs the check. An absolute path is returned as it is.
fn relative(root: &Path) -> String {
    let parts = root.components().filter(|part| !matches!(part, Component::CurDir));
    parts.collect::<PathBuf>().to_string_lossy().replace('\\', "/")
}
