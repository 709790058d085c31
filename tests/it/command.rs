//! The program as an editor runs it: commands, exit codes, languages, and directories with unexpected content.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

/// The output and the exit code of a run.
struct Run {
    code: i32,
    out: String,
    err: String,
}

fn insyn(arguments: &[&str]) -> Run {
    let output: Output = Command::new(env!("CARGO_BIN_EXE_insyn")).args(arguments).output().expect("the program starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    Run { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

fn put(root: &Path, path: &str, text: impl AsRef<[u8]>) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, text).expect("written");
}

/// Writes a site of one page.
fn small(root: &Path) {
    put(root, "insyn.yaml", "title: Prov\norganisation: {name: Provköping}\nbase_url: none\n");
    put(root, "content/_index.md", "---\ntitle: Start\n---\nHej.\n");
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn build(root: &Path) -> Run {
    insyn(&["build", "--lang", "sv", "--root", &shown(root)])
}

fn check(root: &Path) -> Run {
    insyn(&["check", "--lang", "sv", "--root", &shown(root)])
}

#[test]
fn a_new_site_builds_at_once_and_says_what_was_built() {
    let dir = folder();
    let site = dir.path().join("site");
    let new = insyn(&["new", "--lang", "sv", &shown(&site)]);
    assert_eq!((new.code, new.err.as_str()), (0, ""), "{}", new.out);
    let built = build(&site);
    assert_eq!((built.code, built.err.as_str()), (0, ""), "{}", built.out);
    let last = built.out.lines().last().unwrap_or_default();
    assert!(last.starts_with("Klart: ") && last.contains("sidor") && last.contains("figurer") && last.contains("0 oförändrade"), "{last}");
    assert!(site.join("public/index.html").is_file() && site.join("public/404.html").is_file());
    let again = build(&site);
    assert!(again.out.contains(" 0 filer skrivna"), "{}", again.out);
}

#[test]
fn a_new_site_can_have_what_a_service_needs_to_publish_it() {
    for (service, file, steps) in [
        ("github", ".github/workflows/webbplatsen.yml", &["actions/deploy-pages@", "insyn build", "INSYN_SOURCE", "path: public"][..]),
        ("gitlab", ".gitlab-ci.yml", &["insyn build", "INSYN_SOURCE", "pages: true", "- public"]),
    ] {
        let dir = folder();
        let site = dir.path().join("site");
        let new = insyn(&["new", "--ci", service, &shown(&site)]);
        assert_eq!((new.code, new.err.as_str()), (0, ""), "{}", new.out);
        let text = fs::read_to_string(site.join(file)).expect("the rules");
        let parsed: serde_json::Value = serde_yaml::from_str(&text).expect("YAML");
        assert!(parsed.is_object(), "{service}");
        steps.iter().for_each(|step| assert!(text.contains(step), "{service}: {step}"));
        assert!(fs::read_to_string(site.join(".gitignore")).expect("a list").contains("/public"));
        assert_eq!(build(&site).code, 0, "the rules are no part of the site");
    }
}

#[test]
fn a_folder_that_holds_something_is_not_made_a_site() {
    let dir = folder();
    put(dir.path(), "brev.txt", "Hej");
    let new = insyn(&["new", "--lang", "sv", &shown(dir.path())]);
    assert_eq!(new.code, 2);
    assert!(new.err.contains("fel[folder-not-empty]"), "{}", new.err);
    assert_eq!(fs::read_dir(dir.path()).expect("listed").count(), 1);
}

#[test]
fn a_folder_without_configuration_is_no_site() {
    let dir = folder();
    for run in [build(dir.path()), check(dir.path()), build(&dir.path().join("nowhere"))] {
        assert_eq!(run.code, 1, "{}", run.err);
        assert!(run.err.contains("fel[no-configuration]"), "{}", run.err);
    }
}

#[test]
fn mistakes_leave_the_earlier_site_as_it_was() {
    let dir = folder();
    small(dir.path());
    assert_eq!(build(dir.path()).code, 0);
    let before = fs::read(dir.path().join("public/index.html")).expect("built");
    put(dir.path(), "content/_index.md", "---\ntitle: Ny\ntitel: Ny\n---\n[x](saknas.md)\n");
    let failed = build(dir.path());
    assert_eq!(failed.code, 1);
    assert!(failed.err.contains("unknown-key") && failed.err.contains("link-to-nowhere"), "{}", failed.err);
    assert!(failed.out.contains("2 fel att rätta"), "{}", failed.out);
    assert_eq!(fs::read(dir.path().join("public/index.html")).expect("still there"), before);
}

#[test]
fn wrong_use_ends_with_two() {
    assert_eq!(insyn(&["bygg"]).code, 2);
    assert_eq!(insyn(&["build", "--jobs", "många"]).code, 2);
    let dir = folder();
    small(dir.path());
    let run = insyn(&["build", "--lang", "sv", "--root", &shown(dir.path()), "--base-url", "example.se"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("bad-base-url"), "{}", run.err);
}

#[test]
fn messages_are_in_the_language_that_is_asked_for() {
    let dir = folder();
    let english = insyn(&["check", "--lang", "en", "--root", &shown(dir.path())]);
    assert!(english.err.starts_with("error[no-configuration]") && english.err.contains("help: "), "{}", english.err);
    let swedish = check(dir.path());
    assert!(swedish.err.starts_with("fel[no-configuration]") && swedish.err.contains("hjälp: "), "{}", swedish.err);
}

#[test]
fn the_systems_language_decides_where_none_is_asked_for() {
    let dir = folder();
    let said = |locale: &str| {
        let run = Command::new(env!("CARGO_BIN_EXE_insyn"))
            .args(["check", "--root", &shown(dir.path())])
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES")
            .env("LC_CTYPE", locale)
            .env("LANG", locale)
            .output()
            .expect("the program starts");
        String::from_utf8(run.stderr).expect("UTF-8")
    };
    assert!(said("sv_SE.UTF-8").starts_with("fel["));
    assert!(said("en_GB.UTF-8").starts_with("error["));
}

#[test]
fn check_as_json_gives_place_message_and_remedy() {
    let dir = folder();
    small(dir.path());
    put(dir.path(), "content/_index.md", "---\ntitle: Start\n---\n\n{{ chrt(indicator=\"x\") }}\n");
    let run = insyn(&["check", "--lang", "sv", "--format", "json", "--root", &shown(dir.path())]);
    assert_eq!(run.code, 1);
    let findings: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    let first = &findings[0];
    assert_eq!(first["code"], "unknown-shortcode");
    assert_eq!(first["severity"], "error");
    assert_eq!(first["file"], "content/_index.md");
    assert_eq!((first["line"].as_u64(), first["column"].as_u64()), (Some(5), Some(4)));
    assert!(first["help"].as_str().is_some_and(|help| help.contains("chart")), "{first}");
}

#[test]
fn warnings_stop_only_those_who_ask_for_it() {
    let dir = folder();
    small(dir.path());
    put(dir.path(), "content/indicators/a.yaml", "title: A\nunit: percent\nvalues:\n");
    let root = shown(dir.path());
    let run = |arguments: &[&str]| insyn(&[arguments, &["--lang", "sv", "--root", &root]].concat());
    let plain = [run(&["check"]), run(&["build"])];
    assert!(plain.iter().all(|run| run.code == 0 && run.err.contains("varning[indicator-without-values]")), "{}", plain[0].err);
    let strict = [run(&["check", "--strict"]), run(&["build", "--strict", "--out", &shown(&dir.path().join("strict"))])];
    assert!(strict.iter().all(|run| run.code == 1 && run.err.contains("fel[indicator-without-values]")), "{}", strict[0].err);
    assert!(strict[0].out.contains("1 fel och inga varningar") && strict[1].out.contains("Inget byggdes: 1 fel"), "{}", strict[1].out);
    assert!(!dir.path().join("strict").exists());
    let json = run(&["check", "--strict", "--format", "json"]);
    assert!(json.code == 1 && json.out.contains("\"severity\": \"error\""), "{}", json.out);
    small(dir.path());
    fs::remove_file(dir.path().join("content/indicators/a.yaml")).expect("removed");
    assert_eq!(run(&["check", "--strict"]).code, 0);
}

#[test]
fn the_head_leads_to_at_most_forty_sections_and_the_front_page_to_every_page() {
    for (pages, at_head) in [(40, 40), (41, 1)] {
        let dir = folder();
        small(dir.path());
        for page in 0..pages {
            put(dir.path(), &format!("content/sida-{page}.md"), format!("---\ntitle: Sida {page}\n---\nHej.\n"));
        }
        let run = build(dir.path());
        assert_eq!(run.code, 0, "{}", run.err);
        let read = |path: &str| fs::read_to_string(dir.path().join("public").join(path)).expect("a page");
        let page = read("sida-7/index.html");
        let head = page.split("main-navigation").nth(1).and_then(|rest| rest.split("</nav>").next()).expect("a menu");
        assert_eq!(head.matches("<li").count(), at_head, "{head}");
        assert_eq!(head.contains("webbkarta"), at_head == 1, "what is left out is found in the site map");
        let front = read("index.html");
        assert!((0..pages).all(|page| front.contains(&format!("sida-{page}/"))));
    }
}

#[test]
fn check_writes_nothing() {
    let dir = folder();
    small(dir.path());
    assert_eq!(check(dir.path()).code, 0);
    assert!(!dir.path().join("public").exists());
}

#[test]
fn one_thread_and_many_give_the_same_bytes() {
    let dir = folder();
    let site = dir.path().join("site");
    insyn(&["new", &shown(&site)]);
    let (one, many) = (dir.path().join("one"), dir.path().join("many"));
    for (jobs, out) in [("1", &one), ("4", &many)] {
        let run = insyn(&["build", "--root", &shown(&site), "--out", &shown(out), "--jobs", jobs]);
        assert_eq!(run.code, 0, "{}", run.err);
    }
    assert_eq!(tree(&one), tree(&many));
}

fn tree(root: &Path) -> Vec<(String, Vec<u8>)> {
    let files =
        walkdir::WalkDir::new(root).sort_by_file_name().into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| (entry.path().strip_prefix(root).expect("below").display().to_string(), fs::read(entry.path()).expect("read")))
        .collect()
}

#[test]
fn timings_have_a_row_for_each_stage() {
    let dir = folder();
    small(dir.path());
    let run = insyn(&["build", "--lang", "sv", "--timings", "--root", &shown(dir.path())]);
    for stage in ["läsa", "tolka", "tema", "sätta samman", "kontrollera", "planera", "framställa", "jämföra", "byta ut"] {
        assert!(run.out.lines().any(|line| line.starts_with(stage) && line.ends_with(" ms")), "{stage}: {}", run.out);
    }
}

#[test]
fn a_page_that_was_changed_by_hand_is_named_before_it_is_replaced_and_kept_when_warnings_are_errors() {
    let dir = folder();
    small(dir.path());
    build(dir.path());
    put(dir.path(), "public/index.html", "ändrad för hand");
    let strict = insyn(&["build", "--strict", "--lang", "sv", "--root", &shown(dir.path())]);
    assert_eq!(strict.code, 1, "{}", strict.err);
    assert!(strict.err.contains("fel[output-changed-by-hand]: `index.html` i "), "{}", strict.err);
    assert_eq!(fs::read_to_string(dir.path().join("public/index.html")).expect("the page"), "ändrad för hand");
    let run = insyn(&["build", "--lang", "sv", "--root", &shown(dir.path())]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("varning[output-changed-by-hand]: `index.html` i "), "{}", run.err);
    assert_ne!(fs::read_to_string(dir.path().join("public/index.html")).expect("the page"), "ändrad för hand");
    assert!(!insyn(&["build", "--lang", "sv", "--root", &shown(dir.path())]).err.contains("output-changed-by-hand"));
}

#[test]
fn drafts_are_built_only_when_asked_for() {
    let dir = folder();
    small(dir.path());
    put(dir.path(), "content/hemlig.md", "---\ntitle: Hemlig\ndraft: true\n---\nEj klar.\n");
    build(dir.path());
    let page = dir.path().join("public/hemlig/index.html");
    assert!(!page.exists());
    assert_eq!(insyn(&["build", "--drafts", "--root", &shown(dir.path())]).code, 0);
    assert!(page.exists());
}

#[test]
fn a_site_in_the_editors_encoding_and_line_ends_is_read() {
    let dir = folder();
    put(dir.path(), "insyn.yaml", "\u{feff}title: Prov\r\nbase_url: none\r\norganisation:\r\n  name: Provköping\r\n");
    put(dir.path(), "content/_index.md", "\u{feff}---\r\ntitle: Start\r\n---\r\n\r\nHej på dig.\r\n");
    let run = build(dir.path());
    assert_eq!((run.code, run.err.as_str()), (0, ""));
}

#[test]
fn a_page_in_another_encoding_has_its_place() {
    let dir = folder();
    small(dir.path());
    put(dir.path(), "content/sida.md", b"---\ntitle: M\xe5l\n---\n");
    let run = check(dir.path());
    assert_eq!(run.code, 1);
    assert!(run.err.contains("fel[not-utf8]") && run.err.contains("content/sida.md:2:9"), "{}", run.err);
}

#[test]
fn a_file_in_another_encoding_is_told_by_its_name_once_and_nothing_else_is_said_of_it() {
    let utf16 = |text: &str| [vec![0xff, 0xfe], text.encode_utf16().flat_map(u16::to_le_bytes).collect()].concat();
    let table = "nyckeltal\tgrupp\t2023\r\na\tmän\tsju\r\n";
    let files: [(&str, Vec<u8>, &str, &str); 7] = [
        ("content/values/unicode.txt", utf16(table), "not-utf8", "UTF-16"),
        ("content/values/mac.csv", b"nyckeltal;grupp;2023\ra;m\x8an;sju\r".to_vec(), "not-utf8", "Mac Roman"),
        ("content/values/dos.csv", b"nyckeltal;grupp;2023\r\na;m\x84n;sju\r\n".to_vec(), "not-utf8", "MS-DOS"),
        ("content/sida.md", utf16("---\r\ntitle: Å\r\n---\r\n## A\r\n#### B\r\n"), "not-utf8", "UTF-16"),
        ("content/latin.md", b"---\ntitle: \xc5ter i k\xf6n\n---\n## A\n#### B\n".to_vec(), "not-utf8", "Windows-1252"),
        ("content/values/bok.csv", b"PK\x03\x04\x14\0".to_vec(), "not-text", "arbetsbok"),
        ("content/05-nytt.md", b"%PDF-1.7\n".to_vec(), "not-text", "pdf"),
    ];
    for (path, bytes, code, named) in files {
        let dir = folder();
        small(dir.path());
        put(dir.path(), "content/indicators/a.yaml", "title: Svar\nunit: svar\nstatistic: count\ncounts: events\nvalues: {2022: 8}\n");
        put(dir.path(), path, bytes);
        let run = check(dir.path());
        assert_eq!(run.code, 1, "{path}");
        assert_eq!(run.err.matches("fel[").count() + run.err.matches("varning[").count(), 1, "{path}: {}", run.err);
        assert!(run.err.contains(&format!("fel[{code}]")) && run.err.contains(named), "{path}: {}", run.err);
    }
}

#[test]
fn a_table_in_another_encoding_is_read_and_that_is_said() {
    let dir = folder();
    small(dir.path());
    put(dir.path(), "content/indicators/a.yaml", "title: Svar\nunit: svar\nstatistic: count\n");
    put(dir.path(), "content/values/a.csv", b"nyckeltal;plats;grupp;kategori;2023\r\na;;m\xe4n;;7\r\n");
    let run = check(dir.path());
    assert!(run.err.contains("upplysning[read-as-windows-1252]"), "{}", run.err);
    assert_eq!(run.code, 0, "{}", run.err);
}

#[test]
fn a_text_file_of_over_twenty_megabytes_is_refused() {
    let dir = folder();
    small(dir.path());
    put(dir.path(), "content/stor.md", vec![b'a'; 20_000_001]);
    let run = check(dir.path());
    assert!(run.code == 1 && run.err.contains("fel[file-too-large]"), "{}", run.err);
}

#[test]
fn an_address_that_is_gone_is_warned_of_once_by_check_and_build_alike_unless_a_page_has_taken_over() {
    let dir = folder();
    small(dir.path());
    put(dir.path(), "content/mal.md", "---\ntitle: Mål\n---\nHej.\n");
    assert_eq!(build(dir.path()).code, 0);
    fs::rename(dir.path().join("content/mal.md"), dir.path().join("content/vara-mal.md")).expect("moved");
    let told = "varning[address-gone]: adressen /mal/";
    assert!(check(dir.path()).err.contains(told), "{}", check(dir.path()).err);
    put(dir.path(), "content/vara-mal.md", "---\ntitle: Mål\naliases: [/mal/]\n---\nHej.\n");
    assert!(!check(dir.path()).err.contains("address-gone"));
    put(dir.path(), "content/vara-mal.md", "---\ntitle: Mål\n---\nHej.\n");
    assert!(build(dir.path()).err.contains(told));
    assert!(!build(dir.path()).err.contains("address-gone"), "the old address is forgotten");
}

#[test]
fn check_and_build_say_the_same() {
    let dir = folder();
    small(dir.path());
    put(dir.path(), "content/a.md", "---\ntitle: A\n---\nSe [här](b.md) och C:\\Rapporter\\plan.pdf nu.\n\nTODO: fyll i.\n");
    put(dir.path(), "content/b.md", "---\ntitle: B\ndraft: false\n---\n• Ett\n• Två\n");
    put(dir.path(), "content/c.md", "---\ntitle: C\ndraft: true\n---\n[Borta](nej.md)\n");
    let (checked, built) = (check(dir.path()), build(dir.path()));
    assert!(checked.err.contains("varning["), "{}", checked.err);
    assert_eq!((checked.code, &checked.err), (built.code, &built.err));
    put(dir.path(), "content/d.md", "---\ntitle: D\n---\n[Borta](nej.md)\n");
    let (checked, built) = (check(dir.path()), build(dir.path()));
    assert!(checked.err.contains("fel["), "{}", checked.err);
    assert_eq!((checked.code, &checked.err), (built.code, &built.err));
}

#[test]
fn a_picture_of_twenty_megabytes_is_built_and_warned_of() {
    let dir = folder();
    small(dir.path());
    let mut bytes = b"GIF89a\x01\0\x01\0\0\0\0".to_vec();
    bytes.resize(20_400_000, 0);
    put(dir.path(), "content/files/framsida.gif", bytes);
    let run = check(dir.path());
    assert!(run.code == 0 && run.err.contains("varning[picture-heavy]") && run.err.contains("20,4"), "{}", run.err);
}

#[test]
fn an_attachment_of_any_size_is_copied() {
    let dir = folder();
    small(dir.path());
    put(dir.path(), "content/files/Stor bilaga.bin", vec![7; 21_000_000]);
    assert_eq!(build(dir.path()).code, 0);
    let copied = fs::metadata(dir.path().join("public/files/stor-bilaga.bin")).expect("copied");
    assert_eq!(copied.len(), 21_000_000);
}

#[cfg(unix)]
#[test]
fn links_in_the_file_system_that_lead_astray_are_refused_all_at_once() {
    use std::os::unix::fs::symlink;
    let dir = folder();
    let site = dir.path().join("site");
    small(&site);
    put(dir.path(), "outside/hemligt.md", "---\ntitle: Hemligt\n---\n");
    put(&site, "anteckningar/hemligt.pdf", "Hemligt");
    put(&site, "content/values/tal.csv", "nyckeltal;2023\n");
    put(&site, "content/files/plan.pdf", "Planen");
    let content = site.join("content");
    symlink(&content, content.join("slinga")).expect("linked");
    symlink(dir.path().join("outside"), content.join("ute")).expect("linked");
    symlink(site.join("anteckningar/hemligt.pdf"), content.join("files/inom.pdf")).expect("linked");
    symlink(site.join("finns-inte.md"), content.join("tom.md")).expect("linked");
    symlink(content.join("values"), content.join("files/tal")).expect("linked");
    symlink(content.join("values/tal.csv"), content.join("files/tal.csv")).expect("linked");
    symlink(content.join("files/plan.pdf"), content.join("files/samma.pdf")).expect("linked");
    fs::create_dir(site.join("themes")).expect("made");
    symlink(content.join("files"), site.join("themes/default")).expect("linked");
    let run = check(&site);
    let told = |code: &str, path: &str| run.err.contains(&format!("fel[{code}]")) && run.err.contains(&format!("--> {path}"));
    for (code, path) in [
        ("link-loop", "content/slinga"),
        ("link-leaves-site", "content/ute"),
        ("link-leaves-site", "content/files/inom.pdf"),
        ("link-leaves-site", "themes/default"),
        ("link-dead", "content/tom.md"),
        ("link-to-source", "content/files/tal"),
        ("link-to-source", "content/files/tal.csv"),
    ] {
        assert!(told(code, path), "{code} {path}: {}", run.err);
    }
    assert!(!run.err.contains("Hemligt") && !run.err.contains("samma.pdf"), "{}", run.err);
}

#[cfg(unix)]
#[test]
fn a_link_that_stays_among_the_files_for_readers_is_followed() {
    let dir = folder();
    small(dir.path());
    put(dir.path(), "content/files/plan.pdf", "Planen");
    std::os::unix::fs::symlink("plan.pdf", dir.path().join("content/files/samma.pdf")).expect("linked");
    let run = build(dir.path());
    assert!(run.code == 0, "{}", run.err);
    assert_eq!(fs::read(dir.path().join("public/files/samma.pdf")).expect("published"), b"Planen");
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_not_unicode_is_refused() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let dir = folder();
    small(dir.path());
    fs::write(dir.path().join("content").join(OsStr::from_bytes(b"m\xe5l.md")), "").expect("written");
    let run = check(dir.path());
    assert!(run.code == 1 && run.err.contains("fel[name-not-unicode]"), "{}", run.err);
}

#[test]
fn the_output_is_not_put_over_the_sources_or_over_other_files() {
    let dir = folder();
    small(dir.path());
    let run = insyn(&["build", "--lang", "sv", "--root", &shown(dir.path()), "--out", &shown(&dir.path().join("content"))]);
    assert!(run.code == 3 && run.err.contains("output-holds-sources"), "{} {}", run.code, run.err);
    put(dir.path(), "public/brev.txt", "Hej");
    let run = build(dir.path());
    assert!(run.code == 3 && run.err.contains("output-not-ours"), "{} {}", run.code, run.err);
    assert!(dir.path().join("public/brev.txt").exists());
}

#[test]
fn the_manual_tells_of_a_message_a_shortcode_and_a_key_without_a_network() {
    let message = insyn(&["manual", "decimal-comma", "--lang", "sv"]);
    assert!(message.code == 0 && message.out.contains("(fel/") && message.out.contains("**Gör så här:** "), "{}", message.out);
    let english = insyn(&["manual", "decimal-comma", "--lang", "en"]);
    assert!(english.code == 0 && english.out.contains("(en/fel/") && english.out.contains("**Do this:** "), "{}", english.out);
    let key = insyn(&["manual", "base_url", "--lang", "sv"]);
    assert!(key.code == 0 && key.out.contains("(filer/insyn-yaml/#key-base-url)"), "{}", key.out);
    let unknown = insyn(&["manual", "decimal-coma", "--lang", "sv"]);
    assert!(
        unknown.code == 1 && unknown.err.contains("fel[manual-unknown]") && unknown.err.contains("Menade du `decimal-comma`?"),
        "{}",
        unknown.err
    );
    let dir = folder();
    small(dir.path());
    put(dir.path(), "content/sida.md", "# Hej\n");
    assert!(check(dir.path()).err.contains("\nMer om ett fel, med exempel: insyn manual "), "{}", check(dir.path()).err);
}

#[test]
fn the_program_tells_shells_and_man_of_every_command() {
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let script = insyn(&["completions", shell]);
        assert_eq!(script.code, 0, "{}", script.err);
        assert!(script.out.contains("publish") && script.out.contains("dry-run"), "{shell}");
    }
    let page = insyn(&["man"]);
    assert!(page.code == 0 && page.out.contains(".TH insyn 1") && page.out.contains("publish"), "{}", page.out);
    let page = insyn(&["man", "build"]);
    assert!(page.code == 0 && page.out.contains(".TH insyn-build 1") && page.out.contains("strict"), "{}", page.out);
    let unknown = insyn(&["man", "bygg"]);
    assert!(unknown.code == 2 && unknown.err.contains("build"), "{}", unknown.err);
}

#[test]
fn without_arguments_elsewhere_than_in_a_site_it_is_told_what_to_do() {
    let dir = folder();
    let output =
        Command::new(env!("CARGO_BIN_EXE_insyn")).args(["--lang", "sv"]).current_dir(dir.path()).output().expect("the program starts");
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2));
    assert!(told.contains("ingen insyn.yaml") && told.contains("insyn new"), "{told}");
}

#[test]
fn without_arguments_in_a_site_it_is_shown_also_with_errors() {
    use std::io::{BufRead, BufReader};
    let dir = folder();
    small(dir.path());
    put(dir.path(), "content/_index.md", "---\ntitle: Start\n---\n# Hej\n");
    let mut command = Command::new(env!("CARGO_BIN_EXE_insyn"));
    // No browser is opened: there is none on the path.
    command.args(["--lang", "sv"]).current_dir(dir.path()).env("PATH", "").env_remove("BROWSER");
    let mut child = command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::null()).spawn().expect("the program starts");
    let mut lines = BufReader::new(child.stdout.take().expect("the output")).lines();
    let shown = lines.find_map(|line| line.ok().filter(|line| line.contains("http://127.0.0.1:")));
    child.kill().expect("ended");
    child.wait().expect("ended");
    assert!(shown.is_some_and(|line| line.contains("Webbplatsen visas på")));
}

#[test]
fn a_new_site_is_of_a_municipality_and_begins_with_an_empty_report_of_a_year() {
    let dir = folder();
    let site = dir.path().join("min webb");
    let order = ["new", "--lang", "sv", &shown(&site), "--municipality", "Härnösand", "--report", "patientsakerhet", "--year", "2024"];
    let new = insyn(&order);
    assert_eq!((new.code, new.err.as_str()), (0, ""), "{}", new.out);
    assert!(
        new.out.contains("Härnösands kommun (områdeskod 2280)") && new.out.contains(&format!("insyn build --root \"{}\"", shown(&site))),
        "{}",
        new.out
    );
    let read = |path: &str| fs::read_to_string(site.join(path)).expect(path);
    let configuration = read("insyn.yaml");
    assert!(
        configuration.contains("area: \"2280\"")
            && configuration.contains("name: Härnösands kommun")
            && !configuration.contains("påhittade"),
        "{configuration}"
    );
    assert!(read("content/areas.yaml").contains("\"2280\": {name: Härnösand, kind: municipality}"));
    assert!(!site.join("content/indicators").exists() && read("content/patientsakerhetsberattelse/2024/_index.md").contains("draft: true"));
    let (checked, built) = (check(&site), build(&site));
    assert_eq!((checked.code, checked.err.as_str(), built.code), (0, "", 0), "{}", built.err);
    let example = dir.path().join("exempel");
    let new = insyn(&["new", "--lang", "sv", &shown(&example), "--municipality", "Umeå"]);
    assert!(new.code == 0 && build(&example).code == 0, "{}", new.err);
    let wrong = insyn(&["new", "--lang", "sv", &shown(&dir.path().join("fel")), "--municipality", "Härnösad"]);
    assert!(wrong.code == 2 && wrong.err.contains("Menade du `Härnösand`?") && !dir.path().join("fel").exists(), "{}", wrong.err);
}
