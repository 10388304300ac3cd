//! Requests as they come, and as they should not.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

use super::*;
use crate::discord::ids::{ApplicationId, ChannelId, InteractionId};
use crate::discord::incoming::{Callback, Given, Person, Value};
use crate::order::{Named, PersonId, Seal, Version};
use secrecy::{ExposeSecret, SecretString};
use tokio::time::Instant;

fn read(what: What) -> Result<Request, Unclear> {
    Request::read(&Incoming {
        call: Callback {
            id: InteractionId(1),
            application: ApplicationId(2),
            token: SecretString::from("t"),
            received: Instant::now(),
        },
        guild: None,
        channel: ChannelId(3),
        person: Person { id: PersonId(4), name: "alice".to_owned(), roles: vec![], locale: "en-GB".to_owned() },
        app_permissions: 0,
        what,
    })
}

fn text(name: &str, value: &str) -> Given {
    Given { name: name.to_owned(), value: Value::Text(value.to_owned()) }
}

fn whole(name: &str, value: i64) -> Given {
    Given { name: name.to_owned(), value: Value::Whole(value) }
}

fn somebody(name: &str) -> Given {
    let named = Named { id: PersonId(5), bot: false, member: true };
    Given { name: name.to_owned(), value: Value::Somebody(named) }
}

fn command(path: &str, options: Vec<Given>) -> Result<Request, Unclear> {
    read(What::Command { path: path.split(' ').map(str::to_owned).collect(), options })
}

fn form(custom_id: &str, name: &str, value: &str) -> Result<Request, Unclear> {
    let field = Field { name: name.to_owned(), text: SecretString::from(value) };
    read(What::Form { custom_id: custom_id.to_owned(), fields: vec![field] })
}

#[test]
fn every_command_is_understood() {
    for known in Command::ALL {
        let spoken = known.spoken(crate::discord::words::Lang::En);
        let everything = vec![
            text("plan", "project"),
            text("name", "staging"),
            text("reason", "why"),
            whole("line", 1),
            whole("order", 1),
            if known == Command::AuditExport { text("to", "2026-01-01") } else { somebody("to") },
            text("until", "3d"),
            text("why", "unused"),
        ];
        command(spoken.trim_start_matches('/'), everything).unwrap_or_else(|unclear| panic!("{spoken}: {unclear:?}"));
    }
    assert_eq!(command("cart burn", vec![]).unwrap_err(), Unclear::Unknown);
    assert_eq!(command("cart", vec![]).unwrap_err(), Unclear::Unknown);
}

#[test]
fn a_line_is_one_unless_said_otherwise_and_options_come_in_a_list() {
    let options = vec![text("plan", "project"), text("name", "a b"), text("options", " one,two , ,three")];
    let Request::Do(Deed::CartAdd { name, quantity, options, .. }) = command("cart add", options).unwrap() else {
        panic!("not a line")
    };
    assert_eq!((name.as_str(), quantity), ("a b", 1));
    assert_eq!(options, ["one", "two", "three"]);
}

#[test]
fn what_discord_would_not_send_is_unclear_and_no_panic() {
    assert_eq!(command("cart add", vec![text("plan", "project")]).unwrap_err(), Unclear::Unknown);
    assert_eq!(command("cart add", vec![whole("plan", 1), whole("name", 2)]).unwrap_err(), Unclear::Unknown);
    assert_eq!(command("cart remove", vec![text("line", "1")]).unwrap_err(), Unclear::Unknown);
    let wrong_kinds =
        [text("quantity", "3"), Given { name: "quantity".to_owned(), value: Value::Other }, whole("options", 1)];
    for wrong in wrong_kinds {
        let options = vec![text("plan", "project"), text("name", "staging"), wrong];
        assert_eq!(command("cart add", options).unwrap_err(), Unclear::Unknown, "never taken for left out");
    }
    assert_eq!(
        command("cart submit", vec![text("reason", "x"), whole("cost_centre", 7)]).unwrap_err(),
        Unclear::Unknown
    );
    assert_eq!(command("cart edit", vec![whole("line", 1)]).unwrap_err(), Unclear::NothingToEdit);
    assert_eq!(read(What::Other(3)).unwrap_err(), Unclear::Unknown);
    let unfocused = What::Autocomplete { path: vec!["cart".to_owned()], options: vec![], focused: None };
    assert_eq!(read(unfocused).unwrap_err(), Unclear::Unknown);
}

#[test]
fn forms_are_opened_by_some_and_filled_in_by_others() {
    assert!(matches!(command("cart voucher", vec![]), Ok(Request::Open(Form::Voucher { line: None }))));
    let click = |id: &str| read(What::Click { custom_id: id.to_owned() });
    assert!(matches!(click("cw1:reject:7"), Ok(Request::Open(Form::Reject { order: OrderId(7) }))));
    assert_eq!(click("cw1:f-reject:7").unwrap_err(), Unclear::OldButton);
    assert_eq!(click("cw2:reject:7").unwrap_err(), Unclear::OldButton);
    assert_eq!(form("cw1:reject:7", view::REASON_INPUT, "no").unwrap_err(), Unclear::OldButton);
    assert_eq!(form("cw1:f-reject:7", "other", "no").unwrap_err(), Unclear::Unknown);
    let Ok(Request::Do(Deed::Reject { order, reason })) = form("cw1:f-reject:7", view::REASON_INPUT, "no") else {
        panic!("not a rejection")
    };
    assert_eq!((order, reason.expose_secret()), (OrderId(7), "no"));
}

#[test]
fn a_voucher_code_does_not_print_itself() {
    let request = form("cw1:f-voucher:1:4", view::CODE_INPUT, "PCI-SECRET").unwrap();
    assert!(!format!("{request:?}").contains("PCI-SECRET"));
    let Request::Do(Deed::CartVoucher { line, seen, code }) = request else { panic!("not a voucher") };
    assert_eq!((line, seen, code.expose_secret()), (1, Version(4), "PCI-SECRET"));
}

#[test]
fn only_the_link_may_be_asked_for_privately() {
    let link = read(What::Click { custom_id: "cw1:link:7".to_owned() }).unwrap();
    assert!(link.may_come_privately());
    let close = read(What::Click { custom_id: "cw1:close:7".to_owned() }).unwrap();
    assert!(!close.may_come_privately());
    assert!(!command("help", vec![]).unwrap().may_come_privately());
}

#[test]
fn the_buttons_of_an_approval_open_forms_that_carry_what_they_were_made_for() {
    let seal = Seal::claimed(&"0f".repeat(32)).unwrap();
    let click = |kind: &str| read(What::Click { custom_id: format!("cw1:{kind}:7:{seal}") });
    let order = OrderId(7);
    let open = |form| Request::Open(form);
    for (kind, expected) in [
        ("typed", open(Form::Approve { order, seal: seal.clone() })),
        ("waive", open(Form::Waive { order, seal: seal.clone() })),
        ("alone", open(Form::Alone { order, seal: seal.clone() })),
    ] {
        assert_eq!(format!("{:?}", click(kind).unwrap()), format!("{expected:?}"));
    }
    for kind in ["f-approve", "f-waive", "f-alone"] {
        assert_eq!(click(kind).unwrap_err(), Unclear::OldButton, "a form is sent, not clicked");
    }
    let sent = |kind: &str, input| form(&format!("cw1:{kind}:7:{seal}"), input, "7");
    assert!(matches!(sent("f-approve", view::CONFIRM_INPUT), Ok(Request::Do(Deed::ApproveTyped { .. }))));
    assert!(matches!(sent("f-waive", view::CONFIRM_INPUT), Ok(Request::Do(Deed::ApproveWaiving { .. }))));
    assert!(matches!(sent("f-alone", view::REASON_INPUT), Ok(Request::Do(Deed::ApproveAlone { .. }))));
    assert_eq!(sent("typed", view::CONFIRM_INPUT).unwrap_err(), Unclear::OldButton);
    assert_eq!(sent("f-alone", view::CONFIRM_INPUT).unwrap_err(), Unclear::Unknown);
    let take_back = read(What::Click { custom_id: "cw1:takeback:7".to_owned() });
    assert!(matches!(take_back, Ok(Request::Do(Deed::TakeBack { order: OrderId(7) }))));
    let withdraw = read(What::Click { custom_id: "cw1:withdraw:7".to_owned() });
    assert!(matches!(withdraw, Ok(Request::Do(Deed::Withdraw { order: OrderId(7) }))));
}
