//! The server rules as data: media types, headers, and exceptions by path. It never writes a server's configuration syntax; `apache`, `iis`
//! and `nginx` do, so that the three cannot disagree.

use std::collections::{BTreeMap, BTreeSet};

use super::{APACHE, IIS, NGINX};

/// The content security policy: only the site's own files, and nothing inline.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; \
                      connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

/// Browser features that no page uses, and that no script may ask for.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), \
                           microphone=(), midi=(), payment=(), usb=()";

/// The browser revalidates each time, and downloads the file again only if it changed.
const REVALIDATE: &str = "no-cache";

/// For files whose names change with their content, and which therefore never change.
const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// The list of built files, in the output directory.
const MANIFEST: &str = ".insyn-manifest";

/// The page for addresses that do not exist, relative to the site's directory.
pub const NOT_FOUND: &str = "404.html";

/// The media type of a file extension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MediaType {
    /// The extension, without its dot.
    pub extension: &'static str,
    /// The media type.
    pub name: &'static str,
    /// Whether `charset=utf-8` is sent.
    pub utf8: bool,
    /// Whether compression makes it smaller.
    pub compressed: bool,
}

const fn text(extension: &'static str, name: &'static str) -> MediaType {
    MediaType { extension, name, utf8: true, compressed: true }
}

const fn data(extension: &'static str, name: &'static str) -> MediaType {
    MediaType { extension, name, utf8: false, compressed: true }
}

const fn packed(extension: &'static str, name: &'static str) -> MediaType {
    MediaType { extension, name, utf8: false, compressed: false }
}

/// The media types of all extensions that a site has, sorted by extension.
pub const MEDIA_TYPES: [MediaType; 43] = [
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
    // Pagefind compresses these itself.
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

/// The media type of files with an unknown extension.
pub(super) const UNKNOWN: &str = "application/octet-stream";

/// The media type of the data catalogue, whose URL has no extension.
const CATALOGUE: &str = "application/rdf+xml";

/// The media type of feeds, more precise than that of their extension.
const FEED: &str = "application/atom+xml";

/// Returns the media types that compression makes smaller.
pub(super) fn compressed() -> BTreeSet<&'static str> {
    let by_extension = MEDIA_TYPES.iter().filter(|kind| kind.compressed).map(|kind| kind.name);
    by_extension.chain([CATALOGUE, FEED]).collect()
}

/// An HTTP header.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Header {
    /// Its name.
    pub name: &'static str,
    /// Its value; `None` if it is not sent.
    pub value: Option<String>,
}

/// A set of the site's files. Paths are relative to the site's directory, without a leading `/`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PathMatcher {
    /// Everything in a directory; its path ends with `/`.
    Folder(String),
    /// One file.
    File(String),
}

impl PathMatcher {
    /// Returns the path relative to the site's directory.
    pub fn path(&self) -> &str {
        match self {
            Self::Folder(path) | Self::File(path) => path,
        }
    }

    /// Whether a file is matched.
    pub fn matches(&self, path: &str) -> bool {
        match self {
            Self::Folder(folder) => path.starts_with(folder.as_str()),
            Self::File(file) => path == file,
        }
    }
}

/// What differs for the files of a matcher.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Exception {
    /// Headers that differ, each once.
    pub headers: Vec<Header>,
    /// The media type, if it is not that of the extension.
    pub kind: Option<&'static str>,
}

/// The server rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// The path of the site on its server: `/` or `/kvalitet/`.
    pub root: String,
    /// The headers of every file.
    pub headers: Vec<Header>,
    /// The exceptions; no matcher overlaps another.
    pub exceptions: BTreeMap<PathMatcher, Exception>,
    /// Paths of files that the server must not serve.
    pub unserved: [&'static str; 4],
}

/// The input of the rules. None of it grows with the site: a server reads the rules at every start, Apache with every request, and IIS
/// accepts at most 250 KB.
#[derive(Clone, Copy, Debug)]
pub struct Served<'a> {
    /// The path of the site on its server, with `/` at both ends.
    pub root: &'a str,
    /// The directory of files whose names change with their content.
    pub immutable: &'a str,
    /// The directories of the search pages, which run WebAssembly.
    pub search: &'a [String],
    /// The directory of the pages that other websites embed in frames.
    pub embed: &'a str,
    /// The websites that may embed them; empty if any may.
    pub framers: &'a [String],
    /// The data catalogue.
    pub catalogue: &'a str,
    /// The feeds, one per language.
    pub feeds: &'a [String],
}

impl Rules {
    /// Returns the rules of a site.
    pub fn of(served: &Served<'_>) -> Self {
        let headers = |headers| Exception { headers, kind: None };
        let of_kind = |kind| Exception { headers: Vec::new(), kind: Some(kind) };
        let runs_search = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
        let search = |folder: &String| (PathMatcher::Folder(folder.clone()), headers(vec![sent("Content-Security-Policy", &runs_search)]));
        let framers = if served.framers.is_empty() { "*".to_owned() } else { format!("'self' {}", served.framers.join(" ")) };
        let policy = POLICY.replace("frame-ancestors 'self'", &format!("frame-ancestors {framers}"));
        // A figure pasted as text has no `head` with a robots meta element.
        let framed = vec![
            sent("Content-Security-Policy", &policy),
            Header { name: "X-Frame-Options", value: None },
            sent("X-Robots-Tag", "noindex"),
        ];
        let fixed = [
            (PathMatcher::Folder(served.embed.to_owned()), headers(framed)),
            (PathMatcher::Folder(served.immutable.to_owned()), headers(vec![sent("Cache-Control", IMMUTABLE)])),
            (PathMatcher::File(served.catalogue.to_owned()), of_kind(CATALOGUE)),
        ];
        let feeds = served.feeds.iter().map(|path| (PathMatcher::File(path.clone()), of_kind(FEED)));
        let exceptions = served.search.iter().map(search).chain(fixed).chain(feeds).collect();
        Self { root: served.root.to_owned(), headers: everywhere(), exceptions, unserved: [APACHE, MANIFEST, NGINX, IIS] }
    }

    /// Returns the headers under an exception: the general ones overridden by its own, without those that are not sent.
    pub fn headers_of(&self, exception: &Exception) -> Vec<Header> {
        let differs = |header: &&Header| exception.headers.iter().all(|other| other.name != header.name);
        let all = self.headers.iter().filter(differs).chain(&exception.headers);
        all.filter(|header| header.value.is_some()).cloned().collect()
    }

    /// Returns the headers and the media type with which a file is served.
    pub fn of_file(&self, path: &str) -> (Vec<Header>, String) {
        let own =
            self.exceptions.iter().find(|(matcher, _)| matcher.matches(path)).map(|(_, exception)| exception.clone()).unwrap_or_default();
        let kind = own.kind.map_or_else(|| by_extension(path), str::to_owned);
        (self.headers_of(&own), kind)
    }
}

/// Returns the media type of a file's extension.
fn by_extension(path: &str) -> String {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    let kind = MEDIA_TYPES.iter().find(|kind| kind.extension == extension);
    kind.map_or_else(|| UNKNOWN.to_owned(), MediaType::with_charset)
}

impl MediaType {
    /// Returns the media type with its charset.
    pub fn with_charset(&self) -> String {
        if self.utf8 { format!("{}; charset=utf-8", self.name) } else { self.name.to_owned() }
    }
}

fn sent(name: &'static str, value: &str) -> Header {
    Header { name, value: Some(value.to_owned()) }
}

fn everywhere() -> Vec<Header> {
    vec![
        sent("Cache-Control", REVALIDATE),
        sent("Content-Security-Policy", POLICY),
        sent("Permissions-Policy", PERMISSIONS),
        sent("Referrer-Policy", "no-referrer"),
        sent("X-Content-Type-Options", "nosniff"),
        sent("X-Frame-Options", "SAMEORIGIN"),
    ]
}
