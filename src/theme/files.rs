//! The files of a theme: the built-in ones, overridden by those of the site's own theme directory. It never interprets them.

use std::collections::BTreeMap;
use std::ops::Range;

use include_dir::{Dir, include_dir};

use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::name::nearest;
use crate::source::{Attachment, Content, FileId, Sources, Span, Spanned, is_leftover};

/// The built-in theme.
static EMBEDDED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The name of the built-in theme.
const DEFAULT: &str = "default";

/// Returns the text of a file of the built-in theme.
pub(super) fn embedded_text(name: &str) -> Option<&'static str> {
    EMBEDDED.get_file(name)?.contents_utf8()
}

/// Returns the texts of a directory of the built-in theme, by path.
pub(super) fn embedded_texts(folder: &str) -> Vec<(&'static str, &'static str)> {
    let files = EMBEDDED.get_dir(folder).into_iter().flat_map(Dir::files);
    files.filter_map(|file| Some((file.path().to_str()?, file.contents_utf8()?))).collect()
}

/// A file of the theme.
#[derive(Clone, Copy)]
pub(super) struct ThemeFile<'a> {
    /// Its id among the site's files; `None` for a built-in file.
    pub id: Option<FileId>,
    bytes: &'a [u8],
}

impl<'a> ThemeFile<'a> {
    /// Returns its content.
    pub(super) fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// Returns its content as text; empty if it is not text.
    pub(super) fn text(self) -> &'a str {
        std::str::from_utf8(self.bytes).unwrap_or("")
    }
}

/// Every file of the theme, by its path in the theme's directory.
pub(super) struct Files<'a> {
    folder: String,
    files: BTreeMap<String, ThemeFile<'a>>,
    any: Option<FileId>,
}

impl<'a> Files<'a> {
    /// Collects the files of the theme called `name`. Returns `None` if the site has no such theme, after reporting it.
    pub(super) fn collect(sources: &'a Sources, name: Option<&Spanned<String>>, found: &mut Diagnostics) -> Option<Self> {
        let folder = format!("themes/{}/", name.map_or(DEFAULT, |name| &name.value));
        let mut files = BTreeMap::new();
        embedded(&EMBEDDED, &mut files);
        let own = sources.files().filter_map(|(id, file)| Some((id, file.path.strip_prefix(&folder)?, file)));
        let mut own_files = 0;
        for (id, path, file) in own {
            own_files += 1;
            if is_leftover(path) {
                found.add(Place::Path(file.path.clone()), Problem::FileNotUsed {});
                continue;
            }
            let bytes = match &file.content {
                Content::Text(text) => text.as_bytes(),
                Content::Attachment(attachment) => whole(attachment),
            };
            files.insert(path.to_owned(), ThemeFile { id: Some(id), bytes });
        }
        if let Some(name) = name.filter(|name| own_files == 0 && name.value != DEFAULT) {
            let themes = sources.files().filter_map(|(_, file)| file.path.strip_prefix("themes/")?.split('/').next());
            let nearest = nearest(&name.value, themes.chain([DEFAULT]));
            found.add(name.span, Problem::UnknownTheme { name: name.value.clone(), nearest });
            return None;
        }
        let any = sources.files().next().map(|(id, _)| id);
        Some(Self { folder, files, any })
    }

    /// Returns a file.
    pub(super) fn get(&self, path: &str) -> Option<ThemeFile<'a>> {
        self.files.get(path).copied()
    }

    /// Returns the files of a directory, by their paths in it.
    pub(super) fn below(&self, folder: &'static str) -> impl Iterator<Item = (&str, &ThemeFile<'a>)> {
        self.files.iter().filter_map(move |(path, file)| Some((path.strip_prefix(folder)?, file)))
    }

    /// Returns the location of a range in a file; the whole file if it is built in.
    pub(super) fn place(&self, path: &str, range: Range<usize>) -> Place {
        let id = self.get(path).and_then(|file| file.id);
        id.map_or_else(|| Place::Path(self.shown(path)), |id| Span::new(id, range.start, range.end).into())
    }

    /// Returns a file's path as an editor knows it.
    pub(super) fn shown(&self, path: &str) -> String {
        format!("{}{path}", self.folder)
    }

    /// Returns the id of any file of the site, for reading something that has no id of its own.
    pub(super) fn any_id(&self) -> Option<FileId> {
        self.any
    }
}

fn embedded<'a>(folder: &'static Dir<'static>, files: &mut BTreeMap<String, ThemeFile<'a>>) {
    for file in folder.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        files.insert(path, ThemeFile { id: None, bytes: file.contents() });
    }
    for folder in folder.dirs() {
        embedded(folder, files);
    }
}

/// Returns the bytes of a theme's picture, which is small enough to be completely in memory.
fn whole(attachment: &Attachment) -> &[u8] {
    &attachment.head
}
