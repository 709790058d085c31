//! The input of `resolve`: all parsed files, and the options of the build. It never combines files.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::action::ActionFile;
use crate::area::AreaFile;
use crate::budget::Budget;
use crate::config::Config;
use crate::fact::Fact;
use crate::former::FormerName;
use crate::goal::GoalFile;
use crate::indicator::{IndicatorFile, TableFile, WorkbookFile};
use crate::matrix::Matrix;
use crate::page::PageFile;
use crate::self_check::SelfCheckFile;
use crate::survey::SurveyFile;
use crate::term::Term;
use crate::year_plan::TaskFile;

/// All parsed files, each on its own.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// The configuration.
    pub config: Config,
    /// The pages, sorted by path.
    pub pages: Vec<PageFile>,
    /// The areas; empty if the site has no `areas.yaml`.
    pub areas: Vec<AreaFile>,
    /// The kinds of entries of which some could not be parsed, as named by [`Kind::entry`](crate::source::Kind::entry). Unknown references
    /// to them are not reported.
    pub unread: BTreeSet<&'static str>,
    /// The matrices.
    pub matrices: Vec<Matrix>,
    /// The budgets.
    pub budgets: Vec<Budget>,
    /// The former names of indicators and areas.
    pub former: Vec<FormerName>,
    /// The other data.
    pub data: Written,
}

impl Parsed {
    /// Creates a site of which only the configuration has been parsed.
    pub fn of(config: Config) -> Self {
        Self {
            config,
            pages: Vec::new(),
            areas: Vec::new(),
            unread: BTreeSet::new(),
            matrices: Vec::new(),
            budgets: Vec::new(),
            former: Vec::new(),
            data: Written::default(),
        }
    }
}

/// The data files as parsed, except areas, matrices and budgets, which no other file changes.
#[derive(Clone, Debug, Default)]
pub struct Written {
    /// The indicators.
    pub indicators: Vec<IndicatorFile>,
    /// The tables.
    pub tables: Vec<TableFile>,
    /// The workbooks, until their tables are read.
    pub workbooks: Vec<WorkbookFile>,
    /// The goals.
    pub goals: Vec<GoalFile>,
    /// The measures.
    pub actions: Vec<ActionFile>,
    /// The self-checks.
    pub self_checks: Vec<SelfCheckFile>,
    /// The tasks of the plan of a year.
    pub plan: Vec<TaskFile>,
    /// The surveys.
    pub surveys: Vec<SurveyFile>,
    /// The single facts.
    pub facts: Vec<Fact>,
    /// The terms.
    pub terms: Vec<Term>,
}

/// The options of the build.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Whether drafts are built too.
    pub drafts: bool,
    /// The day for which the site is built, by which future reports and outdated documents are recognised. If `None`, neither is.
    pub today: Option<Date>,
}
