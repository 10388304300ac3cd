//! Where the API is, and which region an account belongs to.

use reqwest::Url;
use std::str::FromStr;

/// The base URL of OVHcloud's API, as its official clients name it (`ovh-eu`) or as a URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    base: Url,
    /// Where service accounts get their tokens.
    tokens: Url,
}

/// Host of the API, address for tokens, and the plate in IAM's names, of each region. The addresses are those of
/// OVHcloud's own clients.
const REGIONS: [(&str, &str, &str); 3] = [
    ("eu.api.ovh.com", "https://www.ovh.com/auth/oauth2/token", "eu"),
    ("ca.api.ovh.com", "https://ca.ovh.com/auth/oauth2/token", "ca"),
    ("api.us.ovhcloud.com", "https://us.ovhcloud.com/auth/oauth2/token", "us"),
];

/// Why a text is not an endpoint. The text is for the operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EndpointError {
    /// Neither a name nor a URL.
    #[error(
        "reading the OVHcloud endpoint: expected `ovh-eu`, `ovh-ca`, `ovh-us` or a URL such as `https://eu.api.ovh.com/1.0`"
    )]
    Unknown,
    /// A URL without TLS to another machine, where the keys and the payment link could be read on the way.
    #[error("reading the OVHcloud endpoint: `http` is accepted for this machine only; use `https`")]
    Plain,
    /// A URL with a user, a query or a fragment.
    #[error("reading the OVHcloud endpoint: the URL must have no user, no `?` and no `#`")]
    Extra,
}

impl Endpoint {
    /// The URL of a route below the base. Every segment is encoded, so none can lead elsewhere.
    pub(super) fn route(&self, segments: &[String], query: &[(&'static str, String)]) -> Url {
        let mut url = self.base.clone();
        if let Ok(mut path) = url.path_segments_mut() {
            path.pop_if_empty().extend(segments);
        }
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        url
    }

    /// The URL of a route of the second branch, `/v2`, which stands beside the first (`/1.0` or `/v1`).
    pub(super) fn second(&self, segments: &[String]) -> Url {
        let mut url = self.base.clone();
        let base = url.path().trim_end_matches('/');
        let first = ["/1.0", "/v1"].iter().find_map(|branch| base.strip_suffix(branch));
        let second = format!("{}/v2", first.unwrap_or(base));
        url.set_path(&second);
        if let Ok(mut path) = url.path_segments_mut() {
            path.extend(segments);
        }
        url
    }

    /// Where service accounts get their tokens. An address that is none of OVHcloud's is asked itself.
    pub(super) fn tokens(&self) -> Url {
        self.tokens.clone()
    }

    /// Where an application is made.
    pub fn application_page(&self) -> String {
        let mut page = self.base.clone();
        page.set_path("/createApp/");
        page.to_string()
    }

    /// Where a person may make any call by hand.
    pub fn console(&self) -> String {
        let mut page = self.base.clone();
        page.set_path("/console/");
        page.to_string()
    }

    /// How IAM's names call the region.
    pub fn plate(&self) -> &'static str {
        let host = self.base.host_str().unwrap_or_default();
        REGIONS.iter().find(|(known, _, _)| *known == host).map_or("eu", |(_, _, plate)| plate)
    }
}

impl FromStr for Endpoint {
    type Err = EndpointError;

    fn from_str(text: &str) -> Result<Endpoint, EndpointError> {
        let text = match text.trim() {
            "ovh-eu" => "https://eu.api.ovh.com/1.0",
            "ovh-ca" => "https://ca.api.ovh.com/1.0",
            "ovh-us" => "https://api.us.ovhcloud.com/1.0",
            url if url.contains('/') => url,
            _ => return Err(EndpointError::Unknown),
        };
        let url = Url::parse(text).map_err(|_| EndpointError::Unknown)?;
        let host = url.host_str().ok_or(EndpointError::Unknown)?;
        match url.scheme() {
            "https" => {}
            "http" if is_this_machine(host) => {}
            "http" => return Err(EndpointError::Plain),
            _ => return Err(EndpointError::Unknown),
        }
        if !url.username().is_empty() || url.password().is_some() || url.query().is_some() || url.fragment().is_some() {
            return Err(EndpointError::Extra);
        }
        let known = REGIONS.iter().find(|(known, _, _)| *known == host);
        let tokens = known.and_then(|(_, tokens, _)| Url::parse(tokens).ok()).unwrap_or_else(|| {
            let mut beside = url.clone();
            beside.set_path("/auth/oauth2/token");
            beside
        });
        Ok(Endpoint { base: url, tokens })
    }
}

fn is_this_machine(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || address.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// One of OVHcloud's three regions. Accounts, keys and links belong to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// Europe.
    Eu,
    /// Canada, Asia, Australia and the world beyond.
    Ca,
    /// The United States.
    Us,
}

impl Region {
    /// The region of a subsidiary (`nichandle.OvhSubsidiaryEnum`), or nothing for one that is not known.
    pub fn of(subsidiary: &str) -> Option<Region> {
        match subsidiary {
            "CZ" | "DE" | "ES" | "EU" | "FI" | "FR" | "GB" | "IE" | "IT" | "LT" | "MA" | "NL" | "PL" | "PT" | "SN"
            | "TN" => Some(Region::Eu),
            "ASIA" | "AU" | "CA" | "IN" | "QC" | "SG" | "WE" | "WS" => Some(Region::Ca),
            "US" => Some(Region::Us),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failing test may stop at once")]

    use super::*;

    #[test]
    fn names_and_urls() {
        let good = [
            ("ovh-eu", "https://eu.api.ovh.com/1.0/me"),
            ("ovh-ca", "https://ca.api.ovh.com/1.0/me"),
            ("ovh-us", "https://api.us.ovhcloud.com/1.0/me"),
            ("https://eu.api.ovh.com/v1/", "https://eu.api.ovh.com/v1/me"),
            ("http://127.0.0.1:4100/1.0", "http://127.0.0.1:4100/1.0/me"),
            ("http://[::1]:4100/1.0", "http://[::1]:4100/1.0/me"),
            ("http://localhost:4100", "http://localhost:4100/me"),
        ];
        for (text, me) in good {
            let endpoint: Endpoint = text.parse().unwrap();
            assert_eq!(endpoint.route(&["me".to_owned()], &[]).as_str(), me);
        }
    }

    #[test]
    fn the_second_branch_stands_beside_the_first() {
        for (text, second) in [
            ("ovh-eu", "https://eu.api.ovh.com/v2/iam"),
            ("ovh-us", "https://api.us.ovhcloud.com/v2/iam"),
            ("https://eu.api.ovh.com/v1/", "https://eu.api.ovh.com/v2/iam"),
            ("http://127.0.0.1:4100/proxy/1.0", "http://127.0.0.1:4100/proxy/v2/iam"),
            ("http://localhost:4100", "http://localhost:4100/v2/iam"),
        ] {
            let endpoint: Endpoint = text.parse().unwrap();
            assert_eq!(endpoint.second(&["iam".to_owned()]).as_str(), second);
        }
    }

    #[test]
    fn tokens_come_from_the_region() {
        for (text, tokens, plate) in [
            ("ovh-eu", "https://www.ovh.com/auth/oauth2/token", "eu"),
            ("ovh-ca", "https://ca.ovh.com/auth/oauth2/token", "ca"),
            ("ovh-us", "https://us.ovhcloud.com/auth/oauth2/token", "us"),
            ("https://ca.api.ovh.com/v1", "https://ca.ovh.com/auth/oauth2/token", "ca"),
            ("http://127.0.0.1:4100/1.0", "http://127.0.0.1:4100/auth/oauth2/token", "eu"),
        ] {
            let endpoint: Endpoint = text.parse().unwrap();
            assert_eq!((endpoint.tokens().as_str(), endpoint.plate()), (tokens, plate));
        }
        assert_eq!("ovh-us".parse::<Endpoint>().unwrap().application_page(), "https://api.us.ovhcloud.com/createApp/");
    }

    #[test]
    fn refused_with_the_reason() {
        let bad = [
            ("", EndpointError::Unknown),
            ("ovh", EndpointError::Unknown),
            ("kimsufi-eu", EndpointError::Unknown),
            ("eu.api.ovh.com/1.0", EndpointError::Unknown),
            ("ftp://eu.api.ovh.com/1.0", EndpointError::Unknown),
            ("http://eu.api.ovh.com/1.0", EndpointError::Plain),
            ("http://127.0.0.1.evil.example/1.0", EndpointError::Plain),
            ("http://localhost.evil.example/", EndpointError::Plain),
            ("https://user@eu.api.ovh.com/1.0", EndpointError::Extra),
            ("https://eu.api.ovh.com/1.0?a=b", EndpointError::Extra),
            ("https://eu.api.ovh.com/1.0#top", EndpointError::Extra),
        ];
        for (text, error) in bad {
            assert_eq!(text.parse::<Endpoint>(), Err(error), "{text}");
        }
    }

    #[test]
    fn segments_and_queries_are_encoded() {
        let endpoint: Endpoint = "ovh-eu".parse().unwrap();
        let url = endpoint.route(
            &["order".to_owned(), "cart".to_owned(), "a/b?c#d".to_owned()],
            &[("description", "cartwright/0a1b/7/1".to_owned())],
        );
        assert_eq!(
            url.as_str(),
            "https://eu.api.ovh.com/1.0/order/cart/a%2Fb%3Fc%23d?description=cartwright%2F0a1b%2F7%2F1"
        );
    }
}
