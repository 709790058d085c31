use super::drawn_strip::crowd;
use super::fixtures::*;
use super::*;

#[track_caller]
fn check(numbers: &[&str], members: &[usize], swedish: &str, english: &str) {
    let (draft, areas) = crowd(numbers, members);
    says(&draft, &areas, &request_kind(Kind::Strip), swedish, english);
}

#[test]
fn the_own_area_is_told_beside_median_and_quartiles() {
    let others = ["10", "20", "30", "40", "50", "60", "70", "80"];
    let with = |own: &'static str| [vec![own], others.to_vec()].concat();
    check(
        &with("75"),
        &[],
        "För Härnösand var andelen 75 procent 2023. Det är över medianen, 50 procent, och bland de 25 procent bästa. Det säger hur talet ligger bland andras, inte om det är bra.",
        "For Härnösand the share was 75 per cent in 2023. That is above the median, 50 per cent, and among the best 25 per cent. That tells how the figure lies among others, not whether it is good.",
    );
    check(
        &with("50"),
        &[],
        "För Härnösand var andelen 50 procent 2023. Det är samma som medianen, i den mittersta hälften. Det säger hur talet ligger bland andras, inte om det är bra.",
        "For Härnösand the share was 50 per cent in 2023. That is the same as the median, in the middle half. That tells how the figure lies among others, not whether it is good.",
    );
    check(
        &with("0"),
        &[],
        "För Härnösand var andelen 0 procent 2023. Det är under medianen, 40 procent, och bland de 25 procent sämsta. Det säger hur talet ligger bland andras, inte om det är bra.",
        "For Härnösand the share was 0 per cent in 2023. That is below the median, 40 per cent, and among the worst 25 per cent. That tells how the figure lies among others, not whether it is good.",
    );
    check(
        &[vec!["35"], others.to_vec(), vec!["55", "57"]].concat(),
        &[],
        "För Härnösand var andelen 35 procent 2023. Det är under medianen, 50 procent, och i den mittersta hälften. Det säger hur talet ligger bland andras, inte om det är bra.",
        "For Härnösand the share was 35 per cent in 2023. That is below the median, 50 per cent, and in the middle half. That tells how the figure lies among others, not whether it is good.",
    );
}

#[test]
fn peers_are_told_by_their_span() {
    let numbers = ["20", "10", "30", "30", "-"];
    check(
        &numbers,
        &[1, 2],
        "För Härnösand var andelen 20 procent 2023. Värdena går från 10 procent till 30 procent. De två i gruppen ”Liknande kommuner” har mellan 10 procent och 30 procent. Uppgift saknas för en kommun.",
        "For Härnösand the share was 20 per cent in 2023. The values go from 10 per cent to 30 per cent. The two in the group “Liknande kommuner” have between 10 per cent and 30 per cent. There is no figure for one municipality.",
    );
    check(
        &numbers,
        &[2, 3],
        "För Härnösand var andelen 20 procent 2023. Värdena går från 10 procent till 30 procent. De två i gruppen ”Liknande kommuner” har alla 30 procent. Uppgift saknas för en kommun.",
        "For Härnösand the share was 20 per cent in 2023. The values go from 10 per cent to 30 per cent. The two in the group “Liknande kommuner” all have 30 per cent. There is no figure for one municipality.",
    );
    check(
        &numbers,
        &[1, 4],
        "För Härnösand var andelen 20 procent 2023. Värdena går från 10 procent till 30 procent. Den enda med en uppgift i gruppen ”Liknande kommuner” har 10 procent. Uppgift saknas för en kommun.",
        "For Härnösand the share was 20 per cent in 2023. The values go from 10 per cent to 30 per cent. The only one with a figure in the group “Liknande kommuner” has 10 per cent. There is no figure for one municipality.",
    );
}

#[test]
fn what_is_missing_is_counted_and_nothing_is_told_twice() {
    check(
        &["-", "10", "30", "..", "..", "-"],
        &[],
        "Talen är från 2023. Värdena går från 10 procent till 30 procent. Uppgift saknas för Härnösand. Uppgift saknas även för en kommun. För två kommuner visas inte talet, eftersom det gäller för få personer.",
        "The figures are for 2023. The values go from 10 per cent to 30 per cent. No figure is available for Härnösand. There is no figure for one municipality either. The figure is not shown for two municipalities, since it concerns too few people.",
    );
    check(&["7"; 9], &[], "Alla nio har samma värde för 2023, 7 procent.", "All nine have the same value for 2023, 7 per cent.");
    check(
        &["-1", "-5", "-3", "-4", "."],
        &[],
        "För Härnösand var andelen −1 procent 2023. Värdena går från −5 procent till −1 procent. För en kommun är uppgiften inte relevant.",
        "For Härnösand the share was -1 per cent in 2023. The values go from -5 per cent to -1 per cent. The figure is not relevant for one municipality.",
    );
}
