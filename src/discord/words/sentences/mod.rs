//! The list of all sentences with their variables, a file for each topic. Each line is a Fluent message of the topic's
//! file in every language and becomes a function that says it.

use super::Lang;

macro_rules! sentences {
    ($($name:ident($($variable:ident),*);)*) => {
        $(
            #[must_use]
            pub(crate) fn $name(lang: crate::discord::words::Lang $(, $variable: impl Into<crate::discord::words::word::Word>)*) -> String {
                lang.say(stringify!($name), vec![$((stringify!($variable), $variable.into().0)),*])
            }
        )*

        /// The sentences with their variables, to be compared with the files.
        #[cfg(test)]
        pub(super) const SENTENCES: &[(&str, &[&str])] = &[$((stringify!($name), &[$(stringify!($variable)),*]),)*];
    };
}
/// Lists the topics. Each has a file here and one in every language.
macro_rules! topics {
    ($($topic:ident),* $(,)?) => {
        $(
            mod $topic;
            pub(crate) use $topic::*;
        )*

        /// The Fluent text of a language, all topics behind each other.
        macro_rules! text_of {
            ($lang:literal) => {
                concat!($(include_str!(concat!("../", $lang, "/", stringify!($topic), ".ftl")), "\n"),*)
            };
        }

        /// Every sentence of every topic.
        #[cfg(test)]
        pub(super) fn all() -> Vec<(&'static str, &'static [&'static str])> {
            [$($topic::SENTENCES),*].concat()
        }
    };
}

topics!(
    commands, parts, headlines, card, deciding, replies, notes, refusals, troubles, spend, vouchers, audit, policy,
    announce, delegating, account, after, payment, following, before
);

/// The Fluent text of a language.
pub(super) fn text(lang: Lang) -> &'static str {
    match lang {
        Lang::En => text_of!("en"),
        Lang::Pl => text_of!("pl"),
        Lang::Fr => text_of!("fr"),
    }
}
