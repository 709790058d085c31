//! The command that makes a new site. It never writes into a directory that holds something.

use std::io::{self, BufRead, IsTerminal};
use std::path::{Path, PathBuf};

use clap::Args;

use super::add::OutlineName;
use super::{DONE, Language, MACHINE, Service, Speaker, WRONG_USE, say, schema, today};
use crate::area::{AreaKind, Known};
use crate::diagnostic::Problem;
use crate::name::nearest;
use crate::next_report::{self, Place};
use crate::starter::{self, Own};

#[derive(Args)]
pub(super) struct New {
    /// The directory, which must not exist or be empty
    dir: PathBuf,
    /// The municipality or region, by name or code, as in Härnösand
    #[arg(long, value_name = "NAME")]
    municipality: Option<String>,
    /// Begins with an empty report of this kind, instead of the example
    #[arg(long, value_enum, requires = "municipality")]
    report: Option<OutlineName>,
    /// The year of the report; last year if omitted
    #[arg(long, value_parser = clap::value_parser!(u16).range(1900..2200), requires = "report")]
    year: Option<u16>,
    /// Adds what a service needs to build and publish the site after each change
    #[arg(long, value_enum, value_name = "SERVICE")]
    ci: Option<Service>,
}

/// What the new site is of: the organisation, and the report that it begins with.
struct Wanted {
    own: Own,
    report: Option<(OutlineName, u16)>,
}

impl Speaker {
    /// Makes a site.
    pub(super) fn new_site(&self, order: &New, language: Language) -> u8 {
        let wanted = match self.wanted(order) {
            Ok(wanted) => wanted,
            Err(problem) => return self.refuse(Path::new("--municipality"), problem, WRONG_USE),
        };
        let more = schema::new_workspace(language);
        let written = match &wanted {
            None => starter::write(&order.dir, &more),
            Some(Wanted { own, report: None }) => starter::write(&order.dir, &[own.of_example(), more].concat()),
            Some(Wanted { own, report: Some(report) }) => {
                starter::write_files(&order.dir, &[self.with_report(own, *report), more].concat())
            }
        };
        let rules = |files| order.ci.map_or(Ok(0), |service| starter::write_rules(&order.dir, service.into())).map(|more| files + more);
        match written.and_then(rules) {
            Ok(files) => {
                let shown = quoted(&order.dir);
                say(&self.line("line-new", &[("dir", shown.into()), ("files", files.into())]));
                if let Some(Wanted { own, .. }) = wanted {
                    say(&self.line("line-new-own", &[("name", own.organisation.into()), ("code", own.code.into())]));
                }
                DONE
            }
            Err(problem) => {
                let code = if matches!(problem, Problem::FolderNotEmpty { .. }) { WRONG_USE } else { MACHINE };
                self.refuse(&order.dir, problem, code)
            }
        }
    }

    /// Returns what is wanted: by the arguments, or else by the answers of somebody at a terminal. `None` is the example as it is.
    fn wanted(&self, order: &New) -> Result<Option<Wanted>, Problem> {
        let last_year = || today().map_or(2024, |today| u16::try_from(today.year() - 1).unwrap_or(2024));
        if let Some(name) = &order.municipality {
            let report = order.report.map(|report| (report, order.year.unwrap_or_else(last_year)));
            return Ok(Some(Wanted { own: own(name)?, report }));
        }
        if !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
            return Ok(None);
        }
        let Some(name) = self.asked("new-ask-municipality") else { return Ok(None) };
        let own = own(&name)?;
        let report = match self.asked("new-ask-report").as_deref() {
            Some("1") => Some(OutlineName::Kvalitet),
            Some("2") => Some(OutlineName::Patientsakerhet),
            _ => None,
        };
        let year = |report| (report, self.asked("new-ask-year").and_then(|year| year.parse().ok()).unwrap_or_else(last_year));
        Ok(Some(Wanted { own, report: report.map(year) }))
    }

    /// Asks a question. Returns `None` for an empty answer.
    fn asked(&self, key: &str) -> Option<String> {
        say(&self.line(key, &[]));
        let mut answer = String::new();
        io::stdin().lock().read_line(&mut answer).ok()?;
        Some(answer.trim().to_owned()).filter(|answer| !answer.is_empty())
    }

    /// Returns the files of a site with an empty report of an outline.
    fn with_report(&self, own: &Own, (report, year): (OutlineName, u16)) -> Vec<(String, Vec<u8>)> {
        let (outline, folder) = report.place();
        let front = self.line("new-front-page", &[("name", own.organisation.clone().into())]);
        let mut files = own.without_example(front);
        let to = Place::named(&format!("{folder}/{year}"), year);
        let next = next_report::of_outline(outline, &to, false, &|lang, key, arguments| self.report_words(lang, key, arguments));
        files.extend(next.files.into_iter().map(|file| (file.path, file.bytes)));
        files
    }
}

/// Returns the organisation of an area that is named or given by its code.
fn own(name: &str) -> Result<Own, Problem> {
    let is_own = |known: &&Known| matches!(known.kind, AreaKind::Municipality | AreaKind::Region);
    let name = name.trim();
    let bare = ["s kommun", " kommun", " stad"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name);
    let is_meant = |known: &Known| [name, bare].iter().any(|name| known.code == *name || known.name.to_lowercase() == name.to_lowercase());
    let all: Vec<Known> = Known::all().filter(|known| is_own(&known)).collect();
    let known = all
        .iter()
        .find(|known| is_meant(known))
        .ok_or_else(|| Problem::UnknownArea { found: name.to_owned(), nearest: nearest(name, all.iter().map(|known| known.name)) })?;
    let organisation = if known.kind == AreaKind::Municipality { of_municipality(known.name) } else { known.name.to_owned() };
    Ok(Own { code: known.code.to_owned(), area: known.name.to_owned(), organisation })
}

/// Returns the usual name of a municipality's organisation. Names that end in a vowel or an s have no ending.
fn of_municipality(name: &str) -> String {
    let bare = if name == "Falun" { "Falu" } else { name };
    let ends = bare.ends_with(|c: char| "aeiouyåäösxz".contains(c));
    format!("{bare}{} kommun", if ends { "" } else { "s" })
}

/// Returns a path as it is written in a terminal: in quotation marks if it has spaces.
fn quoted(path: &Path) -> String {
    let shown = path.display().to_string();
    if shown.contains(char::is_whitespace) { format!("\"{shown}\"") } else { shown }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_municipality_is_known_by_its_name_its_organisation_or_its_code() {
        for (written, code, organisation) in [
            ("Härnösand", "2280", "Härnösands kommun"),
            ("härnösands kommun", "2280", "Härnösands kommun"),
            ("1280", "1280", "Malmö kommun"),
            ("Falun", "2080", "Falu kommun"),
            ("Borås stad", "1490", "Borås kommun"),
        ] {
            let own = own(written).expect(written);
            assert_eq!((own.code.as_str(), own.organisation.as_str()), (code, organisation));
        }
        assert!(matches!(own("Härnösad"), Err(Problem::UnknownArea { nearest: Some(nearest), .. }) if nearest == "Härnösand"));
    }

    #[test]
    fn a_path_with_spaces_is_shown_as_it_is_to_be_written() {
        assert_eq!(quoted(Path::new("mina filer/webb")), "\"mina filer/webb\"");
        assert_eq!(quoted(Path::new("webb")), "webb");
    }
}
