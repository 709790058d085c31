//! What surrounds pages, made once for all of which every address in it is the same: those of one language, depth and section. It never makes one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use tera::{Map, Value};

use crate::name::{Lang, Url};

/// What surrounds some pages.
#[derive(Debug)]
pub(in crate::render) struct Frame {
    /// What their templates have in `page` of it.
    pub fields: Map,
    /// Its parts as HTML, or what is wrong with one of their templates.
    pub html: Result<Value, String>,
}

/// A language, a depth, and as much of the way to a page as leads towards anything that the frame links to. From two pages that have these in
/// common every such address is the same, and so is whether it is the page's own or that of its part of the site.
type Key = (Lang, usize, String);

/// The frames of a site's pages. Each is made when the first page asks for it.
#[derive(Debug, Default)]
pub(in crate::render) struct FrameCache {
    /// For each language the ways to all that frames link to, with every folder on them.
    ways: BTreeMap<Lang, BTreeSet<String>>,
    made: Mutex<BTreeMap<Key, Arc<OnceLock<Frame>>>>,
}

impl FrameCache {
    /// No frame yet. Each language is told with the addresses that its frames link to, from the site's root.
    pub fn new(languages: impl Iterator<Item = (Lang, Vec<String>)>) -> Self {
        let ways = languages.map(|(lang, targets)| (lang, targets.iter().flat_map(|target| folders(target)).collect()));
        Self { ways: ways.collect(), made: Mutex::default() }
    }

    /// What surrounds the page of a language at an address.
    pub fn of(&self, lang: &Lang, url: &Url, make: impl FnOnce() -> Frame, then: impl FnOnce(&Frame)) {
        let kept = self.made.lock().unwrap_or_else(PoisonError::into_inner).entry(self.key(lang, url)).or_default().clone();
        then(kept.get_or_init(make));
    }

    /// How many were made.
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

/// The folders on the way to a path: `a/` and `a/b/` of `a/b/c.css`.
fn folders(path: &str) -> impl Iterator<Item = String> + '_ {
    path.match_indices('/').map(|(at, _)| path[..=at].to_owned())
}
