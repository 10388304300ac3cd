//! OVHcloud: the connection, the clocks, the credentials, and then the account behind them.

use super::finding::{Finding, Known};
use super::{account, rights};
use crate::config::{Config, OvhEndpoint};
use crate::order::Verdict;
use crate::ovh::rights::account_actions;
use crate::ovh::{Account, Credentials, Error, Fate, Grant, GrantState, Ovh};
use jiff::{SignedDuration, Timestamp};

/// What cannot be looked at without a connection, in the order in which it is told.
const BEHIND_THE_CONNECTION: [&str; 2] = ["clock", "credentials"];
const BEHIND_THE_CREDENTIALS: [&str; 2] = ["rights", "account"];
const BEHIND_THE_ACCOUNT: [&str; 4] = ["payment", "eligibility", "projects", "offers"];

/// Looked at in this order; what hangs on something broken is not asked.
pub(super) async fn look(config: Option<&Config>, endpoint: &OvhEndpoint, credentials: Credentials) -> Vec<Finding> {
    let known = Known::of(&credentials);
    let ovh = match endpoint.name().parse().map(|endpoint| Ovh::new(endpoint, credentials)) {
        Ok(Ok(ovh)) => ovh,
        Ok(Err(error)) => return vec![Finding::fatal("credentials", error.to_string(), "copy them again")],
        Err(error) => return vec![Finding::fatal("credentials", error.to_string(), "mend ovh.endpoint")],
    };
    let mut findings = Vec::new();
    match ovh.refresh_clock().await {
        Ok(()) => findings.push(clock(ovh.now().duration_since(Timestamp::now()))),
        Err(error) => {
            findings.push(Finding::of_ovh("OVHcloud", &error, known));
            let behind = [&BEHIND_THE_CONNECTION[..], &BEHIND_THE_CREDENTIALS, &BEHIND_THE_ACCOUNT].concat();
            findings.extend(Finding::all_skipped(&behind, "not looked at: the connection comes first"));
            return findings;
        }
    }
    let untold = match known {
        Known::ByKey => {
            findings.extend(known_by_key(&ovh.current_key().await, ovh.now()));
            false
        }
        Known::AsService => !known_as_service(&ovh, &mut findings).await,
    };
    let account = ovh.account().await;
    if untold {
        findings.push(rights::untold(account.is_ok()));
    }
    let account = match account {
        Ok(account) => account,
        Err(error) => {
            // What is wrong with the credentials themselves is said already.
            let told = findings.iter().any(|finding| finding.check == "credentials" && finding.next.is_some());
            if told {
                let behind = [&BEHIND_THE_CREDENTIALS[..], &BEHIND_THE_ACCOUNT].concat();
                findings.extend(Finding::all_skipped(&behind, "not looked at: the credentials come first"));
            } else {
                findings.push(Finding::of_ovh("account", &error, known));
                findings.extend(Finding::all_skipped(&BEHIND_THE_ACCOUNT, "not looked at: the account comes first"));
            }
            return findings;
        }
    };
    findings.extend(account::look(config, endpoint, &ovh, &account, known).await);
    findings.extend(reached(&ovh, &account, known).await);
    findings
}

/// How far this machine's clock is off. The bot signs by OVHcloud's, so that alone breaks nothing.
fn clock(off: SignedDuration) -> Finding {
    let seconds = off.as_secs();
    let way = if seconds > 0 { "behind" } else { "ahead of" };
    let far = match seconds.unsigned_abs() {
        0..=5 => return Finding::fine("clock", "agrees with OVHcloud's"),
        seconds @ 6..90 => format!("{seconds} s"),
        seconds => format!("about {} min", (seconds + 30) / 60),
    };
    let next = "set it by NTP; times in the log and in the audit are off until then";
    Finding::warning("clock", format!("this machine's clock is {far} {way} OVHcloud's"), next)
}

/// What OVHcloud says of the key, and what the key may do.
pub(super) fn known_by_key(key: &Result<Grant, Error>, now: Timestamp) -> Vec<Finding> {
    match key {
        Ok(Grant { state: GrantState::Validated, rules, expiration }) => {
            [valid_until(*expiration, now)].into_iter().chain(rights::of_key(rules)).collect()
        }
        Ok(Grant { state, .. }) => {
            let says = match state {
                GrantState::Expired => "the consumer key has expired or was revoked",
                GrantState::Refused => "the consumer key was refused on its page",
                GrantState::PendingValidation | GrantState::Validated => "nobody has validated the consumer key yet",
            };
            vec![Finding::failed("credentials", says, "`cartwright login --write FILE` gets a new one")]
        }
        Err(Error { fate: Fate::Refused(Verdict::RightMissing), .. }) => {
            let says = "the key may not read its own rights (GET /auth/currentCredential)";
            let rights = Finding::warning("rights", says, Known::ByKey.more_rights());
            vec![Finding::fine("credentials", "OVHcloud accepts them"), rights]
        }
        Err(error) => vec![Finding::of_ovh("credentials", error, Known::ByKey)],
    }
}

/// Whether all is said about its rights. IAM is asked what the policy allows, which changes nothing.
async fn known_as_service(ovh: &Ovh, findings: &mut Vec<Finding>) -> bool {
    let account = match ovh.caller().await {
        Ok(caller) => caller.account,
        Err(error) => {
            findings.push(Finding::of_ovh("credentials", &error, Known::AsService));
            return true;
        }
    };
    findings.push(Finding::fine("credentials", format!("OVHcloud gives tokens; a service account of {account}")));
    let actions = account_actions();
    match ovh.allowance(&account, &actions).await {
        Ok(said) => findings.extend(rights::of_policy(&actions, &said)),
        Err(_) => return false,
    }
    true
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
async fn reached(ovh: &Ovh, account: &Account, known: Known) -> Vec<Finding> {
    let day = ovh.now().saturating_sub(SignedDuration::from_hours(24)).unwrap_or(Timestamp::MIN);
    // What a key may do stands in its rules; a service account has to try.
    let pending = async {
        match known {
            Known::ByKey => Ok(()),
            Known::AsService => ovh.cloud_orders().await.map(drop),
        }
    };
    let (plans, orders, carts, pending) =
        tokio::join!(ovh.public_plans(account), ovh.orders(day), ovh.carts("cartwright/doctor"), pending);
    let offers = match plans {
        Ok(plans) if plans.iter().any(crate::order::PlanCode::is_project) => {
            Finding::fine("offers", format!("{} plans, a Public Cloud project among them", plans.len()))
        }
        Ok(_) => Finding::failed(
            "offers",
            format!("OVHcloud lists no Public Cloud project for {}", account.subsidiary),
            "look in the control panel whether this account can order one, and ask OVHcloud's support",
        ),
        Err(error) => Finding::of_ovh("offers", &error, known),
    };
    let mut findings = vec![offers];
    findings.extend(orders.err().map(|error| Finding::of_ovh("orders", &error, known)));
    // Where there is no such list, orders are followed one by one.
    let pending = pending.err().filter(|error| error.fate != Fate::Missing);
    findings.extend(pending.map(|error| Finding::of_ovh("orders", &error, known)));
    findings.extend(carts.err().map(|error| Finding::of_ovh("carts", &error, known)));
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_may_be_off_a_little() {
        let said = |seconds| clock(SignedDuration::from_secs(seconds)).says;
        assert_eq!([said(5), said(-5)], ["agrees with OVHcloud's"; 2]);
        assert_eq!(said(6), "this machine's clock is 6 s behind OVHcloud's");
        assert_eq!(said(-100), "this machine's clock is about 2 min ahead of OVHcloud's");
    }

    #[test]
    fn a_key_that_ends_within_two_weeks_is_told() {
        let now = Timestamp::UNIX_EPOCH;
        let in_days = |days: i64| now.saturating_add(SignedDuration::from_hours(24 * days)).ok();
        let state = |end| valid_until(end, now).state;
        use super::super::State::{Fine, Warning};
        assert_eq!(
            [state(None), state(in_days(15)), state(in_days(14)), state(in_days(1))],
            [Fine, Fine, Warning, Warning]
        );
        assert_eq!(valid_until(in_days(1), now).says, "the consumer key ends on 1970-01-02");
    }
}
