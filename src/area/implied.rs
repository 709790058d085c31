//! Adds areas that need not be listed because they are generally known: a site that names one has it. It never adds one that is not named.

use std::collections::HashSet;

use super::{AreaFile, Known};
use crate::name::{AreaId, Lang, Wording};
use crate::source::Spanned;

/// Returns the municipalities, counties, regions and the nation that are named by code or name but not listed, each once. `own` is the site's own
/// area.
pub fn implied<'a>(files: &[AreaFile], own: Option<&AreaId>, named: impl Iterator<Item = &'a Spanned<String>>) -> Vec<AreaFile> {
    let names = |file: &'_ AreaFile| file.name.all().map(str::to_lowercase).chain([file.id.value.to_string()]).collect::<Vec<_>>();
    let mut taken: HashSet<String> = files.iter().flat_map(names).collect();
    taken.extend(own.map(AreaId::to_string));
    let mut asked: HashSet<&str> = HashSet::new();
    let mut implied: Vec<AreaFile> = Vec::new();
    for written in named {
        let name = written.value.trim();
        // A table names the same area in many rows.
        if !asked.insert(name) || taken.contains(&name.to_lowercase()) {
            continue;
        }
        let Some(known) = Known::find(name).filter(|known| !taken.contains(known.code)) else { continue };
        let Some(id) = AreaId::parse(known.code) else { continue };
        let file = AreaFile::named(Spanned { value: id, span: written.span }, known.wording(), known.kind);
        taken.extend(names(&file));
        implied.push(file);
    }
    implied
}

impl Known {
    /// Returns its name in Swedish, and in English if different.
    pub fn wording(&self) -> Wording {
        let swedish = (Lang::swedish(), self.name.to_owned());
        let english = self.english.and_then(|english| Some((Lang::parse("en")?, english.to_owned())));
        match english {
            Some(english) => Wording::translated(vec![swedish, english]),
            None => Wording::plain(self.name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::area::parse;
    use crate::diagnostic::Diagnostics;
    use crate::source::{Sources, Span};

    #[test]
    fn what_everybody_knows_is_there_where_it_is_named_and_nothing_else_is() {
        let text = "riket: {name: Riket, kind: nation}\n";
        let sources = Sources::from_memory([("content/areas.yaml", text)]);
        let file = sources.find("content/areas.yaml").expect("the file");
        let files = parse(file, text, &mut Diagnostics::new());
        let named = |texts: &[&str]| {
            let spanned = |text: &&str| Spanned { value: (*text).to_owned(), span: Span::new(file, 0, 1) };
            let named: Vec<Spanned<String>> = texts.iter().map(spanned).collect();
            let own = AreaId::parse("2280");
            let implied = implied(&files, own.as_ref(), named.iter());
            implied.iter().map(|file| format!("{} {}", file.id.value, file.kind.as_str())).collect::<Vec<_>>()
        };
        assert_eq!(named(&["2281", "Sundsvall", "22", "Region Dalarna", "2281"]), ["2281 municipality", "22 county", "0020 region"]);
        assert_eq!(named(&["Riket", "2280", "Härnösand", "Nordanstigs centrum", "281"]), Vec::<String>::new());
    }
}
