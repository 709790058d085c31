//! The part of the check that mends what has only one answer. It never decides what that is.

use std::io::{BufRead, Write};
use std::path::Path;

use super::check::Arguments;
use super::difference::unified;
use super::{DONE, MACHINE, MISTAKES, Speaker, say};
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::edit::Text;
use crate::mend::{Mending, mend};
use crate::output::{self, Change, Nowhere, WriteError};
use crate::pipeline::{Order, Timings};
use crate::source::Sources;

impl Speaker {
    /// Prints what would be changed, and changes it if `ask` agrees; `ask` returns `None` if there is nobody to ask.
    pub(super) fn fix(&self, check: &Arguments, order: &Order, ask: impl FnOnce() -> Option<bool>) -> u8 {
        let sources = match Sources::read(&check.root) {
            Ok(sources) => sources,
            Err(error) => return self.unreadable(&error),
        };
        let mut mending = mend(&sources, order);
        let changes: Result<Vec<Change>, u8> =
            mending.files.keys().map(|path| self.mended(&check.root, path, &sources, &mending)).collect();
        let changes = match changes {
            Ok(changes) => changes,
            Err(code) => return code,
        };
        mending.files.keys().zip(&changes).for_each(|(path, change)| print_change(path, change));
        self.print_left(&mending, &sources);
        let code = |found: &Diagnostics| if found.has_errors() { MISTAKES } else { DONE };
        if changes.is_empty() {
            say(&self.line("line-fix-none", &[]));
        } else {
            let agreed = if check.dry_run {
                Some(false)
            } else if check.yes {
                Some(true)
            } else {
                ask()
            };
            match agreed {
                Some(true) => {}
                Some(false) => {
                    self.print_fixed(&mending, false);
                    return code(&mending.before);
                }
                None => {
                    let fixes = mending.fixes as u64;
                    return self.refuse(Path::new("insyn check --fix"), Problem::FixUnasked { fixes }, MISTAKES);
                }
            }
            if let Err(error) = output::write_and_move(&changes, &[]) {
                let problem = match &error {
                    WriteError::Changed { path } => Problem::FixChanged { path: path.display().to_string() },
                    other => other.problem(),
                };
                return self.refuse(error.path(), problem, MACHINE);
            }
            self.print_fixed(&mending, true);
        }
        // Errors in templates are only found by rendering.
        mending.after.render_into(&Nowhere, &mut Timings::default());
        self.print(&mending.after.found, &mending.after.sources);
        self.count(&mending.after.found, &mending.after.sources, "line-checked");
        code(&mending.after.found)
    }

    /// Returns the change of a file, as it is on disk now.
    fn mended(&self, root: &Path, path: &str, sources: &Sources, mending: &Mending) -> Result<Change, u8> {
        let place = root.join(path);
        let before = Sources::beside(root, path).map_err(|error| self.unreadable(&error))?;
        let text = sources.find(path).map_or("", |file| sources.text(file));
        let after = before.clone().ok_or_else(|| Problem::FixChanged { path: path.to_owned() });
        match after.and_then(|raw| mending.applied(path, raw, text)) {
            Ok(after) => Ok(Change { path: place, before, after: Some(after) }),
            Err(problem) => {
                let code = if matches!(problem, Problem::FixChanged { .. }) { MACHINE } else { MISTAKES };
                Err(self.refuse(&place, problem, code))
            }
        }
    }

    /// Asks whether to write the changes. No answer is no.
    pub(super) fn agrees(&self) -> bool {
        let mut out = std::io::stdout();
        let _ = write!(out, "{} ", self.line("line-fix-ask", &[]));
        let _ = out.flush();
        let mut line = String::new();
        let read = std::io::stdin().lock().read_line(&mut line).unwrap_or(0);
        read > 0 && matches!(line.trim().to_lowercase().as_str(), "j" | "ja" | "y" | "yes")
    }

    /// Prints the problems that have a fix which would make something else wrong.
    fn print_left(&self, mending: &Mending, sources: &Sources) {
        for (found, new) in &mending.left_out {
            let place = match &found.place {
                Place::Path(path) => path.clone(),
                Place::Span(span) => format!("{}:{}", sources.file(span.file).path, sources.line_column(*span).0),
            };
            let arguments = [
                ("place", place.into()),
                ("code", found.problem.code().into()),
                ("message", self.messages.message(&found.problem).into()),
                ("new", self.messages.message(new).into()),
            ];
            say(&self.line("line-fix-left", &arguments));
        }
    }

    fn print_fixed(&self, mending: &Mending, is_done: bool) {
        let arguments = [
            ("fixes", (mending.fixes as u64).into()),
            ("files", (mending.files.len() as u64).into()),
            ("done", if is_done { "yes" } else { "no" }.into()),
        ];
        say(&self.line("line-fix", &arguments));
    }
}

/// Prints how a file differs.
fn print_change(path: &str, change: &Change) {
    let text = |bytes: &Option<Vec<u8>>| {
        bytes.clone().and_then(|bytes| Text::of(path, bytes)).map_or_else(String::new, |text| text.text().to_owned())
    };
    say(&unified((path, &text(&change.before)), (path, &text(&change.after))));
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::cli::{Cli, Command, Language};

    #[test]
    fn a_file_that_changes_while_the_question_waits_is_not_written() {
        let dir = tempfile::tempdir().expect("a folder");
        let put = |path: &str, text: &str| output::write_together(&[(dir.path().join(path), text.as_bytes())]).expect("written");
        put("insyn.yaml", "title: Prov\norganisation: {name: Provköping}\nbase_url: none\n");
        put("content/_index.md", "---\ntitle: Start\n---\n##Rubrik\n\nText.\n");
        put("content/b.md", "---\ntitle: B\n---\n##Rubrik\n\nText.\n");
        let root = dir.path().display().to_string();
        let Some(Command::Check(check)) = Cli::parse_from(["insyn", "check", "--fix", "--root", &root]).command else { panic!("check") };
        let speaker = Speaker::new(Language::En);
        let text =
            |path: &str| Sources::beside(dir.path(), path).ok().flatten().and_then(|bytes| String::from_utf8(bytes).ok()).expect("read");
        let code = speaker.fix(&check, &Order::default(), || {
            put("content/b.md", "annat");
            Some(true)
        });
        assert_eq!((code, text("content/b.md").as_str()), (MACHINE, "annat"));
        assert!(text("content/_index.md").contains("##Rubrik"), "all or nothing");
        put("content/b.md", "---\ntitle: B\n---\n##Rubrik\n\nText.\n");
        assert_eq!(speaker.fix(&check, &Order::default(), || Some(false)), DONE);
        assert!(text("content/b.md").contains("##Rubrik"));
        assert_eq!(speaker.fix(&check, &Order::default(), || Some(true)), DONE);
        assert!(text("content/b.md").contains("## Rubrik") && text("content/_index.md").contains("## Rubrik"));
    }
}
