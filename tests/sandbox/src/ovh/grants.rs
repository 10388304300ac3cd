//! What a test can do to consumer keys and to the service account. The control routes call these methods.

use super::Ovh;
use super::keys::{Account, Rule, State};

impl Ovh {
    /// Validates a consumer key, as a person does on the validation page. False when it does not wait for that.
    #[must_use]
    pub fn validate(&self, consumer_key: &str) -> bool {
        self.decide(consumer_key, State::PendingValidation, State::Validated)
    }

    /// Refuses it, as a person does there. False when it does not wait for that.
    #[must_use]
    pub fn refuse_key(&self, consumer_key: &str) -> bool {
        self.decide(consumer_key, State::PendingValidation, State::Refused)
    }

    /// Ends a consumer key, as its time or a person in the control panel does. False when it does neither work nor wait.
    #[must_use]
    pub fn expire_key(&self, consumer_key: &str) -> bool {
        self.decide(consumer_key, State::Validated, State::Expired)
            || self.decide(consumer_key, State::PendingValidation, State::Expired)
    }

    /// A validated consumer key of the main account with these rules: method and path.
    pub fn make_key(&self, rules: &[(&str, &str)]) -> String {
        let rules = rules.iter().map(|(method, path)| rule(method, path)).collect();
        let mut world = self.shared().world();
        let now = world.now();
        world.keyring.add(Account::Customer, State::Validated, rules, None, now).consumer_key
    }

    /// The consumer keys that wait for a person, oldest first.
    pub fn waiting_keys(&self) -> Vec<String> {
        let world = self.shared().world();
        let waiting = world.keyring.credentials.iter().filter(|key| key.state == State::PendingValidation);
        waiting.map(|credential| credential.consumer_key.clone()).collect()
    }

    /// Lets the service account do these IAM actions and no others; none stands for everything.
    pub fn allow_service(&self, actions: Option<&[&str]>) {
        let actions = actions.map(|actions| actions.iter().map(|action| (*action).to_owned()).collect());
        self.shared().world().service.allowed = actions;
    }

    /// Ends every token that was given out, before its time.
    pub fn end_tokens(&self) {
        let mut world = self.shared().world();
        let now = world.now();
        world.service.tokens.iter_mut().for_each(|token| token.until = now);
    }

    /// Takes no keys, tokens or client secrets any more, as if all had been revoked; or takes them again.
    pub fn take_credentials(&self, taken: bool) {
        self.shared().world().keyring.taken = taken;
    }

    /// Takes a right from everybody, for example `GET` on `/cloud/eligibility`; `*` in the path stands for anything.
    pub fn deny(&self, method: &str, path: &str) {
        self.shared().world().keyring.denied.push(rule(method, path));
    }

    fn decide(&self, consumer_key: &str, from: State, to: State) -> bool {
        let mut world = self.shared().world();
        let mut keys = world.keyring.credentials.iter_mut();
        let key = keys.find(|credential| credential.consumer_key == consumer_key && credential.state == from);
        key.map(|credential| credential.state = to).is_some()
    }
}

fn rule(method: &str, path: &str) -> Rule {
    Rule { method: method.to_owned(), path: path.to_owned() }
}
