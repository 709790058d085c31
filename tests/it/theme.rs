//! The default theme renders every view: an error in a template, a missing text or a colour with too little contrast fails here.

mod samples;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use insyn::area::OPERATORS;
use insyn::locale::Locale;
use insyn::name::Lang;
use insyn::render::shortcode::*;
use insyn::view::*;
use serde::{Deserialize, Serialize};
use tera::{Context, Tera, Value};

const COMPONENTS: [&str; 23] = [
    "chart",
    "table",
    "scorecard",
    "budget",
    "value",
    "spark",
    "change",
    "comment",
    "box",
    "file",
    "image",
    "document",
    "goal",
    "goals",
    "fact",
    "lost",
    "survey",
    "actions",
    "self_checks",
    "plan",
    "matrix",
    "quote",
    "case",
];

fn theme_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default")
}

fn read(path: &str) -> String {
    fs::read_to_string(theme_folder().join(path)).expect(path)
}

fn files(folder: &str) -> Vec<(String, String)> {
    let entries = fs::read_dir(theme_folder().join(folder)).expect(folder);
    let names = entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"));
    names.map(|name| (name.clone(), read(&format!("{folder}/{name}")))).collect()
}

fn theme() -> Tera {
    let mut tera = Tera::default();
    let components = files("components").into_iter().map(|(name, text)| (format!("components/{name}"), text));
    tera.add_raw_templates(files("templates").into_iter().chain(components)).expect("the theme is sound");
    tera
}

/// Returns the catalogue's texts without arguments, as a template sees them.
fn texts(lang: &str) -> BTreeMap<String, String> {
    let locale = Locale::load(&Lang::parse(lang).expect(lang), &read(&format!("locales/{lang}.ftl")))
        .unwrap_or_else(|error| panic!("{lang}: {error:?}"));
    locale.plain_texts().iter().map(|(key, text)| (key.replace('-', "_"), text.clone())).collect()
}

fn context(page: &PageView, frame: &FrameView, lang: &str) -> Context {
    let mut context = Context::new();
    context.insert("site", &samples::site());
    context.insert("t", &texts(lang));
    let mut fields = value(page).into_map().expect("fields");
    fields.extend(value(frame).into_map().expect("fields"));
    context.insert_value("page", fields.into());
    let part = |name: &str| theme().render(name, &context).unwrap_or_else(|error| panic!("{name}: {error}"));
    let parts = FrameHtmlView { brand: part("brand.html"), navigation: part("navigation.html"), foot: part("foot.html") };
    context.insert("frame", &parts);
    context.insert("head", &HeadView { description: "Om sidan.".into(), icon: "assets/icon.svg".into(), ..HeadView::default() });
    context
}

/// Renders a template with its input besides the page.
fn draw(template: &str, page: &PageView, more: &[(&'static str, Value)], lang: &str) -> String {
    let frame = samples::frame();
    let search = frame.search.filter(|_| template != "search.html");
    draw_within(&FrameView { search, ..samples::frame() }, template, page, more, lang)
}

/// The same within a frame.
fn draw_within(frame: &FrameView, template: &str, page: &PageView, more: &[(&'static str, Value)], lang: &str) -> String {
    let mut context = context(page, frame, lang);
    for (name, value) in more {
        context.insert(*name, value);
    }
    theme().render(template, &context).unwrap_or_else(|error| panic!("{template}: {error}"))
}

fn value<T: Serialize>(view: &T) -> Value {
    Value::from_serializable(view)
}

/// Renders a component as a shortcode call would.
fn component<T: Serialize>(name: &str, arguments: &[(&'static str, &str)], data: &T, body: Option<&str>) -> String {
    let mut given = Context::new();
    for (name, text) in arguments {
        given.insert(*name, text);
    }
    let mut implicit = context(&samples::page("En sida"), &samples::frame(), "sv");
    implicit.insert("data", data);
    theme().render_component_with_implicits(name, &given, &implicit, body, true).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Renders every shortcode's component, in an order that reads like a chapter.
fn shortcodes() -> String {
    let number = ValueView { text: "79\u{a0}procent".into(), known: true, note: None };
    let hidden = ValueView { text: "visas inte: för få personer".into(), known: false, note: Some("preliminär".into()) };
    let trend = SparkView { svg: samples::spark() };
    let change = ChangeView { text: "sjönk med 7 procentenheter".into(), known: true };
    let about = vec![LinkView { title: "Personalkontinuitet".into(), url: "indicator.html".into(), ..LinkView::default() }];
    let comment = CommentView { id: "kommentar-1".into(), by: "Verksamhetschef för hemtjänst".into(), about };
    let image = ImageView {
        src: "logo.svg".into(),
        srcset: None,
        webp: None,
        sizes: "",
        alt: "Tre block".into(),
        width: Some(200),
        height: Some(200),
        caption: Some("Egen figur.".into()),
    };
    let file = |accessible| FileView {
        url: "berattelse.pdf".into(),
        title: "Kvalitetsberättelsen för 2023 i sin helhet".into(),
        kind: "pdf".into(),
        size: "2,6\u{a0}MB".into(),
        accessible,
    };
    let paragraph = "<p>Socialtjänsten ska hålla god kvalitet. Det betyder att den som får stöd ska bemötas väl, kunna vara med och påverka och \
        få sina rättigheter. Stödet ska följa lagen och kommunens egna riktlinjer, och socialtjänstlagens förbättringsarbetesbestämmelser.</p>";
    let opened = |id: &str, title: &str| {
        let data = BoxView { id: id.into(), title: title.into(), open: id == "box-2" };
        component(
            "box",
            &[("title", title)],
            &data,
            Some(&format!("<h3>Skyldighet att rapportera</h3>{paragraph}<ul><li>Ett</li><li>Två</li></ul>")),
        )
    };
    [
        paragraph.to_owned(),
        "<h2 id=\"hemtjanst\">Hemtjänst</h2>".into(),
        format!(
            "<p>Av dem som svarade var {} {} nöjda. Andelen {} mellan 2022 och 2023. För män: {}. Se <a class=\"external\" href=\"https://www.kolada.se\">Koladas webbplats</a>.</p>",
            component("value", &[("indicator", "nojdhet")], &number, None),
            component("spark", &[("indicator", "nojdhet")], &trend, None),
            component("change", &[("form", "verb")], &change, None),
            component("value", &[], &hidden, None),
        ),
        component("chart", &[("indicator", "nojdhet")], &samples::figure("figur-1", 3), None),
        component("comment", &[("by", "Verksamhetschef för hemtjänst")], &comment, Some(paragraph)),
        component("quote", &[("by", "Anhörig"), ("consent", "given")], &QuoteView { by: "Anhörig".into(), consent: "Personen har sagt ja till att citeras.".into() }, Some(paragraph)),
        component("case", &[("title", "En vårdplan som inte följde med hem")], &BTreeMap::<String, String>::new(), Some(paragraph)),
        "<h3 id=\"kon\">Kvinnor och män</h3>".into(),
        paragraph.to_owned(),
        component("table", &[("indicator", "nojdhet")], &samples::table("tabell-1"), None),
        component("budget", &[("id", "namnden")], &samples::budget(), None),
        component("scorecard", &[("indicators", "nojdhet")], &samples::scorecard(), None),
        "<h2 id=\"sarskilt-boende\">Särskilt boende</h2>".into(),
        opened("box-1", "Lex Sarah"),
        opened("box-2", "Lokal handlingsplan för ökad patientsäkerhet"),
        opened("box-3", "Brukarundersökningar"),
        component("image", &[("file", "logo.svg"), ("alt", "Tre block")], &image, Some(paragraph)),
        component("image", &[("file", "logo.svg"), ("alt", "Tre block")], &image, None),
        "<h2 id=\"bistand\">Långvarigt ekonomiskt bistånd</h2>".into(),
        format!("<p>{}</p>", component("file", &[("path", "berattelse.pdf")], &file(true), None)),
        format!("<p>{}</p>", component("file", &[("path", "berattelse.pdf")], &file(false), None)),
        component("document", &[], &samples::document(), None),
        component("goal", &[("id", "nojd")], &GoalsView { summary: None, ..samples::goals() }, None),
        component("goals", &[], &samples::goals(), None),
        format!("<p>Det var {} den {}.</p>", component("fact", &[("id", "andel")], &samples::fact(), None), component("fact", &[("id", "dag")], &samples::day(), None)),
        component("lost", &[("what", "")], &LostView { title: "Diagram som saknas i källan".into(), id: "saknas".into(), what: vec!["Nöjdhet".into()], text: "Det har gått förlorat.".into() }, None),
        component("survey", &[("id", "hemtjanst")], &samples::survey("undersokning-hemtjanst", 3), None),
        component("actions", &[], &samples::actions(), None),
        component("self_checks", &[], &samples::self_checks(), None),
        component("plan", &[], &samples::plan(), None),
        component("matrix", &[("id", "riskmatris")], &samples::matrix(), None),
    ]
    .join("\n")
}

/// Renders every template in a language.
fn pages(lang: &str) -> Vec<(&'static str, String)> {
    let chapter = samples::chapter(shortcodes());
    let mut start = PageView { aside: samples::aside(), body: shortcodes(), ..samples::page("Kvalitetsarbete") };
    start.description = Some("Så arbetar Socialförvaltningen med att utveckla och säkra kvaliteten, och så har det gått.".into());
    let report = PageView {
        title: "Kvalitetsberättelse 2023".into(),
        number: None,
        report: None,
        document: Some(samples::document()),
        ..chapter.clone()
    };
    let beside = PageView { aside: samples::aside(), body_lang: Some("sv".into()), document: Some(samples::document()), ..chapter.clone() };
    let list = PageView { number: None, report: None, previous: None, next: None, notices: vec![], body: String::new(), ..chapter.clone() };
    let indicator = PageView { title: "Nöjda med sin hemtjänst".into(), toc: vec![], ..list.clone() };
    let bare = samples::page("Hemtjänst");
    let lost = PageView { noindex: true, description: None, ..samples::page("Sidan finns inte") };
    let section = value(&samples::section());
    vec![
        (
            "start.html",
            draw(
                "start.html",
                &start,
                &[("section", value(&SectionView::default())), ("brief", value(&samples::brief())), ("start", value(&samples::start()))],
                lang,
            ),
        ),
        (
            "section.html",
            draw("section.html", &report, &[("section", section), ("brief", value(&BriefView { report: None, ..samples::brief() }))], lang),
        ),
        (
            "goals.html",
            draw("goals.html", &PageView { title: "Mål".into(), ..list.clone() }, &[("goals", value(&samples::goal_page()))], lang),
        ),
        ("chapter.html", draw("chapter.html", &chapter, &[], lang)),
        ("page.html", draw("page.html", &beside, &[], lang)),
        (
            "indicators.html",
            draw("indicators.html", &PageView { title: "Nyckeltal".into(), ..list }, &[("list", value(&samples::indicators()))], lang),
        ),
        ("indicator.html", draw("indicator.html", &indicator, &[("indicator", value(&samples::indicator()))], lang)),
        ("years.html", draw("years.html", &samples::page("Tidigare år"), &[("years", value(&samples::years()))], lang)),
        ("documents.html", draw("documents.html", &samples::page("Dokument"), &[("documents", value(&samples::documents()))], lang)),
        ("open-data.html", draw("open-data.html", &samples::page("Öppna data"), &[("open_data", value(&samples::open_data()))], lang)),
        ("feedback.html", draw("feedback.html", &samples::page("Lämna en synpunkt"), &[("feedback", value(&samples::feedback()))], lang)),
        ("compare.html", draw("compare.html", &bare, &[("compare", value(&samples::compare()))], lang)),
        ("operations.html", draw("operations.html", &bare, &[("operations", value(&samples::operations()))], lang)),
        ("operation.html", draw("operation.html", &bare, &[("operation", value(&samples::operation()))], lang)),
        ("unit.html", draw("unit.html", &bare, &[("unit", value(&samples::unit()))], lang)),
        ("whole.html", draw("whole.html", &bare, &[("whole", value(&samples::whole("<p>Text.</p>")))], lang)),
        ("actions.html", draw("actions.html", &indicator, &[("actions", value(&samples::actions_page()))], lang)),
        ("self-checks.html", draw("self-checks.html", &indicator, &[("checks", value(&samples::self_checks_page()))], lang)),
        ("plan.html", draw("plan.html", &indicator, &[("plan", value(&samples::plan()))], lang)),
        ("glossary.html", draw("glossary.html", &indicator, &[("glossary", value(&samples::glossary()))], lang)),
        (
            "search.html",
            draw(
                "search.html",
                &samples::page("Sök"),
                &[("search", value(&samples::search())), ("map", value(&samples::site_map()))],
                lang,
            ),
        ),
        ("site-map.html", draw("site-map.html", &samples::page("Webbkarta"), &[("map", value(&samples::site_map()))], lang)),
        ("404.html", draw("404.html", &lost, &[], lang)),
    ]
}

#[test]
fn who_runs_a_unit_is_said_in_the_same_words_with_and_without_the_catalogue() {
    for lang in ["sv", "en"] {
        let lang = Lang::parse(lang).expect("a language");
        let locale = Locale::load(&lang, &read(&format!("locales/{lang}.ftl"))).expect("a catalogue");
        for (word, operator) in OPERATORS {
            assert_eq!(locale.format("operator", &[("operator", word.into())]), operator.said(&lang), "{word}");
        }
    }
}

#[test]
fn every_template_draws_in_both_languages() {
    for lang in ["sv", "en"] {
        for (name, html) in pages(lang) {
            assert_eq!(html.matches("<h1").count(), 1, "{name} has one h1");
            assert!(html.contains("id=\"main\"") && html.contains("href=\"#main\""), "{name} has a skip link");
            // Scripts are files of the site, which the policy allows.
            let html = ["beside.js", "button.js", "filter.js", "search.js"]
                .iter()
                .fold(html, |html, script| html.replace(&format!("<script type=\"module\" src=\"{script}\">"), ""));
            for forbidden in ["<script", " style=\"", "<style", "onclick"] {
                assert!(!html.contains(forbidden), "{name} holds {forbidden}, which the content policy refuses");
            }
        }
    }
}

#[test]
fn a_page_with_nothing_but_a_title_draws() {
    let bare = PageView { title: "Hej".into(), lang: "sv".into(), dir: "ltr".into(), ..PageView::default() };
    let given = [
        ("section", value(&SectionView::default())),
        ("list", value(&IndicatorListView::default())),
        ("indicator", value(&IndicatorView::default())),
        ("goals", value(&GoalPageView::default())),
        ("documents", value(&DocumentsView::default())),
        ("open_data", value(&OpenDataView::default())),
        ("search", value(&SearchView::default())),
        ("map", value(&SiteMapView::default())),
        ("feedback", value(&FeedbackView::default())),
        ("operation", value(&OperationView::default())),
        ("compare", value(&CompareView::default())),
        ("operations", value(&OperationListView::default())),
        ("unit", value(&UnitPageView::default())),
        ("whole", value(&WholeView::default())),
        ("years", value(&YearsView::default())),
        ("actions", value(&ActionsPageView::default())),
        ("checks", value(&SelfChecksPageView::default())),
        ("plan", value(&PlanView { heading_level: 2, ..PlanView::default() })),
        ("glossary", value(&GlossaryView::default())),
        ("search", value(&SearchView::default())),
        ("map", value(&SiteMapView::default())),
        ("text", value(&TextPageView::default())),
        ("key", value(&KeyPageView::default())),
        ("data", value(&FigureView { heading_level: 1, ..FigureView::default() })),
        ("whole_url", value(&"../")),
    ];
    let no_pages = ["base.html", "brand.html", "navigation.html", "foot.html", "head.html", "parts.html", "around.html", "fragment.html"];
    let templates = files("templates").into_iter().map(|(name, _)| name).filter(|name| !no_pages.contains(&name.as_str()));
    for template in templates {
        let template = template.as_str();
        let html = draw_within(&FrameView::default(), template, &bare, &given, "sv");
        assert!(html.contains("Hej"), "{template}");
        assert!(!html.contains("<ul>\n</ul>") && !html.contains("<ol>\n</ol>"), "{template} holds an empty list:\n{html}");
    }
}

#[test]
fn a_figure_for_another_website_draws_in_both_languages() {
    for lang in ["sv", "en"] {
        let figure = FigureView { embed: None, downloads: vec![], ..samples::figure("figur", 1) };
        let given = [("data", value(&figure)), ("whole_url", value(&"../#figur")), ("fragment", value(&samples::fragment()))];
        let alone = draw("embed.html", &samples::page("Nöjda"), &given, lang);
        assert!(alone.matches("<h1").count() == 1 && alone.contains("href=\"../#figur\"") && alone.contains("<base target=\"_top\">"));
        let pasted = draw("fragment.html", &samples::page("Nöjda"), &given, lang);
        assert!(
            pasted.starts_with("<figure class=\"insyn-figure\"")
                && pasted.contains("<figcaption ")
                && pasted.trim_end().ends_with("</figure>")
        );
        let empty = [("data", value(&FigureView::default())), ("fragment", value(&FragmentView::default()))];
        assert!(draw("fragment.html", &samples::page(""), &empty, lang).contains("<figcaption"));
    }
}

#[test]
fn text_is_escaped_and_html_is_not() {
    let page = PageView { title: "A & <b>".into(), body: "<p>text</p>".into(), ..samples::page("") };
    let html = draw("page.html", &page, &[], "sv");
    assert!(html.contains("A &amp; &lt;b&gt;") && html.contains("<p>text</p>"));
}

#[test]
fn both_catalogues_hold_every_text_that_the_theme_asks_for() {
    let (swedish, english) = (texts("sv"), texts("en"));
    assert_eq!(swedish.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>());
    let asked: BTreeSet<String> =
        files("templates").into_iter().chain(files("components")).flat_map(|(_, text)| asked_for(&text)).collect();
    let missing: Vec<_> = asked.iter().filter(|key| !swedish.contains_key(*key)).collect();
    assert!(asked.len() > 20 && missing.is_empty(), "missing texts: {missing:?}");
}

/// Returns the names after `t.` in a template.
fn asked_for(template: &str) -> Vec<String> {
    let name = |rest: &str| rest.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_').collect();
    template
        .match_indices("t.")
        .filter(|(at, _)| template[..*at].ends_with([' ', '{', '(']))
        .map(|(at, _)| name(&template[at + 2..]))
        .collect()
}

#[test]
fn every_shortcode_says_what_it_shows() {
    let theme = theme();
    for name in COMPONENTS {
        let definition = theme.get_component_definition(name).expect(name);
        assert!(definition.metadata().contains_key("shows") && definition.metadata().contains_key("form"), "{name}");
        let kinds = definition.metadata()["kinds"].as_map().expect("kinds").len();
        let arguments = definition.args().iter().filter(|argument| !argument.is_implicit()).count();
        assert_eq!(kinds, arguments, "{name}: every argument has a kind");
    }
}

/// The content of theme.yaml.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sheet {
    templates: Vec<String>,
    components: Vec<String>,
    stylesheets: Vec<String>,
    colours: BTreeMap<String, serde::de::IgnoredAny>,
    #[serde(rename = "accent")]
    _accent: serde::de::IgnoredAny,
    #[serde(rename = "pairs")]
    _pairs: serde::de::IgnoredAny,
}

fn sheet() -> Sheet {
    serde_yaml::from_str(&read("theme.yaml")).expect("theme.yaml")
}

#[test]
fn what_the_theme_needs_is_there() {
    let sheet = sheet();
    for name in &sheet.templates {
        assert!(theme_folder().join("templates").join(name).is_file(), "{name}");
    }
    assert_eq!(sheet.components, COMPONENTS);
    let stylesheets = ["style.css", "figure.css", "report.css", "around.css", "compare.css", "search.css", "law.css", "data.css"];
    assert_eq!(sheet.stylesheets, stylesheets);
}

#[test]
fn the_stylesheet_names_no_colour_of_its_own_and_no_unknown_property() {
    let css: String = sheet().stylesheets.iter().map(|name| read(&format!("assets/{name}"))).collect();
    let mut known: BTreeSet<String> = sheet().colours.into_keys().chain(["accent".into()]).collect();
    // `--c` is the colour of the element's series.
    known.extend(css.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(':')).map(|(name, _)| name.to_owned()));
    known.insert("c".into());
    for (at, _) in css.match_indices("var(--") {
        let name: String = css[at + 6..].chars().take_while(|letter| *letter != ')').collect();
        assert!(known.contains(&name), "--{name} is defined nowhere");
    }
    assert!(!css.contains('#') || !css.split('#').skip(1).any(|rest| rest.starts_with(|letter: char| letter.is_ascii_hexdigit())));
}
