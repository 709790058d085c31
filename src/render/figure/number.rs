//! The views of figures and tables: every face of a figure as the theme expects it. It never chooses what is shown.

use super::place::{Faces, FigureContext};
use super::{embed, picture};
use crate::figure::{self, Drawing, Figure, Kind};
use crate::indicator::{Indicator, Processing, Source};
use crate::locale::Locale;
use crate::name::{AreaId, Lang};
use crate::render::draft::PageDraft;
use crate::render::frame;
use crate::render::indicator::open_data;
use crate::render::shared::Shared;
use crate::view::{FigureView, KeyView, NoteView, SourceView, TableView};

/// Returns the view of an indicator's figure, including what other websites need to embed it.
pub(in crate::render) fn figure(
    shared: &Shared<'_>,
    indicator: &Indicator,
    figure: &Figure,
    place: &FigureContext<'_>,
    draft: &mut PageDraft,
) -> FigureView {
    let faces = Faces::of(figure, shared.language(place.lang).locale, &place.id);
    let mut view = of_one(shared, indicator, figure, &faces, place, draft);
    view.downloads.extend(open_data::downloads(shared, indicator, place));
    embed::offer(shared, &faces, place, view, draft)
}

/// Returns the view without what other websites need.
fn of_one(
    shared: &Shared<'_>,
    indicator: &Indicator,
    figure: &Figure,
    faces: &Faces,
    place: &FigureContext<'_>,
    draft: &mut PageDraft,
) -> FigureView {
    let link = || place.url.relative(shared.site.indicator_url(&indicator.id, place.lang).below_root());
    FigureView {
        title_lang: frame::foreign(shared, &indicator.short, place.lang),
        sources: indicator.source.iter().map(|source| self::source(source, shared.language(place.lang).locale)).collect(),
        indicator_url: place.link.then(link),
        ..view(shared, figure, faces, place, draft)
    }
}

/// Returns the view of a figure that no indicator is the source of, and the figure's faces.
pub(in crate::render) fn alone(
    shared: &Shared<'_>,
    figure: &Figure,
    place: &FigureContext<'_>,
    draft: &mut PageDraft,
) -> (FigureView, Faces) {
    let faces = Faces::of(figure, shared.language(place.lang).locale, &place.id);
    (view(shared, figure, &faces, place, draft), faces)
}

/// Returns a figure's faces as a view, without sources.
fn view(shared: &Shared<'_>, figure: &Figure, faces: &Faces, place: &FigureContext<'_>, draft: &mut PageDraft) -> FigureView {
    let (key, notes, mut remarks) = notes(figure);
    remarks.extend(figure.base.clone());
    let [wide, narrow] = match (&faces.wide, &faces.narrow) {
        (Some(wide), Some(narrow)) => wide.beside(narrow),
        (wide, narrow) => [wide, narrow].map(|drawing| drawing.as_ref().map_or_else(String::new, Drawing::svg)),
    };
    FigureView {
        title_lang: None,
        title: figure.title.clone(),
        subtitle: figure.subtitle.clone(),
        heading_level: place.heading_level,
        words: faces.words.clone(),
        height: height(faces.wide.as_ref(), WIDEST.0).max(height(faces.narrow.as_ref(), WIDEST.1)),
        wide: draft.slots.insert(wide),
        narrow: draft.slots.insert(narrow),
        table: draft.slots.insert(faces.table.clone()),
        key,
        notes,
        events: Vec::new(),
        remarks,
        sources: Vec::new(),
        downloads: picture::downloads(shared, figure, faces, place, draft),
        embed: None,
        indicator_url: None,
        id: place.id.clone(),
    }
}

/// The maximal width of the wide and the narrow drawing in the theme's stylesheet, in pixels.
const WIDEST: (f64, f64) = (736.0, 400.0);

/// Returns the height of a drawing at a width, in pixels.
fn height(drawing: Option<&Drawing>, width: f64) -> u32 {
    drawing.map(Drawing::size).map_or(0, |(across, down)| (down * width / across).ceil() as u32)
}

/// Returns the view of a figure of several indicators, with the sources of all.
pub(in crate::render) fn joined(
    shared: &Shared<'_>,
    indicators: &[&Indicator],
    figure: &Figure,
    place: &FigureContext<'_>,
    draft: &mut PageDraft,
) -> FigureView {
    let locale = shared.language(place.lang).locale;
    let Some(first) = indicators.first() else { return FigureView::default() };
    let faces = Faces::of(figure, locale, &place.id);
    let view = FigureView { sources: sources(indicators, locale), ..of_one(shared, first, figure, &faces, place, draft) };
    embed::offer(shared, &faces, place, view, draft)
}

/// Returns a trend in the size of a word; `None` if there is no value.
pub(in crate::render) fn spark(shared: &Shared<'_>, indicator: &Indicator, request: &figure::Request, lang: &Lang) -> Option<String> {
    let locale = shared.language(lang).locale;
    let figure = figure::select(indicator, &shared.site.numbers.areas, locale, request).ok()?;
    Some(figure::spark(&figure, locale)).filter(|svg| !svg.is_empty())
}

/// Returns the same with another area's trend as a thin line; `None` if either area has no trend.
pub(in crate::render) fn pair(
    shared: &Shared<'_>,
    indicator: &Indicator,
    request: &figure::Request,
    other: &AreaId,
    lang: &Lang,
) -> Option<String> {
    let locale = shared.language(lang).locale;
    let select = |request: &figure::Request| figure::select(indicator, &shared.site.numbers.areas, locale, request).ok();
    let own = select(request)?;
    let apart = select(&figure::Request { areas: vec![other.clone()], ..request.clone() })?;
    let areas = request.areas.iter().chain([other]).cloned().collect();
    let both = select(&figure::Request { kind: Some(Kind::Line), areas, target: false, ..request.clone() })?;
    Some(figure::pair(&both, [&own, &apart], locale)).filter(|svg| !svg.is_empty())
}

/// Returns the sources of indicators without repetitions.
pub(in crate::render) fn sources(indicators: &[&Indicator], locale: &Locale) -> Vec<SourceView> {
    let mut sources: Vec<SourceView> = Vec::new();
    for source in indicators.iter().filter_map(|indicator| indicator.source.as_ref()) {
        let view = self::source(source, locale);
        if !sources.contains(&view) {
            sources.push(view);
        }
    }
    sources
}

/// Returns the view of a table of one or several indicators.
pub(in crate::render) fn table(
    shared: &Shared<'_>,
    indicators: &[&Indicator],
    mut figures: Vec<Figure>,
    id: String,
    title: Option<&str>,
    lang: &Lang,
    draft: &mut PageDraft,
) -> TableView {
    let locale = shared.language(lang).locale;
    figure::share_notes(&mut figures);
    let title = match (title, figures.as_slice()) {
        (Some(title), _) if !title.is_empty() => title.to_owned(),
        (_, [only]) => only.title.clone(),
        _ => locale.list(&indicators.iter().map(|indicator| indicator.short.text(lang).to_owned()).collect::<Vec<_>>()),
    };
    let table = match figures.as_slice() {
        [only] => figure::table(only, locale),
        several => {
            let name = |(indicator, figure): (&&Indicator, &Figure)| {
                (format!("{} ({})", indicator.short.text(lang), figure.measure.unit.axis), figure.clone())
            };
            let rows: Vec<_> = indicators.iter().zip(several).map(name).collect();
            figure::joint_table(&rows, &title, locale)
        }
    };
    let (mut numbered, mut remarks) = (Vec::new(), Vec::new());
    // A table gives in words what a drawing gives by signs.
    let of_drawing = locale.text("figure-note-preliminary");
    for (indicator, figure) in indicators.iter().zip(&figures) {
        let (_, notes, mut said) = notes(figure);
        if figures.len() > 1 {
            name_the_late(indicator, figure, &mut said, locale);
        }
        numbered.extend(notes.into_iter().filter(|note| !numbered.contains(note)).collect::<Vec<_>>());
        remarks.extend(said.into_iter().filter(|remark| *remark != of_drawing && !remarks.contains(remark)).collect::<Vec<_>>());
    }
    TableView { id, title, table: draft.slots.insert(table), notes: numbered, remarks, sources: sources(indicators, locale) }
}

/// Adds the indicator's name to the remark that its numbers come late, for a table shared by several indicators.
fn name_the_late(indicator: &Indicator, figure: &Figure, remarks: &mut [String], locale: &Locale) {
    let Some(last) = figure.positions.last() else { return };
    let period = || ("period", last.label.clone().into());
    let unnamed = locale.format("figure-note-lag", &[period()]);
    let name = indicator.short.text(locale.lang());
    for remark in remarks.iter_mut().filter(|remark| **remark == unnamed) {
        *remark = locale.format("figure-note-lag-of", &[("name", name.into()), period()]);
    }
}

/// Returns the remarks of a figure: on signs, on single values, and on the whole figure.
fn notes(figure: &Figure) -> (Vec<KeyView>, Vec<NoteView>, Vec<String>) {
    let (mut key, mut notes, mut remarks) = (Vec::new(), Vec::new(), Vec::new());
    for figure::Note { mark, text } in &figure.notes {
        let (sign, text) = (mark.clone(), text.clone());
        if sign.is_empty() {
            remarks.push(text);
        } else if sign.bytes().all(|byte| byte.is_ascii_digit()) {
            notes.push(NoteView { number: sign, text });
        } else {
            key.push(KeyView { sign, text });
        }
    }
    (key, notes, remarks)
}

/// Returns the view of a source.
pub(in crate::render) fn source(source: &Source, locale: &Locale) -> SourceView {
    let Source { name, url, retrieved, processing } = source;
    let name = name.text(locale.lang()).to_owned();
    // Kolada's terms: its name alone may stand only on unchanged values.
    let named = match processing {
        Processing::None => name,
        Processing::Own => locale.format("source-own-processing", &[("source", name.into())]),
    };
    let text = match retrieved {
        Some(date) => locale.format("source-retrieved", &[("source", named.into()), ("date", locale.date(date.value).into())]),
        None => named,
    };
    SourceView { text, url: url.clone() }
}
