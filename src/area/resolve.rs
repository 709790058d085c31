//! Resolves parsed areas into areas that refer to each other. It never reads a file.

use std::collections::BTreeMap;

use super::{Area, AreaFile, AreaKind, Areas, Known, same};
use crate::diagnostic::{Diagnostics, Fix, Problem};
use crate::name::{AreaId, Wording, nearest};
use crate::source::{Span, Spanned};

/// The site's own area, according to `insyn.yaml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnArea {
    /// Its id, if the configuration has one.
    pub id: Option<Spanned<AreaId>>,
    /// The organisation's name, for a site without areas.
    pub name: Wording,
}

impl OwnArea {
    /// Returns its id: `egen` if the configuration has none.
    fn area(&self) -> AreaId {
        self.id.as_ref().map_or_else(AreaId::own, |id| id.value.clone())
    }

    fn known(&self) -> Option<Known> {
        let id = self.area();
        Known::all().find(|known| known.code == id.as_str())
    }

    /// Returns the kind and the name that it has without an entry of its own.
    fn implied(&self) -> (AreaKind, Wording) {
        self.known().map_or_else(|| (AreaKind::Municipality, self.name.clone()), |known| (known.kind, known.wording()))
    }
}

/// Joins the areas, and returns the id of the site's own area. On a site without areas, or without its own, the own area is implied: it has its
/// generally known name, or else that of the organisation, and the id `egen` if the configuration has none.
pub fn resolve(files: Vec<AreaFile>, own: &OwnArea, found: &mut Diagnostics) -> (Areas, AreaId) {
    // The YAML reader reports duplicates in one file; this compares the two files.
    let mut first: BTreeMap<AreaId, AreaFile> = BTreeMap::new();
    for file in files {
        match first.get(&file.id.value) {
            Some(other) if other.id.span.file != file.id.span.file => {
                found.add_related(file.id.span, Problem::DuplicateKey { key: file.id.value.to_string() }, other.id.span);
            }
            Some(_) => {}
            None => drop(first.insert(file.id.value.clone(), file)),
        }
    }
    let mut kinds: BTreeMap<AreaId, AreaKind> = first.values().map(|file| (file.id.value.clone(), file.kind)).collect();
    // Others can be within the own area even if it is only implied.
    kinds.entry(own.area()).or_insert_with(|| own.implied().0);
    for file in first.values() {
        check(file, &first, &kinds, found);
    }
    let mut areas: Areas = first.into_iter().map(|(id, file)| (id, area(file, &kinds))).collect();
    let own = own_area(&mut areas, own, found);
    (areas, own)
}

fn area(file: AreaFile, kinds: &BTreeMap<AreaId, AreaKind>) -> Area {
    let AreaFile { id, name, kind, within, members, mean, operation, operator, operator_name, description, contact } = file;
    let known = |id: &AreaId| kinds.contains_key(id);
    Area {
        id: id.value,
        name,
        kind,
        within: within.map(|within| within.value).filter(known),
        members: members.into_iter().map(|member| member.value).filter(known).collect(),
        mean,
        operation: operation.map(|operation| operation.value).filter(known),
        operator,
        operator_name,
        description,
        contact,
    }
}

fn check(file: &AreaFile, files: &BTreeMap<AreaId, AreaFile>, kinds: &BTreeMap<AreaId, AreaKind>, found: &mut Diagnostics) {
    let area = file.id.value.to_string();
    for named in file.within.iter().chain(&file.members).chain(&file.operation) {
        if !kinds.contains_key(&named.value) {
            found.add_correcting(
                named.span,
                |nearest| Problem::UnknownArea { found: named.value.to_string(), nearest },
                || nearest(named.value.as_str(), kinds.keys().map(AreaId::as_str)),
                || Some(Fix::replace(named.span, named.value.as_str(), same(kinds.keys(), named.value.as_str())?)),
            );
        }
    }
    if let Some(span) = way_back(file, files) {
        found.add(span, Problem::AreaWithinItself { area: area.clone() });
    }
    for member in file.members.iter().filter(|member| member.value == file.id.value) {
        found.add(member.span, Problem::GroupInItself { area: area.clone() });
    }
    let is_other = |id: &AreaId| kinds.get(id).is_some_and(|kind| *kind != AreaKind::Operation);
    if let Some(operation) = file.operation.as_ref().filter(|operation| is_other(&operation.value)) {
        found.add(operation.span, Problem::NotAnOperation { found: operation.value.to_string() });
    }
}

/// Returns the span of `within` in an area that is, directly or indirectly, within itself.
fn way_back(file: &AreaFile, files: &BTreeMap<AreaId, AreaFile>) -> Option<Span> {
    let mut at = file;
    // Without a cycle, the outermost area is reached after at most as many steps as there are areas.
    for _ in 0..=files.len() {
        at = files.get(&at.within.as_ref()?.value)?;
        if at.id.value == file.id.value {
            return file.within.as_ref().map(|within| within.span);
        }
    }
    None
}

fn own_area(areas: &mut Areas, own: &OwnArea, found: &mut Diagnostics) -> AreaId {
    let id = own.area();
    // A site that lists only areas within its own need not list its own.
    let lists_areas = areas.values().any(|area| !matches!(area.kind, AreaKind::Operation | AreaKind::Unit));
    if let Some(written) = own.id.as_ref().filter(|_| lists_areas && own.known().is_none() && !areas.contains_key(&id)) {
        found.add(written.span, Problem::OwnAreaMissing { area: id.to_string() });
    }
    let (kind, name) = own.implied();
    areas.entry(id.clone()).or_insert_with(|| Area {
        id: id.clone(),
        name,
        kind,
        within: None,
        members: Vec::new(),
        mean: None,
        operation: None,
        operator: None,
        operator_name: None,
        description: None,
        contact: None,
    });
    id
}

#[cfg(test)]
mod tests {
    use super::super::{AreaKind, Areas, parse, parse_operations};
    use super::*;
    use crate::source::Sources;

    /// Returns the areas and problem codes for these files on a site whose own area is `own`.
    fn read(areas: &str, operations: &str, own: Option<&str>) -> (Areas, AreaId, Vec<String>) {
        let sources =
            Sources::from_memory([("content/areas.yaml", areas), ("content/operations.yaml", operations), ("insyn.yaml", "a: b")]);
        let [areas, operations, config] =
            ["content/areas.yaml", "content/operations.yaml", "insyn.yaml"].map(|path| sources.find(path).expect("the file"));
        let mut found = Diagnostics::new();
        let mut files = parse(areas, sources.text(areas), &mut found);
        files.extend(parse_operations(operations, sources.text(operations), &mut found));
        let id = own.and_then(AreaId::parse).map(|value| Spanned { value, span: Span::new(config, 0, 1) });
        let (areas, own) = resolve(files, &OwnArea { id, name: Wording::plain("Härnösand") }, &mut found);
        found.sort(&sources);
        let line = |found: &crate::diagnostic::Diagnostic| match &found.place {
            crate::diagnostic::Place::Span(span) => {
                let (line, column) = sources.line_column(*span);
                format!("{} {line}:{column}", found.problem.code())
            }
            crate::diagnostic::Place::Path(_) => found.problem.code().to_owned(),
        };
        let codes = found.iter().map(line).collect();
        (areas, own, codes)
    }

    fn codes(areas: &str) -> Vec<String> {
        read(areas, "", Some("a")).2
    }

    const OWN: &str = "a: {name: A, kind: municipality}\n";

    #[test]
    fn a_site_without_areas_has_its_own() {
        let (areas, own, codes) = read("", "", None);
        assert_eq!((own.as_str(), codes), ("egen", vec![]));
        assert_eq!(areas[&own].name, Wording::plain("Härnösand"));
        let (areas, own, codes) = read("", "hemtjanst: Hemtjänst\n", Some("2280"));
        assert_eq!((own.as_str(), codes), ("2280", vec![]));
        assert_eq!(areas.values().map(|area| area.kind).collect::<Vec<_>>(), [AreaKind::Municipality, AreaKind::Operation]);
    }

    #[test]
    fn areas_lead_to_each_other() {
        let text = r#"
"2280": {name: Härnösand, kind: municipality, within: "22"}
"22": {name: Västernorrland, kind: county}
lika: {name: {sv: Liknande, en: Similar}, kind: group, members: ["2280", "22"], mean: unweighted}
ifo: {name: IFO, kind: operation}
bogarden: {name: Bogården, kind: unit, within: "2280", operation: ifo, operator: municipal}
"#;
        let (areas, own, codes) = read(text, "", Some("2280"));
        assert_eq!(codes, Vec::<String>::new());
        assert_eq!(areas[&own].within.as_ref().map(AreaId::as_str), Some("22"));
        assert_eq!(super::super::Names::of(&areas).find("similar").map(AreaId::as_str), Some("lika"));
        assert_eq!(super::super::nearest(&areas, "Härnosand"), Some("Härnösand".into()));
    }

    #[test]
    fn what_leads_nowhere_or_round_is_said_at_its_place() {
        assert_eq!(codes(&format!("{OWN}b: {{name: B, kind: county, within: nowhere}}\n")), ["unknown-area 2:36"]);
        assert_eq!(codes("b: {name: B, kind: county}\n"), ["own-area-missing 1:1"]);
        assert_eq!(codes(&format!("{OWN}b: {{name: B, kind: county, within: b}}\n")), ["area-within-itself 2:36"]);
        let round = "b: {name: B, kind: county, within: c}\nc: {name: C, kind: region, within: b}\nd: {name: D, kind: county, within: b}\n";
        assert_eq!(codes(&format!("{OWN}{round}")), ["area-within-itself 2:36", "area-within-itself 3:36"]);
        assert_eq!(codes(&format!("{OWN}g: {{name: G, kind: group, members: [a, g]}}\n")), ["group-in-itself 2:40"]);
        assert_eq!(codes(&format!("{OWN}u: {{name: U, kind: unit, operation: a}}\n")), ["not-an-operation 2:37"]);
        assert_eq!(codes("a: {name: A, kind: municipality, members: [a]}\n")[0], "not-for-this-kind 1:34");
        assert_eq!(codes(&format!("{OWN}Å: {{name: A, kind: county}}\n")), ["bad-name 2:1"]);
        assert_eq!(codes(&format!("{OWN}b:\n")), ["missing-key 2:1", "missing-key 2:1"]);
    }

    #[test]
    fn an_area_in_both_files_is_said() {
        let (_, _, codes) = read("a: {name: A, kind: municipality}\n", "a: Annat\n", Some("a"));
        assert_eq!(codes, ["duplicate-key 1:1"]);
    }

    #[test]
    fn a_unit_can_be_within_the_own_area_without_an_entry_of_it() {
        let (areas, own, found) = read("a: {name: Almen, kind: unit, within: \"2280\"}\n", "", Some("2280"));
        assert!(found.is_empty(), "{found:?}");
        assert_eq!(areas[&AreaId::parse("a").expect("an id")].within, Some(own));
        let (_, _, found) = read("a: {name: Almen, kind: unit, within: \"2281\"}\n", "", Some("2280"));
        assert_eq!(found, ["unknown-area 1:38"]);
    }
}
