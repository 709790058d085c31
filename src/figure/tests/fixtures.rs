//! Indicators for tests, written with one line per series.

use std::collections::BTreeMap;

use crate::area::{Area, AreaKind, Areas, Mean};
use crate::figure::{Figure, Kind, Request, describe, select};
use crate::indicator::*;
use crate::locale::Locale;
use crate::name::{AreaId, CategoryId, IndicatorId, Period, PeriodKind, Wording};
use crate::source::{Sources, Span};

/// Returns the default theme's locale of a language, `sv` or `en`.
pub fn locale(lang: &str) -> Locale {
    Locale::of_default_theme(lang)
}

pub fn area_id(id: &str) -> AreaId {
    AreaId::parse(id).expect("an area's id")
}

pub fn areas() -> Areas {
    let area = |id: &str, name: &str, kind: AreaKind, mean: Option<Mean>| {
        let id = area_id(id);
        (
            id.clone(),
            Area {
                id,
                name: Wording::plain(name),
                kind,
                within: None,
                members: Vec::new(),
                mean,
                operation: None,
                operator: None,
                operator_name: None,
                description: None,
                contact: None,
            },
        )
    };
    Areas::from([
        area("2280", "Härnösand", AreaKind::Municipality, None),
        area("2281", "Sundsvall", AreaKind::Municipality, None),
        area("2282", "Kramfors", AreaKind::Municipality, None),
        area("2283", "Sollefteå", AreaKind::Municipality, None),
        area("22", "Västernorrlands län", AreaKind::County, None),
        area("0000", "Riket", AreaKind::Nation, None),
        area("liknande", "Liknande kommuner", AreaKind::Group, Some(Mean::Unweighted)),
    ])
}

fn span() -> Span {
    let sources = Sources::from_memory([("content/indicators/a.yaml", "")]);
    Span::new(sources.find("content/indicators/a.yaml").expect("the file"), 0, 0)
}

/// An indicator under construction.
pub struct Draft(pub Indicator);

impl Draft {
    /// Creates an indicator with the unit `percent`, `one|other`, or another one.
    pub fn new(short: &str, unit: &str, better: Better, statistic: Statistic) -> Self {
        let unit = match unit.split_once('|') {
            _ if unit == "percent" => Unit::Percent,
            Some((one, other)) => Unit::Counted { one: Wording::plain(one), other: Wording::plain(other) },
            None => Unit::Text(Wording::plain(unit)),
        };
        Self(Indicator {
            description: Description {
                id: IndicatorId::parse("a").expect("an id"),
                title: Wording::plain(short),
                short: Wording::plain(short),
                official: None,
                definition: None,
                answer: None,
                unit,
                decimals: None,
                better,
                statistic,
                counts: Counts::Answers,
                lag_years: 0,
                every: 1,
                not_measured: Vec::new(),
                source: Some(Source {
                    name: Wording::plain("Kvalitetsberättelsen 2023"),
                    url: None,
                    retrieved: None,
                    processing: Processing::None,
                }),
                events: Vec::new(),
                breaks: Vec::new(),
                rebases: Vec::new(),
                targets: BTreeMap::new(),
                categories: Default::default(),
                whole: Whole::Incomplete,
                order: Order::Size,
                scale: None,
                part_of: Vec::new(),
                rate: None,
                year_from: None,
                confidence: None,
                dimensions: None,
                span: span(),
            },
            operation: None,
            ages: Default::default(),
            kolada: None,
            threshold: None,
            period_kind: PeriodKind::Year,
            cells: BTreeMap::new(),
            written: BTreeMap::new(),
            yearly: None,
            judging: Judging { own_area: area_id("2280"), near: Near::InUnit(number("0")), answers: None },
            withheld: None,
            defined: true,
            complete: true,
        })
    }

    /// Adds cells, written as `period=value` and separated by spaces; a value is a number, `3–4`, `-` missing, `..` suppressed, `.` not applicable,
    /// `/` not measured; a trailing `p` means preliminary, a leading `~` approximate.
    pub fn row(mut self, area: &str, group: Group, category: &str, cells: &str) -> Self {
        let category = (!category.is_empty()).then(|| CategoryId::parse(category).expect("a category"));
        for cell in cells.split_whitespace() {
            let (period, text) = cell.split_once('=').expect("period=value");
            let period: Period = period.parse().expect("a period");
            self.0.period_kind = period.kind();
            let key = CellKey { area: area_id(area), group, category: category.clone(), period };
            let number = |text: &str| text.parse().expect("a number");
            let plain = text.trim_end_matches('p').trim_start_matches('~');
            let value = match plain {
                "-" => CellValue::Missing,
                ".." => CellValue::Suppressed,
                "." => CellValue::NotApplicable,
                "/" => CellValue::NotMeasured,
                _ => plain
                    .split_once('–')
                    .map_or_else(|| CellValue::Number(number(plain)), |(low, high)| CellValue::Range(number(low), number(high))),
            };
            let cell = Cell { preliminary: text.ends_with('p'), approximate: text.starts_with('~'), ..Cell::of(value, span()) };
            self.0.cells.insert(key, cell);
        }
        self
    }

    pub fn total(self, cells: &str) -> Self {
        self.row("2280", Group::Total, "", cells)
    }

    pub fn women(self, cells: &str) -> Self {
        self.row("2280", Group::Women, "", cells)
    }

    pub fn men(self, cells: &str) -> Self {
        self.row("2280", Group::Men, "", cells)
    }

    /// Adds categories with their names and one cell each.
    pub fn categories(mut self, period: &str, categories: &[(&str, &str)]) -> Self {
        for (index, (name, value)) in categories.iter().enumerate() {
            let id = format!("c{index}");
            self.0.categories.push(Category {
                id: CategoryId::parse(&id).expect("an id"),
                name: Wording::plain(*name),
                side: None,
                look: index,
            });
            self = self.row("2280", Group::Total, &id, &format!("{period}={value}"));
        }
        self
    }

    pub fn target(mut self, group: Group, period: &str, aim: Aim) -> Self {
        self.0.targets.insert((group, period.parse().expect("a period")), Target { aim, span: span(), unconfirmed: None });
        self
    }

    pub fn event(mut self, period: &str, text: &str) -> Self {
        self.0.events.push(Event { period: period.parse().expect("a period"), text: Wording::plain(text) });
        self
    }

    pub fn cut(mut self, period: &str, text: &str) -> Self {
        self.0.breaks.push(Event { period: period.parse().expect("a period"), text: Wording::plain(text) });
        self
    }

    /// Changes the cell of everybody at a period of the own area.
    pub fn cell(mut self, period: &str, change: impl FnOnce(&mut Cell)) -> Self {
        let key = CellKey { area: area_id("2280"), group: Group::Total, category: None, period: period.parse().expect("a period") };
        change(self.0.cells.get_mut(&key).expect("the cell"));
        self
    }

    /// Returns the figure in Swedish; panics with the reason if there is none.
    pub fn figure(&self, request: &Request) -> Figure {
        select(&self.0, &areas(), &locale("sv"), request).expect("a figure")
    }
}

/// Checks the description of a figure among areas in Swedish and English; no-break spaces are written as plain ones here.
#[track_caller]
pub fn says(draft: &Draft, areas: &Areas, request: &Request, swedish: &str, english: &str) {
    for (lang, expected) in [("sv", swedish), ("en", english)] {
        let locale = locale(lang);
        let figure = select(&draft.0, areas, &locale, request).expect("a figure");
        assert_eq!(describe(&figure, &locale).join(" ").replace('\u{a0}', " "), expected);
    }
}

pub fn number(text: &str) -> rust_decimal::Decimal {
    text.parse().expect("a number")
}

pub fn request() -> Request {
    Request::of(area_id("2280"))
}

pub fn request_kind(kind: Kind) -> Request {
    Request { kind: Some(kind), ..request() }
}

pub fn everybody() -> Vec<Group> {
    vec![Group::Total, Group::Women, Group::Men]
}

/// Returns six years of one number: personnel continuity.
pub fn continuity() -> Draft {
    Draft::new("Personalkontinuitet", "person|personer", Better::Lower, Statistic::Mean)
        .total("2018=12 2019=11 2020=10 2021=9 2022=19 2023=21")
        .event("2023", "Den nya resursenheten startade under våren")
}

/// Returns a share with a target and an alternative number.
pub fn satisfied() -> Draft {
    Draft::new("Nöjda med hemtjänsten", "percent", Better::Higher, Statistic::Share)
        .total("2022=79 2023=85")
        .women("2023=89")
        .men("2023=78")
        .target(Group::Total, "2023", Aim::AtLeast(number("88")))
        .cell("2023", |cell| {
            cell.base = Some(228);
            cell.also = Some(Box::new(Also { value: number("80"), place: Wording::plain("verksamhetschefens kommentar") }));
        })
}

/// Returns three groups over five years.
pub fn returned() -> Draft {
    Draft::new("Ej återaktualiserade", "percent", Better::Higher, Statistic::Share)
        .total("2019=80 2020=81 2021=82 2022=73 2023=78")
        .women("2019=83 2020=79 2021=82 2022=75 2023=74")
        .men("2019=79 2020=83 2021=82 2022=72 2023=80")
}

/// Returns eleven types in one year.
pub fn deviations() -> Draft {
    Draft::new("Avvikelser efter typ", "avvikelse|avvikelser", Better::Neutral, Statistic::Count).categories(
        "2023",
        &[
            ("Brister i bemötande", "15"),
            ("Brister i dokumentation", "9"),
            ("Brister i följsamhet till rutin", "64"),
            ("Brister i informationsöverföring", "19"),
            ("Brister i omvårdnad", "87"),
            ("Brister i rutiner", "105"),
            ("Ej utförda insatser enligt genomförandeplan", "26"),
            ("Fel och brister i larmhantering", "19"),
            ("Fel och brister i larmutrustning", "16"),
            ("Hot och våld", "48"),
            ("Uteblivet besök", "32"),
        ],
    )
}

/// Returns the own area, the county and the nation in one year.
pub fn compared() -> Draft {
    Draft::new("Nöjda med särskilt boende", "percent", Better::Higher, Statistic::Share)
        .total("2022=80 2023=79")
        .row("22", Group::Total, "", "2023=79")
        .row("0000", Group::Total, "", "2023=78")
        .target(Group::Total, "2023", Aim::AtLeast(number("83")))
}

/// Returns a whole of parts, each with its name, side and numbers of several periods.
pub fn whole(unit: &str, statistic: Statistic, parts: &[(&str, Option<Side>, &str)]) -> Draft {
    let mut draft = Draft::new("Delar", unit, Better::Neutral, statistic);
    draft.0.whole = Whole::Complete;
    for (index, (name, side, cells)) in parts.iter().enumerate() {
        let id = CategoryId::parse(&format!("c{index}")).expect("an id");
        draft.0.categories.push(Category { id, name: Wording::plain(*name), side: *side, look: index });
        draft = draft.row("2280", Group::Total, &format!("c{index}"), cells);
    }
    draft
}

/// Returns answers to a question in two years, from the best to the worst.
pub fn answers() -> Draft {
    let (good, bad) = (Some(Side::Positive), Some(Side::Negative));
    whole(
        "percent",
        Statistic::Share,
        &[
            ("Mycket bra", good, "2022=41 2023=49"),
            ("Ganska bra", good, "2022=38 2023=35"),
            ("Varken eller", Some(Side::Neutral), "2022=11 2023=9"),
            ("Ganska dåligt", bad, "2022=7 2023=5"),
            ("Mycket dåligt", bad, "2022=3 2023=2"),
        ],
    )
}
