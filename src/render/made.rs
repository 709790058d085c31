//! The pages that the program makes of itself, indicators' apart: which template each has and what that is given. It never decides which
//! there are: `site` does.

use tera::Value;

use super::{File, Heavy, Shared, edition, finish, frame};
use crate::diagnostic::{Diagnostics, Place};
use crate::name::{Lang, Url};
use crate::site::Made;
use crate::view::PageView;

/// What one kind of page needs.
struct Body {
    /// Its title.
    title: String,
    /// One or two sentences on what it holds.
    description: Option<String>,
    /// The template, without its ending.
    template: &'static str,
    /// What the template is given, and by which name.
    given: (&'static str, Value),
    /// The pages above it, the front page apart.
    above: Vec<(String, Url)>,
}

impl<'s> Shared<'s> {
    /// Renders a page that the program makes.
    pub(super) fn made(&self, lang: &Lang, made: &Made, url: &Url) -> Result<File, Diagnostics> {
        let heavy = Heavy::default();
        let mut found = Diagnostics::new();
        let Body { title, description, template, given, above } = self.made_body(lang, made, url);
        let in_language = |lang: &Lang| self.site.made_url(made, lang).cloned().unwrap_or_else(|| url.clone());
        let view = PageView { title, description, ..frame::generated(self, lang, url, in_language, &above) };
        let mut context = self.context(lang, &view);
        context.insert_value(given.0, given.1);
        let html = self.html(template, &context, &heavy, &mut found, Place::Path("themes".into()));
        finish(url.file(), html, heavy, found)
    }

    fn made_body(&self, lang: &Lang, made: &Made, url: &Url) -> Body {
        let locale = self.language(lang).locale;
        let body = |key: &str| Body {
            title: locale.text(key),
            description: None,
            template: "page",
            given: ("made", Value::none()),
            above: Vec::new(),
        };
        match made {
            Made::Goals => body("goals"),
            Made::Operations | Made::Operation(_) => body("operations"),
            Made::Actions => body("actions"),
            Made::Documents => body("documents"),
            Made::Years => Body {
                description: Some(locale.text("earlier-years-description")),
                template: "years",
                given: ("years", Value::from_serializable(&edition::years(self, lang, url))),
                ..body("earlier-years")
            },
            Made::Glossary => body("glossary"),
            Made::Feedback => body("feedback"),
            Made::Whole(_) => body("whole-report"),
        }
    }
}
