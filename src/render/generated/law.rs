//! The pages required by law and good practice, composed of the catalogue's texts and what the site states. It never claims what the site
//! does not.

pub(in crate::render) mod about_data;
pub(in crate::render) mod contact;
pub(in crate::render) mod key;
pub(in crate::render) mod privacy;
pub(in crate::render) mod statement;

use html_escape::encode_double_quoted_attribute as escaped;

use crate::contact::Contact;
use crate::locale::{Argument, Locale};
use crate::name::{Slug, Wording};
use crate::render::frame;
use crate::render::shared::Shared;
use crate::render::sheet::{Body, Sheet};
use crate::view::{DocumentRow, LinkView, TextItemView, TextPageView, TextPartKind, TextPartView, TextSectionView, TocEntry};

/// A page of texts under construction.
struct Texts<'t, 'p, 's> {
    sheet: &'t Sheet<'p, 's>,
    sections: Vec<TextSectionView>,
}

impl<'t, 'p, 's> Texts<'t, 'p, 's> {
    /// Starts a page with text before its first heading.
    fn new(sheet: &'t Sheet<'p, 's>) -> Self {
        Self { sheet, sections: vec![TextSectionView { level: 2, ..TextSectionView::default() }] }
    }

    fn locale(&self) -> &'s Locale {
        self.sheet.locale()
    }

    /// Starts a section under a heading of the catalogue.
    fn section(&mut self, key: &str) {
        self.heading(key, 2);
    }

    /// Starts a subsection.
    fn subsection(&mut self, key: &str) {
        self.heading(key, 3);
    }

    fn heading(&mut self, key: &str, level: u8) {
        let title = self.sheet.text(key);
        let anchor = Slug::of(&title).map_or_else(|| key.to_owned(), |slug| slug.to_string());
        self.sections.push(TextSectionView { title, anchor, level, parts: Vec::new() });
    }

    fn add(&mut self, part: TextPartView) {
        if let Some(section) = self.sections.last_mut() {
            section.parts.push(part);
        }
    }

    /// Adds a paragraph of the catalogue.
    fn say(&mut self, key: &str) {
        self.say_with(key, &[]);
    }

    /// Adds a paragraph of the catalogue with arguments.
    fn say_with(&mut self, key: &str, arguments: &[(&'static str, Argument)]) {
        let text = if arguments.is_empty() { self.sheet.text(key) } else { self.locale().format(key, arguments) };
        self.paragraph(&text, None);
    }

    /// Adds a text of the site: one paragraph per block between empty lines.
    fn words(&mut self, words: &Wording) {
        let lang = frame::foreign(self.sheet.shared, words, self.sheet.lang);
        for text in words.text(self.sheet.lang).split("\n\n").map(str::trim).filter(|text| !text.is_empty()) {
            self.paragraph(text, lang.clone());
        }
    }

    fn paragraph(&mut self, text: &str, lang: Option<String>) {
        let html = with_laws(self.sheet.shared, self.locale(), text);
        self.add(TextPartView { html, lang, ..TextPartView::default() });
    }

    /// Adds a list of texts of the catalogue.
    fn list(&mut self, keys: &[&str]) {
        let items = keys.iter().map(|key| TextItemView { text: self.sheet.text(key), ..TextItemView::default() }).collect();
        self.items(items);
    }

    fn items(&mut self, items: Vec<TextItemView>) {
        if !items.is_empty() {
            self.add(TextPartView { kind: TextPartKind::List, items, ..TextPartView::default() });
        }
    }

    /// Adds labelled facts; nothing if there are none.
    fn rows(&mut self, rows: Vec<DocumentRow>) {
        if !rows.is_empty() {
            self.add(TextPartView { kind: TextPartKind::Rows, rows, ..TextPartView::default() });
        }
    }

    /// Adds links; nothing if there are none.
    fn links(&mut self, links: Vec<LinkView>) {
        if !links.is_empty() {
            self.add(TextPartView { kind: TextPartKind::Links, links, ..TextPartView::default() });
        }
    }

    /// Returns the page, with the title and description that the catalogue has for `key`.
    fn body(self, key: &str) -> Body {
        let mut body = Body::new(self.sheet.text(key), "text");
        body.description = Some(self.sheet.text(&format!("{key}-description")));
        let sections: Vec<TextSectionView> =
            self.sections.into_iter().filter(|section| !section.parts.is_empty() || section.level == 2).collect();
        let heads = sections.iter().filter(|section| section.level == 2 && !section.title.is_empty());
        let entry = |section: &TextSectionView| TocEntry {
            title: section.title.clone(),
            anchor: section.anchor.clone(),
            level: 2,
            ..TocEntry::default()
        };
        let toc: Vec<TocEntry> = heads.map(entry).collect();
        body.toc = if toc.len() < 3 { Vec::new() } else { toc };
        body.with("text", &TextPageView { sections })
    }
}

/// Converts a text to HTML with laws as links, as in the editors' texts.
fn with_laws(shared: &Shared<'_>, locale: &Locale, text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 160);
    let mut from = 0;
    while let Some(law) = shared.common.laws.next(text, from) {
        html.push_str(&escaped(&text[from..law.start]));
        let (href, words, hidden) = (escaped(&law.href), escaped(law.text), escaped(&locale.text("link-external")).into_owned());
        html.push_str(&format!("<a class=\"external law\" href=\"{href}\">{words}<span class=\"visually-hidden\"> ({hidden})</span></a>"));
        from = law.start + law.text.len();
    }
    html.push_str(&escaped(&text[from..]));
    html
}

/// Returns a labelled fact.
fn row(sheet: &Sheet<'_, '_>, key: &str, value: String) -> DocumentRow {
    DocumentRow { label: sheet.text(key), value: Some(value), lang: None, link: None }
}

/// Returns a labelled fact in the site's own words.
fn worded(sheet: &Sheet<'_, '_>, key: &str, words: &Wording) -> DocumentRow {
    let lang = frame::foreign(sheet.shared, words, sheet.lang);
    DocumentRow { lang, ..row(sheet, key, words.text(sheet.lang).to_owned()) }
}

/// Returns a labelled fact that is a link.
fn linked(sheet: &Sheet<'_, '_>, key: &str, link: LinkView) -> DocumentRow {
    DocumentRow { link: Some(link.clone()), ..row(sheet, key, link.title) }
}

fn phone(sheet: &Sheet<'_, '_>, phone: &str) -> DocumentRow {
    linked(sheet, "phone", frame::link(phone, frame::phone_url(phone)))
}

fn mail(sheet: &Sheet<'_, '_>, address: &str) -> DocumentRow {
    linked(sheet, "email", frame::link(address, format!("mailto:{address}")))
}

fn page_on_the_web(sheet: &Sheet<'_, '_>, key: &str, url: &str) -> DocumentRow {
    let shown = url.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/');
    linked(sheet, key, LinkView { external: true, ..frame::link(shown, url.to_owned()) })
}

/// Returns the contact details of a contact.
fn ways(sheet: &Sheet<'_, '_>, contact: &Contact) -> Vec<DocumentRow> {
    let Contact { role: _, phone: number, email, url } = contact;
    let number = number.as_deref().map(|number| phone(sheet, number));
    let email = email.as_deref().map(|address| mail(sheet, address));
    let url = url.as_deref().map(|url| page_on_the_web(sheet, "website", url));
    [number, email, url].into_iter().flatten().collect()
}

/// Returns the contact details for feedback: those of `feedback`, or else the organisation's.
fn feedback_ways(sheet: &Sheet<'_, '_>) -> Vec<DocumentRow> {
    let config = &sheet.site().config;
    let (organisation, feedback) = (&config.organisation, &config.feedback);
    let number = feedback.phone.as_ref().or(organisation.phone.as_ref()).map(|number| phone(sheet, number));
    let email = feedback.email.as_ref().or(organisation.email.as_ref()).map(|address| mail(sheet, address));
    let form = feedback.url.as_deref().map(|url| {
        let link = LinkView { external: true, ..frame::link(&sheet.text("feedback-form-open"), url.to_owned()) };
        linked(sheet, "feedback-form", link)
    });
    let rows: Vec<DocumentRow> = [number, email, form].into_iter().flatten().collect();
    if rows.is_empty() {
        return config.organisation.url.as_deref().map(|url| page_on_the_web(sheet, "website", url)).into_iter().collect();
    }
    rows
}

/// Returns a link to a generated page, if it exists.
fn to_made(sheet: &Sheet<'_, '_>, made: &crate::site::GeneratedPage, key: &str) -> Option<LinkView> {
    let url = sheet.site().generated_url(made, sheet.lang)?;
    Some(frame::link(&sheet.text(key), sheet.to(url)))
}

/// Returns the publisher as named in the texts: the organisation, and the office if the site names one.
fn publisher(sheet: &Sheet<'_, '_>) -> String {
    let organisation = &sheet.site().config.organisation;
    let name = organisation.name.text(sheet.lang);
    match &organisation.unit {
        Some(unit) => sheet.locale().format("publisher-unit", &[("organisation", name.into()), ("unit", unit.text(sheet.lang).into())]),
        None => name.to_owned(),
    }
}
