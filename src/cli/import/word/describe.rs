//! Asks what the pictures of a document show that have no alternative text. It never writes one itself.

use std::io::{BufRead, Write};

use fluent_bundle::FluentValue;

use crate::cli::Speaker;
use crate::word::{Description, Manuscript, Undescribed};

/// The answer for a picture that shows nothing that a reader would miss.
const DECORATIVE: &str = "-";

impl Speaker {
    /// Asks what each picture without a text shows. An empty answer leaves it as it is; the end of the input leaves the rest.
    pub(super) fn describe(&self, manuscript: &mut Manuscript, input: &mut impl BufRead, out: &mut impl Write) {
        let pictures = manuscript.undescribed();
        let count = |number: usize| FluentValue::from(number as u64);
        if !pictures.is_empty() {
            // A terminal that is gone cannot be told so.
            let _ = writeln!(out, "{}", self.line("line-word-describe", &[("count", count(pictures.len()))]));
        }
        for (at, picture) in (1..).zip(&pictures) {
            let _ = writeln!(out, "{}", self.which(picture, (at, pictures.len())));
            let _ = write!(out, "{} ", self.line("line-word-describe-prompt", &[]));
            let _ = out.flush();
            let mut line = String::new();
            if input.read_line(&mut line).unwrap_or(0) == 0 {
                return;
            }
            match line.trim() {
                "" => {}
                DECORATIVE => manuscript.describe(picture, Description::Decorative),
                text => manuscript.describe(picture, Description::Shows(text.to_owned())),
            }
        }
    }

    fn which(&self, picture: &Undescribed, (at, of): (usize, usize)) -> String {
        let arguments = [
            ("at", FluentValue::from(at as u64)),
            ("of", FluentValue::from(of as u64)),
            ("name", picture.name.clone().into()),
            ("place", self.place(Some(&picture.place)).into()),
            ("has-before", if picture.before.is_empty() { "no" } else { "yes" }.into()),
            ("before", picture.before.clone().into()),
        ];
        self.line("line-word-describe-which", &arguments)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::Language;
    use crate::word::tests::docx::{Docx, PNG, h, p, picture, pr};

    fn manuscript() -> Manuscript {
        let body = [
            h(1, "Mål"),
            p("Så gick det 2023."),
            pr(&picture("a", "")),
            pr(&picture("b", "descr=\"Karta\"")),
            h(1, "Risker"),
            pr(&picture("c", "")),
            pr(&picture("a", "")),
        ];
        let document = Docx::new(&body.concat())
            .part("a", "image", "media/image1.png", PNG)
            .part("b", "image", "media/image2.png", PNG)
            .part("c", "image", "media/image3.png", PNG);
        crate::word::read(&document.bytes(), "Rapport 2023").expect("a document")
    }

    fn asked(answers: &str) -> (Manuscript, String) {
        let (mut manuscript, mut out) = (manuscript(), Vec::new());
        Speaker::new(Language::Sv).describe(&mut manuscript, &mut answers.as_bytes(), &mut out);
        (manuscript, String::from_utf8(out).expect("UTF-8"))
    }

    #[test]
    fn each_picture_without_a_text_is_asked_about_once_with_where_it_is() {
        let (manuscript, out) = asked("Stapel över mål\n-\n");
        assert_eq!(
            out,
            "2 bilder har ingen text för den som inte ser dem. Skriv vad var och en visar. Tomt svar lämnar bilden som den är, och - säger att den bara pryder.\n\
             1 av 2: image1.png, under ”Mål”, stycke 2, efter ”Så gick det 2023.”\nbilden visar: \
             2 av 2: image3.png, under ”Risker”, stycke 1\nbilden visar: "
        );
        assert_eq!(manuscript.undescribed(), []);
        let report = manuscript.report("a/2023");
        let text = |at: usize| String::from_utf8(report.chapters[at].bytes.clone()).expect("UTF-8");
        assert!(text(0).contains("![Stapel över mål](files/stapel-over-mal.png)"), "{}", text(0));
        assert!(text(1).contains("](files/bild.png \"dekorativ\")\n\n![Stapel över mål](files/stapel-over-mal.png)"), "{}", text(1));
        assert!(report.told.is_empty(), "{:?}", report.told);
    }

    #[test]
    fn an_empty_answer_and_the_end_of_the_input_leave_pictures_as_they_are() {
        for (answers, left) in [("\n\n", 2), ("", 2), ("Stapel\n", 1), ("  \nKarta", 1)] {
            let (manuscript, _) = asked(answers);
            assert_eq!(manuscript.undescribed().len(), left, "{answers:?}");
            let told = manuscript.report("a/2023").told;
            assert_eq!(told.iter().filter(|told| told.what.word() == "picture-text").count(), left, "{answers:?}");
        }
    }
}
