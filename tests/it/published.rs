//! What is published: pages, what they link to, and the content of `files` and `static`; nothing that the site is made from, no copies of
//! that, and nothing of a draft. Every file that must not be published contains a unique word.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use insyn::diagnostic::Place;
use insyn::output::Entry;
use insyn::pipeline::{self, Order, Timings};
use insyn::source::{Data, Sources};

use crate::opendata::opened;

/// The word in every file and name that must not be published.
const SECRET: &str = "hemligt";

/// The content of every attachment that is to be published.
const OPEN: &str = "öppen bilaga";

const PAGES: [(&str, &str); 9] = [
    (
        "insyn.yaml",
        "title: Prov\narea: egen\norganisation: {name: Provköping}\nbase_url: https://www.example.se/\nraw_html: true\n\
         theme: {logo: mark.svg}\nopen_data: {license: CC0-1.0, contact: {name: A, email: a@example.se}}\n",
    ),
    ("content/areas.yaml", "egen: {name: Provköping, kind: municipality}\nop: {name: Omsorg, kind: operation}\n"),
    (
        "content/_index.md",
        "---\ntitle: Start\naside: [{title: Mer, links: [{text: Sidan om, to: bredvid.txt}]}]\n---\n[Planen](plan.pdf) ![Karta](karta.png)\n\n\
         <img src=\"ra.png\" alt=\"\"> [Båda](files/bada.pdf)\n\n{{ file(path=\"kort.docx\") }}\n",
    ),
    ("content/k/_index.md", "---\ntitle: K\n---\n"),
    ("content/k/2023/_index.md", "---\ntitle: K 2023\nedition: 2023\ndocument: {name: K, original: beslut.pdf}\n---\n"),
    (
        "content/k/2024/_index.md",
        "---\ntitle: Hemligt\nedition: 2024\ndraft: true\ndocument: {name: Hemligt, original: ../../files/hemligt-beslut.pdf}\n---\n\
         [Hemligt](../../hemligt-bredvid.pdf) [Båda](../../files/bada.pdf) ![Hemligt](/hemligt.svg)\n",
    ),
    (
        "content/k/2024/01-kapitel.md",
        "---\ntitle: Hemligt\naliases: [/hemligt-forr/]\n---\n{{ file(path=\"files/hemligt.pdf\") }} {{ value(indicator=\"hemligt\") }}\n",
    ),
    ("content/lapp.md", "---\ntitle: Hemligt\ndraft: true\nslug: hemligt\n---\n[Hemligt](files/hemligt-lapp.pdf)\n"),
    ("content/goals.yaml", "- {id: m, text: Mål, edition: 2023, indicators: [antal, hemligt]}\n"),
];

/// Numbers; those of 2024 are a draft's.
const NUMBERS: [(&str, &str); 5] = [
    (
        "content/indicators/antal.yaml",
        "title: Antal\noperation: op\nunit: {one: fall, other: fall}\nstatistic: count\ncounts: events\ncategories: {a: A, hemligt: Hemligt}\n\
         values:\n  total: {2023: 12}\n  a: {2023: 12}\n  hemligt: {2024: 7}\n",
    ),
    (
        "content/indicators/hemligt.yaml",
        "title: Hemligt\nunit: percent\noperation: op\nvalues: {2023: saknas, 2024: 85}\nevents: {2022: Hemligt}\nsource: {name: Hemligt}\n",
    ),
    (
        "content/surveys/hemligt.yaml",
        "name: Hemligt\nby: Hemligt\nrounds: [{period: 2024, asked: 100, answered: 50}]\nquestions: [{indicator: hemligt}]\n",
    ),
    (
        "content/actions.yaml",
        "- {id: x, text: Åtgärd, edition: 2023, status: done, because: [hemligt, antal/hemligt]}\n\
         - {id: y, text: Hemligt, edition: 2024, status: planned, because: [hemligt]}\n",
    ),
    (
        "content/self_checks.yaml",
        "- {id: x, text: Kontroll, edition: 2023, done: [2023-03], indicator: hemligt}\n\
         - {id: y, text: Hemligt, edition: 2024, done: [2024-03], result: Hemligt}\n",
    ),
];

/// Files that must not be published, each with the code of its problem, if any is reported.
const LEFT_OUT: [(&str, &str); 49] = [
    ("content/indicators/antal.yaml.bak", "file-not-used"),
    ("content/indicators/antal.yaml.old", "file-not-used"),
    ("content/indicators/antal.yaml.orig", "file-not-used"),
    ("content/indicators/antal.yaml.swp", "file-not-used"),
    ("content/indicators/antal.yaml.tmp", "file-not-used"),
    ("content/indicators/antal.yaml~", "file-not-used"),
    ("content/indicators/antal.yaml.1", "file-not-used"),
    ("content/indicators/antal.json", "file-not-used"),
    ("content/indicators/antal", "file-not-used"),
    ("content/indicators/bild.png", "file-not-used"),
    ("content/indicators/Kopia av antal.yaml.txt", "file-misnamed"),
    ("content/indicators/files/antal.xlsx", "not-read-here"),
    ("content/indicators/äldre/antal.yaml", "file-not-used"),
    ("content/VALUES/underlag.ods", "not-read-here"),
    ("content/VALUES/underlag.csv.bak", "file-not-used"),
    ("content/VALUES/static/underlag.ods", "not-read-here"),
    ("content/surveys/u.yaml.bak", "file-not-used"),
    ("content/surveys/svar.sav", "file-not-used"),
    ("content/Goals/mål.docx", "not-read-here"),
    ("content/goals.yaml.bak", "file-not-used"),
    ("content/goals (1).yaml", "file-not-used"),
    ("content/Kopia av actions.yaml", "file-not-used"),
    ("content/actions - kopia.yaml", "file-not-used"),
    ("content/areas.json", "file-not-used"),
    ("content/facts.xlsx", "not-read-here"),
    ("content/matrices.csv", "file-not-used"),
    ("content/budgets.csv", "file-not-used"),
    ("content/terms.YAML.txt", "file-misnamed"),
    ("content/k/2023/_index.md.bak", "file-not-used"),
    ("content/k/2023/05-ny.md.txt", "file-misnamed"),
    ("content/k/2023/x.YAML", "file-not-used"),
    ("content/k/2023/Utkast till nämnden – får ej spridas.docx", "file-left-out"),
    ("content/k/2023/underlag.xlsx", "file-left-out"),
    ("content/k/2023/utan ändelse", "file-left-out"),
    ("content/k/2024/bilaga.pdf", "file-left-out"),
    ("content/k/2024/files/bilaga.pdf", ""),
    ("content/files/plan.docx.bak", "file-left-out"),
    ("content/files/plan.docx~", "file-left-out"),
    ("content/files/~$plan.docx", ""),
    ("content/files/Thumbs.db", ""),
    ("content/files/.DS_Store", ""),
    ("content/static/.insyn-lapp", ""),
    ("content/static/desktop.ini", ""),
    ("content/static/.~lock.plan.docx#", ""),
    ("content/.insyn.swp", ""),
    ("content/indicators/.antal.yaml.swp", ""),
    ("insyn.yaml.bak", ""),
    ("themes/default/assets/märke.svg.old", "file-not-used"),
    ("themes/default/templates/page.html~", "file-not-used"),
];

/// Files that only drafts link to.
const WAITING: [&str; 4] =
    ["content/files/hemligt-beslut.pdf", "content/files/hemligt-lapp.pdf", "content/files/hemligt.pdf", "content/hemligt-bredvid.pdf"];

/// Published files, with their output paths.
const PUBLISHED: [(&str, &str); 13] = [
    ("content/plan.pdf", "plan.pdf"),
    ("content/karta.png", "karta.png"),
    ("content/ra.png", "ra.png"),
    ("content/kort.docx", "kort.docx"),
    ("content/bredvid.txt", "bredvid.txt"),
    ("content/mark.svg", "mark.svg"),
    ("content/k/2023/beslut.pdf", "k/2023/beslut.pdf"),
    ("content/files/bada.pdf", "files/bada.pdf"),
    ("content/files/ingen länkar hit.yaml", "files/ingen-lankar-hit.yaml"),
    ("content/k/2023/Files/Kopia av plan.pdf", "k/2023/files/kopia-av-plan.pdf"),
    ("content/static/.well-known/security.txt", ".well-known/security.txt"),
    ("content/static/verifiering.html", "verifiering.html"),
    ("content/static/läs mig.md.txt", "läs mig.md.txt"),
];

struct Built {
    files: BTreeMap<String, Vec<u8>>,
    records: String,
    /// The problems by file.
    said: BTreeSet<(String, &'static str)>,
}

fn put(root: &Path, path: &str, bytes: &[u8]) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, bytes).expect("written");
}

fn built(root: &Path, order: &Order) -> Built {
    let mut timings = Timings::default();
    let mut checked = pipeline::load_sources(Sources::read(root).expect("read"), order, &mut timings);
    let rendered = checked.render(&mut timings);
    let text = checked.found.text(&checked.sources, &insyn::diagnostic::Messages::english(), false);
    let rendered = rendered.unwrap_or_else(|| panic!("the site has mistakes:\n{text}"));
    let bytes = |entry: &Entry| match entry {
        Entry::Bytes(bytes) => bytes.clone(),
        Entry::Copy(attachment) => match &attachment.data {
            Data::Disk(path) => fs::read(path).expect("an attachment"),
            Data::Memory(bytes) => bytes.clone(),
        },
    };
    let said = checked.found.iter().map(|found| match &found.place {
        Place::Path(path) => (path.clone(), found.problem.code()),
        Place::Span(span) => (checked.sources.file(span.file).path.clone(), found.problem.code()),
    });
    let said = said.collect();
    let files = rendered.output.files().map(|(path, entry)| (path.to_owned(), bytes(entry))).collect();
    Built { files, records: format!("{:?}", rendered.records), said }
}

/// Returns a minimal workbook: an archive whose only file contains a text.
fn packed(text: &str) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("xl/sharedStrings.xml", zip::write::SimpleFileOptions::default()).expect("begun");
    archive.write_all(text.as_bytes()).expect("written");
    archive.finish().expect("ended").into_inner()
}

fn site(root: &Path) {
    for (path, text) in PAGES.iter().chain(&NUMBERS) {
        put(root, path, text.as_bytes());
    }
    for (path, _) in LEFT_OUT {
        let bytes = if path.ends_with(".xlsx") { packed(SECRET) } else { SECRET.as_bytes().to_vec() };
        put(root, path, &bytes);
    }
    for path in WAITING {
        put(root, path, SECRET.as_bytes());
    }
    put(root, "content/static/hemligt.svg", format!("<svg><title>{SECRET}</title></svg>").as_bytes());
    for (path, _) in PUBLISHED {
        let text = if path.ends_with(".svg") { format!("<svg><title>{OPEN}</title></svg>") } else { OPEN.to_owned() };
        put(root, path, text.as_bytes());
    }
}

#[test]
fn nothing_is_published_but_pages_what_they_lead_to_and_what_is_offered() {
    let dir = tempfile::tempdir().expect("a folder");
    site(dir.path());
    let Built { files, records, said } = built(dir.path(), &Order::default());
    for (path, bytes) in files.iter().flat_map(|(path, bytes)| opened(path, bytes)) {
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        assert!(!text.contains(SECRET), "{path} tells what is secret");
        assert!(!path.to_lowercase().contains(SECRET), "{path}");
    }
    assert!(!records.to_lowercase().contains(SECRET), "the search finds what is secret");
    let open: BTreeSet<&str> =
        files.iter().filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains(OPEN)).map(|(path, _)| path.as_str()).collect();
    assert_eq!(open, PUBLISHED.iter().map(|(_, target)| *target).collect::<BTreeSet<_>>());
    let of_files: BTreeSet<(String, &str)> =
        said.into_iter().filter(|(_, code)| code.starts_with("file") || *code == "not-read-here").collect();
    let expected = LEFT_OUT.iter().filter(|(_, code)| !code.is_empty()).map(|(path, code)| ((*path).to_owned(), *code));
    assert_eq!(of_files, expected.chain([("content".to_owned(), "files-wait")]).collect::<BTreeSet<_>>());
}

#[test]
fn what_waits_for_a_draft_is_published_with_it() {
    let dir = tempfile::tempdir().expect("a folder");
    site(dir.path());
    let Built { files, .. } = built(dir.path(), &Order { drafts: true, ..Order::default() });
    for path in ["files/hemligt.pdf", "hemligt-bredvid.pdf", "hemligt.svg", "k/2024/files/bilaga.pdf", "nyckeltal/hemligt/index.html"] {
        assert!(files.contains_key(path), "{path} in {:?}", files.keys());
    }
    assert!(!files.contains_key("k/2024/bilaga.pdf"), "nobody leads to it");
}

#[test]
fn what_is_written_as_xml_is_well_formed_whatever_the_texts_say() {
    let dir = tempfile::tempdir().expect("a folder");
    site(dir.path());
    let title = "title: \"Å < & \\u00a0 \\u2028 \\U0001F600 ]]> <!-- '\"\nunit: percent\nvalues: {2022: 80, 2023: {value: 85, was: 84, revised: 2024-02-10}}\n";
    put(dir.path(), "content/indicators/tecken.yaml", title.as_bytes());
    let Built { files, .. } = built(dir.path(), &Order::default());
    let is_xml = |path: &str| [".xml", ".rdf", ".svg", "web.config", "datasets/dcat"].iter().any(|end| path.ends_with(end));
    let mut read = 0;
    for (path, bytes) in files.iter().filter(|(path, _)| is_xml(path)) {
        let text = std::str::from_utf8(bytes).expect("UTF-8");
        roxmltree::Document::parse(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        read += 1;
    }
    assert!(read > 5 && files.contains_key("feed.xml") && files.contains_key("datasets/dcat"), "{:?}", files.keys());
}
