//! A matrix with a number in each cell, shaded by band or by size. A shade only repeats what the number or a word says, and no total is
//! computed.

mod layout;

use super::*;
use layout::{Cell, GAP, GridLayout};

/// The strongest shade, for the largest number or the highest band.
const STRONGEST: usize = 5;

/// Draws the matrix; returns the height of the drawing.
pub fn draw(canvas: &mut Canvas<'_>) -> f64 {
    let top = above(canvas);
    let Some(layout) = GridLayout::of(canvas) else { return list(canvas, top) };
    let mut y = key(canvas, &layout, top);
    y = heads(canvas, &layout, y) + GAP;
    let mut cells = Cells::of(canvas.figure);
    for position in 0..canvas.figure.positions.len() {
        y = row(canvas, &layout, position, y, &mut cells) + GAP;
    }
    cells.draw(canvas);
    foot(canvas, &layout, y)
}

/// Draws what is above the matrix: the unit, or the meaning of rows and columns; returns the bottom.
fn above(canvas: &mut Canvas<'_>) -> f64 {
    let size = canvas.sheet.size;
    if let Shape::Crossed(names) = &canvas.figure.shape {
        let unit = canvas.figure.measure.unit.axis.clone();
        let arguments = [("unit", unit.into()), ("rows", names.rows.clone().into()), ("columns", names.columns.clone().into())];
        let text = canvas.locale.format("figure-crossed", &arguments);
        let lines = wrap(&text, size, Weight::Regular, canvas.sheet.width);
        canvas.pen.text("mu", Anchor::Start, (0.0, ASCENT * size), &lines, size);
        return height(lines.len(), size) + 4.0;
    }
    let Some(risks) = canvas.figure.risks() else {
        return if canvas.figure.measure.unit.axis.is_empty() { 0.0 } else { canvas.unit() + 4.0 };
    };
    let mut y = 0.0;
    for name in [&risks.rows, &risks.columns] {
        let lines = wrap(name, size, Weight::Regular, canvas.sheet.width);
        canvas.pen.text("mu", Anchor::Start, (0.0, y + ASCENT * size), &lines, size);
        y += height(lines.len(), size);
    }
    y + 4.0
}

/// Draws the key of the letters that replace names for which there is no room; returns the bottom.
fn key(canvas: &mut Canvas<'_>, layout: &GridLayout, top: f64) -> f64 {
    let size = canvas.sheet.size;
    let figure = canvas.figure;
    let columns = (0..figure.series.len())
        .filter(|_| layout.letters_for_columns)
        .map(|column| (layout::column_letter(column), canvas.column_heading(column)));
    let bands = figure
        .bands()
        .iter()
        .enumerate()
        .filter(|_| layout.letters_for_bands)
        .map(|(band, name)| (layout::band_letter(band), name.clone()));
    let entries: Vec<(String, String)> = columns.chain(bands).collect();
    if entries.is_empty() {
        return top;
    }
    let indent = 1.9 * size;
    let whole = canvas.sheet.width;
    let widest = entries.iter().map(|entry| indent + width(&entry.1, size, Weight::Regular) + 20.0).fold(0.0, f64::max);
    // As many columns as fit, each read downwards.
    let beside = ((whole / widest) as usize).clamp(1, entries.len());
    let each = entries.len().div_ceil(beside);
    let mut foot = top;
    for (place, entries) in entries.chunks(each).enumerate() {
        let (x, mut y) = (widest * place as f64, top);
        for (letter, name) in entries {
            let lines = wrap(name, size, Weight::Regular, whole - indent);
            canvas.pen.text("ce", Anchor::Start, (x, y + ASCENT * size), std::slice::from_ref(letter), size);
            canvas.pen.text("", Anchor::Start, (x + indent, y + ASCENT * size), &lines, size);
            y += height(lines.len(), size);
        }
        foot = foot.max(y);
    }
    foot + 6.0
}

/// Draws the names of the columns; returns the bottom.
fn heads(canvas: &mut Canvas<'_>, layout: &GridLayout, top: f64) -> f64 {
    let size = canvas.sheet.size;
    let most = layout.heads.iter().map(Vec::len).max().unwrap_or(1);
    let foot = top + height(most, size);
    canvas.pen.raw(if layout.letters_for_columns { "<g class=\"ce\" text-anchor=\"middle\">" } else { "<g text-anchor=\"middle\">" });
    for (column, lines) in layout.heads.iter().enumerate() {
        let first = foot - height(lines.len(), size) + ASCENT * size;
        canvas.pen.text("", Anchor::Start, (layout.middle(column), first), lines, size);
    }
    canvas.pen.raw("</g>");
    foot
}

/// Draws a row with its name and cells; returns the bottom.
fn row(canvas: &mut Canvas<'_>, layout: &GridLayout, position: usize, top: f64, cells: &mut Cells) -> f64 {
    let size = canvas.sheet.size;
    let own = matches!(canvas.figure.positions[position].role, Role::Own | Role::Total);
    let (class, weight) = if own { ("ce", Weight::Bold) } else { ("", Weight::Regular) };
    let name = canvas.row_heading(position);
    let high = layout.row_height(canvas, position);
    if !layout.beside {
        let lines = wrap(&name, size, weight, canvas.sheet.width);
        canvas.pen.text(class, Anchor::Start, (0.0, top + 4.0 + ASCENT * size), &lines, size);
        let top = top + 4.0 + height(lines.len(), size) + 1.0;
        cells.row(canvas, layout, position, (top, high));
        return top + high;
    }
    let lines = wrap(&name, size, weight, layout.left - 10.0);
    let high = high.max(height(lines.len(), size) + 4.0);
    let first = top + high / 2.0 - (lines.len() - 1) as f64 * LEADING * size / 2.0 + HALF_CAP * size;
    canvas.pen.text(class, Anchor::End, (layout.left - 10.0, first), &lines, size);
    cells.row(canvas, layout, position, (top, high));
    top + high
}

/// Draws the meaning of empty cells; returns the bottom.
fn foot(canvas: &mut Canvas<'_>, layout: &GridLayout, top: f64) -> f64 {
    let Some(words) = &layout.empty else { return top };
    let size = canvas.sheet.size;
    let text = canvas.locale.format("figure-empty-cell", &[("words", words.clone().into())]);
    let lines = wrap(&text, size, Weight::Regular, canvas.sheet.width);
    canvas.pen.text("mu", Anchor::Start, (0.0, top + 4.0 + ASCENT * size), &lines, size);
    top + 4.0 + height(lines.len(), size)
}

/// Draws each row as a list of its cells with the columns' names, if numbers are too long to be next to each other; returns the bottom.
fn list(canvas: &mut Canvas<'_>, top: f64) -> f64 {
    let Sheet { size, width: whole, .. } = canvas.sheet;
    let figure = canvas.figure;
    let contents = |position: usize| (0..figure.series.len()).map(move |column| Cell::of(figure, position, column));
    let texts: Vec<Vec<String>> =
        (0..figure.positions.len()).map(|position| contents(position).map(|cell| cell.listed(canvas)).collect()).collect();
    let widest = texts.iter().flatten().map(|text| width(text, size, Weight::Bold)).fold(0.0, f64::max);
    let room = (widest + 14.0).min(whole);
    // A number too long to be next to its name is below it.
    let beside = room <= whole * 0.55;
    let names = (0..figure.series.len()).map(|column| width(&canvas.column_heading(column), size, Weight::Regular)).fold(0.0, f64::max);
    let left = if beside { (names + 16.0).min(whole - room) } else { whole - room };
    let mut cells = Cells::of(canvas.figure);
    let mut y = top;
    for (position, texts) in texts.iter().enumerate() {
        let lines = wrap(&canvas.row_heading(position), size, Weight::Bold, whole);
        canvas.pen.text("ce", Anchor::Start, (0.0, y + ASCENT * size), &lines, size);
        y += height(lines.len(), size) + GAP;
        for (column, text) in texts.iter().enumerate() {
            let lines = wrap(&canvas.column_heading(column), size, Weight::Regular, if beside { whole - room - 8.0 } else { whole });
            let high = height(lines.len(), size);
            canvas.pen.text("", Anchor::Start, (0.0, y + 2.0 + ASCENT * size), &lines, size);
            let top = if beside { y } else { y + 2.0 + high };
            let bottom = if beside { y + high.max(canvas.sheet.row()) + 4.0 } else { top + canvas.sheet.row() + 4.0 };
            let area = Area { left, top, right: left + room, bottom };
            cells.add(canvas, (position, column), area, vec![text.clone()], Vec::new());
            y = bottom + GAP;
        }
        y += 6.0;
    }
    cells.draw(canvas);
    y - 6.0
}

/// The cells collected so far, so that those of a shade are a single path.
#[derive(Default)]
struct Cells {
    /// The largest number, which has the strongest shade if there are no bands.
    largest: Decimal,
    /// The rectangles by shade, starting with none.
    shades: [Vec<Area>; STRONGEST + 1],
    preliminary: Vec<Area>,
    /// Cells without number and words.
    empty: Vec<Area>,
    /// The lines of each number, with the baseline of the first.
    numbers: Vec<((f64, f64), Vec<String>)>,
    words: Vec<((f64, f64), Vec<String>)>,
}

impl Cells {
    fn of(figure: &Figure) -> Self {
        let all = (0..figure.series.len()).flat_map(|series| (0..figure.positions.len()).map(move |position| (position, series)));
        let parts = all.filter(|(position, series)| !figure.sums_up(*position, *series));
        let sizes = parts.filter_map(|(position, series)| size_of(&figure.series[series].points[position]));
        Self { largest: sizes.max().unwrap_or_default(), ..Self::default() }
    }

    fn row(&mut self, canvas: &Canvas<'_>, layout: &GridLayout, position: usize, (top, high): (f64, f64)) {
        for column in 0..canvas.figure.series.len() {
            let left = layout.left + layout.cell * column as f64;
            let area = Area { left, top, right: left + layout.cell - GAP, bottom: top + high };
            let (number, words) = layout.contents(canvas, position, column);
            self.add(canvas, (position, column), area, number, words);
        }
    }

    fn add(&mut self, canvas: &Canvas<'_>, (position, column): (usize, usize), area: Area, number: Vec<String>, words: Vec<String>) {
        let size = canvas.sheet.size;
        let point = &canvas.figure.series[column].points[position];
        if number.is_empty() && words.is_empty() {
            self.empty.push(area);
            return;
        }
        let shade = if canvas.figure.sums_up(position, column) { 0 } else { shade(canvas.figure, point, self.largest) };
        self.shades[shade].push(area);
        if point.preliminary && point.state.is_known() {
            self.preliminary.push(Area { left: area.left + 2.0, top: area.top + 2.0, right: area.right - 2.0, bottom: area.bottom - 2.0 });
        }
        let lines = number.len() + words.len();
        let middle = (area.left + area.right) / 2.0;
        let mut foot = (area.top + area.bottom) / 2.0 - (lines - 1) as f64 * LEADING * size / 2.0 + HALF_CAP * size;
        if !number.is_empty() {
            let next = foot + number.len() as f64 * LEADING * size;
            self.numbers.push(((middle, foot), number));
            foot = next;
        }
        if !words.is_empty() {
            self.words.push(((middle, foot), words));
        }
    }

    fn draw(self, canvas: &mut Canvas<'_>) {
        const CLASSES: [&str; STRONGEST + 1] = ["h0", "h1", "h2", "h3", "h4", "h5"];
        let size = canvas.sheet.size;
        let pen = &mut canvas.pen;
        for (areas, class) in self.shades.iter().zip(CLASSES).chain([(&self.preliminary, "hp"), (&self.empty, "he")]) {
            if areas.is_empty() {
                continue;
            }
            pen.raw("<path class=\"").raw(class).raw("\" d=\"");
            for Area { left, top, right, bottom } in areas {
                pen.raw("M").number(*left).raw(" ").number(*top).raw("H").number(*right);
                pen.raw("V").number(*bottom).raw("H").number(*left).raw("z");
            }
            pen.raw("\"/>");
        }
        for (texts, opening) in [(self.numbers, "<g class=\"ce\" text-anchor=\"middle\">"), (self.words, "<g text-anchor=\"middle\">")] {
            if texts.is_empty() {
                continue;
            }
            pen.raw(opening);
            for (at, lines) in &texts {
                pen.text("", Anchor::Start, *at, lines, size);
            }
            pen.raw("</g>");
        }
    }
}

/// Returns the shade of a cell: by its band, or else by its ratio to the largest number; none for zero and below.
fn shade(figure: &Figure, point: &Point, largest: Decimal) -> usize {
    if !figure.bands().is_empty() {
        return point.band.map_or(0, |band| risk::shade(band, figure.bands().len(), STRONGEST));
    }
    let Some(size) = size_of(point).filter(|size| *size > Decimal::ZERO) else { return 0 };
    let part = scale::float(size) / scale::float(largest) * STRONGEST as f64;
    // The subtraction keeps an exact fifth in its own shade despite rounding.
    ((part - 1e-9).ceil() as usize).clamp(1, STRONGEST)
}

fn size_of(point: &Point) -> Option<Decimal> {
    match point.state {
        State::Number(number) => Some(number),
        State::Range(low, high) => Some(low / Decimal::TWO + high / Decimal::TWO),
        _ => None,
    }
}

impl Canvas<'_> {
    /// Returns a row's name with its notes and its weight.
    fn row_heading(&self, position: usize) -> String {
        let name = self.row_name(position);
        // A no-break space keeps the weight on the line of the name's last word.
        weighted(&name, '\u{a0}', self.figure.risks().and_then(|risks| risks.row_weights.get(position)))
    }

    /// Returns a column's name with its weight.
    fn column_heading(&self, column: usize) -> String {
        let name = &self.figure.series[column].name;
        weighted(name, ' ', self.figure.risks().and_then(|risks| risks.column_weights.get(column)))
    }
}

fn weighted(name: &str, space: char, weight: Option<&String>) -> String {
    weight.map_or_else(|| name.to_owned(), |weight| format!("{name}{space}({weight})"))
}
