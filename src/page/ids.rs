//! The ids of the theme's own elements outside a page's text, so that no heading, box or figure gets one of them. It never knows a
//! template.

/// The ids that the templates use on every page that may have a text.
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

/// The ids that they use additionally on an indicator's page, which may contain the text of an editor's page.
pub const OF_INDICATOR: [&str; 10] = [
    "andringar",
    "anvands-i",
    "atgarder",
    "egenkontroller",
    "enheter",
    "kommentarer",
    "mal",
    "om-nyckeltalet",
    "undersokningen",
    "utveckling",
];

/// The suffixes of the ids of the parts of a figure, a box or a comment.
const PARTS: [&str; 5] = ["title", "by", "text", "embed", "note-"];

/// Returns the ids that the theme uses on a page outside its text.
pub fn of_theme(is_of_indicator: bool) -> impl Iterator<Item = &'static str> {
    EVERYWHERE.into_iter().chain(OF_INDICATOR.into_iter().filter(move |_| is_of_indicator))
}

/// Whether an id may be that of a part of the element with the id `whole`.
pub fn is_part_of(id: &str, whole: &str) -> bool {
    let rest = id.strip_prefix(whole).and_then(|rest| rest.strip_prefix('-'));
    rest.is_some_and(|rest| PARTS.iter().any(|part| rest == *part || part.ends_with('-') && rest.starts_with(part)))
}
