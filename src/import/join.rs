//! Joins fetched data with the site: the indicator's file, the table and the differences. It never corrects either.

use jiff::civil::Date;

use super::areas::Places;
use super::difference::Difference;
use super::indicator;
use super::measure::Measure;
use super::numbers;
use super::order::{Standing, Wanted, table_of};
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::edit::NewFile;
use crate::indicator::{IndicatorFile, Statistic};
use crate::kolada::{Datum, Kpi};

/// The result of an import.
pub struct Imported {
    /// The differences between the source and the site.
    pub difference: Difference,
    /// The indicator's file and its table; none if nothing has changed.
    pub files: Vec<NewFile>,
}

/// Checks that a measure has the same name as when it was imported.
///
/// # Errors
/// If the name has changed: the id may now denote another measure.
pub fn check_title(file: Option<&IndicatorFile>, kpi: &Kpi) -> Result<(), Problem> {
    let was = file.and_then(|file| file.kolada.as_ref()).and_then(|kolada| kolada.title.clone());
    match was.filter(|was| *was != kpi.name()) {
        Some(was) => Err(Problem::KoladaTitleChanged { kpi: kpi.id.clone(), was, now: kpi.name() }),
        None => Ok(()),
    }
}

/// Joins fetched data with the site. `raw` is the content of the indicator's file, if it exists; `comment` becomes the first line of a new
/// file. Returns `None` after reporting why.
pub fn import(
    standing: &Standing,
    wanted: &Wanted,
    (kpi, data): (&Kpi, &[Datum]),
    places: &Places,
    (raw, comment, today): (Option<&[u8]>, &str, Date),
    found: &mut Diagnostics,
) -> Option<Imported> {
    let file = standing.indicators.iter().find(|file| file.id == wanted.indicator);
    let path = indicator::path_of(standing.sources, file, &wanted.indicator);
    if let Err(problem) = check_title(file, kpi) {
        return refuse(&path, problem, found);
    }
    let mut fetched = numbers::of(data, wanted, places, kpi.preliminary_year(today));
    let measure = Measure::of(&kpi.name(), &numbers::exact(&fetched, places));
    let statistic = file.filter(|file| file.complete).map(|file| file.statistic);
    if statistic.map_or(measure.statistic == "count", |statistic| statistic == Statistic::Count) {
        // The mean of counts is not a count.
        fetched.retain(|key, _| !places.is_group(&key.area));
    }
    if !fetched.values().any(|number| number.is_number()) {
        return refuse(&path, Problem::KoladaNoNumbers { kpi: kpi.id.clone(), areas: wanted.areas.clone() }, found);
    }
    let written = numbers::Written::of(standing, &wanted.indicator, &table_of(&wanted.indicator), places);
    numbers::keep_revised(&mut fetched, &written.imported, standing.closed_to, today);
    let difference = Difference::of(&fetched, &written, places);
    let known = file.and_then(|file| file.kolada.as_ref());
    let edited = known.and_then(|kolada| kolada.hash.as_ref()).is_some_and(|hash| *hash != numbers::hash(&written.imported));
    if edited {
        let path = table_of(&wanted.indicator);
        found.add(Place::Path(path.clone()), Problem::KoladaTableEdited { path });
    }
    if difference.is_empty() && known.is_some_and(|kolada| indicator::is_as_wanted(kolada, wanted)) {
        return Some(Imported { difference, files: Vec::new() });
    }
    let own: numbers::Numbers =
        fetched.iter().filter(|(key, _)| !written.by_hand.contains_key(key)).map(|(key, number)| (key.clone(), number.clone())).collect();
    let hash = numbers::hash(&own);
    let facts = indicator::Facts { kpi, wanted, measure, hash: &hash, today };
    let bytes = match indicator::written(&path, raw, comment, &facts, found) {
        Ok(bytes) => bytes,
        Err(Some(problem)) => return refuse(&path, problem, found),
        Err(None) => return None,
    };
    let table = numbers::table(&wanted.indicator, &own, &numbers::Beside { notes: written.notes, ..numbers::Beside::default() });
    let files = vec![NewFile { path, bytes }, NewFile { path: table_of(&wanted.indicator), bytes: table.into_bytes() }];
    Some(Imported { difference, files })
}

fn refuse(path: &str, problem: Problem, found: &mut Diagnostics) -> Option<Imported> {
    found.add(Place::Path(path.to_owned()), problem);
    None
}
