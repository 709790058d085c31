//! The site's configuration, `insyn.yaml`: publisher, languages, thresholds. It never looks at the content.

mod address;
pub mod keys;
mod law;
mod open_data;
mod publish;
mod scale;

use std::collections::BTreeMap;

use rust_decimal::Decimal;

pub use address::site_address;
pub use law::{Accessibility, Conformance, Defect, Method, Privacy, Reason};
pub use open_data::{DataContact, License, OpenData};
pub use publish::{Destination, Server};
pub use scale::{CountsAs, Step, colour};

use crate::colour::Colour;
use crate::contact::{Contact, ROLE};
use crate::diagnostic::{Diagnostics, Problem};
use crate::name::{AreaId, Lang, Wording, is_web_address};
use crate::source::{FileId, Span, Spanned};
use crate::yaml::{self, Fields, Kind, Mapping, Node, scalar};

/// The file's name.
pub const FILE: &str = "insyn.yaml";

/// The default threshold: the smallest count of people that is shown if neither the site nor the indicator sets one.
const THRESHOLD: u32 = 5;

/// The distance from a target that counts as nearly reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Near {
    /// For numbers in per cent, in percentage points.
    pub percentage_points: Decimal,
    /// For all other numbers, in per cent of the target.
    pub percent_of_target: Decimal,
}

impl Default for Near {
    fn default() -> Self {
        Self { percentage_points: Decimal::TWO, percent_of_target: Decimal::from(5) }
    }
}

/// The default URLs of law collections: the government's database, and for the national board's regulations, which have no URL by number there, a
/// free collection. References to a law by name link here; `{number}` is its number, `2010:659`.
const LAWS: [(&str, &str); 2] = [("SFS", "https://rkrattsbaser.gov.se/sfst?bet={number}"), ("SOSFS", "https://lagen.nu/sosfs/{number}")];

/// The publisher.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Organisation {
    /// The municipality.
    pub name: Wording,
    /// The responsible office.
    pub unit: Option<Wording>,
    /// Its own website.
    pub url: Option<String>,
    /// Its telephone number, as displayed.
    pub phone: Option<String>,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Its visiting address.
    pub visit: Option<Wording>,
    /// Its postal address.
    pub post: Option<Wording>,
    /// The registrar, who keeps and hands out public documents.
    pub registrar: Contact,
    /// The people responsible for parts of the site, by role.
    pub roles: Vec<Contact>,
}

/// How a reader gives feedback. Missing values are the organisation's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Feedback {
    /// The URL of a form.
    pub url: Option<String>,
    /// A telephone number, as displayed.
    pub phone: Option<String>,
    /// An e-mail address.
    pub email: Option<String>,
    /// A text about feedback: that it is welcome, and how it is handled. Paragraphs are separated by an empty line.
    pub text: Option<Wording>,
}

/// The appearance of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Appearance {
    /// The theme's directory below `themes/`; `default` if omitted.
    pub name: Option<Spanned<String>>,
    /// The accent colour, for links and marks.
    pub accent: Option<Spanned<Colour>>,
    /// A picture below `content/`.
    pub logo: Option<Spanned<String>>,
}

/// A question that the front page answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrontQuestion {
    /// The question; the indicator's title if omitted.
    pub question: Option<Wording>,
    /// The indicator that answers it.
    pub indicator: Spanned<String>,
}

/// The configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The site's title.
    pub title: Wording,
    /// The site's own area.
    pub area: Option<Spanned<AreaId>>,
    /// The publisher.
    pub organisation: Organisation,
    /// How a reader gives feedback.
    pub feedback: Feedback,
    /// The site's future URL, with a trailing `/`.
    pub base_url: Option<String>,
    /// Whether the configuration says that the site has no URL yet.
    pub addressless: bool,
    /// Whether server configuration files are written.
    pub server_files: bool,
    /// The websites that may embed figures in frames, each as `https://www.example.se`; empty if any may.
    pub framers: Vec<String>,
    /// The site's languages, the primary one first; never empty.
    pub languages: Vec<Lang>,
    /// The span of the languages; the start of the file if omitted.
    pub languages_span: Span,
    /// The appearance.
    pub appearance: Appearance,
    /// The questions that the front page answers, in order; if there are none, the program chooses.
    pub front: Vec<FrontQuestion>,
    /// A notice on every page, such as that this is an example.
    pub notice: Option<Wording>,
    /// Counts of people below this are suppressed.
    pub threshold: u32,
    /// The distance from a target that counts as nearly reached, unless an indicator sets another.
    pub near: Near,
    /// The boards' own scale of verdicts on goals; empty if they use the usual words.
    pub verdict_scale: Vec<Step>,
    /// The terms of open data.
    pub open_data: OpenData,
    /// The content of the accessibility statement; `None` if the file has none.
    pub accessibility: Option<Accessibility>,
    /// The content of the page on privacy.
    pub privacy: Privacy,
    /// Whether every figure is also offered as PNG, rendered with the fonts of the build machine.
    pub png: bool,
    /// The URL of each law collection, by the name before the number.
    pub laws: BTreeMap<String, String>,
    /// Whether the site has a search.
    pub search: bool,
    /// Whether Markdown may contain HTML.
    pub raw_html: bool,
    /// Where the site is published, by name, in order.
    pub publish: Vec<(String, Spanned<String>)>,
    /// The whole file.
    pub span: Span,
}

impl Config {
    /// Returns the site's primary language.
    pub fn first_language(&self) -> &Lang {
        // `parse` inserts Swedish if the file names no language.
        &self.languages[0]
    }
}

/// Parses the configuration. Returns `None` after reporting that it is not YAML or has no title.
pub fn parse(file: FileId, text: &str, found: &mut Diagnostics) -> Option<Config> {
    let root = yaml::parse(file, text, 0, found)?;
    let mut fields = Fields::of(&root, FILE, &keys::CONFIG, found);
    let title = fields.required_wording("title");
    let area = fields.text("area").and_then(|text| name(text, AreaId::parse, fields.found));
    let organisation = organisation(&mut fields);
    let feedback = section(&mut fields, ("feedback", &keys::FEEDBACK), |fields| Feedback {
        url: fields.web_address("url"),
        phone: fields.text("phone").map(|text| text.value),
        email: fields.text("email").map(|text| text.value),
        text: fields.wording("text"),
    });
    let (base_url, addressless) = base_url(&mut fields);
    let (languages, languages_span) = languages(&mut fields);
    let appearance = appearance(&mut fields);
    let front = fields.list("front").iter().filter_map(|node| front_question(node, fields.found)).collect();
    let notice = fields.wording("notice");
    let threshold = threshold(&mut fields);
    let goals = section(&mut fields, ("goals", &keys::GOALS), |fields| {
        let near = near(fields);
        let scale = fields.map("verdict_scale");
        (near, scale::read(scale, fields.found))
    });
    let (near, verdict_scale) = goals.unwrap_or_default();
    let open_data = open_data::read(&mut fields);
    let accessibility = law::accessibility(&mut fields);
    let privacy = law::privacy(&mut fields);
    let png = section(&mut fields, ("figures", &keys::FIGURES), |fields| fields.yes_no("png")).flatten().unwrap_or(false);
    let server_files = section(&mut fields, ("hosting", &keys::HOSTING), |fields| fields.yes_no("server_files")).flatten().unwrap_or(true);
    let framers = section(&mut fields, ("embed", &keys::EMBED), framers).unwrap_or_default();
    let laws = laws(&mut fields);
    let search = fields.yes_no("search").unwrap_or(true);
    let raw_html = fields.yes_no("raw_html").unwrap_or(false);
    let publish = fields.map("publish");
    let publish = publish::read(publish, fields.found);
    fields.finish();
    Some(Config {
        title: title?,
        area,
        organisation,
        feedback: feedback.unwrap_or_default(),
        base_url,
        addressless,
        server_files,
        framers,
        languages,
        languages_span,
        appearance,
        front,
        notice,
        threshold,
        near,
        verdict_scale,
        open_data,
        accessibility,
        privacy,
        png,
        laws,
        search,
        raw_html,
        publish,
        span: root.span,
    })
}

fn front_question(node: &Node, found: &mut Diagnostics) -> Option<FrontQuestion> {
    let mut fields = Fields::of(node, "front", &keys::FRONT, found);
    let (question, indicator) = (fields.wording("question"), fields.required_text("indicator"));
    fields.finish();
    Some(FrontQuestion { question, indicator: indicator? })
}

/// Reads the mapping under `key`, if present.
fn section<T>(
    fields: &mut Fields<'_, '_>,
    (key, table): (&'static str, &'static Mapping),
    read: impl FnOnce(&mut Fields<'_, '_>) -> T,
) -> Option<T> {
    let node = fields.take(key)?;
    let mut inner = Fields::of(node, key, table, fields.found);
    let value = read(&mut inner);
    inner.finish();
    Some(value)
}

fn name<T>(text: Spanned<String>, parse: impl Fn(&str) -> Option<T>, found: &mut Diagnostics) -> Option<Spanned<T>> {
    let value = parse(&text.value);
    if value.is_none() {
        yaml::add_bad_name(text.span, &text.value, found);
    }
    Some(Spanned { value: value?, span: text.span })
}

fn organisation(fields: &mut Fields<'_, '_>) -> Organisation {
    let Some(node) = fields.require("organisation") else { return Organisation::default() };
    let mut inner = Fields::of(node, "organisation", &keys::ORGANISATION, fields.found);
    let organisation = Organisation {
        name: inner.required_wording("name").unwrap_or_default(),
        unit: inner.wording("unit"),
        url: inner.web_address("url"),
        phone: inner.text("phone").map(|text| text.value),
        email: inner.text("email").map(|text| text.value),
        visit: inner.wording("visit"),
        post: inner.wording("post"),
        registrar: law::contact_of(&mut inner, "registrar"),
        roles: roles(&mut inner),
    };
    inner.finish();
    organisation
}

/// Parses the people responsible for parts of the site; each has a role.
fn roles(fields: &mut Fields<'_, '_>) -> Vec<Contact> {
    let nodes = fields.list("roles");
    let role = |node| {
        let mut inner = Fields::of(node, "roles", &ROLE, fields.found);
        inner.require("role");
        let contact = Contact::read(&mut inner);
        inner.finish();
        contact.role.is_some().then_some(contact)
    };
    nodes.iter().filter_map(role).collect()
}

/// The value that says that there is no URL yet.
const NO_ADDRESS: &str = "none";

/// Parses the site's URL, and whether the file says that there is none.
fn base_url(fields: &mut Fields<'_, '_>) -> (Option<String>, bool) {
    let Some(text) = fields.text("base_url") else { return (None, false) };
    if text.value == NO_ADDRESS {
        return (None, true);
    }
    match site_address(&text.value) {
        Ok(address) => (Some(address), false),
        Err((range, problem)) => {
            fields.found.add(part_of(&text, range), problem);
            // The invalid URL is already reported; do not also report a missing one.
            (None, true)
        }
    }
}

/// Returns the span of a range of a text; of the whole text if quotation marks or escapes make offsets differ.
fn part_of(text: &Spanned<String>, range: std::ops::Range<usize>) -> Span {
    if text.span.range().len() != text.value.len() {
        return text.span;
    }
    Span { end: text.span.start, ..text.span }.offset(range.start).to(range.len())
}

/// Parses the websites that may embed figures: only the origin of each URL, which is all that servers use.
fn framers(fields: &mut Fields<'_, '_>) -> Vec<String> {
    let texts = fields.texts("sites");
    let mut framers = Vec::new();
    for text in texts {
        let (scheme, rest) = text.value.split_once("://").unwrap_or(("", ""));
        let host = rest.split('/').next().unwrap_or(rest);
        let framer = format!("{scheme}://{host}");
        // Anything else would become a different directive in the content security policy.
        if is_web_address(&text.value) && site_address(&framer).is_ok() {
            framers.push(framer);
        } else {
            fields.found.add(text.span, Problem::BadWebAddress { found: text.value });
        }
    }
    framers
}

/// Returns an address with a trailing slash.
pub fn with_slash(address: &str) -> String {
    if address.ends_with('/') { address.to_owned() } else { format!("{address}/") }
}

fn languages(fields: &mut Fields<'_, '_>) -> (Vec<Lang>, Span) {
    let mut languages = Vec::new();
    let texts = fields.texts("languages");
    let file = Span { end: fields.span.start, ..fields.span };
    let span = texts.iter().map(|text| text.span).reduce(|all, next| Span { end: next.end, ..all }).unwrap_or(file);
    for text in texts {
        match Lang::parse(&text.value) {
            Some(lang) if languages.contains(&lang) => fields.found.add(text.span, Problem::DuplicateKey { key: text.value }),
            Some(lang) => languages.push(lang),
            None => fields.found.add(text.span, Problem::BadLanguage { found: text.value }),
        }
    }
    if languages.is_empty() {
        languages.push(Lang::swedish());
    }
    (languages, span)
}

fn appearance(fields: &mut Fields<'_, '_>) -> Appearance {
    let read = |fields: &mut Fields<'_, '_>| {
        let accent = fields.text("accent").and_then(|text| {
            let colour = Colour::parse(&text.value);
            if colour.is_none() {
                fields.found.add(text.span, Problem::BadColour { found: text.value });
            }
            Some(Spanned { value: colour?, span: text.span })
        });
        Appearance { name: fields.text("name"), accent, logo: fields.text("logo") }
    };
    section(fields, ("theme", &keys::THEME), read).unwrap_or_default()
}

/// Parses the distance that counts as nearly reached: in percentage points only, or as `{percentage_points: 2, percent_of_target: 5}`.
fn near(fields: &mut Fields<'_, '_>) -> Near {
    let usual = Near::default();
    let Some(node) = fields.take("near") else { return usual };
    if let Kind::Map(_) = node.kind {
        let mut inner = Fields::of(node, "near", &keys::NEAR, fields.found);
        let near = Near {
            percentage_points: up_to_hundred(&mut inner, "percentage_points").unwrap_or(usual.percentage_points),
            percent_of_target: up_to_hundred(&mut inner, "percent_of_target").unwrap_or(usual.percent_of_target),
        };
        inner.finish();
        return near;
    }
    let points = scalar(node, "near", fields.found).and_then(|text| in_hundred(text, "near", fields.found));
    Near { percentage_points: points.unwrap_or(usual.percentage_points), percent_of_target: Decimal::ZERO }
}

fn up_to_hundred(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Decimal> {
    let text = fields.text(key)?;
    in_hundred(text, key, fields.found)
}

/// Parses a number from 0 to 100, with or without decimals.
fn in_hundred(text: Spanned<String>, key: &str, found: &mut Diagnostics) -> Option<Decimal> {
    let number = text.value.parse().ok().filter(|number| (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(number));
    if number.is_none() {
        found.add(text.span, Problem::OutOfRange { key: key.to_owned(), found: text.value, lowest: 0, highest: 100 });
    }
    number
}

fn threshold(fields: &mut Fields<'_, '_>) -> u32 {
    section(fields, ("suppress", &keys::SUPPRESS), |fields| fields.threshold("below")).flatten().unwrap_or(THRESHOLD)
}

fn laws(fields: &mut Fields<'_, '_>) -> BTreeMap<String, String> {
    let mut laws: BTreeMap<String, String> = LAWS.iter().map(|(name, pattern)| ((*name).to_owned(), (*pattern).to_owned())).collect();
    for entry in fields.map("laws") {
        let Some(pattern) = scalar(&entry.value, &entry.key.value, fields.found) else { continue };
        let address = ["{number}", "{year}", "{no}"].iter().fold(pattern.value.clone(), |address, part| address.replace(part, "1"));
        if is_web_address(&address) {
            laws.insert(entry.key.value.clone(), pattern.value);
        } else {
            fields.found.add(pattern.span, Problem::BadWebAddress { found: pattern.value });
        }
    }
    laws
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn read(text: &str) -> (Option<Config>, Vec<&'static str>) {
        let sources = Sources::from_memory([(FILE, text)]);
        let mut found = Diagnostics::new();
        let config = parse(sources.find(FILE).expect("the file"), text, &mut found);
        (config, found.iter().map(|found| found.problem.code()).collect())
    }

    #[test]
    fn a_small_configuration_has_sound_defaults() {
        let (config, found) = read("title: Kvalitet\norganisation: {name: Exempelköping}\n");
        let config = config.expect("a configuration");
        assert_eq!((config.threshold, config.near, config.languages), (5, Near::default(), vec![Lang::swedish()]));
        assert!(found.is_empty() && config.laws.contains_key("SOSFS"));
    }

    #[test]
    fn a_law_has_its_number_whole_or_in_parts() {
        let laws = "title: A\norganisation: {name: B}\nlaws: {X: \"https://a.se/{year}/{no}\", Y: \"https://a.se/{nr}\"}\n";
        let (config, found) = read(laws);
        assert!(config.expect("a configuration").laws.contains_key("X"));
        assert_eq!(found, ["bad-web-address"]);
    }

    #[test]
    fn a_website_that_may_frame_is_an_address_and_cannot_become_another_rule() {
        let with = |site: &str| read(&format!("title: A\norganisation: {{name: B}}\nembed: {{sites: [\"{site}\"]}}\n"));
        let (config, found) = with("https://www.example.se/kommun/");
        assert_eq!((config.expect("a configuration").framers, found), (vec!["https://www.example.se".to_owned()], vec![]));
        for wrong in ["www.example.se", "https://a.se;script-src", "https://*", "https://a.se b"] {
            assert_eq!(with(wrong).1, ["bad-web-address"], "{wrong}");
        }
    }

    #[test]
    fn all_mistakes_are_said_at_once() {
        let (_, found) = read("titel: A\nbase_url: www.example.se\ntheme: {accent: blue}\nsuppress: {below: 1}\nlanguages: [svenska1]\n");
        assert_eq!(found, ["missing-key", "missing-key", "bad-base-url", "bad-language", "bad-colour", "threshold-too-low", "unknown-key"]);
    }
}
