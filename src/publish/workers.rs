//! Several operations at a destination at once, since each waits for the network. It never starts another after one failed.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use super::Fault;

/// The number of operations at once.
const WORKERS: usize = 8;

/// Performs an operation for each item. Returns the results, in the order of the items.
///
/// # Errors
/// The first that any operation returns.
pub(super) fn each<I: Sync, O: Send>(items: &[I], operation: impl Fn(&I) -> Result<O, Fault> + Sync) -> Result<Vec<O>, Fault> {
    let next = AtomicUsize::new(0);
    let failed: Mutex<Option<Fault>> = Mutex::new(None);
    let done: Mutex<Vec<(usize, O)>> = Mutex::new(Vec::with_capacity(items.len()));
    let work = || {
        while failed.lock().unwrap_or_else(PoisonError::into_inner).is_none() {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(at) else { return };
            match operation(item) {
                Ok(result) => done.lock().unwrap_or_else(PoisonError::into_inner).push((at, result)),
                Err(fault) => {
                    failed.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(fault);
                }
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..WORKERS.min(items.len()) {
            scope.spawn(work);
        }
    });
    if let Some(fault) = failed.into_inner().unwrap_or_else(PoisonError::into_inner) {
        return Err(fault);
    }
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(at, _)| *at);
    Ok(done.into_iter().map(|(_, result)| result).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_in_order_and_a_fault_ends_the_work() {
        let items: Vec<usize> = (0..100).collect();
        let doubled = each(&items, |item| Ok(item * 2)).expect("no fault");
        assert_eq!(doubled, (0..100).map(|item| item * 2).collect::<Vec<_>>());
        let begun = AtomicUsize::new(0);
        let failed = each(&items, |_| -> Result<(), Fault> {
            begun.fetch_add(1, Ordering::Relaxed);
            Err(Fault::refused("a", super::super::Kind::Other, "no"))
        });
        assert!(failed.is_err() && begun.into_inner() <= WORKERS);
    }
}
