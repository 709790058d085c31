//! The texts of every problem, and of the program's own output, in Swedish and English; one catalogue per language. It never chooses the
//! language.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use super::{Diagnostic, OfItems, Problem};

const SWEDISH: &str = include_str!("messages.sv.ftl");
const ENGLISH: &str = include_str!("messages.en.ftl");

/// The catalogue of one language.
pub struct Messages {
    bundle: FluentBundle<FluentResource>,
    /// The decimal separator of the language.
    sign: char,
    /// The thousands separator of the language.
    thousands: char,
}

/// The largest number of other lines that are listed.
const MOST_LINES: usize = 10;

impl Messages {
    /// Returns the Swedish texts.
    pub fn swedish() -> Self {
        Self::of(SWEDISH, "sv", ',', ' ')
    }

    /// Returns the English texts.
    pub fn english() -> Self {
        Self::of(ENGLISH, "en", '.', ',')
    }

    fn of(source: &str, language: &str, sign: char, thousands: char) -> Self {
        let language: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Isolates around arguments are for bidirectional pages; a terminal shows them as garbage.
        bundle.set_use_isolating(false);
        // Fluent drops an invalid message, which the test that renders every text finds.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        Self { bundle, sign, thousands }
    }

    /// Returns the message: lower case, no full stop.
    pub fn message(&self, problem: &Problem) -> String {
        self.text(problem.code(), &problem.arguments(self.sign))
    }

    /// Returns the help: what to do about it.
    pub fn help(&self, problem: &Problem) -> Option<String> {
        let pattern = self.bundle.get_message(problem.code())?.get_attribute("help")?.value();
        let arguments = problem.arguments(self.sign);
        Some(self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned())
    }

    /// Says how many more of a kind there are.
    pub fn more(&self, count: usize) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set("count", self.grouped(count));
        self.text("line-more", &arguments)
    }

    /// Lists the other lines with the same cause; empty if there are none.
    pub fn also(&self, lines: &[usize]) -> String {
        let mut lines: Vec<String> = lines.iter().map(usize::to_string).collect();
        lines.dedup();
        if lines.is_empty() {
            return String::new();
        }
        if lines.len() > MOST_LINES {
            lines.truncate(MOST_LINES);
            lines.push("…".to_owned());
        }
        let mut arguments = FluentArgs::new();
        arguments.set("lines", lines.join(", "));
        self.text("line-also", &arguments)
    }

    /// Names the items of a template whose pages have a problem; empty if it is not one of a template.
    pub fn items(&self, found: &Diagnostic) -> String {
        let Some(OfItems { names, all }) = &found.items else { return String::new() };
        let with = |key: &str, items: String, count: usize| {
            let mut arguments = FluentArgs::new();
            arguments.set("items", items);
            arguments.set("count", self.grouped(count));
            self.text(key, &arguments)
        };
        // One example is enough of a mistake that they share.
        if *all && names.len() > 1 {
            return with("line-items-all", names[0].clone(), names.len());
        }
        let more = names.len().saturating_sub(MOST_LINES);
        let listed = names[..names.len() - more].join(", ");
        let listed = if more == 0 { listed } else { with("line-items-more", listed, more) };
        with("line-items-some", listed, names.len())
    }

    /// Formats an integer with thousands separators.
    fn grouped(&self, number: usize) -> String {
        let digits = number.to_string();
        let group = |(at, digit): (usize, char)| [(at > 0 && (digits.len() - at).is_multiple_of(3)).then_some(self.thousands), Some(digit)];
        digits.chars().enumerate().flat_map(group).flatten().collect()
    }

    /// Returns a text of the program's own output.
    pub fn text(&self, key: &str, arguments: &FluentArgs<'_>) -> String {
        let pattern = self.bundle.get_message(key).and_then(|message| message.value());
        // A missing key is found by the test that renders every text; the key itself is the best fallback.
        pattern.map_or_else(|| key.to_owned(), |pattern| self.bundle.format_pattern(pattern, Some(arguments), &mut Vec::new()).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_has_a_whole_text_and_a_remedy_in_both_languages() {
        for (source, messages) in [(SWEDISH, Messages::swedish()), (ENGLISH, Messages::english())] {
            assert!(FluentResource::try_new(source.to_owned()).is_ok(), "the catalogue has a fault");
            for problem in Problem::samples() {
                let message = messages.message(&problem);
                let help = messages.help(&problem).unwrap_or_default();
                assert_ne!(message, problem.code(), "no text");
                assert!(!help.is_empty(), "{} has no remedy", problem.code());
                for text in [&message, &help] {
                    assert!(!text.contains("{$"), "{}: {text}", problem.code());
                }
                assert!(!message.ends_with('.'), "{}: {message}", problem.code());
            }
        }
    }

    #[test]
    fn both_catalogues_have_the_same_keys() {
        let keys = |source: &str| {
            let key = |line: &str| line.split_once(" =").map(|(key, _)| key.to_owned()).filter(|key| !key.starts_with(' '));
            source.lines().filter_map(key).collect::<std::collections::BTreeSet<_>>()
        };
        assert_eq!(keys(SWEDISH), keys(ENGLISH));
    }

    #[test]
    fn no_text_speaks_of_an_argument_that_its_problem_lacks() {
        for messages in [Messages::swedish(), Messages::english()] {
            for problem in Problem::samples() {
                let mut errors = Vec::new();
                let entry = messages.bundle.get_message(problem.code()).expect("a text");
                let arguments = problem.arguments(messages.sign);
                for pattern in entry.value().into_iter().chain(entry.get_attribute("help").map(|help| help.value())) {
                    messages.bundle.format_pattern(pattern, Some(&arguments), &mut errors);
                }
                assert!(errors.is_empty(), "{}: {errors:?}", problem.code());
            }
        }
    }
}
