//! Finds the area that a table means by a code or name: one of the site's, or one of the country's known areas. It never guesses: a name that is only
//! similar is proposed in a question.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

use crate::area::{AreaFile, AreaKind, Known};
use crate::name::{AreaId, nearest};

/// The area that a table means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meant {
    /// An area of the site.
    Site(AreaId),
    /// A municipality, county, region or the nation.
    Known(Known),
    /// The unweighted mean of the areas of a group, as Kolada gives it, by the group's name.
    Mean(String),
}

/// What a column's heading, or the shape of a table, says about its areas.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Hint {
    /// A name shared by several areas means the county.
    pub county: bool,
    /// A code of two digits means a region, as numbered by Kolada.
    pub kolada: bool,
}

/// Kolada's suffixes to the name of a group whose mean it gives.
const MEAN: [&str; 3] = ["(ovägt medel)", "(ovägt medelvärde)", "(unweighted mean)"];

/// Names of the nation that differ from those in the lists.
const NATION: [&str; 6] = ["hela riket", "sverige", "sweden", "samtliga kommuner i riket", "riket totalt", "hela landet"];

/// The areas of a site, and the country's known areas.
pub(super) struct Gazetteer<'s> {
    site: &'s [AreaFile],
    /// The site's areas by id and by name, in lower case.
    own: HashMap<String, AreaId>,
    found: RefCell<BTreeMap<(String, bool, bool), Option<Meant>>>,
}

impl<'s> Gazetteer<'s> {
    /// Creates the gazetteer of a site.
    pub(super) fn of(site: &'s [AreaFile], own_area: &AreaId) -> Self {
        // A site without a list of areas still has its own area.
        let mut own = HashMap::from([(own_area.to_string(), own_area.clone())]);
        for file in site {
            for name in file.name.all() {
                own.entry(name.to_lowercase()).or_insert_with(|| file.id.value.clone());
            }
        }
        for file in site {
            own.insert(file.id.value.to_string(), file.id.value.clone());
        }
        Self { site, own, found: RefCell::default() }
    }

    /// Returns the area for a code or name.
    pub(super) fn find(&self, written: &str, hint: Hint) -> Option<Meant> {
        let key = (written.trim().to_lowercase(), hint.county, hint.kolada);
        if let Some(found) = self.found.borrow().get(&key) {
            return found.clone();
        }
        let found = self.look_up(written.trim(), hint);
        self.found.borrow_mut().insert(key, found.clone());
        found
    }

    fn look_up(&self, written: &str, hint: Hint) -> Option<Meant> {
        let lower = written.to_lowercase();
        if let Some(group) = MEAN.iter().find_map(|mean| lower.strip_suffix(mean)) {
            let name = written[..group.len()].trim();
            return Some(self.own.get(&name.to_lowercase()).map_or_else(|| Meant::Mean(name.to_owned()), |id| Meant::Site(id.clone())));
        }
        if let Some(id) = self.own.get(&lower) {
            return Some(Meant::Site(id.clone()));
        }
        if !written.is_empty() && written.bytes().all(|byte| byte.is_ascii_digit()) {
            return code(written, hint).map(|known| self.meant(known));
        }
        // 2280 Härnösand, 22 Västernorrlands län.
        if let Some((digits, name)) = written.split_once(' ').filter(|(digits, _)| digits.bytes().all(|byte| byte.is_ascii_digit())) {
            let known = code(digits, hint)?;
            return is_called(&known, name.trim()).then(|| self.meant(known));
        }
        if NATION.contains(&lower.as_str()) {
            return Known::find("0000").map(|known| self.meant(known));
        }
        self.named(&lower, hint)
    }

    fn named(&self, lower: &str, hint: Hint) -> Option<Meant> {
        let kinds = if hint.county {
            [AreaKind::County, AreaKind::Region, AreaKind::Municipality]
        } else {
            [AreaKind::Municipality, AreaKind::County, AreaKind::Region]
        };
        let mut known = kinds.into_iter().chain([AreaKind::Nation]).flat_map(|kind| Known::all().filter(move |area| area.kind == kind));
        known.find(|area| is_called(area, lower)).map(|known| self.meant(known))
    }

    /// Returns a known area, by the site's id if the site has it.
    fn meant(&self, known: Known) -> Meant {
        let is_same = |file: &&AreaFile| {
            file.id.value.as_str() == known.code || (file.kind == known.kind && file.name.all().any(|name| is_called(&known, name)))
        };
        let of_site = self.site.iter().find(is_same).map(|file| &file.id.value).or_else(|| self.own.get(known.code));
        of_site.map_or(Meant::Known(known), |id| Meant::Site(id.clone()))
    }

    /// Returns the most similar name of the site's areas and the known ones.
    pub(super) fn nearest(&self, written: &str) -> Option<String> {
        let of_site = self.site.iter().flat_map(|file| file.name.all());
        nearest(written, of_site.chain(Known::all().map(|known| known.name)))
    }
}

/// Returns the area for a code, also if a spreadsheet has dropped its leading zeros: 114, 0.
fn code(digits: &str, hint: Hint) -> Option<Known> {
    let bare = digits.trim_start_matches('0');
    if bare.is_empty() {
        return Known::find("0000");
    }
    let code = match digits.len() {
        1 | 2 if hint.kolada => format!("{digits:0>4}"),
        1 | 2 => format!("{digits:0>2}"),
        3 => format!("{digits:0>4}"),
        _ => digits.to_owned(),
    };
    Known::all().find(|area| area.code == code)
}

/// Whether an area has a name, also in its full form: Härnösands kommun, Region Dalarna, Västernorrland.
fn is_called(area: &Known, name: &str) -> bool {
    let name = name.to_lowercase();
    let known = area.name.to_lowercase();
    let is = |text: &str| text == known || area.english.is_some_and(|english| english.to_lowercase() == text);
    if is(&name) {
        return true;
    }
    match area.kind {
        AreaKind::Municipality => [" kommun", " stad"]
            .iter()
            .filter_map(|word| name.strip_suffix(word))
            .any(|bare| is(bare) || bare.strip_suffix('s').is_some_and(is)),
        AreaKind::County => known.strip_suffix(" län").is_some_and(|bare| bare == name || bare.strip_suffix('s') == Some(name.as_str())),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(written: &str, hint: Hint) -> Option<String> {
        match Gazetteer::of(&[], &AreaId::own()).find(written, hint)? {
            Meant::Known(known) => Some(known.code.to_owned()),
            Meant::Site(id) => Some(format!("site {id}")),
            Meant::Mean(name) => Some(format!("mean {name}")),
        }
    }

    #[test]
    fn an_area_is_found_by_code_and_by_every_name_it_goes_by() {
        let cases = [
            ("2280", "2280"),
            ("114", "0114"),
            ("0", "0000"),
            ("00", "0000"),
            ("22", "22"),
            ("0022", "0022"),
            ("2280 Härnösand", "2280"),
            ("Härnösands kommun", "2280"),
            ("härnösand", "2280"),
            ("Malmö stad", "1280"),
            ("Hela riket", "0000"),
            ("00 Riket", "0000"),
            ("Västernorrlands län", "22"),
            ("Västernorrland", "22"),
            ("Region Västernorrland", "0022"),
            ("22 Västernorrlands län", "22"),
            ("Kalmar", "0880"),
            ("Stockholms läns kommuner (ovägt medel)", "mean Stockholms läns kommuner"),
        ];
        for (written, wanted) in cases {
            assert_eq!(name(written, Hint::default()).as_deref(), Some(wanted), "{written}");
        }
        for written in ["", "Härnsand", "2280 Kramfors", "9999", "Totalt", "12345"] {
            assert_eq!(name(written, Hint::default()), None, "{written}");
        }
        let county = Hint { county: true, ..Hint::default() };
        let kolada = Hint { kolada: true, ..Hint::default() };
        assert_eq!((name("Kalmar", county).as_deref(), name("22", kolada).as_deref()), (Some("08"), Some("0022")));
    }
}
