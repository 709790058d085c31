//! The keys of front matter. It never reads it.

use crate::requirement::{Outline, REQUIREMENTS};
use crate::yaml::Shape::{Date, Either, Entries, Language, List, Map, OneOf, Suggested, Text, With, Year, YesNo};
use crate::yaml::{Mapping, Naming, Shape, may, must, words};

/// The front matter.
pub static FRONT_MATTER: Mapping = Mapping {
    name: "page",
    keys: &[
        must("title", Text),
        may("description", Text),
        may("date", Date),
        may("updated", Date),
        may("draft", YesNo),
        may("edition", Year),
        may("outline", OneOf(&words(&Outline::WORDS))),
        may("indicator", Text),
        may("operation", Text),
        may("aside", List(&With(&["links", "title"], &Map(&GROUP), &LINK))),
        may("document", Map(&DOCUMENT)),
        may("acknowledged", List(&Text)),
        may("covers", List(&Suggested(&REQUIREMENTS))),
        may("slug", Text),
        may("aliases", List(&Text)),
        may("template", Text),
        may("lang", Language),
        may("easy_read", LINK),
        may("sign_language", LINK),
        may("languages", Entries(Naming::Language, &LINK)),
        may("for_each", Map(&FOR_EACH)),
        may("list", Text),
    ],
};

/// A link: its target, or its text and target.
const LINK: Shape = Either(&[Text, Map(&TEXT_AND_TARGET)]);

/// A link with a text.
pub static TEXT_AND_TARGET: Mapping = Mapping { name: "link", keys: &[may("text", Text), must("to", Text)] };

/// A group of links beside the text.
pub static GROUP: Mapping = Mapping { name: "group", keys: &[must("title", Text), may("links", List(&LINK))] };

/// The document metadata.
pub static DOCUMENT: Mapping = Mapping {
    name: "document",
    keys: &[
        may("name", Text),
        may("type", Text),
        may("number", Text),
        may("version", Text),
        may("drawn_up", Date),
        may("drawn_up_by", Text),
        may("adopted", Date),
        may("adopted_by", Text),
        may("paragraph", Text),
        may("responsible", Text),
        may("revised", Date),
        may("valid_until", Date),
        may("applies_to", Text),
        may("other", Text),
        may("original", Text),
        may("corrections", List(&Map(&CORRECTION))),
    ],
};

/// Whether a key of the document metadata is a day.
pub fn is_day_of_document(key: &str) -> bool {
    DOCUMENT.key(key).is_some_and(|key| matches!(key.shape, Date))
}

/// A correction after publication.
pub static CORRECTION: Mapping = Mapping { name: "correction", keys: &[must("date", Date), must("what", Text), may("why", Text)] };

/// The lists of which a template is made into pages.
pub static FOR_EACH: Mapping = Mapping {
    name: "for-each",
    keys: &[may("areas", Map(&AREAS)), may("units", Map(&UNITS)), may("operations", Map(&OPERATIONS)), may("indicators", Map(&INDICATORS))],
};

/// The filters of areas.
pub static AREAS: Mapping = Mapping { name: "each-area", keys: &[may("kind", Text), may("within", Text), may("group", Text)] };

/// The filters of units.
pub static UNITS: Mapping = Mapping { name: "each-unit", keys: &[may("operation", Text), may("operator", Text), may("within", Text)] };

/// The filters of operations.
pub static OPERATIONS: Mapping = Mapping { name: "each-operation", keys: &[] };

/// The filters of indicators.
pub static INDICATORS: Mapping = Mapping { name: "each-indicator", keys: &[may("operation", Text)] };
