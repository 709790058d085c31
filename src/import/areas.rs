//! The areas that imported numbers are given for: which the site has, and those that are to be added to `areas.yaml`. It never changes one that is there.

use std::fmt::Write;

use super::edit::{Document, Value, key};
use super::order::NewFile;
use crate::area::{AreaFile, AreaKind, FILE, Known};
use crate::diagnostic::{Diagnostics, Problem};
use crate::name::AreaId;

/// What a place is, as far as its numbers are of another kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceKind {
    /// A municipality, county, region or the nation.
    Area,
    /// A group, of which the source gives the mean of its municipalities.
    Group,
    /// A unit.
    Unit,
}

/// A place of the source, and the area that it is on the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The source's id.
    pub source: String,
    /// The site's id.
    pub id: AreaId,
    /// Its name for readers.
    pub name: String,
    /// Whether it is an area, a group with a mean of its own, or a unit.
    pub kind: PlaceKind,
    /// What is to be written of it, where the site does not have it.
    new: Option<Value>,
}

/// The places of an import.
#[derive(Clone, Debug, Default)]
pub struct Places {
    places: Vec<Place>,
}

impl Places {
    /// The place of a source's id.
    pub fn of(&self, source: &str) -> Option<&Place> {
        self.places.iter().find(|place| place.source == source)
    }

    /// Every place, in the order in which it was added.
    pub fn all(&self) -> impl Iterator<Item = &Place> {
        self.places.iter()
    }

    /// The name of an area that numbers stand for.
    pub fn name<'a>(&'a self, id: &'a AreaId) -> &'a str {
        self.places.iter().find(|place| place.id == *id).map_or(id.as_str(), |place| &place.name)
    }

    /// Which place an area is, in the order in which they were asked for.
    pub(super) fn position(&self, id: &AreaId) -> usize {
        self.places.iter().position(|place| place.id == *id).unwrap_or(self.places.len())
    }

    /// Whether an area is a group.
    pub(super) fn is_group(&self, id: &AreaId) -> bool {
        self.places.iter().any(|place| place.id == *id && place.kind == PlaceKind::Group)
    }

    /// Adds a municipality, county, region or the nation.
    pub fn add_known(&mut self, site: &[AreaFile], area: Known) {
        let has = |file: &&AreaFile| file.id.value.as_str() == area.code || (file.kind == area.kind && is_called(file, area.name));
        let mut keys = vec![("name", name(&area)), ("kind", Value::Word(area.kind.as_str().into()))];
        let county = area.county.filter(|county| site.iter().any(|file| file.id.value.as_str() == *county));
        keys.extend(county.map(|county| ("within", Value::Text(county.into()))));
        self.add(area.code, site.iter().find(has), area.name, keys, PlaceKind::Area);
    }

    /// Adds a group of municipalities, with the ids of its members. They must have been added before.
    pub fn add_group(&mut self, site: &[AreaFile], id: &str, title: &str, members: &[String]) {
        let has = |file: &&AreaFile| file.id.value.as_str() == id.to_lowercase() || is_called(file, title);
        let members = members.iter().filter_map(|member| self.of(member)).map(|place| place.id.to_string()).collect();
        let keys = vec![
            ("name", Value::Text(title.into())),
            ("kind", Value::Word("group".into())),
            ("members", Value::List(members)),
            ("mean", Value::Word("unweighted".into())),
        ];
        self.add(id, site.iter().find(has), title, keys, PlaceKind::Group);
    }

    /// Adds a unit of an area, and of an operation where that is known.
    pub fn add_unit(&mut self, site: &[AreaFile], (id, title): (&str, &str), within: &AreaId, operation: Option<&str>) {
        let has = |file: &&AreaFile| file.id.value.as_str() == id.to_lowercase() || (file.kind == AreaKind::Unit && is_called(file, title));
        let mut keys = vec![("name", Value::Text(title.into())), ("kind", Value::Word("unit".into()))];
        keys.push(("within", Value::Text(within.to_string())));
        keys.extend(operation.map(|operation| ("operation", Value::Text(operation.into()))));
        self.add(id, site.iter().find(has), title, keys, PlaceKind::Unit);
    }

    fn add(&mut self, source: &str, file: Option<&AreaFile>, name: &str, keys: Vec<(&'static str, Value)>, kind: PlaceKind) {
        let id = file.map(|file| file.id.value.clone()).or_else(|| AreaId::parse(&source.to_lowercase()));
        if let Some(id) = id.filter(|_| self.of(source).is_none()) {
            let new = file.is_none().then_some(Value::Map(keys));
            self.places.push(Place { source: source.to_owned(), id, name: name.to_owned(), kind, new });
        }
    }

    /// Adds the places of another import.
    pub fn join(&mut self, other: &Self) {
        for place in &other.places {
            if self.of(&place.source).is_none() {
                self.places.push(place.clone());
            }
        }
    }

    /// The area that an editor means with an id or a name.
    pub(super) fn find(&self, site: &[AreaFile], written: &str) -> Option<AreaId> {
        let lower = written.to_lowercase();
        let of_site = site.iter().find(|file| file.id.value.as_str() == written);
        let of_site = of_site.or_else(|| site.iter().find(|file| is_called(file, written)));
        let of_site = of_site.map(|file| file.id.value.clone());
        let place = |place: &&Place| place.id.as_str() == written || place.name.to_lowercase() == lower;
        of_site.or_else(|| self.places.iter().find(place).map(|place| place.id.clone()))
    }
}

fn is_called(file: &AreaFile, name: &str) -> bool {
    let name = name.to_lowercase();
    file.name.all().any(|known| known.to_lowercase() == name)
}

fn name(area: &Known) -> Value {
    match area.english {
        Some(english) => Value::Map(vec![("sv", Value::Text(area.name.into())), ("en", Value::Text(english.into()))]),
        None => Value::Text(area.name.into()),
    }
}

/// The file of areas with those that the site does not have; `None` where none is new. `raw` are its bytes, where it exists.
///
/// # Errors
/// Where it cannot be changed without losing anything; without a problem where that has been told.
pub fn written(places: &Places, raw: Option<&[u8]>, found: &mut Diagnostics) -> Result<Option<NewFile>, Option<Problem>> {
    let new: Vec<(&Place, &Value)> = places.all().filter_map(|place| place.new.as_ref().map(|value| (place, value))).collect();
    if new.is_empty() {
        return Ok(None);
    }
    let Some(raw) = raw else {
        let mut text = String::new();
        for (place, value) in new {
            // Writing to a text cannot fail.
            let _ = writeln!(text, "{}: {}", key(place.id.as_str()), value.yaml());
        }
        return Ok(Some(NewFile { path: FILE.to_owned(), bytes: text.into_bytes() }));
    };
    let mut document = Document::read(FILE, raw, found).ok_or(None)?;
    for (place, value) in new {
        document.set(&[place.id.as_str()], value).map_err(|_| Some(Problem::ImportNotWritten { key: place.id.to_string() }))?;
    }
    Ok(Some(NewFile { path: FILE.to_owned(), bytes: document.bytes() }))
}
