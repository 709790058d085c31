//! What a reader compares for himself: the whole of an indicator's cube as compact JSON, beside the option that the chart opens with. It
//! holds what pages may show and no more, and never rounds: the numbers are a figure's.

use std::fmt::Write;

use serde_json::{Value, json};

use super::echarts;
use super::*;
use crate::locale::Locale;

/// One area, group or category to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Its name in files, which also stands in the address of a choice.
    pub id: String,
    /// Its name for readers.
    pub name: String,
    /// What it stands for.
    pub role: Role,
    /// Which of the looks of categories it has; `None` where it is none.
    pub look: Option<usize>,
    /// What must be said wherever it is shown: that it is an unweighted mean.
    pub note: Option<String>,
}

/// The numbers of one area, group and category, each by its place among those of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The area.
    pub area: usize,
    /// The group.
    pub group: usize,
    /// The category.
    pub category: usize,
    /// A point a position.
    pub points: Vec<Point>,
}

/// What the own area aims at for a group at a position, over all categories.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aimed {
    /// The group.
    pub group: usize,
    /// The position.
    pub position: usize,
    /// What is aimed at.
    pub aim: Aim,
    /// The number or numbers as shown.
    pub label: String,
}

/// A whole cube.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The indicator's short name.
    pub title: String,
    /// In what the numbers are given.
    pub unit: UnitWords,
    /// What women and men are called.
    pub ages: Ages,
    /// How many decimals are shown; `None` as written.
    pub decimals: Option<u8>,
    /// The areas, the own one first where it has numbers.
    pub areas: Vec<Side>,
    /// The groups.
    pub groups: Vec<Side>,
    /// The categories; one alone where there are none.
    pub categories: Vec<Side>,
    /// The periods.
    pub positions: Vec<Position>,
    /// The lines that say anything, by area, group and category.
    pub lines: Vec<Line>,
    /// What is aimed at.
    pub targets: Vec<Aimed>,
    /// Where a line is cut.
    pub breaks: Vec<Event>,
    /// What explains a change.
    pub events: Vec<Event>,
    /// The numbered remarks.
    pub notes: Vec<Note>,
    /// "Källa: …", whole.
    pub source: Option<String>,
}

/// The texts of the catalogue that the browser needs, with what each speaks of.
const TEXTS: [(&str, &[&str]); 34] = [
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
    /// The JSON that the script of the comparison reads. `opening` is the figure that it opens with: lines or bars through time of some of
    /// the same cube.
    pub fn json(&self, opening: &Figure, locale: &Locale) -> String {
        let texts: serde_json::Map<String, Value> = TEXTS
            .iter()
            .map(|(key, names)| {
                // The browser puts in what it speaks of.
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

/// A cell as a word: a number `84.5`, a range `3..4`, or the letter of a state; then `p` where it is preliminary, `a` where it is
/// approximate, and `#2` for each note.
fn cell(point: &Point) -> String {
    let mut word = match point.state {
        State::Number(number) => number.to_string(),
        State::Range(low, high) => format!("{low}..{high}"),
        State::Missing => "m".into(),
        State::NotApplicable => "x".into(),
        State::Suppressed => "s".into(),
        State::NotMeasured => "u".into(),
        State::Absent => "n".into(),
    };
    if point.preliminary && point.state.is_known() {
        word.push('p');
    }
    if point.approximate && point.state.is_known() {
        word.push('a');
    }
    for note in &point.notes {
        // Writing to a string cannot fail.
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
