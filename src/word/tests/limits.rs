//! Files that are no documents, damaged ones, and those made to do harm.

use proptest::prelude::*;

use super::docx::{Docx, archive, h, p};
use super::*;
use crate::word::Unreadable;
use crate::word::escape::{Context, escaped};

fn refused(bytes: &[u8]) -> Unreadable {
    read(bytes, "fil").expect_err("no document")
}

#[test]
fn what_is_no_document_is_told_by_what_it_is() {
    let compound =
        |name: &str| [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), name.encode_utf16().flat_map(u16::to_le_bytes).collect()].concat();
    let files = |files: &[(&str, &str)]| {
        archive(&files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect::<Vec<_>>())
    };
    assert_eq!(refused(b""), Unreadable::Empty);
    assert_eq!(refused(&compound("WordDocument")), Unreadable::Old);
    assert_eq!(refused(&compound("EncryptedPackage")), Unreadable::Password);
    assert_eq!(refused(&compound("Workbook")), Unreadable::OtherOffice);
    assert_eq!(refused(b"%PDF-1.7"), Unreadable::Pdf);
    assert_eq!(refused(b"{\\rtf1"), Unreadable::RichText);
    assert_eq!(refused("<html>Hej å".as_bytes()), Unreadable::Text);
    assert_eq!(refused(&[0, 1, 2]), Unreadable::Other);
    assert_eq!(
        refused(&files(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")])),
        Unreadable::OpenDocument
    );
    assert_eq!(refused(&files(&[("xl/workbook.xml", "<x/>")])), Unreadable::OtherOffice);
    assert_eq!(refused(&files(&[("a.txt", "hej")])), Unreadable::Other);
    assert_eq!(refused(&files(&[("word/document.xml", "<w:document")])), Unreadable::Broken);
    assert_eq!(refused(b"PK\x03\x04 and nothing more"), Unreadable::Broken);
    assert_eq!(refused(&Docx::new(&p(" ")).bytes()), Unreadable::Blank);
}

#[test]
fn deep_nesting_is_refused_without_recursion() {
    for (open, close) in [
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:p>", "</w:p>"),
        ("<x>", "</x>"),
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    ] {
        let body = open.repeat(100_000) + &close.repeat(100_000);
        assert_eq!(refused(&Docx::new(&body).bytes()), Unreadable::TooDeep, "{open}");
    }
    let nested = (0..20).fold(p("innerst"), |inner, _| format!("<w:tbl><w:tr><w:tc>{inner}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>", p("b")));
    assert!(text(&report(Docx::new(&(h(1, "A") + &nested)))).contains("innerst"));
}

#[test]
fn bombs_are_refused() {
    let zeros = Docx::new(&p("a")).part("i", "image", "media/a.png", vec![b' '; 120_000_000]);
    let picture = super::docx::picture("i", "");
    let body = format!("<w:p>{picture}</w:p>");
    let bomb = Docx::new(&body).part("i", "image", "media/a.png", vec![b' '; 120_000_000]);
    assert_eq!(refused(&bomb.bytes()), Unreadable::TooLarge);
    // A part that nothing shows is never unpacked.
    assert!(read(&zeros.bytes(), "fil").is_ok());
    let text = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><w:document/>";
    assert_eq!(refused(&archive(&[("word/document.xml".to_owned(), text.as_bytes().to_vec())])), Unreadable::Broken);
    let many = Docx::new(&format!("<w:p{}/>", (0..20_000).map(|at| format!(" a{at}=\"\"")).collect::<String>()));
    assert_eq!(refused(&many.bytes()), Unreadable::TooLarge);
}

#[test]
fn wide_tables_and_wrong_numbers_do_no_harm() {
    let wide = "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"4000000000\"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>";
    let list = "<w:p><w:pPr><w:outlineLvl w:val=\"-3\"/><w:numPr><w:ilvl w:val=\"200\"/><w:numId w:val=\"99999999999\"/></w:numPr></w:pPr><w:r><w:t>b</w:t></w:r></w:p>";
    let style = "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>";
    let report = report(Docx::new(&[wide, list, &super::docx::ps("A", "c")].concat()).styles(style));
    assert!(text(&report).ends_with("b\n\nc\n"), "{}", text(&report));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn changed_bytes_never_make_it_panic(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20)) {
        let mut bytes = Docx::new(&[h(1, "A"), p("Text."), super::docx::table(&["a|b", "1|2"])].concat()).bytes();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(manuscript) = read(&bytes, "fil") {
            manuscript.report("a/2023");
        }
    }

    #[test]
    fn any_elements_in_any_order_make_a_report(pieces in prop::collection::vec(0..PIECES.len(), 1..60)) {
        let mut body = String::new();
        let mut open = Vec::new();
        for piece in pieces {
            let piece = PIECES[piece];
            if let Some(name) = piece.strip_prefix('+') {
                body.push_str(&format!("<w:{name}>"));
                open.push(name);
            } else if piece == "-" {
                open.pop().into_iter().for_each(|name| body.push_str(&format!("</w:{name}>")));
            } else {
                body.push_str(piece);
            }
        }
        while let Some(name) = open.pop() {
            body.push_str(&format!("</w:{name}>"));
        }
        if let Ok(manuscript) = read(&Docx::new(&body).bytes(), "fil") {
            manuscript.report("a/2023");
        }
    }

    #[test]
    fn escaped_text_is_read_as_that_text(words in "[ -~åäö\u{a0}–\n]{1,40}", in_heading: bool) {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assume!(!words.is_empty());
        let written = escaped(&words, Context { starts_line: !in_heading, in_heading, ..Context::default() });
        let shown = shown(&if in_heading { format!("## {written}") } else { written.clone() });
        prop_assert_eq!(typographic(&shown), typographic(&words), "{}", written);
    }

    #[test]
    fn paragraphs_and_cells_say_what_the_document_says(words in prop::collection::vec(("[ -~åä]{1,12}", 0..4_u8), 1..5)) {
        let runs: String = words.iter().map(|(text, style)| {
            let properties = ["", "<w:b/>", "<w:i/>", "<w:b/><w:i/>"][usize::from(*style)];
            super::docx::rp(properties, text)
        }).collect();
        let said = words.iter().map(|(text, _)| text.as_str()).collect::<String>();
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assume!(!said.is_empty());
        let body = format!("{}<w:p>{runs}</w:p><w:tbl><w:tr><w:tc><w:p>{runs}</w:p></w:tc><w:tc>{}</w:tc></w:tr></w:tbl>", h(1, "A"), p("b"));
        let written = text(&report(Docx::new(&body)));
        let shown = shown(&written);
        let count = typographic(&shown).matches(&typographic(&said)).count();
        prop_assert!(count >= 2, "{}\n{}\n{}", said, written, shown);
    }
}

/// Elements to start, `-` to end one, and texts.
const PIECES: [&str; 22] = [
    "+p",
    "+r",
    "+tbl",
    "+tr",
    "+tc",
    "+sdt",
    "+sdtContent",
    "+hyperlink",
    "+ins",
    "+del",
    "-",
    "-",
    "-",
    "<w:t>text</w:t>",
    "<w:pPr><w:pStyle w:val=\"Rubrik1\"/></w:pPr>",
    "<w:pPr><w:pStyle w:val=\"Rubrik3\"/><w:rPr><w:del/></w:rPr></w:pPr>",
    "<w:pPr><w:pStyle w:val=\"Beskrivning\"/></w:pPr>",
    "<w:tcPr><w:vMerge/><w:gridSpan w:val=\"3\"/></w:tcPr>",
    "<w:fldChar w:fldCharType=\"begin\"/>",
    "<w:instrText>TOC</w:instrText><w:fldChar w:fldCharType=\"separate\"/>",
    "<w:fldChar w:fldCharType=\"end\"/>",
    "<w:br/>",
];

/// Returns the text of a page.
fn shown(markdown: &str) -> String {
    let sources = crate::source::Sources::from_memory([("content/a.md", format!("---\ntitle: x\n---\n{markdown}\n"))]);
    let file = sources.find("content/a.md").expect("the page");
    let page = crate::page::parse(file, "content/a.md", sources.text(file), &mut crate::diagnostic::Diagnostics::new());
    page.doc.plain_text(&crate::name::Lang::swedish())
}

/// Makes texts comparable that differ only in quotation marks and dots.
fn typographic(text: &str) -> String {
    let text = text.replace(['"', '\'', '“', '”', '‘', '’'], "'").replace("...", "…");
    text.split([' ', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
