//! The files that static servers, search engines and feed readers need besides pages: site map, feeds of changes, calendars, and server configuration.
//! It never makes a page, and never reads the clock.

mod apache;
mod calendar;
mod feed;
mod iis;
mod nginx;
mod robots;
mod rules;
mod sitemap;
#[cfg(test)]
mod tests;

pub use calendar::{calendar, calendar_path};
pub use feed::{Feed, feeds};
pub use rules::{Exception, Header, MEDIA_TYPES, MediaType, NOT_FOUND, PathMatcher, Rules, Served};

use jiff::civil::Date;

use crate::site::{GeneratedPage, Site};

/// Apache's configuration file, which Apache reads from the directory it is in.
pub const APACHE: &str = ".htaccess";

/// The configuration file of Internet Information Services (IIS), which reads it from the site's directory.
pub const IIS: &str = "web.config";

/// The configuration file for nginx. nginx reads nothing by itself; its administrator includes the file from the output directory, so that
/// it follows every build.
pub const NGINX: &str = "nginx.conf";

/// The file that search engines request first.
const ROBOTS: &str = "robots.txt";

/// The site map for search engines.
pub const SITEMAP: &str = "sitemap.xml";

/// A page in the site map: one that search engines may show.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SitemapEntry {
    /// Its absolute URL.
    pub address: String,
    /// The page in every language it exists in, itself included, as language and absolute URL. Empty if it exists in only one.
    pub alternates: Vec<(String, String)>,
    /// The day it was last changed, if the content gives one.
    pub changed: Option<Date>,
}

/// Returns the paths of the files for servers and search engines. Files that need the site's URL are left out if it is not configured, and
/// a `robots.txt` of the site replaces the generated one.
pub fn paths(site: &Site) -> Vec<&'static str> {
    let has_own_robots = site.structure.assets.values().any(|asset| asset.target == ROBOTS);
    let robots = (!has_own_robots).then_some(ROBOTS);
    let of_servers = [APACHE, IIS, NGINX].into_iter().filter(|_| site.config.server_files);
    robots.into_iter().chain(site.config.base_url.as_ref().map(|_| SITEMAP)).chain(of_servers).collect()
}

/// Returns the files of [`paths`] by path. `shown` is every page that search engines may show.
pub fn files(site: &Site, shown: &[SitemapEntry]) -> Vec<(&'static str, Vec<u8>)> {
    let rules = rules(site);
    let bytes = |path| match path {
        ROBOTS => robots::text(site.config.base_url.as_deref()).into_bytes(),
        SITEMAP => sitemap::xml(shown),
        APACHE => apache::text(&rules).into_bytes(),
        IIS => iis::xml(&rules),
        _ => nginx::text(&rules).into_bytes(),
    };
    paths(site).into_iter().map(|path| (path, bytes(path))).collect()
}

/// Returns the server rules of the site. They depend on the configuration and the languages, never on the number of pages.
pub fn rules(site: &Site) -> Rules {
    let feeds: Vec<String> = site.structure.starts.values().map(|id| feed::path(&site.page(*id).url)).collect();
    Rules::of(&Served {
        root: &server_folder(site),
        immutable: IMMUTABLE,
        search: &search_folders(site),
        embed: EMBED,
        framers: &site.config.framers,
        catalogue: CATALOGUE,
        feeds: &feeds,
    })
}

/// The directory of files whose names change with their content, so that browsers may cache them for ever.
pub const IMMUTABLE: &str = "assets/immutable/";

/// The directory of the pages that other websites embed in frames.
pub const EMBED: &str = "embed/";

/// The data catalogue.
const CATALOGUE: &str = "datasets/dcat";

/// Returns the directories of the search pages, one per language: only these run WebAssembly, and the site has nothing below them. A page
/// of the site that takes such an address does not search.
fn search_folders(site: &Site) -> Vec<String> {
    let pages = site.structure.made.iter().filter(|((_, made), page)| *made == GeneratedPage::Search && page.generated);
    pages.map(|(_, page)| page.url.below_root().to_owned()).collect()
}

/// Returns the path of the site on its server, from its URL: `/kvalitet/`.
pub fn server_folder(site: &Site) -> String {
    let address = site.config.base_url.as_deref().and_then(|url| url.split_once("://")).map_or("", |(_, rest)| rest);
    address.find('/').map_or_else(|| "/".to_owned(), |at| address[at..].to_owned())
}
