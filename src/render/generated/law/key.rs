//! The key to symbols: every word, symbol, shape and line used in figures, tables and lists, drawn by the same code as there. It never
//! explains what the site does not use.

use crate::figure::{Sample, State, sample};
use crate::goal::BoardState;
use crate::indicator::Indicator;
use crate::render::draft::PageDraft;
use crate::render::sheet::{Body, Sheet};
use crate::view::{KeyGroupView, KeyPageView, KeySymbolView, TocEntry};

/// Returns the page. Its examples of lines go into `draft`.
pub(in crate::render) fn page(sheet: &Sheet<'_, '_>, draft: &mut PageDraft) -> Body {
    let groups = [Some(words(sheet)), lines(sheet, draft), verdicts(sheet), statuses(sheet), Some(marks(sheet))];
    let groups: Vec<KeyGroupView> = groups.into_iter().flatten().collect();
    let entry =
        |group: &KeyGroupView| TocEntry { title: group.title.clone(), anchor: group.anchor.clone(), level: 2, ..TocEntry::default() };
    let mut body = Body::new(sheet.text("key-page"), "key");
    body.description = Some(sheet.text("key-page-description"));
    body.toc = groups.iter().map(entry).collect();
    body.with("key", &KeyPageView { groups })
}

fn group(sheet: &Sheet<'_, '_>, key: &str, rows: Vec<KeySymbolView>) -> KeyGroupView {
    let title = sheet.text(key);
    let anchor = crate::name::Slug::of(&title).map_or_else(|| key.to_owned(), |slug| slug.to_string());
    KeyGroupView { title, anchor, text: sheet.text(&format!("{key}-text")), rows }
}

fn named(sheet: &Sheet<'_, '_>, name: &str, text: &str) -> KeySymbolView {
    let text = if text.is_empty() { String::new() } else { sheet.text(text) };
    KeySymbolView { name: sheet.text(name), text, ..KeySymbolView::default() }
}

/// Returns the words and symbols shown instead of, or next to, a number.
fn words(sheet: &Sheet<'_, '_>) -> KeyGroupView {
    let state = |state: State, text: &str| KeySymbolView {
        sign: state.sign().map(|(sign, _)| sign.to_owned()).unwrap_or_default(),
        ..named(sheet, state.words().unwrap_or_default(), text)
    };
    let signed = |sign: &str, name: &str, text: &str| KeySymbolView { sign: sign.to_owned(), ..named(sheet, name, text) };
    let rows = vec![
        state(State::Missing, "sign-missing"),
        state(State::Suppressed, "sign-suppressed"),
        state(State::NotApplicable, "sign-not-applicable"),
        state(State::NotMeasured, "sign-not-measured"),
        state(State::Absent, "sign-absent"),
        signed("0", "sign-zero-word", "sign-zero"),
        signed("0¹", "sign-rounds-to-zero-word", "figure-rounds-to-zero"),
        named(sheet, "sign-also-word", "sign-also"),
        named(sheet, "figure-preliminary", "sign-preliminary"),
        named(sheet, "sign-revised-word", "sign-revised"),
        signed("¹ ²", "sign-note-word", "sign-note"),
    ];
    group(sheet, "key-words", rows)
}

/// Returns the lines, points and bars of figures.
fn lines(sheet: &Sheet<'_, '_>, draft: &mut PageDraft) -> Option<KeyGroupView> {
    let site = sheet.site();
    let has = |what: &dyn Fn(&Indicator) -> bool| site.numbers.indicators.values().any(what);
    if site.numbers.indicators.is_empty() {
        return None;
    }
    let grouped = has(&|indicator| indicator.cells.keys().any(|key| key.group != crate::indicator::Group::Total));
    let preliminary = has(&|indicator| indicator.cells.values().any(|cell| cell.preliminary));
    let samples = [
        (true, Sample::Own, "key-own", "key-own-text"),
        (has(&|indicator| indicator.cells.keys().any(|key| key.area != *site.own_area())), Sample::Other, "key-other", "key-other-text"),
        (grouped, Sample::Total, "figure-total", ""),
        (grouped, Sample::Women, "figure-women", ""),
        (grouped, Sample::Men, "figure-men", ""),
        (grouped, Sample::WomenBar, "key-women-bar", ""),
        (grouped, Sample::MenBar, "key-men-bar", ""),
        (preliminary, Sample::Preliminary, "key-preliminary", "sign-preliminary"),
        (preliminary, Sample::PreliminaryBar, "key-preliminary-bar", "sign-preliminary"),
        (has(&|indicator| !indicator.targets.is_empty()), Sample::Target, "target", "key-target-text"),
        (has(&|indicator| !indicator.breaks.is_empty()), Sample::Break, "key-break", "key-break-text"),
        (has(&|indicator| !indicator.events.is_empty()), Sample::Event, "key-event", "key-event-text"),
    ];
    let wanted = samples.into_iter().enumerate().filter(|(_, (is_wanted, ..))| *is_wanted);
    let rows = wanted.map(|(at, (_, of, name, text))| KeySymbolView {
        drawing: draft.slots.insert(sample(of, &format!("prov-{at}"))),
        ..named(sheet, name, text)
    });
    Some(group(sheet, "key-lines", rows.collect()))
}

/// Returns the shapes of verdicts on targets.
fn verdicts(sheet: &Sheet<'_, '_>) -> Option<KeyGroupView> {
    let site = sheet.site();
    let aimed = site.numbers.indicators.values().any(|indicator| !indicator.targets.is_empty());
    if !aimed && site.entries.goals.is_empty() {
        return None;
    }
    let row =
        |(state, name, text): (&str, &str, &str)| KeySymbolView { class: format!("verdict verdict-{state}"), ..named(sheet, name, text) };
    let usual =
        [("reached", "goal-reached", "key-reached"), ("near", "goal-nearly", "key-nearly"), ("missed", "goal-missed", "key-missed")];
    let others = [
        (BoardState::Expected, ("expected", "goal-expected", "key-expected")),
        (BoardState::Unlikely, ("unlikely", "goal-unlikely", "key-unlikely")),
        (BoardState::NotAssessed, ("unassessed", "goal-not-assessed", "key-not-assessed")),
    ];
    let said = |state| site.entries.goals.iter().any(|goal| goal.verdict.as_ref().is_some_and(|board| board.state == Some(state)));
    let rows = usual.into_iter().chain(others.into_iter().filter(|(state, _)| said(*state)).map(|(_, row)| row));
    Some(group(sheet, "key-verdicts", rows.map(row).collect()))
}

/// Returns the shapes of the statuses of measures.
fn statuses(sheet: &Sheet<'_, '_>) -> Option<KeyGroupView> {
    if sheet.site().entries.actions.is_empty() {
        return None;
    }
    let row = |state: &str| KeySymbolView { class: format!("status status-{state}"), ..named(sheet, &format!("status-{state}"), "") };
    let rows = ["planned", "started", "pilot", "delayed", "continued", "done", "stopped"].map(row);
    Some(group(sheet, "key-statuses", rows.into()))
}

/// Returns the symbols of pages and links.
fn marks(sheet: &Sheet<'_, '_>) -> KeyGroupView {
    let draft = sheet.site().pages.iter().any(|page| page.draft);
    let rows = [
        Some(KeySymbolView { sign: "↗".to_owned(), ..named(sheet, "key-external", "key-external-text") }),
        draft.then(|| KeySymbolView { class: "draft".to_owned(), ..named(sheet, "draft", "key-draft-text") }),
    ];
    group(sheet, "key-marks", rows.into_iter().flatten().collect())
}
