//! How events are defined: each a struct of its own, and one enum of all of them.

macro_rules! events {
    (
        $(#[$enum_doc:meta])* $enum:ident $by:literal [$($(#[$other_doc:meta])* $other:ident($inner:ty))?]
        $($(#[$doc:meta])* $name:ident $tag:literal { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* })*
    ) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
            pub struct $name { $($(#[$field_doc])* pub $field: $type,)* }

            impl From<$name> for $enum {
                fn from(event: $name) -> $enum {
                    $enum::$name(event)
                }
            }
        )*

        $(#[$enum_doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = $by, rename_all = "snake_case")]
        pub enum $enum { $($(#[$doc])* $name($name),)* $($(#[$other_doc])* $other($inner),)? }

        impl $enum {
            /// The event's name in the journal.
            pub fn name(&self) -> &'static str {
                match self { $($enum::$name(_) => $tag,)* $($enum::$other(event) => event.name(),)? }
            }
        }
    };
}

pub(super) use events;
