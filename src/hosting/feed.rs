//! The Atom feed of changes: new and updated reports, corrections, numbers revised by a source, and changes to the statistics. Its dates
//! are the content's; it never reads the clock.

use std::collections::BTreeMap;

use atom_syndication as atom;
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::indicator::{CellValue, Indicator};
use crate::locale::{Argument, Locale};
use crate::name::{Lang, Url};
use crate::site::{Page, PageKind, Site};

/// The name of the feed, below each language's front page.
const NAME: &str = "feed.xml";

/// The largest number of entries in a feed; the newest are kept.
const MOST: usize = 100;

/// The feed of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    /// Its path in the output.
    pub path: String,
    /// Its title.
    pub title: String,
    /// Its bytes.
    pub xml: String,
}

/// Something that changed.
struct Change<'s> {
    date: Date,
    /// The page that it concerns.
    url: &'s Url,
    /// The suffix of the entry's id after the page's URL, which must never change; empty for a new page.
    mark: String,
    title: String,
    summary: Option<String>,
}

/// Returns the feeds of the languages that have any changes. Returns none if the site's URL is not configured: a feed's entries are
/// identified by theirs.
pub fn feeds<'l>(site: &Site, locales: impl Iterator<Item = (&'l Lang, &'l Locale)>) -> BTreeMap<Lang, Feed> {
    let feed = |(lang, locale): (&Lang, &Locale)| Some((lang.clone(), feed(site, lang, locale)?));
    locales.filter_map(feed).collect()
}

/// Returns the path of the feed of the language whose front page is at `start`.
pub(super) fn path(start: &Url) -> String {
    format!("{}{NAME}", start.below_root())
}

fn feed(site: &Site, lang: &Lang, locale: &Locale) -> Option<Feed> {
    let start = &site.page(*site.structure.starts.get(lang)?).url;
    let path = path(start);
    let own = format!("{}{path}", site.config.base_url.as_ref()?);
    let urls: Vec<(&Indicator, Url)> = site.numbers.indicators.values().map(|it| (it, site.indicator_url(&it.id, lang))).collect();
    let mut changes: Vec<Change<'_>> = site
        .pages
        .iter()
        .filter(|page| page.lang == *lang && !page.draft && page.items().is_empty())
        .flat_map(|page| of_page(page, locale))
        .collect();
    changes.extend(urls.iter().flat_map(|(indicator, url)| of_indicator(indicator, url, lang, locale)));
    changes.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.url.cmp(b.url)).then_with(|| a.mark.cmp(&b.mark)));
    changes.truncate(MOST);
    let updated = moment(changes.first()?.date)?;
    let title = locale.format("feed-title", &[("site", site.config.title.text(lang).to_owned().into())]);
    let feed = atom::Feed {
        title: atom::Text::plain(title.clone()),
        subtitle: Some(atom::Text::plain(locale.text("feed-description"))),
        id: own.clone(),
        updated,
        lang: Some(lang.to_string()),
        authors: vec![atom::Person { name: site.config.organisation.name.text(lang).to_owned(), ..atom::Person::default() }],
        links: vec![link("self", own, Some("application/atom+xml")), link("alternate", site.canonical(start)?, Some("text/html"))],
        entries: changes.iter().filter_map(|change| entry(site, change)).collect(),
        ..atom::Feed::default()
    };
    Some(Feed { path, title, xml: feed.to_string() })
}

fn entry(site: &Site, change: &Change<'_>) -> Option<atom::Entry> {
    let address = site.canonical(change.url)?;
    let id = if change.mark.is_empty() { address.clone() } else { format!("{address}#{}", change.mark) };
    Some(atom::Entry {
        title: atom::Text::plain(change.title.clone()),
        id,
        updated: moment(change.date)?,
        links: vec![link("alternate", address, None)],
        summary: change.summary.clone().map(atom::Text::plain),
        ..atom::Entry::default()
    })
}

fn link(rel: &str, href: String, kind: Option<&str>) -> atom::Link {
    atom::Link { rel: rel.to_owned(), href, mime_type: kind.map(str::to_owned), ..atom::Link::default() }
}

/// Converts a date to a timestamp, as Atom requires: the start of the day in UTC, which is the same day in Sweden.
fn moment(date: Date) -> Option<atom::FixedDateTime> {
    format!("{date}T00:00:00Z").parse().ok()
}

/// Returns the changes in a page's front matter: a published report, an updated page, corrections.
fn of_page<'s>(page: &'s Page, locale: &Locale) -> Vec<Change<'s>> {
    let front = &page.front;
    let name = front.title.value.clone();
    let titled = |key: &str| locale.format(key, &[("title", name.clone().into())]);
    let change = |date: Date, mark: String, title: String, summary: Option<String>| Change { date, url: &page.url, mark, title, summary };
    let published = page.published().filter(|_| page.kind == PageKind::Report);
    let description = || front.description.as_ref().map(|text| text.value.clone());
    let mut changes: Vec<Change<'s>> = published.map(|date| change(date, String::new(), name.clone(), description())).into_iter().collect();
    let document = front.document.as_ref();
    let updated = front.updated.as_ref().or_else(|| document?.revised.as_ref()).map(|date| date.value);
    changes.extend(
        updated
            .filter(|date| published != Some(*date))
            .map(|date| change(date, format!("updated-{date}"), titled("feed-updated"), description())),
    );
    let corrections = document.map_or(&[][..], |document| &document.corrections);
    for (at, correction) in corrections.iter().enumerate() {
        let date = correction.date.value;
        // Corrections of the same day are numbered in their order; new ones are added last.
        let before = corrections[..at].iter().filter(|other| other.date.value == date).count();
        let mark = if before == 0 { format!("correction-{date}") } else { format!("correction-{date}-{}", before + 1) };
        let said = [Some(&correction.what), correction.why.as_ref()].into_iter().flatten().map(|text| text.value.trim_end_matches('.'));
        let summary = said.map(|text| format!("{text}.")).collect::<Vec<_>>().join(" ");
        changes.push(change(date, mark, titled("feed-correction"), Some(summary)));
    }
    changes
}

/// Returns the changes in an indicator's file: numbers revised by the source, and events of the statistics.
fn of_indicator<'s>(indicator: &Indicator, url: &'s Url, lang: &Lang, locale: &Locale) -> Vec<Change<'s>> {
    let name = indicator.short.text(lang).to_owned();
    let mut revised: BTreeMap<Date, u64> = BTreeMap::new();
    let told = indicator.cells.values().filter(|cell| cell.value != CellValue::Suppressed);
    for revision in told.filter_map(|cell| cell.revision.as_ref()) {
        *revised.entry(revision.revised).or_default() += 1;
    }
    let revisions = revised.into_iter().map(|(date, cells)| Change {
        date,
        url,
        mark: format!("revised-{date}"),
        title: locale.format("feed-revised", &[("title", name.clone().into())]),
        summary: Some(locale.format("feed-revised-numbers", &[("numbers", Argument::Count(Decimal::from(cells)))])),
    });
    let events = indicator.events.iter().map(|event| ("event", event)).chain(indicator.breaks.iter().map(|event| ("break", event)));
    // An event in a year that only a draft covers is not announced yet.
    let events = events.filter(|(_, event)| indicator.withheld.is_none_or(|year| event.period.year < year));
    let events = events.map(|(mark, event)| {
        let period = locale.period(event.period);
        Change {
            date: event.period.first_day(),
            url,
            mark: format!("{mark}-{}", event.period),
            title: locale.format("feed-event", &[("title", name.clone().into()), ("period", period.into())]),
            summary: Some(event.text.text(lang).to_owned()),
        }
    });
    revisions.chain(events).collect()
}
