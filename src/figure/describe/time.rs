//! The sentences on numbers over time: the main series, and others next to it. It never compares across a break.

use super::*;

/// The largest number of series that are described separately.
const FEW: usize = 3;

impl Teller<'_> {
    /// Returns the main series: everybody in the own area or in the only one, else the first of the own area.
    pub(super) fn main(&self) -> Option<usize> {
        let series = &self.figure.series;
        if series.len() == 1 {
            return Some(0);
        }
        let several_areas = series.iter().any(|series| series.subject.area.is_some());
        let is_own = |subject: &Subject| subject.area.as_ref().is_none_or(|area| area.role == Role::Own);
        let candidates: Vec<usize> =
            (0..series.len()).filter(|of| is_own(&series[*of].subject) && series[*of].subject.category.is_none()).collect();
        let everybody = |of: &&usize| series[**of].subject.group.is_none_or(|people| people.group == Group::Total);
        // Series that differ only by period have no main one.
        let alike = series.iter().all(|series| series.subject == Subject::default());
        let found = candidates.iter().find(everybody).or_else(|| candidates.first().filter(|_| several_areas));
        found.copied().filter(|_| !alike)
    }

    pub(super) fn through_time(&self) -> Vec<String> {
        let mut said: Vec<String> = self.everything().into_iter().collect();
        let Some(main) = self.main() else {
            match self.pair_at_last() {
                Some(position) => said.extend(self.gap(position..position + 1, false)),
                None => said.extend(self.several(None)),
            }
            said.extend(self.breaks());
            return said;
        };
        said.extend(self.level(main));
        said.extend(self.withheld(main).filter(|_| self.is_own(main)));
        said.extend(self.judged(main).filter(|_| self.is_own(main)));
        let of_year = self.whole_year(main, self.is_own(main));
        // A sentence that follows has the period of the one before.
        let told = if of_year.is_empty() { self.last_known(main) } else { None };
        said.extend(of_year);
        match self.pair_at_last() {
            Some(position) => said.extend(self.gap(position..position + 1, told == Some(position))),
            None if self.figure.series.iter().any(|series| series.subject.category.is_some()) => said.extend(self.several(Some(main))),
            None if self.figure.series.len() > 1 => {
                said.extend(self.others(main, self.is_own(main) && self.is_better(main).is_some()));
                said.extend(self.twin(main).and_then(|twin| self.level(twin)));
            }
            None => {}
        }
        said.extend(self.extremes(main).filter(|_| said.len() < 3 && self.figure.series.len() == 1));
        said.extend(self.preliminary(main));
        said.extend(self.breaks());
        said
    }

    /// Whether a series is the own area's total: for other areas and for parts, better is not defined.
    fn is_own(&self, series: usize) -> bool {
        let subject = self.figure.series[series].subject.and(&self.figure.fixed);
        subject.category.is_none() && subject.area.is_none_or(|area| area.role == Role::Own)
    }

    fn breaks(&self) -> Option<String> {
        let cut = self.figure.breaks.last()?;
        Some(self.say("figure-says-break", &[("period", self.when(cut.position).into())]))
    }

    /// Returns women and men of a single area.
    fn women_and_men(&self) -> Option<(&Series, &Series)> {
        let is = |series: &&Series, group| series.subject.group.is_some_and(|people| people.group == group);
        let of = |group| self.figure.series.iter().find(|series| is(series, group));
        let several = self.figure.series.iter().any(|series| series.subject.area.is_some() || series.subject.category.is_some());
        Some((of(Group::Women)?, of(Group::Men)?)).filter(|_| !several)
    }

    /// Returns the last position at which both women and men have a number.
    fn pair_at_last(&self) -> Option<usize> {
        let (women, men) = self.women_and_men()?;
        let both = |position: &usize| [women, men].iter().all(|series| series.points[*position].state.number().is_some());
        (0..self.figure.positions.len()).rev().find(both)
    }

    /// Returns the series of men if the main one is of women in the same area, and the reverse.
    fn twin(&self, main: usize) -> Option<usize> {
        let of = |series: usize| &self.figure.series[series].subject;
        let is_twin = |series: &usize| {
            let (one, other) = (of(main), of(*series));
            one.area == other.area
                && one.category == other.category
                && matches!((one.group, other.group), (Some(a), Some(b)) if a != b && a.group != Group::Total)
        };
        (0..self.figure.series.len()).find(is_twin)
    }

    /// Describes the last number and its change.
    pub(super) fn level(&self, series: usize) -> Option<String> {
        let last = self.last_known(series)?;
        Some(self.statement(series, last, self.change(series, last)))
    }

    fn last_known(&self, series: usize) -> Option<usize> {
        self.figure.series[series].points.iter().rposition(|point| point.state.is_known())
    }

    /// Describes series without a main one: each if they are few, and otherwise the highest, the lowest and the largest changes.
    fn several(&self, without: Option<usize>) -> Vec<String> {
        let known: Vec<usize> = (0..self.figure.series.len())
            .filter(|series| Some(*series) != without)
            .filter(|series| self.figure.series[*series].points.iter().any(|point| point.state.is_known()))
            .collect();
        if known.len() <= FEW {
            return known.into_iter().filter_map(|series| self.level(series)).collect();
        }
        multiples::told(self, without)
    }

    /// Compares the main series with others of the same group at its last position, after its change was judged if `follows`.
    fn others(&self, main: usize, follows: bool) -> Option<String> {
        let last = *self.known(main).last()?;
        let series = &self.figure.series;
        let point = &series[main].points[last];
        let differs = |of: &&Series| {
            let (one, other) = (&series[main].subject, &of.subject);
            one != other && one.group == other.group && (one.area == other.area || one.category == other.category)
        };
        let compared = series.iter().filter(differs).map(|series| (&series.points[last], series.subject.clone()));
        self.compared(point, compared, follows)
    }

    /// Returns "Det är 1 procentenhet högre än riket och samma som länet."; after a judgement "Samtidigt är det 1 procentenhet högre än riket."
    pub(super) fn compared<'p>(&self, point: &Point, others: impl Iterator<Item = (&'p Point, Subject)>, follows: bool) -> Option<String> {
        let differences: Vec<String> = others
            .take(FEW)
            .filter_map(|(other, subject)| {
                let who = subject.within(self.locale);
                let bare = subject.group.is_none_or(|people| people.group == Group::Total) && subject.category.is_none();
                let than = self.say(if bare { "figure-says-than-name" } else { "figure-says-than-who" }, &[("name", who.into())]);
                let difference = self.amounts.difference(point, other, than)?;
                let is_level = other.is_level && point.state != other.state;
                Some(if is_level { self.say("figure-says-uncertain", &[("difference", difference.into())]) } else { difference })
            })
            .collect();
        let key = if follows { "figure-says-compared-too" } else { "figure-says-compared" };
        (!differences.is_empty()).then(|| self.say(key, &[("differences", self.locale.list(&differences).into())]))
    }
}
