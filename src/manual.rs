//! The manual as part of the program: what it says of a message, a shortcode or a key, with its address there. It never builds the manual's
//! site.

use include_dir::{Dir, include_dir};

use crate::name::nearest;

static CONTENT: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/docs/manual/content");

/// The configuration of the manual's site.
pub const CONFIGURATION: &str = include_str!("../docs/manual/insyn.yaml");

/// A language of the manual.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Swedish, in which every page is written first.
    Swedish,
    /// English.
    English,
}

/// A page of the manual.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its address in the manual's site, relative to its root: `fel/yaml/`, `en/fel/yaml/`.
    pub address: String,
    /// Its title.
    pub title: String,
    /// Its text below the metadata, in Markdown.
    pub text: &'static str,
}

/// What the manual says of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The address of the section, with its anchor if it has one.
    pub address: String,
    /// The title of its page.
    pub title: String,
    /// The text, in Markdown.
    pub text: String,
}

/// Returns every file of the manual's site, with its path in the site's directory.
pub fn files() -> Vec<(String, &'static [u8])> {
    let mut files = vec![("insyn.yaml".to_owned(), CONFIGURATION.as_bytes())];
    add(&CONTENT, &mut files);
    files
}

fn add(folder: &'static Dir<'static>, files: &mut Vec<(String, &'static [u8])>) {
    let path = |path: &std::path::Path| format!("content/{}", path.to_string_lossy().replace('\\', "/"));
    files.extend(folder.files().map(|file| (path(file.path()), file.contents())));
    folder.dirs().for_each(|folder| add(folder, files));
}

/// Returns the pages in a language, in the order of their files.
pub fn pages(language: Language) -> Vec<Page> {
    let page = |(path, bytes): (String, &'static [u8])| {
        let name = path.strip_prefix("content/")?.strip_suffix(".md")?;
        let (name, is_english) = name.strip_suffix(".en").map_or((name, false), |name| (name, true));
        (is_english == (language == Language::English)).then_some(())?;
        let text = std::str::from_utf8(bytes).ok()?;
        let (front, body) = text.strip_prefix("---\n")?.split_once("\n---\n")?;
        let title = front.lines().find_map(|line| line.strip_prefix("title: "))?.trim_matches('"').to_owned();
        let steps = name.split('/').map(|step| step.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches('-'));
        let address: String = steps.filter(|step| *step != "_index").map(|step| format!("{step}/")).collect();
        Some(Page { address: if is_english { format!("en/{address}") } else { address }, title, text: body.trim() })
    };
    let mut pages: Vec<Page> = files().into_iter().filter_map(page).collect();
    pages.sort_by(|one, other| one.address.cmp(&other.address));
    pages
}

/// Returns what the manual says of a word: a message's code, a shortcode, or a key of a file.
pub fn entries(word: &str, language: Language) -> Vec<Entry> {
    let pages = pages(language);
    let entry =
        |page: &Page, anchor: &str, text: String| Entry { address: format!("{}{anchor}", page.address), title: page.title.clone(), text };
    let heading = format!("## `{word}`");
    let of_message = |page: &Page| Some(entry(page, &format!("#{word}"), section(page.text, &heading)?));
    if let Some(message) = pages.iter().filter(|page| page.address.contains("fel/")).find_map(of_message) {
        return vec![message];
    }
    let slug = word.replace('_', "-");
    let shortcode = pages.iter().find(|page| page.address.ends_with(&format!("kortkoder/{slug}/")));
    let shortcode = shortcode.map(|page| entry(page, "", page.text.to_owned()));
    let key = format!("`{word}`");
    let of_key = |page: &Page| {
        let is_row =
            |line: &&str| line.strip_prefix("| ").and_then(|line| line.split(" | ").next()).is_some_and(|cell| cell.contains(&key));
        let rows: Vec<String> = page.text.lines().filter(is_row).map(row).collect();
        (!rows.is_empty()).then(|| entry(page, "", rows.join("\n")))
    };
    let keys = pages.iter().filter(|page| !page.address.contains("fel/") && !page.address.contains("kortkoder/")).filter_map(of_key);
    shortcode.into_iter().chain(keys).collect()
}

/// Returns the address of a message's section, if the manual has one.
pub fn address(code: &str, language: Language) -> Option<String> {
    entries(code, language).into_iter().find(|entry| entry.address.contains("fel/")).map(|entry| entry.address)
}

/// Returns the word of the manual that is most like another: a message's code, or a shortcode.
pub fn nearest_word(word: &str) -> Option<String> {
    let pages = pages(Language::Swedish);
    let codes = pages.iter().flat_map(|page| page.text.lines()).filter_map(|line| line.strip_prefix("## `")?.strip_suffix('`'));
    let shortcodes = pages.iter().filter_map(|page| page.address.strip_prefix("kortkoder/")?.strip_suffix('/'));
    nearest(word, codes.chain(shortcodes))
}

/// Returns the text under a heading, up to the next of its rank.
fn section(text: &'static str, heading: &str) -> Option<String> {
    let mut lines = text.lines().skip_while(|line| *line != heading);
    lines.next()?;
    let mut is_code = false;
    let inside = lines.take_while(|line| {
        is_code ^= line.starts_with("```");
        is_code || !line.starts_with("## ")
    });
    Some(inside.collect::<Vec<_>>().join("\n").trim().to_owned())
}

/// Returns the row of a table as a line: the key, and what it means.
fn row(line: &str) -> String {
    line.trim().trim_matches('|').split(" | ").map(str::trim).collect::<Vec<_>>().join(" – ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Problem;

    #[test]
    fn every_message_has_an_address_in_both_languages() {
        for problem in Problem::samples() {
            let code = problem.code();
            let addresses = [Language::Swedish, Language::English].map(|language| address(code, language));
            let [Some(swedish), Some(english)] = addresses else { panic!("{code}: {addresses:?}") };
            assert!(swedish.starts_with("fel/") && swedish.ends_with(&format!("/#{code}")), "{swedish}");
            assert_eq!(english, format!("en/{swedish}"));
        }
    }

    #[test]
    fn a_shortcode_and_a_key_are_found_and_an_unknown_word_is_not() {
        let chart = entries("chart", Language::English);
        assert!(chart[0].address == "en/kortkoder/chart/" && chart[0].text.contains("`indicator`"), "{chart:?}");
        let key = entries("lag_years", Language::Swedish);
        assert!(key.iter().any(|entry| entry.address == "filer/indicators/" && entry.text.starts_with("`lag_years`")), "{key:?}");
        assert_eq!(entries("finns-inte", Language::Swedish), []);
        assert_eq!(nearest_word("decimal-coma").as_deref(), Some("decimal-comma"));
    }
}
