//! `cartwright login` and `logout` against the pretend OVHcloud: what is asked for, what a person does, what is written.

mod conf;
mod given_up;
mod key;
mod killed;
mod older;
mod service;

use crate::cartwright_in;
use expect_test::Expect;
use sandbox::ovh::Ovh;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// A folder to run in, and an OVHcloud.
struct Desk {
    folder: TempDir,
    ovh: Ovh,
}

/// How a run has ended: its exit code, and what it said on standard error.
type Ended = (Option<i32>, String);

impl Desk {
    async fn new() -> Desk {
        Desk { folder: tempfile::tempdir().unwrap(), ovh: Ovh::start(0).await.unwrap() }
    }

    fn application(&self) -> Vec<(&'static str, String)> {
        let address = self.ovh.address();
        vec![
            ("CARTWRIGHT_OVH__ENDPOINT", address.endpoint),
            ("OVH_APPLICATION_KEY", address.application_key),
            ("OVH_APPLICATION_SECRET", address.application_secret),
        ]
    }

    /// Runs it; once the page is shown, a person does something.
    async fn log_in(&self, words: &[&str], person: impl FnOnce(&Ovh, &str) + Send + 'static) -> Ended {
        let mut child = self.begin(words);
        let ovh = self.ovh.clone();
        let ended = tokio::task::spawn_blocking(move || {
            let mut page = String::new();
            BufReader::new(child.stdout.take().unwrap()).read_line(&mut page).unwrap();
            if !page.is_empty() {
                person(&ovh, page.trim_end());
            }
            let mut said = String::new();
            child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
            (child.wait().unwrap().code(), said)
        });
        self.said(ended.await.unwrap())
    }

    /// Starts it, with its outputs to be read.
    fn begin(&self, words: &[&str]) -> Child {
        let mut program = Command::new(env!("CARGO_BIN_EXE_cartwright"));
        program.arg("login").args(words).env_clear().envs(self.application()).current_dir(self.folder.path());
        program.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    }

    /// The same, until the page is shown.
    async fn begin_to_wait(&self, words: &[&str]) -> Child {
        let mut child = self.begin(words);
        let shown = tokio::task::spawn_blocking(move || {
            let mut page = String::new();
            BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut page).unwrap();
            assert!(page.starts_with("http"), "{page}");
            child
        });
        shown.await.unwrap()
    }

    /// What it said, without a secret and without the folder's random name.
    fn said(&self, (code, said): Ended) -> Ended {
        for secret in self.ovh.secrets() {
            assert!(!said.contains(&secret), "{said}");
        }
        let folder = self.folder.path().canonicalize().unwrap();
        (code, said.replace(folder.to_str().unwrap(), "FOLDER"))
    }

    /// Runs the program with a consumer key from a file.
    async fn with_key(&self, words: &'static [&'static str], key: &'static str) -> Ended {
        let mut variables = self.application();
        variables.push(("OVH_CONSUMER_KEY_FILE", key.to_owned()));
        let folder = self.folder.path().to_owned();
        let run = move || {
            let variables: Vec<(&str, &str)> = variables.iter().map(|(name, value)| (*name, value.as_str())).collect();
            cartwright_in(&folder, words, &variables)
        };
        let output = tokio::task::spawn_blocking(run).await.unwrap();
        self.said((output.status.code(), String::from_utf8(output.stderr).unwrap()))
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn files(&self) -> usize {
        std::fs::read_dir(self.folder.path()).unwrap().count()
    }
}

fn is(ended: &Ended, code: i32, told: &Expect) {
    assert_eq!(ended.0, Some(code), "{}", ended.1);
    // Whoever is fast has validated it before anybody waits.
    let said = ended.1.replace("Waiting for the validation.\n", "");
    let said = match said.split_once("query id: ").and_then(|(before, rest)| Some((before, rest.split_once(')')?))) {
        Some((before, (_, after))) => format!("{before}query id: …){after}"),
        None => said,
    };
    told.assert_eq(&said);
}

fn validate(ovh: &Ovh, _page: &str) {
    assert!(ovh.waiting_keys().iter().all(|key| ovh.validate(key)));
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}
