//! Discord's limits on texts: whole items as long as they fit, then an honest count of what is left out.

/// How long Discord takes a text to be. Counted in UTF-16 units, which is never less than its own count.
pub(super) fn size(text: &str) -> usize {
    text.encode_utf16().count()
}

/// As many whole items as fit into `most` characters; `others` says how many are left out.
pub(super) fn fit(items: &[String], separator: &str, most: usize, others: impl Fn(usize) -> String) -> String {
    let all = items.join(separator);
    if size(&all) <= most {
        return all;
    }
    for kept in (0..items.len()).rev() {
        let rest = others(items.len() - kept);
        let shown: Vec<&str> = items.iter().take(kept).map(String::as_str).chain([rest.as_str()]).collect();
        let shown = shown.join(separator);
        if size(&shown) <= most {
            return shown;
        }
    }
    String::new()
}
