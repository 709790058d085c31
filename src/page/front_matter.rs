//! Parses the front matter of a page, between the `---` lines. It never validates values that depend on other files.

use jiff::civil::Date;

use super::for_each::{self, ForEach};
use super::keys;
use crate::diagnostic::{Diagnostics, Problem};
use crate::name::{Lang, Slug, Url};
use crate::requirement::Outline;
use crate::source::{FileId, Span, Spanned};
use crate::yaml::{self, Fields, Kind, Node};

/// The metadata of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrontMatter {
    /// The title of the page; the file's name if it could not be parsed.
    pub title: Spanned<String>,
    /// A one-sentence summary for lists and search engines.
    pub description: Option<Spanned<String>>,
    /// When the page was first published.
    pub date: Option<Spanned<Date>>,
    /// When its content was last changed.
    pub updated: Option<Spanned<Date>>,
    /// Whether it is a draft, and therefore left out.
    pub draft: bool,
    /// The theme's template, if not the default one.
    pub template: Option<Spanned<String>>,
    /// The last component of its address, if it is not derived from the file name.
    pub slug: Option<Spanned<Slug>>,
    /// Former addresses that redirect here.
    pub aliases: Vec<Spanned<Url>>,
    /// The year that a report covers.
    pub edition: Option<Spanned<u16>>,
    /// The operation that the page is about.
    pub operation: Option<Spanned<String>>,
    /// The indicator that the page is about.
    pub indicator: Option<Spanned<String>>,
    /// Links and documents beside the text.
    pub aside: Vec<AsideGroup>,
    /// The kind of report that the edition is, on its start page.
    pub outline: Option<Spanned<Outline>>,
    /// The legal requirements on a report that this page fulfils.
    pub covers: Vec<Spanned<String>>,
    /// Words of the text that deliberately contradict a number.
    pub acknowledged: Vec<Spanned<String>>,
    /// The document metadata of the page.
    pub document: Option<Document>,
    /// The language of its text, if it is not a language of the site: a summary in Finnish or Yiddish.
    pub lang: Option<Lang>,
    /// Other versions of its content: easy read, sign language, other languages.
    pub versions: Vec<Version>,
    /// The lists of whose items a template is made into a page each; `None` for an ordinary page.
    pub for_each: Option<ForEach>,
}

/// Another version of a page's content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its form.
    pub form: VersionForm,
    /// Its location.
    pub link: AsideLink,
}

/// The form of another version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VersionForm {
    /// Easy read.
    EasyRead,
    /// A film in sign language.
    SignLanguage,
    /// In another language.
    Language(Lang),
}

/// Links beside the text, with a heading of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AsideGroup {
    /// The heading; `None` for links without one.
    pub title: Option<Spanned<String>>,
    /// The links.
    pub links: Vec<AsideLink>,
}

/// A link beside the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AsideLink {
    /// Its text; `None` if the target's title is used.
    pub text: Option<Spanned<String>>,
    /// A path to a content file, or an address.
    pub to: Spanned<String>,
}

/// The document metadata that municipal documents have. Missing values are `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "each field is the key of that name, shown to the reader under a label from the catalogue")]
pub struct Document {
    pub name: Option<Spanned<String>>,
    pub kind: Option<Spanned<String>>,
    pub number: Option<Spanned<String>>,
    pub version: Option<Spanned<String>>,
    pub drawn_up: Option<Spanned<Date>>,
    pub drawn_up_by: Option<Spanned<String>>,
    pub adopted: Option<Spanned<Date>>,
    pub adopted_by: Option<Spanned<String>>,
    pub paragraph: Option<Spanned<String>>,
    pub responsible: Option<Spanned<String>>,
    pub revised: Option<Spanned<Date>>,
    pub valid_until: Option<Spanned<Date>>,
    pub applies_to: Option<Spanned<String>>,
    pub other: Option<Spanned<String>>,
    /// A path to the document as it was adopted.
    pub original: Option<Spanned<String>>,
    /// Corrections after publication.
    pub corrections: Vec<Correction>,
}

impl Document {
    /// Returns the texts written by the editor.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let texts = [
            &self.name,
            &self.kind,
            &self.number,
            &self.version,
            &self.drawn_up_by,
            &self.adopted_by,
            &self.paragraph,
            &self.responsible,
            &self.applies_to,
            &self.other,
        ];
        texts.into_iter().flatten().map(|text| text.value.as_str())
    }
}

/// A correction after publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The date.
    pub date: Spanned<Date>,
    /// What was changed.
    pub what: Spanned<String>,
    /// Why.
    pub why: Option<Spanned<String>>,
}

/// Returns the range of the YAML between the `---` lines of a page; `None` if it has none.
pub fn range(text: &str) -> Option<std::ops::Range<usize>> {
    let start = text.len() - text.trim_start_matches('\n').len();
    let start = start + fence(&text[start..])?;
    closing(text, start).map(|(end, _)| start..end)
}

/// Parses the front matter of `text`; also returns the byte offset of the page's body. `stem` is the title if there is none.
pub(super) fn parse(file: FileId, stem: &str, text: &str, found: &mut Diagnostics) -> (FrontMatter, usize) {
    let start = text.len() - text.trim_start_matches('\n').len();
    let unnamed = FrontMatter::named(stem, Span::new(file, start, start));
    let Some(opening) = fence(&text[start..]) else {
        found.add(Span::new(file, 0, first_line(text)), Problem::MissingFrontMatter {});
        return (unnamed, 0);
    };
    let yaml_start = start + opening;
    let Some((yaml_end, body)) = closing(text, yaml_start) else {
        found.add(Span::new(file, start, start + 3), Problem::UnclosedFrontMatter {});
        return (unnamed, text.len());
    };
    let front = match yaml::parse(file, &text[yaml_start..yaml_end], yaml_start, found) {
        Some(node) => FrontMatter::read(&node, unnamed, found),
        None => unnamed,
    };
    (front, body)
}

/// Returns the length of a leading `---` line of `text`, including its newline.
fn fence(text: &str) -> Option<usize> {
    let line = text.split('\n').next().unwrap_or("");
    (line.trim_end() == "---").then(|| (line.len() + 1).min(text.len()))
}

/// Returns the offsets of the closing `---` line and of the text after it.
fn closing(text: &str, from: usize) -> Option<(usize, usize)> {
    let mut at = from;
    loop {
        if let Some(length) = fence(&text[at..]) {
            return Some((at, at + length));
        }
        at += text[at..].find('\n')? + 1;
    }
}

fn first_line(text: &str) -> usize {
    text.find('\n').unwrap_or(text.len())
}

impl FrontMatter {
    /// Returns the front matter of a page of which only the name is known.
    pub(super) fn named(stem: &str, span: Span) -> Self {
        Self {
            title: Spanned { value: stem.to_owned(), span },
            description: None,
            date: None,
            updated: None,
            draft: false,
            template: None,
            slug: None,
            aliases: Vec::new(),
            edition: None,
            operation: None,
            indicator: None,
            aside: Vec::new(),
            outline: None,
            covers: Vec::new(),
            acknowledged: Vec::new(),
            document: None,
            lang: None,
            versions: Vec::new(),
            for_each: None,
        }
    }

    fn read(node: &Node, unnamed: Self, found: &mut Diagnostics) -> Self {
        let mut fields = Fields::of(node, "title", &keys::FRONT_MATTER, found);
        let front = Self {
            title: fields.required_text("title").unwrap_or(unnamed.title),
            description: fields.text("description"),
            date: fields.date("date"),
            updated: fields.date("updated"),
            draft: fields.yes_no("draft").unwrap_or(false),
            template: fields.text("template"),
            slug: slug(&mut fields),
            aliases: aliases(&mut fields),
            edition: fields.year("edition"),
            operation: fields.text("operation"),
            indicator: fields.text("indicator"),
            aside: aside(&mut fields),
            outline: outline(&mut fields),
            covers: fields.texts("covers"),
            acknowledged: fields.texts("acknowledged"),
            document: fields.take_even_empty("document").map(|node| document(node, fields.found)),
            lang: language(&mut fields),
            versions: versions(&mut fields),
            for_each: for_each::read(&mut fields),
        };
        fields.finish();
        in_order(&[("date", &front.date), ("updated", &front.updated)], found);
        front
    }
}

fn slug(fields: &mut Fields<'_, '_>) -> Option<Spanned<Slug>> {
    let text = fields.text("slug")?;
    match Slug::parse(&text.value) {
        Some(value) => Some(Spanned { value, span: text.span }),
        None => {
            yaml::add_bad_name(text.span, &text.value, fields.found);
            None
        }
    }
}

fn aliases(fields: &mut Fields<'_, '_>) -> Vec<Spanned<Url>> {
    let mut aliases = Vec::new();
    for text in fields.texts("aliases") {
        match Url::parse(&text.value) {
            Some(value) => aliases.push(Spanned { value, span: text.span }),
            None => fields.found.add(text.span, Problem::BadAlias { found: text.value }),
        }
    }
    aliases
}

fn outline(fields: &mut Fields<'_, '_>) -> Option<Spanned<Outline>> {
    let text = fields.text("outline")?;
    let value = yaml::one_of(&text, "outline", &Outline::WORDS, fields.found)?;
    Some(Spanned { value, span: text.span })
}

fn language(fields: &mut Fields<'_, '_>) -> Option<Lang> {
    let text = fields.text("lang")?;
    let lang = Lang::parse(&text.value);
    if lang.is_none() {
        fields.found.add(text.span, Problem::BadLanguage { found: text.value });
    }
    lang
}

/// Parses the other versions of a page, in display order.
fn versions(fields: &mut Fields<'_, '_>) -> Vec<Version> {
    let mut versions = Vec::new();
    for (key, form) in [("easy_read", VersionForm::EasyRead), ("sign_language", VersionForm::SignLanguage)] {
        let link = fields.take(key).and_then(|node| aside_link(node, fields.found));
        versions.extend(link.map(|link| Version { form, link }));
    }
    for entry in fields.map("languages") {
        let Some(lang) = Lang::parse(&entry.key.value) else {
            fields.found.add(entry.key.span, Problem::BadLanguage { found: entry.key.value.clone() });
            continue;
        };
        let Some(link) = aside_link(&entry.value, fields.found) else { continue };
        if link.text.is_none() && lang.own_name().is_none() {
            // Nobody could read where the link leads.
            fields.found.add(entry.value.span, Problem::MissingKey { key: "text".into() });
            continue;
        }
        versions.push(Version { form: VersionForm::Language(lang), link });
    }
    versions
}

/// Parses groups with a title, plain links, or both; adjacent plain links form one group.
fn aside(fields: &mut Fields<'_, '_>) -> Vec<AsideGroup> {
    let mut groups: Vec<AsideGroup> = Vec::new();
    for node in fields.list("aside") {
        let is_group = matches!(&node.kind, Kind::Map(entries) if entries.iter().any(|entry| entry.key.value == "links" || entry.key.value == "title"));
        if is_group {
            groups.push(aside_group(node, fields.found));
        } else if let Some(link) = aside_link(node, fields.found) {
            match groups.last_mut().filter(|group| group.title.is_none()) {
                Some(group) => group.links.push(link),
                None => groups.push(AsideGroup { title: None, links: vec![link] }),
            }
        }
    }
    groups
}

fn aside_group(node: &Node, found: &mut Diagnostics) -> AsideGroup {
    let mut fields = Fields::of(node, "aside", &keys::GROUP, found);
    let title = fields.required_text("title");
    let nodes = fields.list("links");
    let links = nodes.iter().filter_map(|node| aside_link(node, fields.found)).collect();
    fields.finish();
    AsideGroup { title, links }
}

fn aside_link(node: &Node, found: &mut Diagnostics) -> Option<AsideLink> {
    if let Kind::Scalar { .. } = node.kind {
        return yaml::scalar(node, "links", found).map(|to| AsideLink { text: None, to });
    }
    let mut fields = Fields::of(node, "links", &keys::TEXT_AND_TARGET, found);
    let text = fields.text("text");
    let to = fields.required_text("to");
    fields.finish();
    to.map(|to| AsideLink { text, to })
}

fn document(node: &Node, found: &mut Diagnostics) -> Document {
    let mut fields = Fields::of(node, "document", &keys::DOCUMENT, found);
    let document = Document {
        name: fields.text("name"),
        kind: fields.text("type"),
        number: fields.text("number"),
        version: fields.text("version"),
        drawn_up: fields.date("drawn_up"),
        drawn_up_by: fields.text("drawn_up_by"),
        adopted: fields.date("adopted"),
        adopted_by: fields.text("adopted_by"),
        paragraph: fields.text("paragraph"),
        responsible: fields.text("responsible"),
        revised: fields.date("revised"),
        valid_until: fields.date("valid_until"),
        applies_to: fields.text("applies_to"),
        other: fields.text("other"),
        original: fields.text("original"),
        corrections: fields.list("corrections").iter().filter_map(|node| correction(node, fields.found)).collect(),
    };
    fields.finish();
    let [drawn_up, adopted, revised, valid_until] = [
        ("drawn_up", &document.drawn_up),
        ("adopted", &document.adopted),
        ("revised", &document.revised),
        ("valid_until", &document.valid_until),
    ];
    in_order(&[drawn_up, adopted, revised], found);
    in_order(&[if adopted.1.is_some() { adopted } else { drawn_up }, valid_until], found);
    document
}

/// Reports every date that precedes the previous one in the list; missing dates are skipped.
fn in_order(dates: &[(&str, &Option<Spanned<Date>>)], found: &mut Diagnostics) {
    let given: Vec<_> = dates.iter().filter_map(|(key, date)| Some((*key, date.as_ref()?))).collect();
    for ((earlier, before), (later, after)) in given.iter().zip(given.iter().skip(1)) {
        if after.value < before.value {
            let problem = Problem::DateOrder { earlier: (*earlier).to_owned(), later: (*later).to_owned() };
            found.add_related(after.span, problem, before.span);
        }
    }
}

fn correction(node: &Node, found: &mut Diagnostics) -> Option<Correction> {
    let mut fields = Fields::of(node, "corrections", &keys::CORRECTION, found);
    fields.require("date");
    let date = fields.date("date");
    let what = fields.required_text("what");
    let why = fields.text("why");
    fields.finish();
    Some(Correction { date: date?, what: what?, why })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn read(text: &str) -> (FrontMatter, usize, Vec<&'static str>) {
        let sources = Sources::from_memory([("content/a.md", text)]);
        let mut found = Diagnostics::new();
        let file = sources.find("content/a.md").expect("the page");
        let (front, body) = parse(file, "a", text, &mut found);
        (front, body, found.iter().map(|found| found.problem.code()).collect())
    }

    #[test]
    fn the_text_begins_after_the_closing_line() {
        let text = "---\ntitle: Hej\nslug: hej-da\nedition: 2023\n---\nText";
        let (front, body, found) = read(text);
        assert_eq!((front.title.value.as_str(), &text[body..], found), ("Hej", "Text", vec![]));
        assert_eq!(front.edition.map(|edition| edition.value), Some(2023));
        assert_eq!(&text[front.title.span.range()], "Hej");
    }

    #[test]
    fn a_page_without_front_matter_is_named_by_its_file() {
        for (text, code) in [("Text", "missing-front-matter"), ("---\ntitle: x\n", "unclosed-front-matter"), ("", "missing-front-matter")] {
            let (front, _, found) = read(text);
            assert_eq!((front.title.value.as_str(), found), ("a", vec![code]), "{text}");
        }
    }

    #[test]
    fn empty_front_matter_lacks_its_title() {
        assert_eq!(read("---\n---\n").2, ["missing-key"]);
        assert_eq!(read("---\ntitle:\n---").2, ["empty-value"]);
    }

    #[test]
    fn every_mistake_is_found_at_once() {
        let text = "---\ntitle: a\nslug: Ååå\nedition: 23\naliases: [/Gammal/]\ntitel: b\ndate: i går\n---\n";
        let mut codes = read(text).2;
        codes.sort_unstable();
        assert_eq!(codes, ["bad-alias", "bad-name", "edition-not-year", "unknown-key", "wanted-date"]);
    }

    #[test]
    fn an_empty_key_of_a_document_is_not_given() {
        let (front, _, found) = read("---\ntitle: a\ndocument:\n  number:\n  drawn_up: 2024-03-08\n---\n");
        let document = front.document.expect("a document");
        assert_eq!((document.number, document.drawn_up.map(|date| date.value.to_string())), (None, Some("2024-03-08".to_owned())));
        assert!(found.is_empty());
    }

    #[test]
    fn links_beside_the_text_stand_alone_or_in_groups() {
        let (front, _, found) =
            read("---\ntitle: a\naside:\n  - files/a.pdf\n  - {text: B, to: b.md}\n  - title: C\n    links: [{text: D, to: d.md}]\n---\n");
        assert_eq!(found, Vec::<&str>::new());
        let shape: Vec<_> = front.aside.iter().map(|group| (group.title.as_ref().map(|t| t.value.as_str()), group.links.len())).collect();
        assert_eq!(shape, [(None, 2), (Some("C"), 1)]);
    }
}
