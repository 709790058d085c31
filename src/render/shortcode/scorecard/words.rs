//! The title of a scorecard, and its summary in sentences: how many targets were reached, and how the numbers changed. It never judges.

use super::super::OnPage;
use super::{Row, Scorecard};
use crate::area::AreaKind;
use crate::figure::Role;
use crate::indicator::{CellKey, Indicator, Outcome};
use crate::locale::{Argument, Locale};
use crate::name::AreaId;
use crate::render::indicator::result;
use crate::view::{ChangeState, VerdictState, VerdictView};

/// Returns the title, with the area if it is a single one other than the site's own, and the period if all rows have `same`.
pub(super) fn title(on: &OnPage<'_, '_>, card: &Scorecard<'_>, same: bool) -> String {
    let locale = on.locale();
    let title = card.title.clone().unwrap_or_else(|| locale.text("scorecard"));
    let other = match card.areas.as_slice() {
        [only] if only != on.shared.site.own_area() => Some(area(on, only)),
        _ => None,
    };
    let period = card.rows.first().filter(|_| same).map(|row| locale.period(row.period));
    let mut parts = vec![title];
    for part in [other, period].into_iter().flatten() {
        if !parts.iter().any(|told| told.contains(&part)) {
            parts.push(part);
        }
    }
    parts.join(", ")
}

/// Returns the name of an area.
pub(super) fn area(on: &OnPage<'_, '_>, id: &AreaId) -> String {
    on.shared.site.numbers.areas.get(id).map_or_else(|| id.to_string(), |area| area.name.text(on.lang()).to_owned())
}

/// Returns the name of an area within a sentence.
fn within(on: &OnPage<'_, '_>, id: &AreaId) -> String {
    let is_nation = on.shared.site.numbers.areas.get(id).is_some_and(|area| area.kind == AreaKind::Nation);
    let role = if is_nation { Role::Nation } else { Role::Other };
    role.within(&area(on, id), on.lang())
}

/// Returns the verdict on a number with a target but without an outcome; `None` if it has no target.
pub(super) fn no_verdict(indicator: &Indicator, key: &CellKey, locale: &Locale) -> Option<VerdictView> {
    indicator.aim_at(key)?;
    let runs = indicator.cell(key).is_some_and(|cell| cell.through.is_some());
    let (state, text) =
        if runs { (VerdictState::Unassessed, "scorecard-year-runs") } else { (VerdictState::Open, "scorecard-verdict-untold") };
    Some(VerdictView { state, text: locale.text(text) })
}

/// Returns the sentences: how many of the own area's targets were reached, then how the numbers of each area changed.
pub(super) fn summary(on: &OnPage<'_, '_>, card: &Scorecard<'_>) -> Vec<String> {
    let own = on.shared.site.own_area();
    let locale = on.locale();
    let aims = card.areas.contains(own).then(|| targets(outcomes(&card.rows, own), card.rows.len(), &area(on, own), locale));
    let changes = card.areas.iter().filter_map(|id| changes(&directions(&card.rows, id, locale), &within(on, id), locale));
    aims.into_iter().chain(changes).collect()
}

/// The outcomes of targets, as in the keys of the catalogue; the last is of numbers that cannot be compared with theirs.
const OUTCOMES: [&str; 4] = ["reached", "nearly", "missed", "untold"];

/// Counts the own area's targets by outcome.
fn outcomes(rows: &[Row<'_>], own: &AreaId) -> [usize; OUTCOMES.len()] {
    let mut counts = [0; OUTCOMES.len()];
    for row in rows.iter().filter(|row| row.indicator.aim_at(&row.key(own)).is_some()) {
        let place = match row.indicator.outcome(&row.key(own)) {
            Some(Outcome::Reached) => 0,
            Some(Outcome::Nearly) => 1,
            Some(Outcome::Missed) => 2,
            None => 3,
        };
        counts[place] += 1;
    }
    counts
}

/// Returns "Exempelköping har måltal för fyra nyckeltal: två nåddes, ett nåddes nästan och ett nåddes inte."
fn targets(counts: [usize; OUTCOMES.len()], rows: usize, name: &str, locale: &Locale) -> String {
    let (aimed, n) = (counts.iter().sum::<usize>(), |count: usize| Argument::Count(count.into()));
    if aimed == 0 {
        return locale.format("scorecard-targets-none", &[("area", name.into()), ("n", n(rows))]);
    }
    let present: Vec<(&str, usize)> = OUTCOMES.into_iter().zip(counts).filter(|(_, count)| *count > 0).collect();
    if let [(kind, _)] = present.as_slice() {
        let outcome = locale.format(&format!("scorecard-all-{kind}"), &[("n", n(aimed))]);
        return locale.format("scorecard-targets", &[("area", name.into()), ("n", n(aimed)), ("outcome", outcome.into())]);
    }
    let part = |(kind, count): &(&str, usize)| locale.format(&format!("scorecard-some-{kind}"), &[("n", n(*count))]);
    let parts: Vec<String> = present.iter().map(part).collect();
    locale.format("scorecard-targets-some", &[("area", name.into()), ("n", n(aimed)), ("parts", locale.list(&parts).into())])
}

/// The directions of changes that are counted, with the keys of their words.
const DIRECTIONS: [(ChangeState, &str); 5] = [
    (ChangeState::Better, "changes-count-better"),
    (ChangeState::Worse, "changes-count-worse"),
    (ChangeState::Same, "changes-count-same"),
    (ChangeState::Changed, "scorecard-count-changed"),
    (ChangeState::Uncertain, "changes-count-uncertain"),
];

/// Returns the known directions of an area's changes; none for a single indicator, whose row says it.
fn directions(rows: &[Row<'_>], id: &AreaId, locale: &Locale) -> Vec<ChangeState> {
    let state = |row: &Row<'_>| Some(result::of(row.indicator, &row.key(id), locale)?.development?.state);
    if rows.len() > 1 { rows.iter().filter_map(state).collect() } else { Vec::new() }
}

/// Returns "Nyckeltalen för Eken jämförda med förra mätningen: två har blivit bättre och ett har blivit sämre."; `None` if nothing can be
/// compared.
fn changes(states: &[ChangeState], name: &str, locale: &Locale) -> Option<String> {
    let count = |wanted: ChangeState| states.iter().filter(|state| **state == wanted).count();
    let part = |(state, key): (ChangeState, &str)| {
        Some(count(state)).filter(|count| *count > 0).map(|count| locale.format(key, &[("n", Argument::Count(count.into()))]))
    };
    let parts: Vec<String> = DIRECTIONS.into_iter().filter_map(part).collect();
    let arguments = || [("area", name.into()), ("parts", locale.list(&parts).into())];
    (!parts.is_empty()).then(|| locale.format("scorecard-changes", &arguments()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_counted_in_words() {
        let said = |lang: &str, counts| targets(counts, 5, "Exempelköping", &Locale::of_default_theme(lang));
        let cases = [
            ([0, 0, 0, 0], "Exempelköping har inget måltal för nyckeltalen.", "Exempelköping has no target for the indicators."),
            (
                [1, 0, 0, 0],
                "Exempelköping har måltal för ett nyckeltal, och det nåddes.",
                "Exempelköping has a target for one indicator, and it was reached.",
            ),
            (
                [0, 0, 2, 0],
                "Exempelköping har måltal för två nyckeltal, men inget av dem nåddes.",
                "Exempelköping has targets for two indicators, but neither was reached.",
            ),
            (
                [0, 3, 0, 0],
                "Exempelköping har måltal för tre nyckeltal, och alla nåddes nästan.",
                "Exempelköping has targets for three indicators, and all were nearly reached.",
            ),
            (
                [0, 0, 0, 1],
                "Exempelköping har måltal för ett nyckeltal, men om det nåddes går inte att avgöra.",
                "Exempelköping has a target for one indicator, but whether it was reached cannot be determined.",
            ),
            (
                [2, 1, 1, 1],
                "Exempelköping har måltal för fem nyckeltal: två nåddes, ett nåddes nästan, ett nåddes inte och ett går inte att avgöra.",
                "Exempelköping has targets for five indicators: two were reached, one was nearly reached, one was not reached and one cannot be determined.",
            ),
            (
                [12, 0, 3, 0],
                "Exempelköping har måltal för 15 nyckeltal: 12 nåddes och tre nåddes inte.",
                "Exempelköping has targets for 15 indicators: 12 were reached and three were not reached.",
            ),
        ];
        for (counts, swedish, english) in cases {
            assert_eq!(said("sv", counts), swedish);
            assert_eq!(said("en", counts), english);
        }
    }

    #[test]
    fn changes_are_counted_in_words_and_what_is_unknown_is_left_out() {
        use ChangeState::{Better, Changed, Same, Uncertain, Unknown, Worse};
        let said = |lang: &str, states: &[ChangeState]| changes(states, "Eken", &Locale::of_default_theme(lang));
        assert_eq!(said("sv", &[Unknown]), None);
        assert_eq!(
            said("sv", &[Better, Worse, Better, Unknown]).as_deref(),
            Some("Nyckeltalen för Eken jämförda med förra mätningen: två har blivit bättre och ett har blivit sämre.")
        );
        assert_eq!(
            said("en", &[Same, Changed, Uncertain]).as_deref(),
            Some(
                "The indicators for Eken compared with the previous measurement: one stayed the same, one changed without being better or worse and one cannot be judged."
            )
        );
    }
}
