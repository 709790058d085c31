//! A budget as tables for reuse, offered beside the page that shows it. It never rounds, and computes nothing that the page does not.

use std::borrow::Cow;

use super::csv::{self, Style};
use super::row::Datum;
use crate::budget::{Amounts, Budget, Flow, Money, Row};
use crate::indicator::Words;
use crate::name::Lang;
use crate::site::Site;

/// The headings, in English and in Swedish.
const HEADINGS: [(&str, &str); 11] = [
    ("level", "nivå"),
    ("item", "post"),
    ("of_which", "varav"),
    ("kind", "slag"),
    ("unit", "enhet"),
    ("period", "period"),
    ("through", "till och med"),
    ("budget", "budget"),
    ("outcome", "utfall"),
    ("forecast", "prognos"),
    ("deviation", "avvikelse"),
];

/// Whether a site offers its budgets as files.
pub fn offers_budgets(site: &Site) -> bool {
    site.config.open_data.is_offered
}

/// Returns a budget for programs and for Excel in Swedish, each with its file extension. Names are in `lang`.
pub fn of_budget(budget: &Budget, lang: &Lang) -> [(&'static str, Vec<u8>); 2] {
    [("csv", table(budget, lang, Style::PLAIN)), ("excel.csv", table(budget, lang, Style::EXCEL))]
}

fn table(budget: &Budget, lang: &Lang, style: Style) -> Vec<u8> {
    let is_swedish = style.words == Words::Swedish;
    let word = |(english, swedish): (&'static str, &'static str)| if is_swedish { swedish } else { english };
    let line = |line: Line<'_>| {
        let of_which = if line.of_which { ("yes", "ja") } else { ("no", "nej") };
        let flow = match line.row.flow {
            Flow::Cost => ("cost", "kostnad"),
            Flow::Revenue => ("revenue", "intäkt"),
        };
        let money = match budget.money {
            Money::Thousands => ("SEK thousand", "tkr"),
            Money::Millions => ("SEK million", "mnkr"),
        };
        let said = |text: &'static str| Datum::Word(Cow::Borrowed(text));
        let time = |period: crate::name::Period| Datum::Word(Cow::Owned(period.to_string()));
        let Amounts { budget: planned, outcome, forecast } = line.row.amounts;
        [
            Datum::Word(Cow::Owned(line.level.to_string())),
            Datum::Text(Cow::Owned(line.row.name.text(lang).to_owned())),
            said(word(of_which)),
            said(word(flow)),
            said(word(money)),
            time(budget.period),
            budget.through.as_ref().map_or(Datum::Nothing, |through| time(through.value)),
            Datum::Number(planned),
            Datum::Number(outcome),
            forecast.map_or(Datum::Nothing, Datum::Number),
            budget.deviation(line.row.flow, line.row.amounts).map_or(Datum::Nothing, Datum::Number),
        ]
    };
    let mut all = Vec::new();
    push(&budget.rows, 1, false, &mut all);
    csv::lines(&HEADINGS.map(word), all.into_iter().map(line), style)
}

/// A row with its place.
struct Line<'b> {
    row: &'b Row,
    /// Its level, from 1.
    level: usize,
    /// Whether it is one of some parts of the row above.
    of_which: bool,
}

/// Adds rows, each followed by its parts.
fn push<'b>(rows: &'b [Row], level: usize, of_which: bool, all: &mut Vec<Line<'b>>) {
    for row in rows {
        all.push(Line { row, level, of_which });
        push(&row.rows, level + 1, false, all);
        push(&row.of_which, level + 1, true, all);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Diagnostics;
    use crate::source::Sources;

    #[test]
    fn a_table_has_every_row_with_its_deviation_and_guards_formulas() {
        let text = "b:\n  title: B\n  unit: mnkr\n  period: 2024\n  rows:\n    - name: Kostnader\n      rows:\n        - {name: '=A1', budget: 1.50, outcome: 2}\n      \
            of_which: [{name: 'B, C', budget: 1, outcome: 1}]\n    - {name: Avgifter, kind: revenue, budget: 1, outcome: 0.5, forecast: 1}\n";
        let sources = Sources::from_memory([("content/budgets.yaml", text)]);
        let budgets = crate::budget::parse(sources.find("content/budgets.yaml").expect("the file"), text, &mut Diagnostics::new());
        let [(_, plain), (_, excel)] = of_budget(&budgets[0], &Lang::swedish());
        assert_eq!(
            String::from_utf8(plain).expect("UTF-8"),
            "level,item,of_which,kind,unit,period,through,budget,outcome,forecast,deviation\r\n\
            1,Kostnader,no,cost,SEK million,2024,,1.50,2,,-0.50\r\n\
            2,'=A1,no,cost,SEK million,2024,,1.50,2,,-0.50\r\n\
            2,\"B, C\",yes,cost,SEK million,2024,,1,1,,0\r\n\
            1,Avgifter,no,revenue,SEK million,2024,,1,0.5,1,-0.5\r\n"
        );
        let excel = String::from_utf8(excel).expect("UTF-8");
        assert!(excel.starts_with("\u{feff}nivå;post;varav;slag;enhet;period;till och med;budget;utfall;prognos;avvikelse\r\n"), "{excel}");
        assert!(excel.contains("1;Avgifter;nej;intäkt;mnkr;2024;;1;0,5;1;-0,5\r\n"), "{excel}");
    }
}
