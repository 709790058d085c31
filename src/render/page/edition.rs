//! Reports over the years: links to other years of a chapter, notices on outdated pages, changes since the previous measurement, and the
//! list of all years. It never shows a number that the edition does not have.

use super::document;
use crate::call::Scope;
use crate::indicator::{CellKey, Group, Indicator, Trend};
use crate::locale::{Argument, Locale, capitalised};
use crate::name::{Lang, Slug, Url};
use crate::phrase::{self, Development};
use crate::render::frame;
use crate::render::shared::Shared;
use crate::render::sheet::{Body, Sheet};
use crate::site::{Counterpart, EditionId, Page, PageKind};
use crate::view::{
    ChangeGroupView, ChangeItemView, ChangeState, ChangesView, DevelopmentView, EditionLinkView, EditionView, LinkView, NoticeKind,
    NoticeView, ReportYearsView, YearsView,
};

/// The number of indicators of a kind that are shown; the rest is collapsed.
const SHOWN: usize = 5;

/// Returns the years of the report that a page belongs to, the newest first; none if there is only one.
pub(in crate::render) fn switch(shared: &Shared<'_>, page: &Page) -> Vec<EditionLinkView> {
    let site = shared.site;
    let Some(own) = page.report else { return Vec::new() };
    let editions = site.editions_beside(own);
    if editions.len() < 2 {
        return Vec::new();
    }
    let link = |id: EditionId| {
        let edition = site.edition(id);
        let Counterpart { page: target, same } = site.counterpart(page, id);
        let target = if id == own { page } else { site.page(target) };
        EditionLinkView {
            year: edition.year.to_string(),
            url: page.url.relative(target.url.below_root()),
            same: same || id == own,
            here: id == own,
            draft: edition.draft,
            lang: (target.lang != page.lang).then(|| target.lang.to_string()),
        }
    };
    editions.into_iter().map(link).collect()
}

/// Returns the notices above a page's text: that it is a draft, outdated, or not the newest of its report. Links are relative to `url`.
pub(in crate::render) fn notices(shared: &Shared<'_>, page: &Page, url: &Url) -> Vec<NoticeView> {
    let locale = shared.language(&page.lang).locale;
    let draft = page.draft.then(|| NoticeView { kind: NoticeKind::Draft, text: locale.text("notice-draft"), link: None });
    let figures = || uses_draft_figures(shared, page).then(|| draft_figures(shared, locale)).flatten();
    let notices = [draft.or_else(figures), outdated(shared, page, locale), older(shared, page, url, locale)];
    notices.into_iter().flatten().collect()
}

/// Returns the notice that there is a newer report, with a link to the same chapter in it.
fn older(shared: &Shared<'_>, page: &Page, url: &Url, locale: &Locale) -> Option<NoticeView> {
    let site = shared.site;
    let own = page.report?;
    let newest = site.newest_beside(own).filter(|newest| site.edition(*newest).year > site.edition(own).year)?;
    let target = site.page(site.counterpart(page, newest).page);
    let year = site.edition(own).year.to_string();
    Some(NoticeView {
        kind: NoticeKind::Older,
        text: locale.format("notice-older", &[("year", year.into())]),
        link: Some(frame::link(&locale.text("notice-older-link"), url.relative(target.url.below_root()))),
    })
}

/// Returns the notice that the document is no longer valid.
fn outdated(shared: &Shared<'_>, page: &Page, locale: &Locale) -> Option<NoticeView> {
    let valid_until = shared.site.document_of(page)?.valid_until.as_ref()?.value;
    let passed = shared.site.numbers.settings.calendar.today.is_some_and(|today| today > valid_until);
    let text = || locale.format("notice-outdated", &[("date", locale.date(valid_until).into())]);
    passed.then(|| NoticeView { kind: NoticeKind::Outdated, text: text(), link: None })
}

/// Returns the notice that numbers only a draft has are shown; `None` if there are no drafts.
fn draft_figures(shared: &Shared<'_>, locale: &Locale) -> Option<NoticeView> {
    let year = shared.site.structure.draft_from?.to_string();
    Some(NoticeView { kind: NoticeKind::Draft, text: locale.format("notice-draft-figures", &[("year", year.into())]), link: None })
}

/// Returns the notice of a page with an indicator as of today, if some of its numbers belong to a draft.
pub(in crate::render) fn notice_of_indicator(shared: &Shared<'_>, indicator: &Indicator, lang: &Lang) -> Option<NoticeView> {
    is_of_draft(shared, indicator).then(|| draft_figures(shared, shared.language(lang).locale)).flatten()
}

/// Returns the notice of the list of indicators, if numbers of any belong to a draft.
pub(in crate::render) fn notice_of_list(shared: &Shared<'_>, lang: &Lang) -> Option<NoticeView> {
    let any = shared.site.numbers.indicators.values().any(|indicator| is_of_draft(shared, indicator));
    any.then(|| draft_figures(shared, shared.language(lang).locale)).flatten()
}

/// Whether some of an indicator's numbers belong to a draft. If drafts are not built, they do not exist.
fn is_of_draft(shared: &Shared<'_>, indicator: &Indicator) -> bool {
    shared.site.structure.draft_from.is_some_and(|year| indicator.cells.keys().any(|key| key.period.year >= year))
}

/// Whether a page outside reports shows an indicator with numbers that belong to a draft.
fn uses_draft_figures(shared: &Shared<'_>, page: &Page) -> bool {
    if shared.site.structure.draft_from.is_none() || page.report.is_some() {
        return false;
    }
    let scope = Scope { site: shared.site, theme: shared.theme, page };
    page.doc.calls.iter().any(|call| scope.indicators(call).into_iter().any(|indicator| is_of_draft(shared, indicator)))
}

/// Describes the change of a number since the previous measurement.
pub(in crate::render) fn development(indicator: &Indicator, key: &CellKey, locale: &Locale) -> Option<DevelopmentView> {
    let Development { text, trend, why } = phrase::development(indicator, key, locale)?;
    let judgement = match trend {
        Trend::Better => Some(locale.text("figure-says-better")),
        Trend::Worse => Some(locale.text("figure-says-worse")),
        Trend::Changed | Trend::Uncertain | Trend::Same | Trend::Unknown => why,
    };
    Some(DevelopmentView { state: state(trend), text: format!("{}.", capitalised(&text)), judgement })
}

fn state(trend: Trend) -> ChangeState {
    match trend {
        Trend::Better => ChangeState::Better,
        Trend::Worse => ChangeState::Worse,
        Trend::Changed => ChangeState::Changed,
        Trend::Uncertain => ChangeState::Uncertain,
        Trend::Same => ChangeState::Same,
        Trend::Unknown => ChangeState::Unknown,
    }
}

/// Returns how a report's numbers changed since the previous measurement, in the report's order; `None` if the page is no report's start
/// page, or nothing is comparable.
pub(in crate::render) fn changes(shared: &Shared<'_>, page: &Page) -> Option<ChangesView> {
    let report = page.report.filter(|_| page.kind == PageKind::Report)?;
    let locale = shared.language(&page.lang).locale;
    let mut items: Vec<(ChangeState, ChangeItemView)> = Vec::new();
    for indicator in used(shared, report) {
        items.extend(change(shared, indicator, page, locale));
    }
    let count = |state: ChangeState| items.iter().filter(|(own, _)| *own == state).count();
    let counted = |number: usize| Argument::Count(number.into());
    let compared = items.iter().filter(|(state, _)| *state != ChangeState::Unknown).count();
    if compared == 0 {
        return None;
    }
    let said = |key: &str, number: usize| (number > 0).then(|| locale.format(key, &[("n", counted(number))]));
    let parts = [
        said("changes-count-better", count(ChangeState::Better)),
        said("changes-count-worse", count(ChangeState::Worse)),
        said("changes-count-same", count(ChangeState::Same)),
        said("changes-count-uncertain", count(ChangeState::Uncertain)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let key = if parts.is_empty() { "changes-summary-bare" } else { "changes-summary" };
    let arguments = [("compared", said("changes-compared", compared).unwrap_or_default().into()), ("parts", locale.list(&parts).into())];
    let neutral = match count(ChangeState::Changed) {
        all if all == compared => Some(locale.text("changes-summary-neutral-all")),
        some => said("changes-summary-neutral", some),
    };
    let summary = [Some(locale.format(key, &arguments)), neutral].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let titles = [
        (ChangeState::Better, "changes-better"),
        (ChangeState::Worse, "changes-worse"),
        (ChangeState::Uncertain, "changes-uncertain"),
        (ChangeState::Changed, "changes-other"),
    ];
    let groups = titles.into_iter().filter_map(|(state, title)| {
        let mut of_group: Vec<ChangeItemView> = items.iter().filter(|(own, _)| *own == state).map(|(_, item)| item.clone()).collect();
        // Collapsing a single item saves nothing.
        let more = if of_group.len() > SHOWN + 1 { of_group.split_off(SHOWN) } else { Vec::new() };
        let more_title = if more.is_empty() { String::new() } else { locale.format("changes-more", &[("n", counted(more.len()))]) };
        (!of_group.is_empty()).then(|| ChangeGroupView { state, title: locale.text(title), items: of_group, more, more_title })
    });
    Some(ChangesView { summary, groups: groups.collect() })
}

/// Returns the indicators that a report shows, in order, as its edition closed them.
fn used<'s>(shared: &Shared<'s>, report: EditionId) -> Vec<&'s Indicator> {
    let site = shared.site;
    let first_use = |(id, pages): (&crate::name::IndicatorId, &Vec<crate::site::PageId>)| {
        let first = pages.iter().find(|page| site.page(**page).report == Some(report))?;
        Some((*first, site.indicator(id, site.page(*first))?))
    };
    let mut used: Vec<_> = site.structure.used_in.iter().filter_map(first_use).collect();
    used.sort_by_key(|(page, _)| *page);
    used.into_iter().map(|(_, indicator)| indicator).collect()
}

/// Returns the change of an indicator, if its latest number is of the report's year, or of the year that its delay implies.
fn change(shared: &Shared<'_>, indicator: &Indicator, page: &Page, locale: &Locale) -> Option<(ChangeState, ChangeItemView)> {
    let (indicator, area) = (indicator.judged(), shared.site.own_area());
    let period = indicator.latest_cell(area, Group::Total, None)?;
    if period.year != indicator.last_year(page.edition?) {
        return None;
    }
    let key = CellKey { area: area.clone(), group: Group::Total, category: None, period };
    let Development { text, trend, why } = phrase::development(indicator, &key, locale)?;
    let target = shared.site.indicator_url(&indicator.id, &page.lang);
    // Below the name of a year, a number without a period would be taken for that year's.
    let earlier = (Some(period.year) < page.edition).then(|| locale.period(period));
    let item = ChangeItemView {
        link: frame::link(indicator.short.text(&page.lang), page.url.relative(target.below_root())),
        lang: frame::foreign(shared, &indicator.short, &page.lang),
        earlier,
        value: phrase::value(indicator, indicator.cells.get(&key)?, locale),
        change: text,
        why,
    };
    Some((state(trend), item))
}

/// Returns the page of all years.
pub(in crate::render) fn years_page(sheet: &Sheet<'_, '_>) -> Body {
    let years = years(sheet.shared, sheet.lang, sheet.url);
    let mut body = Body::new(sheet.text("earlier-years"), "years");
    body.description = Some(sheet.text("earlier-years-description"));
    body.with("years", &years)
}

/// Returns every report with its years.
fn years(shared: &Shared<'_>, lang: &Lang, url: &Url) -> YearsView {
    let site = shared.site;
    let mut ids: Vec<EditionId> = site.reports().collect();
    ids.sort_by_key(|id| std::cmp::Reverse(site.edition(*id).year));
    let mut reports: Vec<(&str, Vec<EditionId>)> = Vec::new();
    for id in ids {
        let report = site.edition(id).report.as_str();
        match reports.iter_mut().find(|(known, _)| *known == report) {
            Some((_, editions)) => editions.push(id),
            None => reports.push((report, vec![id])),
        }
    }
    let mut reports: Vec<ReportYearsView> = reports.into_iter().map(|(_, editions)| of_report(shared, &editions, lang, url)).collect();
    reports.sort_by(|a, b| shared.language(lang).locale.compare(&a.title, &b.title));
    let mut anchors: Vec<String> = Vec::new();
    for report in &mut reports {
        let same = anchors.iter().filter(|known| **known == report.anchor).count();
        anchors.push(report.anchor.clone());
        if same > 0 {
            report.anchor = format!("{}-{}", report.anchor, same + 1);
        }
    }
    YearsView { reports }
}

fn of_report(shared: &Shared<'_>, editions: &[EditionId], lang: &Lang, url: &Url) -> ReportYearsView {
    let site = shared.site;
    let newest = editions.first().and_then(|id| site.newest_beside(*id));
    let (title, of) = newest.or(editions.first().copied()).map_or_else(Default::default, |id| name(shared, id, lang));
    ReportYearsView {
        anchor: Slug::of(&title).map_or_else(|| "berattelse".to_owned(), |slug| slug.to_string()),
        title,
        lang: of.filter(|of| of != lang).map(|of| of.to_string()),
        editions: editions.iter().map(|id| of_year(shared, *id, newest == Some(*id), lang, url)).collect(),
    }
}

/// Returns the name of a report and its language: from the directory of its editions, or else an edition's title without its year.
fn name(shared: &Shared<'_>, id: EditionId, lang: &Lang) -> (String, Option<Lang>) {
    let site = shared.site;
    let edition = site.edition(id);
    let folder = format!("content/{}/_index.md", edition.report);
    let above = site.page(edition.start).above.last().filter(|above| site.page(**above).path == folder);
    let page = site.page(site.in_language(above.copied().unwrap_or(edition.start), lang));
    let title = &page.front.title.value;
    (if above.is_some() { title.clone() } else { without_year(title, edition.year) }, Some(page.lang.clone()))
}

/// Returns a report's title without the year of an edition.
fn without_year(title: &str, year: u16) -> String {
    let words: Vec<&str> = title.split_whitespace().filter(|word| word.trim_matches([',', '(', ')']) != year.to_string()).collect();
    let left = words.join(" ");
    let left = [" för", " for", " of"].into_iter().find_map(|word| left.strip_suffix(word)).unwrap_or(&left);
    let left = left.trim_end_matches([',', '–', '-', ' ']);
    if left.is_empty() { title.to_owned() } else { left.to_owned() }
}

fn of_year(shared: &Shared<'_>, id: EditionId, newest: bool, lang: &Lang, url: &Url) -> EditionView {
    let site = shared.site;
    let locale = shared.language(lang).locale;
    let edition = site.edition(id);
    let start = site.page(site.in_language(edition.start, lang));
    let document = site.document_of(start);
    let dated = |key: &str, date: Option<jiff::civil::Date>| date.map(|date| locale.format(key, &[("date", locale.date(date).into())]));
    let drawn_up = document.and_then(|document| document.drawn_up.as_ref()).map(|date| date.value);
    let adopted = document.and_then(|document| document.adopted.as_ref()).map(|date| date.value);
    let published = start.front.date.as_ref().map(|date| date.value).filter(|_| drawn_up.or(adopted).is_none());
    let parts = [
        Some(locale.format("edition-dates", &[("year", edition.year.to_string().into())])),
        dated("edition-drawn-up", drawn_up),
        dated("edition-adopted", adopted),
        dated("edition-published", published),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    EditionView {
        link: frame::link_to(start, url),
        lang: (start.lang != *lang).then(|| start.lang.to_string()),
        dates: parts.join(", "),
        draft: edition.draft,
        newest,
        original: original(shared, site.page(edition.start), start, lang, url),
    }
}

/// Returns the link to the document of which an edition is the web version, named as on the edition's own page.
fn original(shared: &Shared<'_>, first: &Page, start: &Page, lang: &Lang, url: &Url) -> Option<LinkView> {
    let (page, target) = [start, first].into_iter().find_map(|page| Some((page, page.original.as_ref()?)))?;
    Some(frame::target(shared, lang, url, target, &document::own_title(shared, page, target)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_called_by_its_title_without_the_year() {
        let cases = [
            ("Kvalitetsberättelse 2023", "Kvalitetsberättelse"),
            ("Kvalitetsberättelse för 2023", "Kvalitetsberättelse"),
            ("2023", "2023"),
            ("Berättelse, 2023", "Berättelse"),
        ];
        for (title, name) in cases {
            assert_eq!(without_year(title, 2023), name);
        }
    }
}
