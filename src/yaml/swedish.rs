//! Swedish words that editors write where the content format has English ones. It suggests a word, and never accepts one for another.

/// Keys and values with their translations; a Swedish word can have several, of which one is known in a given place.
const WORDS: [(&str, &[&str]); 104] = [
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
    ("diagram", &["kind"]),
    ("dokument", &["document"]),
    ("enhet", &["unit"]),
    ("enheter", &["units"]),
    ("enhetstal", &["unit"]),
    ("flera", &["other"]),
    ("fortsätter", &["continued"]),
    ("frågor", &["questions"]),
    ("från", &["from"]),
    ("färdig", &["done"]),
    ("försenad", &["delayed"]),
    ("grupp", &["group", "groups"]),
    ("grupper", &["groups"]),
    ("hela", &["complete"]),
    ("helhet", &["whole"]),
    ("hämtad", &["retrieved"]),
    ("händelse", &["events"]),
    ("händelser", &["events"]),
    ("hög", &["higher"]),
    ("högre", &["higher"]),
    ("högst", &["at_most"]),
    ("högsta", &["highest"]),
    ("indikator", &["indicator"]),
    ("inga", &["none"]),
    ("ingen", &["none"]),
    ("ja", &["yes", "true"]),
    ("karta", &["map"]),
    ("kartor", &["map"]),
    ("kategorier", &["categories"]),
    ("klar", &["done"]),
    ("klart", &["done"]),
    ("klasser", &["classes"]),
    ("kommun", &["municipality"]),
    ("kort", &["short"]),
    ("kortnamn", &["short"]),
    ("kronor", &["money"]),
    ("källa", &["source"]),
    ("linje", &["line"]),
    ("linjediagram", &["line"]),
    ("linjer", &["line"]),
    ("låg", &["lower"]),
    ("lägre", &["lower"]),
    ("lägst", &["at_least"]),
    ("lägsta", &["lowest"]),
    ("län", &["county"]),
    ("matris", &["matrix"]),
    ("medel", &["mean"]),
    ("medelvärde", &["mean"]),
    ("mellan", &["between"]),
    ("mini", &["spark"]),
    ("miniatyrer", &["multiples"]),
    ("minst", &["at_least"]),
    ("mål", &["targets", "goal"]),
    ("måltal", &["targets"]),
    ("namn", &["name", "title"]),
    ("nej", &["no", "false"]),
    ("nyckeltal", &["indicator"]),
    ("område", &["area", "areas"]),
    ("områden", &["areas"]),
    ("pengar", &["money"]),
    ("perioder", &["period"]),
    ("personer", &["people"]),
    ("pilot", &["pilot"]),
    ("planerad", &["planned"]),
    ("påbörjad", &["started"]),
    ("pågår", &["started"]),
    ("rangordnad", &["ranked"]),
    ("rangordnade", &["ranked"]),
    ("rapporter", &["reports"]),
    ("region", &["region"]),
    ("riket", &["nation"]),
    ("rubrik", &["title"]),
    ("räknar", &["counts"]),
    ("skillnad", &["gap"]),
    ("stapel", &["bar"]),
    ("stapeldiagram", &["bar"]),
    ("staplad", &["stacked"]),
    ("staplade", &["stacked"]),
    ("staplar", &["bar"]),
    ("statistik", &["statistic"]),
    ("stoppad", &["stopped"]),
    ("summa", &["sum"]),
    ("svar", &["answers"]),
    ("tid", &["time"]),
    ("till", &["to"]),
    ("titel", &["title"]),
    ("typ", &["kind"]),
    ("uppdaterad", &["updated"]),
    ("utkast", &["draft"]),
    ("verksamhet", &["operation"]),
    ("värden", &["values"]),
    ("år", &["edition", "year"]),
];

/// Returns the known word that a Swedish one translates to.
pub fn meant<'k>(written: &str, known: impl Iterator<Item = &'k str> + Clone) -> Option<String> {
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
