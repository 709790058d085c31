//! Fetches lists, whatever their number of pages and ids. It never opens a connection itself, and never returns part of a list.

use serde::de::DeserializeOwned;

use super::MOST_IDS;
use super::answer::{Datum, Group, Kpi, Municipality, Page, Row, Unit};
use crate::diagnostic::Problem;

/// The maximal number of entries on a page of the API.
const PER_PAGE: usize = 5000;

/// The maximal number of pages of a list; more mean that the links between them form a cycle.
const MOST_PAGES: usize = 200;

/// Where responses come from: the network, or a test.
pub trait Source {
    /// Returns the body of the response from an address.
    ///
    /// # Errors
    /// If there is no valid response.
    fn get(&self, address: &str) -> Result<String, Problem>;
}

/// The client of the API.
pub struct Client<'s> {
    api: String,
    source: &'s dyn Source,
}

impl<'s> Client<'s> {
    /// Creates a client of the API at an address.
    pub fn new(api: &str, source: &'s dyn Source) -> Self {
        Self { api: api.trim_end_matches('/').to_owned(), source }
    }

    /// Returns all measures.
    ///
    /// # Errors
    /// If any request fails; the same holds for the other requests.
    pub fn catalogue(&self) -> Result<Vec<Kpi>, Problem> {
        self.list("kpi")
    }

    /// Returns the measures with these ids. Unknown ids are left out.
    ///
    /// # Errors
    /// If any request fails.
    pub fn kpis(&self, ids: &[String]) -> Result<Vec<Kpi>, Problem> {
        self.in_parts(ids, |ids| self.list(&format!("kpi/{ids}")))
    }

    /// Returns the municipalities, regions and the nation with these codes. Unknown codes are left out.
    ///
    /// # Errors
    /// If any request fails.
    pub fn municipalities(&self, codes: &[String]) -> Result<Vec<Municipality>, Problem> {
        self.in_parts(codes, |codes| self.list(&format!("municipality/{codes}")))
    }

    /// Returns the groups whose names contain a text.
    ///
    /// # Errors
    /// If any request fails.
    pub fn groups_called(&self, title: &str) -> Result<Vec<Group>, Problem> {
        let title = percent_encoding::utf8_percent_encode(title, percent_encoding::NON_ALPHANUMERIC);
        self.list(&format!("municipality_groups?title={title}"))
    }

    /// Returns the groups with these ids. Unknown ids are left out.
    ///
    /// # Errors
    /// If any request fails.
    pub fn groups(&self, ids: &[String]) -> Result<Vec<Group>, Problem> {
        self.in_parts(ids, |ids| self.list(&format!("municipality_groups/{ids}")))
    }

    /// Returns the units of a municipality.
    ///
    /// # Errors
    /// If any request fails.
    pub fn units(&self, municipality: &str) -> Result<Vec<Unit>, Problem> {
        self.list(&format!("ou?municipality={municipality}"))
    }

    /// Returns the values of measures in municipalities, regions or groups, for all years.
    ///
    /// # Errors
    /// If any request fails.
    pub fn data(&self, kpis: &[String], places: &[String]) -> Result<Vec<Datum>, Problem> {
        self.data_of("data", "municipality", kpis, places)
    }

    /// Returns the values of measures in units, for all years.
    ///
    /// # Errors
    /// If any request fails.
    pub fn unit_data(&self, kpis: &[String], units: &[String]) -> Result<Vec<Datum>, Problem> {
        self.data_of("oudata", "ou", kpis, units)
    }

    fn data_of(&self, path: &str, kind: &str, kpis: &[String], places: &[String]) -> Result<Vec<Datum>, Problem> {
        let rows: Vec<Row> =
            self.in_parts(kpis, |kpis| self.in_parts(places, |places| self.list(&format!("{path}/kpi/{kpis}/{kind}/{places}"))))?;
        let data: Result<Vec<Vec<Datum>>, String> = rows.into_iter().map(Row::data).collect();
        match data {
            Ok(data) => Ok(data.into_iter().flatten().collect()),
            Err(what) => Err(self.strange(&format!("{}/{path}", self.api), what)),
        }
    }

    /// Concatenates the results of `ask` for chunks of ids, each as large as the API allows.
    fn in_parts<T>(&self, ids: &[String], ask: impl Fn(&str) -> Result<Vec<T>, Problem>) -> Result<Vec<T>, Problem> {
        let mut all = Vec::new();
        for ids in ids.chunks(MOST_IDS) {
            all.extend(ask(&ids.join(","))?);
        }
        Ok(all)
    }

    /// Fetches all pages of a list.
    fn list<T: DeserializeOwned>(&self, path: &str) -> Result<Vec<T>, Problem> {
        let sign = if path.contains('?') { '&' } else { '?' };
        let mut address = format!("{}/{path}{sign}per_page={PER_PAGE}", self.api);
        let mut all = Vec::new();
        for _ in 0..MOST_PAGES {
            let text = self.source.get(&address)?;
            let page: Page<T> = serde_json::from_str(&text).map_err(|error| self.strange(&address, error.to_string()))?;
            all.extend(page.values);
            match page.next_url {
                None => return Ok(all),
                Some(next) => address = self.next(&address, &next)?,
            }
        }
        Err(self.strange(&address, "next_url".into()))
    }

    /// Returns the address of the next page, which must be the API's own, apart from the scheme.
    fn next(&self, address: &str, next: &str) -> Result<String, Problem> {
        let without_scheme = |address: &str| address.split_once("://").map_or(address, |(_, rest)| rest).to_owned();
        let rest = without_scheme(next).strip_prefix(&without_scheme(&self.api)).map(str::to_owned);
        let followed = rest.filter(|rest| rest.starts_with('/')).map(|rest| format!("{}{rest}", self.api));
        followed.ok_or_else(|| self.strange(address, format!("next_url: {next}")))
    }

    fn strange(&self, address: &str, what: String) -> Problem {
        Problem::KoladaAnswerStrange { address: address.to_owned(), what }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    /// Responses by address, and the requested addresses.
    struct Answers {
        given: Vec<(String, String)>,
        asked: RefCell<Vec<String>>,
    }

    impl Source for Answers {
        fn get(&self, address: &str) -> Result<String, Problem> {
            self.asked.borrow_mut().push(address.to_owned());
            let found = self.given.iter().find(|(known, _)| address.contains(known));
            Ok(found.map_or_else(|| r#"{"values":[],"count":0,"next_url":null}"#.to_owned(), |(_, answer)| answer.clone()))
        }
    }

    fn answers(given: &[(&str, &str)]) -> Answers {
        let given = given.iter().map(|(address, answer)| ((*address).to_owned(), (*answer).to_owned())).collect();
        Answers { given, asked: RefCell::default() }
    }

    #[test]
    fn every_page_is_read_and_only_the_apis_own_are_followed() {
        let kpi = |id: &str, next: &str| format!(r#"{{"values":[{{"id":"{id}","title":"T"}}],"next_url":{next}}}"#);
        let source = answers(&[
            ("page=2", &kpi("B", "null")),
            ("v3/kpi?", &kpi("A", r#""http://k.example/v3/kpi?page=2""#)),
            ("v3/kpi/", &kpi("A", r#""https://elsewhere.example/v3/kpi?page=2""#)),
            ("v3/ou?", &kpi("A", r#""https://k.example/v3/ou?municipality=2280""#)),
        ]);
        let client = Client::new("https://k.example/v3/", &source);
        let ids: Vec<String> = client.catalogue().expect("read").into_iter().map(|kpi| kpi.id).collect();
        assert_eq!(ids, ["A", "B"]);
        assert_eq!(source.asked.borrow()[1], "https://k.example/v3/kpi?page=2", "the scheme that was begun with");
        assert_eq!(client.kpis(&["A".into()]).expect_err("refused").code(), "kolada-answer-strange");
        assert_eq!(client.units("2280").expect_err("a circle").code(), "kolada-answer-strange");
    }

    #[test]
    fn no_address_lists_more_ids_than_the_api_takes() {
        let source = answers(&[]);
        let ids: Vec<String> = (0..60).map(|id| format!("U{id}")).collect();
        Client::new("https://k.example", &source).data(&ids, &ids[..26]).expect("read");
        let counts: Vec<usize> = source.asked.borrow().iter().map(|address| address.matches('U').count()).collect();
        assert_eq!(counts, [50, 26, 50, 26, 35, 11]);
    }
}
