//! RDF statements in insertion order, and their XML. It never makes a blank node.

use std::collections::HashMap;

use jiff::civil::Date;
use oxrdf::vocab::{rdf, xsd};
use oxrdf::{Literal, NamedNode, Term, Triple};
use oxrdfxml::RdfXmlSerializer;

/// The vocabularies by prefix.
const VOCABULARIES: [(&str, &str); 6] = [
    ("dcterms", "http://purl.org/dc/terms/"),
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dcatap", "http://data.europa.eu/r5r/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"),
];

/// Statements about nodes, each once.
#[derive(Default)]
pub(super) struct Graph {
    /// The nodes in the order in which they first occurred.
    order: Vec<NamedNode>,
    said: HashMap<NamedNode, Vec<Triple>>,
}

/// Expands a prefixed property or class: `dcterms:title`.
fn name(short: &str) -> NamedNode {
    let (vocabulary, rest) = short.split_once(':').unwrap_or(("", short));
    let start = VOCABULARIES.iter().find(|(known, _)| *known == vocabulary).map_or("", |(_, start)| *start);
    // The vocabularies are ours, so the result is a valid IRI.
    NamedNode::new_unchecked(format!("{start}{rest}"))
}

impl Graph {
    fn add(&mut self, node: &NamedNode, property: NamedNode, object: impl Into<Term>) {
        let said = self.said.entry(node.clone()).or_default();
        if said.is_empty() {
            self.order.push(node.clone());
        }
        let triple = Triple::new(node.clone(), property, object.into());
        if !said.contains(&triple) {
            said.push(triple);
        }
    }

    /// States the class of a node.
    pub(super) fn class(&mut self, node: &NamedNode, class: &str) {
        self.add(node, rdf::TYPE.into_owned(), name(class));
    }

    /// States a property whose value is another node.
    pub(super) fn node(&mut self, node: &NamedNode, property: &str, other: &NamedNode) {
        self.add(node, name(property), other.clone());
    }

    /// States a property whose value is an external URL; ignored if it is invalid.
    pub(super) fn link(&mut self, node: &NamedNode, property: &str, address: &str) {
        if let Ok(other) = NamedNode::new(address) {
            self.add(node, name(property), other);
        }
    }

    /// States a property whose value is a text in a language.
    pub(super) fn text(&mut self, node: &NamedNode, property: &str, text: &str, lang: &str) {
        if let Ok(literal) = Literal::new_language_tagged_literal(text, lang) {
            self.add(node, name(property), literal);
        }
    }

    /// States a property whose value is a plain literal: a name or an id.
    pub(super) fn plain(&mut self, node: &NamedNode, property: &str, text: &str) {
        self.add(node, name(property), Literal::new_simple_literal(text));
    }

    /// States a property whose value is a date.
    pub(super) fn date(&mut self, node: &NamedNode, property: &str, date: Date) {
        self.add(node, name(property), Literal::new_typed_literal(date.to_string(), xsd::DATE));
    }

    /// States a property whose value is a non-negative integer.
    pub(super) fn whole(&mut self, node: &NamedNode, property: &str, number: u64) {
        self.add(node, name(property), Literal::new_typed_literal(number.to_string(), xsd::NON_NEGATIVE_INTEGER));
    }

    /// Returns the statements as RDF/XML, node by node in insertion order.
    pub(super) fn xml(self) -> Option<Vec<u8>> {
        let mut serializer = RdfXmlSerializer::new();
        for (short, start) in VOCABULARIES {
            serializer = serializer.with_prefix(short, start).ok()?;
        }
        let mut writer = serializer.for_writer(Vec::new());
        for triple in self.order.iter().filter_map(|node| self.said.get(node)).flatten() {
            writer.serialize_triple(triple).ok()?;
        }
        let mut bytes = writer.finish().ok()?;
        bytes.push(b'\n');
        Some(bytes)
    }
}
