//! Goals with their verdicts, and the numbers by which they are judged, as their reports closed them.

use rust_decimal::Decimal;

use super::super::field::{Datatype, Field, Item, Word};
use super::super::shared::{self, OUTCOMES};
use crate::goal::{Goal, Level};
use crate::indicator::{Course, Direction, Indicator, Parts, Standing, Status};
use crate::site::{Site, Verdict};

const LEVELS: &[Word] = &[("council", "fullmäktige"), ("board", "nämnd"), ("unit", "enhet")];

const DIRECTIONS: &[Word] = &[("increase", "öka"), ("decrease", "minska"), ("keep", "behålla")];

const JUDGES: &[Word] = &[("board", "nämnden"), ("computed", "uträknat")];

const GOAL: Field = Field::required(("goal", "mål"), Datatype::Plain);

pub(super) const FIELDS: &[Field] = &[
    GOAL,
    shared::EDITION,
    Field::required(("goal_text", "målets lydelse"), Datatype::Text),
    Field::new(("set_by", "satt av"), Datatype::Text),
    Field::new(("goal_level", "målnivå"), Datatype::OneOf(LEVELS)),
    Field::new(("within", "bidrar till"), Datatype::Plain),
    shared::OPERATION,
    shared::OPERATION_NAME,
    Field::new(("indicators", "målets nyckeltal"), Datatype::Plain),
    Field::new(("direction", "riktning"), Datatype::OneOf(DIRECTIONS)),
    Field::required(("verdict", "omdöme"), Datatype::Plain),
    Field::new(("verdict_name", "omdöme i egna ord"), Datatype::Text),
    Field::new(("counts_as", "räknas som"), Datatype::OneOf(OUTCOMES)),
    Field::required(("judged_by", "bedömt av"), Datatype::OneOf(JUDGES)),
    Field::new(("computed_verdict", "uträknat omdöme"), Datatype::Plain),
    Field::new(("verdict_reason", "omdömets motivering"), Datatype::Text),
    Field::new(("goal_note", "anmärkning till målet"), Datatype::Text),
];

pub(super) fn row<'s>(site: &'s Site, goal: &'s Goal) -> Vec<Item<'s>> {
    let judgement = site.judged(goal);
    let step = if let Verdict::Step(at) = judgement.verdict { site.config.verdict_scale.get(at) } else { None };
    let [operation, operation_name] = shared::operation(site, goal.operation.as_ref());
    let reason = goal.verdict.as_ref().and_then(|board| board.text.as_ref());
    vec![
        Item::id(Some(goal.id.as_str())),
        shared::edition(goal.edition),
        Item::Words(&goal.text),
        Item::words(goal.by.as_ref()),
        Item::word(goal.level.map(level)),
        Item::id(goal.within.as_ref().map(|within| within.as_str())),
        operation,
        operation_name,
        Item::ids(goal.indicators.iter().map(ToString::to_string)),
        Item::word(goal.direction.map(direction)),
        verdict(site, judgement.verdict),
        Item::words(step.map(|step| &step.text)),
        shared::outcome(site.outcome_of(judgement.verdict)),
        Item::Word(JUDGES[usize::from(!judgement.by_board)]),
        judgement.computed.map_or(Item::Nothing, |computed| verdict(site, computed)),
        Item::words(reason),
        Item::words(goal.note.as_ref()),
    ]
}

fn level(level: Level) -> Word {
    LEVELS[level as usize]
}

fn direction(direction: Direction) -> Word {
    DIRECTIONS[match direction {
        Direction::Increase => 0,
        Direction::Decrease => 1,
        Direction::Keep => 2,
    }]
}

/// Returns a verdict as a word, in English as in the files of goals; a step of the board's own scale by its id.
fn verdict(site: &Site, verdict: Verdict) -> Item<'_> {
    Item::Word(match verdict {
        Verdict::Step(at) => return Item::id(site.config.verdict_scale.get(at).map(|step| step.id.as_str())),
        Verdict::Judged(outcome) => return shared::outcome(Some(outcome)),
        Verdict::InWords => ("in_words", "i ord"),
        Verdict::NotAssessed => ("not_assessed", "inte bedömt"),
        Verdict::Expected => ("expected", "väntas uppnås"),
        Verdict::Unlikely => ("unlikely", "väntas inte uppnås"),
        Verdict::Course(Course::Right) => ("right_way", "rätt håll"),
        Verdict::Course(Course::Wrong) => ("wrong_way", "fel håll"),
        Verdict::Course(Course::Unchanged) => ("unchanged", "oförändrat"),
        Verdict::Course(Course::Changed) => ("changed", "ändrat"),
        Verdict::Untold => ("unknown", "går inte att avgöra"),
    })
}

pub(super) const RESULT_FIELDS: &[Field] = &[
    GOAL,
    shared::EDITION,
    shared::INDICATOR,
    shared::INDICATOR_NAME,
    shared::AREA,
    shared::GROUP,
    shared::PERIOD,
    shared::VALUE,
    shared::FROM,
    shared::TO,
    shared::STATUS,
    shared::UNIT,
    shared::AT_LEAST,
    shared::AT_MOST,
    shared::TARGET_OUTCOME,
    shared::CHANGE,
    shared::SINCE,
    Field::new(("parts_with_target", "delar med måltal"), Datatype::Whole),
    Field::new(("parts_reached", "delar som nådde måltalet"), Datatype::Whole),
];

/// Returns a row of each indicator by which a goal is judged.
pub(super) fn results<'s>(site: &'s Site, goal: &'s Goal) -> Vec<Vec<Item<'s>>> {
    let judgement = site.judged(goal);
    let row = |(indicator, standing): &(&'s Indicator, Option<Standing<'s>>)| {
        let standing = standing.as_ref();
        let cell = standing.and_then(|standing| standing.cell);
        let parts = standing.and_then(|standing| standing.parts.as_ref()).filter(|parts| parts.have_aims());
        let count = |count: fn(&Parts) -> usize| Item::number(parts.map(|parts| Decimal::from(count(parts))));
        // The parts of a year have targets of their own, and the last of them is not the year's result.
        let alone = standing.filter(|_| parts.is_none());
        let change = standing.and_then(|standing| standing.change);
        let [value, from, to] = shared::value(cell);
        let [least, most] = shared::aim(alone.and_then(|standing| standing.aim));
        let [difference, since] = shared::change(change.as_ref());
        vec![
            Item::id(Some(goal.id.as_str())),
            shared::edition(goal.edition),
            Item::id(Some(indicator.id.as_str())),
            Item::Words(&indicator.short),
            Item::id(Some(site.own_area().as_str())),
            Item::group(indicator, goal.group),
            Item::period(standing.map(|standing| standing.period)),
            value,
            from,
            to,
            standing.map_or(Item::Nothing, |_| Item::status(cell.map_or(Status::Missing, Status::of))),
            Item::unit(indicator),
            least,
            most,
            shared::outcome(alone.and_then(|standing| standing.outcome)),
            difference,
            since,
            count(|parts| parts.outcomes.len()),
            count(Parts::reached),
        ]
    };
    judgement.standings.iter().map(row).collect()
}
