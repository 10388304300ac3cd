//! By which method the bot proves itself to OVHcloud: two at once, or half of one, is a mistake and not a preference.

use super::error::{Fault, Origin};
use super::secrets::{Credential, Places};
use crate::ovh::{Application, Credentials, Keys, ServiceAccount};

const KEYS: [Credential; 3] = [Credential::ApplicationKey, Credential::ApplicationSecret, Credential::ConsumerKey];
const SERVICE: [Credential; 2] = [Credential::ClientId, Credential::ClientSecret];

impl Places<'_> {
    /// The one method that is said whole.
    pub(super) fn credentials(&self) -> Result<Credentials, Vec<Fault>> {
        let read = match (self.said(&KEYS).as_slice(), self.said(&SERVICE).as_slice()) {
            ([], []) => Err(vec![neither()]),
            (keys @ [_, ..], service @ [_, ..]) => Err(vec![both(keys, service)]),
            ([_, ..], []) => self.keys(),
            ([], [_, ..]) => self.service(),
        };
        // What is missing may stand in a file that could not be read.
        read.map_err(|faults| faults.into_iter().chain(self.conf.faults.iter().cloned()).collect())
    }

    /// The application alone: all that is needed to ask for a consumer key.
    pub(super) fn application(&self) -> Result<Application, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut one = |credential: Credential| credential.read(self).map_err(|fault| faults.push(fault));
        match (one(Credential::ApplicationKey), one(Credential::ApplicationSecret)) {
            (Ok(key), Ok(secret)) => Ok(Application { key, secret }),
            (_, _) => Err(faults.into_iter().chain(self.conf.faults.iter().cloned()).collect()),
        }
    }

    fn keys(&self) -> Result<Credentials, Vec<Fault>> {
        let consumer_key = Credential::ConsumerKey.read(self);
        match (Places::application(self), consumer_key) {
            (Ok(application), Ok(consumer_key)) => Ok(Credentials::Keys(Keys { application, consumer_key })),
            (Err(faults), Ok(_)) => Err(faults),
            (Ok(_), Err(fault)) => Err(vec![fault]),
            (Err(mut faults), Err(fault)) => {
                faults.push(fault);
                Err(faults)
            }
        }
    }

    fn service(&self) -> Result<Credentials, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut one = |credential: Credential| credential.read(self).map_err(|fault| faults.push(fault));
        match (one(Credential::ClientId), one(Credential::ClientSecret)) {
            (Ok(client_id), Ok(client_secret)) => Ok(Credentials::Service(ServiceAccount { client_id, client_secret })),
            (_, _) => Err(faults),
        }
    }

    /// Where something is said of these.
    fn said(&self, credentials: &[Credential]) -> Vec<String> {
        credentials.iter().filter_map(|credential| credential.place(self)).collect()
    }
}

fn neither() -> Fault {
    Fault::new(
        Origin::Whole,
        "nothing says who the bot is to OVHcloud",
        "set OVH_APPLICATION_KEY, OVH_APPLICATION_SECRET and OVH_CONSUMER_KEY (`cartwright login` gets the last one), or \
         OVH_CLIENT_ID and OVH_CLIENT_SECRET of a service account; each may also be <NAME>_FILE, or stand in ovh.conf",
    )
}

fn both(keys: &[String], service: &[String]) -> Fault {
    let (keys, service) = (keys.join(", "), service.join(", "));
    Fault::new(
        Origin::Whole,
        format!("two ways to be known to OVHcloud at once: an application by {keys}; a service account by {service}"),
        "keep one of the two and take the other away",
    )
}
