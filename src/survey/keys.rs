//! The keys of a survey's file. It never reads one.

use crate::yaml::Shape::{Address, Form, List, Map, Period, Text, Whole, Wording, YesNo};
use crate::yaml::{Mapping, may, must};

/// The file.
pub static SURVEY: Mapping = Mapping {
    name: "survey",
    keys: &[
        must("name", Wording),
        may("by", Wording),
        may("every", Whole(1, 20)),
        may("scale", Wording),
        may("url", Address),
        may("asked_as", Map(&ASKED_AS)),
        may("rounds", List(&Map(&ROUND))),
        may("questions", List(&Map(&QUESTION))),
    ],
};

/// What is counted instead of people.
pub static ASKED_AS: Mapping = Mapping { name: "asked-as", keys: &[must("one", Wording), must("other", Wording)] };

/// A round.
pub static ROUND: Mapping = Mapping {
    name: "round",
    keys: &[
        must("period", Period),
        may("area", Text),
        may("group", Form("group")),
        may("population", Form("people")),
        may("asked", Form("people")),
        may("answered", Form("people")),
        may("rate", Form("value")),
        may("note", Wording),
    ],
};

/// A question.
pub static QUESTION: Mapping = Mapping {
    name: "question",
    keys: &[must("indicator", Text), may("text", Wording), may("options", List(&Wording)), may("negative", YesNo)],
};
