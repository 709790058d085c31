//! Rates: of few events, and with events or a base that another indicator counts.

use super::{count, hidden, is_hidden, said};

fn rate(values: &str) -> String {
    format!("unit: {{one: fall, other: fall}}\nstatistic: rate\nper: 1000\nof: {{one: dygn, other: dygn}}\n{values}\n")
}

#[test]
fn a_rate_with_its_base_is_judged_by_the_events_that_it_gives() {
    let of = |value: &str| rate(&format!("counts: people\nvalues: {{2022: {{value: 7.0, n: 4300}}, 2023: {{value: {value}, n: 4300}}}}"));
    is_hidden(&[("indicators/r.yaml", &of("0.7"))], &["r 9999 2023"]);
    is_hidden(&[("indicators/r.yaml", &of("1.2"))], &[]);
    // Zero events concern nobody.
    is_hidden(&[("indicators/r.yaml", &of("0"))], &[]);
}

#[test]
fn events_do_not_follow_from_a_rate_and_the_base_that_another_indicator_counts() {
    let rate = rate("counts: events\nvalues: {total: {2023: 6.7}, women: {2023: 0.7}, men: {2023: 12.4}}");
    let of = |stated: &str, values: &str| count(&format!("{stated}values: {values}"));
    let bases = of("part_of: {n: r}\n", "{total: {2023: 8900}, women: {2023: 4300}, men: {2023: 4600}}");
    let events = of("part_of: {events: r}\n", "{total: {2023: 60}, women: {2023: 3}, men: {2023: 57}}");
    let hidden = hidden(&[("indicators/r.yaml", &rate), ("indicators/n.yaml", &bases), ("indicators/e.yaml", &events)]);
    for group in ["women", "men"] {
        let names = |indicator: &str| hidden.contains(&format!("{indicator} 9999 {group} 2023"));
        assert!(names("e") && (names("r") || names("n")), "{hidden:?}");
    }
    assert!(hidden.len() < 9, "{hidden:?}");
}

#[test]
fn the_base_of_a_rate_does_not_follow_from_its_events() {
    let rate = rate("counts: events\nvalues: {total: {2023: 300.0}, women: {2023: 1000.0}, men: {2023: 208.3}}");
    let of = |stated: &str, values: &str| count(&format!("{stated}values: {values}"));
    let bases = of("part_of: {n: r}\n", "{total: {2023: 50}, women: {2023: 4}, men: {2023: 46}}");
    let events = of("part_of: {events: r}\n", "{total: {2023: 24}, women: {2023: 14}, men: {2023: 10}}");
    let files = [("indicators/r.yaml", rate.as_str()), ("indicators/n.yaml", &bases), ("indicators/e.yaml", &events)];
    assert_eq!(said(&files), [""; 0]);
    let hidden = hidden(&files);
    let names = |indicator: &str| hidden.contains(&format!("{indicator} 9999 women 2023"));
    assert!(names("n") && (names("r") || names("e")), "{hidden:?}");
}
