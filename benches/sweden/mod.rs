//! A site of Sweden's municipalities, from a table of real numbers: a page a municipality, a page an indicator, and a page of each pair. It accesses the disk
//! only to read the table.
//!
//! The table is text with commas, or the same compressed (`.gz`), with the columns `kpi`, `municipality_id`, `municipality`, `year`, `gender` (T, K, M), `status`
//! and `value`, as Kolada has them; one row per number.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::io::Read;
use std::path::Path;

const CONFIGURATION: &str = "title: Sveriges kommuner i siffror
area: \"2280\"
organisation:
  name: Exempelkommunen
  url: https://www.example.se
languages: [sv]
base_url: https://www.example.se/kommuner/
open_data:
  license: CC-BY-4.0
  contact: oppna-data@example.se
";

/// The numbers of an indicator: the cell by area, group and year.
type Numbers = BTreeMap<(String, &'static str), BTreeMap<u16, String>>;

/// A site's files by path, and what they have.
pub struct Sweden {
    /// The files.
    pub files: Vec<(String, String)>,
    /// The number of rows of the table.
    pub rows: usize,
    /// The ids of the indicators.
    pub indicators: Vec<String>,
}

/// Returns the site of a table. `within` limits the municipalities with a page to those of a county, by its code; the numbers remain.
pub fn site(table: &Path, within: Option<&str>) -> Sweden {
    let (indicators, rows) = read(table);
    let ids: Vec<String> = indicators.keys().map(|kpi| kpi.to_lowercase()).collect();
    let listed = ids.iter().map(|id| format!("\"{id}\"")).collect::<Vec<_>>().join(", ");
    let within = within.map_or_else(String::new, |county| format!(", within: \"{county}\""));
    let municipalities = format!("areas: {{kind: municipality{within}}}");
    let mut files = vec![
        ("insyn.yaml".to_owned(), CONFIGURATION.to_owned()),
        ("content/_index.md".to_owned(), "---\ntitle: Sveriges kommuner i siffror\n---\n[Kommunerna](kommuner.md) och [måtten](matt.md).\n".to_owned()),
        (
            "content/kommuner.md".to_owned(),
            format!(
                "---\ntitle: '{{{{ item() }}}} i siffror'\nfor_each: {{{municipalities}}}\nlist: Kommunerna\n---\nSå går det för {{{{ item() }}}}.\n\n\
                 {{{{ table(indicators=[{listed}], areas=[item, \"2280\"], title=\"Alla mått\") }}}}\n"
            ),
        ),
        (
            "content/matt.md".to_owned(),
            "---\ntitle: 'Kommunerna: {{ item() }}'\nfor_each: {indicators: {}}\nlist: Måtten\n---\n{{ chart(indicator=item, kind=\"strip\") }}\n\n\
             {{ chart(indicator=item, kind=\"map\") }}\n\n{{ table(indicator=item, areas=[\"2280\", \"0180\", \"1280\", \"1480\"]) }}\n"
                .to_owned(),
        ),
        (
            "content/par.md".to_owned(),
            format!(
                "---\ntitle: '{{{{ item(of=\"indicators\") }}}} i {{{{ item(of=\"areas\") }}}}'\nfor_each:\n  {municipalities}\n  indicators: {{}}\n\
                 list: Varje mått i varje kommun\n---\n{{{{ chart(indicator=item, areas=item) }}}}\n\n\
                 {{{{ chart(indicator=item, areas=item, kind=\"bar\", from=\"2022\") }}}}\n\n{{{{ chart(indicator=item, kind=\"strip\") }}}}\n"
            ),
        ),
    ];
    for (kpi, numbers) in &indicators {
        let id = kpi.to_lowercase();
        files.push((format!("content/indicators/{id}.yaml"), about(kpi, numbers)));
        files.push((format!("content/values/{id}.csv"), values(&id, numbers)));
    }
    Sweden { files, rows, indicators: ids }
}

/// Reads the table. Returns the numbers of each indicator, and the number of rows.
fn read(table: &Path) -> (BTreeMap<String, Numbers>, usize) {
    let bytes = fs::read(table).unwrap_or_else(|error| panic!("{} cannot be read: {error}", table.display()));
    let mut text = String::new();
    if table.extension().is_some_and(|ending| ending == "gz") {
        flate2::read::GzDecoder::new(bytes.as_slice()).read_to_string(&mut text).expect("compressed text");
    } else {
        text = String::from_utf8(bytes).expect("UTF-8");
    }
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headers = reader.headers().expect("a first row").clone();
    let column = |name: &str| headers.iter().position(|header| header == name).unwrap_or_else(|| panic!("the table has no column {name}"));
    let columns = ["kpi", "municipality_id", "year", "gender", "status", "value"].map(column);
    let (mut indicators, mut rows) = (BTreeMap::<String, Numbers>::new(), 0);
    for row in reader.records() {
        let row = row.expect("a row");
        let [kpi, area, year, gender, status, value] = columns.map(|at| row.get(at).unwrap_or_default());
        let group = match gender {
            "K" => "kvinnor",
            "M" => "män",
            _ => "totalt",
        };
        let cell = match status {
            "" => value,
            "Privacy" => "skyddas",
            "Not applicable" => "ej relevant",
            _ => "saknas",
        };
        let numbers = indicators.entry(kpi.to_owned()).or_default();
        let years = numbers.entry((area.to_owned(), group)).or_default();
        years.insert(year.parse().expect("a year"), cell.to_owned());
        rows += 1;
    }
    (indicators, rows)
}

/// Returns an indicator's file. The table has no titles or units: numbers over 100 are no shares.
fn about(kpi: &str, numbers: &Numbers) -> String {
    let cells = numbers.values().flat_map(BTreeMap::values);
    let is_share = cells.filter_map(|cell| cell.parse::<f64>().ok()).all(|number| number <= 100.0);
    let unit = if is_share { "unit: percent\nstatistic: share\n" } else { "unit: enheter\nstatistic: mean\ncounts: events\n" };
    format!("title: Nyckeltal {kpi}\n{unit}decimals: 1\nsource:\n  name: Kolada\n")
}

/// Returns an indicator's table: one row per municipality and group, one column per year.
fn values(id: &str, numbers: &Numbers) -> String {
    let years: BTreeSet<u16> = numbers.values().flat_map(BTreeMap::keys).copied().collect();
    let mut text = format!("nyckeltal;plats;grupp;{}\n", years.iter().map(u16::to_string).collect::<Vec<_>>().join(";"));
    for ((area, group), cells) in numbers {
        let cells: Vec<&str> = years.iter().map(|year| cells.get(year).map_or("", String::as_str)).collect();
        // Writing to a `String` cannot fail.
        let _ = writeln!(text, "{id};{area};{group};{}", cells.join(";"));
    }
    text
}
