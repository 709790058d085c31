//! Where a number of a foreign table is: what a row's codes and names say, and the rows above. It never guesses an area.

use super::{Above, Reader};
use crate::area::AreaKind;
use crate::diagnostic::Problem;
use crate::import::table::ask::{Matter, SKIP};
use crate::import::table::columns::one_line;
use crate::import::table::gazetteer::{Hint, Meant};
use crate::import::table::role::{self, Role};
use crate::name::AreaId;

/// An area as a row says it: known, left out, or open.
pub(super) enum Where {
    Here(AreaId),
    Skipped,
    Open,
}

impl Reader<'_, '_, '_> {
    /// Where the numbers of a row are.
    pub(super) fn area(&mut self, row: usize, above: &mut Above) -> Where {
        let written: Vec<(usize, String)> = self
            .columns
            .roles
            .iter()
            .filter(|(_, role, _)| *role == Role::Area)
            .map(|(column, ..)| *column)
            .map(|column| (column, one_line(self.text(row, column))))
            .filter(|(_, text)| !text.is_empty())
            .collect();
        if written.is_empty() {
            let section = above.area.clone();
            return match (section, &above.last_area) {
                (Some(section), _) => self.meant(&section, self.columns.hint, (row, 0)),
                // What is not repeated in the first column of a table is the same as above.
                (None, Some((area, _))) if !self.columns.is_own => Where::Here(area.clone()),
                _ => Where::Here(self.shared.own.clone()),
            };
        }
        let mut found: Vec<(Meant, AreaKind)> = Vec::new();
        for (column, text) in &written {
            let meant = self.shared.areas.find(text, self.hint(*column));
            found.extend(meant.map(|meant| (meant.clone(), self.kind(&meant))));
        }
        // Beside a municipality its county often stands.
        let narrowest = found.iter().min_by_key(|(_, kind)| rank(*kind)).cloned();
        let Some((meant, kind)) = narrowest else {
            let (column, text) = written.last().cloned().unwrap_or_default();
            return self.meant(&text, self.hint(column), (row, column));
        };
        if let Some((other, _)) = found.iter().find(|(other, of)| rank(*of) == rank(kind) && *other != meant) {
            let (a, b) = (self.name(&meant), self.name(other));
            self.problem((row, written[0].0), Problem::TableAreasDiffer { first: a, second: b });
            return Where::Skipped;
        }
        // An answer about what is written stands above what the program knows.
        if let Some((column, text)) = written.iter().find(|(_, text)| self.asked.known(Matter::Area, text).is_some()) {
            let (column, text) = (*column, text.clone());
            return self.meant(&text, self.hint(column), (row, column));
        }
        let id = self.place(&meant);
        above.last_area = Some((id.clone(), kind));
        Where::Here(id)
    }

    fn hint(&self, column: usize) -> Hint {
        let heading = self.columns.roles.iter().find(|(known, ..)| *known == column).map_or("", |(_, _, heading)| heading);
        Hint { county: self.columns.hint.county || role::is_of_counties(heading), ..self.columns.hint }
    }

    /// The area that a text stands for, as it was answered or as it is known; else it is asked.
    pub(super) fn meant(&mut self, written: &str, hint: Hint, at: (usize, usize)) -> Where {
        let answer = self.asked.known(Matter::Area, written);
        if answer.is_some_and(|answer| answer == SKIP) {
            return Where::Skipped;
        }
        match self.shared.areas.find(answer.unwrap_or(written), hint) {
            Some(meant) => Where::Here(self.place(&meant)),
            None => {
                self.asked.open(Matter::Area, written, at, self.shared.areas.nearest(written).as_deref(), answer);
                Where::Open
            }
        }
    }

    fn kind(&self, meant: &Meant) -> AreaKind {
        match meant {
            Meant::Known(known) => known.kind,
            Meant::Mean(_) => AreaKind::Group,
            Meant::Site(id) => self.shared.site.iter().find(|file| file.id.value == *id).map_or(AreaKind::Municipality, |file| file.kind),
        }
    }

    fn name(&self, meant: &Meant) -> String {
        match meant {
            Meant::Known(known) => known.name.to_owned(),
            Meant::Mean(name) => name.clone(),
            Meant::Site(id) => id.to_string(),
        }
    }

    /// The site's id for an area, which becomes one of the import's places.
    fn place(&mut self, meant: &Meant) -> AreaId {
        let places = &mut self.gathered.places;
        match meant {
            Meant::Site(id) => {
                places.add_of_site(self.shared.site, id);
                id.clone()
            }
            Meant::Known(known) => {
                places.add_known(self.shared.site, *known);
                places.of(known.code).map_or_else(|| self.shared.own.clone(), |place| place.id.clone())
            }
            Meant::Mean(name) => {
                places.add_mean(self.shared.site, name);
                places.of(name).map_or_else(|| self.shared.own.clone(), |place| place.id.clone())
            }
        }
    }
}

/// How narrow a kind of area is, the narrowest first.
fn rank(kind: AreaKind) -> u8 {
    match kind {
        AreaKind::Unit | AreaKind::Operation => 0,
        AreaKind::Municipality | AreaKind::Group => 1,
        AreaKind::County | AreaKind::Region => 2,
        AreaKind::Nation => 3,
    }
}
