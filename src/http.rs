//! What all clients of HTTP have in common: the system's certificates, the program's name, and the kinds of failures. It never asks anything itself.

use std::io::{Error as IoError, ErrorKind};

use ureq::Agent;
use ureq::config::ConfigBuilder;
use ureq::tls::{RootCerts, TlsConfig};
use ureq::typestate::AgentScope;

/// Returns the settings of a client: the system's certificates, the proxy in the environment, and every status as an answer.
pub fn settings() -> ConfigBuilder<AgentScope> {
    let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
    let name = concat!("insyn/", env!("CARGO_PKG_VERSION"));
    Agent::config_builder().http_status_as_error(false).user_agent(name).tls_config(tls)
}

/// Returns the kind of a failure, `slow`, `name`, `connection`, `proxy`, `certificate`, `cut` or `other`, and whether a retry can help.
pub fn kind(error: &ureq::Error) -> (&'static str, bool) {
    match error {
        ureq::Error::Timeout(_) => ("slow", true),
        ureq::Error::HostNotFound => ("name", false),
        ureq::Error::ConnectionFailed => ("connection", true),
        ureq::Error::InvalidProxyUrl | ureq::Error::ConnectProxyFailed(_) => ("proxy", false),
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) => ("certificate", false),
        // ureq reports an untrusted certificate as an I/O error.
        ureq::Error::Io(error) if error.kind() == ErrorKind::InvalidData || is_about_certificates(error) => ("certificate", false),
        // The standard library has no error kind for an unknown host name.
        ureq::Error::Io(error) if error.to_string().contains("failed to lookup address") => ("name", false),
        ureq::Error::Io(error) if error.kind() == ErrorKind::ConnectionRefused => ("connection", true),
        ureq::Error::Io(_) | ureq::Error::Protocol(_) => ("cut", true),
        _ => ("other", false),
    }
}

fn is_about_certificates(error: &IoError) -> bool {
    let text = error.to_string();
    text.contains("certificate") || text.contains("UnknownIssuer")
}
