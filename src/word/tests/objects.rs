//! Pictures, charts, diagrams, text boxes, equations and objects.

use super::docx::{Docx, PNG, h, p, picture, pr, ps, r};
use super::*;

fn drawn(content: &str) -> String {
    format!(
        "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\"/><a:graphic><a:graphicData>{content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
}

#[test]
fn a_picture_is_named_by_what_it_shows() {
    let body = [
        h(1, "A"),
        pr(&picture("i", "descr=\"Karta över boenden\"")),
        ps("Beskrivning", "Figur 1. Boenden i juni"),
        pr(&picture("i", "descr=\"Karta över boenden\"")),
    ]
    .concat();
    let report = report(Docx::new(&body).part("i", "image", "media/image1.png", PNG));
    assert_eq!(report.pictures.iter().map(|file| file.path.as_str()).collect::<Vec<_>>(), ["files/karta-over-boenden.png"]);
    assert_eq!(report.pictures[0].bytes, PNG);
    assert_eq!(
        text(&report),
        "{{ image(file=\"kvalitetsberattelse/2023/files/karta-over-boenden.png\", alt=\"Karta över boenden\", caption=\"Boenden i juni\") }}\n\n\
         ![Karta över boenden](files/karta-over-boenden.png)\n"
    );
    assert!(report.told.is_empty());
}

#[test]
fn what_a_picture_shows_is_asked_for() {
    let decorative = "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\"><a:extLst><a:ext><adec:decorative val=\"1\"/></a:ext></a:extLst></wp:docPr>\
                      <a:blip r:embed=\"i\"/></wp:inline></w:drawing></w:r>";
    let body = [
        h(1, "A"),
        pr(&picture("i", "")),
        pr(&picture("i", "descr=\"En bild som visar text&#10;&#10;Automatiskt genererad beskrivning\"")),
        pr(decorative),
        pr(&picture("e", "descr=\"Skiss\"")),
        pr(&picture("saknas", "")),
    ];
    let report = report(Docx::new(&body.concat()).part("i", "image", "media/a.png", PNG).part("e", "image", "media/b.emf", b"\x01\0\0\0"));
    assert!(
        text(&report).starts_with("![](files/bild.png)\n\n![En bild som visar text](files/en-bild-som-visar-text.png)\n"),
        "{}",
        text(&report)
    );
    assert_eq!(
        told(&report),
        [
            "picture-text A:1:0 a.png",
            "picture-text-made A:2:0 En bild som visar text",
            "picture-format A:4:0 b.emf Skiss",
            "picture-missing A:4:0"
        ]
    );
}

#[test]
fn a_text_box_follows_its_paragraph_once() {
    let boxed = |text: &str| format!("<w:txbxContent>{}</w:txbxContent>", p(text));
    let alternative = format!(
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>{}</wps:txbx></wps:wsp>\
         </a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{}</v:textbox></v:shape></w:pict></mc:Fallback>\
         </mc:AlternateContent></w:r>",
        boxed("I rutan."),
        boxed("I rutan.")
    );
    let old = format!("<w:r><w:pict><v:shape><v:textbox>{}</v:textbox></v:shape></w:pict></w:r>", boxed("Gammal ruta."));
    let report = report(Docx::new(&[h(1, "A"), pr(&(r("Text.") + &alternative)), pr(&old)].concat()));
    assert_eq!(text(&report), "Text.\n\nI rutan.\n\nGammal ruta.\n");
    assert_eq!(told(&report), ["text-box A:1:0 I rutan.", "text-box A:1:0 Gammal ruta."]);
}

#[test]
fn a_chart_is_a_table_of_its_numbers() {
    let points = |name: &str, values: &[&str]| {
        let points: String = values.iter().enumerate().map(|(at, value)| format!("<c:pt idx=\"{at}\"><c:v>{value}</c:v></c:pt>")).collect();
        format!("<c:{name}><c:cache>{points}</c:cache></c:{name}>")
    };
    let series = format!(
        "<c:ser>{}{}{}</c:ser>",
        points("tx", &["Nöjda"]),
        points("cat", &["2022", "2023"]),
        points("val", &["84.299999999999997", "85"])
    );
    let chart = format!("<c:chart><c:title><a:t>Nöjda över tid</a:t></c:title><c:plotArea>{series}</c:plotArea></c:chart>");
    let body = h(1, "A") + &pr(&drawn("<c:chart r:id=\"chart\"/>")) + &pr(&drawn("<c:chart r:id=\"borta\"/>"));
    let report = report(Docx::new(&body).xml("chart", "c:chartSpace", &chart));
    assert_eq!(text(&report), "Tabell: Nöjda över tid\n\n| – | Nöjda |\n| --- | --- |\n| 2022 | 84,3 |\n| 2023 | 85 |\n");
    assert_eq!(report.series.len(), 1);
    assert!(tells(&report, What::ChartAsTable) && tells(&report, What::Chart));
}

#[test]
fn diagrams_equations_and_objects_are_told() {
    let equation = "<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>";
    let object = "<w:r><w:object><o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object></w:r>";
    let body = [h(1, "A"), pr(&drawn("<dgm:relIds r:dm=\"diagramData\"/>")), pr(equation), pr(object)].concat();
    let report = report(Docx::new(&body).xml("diagramData", "dgm:dataModel", "<a:t>Plan</a:t><a:t>Gör</a:t>"));
    assert_eq!(text(&report), "a=b\n");
    assert_eq!(told(&report), ["diagram A:1:0 Plan; Gör", "equation A:1:0 a=b", "object A:2:0 Excel.Sheet.12"]);
}

#[test]
fn pictures_beside_text_stand_by_themselves() {
    let shown = |name: &str| picture("i", &format!("descr=\"{name}\""));
    let caption = format!("<w:p><w:pPr><w:pStyle w:val=\"Beskrivning\"/></w:pPr>{}{}</w:p>", shown("Tre"), r("Figur 3. Tre saker"));
    let body = [h(1, "A"), pr(&(r("Text.") + &shown("Ett"))), pr(&(shown("Ett") + &shown("Två"))), caption].concat();
    let report = report(Docx::new(&body).part("i", "image", "media/a.png", PNG));
    assert_eq!(
        text(&report),
        "Text.\n\n![Ett](files/ett.png)\n\n![Ett](files/ett.png)\n\n![Två](files/tva.png)\n\n\
         {{ image(file=\"kvalitetsberattelse/2023/files/tre.png\", alt=\"Tre\", caption=\"Tre saker\") }}\n"
    );
}
