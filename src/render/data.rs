//! Makes the open data files, and remembers their sizes. When a whole site is built, the files come first, so that none is made for its
//! size alone.

use super::shared::Shared;
use super::sizes::AllSizes;
use crate::indicator::Indicator;
use crate::locale::Locale;
use crate::name::IndicatorId;
use crate::opendata::{self, ALL_ARCHIVE, ALL_TABLE, Format, IndicatorData, List, ListFiles, Share};

impl Shared<'_> {
    /// Returns the site's languages, the primary one first.
    fn locales(&self) -> Vec<&Locale> {
        self.site.config.languages.iter().filter_map(|lang| self.theme.locale(lang)).collect()
    }

    /// Makes the files of an indicator.
    pub(super) fn data_of(&self, indicator: &Indicator) -> IndicatorData {
        let made = opendata::of_indicator(self.site, indicator, &self.locales());
        if let Some(sizes) = self.common.sizes.indicators.get(&indicator.id) {
            sizes.get_or_init(|| sizes_of(&made.files));
        }
        made
    }

    /// Makes the files of the whole site from the share of each indicator.
    pub(super) fn all_data(&self, shares: &[Share]) -> Vec<(String, Vec<u8>)> {
        let sizes: Vec<[u64; 5]> = self.site.numbers.indicators.values().map(|indicator| self.sizes_of(indicator)).collect();
        let files = opendata::of_all(self.site, &self.locales(), shares, &sizes, self.lists());
        let size = |path: &str| files.iter().find(|(known, _)| known == path).map_or(0, |(_, bytes)| bytes.len() as u64);
        self.common.sizes.all.get_or_init(|| AllSizes { table: size(ALL_TABLE), archive: size(ALL_ARCHIVE) });
        files
    }

    /// Returns the size of a file of an indicator in bytes.
    pub(super) fn data_size(&self, id: &IndicatorId, format: Format) -> u64 {
        let at = Format::ALL.iter().position(|known| *known == format).unwrap_or_default();
        self.site.numbers.indicators.get(id).map_or(0, |indicator| self.sizes_of(indicator)[at])
    }

    /// Makes the files of all kinds of content.
    fn lists(&self) -> ListFiles {
        let made = opendata::of_lists(self.site, &self.locales());
        self.common.sizes.lists.get_or_init(|| made.iter().map(|(list, files)| (*list, sizes_of(files))).collect());
        made
    }

    /// Returns the sizes of the files of a kind of content in bytes, in the order of [`Format::ALL`].
    pub(super) fn list_sizes(&self, list: List) -> [u64; 5] {
        if self.common.sizes.lists.get().is_none() {
            self.lists();
        }
        self.common.sizes.lists.get().and_then(|sizes| sizes.get(&list)).copied().unwrap_or_default()
    }

    /// Returns the sizes of the files of the whole site.
    pub(super) fn all_data_sizes(&self) -> AllSizes {
        if let Some(known) = self.common.sizes.all.get() {
            return *known;
        }
        let shares: Vec<Share> = self.site.numbers.indicators.values().map(|indicator| self.data_of(indicator).share).collect();
        self.all_data(&shares);
        self.common.sizes.all.get().copied().unwrap_or_default()
    }

    fn sizes_of(&self, indicator: &Indicator) -> [u64; 5] {
        let make = || sizes_of(&opendata::files_of_indicator(self.site, indicator, &self.locales()));
        self.common.sizes.indicators.get(&indicator.id).map_or([0; 5], |sizes| *sizes.get_or_init(make))
    }
}

fn sizes_of(files: &[(String, Vec<u8>)]) -> [u64; 5] {
    let mut sizes = [0; 5];
    for (size, (_, bytes)) in sizes.iter_mut().zip(files) {
        *size = bytes.len() as u64;
    }
    sizes
}
