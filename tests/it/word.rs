//! Word documents as an editor imports them, and an afternoon in which a document and three workbooks become a site.

#[path = "../../src/word/tests/docx.rs"]
#[allow(dead_code, reason = "the unit tests use the rest")]
mod docx;

use std::fs;
use std::path::Path;
use std::process::Command;

use docx::{Docx, PNG, h, p, picture, pr, ps, r, table};
use rust_xlsxwriter::Workbook;
use tempfile::TempDir;

use crate::compound;
use crate::folder::{Folder, Run};

fn insyn(root: &Path, arguments: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_insyn"));
    command.args(arguments).args(["--lang", "sv"]).current_dir(root).output().expect("the program starts").into()
}

/// A site, and a document beside it.
struct Desk(Folder);

impl Desk {
    fn new() -> Self {
        Self(Folder::new())
    }

    fn import(&self, name: &str, bytes: impl AsRef<[u8]>, more: &[&str]) -> Run {
        let file = self.0.beside(name);
        fs::write(&file, bytes).expect("written");
        insyn(&self.0.root(), &[&["import", "word", file.to_str().expect("a path")], more].concat())
    }

    fn get(&self, path: &str) -> String {
        fs::read_to_string(self.0.root().join(path)).unwrap_or_default()
    }

    /// Returns every file of the site with its bytes.
    fn files(&self) -> Vec<(String, Vec<u8>)> {
        let files = walkdir::WalkDir::new(self.0.root()).sort_by_file_name().into_iter().filter_map(Result::ok);
        let files = files.filter(|entry| entry.file_type().is_file());
        files.map(|entry| (entry.path().display().to_string(), fs::read(entry.path()).expect("read"))).collect()
    }
}

fn two_chapters() -> Vec<u8> {
    Docx::new(&[ps("Rubrik", "Kvalitetsberättelse 2023"), p("Förord."), h(1, "Inledning"), p("A."), h(1, "Mål"), p("B.")].concat()).bytes()
}

#[test]
fn a_document_becomes_the_report_of_its_year() {
    let desk = Desk::new();
    let run = desk.import("Berättelsen.docx", two_chapters(), &[]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    assert!(
        run.out.starts_with("”Kvalitetsberättelse 2023” i content/kvalitetsberattelse/2023: 2 kapitel, 0 bilder. Skrivet:\n"),
        "{}",
        run.out
    );
    assert!(run.out.contains("Allt i dokumentet följde med."), "{}", run.out);
    let front = "---\ntitle: Kvalitetsberättelse 2023\nedition: 2023\n---\nFörord.\n";
    assert_eq!(desk.get("content/kvalitetsberattelse/2023/_index.md"), front);
    assert_eq!(desk.get("content/kvalitetsberattelse/_index.md"), "---\ntitle: Kvalitetsberättelse\n---\n");
    assert_eq!(desk.get("content/kvalitetsberattelse/2023/02-mal.md"), "---\ntitle: Mål\n---\nB.\n");
    let check = insyn(&desk.0.root(), &["check", "--strict"]);
    assert_eq!(check.code, 0, "{}{}", check.out, check.err);
}

#[test]
fn no_file_is_overwritten_and_nothing_is_half_written() {
    let desk = Desk::new();
    desk.0.put("content/kvalitetsberattelse/2023/01-mal.md", "---\ntitle: Egna mål\n---\nMina ord.\n");
    desk.0.put("content/kvalitetsberattelse/2023/01-inledning.md", "---\ntitle: Min\n---\nMina ord.\n");
    let before = desk.files();
    let run = desk.import("a.docx", two_chapters(), &[]);
    assert_eq!(run.code, 1);
    let names =
        "filer i berättelsen finns redan: `content/kvalitetsberattelse/2023/01-inledning.md`, `content/kvalitetsberattelse/2023/01-mal.md`";
    assert!(run.err.contains("fel[word-files-exist]") && run.err.contains(names), "{}", run.err);
    assert_eq!(desk.files(), before);
}

#[test]
fn a_report_that_has_a_page_keeps_it() {
    let desk = Desk::new();
    desk.0.put("content/kvalitetsberattelse/2023/_index.md", "---\ntitle: Min berättelse\nedition: 2023\n---\nMina ord.\n");
    let run = desk.import("a.docx", two_chapters(), &[]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(desk.get("content/kvalitetsberattelse/2023/_index.md").contains("Mina ord."));
    assert_eq!(desk.get("content/kvalitetsberattelse/2023/00-inledande-text.md"), "---\ntitle: Inledande text\n---\nFörord.\n");
}

#[test]
fn a_dry_run_writes_nothing_and_a_draft_is_one() {
    let desk = Desk::new();
    let before = desk.files();
    let run = desk.import("a.docx", two_chapters(), &["--dry-run", "--into", "egen/2022"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("Det här skulle skrivas:") && run.out.contains("content/egen/2022/01-inledning.md"), "{}", run.out);
    assert_eq!(desk.files(), before);
    let run = desk.import("a.docx", two_chapters(), &["--draft", "--into", r"content\egen\2022"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(
        desk.get("content/egen/2022/_index.md"),
        "---\ntitle: Kvalitetsberättelse 2023 2022\nedition: 2022\ndraft: true\n---\nFörord.\n"
    );
}

#[test]
fn a_place_that_is_no_reports_is_refused() {
    let desk = Desk::new();
    let before = desk.files();
    for into in ["../ut", "indicators/2023", "Kvalitet/2023", "/"] {
        let run = desk.import("a.docx", two_chapters(), &["--into", into]);
        assert!(run.code == 2 && run.err.contains("fel[word-folder]") && run.err.contains("ingen berättelse ligga"), "{into}: {}", run.err);
    }
    let without_year = Docx::new(&[h(1, "A"), p("b")].concat()).bytes();
    let run = desk.import("rapport.docx", without_year, &[]);
    assert!(run.code == 2 && run.err.contains("vilket år berättelsen handlar om"), "{}", run.err);
    assert_eq!(desk.files(), before);
}

#[test]
fn what_cannot_be_read_is_told_with_what_to_do() {
    let desk = Desk::new();
    let before = desk.files();
    let deep = Docx::new(&("<w:tbl><w:tr><w:tc>".repeat(100_000) + &"</w:tc></w:tr></w:tbl>".repeat(100_000))).bytes();
    for (name, bytes, said) in [
        ("gammal.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1WordDocument".to_vec(), "Spara som, Word-dokument (.docx)"),
        ("låst.docx", compound::encrypted(), "dokumentet är låst med lösenord"),
        ("låst igen.docx", compound::encrypted(), "ta bort lösenordet under Arkiv, Info, Skydda dokument"),
        ("~$rapport.docx", vec![0; 162], "samma namn utan ~$"),
        ("egentligen.docx", b"%PDF-1.7".to_vec(), "filen är en PDF"),
        ("tom.docx", Vec::new(), "filen är tom"),
        ("djup.docx", deep, "spara det på nytt"),
        ("trasig.docx", two_chapters()[..400].to_vec(), "dokumentet är skadat"),
    ] {
        let run = desk.import(name, bytes, &[]);
        assert!(run.code == 1 && run.err.contains("fel[word-unreadable]") && run.err.contains(said), "{name}: {} {}", run.code, run.err);
    }
    let missing = insyn(&desk.0.root(), &["import", "word", "saknas.docx"]);
    assert!(missing.code == 3 && missing.err.contains("fel[machine-refused]"), "{}", missing.err);
    assert_eq!(desk.files(), before);
}

/// A site that begins with an empty report, and the document that becomes it.
fn begun(language: &str) -> (TempDir, std::path::PathBuf) {
    let desk = tempfile::tempdir().expect("a folder");
    let arguments = ["new", "sajt", "--municipality", "Härnösand", "--report", "kvalitet", "--year", "2023", "--lang", language];
    let mut command = Command::new(env!("CARGO_BIN_EXE_insyn"));
    let made: Run = command.args(arguments).current_dir(desk.path()).output().expect("the program starts").into();
    assert_eq!(made.code, 0, "{}", made.err);
    let document = [
        ps("Rubrik", "Kvalitetsberättelse 2023"),
        ps("Underrubrik", "Året i korthet"),
        p("Så här arbetade vi."),
        h(1, "Så leder vi arbetet"),
        p("A."),
        h(1, "Mål och resultat 2023"),
        p("B."),
        h(1, "Åtgärder"),
        p("C."),
    ];
    fs::write(desk.path().join("a.docx"), Docx::new(&document.concat()).bytes()).expect("written");
    let site = desk.path().join("sajt");
    (desk, site)
}

#[test]
fn a_document_takes_the_place_of_the_chapters_that_nobody_has_written_in() {
    for language in ["sv", "en"] {
        let (_desk, site) = begun(language);
        let chapters = site.join("content/kvalitetsberattelse/2023");
        let dry = insyn(&site, &["import", "word", "../a.docx", "--dry-run"]);
        assert!(dry.out.contains("skulle ersättas och tas bort") && chapters.join("05-riskanalys.md").exists(), "{}{}", dry.out, dry.err);
        let run = insyn(&site, &["import", "word", "../a.docx", "--into", "kvalitetsberattelse/2023"]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
        assert!(run.out.contains("ersattes och är borttagna:\n  content/kvalitetsberattelse/2023/01-om-berattelsen.md"), "{}", run.out);
        assert!(run.out.contains("(covers) följde med till: 02-mal-och-resultat-2023.md, 03-atgarder.md"), "{}", run.out);
        assert!(run.out.contains("Berättelsen är ett utkast"), "{}", run.out);
        let mut names: Vec<String> = fs::read_dir(&chapters)
            .expect("chapters")
            .map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        assert_eq!(names, ["01-sa-leder-vi-arbetet.md", "02-mal-och-resultat-2023.md", "03-atgarder.md", "_index.md"]);
        let page = |name: &str| fs::read_to_string(chapters.join(name)).expect(name);
        let front =
            "---\ntitle: Kvalitetsberättelse 2023\ndescription: Året i korthet\nedition: 2023\ndraft: true\noutline: kvalitet\ndocument:\n";
        assert!(page("_index.md").starts_with(front) && page("_index.md").ends_with("---\nSå här arbetade vi.\n"), "{}", page("_index.md"));
        assert_eq!(page("01-sa-leder-vi-arbetet.md"), "---\ntitle: Så leder vi arbetet\n---\nA.\n");
        assert_eq!(page("02-mal-och-resultat-2023.md"), "---\ntitle: Mål och resultat 2023\ncovers: [resultat]\n---\nB.\n");
        let check = insyn(&site, &["check"]);
        assert_eq!(check.code, 0, "{}{}", check.out, check.err);
    }
}

#[test]
fn what_somebody_has_written_in_a_begun_report_stays() {
    let (_desk, site) = begun("sv");
    let chapters = site.join("content/kvalitetsberattelse/2023");
    let (risks, goals) = (chapters.join("05-riskanalys.md"), chapters.join("04-mal-och-resultat.md"));
    fs::write(&risks, "---\ntitle: Riskanalys\n---\nMina ord.\n").expect("written");
    let index = fs::read_to_string(chapters.join("_index.md")).expect("a page").replace("draft: true\n", "");
    fs::write(chapters.join("_index.md"), &index).expect("written");
    let run = insyn(&site, &["import", "word", "../a.docx"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    assert!(run.out.contains("står kvar bland dokumentets kapitel:\n  content/kvalitetsberattelse/2023/05-riskanalys.md"), "{}", run.out);
    assert!(!run.out.contains("är ett utkast och"), "{}", run.out);
    assert_eq!(fs::read_to_string(&risks).expect("kept"), "---\ntitle: Riskanalys\n---\nMina ord.\n");
    assert_eq!(fs::read_to_string(chapters.join("_index.md")).expect("kept"), index);
    assert_eq!(
        fs::read_to_string(chapters.join("00-inledande-text.md")).expect("the opening text").lines().last(),
        Some("Så här arbetade vi.")
    );
    assert!(!goals.exists());

    // A chapter of the same address that somebody has written in is in the way.
    let (_desk, site) = begun("sv");
    let own = site.join("content/kvalitetsberattelse/2023/11-atgarder.md");
    let text = fs::read_to_string(&own).expect("a chapter") + "Mina ord.\n";
    fs::write(&own, &text).expect("written");
    let run = insyn(&site, &["import", "word", "../a.docx"]);
    assert!(run.code == 1 && run.err.contains("`content/kvalitetsberattelse/2023/11-atgarder.md`\n"), "{}", run.err);
    assert_eq!(fs::read_to_string(&own).expect("kept"), text);
    assert!(site.join("content/kvalitetsberattelse/2023/05-riskanalys.md").exists());
}

#[test]
fn the_commands_that_are_offered_import_the_series() {
    let desk = Desk::new();
    let body = [
        h(1, "Resultat"),
        ps("Beskrivning", "Tabell 1. Svar på enkäten"),
        table(&["Mått|2021|2022|2023", "Nöjda med hemtjänsten, andel (%)|84,3|85,1|86", "Trygga i sitt boende, andel (%)|80,0|–|81,5"]),
        h(2, "Fall efter kön"),
        table(&["År|Kvinnor|Män", "2022|31|40", "2023|25|26"]),
        h(2, "Jämförelse"),
        table(&["Kommun|2022|2023", "Härnösand|1 234,5|1 300,0", "Riket|1 100,0|1 150,5"]),
    ];
    let run = desk.import("Kvalitetsberättelse 2023.docx", Docx::new(&body.concat()).bytes(), &[]);
    assert_eq!(run.code, 0, "{}", run.err);
    let commands: Vec<&str> = run.out.lines().filter_map(|line| line.trim().strip_prefix("insyn ")).collect();
    assert_eq!(
        commands,
        [
            "import table import/svar-pa-enkaten.csv --yes",
            "import table import/fall-efter-kon.csv --yes",
            "import table import/jamforelse.csv --yes"
        ]
    );
    for command in commands {
        let run = insyn(&desk.0.root(), &command.split(' ').collect::<Vec<_>>());
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{command}: {}", run.out);
    }
    let mut indicators: Vec<String> = fs::read_dir(desk.0.root().join("content/indicators"))
        .expect("indicators")
        .map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned())
        .collect();
    indicators.sort();
    assert_eq!(indicators, ["fall-efter-kon.yaml", "jamforelse.yaml", "nojda-med-hemtjansten.yaml", "trygga-i-sitt-boende.yaml"]);
    assert!(desk.get("content/values/import/jamforelse.csv").contains("1234,5"));
    assert!(
        desk.get("content/values/import/fall-efter-kon.csv").contains(";kvinnor;2022;31"),
        "{}",
        desk.get("content/values/import/fall-efter-kon.csv")
    );
    let built = insyn(&desk.0.root(), &["build"]);
    assert_eq!(built.code, 0, "{}", built.err);
    assert!(!desk.0.root().join("public/import").exists());
}

/// A workbook with one sheet.
fn workbook(rows: &[&[&str]]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*cells) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number).expect("written"),
                Err(_) => sheet.write_string(row, column, *cell).expect("written"),
            };
        }
    }
    workbook.save_to_buffer().expect("a workbook")
}

/// A report of twelve chapters, in words of our own.
fn report_of_a_year() -> Vec<u8> {
    let titles = [
        "Inledning",
        "Sammanfattning",
        "Så leder vi arbetet",
        "Mål och resultat",
        "Egenkontroller",
        "Avvikelser",
        "Synpunkter och klagomål",
        "Risker",
        "Samverkan",
        "Kompetens",
        "Det som blev bättre",
        "Nästa år",
    ];
    let note = "<w:footnote w:id=\"1\"><w:p><w:r><w:t>Uppgiften kommer från verksamhetssystemet.</w:t></w:r></w:p></w:footnote>";
    let numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum>\
                     <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    let item =
        |words: &str| format!("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>{}</w:p>", r(words));
    let mut body =
        ps("Rubrik", "Kvalitetsberättelse 2023") + &ps("Underrubrik", "Socialförvaltningens arbete under året") + &p("Så här arbetade vi.");
    for (at, title) in (1..).zip(titles) {
        body += &h(1, &format!("{at}. {title}"));
        body += &p("Enheterna har gått igenom sina rutiner tillsammans. Arbetet fortsätter under hösten.");
        body += &h(2, &format!("{at}.1 Så gick det till"));
        body += &pr(&(r("Varje grupp valde en sak att pröva") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>" + &r(".")));
        body += &[item("Planera tillsammans"), item("Pröva i liten skala"), item("Följ upp")].concat();
        if at == 6 {
            body += &ps("Beskrivning", "Tabell 1. Vad gruppen gjorde");
            body += &table(&["Grupp|Vad som prövades", "Norra gruppen|Ny rutin vid flytt", "Södra gruppen|Samtal varje vecka"]);
            body += &pr(&picture("i", "descr=\"Två kollegor går igenom en rutin\""));
            body += &ps("Beskrivning", "Figur 1. Genomgång av rutinen");
        }
    }
    Docx::new(&body)
        .xml("footnotes", "w:footnotes", note)
        .xml("numbering", "w:numbering", numbering)
        .part("i", "image", "media/image1.png", PNG)
        .bytes()
}

#[test]
fn an_afternoon_makes_a_site_of_a_document_and_three_workbooks() {
    let desk: TempDir = tempfile::tempdir().expect("a folder");
    let done = |root: &Path, arguments: &[&str]| {
        let run = insyn(root, arguments);
        assert_eq!(run.code, 0, "{arguments:?}\n{}{}", run.out, run.err);
        run.out
    };
    for (name, bytes) in [
        ("berättelse.docx", report_of_a_year()),
        (
            "nöjda.xlsx",
            workbook(&[
                &["Andel nöjda med hemtjänsten (%)"],
                &["Kommun", "2021", "2022", "2023"],
                &["Härnösand", "84.1", "85.2", "86.4"],
                &["Riket", "83.0", "83.5", "84.0"],
            ]),
        ),
        (
            "väntetid.xlsx",
            workbook(&[&["Väntetid till särskilt boende, dagar"], &["Kommun", "2021", "2022", "2023"], &["Härnösand", "62", "58", "51"]]),
        ),
        (
            "personal.xlsx",
            workbook(&[&["Antal anställda i hemtjänsten"], &["Kommun", "2021", "2022", "2023"], &["Härnösand", "212", "220", "231"]]),
        ),
    ] {
        fs::write(desk.path().join(name), bytes).expect("written");
    }
    done(desk.path(), &["new", "sajt"]);
    let site = desk.path().join("sajt");
    let said = done(&site, &["import", "word", "../berättelse.docx"]);
    assert!(said.contains("12 kapitel, 1 bild"), "{said}");
    done(&site, &["import", "table", "../nöjda.xlsx", "--as", "nojda", "--yes"]);
    done(&site, &["import", "table", "../väntetid.xlsx", "--as", "vantetid", "--yes"]);
    done(&site, &["import", "table", "../personal.xlsx", "--as", "personal", "--yes"]);
    done(&site, &["check", "--strict"]);
    done(&site, &["build"]);
    let page = |path: &str| fs::read_to_string(site.join("public").join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    let chapter = page("kvalitetsberattelse/2023/avvikelser/index.html");
    for shown in [
        "Vad gruppen gjorde",
        "Ny rutin vid flytt",
        "Genomgång av rutinen",
        "Uppgiften kommer från verksamhetssystemet",
        "Två kollegor går igenom en rutin",
    ] {
        assert!(chapter.contains(shown), "{shown}");
    }
    assert!(page("nyckeltal/vantetid/index.html").contains("51"));
}
