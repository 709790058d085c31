//! What `resolve` is given: everything that was parsed, and what the one who builds chooses. It never joins one file with another.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::data::Written;
use crate::area::AreaFile;
use crate::config::Config;
use crate::matrix::Matrix;
use crate::page::PageFile;

/// Everything that was parsed, each file alone.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// The configuration.
    pub config: Config,
    /// The pages, in the order of their paths.
    pub pages: Vec<PageFile>,
    /// The areas; empty where the site has no `areas.yaml`.
    pub areas: Vec<AreaFile>,
    /// Of which entries not all could be read, as [`Kind::entry`](crate::source::Kind::entry) calls them. Where one of them is unknown, that is
    /// not reported too.
    pub unread: BTreeSet<&'static str>,
    /// The matrices.
    pub matrices: Vec<Matrix>,
    /// The other data.
    pub data: Written,
}

impl Parsed {
    /// A site of which nothing is read but its configuration.
    pub fn of(config: Config) -> Self {
        Self { config, pages: Vec::new(), areas: Vec::new(), unread: BTreeSet::new(), matrices: Vec::new(), data: Written::default() }
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
