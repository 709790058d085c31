use std::cell::Cell;

use super::*;

/// Reports `count` unknown areas, one per line, in a file of as many lines.
fn unknown(count: usize, sought: &Cell<usize>) -> (Sources, Diagnostics) {
    let sources = Sources::from_memory([("content/values/a.csv", "x\n".repeat(count)), ("content/values/b.csv", "x\n".into())]);
    let (a, b) = (sources.find("content/values/a.csv"), sources.find("content/values/b.csv"));
    let (a, b) = a.zip(b).expect("the files");
    let mut found = Diagnostics::new();
    for line in 0..count {
        let problem = |nearest| Problem::UnknownArea { found: format!("x{line}"), nearest };
        found.add_suggesting(Span::new(a, 2 * line, 2 * line + 1), problem, || {
            sought.set(sought.get() + 1);
            Some("y".to_owned())
        });
    }
    found.add(Span::new(b, 0, 1), Problem::UnknownArea { found: "z".into(), nearest: None });
    found.sort(&sources);
    (sources, found)
}

#[test]
fn of_a_kind_in_a_file_ten_are_told_and_how_many_more_there_are() {
    let sought = Cell::new(0);
    let (sources, found) = unknown(40_000, &sought);
    assert_eq!(found.count(Severity::Error), 40_001);
    let text = found.text(&sources, &Messages::swedish(), false);
    assert_eq!(text.matches("-->").count(), MOST_REPORTED + 1);
    assert!(text.contains("fel[unknown-area]: content/values/a.csv: och 39 990 till av samma slag\n"), "{text}");
    assert!(text.contains("content/values/a.csv:10:1") && text.contains("content/values/b.csv:1:1"), "{text}");
    let json = found.json(&sources, &Messages::english());
    let rest = json.as_array().and_then(|all| all.iter().find(|found| found["more"] != 0)).expect("the rest");
    assert_eq!((&rest["more"], &rest["message"]), (&39_990.into(), &"and 39,990 more of the same kind".into()));
    let reported = json.as_array().expect("a list").iter().map(|found| found["more"].as_u64().unwrap_or(0).max(1)).sum::<u64>();
    assert_eq!(reported, 40_001);
}

#[test]
fn ten_of_a_kind_are_told_without_a_word_of_more() {
    let (sources, found) = unknown(MOST_REPORTED, &Cell::new(0));
    assert!(!found.text(&sources, &Messages::english(), false).contains("more of the same kind"));
}

#[test]
fn likely_names_are_sought_for_as_many_as_can_be_told_and_no_more() {
    let sought = Cell::new(0);
    let (sources, found) = unknown(40_000, &sought);
    assert_eq!(sought.get(), MOST_SUGGESTED);
    let suggested = |reported: &Reported<'_>| match reported {
        Reported::One(found) => matches!(&found.problem, Problem::UnknownArea { nearest: Some(_), .. }),
        Reported::Also(..) | Reported::More(..) => false,
    };
    assert_eq!(found.reported(&sources).iter().filter(|reported| suggested(reported)).count(), MOST_REPORTED);
}

#[test]
fn what_is_counted_as_it_comes_is_what_there_is() {
    let (sources, mut found) = unknown(3, &Cell::new(0));
    found.add(Place::Path("insyn.yaml".into()), Problem::NoBaseUrl {});
    let mut other = Diagnostics::new();
    other.add(Place::Path("insyn.yaml".into()), Problem::NoBaseUrl {});
    found.extend(other);
    found.sort(&sources);
    let counts = |found: &Diagnostics| [Severity::Error, Severity::Warning, Severity::Note].map(|severity| found.count(severity));
    assert_eq!(counts(&found), [4, 1, 0]);
    assert_eq!(counts(&found.without_notes()), [4, 1, 0]);
    found.make_strict();
    assert_eq!(counts(&found), [5, 0, 0]);
}
