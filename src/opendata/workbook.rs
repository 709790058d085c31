//! An indicator, or another table, as a workbook for people: its rows on one sheet, their documentation on another. Numbers are numeric cells,
//! so that one can sort and compute with them.

use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use super::csvw;
use super::field::{Datatype, Field, Item, Table};
use super::list::List;
use super::row::{self, Datum, Row};
use super::time;
use crate::indicator::{Column, Indicator, Processing, Status, Words};
use crate::locale::{Argument, Locale};
use crate::site::Site;

/// The largest number of digits that a spreadsheet keeps; a longer number is written as text, so that no digit is lost.
const MOST_DIGITS: usize = 15;

/// The columns that every workbook has; others are included if they have any value.
const ALWAYS: [Column; 5] = [Column::AreaName, Column::Group, Column::Period, Column::Value, Column::Status];

/// The columns in reading order.
const ORDER: [Column; 25] = [
    Column::AreaName,
    Column::Area,
    Column::Group,
    Column::CategoryName,
    Column::Period,
    Column::Value,
    Column::From,
    Column::To,
    Column::Low,
    Column::High,
    Column::Unit,
    Column::Status,
    Column::Computed,
    Column::Through,
    Column::Approximate,
    Column::Base,
    Column::Events,
    Column::AtLeast,
    Column::AtMost,
    Column::Was,
    Column::Revised,
    Column::Also,
    Column::AlsoIn,
    Column::Source,
    Column::Note,
];

/// Returns an indicator's workbook; empty if the library fails, which it has no reason to.
pub(super) fn workbook(site: &Site, indicator: &Indicator, rows: &[Row<'_>], locale: &Locale) -> Vec<u8> {
    make(site, indicator, rows, locale).unwrap_or_default()
}

fn make(site: &Site, indicator: &Indicator, rows: &[Row<'_>], locale: &Locale) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(site, indicator.title.text(locale.lang()), time::modified(site, indicator), locale)?);
    let sheet = workbook.add_worksheet();
    sheet.set_name(sheet_name(&locale.text("data-sheet-values"), "1"))?;
    values(sheet, indicator, rows, locale)?;
    let sheet = workbook.add_worksheet();
    sheet.set_name(sheet_name(&locale.text("data-sheet-about"), "2"))?;
    about(sheet, site, indicator, rows, locale)?;
    workbook.save_to_buffer()
}

/// Returns a valid sheet name; a site's own catalogue may contain characters that are not allowed.
fn sheet_name(wanted: &str, other: &str) -> String {
    let name: String = wanted.chars().filter(|c| !"[]:*?/\\'".contains(*c)).take(31).collect();
    if name.trim().is_empty() { other.to_owned() } else { name }
}

/// Returns the document properties. The date is the content's, so that the same content gives the same bytes.
fn properties(site: &Site, title: &str, modified: Option<Date>, locale: &Locale) -> Result<DocProperties, XlsxError> {
    let day = modified.unwrap_or(Date::constant(2000, 1, 1));
    let number = |part: i8| part.unsigned_abs();
    let created = ExcelDateTime::from_ymd(day.year().unsigned_abs().max(1900), number(day.month()), number(day.day()))?;
    let author = site.config.organisation.name.text(locale.lang());
    Ok(DocProperties::new().set_title(title).set_author(author).set_creation_datetime(&created))
}

/// Returns the words for statuses in the language.
fn words(locale: &Locale) -> Words {
    if locale.lang().as_str() == "sv" { Words::Swedish } else { Words::English }
}

/// Writes the sheet of the numbers.
fn values(sheet: &mut Worksheet, indicator: &Indicator, rows: &[Row<'_>], locale: &Locale) -> Result<(), XlsxError> {
    let words = words(locale);
    let is_used = |column: &Column| ALWAYS.contains(column) || rows.iter().any(|row| row.datum(*column, words) != Datum::Nothing);
    let columns: Vec<Column> = ORDER.into_iter().filter(is_used).collect();
    let heading = heading();
    for (at, column) in (0u16..).zip(&columns) {
        let name = locale.text(&format!("data-heading-{}", column.heading(Words::English).replace('_', "-")));
        sheet.write_string_with_format(0, at, &name, &heading)?;
        sheet.set_column_width(at, width(&name, rows.iter().map(|row| row.datum(*column, words))))?;
        // Text cells take the format of their column; a format of its own would be looked up for every cell.
        sheet.set_column_format(at, &plain(*column))?;
        for (line, row) in (1u32..).zip(rows) {
            write(sheet, (line, at), &shown(row, *column, words, locale), *column, indicator)?;
        }
    }
    for (line, row) in (1u32..).zip(rows) {
        let long = [Column::Note, Column::AlsoIn].map(|column| row.datum(column, words));
        let tallest = long.iter().map(|datum| if let Datum::Text(text) = datum { height(text, WIDEST) } else { 0.0 }).fold(0.0, f64::max);
        if tallest > LINE {
            sheet.set_row_height(line, tallest)?;
        }
    }
    finish(sheet, rows.len(), columns.len())
}

/// Returns the format of headings.
fn heading() -> Format {
    Format::new().set_bold().set_border_bottom(FormatBorder::Thin).set_align(FormatAlign::Top)
}

/// Makes the headings stay when one scrolls or prints, and the rows filterable.
fn finish(sheet: &mut Worksheet, rows: usize, columns: usize) -> Result<(), XlsxError> {
    let last = u32::try_from(rows).unwrap_or(u32::MAX);
    let right = u16::try_from(columns.saturating_sub(1)).unwrap_or(0);
    sheet.autofilter(0, 0, last, right)?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    Ok(())
}

/// Returns the workbook of a kind of content; empty if the library fails, which it has no reason to.
pub(super) fn of_list(site: &Site, list: List, table: &Table<'_>, locale: &Locale) -> Vec<u8> {
    make_list(site, list, table, locale).unwrap_or_default()
}

fn make_list(site: &Site, list: List, table: &Table<'_>, locale: &Locale) -> Result<Vec<u8>, XlsxError> {
    let title = locale.text(&list.key());
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(site, &title, site.changed(), locale)?);
    let is_used = |(at, field): &(usize, &Field)| field.is_required || table.rows.iter().any(|row| row[*at] != Item::Nothing);
    let columns: Vec<(usize, &Field)> = table.fields.iter().enumerate().filter(is_used).collect();
    let sheet = workbook.add_worksheet();
    sheet.set_name(sheet_name(&locale.text("data-sheet-values"), "1"))?;
    items(sheet, table, &columns, locale)?;
    let sheet = workbook.add_worksheet();
    sheet.set_name(sheet_name(&locale.text("data-sheet-about"), "2"))?;
    let page = site.generated_url(&list.page(), locale.lang()).and_then(|url| site.canonical(url));
    let told = [("data-sheet-holds", Some(locale.text(&format!("{}-holds", list.key()))))];
    let told = told.into_iter().chain(published(site, page, locale));
    let meaning = |(_, field): &(usize, &Field)| (field.title(words(locale)), locale.text(&field.key()));
    let explained: Vec<(String, String)> = columns.iter().map(meaning).collect();
    documentation(sheet, &title, (known(told, locale), ("data-columns", explained)), locale)?;
    workbook.save_to_buffer()
}

/// Writes the sheet of a table's rows.
fn items(sheet: &mut Worksheet, table: &Table<'_>, columns: &[(usize, &Field)], locale: &Locale) -> Result<(), XlsxError> {
    let (words, lang, heading) = (words(locale), locale.lang(), heading());
    for (at, (index, field)) in (0u16..).zip(columns) {
        let name = field.title(words);
        sheet.write_string_with_format(0, at, &name, &heading)?;
        sheet.set_column_width(at, width(&name, table.rows.iter().map(|row| row[*index].datum(words, lang))))?;
        let format = Format::new().set_align(FormatAlign::Top);
        let format = if field.datatype == Datatype::Text { format.set_text_wrap().set_align(FormatAlign::Left) } else { format };
        sheet.set_column_format(at, &format)?;
        for (line, row) in (1u32..).zip(&table.rows) {
            match row[*index].datum(words, lang) {
                Datum::Nothing => {}
                Datum::Number(number) => number_cell(sheet, (line, at), number, number.scale())?,
                Datum::Text(text) | Datum::Word(text) => drop(sheet.write_string(line, at, text.as_ref())?),
            }
        }
    }
    for (line, row) in (1u32..).zip(&table.rows) {
        let tallest = row.iter().map(|item| if let Item::Words(text) = item { height(text.text(lang), WIDEST) } else { 0.0 });
        let tallest = tallest.fold(0.0, f64::max);
        if tallest > LINE {
            sheet.set_row_height(line, tallest)?;
        }
    }
    finish(sheet, table.rows.len(), columns.len())
}

/// Returns the text of a cell: as in the tables, but with a period as people say it, "hösten 2022", which the parser accepts too.
fn shown<'r>(row: &'r Row<'_>, column: Column, words: Words, locale: &Locale) -> Datum<'r> {
    match column {
        Column::Period => Datum::Word(locale.period(row.key.period).into()),
        Column::Through => row.through().map_or(Datum::Nothing, |period| Datum::Word(locale.period(period).into())),
        _ => row.datum(column, words),
    }
}

/// A4, as the file format numbers paper sizes.
const A4: u8 = 9;

fn write(sheet: &mut Worksheet, (line, at): (u32, u16), datum: &Datum<'_>, column: Column, indicator: &Indicator) -> Result<(), XlsxError> {
    match datum {
        Datum::Nothing => {}
        Datum::Number(number) => {
            let is_count = matches!(column, Column::Base | Column::Events);
            let decimals = if is_count { 0 } else { indicator.decimals.map_or(number.scale(), u32::from) };
            number_cell(sheet, (line, at), *number, decimals)?;
        }
        Datum::Word(word) if column == Column::Period && word.len() == 4 => {
            let year: f64 = word.parse().unwrap_or_default();
            sheet.write_number_with_format(
                line,
                at,
                year,
                &Format::new().set_num_format("0").set_align(FormatAlign::Left).set_align(FormatAlign::Top),
            )?;
        }
        Datum::Text(text) | Datum::Word(text) => {
            // Written as a string cell, whatever it begins with.
            sheet.write_string(line, at, text.as_ref())?;
        }
    }
    Ok(())
}

fn plain(column: Column) -> Format {
    let format = Format::new().set_align(FormatAlign::Top);
    match column {
        Column::Note | Column::AlsoIn => format.set_text_wrap().set_align(FormatAlign::Left).set_indent(1),
        // Next to a number, which is right-aligned.
        Column::Unit => format.set_align(FormatAlign::Left).set_indent(1),
        _ => format,
    }
}

fn number_cell(sheet: &mut Worksheet, (line, at): (u32, u16), number: Decimal, decimals: u32) -> Result<(), XlsxError> {
    let digits = number.mantissa().unsigned_abs().to_string().len();
    // The format stores numbers as floats; this is the only float in the output.
    match number.to_f64().filter(|_| digits <= MOST_DIGITS) {
        Some(value) => {
            let format = Format::new().set_num_format(number_format(decimals)).set_align(FormatAlign::Top);
            sheet.write_number_with_format(line, at, value, &format)?;
        }
        None => {
            sheet.write_string(line, at, number.to_string())?;
        }
    }
    Ok(())
}

/// Returns a number format with thousands separators and that many decimals; the spreadsheet localises them.
fn number_format(decimals: u32) -> String {
    let zeros = "0".repeat(decimals as usize);
    if decimals == 0 { "#,##0".to_owned() } else { format!("#,##0.{zeros}") }
}

/// Returns the width of a column, in characters: that of its longest text, within limits of legibility and screen size.
fn width<'d>(heading: &str, cells: impl Iterator<Item = Datum<'d>>) -> u32 {
    let length = |datum: Datum<'_>| match datum {
        Datum::Nothing => 0,
        Datum::Text(text) | Datum::Word(text) => text.chars().count(),
        Datum::Number(number) => number.to_string().chars().count() + 2,
    };
    let longest = cells.map(length).max().unwrap_or(0);
    // The header cell has room for the filter button.
    u32::try_from((longest + 2).max(heading.chars().count() + 4).clamp(8, WIDEST)).unwrap_or(20)
}

/// The widest column, in characters.
const WIDEST: usize = 50;

/// The height of a line of text, in points.
const LINE: f64 = 15.0;

/// Returns the height of a text wrapped at `width` characters. Not every program computes it by itself.
fn height(text: &str, width: usize) -> f64 {
    let lines: usize = text.split('\n').map(|line| line.chars().count().div_ceil(width).max(1)).sum();
    LINE * u32::try_from(lines).map_or(1.0, f64::from)
}

/// The width of the texts on the second sheet, in characters.
const TEXT_WIDTH: usize = 84;

/// The width of their labels.
const LABEL_WIDTH: usize = 26;

/// Writes the sheet that documents the numbers.
fn about(sheet: &mut Worksheet, site: &Site, indicator: &Indicator, rows: &[Row<'_>], locale: &Locale) -> Result<(), XlsxError> {
    let used = |status: &Status| rows.iter().any(|row| row.status() == *status);
    let meaning = |status: Status| (status.word(words(locale)).to_owned(), locale.text(&csvw::status_key(status)));
    let statuses: Vec<(String, String)> = Status::ALL.into_iter().filter(used).map(meaning).collect();
    documentation(sheet, indicator.title.text(locale.lang()), (facts(site, indicator, locale), ("data-statuses", statuses)), locale)
}

/// Facts, each with its label; and the words that are explained below them, under a heading of the catalogues.
type Documented = (Vec<(String, String)>, (&'static str, Vec<(String, String)>));

/// Writes a sheet that documents another: a title, and what is to be known.
fn documentation(sheet: &mut Worksheet, name: &str, (facts, (key, explained)): Documented, locale: &Locale) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold().set_align(FormatAlign::Top);
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let title = Format::new().set_bold().set_font_size(14).set_text_wrap().set_align(FormatAlign::Top);
    sheet.set_column_width(0, u32::try_from(LABEL_WIDTH).unwrap_or(26))?;
    sheet.set_column_width(1, u32::try_from(TEXT_WIDTH).unwrap_or(84))?;
    sheet.write_string_with_format(0, 0, locale.text("data-sheet-about"), &bold)?;
    sheet.write_string_with_format(0, 1, name, &title)?;
    sheet.set_row_height(0, height(name, TEXT_WIDTH / 2) * 1.4)?;
    let mut line = 1;
    for (label, text) in facts {
        sheet.write_string_with_format(line, 0, label, &bold)?;
        sheet.set_row_height(line, height(&text, TEXT_WIDTH))?;
        sheet.write_string_with_format(line, 1, text, &wrapped)?;
        line += 1;
    }
    sheet.write_string_with_format(line + 1, 0, locale.text(key), &bold)?;
    line += 2;
    for (word, meaning) in explained {
        sheet.set_row_height(line, height(&meaning, TEXT_WIDTH).max(height(&word, LABEL_WIDTH)))?;
        sheet.write_string_with_format(line, 0, word, &wrapped)?;
        sheet.write_string_with_format(line, 1, meaning, &wrapped)?;
        line += 1;
    }
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    Ok(())
}

/// Returns what is known about an indicator, each with its label.
fn facts(site: &Site, indicator: &Indicator, locale: &Locale) -> Vec<(String, String)> {
    let lang = locale.lang();
    let statistic = locale.text(&format!("data-statistic-{}", indicator.statistic.word()));
    let source = indicator.source.as_ref().map(|source| match source.processing {
        Processing::None => source.name.text(lang).to_owned(),
        Processing::Own => locale.format("source-own-processing", &[("source", source.name.text(lang).into())]),
    });
    let events = indicator.events.iter().chain(&indicator.breaks).chain(&indicator.rebases);
    let events: Vec<String> = events.map(|event| format!("{}: {}", locale.period(event.period), event.text.text(lang))).collect();
    let threshold = indicator.threshold.map(|threshold| locale.format("data-threshold", &[("n", Argument::Count(threshold.into()))]));
    let told = [
        ("official-name", indicator.official.as_ref().map(|official| official.text(lang).to_owned())),
        ("definition", indicator.definition.as_ref().map(|definition| definition.text(lang).to_owned())),
        ("given-in", Some(row::unit_in_words(indicator, locale))),
        ("data-statistic", Some(statistic)),
        ("source", source),
        ("data-source-address", indicator.source.as_ref().and_then(|source| source.url.clone())),
        ("data-retrieved", indicator.source.as_ref().and_then(|source| source.retrieved.as_ref()).map(|date| locale.date(date.value))),
        ("events", Some(events.join("\n"))),
        ("data-protection", threshold),
    ];
    let page = site.canonical(&site.indicator_url(&indicator.id, lang));
    known(told.into_iter().chain(published(site, page, locale)), locale)
}

/// A fact that may be missing, with the key of its label.
type Fact = (&'static str, Option<String>);

/// Returns who publishes the data, where, and on which terms.
fn published(site: &Site, page: Option<String>, locale: &Locale) -> [Fact; 4] {
    let (config, lang) = (&site.config, locale.lang());
    let license = config.open_data.license.as_ref().map_or_else(|| locale.text("data-no-license"), |license| license.name.clone());
    [
        ("published-by", Some(config.organisation.name.text(lang).to_owned())),
        ("data-address", page),
        ("data-license", Some(license)),
        ("data-site-notice", config.notice.as_ref().map(|notice| notice.text(lang).to_owned())),
    ]
}

/// Returns the known facts, each with its label.
fn known(told: impl Iterator<Item = Fact>, locale: &Locale) -> Vec<(String, String)> {
    told.filter_map(|(key, text)| Some((locale.text(key), text.filter(|text| !text.is_empty())?))).collect()
}
