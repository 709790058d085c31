//! The commands that fetch values from Kolada: `import`, and `update` for everything imported before. They never decide what becomes of the
//! values.

mod arguments;
mod ask;
mod read;
mod site;
mod table;
mod word;

use std::path::{Path, PathBuf};

use super::{DONE, MACHINE, MISTAKES, Speaker, WRONG_USE, say};
use crate::diagnostic::{Diagnostics, Problem};
use crate::import::Wanted;
use crate::kolada::{Client, Group};
use crate::name::IndicatorId;
use crate::output;
use crate::pipeline;
use crate::source::Sources;
use arguments::{From, Kolada, Run};
pub(super) use arguments::{Import, Update};
pub(super) use site::Fetched;
use site::{Site, Wrong, network};

impl Speaker {
    /// Runs the command that imports numbers.
    pub(super) fn import(&self, order: &Import) -> u8 {
        match &order.from {
            From::Kolada(order) => self.kolada(order),
            From::Table(order) => self.table(order),
            From::Word(order) => self.word(order),
        }
    }

    /// Imports measures for the first time, or for other areas.
    fn kolada(&self, order: &Kolada) -> u8 {
        let site = match self.site(&order.run.root) {
            Ok(site) => site,
            Err(code) => return code,
        };
        let names = match site.names(order) {
            Ok(names) => names,
            Err((place, problem)) => return self.refuse(&place, problem, WRONG_USE),
        };
        self.fetch(&site, &order.run, |client| {
            let (areas, groups) = site.areas(order, client)?;
            let wanted = |(indicator, kpi): (IndicatorId, String)| Wanted {
                indicator,
                kpi,
                areas: areas.clone(),
                from: order.from,
                units: order.units,
            };
            Ok((names.into_iter().map(wanted).collect(), groups))
        })
    }

    /// Updates what was imported before.
    pub(super) fn update(&self, order: &Update) -> u8 {
        let site = match self.site(&order.run.root) {
            Ok(site) => site,
            Err(code) => return code,
        };
        let wanted = match site.wanted_again(&order.indicators) {
            Ok(wanted) => wanted,
            Err((place, problem)) => return self.refuse(&place, problem, WRONG_USE),
        };
        if wanted.is_empty() {
            say(&self.line("line-import-nothing", &[]));
            return DONE;
        }
        self.fetch(&site, &order.run, |client| {
            let is_group = |area: &&String| area.starts_with('G');
            let mut ids: Vec<String> = wanted.iter().flat_map(|wanted| wanted.areas.iter().filter(is_group).cloned()).collect();
            ids.sort();
            ids.dedup();
            let groups = client.groups(&ids).map_err(network)?;
            Ok((wanted, groups))
        })
    }

    fn site(&self, root: &Path) -> Result<Site, u8> {
        let sources = Sources::read(root).map_err(|error| self.unreadable(&error))?;
        let mut found = Diagnostics::new();
        match pipeline::parse(&sources, &mut found) {
            Some(parsed) => Ok(Site { sources, parsed }),
            None => {
                self.print(&found, &sources);
                Err(MISTAKES)
            }
        }
    }

    /// Fetches everything, joins it with the site, and writes if there are no errors.
    fn fetch(&self, site: &Site, run: &Run, wanted: impl FnOnce(&Client) -> Result<(Vec<Wanted>, Vec<Group>), Wrong>) -> u8 {
        let mut wrong = None;
        let fetched = run.network.ask(self, |client| {
            let fetched = wanted(client).and_then(|(wanted, groups)| site.fetched(client, wanted, &groups));
            fetched.map_err(|(place, problem)| {
                wrong = Some(place);
                problem
            })
        });
        match fetched {
            Ok(fetched) => self.join(site, run, &fetched),
            Err(problem) => {
                let is_network = is_of_network(&problem);
                let place = wrong.unwrap_or_else(|| PathBuf::from("Kolada"));
                self.refuse(&place, problem, if is_network { MACHINE } else { MISTAKES })
            }
        }
    }

    fn join(&self, site: &Site, run: &Run, fetched: &[Fetched]) -> u8 {
        let joined = match site.joined(&run.root, &self.line("line-import-comment", &[]), fetched) {
            Ok(joined) => joined,
            Err(error) => return self.unreadable(&error),
        };
        self.print(&joined.found, &site.sources);
        if joined.found.has_errors() {
            return MISTAKES;
        }
        let mut differs = false;
        for (fetched, imported) in fetched.iter().zip(&joined.imported) {
            self.print_difference(fetched, imported);
            differs |= !imported.difference.is_empty();
        }
        if run.check {
            return if differs { MISTAKES } else { DONE };
        }
        let files: Vec<(PathBuf, &[u8])> = joined.files.iter().map(|file| (run.root.join(&file.path), file.bytes.as_slice())).collect();
        if let Err(error) = output::write_together(&files) {
            return self.refuse(&run.root, error.problem(), MACHINE);
        }
        let paths: Vec<&str> = joined.files.iter().map(|file| file.path.as_str()).collect();
        if !paths.is_empty() {
            say(&self.line("line-import-files", &[("files", paths.join(", ").into())]));
        }
        DONE
    }
}

fn is_of_network(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::KoladaUnreachable { .. }
            | Problem::KoladaRefused { .. }
            | Problem::KoladaWebPage { .. }
            | Problem::KoladaAnswerStrange { .. }
    )
}
