//! Keys, ids and passwords nobody can guess.

use std::fmt::Write as _;

/// Random hexadecimal digits.
pub(crate) fn hex(digits: usize) -> String {
    let mut bytes = vec![0_u8; digits.div_ceil(2)];
    // Without the system's random source an id would be guessable, but the sandbox's promises do not rest on it.
    let _filled = getrandom::fill(&mut bytes);
    let mut text = bytes.iter().fold(String::new(), |mut text, byte| {
        let _written = write!(text, "{byte:02x}");
        text
    });
    text.truncate(digits);
    text
}

/// A random UUID, the form of OVHcloud's cart ids.
pub(crate) fn uuid() -> String {
    format!("{}-{}-4{}-a{}-{}", hex(8), hex(4), hex(3), hex(3), hex(12))
}

/// A random Public Cloud project id: 32 hexadecimal digits with a 4 at the thirteenth place.
pub(crate) fn project_id() -> String {
    format!("{}4{}", hex(12), hex(19))
}
