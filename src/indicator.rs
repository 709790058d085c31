//! Indicators: what is measured, and the cube of its cells, area × group × category × period. It never draws them.

mod ages;
mod categories;
mod cell;
mod chance;
mod change;
mod closed;
mod column;
mod decimals;
mod description;
mod frame;
mod judge;
mod kolada;
mod looks;
mod lookup;
mod metadata;
mod near;
mod number;
mod order;
mod period;
mod position;
mod rate;
mod separated;
mod status;
mod table;
mod target;
#[cfg(test)]
mod tests;
mod values;
mod workbook;
mod year;

use std::collections::BTreeMap;
use std::ops::{Deref, DerefMut};

use jiff::civil::Date;
use rust_decimal::Decimal;

pub use ages::{Ages, AgesWritten};
pub use categories::Categories;
pub use change::{Answers, Change, Rounds, Trend, Withheld};
pub use closed::Closing;
pub use column::{Column, Words, heading};
pub use decimals::Difference;
pub use description::Description;
pub use judge::{Course, Direction, Judging, Outcome, Standing, course};
pub use kolada::Kolada;
pub use looks::share as share_looks;
pub use metadata::{COUNTS, IndicatorFile, Protection, parse, source, unit};
pub use near::Near;
pub use number::{DecimalSign, meant_state, number, state, value};
pub use order::{Order, start as class_start};
pub use period::{period, said_period};
pub use position::{Position, Quartiles};
pub use rate::{Events, Rate};
pub use status::Status;
pub use table::{Row, TableFile, guarded, parse as parse_table, unguarded};
pub use target::Targets;
pub use values::CellFile;
pub use workbook::{InWorkbook, WorkbookFile, of_workbooks};
pub use year::YearFrom;

use crate::name::{AreaId, CategoryId, FactId, IndicatorId, Period, PeriodKind, Wording};
use crate::source::{Span, Spanned};

/// Who the number is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Everybody.
    Total,
    /// Women and girls.
    Women,
    /// Men and boys.
    Men,
}

impl Group {
    /// Its name in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Total => "total",
            Self::Women => "women",
            Self::Men => "men",
        }
    }

    /// The words that editors write for each.
    pub const WORDS: [(&'static str, Self); 10] = [
        ("totalt", Self::Total),
        ("kvinnor", Self::Women),
        ("män", Self::Men),
        ("flickor", Self::Women),
        ("pojkar", Self::Men),
        ("total", Self::Total),
        ("women", Self::Women),
        ("men", Self::Men),
        ("girls", Self::Women),
        ("boys", Self::Men),
    ];

    /// The word that an editor should write for one that statistics' keepers use: `kvinnor` for `K`.
    pub fn meant(word: &str) -> Option<String> {
        let meant = match word.trim().to_lowercase().as_str() {
            "k" | "kv" | "kvinna" | "f" | "female" | "females" | "tjejer" => "kvinnor",
            "m" | "man" | "male" | "males" | "killar" => "män",
            "t" | "alla" | "samtliga" | "båda" | "bägge" | "all" | "both" | "tot" => "totalt",
            "flicka" => "flickor",
            "pojke" => "pojkar",
            _ => return crate::name::nearest(word, Self::WORDS.iter().map(|(word, _)| *word)),
        };
        Some(meant.to_owned())
    }

    /// The group that a word stands for, in small or capital letters.
    pub fn parse(word: &str) -> Option<Self> {
        let word = word.trim().to_lowercase();
        Self::WORDS.iter().find(|(known, _)| *known == word).map(|(_, group)| *group)
    }
}

/// Where a cell stands in its indicator's cube. Ordered by area, group, category, then time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellKey {
    /// The area.
    pub area: AreaId,
    /// Who.
    pub group: Group,
    /// The category; `None` where the indicator has none, or for the whole of all categories.
    pub category: Option<CategoryId>,
    /// When.
    pub period: Period,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellValue {
    /// A number exactly as written, with its decimals: 0.90 has two.
    Number(Decimal),
    /// From, to: "3–4".
    Range(Decimal, Decimal),
    /// There should be a number and is none (bortfall).
    Missing,
    /// The question does not arise here.
    NotApplicable,
    /// Known, and not shown because it concerns few people. The number is gone.
    Suppressed,
    /// Nobody measured then.
    NotMeasured,
}

/// Another number that the same report gives for the same thing, shown beside this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Also {
    /// The other number.
    pub value: Decimal,
    /// Where it stands.
    pub place: Wording,
}

/// What the number was before the source revised it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// The number before.
    pub was: Decimal,
    /// When it was revised.
    pub revised: Date,
}

/// What the source made of a number after the report that shows it was closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Later {
    /// What the cell holds since then.
    pub now: CellValue,
    /// When it was revised.
    pub revised: Date,
}

/// One cell of the cube.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What it holds.
    pub value: CellValue,
    /// Whether the source calls it preliminary.
    pub preliminary: bool,
    /// Whether the source says "about".
    pub approximate: bool,
    /// A note to the reader.
    pub note: Option<Wording>,
    /// Where the note is written.
    pub note_span: Option<Span>,
    /// How many people or answers it rests on.
    pub base: Option<u32>,
    /// A contradiction of the source that is known. Boxed, as what few cells have, since a site may have a million of them.
    pub also: Option<Box<Also>>,
    /// What it was.
    pub revision: Option<Box<Revision>>,
    /// What became of it later; only in a cube that a report has closed.
    pub later: Option<Box<Later>>,
    /// Where its number comes from, where that is another source than its indicator's.
    pub source: Option<Box<Wording>>,
    /// The events of a rate.
    pub events: Option<Events>,
    /// Up to when it reaches, where it is a year that still runs.
    pub through: Option<Period>,
    /// How many decimals it is shown with, where those of its indicator do not show why it was judged as it was.
    pub decimals: Option<u8>,
    /// Where it is written.
    pub span: Span,
}

impl Cell {
    /// A cell of which nothing is known but what it holds.
    pub fn of(value: CellValue, span: Span) -> Self {
        Self {
            value,
            preliminary: false,
            approximate: false,
            note: None,
            note_span: None,
            base: None,
            also: None,
            revision: None,
            later: None,
            source: None,
            events: None,
            through: None,
            decimals: None,
            span,
        }
    }
}

/// In what the indicator is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Per cent; a difference is in percentage points.
    Percent,
    /// Things that are counted, in singular and plural: person, personer.
    Counted {
        /// One of them.
        one: Wording,
        /// Several.
        other: Wording,
    },
    /// Any other: dagar, mnkr.
    Text(Wording),
}

/// Which direction is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
    /// Neither: reported deviations and complaints, of which few may mean that few dare.
    Neutral,
}

/// What kind of number it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Statistic {
    /// How many.
    Count,
    /// A part of a whole.
    Share,
    /// An average.
    Mean,
    /// The middle value.
    Median,
    /// A total.
    Sum,
    /// So many per so many of something else.
    Rate,
}

impl Statistic {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Count, Self::Share, Self::Mean, Self::Median, Self::Sum, Self::Rate];

    /// Returns its word in files and catalogues.
    pub fn word(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Share => "share",
            Self::Mean => "mean",
            Self::Median => "median",
            Self::Sum => "sum",
            Self::Rate => "rate",
        }
    }
}

/// What is counted, which decides whether small numbers are protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// People: protected.
    People,
    /// Answers to a survey, which are people's: protected.
    Answers,
    /// Things that happened: visits, meetings.
    Events,
    /// Reports of what went wrong: deviations, complaints, lex Sarah. More of them may mean that more dare to report.
    Reports,
    /// Money.
    Money,
    /// Time.
    Time,
}

/// What is aimed at. Zero is a target like any other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Aim {
    /// At least this.
    AtLeast(Decimal),
    /// At most this.
    AtMost(Decimal),
    /// From, to.
    Between(Decimal, Decimal),
}

/// A target for a group and a period of the own area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// What is aimed at.
    pub aim: Aim,
    /// Where it is written.
    pub span: Span,
}

/// Whether the numbers were changed on the way here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Processing {
    /// As the source delivers them.
    None,
    /// Computed by the municipality.
    Own,
}

/// Where numbers come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its name.
    pub name: Wording,
    /// Its address.
    pub url: Option<String>,
    /// When it was fetched.
    pub retrieved: Option<Spanned<Date>>,
    /// Whether the numbers were changed.
    pub processing: Processing,
}

/// A category and its name for readers, in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// Its name in files.
    pub id: CategoryId,
    /// Its name for readers.
    pub name: Wording,
    /// Which side of the middle it is on, where it is an answer on a scale.
    pub side: Option<Side>,
    /// Which of the looks it has where categories are told apart: the same in the whole site.
    pub look: usize,
}

/// Where an answer stands on a scale of answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Content, agreeing: "Mycket bra", "Ganska bra".
    Positive,
    /// Neither.
    Neutral,
    /// Not content, not agreeing: "Ganska dåligt".
    Negative,
}

/// Whether the categories are the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    /// Together they are everything.
    Complete,
    /// They are only some of it, so that no shares may be drawn.
    Incomplete,
}

/// What numbers are parts of. All that is stated to be part of one thing makes it together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartOf {
    /// The numbers of another indicator, for the same area, group and period.
    Indicator(IndicatorId),
    /// Another indicator's numbers of whole years.
    Year(IndicatorId),
    /// A single figure, for the own area and its period.
    Fact(FactId),
    /// The people that another indicator's shares tell of.
    Share(IndicatorId),
    /// The people that another indicator's shares rest on.
    Base(IndicatorId),
}

/// Something that has a reason at a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub period: Period,
    /// What.
    pub text: Wording,
}

/// An indicator: its description and its numbers. Known good: every cell has a known area, a known category and a period of one kind,
/// and what must not be shown is gone. It dereferences to its description, whose fields are read as its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// What is said of it.
    pub description: Description,
    /// The operation that it belongs to.
    pub operation: Option<AreaId>,
    /// What women and men are called.
    pub ages: Ages,
    /// The same measure in Kolada.
    pub kolada: Option<String>,
    /// The smallest count that may be shown; `None` where nothing is protected.
    pub threshold: Option<u32>,
    /// The kind of all its periods.
    pub period_kind: PeriodKind,
    /// The cube.
    pub cells: BTreeMap<CellKey, Cell>,
    /// The years that are made so.
    pub yearly: Option<Box<Self>>,
    /// How its numbers are judged.
    pub judging: Judging,
    /// The year from which numbers were taken away because the report that tells of them is a draft; `None` where none were.
    pub withheld: Option<u16>,
    /// Whether all of its file could be read. Where not, nothing is said that rests on what kind of numbers it has.
    pub defined: bool,
    /// Whether every number that was written could be read. Where not, nobody reports what is lacking: the fault is reported where it is.
    pub complete: bool,
}

impl Deref for Indicator {
    type Target = Description;

    fn deref(&self) -> &Description {
        &self.description
    }
}

impl DerefMut for Indicator {
    fn deref_mut(&mut self) -> &mut Description {
        &mut self.description
    }
}
