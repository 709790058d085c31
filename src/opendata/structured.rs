//! Structured data for search engines: an indicator's data and a report, in the schema.org vocabulary. It never claims what the page does
//! not say.

use serde_json::{Value, json};

use super::{Format, row, terms, time};
use crate::indicator::Indicator;
use crate::name::Lang;
use crate::site::{PageId, Site};

/// Returns an indicator as a `Dataset`, for its page in a language; `None` if the site's URL is not configured or it offers no data.
pub fn dataset(site: &Site, indicator: &Indicator, lang: &Lang) -> Option<String> {
    let base = site.config.base_url.as_deref().filter(|_| site.offers_data())?;
    let name = indicator.title.text(lang);
    let description = indicator.definition.as_ref().map_or(name, |definition| definition.text(lang));
    let distribution = |format: &Format| json!({"@type": "DataDownload", "encodingFormat": format.media_type(), "contentUrl": format!("{base}{}", format.path(&indicator.id))});
    let mut value = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": name,
        "description": description,
        "url": site.canonical(&site.indicator_url(&indicator.id, lang)),
        "identifier": indicator.id.as_str(),
        "inLanguage": lang.as_str(),
        "isAccessibleForFree": true,
        "creator": publisher(site, lang),
        "variableMeasured": {"@type": "PropertyValue", "name": indicator.short.text(lang), "unitText": row::unit(indicator, lang)},
        "distribution": Format::ALL.iter().filter(|format| **format != Format::Description).map(distribution).collect::<Vec<_>>(),
    });
    if let Some(url) = terms::license_url(site) {
        value["license"] = json!(url);
    }
    if let Some((first, last)) = time::covered([indicator]) {
        value["temporalCoverage"] = json!(format!("{first}/{last}"));
    }
    if let Some(date) = time::modified(site, indicator) {
        value["dateModified"] = json!(date.to_string());
    }
    let own = site.numbers.areas.get(site.own_area()).filter(|area| indicator.areas().contains(&area.id));
    if let Some(area) = own {
        value["spatialCoverage"] = json!({"@type": "Place", "name": area.name.text(lang)});
    }
    Some(safe(&value))
}

/// Returns the start page of a report as a `Report`; `None` if the site's URL is not configured, or if it is not such a page.
pub fn report(site: &Site, id: PageId) -> Option<String> {
    let page = site.page(id);
    let url = site.canonical(&page.url).filter(|_| page.kind == crate::site::PageKind::Report && !page.draft)?;
    let mut value = json!({
        "@context": "https://schema.org",
        "@type": "Report",
        "name": page.front.title.value,
        "url": url,
        "inLanguage": page.lang.as_str(),
        "author": publisher(site, &page.lang),
        "publisher": publisher(site, &page.lang),
    });
    if let Some(description) = &page.front.description {
        value["description"] = json!(description.value);
    }
    if let Some(date) = time::published(site, page) {
        value["datePublished"] = json!(date.to_string());
    }
    if let Some(date) = &page.front.updated {
        value["dateModified"] = json!(date.value.to_string());
    }
    if let Some(number) = site.document_of(page).and_then(|document| document.number.as_ref()) {
        value["reportNumber"] = json!(number.value);
    }
    let mut about = vec![json!({"@type": "Thing", "name": site.config.title.text(&page.lang)})];
    about.extend(site.numbers.areas.get(site.own_area()).map(|area| json!({"@type": "Place", "name": area.name.text(&page.lang)})));
    value["about"] = Value::from(about);
    if let Some(year) = page.edition {
        value["temporalCoverage"] = json!(year.to_string());
    }
    Some(safe(&value))
}

fn publisher(site: &Site, lang: &Lang) -> Value {
    let organisation = &site.config.organisation;
    let mut value = json!({"@type": "GovernmentOrganization", "name": organisation.name.text(lang)});
    if let Some(url) = &organisation.url {
        value["url"] = json!(url);
    }
    value
}

/// Returns JSON that is safe in a `script` element: nothing in it ends the element or starts a comment.
fn safe(value: &Value) -> String {
    value
        .to_string()
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_end_the_element_that_it_stands_in() {
        let value = json!({"name": "</script><!-- & \u{2028}"});
        let text = safe(&value);
        assert!(!text.contains(['<', '>', '&', '\u{2028}']), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).expect("JSON"), value, "and it is the same text");
    }
}
