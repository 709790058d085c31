//! The interactive face of a figure: an ECharts option, as modelled by the charming crate, for lines and bars. It never contains a number
//! that the table lacks, nor a colour: it has custom properties of the theme, which the browser resolves.

use charming::Chart;
use charming::component::{Aria, Axis, Decal, DecalItem, Grid, Legend};
use charming::datatype::{CompositeValue, DataFrame, DataPoint, DataPointItem, NumericValue};
use charming::element::{
    AxisLabel, AxisLine, AxisPointer, AxisPointerType, AxisTick, AxisType, BorderType, Color, Emphasis, ItemStyle, LineStyle, MarkLine,
    MarkLineData, MarkLineVariant, SplitLine, Symbol, TextStyle, Tooltip, Trigger,
};
use charming::series::{Bar, Line, Series as Drawn};
use rust_decimal::prelude::ToPrimitive;
use serde_json::{Value, json};

use super::svg::{Marker, Style, looks as all_looks, styles};
use super::*;
use crate::locale::Locale;

/// The dash pattern of preliminary values, as in the drawing.
const PRELIMINARY: &str = "1 5";
/// The dash pattern of targets.
const TARGET: &str = "6 4";

/// Returns the option of a figure: lines if it has lines, else bars.
pub fn option(figure: &Figure, locale: &Locale) -> Value {
    let styles = styles(figure);
    let lines = matches!(figure.kind(), Kind::Line | Kind::Control);
    let mut chart = frame(figure, lines);
    let mut dashes: Vec<&str> = Vec::new();
    for (index, (series, style)) in figure.series.iter().zip(&styles).enumerate() {
        if lines {
            for piece in pieces(figure, index) {
                dashes.push(if piece.preliminary { PRELIMINARY } else { style.dash });
                chart = chart.series(line(series, style, &piece));
            }
        } else {
            dashes.push("");
            chart = chart.series(bars(series, style));
        }
    }
    if let Some(marks) = marks(figure) {
        // On a separate series, since the reader can hide any other.
        dashes.push("");
        chart = chart.series(Drawn::Line(Line::new().name("").silent(true).mark_line(marks)));
    }
    for (name, values) in targets(figure, locale) {
        dashes.push(TARGET);
        chart = chart.series(target(name, values));
    }
    // What charming does not model: dash lengths, flat symbols, and tooltips that are drawn, since HTML tooltips have inline styles.
    let mut option = serde_json::to_value(&chart).unwrap_or_default();
    option["tooltip"]["renderMode"] = "richText".into();
    option["tooltip"]["confine"] = true.into();
    for (index, dash) in dashes.into_iter().enumerate().filter(|(_, dash)| !dash.is_empty()) {
        option["series"][index]["lineStyle"]["type"] = dash_of(dash);
        if dash == TARGET {
            option["series"][index]["symbolSize"] = json!([24, 3]);
        }
    }
    option
}

/// Returns the style for each role, and the styles for other series in order.
pub fn looks() -> Value {
    let (own, total, women, men, others, categories) = all_looks();
    let look = |style: &Style| json!({"color": colour(style.class), "dash": dash_of(style.dash), "symbol": symbol(style.marker)});
    json!({
        "own": look(&own), "total": look(&total), "women": look(&women), "men": look(&men),
        "others": others.iter().map(look).collect::<Vec<_>>(), "categories": categories.iter().map(look).collect::<Vec<_>>(),
        "preliminary": dash_of(PRELIMINARY), "target": dash_of(TARGET),
    })
}

/// Returns the option without its series.
fn frame(figure: &Figure, lines: bool) -> Chart {
    let text = || TextStyle::new().color(property("text"));
    let line = |name: &str| LineStyle::new().color(property(name));
    let pointer = AxisPointer::new().type_(if lines { AxisPointerType::Line } else { AxisPointerType::Shadow });
    let labels = || AxisLabel::new().color(property("muted"));
    let x = Axis::new()
        .type_(AxisType::Category)
        .data(figure.positions.iter().map(|position| position.label.clone()).collect::<Vec<_>>())
        .axis_label(labels())
        .axis_line(AxisLine::new().on_zero(true))
        .axis_tick(AxisTick::new().show(false));
    let y = Axis::new()
        .type_(AxisType::Value)
        .name(figure.measure.unit.axis.clone())
        .name_text_style(TextStyle::new().color(property("muted")))
        .axis_label(labels())
        .split_line(SplitLine::new().line_style(line("grid")));
    // The stripes that distinguish bars besides colour.
    let stripes = |x: Vec<f64>, y: Vec<f64>, turn: f64| {
        DecalItem::new().symbol(Symbol::Rect).dash_array_x(x).dash_array_y(y).rotation(turn).color(property("ground"))
    };
    let quarter = std::f64::consts::FRAC_PI_4;
    let decals = vec![
        DecalItem::new().color(Color::Value("transparent".into())),
        stripes(vec![1.0, 0.0], vec![2.0, 6.0], -quarter),
        stripes(vec![1.0, 0.0], vec![2.0, 6.0], 0.0),
        stripes(vec![2.0, 6.0], vec![1.0, 0.0], 0.0),
        stripes(vec![1.0, 0.0], vec![2.0, 4.0], quarter),
        stripes(vec![3.0, 5.0], vec![3.0, 5.0], 0.0),
    ];
    Chart::new()
        .animation(false)
        .aria(Aria::new().enabled(true).decal(Decal::new().show(!lines && figure.series.len() > 1).decals(decals)))
        .grid(Grid::new().left(4.0).right(12.0).bottom(8.0).contain_label(true))
        .legend(Legend::new().left(0.0).top(0.0).text_style(text()))
        .tooltip(
            Tooltip::new()
                .trigger(Trigger::Axis)
                .axis_pointer(pointer)
                .background_color(property("ground"))
                .border_color(property("zero"))
                .border_width(1.0),
        )
        .x_axis(x)
        .y_axis(y)
}

/// A part of a line that is drawn as one: contiguous measured values, possibly across periods in which nothing is measured.
struct Piece {
    preliminary: bool,
    positions: Vec<usize>,
}

fn pieces(figure: &Figure, series: usize) -> Vec<Piece> {
    let cut = |position: usize| figure.positions[position].apart || figure.breaks.iter().any(|cut| cut.position == position);
    let mut pieces: Vec<Piece> = Vec::new();
    let mut before: Option<usize> = None;
    for (position, point) in figure.series[series].points.iter().enumerate() {
        if cut(position) {
            before = None;
        }
        if point.state.number().is_none() {
            if point.state != State::NotMeasured {
                before = None;
            }
            continue;
        }
        let preliminary = point.preliminary;
        match (before, pieces.last_mut()) {
            (Some(_), Some(piece)) if piece.preliminary == preliminary => piece.positions.push(position),
            (Some(from), _) => pieces.push(Piece { preliminary, positions: vec![from, position] }),
            (None, _) => pieces.push(Piece { preliminary, positions: vec![position] }),
        }
        before = Some(position);
    }
    pieces
}

fn line(series: &Series, style: &Style, piece: &Piece) -> Drawn {
    let data = series.points.iter().enumerate().map(|(position, point)| match point.state.number() {
        Some(number) if piece.positions.contains(&position) => value(number, hollow(point, style, BorderType::Solid)),
        _ => nothing(),
    });
    let line = Line::new()
        .name(series.name.clone())
        .symbol(symbol_of(style.marker))
        .symbol_size(9.0)
        .show_symbol(true)
        .connect_nulls(true)
        .line_style(LineStyle::new().color(colour_of(style.class)).width(if style.class == "s-own" { 3.0 } else { 2.5 }))
        .item_style(ItemStyle::new().color(colour_of(style.class)))
        .emphasis(Emphasis::new().disabled(true))
        .data(data.collect::<DataFrame>());
    Drawn::Line(line)
}

fn bars(series: &Series, style: &Style) -> Drawn {
    let data = series.points.iter().map(|point| match point.state.number() {
        Some(number) => value(number, hollow(point, style, BorderType::Dashed)),
        None => nothing(),
    });
    Drawn::Bar(
        Bar::new()
            .name(series.name.clone())
            .item_style(ItemStyle::new().color(colour_of(style.class)))
            .emphasis(Emphasis::new().disabled(true))
            .data(data.collect::<DataFrame>()),
    )
}

/// Returns the hollow style of a preliminary value.
fn hollow(point: &Point, style: &Style, edge: BorderType) -> Option<ItemStyle> {
    let style = || ItemStyle::new().color(property("ground")).border_color(colour_of(style.class)).border_width(2.0).border_type(edge);
    point.preliminary.then(style)
}

/// Returns a number as a coordinate. Table and tooltip use other representations.
fn value(number: Decimal, style: Option<ItemStyle>) -> DataPoint {
    let Some(number) = number.to_f64() else { return nothing() };
    match style {
        Some(style) => DataPoint::Item(DataPointItem::new(number).item_style(style)),
        None => number.into(),
    }
}

fn nothing() -> DataPoint {
    DataPoint::Value(CompositeValue::OptionalNumber(None::<NumericValue>))
}

/// Returns vertical lines at events and breaks, each with the number of its note.
fn marks(figure: &Figure) -> Option<MarkLine> {
    let at = |event: &Event| {
        let position = i32::try_from(event.position).unwrap_or(i32::MAX);
        MarkLineVariant::Simple(MarkLineData::new().name(event.note.to_string()).x_axis(position))
    };
    let data: Vec<MarkLineVariant> = figure.breaks.iter().chain(&figure.events).map(at).collect();
    let style = LineStyle::new().color(property("zero")).width(1.0);
    (!data.is_empty()).then(|| MarkLine::new().symbol(vec![Symbol::None, Symbol::None]).line_style(style).data(data))
}

/// Returns the lines of targets, with an optional number per position.
fn targets(figure: &Figure, locale: &Locale) -> Vec<(String, Vec<Option<Decimal>>)> {
    let mut lines = Vec::new();
    for column in table::aimed(figure) {
        let name = match column {
            Some(series) => {
                let name = figure.series[series].role.within(&figure.series[series].name, &figure.lang);
                locale.format("figure-target-series", &[("series", name.into())])
            }
            None => locale.text("figure-target"),
        };
        let at = |position: usize| {
            let mark = figure.targets.iter().find(|mark| mark.position == position && column.is_none_or(|series| mark.series == series));
            mark.map(Mark::numbers).unwrap_or_default()
        };
        let numbers: Vec<Vec<Decimal>> = (0..figure.positions.len()).map(at).collect();
        for end in 0..2 {
            let line: Vec<Option<Decimal>> = numbers.iter().map(|numbers| numbers.get(end).copied()).collect();
            lines.extend(stretches(&line).into_iter().map(|stretch| (name.clone(), stretch)));
        }
    }
    lines
}

/// Splits a line of targets into stretches with the same number: there is no slope between two targets.
fn stretches(line: &[Option<Decimal>]) -> Vec<Vec<Option<Decimal>>> {
    let mut found: Vec<Vec<Option<Decimal>>> = Vec::new();
    for (position, number) in line.iter().enumerate().filter(|(_, number)| number.is_some()) {
        if position == 0 || line[position - 1] != *number {
            found.push(vec![None; line.len()]);
        }
        if let Some(stretch) = found.last_mut() {
            stretch[position] = *number;
        }
    }
    found
}

/// Returns a dashed line; its short dashes are visible even if it covers only one period.
fn target(name: String, values: Vec<Option<Decimal>>) -> Drawn {
    let data = values.into_iter().map(|number| number.map_or_else(nothing, |number| value(number, None)));
    Drawn::Line(
        Line::new()
            .name(name)
            .symbol(Symbol::Rect)
            .show_symbol(true)
            .line_style(LineStyle::new().color(property("target")).width(1.5))
            .item_style(ItemStyle::new().color(property("target")))
            .emphasis(Emphasis::new().disabled(true))
            .z(5)
            .data(data.collect::<DataFrame>()),
    )
}

/// Returns a placeholder for a custom property of the theme.
fn property(name: &str) -> Color {
    Color::Value(format!("var(--figure-{name})"))
}

fn colour(class: &str) -> String {
    format!("var(--figure-{})", class.trim_start_matches("s-"))
}

fn colour_of(class: &str) -> Color {
    Color::Value(colour(class))
}

fn symbol(marker: Marker) -> &'static str {
    match marker {
        Marker::Circle => "circle",
        Marker::Square => "rect",
        Marker::Diamond => "diamond",
        Marker::Up => "triangle",
        Marker::Down => "path://M0 0H10L5 9Z",
        Marker::Cross => "path://M3 0H6V3H9V6H6V9H3V6H0V3H3Z",
    }
}

fn symbol_of(marker: Marker) -> Symbol {
    Symbol::Custom(symbol(marker).to_owned())
}

/// Parses "9 3" to the format of ECharts.
fn dash_of(dash: &str) -> Value {
    let lengths: Vec<f64> = dash.split(' ').filter_map(|length| length.parse().ok()).collect();
    if lengths.is_empty() { "solid".into() } else { lengths.into() }
}
