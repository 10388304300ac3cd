//! What an item is told beside its plan: `description` (the project's name), `voucher`.
//!
//! Posting a label twice makes two entries, and checkout refuses that as duplicated; so each label is posted once.

use super::call::Call;
use super::{ConfigurationId, Error, ItemId, Ovh, item::item_route};
use crate::journal::CartId;
use secrecy::SecretString;
use serde::Deserialize;
use serde_json::json;

/// A configuration that an item can have, mandatory or not (`order.cart.ConfigurationRequirements`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// Its name.
    pub label: String,
    /// Whether it says of itself that checkout needs it. The dry run is the only judge of that.
    pub required: bool,
    /// Its type as OVHcloud writes it, for example `String`, or an API path for a complex one.
    pub kind: String,
    /// The fields of a complex type.
    pub fields: Vec<String>,
}

/// One entry (`order.cart.ConfigurationItem`). The value may be a voucher, so it cannot print itself.
#[derive(Clone, Debug)]
pub struct Configuration {
    /// Its name.
    pub label: String,
    /// What OVHcloud has for it.
    pub value: SecretString,
}

#[derive(Deserialize)]
struct WireRequirement {
    label: String,
    #[serde(default)]
    required: bool,
    #[serde(default, rename = "type")]
    kind: String,
    fields: Option<Vec<String>>,
}

#[derive(Deserialize)]
struct WireConfiguration {
    label: String,
    value: String,
}

#[derive(Deserialize)]
struct Made {
    id: ConfigurationId,
}

impl Ovh {
    /// All labels that the item knows: `GET …/item/{itemId}/requiredConfiguration`.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Forder&branch=v1#get-/order/cart/-cartId-/item/-itemId-/requiredConfiguration>
    ///
    /// # Errors
    /// When OVHcloud does not list them.
    pub async fn required_configuration(&self, cart: &CartId, item: ItemId) -> Result<Vec<Requirement>, Error> {
        let call = Call::get("reading what an item can be told", item_route(cart, item, &["requiredConfiguration"]));
        let wire: Vec<WireRequirement> = self.send(&call).await?.read()?;
        let known = |wire: WireRequirement| Requirement {
            label: wire.label,
            required: wire.required,
            kind: wire.kind,
            fields: wire.fields.unwrap_or_default(),
        };
        Ok(wire.into_iter().map(known).collect())
    }

    /// Tells an item one thing: `POST …/item/{itemId}/configuration`. Never the same label twice; repeated only where
    /// nothing was sent.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Forder&branch=v1#post-/order/cart/-cartId-/item/-itemId-/configuration>
    ///
    /// # Errors
    /// When OVHcloud does not confirm it.
    pub async fn configure(
        &self,
        cart: &CartId,
        item: ItemId,
        label: &str,
        value: &str,
    ) -> Result<ConfigurationId, Error> {
        let body = json!({ "label": label, "value": value });
        let call = Call::post("configuring an item of the cart", item_route(cart, item, &["configuration"]), &body);
        Ok(self.send(&call).await?.read::<Made>()?.id)
    }

    /// The entries an item has, of one label or of all: `GET …/item/{itemId}/configuration?label=`.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Forder&branch=v1#get-/order/cart/-cartId-/item/-itemId-/configuration>
    ///
    /// # Errors
    /// When OVHcloud does not list them.
    pub async fn configurations(
        &self,
        cart: &CartId,
        item: ItemId,
        label: Option<&str>,
    ) -> Result<Vec<ConfigurationId>, Error> {
        let mut call = Call::get("listing an item's configurations", item_route(cart, item, &["configuration"]));
        if let Some(label) = label {
            call = call.query("label", label.to_owned());
        }
        self.send(&call).await?.read()
    }

    /// One entry: `GET …/item/{itemId}/configuration/{configurationId}`.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Forder&branch=v1#get-/order/cart/-cartId-/item/-itemId-/configuration/-configurationId->
    ///
    /// # Errors
    /// When OVHcloud does not show it.
    pub async fn configuration(
        &self,
        cart: &CartId,
        item: ItemId,
        configuration: ConfigurationId,
    ) -> Result<Configuration, Error> {
        let route = item_route(cart, item, &["configuration", &configuration.0.to_string()]);
        let wire: WireConfiguration = self.send(&Call::get("reading an item's configuration", route)).await?.read()?;
        Ok(Configuration { label: wire.label, value: wire.value.into() })
    }
}
