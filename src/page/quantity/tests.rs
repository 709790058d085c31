//! Tests of what is recognised as a number in running text, and what is not.

use super::*;
use proptest::prelude::*;

fn read(text: &str, lang: &str) -> Vec<String> {
    let lang = Lang::parse(lang).expect("a language");
    let shown = |quantity: Quantity| {
        let unit = match &quantity.unit {
            UnitWord::Percent => "%".to_owned(),
            UnitWord::Points => "pe".to_owned(),
            UnitWord::Word(range) => text[range.clone()].to_owned(),
            UnitWord::None => String::new(),
        };
        let to = quantity.to.map(|to| format!("–{to}")).unwrap_or_default();
        let year = if quantity.is_year() { "år " } else { "" };
        format!("{year}{}{to} {unit}", quantity.value).trim().to_owned()
    };
    let found = quantities(text, &lang).into_iter().filter(|quantity| quantity.form != Form::Article);
    found.map(shown).collect()
}

#[test]
fn numbers_are_read_with_their_units() {
    for (text, wanted) in [
        ("228 svar, 53,8 procent av 840 ärenden", vec!["228 svar", "53.8 %", "840 ärenden"]),
        ("Av dem tycker 94% att", vec!["94 %"]),
        ("1 234,50 kronor och 12\u{a0}000 personer", vec!["1234.50 kronor", "12000 personer"]),
        ("steg 6 procentenheter, tolv avvikelser", vec!["6 pe", "12 avvikelser"]),
        ("År 2023 228 svar", vec!["år 2023 228", "228 svar"]),
        ("från 79 till 85 procent", vec!["79 %", "85 %"]),
        ("3–4 besök, −2 grader", vec!["3–4 besök", "-2 grader"]),
        ("2,0.", vec!["2.0"]),
    ] {
        assert_eq!(read(text, "sv"), wanted, "{text}");
    }
    assert_eq!(read("1,234 people, 53.8 per cent, two percentage points", "en"), ["1234 people", "53.8 %", "2 pe"]);
}

#[test]
fn dates_laws_and_names_are_no_numbers() {
    for text in [
        "24-03-08",
        "1/7",
        "SOSFS 2011:9",
        "kl. 12:30",
        "0611-34 80 00",
        "U21401",
        "covid-19",
        "3 kap. 10 §",
        "kapitel 7",
        "14-dagarsperiod",
        "65+",
        "den 8 mars",
        "1.000",
        "007",
        "1,2,3",
        "10–5",
    ] {
        assert_eq!(read(text, "sv"), Vec::<String>::new(), "{text}");
    }
    assert_eq!(read("1 januari 2006", "sv"), ["år 2006"]);
}

proptest! {
    #[test]
    fn any_text_can_be_read(text in "([0-9]{1,4}|[ ,.:/%§–-]|\u{a0}|å|två|procent|per cent){0,20}") {
        for lang in ["sv", "en"] {
            let lang = Lang::parse(lang).expect("a language");
            for quantity in quantities(&text, &lang) {
                prop_assert!(text.get(quantity.range.clone()).is_some() && text.get(quantity.number.clone()).is_some());
            }
        }
    }
}
