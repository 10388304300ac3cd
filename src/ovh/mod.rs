//! The vendor: the few calls of OVHcloud's order API that we make, and what became of each.
//!
//! Everything goes through [`Ovh`]. A call is a value, signed over the bytes that are sent or shown with a token, bounded
//! in time and size, and never redirected. What can be asked again without harm is asked again by a pure rule; what makes something is repeated
//! only where nothing was sent; the checkout and a payment are never repeated. An [`Error`] says what became of the request and holds no
//! URL, id, body or key.
//!
//! The API: <https://eu.api.ovh.com/console/>. The order flow as OVHcloud tells it: [Ordering Public Cloud
//! projects](https://docs.ovhcloud.com/en/guides/account-and-service-management/managing-billing-payments-and-services/order-project-api).

mod account;
mod answer;
mod billing;
mod call;
mod cart;
mod catalogue;
mod checkout;
mod client;
mod clock;
mod cloud;
mod complaint;
mod configuration;
mod credentials;
mod endpoint;
mod error;
mod follow_up;
mod following;
mod iam;
mod ids;
mod item;
mod judge;
mod limits;
mod link;
mod login;
mod meter;
mod pass;
mod payment;
mod payment_method;
#[cfg(test)]
mod pretend;
mod price;
mod public_catalogue;
mod readiness;
mod retraction;
mod retry;
pub mod rights;
mod side_by_side;
mod signature;
mod template;
mod token;
mod voucher;

pub use account::Account;
pub use answer::{Answer, Detail, Receipt};
pub use billing::BillingOrder;
pub use cart::CartState;
pub use checkout::Checkout;
pub use client::Ovh;
pub use cloud::{CloudOrder, CloudOrderStatus};
pub use configuration::{Configuration, Requirement};
pub use credentials::{Application, Credentials, Keys, ServiceAccount, SetupError};
pub use endpoint::{Endpoint, EndpointError, Region};
pub use error::{Error, Fate};
pub use follow_up::FollowUp;
pub use following::{Born, Project};
pub use iam::Allowance;
pub use ids::{ConfigurationId, ItemId};
pub use item::Item;
pub use link::{Vetted, is_contract_site, site, vet};
pub use login::{AskedKey, Caller, Grant, GrantState};
pub use payment::{MethodId, PayBy};
pub use payment_method::{PaymentKind, PaymentMethod};
pub use readiness::{AccountProject, Wanted};
pub use voucher::Worth;

#[cfg(test)]
mod tests;
