//! The contracts that ordering concludes: links to OVHcloud's own sites, anything else as a text that cannot be clicked.

use super::escape::{code, escape, escape_within};
use super::fit::{fit, size};
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::order::Contract;
use crate::ovh::is_contract_site;

/// The characters that the name of a contract may take.
const MOST_NAME: usize = 100;
/// The characters that the address of a contract may have as a link.
const MOST_LINK: usize = 300;
/// The characters of it that are shown as a text.
const MOST_TEXT: usize = 120;

/// The fewest characters that contracts get, however long the rest is.
const LEAST: usize = 400;

/// Contracts as links, as many as a field holds or as there is room for.
pub(super) fn contracts(lang: Lang, contracts: &[Contract], hosts: &[String], room: usize) -> String {
    let links: Vec<String> = contracts.iter().map(|one| contract(one, hosts)).collect();
    fit(&links, "\n", room.clamp(LEAST, super::embed::MOST_VALUE), |left_out| say::and_more(lang, left_out))
}

/// `[name](address)`, or the name and the address as a text where it is not on a site of OVHcloud's or cannot stand in a
/// masked link.
pub(super) fn contract(contract: &Contract, hosts: &[String]) -> String {
    let name = escape_within(&contract.name, MOST_NAME);
    let url = contract.url.replace('(', "%28").replace(')', "%29");
    let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '\\' | '`' | '[' | ']');
    if !is_contract_site(&contract.url, hosts) || size(&url) > MOST_LINK || url.contains(odd) {
        let address: String = contract.url.chars().take(MOST_TEXT).collect();
        let shown = (!address.trim().is_empty()).then(|| code(&address));
        return [Some(name).filter(|name| !name.is_empty()), shown].into_iter().flatten().collect::<Vec<_>>().join(" ");
    }
    // A masked link whose text is an address itself is not one for Discord.
    let name = if name.contains("://") || name.is_empty() { escape(url.trim_start_matches("https://")) } else { name };
    format!("[{name}]({url})")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(name: &str, url: &str) -> String {
        let contract = Contract { name: name.to_owned(), url: url.to_owned(), sha256: String::new() };
        contracts(Lang::En, &[contract], &["pay.example".to_owned()], 9_999)
    }

    #[test]
    fn only_https_on_sites_of_ovhcloud_is_a_link() {
        for (name, url, expected) in [
            (
                "Terms",
                "https://contract.eu.ovhapis.com/1.0/pdf/a.pdf",
                "[Terms](https://contract.eu.ovhapis.com/1.0/pdf/a.pdf)",
            ),
            ("Terms", "https://www.ovh.com/a_(1).pdf", "[Terms](https://www.ovh.com/a_%281%29.pdf)"),
            ("T](https://evil.example)", "https://pay.example/a", "[pay.example/a](https://pay.example/a)"),
            ("T](x)[y", "https://pay.example/a", "[T\\](x)\\[y](https://pay.example/a)"),
            ("", "https://www.ovh.com/a.pdf", "[www.ovh.com/a.pdf](https://www.ovh.com/a.pdf)"),
            ("Terms", "http://www.ovh.com/a.pdf", "Terms `http://www.ovh.com/a.pdf`"),
            ("Terms", "https://evil.example/a.pdf", "Terms `https://evil.example/a.pdf`"),
            ("Terms", "https://www.ovh.com@evil.example/", "Terms `https://www.ovh.com@evil.example/`"),
            ("*T*", "javascript:alert(`1`)", "\\*T\\* `javascript:alert('1')`"),
            ("Terms", "https://www.ovh.com/a b", "Terms `https://www.ovh.com/a b`"),
            ("Terms", " ", "Terms"),
            ("", "", ""),
        ] {
            assert_eq!(shown(name, url), expected, "{name} {url}");
        }
    }

    #[test]
    fn long_names_and_addresses_stay_within_a_field() {
        let long = shown(&"*".repeat(500), &format!("https://www.ovh.com/{}", "x".repeat(500)));
        assert!(size(&long) < 300 && long.ends_with('`') && !long.contains("]("), "{long}");
        let contract = |number: usize| Contract {
            name: format!("{number} {}", "_".repeat(200)),
            url: format!("https://www.ovh.com/{}", "(".repeat(80)),
            sha256: String::new(),
        };
        let many: Vec<Contract> = (0..100).map(contract).collect();
        let field = contracts(Lang::En, &many, &[], 9_999);
        assert!(size(&field) <= super::super::embed::MOST_VALUE, "{field}");
        assert!(field.contains("more"), "{field}");
    }
}
