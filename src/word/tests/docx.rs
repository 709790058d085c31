//! Makes Word documents of small pieces of XML, for tests.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The namespaces that every part declares.
const SPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
    xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" \
    xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" \
    xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" \
    xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\" \
    xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" \
    xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" \
    xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\"";

/// The styles that a Swedish Word writes.
const STYLES: &str = "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Rubrik1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Rubrik2\"><w:name w:val=\"heading 2\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Rubrik3\"><w:name w:val=\"heading 3\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Rubrik4\"><w:name w:val=\"heading 4\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Rubrik\"><w:name w:val=\"Title\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Underrubrik\"><w:name w:val=\"Subtitle\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Beskrivning\"><w:name w:val=\"caption\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Citat\"><w:name w:val=\"Quote\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Innehll1\"><w:name w:val=\"toc 1\"/></w:style>\
    <w:style w:type=\"character\" w:styleId=\"Stark\"><w:name w:val=\"Strong\"/><w:rPr><w:b/></w:rPr></w:style>";

/// A document.
#[derive(Clone)]
pub struct Docx {
    body: String,
    styles: String,
    relations: String,
    parts: Vec<(String, Vec<u8>)>,
    is_strict: bool,
}

impl Docx {
    /// A document with this body.
    pub fn new(body: &str) -> Self {
        Self { body: body.to_owned(), styles: STYLES.to_owned(), relations: String::new(), parts: Vec::new(), is_strict: false }
    }

    /// Adds styles.
    pub fn styles(mut self, styles: &str) -> Self {
        self.styles.push_str(styles);
        self
    }

    /// Adds a part of the document with its relation.
    pub fn part(mut self, id: &str, kind: &str, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        let space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        self.relations.push_str(&format!("<Relationship Id=\"{id}\" Type=\"{space}/{kind}\" Target=\"{path}\"/>"));
        self.parts.push((format!("word/{path}"), bytes.as_ref().to_vec()));
        self
    }

    /// Adds a part of XML, with the element that it consists of.
    pub fn xml(self, kind: &str, element: &str, content: &str) -> Self {
        self.part(kind, kind, &format!("{kind}.xml"), format!("<{element} {SPACES}>{content}</{element}>"))
    }

    /// Adds an address.
    pub fn address(mut self, id: &str, address: &str) -> Self {
        let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
        self.relations.push_str(&format!("<Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"{address}\" TargetMode=\"External\"/>"));
        self
    }

    /// Makes it a document of the strict variant.
    pub fn strict(mut self) -> Self {
        self.is_strict = true;
        self
    }

    /// Returns the archive.
    pub fn bytes(self) -> Vec<u8> {
        let root = "http://schemas.openxmlformats.org/package/2006/relationships";
        let main = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
        let styles = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";
        let relations = format!(
            "<Relationships xmlns=\"{root}\"><Relationship Id=\"s\" Type=\"{styles}\" Target=\"styles.xml\"/>{}</Relationships>",
            self.relations
        );
        let mut files = vec![
            ("[Content_Types].xml".to_owned(), b"<Types/>".to_vec()),
            (
                "_rels/.rels".to_owned(),
                format!(
                    "<Relationships xmlns=\"{root}\"><Relationship Id=\"m\" Type=\"{main}\" Target=\"word/document.xml\"/></Relationships>"
                )
                .into_bytes(),
            ),
            ("word/_rels/document.xml.rels".to_owned(), relations.into_bytes()),
            ("word/styles.xml".to_owned(), format!("<w:styles {SPACES}>{}</w:styles>", self.styles).into_bytes()),
            ("word/document.xml".to_owned(), format!("<w:document {SPACES}><w:body>{}</w:body></w:document>", self.body).into_bytes()),
        ];
        files.extend(self.parts);
        if self.is_strict {
            for (path, bytes) in files.iter_mut().filter(|(path, _)| path.ends_with(".xml") || path.ends_with(".rels")) {
                let text = String::from_utf8(std::mem::take(bytes)).unwrap_or_else(|_| panic!("{path} is text"));
                let text = text.replace(
                    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    "http://purl.oclc.org/ooxml/wordprocessingml/main",
                );
                *bytes = text
                    .replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships",
                    )
                    .into_bytes();
            }
        }
        archive(&files)
    }
}

/// Returns an archive of files.
pub fn archive(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        writer.start_file(path.as_str(), SimpleFileOptions::default()).expect("a file");
        writer.write_all(bytes).expect("written");
    }
    writer.finish().expect("an archive").into_inner()
}

/// Returns text as XML.
pub fn text(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A run.
pub fn r(words: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", text(words))
}

/// A run with properties.
pub fn rp(properties: &str, words: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>", text(words))
}

/// A paragraph of text.
pub fn p(words: &str) -> String {
    format!("<w:p>{}</w:p>", r(words))
}

/// A paragraph of runs.
pub fn pr(runs: &str) -> String {
    format!("<w:p>{runs}</w:p>")
}

/// A paragraph of text with a style.
pub fn ps(style: &str, words: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{}</w:p>", r(words))
}

/// A heading.
pub fn h(level: u8, words: &str) -> String {
    ps(&format!("Rubrik{level}"), words)
}

/// A table with `|` between cells; `>` before one makes it as wide as two, `^` continues the cell above, `v` starts such a cell.
pub fn table(rows: &[&str]) -> String {
    let cell = |cell: &str| {
        let (properties, words) = match cell.split_at_checked(1) {
            Some((">", words)) => ("<w:gridSpan w:val=\"2\"/>", words),
            Some(("^", words)) => ("<w:vMerge/>", words),
            Some(("v", words)) if words.starts_with(':') => ("<w:vMerge w:val=\"restart\"/>", &words[1..]),
            _ => ("", cell),
        };
        format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p(words))
    };
    let row = |row: &&str| format!("<w:tr>{}</w:tr>", row.split('|').map(cell).collect::<String>());
    format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

/// A PNG of one pixel.
pub const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89\
    \x00\x00\x00\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\x00\x05\x00\x01\xff\x89\x99=\x1d\x00\x00\x00\x00IEND\xaeB`\x82";

/// A drawing of a picture.
pub fn picture(id: &str, about: &str) -> String {
    format!(
        "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Bildobjekt 1\" {about}/><a:graphic><a:graphicData><pic:pic><pic:blipFill>\
         <a:blip r:embed=\"{id}\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
}
