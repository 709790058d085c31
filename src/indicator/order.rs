//! The order of an indicator's categories: their own, or by their numbers. It never reads a number.

use super::Category;

/// The order of the categories in figures that support several orders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The order of the file, for steps of a scale and intervals of a quantity.
    Fixed,
    /// By number, largest first.
    Size,
}

impl Order {
    /// Returns the default order of categories: answers on a scale and intervals of a quantity keep theirs.
    pub fn of(categories: &[Category]) -> Self {
        let answers = !categories.is_empty() && categories.iter().all(|category| category.side.is_some());
        if answers || are_classes(categories) { Self::Fixed } else { Self::Size }
    }
}

/// The minimal number of names with numbers that count as intervals: "two surveys" are not a scale.
const FEWEST_CLASSES: usize = 3;

/// Whether all names are intervals of a quantity, in ascending or descending order: "7–9 månader", "10–12 månader", "18 månader eller mer".
fn are_classes(categories: &[Category]) -> bool {
    let starts: Option<Vec<f64>> = categories.iter().map(|category| start(category.name.all().next()?)).collect();
    let Some(starts) = starts.filter(|starts| starts.len() >= FEWEST_CLASSES) else { return false };
    let all = |holds: fn(f64, f64) -> bool| starts.windows(2).all(|pair| holds(pair[0], pair[1]));
    all(|a, b| a < b) || all(|a, b| a > b)
}

/// Returns the lower end of an interval: its first number, or below every number if it only has an upper end: "under 1 år".
pub fn start(name: &str) -> Option<f64> {
    const OPEN: [&str; 12] = [
        "under",
        "mindre än",
        "färre än",
        "högst",
        "upp till",
        "yngre än",
        "kortare än",
        "below",
        "less than",
        "fewer than",
        "at most",
        "up to",
    ];
    let name = name.to_lowercase();
    let digits = name.find(|char: char| char.is_ascii_digit())?;
    let number = name[digits..].split(|char: char| !char.is_ascii_digit() && !matches!(char, ',' | '.')).next().unwrap_or_default();
    let number: f64 = number.trim_matches([',', '.']).replace(',', ".").parse().ok()?;
    let before = name[..digits].trim_end();
    let open = OPEN.iter().any(|word| before.ends_with(word)) || before.ends_with('<');
    Some(if open { f64::NEG_INFINITY } else { number })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::{CategoryId, Wording};

    fn order(names: &[&str]) -> Order {
        let category = |(index, name): (usize, &&str)| {
            let id = CategoryId::parse(&format!("c{index}")).expect("an id");
            Category { id, name: Wording::plain(*name), side: None, look: 0 }
        };
        Order::of(&names.iter().enumerate().map(category).collect::<Vec<_>>())
    }

    #[test]
    fn classes_of_a_quantity_keep_their_order() {
        assert_eq!(order(&["7–9 månader", "10–12 månader", "13–17 månader", "18 månader eller mer"]), Order::Fixed);
        assert_eq!(order(&["Under 1 år", "1–2 år", "3–5 år", "Över 5 år"]), Order::Fixed);
        assert_eq!(order(&["90 procent eller mer", "80–89 procent", "Mindre än 80 procent"]), Order::Fixed);
    }

    #[test]
    fn names_that_are_no_scale_stand_by_their_numbers() {
        assert_eq!(order(&["Fall", "Läkemedel", "Annat"]), Order::Size);
        assert_eq!(order(&["Hus 3", "Hus 1", "Hus 2"]), Order::Size);
        assert_eq!(order(&["Fråga 1", "Fråga 2"]), Order::Size);
        assert_eq!(order(&["1–2 år", "3–5 år", "Vet inte"]), Order::Size, "an answer of another kind has no place on the scale");
    }
}
