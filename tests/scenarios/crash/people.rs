//! Alice, who wants a project, and Bob, who approves it. They do what the bot offers until the order is placed, and
//! whatever got no answer once more.

use super::bots::{Bots, PATIENCE};
use sandbox::Sandbox;
use sandbox::discord::{Aim, Answer, Audience, Discord, EventKind, Refused, Shown, Snowflake};

const ADD: &str = "/cart add plan:project.2018 name:staging";
const SUBMIT: &str = "/cart submit reason:new staging area";
/// How often something is done before it is given up: everything is interrupted once at most.
pub(super) const TRIES: usize = 12;

/// Those who order, and what they order with.
pub(super) struct People<'a, 'b> {
    pub(super) sandbox: &'a Sandbox,
    pub(super) bots: &'b mut Bots<'a>,
}

impl People<'_, '_> {
    /// Buys one project, until it is paid or to the payment link.
    pub(super) async fn buy(mut self) -> Result<(), String> {
        self.fill().await?;
        self.send().await?;
        self.decide().await?;
        if is_paid(self.sandbox) {
            return Ok(());
        }
        self.open_link().await
    }

    async fn fill(&mut self) -> Result<(), String> {
        let mut said = self.types("alice", ADD).await?;
        for _ in 0..TRIES {
            match said {
                Some(text) if text.contains("staging") => return Ok(()),
                Some(_) => said = self.types("alice", ADD).await?,
                None => said = self.types("alice", "/cart show").await?,
            }
        }
        Err("the cart could not be filled".to_owned())
    }

    /// An empty cart was sent already, although nobody heard of it.
    async fn send(&mut self) -> Result<(), String> {
        for _ in 0..TRIES {
            let said = self.types("alice", SUBMIT).await?;
            if said.is_some_and(|text| text.contains(" is sent") || text.contains("cart is empty")) {
                return Ok(());
            }
        }
        Err("the cart could not be sent".to_owned())
    }

    /// Bob does what the order's message offers.
    async fn decide(&mut self) -> Result<(), String> {
        for _ in 0..TRIES {
            let Some(card) = self.card().await? else { continue };
            let has = |label: &str| card.buttons.iter().any(|button| button.label == label);
            if has("Payment link") || card.buttons.is_empty() {
                return Ok(());
            }
            let done = if has("Approve") {
                self.clicks("bob", "Approve", &card).await?
            } else if has("Try again") {
                self.clicks("bob", "Try again", &card).await?
            } else {
                self.tell(&card).await?
            };
            if done.is_some() {
                self.until_other(&card).await?;
            }
        }
        Err("the order was not placed".to_owned())
    }

    /// Bob looks at OVHcloud's list and says what is so.
    async fn tell(&mut self, card: &Shown) -> Result<Option<Snowflake>, String> {
        let number = self.sandbox.ovh.orders().first().map(|sold| sold.order_id.to_string());
        let (label, field, value) = match &number {
            Some(number) => ("It was ordered", "number", number.as_str()),
            None => ("It was not ordered", "confirm", order(&card.content)),
        };
        if self.clicks("bob", label, card).await?.is_none() {
            return Ok(None);
        }
        self.does(|discord| discord.person("bob")?.submits(&[(field, value)])).await
    }

    async fn open_link(&mut self) -> Result<(), String> {
        for _ in 0..TRIES {
            let Some(card) = self.card().await? else { continue };
            let Some(deed) = self.clicks("alice", "Payment link", &card).await? else { continue };
            if self.answer(deed).await?.is_some_and(|text| text.contains("is OVHcloud order")) {
                return Ok(());
            }
        }
        Err("the payment link did not open".to_owned())
    }

    /// The order's message, once something can be clicked on it or it is paid; nothing if the bot ended meanwhile.
    async fn card(&mut self) -> Result<Option<Shown>, String> {
        self.bots.up().await?;
        let is_over = |card: &Shown| !card.buttons.is_empty() || (is_paid(self.sandbox) && says_so(card));
        let card = self.sandbox.discord.wait_until(PATIENCE, |discord| card(discord).filter(is_over));
        let card = self.bots.unless_over(card).await.transpose();
        card.map_err(|_| format!("the order's message offers nothing: {:?}", card_text(&self.sandbox.discord)))
    }

    /// Waits until the order's message has changed, or the bot has ended.
    async fn until_other(&mut self, before: &Shown) -> Result<(), String> {
        let other = |discord: &Discord| card(discord).filter(|card| card.content != before.content).map(drop);
        let other = self.bots.unless_over(self.sandbox.discord.wait_until(PATIENCE, other)).await.transpose();
        other.map(drop).map_err(|_| format!("the order's message stays at {:?}", before.content))
    }

    pub(super) async fn types(&mut self, name: &str, text: &str) -> Result<Option<String>, String> {
        match self.does(|discord| discord.person(name)?.types(text)).await? {
            Some(deed) => self.answer(deed).await,
            None => Ok(None),
        }
    }

    async fn clicks(&mut self, name: &str, label: &str, card: &Shown) -> Result<Option<Snowflake>, String> {
        let aim = Aim { message_id: Some(card.id), containing: None };
        self.does(|discord| discord.person(name)?.clicks_on(label, &aim)).await
    }

    /// Does something; nothing if it was not acknowledged.
    pub(super) async fn does(
        &mut self,
        deed: impl FnOnce(&Discord) -> Result<Snowflake, Refused>,
    ) -> Result<Option<Snowflake>, String> {
        self.bots.up().await?;
        let discord = &self.sandbox.discord;
        let deed = deed(discord).map_err(|refused| refused.to_string())?;
        let acknowledged = self.bots.unless_over(discord.acknowledged(deed)).await;
        let is_answered = |answer: &Answer| match answer {
            Answer::Waiting | Answer::Failed => false,
            Answer::Replied
            | Answer::Deferred
            | Answer::DeferredUpdate
            | Answer::Updated
            | Answer::Choices
            | Answer::Modal => true,
        };
        match acknowledged {
            Some(Ok(outcome)) => Ok(Some(deed).filter(|_| is_answered(&outcome.answer))),
            Some(Err(late)) if !self.bots.is_dead() => Err(late.to_string()),
            Some(Err(_)) | None => Ok(None),
        }
    }

    /// What the bot said to a deed; nothing if it ended before.
    pub(super) async fn answer(&mut self, deed: Snowflake) -> Result<Option<String>, String> {
        let said = |discord: &Discord| {
            let news = discord.timeline(0).into_iter().rev();
            let mut answers = news.filter(|event| {
                event.interaction_id == Some(deed) && matches!(event.kind, EventKind::Posted | EventKind::Edited)
            });
            answers.find_map(|event| event.message).map(|message| message.content)
        };
        let said = self.bots.unless_over(self.sandbox.discord.wait_until(PATIENCE, said)).await.transpose();
        said.map_err(|_| "a deed was acknowledged and never answered".to_owned())
    }
}

/// The order's number with the bot. It is not always 1: PostgreSQL gives no number twice, not even one that was undone.
pub(super) fn order(text: &str) -> &str {
    let (_, behind) = text.split_once("rder ").unwrap_or_default();
    behind.split(|sign: char| !sign.is_ascii_digit()).next().unwrap_or_default()
}

/// Whether OVHcloud has its money, or confirmed it at 0.
fn is_paid(sandbox: &Sandbox) -> bool {
    sandbox.ovh.orders().first().is_some_and(|sold| sold.charges > 0)
}

/// Whether the order's message says that nothing is left to do about that.
fn says_so(card: &Shown) -> bool {
    let embeds = serde_json::Value::from(card.embeds.clone()).to_string();
    let waits = ["I pay it by", "I confirm the order", "has taken the payment", "There is nothing to pay"];
    let is_placed = ![" approved by ", "I am checking"].iter().any(|text| card.content.contains(text));
    is_placed && !waits.iter().any(|text| embeds.contains(text))
}

/// The order's message as it is now. There is one order.
pub(super) fn card(discord: &Discord) -> Option<Shown> {
    let in_channel =
        discord.timeline(0).into_iter().rev().filter(|event| matches!(event.audience, Audience::Channel(_)));
    in_channel.filter_map(|event| event.message).find(|message| !order(&message.content).is_empty())
}

fn card_text(discord: &Discord) -> Option<String> {
    card(discord).map(|card| card.content)
}
