//! A new file that is whole or none: it is written beside its place and moved there at the end. Whatever ends the program
//! before that, nothing stands there that looks whole.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

/// A file being written. Unless it is finished, it goes again, and so does the empty one that keeps its place.
#[derive(Debug)]
pub struct NewFile {
    place: PathBuf,
    draft: PathBuf,
    finished: bool,
}

impl NewFile {
    /// Keeps the place, for this user alone. Nothing that is there is overwritten.
    ///
    /// # Errors
    /// Which file cannot be made, and why.
    pub fn reserve(place: &Path) -> Result<NewFile, (PathBuf, io::Error)> {
        let mut draft = place.as_os_str().to_owned();
        draft.push(".part");
        let draft = PathBuf::from(draft);
        create(&draft).map_err(|error| (draft.clone(), error))?;
        if let Err(error) = create(place) {
            remove(&draft);
            return Err((place.to_owned(), error));
        }
        Ok(NewFile { place: place.to_owned(), draft, finished: false })
    }

    /// Where it is written: a file that is there, and empty.
    pub fn draft(&self) -> &Path {
        &self.draft
    }

    /// Moves it to its place. Content and name survive a power cut from here on.
    ///
    /// # Errors
    /// When the disk does not take it. Then there is no file.
    pub fn finish(mut self) -> io::Result<()> {
        File::open(&self.draft)?.sync_all()?;
        fs::rename(&self.draft, &self.place)?;
        self.finished = true;
        let folder = self.place.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(folder)?.sync_all()
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        if !self.finished {
            remove(&self.draft);
            remove(&self.place);
        }
    }
}

fn create(path: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}

/// Half of it is worth nothing, and would keep the name.
fn remove(path: &Path) {
    fs::remove_file(path).unwrap_or_default();
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]

    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn it_is_whole_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("new");
        let given_up = NewFile::reserve(&place).unwrap();
        fs::write(given_up.draft(), "half").unwrap();
        assert_eq!(fs::read_to_string(&place).unwrap(), "", "as a kill would leave it");
        drop(given_up);
        assert_eq!(names(folder.path()), [""; 0]);
        let file = NewFile::reserve(&place).unwrap();
        fs::write(file.draft(), "whole").unwrap();
        file.finish().unwrap();
        assert_eq!(names(folder.path()), ["new"]);
        let (which, why) = NewFile::reserve(&place).unwrap_err();
        assert_eq!((which, why.kind()), (place.clone(), io::ErrorKind::AlreadyExists));
        assert_eq!(fs::read_to_string(&place).unwrap(), "whole");
        assert_eq!(names(folder.path()), ["new"]);
    }

    #[test]
    fn what_another_run_writes_stays() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("new.part"), "another's").unwrap();
        let (which, _) = NewFile::reserve(&folder.path().join("new")).unwrap_err();
        assert_eq!(which, folder.path().join("new.part"));
        assert_eq!(names(folder.path()), ["new.part"]);
    }
}
