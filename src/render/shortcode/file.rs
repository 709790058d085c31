//! A link to an attachment.

use serde::Serialize;
use tera::Value;

use super::{Kind, OnPage, Shortcode, boxed};
use crate::call::{ResolvedCall, Scope};
use crate::page::Call;

pub(super) const KIND: Kind = Kind { shows: "file", is_number: false, read: |call, _| boxed(read(call)) };

/// An attachment.
pub(crate) struct File {
    /// Its path below `content/`.
    pub path: String,
    /// The text of the link; the file's name if `None`.
    pub text: Option<String>,
    /// Whether it is declared accessible.
    pub accessible: bool,
}

/// An attachment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FileView {
    /// Its URL.
    pub url: String,
    /// Its name.
    pub title: String,
    /// Its type, by the file name: `pdf`.
    pub kind: String,
    /// Its size: `2,6 MB`.
    pub size: String,
    /// Whether it is accessible. If not, another format is offered.
    pub accessible: bool,
}

fn read(call: &ResolvedCall<'_, '_>) -> Option<File> {
    let (path, _) = call.arguments.file()?;
    let accessible = call.arguments.flag("accessible").unwrap_or(true);
    Some(File { path: path.to_owned(), text: call.words("text"), accessible })
}

impl File {
    /// Reads the attachment that a call links to; `None` for calls of other kinds or with mistakes, without reporting them.
    pub fn of(scope: &Scope<'_>, call: &Call) -> Option<Self> {
        scope.read_kind(call, KIND.shows).and_then(|call| read(&call))
    }
}

impl<'s> Shortcode<'s> for File {
    fn show(&self, on: &mut OnPage<'s, '_>) -> Option<Value> {
        let Self { path, text, accessible } = self;
        let asset = on.shared.site.structure.assets.get(path)?;
        let name = path.rsplit('/').next().unwrap_or(path);
        Some(Value::from_serializable(&FileView {
            url: on.url.relative(&asset.target),
            title: text.clone().unwrap_or_else(|| name.to_owned()),
            kind: asset.kind.clone(),
            size: on.locale().size(asset.attachment.size),
            accessible: *accessible,
        }))
    }
}
