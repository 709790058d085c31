//! The relations between the pages of a site: addresses, editions, translations, attachments, and where each indicator is shown. It never looks at
//! the text of a page.

use std::collections::{BTreeMap, BTreeSet};

use super::belongings::Belongings;
use super::{Asset, Edition, Fallbacks, GeneratedPages, Moved, PageId};
use crate::name::{IndicatorId, Lang, Url};

/// The relations between the pages of a site. A page's own data, such as its address and its link targets, are in the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Structure {
    /// The front page of each language.
    pub starts: BTreeMap<Lang, PageId>,
    /// Attachments and pictures, by path below `content/`.
    pub assets: BTreeMap<String, Asset>,
    /// The pictures among the attachments that pages show, by path below `content/`.
    pub shown: BTreeSet<String>,
    /// The attachments that are linked to as files, or whose use is unknown, by path below `content/`.
    pub linked: BTreeSet<String>,
    /// Files that no page links to and that are not published, by path below `content/`.
    pub left_out: BTreeSet<String>,
    /// Former addresses and the pages that they redirect to.
    pub aliases: BTreeMap<Url, PageId>,
    /// Former addresses of pages that have their address from the name of an indicator or area, and what they redirect to.
    pub moved: BTreeMap<Url, Moved>,
    /// The pages on which an indicator is shown, in reading order.
    pub used_in: BTreeMap<IndicatorId, Vec<PageId>>,
    /// The editions of all reports, sorted by path.
    pub reports: Vec<Edition>,
    /// The years of the reports that are built, newest first.
    pub years: Vec<u16>,
    /// The first year that only drafts cover. Without drafts, nothing of it or later is left in the site.
    pub draft_from: Option<u16>,
    /// The generated pages, except indicators'.
    pub made: GeneratedPages,
    /// Pages shown in languages to which they are not translated.
    pub fallbacks: Fallbacks,
    /// Pages that are another version of a page, which links to them. They are not listed.
    pub versions: BTreeSet<PageId>,
    /// Pages whose document metadata have corrections, in reading order.
    pub corrected: Vec<PageId>,
    /// The data of each operation and unit.
    pub(super) belongings: Belongings,
}
