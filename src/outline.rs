//! The outlines of areas for maps, read from GeoJSON. It never draws them.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;

/// A corner: metres to the east and to the north in a plane coordinate system, such as SWEREF 99 TM.
pub type Corner = (i32, i32);

/// The outline of an area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// Its name.
    pub name: String,
    /// Its rings, islands and holes alike, each closed: the last corner is the first.
    pub rings: Vec<Vec<Corner>>,
}

/// The outlines of areas of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlines {
    /// Who published them: "SCB".
    pub source: String,
    /// The outlines by the areas' codes.
    pub areas: BTreeMap<String, Outline>,
    /// The codes by the areas' names.
    codes: BTreeMap<String, String>,
}

/// Outlines by the word for the areas' kind: `municipality`.
pub type ByKind = BTreeMap<String, Arc<Outlines>>;

/// The outlines of a theme.
#[derive(Clone, Debug)]
pub struct Maps {
    /// Those of the site's own theme, which replace the built-in ones of the same kind.
    own: ByKind,
    /// The built-in ones, which are read only if a map is drawn.
    built_in: fn() -> &'static ByKind,
}

impl Maps {
    /// Combines a site's own outlines with the built-in ones.
    pub fn new(own: ByKind, built_in: fn() -> &'static ByKind) -> Self {
        Self { own, built_in }
    }

    /// Returns the outlines of areas of a kind.
    pub fn of(&self, kind: &str) -> Option<&Arc<Outlines>> {
        self.own.get(kind).or_else(|| (self.built_in)().get(kind))
    }
}

/// Returns the county of a municipality: the first two of its code's four digits. `None` for the code of another kind of area.
pub fn county(code: &str) -> Option<&str> {
    code.get(..2).filter(|_| code.len() == 4)
}

/// A GeoJSON file; the members that are used.
#[derive(Deserialize)]
struct Collection {
    source: String,
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    id: String,
    properties: Properties,
    geometry: Geometry,
}

#[derive(Deserialize)]
struct Properties {
    name: String,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Polygon(Vec<Vec<[f64; 2]>>),
    MultiPolygon(Vec<Vec<Vec<[f64; 2]>>>),
}

/// Coordinates beyond this are not metres of any country's plane.
const FARTHEST: f64 = 10_000_000.0;

/// Coordinates within this are degrees.
const DEGREES: f64 = 360.0;

impl Outlines {
    /// Reads a feature collection. Each feature has its area's code as `id`, its name in `properties`, and a polygon or several in whole
    /// metres; the collection has a `source`.
    ///
    /// # Errors
    /// Text that is no such collection, and coordinates that are degrees or out of range, in English.
    pub fn parse(text: &str) -> Result<Self, String> {
        let Collection { source, features } = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let (mut areas, mut codes) = (BTreeMap::new(), BTreeMap::new());
        for Feature { id, properties, geometry } in features {
            let polygons = match geometry {
                Geometry::Polygon(rings) => vec![rings],
                Geometry::MultiPolygon(polygons) => polygons,
            };
            let rings: Vec<Vec<[f64; 2]>> = polygons.into_iter().flatten().collect();
            let mut ends = rings.iter().flatten().flatten();
            if ends.any(|end| !(-FARTHEST..=FARTHEST).contains(end)) {
                return Err(format!("{id}: the coordinates are out of range"));
            }
            if rings.iter().flatten().flatten().all(|end| end.abs() <= DEGREES) {
                return Err(format!("{id}: the coordinates are degrees, not metres"));
            }
            // The range fits, and less than a metre is invisible.
            let rings = rings.into_iter().map(|ring| ring.into_iter().map(|[x, y]| (x.round() as i32, y.round() as i32)).collect());
            codes.insert(properties.name.clone(), id.clone());
            areas.insert(id, Outline { name: properties.name, rings: rings.collect() });
        }
        Ok(Self { source, areas, codes })
    }

    /// Returns the code of the area with a name.
    pub fn code_of(&self, name: &str) -> Option<&str> {
        self.codes.get(name).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_collection_is_read_whole() {
        let square = "[[[0,0],[1000,0],[1000.4,999.6],[0,0]]]";
        let text = format!(
            r#"{{"type": "FeatureCollection", "source": "SCB", "features": [
                {{"type": "Feature", "id": "2280", "properties": {{"name": "Härnösand"}}, "geometry": {{"type": "Polygon", "coordinates": {square}}}}},
                {{"type": "Feature", "id": "2281", "properties": {{"name": "Sundsvall"}}, "geometry": {{"type": "MultiPolygon", "coordinates": [{square}, {square}]}}}}]}}"#
        );
        let outlines = Outlines::parse(&text).expect("a collection");
        assert_eq!(outlines.source, "SCB");
        assert_eq!(
            outlines.areas["2280"],
            Outline { name: "Härnösand".into(), rings: vec![vec![(0, 0), (1000, 0), (1000, 1000), (0, 0)]] }
        );
        assert_eq!(outlines.areas["2281"].rings.len(), 2);
        assert_eq!((outlines.code_of("Sundsvall"), outlines.code_of("Kramfors")), (Some("2281"), None));
    }

    #[test]
    fn what_is_no_collection_in_metres_is_refused() {
        let of = |ring: &str| {
            let feature = r#"{"id": "a", "properties": {"name": "A"}, "geometry": {"type": "Polygon", "coordinates": [RING]}}"#;
            Outlines::parse(&format!(r#"{{"source": "S", "features": [{}]}}"#, feature.replace("RING", ring)))
        };
        assert!(of("[[0,0],[900,0],[900,900],[0,0]]").is_ok());
        assert!(of("[[17.8,59.5],[17.9,59.5],[17.9,59.6],[17.8,59.5]]").is_err_and(|error| error.contains("degrees")));
        assert!(of("[[0,0],[1e300,0],[1,1],[0,0]]").is_err_and(|error| error.contains("out of range")));
        assert!(of("[[0,0],[900]]").is_err() && Outlines::parse("{}").is_err() && Outlines::parse("").is_err());
    }
}
