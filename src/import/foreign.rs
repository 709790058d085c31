//! Joins the numbers of foreign tables with the site: the indicator's file if it has none, the table of its numbers, and the differences. It never
//! changes a file that the editor wrote.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::difference::Difference;
use super::join::Imported;
use super::measure::Measure;
use super::numbers::{self, Beside, Key, Number, Numbers, Written};
use super::order::{Standing, foreign_table_of};
use super::table::{Foreign, Line, Understood, place_of};
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::edit::{Document, NewFile, Refused, Value};
use crate::indicator::{Ages, CellValue, Column, IndicatorFile, Statistic, Words, parse_table};
use crate::name::{CategoryId, IndicatorId, Lang, Slug};
use crate::source::Sources;

/// The result of importing a file's numbers of one indicator.
pub struct Joined {
    /// The indicator.
    pub indicator: IndicatorId,
    /// The indicator's label in the file.
    pub label: String,
    /// The differences, and the files to write.
    pub imported: Imported,
    /// The number of means of counts, which are left out because they are not counts.
    pub means: usize,
    /// Whether the indicator is new.
    pub is_new: bool,
}

/// Joins the numbers of a foreign file with the site. `comment` becomes the first line of a new indicator's file.
pub fn join(
    foreign: &Foreign,
    understood: &Understood,
    standing: &Standing,
    (comment, today): (&str, Date),
    found: &mut Diagnostics,
) -> Vec<Joined> {
    let mut labels: BTreeMap<&IndicatorId, Vec<&str>> = BTreeMap::new();
    for (label, id) in &understood.indicators {
        if let Some(id) = id {
            labels.entry(id).or_default().push(label);
        }
    }
    let mut joined = Vec::new();
    for (id, labels) in labels {
        let lines: Vec<&Line> = understood.lines.iter().filter(|line| labels.contains(&line.label.as_str())).collect();
        let label = lines.first().map_or_else(String::new, |line| line.label.clone());
        let one = One { foreign, understood, standing, id, label, lines };
        joined.extend(one.join(comment, today, found));
    }
    joined
}

/// The numbers of one indicator.
struct One<'a> {
    foreign: &'a Foreign,
    understood: &'a Understood,
    standing: &'a Standing<'a>,
    id: &'a IndicatorId,
    label: String,
    lines: Vec<&'a Line>,
}

impl One<'_> {
    fn join(&self, comment: &str, today: Date, found: &mut Diagnostics) -> Option<Joined> {
        let file = self.standing.indicators.iter().find(|file| file.id == *self.id);
        let places = &self.understood.places;
        let table = foreign_table_of(self.id);
        let (mut read, mut beside) = self.read(file, found)?;
        let exact: Vec<Decimal> = numbers::exact(&read, places);
        let measure = Measure::of(&self.label, &exact);
        let is_count = file.filter(|file| file.complete).map_or(measure.statistic == "count", |file| file.statistic == Statistic::Count);
        let all = read.len();
        if is_count {
            read.retain(|key, _| !places.is_group(&key.area));
        }
        let means = all - read.len();
        let written = Written::of(self.standing, self.id, &table, places);
        let mut difference = Difference::of(&read, &written, places);
        // A number that the file lacks has not been removed: the file may be another year's.
        difference.removed.clear();
        difference.without.clear();
        beside.aims.retain(|key, aim| !written.aims_by_hand.contains_key(key) && written.aims.get(key) != Some(&*aim));
        let mut files = Vec::new();
        if !difference.is_empty() || !beside.aims.is_empty() {
            if file.is_none() {
                files.push(self.file(comment, &measure, today, found)?);
            }
            let mut own: Numbers = written.imported;
            own.extend(read.into_iter().filter(|(key, _)| !written.by_hand.contains_key(key)));
            let mut notes = written.notes;
            notes.extend(std::mem::take(&mut beside.notes));
            notes.retain(|key, _| own.contains_key(key));
            let mut aims = written.aims;
            aims.extend(std::mem::take(&mut beside.aims));
            let beside = Beside { notes, aims, ages: beside.ages, own: Some(&self.standing.own) };
            files.push(NewFile { path: table, bytes: numbers::table(self.id, &own, &beside).into_bytes() });
        }
        let imported = Imported { difference, files };
        Some(Joined { indicator: self.id.clone(), label: self.label.clone(), imported, means, is_new: file.is_none() })
    }

    /// Returns the numbers as the site would read them. They are written as a table and parsed again, so that whatever the site does not accept is
    /// reported now, with its place in the foreign file.
    fn read(&self, file: Option<&IndicatorFile>, found: &mut Diagnostics) -> Option<(Numbers, Beside<'static>)> {
        let children = self.lines.iter().any(|line| line.children);
        let ages = if children { Ages::Children } else { Ages::Adults };
        let rows: Vec<BTreeMap<&'static str, String>> = self.lines.iter().map(|line| row(line, self.id, ages)).collect();
        let text = numbers::written(&rows);
        let sources = Sources::from_memory([(foreign_table_of(self.id), text)]);
        let id = sources.files().next().map(|(id, _)| id)?;
        let mut own = Diagnostics::new();
        let table = parse_table(id, sources.text(id), &mut own);
        let starts = starts(sources.text(id), &rows);
        let line_of = |at: u32| self.lines.get(starts.partition_point(|start| *start <= at as usize).saturating_sub(1));
        let mut is_sound = true;
        for problem in own.iter() {
            let Place::Span(span) = &problem.place else { continue };
            // The table is written with a decimal comma; texts in other columns keep their own.
            if matches!(problem.problem, Problem::MixedDecimals { .. }) {
                continue;
            }
            is_sound = false;
            let place = line_of(span.start).map_or_else(String::new, |line| place_of(line.spot, self.foreign));
            found.add(Place::Path(place), problem.problem.clone());
        }
        let mut read = (Numbers::new(), Beside { ages, ..Beside::default() });
        for written in &table.rows {
            let Some(line) = line_of(written.indicator.span.start) else { continue };
            let category = match (&line.category, file) {
                (None, _) => None,
                (Some(text), Some(file)) => match file.categories.find(text) {
                    Some(category) => Some(category.clone()),
                    None => {
                        let known = file.categories.iter().map(|category| category.id.to_string()).collect();
                        let place = Place::Path(place_of(line.spot, self.foreign));
                        let nearest = None;
                        found.add(place, Problem::UnknownCategory { found: text.clone(), nearest, known });
                        is_sound = false;
                        continue;
                    }
                },
                (Some(text), None) => category_id(text),
            };
            for (period, cell) in &written.cells {
                let key = Key { area: line.area.clone(), period: *period, group: line.group, category: category.clone() };
                read.1.notes.extend(cell.note.as_ref().map(|note| (key.clone(), note.text(&Lang::swedish()).to_owned())));
                read.0.insert(key, Number::of(cell));
            }
            let aim = written.target.as_ref().filter(|_| line.area == self.standing.own);
            read.1.aims.extend(aim.map(|(period, target)| ((line.group, *period), target.aim.clone())));
        }
        is_sound.then_some(read)
    }

    /// Returns the file of a new indicator; `None` after reporting why.
    fn file(&self, comment: &str, measure: &Measure, today: Date, found: &mut Diagnostics) -> Option<NewFile> {
        let path = format!("content/indicators/{}.yaml", self.id);
        let mut document = Document::read(&path, format!("# {comment}\n").as_bytes(), found)?;
        let source = self
            .understood
            .source
            .as_ref()
            .map(|name| Value::Map(vec![("name", Value::Text(name.clone())), ("retrieved", Value::Word(today.to_string()))]));
        let keys = [
            ("title", Some(Value::Text(measure.title.clone()))),
            ("official", (measure.title != self.label).then(|| Value::Text(self.label.clone()))),
            ("unit", Some(measure.unit.clone())),
            ("statistic", Some(Value::Word(measure.statistic.into()))),
            ("counts", measure.counts.map(|counts| Value::Word(counts.into()))),
            ("decimals", Some(Value::Word(measure.decimals.to_string()))),
            ("source", source),
            ("categories", self.categories()),
        ];
        for (key, value) in keys.into_iter().filter_map(|(key, value)| value.map(|value| (key, value))) {
            if let Err(Refused) = document.set(&[key], &value) {
                found.add(Place::Path(path.clone()), Problem::ImportNotWritten { key: key.to_owned() });
                return None;
            }
        }
        Some(NewFile { path, bytes: document.bytes() })
    }

    /// Returns the categories of a new indicator, in the order in which they first occur.
    fn categories(&self) -> Option<Value> {
        let (mut seen, mut categories) = (BTreeSet::new(), Vec::new());
        for text in self.lines.iter().filter_map(|line| line.category.as_ref()) {
            let Some(id) = category_id(text) else { continue };
            if seen.insert(id.clone()) {
                categories.push((id.to_string(), text.clone()));
            }
        }
        (!categories.is_empty()).then_some(Value::Named(categories))
    }
}

fn category_id(text: &str) -> Option<CategoryId> {
    CategoryId::parse(text).or_else(|| CategoryId::parse(Slug::of(text)?.as_str()))
}

/// Returns a line as a row of the site's own tables.
fn row(line: &Line, id: &IndicatorId, ages: Ages) -> BTreeMap<&'static str, String> {
    let word = |column: Column| column.heading(Words::Swedish);
    let mut row = BTreeMap::from([
        (word(Column::Indicator), id.to_string()),
        (word(Column::Area), line.area.to_string()),
        (word(Column::Group), ages.word(line.group, Words::Swedish).to_owned()),
        (word(Column::Period), line.period.to_string()),
    ]);
    row.extend(line.beside.iter().map(|(word, (_, text))| (*word, crate::indicator::guarded(text).into_owned())));
    match &line.value {
        Some(value @ (CellValue::Number(_) | CellValue::Range(..))) => drop(row.insert(word(Column::Value), numbers::text(value))),
        Some(state) => drop(row.insert(word(Column::Status), numbers::text(state))),
        None => {}
    }
    row
}

/// Returns the line on which each row of the written table begins. Cells may contain line breaks.
fn starts(text: &str, rows: &[BTreeMap<&'static str, String>]) -> Vec<usize> {
    let mut at = text.find('\n').map_or(0, |end| end + 1);
    let mut starts = Vec::with_capacity(rows.len());
    for row in rows {
        starts.push(at);
        let breaks = row.values().map(|cell| cell.matches('\n').count()).sum::<usize>();
        for _ in 0..=breaks {
            at = text[at..].find('\n').map_or(text.len(), |end| at + end + 1);
        }
    }
    starts
}
