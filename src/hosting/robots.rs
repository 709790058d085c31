//! `robots.txt`: everything may be read, and where the site map is. It never names a page.

use super::SITEMAP;

/// The file's text. Search engines read it at the top of a server alone, so below a folder it is there for whoever copies it.
pub(super) fn text(base_url: Option<&str>) -> String {
    let everything = "User-agent: *\nAllow: /\n";
    match base_url {
        Some(base) => format!("{everything}\nSitemap: {base}{SITEMAP}\n"),
        None => everything.to_owned(),
    }
}
