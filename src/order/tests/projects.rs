//! Which of an order's projects is which.

use super::*;

fn content(names: &[(&str, i64)]) -> Content {
    let cart = names
        .iter()
        .fold(Cart::default(), |cart, (name, count)| cart.add(&catalogue(), "project", name, *count, &[]).unwrap());
    cart.content(&catalogue()).unwrap()
}

fn found(id: &str, ordered: Option<&str>, shown: Option<&str>) -> Found {
    Found { id: id.into(), ordered: ordered.map(str::to_owned), shown: shown.map(str::to_owned) }
}

/// Id, name and whether OVHcloud shows it, of each.
fn told(projects: &[ReadyProject]) -> Vec<(&str, Option<&str>, bool)> {
    projects
        .iter()
        .map(|project| (project.id.as_str(), project.name.as_ref().map(ProjectName::as_str), project.named))
        .collect()
}

#[test]
fn each_project_gets_the_name_it_was_ordered_under() {
    let content = content(&[("a", 1), ("b", 1)]);
    let projects = content.named(&[found("1", Some("b"), Some("b")), found("2", Some("a"), Some("other"))]);
    assert_eq!(told(&projects), [("2", Some("a"), false), ("1", Some("b"), true)]);
    assert_eq!(content.missing(&projects), []);
}

/// As in the US, where nothing tells what was ordered at a position.
#[test]
fn without_that_the_shown_names_tell() {
    let content = content(&[("a", 1), ("b", 1), ("c", 1)]);
    let projects = content.named(&[found("1", None, Some("c")), found("2", None, None), found("3", None, Some("a"))]);
    assert_eq!(told(&projects), [("3", Some("a"), true), ("2", Some("b"), false), ("1", Some("c"), true)]);
    let unclear = content.named(&[found("1", None, Some("x")), found("2", None, Some("a")), found("3", None, None)]);
    assert_eq!(told(&unclear), [("2", Some("a"), true), ("1", None, false), ("3", None, false)]);
}

/// A name that is left over is given only where nothing else could have it.
#[test]
fn one_that_is_not_there_leaves_its_name_open() {
    let content = content(&[("a", 1), ("b", 1)]);
    let projects = content.named(&[found("1", None, None)]);
    assert_eq!(told(&projects), [("1", None, false)]);
    let of_a = content.named(&[found("1", Some("a"), None)]);
    assert_eq!(told(&of_a), [("1", Some("a"), false)]);
    let missing: Vec<String> = content.missing(&of_a).iter().map(|name| name.as_str().to_owned()).collect();
    assert_eq!(missing, ["b"]);
}

#[test]
fn several_of_one_name_are_several() {
    let content = content(&[("a", 3)]);
    assert_eq!(content.projects(), 3);
    let projects = content.named(&[found("1", Some("a"), Some("a")), found("2", Some("a"), Some("a"))]);
    assert_eq!(told(&projects), [("1", Some("a"), true), ("2", Some("a"), true)]);
    assert_eq!(content.missing(&projects).len(), 1);
}

#[test]
fn the_ids_of_projects() {
    assert!(is_project_id("0123456789ab4def0123456789abcdef"));
    for other in
        ["", "*001", "0123456789ab5def0123456789abcdef", "0123456789AB4DEF0123456789ABCDEF", "0123456789ab4def"]
    {
        assert!(!is_project_id(other), "{other}");
    }
}
