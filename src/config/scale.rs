//! A board's own scale of verdicts: steps with the board's words, and which of them count as reached. It never judges a goal.

use crate::diagnostic::{Diagnostics, Problem};
use crate::name::{GoalId, Wording};
use crate::source::Span;
use crate::yaml::Shape::{OneOf, Wording as Words};
use crate::yaml::{self, Entry, Fields, Kind, Mapping, may, must, words};

/// The words that every board can use, which therefore name no step.
const USUAL: [&str; 6] = ["reached", "nearly", "missed", "not_assessed", "expected", "unlikely"];

/// The outcome as which a step counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountsAs {
    /// Reached.
    Reached,
    /// Nearly reached.
    Nearly,
    /// Not reached.
    Missed,
}

/// A step of the scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its id in files.
    pub id: String,
    /// The board's word for it.
    pub text: Wording,
    /// The outcome as which it counts; `None` if as none.
    pub counts_as: Option<CountsAs>,
}

const COUNTS_AS: [(&str, CountsAs); 3] = [("reached", CountsAs::Reached), ("nearly", CountsAs::Nearly), ("missed", CountsAs::Missed)];

/// The keys of a step.
pub static STEP: Mapping = Mapping { name: "step", keys: &[must("text", Words), may("counts_as", OneOf(&words(&COUNTS_AS)))] };

/// Parses the steps, in order. One of them must count as reached: else no goal could be reached.
pub fn read(entries: &[Entry], found: &mut Diagnostics) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut is_whole = true;
    for entry in entries {
        let step = step(entry, found);
        is_whole &= step.is_some();
        steps.extend(step);
    }
    let all = entries.first().zip(entries.last()).map(|(first, last)| Span { end: last.key.span.end, ..first.key.span });
    if let Some(span) = all.filter(|_| is_whole && !steps.iter().any(|step| step.counts_as == Some(CountsAs::Reached))) {
        found.add(span, Problem::ScaleWithoutReached {});
    }
    steps
}

fn step(Entry { key, value }: &Entry, found: &mut Diagnostics) -> Option<Step> {
    let is_taken = USUAL.contains(&key.value.as_str());
    let is_id = GoalId::parse(&key.value).is_some();
    if is_taken {
        found.add(key.span, Problem::StepTaken { found: key.value.clone() });
    } else if !is_id {
        yaml::add_bad_name(key.span, &key.value, found);
    }
    if !matches!(value.kind, Kind::Map(_)) {
        let span = if value.kind == Kind::Empty { key.span } else { value.span };
        found.add(span, Problem::WantedKeys { key: key.value.clone() });
        return None;
    }
    let mut fields = Fields::of(value, &key.value, &STEP, found);
    let text = fields.required_wording("text");
    let counts_as = fields.one_of("counts_as", &COUNTS_AS);
    fields.finish();
    let text = text?;
    if let Some(word) = text.all().find_map(colour) {
        found.add(value.span, Problem::StepIsColour { found: text.all().next().unwrap_or_default().to_owned(), word: word.to_owned() });
        return None;
    }
    (is_id && !is_taken).then_some(Step { id: key.value.clone(), text, counts_as })
}

/// Returns the word that is probably meant by a colour: sources show verdicts as green, yellow and red, which not everyone can tell apart.
pub fn colour(written: &str) -> Option<&'static str> {
    match written.trim().to_lowercase().as_str() {
        "grön" | "grönt" | "gröna" | "green" => Some("reached"),
        "gul" | "gult" | "gula" | "orange" | "yellow" | "amber" => Some("nearly"),
        "röd" | "rött" | "röda" | "red" => Some("missed"),
        "grå" | "grått" | "gråa" | "vit" | "vitt" | "grey" | "gray" | "white" => Some("not_assessed"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_answered_with_a_word_and_a_word_is_none() {
        assert_eq!(["Grönt", "gul", " RÖD ", "grå"].map(colour), [Some("reached"), Some("nearly"), Some("missed"), Some("not_assessed")]);
        assert_eq!(["uppnått", "grönområden", ""].map(colour), [None; 3]);
    }
}
