//! What an editor is told of the answers of addresses.

use std::collections::{BTreeMap, BTreeSet};

use url::Url;

use super::answer::{Answer, Unclear};
use super::places::Places;
use crate::diagnostic::{Diagnostics, Problem};

/// The number of websites of which none answers, from which on the fault is the network's.
const NETWORK: usize = 3;

/// Reports the answers at every place of the addresses; `seconds` is the timeout of a request.
pub fn tell(places: &Places, answers: &BTreeMap<&str, Answer>, seconds: u64, found: &mut Diagnostics) {
    let is_cut_off = is_cut_off(answers);
    for (address, answer) in answers {
        let unreachable = Answer::unclear("network");
        let answer = if is_cut_off && is_unreachable(answer) { &unreachable } else { answer };
        let address = (*address).to_owned();
        let problem = match answer {
            Answer::Works => continue,
            Answer::Moved(to) => Problem::ExternalLinkMoved { address: address.clone(), to: to.clone() },
            Answer::Gone(status) => Problem::ExternalLinkGone { address: address.clone(), status: u64::from(*status) },
            Answer::Failed(kind) => Problem::ExternalLinkFailed { address: address.clone(), kind: (*kind).to_owned(), seconds },
            Answer::Unclear(Unclear { kind, status }) => {
                Problem::ExternalLinkUnclear { address: address.clone(), kind: (*kind).to_owned(), status: u64::from(*status) }
            }
        };
        for place in places.get(&address).into_iter().flatten() {
            found.add(*place, problem.clone());
        }
    }
}

/// Whether nothing was reached, though several websites were asked.
fn is_cut_off(answers: &BTreeMap<&str, Answer>) -> bool {
    let host = |address: &str| Url::parse(address).ok().and_then(|url| url.host_str().map(str::to_owned));
    let asked =
        answers.iter().filter(|(_, answer)| !matches!(answer, Answer::Unclear(Unclear { kind: "internal" | "time" | "other", .. })));
    let asked: Vec<(&&str, &Answer)> = asked.collect();
    let hosts: BTreeSet<String> = asked.iter().filter_map(|(address, _)| host(address)).collect();
    hosts.len() >= NETWORK && asked.iter().all(|(_, answer)| is_unreachable(answer))
}

fn is_unreachable(answer: &Answer) -> bool {
    matches!(answer, Answer::Failed("name" | "connection" | "slow" | "certificate"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_network_no_address_is_blamed() {
        let answers = |answers: &[Answer]| {
            let addresses = ["https://a.se/", "https://b.se/", "https://c.se/", "https://c.se/d"];
            is_cut_off(&addresses.into_iter().zip(answers.iter().cloned()).collect())
        };
        let (name, slow) = (Answer::Failed("name"), Answer::Failed("slow"));
        assert!(answers(&[name.clone(), slow.clone(), name.clone(), name.clone()]));
        assert!(!answers(&[name.clone(), slow.clone()]));
        assert!(!answers(&[name.clone(), slow.clone(), Answer::Works]));
        assert!(!answers(&[name.clone(), slow, Answer::Gone(404), name]));
    }
}
