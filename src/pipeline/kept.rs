//! Data of a site that are reused the next time it is loaded: parsed pages, by the hashes of their files; numbers, by the hash of all their files;
//! and results of checks. It never decides what is shown: whatever is not reused is computed by the functions of a build.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::content::Piece;
use crate::check::{self, Checks, Vocabulary};
use crate::config::{self, Config};
use crate::diagnostic::Diagnostics;
use crate::page::PageFile;
use crate::site::{KeptNumbers, Site};
use crate::source::{Content, File, FileId, Fingerprint, Kind, Sources};
use crate::theme::Theme;

/// Data that are kept from one load to the next, whether the site had errors or not.
#[derive(Default)]
pub struct Kept {
    theme: Option<KeptTheme>,
    /// The pages by path.
    pub(super) pages: BTreeMap<String, KeptPage>,
}

impl Kept {
    /// Forgets all pages, and keeps the theme.
    pub fn forget_pages(&mut self) {
        self.pages.clear();
    }

    /// Returns a page that was parsed from the same bytes.
    pub(super) fn page(&self, id: FileId, file: &File) -> Option<(Piece, Diagnostics)> {
        let known = self.pages.get(&file.path)?;
        (known.file == id && known.text == file.fingerprint()).then(|| (Piece::page(known.page.clone()), known.found.clone()))
    }
}

/// A parsed page, with the file that it was parsed from and its problems.
pub(super) struct KeptPage {
    file: FileId,
    text: Fingerprint,
    page: PageFile,
    found: Diagnostics,
}

impl KeptPage {
    pub fn of((file, source): (FileId, &File), page: PageFile, found: Diagnostics) -> Self {
        Self { file, text: source.fingerprint(), page, found }
    }
}

/// The data that the numbers of a site were resolved from, and their problems.
#[derive(Clone, Debug, Default)]
pub struct Basis {
    /// The fingerprint of all files with numbers.
    pub files: Fingerprint,
    /// The problems of each file.
    pub parsed: Diagnostics,
    /// The problems found when joining them.
    pub joined: Diagnostics,
}

impl Basis {
    /// Returns the fingerprint of all files with numbers and of those that list areas, since the areas that exist depend on both.
    pub fn fingerprint(sources: &Sources) -> Fingerprint {
        sources.fingerprint(|file| is_of_numbers(file) || matches!(kind(file), Some(Kind::Areas | Kind::Operations)))
    }
}

/// Whether a file has numbers.
pub(super) fn is_of_numbers(file: &File) -> bool {
    kind(file).is_some_and(Kind::is_of_numbers)
}

fn kind(file: &File) -> Option<Kind> {
    let path = file.path.strip_prefix("content/")?;
    matches!(file.content, Content::Text(_)).then(|| Kind::of(path)).flatten()
}

/// An earlier state of a site without errors, with the data that it was made from.
#[derive(Clone, Copy)]
pub struct Earlier<'e> {
    /// The site.
    pub site: &'e Site,
    /// Its theme.
    pub theme: &'e Theme,
    /// The data that its numbers were resolved from.
    pub basis: &'e Basis,
    /// The words that its texts were checked with.
    pub vocabulary: &'e Arc<Vocabulary>,
    /// The results of checking its pages and numbers.
    pub checks: &'e Checks,
}

impl<'e> Earlier<'e> {
    pub(super) fn numbers(self) -> KeptNumbers<'e> {
        KeptNumbers { numbers: &self.site.numbers, found: &self.basis.joined }
    }

    pub(super) fn checks(self) -> check::Earlier<'e> {
        let Self { site, theme, vocabulary, checks, .. } = self;
        check::Earlier { site, theme, vocabulary, checks }
    }
}

/// A valid theme, with the files that it was made from.
#[derive(Clone)]
struct KeptTheme {
    made_of: Vec<(FileId, String, Content)>,
    theme: Arc<Theme>,
}

impl Kept {
    /// Whether this is the kept theme, which has no problems.
    pub(crate) fn is_of(&self, theme: &Arc<Theme>) -> bool {
        self.theme.as_ref().is_some_and(|kept| Arc::ptr_eq(&kept.theme, theme))
    }

    /// Returns the kept theme if it was made from the same files; else loads and keeps it.
    pub(crate) fn theme(&mut self, sources: &Sources, config: &Config, found: &mut Diagnostics) -> Option<Arc<Theme>> {
        let files = || sources.files().filter(|(_, file)| file.path == config::FILE || file.path.starts_with("themes/"));
        let is_same = |known: &&KeptTheme| {
            files()
                .map(|(id, file)| (id, &file.path, &file.content))
                .eq(known.made_of.iter().map(|(id, path, content)| (*id, path, content)))
        };
        if let Some(known) = self.theme.as_ref().filter(is_same) {
            return Some(known.theme.clone());
        }
        let mut of_theme = Diagnostics::new();
        let theme = super::load_theme(sources, config, &mut of_theme).map(Arc::new);
        let is_sound = of_theme.is_empty();
        let made_of = || files().map(|(id, file)| (id, file.path.clone(), file.content.clone())).collect();
        self.theme = theme.as_ref().filter(|_| is_sound).map(|theme| KeptTheme { made_of: made_of(), theme: theme.clone() });
        found.extend(of_theme);
        theme
    }
}
