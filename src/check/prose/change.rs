//! The words of change, and what each claims. It never looks at numbers.

/// What a word of change claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Claim {
    Up,
    Down,
    Better,
    Worse,
    /// No change.
    Same,
}

/// Forms that state what has happened, not what will or can.
pub(super) const STATED: [(&str, Claim); 46] = [
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
    ("högre", Claim::Up),
    ("större", Claim::Up),
    ("fler", Claim::Up),
    ("längre", Claim::Up),
    ("lägre", Claim::Down),
    ("mindre", Claim::Down),
    ("färre", Claim::Down),
    ("kortare", Claim::Down),
    ("oförändrad", Claim::Same),
    ("oförändrat", Claim::Same),
    ("oförändrade", Claim::Same),
];

/// Whether a word starts an expression of time: 2022, året innan, förra året.
pub(super) fn begins_time(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) || matches!(word, "året" | "år" | "förra" | "föregående" | "tidigare")
}

/// Returns what a word of change claims, if it states anything.
pub(super) fn stated(word: &str) -> Option<Claim> {
    STATED.iter().find(|(stated, _)| *stated == word).map(|(_, claim)| *claim)
}

/// Returns what a comparative after a number claims: "6 procentenheter högre".
pub(super) fn compared(word: &str) -> Option<Claim> {
    match word {
        "högre" | "större" | "fler" | "mer" | "längre" => Some(Claim::Up),
        "lägre" | "mindre" | "färre" | "kortare" => Some(Claim::Down),
        _ => None,
    }
}

/// Forms that state nothing by themselves, but mention a change.
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

/// Whether a word mentions a change.
pub(super) fn is_of_change(word: &str) -> bool {
    STATED.iter().any(|(stated, _)| *stated == word)
        || OF_CHANGE.contains(&word)
        || matches!(word, "steg" | "stadigt" | "successivt" | "kraftigt" | "varje" | "hela" | "tiden" | "innebär" | "alltjämt" | "fortsatt")
}
