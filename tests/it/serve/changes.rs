//! The events of open pages while files change.

use std::fs;

use serde_json::Value;

use super::server::{Server, put, script};
use super::site;

fn om(text: &str) -> String {
    format!("---\ntitle: Om oss\n---\n{text}\n")
}

fn errors(event: &Value) -> u64 {
    event["problems"]["errors"]["count"].as_u64().expect("a count")
}

/// Returns the hash that a page has of itself.
fn known(server: &Server, address: &str) -> String {
    let tag = script(&server.get(address));
    tag.split("data-page=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a hash").to_owned()
}

#[test]
fn an_open_page_is_told_of_its_own_changes_and_of_no_others() {
    let dir = site();
    let server = Server::start(dir.path(), &[]);
    let (mut front, mut about) = (server.events("/kvalitet/"), server.events("/kvalitet/om/"));
    let first = front.next().expect("the first");
    assert_eq!(first["page"], known(&server, "/kvalitet/"));
    let before = about.next().expect("the first");
    put(dir.path(), "content/om.md", om("Ny text."));
    let after = about.next().expect("a change");
    assert_ne!(after["page"], before["page"]);
    assert_eq!(after["page"], known(&server, "/kvalitet/om/"));
    assert!(server.get("/kvalitet/om/").text().contains("Ny text."));
    assert!(server.line().starts_with("Klart på "));
    put(dir.path(), "content/_index.md", "---\ntitle: Start\n---\nHej igen. [Plan](files/plan.pdf)\n");
    let second = front.next().expect("a change");
    assert_ne!(second["page"], first["page"]);
    assert_eq!(second["page"], known(&server, "/kvalitet/"));
    // No event was sent for the other page's change.
    put(dir.path(), "content/om.md", om("Nyare text."));
    let last = about.next().expect("a change");
    assert_eq!(last["page"], known(&server, "/kvalitet/om/"));
}

#[test]
fn a_mistake_keeps_the_page_is_told_with_its_place_and_vanishes_when_mended() {
    let dir = site();
    let server = Server::start(dir.path(), &[]);
    let mut events = server.events("/kvalitet/om/");
    let before = events.next().expect("the first");
    put(dir.path(), "content/om.md", om("Ny text. [x](saknas.md)"));
    let broken = events.next().expect("a mistake");
    assert_eq!((errors(&broken), &broken["page"]), (1, &before["page"]));
    let problems = &broken["problems"]["errors"];
    assert_eq!(problems["title"], "1 fel att rätta");
    let told = &problems["list"][0];
    assert_eq!((&told["place"], &told["code"]), (&"content/om.md, rad 4, tecken 14".into(), &"link-to-nowhere".into()));
    assert!(told["text"].as_str().is_some_and(|text| !text.is_empty()) && told["help"].as_str().is_some_and(|help| !help.is_empty()));
    assert!(server.get("/kvalitet/om/").text().contains("Vi finns."));
    assert_eq!(server.line(), "1 fel att rätta. Sidorna visas som de var.");
    put(dir.path(), "content/om.md", om("Ny text."));
    let mended = events.next().expect("mended");
    assert_eq!(errors(&mended), 0);
    assert_ne!(mended["page"], before["page"]);
    assert!(server.get("/kvalitet/om/").text().contains("Ny text."));
}

#[test]
fn warnings_are_told_and_stop_nothing() {
    let dir = site();
    let server = Server::start(dir.path(), &[]);
    let mut events = server.events("/kvalitet/om/");
    let before = events.next().expect("the first");
    put(dir.path(), "content/anteckning.txt", "Kom ihåg");
    let warned = events.next().expect("a warning");
    assert_eq!((errors(&warned), &warned["page"]), (0, &before["page"]));
    let places = |event: &Value| -> Vec<String> {
        let list = event["problems"]["warnings"]["list"].as_array().expect("a list");
        list.iter().filter_map(|told| Some(told["place"].as_str()?.to_owned())).collect()
    };
    assert!(!places(&before).contains(&"content/anteckning.txt".to_owned()), "{before}");
    assert!(places(&warned).contains(&"content/anteckning.txt".to_owned()), "{warned}");
}

#[test]
fn a_picture_that_is_exchanged_is_a_change_of_the_pages_that_show_it() {
    let dir = site();
    let drawing = |width: u8| {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"{width}\" height=\"1\"/></svg>")
    };
    put(dir.path(), "content/om.md", om("{{ image(file=\"files/ruta.svg\", alt=\"En ruta\") }}"));
    put(dir.path(), "content/files/ruta.svg", drawing(1));
    let server = Server::start(dir.path(), &[]);
    let mut events = server.events("/kvalitet/om/");
    let before = events.next().expect("the first");
    assert_eq!(errors(&before), 0, "{before}");
    let shown = server.get("/kvalitet/om/").text().replace(&script(&server.get("/kvalitet/om/")), "");
    put(dir.path(), "content/files/ruta.svg", drawing(2));
    let after = events.next().expect("a change");
    assert_ne!(after["page"], before["page"]);
    assert_eq!(after["page"], known(&server, "/kvalitet/om/"));
    assert_eq!(server.get("/kvalitet/om/").text().replace(&script(&server.get("/kvalitet/om/")), ""), shown);
}

#[test]
fn a_new_page_appears_and_a_deleted_one_is_gone() {
    let dir = site();
    let server = Server::start(dir.path(), &[]);
    let mut events = server.events("/kvalitet/ny/");
    let none = events.next().expect("the first");
    assert_eq!(none["page"], known(&server, "/kvalitet/ny/"));
    put(dir.path(), "content/ny.md", "---\ntitle: Ny\n---\nEn ny sida.\n");
    assert_ne!(events.next().expect("there")["page"], none["page"]);
    assert!(server.get("/kvalitet/ny/").text().contains("En ny sida."));
    fs::remove_file(dir.path().join("content/ny.md")).expect("removed");
    assert_eq!(events.next().expect("gone")["page"], none["page"]);
    assert_eq!(server.get("/kvalitet/ny/").status, 404);
}

#[test]
fn an_editor_that_writes_another_file_and_renames_it_is_followed() {
    let dir = site();
    let server = Server::start(dir.path(), &[]);
    let mut events = server.events("/kvalitet/om/");
    events.next().expect("the first");
    for number in 0..3 {
        put(dir.path(), "content/.om.md.tmp", om(&format!("Sparad {number}.")));
        fs::rename(dir.path().join("content/om.md"), dir.path().join("content/om.md~")).expect("renamed");
        fs::rename(dir.path().join("content/.om.md.tmp"), dir.path().join("content/om.md")).expect("renamed");
        fs::remove_file(dir.path().join("content/om.md~")).expect("removed");
        let saved = format!("Sparad {number}.");
        // Between the two renames the page was missing, which may have been noticed.
        let seen = events.find(|_| server.get("/kvalitet/om/").text().contains(&saved));
        assert_eq!(errors(&seen.expect("a change")), 0);
    }
}

#[test]
fn a_new_folder_with_all_that_is_in_it_is_seen_and_many_files_at_once() {
    let dir = site();
    let server = Server::start(dir.path(), &[]);
    let mut events = server.events("/kvalitet/mapp/djup/sida-29/");
    events.next().expect("the first");
    put(dir.path(), "content/mapp/_index.md", "---\ntitle: Mapp\n---\n");
    put(dir.path(), "content/mapp/djup/_index.md", "---\ntitle: Djup\n---\n");
    for number in 0..30 {
        put(dir.path(), &format!("content/mapp/djup/sida-{number}.md"), format!("---\ntitle: Sida {number}\n---\nNummer {number}.\n"));
    }
    events.find(|_| server.get("/kvalitet/mapp/djup/sida-29/").status == 200).expect("seen");
    // The new directory is watched too.
    put(dir.path(), "content/mapp/djup/sida-29.md", "---\ntitle: Sida 29\n---\nAnnat.\n");
    events.find(|_| server.get("/kvalitet/mapp/djup/sida-29/").text().contains("Annat.")).expect("seen");
    fs::remove_dir_all(dir.path().join("content/mapp")).expect("removed");
    events.find(|_| server.get("/kvalitet/mapp/djup/sida-29/").status == 404).expect("gone");
}

#[test]
fn the_configuration_and_the_theme_are_followed_and_a_folder_that_was_not_there() {
    let dir = site();
    let server = Server::start(dir.path(), &[]);
    let mut events = server.events("/kvalitet/");
    events.next().expect("the first");
    put(dir.path(), "themes/default/templates/404.html", "<p>Borta</p>");
    let mut lost = server.events("/kvalitet/borta/");
    lost.find(|_| server.get("/kvalitet/borta/").text().contains("<p>Borta")).expect("a theme");
    // The first may be found because the site is read once more, the second only because the new directory is watched.
    for words in ["Bortom", "Längst bort"] {
        put(dir.path(), "themes/default/templates/404.html", format!("<p>{words}</p>"));
        lost.find(|_| server.get("/kvalitet/borta/").text().contains(words)).expect("changed");
    }
    put(dir.path(), "insyn.yaml", "title: Annan\norganisation: {name: Provköping}\nbase_url: https://example.se/kvalitet/\n");
    events.find(|_| server.get("/kvalitet/").text().contains("Annan")).expect("configured");
}

#[test]
fn what_is_built_or_only_opened_is_no_change() {
    let dir = site();
    let server = Server::start(dir.path(), &[]);
    let mut events = server.events("/kvalitet/om/");
    events.next().expect("the first");
    put(dir.path(), "public/index.html", "byggd");
    put(dir.path(), "anteckning.txt", "annat");
    fs::read(dir.path().join("content/om.md")).expect("read");
    // The same bytes again. The file is exchanged, since one that is written in place is empty in between, which is a change.
    let exchange = |text: String| {
        put(dir.path(), "om.ny", text);
        fs::rename(dir.path().join("om.ny"), dir.path().join("content/om.md")).expect("renamed");
    };
    exchange(om("Vi finns."));
    exchange(om("Sist."));
    events.next().expect("a change");
    assert!(server.get("/kvalitet/om/").text().contains("Sist."));
    assert!(server.line().starts_with("Klart på "));
}

#[test]
fn by_polling_the_same_is_seen_where_the_system_tells_nothing() {
    let dir = site();
    let server = Server::start(dir.path(), &["--poll"]);
    let mut events = server.events("/kvalitet/om/");
    events.next().expect("the first");
    for number in 0..2 {
        put(dir.path(), "content/om.md", om(&format!("Gång {number}.")));
        events.next().expect("a change");
        assert!(server.get("/kvalitet/om/").text().contains(&format!("Gång {number}.")));
    }
    fs::remove_file(dir.path().join("content/om.md")).expect("removed");
    put(dir.path(), "content/_index.md", "---\ntitle: Start\n---\nHej. [Plan](files/plan.pdf)\n");
    events.find(|_| server.get("/kvalitet/om/").status == 404).expect("gone");
}
