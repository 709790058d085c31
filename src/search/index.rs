//! The index by Pagefind: records in, files out. It never touches the disk, and gives the same bytes whatever the number of threads.

use std::collections::{BTreeMap, BTreeSet};

use pagefind::api::{PagefindIndex, SyntheticFile};

use super::compound::Compounds;
use super::{FOLDER, Record};

/// Of what Pagefind brings besides the index, only its script is used: the search page has a look and words of its own.
const SCRIPT: &str = "pagefind.js";
/// Which index belongs to which language.
const ENTRY: &str = "pagefind-entry.json";
/// The program that searches in a language that Pagefind has no stemming for.
const PLAIN: &str = "wasm.unknown.pagefind";

/// The files of the index by their paths in the output, in the order of the paths.
///
/// # Errors
/// Where Pagefind fails, in its words.
pub fn files(records: &[Record]) -> Result<Vec<(String, Vec<u8>)>, String> {
    if records.is_empty() {
        return Ok(Vec::new());
    }
    // Pagefind takes one record at a time; on several threads in turn it would leave memory unused in each.
    let runtime = tokio::runtime::Builder::new_current_thread().max_blocking_threads(1).build().map_err(|error| error.to_string())?;
    let files = runtime.block_on(build(records)).map_err(|error| format!("{error:#}"))?;
    let languages: BTreeSet<&str> = records.iter().map(|record| record.lang.as_str()).collect();
    let stemmed = |language: &&str| files.iter().any(|file| file.filename.to_string_lossy() == format!("wasm.{language}.pagefind"));
    let all_stemmed = languages.iter().all(stemmed);
    let mut kept: Vec<(String, Vec<u8>)> = files
        .into_iter()
        .map(|file| (file.filename.to_string_lossy().replace('\\', "/"), file.contents))
        .filter(|(name, _)| is_needed(name, all_stemmed))
        .map(|(name, bytes)| (format!("{FOLDER}/{name}"), bytes))
        .collect();
    kept.sort();
    Ok(kept)
}

fn is_needed(name: &str, all_stemmed: bool) -> bool {
    match name {
        SCRIPT | ENTRY => true,
        PLAIN => !all_stemmed,
        name => name.contains('/') || name.ends_with(".pf_meta") || name.starts_with("wasm."),
    }
}

/// Adds the records one at a time in the order of their addresses, since their order gives the index its numbers.
async fn build(records: &[Record]) -> Result<Vec<SyntheticFile>, Box<dyn std::error::Error>> {
    let compounds = compounds(records);
    let mut ordered: Vec<&Record> = records.iter().collect();
    ordered.sort_by_key(|record| (&record.address, &record.lang));
    let mut index = PagefindIndex::new(None)?;
    for record in ordered {
        let compounds = &compounds[record.lang.as_str()];
        let shown = [("kind", &record.kind), ("place", &record.place)].map(|(key, text)| (key.to_owned(), vec![text.clone()]));
        let age = ("age".to_owned(), vec![record.age.to_string()]);
        index
            .add_custom_record(
                address(record),
                text(record, compounds),
                record.lang.to_string(),
                Some(meta(record, compounds)),
                Some(shown.into_iter().chain([age]).collect()),
                None,
            )
            .await?;
    }
    Ok(index.get_files().await?)
}

/// The compounds of every language.
fn compounds(records: &[Record]) -> BTreeMap<&str, Compounds> {
    let languages: BTreeSet<&str> = records.iter().map(|record| record.lang.as_str()).collect();
    let of = |language: &'_ str| {
        let own = records.iter().filter(|record| record.lang.as_str() == language);
        let texts = own.flat_map(|record| [&record.text, &record.title].into_iter().chain(&record.names));
        Compounds::of(language, texts.map(String::as_str))
    };
    languages.into_iter().map(|language| (language, of(language))).collect()
}

/// The address, with the language behind it: a file is found in several languages, and Pagefind wants every record to have its own.
fn address(record: &Record) -> String {
    format!("{}#{}", record.address, record.lang)
}

/// The text. Pagefind leaves out what has none, so that a file has its title for one; words with which it would steer itself are no words.
fn text(record: &Record, compounds: &Compounds) -> String {
    let text = if record.text.is_empty() { &record.title } else { &record.text };
    compounds.mark(text).replace("___", "_")
}

/// What is found, and weighs more than the text: the title, and other names.
fn meta(record: &Record, compounds: &Compounds) -> BTreeMap<String, String> {
    let mut meta = BTreeMap::from([("title".to_owned(), compounds.mark(&record.title))]);
    if !record.names.is_empty() {
        meta.insert("names".to_owned(), compounds.mark(&record.names.join(" ")));
    }
    meta
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::Lang;

    fn record(address: &str, lang: &str, title: &str, text: &str) -> Record {
        Record {
            address: address.into(),
            lang: Lang::parse(lang).expect("a language"),
            title: title.into(),
            names: Vec::new(),
            kind: "Sida".into(),
            place: String::new(),
            age: 0,
            text: text.into(),
        }
    }

    fn names(files: &[(String, Vec<u8>)]) -> Vec<&str> {
        files.iter().map(|(name, _)| name.as_str()).collect()
    }

    #[test]
    fn the_order_in_which_records_come_makes_no_difference() {
        let mut records = vec![
            record("a/", "sv", "Hemtjänst", "Nöjda med hemtjänsten."),
            record("b/", "sv", "Mål", "Målen nåddes."),
            record("en/", "en", "Home care", "Content."),
        ];
        let files_of = |records: &[Record]| files(records).expect("an index");
        let first = files_of(&records);
        records.reverse();
        assert!(first == files_of(&records));
    }

    #[test]
    fn only_what_the_search_page_needs_is_written() {
        let files = files(&[record("a/", "sv", "Hemtjänst", "Nöjda med hemtjänsten.")]).expect("an index");
        let kinds: BTreeSet<&str> = names(&files)
            .into_iter()
            .map(|name| name.split('/').nth(1).unwrap_or(""))
            .map(|name| if name.ends_with(".pf_meta") { "meta" } else { name })
            .collect();
        assert_eq!(
            kinds.into_iter().collect::<Vec<_>>(),
            ["filter", "fragment", "index", "meta", "pagefind-entry.json", "pagefind.js", "wasm.sv.pagefind"]
        );
    }

    #[test]
    fn a_language_without_stemming_has_the_plain_program() {
        let files = files(&[record("a/", "se", "Bargu", "Bargu.")]).expect("an index");
        assert!(names(&files).contains(&"pagefind/wasm.unknown.pagefind"), "{:?}", names(&files));
    }

    #[test]
    fn a_site_without_records_has_no_index() {
        assert_eq!(files(&[]), Ok(Vec::new()));
    }
}
