//! What a person does, as the script says it.

use super::fault::Fault;

/// What a line at the margin asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// `bob: …` or, at the same moment, `bob and carol: …`
    People {
        /// Who, in the order named.
        names: Vec<String>,
        /// Whether they do it in the other guild.
        elsewhere: bool,
        /// What.
        act: Act,
    },
    /// `(…)`
    Direction(String),
}

/// What a person does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// `/cart show`
    Command(String),
    /// `forces /cart …`: with values that Discord's own client would not let through.
    Forces(String),
    /// `types /cart add plan:pro`: half a command, whose last option is being typed.
    Types(String),
    /// `clicks Approve on order 1`
    Clicks {
        /// The button's text.
        label: String,
        /// On which message.
        at: Where,
    },
    /// `clicks custom id x:y`: a click no message shows, on the newest one that everybody sees.
    ClicksId(String),
    /// `answers Reason: too early; Code: 7`: fills in the form last shown and sends it.
    Answers(Vec<(String, String)>),
    /// `looks at order 1`: reads the message as a whole.
    Looks(Where),
    /// `sends {"type": 9}`: an interaction with these fields instead of those Discord would send.
    Sends(String),
}

/// Which message is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Where {
    /// `on order 1`: the newest whose first number is this.
    Order(u64),
    /// `on the old order 1`: the same as it once was, when it first had the button.
    OldOrder(u64),
    /// `in the direct message`: the newest one there.
    Direct,
    /// `in the last answer`: the newest message that only this person sees.
    Answer,
}

impl Deed {
    pub(crate) fn parse(line: &str) -> Result<Deed, Fault> {
        if let Some(text) = line.strip_prefix('(') {
            let text = text.strip_suffix(')').ok_or_else(|| Fault::script(line, "the direction has no end"))?;
            return Ok(Deed::Direction(text.to_owned()));
        }
        let no_person = || Fault::script(line, "write `NAME: …` for a person or `(…)` for a direction");
        let (who, what) = line.split_once(": ").ok_or_else(no_person)?;
        let (who, elsewhere) = match who.strip_suffix(", in another guild") {
            Some(who) => (who, true),
            None => (who, false),
        };
        let names: Vec<String> = who.split(" and ").map(str::to_owned).collect();
        if names.iter().any(|name| name.is_empty() || !name.chars().all(char::is_alphanumeric)) {
            return Err(no_person());
        }
        let act = Act::parse(what).ok_or_else(|| Fault::script(line, HELP))?;
        Ok(Deed::People { names, elsewhere, act })
    }
}

const HELP: &str = "a person can type a `/command`, or: `forces /…`, `types /…`, `clicks BUTTON on order N`, \
    `… on the old order N`, `… in the direct message`, `… in the last answer`, `clicks custom id …`, `answers FIELD: …; FIELD: …`, \
    `looks at order N`, `sends {…}`";

impl Act {
    fn parse(text: &str) -> Option<Act> {
        if text.starts_with('/') {
            return Some(Act::Command(text.to_owned()));
        }
        let (verb, rest) = text.split_once(' ')?;
        // Several people click, one clicks.
        match verb.strip_suffix('s').unwrap_or(verb) {
            "force" => Some(Act::Forces(rest.to_owned())),
            "type" => Some(Act::Types(rest.to_owned())),
            "send" => Some(Act::Sends(rest.to_owned())),
            "look" => Where::parse(&format!(" {}", rest.strip_prefix("at ")?)).map(|(_, at)| Act::Looks(at)),
            "answer" => rest.split("; ").map(field).collect::<Option<_>>().map(Act::Answers),
            "click" => match rest.strip_prefix("custom id ") {
                Some(id) => Some(Act::ClicksId(id.to_owned())),
                None => Where::parse(rest).map(|(label, at)| Act::Clicks { label: label.to_owned(), at }),
            },
            _ => None,
        }
    }
}

impl Where {
    /// Reads what stands at the end of `text`; the rest comes back with it.
    fn parse(text: &str) -> Option<(&str, Where)> {
        for (place, at) in [("the direct message", Where::Direct), ("the last answer", Where::Answer)] {
            if let Some(before) = text.strip_suffix(place) {
                return Some((before.strip_suffix(" in ").unwrap_or(before.trim_end()), at));
            }
        }
        let (label, number) = text.rsplit_once(' ')?;
        let number = number.parse().ok()?;
        let old = [" on the old order", " the old order"];
        if let Some(label) = old.iter().find_map(|place| label.strip_suffix(place)) {
            return Some((label, Where::OldOrder(number)));
        }
        let label = [" on order", " order"].iter().find_map(|place| label.strip_suffix(place))?;
        Some((label, Where::Order(number)))
    }
}

/// An empty answer may be written without the blank: `Code:`.
fn field(text: &str) -> Option<(String, String)> {
    let (name, value) = text.split_once(':')?;
    Some((name.to_owned(), value.trim_start().to_owned()))
}
