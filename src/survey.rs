//! Surveys, `surveys/NAME.yaml`: who was asked, how many answered, and which indicators are its questions. It never looks at an indicator.

mod parse;

use rust_decimal::{Decimal, RoundingStrategy};

pub use parse::{QuestionFile, RoundFile, SurveyFile, parse};

use crate::indicator::Group;
use crate::name::{AreaId, IndicatorId, Period, SurveyId, Wording};
use crate::source::Span;

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

/// What was counted where the source counts something else than the people who were asked: cases, households.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The word for one: ärende.
    pub one: Wording,
    /// The word for several: ärenden.
    pub other: Wording,
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
    /// Every how many years, where that is known.
    pub every: Option<u8>,
    /// How answers are given.
    pub scale: Option<Wording>,
    /// What the numbers of those asked are numbers of; `None` where it is people.
    pub asked_as: Option<Counted>,
    /// How many were asked and answered, in order of area, group and time.
    pub rounds: Vec<Round>,
    /// Its questions, in the file's order.
    pub questions: Vec<Question>,
    /// Its file.
    pub span: Span,
}

impl Round {
    /// The rate that asked and answered give, in per cent and unrounded. `None` where one of them is not known, not shown, or nobody was
    /// asked.
    pub fn computed_rate(&self) -> Option<Decimal> {
        computed_rate(self.asked, self.answered)
    }

    /// Whether the reported rate is another than the computed one, beyond how the reported one is rounded.
    pub fn rate_differs(&self) -> bool {
        match (self.rate, self.computed_rate()) {
            (Rate::Known(reported), Some(computed)) => differs(reported, computed),
            _ => false,
        }
    }
}

fn computed_rate(asked: People, answered: People) -> Option<Decimal> {
    match (asked, answered) {
        (People::Known(asked), People::Known(answered)) if asked > 0 => {
            Some(Decimal::from(answered) * Decimal::from(100) / Decimal::from(asked))
        }
        _ => None,
    }
}

/// Whether a rate as reported, with its decimals, cannot have been rounded from the computed one.
fn differs(reported: Decimal, computed: Decimal) -> bool {
    // Half a step of the last decimal, either way: sources round halves up, down and to even.
    let half = Decimal::new(5, reported.scale() + 1);
    (reported - computed).abs() > half
}

/// A computed rate with as many decimals as the reported one, for those who are to compare the two; one decimal where none is reported.
pub fn rounded_rate(computed: Decimal, reported: Rate) -> Decimal {
    let decimals = if let Rate::Known(reported) = reported { reported.scale() } else { 1 };
    let mut rounded = computed.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(decimals);
    rounded
}
