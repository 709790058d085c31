//! The role of a foreign table's column according to its heading. It never looks at the cells below.

use crate::indicator::{Column, Group, Words, heading};

/// The role of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The indicator's name or id.
    Indicator,
    /// The area's code or name.
    Area,
    /// The group: everybody, women or men.
    Group,
    /// The category.
    Category,
    /// The period.
    Period,
    /// Numbers.
    Value,
    /// The number of people or answers behind the numbers with the same heading.
    Base,
    /// Another column of the site's own tables.
    Beside(Column),
    /// Nothing that is imported.
    Skip,
}

/// Headings in foreign tables, in lower case.
const HEADINGS: [(&str, Role); 67] = [
    ("kpi", Role::Indicator),
    ("mått", Role::Indicator),
    ("indikator", Role::Indicator),
    ("indikatornamn", Role::Indicator),
    ("nyckeltalsnamn", Role::Indicator),
    ("nyckeltals-id", Role::Indicator),
    ("nyckeltalsid", Role::Indicator),
    ("measure", Role::Indicator),
    ("tabellinnehåll", Role::Indicator),
    ("fråga", Role::Indicator),
    ("kommun", Role::Area),
    ("kommuner", Role::Area),
    ("kommunnamn", Role::Area),
    ("kommunkod", Role::Area),
    ("kommun-kod", Role::Area),
    ("kommun kod", Role::Area),
    ("kommun_kod", Role::Area),
    ("knkod", Role::Area),
    ("region", Role::Area),
    ("regionkod", Role::Area),
    ("län", Role::Area),
    ("länskod", Role::Area),
    ("områdeskod", Role::Area),
    ("område", Role::Area),
    ("municipality", Role::Area),
    ("municipality_id", Role::Area),
    ("municipality_code", Role::Area),
    ("municipality_name", Role::Area),
    ("county", Role::Area),
    ("kommun/län", Role::Area),
    ("län/kommun", Role::Area),
    ("platsens id", Role::Area),
    ("area id", Role::Area),
    ("gender", Role::Group),
    ("sex", Role::Group),
    ("kön", Role::Group),
    ("tid", Role::Period),
    ("mätår", Role::Period),
    ("undersökningsår", Role::Period),
    ("redovisningsår", Role::Period),
    ("tidpunkt", Role::Period),
    ("månad", Role::Period),
    ("kvartal", Role::Period),
    ("tertial", Role::Period),
    ("vecka", Role::Period),
    ("termin", Role::Period),
    ("month", Role::Period),
    ("week", Role::Period),
    ("time", Role::Period),
    ("resultat", Role::Value),
    ("utfall", Role::Value),
    ("antal svarande", Role::Base),
    ("antal svar", Role::Base),
    ("antal som svarat", Role::Base),
    ("antal besvarade", Role::Base),
    ("antal observationer", Role::Base),
    ("antal bakom", Role::Base),
    ("number behind", Role::Base),
    ("bas", Role::Base),
    ("count", Role::Skip),
    ("id", Role::Skip),
    ("tidigare värde", Role::Beside(Column::Was)),
    ("earlier value", Role::Beside(Column::Was)),
    ("reviderat", Role::Beside(Column::Revised)),
    ("annan uppgift", Role::Beside(Column::Also)),
    ("annan uppgift i", Role::Beside(Column::AlsoIn)),
    ("given in", Role::Skip),
];

/// Headings in the workbooks that the site offers for download, where they differ from those of its tables.
const OFFERED: [(&str, Role); 4] = [
    ("other figure", Role::Beside(Column::Also)),
    ("other figure in", Role::Beside(Column::AlsoIn)),
    ("target at least", Role::Beside(Column::AtLeast)),
    ("target at most", Role::Beside(Column::AtMost)),
];

/// Headings that say only that there are numbers, and of what kind: what is measured is in the title of such a table.
const GENERAL: [(&str, bool); 16] = [
    ("antal", true),
    ("antal st", true),
    ("antal (st)", true),
    ("antal personer", true),
    ("antal dagar", true),
    ("andel", true),
    ("andel (%)", true),
    ("andel i procent", true),
    ("procent", true),
    ("i procent", true),
    ("%", true),
    ("number", false),
    ("per cent", true),
    ("utfall", false),
    ("mätvärde", false),
    ("summa", false),
];

/// Whether a heading does not say what is measured.
pub(super) fn is_general(heading: &str) -> bool {
    GENERAL.iter().any(|(known, _)| *known == heading.trim().to_lowercase())
}

/// Whether such a heading gives the kind of number.
pub(super) fn is_unit(heading: &str) -> bool {
    GENERAL.iter().any(|(known, is_unit)| *is_unit && *known == heading.trim().to_lowercase())
}

/// Whether a word in a column of areas or periods means all rows together.
pub(super) fn is_sum(text: &str) -> bool {
    matches!(text.trim().trim_end_matches(':').to_lowercase().as_str(), "summa" | "summering" | "helår" | "hela året" | "sum" | "full year")
}

/// Returns the role for a heading; `None` if it is unknown.
pub(super) fn of(text: &str) -> Option<Role> {
    let lower = text.trim().trim_end_matches([':', '*']).trim().to_lowercase();
    let foreign = HEADINGS.iter().chain(&OFFERED).find(|(known, _)| *known == lower).map(|(_, role)| *role);
    foreign.or_else(|| heading(&lower).map(of_column))
}

fn of_column(column: Column) -> Role {
    match column {
        Column::Indicator => Role::Indicator,
        Column::Area | Column::AreaName => Role::Area,
        Column::Group => Role::Group,
        Column::Category | Column::CategoryName => Role::Category,
        Column::Period => Role::Period,
        Column::Value => Role::Value,
        Column::Base => Role::Base,
        Column::IndicatorName | Column::Unit | Column::Nameless | Column::Unknown | Column::Of(_) => Role::Skip,
        column => Role::Beside(column),
    }
}

/// Parses the word for a role in an answer.
pub(super) fn parse(word: &str) -> Option<Role> {
    let word = word.trim().to_lowercase();
    match word.as_str() {
        "skip" | "hoppa över" => Some(Role::Skip),
        "value" | "värde" => Some(Role::Value),
        word => of(word),
    }
}

/// Whether a heading means that its column has counties.
pub(super) fn is_of_counties(text: &str) -> bool {
    matches!(text.trim().to_lowercase().as_str(), "län" | "länskod" | "county" | "länsnamn")
}

/// Whether a heading is from Kolada.
pub(super) fn is_of_kolada(text: &str) -> bool {
    matches!(text.trim().to_lowercase().as_str(), "kpi" | "municipality" | "municipality_id")
}

/// Returns the group for a word, including the statistical authorities' words: `Samtliga`, `K`, `Kvinna`, `Män och kvinnor`.
pub(super) fn group(text: &str) -> Option<Group> {
    let lower = text.trim().trim_end_matches(':').to_lowercase();
    let both = ["kvinnor och män", "män och kvinnor", "båda könen", "totalt antal", "totala", "total", "alla kön", "samtliga personer"];
    if both.contains(&lower.as_str()) {
        return Some(Group::Total);
    }
    Group::parse(&lower).or_else(|| {
        let is_sure = [
            "k", "kv", "kvinna", "f", "female", "females", "m", "man", "male", "males", "t", "alla", "samtliga", "båda", "bägge", "all",
            "both", "tot", "flicka", "pojke",
        ];
        is_sure.contains(&lower.as_str()).then(|| Group::meant(&lower)).flatten().and_then(|word| Group::parse(&word))
    })
}

/// Returns the site's word for a status in a column beside the numbers, if the table uses another.
pub(super) fn status(text: &str) -> Option<&'static str> {
    Some(match text.trim().to_lowercase().as_str() {
        "privacy" | "private" | "sekretess" => "skyddas",
        "missing" => "saknas",
        "not applicable" => "ej relevant",
        _ => return None,
    })
}

/// Returns the word for a column of the site's own tables.
pub(super) fn word(column: Column) -> &'static str {
    column.heading(Words::Swedish)
}
