//! The words of change, and what each claims.

/// What a word of change claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Claim {
    Up,
    Down,
    Better,
    Worse,
}

/// Forms that state what has happened. What shall or can happen states nothing.
pub(super) const STATED: [(&str, Claim); 35] = [
    ("ökade", Claim::Up),
    ("ökat", Claim::Up),
    ("ökats", Claim::Up),
    ("steg", Claim::Up),
    ("stigit", Claim::Up),
    ("höjdes", Claim::Up),
    ("höjts", Claim::Up),
    ("växte", Claim::Up),
    ("vuxit", Claim::Up),
    ("ökning", Claim::Up),
    ("uppgång", Claim::Up),
    ("höjning", Claim::Up),
    ("minskade", Claim::Down),
    ("minskat", Claim::Down),
    ("minskats", Claim::Down),
    ("sjönk", Claim::Down),
    ("sjunkit", Claim::Down),
    ("sänktes", Claim::Down),
    ("sänkts", Claim::Down),
    ("föll", Claim::Down),
    ("fallit", Claim::Down),
    ("minskning", Claim::Down),
    ("nedgång", Claim::Down),
    ("sänkning", Claim::Down),
    ("förbättrades", Claim::Better),
    ("förbättrats", Claim::Better),
    ("förbättrat", Claim::Better),
    ("förbättring", Claim::Better),
    ("bättre", Claim::Better),
    ("försämrades", Claim::Worse),
    ("försämrats", Claim::Worse),
    ("försämrat", Claim::Worse),
    ("försämring", Claim::Worse),
    ("sämre", Claim::Worse),
    ("minskningen", Claim::Down),
];

/// The forms that state nothing by themselves, and yet say that something changes.
const OF_CHANGE: [&str; 20] = [
    "öka",
    "ökar",
    "ökas",
    "minska",
    "minskar",
    "minskas",
    "sjunka",
    "sjunker",
    "stiga",
    "stiger",
    "sänka",
    "höja",
    "ändrats",
    "förändrats",
    "gick",
    "gått",
    "ökningen",
    "sänkningen",
    "förbättringen",
    "försämringen",
];

/// Whether a word says that something changes.
pub(super) fn is_of_change(word: &str) -> bool {
    STATED.iter().any(|(stated, _)| *stated == word)
        || OF_CHANGE.contains(&word)
        || matches!(word, "steg" | "stadigt" | "successivt" | "kraftigt" | "varje" | "hela" | "tiden" | "innebär" | "alltjämt" | "fortsatt")
}
