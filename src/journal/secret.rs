//! What must never be shown: cart ids, voucher codes and payment links.

use secrecy::{ExposeSecret, SecretString};
use std::fmt;

macro_rules! secrets {
    ($($(#[$doc:meta])* $name:ident)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone)]
            pub struct $name(SecretString);

            impl $name {
                /// Takes the text over; from here on it does not print itself.
                pub fn new(text: String) -> $name {
                    $name(SecretString::from(text))
                }

                /// The text itself, for the one place that needs it.
                pub fn expose(&self) -> &str {
                    self.0.expose_secret()
                }
            }

            /// The type's name only.
            impl fmt::Debug for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str(stringify!($name))
                }
            }

            impl PartialEq for $name {
                fn eq(&self, other: &$name) -> bool {
                    self.expose() == other.expose()
                }
            }

            impl Eq for $name {}
        )*
    };
}

secrets! {
    /// The id of a cart at OVHcloud (`cartId`). Anyone who holds it can change the cart.
    CartId
    /// A voucher code as a person gave it; it goes to OVHcloud as the configuration `voucher`.
    Voucher
    /// OVHcloud's link to an order's payment page (`url` of a checkout). Anyone who holds it can open the order form.
    PaymentLink
}
