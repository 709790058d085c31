//! Whole sites in which a suppressed number could be revealed by something other than its own indicator's sums: areas without numbers,
//! operations, other readings, other indicators, facts, kinds of period, shares and surveys. Each checks what is suppressed, and what is
//! reported to the editor.

mod rates;

use std::collections::BTreeSet;

use insyn::diagnostic::Messages;
use insyn::pipeline::{self, Order, Timings};
use insyn::source::Sources;

use crate::sites::built;

const CONFIGURATION: &str = "title: Kvalitet\narea: \"9999\"\norganisation: {name: Exempelkommunen}\nbase_url: none\nsearch: false\n\
                             open_data: {license: CC-BY-4.0, contact: data@example.org}\n";

const AREAS: &str = "\"99\": {name: Länet, kind: county}\n\"9999\": {name: Exempelkommunen, kind: municipality, within: \"99\"}\n\
                     ifo: {name: IFO, kind: operation}\nhvb: {name: HVB, kind: operation, within: \"9999\"}\n\
                     oa: {name: Enhet A, kind: unit, operation: ifo}\nob: {name: Enhet B, kind: unit, operation: ifo}\n\
                     ua: {name: Enhet C, kind: unit, within: \"9999\"}\nub: {name: Enhet D, kind: unit, within: \"9999\"}\n";

const COUNT: &str = "unit: {one: person, other: personer}\nstatistic: count\n";

fn sources(files: &[(&str, &str)]) -> Sources {
    let own = [("insyn.yaml", CONFIGURATION), ("content/_index.md", "---\ntitle: Kvalitet\n---\nHej.\n"), ("content/areas.yaml", AREAS)];
    let given = files.iter().map(|(path, text)| {
        let head = if path.starts_with("indicators/") { "title: Tal\n" } else { "" };
        (format!("content/{path}"), format!("{head}{text}"))
    });
    let own = own.into_iter().filter(|(path, _)| !files.iter().any(|(given, _)| *path == format!("content/{given}")));
    Sources::from_memory(own.map(|(path, text)| (path.to_owned(), text.to_owned())).chain(given))
}

/// Returns the suppressed cells: `x oa 2023`, with group and category unless total.
fn hidden(files: &[(&str, &str)]) -> BTreeSet<String> {
    let built = built(sources(files), &Order::default());
    let table = String::from_utf8(built["data/all.csv"].clone()).expect("UTF-8");
    let rows = table.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>());
    let name = |row: Vec<&str>| {
        let parts = [row[0], row[1], if row[3] == "total" { "" } else { row[3] }, row[4], row[5]];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    };
    rows.filter(|row| row[7] == "suppressed").map(name).collect()
}

fn is_hidden(files: &[(&str, &str)], expected: &[&str]) {
    assert_eq!(hidden(files), expected.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>());
}

/// Returns the codes of a site's problems, except those of what it lacks.
fn said(files: &[(&str, &str)]) -> Vec<String> {
    let checked = pipeline::load_sources(sources(files), &Order::default(), &mut Timings::default());
    let text = checked.found.text(&checked.sources, &Messages::english(), false);
    let codes = text.lines().filter_map(|line| Some(line.split_once('[')?.1.split_once("]: ")?.0.to_owned()));
    codes.filter(|code| code == "seems-part-of" || code.starts_with("part-of")).collect()
}

fn count(values: &str) -> String {
    format!("{COUNT}{values}\n")
}

#[test]
fn units_make_up_the_municipality_through_an_operation_without_numbers() {
    let x = count("values: {2023: 100}\nareas: {oa: {2023: 3}, ob: {2023: 97}}");
    is_hidden(&[("indicators/x.yaml", &x)], &["x oa 2023", "x ob 2023"]);
    // Also through a municipality without numbers to the county.
    let x = count("areas: {\"99\": {2023: 100}, oa: {2023: 3}, ob: {2023: 97}}");
    is_hidden(&[("indicators/x.yaml", &x)], &["x oa 2023", "x ob 2023"]);
    // A year in which the parts do not add up shows that they never do: there are others.
    let x = count("values: {2022: 200, 2023: 100}\nareas: {oa: {2022: 30, 2023: 3}, ob: {2022: 40, 2023: 60}}");
    is_hidden(&[("indicators/x.yaml", &x)], &["x oa 2023"]);
}

#[test]
fn operations_and_units_that_make_a_whole_together_are_seen() {
    let operations = "sabo: Särskilt boende\nhemtjanst: Hemtjänst\n";
    let x = count("values: {2023: 100}\nareas: {sabo: {2023: 3}, hemtjanst: {2023: 97}}");
    is_hidden(&[("operations.yaml", operations), ("indicators/x.yaml", &x)], &["x hemtjanst 2023", "x sabo 2023"]);
    let x = count("values: {2023: 100}\nareas: {ifo: {2023: 60}, ua: {2023: 3}, ub: {2023: 37}}");
    is_hidden(&[("indicators/x.yaml", &x)], &["x ua 2023", "x ub 2023"]);
}

#[test]
fn what_else_is_hidden_does_not_depend_on_another_number_beside_the_hidden_one() {
    let of = |ub: u32| {
        count(&format!(
            "values:\n  totalt: {{2023: 50}}\n  kvinnor: {{2023: 17}}\n  män: {{2023: {{value: 33, also: {{value: 35, in: texten}}}}}}\n\
             areas: {{oa: {{män: {{2023: 0}}}}, ua: {{män: {{2023: {ub}}}}}, ub: {{män: {{2023: {}}}}}}}",
            33 - ub
        ))
    };
    for ub in 1..=4 {
        is_hidden(&[("indicators/x.yaml", &of(ub))], &["x ua men 2023", "x ub men 2023"]);
    }
}

#[test]
fn a_total_as_it_is_beside_women_as_they_were_does_not_tell_men() {
    let x = count(
        "values:\n  total: {2023: {value: 110, was: 100, revised: 2025-02-01}}\n  women: {2023: {value: 97, was: 90, revised: 2024-01-01}}\n  \
         men: {2023: 3}",
    );
    is_hidden(&[("indicators/x.yaml", &x)], &["x 9999 men 2023", "x 9999 women 2023"]);
}

#[test]
fn the_rule_does_not_tell_that_two_categories_are_one_each_or_four_each() {
    let of = |a: u32, b: u32| {
        count(&format!(
            "whole: complete\ncategories: {{a: A, b: B, c: C}}\nvalues:\n  2023: {}\n  a: {{2023: {a}}}\n  b: {{2023: {b}}}\n  c: {{2023: 20}}",
            a + b + 20
        ))
    };
    for (a, b) in [(1, 1), (4, 4), (2, 3)] {
        is_hidden(&[("indicators/x.yaml", &of(a, b))], &["x 9999 a 2023", "x 9999 b 2023", "x 9999 c 2023"]);
    }
    // The category that is left over from a total would be one person.
    let x = count("whole: incomplete\ncategories: {a: A, b: B}\nvalues:\n  2023: 21\n  a: {2023: 20}\n  b: {2023: 1}");
    is_hidden(&[("indicators/x.yaml", &x)], &["x 9999 2023", "x 9999 a 2023", "x 9999 b 2023"]);
}

#[test]
fn equal_numbers_of_two_indicators_are_warned_of_until_they_are_stated() {
    let whole = count("values: {2023: 100}");
    let parts =
        |stated: &str| count(&format!("{stated}whole: complete\ncategories: {{a: A, b: B}}\nvalues: {{a: {{2023: 3}}, b: {{2023: 97}}}}"));
    let open = parts("");
    assert_eq!(said(&[("indicators/t.yaml", &whole), ("indicators/u.yaml", &open)]), ["seems-part-of"]);
    let stated = parts("part_of: {indicator: t}\n");
    assert!(said(&[("indicators/t.yaml", &whole), ("indicators/u.yaml", &stated)]).is_empty());
    is_hidden(&[("indicators/t.yaml", &whole), ("indicators/u.yaml", &stated)], &["u 9999 a 2023", "u 9999 b 2023"]);
    // Other numbers are no parts, and small ones are often equal.
    let other = count("values: {2023: 101}");
    assert!(said(&[("indicators/t.yaml", &other), ("indicators/u.yaml", &open)]).is_empty());
    let small = count("values: {2023: 19}");
    let few = count("whole: complete\ncategories: {a: A, b: B}\nvalues: {a: {2023: 3}, b: {2023: 16}}");
    assert!(said(&[("indicators/t.yaml", &small), ("indicators/u.yaml", &few)]).is_empty());
    // A single equal pair among many is chance.
    let many = count("values: {2021: 70, 2022: 80, 2023: 100}");
    let years =
        count("whole: complete\ncategories: {a: A, b: B}\nvalues: {a: {2021: 30, 2022: 40, 2023: 3}, b: {2021: 50, 2022: 51, 2023: 97}}");
    assert!(said(&[("indicators/t.yaml", &many), ("indicators/u.yaml", &years)]).is_empty());
}

#[test]
fn several_indicators_make_up_one_together() {
    let one = count("part_of: {indicator: t}\nvalues: {2023: 3}");
    let other = count("part_of: {indicator: t}\nvalues: {2023: 97}");
    let whole = count("values: {2023: 100}");
    is_hidden(
        &[("indicators/a.yaml", &one), ("indicators/b.yaml", &other), ("indicators/t.yaml", &whole)],
        &["a 9999 2023", "b 9999 2023"],
    );
}

#[test]
fn a_sum_leads_on_through_what_nobody_wrote() {
    // Nobody wrote unit D's number in t, but it is the one in u, so C's would be 100 minus 97.
    let whole = count("values: {2023: 100}\nareas: {ua: {2023: 3}}");
    let part = |stated: &str| count(&format!("{stated}values: {{2022: 10}}\nareas: {{ub: {{2023: 97}}}}"));
    let (open, stated) = (part(""), part("part_of: {indicator: t}\n"));
    is_hidden(&[("indicators/t.yaml", &whole), ("indicators/u.yaml", &open)], &["t ua 2023"]);
    is_hidden(&[("indicators/t.yaml", &whole), ("indicators/u.yaml", &stated)], &["t 9999 2023", "t ua 2023"]);
}

#[test]
fn a_count_of_the_people_of_a_share_tells_nothing_more_than_it() {
    let share = "unit: percent\nvalues:\n  total: {2023: {value: 50, n: 100}}\n  women: {2023: {value: 58.1, n: 43}}\n  \
                 men: {2023: {value: 43.9, n: 57}}\n";
    let with_few = "unit: percent\nvalues:\n  total: {2023: {value: 28, n: 100}}\n  women: {2023: {value: 7, n: 43}}\n  \
                    men: {2023: {value: 43.9, n: 57}}\n";
    let of = |stated: &str, women: u32, men: u32| {
        count(&format!("{stated}values:\n  total: {{2023: {}}}\n  women: {{2023: {women}}}\n  men: {{2023: {men}}}", women + men))
    };
    is_hidden(&[("indicators/s.yaml", share), ("indicators/c.yaml", &of("part_of: {share: s}\n", 25, 25))], &[]);
    // The share suppresses women and men; the count would reveal men of both.
    let people = of("part_of: {share: s}\n", 3, 25);
    let hidden_of = hidden(&[("indicators/s.yaml", with_few), ("indicators/c.yaml", &people)]);
    let both = ["c 9999 men 2023", "c 9999 women 2023", "s 9999 men 2023", "s 9999 women 2023"];
    assert!(both.iter().all(|cell| hidden_of.contains(*cell)), "{hidden_of:?}");
    // The base of a share is an indicator of its own.
    let bases = "unit: percent\nvalues:\n  total: {2023: {value: 50, n: 100}}\n  women: {2023: {value: 66.7, n: 3}}\n";
    let apart = of("", 3, 97).replace("  women: {2023: 3}\n", "");
    let rest = of("part_of: {n: s}\n", 3, 97).replace("  women: {2023: 3}\n", "");
    is_hidden(&[("indicators/s.yaml", bases), ("indicators/n.yaml", &apart)], &["s 9999 women 2023"]);
    let hidden_of = hidden(&[("indicators/s.yaml", bases), ("indicators/n.yaml", &rest)]);
    assert!(hidden_of.contains("n 9999 2023") || hidden_of.contains("n 9999 men 2023"), "{hidden_of:?}");
    assert_eq!(said(&[("indicators/s.yaml", &rest), ("indicators/n.yaml", &rest.replace("{n: s}", "{share: s}"))]), ["part-of-no-share"]);
}

#[test]
fn whether_units_are_everything_is_not_read_from_a_number_that_is_hidden() {
    // Women of unit C are suppressed because of men, whatever they are: whether C and D make up the municipality cannot be read from them.
    let of = |women: u32| {
        count(&format!(
            "values: {{women: {{2023: 60}}}}\nareas:\n  ua: {{total: {{2023: {}}}, women: {{2023: {women}}}, men: {{2023: 3}}}}\n  \
             ub: {{women: {{2023: 20}}}}",
            women + 3
        ))
    };
    let total_is_hidden = |hidden: &BTreeSet<String>| hidden.contains("x ua 2023");
    let all: Vec<BTreeSet<String>> = [40, 30, 35].map(|women| hidden(&[("indicators/x.yaml", &of(women))])).into();
    let same_total: Vec<_> = all.iter().filter(|hidden| total_is_hidden(hidden)).collect();
    assert!(same_total.windows(2).all(|pair| pair[0] == pair[1]), "{all:?}");
    assert!(all.iter().all(|hidden| hidden.contains("x ua men 2023") && hidden.contains("x ua women 2023")), "{all:?}");
}

#[test]
fn two_questions_of_a_survey_rest_on_the_same_people_without_a_round_too() {
    let few = "unit: percent\ncounts: answers\nvalues: {2023: {value: 100, n: 3}}\n";
    let open = "unit: percent\ncounts: answers\nvalues: {2023: 33.3}\n";
    let survey = "name: Enkät\nrounds: [{period: 2022, asked: 40, answered: 30}]\nquestions: [{indicator: s}, {indicator: u}]\n";
    let files = [("indicators/s.yaml", few), ("indicators/u.yaml", open), ("surveys/e.yaml", survey)];
    is_hidden(&files, &["s 9999 2023", "u 9999 2023"]);
    is_hidden(&files[..2], &["s 9999 2023"]);
}

#[test]
fn a_fact_that_gives_a_total_is_warned_of_until_it_is_stated() {
    let fact = "brukare: {title: Brukare, value: 100, unit: {one: person, other: personer}, counts: people, period: 2023}\n";
    let of = |stated: &str| count(&format!("{stated}values: {{kvinnor: {{2023: 3}}, män: {{2023: 97}}}}"));
    let open = of("");
    assert_eq!(said(&[("facts.yaml", fact), ("indicators/x.yaml", &open)]), ["seems-part-of"]);
    let stated = of("part_of: {fact: brukare}\n");
    assert!(said(&[("facts.yaml", fact), ("indicators/x.yaml", &stated)]).is_empty());
    is_hidden(&[("facts.yaml", fact), ("indicators/x.yaml", &stated)], &["x 9999 men 2023", "x 9999 women 2023"]);
    let timeless = "brukare: {title: Brukare, value: 100, counts: people}\n";
    assert_eq!(said(&[("facts.yaml", timeless), ("indicators/x.yaml", &stated)]), ["part-of-timeless"]);
}

#[test]
fn quarters_beside_their_year_are_warned_of_until_they_are_stated() {
    let year = count("values: {2023: 36}");
    let of = |stated: &str| count(&format!("{stated}values: {{2023-Q1: 3, 2023-Q2: 10, 2023-Q3: 11, 2023-Q4: 12}}"));
    let open = of("");
    assert_eq!(said(&[("indicators/q.yaml", &open), ("indicators/y.yaml", &year)]), ["seems-part-of"]);
    let stated = of("part_of: {year: y}\n");
    assert!(said(&[("indicators/q.yaml", &stated), ("indicators/y.yaml", &year)]).is_empty());
    is_hidden(&[("indicators/q.yaml", &stated), ("indicators/y.yaml", &year)], &["q 9999 2023-Q1", "q 9999 2023-Q4"]);
}

#[test]
fn a_share_that_tells_of_few_people_is_judged_as_their_count() {
    let share = "unit: percent\nvalues: {2022: {value: 10, n: 120}, 2023: {value: 2.5, n: 120}}\n";
    is_hidden(&[("indicators/s.yaml", share)], &["s 9999 2023"]);
    // Zero concerns nobody.
    let share = "unit: percent\nvalues: {2022: {value: 10, n: 120}, 2023: {value: 0, n: 120}}\n";
    is_hidden(&[("indicators/s.yaml", share)], &[]);
    assert!(
        said(&[("indicators/s.yaml", "unit: percent\npart_of: {indicator: t}\nvalues: {2023: 10}\n")])
            .contains(&"part-of-no-sum".to_owned())
    );
}

#[test]
fn the_answers_to_a_question_are_all_who_answered() {
    // Of 75 people, 8 % are six: if only the third and the fourth were suppressed, knowledge of the rule would reveal one and five.
    let head = "unit: percent\ncounts: answers\nwhole: complete\ncategories: {a: A, b: B, c: C, d: D}\nvalues:\n";
    let of = |share: &str| format!("{{2023: {{value: {share}, n: 75}}}}\n");
    let share = format!("{head}  a: {}  b: {}  c: {}  d: {}", of("60.0"), of("32.0"), of("1.3"), of("6.7"));
    let hidden = hidden(&[("indicators/s.yaml", &share)]);
    assert!(hidden.len() > 2 && hidden.contains("s 9999 c 2023"), "{hidden:?}");
    let share = format!("{head}  a: {}  b: {}  c: {}  d: {}", of("50.7"), of("32.0"), of("1.3"), of("16.0"));
    is_hidden(&[("indicators/s.yaml", &share)], &["s 9999 c 2023", "s 9999 d 2023"]);
}

#[test]
fn a_share_without_a_base_does_not_tell_the_base_of_another() {
    let of = |total: &str, women: &str| {
        let total = format!("unit: percent\ncounts: answers\nvalues:\n  total: {{2023: {{value: {total}}}}}\n");
        format!("{total}  women: {{2023: {women}}}\n  men: {{2023: {{value: 0.0, n: 3}}}}\n")
    };
    // Only five of seven are 71.4 %, so men would be zero of three; and five and zero cannot be distinguished from others.
    let share = of("50.0, n: 10", "71.4");
    is_hidden(&[("indicators/a.yaml", &share)], &["a 9999 2023", "a 9999 men 2023", "a 9999 women 2023"]);
    let share = of("50.0, n: 100", "51.5");
    is_hidden(&[("indicators/a.yaml", &share)], &["a 9999 men 2023", "a 9999 women 2023"]);
}

#[test]
fn a_share_is_hidden_with_the_answers_that_it_rests_on() {
    let share = "unit: percent\ncounts: answers\nvalues: {2023: 66.7}\n";
    let of = |answered: u32| {
        format!("name: Enkät\nrounds: [{{period: 2023, asked: 40, answered: {answered}}}]\nquestions: [{{indicator: s}}]\n")
    };
    is_hidden(&[("indicators/s.yaml", share), ("surveys/u.yaml", &of(3))], &["s 9999 2023"]);
    is_hidden(&[("indicators/s.yaml", share), ("surveys/u.yaml", &of(30))], &[]);
}

#[test]
fn who_was_asked_does_not_follow_from_answers_and_rate() {
    let share = "unit: percent\ncounts: answers\nvalues: {2023: 50}\n";
    let survey = "name: Enkät\nrounds:\n  - {period: 2023, asked: 100}\n  - {period: 2023, group: kvinnor, answered: 48, rate: 50.0}\n  \
                  - {period: 2023, group: män, asked: 4}\nquestions: [{indicator: s}]\n";
    let built = built(
        sources(&[
            ("indicators/s.yaml", share),
            ("surveys/u.yaml", survey),
            ("_index.md", "---\ntitle: Kvalitet\n---\n{{ survey(id=\"u\", period=\"2023\") }}\n"),
        ]),
        &Order::default(),
    );
    // The addresses of assets have digits too.
    let page = crate::editions::words(&built, "index.html");
    assert!(page.contains("100") && !page.contains("48") && !page.contains("50,0"), "women's answers are shown: {page}");
}

#[test]
fn a_quarter_as_it_was_does_not_follow_from_its_year_as_it_was() {
    let year = count("values: {män: {2023: {value: 11, was: 62, revised: 2024-05-01}}}");
    let quarters = count(
        "part_of: {year: y}\nvalues:\n  totalt: {2023-Q2: {value: 28, was: 78, revised: 2024-05-01}}\n  kvinnor: {2023-Q2: 24}\n  \
         män: {2023-Q3: 7, 2023-Q4: {value: 0, was: 1, revised: 2024-05-01}}",
    );
    // In the earlier version, 54 + 7 men of 62 in two quarters leave one.
    assert!(hidden(&[("indicators/q.yaml", &quarters), ("indicators/y.yaml", &year)]).len() > 1);
}

/// Returns a page with everything that a survey shows of its rounds.
fn rounds_shown(files: &[(&str, &str)]) -> String {
    let page = ("_index.md", "---\ntitle: Kvalitet\n---\n{{ survey(id=\"u\", period=\"2023\") }}\n");
    let built = built(sources(&[files, &[page]].concat()), &Order::default());
    String::from_utf8(built["index.html"].clone()).expect("UTF-8")
}

#[test]
fn who_is_left_of_an_area_is_in_no_more_categories_than_there_are() {
    // Nothing is stated for the third municipality. It has five people, all in the first category, so zero in the second.
    let areas = "\"99\": {name: Länet, kind: county}\n\"9999\": {name: Exempelkommunen, kind: municipality, within: \"99\"}\n\
                 \"9998\": {name: Grannkommunen, kind: municipality, within: \"99\"}\n\
                 \"9997\": {name: Bykommunen, kind: municipality, within: \"99\"}\n";
    let of = |of_county: u32| {
        count(&format!(
            "whole: incomplete\ncategories: {{a: A, b: B}}\nvalues: {{2023: 60, a: {{2023: 20}}, b: {{2023: 30}}}}\nareas:\n  \
             \"99\": {{2023: {of_county}, a: {{2023: 55}}, b: {{2023: 34}}}}\n  \"9998\": {{2023: 40, a: {{2023: 30}}, b: {{2023: 4}}}}"
        ))
    };
    let hidden_there = hidden(&[("areas.yaml", areas), ("indicators/x.yaml", &of(105))]);
    assert!(hidden_there.contains("x 9998 b 2023") && hidden_there.len() > 1, "{hidden_there:?}");
    // If two more may be in the second, it is three or four.
    is_hidden(&[("areas.yaml", areas), ("indicators/x.yaml", &of(107))], &["x 9998 b 2023"]);
}

#[test]
fn a_fact_leads_on_to_the_areas_around_its_own() {
    let areas = "\"99\": {name: Länet, kind: county}\n\"9999\": {name: Exempelkommunen, kind: municipality, within: \"99\"}\n\
                 \"9998\": {name: Grannkommunen, kind: municipality, within: \"99\"}\n";
    // The two parts reveal the county's total, the fact the own one: the neighbour has 35, of which 31 are in the second part.
    let fact = "brukare: {title: Brukare, value: 286, unit: {one: person, other: personer}, counts: people, period: 2023}\n";
    let of = |values: &str, part_of: &str| count(&format!("part_of: {part_of}\nareas: {values}"));
    let one = of("{\"99\": {2023: 112}, \"9998\": {2023: 4}}", "{indicator: t}");
    let other = of("{\"99\": {2023: 209}, \"9998\": {2023: 31}}", "{indicator: t}");
    let whole = of("{\"99\": {2022: 300}}", "{fact: brukare}");
    let files = [
        ("areas.yaml", areas),
        ("facts.yaml", fact),
        ("indicators/a.yaml", &one),
        ("indicators/b.yaml", &other),
        ("indicators/t.yaml", &whole),
    ];
    let hidden_there = hidden(&files);
    assert!(hidden_there.contains("a 9998 2023") && hidden_there.len() > 1, "{hidden_there:?}");
}

#[test]
fn nobody_answers_who_was_not_asked_where_no_round_tells_of_them_either() {
    // Nothing is stated for the men of the first unit. At most one of them was asked, so that four of the five who answered are in the
    // second.
    let share = "unit: percent\ncounts: answers\nvalues: {2023: 50}\n";
    let survey = "name: Enkät\nrounds:\n  - {period: 2023, group: män, asked: 6, answered: 5}\n  \
                  - {period: 2023, area: ua, asked: 12, answered: 2}\n  - {period: 2023, area: ua, group: kvinnor, asked: 11, answered: 1}\n  \
                  - {period: 2023, area: ub, group: män, asked: 5, answered: 4}\nquestions: [{indicator: s}]\n";
    let page = rounds_shown(&[("indicators/s.yaml", share), ("surveys/u.yaml", survey)]);
    assert_eq!(page.matches("visas inte: för få personer").count(), 8, "something of the four rounds is shown: {page}");
}

#[test]
fn a_unit_of_which_women_and_men_are_told_counts_in_the_total() {
    // The total and two units are stated in total, the third only for men: one, and no women.
    let x = count(
        "values: {2023: 51}\nareas:\n  oa: {totalt: {2023: 33}}\n  ob: {kvinnor: {2023: 0}, män: {2023: 1}}\n  ua: {totalt: {2023: 17}}",
    );
    let hidden_there = hidden(&[("indicators/x.yaml", &x)]);
    assert!(hidden_there.contains("x ob men 2023") && hidden_there.len() > 2, "{hidden_there:?}");
}
