//! Addresses of the two outside systems. They are also the seam for tests.

use std::fmt;

use reqwest::Url;

use super::value::Wrong;

/// An `http` or `https` address without a trailing slash, to which a path is appended.
#[derive(Clone, PartialEq, Eq)]
pub struct BaseUrl {
    text: String,
    /// Plain http to another machine.
    open: bool,
}

/// Which order API is spoken to. The names are those of OVHcloud's own clients.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OvhEndpoint {
    /// `ovh-eu`.
    Eu,
    /// `ovh-ca`.
    Ca,
    /// `ovh-us`.
    Us,
    /// Another address, version included, such as `http://127.0.0.1:8080/1.0`.
    Url(BaseUrl),
}

impl BaseUrl {
    pub(super) fn parse(text: &str) -> Result<Self, Wrong> {
        let hint = "write it like \"https://discord.com\" or \"http://127.0.0.1:8080/1.0\"";
        let Ok(url) = Url::parse(text.trim_end_matches('/')) else {
            return Err(Wrong::new("is not an address", hint));
        };
        if !matches!(url.scheme(), "http" | "https") || url.host().is_none() {
            return Err(Wrong::new("is not an http or https address", hint));
        }
        if !url.username().is_empty() || url.password().is_some() || url.query().is_some() || url.fragment().is_some() {
            return Err(Wrong::new("has more than a host and a path", "leave out user, password, `?` and `#`"));
        }
        let local = url.host_str().is_some_and(is_this_machine);
        Ok(Self { text: url.as_str().trim_end_matches('/').to_owned(), open: url.scheme() == "http" && !local })
    }

    /// Discord itself.
    pub(super) fn discord() -> Self {
        Self { text: "https://discord.com".to_owned(), open: false }
    }

    /// Discord's address, to which `/api/v10` will be appended.
    pub(super) fn parse_discord(text: &str) -> Result<Self, Wrong> {
        let url = Self::parse(text)?;
        if url.as_str().ends_with("/api") || url.as_str().contains("/api/") {
            return Err(Wrong::new("names the API's path", "end it before /api: `/api/v10` is appended"));
        }
        Ok(url)
    }

    /// The address, without a slash at its end.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether what is sent there can be read on the way: plain http to another machine.
    pub(super) fn is_open(&self) -> bool {
        self.open
    }
}

/// Whether a host is this machine.
pub(super) fn is_this_machine(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || bare.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

impl OvhEndpoint {
    /// As OVHcloud's own clients name it, or the address. A section of `ovh.conf` has this name.
    pub fn name(&self) -> &str {
        match self {
            Self::Eu => "ovh-eu",
            Self::Ca => "ovh-ca",
            Self::Us => "ovh-us",
            Self::Url(url) => url.as_str(),
        }
    }

    pub(super) fn parse(text: &str) -> Result<Self, Wrong> {
        match text {
            "ovh-eu" => Ok(Self::Eu),
            "ovh-ca" => Ok(Self::Ca),
            "ovh-us" => Ok(Self::Us),
            url if url.contains("://") => match BaseUrl::parse(url)? {
                url if url.is_open() => Err(Wrong::new(
                    "is plain http to another machine, where keys and payment links could be read on the way",
                    "write \"https://…\"",
                )),
                url => Ok(Self::Url(url)),
            },
            _ => Err(Wrong::new(
                "is not an endpoint",
                "write \"ovh-eu\", \"ovh-ca\", \"ovh-us\" or an address with its version",
            )),
        }
    }
}

impl fmt::Debug for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
