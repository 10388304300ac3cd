//! The repository's files, or a made-up tree for trying a rule.
#![expect(clippy::expect_used, reason = "a rule that cannot read the house must fail")]

use std::fs;
use std::path::Path;

/// Some files, sorted by path.
pub(crate) struct Tree {
    pub(crate) files: Vec<File>,
}

/// One file of text.
pub(crate) struct File {
    /// From the root, parted by `/`.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Tree {
    /// The repository. What `.gitignore` names and hidden folders other than ours are left out.
    pub(crate) fn here() -> Self {
        let mut files = Vec::new();
        gather(Path::new(env!("CARGO_MANIFEST_DIR")), "", &mut files);
        files.sort_by(|one: &File, other| one.path.cmp(&other.path));
        assert!(files.iter().any(|file| file.path == "src/order/mod.rs"), "the house was not found");
        Self { files }
    }

    /// A tree with these paths and texts.
    #[cfg(test)]
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        let file = |&(path, text): &(&str, &str)| File { path: path.to_owned(), text: text.to_owned() };
        Self { files: files.iter().map(file).collect() }
    }

    /// The Rust files.
    pub(crate) fn rust(&self) -> impl Iterator<Item = &File> {
        self.files.iter().filter(|file| file.path.ends_with(".rs"))
    }
}

fn gather(folder: &Path, prefix: &str, files: &mut Vec<File>) {
    for entry in fs::read_dir(folder).expect("a folder of the house is readable") {
        let entry = entry.expect("an entry of the house is readable");
        let name = entry.file_name().into_string().expect("names are UTF-8");
        let path = format!("{prefix}{name}");
        if entry.path().is_dir() {
            let hidden = name.starts_with('.') && !matches!(name.as_str(), ".cargo" | ".ci" | ".github");
            if !hidden && path != "target" {
                gather(&entry.path(), &format!("{path}/"), files);
            }
        } else if !name.contains(".db") {
            let bytes = fs::read(entry.path()).expect("a file of the house is readable");
            files.push(File { path, text: String::from_utf8_lossy(&bytes).into_owned() });
        }
    }
}
