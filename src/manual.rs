//! The manual as part of the program: what it says of a message, a shortcode or a key, with its address there. It never builds the manual's
//! site.

use include_dir::{Dir, include_dir};

use crate::name::{Slug, nearest};

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
    let is_of_keys = |page: &&Page| !["fel/", "kortkoder/", "borja/"].iter().any(|folder| page.address.contains(folder));
    let documented: Vec<&Page> = pages.iter().filter(is_of_keys).collect();
    let of_key = |page: &&Page| key_rows(page.text, word).into_iter().map(|(anchor, text)| entry(page, &anchor, text)).collect::<Vec<_>>();
    let mut keys: Vec<Entry> = documented.iter().flat_map(of_key).collect();
    if keys.is_empty() {
        let in_text =
            |page: &&Page| passages(page.text, word).into_iter().map(|(anchor, text)| entry(page, &anchor, text)).collect::<Vec<_>>();
        keys = documented.iter().flat_map(in_text).collect();
    }
    shortcode.into_iter().chain(keys).collect()
}

/// Returns the rows of a page that document a key, with their anchors: those that begin with it, or else those that name it as a part of another
/// key. A row of a key has an anchor, which tells it from rows of values.
fn key_rows(text: &str, word: &str) -> Vec<(String, String)> {
    let key = format!("`{word}`");
    let rows: Vec<(&str, &str)> =
        text.lines().filter_map(|line| Some((line, anchor(line.strip_prefix("| ")?.split(" | ").next()?)?))).collect();
    let begins = |line: &str| line.split(" | ").next().is_some_and(|cell| cell.contains(&key));
    let named: Vec<&(&str, &str)> = rows.iter().filter(|(line, _)| begins(line)).collect();
    // The column after the one that tells what a key means may name another that is used in its stead.
    let tells = |line: &str| line.split(" | ").nth(1).is_some_and(|cell| cell.contains(&key) || names(cell, word));
    let named = if named.is_empty() { rows.iter().filter(|(line, _)| tells(line)).collect() } else { named };
    named.into_iter().map(|(line, anchor)| (format!("#{anchor}"), row(line))).collect()
}

/// Whether a text has a key in an example: `{below: 5}`.
fn names(text: &str, word: &str) -> bool {
    let is_key =
        |code: &str| code.match_indices(word).any(|(at, _)| code[..at].ends_with(['{', ' ']) && code[at + word.len()..].starts_with(": "));
    text.split('`').skip(1).step_by(2).any(is_key)
}

/// Returns the paragraphs of a page that name a word, each with the anchor of its heading.
fn passages(text: &str, word: &str) -> Vec<(String, String)> {
    let key = format!("`{word}`");
    let (mut under, mut found, mut is_code) = (String::new(), Vec::new(), false);
    for paragraph in text.split("\n\n") {
        let was_code = is_code;
        is_code ^= paragraph.lines().filter(|line| line.starts_with("```")).count() % 2 == 1;
        if was_code || paragraph.starts_with("```") {
            continue;
        }
        if let Some(heading) = paragraph.strip_prefix('#').map(|rest| rest.trim_start_matches('#').trim()) {
            let of_text = || Slug::of(heading).map_or_else(String::new, |slug| slug.to_string());
            under = format!("#{}", anchor(heading).map_or_else(of_text, str::to_owned));
        } else if paragraph.contains(&key) {
            found.push((under.clone(), paragraph.trim().to_owned()));
        }
    }
    found
}

/// Returns the anchor at the end of a heading or a cell: `{#key-title}`.
fn anchor(text: &str) -> Option<&str> {
    Some(text.trim_end().strip_suffix('}')?.rsplit_once("{#")?.1)
}

/// Returns the address of a message's section, if the manual has one.
pub fn address(code: &str, language: Language) -> Option<String> {
    entries(code, language).into_iter().find(|entry| entry.address.contains("fel/")).map(|entry| entry.address)
}

/// Returns the word of the manual that is most like another: a message's code, a shortcode or a key.
pub fn nearest_word(word: &str) -> Option<String> {
    let pages = pages(Language::Swedish);
    let codes = pages.iter().flat_map(|page| page.text.lines()).filter_map(|line| line.strip_prefix("## `")?.strip_suffix('`'));
    let shortcodes = pages.iter().filter_map(|page| page.address.strip_prefix("kortkoder/")?.strip_suffix('/'));
    let cells = pages.iter().flat_map(|page| page.text.lines()).filter_map(|line| line.strip_prefix("| ")?.split(" | ").next());
    let keys = cells.filter(|cell| anchor(cell).is_some()).flat_map(|cell| cell.split('`').skip(1).step_by(2));
    nearest(word, codes.chain(shortcodes).chain(keys))
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

/// Returns the row of a table as a line: the key without its anchor, and what it means.
fn row(line: &str) -> String {
    let (cell, rest) = line.split_once(" | ").unwrap_or((line, ""));
    let cell = anchor(cell).and_then(|anchor| cell.trim_end().strip_suffix(&format!(" {{#{anchor}}}"))).unwrap_or(cell);
    format!("{cell} | {rest}").trim().trim_matches('|').split(" | ").map(str::trim).collect::<Vec<_>>().join(" – ")
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
    fn a_key_within_another_has_the_address_of_that_and_one_that_only_a_text_names_that_of_its_heading() {
        let addresses = |word| entries(word, Language::English).into_iter().map(|entry| entry.address).collect::<Vec<_>>();
        assert_eq!(addresses("registrar"), ["en/filer/insyn-yaml/#key-organisation"]);
        assert_eq!(addresses("title").iter().filter(|address| address.contains("filer/indicators")).count(), 2);
        let text = "Överst `x`.\n\n## Två ord\n\n```yaml\nx: `x`\n\n`x`\n```\n\nHär är `x`.\n\n## Three {#tre}\n\n`x`";
        let anchors = passages(text, "x").into_iter().map(|(anchor, _)| anchor).collect::<Vec<_>>();
        assert_eq!(anchors, ["", "#tva-ord", "#tre"]);
    }

    #[test]
    fn a_shortcode_and_a_key_are_found_and_an_unknown_word_is_not() {
        let chart = entries("chart", Language::English);
        assert!(chart[0].address == "en/kortkoder/chart/" && chart[0].text.contains("`indicator`"), "{chart:?}");
        let key = entries("lag_years", Language::Swedish);
        let [key] = key.as_slice() else { panic!("{key:?}") };
        assert_eq!(key.address, "filer/indicators/#key-lag-years");
        assert!(key.text.starts_with("`lag_years` – hur många år efter"), "{key:?}");
        assert_eq!(nearest_word("lag_year").as_deref(), Some("lag_years"));
        assert_eq!(entries("finns-inte", Language::Swedish), []);
        assert_eq!(nearest_word("decimal-coma").as_deref(), Some("decimal-comma"));
    }
}
