//! Reads a figure requested on the command line, with the arguments of a shortcode but without a page. It never prints.

use crate::area;
use crate::diagnostic::Problem;
use crate::figure::{Kind, Request};
use crate::indicator::{Group, Indicator, no_period, said_period};
use crate::name::{IndicatorId, Period, nearest};
use crate::site::Site;

/// A requested figure, all words as written.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// The indicator's name.
    pub indicator: String,
    /// The kind; chosen from the numbers if omitted.
    pub kind: Option<String>,
    /// Areas, by name or number; the own one if empty.
    pub areas: Vec<String>,
    /// Groups; everybody if empty.
    pub groups: Vec<String>,
    /// The first period.
    pub from: Option<String>,
    /// The last period.
    pub to: Option<String>,
}

/// The argument with a mistake, and the problem.
pub type Mistake = (&'static str, Problem);

impl Asked {
    /// Returns the indicator and the request, as on pages outside reports.
    ///
    /// # Errors
    /// The first mistake.
    pub fn read<'s>(&self, site: &'s Site) -> Result<(&'s Indicator, Request), Mistake> {
        let indicator = self.indicator(site)?;
        let mut request = Request::of(site.own_area().clone());
        if let Some(word) = &self.kind {
            let known = || Kind::ALL.into_iter().map(|kind| kind.as_str().to_owned()).collect();
            let unknown = || Problem::WantedOneOf { key: "--kind".into(), found: word.clone(), nearest: None, known: known() };
            request.kind = Some(Kind::parse(word).ok_or_else(|| ("--kind", unknown()))?);
        }
        for word in &self.areas {
            let known = site.numbers.settings.area_names.find(word).cloned();
            let unknown = || Problem::UnknownArea { found: word.clone(), nearest: area::nearest(&site.numbers.areas, word) };
            request.areas.push(known.ok_or_else(|| ("--areas", unknown()))?);
        }
        for word in &self.groups {
            let unknown = || Problem::UnknownGroup { found: word.clone(), nearest: Group::meant(word) };
            request.groups.push(Group::parse(word).ok_or_else(|| ("--groups", unknown()))?);
        }
        request.from = period(indicator, "--from", self.from.as_deref())?;
        request.to = period(indicator, "--to", self.to.as_deref())?;
        Ok((indicator, request))
    }

    fn indicator<'s>(&self, site: &'s Site) -> Result<&'s Indicator, Mistake> {
        let known = IndicatorId::parse(&self.indicator).and_then(|id| site.numbers.indicators.get(&id));
        known.ok_or_else(|| {
            let nearest = nearest(&self.indicator, site.numbers.indicators.keys().map(IndicatorId::as_str));
            ("INDICATOR", Problem::UnknownIndicator { found: self.indicator.clone(), nearest })
        })
    }
}

fn period(indicator: &Indicator, option: &'static str, word: Option<&str>) -> Result<Option<Period>, Mistake> {
    let Some(word) = word else { return Ok(None) };
    let period = said_period(word).ok_or_else(|| (option, no_period(word)))?;
    if period.kind() == indicator.period_kind {
        return Ok(Some(period));
    }
    let example = indicator.cells.keys().map(|key| key.period).max().map_or_else(String::new, |period| period.to_string());
    let (period, indicator) = (period.to_string(), indicator.id.to_string());
    Err((option, Problem::PeriodOfOtherKind { period, indicator, example }))
}
