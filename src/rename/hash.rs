//! Renews the control numbers of imported tables, whose areas are part of them. It never renews one of a table that was edited by hand.

use std::sync::Arc;

use super::draft::Draft;
use super::{Named, Run, tokens};
use crate::diagnostic::Diagnostics;
use crate::import::{self, Standing};
use crate::indicator::IndicatorFile;
use crate::name::AreaId;
use crate::pipeline;
use crate::source::{Content, Sources};

/// Renews the hashes in the files of imported indicators.
pub(super) fn renew(run: &Run<'_>, draft: &mut Draft<'_>) {
    if run.wanted.named != Named::Area {
        return;
    }
    let changed = draft.sources();
    let (Some(before), Some(after)) = (hashes(run.sources), hashes(&changed)) else { return };
    for ((file, was), (_, is)) in before.iter().zip(&after) {
        let Some(written) = file.kolada.as_ref().and_then(|kolada| kolada.hash.as_ref()) else { continue };
        let source = run.sources.file(file.span.file);
        if written != was || was == is {
            continue;
        }
        let Content::Text(text) = &source.content else { continue };
        let found = tokens::of(file.span.file, &source.path, &Arc::clone(text)).into_iter().find(|token| token.text == *written);
        found.iter().for_each(|token| draft.edit(&source.path, &token.range, is.as_str()));
    }
}

/// Returns every indicator with the hash of its imported table.
fn hashes(sources: &Sources) -> Option<Vec<(IndicatorFile, String)>> {
    let parsed = pipeline::parse(sources, &mut Diagnostics::new())?;
    let own = parsed.config.area.as_ref().map_or_else(AreaId::own, |area| area.value.clone());
    let standing =
        Standing { sources, indicators: &parsed.data.indicators, tables: &parsed.data.tables, areas: &parsed.areas, own, closed_to: None };
    Some(parsed.data.indicators.iter().map(|file| (file.clone(), import::hash_of(&standing, &file.id))).collect())
}
