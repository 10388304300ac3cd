//! The places that are searched.

use super::journal;
use crate::stage::Setup;
use crate::stage::environment::variable;
use crate::stage::store::Store;
use sandbox::Sandbox;
use sandbox::conversation::Fault;
use sandbox::discord::{Audience, Event};
use std::collections::BTreeMap;
use std::path::Path;

/// What there is to be searched after a scenario.
pub(in crate::stage) struct Seen<'a> {
    pub(in crate::stage) sandbox: &'a Sandbox,
    pub(in crate::stage) setup: &'a Setup,
    pub(in crate::stage) folder: &'a Path,
    pub(in crate::stage) store: &'a Store,
    /// Everything the bot wrote on standard error, at `trace`.
    pub(in crate::stage) log: String,
    /// What `/metrics` said last.
    pub(in crate::stage) figures: &'a [String],
}

/// Somewhere a secret could have got to.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) name: &'static str,
    pub(super) texts: Vec<Text>,
}

/// Something that can be read there.
#[derive(Debug)]
pub(super) struct Text {
    pub(super) bytes: Vec<u8>,
    /// The secrets that may stand in it.
    pub(super) may_hold: Vec<String>,
}

/// Every place, one line for each: whatever people or operators can read.
pub(super) async fn places(seen: &Seen<'_>) -> Result<Vec<Place>, Fault> {
    let links = Links::of(seen).await?;
    let exported = journal::exported(seen.store.url()).await?;
    let journal = journal::dump(seen.store.url()).await?;
    let events = || seen.sandbox.discord.timeline(0).into_iter();
    let shown =
        |text: fn(&Audience) -> bool| events().filter(move |event| event.message.is_some() && text(&event.audience));
    Ok(vec![
        place("the log at trace", [plain(seen.log.clone())]),
        place(
            "messages in channels",
            shown(|who| matches!(who, Audience::Channel(_))).map(|event| links.public(&event)),
        ),
        place("direct messages", shown(|who| matches!(who, Audience::Dm(_))).map(|event| plain(text(&event)))),
        place("private answers", shown(|who| matches!(who, Audience::Only(_))).map(|event| links.private(&event))),
        place("forms and choices", events().filter(|event| event.message.is_none()).map(|event| plain(text(&event)))),
        // Who reads a link in it is looked at above; files, names of files and what Discord refused are here too.
        place("everything sent to Discord", seen.sandbox.discord.sent().into_iter().map(|sent| links.any(sent))),
        place("the journal's events", journal.events.into_iter().map(plain)),
        place("the journal's other tables", journal.others.into_iter().map(plain)),
        place("what `cartwright journal` prints", seen.store.printed(seen.folder).into_iter().map(plain)),
        place("the audit as it is exported", exported.into_iter().map(plain)),
        place("what `/metrics` says", seen.figures.iter().map(|figures| plain(figures.clone()))),
        place("files beside the journal", files(seen.folder).into_iter().map(plain)),
    ])
}

fn place(name: &'static str, texts: impl IntoIterator<Item = Text>) -> Place {
    Place { name, texts: texts.into_iter().collect() }
}

/// A text in which no secret may stand.
fn plain(bytes: impl Into<Vec<u8>>) -> Text {
    Text { bytes: bytes.into(), may_hold: Vec::new() }
}

/// All of it, whatever of it shows: content, embeds, components with their `custom_id`s and addresses.
fn text(event: &Event) -> String {
    serde_json::to_string(event).unwrap()
}

/// Who may read which payment link, by the scenario's configuration and the payloads of its clicks.
struct Links {
    /// The link and the password of an order, by the id of the person who asked for it.
    of_person: BTreeMap<String, Vec<String>>,
    all: Vec<String>,
    in_channel: bool,
    /// People and roles that may read all.
    readers: Vec<String>,
    sandbox: sandbox::discord::Discord,
}

impl Links {
    async fn of(seen: &Seen<'_>) -> Result<Links, Fault> {
        let environment = seen.setup.environment(seen.sandbox, seen.folder, seen.store.url());
        let keys = ["approval.roles", "approval.people", "link.roles", "link.people"].map(variable);
        let readers = environment.iter().filter(|(name, _)| keys.contains(name));
        let readers = readers.flat_map(|(_, ids)| ids.split(',').map(|id| id.trim().to_owned()));
        let readers = readers.chain(seen.setup.payers(seen.sandbox)).collect();
        let mut of_person = BTreeMap::<String, Vec<String>>::new();
        let sold = seen.sandbox.ovh.orders();
        for (number, person) in journal::requesters(seen.store.url()).await? {
            let its = sold.iter().filter(|sold| sold.order_id == number);
            of_person.entry(person).or_default().extend(its.flat_map(|sold| seen.sandbox.ovh.links_of(sold.order_id)));
        }
        Ok(Links {
            of_person,
            all: seen.sandbox.ovh.links(),
            in_channel: seen.setup.link_in_channel,
            readers,
            sandbox: seen.sandbox.discord.clone(),
        })
    }

    /// In a channel a link may stand only where the operator has decided so.
    fn public(&self, event: &Event) -> Text {
        let may_hold = if self.in_channel { self.all.clone() } else { Vec::new() };
        Text { bytes: text(event).into_bytes(), may_hold }
    }

    /// In an answer that one person reads it may stand if that person, as Discord has described them in what is
    /// answered, may read it.
    fn private(&self, event: &Event) -> Text {
        let asker = event.interaction_id.and_then(|id| self.sandbox.asker(id));
        let may_hold = asker.map_or_else(Vec::new, |asker| {
            let reads_all = self.readers.iter().any(|reader| *reader == asker.id || asker.roles.contains(reader));
            if reads_all { self.all.clone() } else { self.of_person.get(&asker.id).cloned().unwrap_or_default() }
        });
        Text { bytes: text(event).into_bytes(), may_hold }
    }

    fn any(&self, bytes: Vec<u8>) -> Text {
        Text { bytes, may_hold: self.all.clone() }
    }
}

/// Names and contents of all files but the journal's own, which keeps secrets.
fn files(folder: &Path) -> Vec<Vec<u8>> {
    let mut texts = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_journal =
            ["cartwright.db", "cartwright.db-wal", "cartwright.db-shm", "backup.db"].contains(&name.as_str());
        if !is_journal {
            texts.push(std::fs::read(entry.path()).unwrap_or_default());
        }
        texts.push(name.into_bytes());
    }
    texts
}
