//! How large the files of open data are, as far as they were made. It never makes one.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::name::IndicatorId;
use crate::site::Site;

/// How large the files of all indicators together are, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct AllSizes {
    pub table: u64,
    pub archive: u64,
}

/// How large the files are, as far as they were made.
#[derive(Default)]
pub(super) struct Sizes {
    /// Of each indicator, in the order of [`Format::ALL`].
    pub indicators: BTreeMap<IndicatorId, OnceLock<[u64; 5]>>,
    pub all: OnceLock<AllSizes>,
}

impl Sizes {
    /// None is known yet.
    pub fn of(site: &Site) -> Self {
        let indicators = site.indicators.keys().filter(|_| site.offers_data());
        Self { indicators: indicators.map(|id| (id.clone(), OnceLock::new())).collect(), all: OnceLock::new() }
    }
}
