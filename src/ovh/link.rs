//! Is an address one of OVHcloud's? A payment link to anywhere else is not shown, however it came here, and a contract
//! elsewhere is not made a link.

use super::Region;
use crate::journal::PaymentLink;
use reqwest::Url;

/// What a look at a link says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vetted {
    /// https, on a host of OVHcloud's or of the operator's list.
    Good,
    /// Anything else: show the order's number and the way through the control panel instead.
    Elsewhere,
}

/// Each stands for itself and everything below it.
const EU: &[&str] = &[
    "ovhcloud.com",
    "ovh.com",
    "ovh.cz",
    "ovh.de",
    "ovh.es",
    "ovh.co.uk",
    "ovh.ie",
    "ovh.it",
    "ovh.lt",
    "ovh.nl",
    "ovh.pl",
    "ovh.pt",
    "ovh.ma",
    "ovh.sn",
    "ovh-hosting.fi",
];
const CA: &[&str] = &["ovh.com", "ovhcloud.com", "ovh.com.au"];
const US: &[&str] = &["us.ovhcloud.com"];
/// Where OVHcloud keeps the texts of its contracts (`contract.eu.ovhapis.com`).
const CONTRACTS: &[&str] = &["ovhapis.com"];

/// Looks at a link for an account of this subsidiary. `extra` is the operator's `ovh.link_hosts`, each for itself and
/// everything below it.
///
/// The link is taken as it is written, because browsers forgive what this does not: https only, no user, no port but
/// the default one, no dot at the end of the host, and only the characters that a URL may have (RFC 3986).
pub fn vet(link: &PaymentLink, subsidiary: &str, extra: &[String]) -> Vetted {
    match host(link.expose()) {
        Some(host) if ours(&host, subsidiary) || extra.iter().any(|domain| is_below(&host, domain)) => Vetted::Good,
        Some(_) | None => Vetted::Elsewhere,
    }
}

/// The host that a link leads to, good or not, and nothing else of it: the rest may open an order form.
pub fn site(link: &PaymentLink) -> Option<String> {
    Some(Url::parse(link.expose()).ok()?.host_str()?.to_owned())
}

/// Whether the text of a contract is on a site of OVHcloud's, of whichever region, or below one of these domains. It is
/// read as strictly as a payment link.
pub fn is_contract_site(address: &str, extra: &[String]) -> bool {
    let domains = [EU, CA, US, CONTRACTS].concat();
    host(address).is_some_and(|host| {
        domains.iter().any(|domain| is_below(&host, domain)) || extra.iter().any(|domain| is_below(&host, domain))
    })
}

fn host(link: &str) -> Option<String> {
    let written = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&byte);
    if !link.bytes().all(written) {
        return None;
    }
    let authority = link.strip_prefix("https://")?.split(['/', '?', '#']).next()?;
    let url = Url::parse(link).ok()?;
    // What is written must be what is meant: this leaves no room for a user, another port, or an encoded host.
    let host =
        url.host_str().filter(|host| authority.strip_suffix(":443").unwrap_or(authority).eq_ignore_ascii_case(host))?;
    (!host.ends_with('.')).then(|| host.to_owned())
}

fn ours(host: &str, subsidiary: &str) -> bool {
    let any = |domains: &[&str]| domains.iter().any(|domain| is_below(host, domain));
    match Region::of(subsidiary) {
        Some(Region::Eu) => any(EU) && !any(US),
        Some(Region::Ca) => any(CA),
        Some(Region::Us) => any(US),
        None => false,
    }
}

/// Whether the host is this domain or below it.
fn is_below(host: &str, domain: &str) -> bool {
    let domain = domain.trim().to_ascii_lowercase();
    !domain.is_empty() && host.strip_suffix(&domain).is_some_and(|front| front.is_empty() || front.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn good(link: &str, subsidiary: &str) -> bool {
        let extra = ["Pay.Example".to_owned(), String::new()];
        vet(&PaymentLink::new(link.to_owned()), subsidiary, &extra) == Vetted::Good
    }

    #[test]
    fn links_of_ovhcloud_and_of_the_operator() {
        for (link, subsidiary) in [
            ("https://www.ovh.com/cgi-bin/order/displayOrder.cgi?orderId=1&orderPassword=a%2Bb", "FR"),
            ("https://ovh.com/x", "FR"),
            ("https://www.ovh.co.uk/order?x=1#top", "GB"),
            ("https://order.ovhcloud.com:443/x", "PL"),
            ("https://www.ovh-hosting.fi/", "FI"),
            ("https://WWW.OVH.PL/x", "PL"),
            ("https://ca.ovh.com/x", "QC"),
            ("https://www.ovh.com.au/x", "AU"),
            ("https://us.ovhcloud.com/x", "US"),
            ("https://www.us.ovhcloud.com/x", "US"),
            ("https://pay.example/x", "FR"),
            ("https://a.pay.example/x", "??"),
        ] {
            assert!(good(link, subsidiary), "{link} for {subsidiary}");
        }
    }

    #[test]
    fn everything_else_is_elsewhere() {
        for (link, subsidiary) in [
            ("", "FR"),
            ("https://", "FR"),
            ("https:///www.ovh.com/", "FR"),
            ("http://www.ovh.com/x", "FR"),
            ("HTTPS://www.ovh.com/x", "FR"),
            ("javascript:alert(1)", "FR"),
            ("//www.ovh.com/x", "FR"),
            ("https:www.ovh.com/x", "FR"),
            ("https:\\\\www.ovh.com\\x", "FR"),
            ("https://ovh.com.evil.example/x", "FR"),
            ("https://evilovh.com/x", "FR"),
            ("https://evil.example/?https://www.ovh.com", "FR"),
            ("https://www.ovh.com@evil.example/x", "FR"),
            ("https://user@www.ovh.com/x", "FR"),
            ("https://user:word@www.ovh.com/x", "FR"),
            ("https://@www.ovh.com/x", "FR"),
            ("https://www.ovh.com:8443/x", "FR"),
            ("https://www.ovh.com./x", "FR"),
            ("https://.ovh.com./x", "FR"),
            ("https://www.оvh.com/x", "FR"),
            ("https://www.xn--vh-emc.com/x", "FR"),
            ("https://evil%2eexample%2f.ovh.com/x", "FR"),
            ("https://evil.example\\.ovh.com/x", "FR"),
            ("https://www.ovh.com/a b", "FR"),
            ("https://www.ovh.com/x>evil", "FR"),
            ("https://www.ovh.com/x\n", "FR"),
            (" https://www.ovh.com/x", "FR"),
            ("https://us.ovhcloud.com/x", "FR"),
            ("https://www.us.ovhcloud.com/x", "FR"),
            ("https://www.ovh.pl/x", "QC"),
            ("https://www.ovh.com/x", "US"),
            ("https://ovhcloud.com/x", "US"),
            ("https://www.ovh.com/x", "??"),
            ("https://example/x", "FR"),
        ] {
            assert!(!good(link, subsidiary), "{link} for {subsidiary}");
        }
    }

    #[test]
    fn nothing_but_the_host_is_told() {
        let told = |link: &str| site(&PaymentLink::new(link.to_owned()));
        for link in ["https://pay.example/x?orderPassword=a", "http://me:secret@PAY.example:8443/#a"] {
            assert_eq!(told(link), Some("pay.example".to_owned()));
        }
        assert_eq!(["", "secret", "mailto:secret", "https://"].map(told), [None, None, None, None]);
    }

    #[test]
    fn contracts_are_on_sites_of_ovhcloud() {
        let extra = ["Pay.Example".to_owned(), String::new()];
        for address in [
            "https://contract.eu.ovhapis.com/1.0/pdf/contrat_genServices-fr.pdf",
            "https://www.ovh.com/fr/terms_(1).pdf",
            "https://us.ovhcloud.com/legal",
            "https://contract.pay.example/terms",
        ] {
            assert!(is_contract_site(address, &extra), "{address}");
        }
        for address in [
            "",
            "http://contract.eu.ovhapis.com/1.0/pdf/a.pdf",
            "https://ovhapis.com.evil.example/a.pdf",
            "https://www.ovh.com@evil.example/a.pdf",
            "https://evil.example/?https://www.ovh.com",
            "javascript:alert(1)",
        ] {
            assert!(!is_contract_site(address, &extra), "{address}");
        }
    }
}
