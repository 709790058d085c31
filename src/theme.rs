//! The theme: templates, the components that shortcodes call, stylesheet, pictures and catalogues; files in the site's own theme directory
//! replace the built-in ones. It never looks at the content.

mod branches;
mod component;
mod extends;
mod files;
pub mod keys;
mod maps;
mod minify;
mod own;
mod palette;
mod templates;

pub use component::{BodyRule, Component, FormRule, Parameter, ParameterKind};
pub use palette::{Colours, Scheme};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use crate::colour::Colour;
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::locale::{Catalogue, Locale, LocaleError};
use crate::name::{Lang, nearest};
use crate::outline::Maps;
use crate::source::{Sources, Span, Spanned};
use crate::yaml::{self, Fields, Node};
use files::Files;
pub(crate) use templates::Templates;

/// The site's choices of theme, and the available options.
#[derive(Clone, Debug)]
pub struct Choice<'a> {
    /// The theme's directory below `themes/`; the built-in theme if `None`.
    pub name: Option<&'a Spanned<String>>,
    /// The accent colour, for links and marks.
    pub accent: Option<&'a Spanned<Colour>>,
    /// The allowed values of a component's `shows`.
    pub shows: &'a [&'a str],
    /// The site's languages.
    pub languages: &'a [Lang],
    /// The span of the languages in the configuration, for errors about them.
    pub span: Span,
}

/// A theme that was loaded successfully.
pub struct Theme {
    /// The compiled templates and components.
    pub(crate) templates: Templates,
    /// The components, by name.
    pub components: BTreeMap<String, Component>,
    /// The single stylesheet.
    pub stylesheet: String,
    /// Its colours in the order of [`Scheme::ALL`], with the site's accent.
    colours: [Colours; 3],
    /// Other files of the theme's `assets/`, by name.
    pub assets: BTreeMap<String, Vec<u8>>,
    /// The stylesheet that other websites may use for the figures they embed, `assets/fragment.css`; it is not part of the site's own
    /// stylesheet.
    pub fragments: Option<String>,
    /// The scripts of the comparison, `assets/compare/`, by name. They are side by side in the output, so that they can import each other.
    pub scripts: BTreeMap<String, Vec<u8>>,
    /// The scripts of the search page, `assets/search/`, by name. They are side by side too.
    pub search: BTreeMap<String, Vec<u8>>,
    /// The script that filters a list, `assets/filter.js`.
    pub filter: Vec<u8>,
    /// The script that puts another area beside the own one, `assets/beside.js`.
    pub beside: Vec<u8>,
    /// The outlines of areas for maps.
    pub maps: Arc<Maps>,
    /// The catalogues of the site's languages.
    pub locales: BTreeMap<Lang, Locale>,
}

/// The content of `theme.yaml`.
struct Description {
    templates: Vec<Spanned<String>>,
    components: Vec<Spanned<String>>,
    stylesheets: Vec<Spanned<String>>,
    palette: palette::Palette,
    place: Place,
}

impl Description {
    /// Returns the location of a span: in the site's own `theme.yaml`, or in the built-in one, which is not part of the site.
    fn place_of(&self, span: Span) -> Place {
        match &self.place {
            Place::Span(_) => Place::Span(span),
            Place::Path(path) => Place::Path(path.clone()),
        }
    }
}

/// The script that filters a list, below `assets/`.
const FILTER: &str = "filter.js";

/// The script that puts another area beside the own one, below `assets/`.
const BESIDE: &str = "beside.js";

impl Theme {
    /// Loads the theme that the site chose. Returns `None` after reporting why it cannot be used.
    pub fn load(sources: &Sources, choice: &Choice<'_>, found: &mut Diagnostics) -> Option<Self> {
        let files = Files::collect(sources, choice.name, found)?;
        own::check(&files, found);
        let mut description = describe(&files, found)?;
        let locales = locales(&files, choice, found);
        let templates = Templates::compile(&files, found);
        let colours = description.palette.resolve(choice.accent, &description.place, found);
        let stylesheet = stylesheet(&files, &description, &palette::css(&colours), found);
        let (templates, locales, stylesheet) = (templates?, locales?, stylesheet?);
        let components = component::signatures(templates.engine(), &files, choice.shows, found);
        check_needs(&templates, &components, &description, found);
        let is_script = |name: &str| name.starts_with("compare/") || name.starts_with("search/") || name == FILTER || name == BESIDE;
        let assets = files.below("assets/").filter(|(name, _)| !name.ends_with(".css") && !is_script(name));
        let assets = assets.map(|(name, file)| (name.to_owned(), file.bytes().to_vec())).collect();
        let below = |folder| files.below(folder).map(|(name, file)| (name.to_owned(), file.bytes().to_vec())).collect();
        let (scripts, search) = (below("assets/compare/"), below("assets/search/"));
        let script = |name| files.get(&format!("assets/{name}")).map(|file| file.bytes().to_vec()).unwrap_or_default();
        let (filter, beside) = (script(FILTER), script(BESIDE));
        let fragments = files.get("assets/fragment.css").map(|file| file.text().to_owned());
        let maps = Arc::new(maps::load(&files, found));
        Some(Self { templates, components, stylesheet, colours, assets, fragments, scripts, search, filter, beside, maps, locales })
    }

    /// Returns the theme with unminified templates, for comparison with the minified ones.
    ///
    /// # Errors
    /// If the templates cannot be compiled, in the template engine's words.
    pub fn into_written(self) -> Result<Self, String> {
        Ok(Self { templates: self.templates.into_written()?, ..self })
    }

    /// Returns every colour of the theme in a scheme, by name.
    pub fn colours(&self, scheme: Scheme) -> &Colours {
        &self.colours[scheme as usize]
    }

    /// Returns the catalogue of a language of the site.
    pub fn locale(&self, lang: &Lang) -> Option<&Locale> {
        self.locales.get(lang)
    }

    /// Whether a template exists; `name` is without `.html`.
    pub fn has_template(&self, name: &str) -> bool {
        self.templates.contains(&format!("{name}.html"))
    }

    /// Returns the names of the templates that a page can choose, without `.html`.
    pub fn template_names(&self) -> Vec<String> {
        let names = self.templates.names().filter(|name| !name.starts_with("components/"));
        let mut names: Vec<String> = names.map(|name| name.trim_end_matches(".html").to_owned()).collect();
        names.sort();
        names
    }
}

/// Parses `theme.yaml`. Colours that the site's own file does not define are taken from the built-in theme.
fn describe(files: &Files<'_>, found: &mut Diagnostics) -> Option<Description> {
    let file = files.get("theme.yaml")?;
    // The built-in file is not among the sources; tests find its errors.
    let mut unsaid = Diagnostics::new();
    let program = |unsaid: &mut Diagnostics| {
        let root = yaml::parse(files.any_id()?, files::embedded_text("theme.yaml")?, 0, unsaid)?;
        description(&root, Place::Path(files.shown("theme.yaml")), unsaid)
    };
    let Some(id) = file.id else { return program(&mut unsaid) };
    let root = yaml::parse(id, file.text(), 0, found)?;
    let own = description(&root, Place::Span(root.span), found)?;
    match program(&mut unsaid) {
        Some(program) => Some(Description { palette: own.palette.over(program.palette), ..own }),
        None => Some(own),
    }
}

fn description(root: &Node, place: Place, found: &mut Diagnostics) -> Option<Description> {
    let mut fields = Fields::of(root, "theme.yaml", &keys::THEME, found);
    let (templates, components, stylesheets) = (fields.texts("templates"), fields.texts("components"), fields.texts("stylesheets"));
    let palette = palette::parse(&mut fields);
    fields.finish();
    Some(Description { templates, components, stylesheets, palette: palette?, place })
}

/// Loads the catalogues of the site's languages. Texts missing in the site's own catalogue are taken from the built-in one.
fn locales(files: &Files<'_>, choice: &Choice<'_>, found: &mut Diagnostics) -> Option<BTreeMap<Lang, Locale>> {
    let all: BTreeSet<String> = built_in(&Lang::swedish())?.keys().collect();
    let mut locales = BTreeMap::new();
    for lang in choice.languages {
        let name = format!("locales/{lang}.ftl");
        let own = files.get(&name).filter(|file| file.id.is_some()).map(|file| Catalogue::parse(file.text()));
        let layers: Result<Vec<Catalogue>, LocaleError> = built_in(lang).into_iter().map(Ok).chain(own).collect();
        if layers.as_ref().is_ok_and(Vec::is_empty) {
            found.add(choice.span, Problem::LanguageWithoutCatalogue { lang: lang.to_string(), file: files.shown(&name) });
            continue;
        }
        match layers.and_then(|layers| Locale::load_layers(lang, &layers)) {
            Ok(locale) => {
                let missing: Vec<String> = all.difference(locale.keys()).cloned().collect();
                if missing.is_empty() {
                    locales.insert(lang.clone(), locale);
                } else {
                    found.add(Place::Path(files.shown(&name)), Problem::CatalogueIncomplete { lang: lang.to_string(), missing });
                }
            }
            Err(LocaleError::Language) => found.add(choice.span, Problem::BadLanguage { found: lang.to_string() }),
            Err(LocaleError::Syntax(range)) => found.add(files.place(&name, range), Problem::CatalogueSyntax {}),
            Err(LocaleError::TooDeep(at)) => found.add_too_deep(files.place(&name, at..at + 1)),
        }
    }
    (locales.len() == choice.languages.len()).then_some(locales)
}

/// Returns the built-in catalogue of a language. The built-in ones are read once in the life of the program.
fn built_in(lang: &Lang) -> Option<Catalogue> {
    static ALL: LazyLock<BTreeMap<&str, Catalogue>> = LazyLock::new(|| {
        let texts = files::embedded_texts("locales");
        texts.into_iter().filter_map(|(name, text)| Some((name, Catalogue::parse(text).ok()?))).collect()
    });
    ALL.get(format!("locales/{lang}.ftl").as_str()).cloned()
}

/// Joins the stylesheets into one, after the colours derived from the accent.
fn stylesheet(files: &Files<'_>, description: &Description, palette: &str, found: &mut Diagnostics) -> Option<String> {
    let mut css = palette.to_owned();
    for name in &description.stylesheets {
        let path = format!("assets/{}", name.value);
        match files.get(&path) {
            Some(file) => css.push_str(file.text()),
            None => {
                found.add(description.place_of(name.span), Problem::ThemeFileMissing { file: files.shown(&path) });
                return None;
            }
        }
    }
    Some(css)
}

/// Reports required templates and components that are missing.
fn check_needs(templates: &Templates, components: &BTreeMap<String, Component>, description: &Description, found: &mut Diagnostics) {
    for name in &description.templates {
        if !templates.contains(&name.value) {
            found.add(description.place_of(name.span), Problem::TemplateMissing { name: name.value.clone() });
        }
    }
    for name in &description.components {
        if !components.contains_key(&name.value) {
            let nearest = nearest(&name.value, components.keys().map(String::as_str));
            found.add(description.place_of(name.span), Problem::ComponentMissing { name: name.value.clone(), nearest });
        }
    }
}
