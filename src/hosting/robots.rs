//! `robots.txt`: allows everything, and says where the site map is. It never names a page.

use super::SITEMAP;

/// Returns the text of the file. Search engines read it only at the root of a server; for a site below a directory it is there to be
/// copied.
pub(super) fn text(base_url: Option<&str>) -> String {
    let everything = "User-agent: *\nAllow: /\n";
    match base_url {
        Some(base) => format!("{everything}\nSitemap: {base}{SITEMAP}\n"),
        None => everything.to_owned(),
    }
}
