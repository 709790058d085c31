//! The responses of the API as types. It never makes a request.
//!
//! A number is parsed from the text of the response, and never becomes a float.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// A page of a response.
#[derive(Deserialize)]
pub(super) struct Page<T> {
    pub values: Vec<T>,
    #[serde(default)]
    pub next_url: Option<String>,
}

/// A measure, as the API describes it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Kpi {
    /// Its id: `U21468`.
    pub id: String,
    /// Its name, followed by a comma and the unit. May contain double spaces; see [`Kpi::name`].
    pub title: String,
    /// Its definition and sources.
    #[serde(default)]
    pub description: Option<String>,
    /// Whether there are separate values for women and men.
    #[serde(default)]
    pub is_divided_by_gender: bool,
    /// The date on which preliminary values of the latest period are published.
    #[serde(default)]
    pub prel_publication_date: Option<String>,
    /// The date on which final values of the latest period are published.
    #[serde(default)]
    pub publication_date: Option<String>,
    /// The period of these two dates.
    #[serde(default)]
    pub publ_period: Option<String>,
    /// Whether there are values for units.
    #[serde(default)]
    pub has_ou_data: bool,
}

impl Kpi {
    /// Returns its name with single spaces.
    pub fn name(&self) -> String {
        single_spaced(&self.title)
    }

    /// Returns its definition with single spaces, if there is one.
    pub fn definition(&self) -> Option<String> {
        self.description.as_deref().map(single_spaced).filter(|text| !text.is_empty())
    }

    /// Returns the year with preliminary values on a date, if any.
    pub fn preliminary_year(&self, today: Date) -> Option<u16> {
        let day = |day: &Option<String>| day.as_ref()?.get(..10)?.parse::<Date>().ok();
        let (preliminary, final_day) = (day(&self.prel_publication_date)?, day(&self.publication_date)?);
        let year = self.publ_period.as_ref()?.parse().ok()?;
        (preliminary <= today && today < final_day).then_some(year)
    }
}

/// Replaces runs of white space by single spaces.
pub(super) fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A municipality, a region or the nation.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Municipality {
    /// Its code: `2280`, `0022`, `0000`.
    pub id: String,
    /// Its name.
    pub title: String,
}

/// A group of municipalities.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Group {
    /// Its id: `G176565`.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The municipalities in it.
    #[serde(default)]
    pub members: Vec<Member>,
}

/// A municipality of a group.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Member {
    /// Its code.
    pub member_id: String,
    /// Its name.
    pub member_title: String,
}

/// A unit: a care home, a school.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Unit {
    /// Its id: `V15E228000101`.
    pub id: String,
    /// Its name.
    pub title: String,
}

/// The people that a value is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gender {
    /// Everybody.
    Total,
    /// Women and girls.
    Women,
    /// Men and boys.
    Men,
}

/// The state of a value in the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measured {
    /// The number.
    Number(Decimal),
    /// A value is expected but missing.
    Missing,
    /// Not applicable.
    NotApplicable,
    /// Not published, since it concerns too few people.
    Private,
}

/// A value with its coordinates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Datum {
    /// The measure.
    pub kpi: String,
    /// The municipality, region, group or unit, by id.
    pub place: String,
    /// The year.
    pub year: u16,
    /// The group of people.
    pub gender: Gender,
    /// The value.
    pub measured: Measured,
}

/// The values for a measure, a place and a year.
#[derive(Deserialize)]
pub(super) struct Row {
    kpi: String,
    #[serde(alias = "ou")]
    municipality: String,
    period: u16,
    values: Vec<Value>,
}

#[derive(Deserialize)]
struct Value {
    gender: String,
    #[serde(default)]
    status: Option<String>,
    #[serde(default)]
    value: Option<Box<RawValue>>,
    #[serde(default)]
    isdeleted: bool,
}

impl Row {
    /// Returns its values in the order total, women, men, except those withdrawn by the source.
    ///
    /// # Errors
    /// The unknown word in it.
    pub fn data(self) -> Result<Vec<Datum>, String> {
        let Self { kpi, municipality: place, period: year, values } = self;
        let mut data = Vec::with_capacity(values.len());
        for value in values.iter().filter(|value| !value.isdeleted) {
            let (gender, measured) = (gender(&value.gender)?, measured(value)?);
            data.push(Datum { kpi: kpi.clone(), place: place.clone(), year, gender, measured });
        }
        data.sort_by_key(|datum| datum.gender);
        Ok(data)
    }
}

fn gender(code: &str) -> Result<Gender, String> {
    match code {
        "T" => Ok(Gender::Total),
        "K" => Ok(Gender::Women),
        "M" => Ok(Gender::Men),
        other => Err(format!("gender: {other}")),
    }
}

fn measured(value: &Value) -> Result<Measured, String> {
    let number = value.value.as_deref().map(RawValue::get);
    match (value.status.as_deref().unwrap_or_default(), number) {
        ("", Some(number)) => {
            let exact = number.parse().or_else(|_| Decimal::from_scientific(number));
            exact.map(Measured::Number).map_err(|_| format!("value: {number}"))
        }
        ("" | "Missing", None) => Ok(Measured::Missing),
        ("Not applicable", None) => Ok(Measured::NotApplicable),
        ("Privacy", None) => Ok(Measured::Private),
        (status, Some(number)) => Err(format!("status: {status}, value: {number}")),
        (status, None) => Err(format!("status: {status}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data(values: &str) -> Result<Vec<(Gender, Measured)>, String> {
        let row = format!(r#"{{"kpi":"U1","municipality":"2280","period":2023,"values":[{values}]}}"#);
        let row: Row = serde_json::from_str(&row).expect("a row");
        row.data().map(|data| data.into_iter().map(|datum| (datum.gender, datum.measured)).collect())
    }

    #[test]
    fn a_number_is_kept_to_its_last_digit_and_groups_come_in_one_order() {
        let read = data(
            r#"{"gender":"M","count":1,"status":"","value":35.582791,"isdeleted":false},
               {"gender":"T","count":1,"status":"","value":90.0,"isdeleted":false},
               {"gender":"K","count":1,"status":"","value":1e-05,"isdeleted":false}"#,
        );
        let number = |text: &str| Measured::Number(text.parse().expect("a number"));
        let wanted = [(Gender::Total, number("90.0")), (Gender::Women, number("0.00001")), (Gender::Men, number("35.582791"))];
        assert_eq!(read.as_deref(), Ok(&wanted[..]));
    }

    #[test]
    fn every_state_of_the_source_is_told_from_the_others_and_what_it_took_back_is_gone() {
        let one = |status: &str| data(&format!(r#"{{"gender":"T","status":"{status}","value":null}}"#));
        assert_eq!(one("Missing"), Ok(vec![(Gender::Total, Measured::Missing)]));
        assert_eq!(one("Not applicable"), Ok(vec![(Gender::Total, Measured::NotApplicable)]));
        assert_eq!(one("Privacy"), Ok(vec![(Gender::Total, Measured::Private)]));
        assert_eq!(one("Frozen"), Err("status: Frozen".into()));
        assert_eq!(data(r#"{"gender":"X","status":"","value":1}"#), Err("gender: X".into()));
        assert_eq!(data(r#"{"gender":"T","status":"","value":1,"isdeleted":true}"#), Ok(vec![]));
    }

    #[test]
    fn a_year_is_preliminary_between_its_two_days() {
        let kpi: Kpi = serde_json::from_str(
            r#"{"id":"N1","title":"A -  b, antal","prel_publication_date":"2026-04-01","publication_date":"2026-08-28","publ_period":"2025"}"#,
        )
        .expect("a measure");
        let on = |day: &str| kpi.preliminary_year(day.parse().expect("a day"));
        assert_eq!((on("2026-03-31"), on("2026-04-01"), on("2026-08-28")), (None, Some(2025), None));
        assert_eq!(kpi.name(), "A - b, antal");
    }
}
