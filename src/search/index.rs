//! Builds the index with Pagefind: records in, files out. It never accesses the disk, and yields the same bytes for any number of threads.

use std::collections::{BTreeMap, BTreeSet};

use pagefind::api::{PagefindIndex, SyntheticFile};

use super::compound::Compounds;
use super::{FOLDER, Record};

/// Besides the index, only Pagefind's script is used: the search page has its own look and texts.
const SCRIPT: &str = "pagefind.js";
/// The file that maps languages to indexes.
const ENTRY: &str = "pagefind-entry.json";
/// The search program for languages without stemming in Pagefind.
const PLAIN: &str = "wasm.unknown.pagefind";

/// Returns the files of the index by path, sorted by path.
///
/// # Errors
/// If Pagefind fails, in its words.
pub fn files(records: &[Record]) -> Result<Vec<(String, Vec<u8>)>, String> {
    if records.is_empty() {
        return Ok(Vec::new());
    }
    // Pagefind takes one record at a time; alternating between threads would leave unused memory in each.
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

/// Adds the records one at a time, sorted by address, since the index numbers them in order.
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

/// Finds the compounds of every language.
fn compounds(records: &[Record]) -> BTreeMap<&str, Compounds> {
    let languages: BTreeSet<&str> = records.iter().map(|record| record.lang.as_str()).collect();
    let of = |language: &'_ str| {
        let own = records.iter().filter(|record| record.lang.as_str() == language);
        let texts = own.flat_map(|record| [&record.text, &record.title].into_iter().chain(&record.names));
        Compounds::of(language, texts.map(String::as_str))
    };
    languages.into_iter().map(|language| (language, of(language))).collect()
}

/// Returns the address with its language: a file is found in several languages, and Pagefind requires a distinct address per record.
fn address(record: &Record) -> String {
    format!("{}#{}", record.address, record.lang)
}

/// Returns the text. Pagefind omits records without text, so a file's title replaces it; words that are Pagefind directives are left out.
fn text(record: &Record, compounds: &Compounds) -> String {
    let text = if record.text.is_empty() { &record.title } else { &record.text };
    compounds.mark(text).replace("___", "_")
}

/// Returns the metadata that is searched and ranks above the text: the title, and other names.
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
