//! Similar names, for "did you mean". It never decides what was meant.

/// Returns the name in `known` that is most similar to `asked`, for "did you mean"; `None` if none is similar.
pub fn nearest<'a>(asked: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let asked = asked.to_lowercase();
    let likeness = |name: &str| strsim::jaro_winkler(&asked, &name.to_lowercase());
    let best = known.into_iter().map(|name| (likeness(name), name)).max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)))?;
    (best.0 >= 0.8).then(|| best.1.to_owned())
}

/// Returns the known names to list if none is similar: all of them, or the first of very many, since a longer list helps nobody.
pub fn some_of<'a>(known: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut known = known.map(str::to_owned);
    let listed: Vec<String> = known.by_ref().take(MOST_LISTED).collect();
    listed.into_iter().chain(known.next().map(|_| "…".to_owned())).collect()
}

/// The largest number of names in a message.
const MOST_LISTED: usize = 50;
