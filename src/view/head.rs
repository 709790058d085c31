//! The view of a page's metadata for programs: search engines, feed readers, link previews. Readers see none of it.

use serde::Serialize;

use super::LinkView;

/// The metadata in the head of every page besides its title, stylesheet and URLs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct HeadView {
    /// The page's description, or else its first words. Never empty.
    pub description: String,
    /// The Open Graph type: `article` for a report's pages, else `website`.
    pub kind: String,
    /// The page's Open Graph locale: `sv_SE`.
    pub locale: String,
    /// The icon of the site: its logo, or one of the theme's.
    pub icon: String,
    /// The logo's absolute URL, if it is a raster image and the site's URL is configured. No link preview can draw SVG.
    pub picture: Option<String>,
    /// The colour of a phone's browser interface in light mode, `#00527a`.
    pub colour_light: Option<String>,
    /// The same in dark mode.
    pub colour_dark: Option<String>,
    /// The feed of changes in the page's language. `None` if there is none.
    pub feed: Option<LinkView>,
}
