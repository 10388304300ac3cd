//! The one place where the desk reads the time and draws a random number.

use jiff::Timestamp;

/// Now, by this machine.
pub(super) fn now() -> Timestamp {
    Timestamp::now()
}

/// Eight random bytes in hex, to tell carts made for quotes apart.
pub(super) fn nonce() -> Result<String, getrandom::Error> {
    let mut bytes = [0_u8; 8];
    getrandom::fill(&mut bytes)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
