//! Swedish words that editors write where the content format has English ones. It suggests a word, and never accepts one for another.

/// Keys and values with their translations; a Swedish word can have several, of which one is known in a given place.
const WORDS: [(&str, &[&str]); 76] = [
    ("andel", &["share"]),
    ("ansvarig", &["owner", "responsible"]),
    ("antagen", &["adopted"]),
    ("antal", &["count"]),
    ("avbruten", &["stopped"]),
    ("avslutad", &["done"]),
    ("avvikelser", &["reports"]),
    ("beskrivning", &["description", "definition"]),
    ("bättre", &["better"]),
    ("datum", &["date"]),
    ("decimaler", &["decimals"]),
    ("del av", &["part_of"]),
    ("dokument", &["document"]),
    ("enhet", &["unit"]),
    ("enhetstal", &["unit"]),
    ("flera", &["other"]),
    ("fortsätter", &["continued"]),
    ("frågor", &["questions"]),
    ("färdig", &["done"]),
    ("försenad", &["delayed"]),
    ("hela", &["complete"]),
    ("helhet", &["whole"]),
    ("hög", &["higher"]),
    ("högre", &["higher"]),
    ("högst", &["at_most"]),
    ("högsta", &["highest"]),
    ("hämtad", &["retrieved"]),
    ("händelser", &["events"]),
    ("händelse", &["events"]),
    ("inga", &["none"]),
    ("ingen", &["none"]),
    ("ja", &["yes", "true"]),
    ("kategorier", &["categories"]),
    ("klar", &["done"]),
    ("klart", &["done"]),
    ("kommun", &["municipality"]),
    ("källa", &["source"]),
    ("kort", &["short"]),
    ("kortnamn", &["short"]),
    ("kronor", &["money"]),
    ("låg", &["lower"]),
    ("lägre", &["lower"]),
    ("lägst", &["at_least"]),
    ("lägsta", &["lowest"]),
    ("län", &["county"]),
    ("medel", &["mean"]),
    ("medelvärde", &["mean"]),
    ("mellan", &["between"]),
    ("minst", &["at_least"]),
    ("mål", &["targets", "goal"]),
    ("måltal", &["targets"]),
    ("namn", &["name", "title"]),
    ("nej", &["no", "false"]),
    ("områden", &["areas"]),
    ("pengar", &["money"]),
    ("personer", &["people"]),
    ("pilot", &["pilot"]),
    ("planerad", &["planned"]),
    ("pågår", &["started"]),
    ("påbörjad", &["started"]),
    ("rapporter", &["reports"]),
    ("region", &["region"]),
    ("riket", &["nation"]),
    ("rubrik", &["title"]),
    ("räknar", &["counts"]),
    ("statistik", &["statistic"]),
    ("stoppad", &["stopped"]),
    ("summa", &["sum"]),
    ("svar", &["answers"]),
    ("tid", &["time"]),
    ("titel", &["title"]),
    ("utkast", &["draft"]),
    ("uppdaterad", &["updated"]),
    ("verksamhet", &["operation"]),
    ("värden", &["values"]),
    ("år", &["edition", "year"]),
];

/// Returns the known word that a Swedish one translates to.
pub(super) fn meant<'k>(written: &str, known: impl Iterator<Item = &'k str> + Clone) -> Option<String> {
    let written = written.trim().to_lowercase();
    let (_, meant) = WORDS.iter().find(|(word, _)| *word == written)?;
    meant.iter().find(|word| known.clone().any(|known| known == **word)).map(|word| (*word).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_stands_for_what_is_known_where_it_is_written() {
        let meant = |word: &str, known: &[&str]| meant(word, known.iter().copied());
        assert_eq!(meant("Högre", &["higher", "lower"]), Some("higher".to_owned()));
        assert_eq!(meant("beskrivning", &["title", "definition"]), Some("definition".to_owned()));
        assert_eq!(meant("beskrivning", &["title", "description"]), Some("description".to_owned()));
        assert_eq!(meant("högre", &["title"]), None);
    }
}
