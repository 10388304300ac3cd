//! `/account`: how ready the account is, what it has, how it pays.

use super::body::body;
use super::embed::{Embed, MOST_VALUE};
use super::escape::{code, escape_within};
use super::fit::fit;
use crate::desk::AccountSheet;
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::order::Action;
use crate::ovh::{AccountProject, PaymentKind, PaymentMethod};
use serde_json::Value;

const COLOR: u32 = 0x34_98_DB;

/// The characters a project's name may take.
const MOST_NAME: usize = 80;

/// The account as OVHcloud shows it now.
pub fn account(lang: Lang, sheet: &AccountSheet) -> Value {
    let mut embed = Embed::new(COLOR).titled(say::account_title(lang));
    let account = &sheet.account;
    embed.narrow(say::field_subsidiary(lang), code(&account.subsidiary));
    embed.narrow(say::field_currency(lang), account.currency.code().to_owned());
    let kind = if account.individual { say::account_individual(lang) } else { say::account_company(lang) };
    embed.narrow(say::field_customer(lang), kind);
    embed.field(say::field_method(lang), method(lang, sheet.method.as_ref()));
    if let Some(projects) = &sheet.projects {
        embed.field(say::field_projects(lang, projects.len()), shown(lang, projects));
    } else {
        embed.field(say::field_projects_unknown(lang), say::account_not_said(lang));
    }
    let ready = match &sheet.actions {
        None => say::account_readiness_unknown(lang),
        Some(actions) if actions.is_empty() => say::account_ready(lang),
        Some(actions) => format!("{}\n{}", say::account_not_ready(lang), listed(lang, actions)),
    };
    body(String::new(), vec![embed.with(ready)], Vec::new())
}

/// Why nothing is ordered, and each thing to do about it.
pub(super) fn not_eligible(lang: Lang, actions: &[Action]) -> String {
    let (why, then) = (say::refusal_not_eligible(lang), say::not_eligible_then(lang));
    format!("{why}\n{}\n{then}", listed(lang, actions))
}

fn listed(lang: Lang, actions: &[Action]) -> String {
    actions.iter().map(|action| format!("- {}", to_do(lang, *action))).collect::<Vec<_>>().join("\n")
}

/// What to do, and where.
fn to_do(lang: Lang, action: Action) -> String {
    match action {
        Action::AddPaymentMethod => say::action_add_payment_method(lang),
        Action::AskIncreaseProjectsQuota => say::action_ask_quota(lang),
        Action::ChallengePaymentMethod => say::action_challenge(lang),
        Action::VerifyPaypal => say::action_verify_paypal(lang),
        Action::Other => say::action_other(lang),
    }
}

fn method(lang: Lang, method: Option<&Option<PaymentMethod>>) -> String {
    let method = match method {
        None => return say::account_not_said(lang),
        Some(None) => return say::method_none(lang),
        Some(Some(method)) => method,
    };
    let kind = match method.kind() {
        PaymentKind::BankAccount => say::method_bank_account(lang),
        PaymentKind::CreditCard => say::method_credit_card(lang),
        PaymentKind::Paypal => say::method_paypal(lang),
        PaymentKind::SepaDirectDebit => say::method_sepa(lang),
        PaymentKind::Other => say::method_other(lang),
    };
    if method.is_valid() { kind } else { say::method_not_valid(lang, kind, code(&method.status)) }
}

fn shown(lang: Lang, projects: &[AccountProject]) -> String {
    if projects.is_empty() {
        return say::account_no_projects(lang);
    }
    let discovery = projects.iter().any(AccountProject::is_discovery);
    let note = if discovery { format!("\n{}", say::account_discovery(lang)) } else { String::new() };
    let lines: Vec<String> = projects.iter().map(|project| line(lang, project)).collect();
    let room = MOST_VALUE.saturating_sub(super::fit::size(&note));
    fit(&lines, "\n", room, |left_out| say::and_more(lang, left_out)) + &note
}

fn line(lang: Lang, project: &AccountProject) -> String {
    let name = project.name.as_deref().filter(|name| !name.trim().is_empty());
    let name = name.map_or_else(|| say::account_unnamed(lang), |name| escape_within(name, MOST_NAME));
    match &project.plan {
        Some(plan) => format!("{name} ({}, {})", code(&project.id), code(&plan.0)),
        None => format!("{name} ({})", code(&project.id)),
    }
}
