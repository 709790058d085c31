use super::fixtures::*;
use super::*;
use crate::indicator::{Group, Statistic};

#[track_caller]
fn check(draft: &Draft, request: &Request, swedish: &str, english: &str) {
    says(draft, &areas(), request, swedish, english);
}

fn stacked() -> Request {
    request_kind(Kind::Stacked)
}

#[test]
fn the_commonest_answer_is_compared_with_the_period_before() {
    check(
        &answers(),
        &request(),
        "Det vanligaste svaret för 2023 var ”Mycket bra” med 49 procent, 8 procentenheter högre än 2022. Det ovanligaste var ”Mycket dåligt” med 2 procent.",
        "The most common answer for 2023 was “Mycket bra” with 49 per cent, 8 percentage points higher than for 2022. The least common was “Mycket dåligt” with 2 per cent.",
    );
    check(
        &answers().cut("2023", "Ny fråga"),
        &Request { from: "2023".parse().ok(), ..request() },
        "Det vanligaste svaret för 2023 var ”Mycket bra” med 49 procent. Det ovanligaste var ”Mycket dåligt” med 2 procent. Talen från och med 2023 kan inte jämföras med tidigare tal.",
        "The most common answer for 2023 was “Mycket bra” with 49 per cent. The least common was “Mycket dåligt” with 2 per cent. The figures from 2023 onwards cannot be compared with earlier ones.",
    );
}

#[test]
fn the_largest_part_is_told_in_the_unit_of_what_is_counted() {
    let draft = |a: &str, b: &str| whole("avvikelse|avvikelser", Statistic::Count, &[("Fall", None, a), ("Läkemedel", None, b)]);
    check(
        &draft("2022=7 2023=0", "2022=2 2023=1"),
        &stacked(),
        "Den största delen för 2023 var ”Läkemedel” med 1 avvikelse, 1 färre än 2022. Den minsta var ”Fall” med 0 avvikelser.",
        "The largest part for 2023 was “Läkemedel” with one avvikelse, one fewer than for 2022. The smallest was “Fall” with 0 avvikelser.",
    );
    check(
        &draft("2023=4", "2023=4"),
        &stacked(),
        "För 2023 är båda delarna lika stora, fyra avvikelser var.",
        "For 2023 both parts are equally large, four avvikelser each.",
    );
    check(
        &draft("2023=0", "2023=0"),
        &stacked(),
        "För 2023 är båda delarna lika stora, 0 avvikelser var.",
        "For 2023 both parts are equally large, 0 avvikelser each.",
    );
    check(
        &draft("2022=3 2023=-", "2022=9 2023=-"),
        &stacked(),
        "För 2022 var nio av 12 avvikelser ”Läkemedel”. Minst vanligt var ”Fall” med tre avvikelser. Uppgift saknas för 2023.",
        "For 2022, nine of 12 avvikelser were “Läkemedel”. Least common was “Fall” with three avvikelser. No figure is available for 2023.",
    );
    check(
        &draft("2022=.. 2023=5p", "2022=.. 2023=3"),
        &stacked(),
        "För 2023 var fem av åtta avvikelser ”Fall”. Minst vanligt var ”Läkemedel” med tre avvikelser. Talet för 2023 är preliminärt. Talen för 2022 visas inte, eftersom de gäller för få personer.",
        "For 2023, five of eight avvikelser were “Fall”. Least common was “Läkemedel” with three avvikelser. The figure for 2023 is preliminary. The figures for 2022 are not shown, because they concern too few people.",
    );
}

#[test]
fn several_largest_parts_are_all_named() {
    let draft = whole("percent", Statistic::Share, &[("A", None, "2023=40"), ("B", None, "2023=40"), ("C", None, "2023=20")]);
    check(
        &draft,
        &stacked(),
        "De största delarna för 2023 var ”A” och ”B” med 40 procent var. Den minsta var ”C” med 20 procent.",
        "The largest parts for 2023 were “A” and “B” with 40 per cent each. The smallest was “C” with 20 per cent.",
    );
}

#[test]
fn other_rows_have_the_same_largest_part_or_their_own() {
    let draft = |men: [&str; 2]| {
        let draft = whole("percent", Statistic::Share, &[("A", None, "2023=50"), ("B", None, "2023=50")]);
        let draft = draft.row("2280", Group::Women, "c0", "2023=60").row("2280", Group::Women, "c1", "2023=40");
        draft.row("2280", Group::Men, "c0", men[0]).row("2280", Group::Men, "c1", men[1])
    };
    let groups = Request { groups: vec![Group::Women, Group::Men], ..stacked() };
    check(
        &draft(["2023=55", "2023=45"]),
        &groups,
        "Talen är från 2023. Den största delen för kvinnor var ”A” med 60 procent. Det gäller också män (55 procent).",
        "The figures are for 2023. The largest part for women was “A” with 60 per cent. The same holds for men (55 per cent).",
    );
    check(
        &draft(["2023=30", "2023=70"]),
        &groups,
        "Talen är från 2023. Den största delen för kvinnor var ”A” med 60 procent. För män var det ”B” med 70 procent.",
        "The figures are for 2023. The largest part for women was “A” with 60 per cent. For men it was “B” with 70 per cent.",
    );
}
