//! Two people click at the same moment, each twice: of every double click one counts, and the other is told that it does
//! not.

use crate::stage::{Setup, freely};
use cartwright::order::Stage;
use sandbox::Sandbox;
use sandbox::discord::{Aim, Change, Discord, Person, Refused, Snowflake};
use std::time::Duration;

/// How long an answer may take. Only a failing test waits for it.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often both approve and take it back, each time with a double click.
const ROUNDS: i64 = 250;
const APPROVERS: [&str; 2] = ["bob", "carol"];
/// One approval more than the two can give: the order stays where it is.
const THREE: &str = "[[rule]]\nname = \"three\"\napprovals = 3\n";

#[test]
fn a_thousand_by_two_approvers_have_one_outcome_each() {
    let orders = freely(&Setup::usual().file(THREE), async |sandbox| {
        let card = send(sandbox).await?;
        for _ in 0..ROUNDS {
            double_click(&sandbox.discord, |person| person.clicks_on("Approve", &card)).await?;
            // By its id: the order's message comes to show the button a little later.
            double_click(&sandbox.discord, |person| person.clicks_unchecked("cw1:takeback:1", &card)).await?;
        }
        Ok(())
    });
    let [order] = orders.as_slice() else { panic!("{} orders", orders.len()) };
    // It was sent, and of each double click there is one event: not one more, and not one less.
    assert_eq!((&order.stage, order.version.0), (&Stage::Pending, 1 + 4 * ROUNDS));
    assert!(order.approvals.is_empty(), "{:?}", order.approvals);
}

/// An order that waits, by alice. Carol approves as well as bob.
async fn send(sandbox: &Sandbox) -> Result<Aim, String> {
    let discord = &sandbox.discord;
    let approver = Change { roles: Some(vec!["approver".to_owned()]), ..Change::default() };
    discord.change_person("carol", &approver).map_err(|refused| refused.to_string())?;
    for text in ["/cart add plan:project.2018 name:staging", "/cart submit reason:new staging area"] {
        let alice = discord.person("alice").map_err(|refused| refused.to_string())?;
        let deed = alice.types(text).map_err(|refused| refused.to_string())?;
        discord.settled(deed, PATIENCE).await.map_err(|late| late.to_string())?;
    }
    let card = |discord: &Discord| {
        let seen = discord.person("bob").ok()?.sees();
        seen.into_iter().find(|message| message.buttons.iter().any(|button| button.label == "Approve"))
    };
    let card = discord.wait_until(PATIENCE, card).await.map_err(|_| "the order's message did not come")?;
    Ok(Aim { message_id: Some(card.id), containing: None })
}

/// Both click twice, before anybody has an answer. Each is told of one click that it does not count; by then the other
/// has counted, or it was neither.
async fn double_click(discord: &Discord, click: impl Fn(&Person) -> Result<Snowflake, Refused>) -> Result<(), String> {
    let before = discord.timeline(0).last().map_or(0, |event| event.seq);
    let mut clicks = Vec::new();
    for person in [APPROVERS, APPROVERS].concat() {
        let clicker = discord.person(person).map_err(|refused| refused.to_string())?;
        clicks.push((person, click(&clicker).map_err(|refused| refused.to_string())?));
    }
    for approver in APPROVERS {
        let theirs = |click: Snowflake| clicks.contains(&(approver, click));
        let told = |discord: &Discord| {
            let news = discord.timeline(before);
            news.iter().any(|event| event.interaction_id.is_some_and(theirs) && event.message.is_some()).then_some(())
        };
        let told = discord.wait_until(PATIENCE, told).await;
        told.map_err(|_| format!("{approver} was told of neither click that it does not count"))?;
    }
    Ok(())
}
