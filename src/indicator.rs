//! Indicators: what is measured, and the cube of cells by area × group × category × period. It never draws them.

mod ages;
mod categories;
mod cell;
mod chance;
mod change;
mod closed;
mod column;
pub mod control;
mod decimals;
mod description;
mod dimensions;
mod frame;
pub mod funnel;
mod judge;
pub mod keys;
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
mod sorts;
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
pub use dimensions::Dimensions;
pub use judge::{Course, Direction, Judging, Outcome, Parts, Standing, course};
pub use keys::COUNTS;
pub use kolada::Kolada;
pub use looks::share as share_looks;
pub use metadata::{IndicatorFile, Protection, parse, source, unit};
pub use near::Near;
pub use number::{DecimalSign, STATES, meant_state, number, state, value};
pub use order::{Order, start as class_start};
pub use period::{no_period, period, said_period, within_year};
pub use position::{Position, Quartiles};
pub use rate::{Events, Rate};
pub use separated::{cell_rows as table_rows, cells as table_cells};
pub use status::{Status, unconfirmed_target};
pub use table::{Row, TableFile, guarded, parse as parse_table, unguarded};
pub use target::Targets;
pub use values::CellFile;
pub use workbook::{InWorkbook, WorkbookFile, of_workbooks};
pub use year::YearFrom;

use crate::name::{AreaId, CategoryId, FactId, IndicatorId, Lang, Period, PeriodKind, Wording};
use crate::source::{Span, Spanned};

/// The people that a number is about.
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
    /// Returns its name in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Total => "total",
            Self::Women => "women",
            Self::Men => "men",
        }
    }

    /// The words that editors may write for each.
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

    /// Returns the word that an editor should write instead of one used by statistical authorities: `kvinnor` for `K`.
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

    /// Parses the word for a group, regardless of case.
    pub fn parse(word: &str) -> Option<Self> {
        let word = word.trim().to_lowercase();
        Self::WORDS.iter().find(|(known, _)| *known == word).map(|(_, group)| *group)
    }
}

/// The coordinates of a cell in its indicator's cube. Ordered by area, group, category, then period.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellKey {
    /// The area.
    pub area: AreaId,
    /// The group.
    pub group: Group,
    /// The category; `None` for the total, or if the indicator has no categories.
    pub category: Option<CategoryId>,
    /// The period.
    pub period: Period,
}

impl CellKey {
    /// Whether it is a part of a year's cell: of the same line, in that year.
    pub fn is_in(&self, year: &Self) -> bool {
        self.period.year == year.period.year && (&self.area, self.group, &self.category) == (&year.area, year.group, &year.category)
    }
}

/// The value of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellValue {
    /// A number exactly as written, with its decimals: 0.90 has two.
    Number(Decimal),
    /// A range, with its lower and upper end: "3–4".
    Range(Decimal, Decimal),
    /// A number should exist but is missing (bortfall).
    Missing,
    /// Not applicable.
    NotApplicable,
    /// Known, but suppressed because it concerns few people. The number has been removed.
    Suppressed,
    /// Not measured then.
    NotMeasured,
}

/// An alternative number that the same report gives for the same thing, shown beside the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Also {
    /// The alternative number.
    pub value: Decimal,
    /// Where the report gives it.
    pub place: Wording,
}

/// A number before the source revised it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// The previous number.
    pub was: Decimal,
    /// The date of the revision.
    pub revised: Date,
}

/// A revision of a number by the source after the report that shows it was closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Later {
    /// The value since then.
    pub now: CellValue,
    /// The date of the revision.
    pub revised: Date,
}

/// The interval that a source gives for the uncertainty of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// Its lower end, at most the number.
    pub low: Decimal,
    /// Its upper end, at least the number.
    pub high: Decimal,
}

/// One cell of the cube.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its value.
    pub value: CellValue,
    /// Whether the source calls it preliminary.
    pub preliminary: bool,
    /// Whether the source says "about".
    pub approximate: bool,
    /// A note to the reader.
    pub note: Option<Wording>,
    /// The span of the note.
    pub note_span: Option<Span>,
    /// The base: the number of people or answers that it is based on.
    pub base: Option<u32>,
    /// An acknowledged contradiction in the source. Boxed, like everything that few cells have, since a site may have a million cells.
    pub also: Option<Box<Also>>,
    /// The interval of its uncertainty, if the source gives one.
    pub interval: Option<Box<Interval>>,
    /// Its value before a revision.
    pub revision: Option<Box<Revision>>,
    /// Its later revision; only in a cube closed by a report.
    pub later: Option<Box<Later>>,
    /// The source of its number, if it differs from its indicator's.
    pub source: Option<Box<Wording>>,
    /// The events of a rate.
    pub events: Option<Events>,
    /// The last period that it covers, if it is an unfinished year.
    pub through: Option<Period>,
    /// The number of decimals shown, if the indicator's would not show why it was judged as it was.
    pub decimals: Option<u8>,
    /// Its span.
    pub span: Span,
}

impl Cell {
    /// Creates a cell with nothing but a value.
    pub fn of(value: CellValue, span: Span) -> Self {
        Self {
            value,
            preliminary: false,
            approximate: false,
            note: None,
            note_span: None,
            base: None,
            also: None,
            interval: None,
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

/// The unit of an indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Per cent; a difference is in percentage points.
    Percent,
    /// Things that are counted, in singular and plural: person, personer.
    Counted {
        /// The singular as written, with its article if the editor gave one: [`singular`] separates them.
        one: Wording,
        /// The plural.
        other: Wording,
    },
    /// Any other unit: dagar, mnkr.
    Text(Wording),
}

/// Separates a singular from the article that its gender requires: "ett mål" is "mål" with "ett". The word for one in a sentence is known by
/// that; without an article it remains a digit.
pub fn singular(written: &str) -> (&str, Option<&str>) {
    let article =
        ["en", "ett", "a", "an"].into_iter().find_map(|article| Some((written.strip_prefix(article)?.strip_prefix(' ')?, article)));
    article.map_or((written, None), |(noun, article)| (noun.trim_start(), Some(article)))
}

impl Unit {
    /// Returns the word for one of what is counted, in a language: "en", "ett". `None` without an article.
    pub fn article(&self, lang: &Lang) -> Option<&str> {
        match self {
            Unit::Counted { one, .. } => singular(one.text(lang)).1,
            Unit::Percent | Unit::Text(_) => None,
        }
    }
}

/// The better direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
    /// Neither: reported deviations and complaints, where low numbers may mean that few dare to report.
    Neutral,
}

/// The kind of number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Statistic {
    /// A count.
    Count,
    /// A share of a whole.
    Share,
    /// A mean.
    Mean,
    /// A median.
    Median,
    /// A sum.
    Sum,
    /// A number per so many of something else.
    Rate,
}

impl Statistic {
    /// All statistics.
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

/// What is counted, which determines whether small numbers are protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// People: protected.
    People,
    /// Answers to a survey, which are people's: protected.
    Answers,
    /// Events: visits, meetings.
    Events,
    /// Reports of something wrong: deviations, complaints, lex Sarah. Higher numbers may mean that more people dare to report.
    Reports,
    /// Money.
    Money,
    /// Time.
    Time,
}

/// The value of a target. Zero is a target like any other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Aim {
    /// At least this.
    AtLeast(Decimal),
    /// At most this.
    AtMost(Decimal),
    /// Between two numbers, both included.
    Between(Decimal, Decimal),
}

/// A target for a group and a period of the own area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Its value.
    pub aim: Aim,
    /// Its span.
    pub span: Span,
    /// Where it is said that nobody has confirmed it yet; `None` if that is not said.
    pub unconfirmed: Option<Span>,
}

/// How numbers were processed before publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Processing {
    /// As the source delivers them.
    None,
    /// Computed by the municipality.
    Own,
}

/// The source of numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its name.
    pub name: Wording,
    /// Its URL.
    pub url: Option<String>,
    /// The date of retrieval.
    pub retrieved: Option<Spanned<Date>>,
    /// How the numbers were processed.
    pub processing: Processing,
}

/// A category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// Its id.
    pub id: CategoryId,
    /// Its name for readers.
    pub name: Wording,
    /// Its side of the middle, if it is an answer on a scale.
    pub side: Option<Side>,
    /// The index of its look in figures that distinguish categories: the same on the whole site.
    pub look: usize,
}

/// The side of an answer on a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Satisfied or agreeing: "Mycket bra", "Ganska bra".
    Positive,
    /// Neither.
    Neutral,
    /// Dissatisfied or disagreeing: "Ganska dåligt".
    Negative,
}

/// Whether the categories make up the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    /// They do.
    Complete,
    /// They are only some parts of it, so that no shares may be drawn.
    Incomplete,
    /// One case can belong to several, so that together they may be more than it.
    Overlapping,
}

/// What numbers are declared to be part of. Everything declared to be part of the same thing makes it up together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartOf {
    /// The numbers of another indicator, for the same area, group and period.
    Indicator(IndicatorId),
    /// Another indicator's numbers of whole years.
    Year(IndicatorId),
    /// A fact, for the own area and its period.
    Fact(FactId),
    /// The people that another indicator's shares count.
    Share(IndicatorId),
    /// The base of another indicator's shares.
    Base(IndicatorId),
}

/// An event or a break, with its explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The period.
    pub period: Period,
    /// Its description.
    pub text: Wording,
}

/// An indicator: its description and its numbers. It is valid: every cell has a known area, a known category and a period of the same kind, and
/// suppressed numbers have been removed. It dereferences to its description, whose fields are accessed as its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Its description.
    pub description: Description,
    /// The operation that it belongs to.
    pub operation: Option<AreaId>,
    /// The words for the groups: women and men, or girls and boys.
    pub ages: Ages,
    /// The same measure in Kolada.
    pub kolada: Option<String>,
    /// The smallest count that may be shown; `None` if nothing is protected.
    pub threshold: Option<u32>,
    /// The kind of all its periods.
    pub period_kind: PeriodKind,
    /// The cube.
    pub cells: BTreeMap<CellKey, Cell>,
    /// Years that the source gives beside their parts, if the file says how they are made of them; they go before computed ones.
    pub written: BTreeMap<CellKey, Cell>,
    /// The indicator with the years of its parts of years, if any: as the source gives them, else computed.
    pub yearly: Option<Box<Self>>,
    /// The data for judging its numbers.
    pub judging: Judging,
    /// The year from which numbers were removed because they are only in a draft; `None` if none were.
    pub withheld: Option<u16>,
    /// Whether its whole file could be parsed. If not, nothing is reported that depends on the kind of its numbers.
    pub defined: bool,
    /// Whether all written numbers could be parsed. If not, missing numbers are not reported, since the error is already reported.
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
