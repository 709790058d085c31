//! The plan of a year as a calendar file (iCalendar, RFC 5545), which calendars import or subscribe to. Everything in it follows from the content: it never
//! reads the clock, so that the same site gives the same bytes.

use icalendar::{Calendar, Component, Event, Property};

use crate::locale::Locale;
use crate::name::{Lang, Wording};
use crate::site::{GeneratedPage, Site, Task};

/// The program that made the calendar. Without a version, which would change the bytes of an unchanged plan.
const PRODUCT: &str = "-//Insyn//Insyn//SV";

/// Returns the path of the calendar of a language, beside the page of the plan; `None` if the site has no plan.
pub fn calendar_path(site: &Site, lang: &Lang) -> Option<String> {
    let name = if lang.as_str() == "sv" { "arshjul.ics" } else { "plan.ics" };
    site.generated_url(&GeneratedPage::YearPlan, lang).map(|page| format!("{}{name}", page.below_root()))
}

/// Returns the calendar of a language: each task is an all-day event on the first working day of its month, which leaves the day free.
pub fn calendar(site: &Site, lang: &Lang, locale: &Locale) -> String {
    let name = locale.format("plan-calendar-name", &[("site", site.config.title.text(lang).to_owned().into())]);
    let mut calendar = Calendar::empty();
    for (key, value) in [("VERSION", "2.0"), ("PRODID", PRODUCT), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.name(&name);
    let changed = site.changed();
    for task in &site.entries.plan {
        // Without a date the library would add the time of the build.
        let mut event = event(site, task, lang, locale);
        let changed = changed.unwrap_or_else(|| task.month.first_day());
        calendar.push(event.add_property("DTSTAMP", changed.strftime("%Y%m%dT000000Z").to_string()).done());
    }
    calendar.to_string()
}

fn event(site: &Site, task: &Task, lang: &Lang, locale: &Locale) -> Event {
    let mut event = Event::new();
    event.uid(&format!("{}-{}@{}", task.id, task.month.year, place(site)));
    // A day without an end is one day long.
    let day = task.first_working_day().strftime("%Y%m%d").to_string();
    event.append_property(Property::new("DTSTART", day).add_parameter("VALUE", "DATE").done());
    event.summary(task.text.text(lang)).description(&description(site, task, lang, locale));
    event.add_property("TRANSP", "TRANSPARENT");
    if let Some(address) = task.link.as_ref().and_then(|target| site.target_url(target, lang)) {
        event.url(&address);
    }
    event.done()
}

/// Returns what identifies the site in ids: its address, without its scheme.
fn place(site: &Site) -> &str {
    let address = site.config.base_url.as_deref().and_then(|url| url.split_once("://")).map(|(_, rest)| rest.trim_end_matches('/'));
    address.unwrap_or("insyn")
}

/// Says in which month a task is done, and by whom.
fn description(site: &Site, task: &Task, lang: &Lang, locale: &Locale) -> String {
    let told = |key: &str, text: &Wording| format!("{}: {}", locale.text(key), text.text(lang));
    let month = locale.format("plan-during", &[("month", locale.period(task.month).into())]);
    let owner = task.owner.as_ref().map(|owner| told("action-owner", owner));
    let operation = task.operation.as_ref().and_then(|id| site.numbers.areas.get(id)).map(|area| told("action-operation", &area.name));
    [Some(month), owner, operation].into_iter().flatten().collect::<Vec<_>>().join("\n")
}
