//! Tests of the descriptions of targets, groups and comparisons, and of numbers that are missing, suppressed or uncertain.

use super::fixtures::*;
use super::words::{check, count, days, share};
use super::*;
use crate::indicator::{Better, Group, Near, Statistic};

fn several(draft: &Draft, swedish: &str, english: &str) {
    let areas = vec![area_id("2280"), area_id("2281"), area_id("0000")];
    check(draft, &Request { areas, ..request_kind(Kind::Bar) }, swedish, english);
}

#[test]
fn a_target_at_most_or_between_is_reached_nearly_or_missed() {
    let near = |mut draft: Draft| {
        draft.0.judging.near = Near::InUnit(Decimal::ONE);
        draft
    };
    let most = |cells: &str| days(cells).target(Group::Total, "2023", Aim::AtMost(number("10")));
    check(
        &most("2023=10"),
        &request_kind(Kind::Bullet),
        "I snitt var det 10 dagar 2023. Måltalet 10 dagar nåddes.",
        "The mean for 2023 was 10 dagar. The target of 10 dagar was reached.",
    );
    check(
        &near(most("2023=11")),
        &request_kind(Kind::Bullet),
        "I snitt var det 11 dagar 2023. Måltalet 10 dagar nåddes nästan.",
        "The mean for 2023 was 11 dagar. The target of 10 dagar was nearly reached.",
    );
    check(
        &most("2022=15 2023=12"),
        &request(),
        "I snitt var det 12 dagar 2023, tre färre än 2022. Det är en förbättring, men måltalet 10 dagar nåddes inte.",
        "The mean for 2023 was 12 dagar, three fewer than for 2022. That is an improvement, but the target of 10 dagar was not reached.",
    );
    let between = |cells: &str| {
        let draft = Draft::new("Beläggning", "percent", Better::Neutral, Statistic::Share).total(cells);
        draft.target(Group::Total, "2023", Aim::Between(number("80"), number("90")))
    };
    check(
        &between("2023=85"),
        &request_kind(Kind::Bullet),
        "Andelen för 2023 var 85 procent. Måltalet 80–90 procent nåddes.",
        "The share for 2023 was 85 per cent. The target of 80–90 per cent was reached.",
    );
    check(
        &between("2022=88 2023=93"),
        &request(),
        "Andelen för 2023 var 93 procent, 5 procentenheter högre än 2022. Måltalet 80–90 procent nåddes inte.",
        "The share for 2023 was 93 per cent, 5 percentage points higher than for 2022. The target of 80–90 per cent was not reached.",
    );
}

#[test]
fn decimals_percentage_points_and_huge_numbers_are_told_as_they_are_written() {
    check(
        &share("2022=79.5 2023=80.0"),
        &request(),
        "Andelen för 2023 var 80,0 procent, 0,5 procentenheter högre än 2022. Det är en förbättring.",
        "The share for 2023 was 80.0 per cent, 0.5 percentage points higher than for 2022. That is an improvement.",
    );
    check(
        &share("2022=79 2023=79"),
        &request(),
        "Andelen för 2023 var 79 procent, samma som 2022.",
        "The share for 2023 was 79 per cent, the same as for 2022.",
    );
    let kronor = |cells: &str| Draft::new("Kostnad", "kronor", Better::Neutral, Statistic::Sum).total(cells);
    check(
        &kronor("2022=1234567890 2023=1234567891"),
        &request(),
        "Summan för 2023 var 1 234 567 891 kronor, 1 högre än 2022.",
        "The sum for 2023 was 1,234,567,891 kronor, 1 higher than for 2022.",
    );
    check(
        &kronor("2022=-2 2023=-0.5"),
        &request(),
        "Summan för 2023 var −0,5 kronor, 1,5 högre än 2022.",
        "The sum for 2023 was -0.5 kronor, 1.5 higher than for 2022.",
    );
    check(
        &Draft::new("Väntan", "dag|dagar", Better::Lower, Statistic::Median).total("2022=2 2023=1"),
        &request(),
        "Medianen för 2023 var 1 dag, 1 färre än 2022. Det är en förbättring.",
        "The median for 2023 was one dag, one fewer than for 2022. That is an improvement.",
    );
}

#[test]
fn women_and_men_are_told_with_what_is_counted() {
    let groups = Request { groups: vec![Group::Women, Group::Men], ..request_kind(Kind::Bar) };
    let both = |women: &str, men: &str| Draft::new("Brukare", "person|personer", Better::Neutral, Statistic::Count).women(women).men(men);
    check(
        &both("2023=1", "2023=2"),
        &groups,
        "Antalet för 2023 var 1 person för kvinnor och två personer för män, en skillnad på 1 person.",
        "The number for 2023 was one person for women and two personer for men, a difference of one person.",
    );
    check(
        &both("2023=0", "2023=0"),
        &groups,
        "Det var inga personer 2023, varken för kvinnor eller för män.",
        "There were no personer in 2023, for either women or men.",
    );
    check(
        &share("2022=80 2023=81").women("2022=79 2023=81").men("2022=82 2023=81"),
        &Request { groups: everybody(), ..request() },
        "Andelen för 2023 var 81 procent, 1 procentenhet högre än 2022. Det är en förbättring. För både kvinnor och män var andelen 81 procent.",
        "The share for 2023 was 81 per cent, 1 percentage point higher than for 2022. That is an improvement. For both women and men the share was 81 per cent.",
    );
    check(
        &share("2022=80 2023=81").women("2022=79 2023=..").men("2022=82 2023=.."),
        &Request { groups: everybody(), ..request() },
        "Andelen för 2023 var 81 procent, 1 procentenhet högre än 2022. Det är en förbättring. Andelen för 2022 var 79 procent för kvinnor och 82 procent för män, en skillnad på 3 procentenheter. Talen för kvinnor 2023 och män 2023 visas inte, eftersom de gäller för få personer.",
        "The share for 2023 was 81 per cent, 1 percentage point higher than for 2022. That is an improvement. The share for 2022 was 79 per cent for women and 82 per cent for men, a difference of 3 percentage points. The figures for women in 2023 and men in 2023 are not shown, because they concern too few people.",
    );
}

#[test]
fn rows_of_everybody_women_and_men_tell_the_total_and_its_target_first() {
    let draft = share("2023=86").women("2023=91").men("2023=81").target(Group::Total, "2023", Aim::AtLeast(number("88")));
    check(
        &draft,
        &Request { groups: everybody(), ..request_kind(Kind::Bullet) },
        "Andelen för 2023 var 86 procent. Måltalet 88 procent nåddes inte. För kvinnor var andelen 91 procent och för män 81 procent, en skillnad på 10 procentenheter.",
        "The share for 2023 was 86 per cent. The target of 88 per cent was not reached. For women the share was 91 per cent and for men 81 per cent, a difference of 10 percentage points.",
    );
    let draft = share("2023=-").women("2023=78").target(Group::Total, "2023", Aim::AtLeast(number("80")));
    check(
        &draft,
        &Request { groups: vec![Group::Total, Group::Women], ..request_kind(Kind::Bullet) },
        "För kvinnor var andelen 78 procent 2023. Uppgift saknas för totalen.",
        "For women the share was 78 per cent in 2023. No figure is available for the total.",
    );
}

#[test]
fn other_areas_are_more_fewer_or_the_same() {
    let beside = |cells: [&str; 3]| count(cells[0]).row("2281", Group::Total, "", cells[1]).row("0000", Group::Total, "", cells[2]);
    several(
        &beside(["2023=7", "2023=4", "2023=7"]),
        "För Härnösand var antalet sju anmälningar 2023. Det är tre fler än Sundsvall och lika många som riket.",
        "For Härnösand the number was seven anmälningar in 2023. That is three more than Sundsvall and as many as Riket.",
    );
    several(
        &beside(["2023=1", "2023=-", "2023=2"]),
        "För Härnösand var antalet 1 anmälan 2023. Det är 1 färre än riket. Uppgift saknas för Sundsvall.",
        "For Härnösand the number was one anmälan in 2023. That is one fewer than Riket. No figure is available for Sundsvall.",
    );
    several(
        &beside(["2023=..", "2023=4", "2023=7"]),
        "Antalet för 2023 var fyra anmälningar för Sundsvall och sju anmälningar för riket. Talet för Härnösand visas inte, eftersom det gäller för få personer.",
        "The number for 2023 was four anmälningar for Sundsvall and seven anmälningar for Riket. The figure for Härnösand is not shown, because it concerns too few people.",
    );
    let line = share("2021=70 2022=71 2023=72").row("0000", Group::Total, "", "2021=74 2022=74 2023=74.5");
    check(
        &line,
        &Request { areas: vec![area_id("2280"), area_id("0000")], ..request() },
        "För Härnösand var andelen 72 procent 2023, 1 procentenhet högre än 2022. Det är en förbättring. Samtidigt är det 2,5 procentenheter lägre än riket.",
        "For Härnösand the share was 72 per cent in 2023, 1 percentage point higher than for 2022. That is an improvement. At the same time it is 2.5 percentage points lower than Riket.",
    );
}

#[test]
fn what_lacks_is_named_up_to_three_and_counted_above() {
    check(
        &count("2018=- 2019=- 2020=- 2021=- 2022=3 2023=4"),
        &request_kind(Kind::Bar),
        "Antalet för 2023 var fyra anmälningar, 1 fler än 2022. Fyra uppgifter saknas.",
        "The number for 2023 was four anmälningar, one more than for 2022. Four figures are missing.",
    );
    check(
        &count("2018=.. 2019=.. 2020=.. 2021=.. 2022=3 2023=4"),
        &request_kind(Kind::Bar),
        "Antalet för 2023 var fyra anmälningar, 1 fler än 2022. Fyra tal visas inte, eftersom de gäller för få personer.",
        "The number for 2023 was four anmälningar, one more than for 2022. Four figures are not shown, because they concern too few people.",
    );
    check(
        &count("2018=/ 2019=/ 2020=/ 2021=/ 2022=3 2023=4"),
        &request_kind(Kind::Bar),
        "Antalet för 2023 var fyra anmälningar, 1 fler än 2022. Ingen mätning gjordes vid fyra tillfällen.",
        "The number for 2023 was four anmälningar, one more than for 2022. Nothing was measured on four occasions.",
    );
    check(
        &Draft::new("Typ", "fall", Better::Neutral, Statistic::Count)
            .categories("2023", &[("A", "4"), ("B", "-"), ("C", ".."), ("D", "2")]),
        &request_kind(Kind::Ranked),
        "Vanligast 2023 är ”A” med 4 fall. Minst vanligt är ”D” med 2 fall. Uppgift saknas för ”B”. Talet för ”C” visas inte, eftersom det gäller för få personer.",
        "Most common in 2023 is “A” with 4 fall. Least common is “D” with 2 fall. No figure is available for “B”. The figure for “C” is not shown, because it concerns too few people.",
    );
    check(
        &share("2023=85p"),
        &request_kind(Kind::Bar),
        "Andelen för 2023 var 85 procent. Talet för 2023 är preliminärt.",
        "The share for 2023 was 85 per cent. The figure for 2023 is preliminary.",
    );
    check(&share("2023=."), &request_kind(Kind::Bar), "", "");
}

#[test]
fn the_largest_areas_and_sums_have_words_of_their_own() {
    let areas = vec![area_id("2281"), area_id("2282"), area_id("2283")];
    let of = |unit: &str, statistic, cells: [&str; 3]| {
        let draft = Draft::new("A", unit, Better::Higher, statistic);
        let draft = draft.row("2281", Group::Total, "", cells[0]).row("2282", Group::Total, "", cells[1]);
        draft.row("2283", Group::Total, "", cells[2])
    };
    let ranked = Request { areas: areas.clone(), ..request_kind(Kind::Ranked) };
    let main = |draft: &Draft, swedish: &str, english: &str| check(draft, &ranked, swedish, english);
    main(
        &of("percent", Statistic::Share, ["2023=70", "2023=90", "2023=90"]),
        "Högst 2023 är Kramfors och Sollefteå med 90 procent. Lägst är Sundsvall med 70 procent.",
        "The highest in 2023 is Kramfors and Sollefteå with 90 per cent. The lowest is Sundsvall with 70 per cent.",
    );
    main(
        &of("mnkr", Statistic::Sum, ["2023=-3", "2023=0", "2023=2.5"]),
        "Störst 2023 är Sollefteå med 2,5 mnkr. Minst är Sundsvall med −3 mnkr.",
        "The largest in 2023 is Sollefteå with 2.5 mnkr. The smallest is Sundsvall with -3 mnkr.",
    );
}
