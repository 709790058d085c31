//! The status of measures in words. It never reads the clock.

use crate::action::Status;
use crate::locale::Locale;
use crate::view::{ActionState, StatusView};

/// Returns the view of a status.
pub(in crate::render) fn status_view(status: Status, locale: &Locale) -> StatusView {
    let (state, key) = match status {
        Status::Planned => (ActionState::Planned, "status-planned"),
        Status::Started => (ActionState::Started, "status-started"),
        Status::Pilot => (ActionState::Pilot, "status-pilot"),
        Status::Done => (ActionState::Done, "status-done"),
        Status::Continued => (ActionState::Continued, "status-continued"),
        Status::Delayed => (ActionState::Delayed, "status-delayed"),
        Status::Stopped => (ActionState::Stopped, "status-stopped"),
    };
    let word = Status::WORDS.iter().find(|(_, known)| *known == status).map_or("", |(word, _)| word);
    StatusView { state, word: word.to_owned(), text: locale.text(key) }
}
