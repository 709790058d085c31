//! The settings of a site's directory for Visual Studio Code. It never touches an editor's own settings.

use serde_json::{Map, Value, json};

use super::DOCUMENTS;

/// The directory of the schemas relative to the site's directory.
pub const FOLDER: &str = ".vscode/insyn";

/// The file of settings relative to the site's directory.
pub const SETTINGS: &str = ".vscode/settings.json";

/// The file of snippets relative to the site's directory.
pub const SNIPPETS: &str = ".vscode/insyn.code-snippets";

/// The file of recommended extensions relative to the site's directory.
pub const EXTENSIONS: &str = ".vscode/extensions.json";

/// Returns the settings: which schema each file has, and nothing fetched from elsewhere.
pub fn settings() -> Value {
    let schemas: Map<String, Value> = DOCUMENTS
        .iter()
        .map(|document| (format!("./{FOLDER}/{}", document.file_name()), document.files()))
        .filter(|(_, files)| !files.is_empty())
        .map(|(schema, files)| (schema, json!(files)))
        .collect();
    json!({
        "yaml.schemas": schemas,
        // Its catalogue is fetched, and takes files for those of other programs by their names.
        "yaml.schemaStore.enable": false,
        "yaml.format.enable": false,
        "files.encoding": "utf8",
        "[yaml]": { "editor.insertSpaces": true, "editor.tabSize": 2 },
        "[markdown]": {
            "editor.quickSuggestions": { "other": "on", "comments": "off", "strings": "off" },
            "editor.wordBasedSuggestions": "off",
            "editor.unicodeHighlight.nonBasicASCII": false,
        },
    })
}

/// Returns the extension that reads the schemas.
pub fn extensions() -> Value {
    json!({ "recommendations": ["redhat.vscode-yaml"] })
}
