//! Surveys from `surveys/NAME.yaml`: who was asked, how many answered, and the indicators of the questions. It never looks at an indicator.

pub mod keys;
mod parse;

use rust_decimal::{Decimal, RoundingStrategy};

pub use parse::{QuestionFile, RoundFile, SurveyFile, parse};

use crate::indicator::{Ages, Group};
use crate::name::{AreaId, IndicatorId, Period, SurveyId, Wording};
use crate::source::Span;

/// A number of people in a survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum People {
    /// A known number.
    Known(u32),
    /// Not stated.
    Unknown,
    /// Known, but suppressed because it is small. The number is gone.
    Suppressed,
}

/// The reported response rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rate {
    /// In per cent, as reported.
    Known(Decimal),
    /// Not stated.
    Unknown,
    /// Suppressed, since it would reveal a small count.
    Suppressed,
}

/// The numbers of people asked and answered, for an area and a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// The area.
    pub area: AreaId,
    /// The group.
    pub group: Group,
    /// The words for the groups: women and men, or girls and boys.
    pub ages: Ages,
    /// The period.
    pub period: Period,
    /// The number of people asked.
    pub asked: People,
    /// The number of people who answered.
    pub answered: People,
    /// The response rate as reported.
    pub rate: Rate,
    /// The size of the population.
    pub population: People,
    /// A note to the reader. It also acknowledges that the reported rate differs from the computed one.
    pub note: Option<Wording>,
    /// The span of its definition.
    pub span: Span,
}

/// The unit of counting, if the source counts something else than the people who were asked: cases, households.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The singular: ärende.
    pub one: Wording,
    /// The plural: ärenden.
    pub other: Wording,
}

/// A question of a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The indicator with its results.
    pub indicator: IndicatorId,
    /// The question as it was asked, if it differs from the indicator's title.
    pub text: Option<Wording>,
    /// The answer options.
    pub options: Vec<Wording>,
    /// Whether agreement is bad: the answers are shown as asked.
    pub negative: bool,
}

/// A valid survey: its areas and indicators exist, and suppressed numbers are removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survey {
    /// Its id in files.
    pub id: SurveyId,
    /// Its name for readers.
    pub name: Wording,
    /// The organisation that conducts it.
    pub by: Option<Wording>,
    /// Its URL.
    pub url: Option<String>,
    /// The interval in years, if known.
    pub every: Option<u8>,
    /// The answer scale.
    pub scale: Option<Wording>,
    /// What is counted; `None` for people.
    pub asked_as: Option<Counted>,
    /// The rounds, by area, group and period.
    pub rounds: Vec<Round>,
    /// Its questions, in the order of the file.
    pub questions: Vec<Question>,
    /// The span of its file.
    pub span: Span,
}

impl Round {
    /// Computes the response rate in per cent, unrounded. Returns `None` if a number is unknown or suppressed, or if nobody was asked.
    pub fn computed_rate(&self) -> Option<Decimal> {
        computed_rate(self.asked, self.answered)
    }

    /// Whether the reported rate differs from the computed one by more than rounding.
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

/// Whether a reported rate cannot be the computed one rounded to its decimals.
fn differs(reported: Decimal, computed: Decimal) -> bool {
    // Half a unit in the last place, either way: sources round halves up, down and to even.
    let half = Decimal::new(5, reported.scale() + 1);
    (reported - computed).abs() > half
}

/// Rounds a computed rate to the decimals of the reported one, for comparison; to one decimal if none is reported.
pub fn rounded_rate(computed: Decimal, reported: Rate) -> Decimal {
    let decimals = if let Rate::Known(reported) = reported { reported.scale() } else { 1 };
    let mut rounded = computed.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(decimals);
    rounded
}
