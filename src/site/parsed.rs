//! What `resolve` is given: everything that was parsed, and what the one who builds chooses. It never joins one file with another.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::action::ActionFile;
use crate::area::AreaFile;
use crate::config::Config;
use crate::fact::Fact;
use crate::goal::GoalFile;
use crate::indicator::{IndicatorFile, TableFile};
use crate::matrix::Matrix;
use crate::page::PageFile;
use crate::survey::SurveyFile;
use crate::term::Term;

/// Everything that was parsed, each file alone.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// The configuration.
    pub config: Config,
    /// The pages, in the order of their paths.
    pub pages: Vec<PageFile>,
    /// The areas; empty where the site has no `areas.yaml`.
    pub areas: Vec<AreaFile>,
    /// Whether every area could be read; where not, an area that is unknown is not said too.
    pub areas_complete: bool,
    /// Of which entries not all could be read: goals, measures, matrices, surveys, facts. Where one of them is unknown, that is not said too.
    pub unread: BTreeSet<&'static str>,
    /// The indicators.
    pub indicators: Vec<IndicatorFile>,
    /// The tables.
    pub tables: Vec<TableFile>,
    /// The goals.
    pub goals: Vec<GoalFile>,
    /// The measures.
    pub actions: Vec<ActionFile>,
    /// The matrices.
    pub matrices: Vec<Matrix>,
    /// The surveys.
    pub surveys: Vec<SurveyFile>,
    /// The single figures.
    pub facts: Vec<Fact>,
    /// The terms.
    pub terms: Vec<Term>,
}

impl Parsed {
    /// A site of which nothing is read but its configuration.
    pub fn of(config: Config) -> Self {
        Self {
            config,
            pages: Vec::new(),
            areas: Vec::new(),
            areas_complete: true,
            unread: BTreeSet::new(),
            indicators: Vec::new(),
            tables: Vec::new(),
            goals: Vec::new(),
            actions: Vec::new(),
            matrices: Vec::new(),
            surveys: Vec::new(),
            facts: Vec::new(),
            terms: Vec::new(),
        }
    }
}

/// What the one who builds chooses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Whether drafts are built too.
    pub drafts: bool,
    /// The day for which the site is built, by which reports of years to come and documents that are out of date are known. Where it is
    /// left out, neither is.
    pub today: Option<Date>,
}
