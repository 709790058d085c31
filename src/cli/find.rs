//! The command that searches Kolada's catalogue of measures. It never changes a site.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use clap::Args;

use super::network::Network;
use super::{DONE, MACHINE, MISTAKES, Speaker, say};
use crate::diagnostic::Problem;
use crate::kolada::{Client, Kpi, MOST_IDS, Measured};

/// How long the cached catalogue is used: measures change a few times a year.
const A_MONTH: Duration = Duration::from_secs(30 * 24 * 3600);

/// The catalogue's file in the cache.
const CATALOGUE: &str = "kpi.json";

/// The area for which years are printed by default.
const NATION: &str = "0000";

#[derive(Args)]
pub(super) struct Arguments {
    /// Words in the measure's name, or its id
    #[arg(required = true)]
    words: Vec<String>,
    /// The municipality, region or nation whose years are printed, by its code
    #[arg(long, default_value = NATION)]
    area: String,
    /// Fetches the catalogue even if it is cached
    #[arg(long)]
    refresh: bool,
    #[command(flatten)]
    network: Network,
}

/// The first and last year with numbers, by a measure's id.
type Years = BTreeMap<String, (u16, u16)>;

impl Speaker {
    /// Prints the measures that have all words.
    pub(super) fn find(&self, arguments: &Arguments) -> u8 {
        let found = arguments.network.ask(self, |client| {
            let catalogue = catalogue(arguments, client)?;
            let found: Vec<Kpi> = matching(&catalogue, &arguments.words).into_iter().cloned().collect();
            let ids: Vec<String> = found.iter().take(MOST_IDS).map(|kpi| kpi.id.clone()).collect();
            // If Kolada is unreachable, what was found in the cached catalogue is printed without years.
            Ok((found, years(client, &ids, &arguments.area).ok()))
        });
        let (found, years) = match found {
            Ok(found) => found,
            Err(problem) => return self.refuse(Path::new("Kolada"), problem, MACHINE),
        };
        for kpi in found.iter().take(MOST_IDS) {
            self.print_kpi(kpi, years.as_ref().map(|years| years.get(&kpi.id)));
        }
        if let Some(more) = found.len().checked_sub(MOST_IDS).filter(|more| *more > 0) {
            say(&self.line("line-find-more", &[("count", more.into())]));
        }
        if found.is_empty() {
            say(&self.line("line-find-none", &[("words", arguments.words.join(" ").into())]));
            return MISTAKES;
        }
        DONE
    }

    /// Prints a measure. `years` is `None` if they could not be fetched.
    fn print_kpi(&self, kpi: &Kpi, years: Option<Option<&(u16, u16)>>) {
        let word = |is: bool| if is { "yes" } else { "no" };
        let (kind, from, to) = match years {
            None => ("unknown", 0, 0),
            Some(None) => ("none", 0, 0),
            Some(Some((from, to))) => (if from == to { "one" } else { "many" }, *from, *to),
        };
        let arguments = [
            ("gender", word(kpi.is_divided_by_gender).into()),
            ("units", word(kpi.has_ou_data).into()),
            ("years", kind.into()),
            ("from", from.to_string().into()),
            ("to", to.to_string().into()),
        ];
        say(&format!("{:<8}{}", kpi.id, kpi.name()));
        say(&format!("{:<8}{}", "", self.line("line-find", &arguments)));
    }
}

/// Returns the catalogue from the cache, or fetches and caches it.
fn catalogue(arguments: &Arguments, client: &Client) -> Result<Vec<Kpi>, Problem> {
    let cache = arguments.network.cache("catalogue");
    let kept = cache.as_ref().filter(|_| !arguments.refresh).and_then(|cache| cache.read(CATALOGUE, A_MONTH));
    if let Some(catalogue) = kept.and_then(|text| serde_json::from_str(&text).ok()) {
        return Ok(catalogue);
    }
    let catalogue = client.catalogue()?;
    if let (Some(cache), Ok(text)) = (cache, serde_json::to_string(&catalogue)) {
        cache.keep(CATALOGUE, &text);
    }
    Ok(catalogue)
}

/// Returns the measures whose name or id contains all words, ordered by the position of the first match.
fn matching<'c>(catalogue: &'c [Kpi], words: &[String]) -> Vec<&'c Kpi> {
    let words: Vec<String> = words.iter().flat_map(|word| word.split_whitespace()).map(str::to_lowercase).collect();
    let place = |kpi: &Kpi| {
        let text = format!("{} {}", kpi.id, kpi.name()).to_lowercase();
        words.iter().map(|word| text.find(word.as_str())).sum::<Option<usize>>()
    };
    let mut found: Vec<(usize, &Kpi)> = catalogue.iter().filter_map(|kpi| Some((place(kpi)?, kpi))).collect();
    found.sort_by(|(a, first), (b, second)| (a, first.name()).cmp(&(b, second.name())));
    found.into_iter().map(|(_, kpi)| kpi).collect()
}

fn years(client: &Client, ids: &[String], area: &str) -> Result<Years, Problem> {
    let mut years = Years::new();
    for datum in client.data(ids, &[area.to_owned()])? {
        if matches!(datum.measured, Measured::Number(_)) {
            let span = years.entry(datum.kpi).or_insert((datum.year, datum.year));
            *span = (span.0.min(datum.year), span.1.max(datum.year));
        }
    }
    Ok(years)
}
