//! Several indicators in one figure: a panel for each of their series, on a common scale. It never joins numbers of different units.

use std::collections::BTreeMap;

use super::*;
use crate::area::Areas;
use crate::diagnostic::Problem;
use crate::indicator::Indicator;
use crate::locale::Locale;

/// Returns the figure of several requests, each for an indicator.
///
/// # Errors
/// The problem of one of them; different units or kinds of periods, too many panels, or a single period.
pub fn join(requests: &[(&Indicator, Request)], areas: &Areas, locale: &Locale) -> Result<Figure, Problem> {
    let select = |(indicator, request): &(&Indicator, Request)| select(indicator, areas, locale, request);
    let mut figures: Vec<Figure> = requests.iter().map(select).collect::<Result<_, _>>()?;
    let indicators: Vec<&Indicator> = requests.iter().map(|(indicator, _)| *indicator).collect();
    one_scale(&figures, &indicators)?;
    share_notes(&mut figures);
    // What a single figure concerns becomes part of its name, even if it holds for all, since a panel is read by itself.
    let name = |(indicator, figure): (&&Indicator, &Figure)| {
        let short = indicator.short.text(locale.lang()).to_owned();
        std::iter::once(short).chain(figure.fixed.names(locale)).collect::<Vec<_>>().join(", ")
    };
    let names: Vec<String> = indicators.iter().zip(&figures).map(name).collect();
    let panels = Panels { figures: &figures, names: &names, locale };
    let (found, most) = (figures.iter().map(|figure| figure.series.len()).sum::<usize>(), MOST_PANELS);
    if found > most {
        return Err(Problem::TooManySeries { found: found as u64, most: most as u64 });
    }
    let title = requests.first().and_then(|(_, request)| request.title.clone());
    let joined = panels.figure(title);
    match joined {
        Some(figure) if figure.positions.len() > 1 => Ok(figure),
        _ => Err(Problem::KindDoesNotFit { kind: Kind::Multiples.as_str().to_owned(), fits: vec![Kind::Bar.as_str().to_owned()] }),
    }
}

/// Checks that all have the same unit and kind of periods.
fn one_scale(figures: &[Figure], indicators: &[&Indicator]) -> Result<(), Problem> {
    let Some((first, rest)) = figures.split_first() else { return Ok(()) };
    for (figure, indicator) in rest.iter().zip(indicators.iter().skip(1)) {
        let why = match () {
            () if figure.measure.unit != first.measure.unit => "unit",
            () if indicator.period_kind != indicators[0].period_kind => "period",
            () => continue,
        };
        let (indicator, other) = (indicators[0].id.to_string(), indicator.id.to_string());
        return Err(Problem::NoCommonScale { indicator, other, why: why.to_owned() });
    }
    Ok(())
}

struct Panels<'a> {
    figures: &'a [Figure],
    names: &'a [String],
    locale: &'a Locale,
}

impl Panels<'_> {
    fn figure(&self, title: Option<String>) -> Option<Figure> {
        let first = self.figures.first()?;
        let positions = self.positions();
        let at = |period: Option<Period>| positions.iter().position(|position| position.period == period).unwrap_or_default();
        let (mut series, mut targets, mut breaks, mut events) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (figure, name) in self.figures.iter().zip(self.names) {
            let before = series.len();
            let moved = |position: usize| at(figure.positions[position].period);
            series.extend(figure.series.iter().map(|of| self.series(figure, of, name, &positions)));
            targets.extend(figure.targets.iter().map(|mark| Mark {
                series: before + mark.series,
                position: moved(mark.position),
                ..mark.clone()
            }));
            for (from, to) in [(&figure.breaks, &mut breaks), (&figure.events, &mut events)] {
                let of = |event: &Event, index| Event { position: moved(event.position), series: Some(before + index), note: event.note };
                to.extend(
                    from.iter()
                        .flat_map(|event| (0..figure.series.len()).map(move |index| (event, index)))
                        .map(|(event, index)| of(event, index)),
                );
            }
        }
        let same = |differs: fn(&Figure, &Figure) -> bool| !self.figures.iter().any(|figure| differs(figure, first));
        Some(Figure {
            shape: Shape::Multiples,
            title: title.unwrap_or_else(|| self.title(&positions)),
            subtitle: None,
            fixed: Subject::default(),
            total: None,
            measure: Measure {
                decimals: first.measure.decimals.filter(|_| same(|a, b| a.measure.decimals != b.measure.decimals)),
                better: if same(|a, b| a.measure.better != b.measure.better) { first.measure.better } else { Better::Neutral },
                ..first.measure.clone()
            },
            positions,
            series,
            targets,
            breaks,
            events,
            notes: self.notes(),
            source: self.sources(),
            base: None,
            ..first.clone()
        })
    }

    /// Returns the periods of all, in order.
    fn positions(&self) -> Vec<Position> {
        let all = self.figures.iter().flat_map(|figure| &figure.positions);
        let by_period: BTreeMap<Option<Period>, &Position> = all.map(|position| (position.period, position)).collect();
        let first = by_period.keys().next().copied().flatten();
        let step = |position: &Position| first.zip(position.period).map_or(0, |(first, period)| period.since(first));
        // Every period in between is a position, so no line is interrupted for all panels at once.
        by_period.into_values().map(|position| Position { step: step(position), apart: false, ..position.clone() }).collect()
    }

    /// Returns a series with a point per period. Where the indicator's own line continues over a period it lacks, that is not measured.
    fn series(&self, figure: &Figure, series: &Series, name: &str, positions: &[Position]) -> Series {
        let point = |position: &Position| {
            let own = figure.positions.iter().position(|other| other.period == position.period);
            own.map_or_else(
                || {
                    let next = figure.positions.iter().position(|other| other.period > position.period);
                    let between = next.is_some_and(|next| next > 0 && !figure.positions[next].apart);
                    let state = if between { State::NotMeasured } else { State::Absent };
                    Point::bare(state)
                },
                |own| series.points[own].clone(),
            )
        };
        let several = figure.series.len() > 1;
        let name = if several { format!("{name}, {}", series.role.within(&series.name, &figure.lang)) } else { name.to_owned() };
        Series {
            name,
            role: Role::Category,
            subject: Subject::default(),
            period: None,
            side: None,
            look: None,
            year: None,
            points: positions.iter().map(point).collect(),
        }
    }

    /// Returns the title with the names and the range of periods.
    fn title(&self, positions: &[Position]) -> String {
        let period = |position: Option<&Position>| position.and_then(|position| position.period);
        let ends = period(positions.first()).zip(period(positions.last()));
        let span = ends.map(|(first, last)| self.locale.periods(first, last)).unwrap_or_default();
        self.locale.format("figure-title", &[("name", self.locale.list(self.names).into()), ("period", span.into())])
    }

    /// Returns the notes without repetitions: numbered ones, symbols, then those on a whole indicator with its name.
    fn notes(&self) -> Vec<Note> {
        let mut notes: Vec<Note> = Vec::new();
        for (figure, name) in self.figures.iter().zip(self.names) {
            let lag = figure.positions.last().map(|last| self.locale.format("figure-note-lag", &[("period", last.label.clone().into())]));
            for note in &figure.notes {
                let mut note = note.clone();
                if let Some(last) = figure.positions.last().filter(|_| note.mark.is_empty() && lag.as_ref() == Some(&note.text)) {
                    let arguments = [("name", name.as_str().into()), ("period", last.label.clone().into())];
                    note.text = self.locale.format("figure-note-lag-of", &arguments);
                }
                if !notes.contains(&note) {
                    notes.push(note);
                }
            }
            if let Some(base) = &figure.base {
                let text = self.locale.format("figure-base-named", &[("name", name.as_str().into()), ("base", base.as_str().into())]);
                notes.push(Note { mark: String::new(), text });
            }
        }
        let order = |note: &Note| (note.mark.is_empty(), note.mark.parse().unwrap_or(usize::MAX));
        notes.sort_by_key(order);
        notes
    }

    /// Returns the sources without repetitions.
    fn sources(&self) -> Option<String> {
        let mut sources: Vec<&str> = Vec::new();
        for source in self.figures.iter().filter_map(|figure| figure.source.as_deref()) {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        (!sources.is_empty()).then(|| sources.join(" "))
    }
}
