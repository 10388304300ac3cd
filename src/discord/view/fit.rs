//! Discord's limits on texts: whole items as long as they fit, then an honest count of what is left out.

/// How long Discord takes a text to be. Counted in UTF-16 units, which is never less than its own count.
pub(super) fn size(text: &str) -> usize {
    text.encode_utf16().count()
}

/// As many whole items as fit into `most` characters; `others` says how many are left out.
pub(super) fn fit(items: &[String], separator: &str, most: usize, others: impl Fn(usize) -> String) -> String {
    let sizes: Vec<usize> = items.iter().map(|item| size(item) + size(separator)).collect();
    let mut length: usize = sizes.iter().sum();
    if length <= most + size(separator) {
        return items.join(separator);
    }
    for (kept, size_of_last) in sizes.iter().enumerate().rev() {
        length -= size_of_last;
        let rest = others(items.len() - kept);
        if length + size(&rest) <= most {
            let shown: Vec<&str> = items.iter().take(kept).map(String::as_str).chain([rest.as_str()]).collect();
            return shown.join(separator);
        }
    }
    String::new()
}
