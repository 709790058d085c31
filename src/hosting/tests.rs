use std::collections::{BTreeMap, BTreeSet};

use super::rules::NOT_FOUND;
use super::*;
use crate::diagnostic::Diagnostics;
use crate::pipeline::parse;
use crate::site::{Options, resolve};
use crate::source::Sources;

fn rules(framers: &[String]) -> Rules {
    Rules::of(&Served {
        root: "/prov/kvalitet/",
        immutable: IMMUTABLE,
        search: &["sok/".to_owned(), "en/search/".to_owned()],
        embed: EMBED,
        framers,
        catalogue: CATALOGUE,
        feeds: &["en/feed.xml".to_owned(), "feed.xml".to_owned()],
    })
}

/// The content of a server's file, independent of the server: for each path, its headers (`None` if they are removed) and media type.
type ServerConfig = BTreeMap<String, (BTreeMap<String, Option<String>>, Option<String>)>;

/// Reads the exceptions in nginx' file.
fn read_nginx(text: &str, root: &str) -> (ServerConfig, BTreeMap<String, String>) {
    let (mut config, mut types, mut path, mut in_types) = (ServerConfig::new(), BTreeMap::new(), String::new(), false);
    for line in text.lines().map(str::trim) {
        if let Some(rest) = line.strip_prefix("location ").filter(|line| !line.contains("return")) {
            path =
                rest.trim_start_matches(['=', '^', '~', ' ']).trim_end_matches(" {").strip_prefix(root).expect("below the root").to_owned();
            config.entry(path.clone()).or_default();
        } else if let Some(rest) = line.strip_prefix("add_header ") {
            let (name, value) = rest.split_once(' ').expect("a value");
            let value = value.strip_suffix(" always;").expect("always").trim_matches('"').to_owned();
            config.entry(path.clone()).or_default().0.insert(name.to_owned(), Some(value));
        } else if let Some(kind) = line.strip_prefix("default_type ") {
            config.entry(path.clone()).or_default().1 = Some(kind.trim_end_matches(';').to_owned());
        } else if line == "types {" {
            in_types = true;
        } else if line == "}" {
            in_types = false;
        } else if in_types {
            let mut words = line.trim_end_matches(';').split(' ');
            let kind = words.next().expect("a type");
            types.extend(words.map(|extension| (extension.to_owned(), kind.to_owned())));
        }
    }
    (config, types)
}

/// Reads `web.config`; the general rules are under an empty path.
fn read_iis(xml: &str) -> (ServerConfig, BTreeMap<String, String>) {
    let document = roxmltree::Document::parse(xml).expect("web.config is well-formed");
    let root = document.root_element();
    assert!(root.has_tag_name("configuration"));
    let (mut config, mut types) = (ServerConfig::new(), BTreeMap::new());
    for block in root.children().filter(roxmltree::Node::is_element) {
        let path = block.attribute("path").unwrap_or_default().to_owned();
        let own = config.entry(path.clone()).or_default();
        let mut removed = BTreeSet::new();
        for node in block.descendants() {
            match node.tag_name().name() {
                "remove" => {
                    let name = node.attribute("fileExtension").or(node.attribute("name")).or(node.attribute("statusCode")).expect("a name");
                    removed.insert(name.to_owned());
                    if node.attribute("name").is_some() && name != "X-Powered-By" {
                        own.0.insert(name.to_owned(), None);
                    }
                }
                "mimeMap" => {
                    let (extension, kind) =
                        (node.attribute("fileExtension").expect("an extension"), node.attribute("mimeType").expect("a type"));
                    assert!(removed.contains(extension), "{extension} is not taken away first");
                    if path.is_empty() {
                        types.insert(extension.trim_start_matches('.').to_owned(), kind.to_owned());
                    } else {
                        own.1 = Some(kind.to_owned());
                    }
                }
                "add" if node.attribute("name").is_some() => {
                    let name = node.attribute("name").expect("a name");
                    assert!(removed.contains(name), "{name} is not taken away first");
                    own.0.insert(name.to_owned(), node.attribute("value").map(str::to_owned));
                }
                _ => {}
            }
        }
    }
    (config, types)
}

#[test]
fn nginx_and_iis_are_config_the_same() {
    let rules = rules(&[]);
    let (nginx, nginx_types) = read_nginx(&nginx::text(&rules), &rules.root);
    let (iis, mut iis_types) = read_iis(&String::from_utf8(iis::xml(&rules)).expect("UTF-8"));
    assert_eq!(iis_types.remove("*"), nginx[""].1, "what no extension tells of");
    let whole = &iis[""].0;
    assert_eq!(nginx[""].0, *whole);
    let plain = |path: &str| path.trim_end_matches('/').to_owned();
    let paths = |config: &ServerConfig| config.keys().map(|path| plain(path)).collect::<BTreeSet<_>>();
    assert_eq!(paths(&nginx), paths(&iis));
    for (path, (headers, kind)) in nginx {
        let (own, own_kind) = &iis[&plain(&path)];
        // nginx repeats all headers of a location, IIS only what differs.
        let mut all = if headers.is_empty() { BTreeMap::new() } else { whole.clone() };
        all.extend(own.clone());
        all.retain(|_, value| value.is_some());
        let kind = kind.filter(|_| !path.is_empty());
        assert_eq!((headers, &kind), (all, own_kind), "{path}");
    }
    let utf8 = |kind: &str| kind.strip_suffix("; charset=utf-8").unwrap_or(kind).to_owned();
    assert_eq!(nginx_types, iis_types.iter().map(|(extension, kind)| (extension.clone(), utf8(kind))).collect::<BTreeMap<_, _>>());
    assert_eq!(nginx_types.len(), MEDIA_TYPES.len());
}

#[test]
fn the_comparison_of_servers_notices_a_rule_that_one_of_them_lacks() {
    let rules = rules(&[]);
    let without = Rules { headers: rules.headers[1..].to_vec(), ..rules.clone() };
    let (nginx, _) = read_nginx(&nginx::text(&rules), &rules.root);
    let (iis, _) = read_iis(&String::from_utf8(iis::xml(&without)).expect("UTF-8"));
    assert_ne!(nginx[""].0, iis[""].0);
}

#[test]
fn every_server_is_config_where_the_page_for_lost_addresses_is() {
    let rules = rules(&[]);
    let iis = String::from_utf8(iis::xml(&rules)).expect("UTF-8");
    for text in [nginx::text(&rules), apache::text(&rules), iis] {
        assert!(text.contains(&format!("/prov/kvalitet/{NOT_FOUND}")), "{text}");
    }
}

#[test]
fn the_rules_are_the_same_bytes_for_few_pages_and_for_many() {
    let rules_of = |indicators: usize| {
        let pages = [("insyn.yaml".to_owned(), "title: Prov\nbase_url: none\norganisation: {name: Provköping}\n".to_owned())];
        let start = [("content/_index.md".to_owned(), "---\ntitle: Start\n---\n".to_owned())];
        let indicator = |n| (format!("content/indicators/a{n}.yaml"), "title: A\nunit: percent\nvalues: {2023: 1}\n".to_owned());
        let sources = Sources::from_memory(pages.into_iter().chain(start).chain((0..indicators).map(indicator)));
        let mut found = Diagnostics::new();
        let parsed = parse(&sources, &mut found).expect("a configuration");
        let rules = super::rules(&resolve(parsed, &sources, &Options::default(), &mut found).expect("a site"));
        (nginx::text(&rules), apache::text(&rules), iis::xml(&rules))
    };
    let (few, many) = (rules_of(1), rules_of(2000));
    assert!(few == many);
    assert!(many.2.len() < 20_000, "IIS takes 250 KB at most, and this is {}", many.2.len());
}

fn policy(rules: &Rules, path: &str) -> String {
    let (headers, _) = rules.of_file(path);
    headers.into_iter().find(|header| header.name == "Content-Security-Policy").and_then(|header| header.value).expect("a policy")
}

#[test]
fn the_search_pages_alone_run_webassembly() {
    let rules = rules(&[]);
    let runs = |path| policy(&rules, path).contains("script-src 'self' 'wasm-unsafe-eval';");
    assert!(runs("sok/index.html") && runs("en/search/index.html"));
    assert!(!runs("index.html") && !runs("embed/a/index.html") && !runs("nyckeltal/a/index.html"));
}

#[test]
fn other_websites_frame_the_embedded_pages_alone() {
    let framed = |rules: &Rules, path| {
        let (headers, _) = rules.of_file(path);
        let frame_options = headers.iter().any(|header| header.name == "X-Frame-Options");
        let policy = policy(rules, path);
        (policy.rsplit_once("frame-ancestors ").expect("a rule").1.to_owned(), frame_options)
    };
    let any = rules(&[]);
    assert_eq!(framed(&any, "embed/a/index.html"), ("*".to_owned(), false));
    assert_eq!(framed(&any, "index.html"), ("'self'".to_owned(), true));
    let some = rules(&["https://www.example.se".to_owned()]);
    assert_eq!(framed(&some, "embed/a/index.html"), ("'self' https://www.example.se".to_owned(), false));
}

#[test]
fn files_are_what_they_are_and_last_as_long_as_their_names() {
    let rules = rules(&[]);
    let config = |path: &str| {
        let (headers, kind) = rules.of_file(path);
        let kept = headers.iter().any(|header| header.value.as_ref().is_some_and(|value| value.contains("immutable")));
        (kind, kept)
    };
    for (path, kind, kept) in [
        ("404.html", "text/html; charset=utf-8", false),
        ("assets/immutable/style.0123456789.css", "text/css; charset=utf-8", true),
        ("assets/style.0123456789.css", "text/css; charset=utf-8", false),
        // CSV on the Web takes this type too, and the address is what it looks for.
        ("data/indicators/a.csv-metadata.json", "application/json", false),
        ("data/indicators/a.csv", "text/csv; charset=utf-8", false),
        ("datasets/dcat", "application/rdf+xml", false),
        ("nyckeltal/a/jamfor.json", "application/json", false),
        ("nyckeltal/a/index.html", "text/html; charset=utf-8", false),
        ("feed.xml", "application/atom+xml", false),
        ("en/feed.xml", "application/atom+xml", false),
        ("files/feed.xml", "application/xml", false),
        ("pagefind/pagefind.sv.pf_meta", "application/octet-stream", false),
        ("files/2024-0123456789.pdf", "application/pdf", false),
        ("assets/immutable/new.9876543210.wasm", "application/wasm", true),
    ] {
        assert_eq!(config(path), (kind.to_owned(), kept), "{path}");
    }
}
