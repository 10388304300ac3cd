//! What is written is read again, and nothing else is.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
use super::*;

#[test]
fn everything_written_is_read_again_and_fits() {
    let order = OrderId(i64::MAX);
    let seal = Seal::claimed(&"0f".repeat(32)).unwrap();
    for id in [
        CustomId::Approve { order, seal: seal.clone() },
        CustomId::ApproveTyped { order, seal: seal.clone() },
        CustomId::Waive { order, seal: seal.clone() },
        CustomId::Alone { order, seal: seal.clone() },
        CustomId::TakeBack { order },
        CustomId::Withdraw { order },
        CustomId::ApproveForm { order, seal: seal.clone() },
        CustomId::WaiveForm { order, seal: seal.clone() },
        CustomId::AloneForm { order, seal },
        CustomId::Reject { order },
        CustomId::Link { order },
        CustomId::Again { order, seen: Version(i64::MAX) },
        CustomId::Close { order },
        CustomId::Ordered { order },
        CustomId::NotOrdered { order, seen: Version(i64::MAX) },
        CustomId::Show { order, event: Version(i64::MAX) },
        CustomId::Erase,
        CustomId::EraseSure,
        CustomId::OrderedForm { order },
        CustomId::NotOrderedForm { order, seen: Version(i64::MAX) },
        CustomId::RejectForm { order },
        CustomId::VoucherForm { place: i64::MAX, cart: Version(i64::MAX) },
    ] {
        let text = id.to_string();
        assert!(text.len() <= CustomId::MAX, "{text} has {} characters", text.len());
        assert_eq!(CustomId::read(&text), Ok(id));
    }
}

#[test]
fn everything_else_is_refused() {
    let seal = "0f".repeat(32);
    for text in [
        "",
        ":",
        "cw",
        "cw1",
        "cw1:",
        "cw1:reject",
        "cw1:erase:1",
        "cw1:reject:",
        "cw1:reject:0",
        "cw1:reject:-1",
        "cw1:reject:+1",
        "cw1:reject:01",
        "cw1:reject:1:",
        "cw1:reject:1:2",
        "cw1:reject:99999999999999999999",
        "cw1:Reject:1",
        "cw1:approve:1",
        "cw1:approve:1:seal",
        &format!("cw1:approve:1:{}", seal.to_uppercase()),
        &format!("cw1:approve:1:{seal}0"),
        "cw1:typed:1",
        "cw1:waive:1:seal",
        "cw1:f-alone:1",
        "cw1:takeback",
        "cw1:withdraw:0",
        "cw1:f-voucher:1",
        "cw1:show:1",
        "cw1:show:1:-1",
        "cwx:reject:1",
        "cw-1:reject:1",
        "xw1:reject:1",
        "ćw1:reject:1",
    ] {
        assert_eq!(CustomId::read(text), Err(NotOurs::Malformed), "{text}");
    }
    assert_eq!(CustomId::read("cw2:reject:1"), Err(NotOurs::OtherVersion));
    assert_eq!(CustomId::read("cw0:anything"), Err(NotOurs::OtherVersion));
}
