//! Chapters, headings, paragraphs, links, notes and changes.

use super::docx::{Docx, h, p, pr, ps, r, rp};
use super::*;
use crate::word::Manuscript;

fn names(report: &Report) -> Vec<&str> {
    report.chapters.iter().map(|file| file.path.as_str()).collect()
}

#[test]
fn every_heading_of_the_highest_level_is_a_chapter() {
    let body = [
        ps("Rubrik", "Kvalitetsberättelse 2022"),
        ps("Underrubrik", "Om året"),
        p("Förord."),
        h(1, "Inledning"),
        p("A."),
        h(2, "Mål"),
        p("B."),
    ];
    let manuscript = read(&Docx::new(&(body.concat() + &h(1, "Åtgärder & risker") + &p("C."))).bytes(), "fil").expect("read");
    let Manuscript { title, description, year, .. } = &manuscript;
    assert_eq!((title.as_str(), description.as_deref(), *year), ("Kvalitetsberättelse 2022", Some("Om året"), Some(2022)));
    let report = manuscript.report("kvalitetsberattelse/2022");
    assert_eq!(names(&report), ["01-inledning.md", "02-atgarder-risker.md"]);
    assert_eq!(text(&report), "Förord.\n~~\nA.\n\n## Mål\n\nB.\n~~\nC.\n");
    let first = String::from_utf8(report.chapters[1].bytes.clone()).expect("UTF-8");
    assert!(first.starts_with("---\ntitle: \"Åtgärder & risker\"\n---\n"), "{first}");
}

#[test]
fn headings_are_known_by_name_id_base_and_outline() {
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"Egen\"><w:name w:val=\"Kapitelrubrik\"/><w:basedOn w:val=\"Rubrik1\"/></w:style>\
                  <w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"Rubrik 1\"/></w:style>\
                  <w:style w:type=\"paragraph\" w:styleId=\"X\"><w:name w:val=\"Mellan\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>";
    let own = "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>Fyra</w:t></w:r></w:p>";
    let body = format!("{}{}{}{}{own}{}", ps("Egen", "Ett"), ps("Heading1", "Två"), ps("X", "Under"), h(1, "Tre"), p("Text."));
    let report = report(Docx::new(&body).styles(styles));
    assert_eq!(names(&report), ["01-ett.md", "02-tva.md", "03-tre.md", "04-fyra.md"]);
    assert!(text(&report).contains("## Under"));
}

#[test]
fn a_level_that_is_skipped_is_closed_up_and_told() {
    let report = report(Docx::new(&[h(1, "A"), h(3, "B"), p("b"), h(2, "C"), h(4, "D"), p("d")].concat()));
    assert_eq!(text(&report), "## B\n\nb\n\n## C\n\n### D\n\nd\n");
    assert_eq!(told(&report), ["heading-level B:0:0 B", "heading-level D:0:0 D"]);
}

#[test]
fn the_only_highest_heading_is_the_title_if_several_are_below() {
    let report = report(Docx::new(&[h(1, "Rapport 2023"), h(2, "Ett"), p("a"), h(2, "Två"), h(3, "Under"), p("b")].concat()));
    assert_eq!((report.title.as_str(), names(&report)), ("Rapport 2023", vec!["01-ett.md", "02-tva.md"]));
    assert_eq!(text(&report), "a\n~~\n## Under\n\nb\n");
    assert!(tells(&report, What::HeadingIsTitle));
}

#[test]
fn without_headings_there_is_one_chapter_and_how_to_mark_them_is_told() {
    let report = report(Docx::new(&[pr(&rp("<w:b/>", "Inledning")), p("Text.")].concat()));
    assert_eq!((names(&report), text(&report)), (vec!["01-kvalitetsberattelse-2023.md"], "**Inledning**\n\nText.\n".to_owned()));
    assert_eq!(told(&report), ["heading-bold :1:0 Inledning", "no-headings"]);
}

#[test]
fn written_numbers_of_headings_are_removed() {
    let written = report(Docx::new(
        &[h(1, "1 Inledning"), p("a"), h(2, "1.1\tBakgrund"), p("b"), h(1, "2 Mål"), p("c"), h(2, "2023 års mål"), p("d")].concat(),
    ));
    assert_eq!(names(&written), ["01-inledning.md", "02-mal.md"]);
    assert_eq!(text(&written), "a\n\n## Bakgrund\n\nb\n~~\nc\n\n## 2023 års mål\n\nd\n");
    assert_eq!(told(&written), ["heading-number 3"]);
    let other = report(Docx::new(&[h(1, "3 Mål nåddes"), p("a"), h(1, "7 Steg kvar"), p("b")].concat()));
    assert_eq!(names(&other), ["01-3-mal-naddes.md", "02-7-steg-kvar.md"]);
}

#[test]
fn emphasis_and_breaks_are_kept_where_markdown_can_tell_them() {
    let runs = format!(
        "{}{}{}{}<w:r><w:br/></w:r>{}",
        r("Ett "),
        rp("<w:b/>", "fett ord, "),
        rp("<w:rStyle w:val=\"Stark\"/><w:i/>", "båda"),
        rp("<w:b w:val=\"0\"/>", " rakt"),
        rp("<w:i/>", "ny rad")
    );
    assert_eq!(chapter(&pr(&runs)), "Ett **fett ord,** ***båda*** rakt\\\n*ny rad*\n");
    assert_eq!(chapter(&pr(&format!("{}{}", rp("<w:b/>", "Obs!"), r("text")))), "**Obs**!text\n");
    assert_eq!(chapter(&pr(&format!("{}{}", rp("<w:b/>", "a"), rp("<w:i/>", "b")))), "**a**b\n");
}

#[test]
fn text_stays_text_whatever_signs_it_has() {
    for words in [
        "# nej",
        "1. nej",
        "12) nej",
        "- nej",
        "+ nej",
        "> nej",
        "~~~ nej",
        "=== nej",
        ": nej",
        "Tabell: nej",
        "{{ chart() }}",
        "{% end %}",
        "*a* _b_ `c`",
        "[x](y) ![z](w)",
        "<b>fet</b> &amp; <!-- x -->",
        "a | b",
        "C:\\mapp\\|x",
        "[^1]: not",
        "a -- b --- c",
        "slut {#id}",
        "    inskjutet",
        "---",
    ] {
        let document = Docx::new(&[h(1, "Mål"), p(words), h(2, words), p("x")].concat());
        let written = text(&report(document));
        let sources = crate::source::Sources::from_memory([("content/a.md", format!("---\ntitle: x\n---\n{written}"))]);
        let file = sources.find("content/a.md").expect("the page");
        let mut found = crate::diagnostic::Diagnostics::new();
        let page = crate::page::parse(file, "content/a.md", sources.text(file), &mut found);
        let shown = page.doc.plain_text(&crate::name::Lang::swedish());
        let wanted = words.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(found.is_empty(), "{words}: {found:?}\n{written}");
        assert_eq!(shown.lines().take(2).collect::<Vec<_>>(), [wanted.as_str(); 2], "{written}");
    }
}

#[test]
fn links_lead_to_addresses_and_to_chapters() {
    let body = [
        h(1, "A"),
        pr("<w:hyperlink r:id=\"u\"><w:r><w:t>webben</w:t></w:r></w:hyperlink>"),
        pr("<w:hyperlink w:anchor=\"B\"><w:r><w:t>målen</w:t></w:r></w:hyperlink> "),
        pr("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://a.se/x(1)\" </w:instrText></w:r>\
            <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>fält</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"),
        pr("<w:hyperlink r:id=\"f\"><w:r><w:t>filen</w:t></w:r></w:hyperlink>"),
        h(1, "Kapitel"),
        "<w:p><w:pPr><w:pStyle w:val=\"Rubrik2\"/></w:pPr><w:bookmarkStart w:id=\"1\" w:name=\"B\"/><w:r><w:t>Mål</w:t></w:r></w:p>"
            .to_owned(),
        p("Text."),
    ];
    let report = report(Docx::new(&body.concat()).address("u", "https://www.example.se/").address("f", "file:///C:/x.docx"));
    assert_eq!(
        text(&report),
        "[webben](https://www.example.se/)\n\n[målen](02-kapitel.md#mal)\n\n[fält](https://a.se/x%281%29)\n\nfilen\n~~\n## Mål {#mal}\n\nText.\n"
    );
    assert_eq!(told(&report), ["link A:4:0 file:///C:/x.docx"]);
}

#[test]
fn notes_follow_their_chapter() {
    let notes = "<w:footnote w:id=\"-1\" w:type=\"separator\"><w:p/></w:footnote>\
                 <w:footnote w:id=\"1\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> Källa: SCB.</w:t></w:r></w:p></w:footnote>\
                 <w:footnote w:id=\"2\"><w:p><w:r><w:t>Ett.</w:t></w:r></w:p><w:p><w:r><w:t>Två.</w:t></w:r></w:p></w:footnote>";
    let end = "<w:endnote w:id=\"1\"><w:p><w:r><w:t>Slutnot.</w:t></w:r></w:p></w:endnote>";
    let mark = |kind: &str, id: u8| format!("<w:r><w:{kind}Reference w:id=\"{id}\"/></w:r>");
    let body = [
        h(1, "A"),
        pr(&(r("Text.") + &mark("footnote", 1))),
        format!("<w:p><w:pPr><w:pStyle w:val=\"Rubrik1\"/></w:pPr>{}{}</w:p>", r("B"), mark("footnote", 2)),
        pr(&(r("Mer") + &mark("endnote", 1) + &r("."))),
    ];
    let report = report(Docx::new(&body.concat()).xml("footnotes", "w:footnotes", notes).xml("endnotes", "w:endnotes", end));
    assert_eq!(text(&report), "Text.[^1]\n\n[^1]: Källa: SCB.\n~~\nMer[^3].[^2]\n\n[^3]: Slutnot.\n\n[^2]: Ett.\n\n    Två.\n");
    assert!(report.told.is_empty(), "{:?}", report.told);
}

#[test]
fn changes_are_accepted_and_comments_told() {
    let body = [
        h(1, "A"),
        pr("<w:ins><w:r><w:t>Nytt </w:t></w:r></w:ins><w:del><w:r><w:delText>gammalt</w:delText></w:r></w:del><w:r><w:t>kvar</w:t></w:r>"),
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Ett </w:t></w:r></w:p>".to_owned(),
        pr("<w:r><w:t>stycke.</w:t></w:r><w:r><w:commentReference w:id=\"0\"/></w:r>"),
        pr(&(r("Syns") + &rp("<w:vanish/>", "dolt") + &rp("<w:strike/>", " struket"))),
        "<w:moveFrom><w:r><w:t>borta</w:t></w:r></w:moveFrom>".to_owned(),
    ];
    let comment = "<w:comment w:id=\"0\" w:author=\"Anna Ek\"><w:p><w:r><w:t>Stämmer det?</w:t></w:r></w:p></w:comment>";
    let report = report(Docx::new(&body.concat()).xml("comments", "w:comments", comment));
    assert_eq!(text(&report), "Nytt kvar\n\nEtt stycke.\n\nSyns struket\n");
    assert_eq!(told(&report), ["comment A:2:0 Stämmer det?", "struck A:3:0 struket", "hidden A:3:0 dolt", "changes 3"]);
}

#[test]
fn contents_headers_and_page_numbers_are_left_out() {
    let field = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let toc = format!(
        "<w:p>{}<w:r><w:instrText>TOC \\o</w:instrText></w:r>{}<w:r><w:t>Mål 3</w:t></w:r></w:p><w:p><w:r><w:t>Risker 7</w:t></w:r>{}</w:p>",
        field("begin"),
        field("separate"),
        field("end")
    );
    let control = "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>\
                   <w:p><w:r><w:t>Innehåll</w:t></w:r></w:p></w:sdtContent></w:sdt>";
    let other = "<w:sdt><w:sdtContent><w:p><w:r><w:t>I en kontroll.</w:t></w:r></w:p></w:sdtContent></w:sdt>";
    let page = "<w:p><w:r><w:t>Sida </w:t></w:r><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>4</w:t></w:r></w:fldSimple></w:p>";
    let section = "<w:sectPr><w:headerReference r:id=\"h\"/></w:sectPr>";
    let body = [
        h(1, "Innehåll"),
        toc,
        control.to_owned(),
        ps("Innehll1", "Rad 1"),
        h(1, "Mål"),
        other.to_owned(),
        page.to_owned(),
        section.to_owned(),
    ];
    let report = report(Docx::new(&body.concat()));
    assert_eq!((names(&report), text(&report)), (vec!["01-mal.md"], "I en kontroll.\n\nSida\n".to_owned()));
    assert_eq!(told(&report), ["margins", "contents"]);
}

#[test]
fn signs_of_word_have_their_counterparts() {
    let runs = "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c\u{a0}d</w:t><w:softHyphen/><w:t>e  f</w:t></w:r>\
                <w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>\
                <w:r><w:sym w:font=\"Wingdings\" w:char=\"F021\"/></w:r>";
    let report = report(Docx::new(&(h(1, "A") + &pr(runs))));
    assert_eq!(text(&report), "a b\u{2011}c\u{a0}de f²✓□\n");
    assert_eq!(told(&report), ["character A:1:0 U+F021 wingdings"]);
}

#[test]
fn the_strict_variant_reads_the_same() {
    let body = [h(1, "A"), p("Text."), super::docx::table(&["a|b", "1|2"])].concat();
    assert_eq!(text(&report(Docx::new(&body).strict())), text(&report(Docx::new(&body))));
}

#[test]
fn quotations_are_one_quotation() {
    assert_eq!(chapter(&[ps("Citat", "Ett."), ps("Citat", "Två."), p("Slut.")].concat()), "> Ett.\n>\n> Två.\n\nSlut.\n");
}

#[test]
fn what_a_control_asks_for_is_no_text() {
    let control = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Klicka här för att ange text.</w:t></w:r></w:sdtContent></w:sdt>";
    assert_eq!(chapter(&pr(&(r("Ansvarig: ") + control))), "Ansvarig:\n");
}

#[test]
fn a_note_that_is_referred_to_twice_is_one() {
    let note = "<w:footnote w:id=\"1\"><w:p><w:r><w:t>Not.</w:t></w:r></w:p></w:footnote>";
    let mark = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>";
    let body = [h(1, "A"), pr(&format!("{}{mark}{}{mark}", r("Ett"), r(" två")))].concat();
    assert_eq!(text(&report(Docx::new(&body).xml("footnotes", "w:footnotes", note))), "Ett[^1] två[^1]\n\n[^1]: Not.\n");
}

#[test]
fn a_heading_style_with_more_words_is_a_heading() {
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"Rubrik1onumrerad\"><w:name w:val=\"Rubrik 1 onumrerad\"/></w:style>";
    let report = report(Docx::new(&[ps("Rubrik1onumrerad", "Förord"), p("a"), h(1, "Mål"), p("b")].concat()).styles(styles));
    assert_eq!(names(&report), ["01-forord.md", "02-mal.md"]);
}

#[test]
fn titles_of_any_signs_are_read_as_they_are() {
    for title in ["Nej", "2023", "A: b # c", "\"Citat\" & \\", "- streck", "\u{e000}\u{202e}x", "[lista]", "True"] {
        let report = report(Docx::new(&[h(1, title), p("a")].concat()));
        let text = String::from_utf8(report.chapters[0].bytes.clone()).expect("UTF-8");
        let sources = crate::source::Sources::from_memory([("content/a.md", text)]);
        let file = sources.find("content/a.md").expect("the page");
        let mut found = crate::diagnostic::Diagnostics::new();
        let page = crate::page::parse(file, "content/a.md", sources.text(file), &mut found);
        assert!(found.is_empty(), "{title}: {found:?} {}", sources.text(file));
        assert_eq!(page.front.title.value, title.replace('\u{e000}', "\u{25a1}").replace('\u{202e}', ""), "{}", sources.text(file));
    }
}

#[test]
fn a_cover_without_styles_names_the_report() {
    let manuscript =
        read(&Docx::new(&[p("Provköping"), p("Patientsäkerhetsberättelse 2023"), h(1, "Mål"), p("a")].concat()).bytes(), "fil")
            .expect("read");
    assert_eq!((manuscript.title.as_str(), manuscript.year), ("Patientsäkerhetsberättelse 2023", Some(2023)));
    assert_eq!(text(&manuscript.report("a/2023")), "Provköping\n~~\na\n");
}
