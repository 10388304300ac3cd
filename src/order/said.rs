//! What people write beside an order. It stands in a side table, never in an event.

use super::Refusal;

/// The most characters of a reason, for an order or against it.
pub const MOST_REASON: usize = 300;

/// The most characters of a cost centre.
pub const MOST_COST_CENTRE: usize = 60;

/// A text without blanks around it, its line breaks and control characters made blanks.
///
/// # Errors
/// When nothing is left, or more characters than it may have.
pub fn said(text: &str, most: usize) -> Result<String, Refusal> {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let text = text.trim();
    if text.is_empty() || text.chars().count() > most {
        return Err(Refusal::TextLength { most });
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_lose_blanks_and_breaks_and_keep_to_their_limit() {
        assert_eq!(said(" a\nb\u{0}c ", 5), Ok("a b c".to_owned()));
        assert_eq!(said("żżż", 3), Ok("żżż".to_owned()));
        for text in ["", " \n\t ", "żżżż"] {
            assert_eq!(said(text, 3), Err(Refusal::TextLength { most: 3 }), "{text:?}");
        }
    }
}
