//! OVHcloud: the connection, the clocks, the credentials, and then the account behind them.

use super::finding::Finding;
use super::{account, rights};
use crate::config::{Config, OvhEndpoint};
use crate::order::Verdict;
use crate::ovh::rights::Needs;
use crate::ovh::{Account, Credentials, Error, Fate, Grant, GrantState, Ovh};
use jiff::{SignedDuration, Timestamp};

/// Looked at in this order; what hangs on something broken is not asked.
pub(super) async fn look(
    config: Option<&Config>,
    endpoint: &OvhEndpoint,
    credentials: Credentials,
    needs: Needs,
) -> Vec<Finding> {
    let by_key = matches!(credentials, Credentials::Keys(_));
    let ovh = match endpoint.name().parse().map(|endpoint| Ovh::new(endpoint, credentials)) {
        Ok(Ok(ovh)) => ovh,
        Ok(Err(error)) => return vec![Finding::fatal("credentials", error.to_string(), "copy them again")],
        Err(error) => return vec![Finding::fatal("credentials", error.to_string(), "mend ovh.endpoint")],
    };
    let mut findings = Vec::new();
    match ovh.refresh_clock().await {
        Ok(()) => findings.push(clock(ovh.now().duration_since(Timestamp::now()))),
        Err(error) => {
            findings.push(Finding::of_ovh("OVHcloud", &error));
            return findings;
        }
    }
    if by_key {
        known_by_key(&ovh, needs, &mut findings).await
    } else {
        known_by_token(&ovh, &mut findings).await
    }
    let account = match ovh.account().await {
        Ok(account) => account,
        Err(error) => {
            // What is wrong with the credentials themselves is said already.
            let told = findings.iter().any(|finding| finding.check == "credentials" && finding.next.is_some());
            let says = "not looked at: the credentials come first";
            findings.push(if told { Finding::skipped("account", says) } else { Finding::of_ovh("account", &error) });
            return findings;
        }
    };
    findings.extend(account::look(config, endpoint, &ovh, &account).await);
    findings.extend(reached(&ovh, &account).await);
    findings
}

/// How far this machine's clock is off. The bot signs by OVHcloud's, so that alone breaks nothing.
fn clock(off: SignedDuration) -> Finding {
    let seconds = off.as_secs();
    match seconds.unsigned_abs() {
        0..=5 => Finding::fine("clock", "agrees with OVHcloud's"),
        far => {
            let (way, next) = (
                if seconds > 0 { "behind" } else { "ahead of" },
                "set it by NTP; times in the log and in the audit are off until then",
            );
            Finding::warning("clock", format!("this machine's clock is {far} s {way} OVHcloud's"), next)
        }
    }
}

async fn known_by_key(ovh: &Ovh, needs: Needs, findings: &mut Vec<Finding>) {
    match ovh.current_key().await {
        Ok(Grant { state: GrantState::Validated, rules, expiration }) => {
            findings.push(valid_until(expiration, ovh.now()));
            findings.extend(rights::of_key(&rules, needs));
        }
        Ok(Grant { state, .. }) => {
            let says = match state {
                GrantState::Expired => "the consumer key has expired or was revoked",
                GrantState::Refused => "the consumer key was refused on its page",
                GrantState::PendingValidation | GrantState::Validated => "nobody has validated the consumer key yet",
            };
            findings.push(Finding::failed("credentials", says, "`cartwright login --write FILE` gets a new one"));
        }
        Err(Error { fate: Fate::Refused(Verdict::RightMissing), .. }) => {
            findings.push(Finding::fine("credentials", "OVHcloud accepts them"));
            let says = "the key may not read its own rights (GET /auth/currentCredential)";
            findings.push(Finding::warning("rights", says, super::finding::MORE_RIGHTS));
        }
        Err(error) => findings.push(Finding::of_ovh("credentials", &error)),
    }
}

async fn known_by_token(ovh: &Ovh, findings: &mut Vec<Finding>) {
    match ovh.caller().await {
        Ok(caller) => {
            let account = caller.account;
            findings
                .push(Finding::fine("credentials", format!("OVHcloud gives tokens; a service account of {account}")));
            findings.push(rights::of_policy());
        }
        Err(error) => findings.push(Finding::of_ovh("credentials", &error)),
    }
}

/// A key that ends soon is a bot that stops soon.
fn valid_until(end: Option<Timestamp>, now: Timestamp) -> Finding {
    let Some(end) = end else { return Finding::fine("credentials", "OVHcloud accepts them; the key has no end") };
    let day = end.strftime("%Y-%m-%d");
    if end.duration_since(now) > SignedDuration::from_hours(14 * 24) {
        return Finding::fine("credentials", format!("OVHcloud accepts them; the key ends on {day}"));
    }
    let next = "`cartwright login --write FILE` gets a new one before the bot stops ordering";
    Finding::warning("credentials", format!("the consumer key ends on {day}"), next)
}

/// Whether there is something to order, and whether what the bot reads to find orders again can be read.
async fn reached(ovh: &Ovh, account: &Account) -> Vec<Finding> {
    let day = ovh.now().saturating_sub(SignedDuration::from_hours(24)).unwrap_or(Timestamp::MIN);
    let (plans, orders, carts) =
        tokio::join!(ovh.public_plans(account), ovh.orders(day), ovh.carts("cartwright/doctor"));
    let offers = match plans {
        Ok(plans) if plans.iter().any(crate::order::PlanCode::is_project) => {
            Finding::fine("offers", format!("{} plans, a Public Cloud project among them", plans.len()))
        }
        Ok(_) => Finding::failed(
            "offers",
            format!("OVHcloud lists no Public Cloud project for {}", account.subsidiary),
            "look in the control panel whether this account can order one, and ask OVHcloud's support",
        ),
        Err(error) => Finding::of_ovh("offers", &error),
    };
    let mut findings = vec![offers];
    findings.extend(orders.err().map(|error| Finding::of_ovh("orders", &error)));
    findings.extend(carts.err().map(|error| Finding::of_ovh("carts", &error)));
    findings
}
