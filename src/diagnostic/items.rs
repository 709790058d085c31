//! Joins the problems of a template's pages, so that a mistake in it is reported once, with the items that it concerns. It never adds a problem.

use std::collections::BTreeMap;

use super::{Diagnostic, Diagnostics, Place, Problem};

/// The items whose pages have a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfItems {
    /// Their names, in the order of the pages.
    pub names: Vec<String>,
    /// Whether every page of the template has it.
    pub all: bool,
}

/// Joins the problems of a template's pages, each with the name of its item: those of one kind at one place become one. A problem for which
/// `is_of_item` holds is dropped unless every page has it: it is not the template that is wrong, but an item that lacks something.
pub fn join_items<'d>(
    pages: impl ExactSizeIterator<Item = (String, &'d Diagnostics)>,
    is_of_item: impl Fn(&Problem) -> bool,
) -> Diagnostics {
    let count = pages.len();
    let mut order: Vec<(&Diagnostic, Vec<String>)> = Vec::new();
    let mut known: BTreeMap<(&Place, &str), usize> = BTreeMap::new();
    for (name, page) in pages {
        for found in page.iter() {
            let at = *known.entry((&found.place, found.problem.code())).or_insert(order.len());
            if at == order.len() {
                order.push((found, Vec::new()));
            }
            let names = &mut order[at].1;
            if names.last() != Some(&name) {
                names.push(name.clone());
            }
        }
    }
    let mut joined = Diagnostics::new();
    for (found, names) in order {
        let all = names.len() == count;
        if all || !is_of_item(&found.problem) {
            joined.push(Diagnostic { items: Some(OfItems { names, all }), ..found.clone() });
        }
    }
    joined
}
