//! By which method the bot proves itself to OVHcloud: two at once, or half of one, is a mistake and not a preference.

use super::error::{Fault, Origin};
use super::secrets::{Credential, Places};
use crate::ovh::{Application, Credentials, Keys, ServiceAccount};

const KEYS: [Credential; 3] = [Credential::ApplicationKey, Credential::ApplicationSecret, Credential::ConsumerKey];
const APPLICATION: [Credential; 2] = [Credential::ApplicationKey, Credential::ApplicationSecret];
const SERVICE: [Credential; 2] = [Credential::ClientId, Credential::ClientSecret];
/// Read by go-ovh, and no way for a bot.
const TOKEN: [Credential; 1] = [Credential::AccessToken];

impl Places<'_> {
    /// The one method that is said whole.
    pub(super) fn credentials(&self) -> Result<Credentials, Vec<Fault>> {
        self.no_token()?;
        let (credentials, by) = match (self.said(&KEYS).as_slice(), self.said(&SERVICE).as_slice()) {
            ([], []) => (Err(vec![neither()]), &KEYS[..]),
            (keys @ [_, ..], service @ [_, ..]) => (Err(self.both(keys, service)), &KEYS[..]),
            ([_, ..], []) => (self.keys(), &KEYS[..]),
            ([], [_, ..]) => (self.service(), &SERVICE[..]),
        };
        self.unless_hidden(credentials, by)
    }

    /// The application alone: all that is needed to ask for a consumer key. Beside a service account that key would be one
    /// way to be known too many.
    pub(super) fn application(&self) -> Result<Application, Vec<Fault>> {
        self.no_token()?;
        let application = match self.said(&SERVICE).as_slice() {
            [] => self.bare_application(),
            service => Err(self.no_use_for_a_key(service)),
        };
        self.unless_hidden(application, &APPLICATION)
    }

    /// What was read, unless a nearer file that could not be read may say something else, or what is missing.
    fn unless_hidden<T>(&self, read: Result<T, Vec<Fault>>, by: &[Credential]) -> Result<T, Vec<Fault>> {
        let mut hidden: Vec<Fault> = Vec::new();
        for fault in by.iter().flat_map(|credential| credential.hidden_by(self)) {
            if !hidden.contains(&fault) {
                hidden.push(fault);
            }
        }
        match read {
            Ok(read) if hidden.is_empty() => Ok(read),
            Ok(_) => Err(hidden),
            Err(faults) => Err(faults.into_iter().chain(self.conf.faults()).collect()),
        }
    }

    fn bare_application(&self) -> Result<Application, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut one = |credential: Credential| credential.read(self).map_err(|fault| faults.push(fault));
        match (one(Credential::ApplicationKey), one(Credential::ApplicationSecret)) {
            (Ok(key), Ok(secret)) => Ok(Application { key, secret }),
            (_, _) => Err(faults),
        }
    }

    fn keys(&self) -> Result<Credentials, Vec<Fault>> {
        let consumer_key = Credential::ConsumerKey.read(self);
        match (self.bare_application(), consumer_key) {
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

    /// An access token is refused, alone as beside another way, where go-ovh refuses two as well: to leave it out in silence
    /// would be to choose.
    fn no_token(&self) -> Result<(), Vec<Fault>> {
        let token = self.said(&TOKEN);
        let Some(first) = token.first() else { return Ok(()) };
        if self.only_empty(&token).is_some() {
            let what = "it is set to nothing, and the bot takes no access token";
            return Err(vec![Fault::new(Origin::Variable(first.clone()), what, "unset it")]);
        }
        let others = [self.said(&KEYS), self.said(&SERVICE)].concat().join(", ");
        let (what, hint) = if others.is_empty() {
            (
                format!(
                    "an access token is configured, by {first}: it ends after an hour, and the bot cannot renew it"
                ),
                "take it away and set OVH_CLIENT_ID and OVH_CLIENT_SECRET of the service account it is of: the bot gets its tokens itself",
            )
        } else {
            (
                format!("two ways to be known to OVHcloud at once: an access token by {first}; another by {others}"),
                "take the access token away: it ends after an hour, and the bot cannot renew it",
            )
        };
        Err(vec![Fault::new(Origin::Whole, what, hint)])
    }

    /// Where something is said of these.
    fn said(&self, credentials: &[Credential]) -> Vec<String> {
        credentials.iter().filter_map(|credential| credential.place(self)).collect()
    }

    fn both(&self, keys: &[String], service: &[String]) -> Vec<Fault> {
        if let Some(faults) = self.only_empty(service).or_else(|| self.only_empty(keys)) {
            return faults;
        }
        let (keys, service) = (keys.join(", "), service.join(", "));
        vec![Fault::new(
            Origin::Whole,
            format!(
                "two ways to be known to OVHcloud at once: an application by {keys}; a service account by {service}"
            ),
            "keep one of the two and take the other away",
        )]
    }

    fn no_use_for_a_key(&self, service: &[String]) -> Vec<Fault> {
        self.only_empty(service).unwrap_or_else(|| {
            vec![Fault::new(
                Origin::Whole,
                format!("a service account is configured, by {}, and beside it a consumer key is of no use", service.join(", ")),
                "keep the service account and do without a consumer key; or take the service account away first, then run this again",
            )]
        })
    }

    /// Where one way is said by nothing but empty variables. Leaving them out would be a guess: OVHcloud's own clients
    /// disagree, go-ovh takes an empty variable for an unset one, python-ovh refuses it beside another way.
    fn only_empty(&self, places: &[String]) -> Option<Vec<Fault>> {
        let is_empty = |place: &String| self.environment.get(place).is_some_and(|text| text.trim().is_empty());
        let fault = |place: &String| {
            Fault::new(
                Origin::Variable(place.clone()),
                "it is set to nothing, and there is another way to be known to OVHcloud",
                "unset it, since an empty variable is not taken for an unset one; or give it its value and take the other way away",
            )
        };
        places.iter().all(is_empty).then(|| places.iter().map(fault).collect())
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
