//! Tables as rows of as many cells: merged cells are separated, nested tables become text. It never reads a number.

use super::Unreadable;
use super::document::{Block, Role, Table};
use super::inline::{Inline, is_blank, plain, tidied};
use super::reader::Reader;
use super::told::What;
use super::xml::{Node, attribute, child, toggle, value, word_name};

/// The maximal number of columns, and of cells.
const MOST_COLUMNS: usize = 100;
const MOST_CELLS: usize = 2_000_000;

/// The longest text of a merged cell that is repeated, in bytes.
const LONGEST_REPEATED: usize = 500;

/// What an empty cell gets, since a page's table has none.
const DASH: &str = "–";

/// A position in the grid.
#[derive(Clone, Debug)]
enum Slot {
    Cell(Vec<Inline>),
    /// It belongs to the cell on its left.
    Right,
    /// It belongs to the cell above.
    Down,
}

#[derive(Default)]
struct Row {
    slots: Vec<Slot>,
    is_head: bool,
}

impl Reader<'_> {
    /// Reads a table.
    pub(super) fn table(&mut self, node: Node<'_, '_>) {
        self.count(true);
        let mut nodes = Vec::new();
        rows(node, &mut nodes);
        if let [row] = nodes.as_slice()
            && let [cell] = cells(*row).as_slice()
        {
            return self.boxed(*cell);
        }
        let (mut pictures, mut has_lines) = (Vec::new(), false);
        let read: Vec<Row> = nodes.iter().map(|row| self.row(*row, &mut pictures, &mut has_lines)).collect();
        if has_lines {
            self.tell(What::CellLines, "");
        }
        if let Some(mut table) = self.laid_out(read) {
            self.filled(&mut table);
            self.push(Block::Table(table));
        }
        if !pictures.is_empty() {
            self.tell(What::PictureMoved, "");
            self.push(Block::Paragraph(Role::Plain, pictures));
        }
    }

    /// Adds the content of a table's only cell as if there were no table.
    fn boxed(&mut self, cell: Node<'_, '_>) {
        let (place, from) = (self.place_now(), self.document.blocks.len());
        self.blocks(cell);
        let words: Vec<String> = self.document.blocks[from..].iter().map(|(_, block)| block.plain()).collect();
        if !words.is_empty() {
            self.tell_at(What::BoxTable, &words.join(" "), place);
        }
    }

    fn row(&mut self, node: Node<'_, '_>, pictures: &mut Vec<Inline>, has_lines: &mut bool) -> Row {
        let properties = child(node, "trPr");
        let beside = |name: &str| properties.and_then(|properties| value(properties, name)?.parse::<usize>().ok()).unwrap_or(0);
        let mut row = Row { is_head: properties.is_some_and(|node| toggle(node, "tblHeader") == Some(true)), ..Row::default() };
        row.slots.resize_with(beside("gridBefore").min(MOST_COLUMNS), || Slot::Cell(Vec::new()));
        for cell in cells(node) {
            let properties = child(cell, "tcPr");
            let span = properties.and_then(|properties| value(properties, "gridSpan")?.parse::<usize>().ok()).unwrap_or(1);
            let merged = |name: &str| {
                let merge = properties.and_then(|properties| child(properties, name));
                merge.is_some_and(|merge| attribute(merge, "val").is_none_or(|kind| kind == "continue"))
            };
            let inner = self.inner(cell);
            let is_several = inner.len() > 1;
            let text = self.one_line(inner, pictures);
            *has_lines |= is_several && !is_blank(&text);
            row.slots.push(match () {
                () if merged("vMerge") => Slot::Down,
                () if merged("hMerge") => Slot::Right,
                () => Slot::Cell(text),
            });
            row.slots.resize_with((row.slots.len() + span.clamp(1, MOST_COLUMNS) - 1).min(MOST_COLUMNS), || Slot::Right);
        }
        row.slots.truncate(MOST_COLUMNS);
        self.cells += row.slots.len();
        if self.cells > MOST_CELLS {
            self.failure.get_or_insert(Unreadable::TooLarge);
            row.slots.clear();
        }
        row
    }

    /// Returns the blocks of a cell as one line; its pictures are put aside.
    fn one_line(&mut self, blocks: Vec<(super::Where, Block)>, pictures: &mut Vec<Inline>) -> Vec<Inline> {
        let (mut out, mut was_item) = (Vec::new(), false);
        for (_, block) in blocks {
            let is_item = matches!(block, Block::Item(..));
            let mut is_nested = false;
            let line = self.line(block, &mut is_nested);
            let (own, words): (Vec<Inline>, Vec<Inline>) = line.into_iter().partition(|inline| matches!(inline, Inline::Picture(_)));
            pictures.extend(own);
            if is_blank(&words) {
                continue;
            }
            if !out.is_empty() {
                out.push(Inline::plain(if is_item && was_item || is_nested { "; " } else { " " }));
            }
            out.extend(words.into_iter().map(|inline| if inline == Inline::Break { Inline::plain(" ") } else { inline }));
            was_item = is_item;
        }
        tidied(out)
    }

    /// Returns a block as one line.
    pub(super) fn line(&mut self, block: Block, is_nested: &mut bool) -> Vec<Inline> {
        match block {
            Block::Heading(_, words) | Block::Paragraph(_, words) | Block::Item(_, words) => words,
            table @ Block::Table(_) => {
                *is_nested = true;
                let text = table.plain();
                self.tell(What::NestedTable, &text);
                vec![Inline::plain(&text)]
            }
        }
    }

    /// Lays out the rows as a table; `None` if nothing is in them.
    fn laid_out(&mut self, mut rows: Vec<Row>) -> Option<Table> {
        let width = rows.iter().map(|row| row.slots.len()).max().unwrap_or(0);
        if width.saturating_mul(rows.len()) > MOST_CELLS {
            self.failure.get_or_insert(Unreadable::TooLarge);
            return None;
        }
        for row in &mut rows {
            row.slots.resize_with(width, || Slot::Cell(Vec::new()));
        }
        let says = |slot: &Slot| matches!(slot, Slot::Cell(text) if !is_blank(text));
        rows.retain(|row| row.slots.iter().any(says));
        let kept: Vec<usize> = (0..width).filter(|column| rows.iter().any(|row| says(&row.slots[*column]))).collect();
        for row in &mut rows {
            row.slots = kept.iter().map(|column| row.slots[*column].clone()).collect();
        }
        let is_merged = rows.iter().flat_map(|row| &row.slots).any(|slot| !matches!(slot, Slot::Cell(_)));
        if is_merged {
            self.tell(What::MergedCells, "");
        }
        let caption = take_title(&mut rows);
        let heads = heads(&rows);
        let mut grid: Vec<Vec<Vec<Inline>>> = Vec::new();
        for (at, row) in rows.into_iter().enumerate() {
            let mut line: Vec<Vec<Inline>> = Vec::new();
            for (column, slot) in row.slots.into_iter().enumerate() {
                line.push(match slot {
                    Slot::Cell(text) => text,
                    // A heading above several columns belongs to each of them.
                    Slot::Right if at < heads => line.last().map(|beside| repeated(beside)).unwrap_or_default(),
                    Slot::Right => Vec::new(),
                    Slot::Down => grid.last().map(|above| repeated(&above[column])).unwrap_or_default(),
                });
            }
            grid.push(line);
        }
        let body = grid.split_off(heads.min(grid.len()));
        let columns = grid.first()?.len();
        let head = (0..columns).map(|column| joined(grid.iter().map(|row| &row[column]))).collect();
        Some(Table { caption, is_chart: false, head, rows: body })
    }

    /// Fills empty cells.
    pub(super) fn filled(&mut self, table: &mut Table) {
        let mut empty = 0;
        for cell in std::iter::once(&mut table.head).chain(&mut table.rows).flatten().filter(|cell| is_blank(cell)) {
            *cell = vec![Inline::plain(DASH)];
            empty += 1;
        }
        if empty > 0 {
            self.tell(What::EmptyCells, &empty.to_string());
        }
    }
}

/// Returns the text of a merged cell for its other places: without its notes, and nothing if it is long.
fn repeated(cell: &[Inline]) -> Vec<Inline> {
    if plain(cell).len() > LONGEST_REPEATED {
        return Vec::new();
    }
    cell.iter().filter(|inline| !matches!(inline, Inline::Note(_))).cloned().collect()
}

/// Removes a first row of one cell over all columns, which is the table's title.
fn take_title(rows: &mut Vec<Row>) -> Option<Vec<Inline>> {
    let [first, _, ..] = rows.as_slice() else { return None };
    let Some((Slot::Cell(text), others)) = first.slots.split_first() else { return None };
    if others.is_empty() || !others.iter().all(|slot| matches!(slot, Slot::Right)) {
        return None;
    }
    let text = text.clone();
    rows.remove(0);
    Some(text)
}

/// Returns the number of rows with headings of columns. Unmarked rows belong to them if a heading above goes on in them, over numbers.
fn heads(rows: &[Row]) -> usize {
    let marked = rows.iter().take_while(|row| row.is_head).count();
    let has_amount = |row: &Row| row.slots.iter().any(|slot| matches!(slot, Slot::Cell(text) if is_amount(&plain(text))));
    let mut heads = marked.max(1);
    while let (0 | 1, Some(last), Some(next)) = (marked, rows.get(heads - 1), rows.get(heads)) {
        let is_divided = last.slots.iter().any(|slot| matches!(slot, Slot::Right));
        if !is_divided || has_amount(next) || !rows[heads..].iter().any(has_amount) {
            break;
        }
        heads += 1;
    }
    if heads >= rows.len() { 1 } else { heads }
}

/// Whether a text is a number, but not a year.
fn is_amount(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let others = text.chars().filter(|c| c.is_alphabetic()).count();
    let is_year = text.len() == 4 && digits == 4 && (text.starts_with("19") || text.starts_with("20"));
    digits > 0 && others == 0 && !is_year
}

/// Joins headings above each other, without repeating one.
fn joined<'a>(pieces: impl Iterator<Item = &'a Vec<Inline>>) -> Vec<Inline> {
    let (mut out, mut before): (Vec<Inline>, Option<String>) = (Vec::new(), None);
    for piece in pieces {
        let text = plain(piece);
        if is_blank(piece) || before.as_ref() == Some(&text) {
            continue;
        }
        if !out.is_empty() {
            out.push(Inline::plain(" "));
        }
        out.extend(piece.iter().cloned());
        before = Some(text);
    }
    out
}

/// Returns the rows of a table, through insertions and content controls, without deleted ones.
fn rows<'a, 'i>(parent: Node<'a, 'i>, out: &mut Vec<Node<'a, 'i>>) {
    for node in parent.children() {
        match word_name(node) {
            Some("tr") if child(node, "trPr").is_none_or(|properties| child(properties, "del").is_none()) => out.push(node),
            Some("sdt") => child(node, "sdtContent").into_iter().for_each(|content| rows(content, out)),
            Some("ins" | "moveTo" | "customXml" | "smartTag") => rows(node, out),
            _ => {}
        }
    }
}

/// Returns the cells of a row.
fn cells<'a, 'i>(row: Node<'a, 'i>) -> Vec<Node<'a, 'i>> {
    let mut out = Vec::new();
    for node in row.children() {
        match word_name(node) {
            Some("tc") => out.push(node),
            Some("sdt") => out.extend(child(node, "sdtContent").into_iter().flat_map(|content| cells(content))),
            Some("ins" | "moveTo" | "customXml" | "smartTag") => out.extend(cells(node)),
            _ => {}
        }
    }
    let is_kept = |node: &Node<'_, '_>| child(*node, "tcPr").is_none_or(|properties| child(properties, "cellDel").is_none());
    out.retain(is_kept);
    out
}
