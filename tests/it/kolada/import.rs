//! Measures become indicators with tables and are updated, while the editor's own changes are kept.

use std::fs;

use serde_json::json;

use super::server::{Failure, World, kpi, row, unit_row};
use super::{Bench, world};

const FILE: &str = "content/indicators/nojda.yaml";
const TABLE: &str = "content/values/kolada/nojda.csv";

impl Bench {
    fn import(&self, arguments: &[&str]) -> super::Run {
        let root = self.root().display().to_string();
        self.ask(&[&["import", "kolada", "--root", &root], arguments].concat())
    }

    fn update(&self, arguments: &[&str]) -> super::Run {
        let root = self.root().display().to_string();
        self.ask(&[&["update", "--root", &root], arguments].concat())
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root().join(path)).expect(path)
    }

    /// Returns every file of the site.
    fn files(&self) -> Vec<(String, Vec<u8>)> {
        let entries = walkdir::WalkDir::new(self.root()).sort_by_file_name().into_iter().filter_map(Result::ok);
        let files = entries.filter(|entry| entry.file_type().is_file());
        files.map(|entry| (entry.path().display().to_string(), fs::read(entry.path()).expect("read"))).collect()
    }

    /// Returns the output of `insyn check` without the remarks on every small site.
    fn check(&self) -> String {
        let root = self.root().display().to_string();
        let run = super::run(std::process::Command::new(env!("CARGO_BIN_EXE_insyn")).args(["check", "--lang", "sv", "--root", &root]));
        assert_eq!(run.code, 0, "{}", run.err);
        run.err
    }
}

/// Creates a site with the measure U21468 as `nojda`, for the own municipality and the nation.
fn imported() -> Bench {
    let bench = Bench::new(world());
    let run = bench.import(&["--kpi", "u21468", "--compare", "riket", "--as", "nojda"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    bench
}

#[test]
fn a_measure_becomes_an_indicator_with_a_table_and_the_site_builds() {
    let bench = imported();
    let text = bench.read(FILE);
    let wanted = [
        "title: \"Brukarbedömning hemtjänst äldreomsorg - helhetssyn\"",
        "official: \"Brukarbedömning hemtjänst äldreomsorg - helhetssyn, andel (%)\"",
        "definition: \"Vad U21468 betyder: \\\"mycket\\\" eller \\\"ganska\\\". Källa: Provmyndigheten.\"",
        "unit: percent",
        "statistic: share",
        "decimals: 1",
        "source: {name: Kolada, url: \"https://www.kolada.se/verktyg/fri-sokning/?kpis=U21468\", retrieved: ",
        "kolada: {id: U21468, title: \"Brukarbedömning hemtjänst äldreomsorg - helhetssyn, andel (%)\", areas: [\"2280\", \"0000\"], retrieved: ",
    ];
    for line in wanted {
        assert!(text.lines().any(|written| written.starts_with(line)), "{line}\n{text}");
    }
    let table = "\u{feff}nyckeltal;plats;grupp;period;värde;status;anmärkning\n\
                 nojda;0000;totalt;2023;85,5;;\nnojda;0000;kvinnor;2023;86,25;;\nnojda;0000;män;2023;84;;\n\
                 nojda;2280;totalt;2022;82;;\nnojda;2280;kvinnor;2022;83;;\nnojda;2280;män;2022;;saknas;\n\
                 nojda;2280;totalt;2023;84,375;;\nnojda;2280;kvinnor;2023;87;;\nnojda;2280;män;2023;81,5;;\n";
    assert_eq!(bench.read(TABLE), table);
    let areas = "\"2280\": {name: \"Härnösand\", kind: municipality}\n\"0000\": {name: {sv: \"Riket\", en: \"Sweden\"}, kind: nation}\n";
    assert_eq!(bench.read("content/areas.yaml"), areas);
    let said = bench.check();
    assert!(!said.contains("fel["), "{said}");
}

#[test]
fn what_the_source_changes_is_told_and_nothing_is_written_where_it_changes_nothing() {
    let bench = imported();
    let before = bench.files();
    let same = bench.update(&[]);
    assert_eq!((same.code, same.err.as_str()), (0, ""));
    assert!(same.out.contains("inget nytt hos Kolada") && !same.out.contains("Skrivet"), "{}", same.out);
    assert_eq!(bench.files(), before);
    {
        let mut world = bench.server.world();
        world.rows[1] = row("U21468", "2280", 2022, [Some(82.0), Some(83.5), None]);
        world.rows[0] = row("U21468", "0000", 2024, [Some(86.0), Some(87.0), Some(85.0)]);
    }
    let checked = bench.update(&["--check"]);
    assert_eq!(checked.code, 1);
    assert_eq!(bench.files(), before, "only looked at");
    let updated = bench.update(&[]);
    assert_eq!((updated.code, updated.err.as_str()), (0, ""));
    let told: Vec<&str> = updated.out.lines().collect();
    let head = "nojda (U21468 Brukarbedömning hemtjänst äldreomsorg - helhetssyn, andel (%)): 3 nya tal, 1 ändrat, 3 borttagna";
    assert_eq!((told[0], checked.out.lines().next()), (head, Some(head)));
    assert_eq!(told[1], "  + Riket, totalt, 2024: 86");
    assert_eq!(told[4], "  ~ Härnösand, kvinnor, 2022: 83 → 83,5");
    assert_eq!(told[5], "  - Riket, totalt, 2023: 85,5");
    assert!(bench.read(TABLE).contains("nojda;2280;kvinnor;2022;83,5;;"));
    assert_eq!(bench.update(&["--check"]).code, 0);
}

#[test]
fn what_the_editor_wrote_stays_and_a_number_by_hand_counts() {
    let bench = Bench::new(world());
    let written = "\u{feff}# Vår fråga\r\ntitle: 'Hur nöjda?' # kort\r\nbetter: higher\r\nunit: percent\r\nsource:\r\n  name: Kolada\r\n  url: https://www.example.se/\r\n\
                   values:\r\n  2023: {value: 85, note: Sommaren ingår.}\r\n  2022: 82\r\nkolada: U21468 # KKiK\r\n# slut\r\n";
    bench.put(FILE, written);
    let run = bench.update(&["nojda"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    assert!(run.out.contains("= Härnösand, totalt, 2023: 85 är skrivet för hand och står kvar; Kolada har 84,375"), "{}", run.out);
    let text = bench.read(FILE);
    let kept = written.split_once("source:").expect("the source").0;
    assert!(text.starts_with(kept), "{text}");
    assert!(
        text.contains("  2023: {value: 85, note: Sommaren ingår.}\r\n  2022: 82\r\nkolada: {id: U21468, ") && text.contains("} # KKiK\r\n"),
        "{text}"
    );
    assert!(text.contains("  url: https://www.example.se/\r\n  retrieved: 2"), "{text}");
    assert!(!text.contains("statistic") && !text.replace("\r\n", "").contains('\n'), "{text}");
    assert!(!bench.read(TABLE).contains("totalt"), "what stands in the file is not there twice");
    let said = bench.check();
    assert!(!said.contains("fel["), "{said}");
    // Notes are the editor's, values the source's.
    let table = bench.read(TABLE).replace("nojda;2280;kvinnor;2023;87;;", "nojda;2280;kvinnor;2023;99;;Ny enkät");
    bench.put(TABLE, table);
    let again = bench.update(&[]);
    assert!(again.err.contains("varning[kolada-table-edited]") && again.out.contains("99 → 87"), "{}{}", again.err, again.out);
    assert!(bench.read(TABLE).contains("nojda;2280;kvinnor;2023;87;;Ny enkät"));
}

#[test]
fn groups_peers_regions_and_units_come_with_their_areas() {
    let group = |id: &str, title: &str| json!({"id": id, "title": title, "members": [{"member_id": "2281", "member_title": "Sundsvall"}]});
    let mut world = world();
    world.groups =
        vec![group("G1", "Liknande kommuner äldreomsorg, Härnösand, 2024"), group("G2", "Liknande kommuner LSS, Härnösand, 2024")];
    world.units = vec![
        json!({"id": "V23E228000101", "municipality": "2280", "title": "Solgården"}),
        json!({"id": "V23E228000102", "municipality": "2280", "title": "Utan tal"}),
    ];
    world.unit_rows = vec![unit_row("U21468", "V23E228000101", 2023, [Some(91.0), None, None])];
    world.rows.push(row("U21468", "G1", 2023, [Some(87.5), None, None]));
    let bench = Bench::new(world);
    let unclear = bench.import(&["--kpi", "U21468", "--compare", "liknande"]);
    assert_eq!(unclear.code, 1);
    assert!(
        unclear.err.contains("fel[kolada-peers-unclear]") && unclear.err.contains("`G2 Liknande kommuner LSS, Härnösand, 2024`"),
        "{}",
        unclear.err
    );
    let run = bench.import(&["--kpi", "U21468", "--compare", "g1,region", "--units", "--as", "nojda"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    assert!(run.out.contains("Kolada har inga tal för Region Västernorrland."), "{}", run.out);
    let areas = bench.read("content/areas.yaml");
    assert!(
        areas.contains(
            "g1: {name: \"Liknande kommuner äldreomsorg, Härnösand, 2024\", kind: group, members: [\"2281\"], mean: unweighted}\n"
        ),
        "{areas}"
    );
    assert!(
        areas.contains("v23e228000101: {name: \"Solgården\", kind: unit, within: \"2280\"}\n") && !areas.contains("Utan tal"),
        "{areas}"
    );
    let table = bench.read(TABLE);
    assert!(table.contains("nojda;g1;totalt;2023;87,5;;") && table.contains("nojda;v23e228000101;totalt;2023;91;;"), "{table}");
    let said = bench.check();
    assert!(!said.contains("fel["), "{said}");
    let again = bench.update(&["--check"]);
    assert_eq!((again.code, again.err.as_str()), (0, ""), "{}", again.out);
}

/// Returns the message of a failed import, and checks that no file has changed.
fn refused(bench: &Bench, run: impl Fn(&Bench) -> super::Run, code: i32) -> String {
    let before = bench.files();
    let run = run(bench);
    assert_eq!(run.code, code, "{}{}", run.out, run.err);
    assert_eq!(bench.files(), before, "{}", run.err);
    run.err
}

#[test]
fn what_cannot_be_fetched_is_said_and_nothing_is_half_written() {
    let cases: [(&[&str], i32, &str); 6] = [
        (&["--kpi", "U21468,U99999"], 1, "fel[kolada-unknown-measure]: Kolada har inget nyckeltal U99999"),
        (&["--kpi", "U21468,U23401"], 1, "fel[kolada-no-numbers]: Kolada har inga tal för U23401"),
        (&["--kpi", "U21468", "--area", "Härnsand"], 1, "Menade du Härnösand?"),
        (&["--kpi", "U21468", "--compare", "G9"], 1, "fel[kolada-unknown-area]"),
        (&["--kpi", "U21468", "--as", "Nöjda"], 2, "fel[bad-name]"),
        (&["--kpi", "U21468", "--from", "2060"], 1, "fel[kolada-no-numbers]"),
    ];
    let bench = Bench::new(world());
    for (arguments, code, wanted) in cases {
        let said = refused(&bench, |bench| bench.import(arguments), code);
        assert!(said.contains(wanted), "{said}");
    }
    bench.put("insyn.yaml", "title: Prov\norganisation: {name: Provköping}\nbase_url: none\n");
    let said = refused(&bench, |bench| bench.import(&["--kpi", "U21468"]), 1);
    assert!(said.contains("fel[kolada-area-missing]"), "{said}");
    bench.put(FILE, "title: \"Nöjda\nunit: percent\n");
    let said = refused(&bench, |bench| bench.import(&["--kpi", "U21468", "--area", "2280", "--as", "nojda"]), 1);
    assert!(said.contains("fel[import-not-read]"), "{said}");
    bench.put(FILE, "{title: Nöjda, unit: percent # x\n}\n");
    let said = refused(&bench, |bench| bench.import(&["--kpi", "U21468", "--area", "2280", "--as", "nojda"]), 1);
    assert!(said.contains("fel[import-not-written]"), "{said}");
}

#[test]
fn letters_in_two_parts_are_left_as_a_mac_wrote_them() {
    let bench = Bench::new(world());
    bench.put(FILE, "title: No\u{308}jda\nunit: percent\n");
    let run = bench.import(&["--kpi", "U21468", "--as", "nojda"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(bench.read(FILE).starts_with("title: No\u{308}jda\nunit: percent\n"), "{}", bench.read(FILE));
}

#[test]
fn a_measure_that_is_gone_or_called_otherwise_changes_nothing() {
    let bench = imported();
    bench.server.world().kpis[0] = kpi("U21468", "Brukarbedömning hemtjänst, medelvärde");
    let said = refused(&bench, |bench| bench.update(&[]), 1);
    assert!(said.contains("fel[kolada-title-changed]") && said.contains("är nu ”Brukarbedömning hemtjänst, medelvärde”"), "{said}");
    bench.server.world().kpis.remove(0);
    let said = refused(&bench, |bench| bench.update(&[]), 1);
    assert!(said.contains("fel[kolada-unknown-measure]: Kolada har inte längre nyckeltalet U21468"), "{said}");
    let said = refused(&bench, |bench| bench.import(&["--kpi", "U23401", "--as", "nojda"]), 2);
    assert!(said.contains("fel[kolada-other-measure]"), "{said}");
    let said = refused(&bench, |bench| bench.update(&["nojd"]), 2);
    assert!(said.contains("fel[unknown-indicator]") && said.contains("`nojda`"), "{said}");
}

#[test]
fn a_run_that_was_cut_goes_on_where_it_stopped() {
    let bench = Bench::new(World { failing: Some(("/data/", Failure::Status(500, None))), ..world() });
    let said = refused(&bench, |bench| bench.import(&["--kpi", "U21468"]), 3);
    assert!(said.contains("fel[kolada-refused]"), "{said}");
    bench.server.asked();
    bench.server.world().failing = None;
    assert_eq!(bench.import(&["--kpi", "U21468"]).code, 0);
    assert!(bench.server.asked().iter().all(|path| path.starts_with("/data/")), "the measure had come before");
    assert_eq!(bench.update(&[]).code, 0);
    assert!(bench.server.asked().iter().any(|path| path.starts_with("/kpi/")), "a run that ended well is asked anew");
}

#[test]
fn another_source_in_the_file_is_told_and_preliminary_numbers_are_marked() {
    let mut world = world();
    world.kpis[0]["prel_publication_date"] = "2020-01-01".into();
    world.kpis[0]["publication_date"] = "2999-01-01".into();
    world.kpis[0]["publ_period"] = "2023".into();
    let bench = Bench::new(world);
    bench.put(FILE, "title: Nöjda\nunit: percent\nsource: Vår egen enkät\n");
    let run = bench.import(&["--kpi", "U21468", "--as", "nojda"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("varning[kolada-other-source]"), "{}", run.err);
    assert!(
        bench.read(TABLE).contains("nojda;2280;totalt;2023;84,375;preliminär;") && bench.read(FILE).contains("source: Vår egen enkät\n")
    );
    let source = "source:\n  name: {sv: Rapporten, en: The report} # ifjol\n";
    bench.put(FILE, format!("title: Nöjda\n{source}unit: percent\n"));
    let run = bench.import(&["--kpi", "U21468", "--as", "nojda"]);
    assert!(run.err.contains("källan i filen är ”Rapporten”") && bench.read(FILE).contains(source), "{}", run.err);
}
