//! The catalogue that describes the data to other catalogues: DCAT-AP-SE 3.0.1 as RDF/XML. Every node has an absolute and stable URI; none
//! is blank. It is made only if the site's URL and licence are configured, since it would not be valid otherwise.

mod graph;

use oxrdf::NamedNode;
use rust_decimal::Decimal;

use super::{ALL_ARCHIVE, ALL_TABLE, CATALOGUE, Format, List, ListFiles, terms, time};
use crate::indicator::Indicator;
use crate::locale::Locale;
use crate::name::{Lang, PeriodKind, Wording};
use crate::site::{GeneratedPage, Site};
use graph::Graph;

/// The EU authority tables, which identify languages, file types and more.
const AUTHORITY: &str = "http://publications.europa.eu/resource/authority/";

/// The sizes of the offered files, in bytes.
pub(super) struct Known<'k> {
    /// The table of all indicators.
    pub table: u64,
    /// The files of each indicator, in the order of [`Format::ALL`].
    pub sizes: &'k [[u64; 5]],
    /// The files of the kinds of content.
    pub lists: &'k ListFiles,
}

/// Returns the catalogue; `None` if the site's URL or licence is not configured.
pub(super) fn catalogue(site: &Site, locales: &[&Locale], known: &Known<'_>) -> Option<Vec<u8>> {
    let (base, license) = terms_of(site)?;
    let mut maker = Maker { site, locales, known, base, license, graph: Graph::default() };
    maker.catalog()?;
    maker.publisher()?;
    maker.contact();
    maker.spatial()?;
    for (indicator, sizes) in site.numbers.indicators.values().zip(known.sizes) {
        maker.indicator(indicator, sizes)?;
    }
    for (list, files) in known.lists {
        maker.list(*list, files)?;
    }
    maker.whole()?;
    maker.graph.xml()
}

/// Returns the site's URL and that of its licence; `None` if either is not configured.
pub(super) fn terms_of(site: &Site) -> Option<(&str, NamedNode)> {
    Some((site.config.base_url.as_deref()?, NamedNode::new(terms::license_url(site)?).ok()?))
}

struct Maker<'m> {
    site: &'m Site,
    locales: &'m [&'m Locale],
    known: &'m Known<'m>,
    base: &'m str,
    license: NamedNode,
    graph: Graph,
}

/// A file that is offered (a distribution).
struct Offered<'o> {
    /// Its path, and its size unless that depends on the catalogue itself.
    path: &'o str,
    size: Option<u64>,
    /// The catalogues' key for its description.
    key: &'o str,
    /// The EU file type.
    file_type: &'o str,
    media_type: &'o str,
    /// The standard that it conforms to.
    standard: Option<&'o str>,
}

impl Maker<'_> {
    /// Returns a node of the catalogue itself.
    fn node(&self, name: &str) -> Option<NamedNode> {
        NamedNode::new(format!("{}{CATALOGUE}#{name}", self.base)).ok()
    }

    /// Returns a URL of the site.
    fn address(&self, path: &str) -> Option<NamedNode> {
        NamedNode::new(format!("{}{path}", self.base)).ok()
    }

    /// Adds a text in each language of the site in which it exists.
    fn wording(&mut self, node: &NamedNode, property: &'static str, wording: &Wording) {
        for (lang, text) in terms::languages(self.site, wording) {
            self.graph.text(node, property, text, lang.as_str());
        }
    }

    /// Adds a catalogue text in each language of the site.
    fn said(&mut self, node: &NamedNode, property: &'static str, say: impl Fn(&Locale) -> String) {
        for locale in self.locales {
            self.graph.text(node, property, &say(locale), locale.lang().as_str());
        }
    }

    fn languages(&mut self, node: &NamedNode) {
        for lang in &self.site.config.languages {
            if let Some(code) = language(lang) {
                self.graph.link(node, "dcterms:language", &format!("{AUTHORITY}language/{code}"));
            }
        }
    }

    fn catalog(&mut self) -> Option<()> {
        let site = self.site;
        let node = self.node("catalog")?;
        self.graph.class(&node, "dcat:Catalog");
        self.said(&node, "dcterms:title", |locale| title(site, locale));
        self.said(&node, "dcterms:description", |locale| description(site, locale));
        let publisher = self.node("publisher")?;
        self.graph.node(&node, "dcterms:publisher", &publisher);
        let license = self.license.clone();
        self.graph.node(&node, "dcterms:license", &license);
        self.languages(&node);
        let home = self.address("")?;
        self.graph.node(&node, "foaf:homepage", &home);
        self.graph.link(&node, "dcat:themeTaxonomy", &format!("{AUTHORITY}data-theme"));
        self.dates(&node, site.numbers.indicators.values());
        for indicator in site.numbers.indicators.values() {
            let dataset = self.node(&format!("dataset-{}", indicator.id))?;
            self.graph.node(&node, "dcat:dataset", &dataset);
        }
        for (list, _) in self.known.lists {
            let dataset = self.node(&list_node("dataset", *list))?;
            self.graph.node(&node, "dcat:dataset", &dataset);
        }
        let whole = self.node("dataset.all")?;
        self.graph.node(&node, "dcat:dataset", &whole);
        Some(())
    }

    fn publisher(&mut self) -> Option<()> {
        let organisation = &self.site.config.organisation;
        let node = self.node("publisher")?;
        self.graph.class(&node, "foaf:Agent");
        self.wording(&node, "foaf:name", &organisation.name);
        let kind = self.site.config.open_data.publisher_type;
        self.graph.link(&node, "dcterms:type", &format!("http://purl.org/adms/publishertype/{kind}"));
        if let Some(url) = &organisation.url {
            self.graph.link(&node, "foaf:homepage", url);
        }
        Some(())
    }

    /// Adds the contact, if there is one.
    fn contact(&mut self) -> Option<()> {
        let email = NamedNode::new(format!("mailto:{}", terms::email(self.site)?)).ok()?;
        let node = self.node("contact")?;
        self.graph.class(&node, "vcard:Organization");
        let name = terms::contact_name(self.site).text(self.site.config.first_language());
        self.graph.plain(&node, "vcard:fn", name);
        self.graph.node(&node, "vcard:hasEmail", &email);
        Some(())
    }

    /// Adds the site's own area.
    fn spatial(&mut self) -> Option<()> {
        let Some(area) = self.site.numbers.areas.get(self.site.own_area()) else { return Some(()) };
        let node = self.node("area")?;
        self.graph.class(&node, "dcterms:Location");
        self.wording(&node, "skos:prefLabel", &area.name);
        Some(())
    }

    fn dates<'i>(&mut self, node: &NamedNode, indicators: impl Iterator<Item = &'i Indicator> + Clone) {
        if let Some(date) = indicators.clone().filter_map(|indicator| time::issued(self.site, indicator)).min() {
            self.graph.date(node, "dcterms:issued", date);
        }
        if let Some(date) = indicators.filter_map(|indicator| time::modified(self.site, indicator)).max() {
            self.graph.date(node, "dcterms:modified", date);
        }
    }

    /// Adds what all datasets have in common. `indicators` are those in the dataset.
    fn dataset<'i>(&mut self, name: &str, indicators: impl Iterator<Item = &'i Indicator> + Clone) -> Option<NamedNode> {
        let node = self.node(name)?;
        self.graph.class(&node, "dcat:Dataset");
        let publisher = self.node("publisher")?;
        self.graph.node(&node, "dcterms:publisher", &publisher);
        if terms::email(self.site).is_some() {
            let contact = self.node("contact")?;
            self.graph.node(&node, "dcat:contactPoint", &contact);
        }
        self.graph.link(&node, "dcat:theme", &format!("{AUTHORITY}data-theme/SOCI"));
        self.graph.link(&node, "dcterms:accessRights", &format!("{AUTHORITY}access-right/PUBLIC"));
        self.languages(&node);
        self.dates(&node, indicators.clone());
        if let Some((first, last)) = time::covered(indicators) {
            let period = self.node(&format!("{name}.period"))?;
            self.graph.node(&node, "dcterms:temporal", &period);
            self.graph.class(&period, "dcterms:PeriodOfTime");
            self.graph.date(&period, "dcat:startDate", first);
            self.graph.date(&period, "dcat:endDate", last);
        }
        self.said(&node, "dcat:keyword", |locale| locale.text("data-keyword"));
        for lang in &self.site.config.languages {
            if let Some(page) = self.site.generated_url(&GeneratedPage::OpenData, lang) {
                let page = self.address(page.below_root())?;
                self.graph.node(&node, "foaf:page", &page);
            }
        }
        Some(node)
    }

    fn indicator(&mut self, indicator: &Indicator, sizes: &[u64; 5]) -> Option<()> {
        let site = self.site;
        let name = format!("dataset-{}", indicator.id);
        let node = self.dataset(&name, std::iter::once(indicator))?;
        self.graph.plain(&node, "dcterms:identifier", indicator.id.as_str());
        self.wording(&node, "dcterms:title", &indicator.title);
        self.said(&node, "dcterms:description", |locale| told(site, indicator, locale));
        let mut keywords = vec![&indicator.short];
        keywords.extend(indicator.operation.as_ref().and_then(|id| site.numbers.areas.get(id)).map(|area| &area.name));
        for keyword in keywords {
            self.wording(&node, "dcat:keyword", keyword);
        }
        if let Some(frequency) = frequency(indicator) {
            self.graph.link(&node, "dcterms:accrualPeriodicity", &format!("{AUTHORITY}frequency/{frequency}"));
        }
        if indicator.areas().contains(site.own_area()) {
            let area = self.node("area")?;
            self.graph.node(&node, "dcterms:spatial", &area);
        }
        for lang in &site.config.languages {
            let page = self.address(site.indicator_url(&indicator.id, lang).below_root())?;
            self.graph.node(&node, "dcat:landingPage", &page);
        }
        let offered = Format::ALL.into_iter().zip(sizes).filter(|(format, _)| *format != Format::Description);
        for (format, size) in offered {
            self.file(&node, &format!("distribution-{}", indicator.id), &format.path(&indicator.id), (format, *size))?;
        }
        Some(())
    }

    /// Adds the dataset of a kind of content.
    fn list(&mut self, list: List, files: &[(String, Vec<u8>)]) -> Option<()> {
        let site = self.site;
        let node = self.dataset(&list_node("dataset", list), std::iter::empty())?;
        self.graph.plain(&node, "dcterms:identifier", list.name());
        self.said(&node, "dcterms:title", |locale| {
            let name = site.config.organisation.name.text(locale.lang());
            locale.format("data-list-title", &[("list", locale.text(&list.key()).into()), ("name", name.into())])
        });
        self.said(&node, "dcterms:description", |locale| locale.text(&format!("{}-holds", list.key())));
        self.said(&node, "dcat:keyword", |locale| locale.text(&list.key()));
        let area = self.node("area")?;
        self.graph.node(&node, "dcterms:spatial", &area);
        for lang in &site.config.languages {
            if let Some(page) = site.generated_url(&list.page(), lang) {
                let page = self.address(page.below_root())?;
                self.graph.node(&node, "dcat:landingPage", &page);
            }
        }
        for (format, (path, bytes)) in Format::ALL.into_iter().zip(files).filter(|(format, _)| *format != Format::Description) {
            self.file(&node, &list_node("distribution", list), path, (format, bytes.len() as u64))?;
        }
        Some(())
    }

    /// Adds a file of a dataset that is offered in every format.
    fn file(&mut self, dataset: &NamedNode, name: &str, path: &str, (format, size): (Format, u64)) -> Option<()> {
        let (key, media_type) = (format.key(), format.media_type());
        let standard = (format == Format::Table).then_some(CSVW);
        let offered = Offered { path, size: Some(size), key, file_type: file_type(format), media_type, standard };
        let kind = format.ending().trim_start_matches('.');
        self.distribution(dataset, &format!("{name}.{kind}"), &offered)
    }

    /// Adds the dataset of all indicators together.
    fn whole(&mut self) -> Option<()> {
        let site = self.site;
        let node = self.dataset("dataset.all", site.numbers.indicators.values())?;
        self.said(&node, "dcterms:title", |locale| title(site, locale));
        self.said(&node, "dcterms:description", |locale| description(site, locale));
        let area = self.node("area")?;
        self.graph.node(&node, "dcterms:spatial", &area);
        if !site.numbers.indicators.is_empty() {
            let size = Some(self.known.table);
            let table =
                Offered { path: ALL_TABLE, size, key: "data-format-all", file_type: "CSV", media_type: "text/csv", standard: Some(CSVW) };
            self.distribution(&node, "distribution.all.csv", &table)?;
        }
        // The archive contains this catalogue, so its size cannot be stated in it.
        let media_type = "application/zip";
        let archive = Offered { path: ALL_ARCHIVE, size: None, key: "data-format-zip", file_type: "ZIP", media_type, standard: None };
        self.distribution(&node, "distribution.all.zip", &archive)
    }

    fn distribution(&mut self, dataset: &NamedNode, name: &str, offered: &Offered<'_>) -> Option<()> {
        let node = self.node(name)?;
        let address = self.address(offered.path)?;
        self.graph.node(dataset, "dcat:distribution", &node);
        self.graph.class(&node, "dcat:Distribution");
        self.said(&node, "dcterms:title", |locale| locale.text(offered.key));
        self.said(&node, "dcterms:description", |locale| locale.text(&format!("{}-for", offered.key)));
        self.graph.node(&node, "dcat:accessURL", &address);
        self.graph.node(&node, "dcat:downloadURL", &address);
        self.graph.link(&node, "dcterms:format", &format!("{AUTHORITY}file-type/{}", offered.file_type));
        self.graph.link(&node, "dcat:mediaType", &format!("https://www.iana.org/assignments/media-types/{}", offered.media_type));
        if let Some(standard) = offered.standard {
            self.graph.link(&node, "dcterms:conformsTo", standard);
        }
        if let Some(size) = offered.size {
            self.graph.whole(&node, "dcat:byteSize", size);
        }
        let license = self.license.clone();
        self.graph.node(&node, "dcterms:license", &license);
        self.graph.link(&node, "dcatap:availability", &format!("{AUTHORITY}planned-availability/STABLE"));
        Some(())
    }
}

/// Returns the name of a node of a kind of content. An id contains no full stop, so no indicator's node has this name.
fn list_node(node: &str, list: List) -> String {
    format!("{node}.{}", list.name())
}

/// CSV on the Web, the standard of the plain tables' metadata.
const CSVW: &str = "https://www.w3.org/TR/tabular-metadata/";

fn file_type(format: Format) -> &'static str {
    match format {
        Format::Table | Format::ExcelTable => "CSV",
        Format::Workbook => "XLSX",
        Format::Json | Format::Description => "JSON",
    }
}

/// Returns the title of the catalogue and of the dataset of all indicators.
fn title(site: &Site, locale: &Locale) -> String {
    locale.format("data-of", &[("title", site.config.title.text(locale.lang()).into())])
}

fn description(site: &Site, locale: &Locale) -> String {
    let name = site.config.organisation.name.text(locale.lang());
    if site.numbers.indicators.is_empty() {
        return locale.format("data-catalogue-description-bare", &[("name", name.into())]);
    }
    let n = crate::locale::Argument::Count(Decimal::from(site.numbers.indicators.len()));
    locale.format("data-catalogue-description", &[("name", name.into()), ("n", n)])
}

/// Describes an indicator in sentences: its definition, or else its name, and its unit.
fn told(site: &Site, indicator: &Indicator, locale: &Locale) -> String {
    let lang = locale.lang();
    let meaning = indicator.definition.as_ref().unwrap_or(&indicator.title).text(lang);
    let organisation = site.config.organisation.name.text(lang);
    let arguments =
        [("meaning", meaning.into()), ("unit", super::row::unit_in_words(indicator, locale).into()), ("organisation", organisation.into())];
    locale.format("data-dataset-description", &arguments)
}

/// Returns the EU term for how often numbers are published; `None` if it has none.
fn frequency(indicator: &Indicator) -> Option<&'static str> {
    match (indicator.period_kind, indicator.every) {
        (PeriodKind::Year | PeriodKind::BrokenYear | PeriodKind::Mean(_), 1) => Some("ANNUAL"),
        (PeriodKind::Year | PeriodKind::BrokenYear | PeriodKind::Mean(_), 2) => Some("BIENNIAL"),
        (PeriodKind::Year | PeriodKind::BrokenYear | PeriodKind::Mean(_), 3) => Some("TRIENNIAL"),
        (PeriodKind::Half | PeriodKind::Season, 1) => Some("ANNUAL_2"),
        (PeriodKind::Half | PeriodKind::Season, 2) => Some("ANNUAL"),
        (PeriodKind::Tertial, 1) => Some("ANNUAL_3"),
        (PeriodKind::Tertial, 3) => Some("ANNUAL"),
        (PeriodKind::Week, 1) => Some("WEEKLY"),
        (PeriodKind::Day, _) => Some("IRREG"),
        (PeriodKind::Quarter, 1) => Some("QUARTERLY"),
        (PeriodKind::Quarter, 4) => Some("ANNUAL"),
        (PeriodKind::Month, 1) => Some("MONTHLY"),
        (PeriodKind::Month, 3) => Some("QUARTERLY"),
        (PeriodKind::Month, 12) => Some("ANNUAL"),
        _ => None,
    }
}

/// Returns the EU code of a language; `None` for an unknown one.
fn language(lang: &Lang) -> Option<&'static str> {
    let code = match lang.as_str().split('-').next()? {
        "sv" => "SWE",
        "en" => "ENG",
        "fi" => "FIN",
        "se" => "SME",
        "sma" => "SMA",
        "smj" => "SMJ",
        "yi" => "YID",
        "rom" => "ROM",
        "ar" => "ARA",
        "de" => "DEU",
        "es" => "SPA",
        "fr" => "FRA",
        "pl" => "POL",
        "so" => "SOM",
        "uk" => "UKR",
        _ => return None,
    };
    Some(code)
}
