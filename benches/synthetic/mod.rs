//! Generated sites of any size: the same size gives the same bytes. It accesses the disk only to write a site into a directory.
//!
//! A site of N chapters has reports of 100 chapters each below one section, and N indicators with a page each. A chapter has 447 words in
//! three parts, a table, a footnote, a number from its indicator, and links to the next chapter, to the indicator and to another website.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use insyn::source::Sources;

/// The number of chapters of a report.
const CHAPTERS: usize = 100;

/// The number of words of a chapter, without headings, table and footnote.
const WORDS: usize = 447;

const CONFIGURATION: &str = "title: Kvalitet i socialtjänsten
area: \"9999\"
base_url: none
organisation:
  name: Exempelkommunen
  unit: Socialförvaltningen
  url: https://www.example.se
  phone: 0123-45 60 00
languages: [sv]
";

/// Words of such reports, with the lengths of Swedish words.
const VOCABULARY: &str = "och att i den som för med av har under året inte vi de på till verksamheten personalen brukare kvalitet hemtjänsten enheten \
    rutiner avvikelser uppföljning förbättra särskilt boende arbetet ledningssystemet utredning egenkontroll nämnden delaktighet \
    bemötande kontinuitet samverkan regionen insatser genomförandeplan dokumentation synpunkter klagomål riskanalys åtgärder \
    målet utfallet andelen ändras skillnad jämfört föregående medarbetare kompetens välfärdsteknik omsorgskontakt barn unga \
    ekonomiskt bistånd handläggning tillgänglighet resultatet visar";

/// Returns every file of a site of `chapters` chapters, by path.
pub fn files(chapters: usize) -> Vec<(String, String)> {
    let mut files = vec![
        ("insyn.yaml".to_owned(), CONFIGURATION.to_owned()),
        ("content/_index.md".to_owned(), "---\ntitle: Kvalitet i socialtjänsten\n---\nHär står kommunens berättelser.\n".to_owned()),
        ("content/berattelser/_index.md".to_owned(), "---\ntitle: Berättelser\n---\nAlla berättelser.\n".to_owned()),
    ];
    for report in 0..chapters.div_ceil(CHAPTERS) {
        let text = format!("---\ntitle: Kvalitetsberättelse {}\nedition: 2024\n---\nBerättelsen handlar om året som gick.\n", report + 1);
        files.push((format!("{}/_index.md", folder(report)), text));
    }
    for at in 0..chapters {
        files.push((chapter_path(at), chapter(at, chapters)));
        files.push((format!("content/indicators/nyckeltal-{at}.yaml"), indicator(at)));
    }
    files
}

/// Returns the files as sources.
#[allow(dead_code, reason = "each bench has this module to itself")]
pub fn sources(chapters: usize) -> Sources {
    Sources::from_memory(files(chapters))
}

/// The number of municipalities in Sweden.
const MUNICIPALITIES: usize = 290;

/// The number of indicators of the site of municipalities, each with its own table.
const INDICATORS: usize = 23;

/// The years of their numbers, for everybody, women and men: 140,070 in all.
const YEARS: std::ops::RangeInclusive<u16> = 2018..=2024;

/// Returns every file of a site with the numbers of all municipalities, by path: a page that shows the first of its indicators, and one
/// table each.
#[allow(dead_code, reason = "each bench has this module to itself")]
pub fn municipalities() -> Vec<(String, String)> {
    let mut areas = "\"9999\": {name: Exempelkommunen, kind: municipality}\n".to_owned();
    (1..MUNICIPALITIES).for_each(|at| _ = writeln!(areas, "\"{:04}\": {{name: Kommun {at}, kind: municipality}}", 1_000 + at));
    let page = "---\ntitle: Kommuner\n---\n{{ chart(indicator=\"tal-0\") }}\n\nUtfallet var {{ value(indicator=\"tal-0\") }}.\n";
    let mut files = vec![
        ("insyn.yaml".to_owned(), CONFIGURATION.to_owned()),
        ("content/_index.md".to_owned(), "---\ntitle: Kvalitet i socialtjänsten\n---\nHär står kommunernas tal.\n".to_owned()),
        ("content/kommuner.md".to_owned(), page.to_owned()),
        ("content/areas.yaml".to_owned(), areas),
    ];
    for indicator in 0..INDICATORS {
        let about = format!("title: Tal om {indicator}\nunit: percent\nbetter: higher\nstatistic: share\ncounts: answers\n");
        files.push((format!("content/indicators/tal-{indicator}.yaml"), about));
        files.push((format!("content/values/tal-{indicator}.csv"), table(indicator)));
    }
    files
}

/// Returns the table of an indicator: one row per municipality and group, one column per year.
fn table(indicator: usize) -> String {
    let mut numbers = Numbers(indicator as u64 + 2_000_003);
    let mut text = format!("indicator;area;group;{}\n", YEARS.map(|year| year.to_string()).collect::<Vec<_>>().join(";"));
    for at in 0..MUNICIPALITIES {
        let code = if at == 0 { 9_999 } else { 1_000 + at };
        let men = YEARS.map(|_| 40 + numbers.below(30)).collect::<Vec<_>>();
        let women: Vec<usize> = men.iter().map(|men| men + 2 * numbers.below(10)).collect();
        let total = men.iter().zip(&women).map(|(men, women)| men.midpoint(*women)).collect();
        for (group, row) in [("total", total), ("women", women), ("men", men)] {
            let row: Vec<String> = row.iter().map(usize::to_string).collect();
            let _ = writeln!(text, "tal-{indicator};{code:04};{group};{}", row.join(";"));
        }
    }
    text
}

/// Writes a site of `chapters` chapters into a directory.
#[allow(dead_code, reason = "each bench has this module to itself")]
pub fn write(chapters: usize, root: &Path) {
    write_files(files(chapters), root);
}

/// Writes files into a directory.
#[allow(dead_code, reason = "each bench has this module to itself")]
pub fn write_files(files: Vec<(String, String)>, root: &Path) {
    for (path, text) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("a folder above")).expect("a folder is made");
        fs::write(path, text).expect("a file is written");
    }
}

/// Returns the path of a chapter, counted from 0 through the whole site.
#[allow(dead_code, reason = "each bench has this module to itself")]
pub fn chapter_path(at: usize) -> String {
    format!("{}/{:03}-kapitel-{at}.md", folder(at / CHAPTERS), at % CHAPTERS + 1)
}

fn folder(report: usize) -> String {
    format!("content/berattelser/r{report}")
}

fn chapter(at: usize, chapters: usize) -> String {
    let mut numbers = Numbers(at as u64 + 1);
    // The last chapter of a report has no successor, so it links to itself.
    let next = if at % CHAPTERS + 1 < CHAPTERS && at + 1 < chapters { at + 1 } else { at };
    let next = chapter_path(next);
    let next = next.rsplit('/').next().unwrap_or_default();
    let part = WORDS / 3;
    let mut text = format!("---\ntitle: Kapitel om {} {at}\n---\n", numbers.word());
    let _ = write!(text, "## Hur vi arbetar {{#hur}}\n\n{}\n\n", prose(&mut numbers, part));
    let _ = write!(text, "## Hur det gick {{#resultat}}\n\n{}\n\n", prose(&mut numbers, part));
    let _ = write!(
        text,
        "Utfallet var {{{{ value(indicator=\"nyckeltal-{at}\") }}}}.[^kalla] Läs om [måttet](/indicators/nyckeltal-{at}.yaml) och om \
         [nästa område]({next}#resultat).\n\n"
    );
    text.push_str("Tabell: Utfall efter enhet.\n\n| Enhet | 2022 | 2023 | 2024 |\n| --- | --: | --: | --: |\n");
    for unit in ["Norra", "Södra", "Östra", "Västra", "Centrum"] {
        let mut value = || 50 + numbers.below(50);
        let _ = writeln!(text, "| {unit} | {} | {} | {} |", value(), value(), value());
    }
    let _ = write!(text, "\n## Vad vi gör härnäst {{#harnast}}\n\n{}\n\n", prose(&mut numbers, WORDS - 2 * part));
    text.push_str(
        "Mer står hos [Socialstyrelsen](https://www.socialstyrelsen.se/).\n\n[^kalla]: Kommunens egen enkät till alla som svarade.\n",
    );
    text
}

/// Returns that many words in sentences of eight to fifteen and paragraphs of five sentences.
fn prose(numbers: &mut Numbers, words: usize) -> String {
    let mut text = String::new();
    let (mut left, mut sentences) = (words, 0);
    while left > 0 {
        let length = (8 + numbers.below(8)).min(left);
        for at in 0..length {
            let word = numbers.word();
            if at == 0 {
                let first = word.chars().next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
                text.push_str(&first);
                text.extend(word.chars().skip(1));
            } else {
                let _ = write!(text, " {word}");
            }
        }
        left -= length;
        sentences += 1;
        text.push_str(if left == 0 {
            "."
        } else if sentences % 5 == 0 {
            ".\n\n"
        } else {
            ". "
        });
    }
    text
}

fn indicator(at: usize) -> String {
    let mut numbers = Numbers(at as u64 + 1_000_003);
    let mut text = format!(
        "title: Hur stor andel är nöjda med {} {at}?\nshort: Nöjda {at}\ndefinition: Andel av dem som svarade som är nöjda eller mycket nöjda.\n\
         unit: percent\nbetter: higher\nstatistic: share\ncounts: answers\nsource:\n  name: Kommunens egen enkät\n\
         targets:\n  2024: {{at_least: 80}}\nvalues:\n  total:\n",
        numbers.word()
    );
    for year in 2017..=2024 {
        let _ = writeln!(text, "    {year}: {}", 60 + numbers.below(40));
    }
    text
}

/// Pseudorandom numbers, from a seed: a linear congruential generator with Knuth's constants.
pub struct Numbers(pub u64);

impl Numbers {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit
    }

    fn word(&mut self) -> &'static str {
        let at = self.below(VOCABULARY.split(' ').count());
        VOCABULARY.split(' ').nth(at).unwrap_or_default()
    }
}
