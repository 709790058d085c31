//! Surveys, `surveys/NAME.yaml`: who was asked, how many answered, and which indicators are its questions. It never looks at an indicator.

use rust_decimal::Decimal;

use crate::diagnostic::Diagnostics;
use crate::indicator::Group;
use crate::name::{AreaId, IndicatorId, Period, SurveyId, Wording};
use crate::source::{FileId, Span};

/// A number of people that a survey tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum People {
    /// So many.
    Known(u32),
    /// Not told.
    Unknown,
    /// Known, and not shown because they are few. The number is gone.
    Suppressed,
}

/// The response rate that was reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rate {
    /// In per cent, as reported.
    Known(Decimal),
    /// Not told.
    Unknown,
    /// Not shown, since it would tell of few people.
    Suppressed,
}

/// How many were asked and answered, of an area and a group at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// The area.
    pub area: AreaId,
    /// Who.
    pub group: Group,
    /// When.
    pub period: Period,
    /// How many were asked.
    pub asked: People,
    /// How many answered.
    pub answered: People,
    /// The rate as reported.
    pub rate: Rate,
    /// How many there are to ask.
    pub population: People,
    /// A note to the reader. It also acknowledges that the reported rate is not the computed one.
    pub note: Option<Wording>,
    /// Where it is written.
    pub span: Span,
}

/// A question of a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The indicator that gives its answers.
    pub indicator: IndicatorId,
    /// The question as it was asked, where it is not the indicator's title.
    pub text: Option<Wording>,
    /// The answers to choose from.
    pub options: Vec<Wording>,
    /// Whether agreeing is bad: the answers are shown as asked.
    pub negative: bool,
}

/// A survey as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyFile {}

/// A survey. Known good: its areas and indicators exist, and what must not be shown is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survey {
    /// Its name in files.
    pub id: SurveyId,
    /// Its name for readers.
    pub name: Wording,
    /// Who asks.
    pub by: Option<Wording>,
    /// Its address.
    pub url: Option<String>,
    /// Every how many years.
    pub every: u8,
    /// How answers are given.
    pub scale: Option<Wording>,
    /// How many were asked and answered, in order of area, group and time.
    pub rounds: Vec<Round>,
    /// Its questions, in the file's order.
    pub questions: Vec<Question>,
    /// Its file.
    pub span: Span,
}

/// Reads a survey's file. `name` is the file's, without its ending.
pub fn parse(_file: FileId, _name: &str, _text: &str, _found: &mut Diagnostics) -> Option<SurveyFile> {
    None
}
