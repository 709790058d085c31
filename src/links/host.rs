//! Hosts that only the own network reaches: asking them would tell nothing to readers, and may do harm.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, ToSocketAddrs};

use url::{Host, Url};

/// Endings of names that are never on the internet (RFC 6761 and 6762, and ICANN's reservation of 2024).
const INTERNAL: [&str; 3] = ["localhost", "local", "internal"];

/// Whether an address is of the own network by its name or number.
pub(super) fn is_internal(url: &Url) -> bool {
    match url.host() {
        None => true,
        Some(Host::Domain(name)) => is_internal_name(name),
        Some(Host::Ipv4(number)) => is_internal_v4(number),
        Some(Host::Ipv6(number)) => is_internal_v6(number),
    }
}

/// Whether a number that the name of a host has is of the own network: any of them may be asked. What has no number is not.
pub(super) fn leads_inside(url: &Url) -> bool {
    let Some((host, port)) = url.host_str().zip(url.port_or_known_default()) else { return false };
    let numbers: Vec<IpAddr> = (host, port).to_socket_addrs().map(|found| found.map(|found| found.ip()).collect()).unwrap_or_default();
    numbers.into_iter().any(is_internal_number)
}

fn is_internal_name(name: &str) -> bool {
    let name = name.trim_end_matches('.');
    let last = name.rsplit('.').next().unwrap_or(name);
    last == name || INTERNAL.contains(&last)
}

fn is_internal_number(number: IpAddr) -> bool {
    match number {
        IpAddr::V4(number) => is_internal_v4(number),
        IpAddr::V6(number) => is_internal_v6(number),
    }
}

fn is_internal_v4(number: Ipv4Addr) -> bool {
    let [first, second, ..] = number.octets();
    // Addresses shared by the customers of a carrier: 100.64.0.0/10 (RFC 6598).
    let is_shared = first == 100 && second & 0b1100_0000 == 64;
    number.is_private() || number.is_loopback() || number.is_link_local() || number.is_broadcast() || first == 0 || is_shared
}

fn is_internal_v6(number: Ipv6Addr) -> bool {
    match number.to_ipv4_mapped() {
        Some(number) => is_internal_v4(number),
        None => number.is_loopback() || number.is_unspecified() || number.is_unique_local() || number.is_unicast_link_local(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_own_network_is_told_from_the_internet() {
        let is_internal = |address: &str| is_internal(&Url::parse(address).expect("an address"));
        for inside in [
            "http://localhost/",
            "http://a.localhost/",
            "http://intranet/sida",
            "https://skrivare.local/",
            "http://kvalitet.internal./",
            "http://127.0.0.1:8080/",
            "http://2130706433/",
            "http://10.1.2.3/",
            "http://172.16.0.1/",
            "http://192.168.1.1/",
            "http://169.254.169.254/latest/meta-data/",
            "http://100.64.0.1/",
            "http://0.0.0.0/",
            "http://[::1]/",
            "http://[fd00::1]/",
            "http://[fe80::1]/",
            "http://[::ffff:127.0.0.1]/",
        ] {
            assert!(is_internal(inside), "{inside}");
        }
        for outside in ["https://www.kolada.se/", "http://8.8.8.8/", "http://172.32.0.1/", "http://100.128.0.1/", "http://[2001:db8::1]/"] {
            assert!(!is_internal(outside), "{outside}");
        }
        assert!(leads_inside(&Url::parse("http://127.0.0.1/").expect("an address")));
        assert!(!leads_inside(&Url::parse("http://finns-inte.invalid/").expect("an address")));
    }
}
