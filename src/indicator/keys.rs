//! The keys of an indicator's file. It never reads one.

use super::{Better, Counts, Order, Processing, Side, Whole as Together, YearFrom};
use crate::yaml::Shape::{
    Address, Date, Either, Entries, Form, Id, List, Map, NoItems, Number, OneOf, Period, Rows, Suggested, Text, Whole, With, Wording, YesNo,
};
use crate::yaml::{Mapping, Naming, Shape, depends, may, must, with, words};

/// The better directions.
pub(super) const BETTER: [(&str, Better); 3] = [("higher", Better::Higher), ("lower", Better::Lower), ("neutral", Better::Neutral)];

/// The words for what is counted.
pub const COUNTS: [(&str, Counts); 6] = [
    ("people", Counts::People),
    ("answers", Counts::Answers),
    ("events", Counts::Events),
    ("reports", Counts::Reports),
    ("money", Counts::Money),
    ("time", Counts::Time),
];

/// The orders of categories.
pub(super) const ORDERS: [(&str, Order); 2] = [("fixed", Order::Fixed), ("size", Order::Size)];

/// Whether categories make up a whole.
pub(super) const WHOLES: [(&str, Together); 3] =
    [("complete", Together::Complete), ("incomplete", Together::Incomplete), ("overlapping", Together::Overlapping)];

/// How a source's numbers were processed.
pub(super) const PROCESSING: [(&str, Processing); 2] = [("none", Processing::None), ("own", Processing::Own)];

/// How a year is made of its parts.
pub(super) const YEAR_FROM: [(&str, YearFrom); 3] = [("sum", YearFrom::Sum), ("last", YearFrom::Last), ("mean", YearFrom::Mean)];

/// The sides of a scale.
pub(super) const SIDES: [(&str, Side); 3] = [("positive", Side::Positive), ("neutral", Side::Neutral), ("negative", Side::Negative)];

/// The file.
pub static INDICATOR: Mapping = Mapping {
    name: "indicator",
    keys: &[
        must("title", Wording),
        must("unit", UNIT),
        depends("statistic", OneOf(&["count", "share", "mean", "median", "sum", "rate"])),
        may("counts", OneOf(&words(&COUNTS))),
        may("better", OneOf(&words(&BETTER))),
        may("short", Wording),
        may("official", Wording),
        may("definition", Wording),
        may("answer", Wording),
        may("operation", Text),
        may("decimals", Whole(0, 6)),
        may("lag_years", Whole(0, 20)),
        may("every", Whole(1, 20)),
        may("not_measured", List(&Period)),
        may("source", SOURCE),
        may("kolada", Either(&[Text, Map(&KOLADA)])),
        may("workbook", Map(&WORKBOOK)),
        may("events", Entries(Naming::Period, &Wording)),
        may("breaks", BREAKS),
        may("rebase", BREAKS),
        may("targets", Form("targets")),
        may("categories", Form("categories")),
        may("dimensions", Either(&[Rows(&Text), Entries(Naming::Free, &Wording)])),
        may("scale", Map(&SCALE)),
        may("order", OneOf(&words(&ORDERS))),
        may("whole", OneOf(&words(&WHOLES))),
        may("part_of", Map(&PART_OF)),
        depends("per", Whole(1, u32::MAX)),
        depends("of", UNIT),
        may("year", Map(&YEAR)),
        may("confidence", Whole(50, 99)),
        may("near", Number),
        may("suppress", Either(&[OneOf(&["none", "nej", "no"]), Map(&SUPPRESS)])),
        may("values", Form("values")),
        may("areas", Form("areas")),
    ],
};

/// Periods with reasons.
const BREAKS: Shape = Either(&[Entries(Naming::Period, &Wording), NoItems]);

/// A unit.
pub const UNIT: Shape =
    With(&["one", "other"], &Map(&COUNTED), &Either(&[Suggested(&["percent", "personer", "dagar", "timmar", "kronor"]), Wording]));

/// A unit with a singular and a plural.
pub static COUNTED: Mapping = Mapping { name: "counted", keys: &[must("one", Wording), must("other", Wording)] };

/// A source: its name, or its parts.
pub const SOURCE: Shape = Either(&[Text, Map(&SOURCE_PARTS)]);

/// The parts of a source.
pub static SOURCE_PARTS: Mapping = Mapping {
    name: "source",
    keys: &[must("name", Wording), may("url", Address), may("retrieved", Date), may("processing", OneOf(&words(&PROCESSING)))],
};

/// The measure of Kolada.
pub static KOLADA: Mapping = Mapping {
    name: "kolada",
    keys: &[
        must("id", Text),
        may("title", Text),
        may("areas", List(&Text)),
        may("from", Whole(0, u32::MAX)),
        may("units", YesNo),
        may("retrieved", Date),
        may("hash", Text),
    ],
};

/// The place of a table in a workbook.
pub static WORKBOOK: Mapping = Mapping { name: "workbook", keys: &[must("file", Text), may("sheet", Text), may("range", Text)] };

/// A category: its name, or its name and side.
pub const NAMED: Shape = With(&["name", "side"], &Map(&CATEGORY), &Wording);

/// A category with a side.
pub static CATEGORY: Mapping = Mapping { name: "category", keys: &[must("name", Wording), may("side", OneOf(&words(&SIDES)))] };

/// The ends of a scale.
pub static SCALE: Mapping = Mapping { name: "scale", keys: &[must("lowest", Whole(0, u32::MAX)), must("highest", Whole(1, u32::MAX))] };

/// What numbers are part of.
pub static PART_OF: Mapping = Mapping {
    name: "part-of",
    keys: &[may("indicator", Id), may("year", Id), may("fact", Id), may("share", Id), may("events", Id), may("n", Id)],
};

/// How a year is made of its parts.
pub static YEAR: Mapping = Mapping { name: "year", keys: &[must("from", OneOf(&words(&YEAR_FROM)))] };

/// The smallest number that is shown.
pub static SUPPRESS: Mapping = Mapping { name: "suppress", keys: &[may("below", Whole(3, u32::MAX))] };

/// A target.
pub static TARGET: Mapping = Mapping {
    name: "target",
    keys: &[depends("at_least", Number), depends("at_most", Number), depends("between", Rows(&Number)), may("confirmed", YesNo)],
};

/// A number with further data about it.
pub static CELL: Mapping = Mapping {
    name: "cell",
    keys: &[
        may("value", Form("value")),
        may("status", Form("status")),
        may("note", Wording),
        may("n", Whole(0, u32::MAX)),
        may("events", Whole(0, u32::MAX)),
        may("approximate", YesNo),
        with("high", "low", Number),
        with("low", "high", Number),
        may("also", Map(&ALSO)),
        with("revised", "was", Number),
        with("was", "revised", Date),
        may("source", Wording),
    ],
};

/// Another number for the same thing.
pub static ALSO: Mapping = Mapping { name: "also", keys: &[must("value", Number), must("in", Wording)] };
