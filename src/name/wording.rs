//! Texts in one or several languages. It never formats one.

use super::Lang;

/// A text in one or several languages. Text without a language is in the site's primary one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    plain: Option<String>,
    translations: Vec<(Lang, String)>,
}

impl Wording {
    /// Creates a text in the site's primary language.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { plain: Some(text.into()), translations: Vec::new() }
    }

    /// Creates a text in several languages, in the order that the editor wrote.
    pub fn translated(translations: Vec<(Lang, String)>) -> Self {
        Self { plain: None, translations }
    }

    /// Returns the text in a language, or else in the first available one: what a page shows rather than nothing.
    pub fn text(&self, lang: &Lang) -> &str {
        self.in_language(lang).or(self.plain.as_deref()).or_else(|| self.translations.first().map(|(_, text)| text.as_str())).unwrap_or("")
    }

    /// Returns every text, whatever its language.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.plain.as_deref().into_iter().chain(self.translations.iter().map(|(_, text)| text.as_str()))
    }

    /// Joins two texts language by language; `join` receives the language's code, if the text has one.
    pub fn joined(&self, other: &Self, join: impl Fn(&str, &str, Option<&str>) -> String) -> Self {
        let langs: Vec<&Lang> = self.translations.iter().map(|(lang, _)| lang).collect();
        let more = other.translations.iter().map(|(lang, _)| lang).filter(|lang| !langs.contains(lang));
        let of = |lang: &Lang| (lang.clone(), join(self.text(lang), other.text(lang), Some(lang.as_str())));
        let plain =
            self.plain.as_deref().map(|text| join(text, other.plain.as_deref().unwrap_or_else(|| other.all().next().unwrap_or("")), None));
        Self { plain, translations: langs.iter().copied().chain(more).map(of).collect() }
    }

    /// Returns the text known to be in a language; `None` also for text without a language.
    pub fn in_language(&self, lang: &Lang) -> Option<&str> {
        self.translations.iter().find(|(known, _)| known == lang).map(|(_, text)| text.as_str())
    }

    /// Returns the language of the text that [`Wording::text`] returns for `lang`, on a site whose primary language is `first`.
    pub fn language<'a>(&'a self, lang: &'a Lang, first: &'a Lang) -> &'a Lang {
        match (self.in_language(lang), &self.plain, self.translations.first()) {
            (Some(_), _, _) => lang,
            (None, None, Some((known, _))) => known,
            _ => first,
        }
    }
}
