//! The command that publishes the site. It never talks to a server itself.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use clap::Args;
use fluent_bundle::FluentValue;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::{Build, DONE, MACHINE, MISTAKES, Speaker, WRONG_USE, complain, say};
use crate::config::{self, Destination};
use crate::diagnostic::{Diagnostics, Problem};
use crate::name::nearest;
use crate::output::Finished;
use crate::publish::{self, Difference, Folder, Letter, Outcome, Person, Remote, Secret, Way, WebDav};
use crate::source::Sources;

/// The environment variable with the password of a scheduled job.
const PASSWORD: &str = "INSYN_PASSWORD";
/// The environment variable with the passphrase of a key file.
const PASSPHRASE: &str = "INSYN_PASSPHRASE";

/// The number of files that a dry run names of each kind.
const NAMED: usize = 20;

#[derive(Args)]
pub(super) struct Arguments {
    /// The site's directory, with insyn.yaml
    #[arg(long, default_value = ".")]
    root: PathBuf,
    /// Where to publish: a name under publish in insyn.yaml, a directory, a file that ends with .zip, or an address that starts with sftp:// or
    /// webdavs://
    #[arg(long, value_name = "PLACE")]
    to: Option<String>,
    /// The directory of the finished site; public in the site's directory if omitted
    #[arg(long)]
    out: Option<PathBuf>,
    /// The site's address, instead of the one in insyn.yaml
    #[arg(long)]
    base_url: Option<String>,
    /// Publishes what is built already, instead of building it first
    #[arg(long)]
    built: bool,
    /// Prints what would be added, changed and removed, and changes nothing at the destination
    #[arg(long)]
    dry_run: bool,
    /// Replaces files at the destination that are not from here
    #[arg(long)]
    replace: bool,
    /// Sends every file, also those that have not changed
    #[arg(long)]
    all: bool,
    /// Accepts an SFTP server that this computer does not know yet
    #[arg(long)]
    accept_new: bool,
    /// The key file for SFTP, instead of the agent's keys and those in .ssh
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
    /// The timeout for each answer of a server, in seconds
    #[arg(long, default_value = "30", value_name = "SECONDS")]
    timeout: f64,
    /// The number of tries if the connection fails
    #[arg(long, default_value = "5", value_name = "NUMBER", hide = true)]
    tries: usize,
}

impl Arguments {
    fn options(&self) -> publish::Options {
        publish::Options { replace: self.replace, all: self.all, tries: self.tries.max(1) }
    }

    fn patience(&self) -> Duration {
        Duration::try_from_secs_f64(self.timeout).unwrap_or(Duration::from_secs(3600)).max(Duration::from_secs(1))
    }

    fn build(&self, out: &Path) -> Build {
        Build {
            root: self.root.clone(),
            out: Some(out.to_owned()),
            base_url: self.base_url.clone(),
            only: Vec::new(),
            drafts: false,
            date: None,
            jobs: None,
            strict: false,
            timings: false,
        }
    }
}

/// Asks at the keyboard, each thing once.
struct Keyboard<'s> {
    speaker: &'s Speaker,
    answers: Mutex<Vec<(String, String)>>,
}

impl Person for Keyboard<'_> {
    fn secret(&self, wanted: &Secret<'_>) -> Option<String> {
        let (variable, question) = match *wanted {
            Secret::Password { user, host } => (
                PASSWORD,
                self.speaker.line("line-publish-password", &[("user", user.to_owned().into()), ("host", host.to_owned().into())]),
            ),
            Secret::Passphrase { file } => (PASSPHRASE, self.speaker.line("line-publish-passphrase", &[("file", file.to_owned().into())])),
        };
        if let Ok(secret) = std::env::var(variable) {
            return Some(secret);
        }
        let mut answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, answer)) = answers.iter().find(|(known, _)| *known == question) {
            return Some(answer.clone());
        }
        if !std::io::stdin().is_terminal() {
            return None;
        }
        let answer = rpassword::prompt_password(format!("{question} ")).ok()?;
        answers.push((question, answer.clone()));
        Some(answer)
    }

    fn trusts(&self, host: &str, fingerprint: &str) -> Option<bool> {
        if !std::io::stdin().is_terminal() {
            return None;
        }
        let given = [("host", host.to_owned().into()), ("fingerprint", fingerprint.to_owned().into())];
        complain(&format!("{} ", self.speaker.line("line-publish-trust", &given)));
        let _ = std::io::stderr().flush();
        let mut answer = String::new();
        std::io::stdin().read_line(&mut answer).ok()?;
        Some(matches!(answer.trim().to_lowercase().as_str(), "j" | "ja" | "y" | "yes"))
    }
}

impl Speaker {
    /// Builds the site and publishes it.
    pub(super) fn publish(&self, arguments: &Arguments) -> u8 {
        let out = arguments.out.clone().unwrap_or_else(|| arguments.root.join("public"));
        // A wrong destination is said before a build of minutes; all mistakes in the configuration are said by the build.
        let destination = match self.destination(arguments, &out) {
            Ok(destination) => destination,
            Err(code) => return code,
        };
        if !arguments.built {
            let built = self.build(&arguments.build(&out));
            if built != DONE {
                return built;
            }
        }
        let site = match Finished::open(&out) {
            Ok(site) => site,
            Err(problem) => return self.refuse(&out, problem, MISTAKES),
        };
        self.publish_to(&site, &destination, arguments)
    }

    /// Returns the destination that the arguments or the configuration name.
    fn destination(&self, arguments: &Arguments, out: &Path) -> Result<Destination, u8> {
        let sources = Sources::read(&arguments.root).map_err(|error| self.unreadable(&error))?;
        let file = sources.find(config::FILE);
        let mut found = Diagnostics::new();
        let configured = file.and_then(|file| config::parse(file, sources.text(file), &mut found)).map(|config| config.publish);
        let configured = configured.unwrap_or_default();
        let known: Vec<String> = configured.iter().map(|(name, _)| name.clone()).collect();
        let refuse = |problem| Err(self.refuse(Path::new("--to"), problem, WRONG_USE));
        // The build says where in the file the mistake is, together with all others.
        let misconfigured = |_| Err(self.build(&arguments.build(out)));
        let below = |destination| match destination {
            Destination::Folder(path) => Destination::Folder(arguments.root.join(path).display().to_string()),
            Destination::Archive(path) => Destination::Archive(arguments.root.join(path).display().to_string()),
            destination => destination,
        };
        match (&arguments.to, configured.as_slice()) {
            (Some(to), all) => match all.iter().find(|(name, _)| name == to) {
                Some((_, place)) => Destination::parse(&place.value).map(below).or_else(misconfigured),
                None if is_place(to) => Destination::parse(to).or_else(refuse),
                None => {
                    let nearest = nearest(to, known.iter().map(String::as_str));
                    refuse(Problem::PublishUnknown { found: to.clone(), nearest, known })
                }
            },
            (None, [(_, place)]) => Destination::parse(&place.value).map(below).or_else(misconfigured),
            (None, _) => refuse(Problem::PublishWhere { count: known.len() as u64, known }),
        }
    }

    fn publish_to(&self, site: &Finished, destination: &Destination, arguments: &Arguments) -> u8 {
        let person = Keyboard { speaker: self, answers: Mutex::default() };
        let patience = arguments.patience();
        match destination {
            Destination::Archive(path) => self.pack(site, Path::new(path), arguments),
            Destination::Folder(path) => {
                let connect = || Folder::new(Path::new(path)).map(|(folder, name)| (Box::new(folder) as Box<dyn Remote>, name));
                self.send(site, &connect, arguments, path)
            }
            Destination::WebDav { server, path } => {
                let (name, base) = path.split_last().map_or(("", &path[..]), |(name, base)| (name.as_str(), base));
                let connect = || {
                    let remote = WebDav::new(server, base, patience, &person)?;
                    Ok((Box::new(remote) as Box<dyn Remote>, name.to_owned()))
                };
                self.send(site, &connect, arguments, &server.host)
            }
            #[cfg(feature = "publish")]
            Destination::Sftp { server, path, from_home } => {
                let login = login(arguments);
                let connect = || publish::sftp(server, path, *from_home, &login, patience, &person);
                self.send(site, &connect, arguments, &server.host)
            }
            #[cfg(not(feature = "publish"))]
            Destination::Sftp { .. } => self.refuse(Path::new("--to"), Problem::PublishWithout {}, WRONG_USE),
        }
    }

    fn send(&self, site: &Finished, connect: publish::Connect<'_>, arguments: &Arguments, place: &str) -> u8 {
        if arguments.dry_run {
            return match publish::compare(site, connect, arguments.options()) {
                Ok(difference) => self.print_planned(&difference),
                Err(problem) => self.refuse(Path::new(place), problem, MACHINE),
            };
        }
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        // The template is valid; without it the bar would only look different.
        bar.set_style(ProgressStyle::with_template("{msg}").unwrap_or_else(|_| ProgressStyle::default_spinner()));
        let progress = |done: usize, of: usize| {
            let given = [("done", FluentValue::from(done as u64)), ("of", FluentValue::from(of as u64))];
            bar.set_message(self.line("line-publish-progress", &given));
        };
        let sent = publish::send(site, connect, arguments.options(), &progress);
        bar.finish_and_clear();
        match sent {
            Ok(outcome) => self.print_published(&outcome, place),
            Err(problem) => self.refuse(Path::new(place), problem, MACHINE),
        }
    }

    /// Prints what a publication would change, with names.
    fn print_planned(&self, difference: &Difference) -> u8 {
        let Difference { added, changed, removed, same, bytes, foreign, in_the_way } = difference;
        for (sign, files) in [("+", added), ("~", changed), ("-", removed), ("!", in_the_way)] {
            for path in files.iter().take(NAMED) {
                say(&format!("{sign} {path}"));
            }
            if files.len() > NAMED {
                say(&format!("{sign} {}", self.line("line-import-more", &[("count", ((files.len() - NAMED) as u64).into())])));
            }
        }
        self.print_foreign(foreign);
        if !in_the_way.is_empty() {
            say(&self.line("line-publish-in-the-way", &[("count", (in_the_way.len() as u64).into())]));
        }
        let given = self.counted(added, changed, removed, *same, *bytes);
        say(&self.line("line-publish-dry", &given));
        DONE
    }

    fn print_published(&self, outcome: &Outcome, place: &str) -> u8 {
        let Outcome { difference, way, skipped, left } = outcome;
        let Difference { added, changed, removed, same, bytes, foreign, .. } = difference;
        self.print_foreign(foreign);
        if !left.is_empty() {
            say(&self.line("line-publish-left", &[("files", left.join(", ").into())]));
        }
        if !skipped.is_empty() {
            say(&self.line("line-publish-skipped", &[("files", skipped.join(", ").into())]));
        }
        match way {
            Way::Nothing => say(&self.line("line-publish-nothing", &[("place", place.to_owned().into())])),
            Way::Exchanged => {}
            Way::FileByFile(None) => say(&self.line("line-publish-file-by-file", &[("has-reason", "no".into())])),
            Way::FileByFile(Some(refusal)) => say(&self.line("line-publish-file-by-file", &reasons(refusal))),
            Way::Overwritten(refusal) => say(&self.line("line-publish-overwritten", &reasons(refusal))),
        }
        if *way != Way::Nothing {
            let mut given = self.counted(added, changed, removed, *same, *bytes);
            given.push(("place", place.to_owned().into()));
            say(&self.line("line-published", &given));
        }
        DONE
    }

    /// Names what is not ours, so that nobody believes that it was removed.
    fn print_foreign(&self, foreign: &[String]) {
        if !foreign.is_empty() {
            let named = foreign.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
            let others = foreign.len().saturating_sub(NAMED) as u64;
            say(&self.line("line-publish-foreign", &[("files", named.into()), ("others", others.into())]));
        }
    }

    fn counted(
        &self,
        added: &[String],
        changed: &[String],
        removed: &[String],
        same: usize,
        bytes: u64,
    ) -> Vec<(&'static str, FluentValue<'static>)> {
        let count = |files: usize| FluentValue::from(files as u64);
        let size = self.numbers.as_ref().map_or_else(|| bytes.to_string(), |numbers| numbers.size(bytes));
        vec![
            ("added", count(added.len())),
            ("changed", count(changed.len())),
            ("removed", count(removed.len())),
            ("same", count(same)),
            ("size", size.into()),
        ]
    }

    /// Makes the archive for whoever runs the server.
    fn pack(&self, site: &Finished, path: &Path, arguments: &Arguments) -> u8 {
        let size = |bytes| self.numbers.as_ref().map_or_else(|| format!("{bytes}"), |numbers| numbers.size(bytes));
        let files = FluentValue::from(site.files().len() as u64 + 1);
        if arguments.dry_run {
            say(&self.line("line-publish-dry-archive", &[("files", files), ("size", size(site.size()).into())]));
            return DONE;
        }
        let address = self.address(arguments);
        let has_address = if address.is_empty() { "no" } else { "yes" };
        let given =
            [("files", files), ("size", size(site.size()).into()), ("address", address.into()), ("has-address", has_address.into())];
        let letter = Letter { name: self.line("publish-letter-name", &[]), text: self.line("publish-letter", &given) };
        match publish::pack(site, &letter, path) {
            Ok((sum, bytes)) => {
                let given = [("file", path.display().to_string().into()), ("size", size(bytes).into()), ("sum", sum.into())];
                say(&self.line("line-publish-archive", &given));
                DONE
            }
            Err(problem) => self.refuse(path, problem, MACHINE),
        }
    }

    /// Returns the site's address; empty if it has none.
    fn address(&self, arguments: &Arguments) -> String {
        let configured = || {
            let sources = Sources::read(&arguments.root).ok()?;
            let file = sources.find(config::FILE)?;
            config::parse(file, sources.text(file), &mut Diagnostics::new())?.base_url
        };
        arguments.base_url.clone().or_else(configured).unwrap_or_default()
    }
}

/// Returns the arguments of a text about what a destination refused.
fn reasons(refusal: &publish::Refusal) -> [(&'static str, FluentValue<'static>); 3] {
    [("has-reason", "yes".into()), ("path", refusal.path.clone().into()), ("reason", refusal.reason.clone().into())]
}

/// Whether an argument can only be a place, not a name.
fn is_place(text: &str) -> bool {
    text.contains(['/', '\\', ':', '@', '.']) || text == "~"
}

/// Returns what of the user's is used for a login.
#[cfg(feature = "publish")]
fn login(arguments: &Arguments) -> publish::Login {
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let pipe = || cfg!(windows).then(|| PathBuf::from(r"\\.\pipe\openssh-ssh-agent"));
    publish::Login {
        user: variable("USER").or_else(|| variable("USERNAME")),
        folder: std::env::home_dir().map(|home| home.join(".ssh")),
        agent: variable("SSH_AUTH_SOCK").map(PathBuf::from).or_else(pipe),
        key: arguments.key.clone(),
        accept_new: arguments.accept_new,
    }
}
