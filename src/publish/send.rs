//! A publication from beginning to end: what an interrupted one left is repaired, the difference found, the best way taken that the destination
//! allows, and all of it tried again if the connection fails. Every step can be repeated.

use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use backon::{BlockingRetryable, ExponentialBuilder};

use super::difference::Difference;
use super::list::{Standing, Tree, folders_above, tree};
use super::remote::join;
use super::stage::{Job, Progress, new_prefix, old_name, remove_tree};
use super::workers::each;
use super::{Fault, ItemKind, Kind, RECORD, Refusal, Remote};
use crate::diagnostic::Problem;
use crate::output::Finished;

/// How a site is published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Whether files that are not ours are replaced where the site has files.
    pub replace: bool,
    /// Whether every file is sent, whatever the list says.
    pub all: bool,
    /// The number of tries.
    pub tries: usize,
}

/// How the site was replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// It was the same already.
    Nothing,
    /// As a whole.
    Exchanged,
    /// One file after the other, each by renaming; with what the destination refused, unless the site has the whole destination.
    FileByFile(Option<Refusal>),
    /// One file after the other, each overwritten while it may be read; with what the destination refused.
    Overwritten(Refusal),
}

/// What a publication did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The difference from what was there.
    pub difference: Difference,
    /// How the site was replaced.
    pub way: Way,
    /// Files that the destination did not accept, and that the site works without.
    pub skipped: Vec<String>,
    /// What is not ours and could not be moved along; it is in a directory beside the site.
    pub left: Vec<String>,
}

/// A way to connect, used again after the connection failed: returns the destination, and the name of the site's directory there, which is empty if
/// it is the topmost one.
pub type Connect<'c> = &'c dyn Fn() -> Result<(Box<dyn Remote>, String), Fault>;

/// Finds out what a publication would change.
///
/// # Errors
/// If the destination refuses or cannot be reached.
pub fn compare(site: &Finished, connect: Connect<'_>, options: Options) -> Result<Difference, Problem> {
    let compared = || {
        let (remote, name) = connect()?;
        let at = shown(remote.as_ref(), &name)?;
        Ok(Difference::between(site, &Standing::read(remote.as_ref(), &at)?, options.all))
    };
    patiently(options.tries, compared).map_err(Fault::problem)
}

/// Publishes the site. `progress` is called with the number of files that are done and of all.
///
/// # Errors
/// If the destination refuses, cannot be reached, or has someone else's files where the site's would go. What was published before is then still
/// there, unless the destination allows no better way than file by file.
pub fn send(site: &Finished, connect: Connect<'_>, options: Options, progress: Progress<'_>) -> Result<Outcome, Problem> {
    // The difference of the first try is what the whole publication changes.
    let first: Mutex<Option<Difference>> = Mutex::new(None);
    let attempt = || {
        let (remote, name) = connect()?;
        send_once(site, remote.as_ref(), &name, options, progress, &first)
    };
    let sent = patiently(options.tries, attempt);
    let mut outcome = sent.map_err(Fault::problem)?;
    if let Some(difference) = first.into_inner().unwrap_or_else(PoisonError::into_inner)
        && !difference.is_nothing()
    {
        outcome.difference = difference;
        if outcome.way == Way::Nothing {
            // The exchange was done; only the answer to it was lost.
            outcome.way = Way::Exchanged;
        }
    }
    Ok(outcome)
}

fn patiently<T>(tries: usize, attempt: impl FnMut() -> Result<T, Fault>) -> Result<T, Fault> {
    let pauses = ExponentialBuilder::default().with_min_delay(Duration::from_millis(500)).with_max_times(tries.saturating_sub(1));
    attempt.retry(pauses).sleep(thread::sleep).when(|fault| matches!(fault, Fault::Passing(_))).call()
}

/// Returns the directory in which the site is: beside its place if a publication was interrupted between two renames.
fn shown(remote: &dyn Remote, name: &str) -> Result<String, Fault> {
    let old = old_name(name);
    let is_gone = || match remote.list(name) {
        Err(fault) if fault.is_unsupported() => Ok(false),
        listed => Ok(listed?.is_none()),
    };
    let is_moved = !name.is_empty() && is_gone()? && remote.get(&join(&old, RECORD))?.is_some();
    Ok(if is_moved { old } else { name.to_owned() })
}

fn send_once(
    site: &Finished,
    remote: &dyn Remote,
    name: &str,
    options: Options,
    progress: Progress<'_>,
    first: &Mutex<Option<Difference>>,
) -> Result<Outcome, Fault> {
    let at = shown(remote, name)?;
    if at != name {
        remote.move_to(&at, name)?;
    }
    if !name.is_empty() {
        // What an interrupted run left would be in the way of the next exchange.
        remove_old(remote, name, &[])?;
    }
    let standing = Standing::read(remote, name)?;
    let difference = Difference::between(site, &standing, options.all);
    first.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert_with(|| difference.clone());
    let blocked: Vec<&String> = difference.in_the_way.iter().filter(|path| !options.replace || path.ends_with('/')).collect();
    if !blocked.is_empty() {
        let files = blocked.iter().take(10).map(|path| (*path).clone()).collect();
        return Err(Fault::Final(Problem::PublishInTheWay { files, others: blocked.len().saturating_sub(10) as u64 }));
    }
    let skipped = Mutex::default();
    let job = Job { site, remote, name, standing: &standing, difference: &difference, progress, skipped };
    let way = if difference.is_nothing() { Way::Nothing } else { replace(&job)? };
    let skipped = job.skipped.into_inner().unwrap_or_else(PoisonError::into_inner).into_iter().collect();
    let left = if name.is_empty() { Vec::new() } else { clean_up(remote, name, &difference.in_the_way) };
    Ok(Outcome { difference, way, skipped, left })
}

/// Replaces the site as a whole if the destination allows it, else file by file.
fn replace(job: &Job<'_>) -> Result<Way, Fault> {
    if job.name.is_empty() || job.standing.blind.is_some() {
        return job.merge(job.standing.blind.clone());
    }
    match job.exchange() {
        Ok(()) => Ok(Way::Exchanged),
        Err(Fault::Refused(refusal)) if refusal.kind != Kind::Full => job.merge(Some(refusal)),
        Err(fault) => Err(fault),
    }
}

/// Removes what this and earlier publications left beside the site. The site is published by now, so a fault is not reported: the next run cleans
/// up. Returns what is not ours and had to stay there.
fn clean_up(remote: &dyn Remote, name: &str, replaced: &[String]) -> Vec<String> {
    let left = remove_old(remote, name, replaced).unwrap_or_default();
    let entries = remote.list("").ok().flatten().unwrap_or_default();
    let prefix = new_prefix(name);
    for entry in entries.iter().filter(|entry| entry.kind == ItemKind::Folder && entry.name.starts_with(&prefix)) {
        let _ = remove_tree(remote, &entry.name);
    }
    left
}

/// Removes the files of the old tree, and moves what is not ours to the new one.
fn remove_old(remote: &dyn Remote, name: &str, replaced: &[String]) -> Result<Vec<String>, Fault> {
    let old = old_name(name);
    let standing = Standing::read(remote, &old)?;
    let Some(old_tree) = &standing.tree else { return Ok(Vec::new()) };
    let new_tree = tree(remote, name)?.unwrap_or_default();
    let mut left = Vec::new();
    for foreign in standing.foreign().iter().filter(|path| !replaced.contains(path)) {
        if !bring_along(remote, &old, name, foreign, &new_tree)? {
            left.push(join(&old, foreign));
        }
    }
    let files: Vec<&String> = standing.ours.keys().chain(replaced).filter(|path| *path != RECORD).collect();
    each(&files, |path| remote.remove_file(&join(&old, path)))?;
    for folder in old_tree.folders.iter().rev() {
        // What is not ours keeps its directory.
        if let Err(fault @ Fault::Passing(_)) = remote.remove_folder(&join(&old, folder)) {
            return Err(fault);
        }
    }
    if left.is_empty() {
        remote.remove_file(&join(&old, RECORD))?;
        remote.remove_folder(&old)?;
    }
    Ok(left)
}

/// Moves something that is not ours from the old tree to the new one. Returns `false` if there is something of that name.
fn bring_along(remote: &dyn Remote, old: &str, name: &str, path: &str, new: &Tree) -> Result<bool, Fault> {
    let path = path.trim_end_matches('/');
    if new.files.contains_key(path) || new.folders.contains(path) || new.others.contains(path) {
        return Ok(false);
    }
    for folder in folders_above(path).filter(|folder| !new.folders.contains(*folder)) {
        remote.make_folder(&join(name, folder))?;
    }
    remote.move_to(&join(old, path), &join(name, path))?;
    Ok(true)
}
