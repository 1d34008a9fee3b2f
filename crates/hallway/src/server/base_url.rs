//! The address at which people reach this Hallway: the only source of links that leave the house.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use http::Uri;

/// `https://hallway.example`: a scheme, a host in lower case, a port where it is not the usual one, nothing else.
/// That is the form in which browsers name an origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl(String);

impl BaseUrl {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }

    /// Only this machine itself reaches it.
    pub fn is_loopback(&self) -> bool {
        let host = self.0.split_once("://").map_or("", |(_, rest)| rest);
        let host = host
            .rsplit_once(':')
            .filter(|(_, port)| port.parse::<u16>().is_ok())
            .map_or(host, |(host, _)| host);
        let address: Option<IpAddr> = host.trim_matches(['[', ']']).parse().ok();
        host == "localhost" || host.ends_with(".localhost") || address.is_some_and(|a| a.is_loopback())
    }
}

impl FromStr for BaseUrl {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const WANTED: &str = "a base URL is written like https://hallway.example, without a path";
        let uri: Uri = text.trim().parse().map_err(|_| WANTED)?;
        let scheme = uri.scheme_str().filter(|scheme| matches!(*scheme, "http" | "https")).ok_or(WANTED)?;
        let authority = uri.authority().ok_or(WANTED)?;
        let is_bare = matches!(uri.path(), "" | "/") && uri.query().is_none() && !text.contains('#');
        if !is_bare || authority.as_str().contains('@') || authority.host().is_empty() {
            return Err(WANTED);
        }
        let host = authority.host().to_ascii_lowercase();
        let usual = if scheme == "https" { 443 } else { 80 };
        Ok(Self(match authority.port_u16().filter(|port| *port != usual) {
            Some(port) => format!("{scheme}://{host}:{port}"),
            None => format!("{scheme}://{host}"),
        }))
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_url_is_kept_as_browsers_name_an_origin() {
        let kept = |text: &str| text.parse::<BaseUrl>().map(|url| url.0);
        assert_eq!(kept("HTTPS://Hallway.Example:443/").unwrap(), "https://hallway.example");
        assert_eq!(kept("http://[::1]:8080").unwrap(), "http://[::1]:8080");
        for odd in [
            "",
            "hallway.example",
            "ftp://x",
            "https://x/y",
            "https://x?y",
            "https://a@x",
            "https://",
            "https://x#y",
        ] {
            assert!(kept(odd).is_err(), "{odd}");
        }
    }

    #[test]
    fn a_loopback_address_is_known_as_one() {
        let is_loopback = |text: &str| text.parse::<BaseUrl>().unwrap().is_loopback();
        assert!(
            is_loopback("http://127.0.0.1:8080")
                && is_loopback("http://[::1]")
                && is_loopback("http://localhost:1")
        );
        assert!(!is_loopback("http://10.0.0.1") && !is_loopback("https://localhost.example"));
    }
}
