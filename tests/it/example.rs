//! The example site has every figure of the reports that it is based on: series are read from its tables, single figures from its text next
//! to a keyword, and compared with a manual list from the reports themselves.
//!
//! `example_figures.txt` has one line per figure: `series`, indicator, area, group, category (`-` for none), period and the number as
//! shown, or `fact`, the page's address, the number as shown and a keyword near it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use insyn::indicator::Group;
use insyn::name::{AreaId, IndicatorId, Lang, Period};
use insyn::output::Entry;
use insyn::pipeline::{self, Order, Timings};
use insyn::site::Site;
use insyn::theme::Theme;
use scraper::{ElementRef, Html, Selector};

/// The largest distance between a single figure and its keyword, in characters.
const NEAR: usize = 80;

/// The built example, and its list of figures.
struct Example {
    pages: BTreeMap<String, String>,
    site: Site,
    theme: Arc<Theme>,
}

impl Example {
    fn build() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut timings = Timings::default();
        let mut checked = pipeline::load(root, &Order::default(), &mut timings).expect("the example is read");
        let rendered = checked.render(&mut timings).expect("the example has no mistakes");
        let pages = rendered.output.files().filter_map(|(path, entry)| match entry {
            Entry::Bytes(bytes) if path.ends_with(".html") => Some((path.to_owned(), String::from_utf8_lossy(bytes).into_owned())),
            _ => None,
        });
        let pages = pages.collect();
        let (site, theme) = checked.site.expect("a site");
        Self { pages, site, theme }
    }

    fn page(&self, address: &str) -> Result<Html, String> {
        let path = format!("{}index.html", address.trim_start_matches('/'));
        self.pages.get(&path).map(|html| Html::parse_document(html)).ok_or_else(|| format!("there is no page {address}"))
    }

    /// Whether a number is where a row of the list says: in the indicator's own tables, under its headers.
    fn series(&self, row: &Row<'_>) -> Result<(), String> {
        let indicator =
            IndicatorId::parse(row.indicator).and_then(|id| self.site.numbers.indicators.get(&id)).ok_or("no such indicator")?;
        let lang = Lang::swedish();
        let own = self.site.own_area().as_str() == row.area;
        let name =
            |id: &str| AreaId::parse(id).and_then(|id| self.site.numbers.areas.get(&id)).map(|area| area.name.text(&lang).to_owned());
        let area = name(row.area).ok_or("no such area")?;
        let group = Group::parse(row.group).ok_or("no such group")?;
        let category = match row.category {
            "-" => None,
            id => {
                let category = indicator.categories.iter().find(|category| category.id.as_str() == id).ok_or("no such category")?;
                Some(category.name.text(&lang).to_owned())
            }
        };
        let locale = self.theme.locale(&lang).expect("Swedish");
        let period = locale.period(row.period.parse::<Period>().map_err(|()| "no period")?);
        let group_name = match group {
            Group::Total => None,
            Group::Women => Some("Kvinnor".to_owned()),
            Group::Men => Some("Män".to_owned()),
        };
        // The headings that are required, and those that are also allowed.
        let needed: Vec<String> = [group_name, category, (!own).then(|| area.clone())].into_iter().flatten().collect();
        let neutral = [area, "Totalt".to_owned(), indicator.short.text(&lang).to_owned(), indicator.title.text(&lang).to_owned()];
        let page = self.page(&format!("/nyckeltal/{}/", row.indicator))?;
        let mut seen = Vec::new();
        for table in page.select(&selector("table")) {
            for (headings, shown) in cells(table) {
                let said = |label: &String| headings.contains(label);
                let fits = needed.iter().all(said) && (said(&period) || text_of_first(table, "caption").contains(&period));
                let nothing_else = headings.iter().all(|said| needed.contains(said) || neutral.contains(said) || *said == period);
                if fits && nothing_else {
                    if is_as_written(&shown, row.shown) {
                        return Ok(());
                    }
                    seen.push(shown);
                }
            }
        }
        Err(format!("the tables say {seen:?}"))
    }

    /// Whether a number occurs in a page's text, on its own and near its keyword.
    fn fact(&self, address: &str, number: &str, word: &str) -> Result<(), String> {
        let page = self.page(address)?;
        let main = page.select(&selector("main")).next().ok_or("the page has no text")?;
        let text: Vec<char> = plain(&visible(main)).to_lowercase().chars().collect();
        let (number, word): (Vec<char>, Vec<char>) =
            (plain(number).to_lowercase().chars().collect(), plain(word).to_lowercase().chars().collect());
        let words = positions(&text, &word);
        if words.is_empty() {
            return Err(format!("`{}` is not there", word.iter().collect::<String>()));
        }
        let alone = |at: &usize| {
            let before = at.checked_sub(1).map(|at| text[at]);
            let after = (text.get(at + number.len()).copied(), text.get(at + number.len() + 1).copied());
            let goes_on = |c: Option<char>| c.is_some_and(|c| c.is_numeric());
            let decimals = matches!(after.0, Some(',' | '.')) && goes_on(after.1);
            !goes_on(before) && !goes_on(after.0) && !decimals
        };
        let near = positions(&text, &number).into_iter().filter(alone).any(|at| words.iter().any(|word| at.abs_diff(*word) <= NEAR));
        if near { Ok(()) } else { Err("the number is not near the word".into()) }
    }
}

/// A row of the list about a series.
struct Row<'l> {
    indicator: &'l str,
    area: &'l str,
    group: &'l str,
    category: &'l str,
    period: &'l str,
    shown: &'l str,
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("a selector")
}

/// Whether a number is shown as the source writes it, perhaps with more zeros, since all numbers of an indicator have as many decimals.
fn is_as_written(shown: &str, written: &str) -> bool {
    let (shown, written) = (plain(shown), plain(written));
    let zeros =
        |text: &str| shown.replace('%', "").trim_end().strip_prefix(text).is_some_and(|rest| rest.trim_start_matches('0').is_empty());
    shown == written || written.contains(',') && zeros(written.replace('%', "").trim_end())
}

/// Normalises a text for comparison: without non-breaking spaces and the unit's symbol.
fn plain(text: &str) -> String {
    let text = text.replace(['\u{a0}', '\u{202f}'], " ").replace('\u{ad}', "");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.strip_suffix(" %").map_or(text.clone(), str::to_owned)
}

/// Returns an element's text without the numbers of its notes.
fn visible(element: ElementRef<'_>) -> String {
    let noted = |node: &ego_tree::NodeRef<'_, scraper::Node>| {
        node.ancestors().filter_map(ElementRef::wrap).any(|above| matches!(above.value().name(), "sup" | "svg" | "script" | "style"))
    };
    let texts = element.descendants().filter(|node| !noted(node)).filter_map(|node| node.value().as_text().map(|text| text.to_string()));
    texts.collect::<Vec<_>>().join(" ")
}

fn text_of_first(table: ElementRef<'_>, name: &str) -> String {
    table.select(&selector(name)).next().map(|found| plain(&visible(found))).unwrap_or_default()
}

/// Returns every number of a table with its row and column headers.
fn cells(table: ElementRef<'_>) -> Vec<(Vec<String>, String)> {
    let heads: Vec<String> = table.select(&selector("thead th")).map(|head| plain(&visible(head))).collect();
    let mut cells = Vec::new();
    for row in table.select(&selector("tbody tr")) {
        let Some(name) = row.select(&selector("th")).next().map(|head| plain(&visible(head))) else { continue };
        for (at, cell) in row.select(&selector("td")).enumerate() {
            let column = heads.get(at + 1).cloned().unwrap_or_default();
            cells.push((vec![name.clone(), column], visible(cell)));
        }
    }
    cells
}

/// Returns the positions of a text in another.
fn positions(text: &[char], wanted: &[char]) -> Vec<usize> {
    (0..text.len().saturating_sub(wanted.len().saturating_sub(1))).filter(|at| text[*at..].starts_with(wanted)).collect()
}

/// Returns the rows of a list that the example lacks, with the reason.
fn lacking(example: &Example, list: &str) -> Vec<String> {
    let rows = list.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let judge = |line: &str| match line.split('\t').collect::<Vec<_>>().as_slice() {
        ["series", indicator, area, group, category, period, shown] => {
            example.series(&Row { indicator, area, group, category, period, shown })
        }
        ["fact", address, number, word] => example.fact(address, number, word),
        _ => Err("this is no row of the list".to_owned()),
    };
    rows.filter_map(|line| judge(line).err().map(|reason| format!("{line}: {reason}"))).collect()
}

#[test]
fn the_example_holds_every_figure_of_its_source() {
    let example = Example::build();
    let list = include_str!("example_figures.txt");
    assert!(list.lines().filter(|line| line.starts_with("series\t")).count() >= 129, "the list has lost its series");
    assert!(list.lines().filter(|line| line.starts_with("fact\t")).count() >= 153, "the list has lost its single figures");
    let missed = lacking(&example, list);
    assert!(missed.is_empty(), "{} figures are lacking:\n{}", missed.len(), missed.join("\n"));

    // Missing figures must be found, and figures near another word or under another heading.
    let wrong = [
        "series\tpersonalkontinuitet\t2280\ttotal\t-\t2023\t22",
        "series\tpersonalkontinuitet\t2280\twomen\t-\t2023\t21",
        "series\tvantetid-forsorjningsstod\t2280\ttotal\t-\t2023\t23",
        "fact\t/kvalitetsberattelse/2023/avvikelser/\t643\tavvikelser",
        "fact\t/kvalitetsberattelse/2023/avvikelser/\t64\tlandsbygd",
    ];
    assert_eq!(lacking(&example, &wrong.join("\n")).len(), wrong.len());
}
