//! Determines the area of a foreign table's number from the codes and names in its row and the rows above. It never guesses an area.

use super::{Above, Reader};
use crate::area::AreaKind;
use crate::diagnostic::Problem;
use crate::import::table::ask::{Matter, SKIP};
use crate::import::table::columns::one_line;
use crate::import::table::gazetteer::{Hint, Meant};
use crate::import::table::role::{self, Role};
use crate::indicator::Group;
use crate::name::AreaId;

/// The area of a row: known, left out, or open.
pub(super) enum Where {
    Here(AreaId),
    Skipped,
    Open,
}

impl Reader<'_, '_, '_> {
    /// Returns the area of a row's numbers.
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
                // An empty cell in the first column of a table repeats the one above.
                (None, Some((area, _))) if !self.columns.is_own => Where::Here(area.clone()),
                _ => Where::Here(self.shared.own.clone()),
            };
        }
        let mut found: Vec<(Meant, AreaKind)> = Vec::new();
        for (column, text) in &written {
            let meant = self.shared.areas.find(text, self.hint(*column));
            found.extend(meant.map(|meant| (meant.clone(), self.kind(&meant))));
        }
        // A municipality often has its county beside it.
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
        // An answer about the text takes precedence over the known areas.
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

    /// Returns the area for a text, by its answer or among the known areas; otherwise asks.
    pub(super) fn meant(&mut self, written: &str, hint: Hint, at: (usize, usize)) -> Where {
        let answer = self.asked.known(Matter::Area, written);
        if answer.is_some_and(|answer| answer == SKIP) {
            return Where::Skipped;
        }
        match self.shared.areas.find(answer.unwrap_or(written), hint) {
            Some(meant) => Where::Here(self.place(&meant)),
            None => {
                let is_all = role::group(written) == Some(Group::Total) || role::is_sum(written);
                let own = is_all.then(|| self.shared.own.to_string());
                let proposal = own.or_else(|| self.shared.areas.nearest(written));
                self.asked.open(Matter::Area, written, at, proposal.as_deref(), answer);
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

    /// Returns the site's id for an area, and adds it to the import's places.
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

/// Returns the rank of a kind of area, the narrowest first.
fn rank(kind: AreaKind) -> u8 {
    match kind {
        AreaKind::Unit | AreaKind::Operation => 0,
        AreaKind::Municipality | AreaKind::Group => 1,
        AreaKind::County | AreaKind::Region => 2,
        AreaKind::Nation => 3,
    }
}
