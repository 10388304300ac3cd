//! Counts the calls of an undisturbed order: how many there are, and how many had to wait for one another.

use super::paint::Paint;
use sandbox::Sandbox;
use sandbox::discord::Event;
use sandbox::ovh::{Call, sequential};
use std::error::Error;
use std::time::Duration;

/// Milliseconds each answer takes, so that calls made side by side are seen to overlap.
const LATENCY_MS: u64 = 100;
/// How long a step may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// Orders once more and prints what it took.
pub(crate) async fn measure(sandbox: &Sandbox, paint: Paint) -> Result<(), Box<dyn Error>> {
    sandbox.ovh.set(|settings| settings.latency_ms = LATENCY_MS);
    let (to_quote, to_link) = order(sandbox).await?;
    println!(
        "\n{}",
        paint.strong("Calls to OVHcloud for one more order, without trouble, clean-up and following left out:")
    );
    println!("  from submit to the quote: {to_quote}");
    println!("  from approve to the link: {to_link}");
    Ok(())
}

async fn order(sandbox: &Sandbox) -> Result<(String, String), Box<dyn Error>> {
    let (alice, bob) = (sandbox.discord.person("alice")?, sandbox.discord.person("bob")?);
    let added = alice.types("/cart add plan:project.2018 name:measured")?;
    sandbox.discord.settled(added, PATIENCE).await?;
    sandbox.ovh.quiet().await;

    let seen = begin(sandbox);
    alice.types("/cart submit reason:to count calls")?;
    until(sandbox, seen, "Approve").await?;
    let to_quote = counted(sandbox);
    sandbox.ovh.quiet().await;

    let seen = begin(sandbox);
    bob.clicks("Approve")?;
    until(sandbox, seen, "Payment link").await?;
    alice.clicks("Payment link")?;
    let shows_link = |event: &Event| {
        event.message.as_ref().is_some_and(|message| message.buttons.iter().any(|button| button.url.is_some()))
    };
    wait(sandbox, seen, shows_link).await?;
    Ok((to_quote, counted(sandbox)))
}

/// Forgets the calls so far; the place in the timeline from which on to look.
fn begin(sandbox: &Sandbox) -> u64 {
    sandbox.ovh.forget_calls();
    sandbox.discord.timeline(0).last().map_or(0, |event| event.seq)
}

/// Waits for a message that shows a button with this text.
async fn until(sandbox: &Sandbox, seen: u64, label: &str) -> Result<(), Box<dyn Error>> {
    let shows_button = |event: &Event| {
        event.message.as_ref().is_some_and(|message| message.buttons.iter().any(|button| button.label == label))
    };
    wait(sandbox, seen, shows_button).await
}

async fn wait(sandbox: &Sandbox, seen: u64, shows: impl Fn(&Event) -> bool) -> Result<(), Box<dyn Error>> {
    let shown = sandbox.discord.wait_until(PATIENCE, |discord| discord.timeline(seen).iter().any(&shows).then_some(()));
    shown.await.map_err(|_| "an order that only counts calls did not get on".into())
}

fn counted(sandbox: &Sandbox) -> String {
    let follows = |route: &str| ["/cloud/order", "/status", "/followUp"].iter().any(|end| route.ends_with(end));
    let counts = |call: &Call| call.method != "DELETE" && !follows(&call.route);
    let calls: Vec<Call> = sandbox.ovh.calls().into_iter().filter(counts).collect();
    format!("{} round trips one after another, {} calls in all", sequential(&calls), calls.len())
}
