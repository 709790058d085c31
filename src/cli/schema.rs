//! The command that writes what editors know of the content's files: schemas, snippets and settings. It never changes an editor's own settings.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;

use super::{DONE, Language, MACHINE, MISTAKES, Speaker, say, today};
use crate::config;
use crate::diagnostic::{Diagnostics, Problem};
use crate::name::Lang;
use crate::output;
use crate::pipeline::{self, Order, Timings};
use crate::render::shortcode::NAMES;
use crate::schema::{self, Catalogue, DOCUMENTS, First};
use crate::source::{Sources, Span};
use crate::theme::{Choice, Component, Theme};

#[derive(Args)]
pub(super) struct Arguments {
    /// The site's directory, with insyn.yaml
    #[arg(long, default_value = ".")]
    root: PathBuf,
    /// The directory for the schemas alone; if omitted, .vscode/insyn in the site's directory, with snippets and settings beside it
    #[arg(long)]
    out: Option<PathBuf>,
}

/// A file relative to the site's directory.
pub(super) type NewFile = (String, Vec<u8>);

impl Speaker {
    pub(super) fn schema(&self, arguments: &Arguments, language: Language) -> u8 {
        if let Some(out) = &arguments.out {
            return self.write_schemas(out, &schemas("", first(language)), false);
        }
        if !arguments.root.join(config::FILE).is_file() {
            return self.refuse(&arguments.root, Problem::NoConfiguration {}, MISTAKES);
        }
        let order = Order { today: today(), ..Order::default() };
        // A site with errors has the shortcodes of the built-in theme.
        let checked = pipeline::load(&arguments.root, &order, &mut Timings::default()).ok();
        let own = checked.and_then(|checked| checked.site.map(|(_, theme)| theme.components.clone()));
        let files = workspace(&own.unwrap_or_else(components), first(language));
        let beside = |path: &str| Sources::beside(&arguments.root, path).unwrap_or_default();
        // Settings that were never changed are still the program's.
        let has_settings = beside(schema::SETTINGS).is_some_and(|settings| settings != bytes(&schema::settings()));
        let has_extensions = beside(schema::EXTENSIONS).is_some();
        let is_kept = |path: &str| path == schema::EXTENSIONS && has_extensions || path == schema::SETTINGS && has_settings;
        let files: Vec<NewFile> = files.into_iter().filter(|(path, _)| !is_kept(path)).collect();
        self.write_schemas(&arguments.root, &files, has_settings)
    }

    fn write_schemas(&self, root: &Path, files: &[NewFile], has_settings: bool) -> u8 {
        let placed: Vec<(PathBuf, &[u8])> = files.iter().map(|(path, bytes)| (root.join(path), bytes.as_slice())).collect();
        if let Err(error) = output::write_together(&placed) {
            return self.refuse(root, error.problem(), MACHINE);
        }
        let (shown, count) = (root.display().to_string(), files.len() as u64);
        say(&self.line("line-schema", &[("dir", shown.into()), ("files", count.into())]));
        if has_settings {
            say(&self.line("line-schema-settings", &[("file", schema::SETTINGS.into())]));
        }
        DONE
    }
}

/// Returns the files of a new site for editors.
pub(super) fn new_workspace(language: Language) -> Vec<NewFile> {
    workspace(&components(), first(language))
}

fn first(language: Language) -> First {
    if language == Language::Sv { First::Swedish } else { First::English }
}

/// Returns the shortcodes of the built-in theme.
fn components() -> BTreeMap<String, Component> {
    let sources = Sources::from_memory([(config::FILE, "")]);
    let Some(file) = sources.find(config::FILE) else { return BTreeMap::new() };
    let languages = [Lang::swedish()];
    let choice = Choice { name: None, accent: None, shows: &NAMES, languages: &languages, span: Span::new(file, 0, 0) };
    // The built-in theme has no errors, which tests ensure.
    Theme::load(&sources, &choice, &mut Diagnostics::new()).map(|theme| theme.components).unwrap_or_default()
}

fn workspace(components: &BTreeMap<String, Component>, first: First) -> Vec<NewFile> {
    let snippets = schema::snippets(components, &Catalogue::new(first));
    let others = [(schema::SNIPPETS, snippets), (schema::SETTINGS, schema::settings()), (schema::EXTENSIONS, schema::extensions())];
    let others = others.into_iter().map(|(path, value)| (path.to_owned(), bytes(&value)));
    schemas(&format!("{}/", schema::FOLDER), first).into_iter().chain(others).collect()
}

fn schemas(folder: &str, first: First) -> Vec<NewFile> {
    let catalogue = Catalogue::new(first);
    DOCUMENTS.iter().map(|document| (format!("{folder}{}", document.file_name()), bytes(&document.schema(&catalogue)))).collect()
}

fn bytes(value: &serde_json::Value) -> Vec<u8> {
    format!("{value:#}\n").into_bytes()
}
