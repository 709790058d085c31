//! Tables in the layouts in which they are published, each read back number by number.

use super::{Bench, workbook};

/// Returns an open comparison with one row per municipality, nested headings, women and men side by side, and notes below.
fn comparisons() -> Vec<u8> {
    workbook(&[
        (
            "Information",
            &["Öppna jämförelser, hemtjänst 2023", "Tabellerna bygger på en enkät.", "X|Sekretess, färre än tio svar", "..|Uppgift saknas"],
            &[],
        ),
        (
            "Tabell 1",
            &[
                "Tabell 1. Hemtjänst, resultat i procent",
                "",
                "Kommunkod|Kommun|||||",
                "||Samtliga|Kvinnor|Män|Samtliga|Antal svarande",
                "'2280|Härnösand|84.3|86.1|81|90|'142",
                "'2281|Sundsvall|88.5|89|87.25|..|'1 310",
                "'2260|Ånge|79|X|X|85|'12",
                "'22|Västernorrlands län|86|87|84|88|",
                "|Riket|85.9|86.4|85|87.5|",
                "",
                "X = Sekretess, färre än tio svar",
                "Källa: Socialstyrelsen",
            ],
            &[(2, 2, 2, 4, "Bemötande, andel (%)"), (2, 5, 2, 6, "Trygghet, andel (%)")],
        ),
    ])
}

/// Returns an open comparison with one section per county, years side by side, and areas merged over three rows of groups.
fn sections() -> Vec<u8> {
    workbook(&[(
        "Trygghet",
        &[
            "Andel (%) som känner sig trygga",
            "Kommun|Kön|'2022|'2023",
            "Västernorrlands län",
            "Härnösand|Samtliga|87|88.5",
            "|Kvinnor|86|88",
            "|Män|88|X",
            "Ånge|Samtliga|80|.",
            "|Kvinnor|79|.",
            "|Män|81|.",
            "X = för få svarande",
            ". = inte relevant, ingen verksamhet",
        ],
        &[(3, 0, 5, 0, "Härnösand"), (6, 0, 8, 0, "Ånge")],
    )])
}

/// Returns an open comparison with one row per question and the areas in the headings.
fn questions() -> Vec<u8> {
    workbook(&[(
        "Särskilt boende 2024",
        &["Fråga|Härnösand|Riket", "Maten smakar bra, andel (%)|71|75.4", "Trivs, andel (%)|82.5*|84", "* Färre än 30 svarande"],
        &[],
    )])
}

#[test]
fn comparisons_with_headings_over_headings_are_read_number_by_number() {
    let bench = Bench::new();
    let run = bench.import("oj-hemtjanst-2023.xlsx", comparisons(), &["--as", "bemotande,trygghet", "--yes"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    assert_eq!(
        bench.rows("bemotande"),
        [
            "0000;totalt;2023;85,9",
            "0000;kvinnor;2023;86,4",
            "0000;män;2023;85",
            "22;totalt;2023;86",
            "22;kvinnor;2023;87",
            "22;män;2023;84",
            "2260;totalt;2023;79",
            "2260;kvinnor;2023;;skyddas",
            "2260;män;2023;;skyddas",
            "2280;totalt;2023;84,3",
            "2280;kvinnor;2023;86,1",
            "2280;män;2023;81",
            "2281;totalt;2023;88,5",
            "2281;kvinnor;2023;89",
            "2281;män;2023;87,25",
        ]
    );
    assert_eq!(
        bench.rows("trygghet"),
        [
            "0000;totalt;2023;87,5",
            "22;totalt;2023;88",
            "2260;totalt;2023;85;;;12",
            "2280;totalt;2023;90;;;142",
            "2281;totalt;2023;;saknas;;1310",
        ]
    );
    let file = bench.get("content/indicators/bemotande.yaml");
    assert!(
        file.contains("title: \"Bemötande\"") && file.contains("unit: percent") && file.contains("name: \"Socialstyrelsen\""),
        "{file}"
    );
    let build = bench.run(&["check"], b"");
    assert_eq!(build.code, 0, "{}", build.err);
}

#[test]
fn comparisons_with_sections_and_merged_areas_are_read_number_by_number() {
    let bench = Bench::new();
    let run = bench.import("trygg.xlsx", sections(), &["--as", "trygg"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    assert_eq!(
        bench.rows("trygg"),
        [
            "2260;totalt;2022;80",
            "2260;kvinnor;2022;79",
            "2260;män;2022;81",
            "2260;totalt;2023;;ej relevant",
            "2260;kvinnor;2023;;ej relevant",
            "2260;män;2023;;ej relevant",
            "2280;totalt;2022;87",
            "2280;kvinnor;2022;86",
            "2280;män;2022;88",
            "2280;totalt;2023;88,5",
            "2280;kvinnor;2023;88",
            "2280;män;2023;;skyddas",
        ]
    );
}

#[test]
fn areas_over_columns_and_signs_of_notes_are_read_number_by_number() {
    let bench = Bench::new();
    let run = bench.import("fragor.xlsx", questions(), &["--as", "mat,trivs", "--yes"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    assert_eq!(bench.rows("mat"), ["0000;totalt;2024;75,4", "2280;totalt;2024;71"]);
    assert_eq!(bench.rows("trivs"), ["0000;totalt;2024;84", "2280;totalt;2024;82,5;;Färre än 30 svarande"]);
}

#[test]
fn kolada_s_free_search_is_read_by_title_and_the_mean_of_counts_is_left_out() {
    let bench = Bench::new();
    let book = workbook(&[(
        "Kolada nyckeltal",
        &[
            "Kolada nyckeltal",
            "||'2022|'2023",
            "Invånare  totalt, antal|Stockholms läns kommuner (ovägt medel)|91426.19230769|91500.5",
            "Invånare  totalt, antal|Botkyrka|94606|95000",
            "Nettokostnad, kr/inv|Stockholms läns kommuner (ovägt medel)|5.47525453|",
            "Nettokostnad, kr/inv|Botkyrka|5.15581219|5",
        ],
        &[],
    )]);
    let run = bench.import("fri-sokning.xlsx", book, &["--as", "invanare,kostnad"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    assert_eq!(bench.rows("invanare"), ["0127;totalt;2022;94606", "0127;totalt;2023;95000"]);
    assert!(run.out.contains("2 ovägda medelvärden av antal tas inte in"), "{}", run.out);
    assert_eq!(
        bench.rows("kostnad"),
        ["0127;totalt;2022;5,15581219", "0127;totalt;2023;5", "stockholms-lans-kommuner;totalt;2022;5,47525453"]
    );
    let areas = bench.get("content/areas.yaml");
    assert!(areas.contains("stockholms-lans-kommuner: {name: \"Stockholms läns kommuner\", kind: group, mean: unweighted}"), "{areas}");
    assert_eq!(bench.run(&["check"], b"").code, 0);
}

#[test]
fn statistics_sweden_s_exports_are_read_long_and_wide() {
    let bench = Bench::new();
    let text = "\"Folkmängd efter region, kön och år\"\r\n\r\n\"region\",\"kön\",\"Folkmängd 2022\",\"Folkmängd 2023\"\r\n\
                \"00 Riket\",\"män\",5298324,5311913\r\n\"2280 Härnösand\",\"män\",12517,12425\r\n\"2280 Härnösand\",\"kvinnor\",12396,12312\r\n";
    let run = bench.import("be0101.csv", text, &["--as", "folkmangd"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    let rows = [
        "0000;män;2022;5298324",
        "0000;män;2023;5311913",
        "2280;kvinnor;2022;12396",
        "2280;män;2022;12517",
        "2280;kvinnor;2023;12312",
        "2280;män;2023;12425",
    ];
    assert_eq!(bench.rows("folkmangd"), rows);
    // The same as a workbook, in which an area is named only once for all its rows.
    let book = workbook(&[(
        "Folkmängd",
        &[
            "Folkmängd efter region, kön och år",
            "",
            "||'2022|'2023",
            "00 Riket|män|5298324|5311913",
            "2280 Härnösand|män|12517|12425",
            "|kvinnor|12396|12312",
            "",
            "Källa: SCB",
        ],
        &[],
    )]);
    let other = Bench::new();
    let run = other.import("be0101.xlsx", book, &["--as", "folkmangd"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    assert_eq!(other.rows("folkmangd"), rows);
}

#[test]
fn months_of_a_year_that_the_title_names_are_read() {
    let bench = Bench::new();
    let book = workbook(&[("Blad1", &["Inkomna synpunkter 2024", "Månad|Antal", "januari|4", "feb|6", "mars|5", "Helår|15"], &[])]);
    let run = bench.import("synpunkter.xlsx", &book, &[]);
    assert_eq!(run.code, 1, "{}", run.out);
    for asked in ["vilket år eller vilken period gäller ”Blad1”? Står 4 gånger.", "periods: {\"Blad1\": \"2024\"}"] {
        assert!(run.out.contains(asked), "{asked}\n{}", run.out);
    }
    let run = bench.import("synpunkter.xlsx", &book, &["--yes"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    let rows = ["2280;totalt;2024-01;4", "2280;totalt;2024-02;6", "2280;totalt;2024-03;5", "2280;totalt;2024;15"];
    let mut read = bench.rows("inkomna-synpunkter");
    read.sort_by_key(|row| rows.iter().position(|known| known == row));
    assert_eq!(read, rows);
    let file = bench.get("content/indicators/inkomna-synpunkter.yaml");
    assert!(file.contains("unit: {one: \"synpunkt\", other: \"synpunkter\"}") && file.contains("statistic: count"), "{file}");
}

#[test]
fn years_in_columns_and_parts_of_them_in_rows_are_joined_either_way_round() {
    let wide = workbook(&[("Blad1", &["Kvartal|2023|2024", "Kvartal 1|3|5", "Kv 2|4|6"], &[])]);
    let bench = Bench::new();
    let run = bench.import("fall.xlsx", &wide, &["--as", "fall"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    let rows = ["2280;totalt;2023-Q1;3", "2280;totalt;2023-Q2;4", "2280;totalt;2024-Q1;5", "2280;totalt;2024-Q2;6"];
    assert_eq!(bench.rows("fall"), rows);
    let turned = workbook(&[("Blad1", &["År|Kvartal 1|Kvartal 2", "2023|3|4", "2024|5|6"], &[])]);
    let bench = Bench::new();
    let run = bench.import("fall.xlsx", &turned, &["--as", "fall"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    assert_eq!(bench.rows("fall"), rows);
    // A week that the year does not have is asked about, and never taken for another.
    let weeks = workbook(&[("Blad1", &["Vecka|2023", "v. 52|3", "v. 53|4"], &[])]);
    let bench = Bench::new();
    let run = bench.import("fall.xlsx", &weeks, &["--as", "fall"]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("vilket år eller vilken period gäller ”2023 v. 53”?"), "{}", run.out);
}

#[test]
fn units_and_their_total_are_read_and_an_open_column_is_no_contradiction() {
    let book = workbook(&[("Blad1", &["Enhet|2023|2024", "Almgården|120|131", "Linden|98|102", "Totalt|218|233"], &[])]);
    let bench = Bench::new();
    let run = bench.import("avvikelser per enhet.xlsx", &book, &[]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("vad är kolumnen ”Enhet”?") && !run.err.contains("table-contradicts"), "{}{}", run.out, run.err);
    let units = "almgarden: {name: Almgården, kind: unit}\nlinden: {name: Linden, kind: unit}\n";
    bench.put("content/areas.yaml", format!("{}\n{units}", bench.get("content/areas.yaml")));
    let run = bench.import("avvikelser per enhet.xlsx", &book, &["--as", "avvikelser"]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("vilket område är ”Totalt”?") && run.out.contains("areas: {\"Totalt\": \"2280\"}"), "{}", run.out);
    bench.put("imports.yaml", "\"avvikelser per enhet.xlsx\":\n  areas: {\"Totalt\": \"2280\"}\n");
    let run = bench.import("avvikelser per enhet.xlsx", &book, &["--as", "avvikelser"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    assert_eq!(
        bench.rows("avvikelser"),
        [
            "2280;totalt;2023;218",
            "2280;totalt;2024;233",
            "almgarden;totalt;2023;120",
            "almgarden;totalt;2024;131",
            "linden;totalt;2023;98",
            "linden;totalt;2024;102",
        ]
    );
}

#[test]
fn every_encoding_sign_and_code_of_a_text_is_read() {
    let text = "kommunkod;år;kön;värde\n2280;2022;K;1 234,5\n114;2022;M;85,30\n0;2022;T;NA\n2280;2023;K;1.234.567,25\n";
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let windows: Vec<u8> = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    let mac: Vec<u8> = text
        .chars()
        .map(|c| match c {
            'å' => 0x8c,
            'ä' => 0x8a,
            'ö' => 0x9a,
            c => c as u8,
        })
        .collect();
    for bytes in [text.as_bytes().to_vec(), utf16, windows, mac] {
        let bench = Bench::new();
        let run = bench.import("tal.csv", bytes, &["--as", "tal"]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
        assert_eq!(
            bench.rows("tal"),
            ["0000;totalt;2022;;saknas", "0114;män;2022;85,30", "2280;kvinnor;2022;1234,5", "2280;kvinnor;2023;1234567,25"]
        );
    }
}

#[test]
fn what_was_copied_from_a_spreadsheet_is_read_from_standard_input() {
    let bench = Bench::new();
    let run = bench
        .run(&["import", "table", "--paste", "--as", "nojd"], "Kommun\t2022\t2023\nHärnösand\t85,5 %\t86 %\nRiket\t84\t85\n".as_bytes());
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    assert_eq!(bench.rows("nojd"), ["0000;totalt;2022;84", "0000;totalt;2023;85", "2280;totalt;2022;85,5", "2280;totalt;2023;86"]);
}

#[test]
fn a_dry_run_says_of_every_row_what_it_is_and_writes_nothing() {
    let bench = Bench::new();
    let before = bench.files();
    let run = bench.import("oj.xlsx", comparisons(), &["--as", "bemotande,trygghet", "--check"]);
    assert_eq!((run.code, bench.files()), (1, before));
    for said in [
        "Tabell 1, rad 1: text, inget tal: Tabell 1. Hemtjänst, resultat i procent",
        "Tabell 1, rad 11: text, inget tal: X = Sekretess, färre än tio svar",
        "? Tabell 1!C5: vilket år eller vilken period gäller ”Tabell 1”?",
    ] {
        assert!(run.out.contains(said), "{said}\n{}", run.out);
    }
    let run = bench.import("oj-2023.xlsx", comparisons(), &["--as", "bemotande,trygghet", "--yes", "--check"]);
    assert!(
        run.out.contains("Tabell 1, rad 5: bemotande, Provköpings kommun: 2023 = 84,3; kvinnor, 2023 = 86,1; män, 2023 = 81"),
        "{}",
        run.out
    );
}

#[test]
fn answers_are_remembered_and_a_second_import_changes_nothing() {
    let bench = Bench::new();
    let text = "kommun;2022;2023\nHärnösand;85;–\nNordanstigs centrum;80;81\n";
    let run = bench.import("nojd.csv", text, &["--as", "nojd"]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("2 frågor är obesvarade"), "{}", run.err);
    assert!(run.out.contains("areas: {\"Nordanstigs centrum\":") && run.out.contains("values: {\"–\": \"saknas\"}"), "{}", run.out);
    bench.put("imports.yaml", "\"nojd.csv\":\n  areas: {\"Nordanstigs centrum\": skip}\n  values: {\"–\": \"0\"}\n");
    let run = bench.import("nojd.csv", text, &["--as", "nojd"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    assert_eq!(bench.rows("nojd"), ["2280;totalt;2022;85", "2280;totalt;2023;0"]);
    let (before, table) = (bench.files(), bench.get("content/values/import/nojd.csv"));
    let run = bench.import("nojd.csv", text, &["--as", "nojd", "--check"]);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    // A later file with the same name: new numbers are added, missing ones stay, and so does the editor's note.
    bench.put("content/values/import/nojd.csv", table.replace("2022;85;;", "2022;85;;Min anmärkning"));
    let run = bench.import("nojd.csv", "kommun;2023;2024\nHärnösand;3;88\n", &["--as", "nojd"]);
    assert_eq!((run.code, bench.files()), (0, before));
    assert_eq!(bench.rows("nojd"), ["2280;totalt;2022;85;;Min anmärkning", "2280;totalt;2023;3", "2280;totalt;2024;88"]);
}
