//! The sizes of the open data files made so far. It never makes one.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::name::IndicatorId;
use crate::opendata::List;
use crate::site::Site;

/// The sizes of the files of the whole site, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct AllSizes {
    pub table: u64,
    pub archive: u64,
}

/// The sizes of the files made so far.
#[derive(Default)]
pub(super) struct Sizes {
    /// Of each indicator, in the order of [`Format::ALL`].
    pub indicators: BTreeMap<IndicatorId, OnceLock<[u64; 5]>>,
    /// Of each kind of content, in the order of [`Format::ALL`].
    pub lists: OnceLock<BTreeMap<List, [u64; 5]>>,
    pub all: OnceLock<AllSizes>,
}

impl Sizes {
    /// Creates a record without any sizes.
    pub fn of(site: &Site) -> Self {
        let indicators = site.numbers.indicators.keys().filter(|_| site.offers_data());
        let indicators = indicators.map(|id| (id.clone(), OnceLock::new())).collect();
        Self { indicators, lists: OnceLock::new(), all: OnceLock::new() }
    }

    /// Resets the sizes of these indicators' files, and of those of the whole site: goals are judged by numbers.
    pub fn forget<'a>(&mut self, indicators: impl IntoIterator<Item = &'a IndicatorId>) {
        (self.lists, self.all) = (OnceLock::new(), OnceLock::new());
        for id in indicators {
            if let Some(sizes) = self.indicators.get_mut(id) {
                *sizes = OnceLock::new();
            }
        }
    }
}
