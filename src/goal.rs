//! A report's goals, `goals.yaml`: what was to be reached, and what the board itself says of it. It never looks at an indicator's numbers.

use crate::diagnostic::Diagnostics;
use crate::indicator::Group;
use crate::name::{AreaId, GoalId, IndicatorId, Wording};
use crate::source::{FileId, Span};

/// Which way a number is to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Up.
    Increase,
    /// Down.
    Decrease,
    /// Neither.
    Keep,
}

/// How it went with a goal or a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Reached.
    Reached,
    /// Within the distance that the site calls nearly.
    Nearly,
    /// Not reached.
    Missed,
}

/// What the board itself says of a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardVerdict {
    /// How it went; `None` where the board says it in words alone.
    pub outcome: Option<Outcome>,
    /// The board's words.
    pub text: Option<Wording>,
}

/// A goal as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalFile {}

/// A goal of one edition. Known good: its indicators and operation exist, and it has an indicator or a verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// Its name in files and addresses. The same in another edition is the goal continued.
    pub id: GoalId,
    /// What is to be reached.
    pub text: Wording,
    /// Who set it.
    pub by: Option<Wording>,
    /// The year of the report that it belongs to.
    pub edition: u16,
    /// The operation that it is about.
    pub operation: Option<AreaId>,
    /// The indicators that tell how it went, the weightiest first.
    pub indicators: Vec<IndicatorId>,
    /// About whom the indicators tell it.
    pub group: Group,
    /// Which way the numbers are to go; `None` where neither the goal nor its first indicator says.
    pub direction: Option<Direction>,
    /// The board's own verdict; `None` where it is computed.
    pub verdict: Option<BoardVerdict>,
    /// A note to the reader.
    pub note: Option<Wording>,
    /// Where it is written.
    pub span: Span,
}

/// Reads a file of goals: what could be read of them.
pub fn parse(_file: FileId, _text: &str, _found: &mut Diagnostics) -> Vec<GoalFile> {
    Vec::new()
}
