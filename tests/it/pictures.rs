//! Pictures of pages: scaled, upright, and without what a camera writes about the place and the person.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::Arc;

use image::{DynamicImage, ImageFormat, RgbImage};
use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use img_parts::{Bytes, ImageEXIF};
use insyn::output::Entry;
use insyn::pipeline::{self, Order, Timings};
use insyn::raster::Store;
use insyn::source::Sources;
use scraper::{Html, Selector};

/// A photograph as a telephone writes it: lying, with the place where it was taken, and a film behind it.
fn photo(width: u32, height: u32) -> Vec<u8> {
    let image =
        RgbImage::from_fn(width, height, |x, y| image::Rgb([(x * 255 / width) as u8, (y * 255 / height) as u8, (x * 7 % 64) as u8]));
    let mut jpeg = Jpeg::from_bytes(Bytes::from(encoded(image, ImageFormat::Jpeg))).expect("a JPEG");
    let mut exif = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0".to_vec();
    exif.extend(b"GPS HEMLIG");
    jpeg.set_exif(Some(Bytes::from(exif)));
    jpeg.segments_mut().insert(1, JpegSegment::new_with_contents(markers::COM, Bytes::from_static(b"HEMLIG")));
    let mut bytes = jpeg.encoder().bytes().to_vec();
    bytes.extend(b"HEMLIG film");
    bytes
}

/// A screenshot, with large areas of one colour.
fn screenshot(width: u32, height: u32) -> Vec<u8> {
    encoded(RgbImage::from_fn(width, height, |x, y| image::Rgb([if (x / 40 + y / 40) % 2 == 0 { 250 } else { 10 }; 3])), ImageFormat::Png)
}

fn encoded(image: RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::from(image).write_to(&mut bytes, format).expect("encoded");
    bytes.into_inner()
}

fn site(page: &str, pictures: &[(&str, Vec<u8>)]) -> Sources {
    let texts = [
        ("insyn.yaml", "title: Prov\norganisation: {name: Provköping}\nbase_url: none\n".to_owned()),
        ("content/_index.md", format!("---\ntitle: Start\n---\n{page}\n")),
    ];
    let texts = texts.into_iter().map(|(path, text)| (path.to_owned(), text.into_bytes()));
    Sources::from_memory(texts.chain(pictures.iter().map(|(path, bytes)| (format!("content/{path}"), bytes.clone()))))
}

/// Builds a site. Returns its files, or the codes and places of its problems.
fn built(sources: Sources, store: &Arc<Store>) -> Result<BTreeMap<String, Vec<u8>>, Vec<String>> {
    let order = Order { pictures: Arc::clone(store), ..Order::default() };
    let mut checked = pipeline::load_sources(sources, &order, &mut Timings::default());
    let rendered = checked.render(&mut Timings::default());
    let told = || checked.found.iter().map(|found| format!("{} {:?}", found.problem.code(), found.place)).collect::<Vec<_>>();
    let rendered = rendered.ok_or_else(told)?;
    let bytes = |entry: &Entry| match entry {
        Entry::Bytes(bytes) => bytes.clone(),
        Entry::Copy(attachment) => {
            let mut bytes = Vec::new();
            std::io::Read::read_to_end(&mut attachment.reader().expect("a file"), &mut bytes).expect("read");
            bytes
        }
    };
    Ok(rendered.output.files().map(|(path, entry)| (path.to_owned(), bytes(entry))).collect())
}

fn size(bytes: &[u8]) -> (u32, u32) {
    let image = image::load_from_memory(bytes).expect("a picture");
    (image.width(), image.height())
}

/// Returns every address that the front page's pictures name, with the width that it states.
fn named(files: &BTreeMap<String, Vec<u8>>) -> Vec<(String, Option<u32>)> {
    let html = Html::parse_document(&String::from_utf8_lossy(&files["index.html"]));
    let mut named = Vec::new();
    for element in html.select(&Selector::parse("main img, main source").expect("a selector")) {
        named.extend(element.attr("src").map(|src| (src.to_owned(), element.attr("width").and_then(|width| width.parse().ok()))));
        for source in element.attr("srcset").into_iter().flat_map(|set| set.split(", ")) {
            let (address, width) = source.rsplit_once(' ').expect("a width");
            named.push((address.to_owned(), width.trim_end_matches('w').parse().ok()));
        }
    }
    named
}

#[test]
fn pages_show_pictures_as_large_as_they_need_and_every_version_exists() {
    let page = "![Foto](files/Foto ett.jpg)\n\n{{ image(file=\"bilder/skarm.png\", alt=\"Skärm\") }}\n\n![Liten](bilder/liten.jpg)"
        .replace("Foto ett", "Foto%20ett");
    let pictures =
        [("files/Foto ett.jpg", photo(3000, 2000)), ("bilder/skarm.png", screenshot(1800, 900)), ("bilder/liten.jpg", photo(60, 40))];
    let store = Arc::new(Store::default());
    let files = built(site(&page, &pictures), &store).expect("built");
    let named = named(&files);
    assert!(named.len() > 5, "{named:?}");
    for (address, width) in &named {
        let bytes = files.get(address).unwrap_or_else(|| panic!("no {address}: {:?}", files.keys()));
        assert_eq!(Some(size(bytes).0), *width, "{address}");
    }
    let html = String::from_utf8_lossy(&files["index.html"]).into_owned();
    assert!(
        html.contains("src=\"files/foto-ett.w1600.jpg\" srcset=\"files/foto-ett.w800.jpg 800w, files/foto-ett.w1600.jpg 1600w\""),
        "{html}"
    );
    assert!(html.contains("width=\"1600\" height=\"2400\"") && html.contains("width=\"40\" height=\"60\""), "upright: {html}");
    assert!(html.contains("<source type=\"image/webp\" srcset=\"bilder/skarm.w"), "{html}");
    assert!(!files.contains_key("files/foto-ett.jpg"), "nobody needs the original");
    let secret = files.iter().find(|(_, bytes)| bytes.windows(6).any(|window| window == b"HEMLIG"));
    assert!(secret.is_none(), "{:?}", secret.map(|(path, _)| path));
    assert_eq!(store.times(), 3);
    assert_eq!(built(site(&page, &pictures), &store).as_ref(), Ok(&files), "the same bytes again");
    assert_eq!(store.times(), 3, "none is made twice");
    let changed = [pictures[0].clone(), pictures[1].clone(), ("bilder/liten.jpg", photo(64, 40))];
    built(site(&page, &changed), &store).expect("built");
    assert_eq!(store.times(), 4, "only the one that changed");
}

#[test]
fn a_picture_to_download_is_as_large_as_it_was_but_tells_no_place() {
    let page = "![Foto](foto.jpg) [Ladda ner](foto.jpg) [Annan](annan.jpg)";
    let pictures = [
        ("foto.jpg", photo(200, 2000)),
        ("annan.jpg", photo(2000, 1000)),
        ("files/ingen.jpg", photo(30, 20)),
        ("static/rot.jpg", photo(30, 20)),
        ("files/rorlig.gif", b"GIF89a\x01\0\x01\0\0\0\0;".to_vec()),
    ];
    let store = Arc::new(Store::default());
    let files = built(site(page, &pictures), &store).expect("built");
    for (path, wanted) in [("foto.jpg", (200, 2000)), ("annan.jpg", (2000, 1000)), ("files/ingen.jpg", (30, 20)), ("rot.jpg", (30, 20))] {
        assert_eq!(size(&files[path]), wanted, "{path}");
        assert!(!files[path].windows(6).any(|window| window == b"HEMLIG"), "{path}");
    }
    assert_eq!(files["files/rorlig.gif"], pictures[4].1);
    assert_eq!(store.times(), 1, "only what is shown is scaled");
    assert!(files.contains_key("foto.w800.jpg") && !files.contains_key("annan.w800.jpg"));
}

#[test]
fn a_picture_that_cannot_be_read_is_told_with_its_place() {
    let mut half = screenshot(900, 900);
    half.truncate(half.len() / 2);
    let told = built(site("![Boendet Eken](foto.png)", &[("foto.png", half)]), &Arc::default()).err();
    assert_eq!(told, Some(vec!["picture-broken Path(\"content/foto.png\")".to_owned()]));
    let mut bomb = screenshot(1, 1);
    bomb[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
    let mut sum = flate2::Crc::new();
    sum.update(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&sum.sum().to_be_bytes());
    let told = built(site("![Boendet Eken](foto.png)", &[("foto.png", bomb)]), &Arc::default()).err();
    assert_eq!(told, Some(vec!["picture-too-large Path(\"content/foto.png\")".to_owned()]));
}
