//! Lists, by paragraph and by style.

use super::docx::{Docx, h, p, ps};
use super::*;

const NUMBERING: &str = "\
    <w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/></w:lvl>\
    <w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/></w:lvl></w:abstractNum>\
    <w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"Numrerad\"/></w:lvl>\
    <w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:pStyle w:val=\"Numrerad2\"/></w:lvl></w:abstractNum>\
    <w:abstractNum w:abstractNumId=\"2\"><w:numStyleLink w:val=\"Lista\"/></w:abstractNum>\
    <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>\
    <w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>\
    <w:num w:numId=\"4\"><w:abstractNumId w:val=\"2\"/></w:num>";

const STYLES: &str = "\
    <w:style w:type=\"paragraph\" w:styleId=\"Numrerad\"><w:name w:val=\"List Number\"/><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Numrerad2\"><w:name w:val=\"List Number 2\"/><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Arvd\"><w:name w:val=\"Egen lista\"/><w:basedOn w:val=\"Numrerad\"/></w:style>\
    <w:style w:type=\"numbering\" w:styleId=\"Lista\"><w:name w:val=\"Lista\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";

fn item(list: u8, level: u8, words: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"
    )
}

fn lists(body: &str) -> Report {
    report(Docx::new(&(h(1, "A") + body)).styles(STYLES).xml("numbering", "w:numbering", NUMBERING))
}

#[test]
fn levels_are_nested_and_numbers_go_on() {
    let body = [
        item(1, 0, "a"),
        item(1, 1, "b"),
        item(1, 1, "c"),
        item(1, 0, "d"),
        p("Mellan."),
        item(2, 0, "ett"),
        p("Text."),
        item(2, 0, "två"),
    ];
    assert_eq!(text(&lists(&body.concat())), "- a\n  1. b\n  2. c\n- d\n\nMellan.\n\n1. ett\n\nText.\n\n2. två\n");
}

#[test]
fn a_list_that_starts_again_is_another() {
    let body = [item(2, 0, "a"), item(2, 0, "b"), item(3, 0, "c"), item(3, 0, "d")].concat();
    assert_eq!(text(&lists(&body)), "1. a\n2. b\n1) c\n2) d\n");
}

#[test]
fn styles_number_lists_and_so_do_those_they_are_based_on() {
    let body = [ps("Numrerad", "a"), ps("Arvd", "b"), ps("Numrerad2", "c"), item(0, 0, "utan"), item(4, 0, "punkt")].concat();
    let report = lists(&body);
    assert_eq!(text(&report), "1. a\n2. b\n   1. c\n\nutan\n\n- punkt\n");
    assert_eq!(told(&report), ["list-numbers"]);
}

#[test]
fn a_deep_first_item_is_no_code() {
    assert_eq!(text(&lists(&[item(1, 1, "a"), item(1, 0, "b")].concat())), "1. a\n\n- b\n");
}

#[test]
fn bullets_that_are_typed_make_a_list() {
    assert_eq!(chapter(&[p("•\tEtt"), p("• Två"), p("•tre")].concat()), "- Ett\n- Två\n\n•tre\n");
}

#[test]
fn numbers_that_are_typed_make_a_list_where_they_follow_each_other() {
    let body = [p("1.\tEtt"), p("2. Två"), p("Mellan."), p("3) Tre"), p("4)\u{a0}Fyra"), p("Slut.")].concat();
    assert_eq!(chapter(&body), "1. Ett\n2. Två\n\nMellan.\n\n3. Tre\n4. Fyra\n\nSlut.\n");
    let bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>1. Först</w:t></w:r><w:r><w:t xml:space=\"preserve\"> sedan</w:t></w:r></w:p>";
    assert_eq!(chapter(&(bold.to_owned() + &p("2. Två"))), "1. **Först** sedan\n2. Två\n");
}

#[test]
fn a_number_alone_or_out_of_order_or_a_year_makes_none() {
    for (body, wanted) in [
        (vec![p("1. Ensam"), p("Text.")], "1\\. Ensam\n\nText.\n"),
        (vec![p("1. Ett"), p("3. Tre")], "1\\. Ett\n\n3\\. Tre\n"),
        (vec![p("2023. Ett år"), p("2024. Ett till")], "2023\\. Ett år\n\n2024\\. Ett till\n"),
        (vec![p("1.1 Mål"), p("2.1 Medel")], "1\\.1 Mål\n\n2\\.1 Medel\n"),
        (vec![p("1. Ett"), p("2) Två")], "1\\. Ett\n\n2\\) Två\n"),
    ] {
        assert_eq!(chapter(&body.concat()), wanted);
    }
}
