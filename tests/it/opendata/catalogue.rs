//! The catalogue from a portal's perspective: every node has what DCAT-AP-SE 3.0.1 requires, and every URL of the site exists.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use insyn::pipeline::Order;
use oxrdf::{NamedOrBlankNode, Term, Triple};
use oxrdfxml::RdfXmlParser;

use super::{Files, text, with_all_states};
use crate::sites::build_example;

const BASE: &str = "https://example.se/prov/";

fn at_home() -> Order {
    Order { base_url: Some(BASE.into()), ..Order::default() }
}

/// Builds the example for a URL, once for all tests that only read it.
fn example() -> &'static Files {
    static FILES: LazyLock<Files> = LazyLock::new(|| build_example(&at_home()));
    &FILES
}

fn triples(files: &Files) -> Vec<Triple> {
    let xml = &files["datasets/dcat"];
    RdfXmlParser::new().for_slice(xml).map(|triple| triple.expect("RDF/XML")).collect()
}

/// The statements about each node, by property.
type Said = BTreeMap<String, BTreeMap<String, Vec<Term>>>;

fn said(triples: &[Triple]) -> Said {
    let mut said = Said::new();
    for triple in triples {
        let NamedOrBlankNode::NamedNode(subject) = &triple.subject else { panic!("a blank node: {triple}") };
        assert!(!matches!(triple.object, Term::BlankNode(_)), "a blank node: {triple}");
        let of = said.entry(subject.as_str().to_owned()).or_default();
        of.entry(short(triple.predicate.as_str())).or_default().push(triple.object.clone());
    }
    said
}

fn short(address: &str) -> String {
    let known = [
        ("dcterms:", "http://purl.org/dc/terms/"),
        ("dcat:", "http://www.w3.org/ns/dcat#"),
        ("dcatap:", "http://data.europa.eu/r5r/"),
        ("foaf:", "http://xmlns.com/foaf/0.1/"),
        ("vcard:", "http://www.w3.org/2006/vcard/ns#"),
        ("skos:", "http://www.w3.org/2004/02/skos/core#"),
        ("rdf:", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ];
    let found = known.iter().find_map(|(short, start)| Some(format!("{short}{}", address.strip_prefix(start)?)));
    found.unwrap_or_else(|| panic!("an unknown vocabulary: {address}"))
}

fn class(of: &BTreeMap<String, Vec<Term>>) -> String {
    match &of["rdf:type"][..] {
        [Term::NamedNode(class)] => short(class.as_str()),
        other => panic!("not one class: {other:?}"),
    }
}

/// Whether a value is not empty.
fn is_told(value: &Term) -> bool {
    !matches!(value, Term::Literal(text) if text.value().is_empty())
}

/// The mandatory properties of each class.
const MANDATORY: [(&str, &[&str]); 7] = [
    ("dcat:Catalog", &["dcterms:title", "dcterms:description", "dcterms:publisher", "dcterms:license", "dcat:dataset"]),
    (
        "dcat:Dataset",
        &["dcterms:title", "dcterms:description", "dcterms:publisher", "dcat:contactPoint", "dcat:distribution", "dcat:theme"],
    ),
    ("dcat:Distribution", &["dcat:accessURL", "dcterms:format", "dcterms:license", "dcat:mediaType"]),
    ("foaf:Agent", &["foaf:name", "dcterms:type"]),
    ("vcard:Organization", &["vcard:fn", "vcard:hasEmail"]),
    ("dcterms:PeriodOfTime", &["dcat:startDate", "dcat:endDate"]),
    ("dcterms:Location", &["skos:prefLabel"]),
];

#[test]
fn every_node_has_what_is_mandatory_and_what_it_names_is_there() {
    for files in [example(), &with_all_states()] {
        let triples = triples(files);
        let said = said(&triples);
        let mut classes = BTreeSet::new();
        for (node, of) in &said {
            assert!(node.starts_with(&format!("{BASE}datasets/dcat#")), "{node}");
            let class = class(of);
            let (_, wanted) = MANDATORY.iter().find(|(known, _)| *known == class).unwrap_or_else(|| panic!("{node} is {class}"));
            for property in *wanted {
                assert!(of.get(*property).is_some_and(|values| values.iter().all(is_told)), "{node} has no {property}");
            }
            classes.insert(class);
        }
        assert_eq!(classes.len(), MANDATORY.len(), "{classes:?}");
        for triple in &triples {
            let Term::NamedNode(object) = &triple.object else { continue };
            let Some(rest) = object.as_str().strip_prefix(BASE) else { continue };
            let (path, fragment) = rest.split_once('#').unwrap_or((rest, ""));
            let file = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
            assert!(files.contains_key(&file), "{object} is not in the site");
            assert!(fragment.is_empty() || said.contains_key(object.as_str()), "{object} is not in the catalogue");
        }
    }
}

#[test]
fn kinds_and_sizes_of_files_are_what_they_are() {
    let files = example();
    let mut seen = BTreeSet::new();
    for (node, of) in said(&triples(files)).iter().filter(|(_, of)| class(of) == "dcat:Distribution") {
        let address = |property: &str| match &of[property][..] {
            [Term::NamedNode(address)] => address.as_str().to_owned(),
            other => panic!("{node}: {other:?}"),
        };
        let path = address("dcat:downloadURL").strip_prefix(BASE).expect("below").to_owned();
        assert_eq!(address("dcat:accessURL"), address("dcat:downloadURL"));
        let kind = address("dcterms:format").rsplit('/').next().expect("a kind").to_lowercase();
        assert_eq!(path.rsplit('.').next(), Some(kind.as_str()), "{path}");
        if let Some([Term::Literal(size)]) = of.get("dcat:byteSize").map(Vec::as_slice) {
            assert_eq!(size.value(), files[&path].len().to_string(), "{path}");
        } else {
            assert_eq!(path, "data/all.zip", "the archive alone has no size, since it holds the catalogue");
        }
        assert!(seen.insert(path), "a file is one distribution");
    }
    let offered = files.keys().filter(|path| path.starts_with("data/") && !path.ends_with("-metadata.json"));
    assert_eq!(seen, offered.cloned().collect::<BTreeSet<String>>());
}

#[test]
fn titles_are_in_every_language_and_carry_no_years() {
    let files = example();
    for (node, of) in said(&triples(files)).iter().filter(|(_, of)| ["dcat:Dataset", "dcat:Catalog"].contains(&class(of).as_str())) {
        let titles = of["dcterms:title"].iter().map(|title| match title {
            Term::Literal(title) => (title.language().expect("a language").to_owned(), title.value().to_owned()),
            other => panic!("{node}: {other}"),
        });
        let titles: BTreeMap<String, String> = titles.collect();
        assert_eq!(titles.keys().map(String::as_str).collect::<Vec<_>>(), ["en", "sv"], "{node}");
        for title in titles.values() {
            assert!(!title.contains("19") && !title.contains("20"), "{title}");
        }
    }
}

#[test]
fn awkward_names_are_literals_and_never_markup() {
    let files = with_all_states();
    let xml = text(&files, "datasets/dcat");
    let label = "=Härnösand; \"norra\"";
    let area = &said(&triples(&files))[&format!("{BASE}datasets/dcat#area")];
    assert!(matches!(&area["skos:prefLabel"][..], [Term::Literal(name)] if name.value() == label), "{xml}");
}

#[test]
fn the_catalogue_is_the_same_whoever_makes_it() {
    assert!(build_example(&at_home())["datasets/dcat"] == example()["datasets/dcat"]);
}
