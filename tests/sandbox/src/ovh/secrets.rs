//! What nobody but those concerned may ever read, for a test that searches logs and messages for it.

use super::Ovh;

impl Ovh {
    /// Keys and secrets of the accounts, ids of all carts ever made, voucher codes, passwords and links of orders.
    pub fn secrets(&self) -> Vec<String> {
        let world = self.shared().world();
        let keyring = &world.keyring;
        let mut secrets = vec![keyring.application_key.clone(), keyring.application_secret.clone()];
        secrets.extend(keyring.credentials.iter().map(|credential| credential.consumer_key.clone()));
        secrets.extend([world.service.client_id.clone(), world.service.client_secret.clone()]);
        secrets.extend(world.service.tokens.iter().map(|token| token.text.clone()));
        secrets.extend(world.carts_made.iter().cloned());
        secrets.extend(world.vouchers.keys().cloned());
        secrets.extend(world.attempts.tried.iter().cloned());
        secrets.extend(world.orders.values().flat_map(|order| [order.password.clone(), order.url.clone()]));
        secrets
    }

    /// The link of every order, and the password in it.
    pub fn links(&self) -> Vec<String> {
        let world = self.shared().world();
        world.orders.values().flat_map(|order| [order.url.clone(), order.password.clone()]).collect()
    }

    /// Those of one order.
    pub fn links_of(&self, order_id: i64) -> Vec<String> {
        let world = self.shared().world();
        let order = world.orders.get(&order_id);
        order.map(|order| vec![order.url.clone(), order.password.clone()]).unwrap_or_default()
    }
}
