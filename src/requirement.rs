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
pub const REQUIREMENTS: [&str; 3] = ["hur-arbetet-bedrevs", "atgarder", "resultat"];

/// A chapter of an outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// Its address in its report; the keys of its title and of what it asks are made from it.
    pub slug: &'static str,
    /// The requirements that it covers.
    pub covers: &'static [&'static str],
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
    Chapter { slug, covers }
}

const QUALITY: [Chapter; 13] = [
    chapter("om-berattelsen", &[]),
    chapter("ansvar", &["hur-arbetet-bedrevs"]),
    chapter("ledningssystem", &["hur-arbetet-bedrevs"]),
    chapter("mal-och-resultat", &["resultat"]),
    chapter("riskanalys", &["hur-arbetet-bedrevs"]),
    chapter("egenkontroll", &["hur-arbetet-bedrevs"]),
    chapter("avvikelser", &["resultat"]),
    chapter("lex-sarah", &["resultat"]),
    chapter("synpunkter", &["resultat"]),
    chapter("undersokningar", &["resultat"]),
    chapter("atgarder", &["atgarder"]),
    chapter("kompetens-och-samverkan", &["hur-arbetet-bedrevs"]),
    chapter("nasta-ar", &[]),
];

const PATIENT_SAFETY: [Chapter; 11] = [
    chapter("sammanfattning", &[]),
    chapter("ledning-och-styrning", &["hur-arbetet-bedrevs"]),
    chapter("sakerhetskultur", &["hur-arbetet-bedrevs"]),
    chapter("kunskap-och-kompetens", &["hur-arbetet-bedrevs"]),
    chapter("patienten-som-medskapare", &["hur-arbetet-bedrevs"]),
    chapter("kunskap-om-vardskador", &["resultat"]),
    chapter("tillforlitliga-system", &["hur-arbetet-bedrevs"]),
    chapter("saker-vard-har-och-nu", &["hur-arbetet-bedrevs"]),
    chapter("analys-larande-och-utveckling", &["resultat"]),
    chapter("riskmedvetenhet-och-beredskap", &["atgarder"]),
    chapter("mal-och-utmaningar", &["resultat"]),
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
