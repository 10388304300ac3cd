//! A newer program has begun to work on the journal while this one still runs: noticed within seconds, and at the latest
//! before anything would be bought, paid or withdrawn from. Whatever else this one would write, it might write wrongly; what
//! it has asked OVHcloud already, it still writes down.

use super::{Fault, Journal, JournalError, schema, store::Conn};
use crate::order::{CourseEvent, Event};
use tokio::sync::watch;

/// Whether a newer program works on the journal: the schemas found and known.
#[derive(Debug)]
pub(super) struct Outdated(watch::Sender<Option<(i64, i64)>>);

impl Outdated {
    pub(super) fn new() -> Outdated {
        Outdated(watch::Sender::new(None))
    }

    /// Takes note, if that is what went wrong.
    pub(super) fn note(&self, fault: &Fault) {
        if let Fault::SchemaNewer { found, known } = fault {
            self.0.send_replace(Some((*found, *known)));
        }
    }
}

impl Journal {
    /// Waits until this program has noticed that a newer one works on the journal; gives what is to be told then. It is looked
    /// for by [`Journal::prove_writable`], and before whatever may buy.
    pub async fn outdated(&self) -> JournalError {
        let mut seen = self.outdated.0.subscribe();
        // The sender is the journal's own, so it is there for as long as this waits.
        let (found, known) = match seen.wait_for(Option::is_some).await.map(|seen| *seen) {
            Ok(Some(schemas)) => schemas,
            Ok(None) | Err(_) => std::future::pending().await,
        };
        let fault = Fault::SchemaNewer { found, known };
        JournalError { doing: "working on the journal", place: self.store.place.clone(), fault }
    }

    /// Refuses to begin what cannot be undone on a journal that a newer program works on.
    pub(super) async fn prove_current_for(&self, conn: &mut Conn, fact: &Event) -> Result<(), Fault> {
        let begins = matches!(
            fact,
            Event::CheckoutBegan(_)
                | Event::FenceBegan(_)
                | Event::Course(CourseEvent::PayBegan(_) | CourseEvent::RetractBegan(_))
        );
        if begins { schema::prove_known(conn, self.store.kind.schema()).await } else { Ok(()) }
    }
}
