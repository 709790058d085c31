//! What a table leaves open, and what was answered: now, or when the same file was imported before. It never asks anybody itself.

use std::collections::BTreeMap;

/// What a question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matter {
    /// What a column holds.
    Column,
    /// Which indicator something is that a table names.
    Indicator,
    /// Which area.
    Area,
    /// Whom a word stands for.
    Group,
    /// What stands in the place of a number.
    Value,
    /// When, where a table does not say.
    Period,
    /// Which sign stands before the decimals.
    Decimals,
    /// Whether parts of one are per cent.
    Share,
}

impl Matter {
    /// Every matter, in the order in which they are asked about.
    pub const ALL: [Self; 8] =
        [Self::Column, Self::Decimals, Self::Indicator, Self::Period, Self::Area, Self::Group, Self::Value, Self::Share];

    /// Its key among the answers that are kept.
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

/// The answer that leaves out what was asked about.
pub const SKIP: &str = "skip";

/// Answers by what they are about and what the table has there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<(Matter, String), String>);

impl Answers {
    /// Adds an answer; it stands in place of an earlier one.
    pub fn put(&mut self, matter: Matter, written: &str, answer: &str) {
        self.0.insert((matter, written.to_owned()), answer.to_owned());
    }

    /// The answer about something.
    pub fn get(&self, matter: Matter, written: &str) -> Option<&str> {
        self.0.get(&(matter, written.to_owned())).map(String::as_str)
    }

    /// All answers of a matter, by what the table has.
    pub fn of(&self, matter: Matter) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().filter(move |((known, _), _)| *known == matter).map(|((_, written), answer)| (written.as_str(), answer.as_str()))
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Something that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What it is about.
    pub matter: Matter,
    /// What the table has.
    pub written: String,
    /// Where it stands first.
    pub place: String,
    /// How often it stands there.
    pub times: usize,
    /// What it probably is.
    pub proposal: Option<String>,
    /// An earlier answer that makes no sense.
    pub refused: Option<String>,
}

/// The questions of a table as they come up.
#[derive(Clone)]
pub(super) struct Asked<'a> {
    answers: &'a Answers,
    /// The sheet that is being read, in which places lie.
    pub sheet: String,
    questions: BTreeMap<(Matter, String), Question>,
}

impl<'a> Asked<'a> {
    pub(super) fn new(answers: &'a Answers) -> Self {
        Self { answers, sheet: String::new(), questions: BTreeMap::new() }
    }

    /// The name of a cell for people.
    pub(super) fn place(&self, (row, column): (usize, usize)) -> String {
        let cell = format!("{}{}", crate::workbook::column_name(column), row + 1);
        if self.sheet.is_empty() { cell } else { format!("{}!{cell}", self.sheet) }
    }

    /// An answer, if there is one.
    pub(super) fn known(&self, matter: Matter, written: &str) -> Option<&'a str> {
        self.answers.get(matter, written)
    }

    /// How many questions have come up, each as often as it did.
    pub(super) fn times(&self) -> usize {
        self.questions.values().map(|question| question.times).sum()
    }

    /// An answer; where there is none, the question is noted.
    pub(super) fn ask(&mut self, matter: Matter, written: &str, at: (usize, usize), proposal: Option<&str>) -> Option<String> {
        if let Some(answer) = self.known(matter, written) {
            return Some(answer.to_owned());
        }
        self.open(matter, written, at, proposal, None);
        None
    }

    /// Notes a question, whatever was answered.
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

    /// Takes in the questions of a copy that was asked further.
    pub(super) fn join(&mut self, other: Self) {
        for (key, question) in other.questions {
            self.questions.entry(key).or_insert(question);
        }
    }

    /// The questions, in the order in which they are to be asked.
    pub(super) fn questions(self) -> Vec<Question> {
        let mut questions: Vec<Question> = self.questions.into_values().collect();
        questions.sort_by_key(|question| Matter::ALL.iter().position(|matter| *matter == question.matter));
        questions
    }
}
