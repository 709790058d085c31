//! The keys of `insyn.yaml` that have no file of their own. It never reads one.

use super::{law, open_data, publish, scale};
use crate::contact::{CONTACT, ROLE};
use crate::yaml::Shape::{Address, Colour, Either, Entries, Id, Language, List, Map, Number, Text, Whole, Wording, YesNo};
use crate::yaml::{Mapping, Naming, may, must};

/// The file.
pub static CONFIG: Mapping = Mapping {
    name: "config",
    keys: &[
        must("title", Wording),
        must("organisation", Map(&ORGANISATION)),
        may("feedback", Map(&FEEDBACK)),
        may("area", Id),
        may("base_url", Text),
        may("languages", List(&Language)),
        may("theme", Map(&THEME)),
        may("front", List(&Map(&FRONT))),
        may("notice", Wording),
        may("suppress", Map(&SUPPRESS)),
        may("goals", Map(&GOALS)),
        may("open_data", Either(&[YesNo, Map(&open_data::OPEN_DATA)])),
        may("accessibility", Map(&law::ACCESSIBILITY)),
        may("privacy", Map(&law::PRIVACY)),
        may("figures", Map(&FIGURES)),
        may("laws", Entries(Naming::Free, &Text)),
        may("search", YesNo),
        may("hosting", Map(&HOSTING)),
        may("embed", Map(&EMBED)),
        may("publish", Entries(Naming::Free, &Map(&publish::DESTINATION))),
        may("raw_html", YesNo),
    ],
};

/// The publisher.
pub static ORGANISATION: Mapping = Mapping {
    name: "organisation",
    keys: &[
        must("name", Wording),
        may("unit", Wording),
        may("url", Address),
        may("phone", Text),
        may("email", Text),
        may("visit", Wording),
        may("post", Wording),
        may("registrar", Map(&CONTACT)),
        may("roles", List(&Map(&ROLE))),
    ],
};

/// How to give feedback.
pub static FEEDBACK: Mapping =
    Mapping { name: "feedback", keys: &[may("url", Address), may("phone", Text), may("email", Text), may("text", Wording)] };

/// The look.
pub static THEME: Mapping = Mapping { name: "appearance", keys: &[may("name", Text), may("accent", Colour), may("logo", Text)] };

/// A question on the front page.
pub static FRONT: Mapping = Mapping { name: "front", keys: &[must("indicator", Text), may("question", Wording)] };

/// The smallest number that is shown.
pub static SUPPRESS: Mapping = Mapping { name: "threshold", keys: &[may("below", Whole(3, u32::MAX))] };

/// How goals are judged.
pub static GOALS: Mapping = Mapping {
    name: "judging",
    keys: &[may("near", Either(&[Number, Map(&NEAR)])), may("verdict_scale", Entries(Naming::Id, &Map(&scale::STEP)))],
};

/// What is nearly reached.
pub static NEAR: Mapping = Mapping { name: "near", keys: &[may("percentage_points", Number), may("percent_of_target", Number)] };

/// The files of figures.
pub static FIGURES: Mapping = Mapping { name: "figures", keys: &[may("png", YesNo)] };

/// The files for web servers.
pub static HOSTING: Mapping = Mapping { name: "hosting", keys: &[may("server_files", YesNo)] };

/// Who may frame figures.
pub static EMBED: Mapping = Mapping { name: "embed", keys: &[may("sites", List(&Address))] };
