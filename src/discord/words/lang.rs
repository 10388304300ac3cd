//! The languages the bot speaks, and the one place where Fluent is asked for a text.

use super::sentences;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::LazyLock;

/// A language of the bot, chosen by a person's Discord locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English, and everything without a file of its own.
    En,
    /// Polish.
    Pl,
    /// French.
    Fr,
}

impl Lang {
    /// All of them, English first.
    pub const ALL: [Lang; 3] = [Lang::En, Lang::Pl, Lang::Fr];

    /// The language for a Discord locale (`interaction.locale`), English where there is none.
    pub fn of(locale: &str) -> Lang {
        Lang::ALL.into_iter().find(|lang| lang.locale() == locale).unwrap_or(Lang::En)
    }

    /// Discord's code of this language. English stands for every locale without a file.
    pub fn locale(self) -> &'static str {
        match self {
            Lang::En => "en-US",
            Lang::Pl => "pl",
            Lang::Fr => "fr",
        }
    }

    /// The Fluent text of this language.
    pub(super) fn source(self) -> &'static str {
        sentences::text(self)
    }

    /// The sentence of this name. The tests prove that every name exists in every language with its variables; the
    /// name itself is said if that proof should ever fail.
    pub(super) fn say(self, name: &'static str, variables: Vec<(&'static str, FluentValue<'static>)>) -> String {
        let bundle = self.bundle();
        let Some(pattern) = bundle.get_message(name).and_then(|message| message.value()) else {
            return name.to_owned();
        };
        let args = FluentArgs::from_iter(variables);
        bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    pub(super) fn bundle(self) -> &'static FluentBundle<FluentResource> {
        static EN: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| load(Lang::En));
        static PL: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| load(Lang::Pl));
        static FR: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| load(Lang::Fr));
        match self {
            Lang::En => &EN,
            Lang::Pl => &PL,
            Lang::Fr => &FR,
        }
    }
}

fn load(lang: Lang) -> FluentBundle<FluentResource> {
    let resource = FluentResource::try_new(lang.source().to_owned()).unwrap_or_else(|(readable, _)| readable);
    let mut bundle = FluentBundle::new_concurrent(vec![lang.locale().parse().unwrap_or_default()]);
    // Isolation marks around variables would break links, ids and what people copy.
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    bundle
}
