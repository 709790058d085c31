//! What the law or its general advice asks of a yearly report, and the chapters of one that answers it. It never looks at a page.

/// A kind of yearly report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outline {
    /// A quality report (kvalitetsberättelse): SOSFS 2011:9, chapter 7, section 1, general advice.
    Quality,
    /// A patient-safety report (patientsäkerhetsberättelse): SFS 2010:659, chapter 3, section 10.
    PatientSafety,
}

/// What a report is to tell of the year before, by the words that a chapter's `covers` has: how the work was done, which measures were taken,
/// and which results were reached. The same three are asked of both kinds of reports.
pub const REQUIREMENTS: [&str; 3] = ["work", "measures", "results"];

/// A chapter of an outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// Its address in its report; the keys of its title and of what it asks are made from it.
    pub slug: &'static str,
    /// The requirements that it covers.
    pub covers: &'static [&'static str],
    /// A shortcode that shows what the site's data say of it.
    pub shows: Option<&'static str>,
}

impl Outline {
    /// Every kind and its word in files.
    pub const WORDS: [(&'static str, Self); 2] = [("kvalitet", Self::Quality), ("patientsakerhet", Self::PatientSafety)];

    /// Returns its word in files.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, outline)| *outline == self).map_or("", |(word, _)| word)
    }

    /// Returns the chapters. Those of a patient-safety report are the four conditions and the five focus areas of the national action plan for
    /// 2020–2024, to which no successor is known.
    pub fn chapters(self) -> &'static [Chapter] {
        match self {
            Self::Quality => &QUALITY,
            Self::PatientSafety => &PATIENT_SAFETY,
        }
    }
}

const fn chapter(slug: &'static str, covers: &'static [&'static str]) -> Chapter {
    Chapter { slug, covers, shows: None }
}

const fn showing(slug: &'static str, covers: &'static [&'static str], shows: &'static str) -> Chapter {
    Chapter { slug, covers, shows: Some(shows) }
}

const QUALITY: [Chapter; 13] = [
    chapter("om-berattelsen", &[]),
    chapter("ansvar", &["work"]),
    chapter("ledningssystem", &["work"]),
    showing("mal-och-resultat", &["results"], "goals"),
    chapter("riskanalys", &["work"]),
    showing("egenkontroll", &["work"], "self_checks"),
    chapter("avvikelser", &["results"]),
    chapter("lex-sarah", &["results"]),
    chapter("synpunkter", &["results"]),
    chapter("undersokningar", &["results"]),
    showing("atgarder", &["measures"], "actions"),
    chapter("kompetens-och-samverkan", &["work"]),
    chapter("nasta-ar", &[]),
];

const PATIENT_SAFETY: [Chapter; 11] = [
    chapter("sammanfattning", &[]),
    chapter("ledning-och-styrning", &["work"]),
    chapter("sakerhetskultur", &["work"]),
    chapter("kunskap-och-kompetens", &["work"]),
    chapter("patienten-som-medskapare", &["work"]),
    chapter("kunskap-om-vardskador", &["results"]),
    showing("tillforlitliga-system", &["work"], "self_checks"),
    chapter("saker-vard-har-och-nu", &["work"]),
    chapter("analys-larande-och-utveckling", &["results"]),
    showing("riskmedvetenhet-och-beredskap", &["measures"], "actions"),
    showing("mal-och-utmaningar", &["results"], "goals"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_outline_covers_every_requirement_and_names_no_other() {
        for (_, outline) in Outline::WORDS {
            let covered: Vec<&str> = outline.chapters().iter().flat_map(|chapter| chapter.covers).copied().collect();
            assert!(REQUIREMENTS.iter().all(|requirement| covered.contains(requirement)));
            assert!(covered.iter().all(|covered| REQUIREMENTS.contains(covered)));
            let mut slugs: Vec<&str> = outline.chapters().iter().map(|chapter| chapter.slug).collect();
            slugs.sort_unstable();
            slugs.dedup();
            assert_eq!(slugs.len(), outline.chapters().len());
        }
    }
}
