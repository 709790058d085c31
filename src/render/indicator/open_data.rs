//! The views of open data: the files of an indicator or of a kind of content, and the page of all files. It never makes a file: `opendata` does.

use crate::indicator::{Column, Indicator, Status, Words};
use crate::locale::Locale;
use crate::name::{IndicatorId, Lang, Url};
use crate::opendata::{self, ALL_ARCHIVE, ALL_TABLE, CATALOGUE, Field, Format, List};
use crate::render::figure::place::FigureContext;
use crate::render::frame;
use crate::render::shared::Shared;
use crate::render::sheet::{Body, Sheet};
use crate::render::sizes::AllSizes;
use crate::site::{GeneratedPage, Site};
use crate::view::{
    DataFileView, DataFilesView, DataIndicatorView, DataListView, DownloadView, ExplainedView, LicenseView, OpenDataView, TocEntry,
};

/// The formats offered under every figure: those that most readers want.
const UNDER_FIGURES: [Format; 3] = [Format::Table, Format::Workbook, Format::Json];

/// Returns an indicator's files for the line under its figures. They are current and grow, so a page of a report, which never changes,
/// omits their sizes.
pub(in crate::render) fn downloads(shared: &Shared<'_>, indicator: &Indicator, place: &FigureContext<'_>) -> Vec<DownloadView> {
    if !shared.site.offers_data() {
        return Vec::new();
    }
    let locale = shared.language(place.lang).locale;
    let key = if place.is_closed { "data-download-today" } else { "data-download" };
    let download = |format: &Format| DownloadView {
        text: locale.text(key),
        kind: format.kind().to_owned(),
        size: if place.is_closed { String::new() } else { locale.size(shared.data_size(&indicator.id, *format)) },
        url: place.url.relative(&format.path(&indicator.id)),
    };
    UNDER_FIGURES.iter().map(download).collect()
}

/// Returns the files of kinds of content for the page that shows them; none of those that the site does not offer.
pub(in crate::render) fn of_lists(shared: &Shared<'_>, wanted: &[List], lang: &Lang, url: &Url) -> Vec<DownloadView> {
    let locale = shared.language(lang).locale;
    let of_list = |list: List| {
        let sizes = shared.list_sizes(list);
        Format::ALL.into_iter().zip(sizes).filter(|(format, _)| UNDER_FIGURES.contains(format)).map(move |(format, size)| DownloadView {
            text: locale.text(&list.key()),
            kind: format.kind().to_owned(),
            size: locale.size(size),
            url: url.relative(&list.path(format)),
        })
    };
    opendata::lists(shared.site).into_iter().filter(|list| wanted.contains(list)).flat_map(of_list).collect()
}

/// Returns the files of an indicator for its own page; `None` if the site offers none.
pub(in crate::render) fn of_indicator(shared: &Shared<'_>, indicator: &Indicator, lang: &Lang, url: &Url) -> Option<DataFilesView> {
    let files = files(shared, indicator, lang, url);
    let page = shared.site.generated_url(&GeneratedPage::OpenData, lang).map(|page| url.relative(page.below_root()));
    (!files.is_empty()).then(|| DataFilesView { files, license: license(shared.site), page })
}

fn files(shared: &Shared<'_>, indicator: &Indicator, lang: &Lang, url: &Url) -> Vec<DataFileView> {
    if !shared.site.offers_data() {
        return Vec::new();
    }
    let locale = shared.language(lang).locale;
    let file = |format: &Format| {
        let size = shared.data_size(&indicator.id, *format);
        file(&format.path(&indicator.id), size, format.key(), format.kind(), url, locale)
    };
    Format::ALL.iter().map(file).collect()
}

fn file(path: &str, size: u64, key: &str, kind: &str, url: &Url, locale: &Locale) -> DataFileView {
    DataFileView {
        text: locale.text(key),
        purpose: locale.text(&format!("{key}-for")),
        kind: kind.to_owned(),
        size: locale.size(size),
        url: url.relative(path),
    }
}

fn license(site: &Site) -> Option<LicenseView> {
    let license = site.config.open_data.license.as_ref()?;
    Some(LicenseView { name: license.name.clone(), url: license.url.clone() })
}

/// Returns the page of open data.
pub(in crate::render) fn page(sheet: &Sheet<'_, '_>) -> Body {
    let view = view(sheet);
    let mut body = Body::new(sheet.text("open-data"), "open-data");
    body.description = Some(sheet.text("open-data-description"));
    let entry =
        |(anchor, key): &(&str, &str)| TocEntry { title: sheet.text(key), anchor: (*anchor).to_owned(), level: 2, ..TocEntry::default() };
    let is_shown = |(anchor, _): &&(&str, &str)| match *anchor {
        "katalog" => view.catalogue.is_some(),
        "per-nyckeltal" | "kolumner" | "status" => !view.indicators.is_empty(),
        "annat" => !view.lists.is_empty(),
        _ => true,
    };
    body.toc = SECTIONS.iter().filter(is_shown).map(entry).collect();
    body.with("open_data", &view)
}

/// The sections of the page: the id of each, and the key of its heading.
const SECTIONS: [(&str, &str); 9] = [
    ("allt", "data-whole"),
    ("villkor", "data-terms"),
    ("per-nyckeltal", "data-each"),
    ("annat", "data-lists"),
    ("format", "data-formats"),
    ("kolumner", "data-columns"),
    ("status", "data-statuses"),
    ("katalog", "data-catalogue"),
    ("adresser", "data-addresses"),
];

fn view(sheet: &Sheet<'_, '_>) -> OpenDataView {
    let (shared, site, locale) = (sheet.shared, sheet.site(), sheet.locale());
    let mut indicators: Vec<DataIndicatorView> = site.numbers.indicators.values().map(|indicator| one(sheet, indicator)).collect();
    indicators.sort_by(|a, b| locale.compare(&a.title, &b.title));
    let AllSizes { table, archive } = shared.all_data_sizes();
    let all = (!indicators.is_empty()).then(|| file(ALL_TABLE, table, "data-format-all", "csv", sheet.url, locale));
    let all = all.into_iter().chain([file(ALL_ARCHIVE, archive, "data-format-zip", "zip", sheet.url, locale)]);
    let open_data = &site.config.open_data;
    let contact = open_data.contact.as_ref();
    let role = contact.and_then(|contact| contact.name.as_ref()).or(site.config.organisation.unit.as_ref());
    let role = role.unwrap_or(&site.config.organisation.name).text(sheet.lang).to_owned();
    OpenDataView {
        whole: all.collect(),
        license: license(site),
        email: contact.map(|contact| contact.email.clone()),
        contact: contact.map(|_| role),
        indicators,
        lists: opendata::lists(site).into_iter().map(|list| of_list(sheet, list)).collect(),
        formats: Format::ALL.iter().map(|format| explained(locale, format.key(), &format!("{}-for", format.key()))).collect(),
        columns: Column::OFFERED.iter().map(|column| told_column(&Field::from(*column), locale)).collect(),
        statuses: Status::ALL.iter().map(|status| told_status(*status, locale)).collect(),
        catalogue: site.config.base_url.as_ref().filter(|_| opendata::has_catalogue(site)).map(|base| format!("{base}{CATALOGUE}")),
        addresses: addresses(site),
    }
}

fn one(sheet: &Sheet<'_, '_>, indicator: &Indicator) -> DataIndicatorView {
    let mut files = files(sheet.shared, indicator, sheet.lang, sheet.url);
    // A table's metadata are found by their path; the list is for people.
    files.retain(|file| !file.url.ends_with("-metadata.json"));
    DataIndicatorView {
        id: indicator.id.to_string(),
        title: indicator.short.text(sheet.lang).to_owned(),
        lang: frame::foreign(sheet.shared, &indicator.short, sheet.lang),
        url: sheet.to(&sheet.site().indicator_url(&indicator.id, sheet.lang)),
        files,
    }
}

fn explained(locale: &Locale, name: &str, text: &str) -> ExplainedView {
    ExplainedView { name: locale.text(name), swedish: None, text: locale.text(text) }
}

fn of_list(sheet: &Sheet<'_, '_>, list: List) -> DataListView {
    let locale = sheet.locale();
    let files = Format::ALL.iter().zip(sheet.shared.list_sizes(list)).filter(|(format, _)| **format != Format::Description);
    DataListView {
        id: list.name().to_owned(),
        title: locale.text(&list.key()),
        text: locale.text(&format!("{}-holds", list.key())),
        url: sheet.site().generated_url(&list.page(), sheet.lang).filter(|url| *url != sheet.url).map(|url| sheet.to(url)),
        files: files.map(|(format, size)| file(&list.path(*format), size, format.key(), format.kind(), sheet.url, locale)).collect(),
        columns: list.fields().iter().map(|field| told_column(field, locale)).collect(),
    }
}

fn told_column(field: &Field, locale: &Locale) -> ExplainedView {
    let (name, swedish) = (field.heading(Words::English), field.heading(Words::Swedish));
    ExplainedView { name: name.to_owned(), swedish: Some(swedish.to_owned()), text: locale.text(&field.key()) }
}

fn told_status(status: Status, locale: &Locale) -> ExplainedView {
    let (name, swedish) = (status.word(Words::English), status.word(Words::Swedish));
    let text = locale.text(&format!("data-status-{}", name.replace(' ', "-")));
    ExplainedView { name: name.to_owned(), swedish: Some(swedish.to_owned()), text }
}

/// Returns the stable addresses, absolute if the site's URL is configured.
fn addresses(site: &Site) -> Vec<String> {
    let base = site.config.base_url.as_deref().unwrap_or("/");
    let pattern = |any: &IndicatorId| Format::ALL.map(|format| format.path(any).replacen(any.as_str(), "ID", 1));
    let each = site.numbers.indicators.keys().next().map(pattern);
    let lists = opendata::lists(site).into_iter().map(|list| list.path(Format::Table));
    let table = each.is_some().then_some(ALL_TABLE);
    let all = table.into_iter().chain([ALL_ARCHIVE, CATALOGUE]).map(str::to_owned);
    each.into_iter().flatten().chain(lists).chain(all).map(|path| format!("{base}{path}")).collect()
}
