//! The ids that the theme's own parts have on a page beside its text, so that no heading, box or figure gets one of them. It never knows a template.

/// What the theme's templates call their parts on every page that may have a text.
pub const EVERYWHERE: [&str; 19] = [
    "about-links-title",
    "alla-nyckeltal",
    "alla-sidor",
    "andrat",
    "brief-title",
    "dokumentet",
    "editions-title",
    "feedback-title",
    "innehall",
    "jamfor",
    "jamfor-sjalv",
    "ladda-ner",
    "main",
    "publisher-title",
    "sidtopp",
    "site-links-title",
    "site-search",
    "toc-title",
    "versions-title",
];

/// What they call the further parts of an indicator's page, where the text of an editor's page may stand.
pub const OF_INDICATOR: [&str; 9] =
    ["andringar", "anvands-i", "atgarder", "enheter", "kommentarer", "mal", "om-nyckeltalet", "undersokningen", "utveckling"];

/// How the ids go on that a figure, a box or a comment gives to its own parts.
const PARTS: [&str; 5] = ["title", "by", "text", "embed", "note-"];

/// The ids that the theme has on a page besides what is in its text.
pub fn of_theme(is_of_indicator: bool) -> impl Iterator<Item = &'static str> {
    EVERYWHERE.into_iter().chain(OF_INDICATOR.into_iter().filter(move |_| is_of_indicator))
}

/// Whether an id may be that of a part of what has the id `whole`.
pub fn is_part_of(id: &str, whole: &str) -> bool {
    let rest = id.strip_prefix(whole).and_then(|rest| rest.strip_prefix('-'));
    rest.is_some_and(|rest| PARTS.iter().any(|part| rest == *part || part.ends_with('-') && rest.starts_with(part)))
}
