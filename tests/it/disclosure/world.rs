//! Numbers connected by true sums, and what an editor writes of them: several indicators, a survey and a fact.

use std::collections::{BTreeMap, BTreeSet};

use insyn::area::Areas;
use insyn::diagnostic::Diagnostics;
use insyn::disclosure;
use insyn::fact::{Fact, FactValue};
use insyn::indicator::{Also, Cell, CellKey, CellValue, Counts, Group, Indicator, Revision};
use insyn::name::{AreaId, FactId, IndicatorId, Period, SurveyId, Wording};
use insyn::survey::{People, Question, Rate, Round, Survey};
use rust_decimal::Decimal;

use super::cubes::nowhere;

/// The index of an integer.
pub type Var = usize;

/// The content of a cell.
#[derive(Clone, Copy, Debug)]
pub enum What {
    Count(Var),
    Share {
        people: Var,
        base: Var,
        with_base: bool,
    },
    /// Per hundred, of events and a base that other indicators count.
    Rate {
        events: Var,
        base: Var,
    },
}

/// What the editor writes.
#[derive(Clone, Debug)]
pub enum Written {
    Cell {
        indicator: usize,
        key: CellKey,
        what: What,
        stated: bool,
    },
    /// Asked, answered and population, each with whether it is written; and whether the rate is.
    Round {
        area: AreaId,
        group: Group,
        period: Period,
        people: [(Var, bool); 3],
        rate: bool,
    },
    Fact {
        number: Var,
        period: Period,
    },
}

/// A true sum: the terms add up to zero, or to more.
#[derive(Clone, Debug)]
pub struct Sum {
    pub terms: Vec<(Var, i64)>,
    pub more: bool,
}

/// The meaning of the second version of the numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Other {
    None,
    Was,
    Also,
}

/// Two versions of all numbers: as they are, and as they were or as another text has them.
pub type Truth = [Vec<i64>; 2];

#[derive(Clone, Debug)]
pub struct World {
    pub areas: Areas,
    pub own: AreaId,
    pub limit: u32,
    pub indicators: Vec<Indicator>,
    /// The indicators of a survey's questions; `None` if there is no survey.
    pub questions: Option<Vec<usize>>,
    pub written: Vec<Written>,
    pub truth: Truth,
    pub other: Other,
    /// Numbers with an alternative, which is visible for shown ones, and not attacked for suppressed ones.
    pub others: BTreeSet<Var>,
    pub sums: Vec<Sum>,
}

/// Everything that is written, or what is left of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    pub indicators: BTreeMap<IndicatorId, Indicator>,
    pub surveys: BTreeMap<SurveyId, Survey>,
    pub facts: BTreeMap<FactId, Fact>,
}

/// Returns a share in tenths of a per cent, halves rounded up.
pub fn tenths(people: i64, base: i64) -> i64 {
    (2000 * people + base) / (2 * base)
}

/// The notes on every fourth written thing: one that may reveal its number, and one that does not.
const NOTES: [&str; 2] = ["Tre personer, varav en kvinna.", "Nytt sätt att räkna sedan 2023."];

fn note(at: usize) -> Option<Wording> {
    at.is_multiple_of(4).then(|| Wording::plain(NOTES[at / 4 % NOTES.len()]))
}

fn fact_id() -> FactId {
    FactId::parse("uppgift").expect("a name")
}

impl World {
    pub fn small(&self, number: i64) -> bool {
        0 < number && number < i64::from(self.limit)
    }

    /// Returns what is written of these numbers.
    pub fn site(&self, truth: &Truth) -> Site {
        let mut indicators: Vec<Indicator> = self.indicators.clone();
        let (mut rounds, mut facts) = (Vec::new(), BTreeMap::new());
        for (at, written) in self.written.iter().enumerate() {
            match written {
                Written::Cell { indicator, key, what, stated } => {
                    if let Some(cell) = self.cell(truth, (at, *what), *stated) {
                        indicators[*indicator].cells.insert(key.clone(), Cell { note: note(at), ..cell });
                    }
                }
                Written::Round { area, group, period, people, rate } => {
                    rounds.push(Round { note: note(at), ..round(truth, (area, *group, *period), people, *rate) })
                }
                Written::Fact { number, period } => _ = facts.insert(fact_id(), fact(truth[0][*number], *period)),
            }
        }
        rounds.sort_by_key(|round| (round.area.clone(), round.group, round.period));
        let question = |at: &usize| Question { indicator: self.indicators[*at].id.clone(), text: None, options: vec![], negative: false };
        let survey = self.questions.as_ref().map(|questions| Survey {
            id: SurveyId::parse("enkat").expect("a name"),
            name: Wording::plain("Enkät"),
            by: None,
            url: None,
            every: None,
            scale: None,
            asked_as: None,
            rounds,
            questions: questions.iter().map(question).collect(),
            span: nowhere(),
        });
        Site {
            indicators: indicators.into_iter().map(|indicator| (indicator.id.clone(), indicator)).collect(),
            surveys: survey.into_iter().map(|survey| (survey.id.clone(), survey)).collect(),
            facts,
        }
    }

    fn cell(&self, truth: &Truth, (at, what): (usize, What), stated: bool) -> Option<Cell> {
        // Each has its own position, which distinguishes it from other numbers.
        let at = u32::try_from(at).expect("a place");
        let span = insyn::source::Span { start: at, end: at, ..nowhere() };
        let of = |value| Cell::of(value, span);
        match what {
            _ if stated => Some(of(CellValue::Suppressed)),
            What::Count(var) => {
                let mut cell = of(CellValue::Number(truth[0][var].into()));
                let value = Decimal::from(truth[1][var]);
                if self.others.contains(&var) {
                    match self.other {
                        Other::None => {}
                        Other::Was => {
                            cell.revision = Some(Box::new(Revision { was: value, revised: "2024-05-01".parse().expect("a day") }))
                        }
                        Other::Also => cell.also = Some(Box::new(Also { value, place: Wording::plain("bilagan") })),
                    }
                }
                Some(cell)
            }
            What::Rate { events, base } => {
                let (events, base) = (truth[0][events], truth[0][base]);
                (base > 0).then(|| of(CellValue::Number(Decimal::new(tenths(events, base), 1))))
            }
            What::Share { people, base, with_base } => {
                let (people, base) = (truth[0][people], truth[0][base]);
                let share = || Decimal::new(tenths(people, base), 1);
                let base_told = with_base.then(|| u32::try_from(base).expect("a base"));
                (base > 0).then(|| Cell { base: base_told, ..of(CellValue::Number(share())) })
            }
        }
    }

    /// Returns the site after suppression.
    pub fn hide(&self, truth: &Truth) -> Site {
        let mut site = self.site(truth);
        let setting = disclosure::Setting { areas: &self.areas, own_area: &self.own, threshold: self.limit };
        let mut numbers = disclosure::Numbers { indicators: &mut site.indicators, surveys: &mut site.surveys, facts: &mut site.facts };
        disclosure::hide(&mut numbers, setting, &mut Diagnostics::new());
        site
    }

    /// Returns how many suppressed cells and rounds have each of the notes.
    pub fn notes(&self, site: &Site) -> [usize; 2] {
        let cells = site.indicators.values().flat_map(|indicator| indicator.cells.values());
        let of_cells = cells.filter(|cell| cell.value == CellValue::Suppressed).map(|cell| &cell.note);
        let is_hidden = |round: &&Round| round.answered == People::Suppressed || round.asked == People::Suppressed;
        let rounds = site.surveys.values().flat_map(|survey| &survey.rounds);
        let notes: Vec<&str> = of_cells.chain(rounds.filter(is_hidden).map(|round| &round.note)).flatten().flat_map(Wording::all).collect();
        NOTES.map(|note| notes.iter().filter(|other| **other == note).count())
    }

    /// Returns whether each written thing is suppressed.
    pub fn hidden(&self, site: &Site) -> Vec<bool> {
        let is_hidden = |written: &Written| match written {
            Written::Cell { indicator, key, .. } => {
                let cells = &site.indicators[&self.indicators[*indicator].id].cells;
                cells.get(key).is_none_or(|cell| cell.value == CellValue::Suppressed)
            }
            Written::Round { area, group, period, .. } => {
                let of = |round: &&Round| round.area == *area && round.group == *group && round.period == *period;
                let round = site.surveys.values().flat_map(|survey| &survey.rounds).find(of).expect("the round");
                [round.asked, round.answered, round.population].contains(&People::Suppressed) || round.rate == Rate::Suppressed
            }
            Written::Fact { .. } => site.facts[&fact_id()].value == FactValue::Number(CellValue::Suppressed),
        };
        self.written.iter().map(is_hidden).collect()
    }

    /// Returns the site with only small or stated numbers suppressed, which is unsafe.
    pub fn only_protected(&self, truth: &Truth) -> Vec<bool> {
        let is_none = |written: &Written| matches!(written, Written::Cell { what: What::Share { base, .. } | What::Rate { base, .. }, .. } if truth[0][*base] == 0);
        let written = self.written.iter().zip(self.protected(truth));
        written.map(|(written, of)| !of.is_empty() || is_none(written)).collect()
    }

    /// Returns the numbers of each written thing that must not be found, in either version.
    pub fn protected(&self, truth: &Truth) -> Vec<Vec<Var>> {
        let small = |var: Var| truth.iter().any(|truth| self.small(truth[var]));
        let of = |written: &Written| match written {
            Written::Cell { what: What::Count(var), stated: true, .. } => vec![*var],
            Written::Cell { what: What::Count(var), .. } | Written::Fact { number: var, .. } => {
                Some(*var).into_iter().filter(|var| small(*var)).collect()
            }
            Written::Cell { what: What::Share { .. }, stated: true, .. } | Written::Cell { what: What::Rate { .. }, .. } => vec![],
            Written::Cell { what: What::Share { people, base, with_base }, .. } => {
                if truth[0][*base] == 0 || !(*with_base || self.is_told(*base)) {
                    vec![]
                } else if small(*base) {
                    vec![*base]
                } else {
                    Some(*people).into_iter().filter(|var| small(*var)).collect()
                }
            }
            Written::Round { people: [asked, answered, population], rate, .. } => {
                let derived = *rate && asked.1 && !answered.1 && truth[0][asked.0] > 0;
                let told = [*asked, (answered.0, answered.1 || derived), *population];
                told.into_iter().filter(|(var, told)| *told && small(*var)).map(|(var, _)| var).collect()
            }
        };
        self.written.iter().map(of).collect()
    }

    /// Whether a survey's round states a number of answers.
    pub fn is_told(&self, base: Var) -> bool {
        self.written.iter().any(|written| matches!(written, Written::Round { people, .. } if people[1] == (base, true)))
    }
}

fn round(truth: &Truth, (area, group, period): (&AreaId, Group, Period), people: &[(Var, bool); 3], rate: bool) -> Round {
    let of = |(var, told): (Var, bool)| if told { People::Known(u32::try_from(truth[0][var]).expect("people")) } else { People::Unknown };
    let (asked, answered) = (truth[0][people[0].0], truth[0][people[1].0]);
    Round {
        ages: Default::default(),
        area: area.clone(),
        group,
        period,
        asked: of(people[0]),
        answered: of(people[1]),
        rate: if rate && asked > 0 { Rate::Known(Decimal::new(tenths(answered, asked), 1)) } else { Rate::Unknown },
        population: of(people[2]),
        note: None,
        span: nowhere(),
    }
}

fn fact(number: i64, period: Period) -> Fact {
    Fact {
        id: fact_id(),
        title: Wording::plain("Uppgift"),
        value: FactValue::Number(CellValue::Number(number.into())),
        unit: None,
        approximate: false,
        period: Some(period),
        source: None,
        note: None,
        counts: Some(Counts::People),
        span: nowhere(),
    }
}
