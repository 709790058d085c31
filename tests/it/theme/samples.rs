//! Sample views for the tests of the theme; the texts say no more than a layout needs.

use insyn::render::shortcode::*;
use insyn::view::*;

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn texts(items: &[&str]) -> Vec<String> {
    items.iter().map(|&item| item.to_owned()).collect()
}

fn link(title: &str, url: &str) -> LinkView {
    LinkView { title: title.into(), url: url.into(), ..LinkView::default() }
}

fn date(text: &str, iso: &str) -> DateView {
    DateView { text: text.into(), iso: iso.into() }
}

/// The site.
pub fn site() -> SiteView {
    SiteView {
        notice_lang: None,
        title: "Kvalitet i socialtjänsten".into(),
        organisation: OrganisationView {
            name: "Storviks kommun".into(),
            unit: text("Socialförvaltningen"),
            url: text("https://www.example.se"),
            phone: text("0123-45 60 00"),
            phone_url: text("tel:+46123456000"),
            email: text("kommunen@example.se"),
        },
        feedback: ContactView {
            role: None,
            url: text("https://www.example.se/synpunkt"),
            phone: text("0123-45 60 00"),
            phone_url: text("tel:+46123456000"),
            email: text("synpunkt@example.se"),
        },
        notice: text("Det här är ett exempel. Siffrorna är påhittade och kommunen finns inte."),
    }
}

fn nav(title: &str, url: &str, current: bool) -> NavItem {
    NavItem { title: title.into(), url: url.into(), current, here: false }
}

/// The common part of every page.
pub fn page(title: &str) -> PageView {
    PageView {
        title: title.into(),
        lang: "sv".into(),
        dir: "ltr".into(),
        description: text("Hur nöjda invånarna är med hemtjänst och boende, och om nämnden nådde sina mål för året."),
        root: "../../".into(),
        stylesheet: "style.css".into(),
        languages: vec![LanguageView { lang: "en".into(), name: "English".into(), url: "en.html".into() }],
        canonical: text("https://kvalitet.example.se/a/"),
        alternates: vec![AlternateView { lang: "sv".into(), url: "https://kvalitet.example.se/a/".into() }],
        ..PageView::default()
    }
}

/// The frame.
pub fn frame() -> FrameView {
    FrameView {
        home: "start.html".into(),
        search: text("search.html"),
        logo: Some(LogoView { src: "logo.svg".into(), width: Some(48), height: Some(48) }),
        navigation: vec![
            nav("Kvalitetsarbete", "start.html", false),
            nav("Kvalitetsberättelse 2023", "section.html", true),
            nav("Patientsäkerhetsberättelse 2023", "page.html", false),
            nav("Nyckeltal", "indicators.html", false),
        ],
        feedback: text("feedback.html"),
        footer: vec![nav("Startsidan", "start.html", false), nav("Ordlista", "page.html", true)],
        about: Vec::new(),
    }
}

fn heading(title: &str, anchor: &str, children: Vec<TocEntry>) -> TocEntry {
    TocEntry { number: None, lang: None, title: title.into(), anchor: anchor.into(), level: 2, children }
}

/// A chapter of a report, with notices, a table of contents and its neighbours. `body` is HTML.
pub fn chapter(body: String) -> PageView {
    let inner = TocEntry { number: text("2.1.1"), level: 3, ..heading("Kvinnor och män", "kon", vec![]) };
    PageView {
        number: text("12"),
        edition: text("2023"),
        breadcrumbs: vec![link("Kvalitetsarbete", "start.html"), link("Kvalitetsberättelse 2023", "section.html")],
        report: Some(link("Kvalitetsberättelse 2023", "section.html")),
        toc: vec![
            heading("Hemtjänst", "hemtjanst", vec![inner]),
            heading("Särskilt boende", "sarskilt-boende", vec![]),
            heading("Långvarigt ekonomiskt bistånd", "bistand", vec![]),
        ],
        previous: Some(link("1 Inledning", "page.html")),
        next: Some(link("3 Ledningssystem för systematiskt kvalitetsarbete", "section.html")),
        body,
        notices: vec![
            NoticeView { kind: NoticeKind::Draft, text: "Det här är ett utkast som nämnden inte har antagit.".into(), link: None },
            NoticeView {
                kind: NoticeKind::Older,
                text: "Det här är berättelsen för 2023.".into(),
                link: Some(link("Läs den senaste.", "section.html")),
            },
        ],
        editions: vec![edition("2023", true), edition("2022", false)],
        published: Some(date("8 mars 2024", "2024-03-08")),
        updated: Some(date("2 maj 2024", "2024-05-02")),
        ..page("Socialnämndens verksamhetsmål")
    }
}

fn edition(year: &str, here: bool) -> EditionLinkView {
    EditionLinkView { year: year.into(), url: "chapter.html".into(), same: here, here, draft: here, lang: None }
}

/// Groups of links in the sidebar.
pub fn aside() -> Vec<AsideView> {
    let file = LinkView { detail: text("pdf, 848\u{a0}kB"), ..link("Brukarundersökning för särskilt boende 2023", "a.pdf") };
    let outside = LinkView { external: true, ..link("Koladas webbplats", "https://www.kolada.se") };
    vec![
        AsideView {
            lang: None,
            title: "Kvalitetsberättelsen 2023".into(),
            links: vec![link("Hela berättelsen", "section.html"), link("Mål och resultat", "chapter.html")],
        },
        AsideView { title: "Dokument om en verksamhet".into(), lang: None, links: vec![file, outside] },
    ]
}

fn child(number: Option<&str>, title: &str, description: &str) -> ChildView {
    ChildView {
        lang: None,
        number: number.map(str::to_owned),
        title: title.into(),
        description: (!description.is_empty()).then(|| description.into()),
        url: "chapter.html".into(),
        draft: number == Some("9"),
    }
}

fn changes() -> ChangesView {
    let item = |name: &str| ChangeItemView {
        link: link(name, "indicator.html"),
        lang: None,
        earlier: text("2022"),
        value: "85 procent".into(),
        change: "ökade med 6 procentenheter sedan 2022".into(),
        why: (name == "Nöjda med bemötandet").then(|| "Hur säker skillnaden är går inte att säga.".to_owned()),
    };
    let group = ChangeGroupView {
        state: ChangeState::Better,
        title: "Har blivit bättre".into(),
        items: vec![item("Nöjda med sin hemtjänst"), item("Nöjda med bemötandet")],
        more: vec![item("Personalkontinuitet"), item("Väntetid")],
        more_title: "Visa 2 till".into(),
    };
    ChangesView { summary: "4 nyckeltal går att jämföra med förra mätningen.".into(), groups: vec![group] }
}

/// Every report with its years.
pub fn years() -> YearsView {
    let edition = |year: &str, draft: bool| EditionView {
        link: link(&format!("Kvalitetsberättelse {year}"), "section.html"),
        lang: None,
        dates: format!("Avser {year}, upprättad 8 mars 2024"),
        draft,
        newest: !draft,
        original: Some(LinkView { detail: text("pdf, 2,6 MB"), ..link("Berättelsen som den antogs", "a.pdf") }),
    };
    let editions = vec![edition("2024", true), edition("2023", false)];
    YearsView { reports: vec![ReportYearsView { title: "Kvalitetsberättelser".into(), lang: None, anchor: "kvalitet".into(), editions }] }
}

fn development() -> Option<DevelopmentView> {
    let text = "Sjönk med 7 procentenheter sedan 2022.".into();
    Some(DevelopmentView { state: ChangeState::Worse, text, judgement: Some("Det är en försämring.".into()) })
}

/// A report's chapters.
pub fn section() -> SectionView {
    SectionView {
        numbered: true,
        alike: false,
        changes: Some(changes()),
        children: vec![
            child(Some("1"), "Inledning", "Vad berättelsen handlar om och vad som hände under året."),
            child(Some("2"), "Socialnämndens verksamhetsmål", "Hur nöjda invånarna är med hemtjänst och boende."),
            child(Some("3"), "Ledningssystem för systematiskt kvalitetsarbete", ""),
            child(Some("9"), "Avvikelser", "Det som personalen rapporterade och vad som gjordes åt det."),
            child(Some("29"), "Verksamheternas utvecklings- och kvalitetsarbete", "En sammanfattning för varje verksamhet."),
        ],
    }
}

/// A document's metadata with an empty field.
pub fn document() -> DocumentView {
    let row = |label: &str, value: Option<&str>| DocumentRow {
        label: label.into(),
        value: value.map(str::to_owned),
        lang: text("sv"),
        link: None,
    };
    let original = DocumentRow { link: Some(link("Berättelsen som den antogs", "a.pdf")), ..row("Original", Some("a.pdf")) };
    DocumentView {
        rows: vec![
            row("Dokumentnamn", Some("Kvalitetsberättelse för Socialförvaltningen 2023")),
            row("Diarienummer", Some("SOC2024-000001")),
            row("Upprättad", Some("8 mars 2024")),
            row("Giltig till och med", None),
            original,
        ],
    }
}

const TABLE: &str = "<table><caption>Nöjda med sin hemtjänst, procent</caption><thead><tr><th scope=\"col\">Grupp</th>\
    <th scope=\"col\" class=\"number\">2021</th><th scope=\"col\" class=\"number\">2022</th><th scope=\"col\" class=\"number\">2023</th></tr></thead><tbody>\
    <tr><th scope=\"row\">Totalt</th><td class=\"number\">88</td><td class=\"number\">86</td><td class=\"number\">79</td></tr>\
    <tr><th scope=\"row\">Kvinnor</th><td class=\"number\">89</td><td class=\"number\">87</td><td class=\"number\">81</td></tr>\
    <tr><th scope=\"row\">Män</th><td class=\"number\">86</td><td class=\"number\">84</td><td class=\"number\">..</td></tr></tbody></table>";

/// A drawing, roughly like the real ones.
fn drawing(width: u32, id: &str) -> String {
    let (right, low) = (width - 90, 220);
    let x = |at: u32| 40 + (right - 40) * at / 4;
    let points = [84u32, 86, 88, 86, 79].iter().enumerate().map(|(at, value)| format!("{},{}", x(at as u32), low - (value - 70) * 9));
    let line: Vec<String> = points.collect();
    let years: String = (0..5u32)
        .map(|at| {
            format!(
                "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\" font-size=\"14\" fill=\"var(--quiet)\">{}</text>",
                x(at),
                low + 24,
                2019 + at
            )
        })
        .collect();
    format!(
        "<svg class=\"figure-{}\" viewBox=\"0 0 {width} 256\" role=\"img\" aria-labelledby=\"{id}\"><title id=\"{id}\">Linjediagram: nöjda med sin hemtjänst 2019–2023</title>\
        <path d=\"M40 {low}H{right}M40 130H{right}M40 40H{right}\" stroke=\"var(--hairline)\" fill=\"none\"/>\
        <polyline points=\"{}\" stroke=\"var(--accent)\" stroke-width=\"3\" fill=\"none\"/>{years}\
        <text x=\"{}\" y=\"144\" font-size=\"14\" fill=\"var(--ink)\">79 %</text></svg>",
        if width > 400 { "wide" } else { "narrow" },
        line.join(" "),
        right + 8
    )
}

fn source() -> SourceView {
    SourceView { text: "Kvalitetsberättelsen 2023".into(), url: text("https://www.example.se/berattelse") }
}

fn key() -> Vec<KeyView> {
    vec![KeyView { sign: "..".into(), text: "visas inte: för få personer".into() }]
}

fn notes() -> Vec<NoteView> {
    vec![NoteView { number: "1".into(), text: "Källan anger 80 i verksamhetschefens kommentar.".into() }]
}

/// A figure with everything a figure may have.
pub fn figure(id: &str, heading_level: u8) -> FigureView {
    FigureView {
        title_lang: Some("sv".into()),
        id: id.into(),
        heading_level,
        title: "Nöjda med sin hemtjänst, 2019–2023".into(),
        subtitle: Some("Riket, 2023".into()),
        words: texts(&["Andelen nöjda sjönk från 86 procent 2022 till 79 procent 2023.", "Måltalet 88 procent nåddes inte."]),
        wide: drawing(660, &format!("{id}-wide")),
        narrow: drawing(340, &format!("{id}-narrow")),
        height: 420,
        table: TABLE.into(),
        key: key(),
        notes: notes(),
        events: vec![EventView { period: "2023".into(), text: "Nytt planeringssystem och ny resursenhet".into() }],
        remarks: texts(&["85 av 100 som svarade."]),
        sources: vec![source()],
        downloads: vec![DownloadView {
            text: "Bild av diagrammet".into(),
            kind: "svg".into(),
            size: "9\u{a0}kB".into(),
            url: "figurer/figur.svg".into(),
        }],
        embed: Some(embed()),
        indicator_url: text("indicator.html"),
    }
}

/// A figure for other websites.
fn embed() -> EmbedView {
    EmbedView {
        url: "embed/nojdhet/".into(),
        code: text("<iframe src=\"https://example.se/embed/nojdhet/\" title=\"Nöjda\"></iframe>"),
        fragment: "embed/nojdhet/figur.txt".into(),
    }
}

/// A figure as another website pastes it.
pub fn fragment() -> FragmentView {
    FragmentView {
        id: "insyn-01234567".into(),
        lang: "sv".into(),
        picture: drawing(340, "insyn-01234567"),
        table: TABLE.into(),
        url: text("https://example.se/nojdhet/#figur"),
    }
}

/// A table with everything a table may have.
pub fn table(id: &str) -> TableView {
    TableView {
        id: id.into(),
        title: "Nöjda med sin hemtjänst, procent".into(),
        table: TABLE.into(),
        notes: vec![],
        remarks: texts(&["Senaste uppgiften gäller 2022."]),
        sources: vec![source()],
    }
}

/// A word-sized trend.
pub fn spark() -> String {
    "<svg class=\"spark\" viewBox=\"0 0 80 20\" width=\"80\" height=\"20\" role=\"img\" aria-label=\"Från 79 procent 2022 till 85 procent 2023\">\
     <path d=\"M3 17L76 3\"/><circle cx=\"76\" cy=\"3\" r=\"2.5\"/></svg>"
        .into()
}

fn verdict(state: VerdictState, words: &str) -> Option<VerdictView> {
    Some(VerdictView { state, text: words.into() })
}

fn item(title: &str, short: Option<&str>, value: Option<&str>, verdict: Option<VerdictView>) -> IndicatorItemView {
    IndicatorItemView {
        known: true,
        lang: Some("sv".into()),
        title: title.into(),
        short: short.map(str::to_owned),
        url: "indicator.html".into(),
        value: value.map(str::to_owned),
        whose: value.map(|_| WordsView { text: "Individ- och familjeomsorg".into(), lang: text("sv") }),
        period: value.map(|_| "2023".into()),
        target: verdict.as_ref().map(|_| "minst 88 procent".into()),
        verdict,
        development: value.and_then(|_| development()),
        spark: value.map(|_| spark()),
        answer: None,
        actions: Vec::new(),
        operations: texts(&["hemtjanst"]),
        outcomes: texts(&["utan-maltal", "battre"]),
    }
}

/// A list's filter.
fn filter() -> FilterView {
    let option = |value: &str, text: &str| FilterOptionView { value: value.into(), text: text.into() };
    FilterView {
        script: "filter.js".into(),
        status: "# av 6 nyckeltal visas.".into(),
        none: "Inget nyckeltal passar ditt val.".into(),
        choices: vec![FilterChoiceView {
            name: "verksamhet".into(),
            label: "Verksamhet".into(),
            all: "Alla verksamheter".into(),
            options: vec![option("hemtjanst", "Hemtjänst"), option("ifo", "Individ- och familjeomsorg")],
        }],
    }
}

/// The front page's content.
pub fn start() -> StartView {
    let link_in_box = || StartLinkView { link: link("Hemtjänst", "operation.html"), lang: text("sv") };
    let mut items = indicators().groups.remove(0).items;
    items[0].answer = text("85 av 100 är nöjda (2023).");
    items[0].actions = indicator().actions;
    let all = self::link("Alla nyckeltal", "indicators.html");
    let full = StartBoxView {
        lang: None,
        title: "Verksamheter".into(),
        description: text("En verksamhet i taget."),
        url: "operations.html".into(),
        draft: true,
        links: vec![link_in_box()],
        contact: contact(),
    };
    let bare = StartBoxView { title: "Mål".into(), url: "goals.html".into(), ..StartBoxView::default() };
    StartView {
        changes: Some(BiggestChangesView {
            title: "Störst förändring".into(),
            meaning: text("Störst i förhållande till förra mätningen."),
            items,
            all,
        }),
        boxes: vec![full, bare],
    }
}

/// A unit's page.
pub fn unit() -> UnitPageView {
    let result = UnitResultView {
        anchor: "nyckeltal-nojdhet".into(),
        indicator: link("Nöjda med sin hemtjänst", "indicator.html"),
        lang: text("sv"),
        value: text("79 procent"),
        known: true,
        period: text("2023"),
        base: texts(&["Bygger på 24 svar."]),
        development: development(),
        beside: Some(figure("bredvid", 4)),
        trend: Some(figure("utveckling", 4)),
    };
    let hidden = UnitResultView {
        anchor: "nyckeltal-trygghet".into(),
        indicator: link("Trygghet", "indicator.html"),
        value: text("för få svar för att visas"),
        period: text("2023"),
        ..UnitResultView::default()
    };
    UnitPageView {
        intro: "Här står enhetens egna resultat.".into(),
        operation: Some(link("Hemtjänst", "operation.html")),
        operation_lang: text("sv"),
        operator: text("kommunal"),
        results: vec![result, hidden],
        comments: indicator().comments,
        contact: contact(),
    }
}

/// The list of indicators.
pub fn indicators() -> IndicatorListView {
    let question = "Hur många ur personalen möter en hemtjänsttagare på 14 dagar?";
    IndicatorListView {
        near: text("Nästan uppnått betyder högst 2 procentenheter från måltalet."),
        filter: Some(filter()),
        groups: vec![
            IndicatorGroupView {
                title: "Hemtjänst".into(),
                anchor: "hemtjanst".into(),
                items: vec![
                    item(question, Some("Personalkontinuitet"), Some("21 personer"), None),
                    item("Nöjda med sin hemtjänst", None, Some("79 procent"), verdict(VerdictState::Missed, "nådde inte måltalet")),
                    item("Nöjda med bemötandet", None, Some("87 procent"), verdict(VerdictState::Near, "nådde nästan måltalet")),
                ],
            },
            IndicatorGroupView {
                title: "Individ- och familjeomsorg".into(),
                anchor: "ifo".into(),
                items: vec![
                    item("Väntetid till beslut om försörjningsstöd", None, Some("visas inte: för få personer"), None),
                    item("Ej återaktualiserade", None, Some("90 procent"), verdict(VerdictState::Reached, "nådde måltalet")),
                    item("Utredningstid för barn och unga", None, None, None),
                ],
            },
        ],
    }
}

/// The list of documents.
pub fn documents() -> DocumentsView {
    let place = |title: &str, lang: Option<&str>| AttachmentPlaceView { link: link(title, "chapter.html"), lang: lang.map(str::to_owned) };
    let file = |title: &str, accessible: bool| AttachmentView {
        link: LinkView { detail: text("pdf, 848\u{a0}kB"), ..link(title, "a.pdf") },
        lang: text("sv"),
        accessible,
        places: vec![place("11 Synpunkter och klagomål", None), place("Start", Some("sv"))],
    };
    DocumentsView {
        reports: vec![DocumentReportView {
            link: link("Kvalitetsberättelse 2023", "section.html"),
            lang: text("sv"),
            anchor: "berattelse-1".into(),
            draft: true,
            rows: document().rows,
            original: Some(file("Kvalitetsberättelse för Socialförvaltningen 2023", true)),
            attachments: vec![file("Brukarundersökning för särskilt boende 2023", false)],
        }],
        others: vec![file("Broschyr om välfärdsteknik", true)],
    }
}

/// The feedback page.
pub fn feedback() -> FeedbackView {
    FeedbackView {
        text: texts(&["Vi svarar inom två veckor."]),
        text_lang: text("sv"),
        intro: "Så här når du Storviks kommun om du vill lämna en synpunkt eller ett klagomål.".into(),
        reachable: true,
    }
}

/// The list of operations.
pub fn operations() -> OperationListView {
    let item = |title: &str, figures| OperationItemView {
        title: title.into(),
        title_lang: text("sv"),
        description: text("Hjälp i hemmet."),
        description_lang: text("sv"),
        url: "operation.html".into(),
        figures,
    };
    let figures = indicators().groups.remove(0).items;
    OperationListView { items: vec![item("Hemtjänst", figures), item("Internt stöd", Vec::new())] }
}

fn contact() -> Option<ContactView> {
    Some(ContactView {
        role: text("Verksamhetschef"),
        phone: text("0611-34 80 00"),
        phone_url: text("tel:+46611348000"),
        email: text("hemtjanst@example.se"),
        url: text("https://example.se/hemtjanst"),
    })
}

/// A report as a single page.
pub fn whole(body: &str) -> WholeView {
    let chapter = |number: &str, level| WholeChapterView {
        anchor: format!("kapitel-{}", number.replace('.', "-")),
        level,
        number: text(number),
        title: "Avvikelser".into(),
        description: text("Vad som gick fel."),
        draft: level == 3,
        body: body.into(),
        document: (level == 3).then(document),
    };
    WholeView {
        draft: true,
        document: Some(document()),
        url: text("https://example.se/rapport/hela-berattelsen/"),
        body: body.into(),
        chapters: vec![chapter("1", 2), chapter("1.1", 3)],
    }
}

/// A comparison with other areas: a row with everything it may have, and one with only the required values.
pub fn compare() -> CompareView {
    let words = |word: &str| WordsView { text: word.into(), lang: text("sv") };
    let known = |number: &str| CompareCellView { text: text(number), detail: text("72–91") };
    let row = |link: LinkView, cells: Vec<CompareCellView>| CompareRowView {
        id: "nojda".into(),
        link,
        period: "2023".into(),
        value: "85 procent".into(),
        cells,
        operations: texts(&["hemtjanst"]),
        ..CompareRowView::default()
    };
    let full = CompareRowView {
        spark: text("<svg class=\"spark\" role=\"img\" aria-label=\"Från 79 till 85\" viewBox=\"0 0 80 20\"></svg>"),
        position: Some(PositionView { state: "highest".into(), text: "bland de 25 procent högsta".into() }),
        nation: texts(&["skiljer", "hogre"]),
        ..row(link("Nöjda med hemtjänsten", "indicator.html"), vec![known("86"), known("84")])
    };
    let bare = CompareRowView {
        elsewhere: Some(link("Riket och andra kommuner hos Kolada", "https://www.kolada.se/")),
        ..row(link("Personalkontinuitet", "indicator.html"), vec![CompareCellView::default(), CompareCellView::default()])
    };
    CompareView {
        groups: vec![CompareGroupView { title: "Hemtjänst".into(), anchor: "hemtjanst".into(), rows: vec![full, bare] }],
        own: words("Provköping"),
        columns: vec![words("Riket"), words("Liknande kommuner")],
        has_trends: true,
        position: text("Bland kommunerna"),
        notes: texts(&["Alla tal på en rad gäller samma tid."]),
        filter: indicators().filter,
        parts: vec![link("Hemtjänst", "compare.html"), link("Särskilt boende", "compare.html")],
        with: vec![CompareWithView {
            id: "2281".into(),
            link: LinkView { lang: text("sv"), ..link("Sundsvall", "compare.html") },
            numbers: "jamfor.json".into(),
        }],
        script: "beside.js".into(),
    }
}

/// One operation's page.
pub fn operation() -> OperationView {
    let unit = |contact: Option<ContactView>| UnitView {
        name: "Bogården".into(),
        name_lang: text("sv"),
        url: contact.as_ref().map(|_: &ContactView| "unit.html".to_owned()),
        operator: text("kommunal"),
        contact,
    };
    OperationView {
        results: indicators().groups.remove(0).items,
        compare: Some(link("Jämför med andra", "compare.html")),
        figures: vec![figure("figur-1", 3)],
        reports: indicators().groups.remove(1).items,
        report_figures: vec![figure("figur-2", 3)],
        goals: Some(GoalsView { summary: None, goals: vec![goal("mal-1")], near: text("Nästan uppnått") }),
        goals_year: text("2023"),
        actions: actions().items,
        actions_year: text("2023"),
        self_checks: Some(self_checks()),
        comments: indicator().comments,
        pages: vec![link("9 Avvikelser", "chapter.html")],
        units: vec![unit(None), unit(contact())],
        contact: contact(),
    }
}

/// A survey with everything a survey may have.
pub fn survey(id: &str, heading_level: u8) -> SurveyView {
    let cell = |text: &str| SurveyCellView { text: text.into(), known: text.ends_with(|c: char| c.is_ascii_digit() || c == '%') };
    let row = |period: &str, group: &str, cells: &[&str]| SurveyRoundView {
        heads: texts(&[period, group]),
        cells: cells.iter().map(|text| cell(text)).collect(),
    };
    let question = SurveyQuestionView {
        title: "Hur många tycker att det är svårt att få kontakt?".into(),
        lang: text("sv"),
        url: text("indicator.html"),
        asked: text("Är det lätt eller svårt att få kontakt?"),
        asked_lang: text("sv"),
        options: text("Lätt · Svårt"),
        options_lang: text("sv"),
        value: text("30 av 100 som svarade"),
        known: true,
        period: text("2023"),
        negative: text("Frågan är negativt ställd: en låg andel är bra."),
    };
    SurveyView {
        id: id.into(),
        title: "Vad tycker de äldre om äldreomsorgen?".into(),
        title_lang: text("sv"),
        heading_level,
        facts: vec![SurveyFact { label: "Vem frågar".into(), value: "Socialstyrelsen".into(), lang: text("sv") }],
        link: Some(LinkView { external: true, ..link("Läs mer om undersökningen", "https://www.example.se/") }),
        words: texts(&["Undersökningen 2023: 840 personer fick frågorna och 228 svarade.", "Svarsfrekvensen var 27,1 procent."]),
        rounds: Some(SurveyRoundsView {
            caption: "Hur många som fick frågorna och svarade".into(),
            heads: texts(&["Period", "Grupp"]),
            columns: texts(&["Fick frågorna", "Svarade", "Svarsfrekvens"]),
            rows: vec![
                row("2023", "Totalt", &["840", "228", "27,1\u{a0}%"]),
                row("2023", "Män", &["300", "visas inte: för få personer", "visas inte: för få personer"]),
            ],
        }),
        notes: texts(&["2023: Källan anger både antalen och svarsfrekvensen."]),
        questions: vec![question.clone(), SurveyQuestionView { known: false, value: text("uppgift saknas"), ..question }],
    }
}

fn state(state: VerdictState, text: &str) -> VerdictView {
    VerdictView { state, text: text.into() }
}

/// A goal with everything a goal may have.
fn goal(id: &str) -> GoalView {
    GoalView {
        id: id.into(),
        text: "Fler ska vara nöjda med sin hemtjänst".into(),
        text_lang: text("sv"),
        level: text("Nämndens mål"),
        above: Some(link("Alla ska ha det bra", "goals.html")),
        above_lang: text("sv"),
        below: text("Mål under det här. Enheterna har två mål: ett uppnått, ett inte."),
        depth: 1,
        by: text("Socialnämnden"),
        by_lang: text("sv"),
        verdict: state(VerdictState::Near, "Nästan uppnått"),
        judged_by: "Nämndens eget omdöme".into(),
        words: text("Det går åt rätt håll."),
        words_lang: text("sv"),
        otherwise: text("Uträknat av nyckeltalen: inte uppnått."),
        results: vec![GoalResultView {
            indicator: link("Nöjda med hemtjänsten", "indicator.html"),
            lang: text("sv"),
            sentences: texts(&["Ökade med 6 procentenheter sedan 2022, från 79 till 85 procent, men nådde inte måltalet 88 procent."]),
        }],
        note: text("Frågan formulerades om 2021."),
        note_lang: text("sv"),
        continued: text("Målet fanns också 2022: inte uppnått."),
        chapter: Some(link("2 Mål", "chapter.html")),
    }
}

/// Several goals, one of them with only the required values.
pub fn goals() -> GoalsView {
    let bare =
        GoalView {
            id: "mal-3".into(), text: "Ingen ska vänta".into(), judged_by: "Uträknat av nyckeltalet".into(), ..GoalView::default()
        };
    GoalsView {
        summary: text("3 mål: 1 uppnått, 1 nästan, 1 går inte att avgöra"),
        goals: vec![goal("mal-1"), GoalView { verdict: state(VerdictState::Reached, "Uppnått"), ..goal("mal-2") }, bare],
        near: text("Nästan uppnått betyder högst 2 procentenheter från måltalet."),
    }
}

/// The page of all goals.
pub fn goal_page() -> GoalPageView {
    let group = |title: Option<&str>, id: &str| GoalGroupView { title: title.map(str::to_owned), goals: vec![goal(id)] };
    let edition = |year: &str, groups: Vec<GoalGroupView>| GoalEditionView {
        year: year.into(),
        anchor: format!("ar-{year}"),
        summary: "2 mål: 2 nästan".into(),
        report: Some(link("Kvalitetsberättelse", "section.html")),
        report_lang: text("sv"),
        groups,
    };
    GoalPageView {
        editions: vec![
            edition("2023", vec![group(Some("Hemtjänst"), "a-2023"), group(Some("Hela förvaltningen"), "b-2023")]),
            edition("2022", vec![group(None, "a-2022")]),
        ],
        near: text("Nästan uppnått betyder högst 2 procentenheter från måltalet."),
        downloads: vec![download("goals.csv")],
    }
}

/// The year in brief.
pub fn brief() -> BriefView {
    let count = |number: &str, verdict: VerdictView| GoalCountView { number: number.into(), verdict };
    let item = |title: &str, verdict, value: Option<&str>| BriefGoalView {
        goal: link(title, "goals.html"),
        lang: text("sv"),
        earlier: text("2022"),
        level: text("Nämndens mål"),
        below: value.map(|_| "Mål under det här. Enheterna har ett mål, uppnått.".to_owned()),
        verdict,
        value: value.map(str::to_owned),
        target: value.map(|_| "minst 88 procent".to_owned()),
        words: Some(WordsView { text: "Nämnden skriver att målet inte är nått.".into(), lang: text("sv") }),
    };
    BriefView {
        all: Some(link("Så gick det med målen", "goals.html")),
        title: "Året 2023 i korthet".into(),
        report: Some(link("Kvalitetsberättelse 2023", "section.html")),
        report_lang: text("sv"),
        levels: vec![
            BriefLevelView {
                name: text("Nämndens mål"),
                counts: vec![
                    count("1", state(VerdictState::Near, "nästan uppnått")),
                    count("1", state(VerdictState::Missed, "inte uppnått")),
                    count("12", state(VerdictState::Open, "bedömda i ord")),
                    count("1", state(VerdictState::Expected, "väntas nås")),
                    count("1", state(VerdictState::Unlikely, "väntas inte nås")),
                    count("1", state(VerdictState::Unassessed, "inte bedömt")),
                ],
                reached: text("Tre av 17 mål räknas som uppnådda."),
            },
            BriefLevelView { counts: vec![count("1", state(VerdictState::Reached, "uppnått"))], ..BriefLevelView::default() },
        ],
        goals: vec![
            item("Fler ska vara nöjda med sin hemtjänst", state(VerdictState::Near, "Nästan uppnått"), Some("85 procent")),
            item("Ingen ska vänta", state(VerdictState::Open, "Bedömt i ord"), None),
        ],
        changes: text("Tre av fem nyckeltal blev bättre."),
        near: text("Nästan uppnått betyder högst 2 procentenheter från måltalet."),
        links: vec![LinkView { detail: text("pdf, 848\u{a0}kB"), ..link("Berättelsen som dokument", "a.pdf") }],
    }
}

/// A single fact.
pub fn fact() -> FactView {
    FactView { text: "ungefär 35\u{a0}procent".into(), known: true, date: None, note: None }
}

/// A date.
pub fn day() -> FactView {
    FactView { text: "1 juli 2023".into(), known: true, date: Some(date("1 juli 2023", "2023-07-01")), note: None }
}

/// An answer in sentences.
pub fn answer() -> AnswerView {
    AnswerView {
        lead: "85 av 100 är nöjda (2023), lika många som i riket (86, ingen säker skillnad).".into(),
        more: texts(&["För kvinnor var det 89 procent och för män 78 procent."]),
        elsewhere: Some(LinkView { external: true, ..link("Andra kommuner hos Kolada", "https://www.kolada.se/") }),
    }
}

/// One indicator's page.
pub fn indicator() -> IndicatorView {
    IndicatorView {
        known: true,
        comments: vec![IndicatorCommentView {
            id: "kommentar-1".into(),
            by: "Verksamhetschef".into(),
            body: "<p>Bra.</p>".into(),
            about: vec![link("Personalkontinuitet", "indicator.html")],
            page: LinkView::default(),
        }],
        official_lang: Some("sv".into()),
        definition_lang: Some("sv".into()),
        id: "nojdhet-hemtjanst".into(),
        title: "Nöjda med sin hemtjänst".into(),
        short: text("Nöjdhet"),
        official: text("Brukarbedömning hemtjänst äldreomsorg, helhetssyn, andel (%)"),
        definition: text("Andelen av dem som svarade som är ganska eller mycket nöjda."),
        unit: "procent".into(),
        direction: text("Högre är bättre"),
        lag: text("Uppgifterna kommer ett år senare"),
        every: text("Vartannat år"),
        source: Some(source()),
        value: text("79 procent"),
        period: text("2023"),
        target: text("minst 88 procent"),
        verdict: verdict(VerdictState::Near, "nådde nästan måltalet"),
        near: text("Nästan uppnått betyder högst 2 procentenheter från måltalet."),
        development: development(),
        figures: vec![FigureView { indicator_url: None, ..figure("figur-1", 3) }],
        comparison: Some(ComparisonView { script: "button.js".into(), library: "echarts.js".into(), data: "jamfor.json".into() }),
        table: Some(table("tabell-1")),
        notes: texts(&["Undersökningen gjordes inte 2021."]),
        survey: Some(survey("undersokningen", 3)),
        beside: Some(figure("figur-2", 3)),
        map: Some(figure("figur-5", 3)),
        units_figure: Some(figure("figur-3", 3)),
        units: vec![IndicatorUnitView {
            link: link("Bogården", "unit.html"),
            lang: text("sv"),
            value: text("85 procent"),
            period: text("2023"),
            base: texts(&["Resultatet bygger på 20 svar."]),
        }],
        answer: Some(answer()),
        groups: vec![figure("figur-4", 3)],
        kolada: Some(LinkView { external: true, ..link("Måttets sida hos Kolada", "https://www.kolada.se/") }),
        tells_actions: true,
        self_checks: vec![ListedSelfCheckView {
            link: LinkView { lang: text("sv"), ..link("Basala hygienrutiner", "self-checks.html") },
            kept: "2023: gjordes 1 av 2 gånger".into(),
        }],
        goals: vec![IndicatorGoalView {
            year: "2023".into(),
            goal: link("Fler ska vara nöjda med sin hemtjänst", "goals.html"),
            lang: text("sv"),
            verdict: state(VerdictState::Near, "Nästan uppnått"),
        }],
        actions: vec![listed_action()],
        history: vec![HistoryView {
            date: date("8 mars 2024", "2024-03-08"),
            what: "2023: siffran ändrades från 80 procent till 79 procent.".into(),
            lang: text("sv"),
            page: Some(link("Kvalitetsberättelse 2023", "section.html")),
        }],
        contradictions: texts(&["2023: här står 79 procent, men 80 procent i kommentaren."]),
        used_in: vec![link("12 Socialnämndens verksamhetsmål", "chapter.html")],
        data: Some(DataFilesView { files: vec![data_file("CSV", "csv")], license: license(), page: text("open-data.html") }),
    }
}

fn data_file(name: &str, kind: &str) -> DataFileView {
    let purpose = "För program: komma mellan kolumnerna.".to_owned();
    DataFileView { text: name.into(), purpose, kind: kind.into(), size: "1 kB".into(), url: format!("nojdhet.{kind}") }
}

fn license() -> Option<LicenseView> {
    Some(LicenseView { name: "CC0 1.0".into(), url: text("https://creativecommons.org/publicdomain/zero/1.0/") })
}

fn download(url: &str) -> DownloadView {
    DownloadView { text: "Alla tal".into(), kind: "csv".into(), size: "1 kB".into(), url: url.into() }
}

/// The page of open data.
pub fn open_data() -> OpenDataView {
    let explained = |name: &str, swedish: &str| ExplainedView { name: name.into(), swedish: text(swedish), text: "talet".into() };
    let indicator = DataIndicatorView {
        id: "nojdhet-hemtjanst".into(),
        title: "Nöjdhet".into(),
        lang: text("sv"),
        url: "indicator.html".into(),
        files: vec![data_file("CSV", "csv"), data_file("Excel", "xlsx")],
    };
    OpenDataView {
        whole: vec![data_file("CSV", "csv"), data_file("Alla filer", "zip")],
        license: license(),
        contact: text("Statistik"),
        email: text("statistik@example.se"),
        indicators: vec![indicator],
        lists: vec![DataListView {
            id: "goals".into(),
            title: "Mål".into(),
            text: "Varje rad är ett mål.".into(),
            url: text("goals.html"),
            files: vec![data_file("CSV", "csv")],
            columns: vec![explained("goal", "mål")],
        }],
        formats: vec![ExplainedView { swedish: None, ..explained("CSV", "") }],
        columns: vec![explained("value", "värde")],
        statuses: vec![explained("suppressed", "skyddas")],
        catalogue: text("https://example.se/datasets/dcat"),
        addresses: texts(&["/data/indicators/ID.csv"]),
    }
}

fn words(text: &str) -> WordsView {
    WordsView { text: text.into(), lang: None }
}

fn status(state: ActionState, text: &str) -> StatusView {
    StatusView { state, word: "delayed".into(), text: text.into() }
}

/// A measure with everything it may have, and one with only the required values.
pub fn actions() -> ActionsView {
    let reason = |url: Option<&str>| ReasonView { text: words("Avvikelser: brister i rutiner"), url: url.map(str::to_owned) };
    let delayed = ActionView {
        id: "atgard-skap".into(),
        text: WordsView { text: "Personliga medicinskåp".into(), lang: text("sv") },
        heading_level: 4,
        status: status(ActionState::Delayed, "Försenad"),
        because: vec![reason(Some("indicator.html")), reason(None)],
        operation: Some(words("Hemtjänst")),
        operation_id: text("hemtjanst"),
        owner: Some(words("Verksamhetschef")),
        due: text("juni 2024"),
        reason: Some(words("Leverantören bytte plattform")),
        outcome: Some(words("Färre fel")),
        earlier: vec![EarlierStatusView { edition: "2022".into(), status: status(ActionState::Planned, "Planerad") }],
        places: vec![link("12 Hemtjänst", "chapter.html")],
    };
    let least = ActionView { id: "atgard-ny".into(), text: words("Språkombud"), heading_level: 4, ..ActionView::default() };
    ActionsView { items: vec![delayed, least] }
}

/// A self-check with everything it may have and a point measurement, one with only the required values, and a measurement that is hidden.
pub fn self_checks() -> SelfChecksView {
    let full = SelfCheckView {
        id: "egenkontroll-hygien".into(),
        text: WordsView { text: "Basala hygienrutiner".into(), lang: text("sv") },
        operation: Some(words("Hemtjänst")),
        frequency: Some(words("Två gånger om året")),
        method: Some(words("Observation")),
        owner: Some(words("Hygienombud")),
        state: "partly".into(),
        kept: "Gjordes 1 av 2 gånger".into(),
        when: text("14 mars 2023"),
        reason: Some(words("Hygienombudet var sjukt i oktober.")),
        result: Some(words("Handsprit före arbetet missas oftast.")),
        outcome: Some(words("Ny utbildning")),
        next: Some(words("Två gånger")),
        next_label: "Planerat för 2024".into(),
        indicator: Some(link("Följsamhet", "indicator.html")),
        earlier: texts(&["2022: gjordes inte"]),
    };
    let least = SelfCheckView {
        id: "egenkontroll-loggar".into(),
        text: words("Loggkontroll"),
        state: "missed".into(),
        kept: "Gjordes inte".into(),
        ..SelfCheckView::default()
    };
    let step = |name: &str| MeasurementStepView { text: words(name), count: "38".into(), share: "90 %".into() };
    let measured = MeasurementView {
        title: "Punktmätning den 14 mars 2023".into(),
        caption: words("Basala hygienrutiner"),
        words: texts(&["42 observerades den 14 mars 2023."]),
        count_header: "Antal av 42".into(),
        steps: vec![step("Desinfektion före"), step("Kort hår")],
        all_steps: Some(step("Alla steg rätt")),
    };
    let hidden = MeasurementView { steps: vec![], all_steps: None, ..measured.clone() };
    SelfChecksView {
        summary: "Två egenkontroller planerades.".into(),
        caption: "Egenkontroller 2023".into(),
        tells_how: true,
        tells_result: true,
        items: vec![full, least],
        measurements: vec![measured, hidden],
    }
}

/// A plan of two months.
pub fn plan() -> PlanView {
    let full = TaskView {
        text: WordsView { text: "Punktmätning av hygien".into(), lang: text("sv") },
        owner: Some(words("Hygienombud")),
        operation: Some(words("Hemtjänst")),
        links: vec![link("Kvalitetsberättelse 2024", "chapter.html")],
    };
    let least = TaskView { text: words("Egenkontroll av loggar"), ..TaskView::default() };
    let month = |title: &str, id: &str, items| PlanMonthView { title: title.into(), id: id.into(), items };
    PlanView {
        heading_level: 2,
        months: vec![month("Mars 2025", "plan-2025-03", vec![full, least.clone()]), month("Maj 2025", "plan-2025-05", vec![least])],
        calendar: Some(LinkView { detail: text("ics"), ..link("Lägg in planen i din kalender", "arshjul.ics") }),
        downloads: vec![download("year-plan.csv")],
    }
}

/// The page of self-checks.
pub fn self_checks_page() -> SelfChecksPageView {
    let edition =
        SelfChecksEditionView { title: "Egenkontroller 2023".into(), anchor: "egenkontroller-2023".into(), checks: self_checks() };
    SelfChecksPageView { editions: vec![edition], downloads: vec![download("self-checks.csv")] }
}

/// A measure in a list.
fn listed_action() -> IndicatorActionView {
    IndicatorActionView {
        year: "2023".into(),
        action: link("Personliga medicinskåp", "actions.html"),
        lang: text("sv"),
        status: status(ActionState::Delayed, "Försenad"),
        operation: Some(words("Hemtjänst")),
        owner: Some(words("Verksamhetschef")),
        due: text("juni 2024"),
        problem: Some(words("Avvikelser: brister i rutiner")),
    }
}

/// The page of measures.
pub fn actions_page() -> ActionsPageView {
    let links = vec![ReasonView { text: words("Personliga medicinskåp"), url: text("#atgard-skap") }];
    let by_status = vec![ActionStatusGroupView { status: status(ActionState::Delayed, "Försenad"), count: "1".into(), links }];
    let group = ActionGroupView {
        title: words("Hemtjänst"),
        anchor: "atgarder-hemtjanst".into(),
        url: text("indicator.html"),
        items: actions().items,
    };
    let edition = ActionEditionView {
        title: "Åtgärder 2023".into(),
        anchor: "atgarder-2023".into(),
        count: "2 åtgärder".into(),
        by_status,
        first_title: "De fem viktigaste".into(),
        first: vec![listed_action()],
        groups: vec![group],
    };
    ActionsPageView { editions: vec![edition], filter: Some(filter()) }
}

/// A scorecard of one area, and of a second with nothing to show.
pub fn scorecard() -> ScorecardView {
    let cell = ScorecardCellView {
        value: text("79\u{a0}procent"),
        known: true,
        notes: texts(&["1"]),
        verdict: Some(VerdictView { state: VerdictState::Near, text: "nådde nästan måltalet".into() }),
        development: Some(DevelopmentView {
            state: ChangeState::Better,
            text: "Ökade med 4 procentenheter sedan 2022.".into(),
            judgement: text("Det är en förbättring."),
        }),
        ..ScorecardCellView::default()
    };
    let target = ScorecardCellView { target: text("minst 80\u{a0}procent"), ..ScorecardCellView::default() };
    let none = ScorecardCellView { none: text("ingen uppgift"), ..ScorecardCellView::default() };
    let row = ScorecardRowView { link: link("Nöjda", "indicator.html"), period: text("2023"), cells: vec![target, cell, none] };
    ScorecardView {
        id: "styrkort".into(),
        title: "Styrkort".into(),
        summary: texts(&["Exempelköping har måltal för ett nyckeltal, och det nåddes nästan."]),
        areas: true,
        columns: vec![words("Måltal"), words("Exempelköping"), words("Eken")],
        rows: vec![row],
        downloads: vec![download("styrkort.csv")],
        notes: vec![NoteView { number: "1".into(), text: "Sommaren ingår inte.".into() }],
        remarks: texts(&["Måltalen gäller Exempelköping."]),
        sources: vec![],
    }
}

/// A budget with a part, a revenue and a sum.
pub fn budget() -> BudgetView {
    let cell = |shown: &str, meaning: Option<&str>| BudgetCellView { text: shown.into(), known: true, meaning: meaning.map(str::to_owned) };
    let row = |name: &str, depth, kind: Option<&str>| BudgetRowView {
        name: words(name),
        depth,
        kind: kind.map(str::to_owned),
        cells: vec![cell("602,1", None), cell("609,6", None), cell("\u{2212}7,5", Some("underskott"))],
        ..BudgetRowView::default()
    };
    BudgetView {
        id: "budget-namnden".into(),
        title: "Socialnämndens ekonomi, 2024, mnkr".into(),
        title_lang: None,
        words: texts(&["Socialnämnden redovisar ett underskott på 7,5\u{a0}mnkr mot budget 2024."]),
        columns: texts(&["Budget", "Utfall", "Avvikelse"]),
        rows: vec![
            row("Kostnader", 0, Some("kostnad")),
            BudgetRowView { of_which: true, ..row("hemtjänst", 1, None) },
            BudgetRowView { total: true, ..row("Nettokostnad", 0, None) },
        ],
        remarks: texts(&["Plus betyder överskott och minus underskott."]),
        source: Some(SourceView { text: "Ekonomisystemet".into(), url: None }),
        downloads: vec![download("budget.csv")],
    }
}

/// A risk matrix with a note and a source.
pub fn matrix() -> FigureView {
    FigureView {
        title: "Riskmatris".into(),
        words: texts(&["Talet i varje ruta är riskvärdet."]),
        indicator_url: None,
        ..figure("matris-risk", 3)
    }
}

/// The glossary.
pub fn glossary() -> GlossaryView {
    let term = TermView {
        anchor: "ord-sip".into(),
        name: words("SIP"),
        long: Some(words("samordnad individuell plan")),
        definition: Some(WordsView { text: "En plan.".into(), lang: text("sv") }),
        link: Some(LinkView { external: true, ..link("Läs mer om SIP", "https://www.example.se") }),
    };
    let sign = SignView { sign: "saknas".into(), text: "Ingen uppgift har kommit in.".into() };
    GlossaryView { terms: vec![term], signs: vec![sign], signs_anchor: "teckenforklaring".into() }
}

/// The search page.
pub fn search() -> SearchView {
    SearchView {
        script: text("search.js"),
        map: text("site-map.html"),
        index: "pagefind/".into(),
        editions: 2,
        synonyms: "hemtjänst, hemhjälp\nkö, väntetid".into(),
        found_one: "{count} träff på ”{query}”".into(),
        found_many: "{count} träffar på ”{query}”".into(),
        found_none: "Inga träffar på ”{query}”".into(),
    }
}

/// A site map of a few pages.
pub fn site_map() -> SiteMapView {
    let entry = |number: Option<&str>, title: &str, url: &str, children| SiteMapEntry {
        number: number.and_then(text),
        link: link(title, url),
        lang: None,
        draft: false,
        children,
    };
    let chapter = entry(Some("2"), "Socialnämndens verksamhetsmål", "chapter.html", vec![]);
    let report = entry(None, "Kvalitetsberättelse 2023", "section.html", vec![chapter]);
    let nojdhet = SiteMapIndicator { link: link("Nöjda med sin hemtjänst", "indicator.html"), lang: None };
    SiteMapView {
        pages: vec![entry(None, "Kvalitetsarbete", "start.html", vec![report])],
        list: Some(link("Nyckeltal", "indicators.html")),
        indicators: vec![SiteMapGroup { title: "Hemtjänst".into(), links: vec![nojdhet] }],
    }
}
