//! Random tokens and keys. They open nothing but this sandbox.

use super::clock::Snowflake;

const BASE64_URL: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Random bytes in hex.
pub(crate) fn hex(bytes: usize) -> String {
    random(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A bot token in Discord's form: the user id in base64, a time, and the secret part.
pub(crate) fn bot_token(id: Snowflake) -> String {
    format!("{}.{}.{}", base64(id.to_string().as_bytes()), base64(&random(4)), base64(&random(27)))
}

fn random(bytes: usize) -> Vec<u8> {
    let mut random = vec![0; bytes];
    // Without system randomness the sandbox still works: nothing here is worth guessing.
    let _unfilled = getrandom::fill(&mut random);
    random
}

/// Base64 in the alphabet for URLs, without padding.
fn base64(bytes: &[u8]) -> String {
    let mut text = String::new();
    for group in bytes.chunks(3) {
        let bits = (0..3).fold(0_usize, |bits, at| bits << 8 | group.get(at).copied().map_or(0, usize::from));
        for sextet in 0..=group.len() {
            let index = bits >> (18 - 6 * sextet) & 0x3f;
            text.push(BASE64_URL.get(index).copied().map_or('A', char::from));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn base64_as_in_rfc_4648() {
        assert_eq!(["f", "fo", "foo", "foob"].map(|text| base64(text.as_bytes())), ["Zg", "Zm8", "Zm9v", "Zm9vYg"]);
    }
}
