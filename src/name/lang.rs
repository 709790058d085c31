//! Languages: their tags, native names and direction. It never has a text in one.

use super::Lang;

impl Lang {
    /// Returns Swedish, the language of a site that names none.
    pub fn swedish() -> Self {
        Self("sv".into())
    }

    /// Parses a language tag of two or three letters, with optional subtags.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let first = parts.next()?;
        let known = (2..=3).contains(&first.len()) && first.chars().all(|c| c.is_ascii_lowercase());
        let rest = parts.all(|part| (2..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric()));
        (known && rest).then(|| Self(text.into()))
    }
}

/// The native names of languages: those of the site's usual readers, and the national minority languages.
const OWN_NAMES: [(&str, &str); 9] = [
    ("sv", "Svenska"),
    ("en", "English"),
    ("fi", "Suomi"),
    ("fit", "Meänkieli"),
    ("se", "Davvisámegiella"),
    ("sma", "Åarjelsaemien gïele"),
    ("smj", "Julevsámegiella"),
    ("yi", "ייִדיש"),
    ("rom", "Romani čhib"),
];

impl Lang {
    /// Returns the native name of the language; `None` if it is not known here.
    pub fn own_name(&self) -> Option<&'static str> {
        OWN_NAMES.iter().find(|(tag, _)| *tag == self.primary()).map(|(_, name)| *name)
    }

    /// Returns the primary subtag, without script and region: `sv` of `sv-FI`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// Whether it is written from right to left.
    pub fn is_right_to_left(&self) -> bool {
        matches!(self.primary(), "yi" | "ar" | "he" | "fa" | "ur" | "ps" | "ckb" | "dv" | "sd" | "ug")
    }
}
