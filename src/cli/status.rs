//! The command that tells what a report still lacks. It never decides what that is.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use fluent_bundle::FluentValue;
use jiff::civil::Date;
use serde_json::{Value, json};

use super::{DONE, MISTAKES, Speaker, WRONG_USE, day, say, today};
use crate::diagnostic::Problem;
use crate::pipeline::{self, Order, Timings};
use crate::status::{self, Kind, Line};

#[derive(Args)]
pub(super) struct Arguments {
    /// The year of the report; the newest if omitted
    year: Option<u16>,
    /// The output format
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Prints a text to send to a role or an operation, with what it is to do
    #[arg(long, value_name = "ROLE", conflicts_with = "publish")]
    mail: Option<String>,
    /// Prints what becomes public if the site is published now, and what a reader notices since the last build
    #[arg(long)]
    pub(super) publish: bool,
    /// The directory of the last build; public in the site's directory if omitted
    #[arg(long)]
    pub(super) out: Option<PathBuf>,
    /// The day for which the site is checked, 2025-03-08; today if omitted
    #[arg(long, value_parser = day)]
    pub(super) date: Option<Date>,
    /// The site's directory, with insyn.yaml
    #[arg(long, default_value = ".")]
    pub(super) root: PathBuf,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

impl Speaker {
    /// Tells what is missing, or what becomes public.
    pub(super) fn status(&self, order: &Arguments) -> u8 {
        if order.publish {
            return self.becomes_public(order);
        }
        let load = Order { drafts: true, today: order.date.or_else(today), ..Order::default() };
        let checked = match pipeline::load(&order.root, &load, &mut Timings::default()) {
            Ok(checked) => checked,
            Err(error) => return self.unreadable(&error),
        };
        let Some((site, _)) = &checked.site else {
            self.print(&checked.found, &checked.sources);
            self.count(&checked.found, &checked.sources, "line-checked");
            return MISTAKES;
        };
        let years = status::years(site);
        let Some(newest) = years.first() else { return self.refuse(&order.root, Problem::ReportNone {}, WRONG_USE) };
        let year = order.year.unwrap_or(*newest);
        if !years.contains(&year) {
            let known = years.iter().map(u16::to_string).collect();
            return self.refuse(&order.root, Problem::StatusYearUnknown { year: year.to_string(), known }, WRONG_USE);
        }
        let missing = status::missing(site, &checked.found, year);
        let lines = status::lines(&missing, site, &checked.sources, &self.messages);
        match (&order.mail, order.format) {
            (Some(name), _) => self.mail(name, year, &lines),
            (None, Format::Json) => {
                let list: Vec<Value> = lines.iter().map(Line::json).collect();
                say(&format!("{:#}", json!({ "year": year, "missing": list })));
                DONE
            }
            (None, Format::Text) => {
                self.list_missing(year, &lines);
                DONE
            }
        }
    }

    fn list_missing(&self, year: u16, lines: &[Line]) {
        let count = |number: usize| FluentValue::from(number as u64);
        say(&self.line("line-status", &[("year", year.to_string().into()), ("count", count(lines.len()))]));
        for (operation, group) in status::by_operation(lines) {
            say("");
            let name = operation.map_or_else(|| self.line("status-whole", &[]), str::to_owned);
            say(&format!("{name} ({})", group.len()));
            for kind in Kind::ALL {
                let of_kind: Vec<&&Line> = group.iter().filter(|line| line.kind == *kind).collect();
                if of_kind.is_empty() {
                    continue;
                }
                say(&format!("  {}", self.line(&format!("status-{}", kind.word()), &[("count", count(of_kind.len()))])));
                for line in of_kind {
                    let role = line.role.as_ref().map(|role| format!(" [{role}]")).unwrap_or_default();
                    let at = line.at().map(|at| format!("{at}: ")).unwrap_or_default();
                    say(&format!("    {at}{}{role}", line.text));
                }
            }
        }
    }

    /// Prints a text to send, with what a role or an operation is to do.
    fn mail(&self, name: &str, year: u16, lines: &[Line]) -> u8 {
        let own: Vec<&Line> = lines.iter().filter(|line| line.concerns(name)).collect();
        if own.is_empty() {
            let mut known: Vec<String> = lines.iter().flat_map(|line| [line.role.clone(), line.operation.clone()]).flatten().collect();
            known.sort();
            known.dedup();
            return self.refuse(Path::new("--mail"), Problem::StatusNobody { name: name.to_owned(), known }, WRONG_USE);
        }
        let arguments =
            [("year", year.to_string().into()), ("name", name.to_owned().into()), ("count", FluentValue::from(own.len() as u64))];
        say(&self.line("status-mail", &arguments));
        say("");
        for line in own {
            say(&format!("- {}", line.text));
        }
        say("");
        say(&self.line("status-mail-end", &arguments));
        DONE
    }
}
