//! A small site with everything connected to numbers, and random edits of it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Pseudorandom numbers (SplitMix64) from a seed.
pub struct Dice(pub u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % most as u64) as usize
    }

    fn of<'t>(&mut self, texts: &[&'t str]) -> &'t str {
        texts[self.below(texts.len())]
    }
}

/// Writes a text to a path relative to a directory.
pub fn put(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, text).expect("written");
}

/// An indicator connected only to a goal and a survey.
pub const INDICATOR: &str = "title: Nöjda med hemtjänsten\nshort: Nöjda\nunit: percent\nbetter: higher\ncounts: answers\noperation: hemtjanst\n\
                             targets: {2023: {at_least: 88}}\nvalues:\n  total: {2021: 85, 2022: {value: 88, was: 87, revised: 2024-05-01}, \
                             2023: {value: 90, n: 228}}\n  women: {2022: 87, 2023: 91}\n  men: {2022: 89, 2023: 89}\n";

const CONFIGURATION: &str = "title: Prov\nsearch: false\nbase_url: none\narea: \"2280\"\norganisation: {name: Provköping}\n\
                             languages: [sv, en]\ntheme: {name: egen}\n";
const PAGE_TEMPLATE: &str = "{% extends \"base.html\" %}{% block main %}<h1>{{ page.title }}</h1>{{ page.body | safe }}{% endblock main %}";

/// The files of the site: two editions of a report, pages in two languages, indicators of which some are part of others and of a fact, a
/// survey, a goal, tables and a template of its own.
pub const FILES: [(&str, &str); 27] = [
    ("insyn.yaml", CONFIGURATION),
    ("themes/egen/templates/page.html", PAGE_TEMPLATE),
    ("content/_index.md", "---\ntitle: Start\n---\nHej. [Om](om.md)\n"),
    ("content/_index.en.md", "---\ntitle: Home\n---\nHello.\n"),
    ("content/om.md", "---\ntitle: Om oss\n---\nVi finns.\n\n## Mer\n\nMer om oss.\n"),
    ("content/r/_index.md", "---\ntitle: Rapporter\n---\n"),
    ("content/r/2022/_index.md", "---\ntitle: Rapport 2022\nedition: 2022\ndate: 2023-03-01\n---\nRapporten.\n"),
    ("content/r/2022/01-mal.md", "---\ntitle: Mål\n---\n{{ chart(indicator=\"nojda\") }}\n\n{{ table(indicator=\"fall\") }}\n"),
    ("content/r/2023/_index.md", "---\ntitle: Rapport 2023\nedition: 2023\n---\nRapporten.\n"),
    (
        "content/r/2023/01-mal.md",
        "---\ntitle: Mål\n---\n## Nöjda\n\n{{ chart(indicator=\"nojda\") }}\n\nDet blev 90 procent nöjda.\n\n{{ goal(id=\"fler\") }}\n",
    ),
    (
        "content/r/2023/02-slut.md",
        "---\ntitle: Slut\n---\nSe [målen](01-mal.md#nojda). I år är 90 procent nöjda med hemtjänsten.\n\n{{ survey(id=\"enkat\") }}\n",
    ),
    (
        "content/r/2023/03-fall.md",
        "---\ntitle: Fall\n---\n## Fall\n\n{{ table(indicator=\"fall\") }}\n\nDet var 42 fall, 3 av dem svåra.\n\n## Unga\n\n\
         {{ value(indicator=\"fall-unga\") }} och {{ fact(id=\"beslut\") }}.\n",
    ),
    ("content/areas.yaml", "eken: {name: Eken, kind: unit}\nlinden: {name: Linden, kind: unit}\n"),
    ("content/operations.yaml", "hemtjanst: {name: Hemtjänst}\n"),
    ("content/goals.yaml", "- {id: fler, text: Fler ska vara nöjda, by: Nämnden, edition: 2023, indicators: [nojda, fall]}\n"),
    ("content/facts.yaml", "beslut: {title: Beslut, value: 61, unit: personer, counts: people, period: 2023}\n"),
    (
        "content/surveys/enkat.yaml",
        "name: Enkäten\nrounds:\n  - {period: 2022, asked: 400, answered: 210}\n  - {period: 2023, asked: 400, answered: 228, rate: 57}\n\
         questions:\n  - {indicator: nojda}\n",
    ),
    ("content/indicators/nojda.yaml", INDICATOR),
    (
        "content/indicators/fall.yaml",
        "title: Fall som anmälts\nunit: personer\nstatistic: count\ncategories: {latta: Lätta, svara: Svåra}\nwhole: complete\nvalues:\n  \
         total: {2021: 40, 2022: 41, 2023: 42}\n  women: {2022: 21, 2023: 22}\n  men: {2022: 20, 2023: 20}\n  latta: {2022: 31, 2023: 39}\n  \
         svara: {2022: 10, 2023: 3}\n",
    ),
    (
        "content/indicators/fall-unga.yaml",
        "title: Fall bland unga\nunit: personer\nstatistic: count\npart_of: {indicator: fall}\nvalues: {2022: 11, 2023: 12}\n",
    ),
    (
        "content/indicators/fall-aldre.yaml",
        "title: Fall bland äldre\nunit: personer\nstatistic: count\npart_of: {indicator: fall}\nvalues: {2022: 30, 2023: 30}\n",
    ),
    (
        "content/indicators/beslut-hemma.yaml",
        "title: Beslut om hjälp hemma\nunit: personer\nstatistic: count\npart_of: {fact: beslut}\nvalues: {2022: 58, 2023: 61}\n",
    ),
    ("content/indicators/lika.yaml", "title: Anmälningar\nunit: personer\nstatistic: count\nvalues: {2021: 40, 2022: 31, 2023: 39}\n"),
    (
        "content/values/enheter.csv",
        "indicator;area;group;2022;2023\nnojda;eken;total;81;82\nnojda;linden;total;83;84\nlika;eken;total;21;22\nlika;linden;total;10;17\n",
    ),
    (
        "content/lagen.md",
        "---\ntitle: 'Läget på {{ item() }}'\nfor_each: {units: {}}\nlist: Läget\n---\n## Nöjda på {{ item() }}\n\n\
         {{ chart(indicator=\"nojda\") }}\n\nDet är {{ value(indicator=\"lika\", area=item) }}.\n",
    ),
    (STYLESHEET, ".law { font-style: normal }\n"),
    (CATALOGUE, "indicators = Mätningarna\n"),
];

/// A stylesheet and a catalogue of the site's theme.
const STYLESHEET: &str = "themes/egen/assets/law.css";
const CATALOGUE: &str = "themes/egen/locales/sv.ftl";

/// The files with numbers.
const NUMBERS: [&str; 9] = [
    "content/indicators/nojda.yaml",
    "content/indicators/fall.yaml",
    "content/indicators/fall.yaml",
    "content/indicators/fall-unga.yaml",
    "content/indicators/fall-aldre.yaml",
    "content/indicators/beslut-hemma.yaml",
    "content/indicators/lika.yaml",
    "content/values/enheter.csv",
    "content/facts.yaml",
];

/// The pages whose texts are edited.
const PAGES: [&str; 7] = [
    "content/om.md",
    "content/r/2023/01-mal.md",
    "content/r/2023/02-slut.md",
    "content/r/2023/03-fall.md",
    "content/_index.md",
    "content/_index.en.md",
    "content/lagen.md",
];

/// Writes the site.
pub fn site(root: &Path) {
    FILES.iter().for_each(|(path, text)| put(root, path, text));
}

/// The kinds of edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Text,
    Structure,
    Number,
    Entry,
    Survey,
    File,
    Configuration,
    Template,
    Theme,
    Mistake,
}

/// Makes one random edit of a site with or without errors; returns its kind, and the paths that it changes.
pub fn edit(root: &Path, is_wrong: bool, dice: &mut Dice) -> (Kind, BTreeSet<String>) {
    let page = dice.of(&PAGES);
    let text = |path: &str| fs::read_to_string(root.join(path)).unwrap_or_default();
    let mut touched = vec![page.to_owned()];
    let kind = match dice.below(30) {
        0..=3 => {
            let added = ["\nEtt ord till.\n", "\nDet blev 12 procent nöjda.\n", "\n*Viktigt*, och 7 % av dem.\n", "\nDet var 3 fall.\n"];
            put(root, page, &(text(page) + dice.of(&added)));
            Kind::Text
        }
        4 => {
            let added = ["\n## Nytt\n\nText.\n", "\n[Länk](/om.md)\n", "\n{{ value(indicator=\"nojda\", period=\"2022\") }}\n"];
            put(root, page, &(text(page) + dice.of(&added)));
            Kind::Structure
        }
        5 => {
            put(root, page, &text(page).replace("Nytt", "Annat").replace("finns", "är här"));
            Kind::Structure
        }
        6..=16 => {
            touched = vec![dice.of(&NUMBERS).to_owned()];
            put(root, &touched[0], &number(&text(&touched[0]), dice));
            Kind::Number
        }
        17 => {
            touched = vec![format!("content/ny{}.md", dice.below(3))];
            put(root, &touched[0], "---\ntitle: Ny sida\n---\nNy.\n");
            Kind::File
        }
        18 => {
            touched = vec![format!("content/ny{}.md", dice.below(3))];
            let _ = fs::remove_file(root.join(&touched[0]));
            Kind::File
        }
        19 => {
            touched = vec!["content/ny0.md".to_owned(), "content/bytt.md".to_owned()];
            let _ = fs::rename(root.join(&touched[0]), root.join(&touched[1]));
            Kind::File
        }
        20 => {
            touched = vec!["insyn.yaml".to_owned()];
            put(root, &touched[0], &CONFIGURATION.replace("Prov\n", dice.of(&["Prov\n", "Annat\n", "[fel\n"])));
            Kind::Configuration
        }
        21 => {
            touched = vec!["themes/egen/templates/page.html".to_owned()];
            let body = dice.of(&["<h1>", "<h1 class=egen>", "<h1>{{ page.finns_inte.alls }}"]);
            put(root, &touched[0], &PAGE_TEMPLATE.replace("<h1>", body));
            Kind::Template
        }
        22 | 23 => {
            touched = vec![dice.of(&["content/goals.yaml", "content/actions.yaml", "content/terms.yaml"]).to_owned()];
            put(root, &touched[0], entries(&touched[0], dice));
            Kind::Entry
        }
        24 => {
            touched = vec!["content/surveys/enkat.yaml".to_owned()];
            let answered = format!("asked: 400, answered: {}", dice.of(&["228", "3", "390"]));
            put(root, &touched[0], &FILES[16].1.replace("asked: 400, answered: 228", &answered));
            Kind::Survey
        }
        25 => {
            // Adds an indicator, and removes it again.
            touched = vec!["content/indicators/ny.yaml".to_owned()];
            let path = root.join(&touched[0]);
            if path.exists() {
                let _ = fs::remove_file(path);
            } else {
                put(root, &touched[0], "title: Nya fall\nunit: personer\nstatistic: count\nvalues: {2022: 31, 2023: 3}\n");
            }
            Kind::File
        }
        26 => {
            touched = vec![STYLESHEET.to_owned()];
            put(root, &touched[0], dice.of(&[FILES[25].1, ".law { font-style: italic }\n", ""]));
            Kind::Theme
        }
        27 => {
            touched = vec![CATALOGUE.to_owned()];
            put(root, &touched[0], dice.of(&[FILES[26].1, "indicators = Våra tal\nstate-missing = finns inte\n", "indicators = { $fel\n"]));
            Kind::Theme
        }
        28 => {
            let added = ["\n{{ chart(indicator=\"finns-inte\") }}\n", "\n[Borta](borta.md)\n", "\n{{ chart("];
            put(root, page, &(text(page) + dice.of(&added)));
            Kind::Mistake
        }
        _ => {
            touched = vec![dice.of(&NUMBERS).to_owned()];
            let added = if touched[0].ends_with("csv") { "finns-inte;;total;1;2\n" } else { "fel: [\n" };
            put(root, &touched[0], &(text(&touched[0]) + added));
            Kind::Mistake
        }
    };
    // Errors are soon fixed, since otherwise most edits would be of a site with errors, and texts would grow without limit.
    if dice.below(if is_wrong { 3 } else { 40 }) == 0 {
        touched.extend(mend(root, dice));
    }
    (kind, touched.into_iter().collect())
}

/// Returns another text of a file of goals, measures or terms.
fn entries(path: &str, dice: &mut Dice) -> &'static str {
    if path.ends_with("goals.yaml") {
        return dice.of(&[
            FILES[14].1,
            "- {id: fler, text: Minst 88 procent ska vara nöjda, by: Nämnden, edition: 2023, indicators: [nojda]}\n",
            "- {id: fler, text: Fler ska vara nöjda, by: Nämnden, edition: 2023, indicators: [nojda]}\n\
             - {id: fler, text: Färre fall, by: Nämnden, edition: 2022, indicators: [fall]}\n",
        ]);
    }
    if path.ends_with("actions.yaml") {
        return dice.of(&[
            "- {id: utbilda, text: Utbilda, edition: 2023, because: [nojda], status: planned}\n",
            "- {id: utbilda, text: Utbilda alla, edition: 2023, because: [nojda, fler], status: done}\n",
            "",
        ]);
    }
    dice.of(&["Nöjda: {definition: De som svarar bra}\n", "Fall: {definition: Det som hänt}\n", ""])
}

/// Restores the original files, except some of those with numbers. Returns those that differed.
fn mend(root: &Path, dice: &mut Dice) -> Vec<String> {
    let mut mended = Vec::new();
    for (path, original) in FILES {
        let text = fs::read_to_string(root.join(path)).unwrap_or_default();
        let is_broken = ["fel: [", "finns-inte;", "at_least: s"].iter().any(|sign| text.contains(sign));
        let stays = NUMBERS.contains(&path) && !is_broken && dice.below(2) == 0;
        if text != original && !stays {
            put(root, path, original);
            mended.push(path.to_owned());
        }
    }
    mended
}

/// Replacements for a number. Small counts of people are suppressed, and others with them.
const VALUES: [&str; 14] = ["0", "1", "2", "3", "4", "5", "12", "30", "39", "42", "88", "90", "saknas", "skyddas"];

/// Returns a text with another number, a further year, or a further note.
fn number(text: &str, dice: &mut Dice) -> String {
    let places: Vec<(usize, usize)> = numbers_of(text);
    let Some(&(start, end)) = places.get(dice.below(places.len().max(1))) else { return text.to_owned() };
    let (before, value, after) = (&text[..start], &text[start..end], &text[end..]);
    match dice.below(12) {
        0 if after.starts_with('}') => format!("{before}{value}, 2020: {}{after}", dice.of(&VALUES)),
        1 if after.starts_with('}') && before.ends_with("2023: ") => format!("{before}{{value: {value}, note: Sommaren ingår.}}{after}"),
        2 => format!("{before}{value}{after}\n"),
        _ => format!("{before}{}{after}", dice.of(&VALUES)),
    }
}

/// Returns the numbers in an indicator's file, a file of facts or a table: after a key that is a year, after `value: `, or between
/// semicolons.
fn numbers_of(text: &str) -> Vec<(usize, usize)> {
    let starts = if text.starts_with("indicator;") {
        text.match_indices(";").map(|(at, _)| at + 1).filter(|at| *at > 31).collect::<Vec<_>>()
    } else {
        let of_years = ["2020: ", "2021: ", "2022: ", "2023: ", "value: ", "at_least: "].into_iter();
        of_years.flat_map(|key| text.match_indices(key).map(move |(at, _)| at + key.len())).collect()
    };
    let end = |start: usize| start + text[start..].find(|sign: char| !sign.is_ascii_alphanumeric()).unwrap_or(text.len() - start);
    let is_value = |text: &str| text.parse::<u32>().is_ok() || VALUES.contains(&text);
    let places = starts.into_iter().map(|start| (start, end(start)));
    places.filter(|(start, end)| is_value(&text[*start..*end])).collect::<BTreeMap<_, _>>().into_iter().collect()
}
