//! What templates see of a page for machines: search engines, feed readers, whoever shows a link to it. A reader sees none of it.

use serde::Serialize;

use super::LinkView;

/// What stands in the head of every page beside its title, stylesheet and addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct HeadView {
    /// What the page holds: its own description, else its first words. Never empty.
    pub description: String,
    /// `article` for a report's pages, else `website`, as Open Graph has it.
    pub kind: String,
    /// The page's language as Open Graph has it: `sv_SE`.
    pub locale: String,
    /// The small picture of the site: its logo, or one of the theme's.
    pub icon: String,
    /// The logo's address, absolute, where it is a bitmap and the site knows its own. Nobody who shows links to pages can draw SVG.
    pub picture: Option<String>,
    /// The colour of the frame that a telephone draws around the page in light, `#00527a`.
    pub colour_light: Option<String>,
    /// The same in dark.
    pub colour_dark: Option<String>,
    /// The feed of changes in the page's language. `None` where there is none.
    pub feed: Option<LinkView>,
}
