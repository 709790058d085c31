//! The reader's own comparison: the whole cube of an indicator as compact JSON, with the option of the initial chart. It contains exactly
//! what pages may show, and never rounds: the numbers are those of figures.

use std::fmt::Write;

use serde_json::{Value, json};

use super::echarts;
use super::*;
use crate::locale::Locale;

/// An area, group or category that can be selected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Its id in files, and in the URL of a selection.
    pub id: String,
    /// Its name for readers.
    pub name: String,
    /// Its role.
    pub role: Role,
    /// The index of its category style; `None` if it is not a category.
    pub look: Option<usize>,
    /// A remark that must accompany it: that it is an unweighted mean.
    pub note: Option<String>,
}

/// The points of an area, group and category, each given by its index in the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The area's index.
    pub area: usize,
    /// The group's index.
    pub group: usize,
    /// The category's index.
    pub category: usize,
    /// One point per position.
    pub points: Vec<Point>,
}

/// The own area's target for a group at a position, over all categories.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aimed {
    /// The group's index.
    pub group: usize,
    /// The position's index.
    pub position: usize,
    /// The target.
    pub aim: Aim,
    /// The target as shown.
    pub label: String,
}

/// The cube of an indicator for comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The indicator's short name.
    pub title: String,
    /// The unit.
    pub unit: UnitWords,
    /// The words for women and men.
    pub ages: Ages,
    /// The number of decimals shown; `None` as written.
    pub decimals: Option<u8>,
    /// The areas, the own one first if it has numbers.
    pub areas: Vec<Side>,
    /// The indices of the areas that the comparison begins with: the own one, the nation, a group of peers.
    pub first: Vec<usize>,
    /// The groups.
    pub groups: Vec<Side>,
    /// The categories; a single entry if there are none.
    pub categories: Vec<Side>,
    /// The periods.
    pub positions: Vec<Position>,
    /// The lines with a number, by area, group and category.
    pub lines: Vec<Line>,
    /// The targets.
    pub targets: Vec<Aimed>,
    /// Breaks in series.
    pub breaks: Vec<Event>,
    /// Events that explain changes.
    pub events: Vec<Event>,
    /// The numbered remarks.
    pub notes: Vec<Note>,
    /// The source as a sentence: "Källa: …".
    pub source: Option<String>,
}

/// The texts of the catalogue that the browser needs, with their arguments.
const TEXTS: [(&str, &[&str]); 35] = [
    ("compare-about", &["title"]),
    ("compare-areas", &[]),
    ("compare-bars", &[]),
    ("compare-caption", &["title", "period", "unit"]),
    ("compare-categories", &[]),
    ("compare-choices", &[]),
    ("compare-found", &["found", "all"]),
    ("compare-from", &[]),
    ("compare-groups", &[]),
    ("compare-kind", &[]),
    ("compare-lines", &[]),
    ("compare-none", &[]),
    ("compare-picture", &["series", "period"]),
    ("compare-search", &[]),
    ("compare-shows", &["series", "period"]),
    ("compare-time", &[]),
    ("compare-to", &[]),
    ("compare-too-few", &[]),
    ("compare-too-many", &["most"]),
    ("figure-about", &["number"]),
    ("figure-absent", &[]),
    ("figure-axis-from", &["number"]),
    ("figure-missing", &[]),
    ("figure-no-target", &[]),
    ("figure-not-applicable", &[]),
    ("figure-not-measured", &[]),
    ("figure-note-preliminary", &[]),
    ("figure-note-word", &[]),
    ("figure-period", &[]),
    ("figure-preliminary", &[]),
    ("figure-suppressed", &[]),
    ("figure-target", &[]),
    ("figure-target-series", &["series"]),
    ("figure-year", &[]),
    ("table", &[]),
];

impl Comparison {
    /// Returns the JSON for the comparison script. `opening` is the initial figure: lines or bars over time from the same cube.
    pub fn json(&self, opening: &Figure, locale: &Locale) -> String {
        let texts: serde_json::Map<String, Value> = TEXTS
            .iter()
            .map(|(key, names)| {
                // The script replaces the placeholders by its arguments.
                let arguments: Vec<_> = names.iter().map(|name| (*name, format!("{{{name}}}").into())).collect();
                let worded = if (*key, self.ages) == ("compare-groups", Ages::Children) { "compare-groups-children" } else { key };
                ((*key).to_owned(), locale.format(worded, &arguments).into())
            })
            .collect();
        let years = self.positions.iter().all(|position| position.period.is_some_and(|period| period.part == crate::name::Part::Year));
        let UnitWords { axis, long, percent, .. } = &self.unit;
        let value = json!({
            "lang": locale.lang().as_str(),
            "title": self.title,
            "unit": {"axis": axis, "long": long, "percent": percent},
            "decimals": self.decimals,
            "most": MOST_SERIES,
            "years": years,
            "first": self.first,
            "areas": self.areas.iter().map(side).collect::<Vec<_>>(),
            "groups": self.groups.iter().map(side).collect::<Vec<_>>(),
            "categories": self.categories.iter().map(side).collect::<Vec<_>>(),
            "periods": self.positions.iter().map(position).collect::<Vec<_>>(),
            "lines": self.lines.iter().map(line).collect::<Vec<_>>(),
            "targets": self.targets.iter().map(aimed).collect::<Vec<_>>(),
            "breaks": self.breaks.iter().map(|event| [event.position, event.note]).collect::<Vec<_>>(),
            "events": self.events.iter().map(|event| [event.position, event.note]).collect::<Vec<_>>(),
            "notes": self.notes.iter().map(|note| &note.text).collect::<Vec<_>>(),
            "source": self.source,
            "truncate": svg::truncate_below(opening),
            "looks": echarts::looks(),
            "option": echarts::option(opening, locale),
            "texts": texts,
        });
        value.to_string()
    }
}

fn side(side: &Side) -> Value {
    let role = match side.role {
        Role::Own => "own",
        Role::Nation => "nation",
        Role::Women => "women",
        Role::Men => "men",
        Role::Total => "total",
        Role::Other | Role::Peer | Role::Category => "other",
    };
    let mut value = json!({"id": side.id, "name": side.name, "role": role});
    if let Some(look) = side.look {
        value["look"] = look.into();
    }
    if let Some(note) = &side.note {
        value["note"] = note.as_str().into();
    }
    value
}

fn position(position: &Position) -> Value {
    let id = position.period.map_or_else(|| position.label.clone(), |period| period.to_string());
    let mut value = json!({"id": id, "name": position.label});
    if position.apart {
        value["apart"] = true.into();
    }
    value
}

fn line(line: &Line) -> Value {
    let cells: Vec<String> = line.points.iter().map(cell).collect();
    json!([line.area, line.group, line.category, cells.join(" ")])
}

/// Returns a cell as a word: a number `84.5`, a range `3..4`, or the letter of a status; then `p` if preliminary, `a` if approximate, and
/// `#2` for each note.
fn cell(point: &Point) -> String {
    let mut word = match point.state {
        State::Number(number) => number.to_string(),
        State::Range(low, high) => format!("{low}..{high}"),
        State::Missing => "m".into(),
        State::NotApplicable => "x".into(),
        State::Suppressed => "s".into(),
        State::NotMeasured => "u".into(),
        State::Absent | State::NoSum => "n".into(),
    };
    if point.preliminary && point.state.is_known() {
        word.push('p');
    }
    if point.approximate && point.state.is_known() {
        word.push('a');
    }
    for note in &point.notes {
        // Writing to a `String` cannot fail.
        let _ = write!(word, "#{note}");
    }
    word
}

fn aimed(aimed: &Aimed) -> Value {
    let numbers: Vec<String> = match &aimed.aim {
        Aim::AtLeast(number) | Aim::AtMost(number) => vec![number.to_string()],
        Aim::Between(low, high) => vec![low.to_string(), high.to_string()],
    };
    json!([aimed.group, aimed.position, aimed.label, numbers])
}
