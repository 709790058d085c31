//! Whether a server is the one that it was: by its key in the user's `known_hosts`, which OpenSSH uses too. It never accepts another key than the
//! known one.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use russh::client::Handler;
use russh::keys::known_hosts::{known_host_keys_path, learn_known_hosts_path};
use russh::keys::{Algorithm, HashAlg, PublicKey, PublicKeyOrCertificate};
use tokio::sync::watch;

use crate::config::Server;
use crate::diagnostic::Problem;

/// What is known about a server's key, and what was found.
#[derive(Clone)]
pub(super) struct Client {
    known: Vec<PublicKey>,
    /// The key that the server showed, unless it is a known one.
    pub shown: Arc<Mutex<Option<PublicKey>>>,
    /// A key that was accepted although it was unknown.
    accepted: Option<PublicKey>,
    /// Dropped with the connection, which has the only copies.
    alive: Arc<watch::Sender<()>>,
}

/// A server with the file of known ones.
pub(super) struct Host<'h> {
    pub server: &'h Server,
    pub file: Option<PathBuf>,
}

impl Handler for Client {
    type Error = russh::Error;

    async fn check_server_key(&mut self, key: &PublicKeyOrCertificate) -> Result<bool, Self::Error> {
        // Certificates are not asked for.
        let PublicKeyOrCertificate::PublicKey { key, .. } = key else { return Ok(false) };
        let is_same = |known: &PublicKey| known.key_data() == key.key_data();
        if self.known.iter().chain(&self.accepted).any(is_same) {
            return Ok(true);
        }
        *self.shown.lock().unwrap_or_else(PoisonError::into_inner) = Some(key.clone());
        Ok(false)
    }
}

impl Client {
    /// Reads what is known of a server.
    pub fn new(host: &Host<'_>) -> Self {
        // A file that cannot be read knows no server, and is then asked about.
        let read = host.file.as_ref().and_then(|file| known_host_keys_path(host.name(), host.server.port_or(22), file).ok());
        let known = read.unwrap_or_default().into_iter().map(|(_, key)| key).collect();
        Self { known, shown: Arc::default(), accepted: None, alive: Arc::new(watch::Sender::new(())) }
    }

    /// Returns what tells when the connection has ended.
    pub fn end(&self) -> watch::Receiver<()> {
        self.alive.subscribe()
    }

    /// Whether any key of the server is known.
    pub fn knows_any(&self) -> bool {
        !self.known.is_empty()
    }

    /// Returns the algorithms of keys in the order to ask for: those of the known keys first, as a server with several keys shows only one.
    pub fn preferred(&self, usual: &[Algorithm]) -> Vec<Algorithm> {
        let kinds: Vec<Algorithm> = self.known.iter().map(PublicKey::algorithm).collect();
        let is_known = |algorithm: &&Algorithm| kinds.iter().any(|kind| kind == *algorithm || (is_rsa(kind) && is_rsa(algorithm)));
        let (mut first, last): (Vec<&Algorithm>, Vec<&Algorithm>) = usual.iter().partition(is_known);
        first.extend(last);
        first.into_iter().cloned().collect()
    }

    /// Accepts the key that the server showed.
    pub fn accept(mut self, key: PublicKey) -> Self {
        self.accepted = Some(key);
        Self { shown: Arc::default(), alive: Arc::new(watch::Sender::new(())), ..self }
    }
}

impl Host<'_> {
    fn name(&self) -> &str {
        self.server.host.trim_matches(['[', ']'])
    }

    /// Returns a key's fingerprint as OpenSSH shows it.
    pub fn fingerprint(key: &PublicKey) -> String {
        format!("{} {}", key.algorithm(), key.fingerprint(HashAlg::Sha256))
    }

    /// Writes a key to the file of known servers.
    pub fn learn(&self, key: &PublicKey) -> Result<(), Problem> {
        let Some(file) = &self.file else { return Ok(()) };
        learn_known_hosts_path(self.name(), self.server.port_or(22), key, file)
            .map_err(|error| Problem::refused(file, &std::io::Error::other(error.to_string())))
    }
}

fn is_rsa(algorithm: &Algorithm) -> bool {
    matches!(algorithm, Algorithm::Rsa { .. })
}
