//! Questions about a table, and their answers: given now, or when the same file was imported before. It never asks anybody itself.

use std::collections::BTreeMap;

/// The subject of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matter {
    /// The role of a column.
    Column,
    /// The indicator for a label of the table.
    Indicator,
    /// The area for a code or name.
    Area,
    /// The group of people for a word.
    Group,
    /// The meaning of a sign or word in the place of a number.
    Value,
    /// The period, if the table does not give it.
    Period,
    /// The decimal separator.
    Decimals,
    /// Whether shares of 1 are to be converted to per cent.
    Share,
}

impl Matter {
    /// All matters, in the order in which they are asked about.
    pub const ALL: [Self; 8] =
        [Self::Column, Self::Decimals, Self::Indicator, Self::Period, Self::Area, Self::Group, Self::Value, Self::Share];

    /// Returns its key in the file of answers.
    pub fn key(self) -> &'static str {
        match self {
            Self::Column => "columns",
            Self::Indicator => "indicators",
            Self::Area => "areas",
            Self::Group => "groups",
            Self::Value => "values",
            Self::Period => "periods",
            Self::Decimals => "decimals",
            Self::Share => "shares",
        }
    }
}

/// The answer that leaves out the subject of the question.
pub const SKIP: &str = "skip";

/// Answers, by matter and text in the table, and what of the file is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// The name of the only sheet to read; `None` for all.
    pub sheet: Option<String>,
    /// The only cells to read, as in `A3:F20`, or [`ALL`]; `None` for all.
    pub range: Option<String>,
    given: BTreeMap<(Matter, String), String>,
}

/// The range of all cells, where another range was chosen before.
pub const ALL: &str = "all";

impl Answers {
    /// Adds an answer, replacing an earlier one.
    pub fn put(&mut self, matter: Matter, written: &str, answer: &str) {
        self.given.insert((matter, written.to_owned()), answer.to_owned());
    }

    /// Returns the answer about a text in the table.
    pub fn get(&self, matter: Matter, written: &str) -> Option<&str> {
        self.given.get(&(matter, written.to_owned())).map(String::as_str)
    }

    /// Returns all answers about a matter, with the texts in the table.
    pub fn of(&self, matter: Matter) -> impl Iterator<Item = (&str, &str)> {
        self.given.iter().filter(move |((known, _), _)| *known == matter).map(|((_, written), answer)| (written.as_str(), answer.as_str()))
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.given.is_empty() && self.sheet.is_none() && self.range.is_none()
    }
}

/// An open question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its subject.
    pub matter: Matter,
    /// The text in the table.
    pub written: String,
    /// The place where the text first occurs.
    pub place: String,
    /// The number of occurrences.
    pub times: usize,
    /// The proposed answer.
    pub proposal: Option<String>,
    /// An earlier answer that is not valid.
    pub refused: Option<String>,
}

/// The questions of a table, collected while it is read.
#[derive(Clone)]
pub(super) struct Asked<'a> {
    answers: &'a Answers,
    /// The name of the sheet that is being read.
    pub sheet: String,
    questions: BTreeMap<(Matter, String), Question>,
}

impl<'a> Asked<'a> {
    pub(super) fn new(answers: &'a Answers) -> Self {
        Self { answers, sheet: String::new(), questions: BTreeMap::new() }
    }

    /// Returns the name of a cell for messages.
    pub(super) fn place(&self, (row, column): (usize, usize)) -> String {
        let cell = format!("{}{}", crate::workbook::column_name(column), row + 1);
        if self.sheet.is_empty() { cell } else { format!("{}!{cell}", self.sheet) }
    }

    /// Returns the answer, if there is one.
    pub(super) fn known(&self, matter: Matter, written: &str) -> Option<&'a str> {
        self.answers.get(matter, written)
    }

    /// Returns the number of questions so far, counting repetitions.
    pub(super) fn times(&self) -> usize {
        self.questions.values().map(|question| question.times).sum()
    }

    /// Returns the answer; if there is none, adds the question.
    pub(super) fn ask(&mut self, matter: Matter, written: &str, at: (usize, usize), proposal: Option<&str>) -> Option<String> {
        if let Some(answer) = self.known(matter, written) {
            return Some(answer.to_owned());
        }
        self.open(matter, written, at, proposal, None);
        None
    }

    /// Adds a question, even if it has an answer.
    pub(super) fn open(&mut self, matter: Matter, written: &str, at: (usize, usize), proposal: Option<&str>, refused: Option<&str>) {
        let place = self.place(at);
        let question = self.questions.entry((matter, written.to_owned())).or_insert_with(|| Question {
            matter,
            written: written.to_owned(),
            place,
            times: 0,
            proposal: proposal.map(str::to_owned),
            refused: refused.map(str::to_owned),
        });
        question.times += 1;
    }

    /// Adds the questions of a copy to which more were added.
    pub(super) fn join(&mut self, other: Self) {
        for (key, question) in other.questions {
            self.questions.entry(key).or_insert(question);
        }
    }

    /// Returns the questions, in the order in which they are to be asked.
    pub(super) fn questions(self) -> Vec<Question> {
        let mut questions: Vec<Question> = self.questions.into_values().collect();
        questions.sort_by_key(|question| Matter::ALL.iter().position(|matter| *matter == question.matter));
        questions
    }
}
