//! The frames of pages, each made once for all pages on which every address in it is the same: those of one language, depth and section. It
//! never makes one itself.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use tera::{Map, Value};

use crate::name::{Lang, Url};

/// The part of a frame that several pages share.
#[derive(Debug)]
pub(in crate::render) struct Frame {
    /// Its fields of `page`.
    pub fields: Map,
    /// Its parts as HTML, or the error in one of their templates.
    pub html: Result<Value, String>,
}

/// A language, a depth, and the longest prefix of a page's directory that leads to anything the frame links to. Pages with the same key
/// have the same addresses in their frames, and the same current entries.
type Key = (Lang, usize, String);

/// The frames of a site, each made when the first page needs it.
#[derive(Debug, Default)]
pub(in crate::render) struct FrameCache {
    /// For each language, every directory on the way to something that frames link to.
    ways: BTreeMap<Lang, BTreeSet<String>>,
    made: Mutex<BTreeMap<Key, Arc<OnceLock<Frame>>>>,
}

impl FrameCache {
    /// Creates an empty cache from each language's addresses in frames, relative to the site's root.
    pub fn new(languages: impl Iterator<Item = (Lang, Vec<String>)>) -> Self {
        let ways = languages.map(|(lang, targets)| (lang, targets.iter().flat_map(|target| folders(target)).collect()));
        Self { ways: ways.collect(), made: Mutex::default() }
    }

    /// Passes the frame of a page at `url` to `then`, made by `make` if it is not cached.
    pub fn of(&self, lang: &Lang, url: &Url, make: impl FnOnce() -> Frame, then: impl FnOnce(&Frame)) {
        let kept = self.made.lock().unwrap_or_else(PoisonError::into_inner).entry(self.key(lang, url)).or_default().clone();
        then(kept.get_or_init(make));
    }

    /// The number of frames made.
    pub fn len(&self) -> usize {
        self.made.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    fn key(&self, lang: &Lang, url: &Url) -> Key {
        let mut shared = String::new();
        let ways = self.ways.get(lang);
        for folder in folders(url.below_root()) {
            if !ways.is_some_and(|ways| ways.contains(&folder)) {
                break;
            }
            shared = folder;
        }
        (lang.clone(), url.below_root().matches('/').count(), shared)
    }
}

/// Returns the directories on the way to a path: `a/` and `a/b/` for `a/b/c.css`.
fn folders(path: &str) -> impl Iterator<Item = String> + '_ {
    path.match_indices('/').map(|(at, _)| path[..=at].to_owned())
}
