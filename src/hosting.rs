//! What a static server, a search engine and a feed reader need besides pages: site map, feeds of changes, and the rules by which the site is
//! served. It never makes a page, and never asks the clock.

mod apache;
mod feed;
mod iis;
mod nginx;
mod robots;
mod rules;
mod sitemap;
#[cfg(test)]
mod tests;

pub use feed::{Feed, feeds};
pub use rules::{Exception, Header, KINDS, Kind, NOT_FOUND, Place, Rules, Served};

use jiff::civil::Date;

use crate::site::{Made, Site};

/// Apache's file. Apache reads it by itself in the folder that it lies in.
pub const APACHE: &str = ".htaccess";

/// Internet Information Services' file, which reads it by itself too.
pub const IIS: &str = "web.config";

/// nginx' file. nginx reads nothing by itself; whoever runs it includes the file where it lies, so that it follows every build.
pub const NGINX: &str = "nginx.conf";

/// What search engines ask for first.
const ROBOTS: &str = "robots.txt";

/// The site map for search engines.
pub const SITEMAP: &str = "sitemap.xml";

/// A page that search engines may show.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shown {
    /// Its address, absolute.
    pub address: String,
    /// The page in every language that it exists in, its own with them, as language and absolute address. Empty where it exists in one alone.
    pub alternates: Vec<(String, String)>,
    /// When it was last changed, where the content says so.
    pub changed: Option<Date>,
}

/// The paths of the files for servers and search engines. What needs the site's address is not among them where the site does not know it, and
/// a `robots.txt` of the site's own stands instead of the program's.
pub fn paths(site: &Site) -> Vec<&'static str> {
    let has_own_robots = site.assets.values().any(|asset| asset.target == ROBOTS);
    let robots = (!has_own_robots).then_some(ROBOTS);
    let of_servers = [APACHE, IIS, NGINX].into_iter().filter(|_| site.config.server_files);
    robots.into_iter().chain(site.config.base_url.as_ref().map(|_| SITEMAP)).chain(of_servers).collect()
}

/// The files for servers and search engines, by path: those of [`paths`]. `shown` is every page that search engines may show.
pub fn files(site: &Site, shown: &[Shown]) -> Vec<(&'static str, Vec<u8>)> {
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

/// How the site is to be served. It follows from the configuration and the languages, and never from how many pages there are.
pub fn rules(site: &Site) -> Rules {
    let feeds: Vec<String> = site.starts.values().map(|id| feed::path(&site.page(*id).url)).collect();
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

/// The folder of the files whose names change with what they hold, so that a browser may keep them for ever.
pub const IMMUTABLE: &str = "assets/immutable/";

/// The folder of the pages that other websites frame.
pub const EMBED: &str = "embed/";

/// The catalogue of data.
const CATALOGUE: &str = "datasets/dcat";

/// The folders of the search pages, one a language: they alone run WebAssembly, and the site has nothing below them. A page of the site's own
/// in their place does not search.
fn search_folders(site: &Site) -> Vec<String> {
    let pages = site.made.iter().filter(|((_, made), page)| *made == Made::Search && page.generated);
    pages.map(|(_, page)| page.url.below_root().to_owned()).collect()
}

/// The folder of the server that the site lies in, from its address: `/kvalitet/`.
pub fn server_folder(site: &Site) -> String {
    let address = site.config.base_url.as_deref().and_then(|url| url.split_once("://")).map_or("", |(_, rest)| rest);
    address.find('/').map_or_else(|| "/".to_owned(), |at| address[at..].to_owned())
}
