//! The areas of imported values: those that the site has, and those to add to `areas.yaml`. It never changes an existing one.

use std::fmt::Write;

use crate::area::{AreaFile, AreaKind, FILE, Known};
use crate::diagnostic::{Diagnostics, Problem};
use crate::edit::{Document, NewFile, Value, key};
use crate::name::{AreaId, Slug};

/// The kind of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceKind {
    /// A municipality, county, region or the nation.
    Area,
    /// A group of municipalities, for which the source gives a mean.
    Group,
    /// A unit.
    Unit,
}

/// A place of the source, and the corresponding area of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its id at the source.
    pub source: String,
    /// Its id on the site.
    pub id: AreaId,
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: PlaceKind,
    /// The entry to write, if the site does not have the area.
    new: Option<Value>,
}

/// The places of an import, in the order in which they were added.
#[derive(Clone, Debug, Default)]
pub struct Places {
    places: Vec<Place>,
}

impl Places {
    /// Returns the place with an id of the source.
    pub fn of(&self, source: &str) -> Option<&Place> {
        self.places.iter().find(|place| place.source == source)
    }

    /// Whether the site lacks any of them.
    pub fn has_new(&self) -> bool {
        self.places.iter().any(|place| place.new.is_some())
    }

    /// Returns all places in order.
    pub fn all(&self) -> impl Iterator<Item = &Place> {
        self.places.iter()
    }

    /// Returns the name of an area; its id if unknown.
    pub fn name<'a>(&'a self, id: &'a AreaId) -> &'a str {
        self.places.iter().find(|place| place.id == *id).map_or(id.as_str(), |place| &place.name)
    }

    /// Returns the position of an area in the order.
    pub(super) fn position(&self, id: &AreaId) -> usize {
        self.places.iter().position(|place| place.id == *id).unwrap_or(self.places.len())
    }

    /// Whether an area is a group.
    pub(super) fn is_group(&self, id: &AreaId) -> bool {
        self.places.iter().any(|place| place.id == *id && place.kind == PlaceKind::Group)
    }

    /// Adds a municipality, county, region or the nation, unless it is there already.
    pub fn add_known(&mut self, site: &[AreaFile], area: Known) {
        let has = |file: &&AreaFile| file.id.value.as_str() == area.code || (file.kind == area.kind && is_called(file, area.name));
        let mut keys = vec![("name", name(&area)), ("kind", Value::Word(area.kind.as_str().into()))];
        let county = area.county.filter(|county| site.iter().any(|file| file.id.value.as_str() == *county));
        keys.extend(county.map(|county| ("within", Value::Text(county.into()))));
        self.add(area.code, site.iter().find(has), area.name, keys, PlaceKind::Area);
    }

    /// Adds a group of municipalities with the ids of its members, which must have been added before.
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

    /// Adds a unit of an area, and of an operation if known.
    pub fn add_unit(&mut self, site: &[AreaFile], (id, title): (&str, &str), within: &AreaId, operation: Option<&str>) {
        let has = |file: &&AreaFile| file.id.value.as_str() == id.to_lowercase() || (file.kind == AreaKind::Unit && is_called(file, title));
        let mut keys = vec![("name", Value::Text(title.into())), ("kind", Value::Word("unit".into()))];
        keys.push(("within", Value::Text(within.to_string())));
        keys.extend(operation.map(|operation| ("operation", Value::Text(operation.into()))));
        self.add(id, site.iter().find(has), title, keys, PlaceKind::Unit);
    }

    /// Adds a group of which the source gives the unweighted mean and does not name the members.
    pub fn add_mean(&mut self, site: &[AreaFile], name: &str) {
        let has = |file: &&AreaFile| is_called(file, name);
        let keys =
            vec![("name", Value::Text(name.into())), ("kind", Value::Word("group".into())), ("mean", Value::Word("unweighted".into()))];
        let id = Slug::of(name).map_or_else(|| "grupp".to_owned(), |slug| slug.to_string());
        let known = site.iter().find(has);
        if let Some(id) = known.map(|file| file.id.value.clone()).or_else(|| AreaId::parse(&id)).filter(|_| self.of(name).is_none()) {
            let new = known.is_none().then_some(Value::Map(keys));
            self.places.push(Place { source: name.to_owned(), id, name: name.to_owned(), kind: PlaceKind::Group, new });
        }
    }

    /// Adds an area that the site has.
    pub fn add_of_site(&mut self, site: &[AreaFile], id: &AreaId) {
        let file = site.iter().find(|file| file.id.value == *id);
        let kind = match file.map(|file| file.kind) {
            Some(AreaKind::Group) => PlaceKind::Group,
            Some(AreaKind::Unit) => PlaceKind::Unit,
            _ => PlaceKind::Area,
        };
        let known = || Known::all().find(|known| known.code == id.as_str()).map(|known| known.name);
        let name = file.and_then(|file| file.name.all().next()).or_else(known).unwrap_or(id.as_str()).to_owned();
        if self.of(id.as_str()).is_none() {
            self.places.push(Place { source: id.to_string(), id: id.clone(), name, kind, new: None });
        }
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

    /// Returns the area that the editor refers to by an id or a name.
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

/// Returns `areas.yaml` with the new areas, or `None` if there are none. `raw` is its present content, if it exists.
///
/// # Errors
/// If it cannot be edited safely; `None` if the reason has been reported.
pub fn written(places: &Places, raw: Option<&[u8]>, found: &mut Diagnostics) -> Result<Option<NewFile>, Option<Problem>> {
    let new: Vec<(&Place, &Value)> = places.all().filter_map(|place| place.new.as_ref().map(|value| (place, value))).collect();
    if new.is_empty() {
        return Ok(None);
    }
    let Some(raw) = raw else {
        let mut text = String::new();
        for (place, value) in new {
            // Writing to a `String` cannot fail.
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
