//! The site during an import: the requested measures and areas, the fetched values, and their joining. It never writes and never prints.

use std::path::{Path, PathBuf};

use super::arguments::Kolada;
use crate::area::{AreaFile, AreaKind, FILE, Known};
use crate::cli::today;
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::import::{self, Imported, NewFile, Places, Standing, Wanted};
use crate::indicator::IndicatorFile;
use crate::kolada::{Client, Datum, Group, Kpi};
use crate::name::{AreaId, IndicatorId, nearest};
use crate::page::Document;
use crate::site::Parsed;
use crate::source::{ReadError, Sources};

/// A site before an import.
pub(super) struct Site {
    pub(super) sources: Sources,
    pub(super) parsed: Parsed,
}

/// The data fetched for one indicator.
pub(in crate::cli) struct Fetched {
    pub(in crate::cli) wanted: Wanted,
    pub(in crate::cli) kpi: Kpi,
    pub(in crate::cli) data: Vec<Datum>,
    pub(in crate::cli) places: Places,
}

/// A problem and its location.
pub(super) type Wrong = (PathBuf, Problem);

/// The files to write, and what to print.
pub(super) struct Joined {
    pub(super) imported: Vec<Imported>,
    pub(super) files: Vec<NewFile>,
    pub(super) found: Diagnostics,
}

impl Site {
    fn indicator(&self, id: &IndicatorId) -> Option<&IndicatorFile> {
        self.parsed.data.indicators.iter().find(|file| file.id == *id)
    }

    /// Returns the indicator of each measure: the one that it was imported as, or else a new one.
    pub(super) fn names(&self, order: &Kolada) -> Result<Vec<(IndicatorId, String)>, Wrong> {
        let is_of = |file: &&IndicatorFile, kpi: &str| file.kolada.as_ref().is_some_and(|kolada| kolada.id == *kpi);
        let mut names = Vec::new();
        for (at, kpi) in order.kpi.iter().enumerate() {
            let kpi = kpi.trim().to_uppercase();
            let known = self.parsed.data.indicators.iter().find(|file| is_of(file, &kpi)).map(|file| file.id.to_string());
            let name = order.names.get(at).cloned().or(known).unwrap_or_else(|| kpi.to_lowercase());
            let wrong = |problem| (PathBuf::from("--as"), problem);
            let id = IndicatorId::parse(&name).ok_or_else(|| wrong(Problem::BadName { found: name.clone() }))?;
            let other = self.indicator(&id).and_then(|file| file.kolada.as_ref()).filter(|kolada| kolada.id != kpi);
            if let Some(other) = other {
                return Err(wrong(Problem::KoladaOtherMeasure { indicator: id.to_string(), kpi: other.id.clone() }));
            }
            if !names.iter().any(|(taken, _)| *taken == id) {
                names.push((id, kpi));
            }
        }
        Ok(names)
    }

    /// Returns the site's own area, by its code at Kolada.
    fn own(&self, named: Option<&str>) -> Result<Known, Wrong> {
        let configured = self.parsed.config.area.as_ref().map(|area| area.value.to_string());
        match (named, configured) {
            (Some(named), _) => known(Path::new("--area"), named),
            (None, Some(configured)) => known(Path::new("insyn.yaml"), &configured),
            (None, None) => Err((PathBuf::from("insyn.yaml"), Problem::KoladaAreaMissing {})),
        }
    }

    /// Returns the requested areas by their ids at Kolada, the own one first, and the groups among them.
    pub(super) fn areas(&self, order: &Kolada, client: &Client) -> Result<(Vec<String>, Vec<Group>), Wrong> {
        let own = self.own(order.area.as_deref())?;
        let (mut areas, mut groups) = (vec![own.code.to_owned()], Vec::new());
        for compared in &order.compare {
            match compared.trim() {
                "nation" | "riket" => areas.push("0000".to_owned()),
                "region" | "regionen" => areas.extend(own.region().map(|region| region.code.to_owned())),
                "peers" | "liknande" => groups.push(peers(&own, client)?),
                group if is_group(group) => groups.push(group_of(group, client)?),
                area => areas.push(known(Path::new("--compare"), area)?.code.to_owned()),
            }
        }
        for group in &groups {
            areas.extend(group.members.iter().map(|member| member.member_id.clone()));
            areas.push(group.id.clone());
        }
        let mut seen = std::collections::BTreeSet::new();
        areas.retain(|area| seen.insert(area.clone()));
        Ok((areas, groups))
    }

    /// Returns what was imported before, restricted to the indicators in `only` unless it is empty.
    pub(super) fn wanted_again(&self, only: &[String]) -> Result<Vec<Wanted>, Wrong> {
        let files = &self.parsed.data.indicators;
        for name in only {
            if !files.iter().any(|file| file.id.as_str() == name && file.kolada.is_some()) {
                let known = files.iter().filter(|file| file.kolada.is_some()).map(|file| file.id.as_str());
                let problem = Problem::UnknownIndicator { found: name.clone(), nearest: nearest(name, known) };
                return Err((PathBuf::from("insyn update"), problem));
            }
        }
        let mut wanted = Vec::new();
        for file in files.iter().filter(|file| only.is_empty() || only.iter().any(|name| name == file.id.as_str())) {
            let Some(kolada) = &file.kolada else { continue };
            let areas = if kolada.areas.is_empty() { vec![self.own(None)?.code.to_owned()] } else { kolada.areas.clone() };
            wanted.push(Wanted { indicator: file.id.clone(), kpi: kolada.id.clone(), areas, from: kolada.from, units: kolada.units });
        }
        Ok(wanted)
    }

    /// Fetches everything that is wanted.
    pub(super) fn fetched(&self, client: &Client, wanted: Vec<Wanted>, groups: &[Group]) -> Result<Vec<Fetched>, Wrong> {
        let mut ids: Vec<String> = wanted.iter().map(|wanted| wanted.kpi.clone()).collect();
        ids.sort();
        ids.dedup();
        let kpis = client.kpis(&ids).map_err(network)?;
        let mut fetched = Vec::new();
        for wanted in wanted {
            let file = self.indicator(&wanted.indicator);
            let place = || PathBuf::from(file.map_or_else(|| "--kpi".to_owned(), |file| self.sources.file(file.span.file).path.clone()));
            let kpi = kpis.iter().find(|kpi| kpi.id == wanted.kpi).cloned();
            let kind =
                if file.is_some_and(|file| file.kolada.as_ref().is_some_and(|kolada| kolada.hash.is_some())) { "gone" } else { "unknown" };
            let unknown = || (place(), Problem::KoladaUnknownMeasure { kpi: wanted.kpi.clone(), kind: kind.to_owned() });
            let kpi = kpi.ok_or_else(unknown)?;
            import::check_title(file, &kpi).map_err(|problem| (place(), problem))?;
            let mut places = self.places(&wanted, groups, &place())?;
            let mut data = client.data(std::slice::from_ref(&kpi.id), &wanted.areas).map_err(network)?;
            if wanted.units && kpi.has_ou_data {
                data.extend(self.of_units(client, &wanted, file, &mut places)?);
            }
            fetched.push(Fetched { wanted, kpi, data, places });
        }
        Ok(fetched)
    }

    fn places(&self, wanted: &Wanted, groups: &[Group], file: &Path) -> Result<Places, Wrong> {
        let site: &[AreaFile] = &self.parsed.areas;
        let mut places = Places::default();
        let is_listed = site.iter().any(|file| !matches!(file.kind, AreaKind::Operation | AreaKind::Unit));
        let own = self.parsed.config.area.as_ref().filter(|_| !is_listed).and_then(|area| Known::find(area.value.as_str()));
        if let Some(own) = own.filter(|own| wanted.areas.iter().any(|area| area != own.code)) {
            places.add_known(site, own);
        }
        let (of_groups, others): (Vec<&String>, Vec<&String>) = wanted.areas.iter().partition(|area| is_group(area));
        for code in others {
            places.add_known(site, known(file, code)?);
        }
        for id in of_groups {
            let group = groups.iter().find(|group| group.id == *id);
            let group = group.ok_or_else(|| (file.to_owned(), Problem::KoladaUnknownArea { found: id.clone(), nearest: None }))?;
            let members: Vec<String> = group.members.iter().map(|member| member.member_id.clone()).collect();
            places.add_group(site, &group.id, &group.title, &members);
        }
        Ok(places)
    }

    /// Returns the values of the own area's units, and adds the units with values to `places`.
    fn of_units(&self, client: &Client, wanted: &Wanted, file: Option<&IndicatorFile>, places: &mut Places) -> Result<Vec<Datum>, Wrong> {
        let Some(own) = wanted.areas.first().and_then(|code| places.of(code)).map(|place| (place.source.clone(), place.id.clone())) else {
            return Ok(Vec::new());
        };
        let units = client.units(&own.0).map_err(network)?;
        let ids: Vec<String> = units.iter().map(|unit| unit.id.clone()).collect();
        let data = client.unit_data(std::slice::from_ref(&wanted.kpi), &ids).map_err(network)?;
        let operation = file.and_then(|file| file.operation.as_ref()).map(|operation| operation.value.as_str());
        for unit in units.iter().filter(|unit| data.iter().any(|datum| datum.place == unit.id)) {
            places.add_unit(&self.parsed.areas, (&unit.id, &unit.title), &own.1, operation);
        }
        Ok(data)
    }

    /// Joins the fetched data with the site.
    pub(super) fn joined(&self, root: &Path, comment: &str, fetched: &[Fetched]) -> Result<Joined, ReadError> {
        let own = self.parsed.config.area.as_ref().map_or_else(AreaId::own, |area| area.value.clone());
        let standing = Standing {
            sources: &self.sources,
            indicators: &self.parsed.data.indicators,
            tables: &self.parsed.data.tables,
            areas: &self.parsed.areas,
            own,
            closed_to: closed_to(&self.parsed),
        };
        let mut joined = Joined { imported: Vec::new(), files: Vec::new(), found: Diagnostics::new() };
        let mut all = Places::default();
        let today = today().unwrap_or_default();
        for Fetched { wanted, kpi, data, places } in fetched {
            let file = self.indicator(&wanted.indicator);
            let raw = file.map(|file| self.sources.raw(root, file.span.file)).transpose()?;
            let imported = import::import(&standing, wanted, (kpi, data), places, (raw.as_deref(), comment, today), &mut joined.found);
            all.join(places);
            if let Some(imported) = imported {
                joined.files.extend(imported.files.iter().cloned());
                joined.imported.push(imported);
            }
        }
        let areas = self.sources.find(FILE).map(|file| self.sources.raw(root, file)).transpose()?;
        match import::areas_file(&all, areas.as_deref(), &mut joined.found) {
            Ok(file) => joined.files.extend(file.filter(|_| !joined.files.is_empty())),
            Err(problem) => problem.into_iter().for_each(|problem| joined.found.add(Place::Path(FILE.to_owned()), problem)),
        }
        Ok(joined)
    }
}

/// Returns a municipality, county, region or the nation by its code or name.
fn known(place: &Path, written: &str) -> Result<Known, Wrong> {
    let names = || Known::all().flat_map(|area| [area.code, area.name]);
    Known::find(written).ok_or_else(|| {
        let problem = Problem::KoladaUnknownArea { found: written.to_owned(), nearest: nearest(written, names()) };
        (place.to_owned(), problem)
    })
}

fn is_group(written: &str) -> bool {
    written.strip_prefix(['G', 'g']).is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

fn group_of(id: &str, client: &Client) -> Result<Group, Wrong> {
    let id = id.to_uppercase();
    let found = client.groups(std::slice::from_ref(&id)).map_err(network)?.into_iter().find(|group| group.id == id);
    found.ok_or_else(|| (PathBuf::from("--compare"), Problem::KoladaUnknownArea { found: id, nearest: None }))
}

/// Returns the only group of municipalities similar to the own one; a problem if there are none or several.
fn peers(own: &Known, client: &Client) -> Result<Group, Wrong> {
    let mut groups = client.groups_called(own.name).map_err(network)?;
    groups.retain(|group| group.title.split(", ").any(|part| part == own.name));
    if groups.len() != 1 {
        let groups = groups.iter().map(|group| format!("{} {}", group.id, group.title)).collect();
        return Err((PathBuf::from("--compare"), Problem::KoladaPeersUnclear { area: own.name.to_owned(), groups }));
    }
    Ok(groups.remove(0))
}

pub(super) fn network(problem: Problem) -> Wrong {
    (PathBuf::from("Kolada"), problem)
}

/// Returns the year of the newest report that says when it was adopted or drawn up, and is no draft.
fn closed_to(parsed: &Parsed) -> Option<u16> {
    let fronts = parsed.pages.iter().map(|page| &page.front).filter(|front| !front.draft);
    let is_closed = |document: &Document| document.adopted.is_some() || document.drawn_up.is_some();
    let closed = fronts.filter(|front| front.date.is_some() || front.document.as_ref().is_some_and(is_closed));
    closed.filter_map(|front| front.edition.as_ref()).map(|edition| edition.value).max()
}
