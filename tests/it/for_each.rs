//! Pages of data: a template makes a page of each item, with its address, words, numbers and places in lists; and what is wrong is told once.

use std::collections::BTreeMap;
use std::sync::Arc;

use insyn::diagnostic::Messages;
use insyn::output::Entry;
use insyn::pipeline::{self, Checked, Order, Timings};
use insyn::render::InMemory;
use insyn::source::Sources;

const CONFIGURATION: &str = "title: Prov\nlanguages: [sv, en]\narea: '0643'\nsearch: false\nbase_url: https://prov.example.se/\n\
                             organisation: {name: Provköping}\n";
const NUMBERS: &str = "title: Nöjda\nunit: percent\nareas: {\"0643\": {2022: 81, 2023: 82}, \"0305\": {2022: 91, 2023: 92}, \"0642\": {2022: 1, 2023: 2}}\n\
                       targets: {2023: {at_least: 80}}\n";
const FEW: &str = "title: Väntan\nunit: percent\nareas: {\"0643\": {2022: 71, 2023: 72}}\n";
const TEMPLATE: &str = "---\ntitle: '{{ item() }} i siffror'\ndescription: Om {{ item(field=\"name\") }}.\nfor_each: {areas: {kind: municipality}}\n\
                        list: Kommunerna\nupdated: 2024-05-01\n---\n## Skolan i {{ item() }} & annat\n\nTalet är {{ value(indicator=\"nojda\") }} \
                        för {{ item(field=\"code\") }}.\n\n{{ chart(indicator=\"nojda\", areas=item) }}\n\n{{ chart(indicator=\"vantan\") }}\n\n\
                        Väntan: {{ value(indicator=\"vantan\") }}.\n";

fn checked(changes: &[(&str, &str)]) -> Checked {
    let files = [
        ("insyn.yaml", CONFIGURATION),
        ("content/_index.md", "---\ntitle: Start\n---\n[Håbo](kommuner/habo-0305.md), [alla](kommuner.md)\n"),
        ("content/indicators/nojda.yaml", NUMBERS),
        ("content/indicators/vantan.yaml", FEW),
        ("content/kommuner.md", TEMPLATE),
    ];
    let files: BTreeMap<&str, &str> = files.into_iter().chain(changes.iter().copied()).collect();
    let sources = Sources::from_memory(files.into_iter().filter(|(_, text)| !text.is_empty()));
    pipeline::load_sources(sources, &Order::default(), &mut Timings::default())
}

fn told(checked: &Checked) -> String {
    checked.found.text(&checked.sources, &Messages::english(), false)
}

fn rendered(changes: &[(&str, &str)]) -> InMemory {
    let mut checked = checked(changes);
    let rendered = checked.render(&mut Timings::default());
    rendered.unwrap_or_else(|| panic!("the site has mistakes:\n{}", told(&checked)))
}

fn page(rendered: &InMemory, path: &str) -> String {
    let found = rendered.output.files().find(|(known, _)| *known == path);
    match found {
        Some((_, Entry::Bytes(bytes))) => String::from_utf8_lossy(bytes).into_owned(),
        _ => panic!("there is no {path}: {:?}", rendered.output.files().map(|(path, _)| path).collect::<Vec<_>>()),
    }
}

fn main_of(html: &str) -> &str {
    html.split_once("<main").and_then(|(_, rest)| rest.split_once("</main>")).map_or(html, |(main, _)| main)
}

#[test]
fn each_item_has_a_page_with_its_own_address_words_and_numbers() {
    let site = rendered(&[]);
    // Habo and Håbo are two municipalities, so their codes are in the addresses; the address does not depend on who else is listed.
    let habo = page(&site, "kommuner/habo-0643/index.html");
    let other = page(&site, "kommuner/habo-0305/index.html");
    assert!(habo.contains("<title>Habo i siffror") && habo.contains("content=\"Om Habo.\""));
    assert!(main_of(&habo).contains(">Skolan i Habo &amp; annat<") && main_of(&habo).contains("82\u{a0}procent</span> för 0643"));
    assert!(main_of(&other).contains(">Skolan i Håbo &amp; annat<") && main_of(&other).contains("92\u{a0}procent</span> för 0305"));
    // An anchor is the same whatever the item is called.
    assert!(habo.contains("id=\"skolan-i-annat\"") && other.contains("id=\"skolan-i-annat\""));
    // A target is the own area's, and so not another's.
    assert!(main_of(&habo).contains("Måltal") && !main_of(&other).contains("Måltal"));
}

#[test]
fn an_item_without_numbers_says_so_and_stops_nothing() {
    let site = rendered(&[]);
    let (habo, other) = (page(&site, "kommuner/habo-0643/index.html"), page(&site, "kommuner/habo-0305/index.html"));
    assert!(main_of(&habo).contains("Väntan: <span class=value>72\u{a0}procent"));
    assert!(main_of(&other).contains("<p class=\"absent\">Väntan: uppgift saknas för Håbo.</p>"));
    assert!(main_of(&other).contains("Väntan: <span class=\"absent\">uppgift saknas</span>."));
    // If nobody has numbers it is the template that is wrong.
    let wrong = told(&checked(&[("content/indicators/vantan.yaml", "title: Väntan\nunit: percent\nareas: {\"0000\": {2023: 72}}\n")]));
    assert_eq!(wrong.matches("error[nothing-to-show]").count(), 1, "{wrong}");
    assert!(wrong.contains("; for all 3, among them"), "{wrong}");
}

#[test]
fn lists_navigation_and_maps_know_the_pages() {
    let site = rendered(&[]);
    let list = page(&site, "kommuner/index.html");
    for name in ["Habo", "Håbo"] {
        assert!(main_of(&list).contains(&format!(">{name}</a>")), "{name}");
    }
    let front = page(&site, "index.html");
    assert!(front.contains("href=\"kommuner/habo-0305/\"") && front.matches(">Kommunerna</a>").count() >= 1);
    assert_eq!(front.matches("i siffror").count(), 0, "the menu has one entry");
    let habo = page(&site, "kommuner/habo-0643/index.html");
    assert!(habo.contains("href=\"../\">Kommunerna</a>"), "a way back");
    assert!(page(&site, "sitemap.xml").contains("https://prov.example.se/kommuner/habo-0305/"));
    assert!(page(&site, "webbkarta/index.html").contains("Håbo i siffror"));
    // An indicator is used by the list, and a feed tells of it, once.
    let indicator = page(&site, "nyckeltal/nojda/index.html");
    assert!(indicator.contains(">Kommunerna</a>") && !indicator.contains("i siffror"));
    assert_eq!(page(&site, "feed.xml").matches("<entry>").count(), 1);
}

#[test]
fn an_editor_may_write_the_list_and_translate_the_template() {
    let index = "---\ntitle: Våra kommuner\n---\nOm dem alla. [Håbo](habo-0305.md)\n";
    let english = TEMPLATE.replace("i siffror", "in figures").replace("list: Kommunerna", "list: Municipalities");
    let site = rendered(&[("content/kommuner/_index.md", index), ("content/kommuner.en.md", &english)]);
    let list = page(&site, "kommuner/index.html");
    assert!(list.contains("Om dem alla.") && list.contains(">Habo</a>"));
    assert!(page(&site, "index.html").contains("href=\"kommuner/\">alla</a>"));
    let habo = page(&site, "en/kommuner/habo-0643/index.html");
    assert!(habo.contains("<title>Habo in figures") && habo.contains("hreflang=\"sv\""));
    assert!(main_of(&page(&site, "en/kommuner/habo-0305/index.html")).contains("<p class=\"absent\">Väntan: no data for Håbo.</p>"));
}

#[test]
fn two_lists_make_a_page_of_each_pair_below_the_first() {
    let pairs = "---\ntitle: '{{ item(of=\"indicators\") }} i {{ item(of=\"areas\") }}'\nfor_each:\n  areas: {kind: municipality}\n  indicators: {}\n\
                 list: Par\n---\n{{ chart(indicator=item, areas=item) }}\n\n{{ value() }}\n";
    let site = rendered(&[("content/par.md", pairs)]);
    let pair = page(&site, "par/habo-0305/nojda/index.html");
    assert!(pair.contains("<title>Nöjda i Håbo") && main_of(&pair).contains("92\u{a0}procent"), "{}", main_of(&pair));
    let between = page(&site, "par/habo-0305/index.html");
    assert!(main_of(&between).contains(">Håbo</h1>") && main_of(&between).contains(">Nöjda</a>"));
    assert!(page(&site, "par/index.html").contains(">Håbo</a>"));
}

#[test]
fn a_mistake_of_the_template_is_told_once_and_one_of_some_items_names_them() {
    let wrong = |text: &str| told(&checked(&[("content/kommuner.md", &format!("{TEMPLATE}\n{text}\n"))]));
    let all = wrong("{{ chart(indicator=\"nojda\", kind=\"lina\") }}\n\n[Borta](borta.md) [Ankare](#borta)");
    assert_eq!(all.matches("error[").count(), 3, "{all}");
    let kind = "error[wanted-one-of]: `kind` cannot be `lina`; for all 3, among them Habo";
    assert!(all.contains(kind), "{all}");
    let some = wrong("{{ chart(indicator=\"nojda\", kind=\"bullet\") }}");
    assert!(some.contains("error[kind-does-not-fit]") && some.contains("; for Håbo, Mullsjö\n"), "{some}");
}

#[test]
fn a_template_is_parsed_once_however_many_pages_it_makes() {
    let checked = checked(&[]);
    let (site, _) = checked.site.as_ref().expect("a site");
    let parsed: Vec<_> = site.pages.iter().filter_map(|page| page.from.as_ref()).map(|from| &from.template).collect();
    assert_eq!(parsed.len(), 4, "the list and three pages");
    assert!(parsed.iter().all(|doc| Arc::ptr_eq(doc, parsed[0])));
}

#[test]
fn a_page_of_another_file_at_the_address_of_an_item_is_the_usual_clash() {
    let wrong = told(&checked(&[("content/kommuner/habo-0643.md", "---\ntitle: Egen\n---\nText.\n")]));
    assert!(wrong.contains("error[duplicate-address]") && wrong.contains("/kommuner/habo-0643/"), "{wrong}");
}

#[test]
fn a_figure_of_several_draws_the_others_where_the_item_has_no_number_and_says_so() {
    let more = "title: Väntan\nunit: percent\nareas: {\"0643\": {2022: 71, 2023: 72}, \"0000\": {2022: 61, 2023: 62}}\n";
    let template = format!(
        "{TEMPLATE}\n{{{{ chart(indicator=\"vantan\", areas=[item, \"0000\"]) }}}}\n\n{{{{ table(indicator=\"vantan\", areas=[\"0000\", item]) }}}}\n\n\
         {{{{ chart(indicator=\"nojda\", areas=[item, \"0643\"]) }}}}\n"
    );
    let site = rendered(&[("content/indicators/vantan.yaml", more), ("content/kommuner.md", &template)]);
    let figures = |path: &str| {
        let page = page(&site, path);
        let shown = main_of(&page).to_owned();
        (shown.matches("<figure").count(), shown.matches("Väntan: uppgift saknas för").count(), shown)
    };
    let (whole, told, _) = figures("kommuner/habo-0643/index.html");
    assert_eq!(told, 0);
    let (some, told, shown) = figures("kommuner/habo-0305/index.html");
    // The figure of the item alone is words; those with others are drawn, and say what is missing.
    assert_eq!((some, told), (whole - 1, 3), "{shown}");
    assert!(shown.contains("62") && shown.contains("Väntan: uppgift saknas för Håbo."), "{shown}");
    // Where the others have no numbers either, that is said once.
    let none = template.replace("\"0000\"", "\"0642\"");
    let wrong = told_of(&[("content/indicators/vantan.yaml", more), ("content/kommuner.md", &none)]);
    assert!(wrong.contains("area-without-numbers"), "{wrong}");
}

fn told_of(changes: &[(&str, &str)]) -> String {
    told(&checked(changes))
}

#[test]
fn a_link_and_the_text_of_a_picture_have_the_words_of_the_item() {
    let text = "![Karta över {{ item() }} & omland](files/karta.gif) [Hos {{ item() }}](https://example.se/?namn={{ item() }}&kod={{ item(field=\"code\") }}) \
                [Samma sida](kommuner/{{ item(field=\"slug\") }}.md) [Planen](files/{{ item(field=\"id\") }}.pdf)\n";
    let files = ["content/files/0643.pdf", "content/files/0305.pdf", "content/files/0642.pdf"].map(|path| (path, "%PDF"));
    let template = format!("{TEMPLATE}\n{text}");
    let changes = [("content/kommuner.md", template.as_str()), ("content/files/karta.gif", "GIF89a\u{1}\0\u{1}\0\0\0\0;")];
    let site = rendered(&changes.into_iter().chain(files).collect::<Vec<_>>());
    let other = page(&site, "kommuner/habo-0305/index.html");
    assert!(other.contains("alt=\"Karta över Håbo &amp; omland\""), "{}", main_of(&other));
    assert!(other.contains("href=\"https://example.se/?namn=H%C3%A5bo&amp;kod=0305\""), "{}", main_of(&other));
    assert!(other.contains(">Hos Håbo<") && other.contains("/0305.pdf\""), "{}", main_of(&other));
    let titled = "[Kartan](files/karta.gif \"Karta över {{ item() }}, {{ item(field=\\\"code\\\") }}\") [Kolada][k] [Ännu en gång][K] ![Karta][bild] \n\n\
                  [k]: <https://example.se/?kod={{ item(field=\"code\") }}> \"Hos {{ item() }} & andra\"\n\
                  [bild]: files/karta.gif '{{ item() }}'\n[oanvänd]: https://example.se/{{ item() }} \"{{ item() }}\"\n"
        .replace("\\\"", "'");
    let titled = titled.replace("'code'", "\"code\"");
    let template = format!("{TEMPLATE}\n{titled}");
    let site = rendered(&[("content/kommuner.md", &template), ("content/files/karta.gif", "GIF89a\u{1}\0\u{1}\0\0\0\0;")]);
    for (path, name, code) in [("kommuner/habo-0305/index.html", "Håbo", "0305"), ("kommuner/mullsjo/index.html", "Mullsjö", "0642")] {
        let other = page(&site, path);
        let shown = main_of(&other);
        assert!(shown.contains(&format!("title=\"Karta över {name}, {code}\"")), "{shown}");
        let link = format!("href=\"https://example.se/?kod={code}\" class=\"external\" title=\"Hos {name} &amp; andra\"");
        assert_eq!(shown.matches(&link).count(), 2, "{shown}");
        assert!(shown.contains(&format!("title=\"{name}\"")), "{shown}");
    }
    let missing = format!("{TEMPLATE}\n[Planen](files/{{{{ item(field=\"id\") }}}}.pdf)\n");
    let some = told(&checked(&[("content/kommuner.md", &missing), ("content/files/0643.pdf", "%PDF")]));
    assert!(some.contains("error[link-to-nowhere]") && some.contains("; for Håbo, Mullsjö\n"), "{some}");
}
