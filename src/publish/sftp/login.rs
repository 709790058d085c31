//! The connection to a server and the login: by the agent, by key files, by password. It never sends a password before the server's key is known.

use std::path::PathBuf;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use russh::client::{AuthResult, Config, Handle, KeyboardInteractiveAuthResponse};
use russh::keys::agent::client::{AgentClient, AgentStream};
use russh::keys::{HashAlg, PrivateKey, PrivateKeyWithHashAlg, load_secret_key};
use russh::{MethodKind, Preferred};
use tokio::sync::watch;

use super::host::{Client, Host};
use super::not_accepted;
use crate::config::Server;
use crate::diagnostic::Problem;
use crate::publish::{Fault, Person, Secret, unreachable};

/// The key files that are tried if none is named, in the user's `.ssh`.
const KEYS: [&str; 3] = ["id_ed25519", "id_ecdsa", "id_rsa"];

/// The number of the agent's keys that are tried: servers usually end a connection after six attempts.
const MOST_KEYS: usize = 4;

/// What of the user's is used for a login.
#[derive(Clone, Debug, Default)]
pub struct Login {
    /// The user's name on this machine, if the address names none.
    pub user: Option<String>,
    /// The user's directory `.ssh`, with keys and `known_hosts`.
    pub folder: Option<PathBuf>,
    /// The socket or the pipe of the agent.
    pub agent: Option<PathBuf>,
    /// The only key file to use.
    pub key: Option<PathBuf>,
    /// Whether an unknown server is accepted without asking.
    pub accept_new: bool,
}

type Session = Handle<Client>;

/// A connection, and what tells when it has ended.
type Connected = (Session, watch::Receiver<()>);

/// Returns the fault for an error of a connection.
pub(super) fn fault(server: &Server, error: &russh::Error) -> Fault {
    use std::io::ErrorKind;
    let (kind, is_passing) = match error {
        russh::Error::IO(error) if error.kind() == ErrorKind::ConnectionRefused => ("connection", true),
        russh::Error::IO(error) if error.kind() == ErrorKind::TimedOut => ("slow", true),
        russh::Error::IO(error) if error.to_string().contains("lookup") || error.to_string().contains("host is known") => ("name", false),
        russh::Error::IO(_) | russh::Error::HUP | russh::Error::Disconnect | russh::Error::SendError => ("cut", true),
        russh::Error::ConnectionTimeout | russh::Error::KeepaliveTimeout | russh::Error::InactivityTimeout => ("slow", true),
        russh::Error::Version | russh::Error::NoCommonAlgo { .. } | russh::Error::ChannelOpenFailure(_) => ("sftp", false),
        _ => ("cut", true),
    };
    let problem = unreachable(&server.host, kind, &error.to_string());
    if is_passing { Fault::Passing(problem) } else { Fault::Final(problem) }
}

/// Connects and logs in.
pub(super) async fn log_in(server: &Server, login: &Login, patience: Duration, person: &dyn Person) -> Result<Connected, Fault> {
    let user = server.user.as_ref().or(login.user.as_ref()).ok_or_else(|| not_accepted(server, "user"))?;
    let (mut session, end) = connected(server, login, patience, person).await?;
    let failed = |error: russh::Error| fault(server, &error);
    let methods = match session.authenticate_none(user).await.map_err(failed)? {
        AuthResult::Success => return Ok((session, end)),
        AuthResult::Failure { remaining_methods, .. } => remaining_methods,
    };
    if session.is_closed() {
        return Err(Fault::Passing(unreachable(&server.host, "cut", "")));
    }
    if methods.contains(&MethodKind::PublicKey) && by_keys(&mut session, user, login, person).await {
        return Ok((session, end));
    }
    let takes_password = [MethodKind::Password, MethodKind::KeyboardInteractive].iter().any(|method| methods.contains(method));
    if !takes_password {
        return Err(not_accepted(server, "key"));
    }
    let asked = Secret::Password { user, host: &server.host };
    let missing = || Fault::Final(Problem::PublishPasswordMissing { user: user.clone(), host: server.host.clone() });
    let password = person.secret(&asked).ok_or_else(missing)?;
    let accepted = if methods.contains(&MethodKind::Password) {
        session.authenticate_password(user, &password).await.map_err(failed)?.success()
    } else {
        by_questions(&mut session, user, &password).await.map_err(failed)?
    };
    if accepted { Ok((session, end)) } else { Err(not_accepted(server, "password")) }
}

/// Connects to a server whose key is known, or accepted now.
async fn connected(server: &Server, login: &Login, patience: Duration, person: &dyn Person) -> Result<Connected, Fault> {
    let host = Host { server, file: login.folder.as_ref().map(|folder| folder.join("known_hosts")) };
    let client = Client::new(&host);
    let shown = client.shown.clone();
    let first = open(server, client.clone(), patience).await;
    let Some(key) = shown.lock().unwrap_or_else(PoisonError::into_inner).take() else { return first };
    let fingerprint = Host::fingerprint(&key);
    let name = server.host.clone();
    if client.knows_any() {
        return Err(Fault::Final(Problem::PublishHostChanged { host: name, fingerprint }));
    }
    let trusted = if login.accept_new { Some(true) } else { person.trusts(&name, &fingerprint) };
    if trusted != Some(true) {
        return Err(Fault::Final(Problem::PublishHostUnknown { host: name, fingerprint }));
    }
    host.learn(&key).map_err(Fault::Final)?;
    open(server, client.accept(key), patience).await
}

async fn open(server: &Server, client: Client, patience: Duration) -> Result<Connected, Fault> {
    let end = client.end();
    let preferred = Preferred { key: client.preferred(&Preferred::DEFAULT.key).into(), ..Preferred::DEFAULT };
    let config = Config { preferred, keepalive_interval: Some(patience), nodelay: true, ..Config::default() };
    let address = (server.host.trim_matches(['[', ']']), server.port_or(22));
    let connecting = russh::client::connect(Arc::new(config), address, client);
    match tokio::time::timeout(patience, connecting).await {
        Err(_) => Err(Fault::Passing(unreachable(&server.host, "slow", &patience.as_secs().to_string()))),
        Ok(connected) => connected.map(|session| (session, end)).map_err(|error| fault(server, &error)),
    }
}

/// Tries the keys of the agent, then the key files.
async fn by_keys(session: &mut Session, user: &str, login: &Login, person: &dyn Person) -> bool {
    let hash = session.best_supported_rsa_hash().await.ok().flatten().flatten();
    if login.key.is_none()
        && let Some(mut agent) = agent(login).await
        && by_agent(session, user, &mut agent, hash).await
    {
        return true;
    }
    let usual = || login.folder.iter().flat_map(|folder| KEYS.iter().map(|name| folder.join(name))).collect();
    let files: Vec<PathBuf> = login.key.clone().map_or_else(usual, |key| vec![key]);
    for file in files.iter().filter(|file| file.is_file()) {
        let Some(key) = read_key(file, person) else { continue };
        let key = PrivateKeyWithHashAlg::new(Arc::new(key), hash);
        if session.authenticate_publickey(user, key).await.is_ok_and(|answer| answer.success()) {
            return true;
        }
    }
    false
}

/// Reads a key file, and asks for its passphrase if it has one. `None` if that fails: the next key, or a password, may be accepted.
fn read_key(file: &PathBuf, person: &dyn Person) -> Option<PrivateKey> {
    match load_secret_key(file, None) {
        Ok(key) => Some(key),
        Err(russh::keys::Error::KeyIsEncrypted) => {
            let passphrase = person.secret(&Secret::Passphrase { file: &file.display().to_string() })?;
            load_secret_key(file, Some(&passphrase)).ok()
        }
        Err(_) => None,
    }
}

#[cfg(unix)]
async fn agent(login: &Login) -> Option<AgentClient<tokio::net::UnixStream>> {
    AgentClient::connect_uds(login.agent.as_ref()?).await.ok()
}

#[cfg(windows)]
async fn agent(login: &Login) -> Option<AgentClient<tokio::net::windows::named_pipe::NamedPipeClient>> {
    AgentClient::connect_named_pipe(login.agent.as_ref()?).await.ok()
}

async fn by_agent<S: AgentStream + Send + Unpin + 'static>(
    session: &mut Session,
    user: &str,
    agent: &mut AgentClient<S>,
    hash: Option<HashAlg>,
) -> bool {
    let identities = agent.request_identities().await.unwrap_or_default();
    for identity in identities.iter().take(MOST_KEYS) {
        let key = identity.public_key().into_owned();
        let hash = hash.filter(|_| key.algorithm().is_rsa());
        if session.authenticate_publickey_with(user, key, hash, agent).await.is_ok_and(|answer| answer.success()) {
            return true;
        }
    }
    false
}

/// Answers every question that is not shown while it is typed with the password, as servers ask for it that know no method of that name.
async fn by_questions(session: &mut Session, user: &str, password: &str) -> Result<bool, russh::Error> {
    let mut answer = session.authenticate_keyboard_interactive_start(user, None).await?;
    // A server could ask without end.
    for _ in 0..3 {
        match answer {
            KeyboardInteractiveAuthResponse::Success => return Ok(true),
            KeyboardInteractiveAuthResponse::Failure { .. } => return Ok(false),
            KeyboardInteractiveAuthResponse::InfoRequest { prompts, .. } => {
                let answers = prompts.iter().map(|prompt| if prompt.echo { String::new() } else { password.to_owned() }).collect();
                answer = session.authenticate_keyboard_interactive_respond(answers).await?;
            }
        }
    }
    Ok(matches!(answer, KeyboardInteractiveAuthResponse::Success))
}
