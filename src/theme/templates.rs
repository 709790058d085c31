//! The compiled templates and components: minified for rendering, and as written for the locations of errors. It never knows their context.

use std::sync::{Arc, OnceLock};

use tera::{Context, Tera};

use super::files::Files;
use super::{branches, extends, minify};
use crate::diagnostic::{DEEPEST, Diagnostics, Place, Problem};

/// The templates and components of a theme.
pub(crate) struct Templates {
    tera: Arc<Tera>,
    /// The name and source text of each.
    texts: Vec<(String, String)>,
    /// Compiled from the source texts after the first error, so that its location is one that an editor finds.
    written: OnceLock<Tera>,
}

impl Templates {
    /// Compiles every template and component; those of the built-in theme once in the life of the program. Returns `None` after reporting why.
    pub(super) fn compile(files: &Files<'_>, found: &mut Diagnostics) -> Option<Self> {
        let templates = files.below("templates/").map(|(name, file)| (name.to_owned(), file));
        let components = files.below("components/").map(|(name, file)| (format!("components/{name}"), file));
        let all = templates.chain(components).filter(|(name, _)| name.ends_with(".html"));
        let texts: Vec<(String, String)> = all.map(|(name, file)| (name, file.text().to_owned())).collect();
        static BUILT_IN: OnceLock<Option<Arc<Tera>>> = OnceLock::new();
        let is_built_in = files.below("templates/").chain(files.below("components/")).all(|(_, file)| file.id.is_none());
        let known = is_built_in.then(|| BUILT_IN.get_or_init(|| checked(files, &texts, &mut Diagnostics::new()).map(Arc::new)).clone());
        let tera = match known.flatten() {
            Some(tera) => tera,
            None => Arc::new(checked(files, &texts, found)?),
        };
        Some(Self { tera, texts, written: OnceLock::new() })
    }

    /// Returns the same templates without minification.
    ///
    /// # Errors
    /// If they cannot be compiled, in the engine's words.
    pub(super) fn into_written(self) -> Result<Self, String> {
        Ok(Self { tera: Arc::new(compiled(self.texts.iter().cloned()).map_err(|error| error.to_string())?), ..self })
    }

    /// Returns the engine that contains them.
    pub(super) fn engine(&self) -> &Tera {
        &self.tera
    }

    /// Whether a template of this name exists.
    pub(super) fn contains(&self, name: &str) -> bool {
        self.tera.contains_template(name)
    }

    /// Returns the name of every template and component.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.tera.get_template_names()
    }

    /// Renders a template.
    ///
    /// # Errors
    /// The engine's message for the template as written.
    pub(crate) fn render(&self, name: &str, context: &Context) -> Result<String, String> {
        self.tera.render(name, context).map_err(|error| self.told(&error, |tera| tera.render(name, context)))
    }

    /// Renders a component. `implicit` is what the program passes besides its arguments.
    ///
    /// # Errors
    /// The engine's message for the component as written.
    pub(crate) fn render_component(&self, name: &str, given: &Context, implicit: &Context, body: Option<&str>) -> Result<String, String> {
        let render = |tera: &Tera| tera.render_component_with_implicits(name, given, implicit, body, true);
        render(&self.tera).map_err(|error| self.told(&error, render))
    }

    /// Returns the error of the templates as written; the first error if they have none.
    fn told(&self, first: &tera::Error, again: impl Fn(&Tera) -> Result<String, tera::Error>) -> String {
        let written = self.written.get_or_init(|| compiled(self.texts.iter().cloned()).unwrap_or_default());
        again(written).err().map_or_else(|| detail(first), |error| detail(&error))
    }
}

/// Compiles templates after checking how deep they are nested. Returns `None` after reporting why it cannot.
fn checked(files: &Files<'_>, texts: &[(String, String)], found: &mut Diagnostics) -> Option<Tera> {
    for (name, text) in texts {
        let at = branches::too_many(text, DEEPEST).or_else(|| minify::too_deep(text));
        if let Some(at) = at {
            found.add_too_deep(files.place(&path(name), at..at + 1));
            return None;
        }
    }
    let named: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    if let Some((at, range)) = extends::too_long(&named, DEEPEST) {
        found.add_too_deep(files.place(&path(named[at].0), range));
        return None;
    }
    let minified = texts.iter().map(|(name, text)| (name.clone(), minify::minify(text).unwrap_or_else(|| text.clone())));
    match compiled(minified) {
        Ok(tera) => Some(tera),
        // Report the error in the template as written, where its editor finds the line.
        Err(_) => match compiled(texts.iter().cloned()) {
            Ok(tera) => Some(tera),
            Err(error) => {
                let detail = error.to_string();
                // Tera gives the template's name only in its message.
                let named = texts.iter().filter(|(name, _)| detail.contains(name.as_str())).max_by_key(|(name, _)| name.len());
                let place = named.map_or_else(|| files.shown("templates"), |(name, _)| files.shown(&path(name)));
                found.add(Place::Path(place), Problem::TemplateError { detail });
                None
            }
        },
    }
}

fn compiled(texts: impl Iterator<Item = (String, String)>) -> Result<Tera, tera::Error> {
    let mut tera = Tera::new();
    tera.add_raw_templates(texts)?;
    Ok(tera)
}

/// Returns the path of a template or component in the theme.
fn path(name: &str) -> String {
    if name.starts_with("components/") { name.to_owned() } else { format!("templates/{name}") }
}

/// Returns a template's error with its causes.
fn detail(error: &tera::Error) -> String {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        text = format!("{text}: {inner}");
        cause = inner.source();
    }
    text
}
