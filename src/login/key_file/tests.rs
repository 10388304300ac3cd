//! One login at a time, nothing overwritten, and no key forgotten.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use super::*;
use std::os::unix::fs::PermissionsExt as _;

fn text(path: &Path) -> (String, u32) {
    (fs::read_to_string(path).unwrap(), fs::metadata(path).unwrap().permissions().mode() & 0o777)
}

fn written(path: &Path, force: bool, key: &SecretString) -> Written {
    let mut file = KeyFile::open(path, force).unwrap();
    assert!(file.left().unwrap().is_empty());
    file.clear().unwrap();
    file.note(key).unwrap();
    file.finish().unwrap()
}

fn key(number: u8) -> SecretString {
    format!("0123456789abcdef{number}").into()
}

fn names(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut files: Vec<_> = files.collect();
    files.sort();
    files
}

#[test]
fn it_is_its_owners_alone_and_overwrites_nothing_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("key");
    assert_eq!(written(&path, false, &key(1)).path, path);
    assert_eq!(text(&path), ("0123456789abcdef1\n".to_owned(), 0o600));
    let error = KeyFile::open(&path, false).err().unwrap();
    assert!(error.to_string().ends_with("it is there already; --force replaces it, or name another file"), "{error}");
    let mut given_up = KeyFile::open(&path, true).unwrap();
    given_up.clear().unwrap();
    given_up.note(&key(2)).unwrap();
    drop(given_up);
    assert_eq!((text(&path).0.as_str(), names(folder.path()).len()), ("0123456789abcdef1\n", 1));
    let written = written(&path, true, &key(3));
    assert_eq!(text(&path), ("0123456789abcdef3\n".to_owned(), 0o600));
    assert_eq!(text(&written.to_revoke), ("0123456789abcdef1\n".to_owned(), 0o600), "until it is revoked");
    written.forget(&key(2));
    assert_eq!(names(folder.path()), ["key", "key.to-revoke"], "another one's is none of its business");
    written.forget(&key(1));
    assert_eq!(names(folder.path()), ["key"]);
}

/// Somebody has made the file since it was looked for.
#[test]
fn one_that_came_between_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("key");
    let mut file = KeyFile::open(&path, false).unwrap();
    file.clear().unwrap();
    file.note(&key(1)).unwrap();
    fs::write(&path, "letter").unwrap();
    assert!(file.finish().is_err());
    drop(file);
    assert_eq!((text(&path).0.as_str(), names(folder.path()).len()), ("letter", 1));
}

#[test]
fn there_is_one_login_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("key");
    let one = KeyFile::open(&path, false).unwrap();
    assert!(matches!(KeyFile::open(&path, true).err().unwrap(), LoginError::Runs(_)));
    drop(one);
    assert!(KeyFile::open(&path, true).is_ok());
}

/// At each point where a login can be killed, a key that may work is found, and the one in use is let be.
#[test]
fn what_was_left_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let left = || {
        let left = KeyFile::open(&at("key"), true).unwrap().left().unwrap();
        left.iter().map(|left| (left.key.expose_secret().to_owned(), left.file.clone())).collect::<Vec<_>>()
    };
    fs::write(at("key"), "0123456789abcdef1\n").unwrap();
    fs::write(at("key.unvalidated"), "0123456789abcdef2\n").unwrap();
    let new = ("0123456789abcdef2".to_owned(), at("key.unvalidated"));
    assert_eq!(left(), std::slice::from_ref(&new));
    fs::write(at("key.to-revoke"), "0123456789abcdef1\n").unwrap();
    assert_eq!(left(), [new], "the older one is still in use");
    fs::rename(at("key.unvalidated"), at("key")).unwrap();
    assert_eq!(left(), [("0123456789abcdef1".to_owned(), at("key.to-revoke"))]);
    let told = KeyFile::open(&at("key"), false).err().unwrap().to_string();
    assert!(told.contains("key.to-revoke; --force revokes that one first"), "{told}");
    KeyFile::open(&at("key"), true).unwrap().clear().unwrap();
    assert_eq!((left(), names(folder.path())), (vec![], vec!["key".to_owned()]));
}

#[test]
fn what_lies_in_the_way_is_not_written_to() {
    let folder = tempfile::tempdir().unwrap();
    let (path, letter) = (folder.path().join("key"), folder.path().join("letter"));
    fs::write(&letter, "dear").unwrap();
    std::os::unix::fs::symlink("letter", folder.path().join("key.unvalidated")).unwrap();
    assert!(matches!(KeyFile::open(&path, false).err().unwrap(), LoginError::NoFile(_)));
    assert_eq!(text(&letter).0, "dear");
}

#[test]
fn a_link_stays_and_leads_to_the_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let (file, link) = (folder.path().join("key"), folder.path().join("link"));
    fs::write(&file, "one").unwrap();
    std::os::unix::fs::symlink("key", &link).unwrap();
    written(&link, true, &key(2));
    assert_eq!(text(&file), ("0123456789abcdef2\n".to_owned(), 0o600));
    assert_eq!(fs::read_link(&link).unwrap(), Path::new("key"));
    assert_eq!(names(folder.path()), ["key", "link"]);
}

#[test]
fn what_is_no_file_is_refused_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let loose = folder.path().join("loose");
    std::os::unix::fs::symlink("none", &loose).unwrap();
    for force in [false, true] {
        assert!(matches!(KeyFile::open(folder.path(), force).err().unwrap(), LoginError::NoFile(_)));
        assert!(matches!(KeyFile::open(Path::new("/dev/null"), force).err().unwrap(), LoginError::NoFile(_)));
        assert!(matches!(KeyFile::open(&loose, force).err().unwrap(), LoginError::LooseLink(_)));
        assert!(KeyFile::open(&folder.path().join("none/key"), force).is_err());
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}
