//! How the site is to be served, as data: types, headers, what differs where. It never speaks any server's language; `apache`, `iis` and
//! `nginx` do, so that the three cannot say different things.

use std::collections::{BTreeMap, BTreeSet};

use super::{APACHE, IIS, NGINX};

/// What a browser may load: from the site itself, and nothing inline.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; \
                      connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

/// What no page uses, and so no script may ask for.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), \
                           microphone=(), midi=(), payment=(), usb=()";

/// A browser asks each time whether the file is still the same, and fetches it again only where it is not.
const ASK_EACH_TIME: &str = "no-cache";

/// A file whose name changes with what it holds never changes.
const FOR_A_YEAR: &str = "public, max-age=31536000, immutable";

/// The list of what was built, which lies in the output folder.
const MANIFEST: &str = ".insyn-manifest";

/// The page for addresses that lead nowhere, below the site's folder.
pub const NOT_FOUND: &str = "404.html";

/// What the files of an ending are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    /// The ending, without its dot.
    pub ending: &'static str,
    /// The media type.
    pub name: &'static str,
    /// Whether it is said that the text is UTF-8.
    pub utf8: bool,
    /// Whether it becomes smaller when it is compressed.
    pub compressed: bool,
}

const fn text(ending: &'static str, name: &'static str) -> Kind {
    Kind { ending, name, utf8: true, compressed: true }
}

const fn data(ending: &'static str, name: &'static str) -> Kind {
    Kind { ending, name, utf8: false, compressed: true }
}

const fn packed(ending: &'static str, name: &'static str) -> Kind {
    Kind { ending, name, utf8: false, compressed: false }
}

/// What files of the endings that a site has are, in the order of the endings.
pub const KINDS: [Kind; 43] = [
    packed("avif", "image/avif"),
    text("css", "text/css"),
    text("csv", "text/csv"),
    packed("doc", "application/msword"),
    packed("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    packed("gif", "image/gif"),
    text("html", "text/html"),
    packed("ico", "image/x-icon"),
    text("ics", "text/calendar"),
    packed("jpeg", "image/jpeg"),
    packed("jpg", "image/jpeg"),
    text("js", "text/javascript"),
    data("json", "application/json"),
    data("jsonld", "application/ld+json"),
    text("md", "text/markdown"),
    text("mjs", "text/javascript"),
    packed("mp3", "audio/mpeg"),
    packed("mp4", "video/mp4"),
    packed("odp", "application/vnd.oasis.opendocument.presentation"),
    packed("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    packed("odt", "application/vnd.oasis.opendocument.text"),
    // Pagefind packs these itself.
    packed("pagefind", "application/octet-stream"),
    packed("pdf", "application/pdf"),
    packed("pf_filter", "application/octet-stream"),
    packed("pf_fragment", "application/octet-stream"),
    packed("pf_index", "application/octet-stream"),
    packed("pf_meta", "application/octet-stream"),
    packed("pf_sort", "application/octet-stream"),
    packed("png", "image/png"),
    packed("ppt", "application/vnd.ms-powerpoint"),
    packed("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    data("rdf", "application/rdf+xml"),
    data("svg", "image/svg+xml"),
    text("txt", "text/plain"),
    text("vtt", "text/vtt"),
    data("wasm", "application/wasm"),
    packed("webm", "video/webm"),
    packed("webp", "image/webp"),
    packed("woff2", "font/woff2"),
    packed("xls", "application/vnd.ms-excel"),
    packed("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    data("xml", "application/xml"),
    packed("zip", "application/zip"),
];

/// The media type of files that no ending tells of.
pub(super) const UNKNOWN: &str = "application/octet-stream";

/// What the catalogue of data is, whose address has no ending.
const CATALOGUE: &str = "application/rdf+xml";

/// What feeds are, whose ending tells less.
const FEED: &str = "application/atom+xml";

/// Media types that become smaller when they are compressed.
pub(super) fn compressed() -> BTreeSet<&'static str> {
    let by_ending = KINDS.iter().filter(|kind| kind.compressed).map(|kind| kind.name);
    by_ending.chain([CATALOGUE, FEED]).collect()
}

/// A line that goes before a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Header {
    /// Its name.
    pub name: &'static str,
    /// What it says; `None` where it is not sent.
    pub value: Option<String>,
}

/// Some of the site's files. Paths are below the site's folder, without `/` at their beginning.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// All that lies in a folder; its path ends with `/`.
    Folder(String),
    /// One file.
    File(String),
}

impl Place {
    /// Its path below the site's folder.
    pub fn path(&self) -> &str {
        match self {
            Self::Folder(path) | Self::File(path) => path,
        }
    }

    /// Whether a file is of it.
    pub fn holds(&self, path: &str) -> bool {
        match self {
            Self::Folder(folder) => path.starts_with(folder.as_str()),
            Self::File(file) => path == file,
        }
    }
}

/// What is otherwise at a place.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Exception {
    /// Headers that are otherwise, each once.
    pub headers: Vec<Header>,
    /// The media type, where it is not what the ending tells.
    pub kind: Option<&'static str>,
}

/// How the site is to be served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// The folder of the server that the site lies in: `/` or `/kvalitet/`.
    pub root: String,
    /// The headers of every file.
    pub headers: Vec<Header>,
    /// What is otherwise, by place; no place lies in another.
    pub exceptions: BTreeMap<Place, Exception>,
    /// Files that are nobody's business but the server's, by path.
    pub unserved: [&'static str; 4],
}

/// What the rules are made of. None of it grows with the site: a server reads the rules at every start, Apache with every request, and IIS
/// takes no more than 250 KB.
#[derive(Clone, Copy, Debug)]
pub struct Served<'a> {
    /// The folder of the server that the site lies in, with `/` at both ends.
    pub root: &'a str,
    /// The folder of the files whose names change with what they hold.
    pub immutable: &'a str,
    /// The folders of the search pages, which run WebAssembly.
    pub search: &'a [String],
    /// The folder of the pages that other websites frame.
    pub embed: &'a str,
    /// The websites that may frame them; empty where any may.
    pub framers: &'a [String],
    /// The catalogue of data.
    pub catalogue: &'a str,
    /// The feeds, one a language.
    pub feeds: &'a [String],
}

impl Rules {
    /// The rules of a site.
    pub fn of(served: &Served<'_>) -> Self {
        let headers = |headers| Exception { headers, kind: None };
        let of_kind = |kind| Exception { headers: Vec::new(), kind: Some(kind) };
        let runs_search = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
        let search = |folder: &String| (Place::Folder(folder.clone()), headers(vec![sent("Content-Security-Policy", &runs_search)]));
        let framers = if served.framers.is_empty() { "*".to_owned() } else { format!("'self' {}", served.framers.join(" ")) };
        let policy = POLICY.replace("frame-ancestors 'self'", &format!("frame-ancestors {framers}"));
        // A figure pasted as text has no head in which search engines could be asked to leave it.
        let framed = vec![
            sent("Content-Security-Policy", &policy),
            Header { name: "X-Frame-Options", value: None },
            sent("X-Robots-Tag", "noindex"),
        ];
        let fixed = [
            (Place::Folder(served.embed.to_owned()), headers(framed)),
            (Place::Folder(served.immutable.to_owned()), headers(vec![sent("Cache-Control", FOR_A_YEAR)])),
            (Place::File(served.catalogue.to_owned()), of_kind(CATALOGUE)),
        ];
        let feeds = served.feeds.iter().map(|path| (Place::File(path.clone()), of_kind(FEED)));
        let exceptions = served.search.iter().map(search).chain(fixed).chain(feeds).collect();
        Self { root: served.root.to_owned(), headers: everywhere(), exceptions, unserved: [APACHE, MANIFEST, NGINX, IIS] }
    }

    /// The headers of a place: what is said everywhere, and what differs there. What is not sent is not among them.
    pub fn headers_of(&self, exception: &Exception) -> Vec<Header> {
        let differs = |header: &&Header| exception.headers.iter().all(|other| other.name != header.name);
        let all = self.headers.iter().filter(differs).chain(&exception.headers);
        all.filter(|header| header.value.is_some()).cloned().collect()
    }

    /// The headers and the media type with which a file is served.
    pub fn of_file(&self, path: &str) -> (Vec<Header>, String) {
        let own = self.exceptions.iter().find(|(place, _)| place.holds(path)).map(|(_, exception)| exception.clone()).unwrap_or_default();
        let kind = own.kind.map_or_else(|| by_ending(path), str::to_owned);
        (self.headers_of(&own), kind)
    }
}

/// The media type that a file's ending tells.
fn by_ending(path: &str) -> String {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let kind = KINDS.iter().find(|kind| kind.ending == ending);
    kind.map_or_else(|| UNKNOWN.to_owned(), Kind::whole)
}

impl Kind {
    /// The media type with its encoding.
    pub fn whole(&self) -> String {
        if self.utf8 { format!("{}; charset=utf-8", self.name) } else { self.name.to_owned() }
    }
}

fn sent(name: &'static str, value: &str) -> Header {
    Header { name, value: Some(value.to_owned()) }
}

fn everywhere() -> Vec<Header> {
    vec![
        sent("Cache-Control", ASK_EACH_TIME),
        sent("Content-Security-Policy", POLICY),
        sent("Permissions-Policy", PERMISSIONS),
        sent("Referrer-Policy", "no-referrer"),
        sent("X-Content-Type-Options", "nosniff"),
        sent("X-Frame-Options", "SAMEORIGIN"),
    ]
}
