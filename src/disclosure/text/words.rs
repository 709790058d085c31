//! The words that a note on a suppressed number may consist of. None of them is a number, a person, something that is counted, or a
//! comparison with a visible number ("as before", "none", "all"). Every list is sorted by bytes for binary search.

/// Whole words, in Swedish and English.
#[rustfmt::skip]
pub(super) const WORDS: [&str; 190] = [
    "about", "according", "after", "also", "and", "annan", "annat", "april", "are", "at", "att", "august", "augusti", "av", "avser",
    "avsett", "avsåg", "be", "because", "been", "blev", "bli", "blir", "blivit", "borta", "by", "can", "could", "de", "december", "den",
    "denna", "dess", "dessa", "det", "detta", "dock", "due", "during", "där", "därför", "då", "efter", "eftersom", "ej", "eller",
    "enligt", "fanns", "februari", "february", "finns", "for", "från", "för", "gav", "genom", "ger", "gick", "gjordes", "görs", "had",
    "hade", "har", "has", "have", "hos", "how", "hur", "här", "i", "in", "ingick", "ingår", "inom", "inte", "into", "is", "it", "its",
    "januari", "january", "juli", "july", "june", "juni", "kan", "kunde", "maj", "march", "mars", "may", "med", "mellan", "mot", "must",
    "new", "not", "november", "nu", "ny", "nya", "nytt", "när", "och", "också", "october", "of", "oktober", "om", "on", "or", "oss",
    "osäkert", "other", "our", "på", "redan", "saknades", "saknar", "saknas", "samt", "se", "sedan", "senare", "sent", "separat",
    "september", "sig", "sin", "sina", "since", "sitt", "ska", "skedde", "sker", "skulle", "som", "särskilt", "så", "tas", "that", "the",
    "there", "these", "they", "this", "till", "to", "togs", "täcker", "täckte", "under", "ur", "us", "ut", "utan", "utanför", "utbruten",
    "vad", "var", "vara", "varför", "varit", "vi", "vid", "vilka", "vilken", "vilket", "viss", "vissa", "visst", "vår", "våra", "vårt",
    "was", "we", "were", "when", "where", "which", "will", "with", "within", "without", "would", "yet", "ännu", "är", "även", "åt",
];

/// Beginnings of words: followed by one of [`ENDINGS`], or by another of these, as in Swedish compounds.
#[rustfmt::skip]
pub(super) const STEMS: [&str; 299] = [
    "agency", "ansvar", "ansvarig", "antal", "använd", "användning", "arbetssätt", "area", "autumn", "avbrott", "avdelning", "avgräns",
    "avgränsning", "avrund", "avrundning", "avslut", "avtal", "bedöm", "bedömning", "begrepp", "bemanning", "beroende", "beräkn",
    "beräkning", "beskriv", "beskrivning", "bistånd", "blankett", "boende", "bortfall", "brist", "budget", "byt", "börj", "calculat",
    "care", "chang", "change", "clos", "compar", "concern", "corona", "correct", "count", "cover", "covid", "dag", "data", "databas",
    "date", "defin", "definier", "definition", "delvis", "digital", "distrikt", "dokumentation", "dokumenter", "drift", "dygn", "ekonom",
    "elderly", "enhet", "enkät", "entreprenad", "error", "ersätt", "estimat", "exclud", "exkluder", "familje", "fel", "felaktig",
    "figure", "final", "flytt", "formuler", "formulär", "fråg", "funktion", "föreskrift", "förklar", "förklaring", "försen", "försening",
    "försörjning", "förvaltning", "förändring", "group", "grupp", "gräns", "gäll", "handbok", "hem", "hemtjänst", "home", "hus", "hälso",
    "hänför", "hänvis", "höst", "includ", "indel", "indelning", "inför", "inkluder", "innehåll", "introduc", "journal", "jämför",
    "jämförelse", "klass", "klassificering", "kod", "kodning", "kolada", "kommun", "kommunal", "komplett", "kompletter", "korriger",
    "korttid", "kostnad", "kvalitet", "kvartal", "kväll", "käll", "kön", "lag", "lagstiftning", "lever", "leverans", "leverantör",
    "local", "lokal", "läkemedel", "län", "manual", "measur", "measure", "measurement", "method", "metod", "missbruk", "missing",
    "modell", "month", "mov", "municipality", "myndighet", "mät", "mätning", "målgrupp", "månad", "national", "nationell", "natt",
    "nedsättning", "norm", "number", "nämnd", "okän", "omfatt", "omorganis", "omorganisation", "omorganiser", "område", "omsorg", "open",
    "ordinär", "organis", "organisation", "organiser", "osäker", "pandemi", "pengar", "period", "permanent", "personal", "plan",
    "population", "preliminary", "preliminär", "pris", "privat", "problem", "process", "program", "programvara", "publicer",
    "publicering", "quality", "quarter", "question", "ram", "rapporter", "rapportering", "redovis", "redovisning", "refer", "regi",
    "region", "register", "registr", "registration", "registrering", "rehabilitering", "renover", "renovering", "reorganis",
    "reorganisation", "replac", "report", "reporting", "resultat", "revis", "revision", "routine", "rutin", "räkn", "rätt", "rättning",
    "samman", "sammanslagning", "sekretess", "sena", "service", "siffr", "sjukvård", "skattning", "skift", "skydd", "slag", "slut",
    "slutlig", "socialstyrelsen", "socialtjänst", "sommar", "source", "spring", "stadsdel", "staff", "start", "startar", "statistik",
    "stäng", "stöd", "störning", "summer", "survey", "svar", "system", "säker", "sätt", "teknik", "teknisk", "tid", "tillfällig",
    "tillhör", "tjänst", "tolk", "tolkning", "uncertain", "underlag", "undersökning", "unit", "unknown", "uppdater", "uppdatering",
    "uppgift", "upphandling", "upphör", "uppskatt", "uppskattning", "urval", "utbildning", "uteslut", "utförare", "vakans", "vakant",
    "veck", "vecka", "verksamhet", "version", "vinter", "visa", "vår", "vård", "way", "week", "winter", "year", "äldre", "ändr",
    "ändring", "ålder", "år", "årsskift", "öppn",
];

/// Endings of stems.
#[rustfmt::skip]
pub(super) const ENDINGS: [&str; 46] = [
    "a", "ad", "ade", "ades", "an", "ande", "ar", "arna", "arnas", "as", "at", "ats", "bar", "bara", "bart", "d", "da", "de", "des", "e",
    "ed", "en", "ens", "er", "erna", "ernas", "es", "et", "ets", "ing", "n", "na", "nas", "ning", "ningar", "ningarna", "ningen", "ns",
    "or", "orna", "r", "s", "t", "te", "tes", "ts",
];

/// Acronyms in capital letters. Others could be Roman numerals.
#[rustfmt::skip]
pub(super) const ACRONYMS: [&str; 11] = [
    "HSL", "HVB", "IFO", "IVO", "LSS", "LVM", "LVU", "SCB", "SKR", "SoL", "SÄBO",
];
