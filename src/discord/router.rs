//! From an interaction to its answer. Thin: who may ask from where, what comes first, and who does it.

use super::answer::{Acknowledged, offer_choices, open_form, say_at_once};
use super::chat::Settings;
use super::gateway::Delivery;
use super::handlers::{self, Visit};
use super::ids::{ChannelId, GuildId};
use super::incoming::{Callback, Incoming, Unread, What};
use super::meter::Outcome;
use super::permissions::Seen;
use super::request::{Form, Request, Unclear};
use super::rest::{Rest, RestError};
use super::so_far::{SoFar, UNCLEAR};
use super::view::{self, Note};
use super::words::Lang;
use crate::desk::Desk;
use crate::duty;
use crate::trail::RequestId;
use serde_json::{Value, json};

/// Answers interactions.
pub(super) struct Router {
    rest: Rest,
    desk: Desk,
    guild: GuildId,
    channel: Option<ChannelId>,
    seen: Seen,
}

impl Router {
    pub(super) fn new(rest: Rest, desk: Desk, settings: Settings, seen: Seen) -> Router {
        Router { rest, desk, guild: settings.guild, channel: settings.channel, seen }
    }

    /// Answers one interaction. Its log lines are found by the id of the request.
    pub(super) async fn handle(&self, delivery: Delivery, request: RequestId) {
        match delivery {
            Delivery::Read(incoming) => {
                let so_far = SoFar::default();
                // On the heap: without optimization it is large, and would be moved from place to place on the stack.
                let answer = Box::pin(self.answer(&incoming, request, &so_far));
                match duty::survive("a request", answer).await {
                    Some(answered) => self.over(&incoming.call, so_far.verb(), answered),
                    None => {
                        // In a turn of its own: a bot that ends by what broke it off says no more.
                        tokio::task::yield_now().await;
                        so_far.broken_off(&self.rest, &incoming, request).await;
                        self.over(&incoming.call, so_far.verb(), Ok(Outcome::BrokenOff));
                    }
                }
            }
            Delivery::Unread(unread) => self.unread(unread).await,
        }
    }

    /// Asks for patience instead of answering: the bot is about to stop.
    pub(super) async fn put_off(&self, delivery: Delivery) {
        match delivery {
            Delivery::Read(incoming) => {
                let lang = Lang::of(&incoming.person.locale);
                let asks = matches!(incoming.what, What::Autocomplete { .. });
                let verb = Request::read(&incoming).map_or(UNCLEAR, |request| request.verb());
                let answered = self.note(&incoming.call, lang, asks, &Note::Stopping).await;
                self.over(&incoming.call, verb, answered.map(|()| Outcome::PutOff));
            }
            Delivery::Unread(unread) => self.unread(unread).await,
        }
    }

    /// Answers it; gives what became of it, or why Discord did not take the answer.
    async fn answer(&self, incoming: &Incoming, id: RequestId, so_far: &SoFar) -> Result<Outcome, RestError> {
        if incoming.guild == Some(self.guild) {
            self.seen.note(incoming.channel, incoming.app_permissions);
        }
        let lang = Lang::of(&incoming.person.locale);
        match self.read(incoming) {
            Ok(request) => {
                so_far.is(request.verb());
                self.do_it(incoming, lang, request, id, so_far).await
            }
            Err(note) => {
                let asks = matches!(incoming.what, What::Autocomplete { .. });
                self.note(&incoming.call, lang, asks, &note).await.map(|()| Outcome::Unclear)
            }
        }
    }

    async fn do_it(
        &self,
        incoming: &Incoming,
        lang: Lang,
        request: Request,
        id: RequestId,
        so_far: &SoFar,
    ) -> Result<Outcome, RestError> {
        match request {
            Request::Suggest { option, typed, plan } => {
                let choices = self.choices(lang, &option, &typed, plan.as_deref());
                offer_choices(&self.rest, &incoming.call, &choices).await?;
                Ok(Outcome::Done)
            }
            Request::Open(form) => match self.form(lang, incoming, form) {
                Ok(form) => open_form(&self.rest, &incoming.call, &form).await.map(|()| Outcome::Done),
                Err(message) => say_at_once(&self.rest, &incoming.call, &message).await.map(|()| Outcome::Refused),
            },
            Request::Do(deed) => {
                let acknowledged = match Acknowledged::take(&self.rest, incoming).await {
                    Ok(acknowledged) => so_far.is_taken(acknowledged),
                    Err(not_taken) => {
                        let message = view::text(view::note(lang, &Note::NotConfirmed));
                        not_taken.explain(&self.rest, &message).await?;
                        return Err(not_taken.error);
                    }
                };
                let visit = Visit::new(acknowledged, &self.desk, &self.rest, incoming, lang, self.channel, id);
                let (reply, outcome) = handlers::answer(&visit, deed).await;
                if let Some(reply) = reply {
                    acknowledged.say(&self.rest, &reply.message, reply.file.as_ref()).await?;
                }
                Ok(outcome)
            }
        }
    }

    /// The request, if it is one and comes from where it may come from.
    fn read(&self, incoming: &Incoming) -> Result<Request, Note> {
        if incoming.guild.is_some_and(|guild| guild != self.guild) {
            return Err(Note::OtherServer);
        }
        let request = Request::read(incoming).map_err(|unclear| match unclear {
            Unclear::Unknown => Note::Unreadable,
            Unclear::OldButton => Note::OldButton,
            Unclear::NothingToEdit => Note::NothingToEdit,
        })?;
        if incoming.guild.is_none() && !request.may_come_privately() {
            return Err(Note::NotHere);
        }
        Ok(request)
    }

    fn choices(&self, lang: Lang, option: &str, typed: &str, plan: Option<&str>) -> Value {
        let offers = self.desk.catalogue();
        match option {
            "plan" => view::plan_choices(lang, &offers, typed),
            "options" => view::option_choices(lang, &offers, plan, typed),
            _ => json!([]),
        }
    }

    /// The form, or the message that there is nothing to fill in. From memory only: it is the first answer. Whether the
    /// person may do it is asked when the form comes back: the order's terms and deputies are not in memory.
    fn form(&self, lang: Lang, incoming: &Incoming, form: Form) -> Result<Value, Value> {
        match form {
            Form::Approve { order, seal } => Ok(view::approve_form(lang, order, seal)),
            Form::Waive { order, seal } => Ok(view::waive_form(lang, order, seal)),
            Form::Alone { order, seal } => Ok(view::alone_form(lang, order, seal)),
            Form::Reject { order } => Ok(view::reject_form(lang, order)),
            Form::Ordered { order } => Ok(view::ordered_form(lang, order)),
            Form::NotOrdered { order, seen } => Ok(view::not_ordered_form(lang, order, seen)),
            Form::Retract { order, reason } => Ok(view::retract_form(lang, order, reason)),
            Form::Voucher { line } => {
                let who = self.desk.remembered(incoming.person.id);
                let cart = who.map(|who| self.desk.remembered_cart(&who)).unwrap_or_default();
                if cart.lines.is_empty() {
                    return Err(view::cart(lang, &cart, &self.desk.catalogue()));
                }
                let lines = cart.lines.len();
                match line.or((lines == 1).then_some(1)) {
                    None => Err(view::text(view::note(lang, &Note::WhichLine { lines }))),
                    Some(place) => match cart.voucher(place, true) {
                        Ok(_) => Ok(view::voucher_form(lang, place, cart.version)),
                        Err(refusal) => Err(view::text(view::refusal(lang, &refusal))),
                    },
                }
            }
        }
    }

    async fn unread(&self, unread: Unread) {
        tracing::warn!(
            kind = unread.kind,
            fields = unread.fields.join(","),
            "an interaction could not be read and was not carried out; if it repeats, this version of the bot is too old"
        );
        let Some(call) = &unread.call else { return };
        let lang = Lang::of(unread.locale.as_deref().unwrap_or_default());
        let answered = self.note(call, lang, unread.wants_choices(), &Note::Unreadable).await;
        self.over(call, UNCLEAR, answered.map(|()| Outcome::Unclear));
    }

    /// Says a note as the one answer; where only choices can be given, there are none.
    async fn note(&self, call: &Callback, lang: Lang, asks: bool, note: &Note) -> Result<(), RestError> {
        if asks {
            return offer_choices(&self.rest, call, &json!([])).await;
        }
        say_at_once(&self.rest, call, &view::text(view::note(lang, note))).await
    }

    /// Counts an interaction that is over. An answer that Discord did not take is told to the operator; the person sees
    /// Discord's own failure notice. That somebody else has answered is no trouble: of two processes with one token, each
    /// gets every interaction.
    fn over(&self, call: &Callback, verb: &'static str, answered: Result<Outcome, RestError>) {
        let outcome = match answered {
            Ok(outcome) => outcome,
            Err(error) => {
                let outcome = Outcome::unheard(&error);
                if outcome == Outcome::Elsewhere {
                    tracing::debug!(interaction = call.id.0, "an interaction was answered by another process");
                } else {
                    tracing::warn!(interaction = call.id.0, %error, "an interaction was not answered");
                }
                outcome
            }
        };
        self.rest.meter().interaction(verb, outcome);
        let ms = u64::try_from(call.received.elapsed().as_millis()).unwrap_or(u64::MAX);
        tracing::debug!(verb, outcome = outcome.word(), ms, "an interaction is over");
    }
}
