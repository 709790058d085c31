//! Values in front matter and in shortcodes. It never writes text of a page.

use super::escape::clean;

/// Returns a text as the argument of a shortcode.
pub(super) fn argument(text: &str) -> String {
    clean(text).replace('"', "”").replace('\\', "/")
}

/// Returns a page with keys and their values in its front matter.
pub fn page(front: &[(&str, &str)], body: &str) -> String {
    let value = |key: &str, value: &str| if matches!(key, "edition" | "draft" | "covers") { value.to_owned() } else { yaml(value) };
    let keys: String = front.iter().map(|(key, text)| format!("{key}: {}\n", value(key, text))).collect();
    format!("---\n{keys}---\n{body}")
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
