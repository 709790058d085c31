//! The descriptions of files and keys, in Swedish and English. It never describes one that no table has.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use super::First;

const SWEDISH: &str = include_str!("descriptions.sv.ftl");
const ENGLISH: &str = include_str!("descriptions.en.ftl");

/// Both catalogues, one of which comes first.
pub struct Catalogue {
    first: FluentBundle<FluentResource>,
    second: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// Returns the catalogues with a language first.
    pub fn new(first: First) -> Self {
        let (swedish, english) = (bundle(SWEDISH, "sv"), bundle(ENGLISH, "en"));
        match first {
            First::Swedish => Self { first: swedish, second: english },
            First::English => Self { first: english, second: swedish },
        }
    }

    /// Returns a text in the first language.
    pub fn first(&self, key: &str) -> String {
        text(&self.first, key)
    }

    /// Returns a text in both languages.
    pub(super) fn both(&self, key: &str) -> String {
        format!("{}\n\n{}", text(&self.first, key), text(&self.second, key))
    }
}

fn bundle(source: &str, language: &str) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = language.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    // A message that Fluent drops as invalid is found by the test that wants every description.
    bundle.add_resource_overriding(FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource));
    bundle
}

fn text(bundle: &FluentBundle<FluentResource>, key: &str) -> String {
    let pattern = bundle.get_message(key).and_then(|message| message.value());
    pattern.map_or_else(|| key.to_owned(), |pattern| bundle.format_pattern(pattern, None::<&FluentArgs<'_>>, &mut Vec::new()).into_owned())
}

#[cfg(test)]
pub(super) fn keys() -> [std::collections::BTreeSet<String>; 2] {
    let keys = |source: &str| {
        assert!(FluentResource::try_new(source.to_owned()).is_ok(), "a catalogue of descriptions has an error");
        source.lines().filter_map(|line| Some(line.split_once(" = ")?.0.to_owned())).collect()
    };
    [keys(SWEDISH), keys(ENGLISH)]
}
