//! How files and the root look.

use crate::tree::Tree;

/// No Rust file is longer, in lines.
const MOST_LINES: usize = 300;
/// What may stand in the root, besides dot files.
const ROOT: [&str; 8] = ["Cargo.lock", "Cargo.toml", "Dockerfile", "LICENSE", "README.md", "config", "src", "tests"];
/// Beginnings of paths that exist on no other machine. In halves, so that this file may name them.
const OUTSIDE: [&str; 3] = [concat!("/ho", "me/"), concat!("/ro", "ot/"), concat!("/Us", "ers/")];

/// Files over the limit.
pub(crate) fn too_long(tree: &Tree) -> Vec<String> {
    let long = tree.rust().filter(|file| file.text.lines().count() > MOST_LINES);
    long.map(|file| format!("{}: {} lines; split it at an idea", file.path, file.text.lines().count())).collect()
}

/// Files that do not begin with a module doc.
pub(crate) fn without_module_doc(tree: &Tree) -> Vec<String> {
    let bare = tree.rust().filter(|file| !file.text.starts_with("//! "));
    bare.map(|file| format!("{}: say in the first line what this file is (`//! …`)", file.path)).collect()
}

/// What the root should not have.
pub(crate) fn strangers_in_the_root(tree: &Tree) -> Vec<String> {
    let tops = tree.files.iter().map(|file| file.path.split_once('/').map_or(file.path.as_str(), |(top, _)| top));
    let mut strangers: Vec<String> = tops
        .filter(|top| !top.starts_with('.') && !ROOT.contains(top))
        .map(|top| format!("{top}: the root stays bare"))
        .collect();
    strangers.dedup();
    strangers
}

/// Files that point to a place on somebody's own machine.
pub(crate) fn pointing_outside(tree: &Tree) -> Vec<String> {
    let lines =
        tree.files.iter().flat_map(|file| file.text.lines().zip(1..).map(move |(line, number)| (file, line, number)));
    lines
        .filter(|(_, line, _)| OUTSIDE.iter().any(|place| line.contains(place)))
        .map(|(file, _, number)| format!("{}:{number}: this path exists on no other machine", file.path))
        .collect()
}

/// Prints median and maximum, for whoever runs it with `--nocapture`.
#[expect(clippy::print_stdout, reason = "it is asked for by name")]
pub(crate) fn print_sizes(tree: &Tree) {
    let mut sizes: Vec<(usize, &str)> =
        tree.rust().map(|file| (file.text.lines().count(), file.path.as_str())).collect();
    sizes.sort_unstable();
    let (Some(median), Some(most)) = (sizes.get(sizes.len() / 2), sizes.last()) else { return };
    println!("{} Rust files: median {} lines, most {} ({})", sizes.len(), median.0, most.0, most.1);
}

#[test]
fn tried() {
    let long = format!("//! Long.\n{}", "\n".repeat(MOST_LINES));
    let tree = Tree::of(&[
        ("README.md", concat!("see /ho", "me/me/x.md")),
        ("notes/a.txt", ""),
        ("notes/b.txt", ""),
        (".deny.toml", ""),
        ("setup.cfg", ""),
        ("src/bare.rs", "\n//! Late.\n"),
        ("src/long.rs", &long),
        ("src/right.rs", long.strip_suffix('\n').unwrap_or_default()),
    ]);
    assert_eq!(too_long(&tree), ["src/long.rs: 301 lines; split it at an idea"]);
    assert_eq!(without_module_doc(&tree).len(), 1);
    assert_eq!(strangers_in_the_root(&tree), ["notes: the root stays bare", "setup.cfg: the root stays bare"]);
    assert_eq!(pointing_outside(&tree).len(), 1);
}
