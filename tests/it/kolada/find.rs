//! The catalogue, and failures of commands that make requests: each has its own message, after the retries that can help.

use std::time::Duration;

use super::server::{Failure, World, kpi};
use super::{Bench, world};

#[test]
fn a_measure_is_found_by_words_of_its_name_and_the_catalogue_is_fetched_once() {
    let bench = Bench::new(World { per_page: Some(1), ..world() });
    let found = bench.ask(&["find", "hemtjänst", "HELHET"]);
    assert_eq!((found.code, found.err.as_str()), (0, ""), "{}", found.out);
    let wanted =
        "U21468  Brukarbedömning hemtjänst äldreomsorg - helhetssyn, andel (%)\n        kvinnor och män; tal för 2023; enheter finns\n";
    assert_eq!(found.out, wanted);
    assert_eq!(bench.server.asked().iter().filter(|path| path.starts_with("/kpi")).count(), 2, "a page each");
    let own = bench.ask(&["find", "u21468", "--area", "2280"]);
    assert!(own.out.contains("tal för 2022–2023"), "deleted numbers are none: {}", own.out);
    assert!(bench.server.asked().iter().all(|path| path.starts_with("/data/")));
    bench.ask(&["find", "särskilt", "--refresh"]);
    assert!(bench.server.asked().iter().any(|path| path.starts_with("/kpi")));
}

#[test]
fn what_is_not_found_is_said_and_very_many_are_cut_short() {
    let kpis = (0..30).map(|id| kpi(&format!("U{id:05}"), "Väntetid, antal")).collect();
    let bench = Bench::new(World { kpis, ..World::default() });
    let none = bench.ask(&["find", "bibliotek"]);
    assert_eq!(none.code, 1);
    assert!(none.out.starts_with("Inget nyckeltal hos Kolada har bibliotek i sitt namn."), "{}", none.out);
    let many = bench.ask(&["find", "väntetid"]);
    assert_eq!(many.out.lines().filter(|line| line.starts_with('U')).count(), 25);
    assert!(many.out.contains("… och 5 till."), "{}", many.out);
}

/// Returns the reported code, and the number of requests for the catalogue.
fn told(failure: Failure, arguments: &[&str]) -> (String, usize) {
    let bench = Bench::new(World { failing: Some(("/kpi", failure)), ..world() });
    let run = bench.ask(&[&["find", "hemtjänst"], arguments].concat());
    assert_eq!((run.code, run.out.as_str()), (3, ""), "{}", run.err);
    assert!(run.err.contains("Inget har ändrats."), "{}", run.err);
    let message = run.err.lines().next().unwrap_or_default().strip_prefix("fel").unwrap_or_default().to_owned();
    (message, bench.server.asked().len())
}

#[test]
fn every_way_to_fail_has_its_words_and_only_what_can_pass_is_tried_again() {
    let cases = [
        (Failure::Status(429, Some(0)), "[kolada-refused]: Kolada har fått för många frågor (svar 429)", 4),
        (Failure::Status(503, None), "[kolada-refused]: Kolada har ett fel hos sig (svar 503)", 4),
        (Failure::Status(410, None), "[kolada-refused]: adressen finns inte hos Kolada (svar 410)", 1),
        (Failure::Status(422, None), "[kolada-refused]: Kolada tar inte emot frågan (svar 422)", 1),
        (Failure::Status(407, None), "[kolada-refused]: nätverkets proxy vill ha inloggning (svar 407)", 1),
        (Failure::Cut, "[kolada-unreachable]: förbindelsen med Kolada bröts", 4),
        (Failure::LoginPage, "[kolada-web-page]: en webbsida kom i stället för Koladas svar", 1),
        (Failure::Text("{\"values\": 3}"), "[kolada-answer-strange]: Koladas svar ser inte ut som väntat: ", 1),
    ];
    for (failure, wanted, asked) in cases {
        let (message, tries) = told(failure, &[]);
        assert!(message.starts_with(wanted), "{message}");
        assert_eq!(tries, asked, "{message}");
    }
    let (message, tries) = told(Failure::Slow(Duration::from_secs(2)), &["--timeout", "0.3"]);
    assert!(message.starts_with("[kolada-unreachable]: Kolada svarade inte inom "), "{message}");
    assert_eq!(tries, 4);
}

#[test]
fn a_failure_that_passes_is_not_told() {
    let failures = [Failure::Status(429, Some(1)), Failure::Cut, Failure::Status(500, None)].into();
    let bench = Bench::new(World { failures, ..world() });
    let run = bench.ask(&["find", "hemtjänst"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
}

#[test]
fn a_server_that_is_not_there_is_said() {
    let mut bench = Bench::new(world());
    let free = std::net::TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port");
    bench.server.address = format!("http://{free}/v3");
    let run = bench.ask(&["find", "hemtjänst"]);
    assert_eq!(run.code, 3);
    assert!(run.err.contains("fel[kolada-unreachable]: det går inte att ansluta till Kolada"), "{}", run.err);
}
