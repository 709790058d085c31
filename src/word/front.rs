//! Values in front matter and in shortcodes. It never writes text of a page.

use super::escape::clean;

/// Returns a text as the argument of a shortcode.
pub(super) fn argument(text: &str) -> String {
    clean(text).replace('"', "”").replace('\\', "/")
}

/// Returns a page with keys and their values in its front matter.
pub fn page(front: &[(&str, &str)], body: &str) -> String {
    page_about(front, &[], body)
}

/// Returns a page with keys and their values in its front matter, of which some are about the document.
pub fn page_about(front: &[(&str, &str)], about: &[(&str, String)], body: &str) -> String {
    let value = |key: &str, value: &str| if matches!(key, "edition" | "draft" | "covers") { value.to_owned() } else { yaml(value) };
    let keys: String = front.iter().map(|(key, text)| format!("{key}: {}\n", value(key, text))).collect();
    format!("---\n{}---\n{body}", with_document(&keys, about))
}

/// Returns front matter with keys about the document: in place of empty ones, or after the others.
pub fn with_document(front: &str, about: &[(&str, String)]) -> String {
    const DOCUMENT: &str = "document:\n";
    let mut front = front.to_owned();
    if !about.is_empty() && !front.lines().any(|line| line == DOCUMENT.trim_end()) {
        front.push_str(DOCUMENT);
    }
    for (key, value) in about {
        let (empty, filled) = (format!("\n  {key}:\n"), format!("\n  {key}: {}\n", yaml(value)));
        front = match front.find(&empty) {
            Some(_) => front.replacen(&empty, &filled, 1),
            None => format!("{front}{}", &filled[1..]),
        };
    }
    front
}

/// Returns a text as a value in YAML.
fn yaml(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | ',' | '.' | '(' | ')' | '/' | '-' | '–');
    let is_word = ["true", "false", "yes", "no", "ja", "nej", "on", "off", "null", "y", "n"].contains(&text.to_lowercase().as_str());
    let starts = text.starts_with(|c: char| c.is_alphabetic()) && !is_word;
    if starts && text.chars().all(is_plain) && text.trim() == text {
        return text.to_owned();
    }
    format!("\"{}\"", clean(text).replace('\\', "\\\\").replace('"', "\\\""))
}
