//! The forms in which a secret could have got somewhere. Letters count alike in both cases.

use super::secrets::{Kind, Secret};

const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/// Shorter pieces than this would be found anywhere.
const LEAST: usize = 6;

/// A secret in each form that differs from the others, with the form's name.
pub(super) fn forms(secret: &Secret) -> Vec<(&'static str, Vec<u8>)> {
    let bytes = secret.text.as_bytes();
    let mut forms: Vec<(&'static str, Vec<u8>)> = vec![("as it is", bytes.to_vec())];
    let mut add = |name, form: String| {
        let form = form.to_ascii_lowercase().into_bytes();
        if form.len() >= LEAST && forms.iter().all(|(_, known)| *known != form) {
            forms.push((name, form));
        }
    };
    add("as it is", secret.text.clone());
    add("in a URL", percent(bytes, b"-._~"));
    add("in a form", percent(bytes, b"-._*").replace("%20", "+"));
    add("in JSON", json(&secret.text));
    add("in JSON with escaped slashes", json(&secret.text).replace('/', "\\/"));
    add("in Markdown", markdown(&secret.text));
    add("in hex", bytes.iter().map(|byte| format!("{byte:02x}")).collect());
    add("as a list of bytes", bytes.iter().map(u8::to_string).collect::<Vec<_>>().join(", "));
    for shift in 0..3 {
        let base64 = base64(bytes, shift);
        add("in base64", base64.clone());
        add("in base64 for URLs", base64.replace('+', "-").replace('/', "_"));
    }
    // Cut short, as some printers do. A link begins like every other.
    if let (Kind::Other, Some((first, last))) = (secret.kind, secret.text.split_at_checked(secret.text.len() / 2))
        && first.len() >= 16
    {
        add("its first half", first.to_owned());
        add("its last half", last.to_owned());
    }
    forms[0].1.make_ascii_lowercase();
    forms
}

fn percent(bytes: &[u8], plain: &[u8]) -> String {
    let encode = |byte: &u8| match byte {
        byte if byte.is_ascii_alphanumeric() || plain.contains(byte) => char::from(*byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    bytes.iter().map(encode).collect()
}

fn json(text: &str) -> String {
    serde_json::Value::from(text).to_string().trim_matches('"').to_owned()
}

/// With a backslash before every character that Discord would take for markup.
fn markdown(text: &str) -> String {
    let marks = |c: char| if "\\*_~|`[]<>#-+.()".contains(c) { format!("\\{c}") } else { c.to_string() };
    text.chars().map(marks).collect()
}

/// The part of a base64 text that is the same whatever stands around it, if so many bytes stand before.
fn base64(bytes: &[u8], before: usize) -> String {
    let padded: Vec<u8> = std::iter::repeat_n(0, before).chain(bytes.iter().copied()).collect();
    let whole = padded.chunks_exact(3).skip(usize::from(before > 0));
    let mut text = String::new();
    for chunk in whole {
        let bits = chunk.iter().fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte));
        text.extend([18, 12, 6, 0].map(|shift| char::from(BASE64[bits >> shift & 63])));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(kind: Kind, text: &str) -> Vec<(&'static str, String)> {
        let forms = forms(&Secret { kind, text: text.to_owned() });
        forms.into_iter().map(|(name, form)| (name, String::from_utf8(form).unwrap())).collect()
    }

    #[test]
    fn forms_of_a_link() {
        let forms = of(Kind::Link, "https://a.b/?c=D e&f");
        let has = |form: &str| forms.iter().any(|(_, known)| known == form);
        assert!(has("https://a.b/?c=d e&f") && has("https%3a%2f%2fa.b%2f%3fc%3dd%20e%26f"), "{forms:?}");
        assert!(has("https%3a%2f%2fa.b%2f%3fc%3dd+e%26f") && has("https:\\/\\/a.b\\/?c=d e&f"), "{forms:?}");
        assert!(!forms.iter().any(|(name, _)| name.contains("half")), "{forms:?}");
    }

    /// "Man is" is TWFuIGlz (RFC 4648); one byte further it is xNYW4gaXM.
    #[test]
    fn base64_wherever_it_begins() {
        assert_eq!([0, 1, 2].map(|shift| base64(b"Man is", shift)), ["TWFuIGlz", "biBp", "YW4g"]);
    }
}
