//! Laws that have been replaced, named by texts of a time when the new one was in force. A report rightly names the laws of its own year. It never
//! reports a law that the text calls former.

use jiff::civil::{Date, date};

use crate::diagnostic::{Diagnostics, Problem};
use crate::page::{Passage, Section};
use crate::site::{Page, Site};

/// A law that has been replaced.
struct Replaced {
    number: &'static str,
    name: &'static str,
    by: &'static str,
    /// The first day of the new law.
    since: Date,
}

const fn replaced(number: &'static str, name: &'static str, by: &'static str, since: Date) -> Replaced {
    Replaced { number, name, by, since }
}

/// Laws that reports of quality and patient safety refer to, each with its next successor. Source: the repealing provisions of the new laws in the
/// Swedish Code of Statutes (SFS). That of schools held for education until the end of June 2011, although repealed earlier (SFS 2010:801, 2 §).
static REPLACED: [Replaced; 9] = [
    replaced("2001:453", "socialtjänstlagen", "2025:400", date(2025, 7, 1)),
    replaced("1980:620", "socialtjänstlagen", "2001:453", date(2002, 1, 1)),
    replaced("1982:763", "hälso- och sjukvårdslagen", "2017:30", date(2017, 4, 1)),
    replaced("1998:531", "lagen om yrkesverksamhet på hälso- och sjukvårdens område", "2010:659", date(2011, 1, 1)),
    replaced("1998:204", "personuppgiftslagen", "2018:218", date(2018, 5, 25)),
    replaced("1980:100", "sekretesslagen", "2009:400", date(2009, 6, 30)),
    replaced("1991:900", "kommunallagen", "2017:725", date(2018, 1, 1)),
    replaced("1986:223", "förvaltningslagen", "2017:900", date(2018, 7, 1)),
    replaced("1985:1100", "skollagen", "2010:800", date(2011, 7, 1)),
];

/// Words of a sentence that tell that a law is no longer in force, or that its successor is named too.
const FORMER: [&str; 14] = [
    "tidigare",
    "äldre",
    "gamla",
    "dåvarande",
    "upphäv",
    "upphör",
    "ersatt",
    "ersätt",
    "förra",
    "dessförinnan",
    "former",
    "previous",
    "repeal",
    "replaced",
];

/// Reports replaced laws in a page's text.
pub(super) fn check(site: &Site, page: &Page, sections: &[Section], found: &mut Diagnostics) {
    let Some(day) = first_day(site, page) else { return };
    for passage in sections.iter().flat_map(|section| &section.passages) {
        for law in REPLACED.iter().filter(|law| law.since <= day) {
            of_passage(passage, law, day, found);
        }
    }
}

fn of_passage(passage: &Passage, law: &'static Replaced, day: Date, found: &mut Diagnostics) {
    let last = successors(law, day).last().unwrap_or(law);
    let text = &passage.text;
    let is_digit_at = |at: Option<char>| at.is_some_and(|sign| sign.is_ascii_digit());
    for (at, _) in text.match_indices(law.number) {
        let end = at + law.number.len();
        let is_whole = !is_digit_at(text[..at].chars().next_back()) && !is_digit_at(text[end..].chars().next());
        let lower = text.to_lowercase();
        let says_so = FORMER.iter().any(|word| lower.contains(word)) || successors(law, day).any(|law| text.contains(law.by));
        if is_whole && !says_so {
            let (written, name) = (law.number.to_owned(), law.name.to_owned());
            let problem = Problem::LawReplaced { written, name, by: last.by.to_owned(), since: last.since.to_string() };
            found.add(passage.span(&(at..end)), problem);
        }
    }
}

/// Returns a law's replacement, and those of its successors, until a day.
fn successors(law: &'static Replaced, day: Date) -> impl Iterator<Item = &'static Replaced> {
    let next = move |law: &&'static Replaced| REPLACED.iter().find(|next| next.number == law.by && next.since <= day);
    std::iter::successors(Some(law), next)
}

/// Returns the first day of the time that a page's text is about: of a report its year, of a document the day when it was adopted, otherwise today.
fn first_day(site: &Site, page: &Page) -> Option<Date> {
    if let Some(year) = page.edition {
        return Date::new(i16::try_from(year).ok()?, 1, 1).ok();
    }
    let document = page.front.document.as_ref();
    let adopted = document.and_then(|document| document.revised.as_ref().or(document.adopted.as_ref()).or(document.drawn_up.as_ref()));
    adopted.map(|date| date.value).or(site.numbers.settings.calendar.today)
}
