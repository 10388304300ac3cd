//! The account: which it is, how it pays, what OVHcloud wants before another project, and how many there are.

use super::finding::{Finding, Known};
use crate::config::{Config, OvhEndpoint, World};
use crate::order::{Action, Pays};
use crate::ovh::{Account, Error, Ovh, PaymentKind, PaymentMethod, Region};

/// OVHcloud allows so many projects before it wants to be asked for more.
const USUAL_PROJECTS: u32 = 3;

pub(super) async fn look(
    config: Option<&Config>,
    endpoint: &OvhEndpoint,
    ovh: &Ovh,
    account: &Account,
    known: Known,
) -> Vec<Finding> {
    let (payment, actions, projects) =
        tokio::join!(ovh.default_payment_method(), ovh.actions_required(), ovh.count_projects());
    let mut findings = vec![itself(endpoint, account)];
    findings.extend(config.into_iter().flat_map(|config| currency(config, account)));
    findings.push(pays(&payment, known, config.map_or(Pays::Link, |config| config.payment.mode)));
    findings.extend(eligible(&actions, known));
    findings.extend(counted(&projects, quota(&actions), known));
    findings
}

/// Accounts belong to one region. An address of no region's own says nothing about it.
fn itself(endpoint: &OvhEndpoint, account: &Account) -> Finding {
    let Account { nichandle, subsidiary, currency, individual } = account;
    let here = match endpoint {
        OvhEndpoint::Eu => Some(Region::Eu),
        OvhEndpoint::Ca => Some(Region::Ca),
        OvhEndpoint::Us => Some(Region::Us),
        OvhEndpoint::Url(_) => None,
    };
    let theirs = Region::of(subsidiary);
    if here.zip(theirs).is_some_and(|(here, theirs)| here != theirs) {
        let says =
            format!("{nichandle} is of the subsidiary {subsidiary}, which does not belong to {}", endpoint.name());
        return Finding::failed(
            "account",
            says,
            "set ovh.endpoint to the account's region, with credentials made there",
        );
    }
    let whose = if *individual { "a private individual's" } else { "a company's" };
    Finding::fine("account", format!("{nichandle}, subsidiary {subsidiary}, pays in {}, {whose}", currency.code()))
}

fn currency(config: &Config, account: &Account) -> Vec<Finding> {
    let world = World { unknown_roles: Vec::new(), currency: Some(account.currency) };
    let faults = config.check_world(&world).err().map(|error| error.faults).unwrap_or_default();
    faults.into_iter().map(|fault| Finding::fatal("rules", format!("{}{}", fault.at, fault.what), fault.hint)).collect()
}

/// Where the bot pays by itself, it pays nothing without a method that works.
pub(super) fn pays(method: &Result<Option<PaymentMethod>, Error>, known: Known, pays: Pays) -> Finding {
    const PAYMENT: &str = "payment";
    const REGISTER: &str =
        "register one in OVHcloud's control panel (Billing, Payment methods) and make it the default";
    let (says, next) = match method {
        Err(error) => return weighed(Finding::of_ovh(PAYMENT, error, known), pays),
        Ok(None) => ("the account has no default payment method: OVHcloud may take no order".to_owned(), REGISTER),
        Ok(Some(method)) if method.kind() == PaymentKind::BankAccount => (
            "the default is a BANK_ACCOUNT, which orders no longer accept".to_owned(),
            "register SEPA_DIRECT_DEBIT or a card in the control panel (Billing, Payment methods)",
        ),
        Ok(Some(method)) if method.is_valid() => return Finding::fine(PAYMENT, format!("by default {}", method.name)),
        Ok(Some(PaymentMethod { name, status })) => (format!("the default, {name}, is {status}"), REGISTER),
    };
    weighed(Finding::failed(PAYMENT, says, next), pays)
}

fn weighed(finding: Finding, pays: Pays) -> Finding {
    match pays {
        Pays::Registered => {
            let says = format!("{}; with payment.mode = \"registered\" the bot can pay nothing", finding.says);
            Finding { says, ..finding }
        }
        Pays::Link => finding.mild(),
    }
}

const ELIGIBILITY: &str = "eligibility";
const PROJECTS: &str = "projects";

/// What OVHcloud wants first (`cloud.project.EligibilityAction`), each with where it is done.
pub(super) fn eligible(actions: &Result<Vec<Action>, Error>, known: Known) -> Vec<Finding> {
    let actions = match actions {
        Ok(actions) => actions,
        Err(error) => return vec![Finding::of_ovh(ELIGIBILITY, error, known).mild()],
    };
    if actions.is_empty() {
        return vec![Finding::fine(ELIGIBILITY, "the account may order a project now")];
    }
    actions.iter().filter_map(|action| wanted(*action)).collect()
}

/// What to do about it, and where. A higher quota is told with the projects.
fn wanted(action: Action) -> Option<Finding> {
    let (says, next) = match action {
        Action::AskIncreaseProjectsQuota => return None,
        Action::AddPaymentMethod => (
            "OVHcloud wants a payment method first (addPaymentMethod)",
            "register one in the control panel (Billing, Payment methods)",
        ),
        Action::ChallengePaymentMethod => (
            "OVHcloud wants the payment method proved first (challengePaymentMethod)",
            "order this project once in the control panel, which asks for the proof; by the API it works with three projects, one of them made in the last three months",
        ),
        Action::VerifyPaypal => (
            "OVHcloud wants the PayPal account verified first (verifyPaypal)",
            "verify it at PayPal, or make another payment method the default in the control panel",
        ),
        Action::Other => (
            "OVHcloud wants something first that this version does not know",
            "begin a Public Cloud project in the control panel, where it says what it wants",
        ),
    };
    Some(Finding::failed(ELIGIBILITY, says, next))
}

fn counted(projects: &Result<u32, Error>, quota: Option<Finding>, known: Known) -> Vec<Finding> {
    let count = match projects {
        Ok(1) => Finding::fine(PROJECTS, "1 project"),
        Ok(count) if *count >= USUAL_PROJECTS && quota.is_none() => {
            Finding::fine(PROJECTS, format!("{count} projects; OVHcloud asks for no higher quota"))
        }
        Ok(count) => Finding::fine(PROJECTS, format!("{count} projects")),
        Err(error) => Finding::of_ovh(PROJECTS, error, known).mild(),
    };
    [count].into_iter().chain(quota).collect()
}

/// It hangs on no count.
pub(super) fn quota(actions: &Result<Vec<Action>, Error>) -> Option<Finding> {
    let wanted = actions.as_ref().is_ok_and(|actions| actions.contains(&Action::AskIncreaseProjectsQuota));
    let says = "OVHcloud wants to be asked before another project (askIncreaseProjectsQuota)";
    let next = "ask OVHcloud's support for a higher quota of Public Cloud projects, or delete one in the control panel";
    wanted.then(|| Finding::failed(PROJECTS, says, next))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doctor::State;
    use crate::order::Currency;

    fn state(endpoint: &OvhEndpoint, subsidiary: &str) -> State {
        let (nichandle, subsidiary) = ("ab12345-ovh".to_owned(), subsidiary.to_owned());
        itself(endpoint, &Account { nichandle, subsidiary, currency: Currency::EUR, individual: false }).state
    }

    #[test]
    fn an_account_of_another_region_is_told() {
        assert_eq!(state(&OvhEndpoint::Eu, "PL"), State::Fine);
        assert_eq!(state(&OvhEndpoint::Eu, "QC"), State::Failed);
        assert_eq!(state(&OvhEndpoint::Us, "PL"), State::Failed);
        assert_eq!(state(&OvhEndpoint::Eu, "??"), State::Fine, "a subsidiary that is not known proves nothing");
    }

    #[test]
    fn a_payment_method_is_told_by_its_kind() {
        let said = |name: &str, status: &str, mode: Pays| {
            let method = PaymentMethod { name: name.to_owned(), status: status.to_owned() };
            let Finding { state, says, .. } = pays(&Ok(Some(method)), Known::ByKey, mode);
            (state, says)
        };
        assert_eq!(said("CREDIT_CARD", "VALID", Pays::Registered), (State::Fine, "by default CREDIT_CARD".to_owned()));
        let expired = "the default, PAYPAL, is EXPIRED".to_owned();
        assert_eq!(said("PAYPAL", "EXPIRED", Pays::Link), (State::Warning, expired));
        assert_eq!(said("BANK_ACCOUNT", "VALID", Pays::Link).0, State::Warning);
        assert_eq!(said("PAYPAL", "EXPIRED", Pays::Registered).0, State::Failed);
        assert_eq!(said("BANK_ACCOUNT", "VALID", Pays::Registered).0, State::Failed);
        assert_eq!(pays(&Ok(None), Known::ByKey, Pays::Registered).state, State::Failed);
    }
}
