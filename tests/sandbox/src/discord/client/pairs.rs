//! `name:value other:value`, split where the next known option begins.

use super::typed::called;
use serde_json::Value;

/// Splits `name:value other:value`, where a value reaches to the next known option. The error is text that belongs to none.
pub(super) fn pairs<'o>(rest: &str, known: &[&'o Value], locale: &str) -> Result<Vec<(&'o Value, String)>, String> {
    let mut found: Vec<(&Value, usize, usize)> = Vec::new();
    for (at, _) in rest.char_indices() {
        let before = rest.get(..at).unwrap_or("");
        if !before.is_empty() && !before.ends_with(char::is_whitespace) {
            continue;
        }
        let here = rest.get(at..).unwrap_or("");
        let Some((name, _)) = here.split_once(':') else {
            continue;
        };
        let option = known.iter().find(|option| called(option, name, locale));
        let Some(option) =
            option.filter(|option| found.iter().all(|(used, ..)| used.get("name") != option.get("name")))
        else {
            continue;
        };
        found.push((option, at, at + name.len() + 1));
    }
    let stray = rest.get(..found.first().map_or(rest.len(), |(_, at, _)| *at)).unwrap_or("").trim();
    if !stray.is_empty() {
        return Err(stray.to_owned());
    }
    let ends = found.iter().skip(1).map(|(_, at, _)| *at).chain([rest.len()]);
    let pairs = found
        .iter()
        .zip(ends)
        .map(|((option, _, from), to)| (*option, rest.get(*from..to).unwrap_or("").trim().to_owned()));
    Ok(pairs.collect())
}

#[cfg(test)]
mod tests {
    use super::pairs;
    use serde_json::json;

    #[test]
    fn a_value_reaches_to_the_next_known_option() {
        let known = [json!({ "name": "plan" }), json!({ "name": "name", "name_localizations": { "fr": "nom" } })];
        let known: Vec<_> = known.iter().collect();
        let read = |text: &str| {
            pairs(text, &known, "fr").map(|pairs| {
                pairs.into_iter().map(|(option, value)| (option["name"].clone(), value)).collect::<Vec<_>>()
            })
        };
        let expected = vec![(json!("name"), "my url:x project".to_owned()), (json!("plan"), "a".to_owned())];
        assert_eq!(read("nom:my url:x project  plan:a"), Ok(expected));
        assert_eq!(read("oops plan:a"), Err("oops".to_owned()));
        assert_eq!(read(""), Ok(vec![]));
        assert_eq!(read("plan:a plan:b"), Ok(vec![(json!("plan"), "a plan:b".to_owned())]));
    }
}
