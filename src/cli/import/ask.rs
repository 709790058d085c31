//! Asks the open questions about a table: one by one on a terminal, otherwise as a list with what to write where. It never decides an answer.

use std::io::{BufRead, IsTerminal, Write};

use fluent_bundle::FluentValue;

use crate::cli::{Speaker, say};
use crate::import::table::{Answers, Question, SKIP};

impl Speaker {
    /// Whether there is a terminal on which to ask.
    pub(in crate::cli) fn can_ask() -> bool {
        std::io::stdin().is_terminal() && std::io::stdout().is_terminal()
    }

    /// Asks each question, and adds the answers to `answers`. Stops at the end of the input. Returns whether all were answered.
    pub(super) fn ask(&self, questions: &[Question], answers: &mut Answers) -> bool {
        for question in questions {
            say(&self.question(question));
            let mut out = std::io::stdout();
            let has_proposal = if question.proposal.is_some() { "yes" } else { "no" };
            let prompt = self.line(
                "line-table-prompt",
                &[("has-proposal", has_proposal.into()), ("proposal", question.proposal.clone().unwrap_or_default().into())],
            );
            let _ = write!(out, "{prompt} ");
            let _ = out.flush();
            let mut line = String::new();
            if std::io::stdin().lock().read_line(&mut line).unwrap_or(0) == 0 {
                return false;
            }
            let answer = line.trim();
            let answer = match (answer, &question.proposal) {
                ("", Some(proposal)) => proposal.as_str(),
                ("" | "-", _) => SKIP,
                (answer, _) => answer,
            };
            answers.put(question.matter, &question.written, answer);
        }
        true
    }

    /// Formats a question with its proposal.
    pub(super) fn question(&self, question: &Question) -> String {
        let arguments = [
            ("matter", question.matter.key().into()),
            ("written", question.written.clone().into()),
            ("place", question.place.clone().into()),
            ("times", FluentValue::from(question.times as u64)),
        ];
        let asked = self.line("line-table-question", &arguments);
        match &question.refused {
            Some(answer) => format!("{asked} {}", self.line("line-table-refused", &[("answer", answer.clone().into())])),
            None => asked,
        }
    }

    /// Lists the open questions in the form in which their answers are to be written in the file of answers.
    pub(super) fn list(&self, questions: &[Question], name: &str) {
        for question in questions {
            say(&format!("? {}", self.question(question)));
        }
        say(&self.line("line-table-answer", &[("path", crate::import::remembered::FILE.into())]));
        say(&format!("  {}:", quoted(name)));
        let mut matters: Vec<&str> = questions.iter().map(|question| question.matter.key()).collect();
        matters.dedup();
        for matter in matters {
            let of = questions.iter().filter(|question| question.matter.key() == matter);
            let texts: Vec<String> = of
                .map(|question| format!("{}: {}", quoted(&question.written), quoted(question.proposal.as_deref().unwrap_or("?"))))
                .collect();
            say(&format!("    {matter}: {{{}}}", texts.join(", ")));
        }
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
