use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{EncryptionState, EncryptionVersion, Permissions, SaveOptions, StringFormat, dictionary};
use std::io::Write;

use super::*;

const TEXT: &str = "BT /F1 12 Tf (Hej) Tj ET";
const SCAN: &str = "q 595 0 0 842 0 0 cm /Im1 Do Q";

/// Returns a document with a page for each content. `Im1` is a picture, `Fm1` a content with a text, and `Fm2` one that shows itself.
fn document(contents: &[&str]) -> Document {
    let mut document = Document::with_version("1.5");
    let picture = dictionary! { "Type" => "XObject", "Subtype" => "Image", "Width" => 1, "Height" => 1, "BitsPerComponent" => 8,
    "ColorSpace" => "DeviceGray" };
    let picture = document.add_object(Stream::new(picture, vec![0]));
    let form = |bytes: &str| Stream::new(dictionary! { "Type" => "XObject", "Subtype" => "Form" }, bytes.into());
    let text = document.add_object(form(TEXT));
    let itself = document.add_object(form("/Fm2 Do"));
    let parts = dictionary! { "Im1" => picture, "Fm1" => text, "Fm2" => itself };
    let resources = document.add_object(dictionary! { "XObject" => parts });
    let tree = document.new_object_id();
    let mut kids = Vec::new();
    for content in contents {
        let content = document.add_object(Stream::new(dictionary! {}, content.as_bytes().to_vec()));
        let page = dictionary! { "Type" => "Page", "Parent" => tree, "Contents" => content, "Resources" => resources };
        kids.push(document.add_object(page).into());
    }
    let count = kids.len() as i64;
    document.objects.insert(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
    let catalogue = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", catalogue);
    document
}

fn written(mut document: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("written");
    bytes
}

fn numbers(bytes: &[u8]) -> Option<(usize, usize)> {
    pages(bytes).map(|pages| (pages.all, pages.only_pictures))
}

fn of(contents: &[&str]) -> Option<(usize, usize)> {
    numbers(&written(document(contents)))
}

#[test]
fn a_page_with_a_picture_and_no_text_is_told_from_others() {
    assert_eq!(of(&[SCAN, SCAN]), Some((2, 2)));
    assert_eq!(of(&[TEXT]), Some((1, 0)));
    assert_eq!(of(&[SCAN, TEXT, "", "0 0 m 10 10 l S"]), Some((4, 1)));
    // A text may be on a picture, before it, in a list, in a part, or invisible as text recognition adds it.
    for text in [
        format!("{SCAN} {TEXT}"),
        format!("{TEXT} {SCAN}"),
        format!("{SCAN} BT [(H) -20 (ej)] TJ ET"),
        format!("{SCAN} BT (Hej) ' ET"),
        format!("{SCAN} /Fm1 Do"),
        format!("{SCAN} BT 3 Tr <0048> Tj ET"),
    ] {
        assert_eq!(of(&[&text]), Some((1, 0)), "{text}");
    }
    // Neither is an empty text one, nor a text that a picture consists of.
    for scan in
        [format!("{SCAN} BT () Tj [-20] TJ ET"), "BI /W 4 /H 1 /BPC 8 /CS /G ID (a)T EI".to_owned(), "/Im1 Do /Missing Do Do".to_owned()]
    {
        assert_eq!(of(&[&scan]), Some((1, 1)), "{scan}");
    }
    assert_eq!(of(&[]), Some((0, 0)));
}

#[test]
fn compressed_objects_and_references_are_read_as_word_processors_write_them() {
    for (contents, wanted) in [(&[SCAN, SCAN][..], (2, 2)), (&[TEXT, SCAN], (2, 1))] {
        let mut document = document(contents);
        document.compress();
        let mut bytes = Vec::new();
        let options = SaveOptions::builder().use_object_streams(true).use_xref_streams(true).build();
        document.save_with_options(&mut bytes, options).expect("written");
        assert!(bytes.windows(6).any(|part| part == b"ObjStm") && !bytes.windows(7).any(|part| part == b"trailer"));
        assert_eq!(numbers(&bytes), Some(wanted));
    }
}

#[test]
fn a_document_is_read_without_a_password_only_if_it_needs_none() {
    let encrypted = |password: &str| {
        let mut document = document(&[SCAN]);
        let id = || lopdf::Object::String(b"0123456789abcdef".to_vec(), StringFormat::Literal);
        document.trailer.set("ID", vec![id(), id()]);
        let version = EncryptionVersion::V2 {
            document: &document,
            owner_password: "ägare",
            user_password: password,
            key_length: 128,
            permissions: Permissions::PRINTABLE,
        };
        let state = EncryptionState::try_from(version).expect("a key");
        document.encrypt(&state).expect("encrypted");
        written(document)
    };
    assert_eq!(numbers(&encrypted("hemligt")), None);
    assert_eq!(numbers(&encrypted("")), Some((1, 1)));
}

#[test]
fn what_is_broken_is_not_judged() {
    for bytes in [&b""[..], b"%PDF-1.7", b"%PDF-1.7\n%%EOF", b"PK\x03\x04", &[0xFF; 4096]] {
        assert_eq!(numbers(bytes), None, "{bytes:?}");
    }
    let whole = written(document(&[SCAN, SCAN]));
    for end in 0..whole.len() {
        // Cut off anywhere, it is whole, lacks pages, or cannot be read; it never seems to have a text.
        assert!(numbers(&whole[..end]).is_none_or(|(all, only)| only <= all && all <= 2), "{end}");
    }
    assert_eq!(of(&["/Im1 Do <<<< [[[ ( ( BI ID"]), Some((1, 0)));
}

#[test]
fn what_would_cost_too_much_is_not_judged() {
    let limits = Limits { unpacked: 100_000, pages: 3, parts: 5 };
    let of = |document: Document| of_document(&written(document), limits);
    assert!(of(document(&[SCAN; 3])).is_some());
    assert_eq!(of(document(&[SCAN; 4])), None);
    assert_eq!(of(document(&["/Im1 Do /Im1 Do /Im1 Do /Im1 Do /Im1 Do /Im1 Do"])), None);
    assert_eq!(of(document(&["/Fm2 Do"])), None);
    let large = " ".repeat(60_000);
    assert!(of(document(&[&large])).is_some());
    assert_eq!(of(document(&[&large, &large])), None);
    // Compressed, it is small.
    let mut bomb = document(&[&" ".repeat(10_000_000)]);
    bomb.compress();
    assert!(written(bomb.clone()).len() < 100_000);
    assert_eq!(of(bomb), None);
    let bytes = vec![0_u8; LARGEST as usize + 1];
    assert_eq!(pages(&bytes), None);
}

#[test]
fn compressed_objects_that_would_cost_too_much_are_not_judged() {
    let with_objects = |length: usize, count: usize| {
        let mut document = document(&[SCAN]);
        for number in 0..count as i64 {
            let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
            encoder.write_all(&[&b"9000 0 "[..], &vec![b' '; length], b"null"].concat()).expect("compressed");
            let keys = dictionary! { "Type" => "ObjStx", "N" => 1, "First" => 7, "Filter" => "FlateDecode", "Number" => number };
            document.add_object(Stream::new(keys, encoder.finish().expect("compressed")));
        }
        // The library does not write a stream of objects that it did not make.
        let mut bytes = written(document);
        let kinds: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at..].starts_with(b"ObjStx")).collect();
        kinds.into_iter().for_each(|at| bytes[at + 5] = b'm');
        of_document(&bytes, Limits { unpacked: 100_000, ..LIMITS })
    };
    assert!(with_objects(90_000, 1).is_some());
    assert_eq!(with_objects(110_000, 1), None);
    // Together they are too large.
    assert_eq!(with_objects(90_000, 2), None);
}
