//! The columns of tables: their names, and what their cells may be. It never looks at a row.

use std::borrow::Cow;

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::row::{self, Datum};
use crate::indicator::{Column, Group, Indicator, Status, Unit, Words};
use crate::locale::capitalised;
use crate::name::{Lang, Period, Wording};

/// The pattern of a period.
const PERIOD: &str = "(mean )?[0-9]{4}(-([0-9]{2}(-[0-9]{2})?|[0-9]{4}|T[1-3]|W[0-9]{2}|Q[1-4]|H[12]|spring|autumn)|/[0-9]{2})?";

/// A word of the program in English, as programs read it, and in Swedish.
pub(super) type Word = (&'static str, &'static str);

/// What the cells of a column may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Datatype {
    /// Words of an editor, which may exist in several languages.
    Text,
    /// An id, several with spaces between them, or something else without a language.
    Plain,
    /// One of these words.
    OneOf(&'static [Word]),
    Group,
    Status,
    YesNo,
    Number,
    /// A whole number that is not negative.
    Whole,
    Date,
    Period,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its heading, in English and in Swedish.
    heading: Word,
    pub(super) datatype: Datatype,
    /// Whether no cell of it is empty.
    pub(super) is_required: bool,
}

impl Field {
    pub(super) const fn new(heading: Word, datatype: Datatype) -> Self {
        Self { heading, datatype, is_required: false }
    }

    pub(super) const fn required(heading: Word, datatype: Datatype) -> Self {
        Self { heading, datatype, is_required: true }
    }

    /// Returns its heading.
    pub fn heading(&self, words: Words) -> &'static str {
        said(self.heading, words)
    }

    /// Returns the catalogues' key for its meaning: `data-column-area-name`.
    pub fn key(&self) -> String {
        format!("data-column-{}", self.heading.0.replace('_', "-"))
    }

    /// Returns its heading for people in the words of a language: `Verksamhetens namn`.
    pub(super) fn title(&self, words: Words) -> String {
        capitalised(&self.heading(words).replace('_', " "))
    }

    /// Returns what its cells may be, in the words of CSV on the Web.
    pub(super) fn csvw(&self) -> Value {
        let one_of = |words: Vec<&str>| json!({"base": "string", "format": words.join("|")});
        match self.datatype {
            Datatype::Text | Datatype::Plain => json!("string"),
            Datatype::OneOf(words) => one_of(words.iter().map(|(english, _)| *english).collect()),
            Datatype::Group => one_of(vec!["total", "women", "men", "girls", "boys"]),
            Datatype::Status => one_of(Status::ALL.iter().map(|status| status.word(Words::English)).collect()),
            Datatype::YesNo => json!({"base": "boolean", "format": "yes|no"}),
            Datatype::Number => json!("decimal"),
            Datatype::Whole => json!("nonNegativeInteger"),
            Datatype::Date => json!({"base": "date", "format": "yyyy-MM-dd"}),
            Datatype::Period => {
                json!({"base": "string", "format": PERIOD})
            }
        }
    }
}

impl From<Column> for Field {
    fn from(column: Column) -> Self {
        let datatype = match column {
            Column::Value
            | Column::From
            | Column::To
            | Column::Low
            | Column::High
            | Column::Also
            | Column::Was
            | Column::AtLeast
            | Column::AtMost => Datatype::Number,
            Column::Base | Column::Events => Datatype::Whole,
            Column::Revised => Datatype::Date,
            Column::Approximate | Column::Computed => Datatype::YesNo,
            Column::Group => Datatype::Group,
            Column::Status => Datatype::Status,
            Column::Period | Column::Through => Datatype::Period,
            _ => Datatype::Text,
        };
        let is_required = matches!(column, Column::Indicator | Column::Area | Column::Group | Column::Period | Column::Status);
        Self { heading: (column.heading(Words::English), column.heading(Words::Swedish)), datatype, is_required }
    }
}

/// Returns a word of the program.
fn said((english, swedish): Word, words: Words) -> &'static str {
    if words == Words::Swedish { swedish } else { english }
}

/// A cell, before it is known for whom it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Item<'a> {
    Nothing,
    Words(&'a Wording),
    /// Another text of an editor, or an id.
    Text(Cow<'a, str>),
    /// A word of the program.
    Word(Word),
    /// A date or a period.
    Time(String),
    Number(Decimal),
}

impl<'a> Item<'a> {
    /// Returns a text that may be missing.
    pub(super) fn words(wording: Option<&'a Wording>) -> Self {
        wording.map_or(Self::Nothing, Self::Words)
    }

    /// Returns an id that may be missing.
    pub(super) fn id(id: Option<&'a str>) -> Self {
        id.map_or(Self::Nothing, |id| Self::Text(Cow::Borrowed(id)))
    }

    /// Returns ids with spaces between them.
    pub(super) fn ids(ids: impl Iterator<Item = String>) -> Self {
        let joined = ids.collect::<Vec<_>>().join(" ");
        if joined.is_empty() { Self::Nothing } else { Self::Text(Cow::Owned(joined)) }
    }

    /// Returns a word of the program that may be missing.
    pub(super) fn word(word: Option<Word>) -> Self {
        word.map_or(Self::Nothing, Self::Word)
    }

    pub(super) fn number(number: Option<Decimal>) -> Self {
        number.map_or(Self::Nothing, Self::Number)
    }

    pub(super) fn period(period: Option<Period>) -> Self {
        period.map_or(Self::Nothing, |period| Self::Time(period.to_string()))
    }

    pub(super) fn status(status: Status) -> Self {
        Self::Word((status.word(Words::English), status.word(Words::Swedish)))
    }

    pub(super) fn group(indicator: &Indicator, group: Group) -> Self {
        let ages = indicator.ages;
        Self::Word((ages.word(group, Words::English), ages.word(group, Words::Swedish)))
    }

    pub(super) fn unit(indicator: &'a Indicator) -> Self {
        match &indicator.unit {
            Unit::Percent => Self::Text(Cow::Borrowed(row::PERCENT)),
            Unit::Counted { other, .. } => Self::Words(other),
            Unit::Text(unit) => Self::Words(unit),
        }
    }

    /// Returns the cell as it is written with the program's words in one language, and the editor's in another.
    pub(super) fn datum(&self, words: Words, lang: &Lang) -> Datum<'_> {
        match self {
            Self::Nothing => Datum::Nothing,
            Self::Words(wording) => Datum::Text(Cow::Borrowed(wording.text(lang))),
            Self::Text(text) => Datum::Text(Cow::Borrowed(text)),
            Self::Word(word) => Datum::Word(Cow::Borrowed(said(*word, words))),
            Self::Time(time) => Datum::Word(Cow::Borrowed(time)),
            Self::Number(number) => Datum::Number(*number),
        }
    }
}

/// Rows under headings.
pub(super) struct Table<'a> {
    pub fields: &'static [Field],
    /// The rows, each with a cell of every column.
    pub rows: Vec<Vec<Item<'a>>>,
}

#[cfg(test)]
mod tests {
    use boon::{Compiler, Schemas};

    use super::*;

    #[test]
    fn periods_of_every_kind_fit_the_pattern_that_is_published() {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.add_resource("file:///period.json", json!({"pattern": format!("^({PERIOD})$")})).expect("a resource");
        let index = compiler.compile("file:///period.json", &mut schemas).expect("a pattern");
        let fits = |text: &str| schemas.validate(&json!(text), index).is_ok();
        for text in [
            "2023",
            "2023-H1",
            "2023-spring",
            "2023-autumn",
            "2023-T3",
            "2023-Q4",
            "2023-12",
            "2023-W07",
            "2023-05-17",
            "2022/23",
            "2019-2021",
            "mean 2019-2020",
        ] {
            let written = text.parse::<Period>().expect("a period").to_string();
            assert_eq!(written, text);
            assert!(fits(&written), "{written}");
        }
        for text in ["", "hösten 2023", "2023-Q5", "medel 2019-2020", "23"] {
            assert!(!fits(text), "{text}");
        }
    }
}
