//! The keys of `theme.yaml`. It never reads one.

use crate::yaml::Shape::{Colour, Entries, List, Map, Number, Text};
use crate::yaml::{Mapping, Naming, depends, may, must, without};

/// The file.
pub static THEME: Mapping = Mapping {
    name: "theme",
    keys: &[
        may("templates", List(&Text)),
        may("components", List(&Text)),
        may("stylesheets", List(&Text)),
        may("colours", Entries(Naming::Free, &Map(&TINT))),
        must("accent", Map(&TINT)),
        may("pairs", List(&Map(&PAIR))),
    ],
};

/// A colour.
pub static TINT: Mapping = Mapping {
    name: "tint",
    keys: &[without("like", "light", Colour), without("like", "dark", Colour), may("print", Colour), may("like", Text)],
};

/// Colours that meet.
pub static PAIR: Mapping = Mapping {
    name: "pair",
    keys: &[
        must("name", Text),
        without("apart", "colour", List(&Text)),
        without("apart", "on", List(&Text)),
        depends("apart", List(&Text)),
        must("at_least", Number),
    ],
};
