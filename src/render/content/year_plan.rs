//! The plan of a year as it is shown, month by month. It never asks what day it is, so nothing is overdue.

use crate::hosting;
use crate::locale::capitalised;
use crate::name::{Lang, Period, Url, Wording};
use crate::render::frame;
use crate::render::shared::Shared;
use crate::site::{LinkTarget, Task};
use crate::view::{LinkView, PlanMonthView, PlanView, TaskView};

/// The context in which a plan is shown.
pub(in crate::render) struct PlanContext<'p> {
    /// The page's language.
    pub lang: &'p Lang,
    /// The page's address.
    pub url: &'p Url,
    /// The level of the months' headings.
    pub heading_level: u8,
    /// Whether each task names its operation.
    pub says_operation: bool,
}

/// Returns the view of tasks, which are sorted by month. `id` gives each month's heading an id unique on the page.
pub(in crate::render) fn view(
    shared: &Shared<'_>,
    tasks: &[&Task],
    mut id: impl FnMut(Period) -> String,
    place: &PlanContext<'_>,
) -> PlanView {
    let locale = shared.language(place.lang).locale;
    let months = tasks.chunk_by(|one, other| one.month == other.month).filter_map(|tasks| {
        let month = tasks.first()?.month;
        let items = tasks.iter().map(|task| self::task(shared, task, place)).collect();
        Some(PlanMonthView { title: capitalised(&locale.period(month)), id: id(month), items })
    });
    let months = months.collect();
    let calendar = hosting::calendar_path(shared.site, place.lang)
        .map(|path| LinkView { detail: Some("ics".to_owned()), ..frame::link(&locale.text("plan-calendar"), place.url.relative(&path)) });
    PlanView { heading_level: place.heading_level, months, calendar, downloads: Vec::new() }
}

fn task(shared: &Shared<'_>, task: &Task, place: &PlanContext<'_>) -> TaskView {
    let site = shared.site;
    let words = |wording: &Wording| frame::words(shared, wording, place.lang);
    let operation = task.operation.as_ref().filter(|_| place.says_operation).and_then(|id| site.numbers.areas.get(id));
    let of_year = site.structure.reports.iter().filter(|edition| Some(edition.year) == task.report);
    let reports = of_year.map(|edition| {
        let page = site.page(site.in_language(edition.start, place.lang));
        let lang = (page.written() != place.lang).then(|| page.written().to_string());
        let target = LinkTarget::Page(edition.start, None);
        LinkView { lang, ..frame::target(shared, place.lang, place.url, &target, &page.front.title.value) }
    });
    let link = task.link.as_ref().map(|target| link(shared, target, place));
    TaskView {
        text: words(&task.text),
        owner: task.owner.as_ref().map(words),
        operation: operation.map(|area| words(&area.name)),
        links: reports.chain(link).collect(),
    }
}

/// Returns the link to what says more, named after it.
fn link(shared: &Shared<'_>, target: &LinkTarget, place: &PlanContext<'_>) -> LinkView {
    let site = shared.site;
    let (title, lang) = match target {
        LinkTarget::Page(id, _) => {
            let page = site.page(site.in_language(*id, place.lang));
            (page.front.title.value.clone(), (page.written() != place.lang).then(|| page.written().to_string()))
        }
        LinkTarget::Indicator(id) => {
            let words = site.numbers.indicators.get(id).map(|indicator| frame::words(shared, &indicator.short, place.lang));
            words.map_or_else(|| (id.to_string(), None), |words| (words.text, words.lang))
        }
        LinkTarget::Asset(path) => (path.rsplit('/').next().unwrap_or(path).to_owned(), None),
        LinkTarget::External(address) => {
            let host = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
            (host.split('/').next().unwrap_or(host).to_owned(), None)
        }
        LinkTarget::Anchor(text) | LinkTarget::Contact(text) => (text.rsplit(':').next().unwrap_or(text).to_owned(), None),
    };
    LinkView { lang, ..frame::target(shared, place.lang, place.url, target, &title) }
}
