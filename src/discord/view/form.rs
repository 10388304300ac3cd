//! The forms. Their text inputs stand in action rows, which the gateway library can read.

use crate::discord::custom_id::CustomId;
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::order::{MOST_REASON, OrderId, Seal, Version};
use serde_json::{Value, json};

/// The input that holds why an order is rejected.
pub const REASON_INPUT: &str = "reason";

/// The input that holds a voucher code.
pub const CODE_INPUT: &str = "code";

/// The input that holds the number of an order at OVHcloud.
pub const NUMBER_INPUT: &str = "number";

/// The input that confirms by the order's number.
pub const CONFIRM_INPUT: &str = "confirm";

/// The most characters of a number, blanks around it included.
pub(super) const MOST_NUMBER: usize = 30;

/// Longer than any voucher code; OVHcloud's are about twenty characters.
const MOST_CODE: usize = 100;

/// Asks for the order's number: the second, deliberate step of an approval.
pub fn approve_form(lang: Lang, order: OrderId, seal: Seal) -> Value {
    let input = json!({
        "type": 4, "style": 1, "custom_id": CONFIRM_INPUT, "label": say::form_approve_confirm(lang, order),
        "min_length": 1, "max_length": MOST_NUMBER, "required": true,
    });
    form(say::form_approve_title(lang, order), &CustomId::ApproveForm { order, seal }, input)
}

/// Says what an approver gives up, and asks for the order's number.
pub fn waive_form(lang: Lang, order: OrderId, seal: Seal) -> Value {
    let input = json!({
        "type": 4, "style": 1, "custom_id": CONFIRM_INPUT, "label": say::form_waive_confirm(lang, order),
        "placeholder": say::form_waive_follows(lang), "min_length": 1, "max_length": MOST_NUMBER, "required": true,
    });
    form(say::form_waive_title(lang, order), &CustomId::WaiveForm { order, seal }, input)
}

/// Asks why somebody approves alone.
pub fn alone_form(lang: Lang, order: OrderId, seal: Seal) -> Value {
    let input = json!({
        "type": 4, "style": 2, "custom_id": REASON_INPUT, "label": say::form_alone_reason(lang),
        "min_length": 1, "max_length": MOST_REASON, "required": true,
    });
    form(say::form_alone_title(lang, order), &CustomId::AloneForm { order, seal }, input)
}

/// Asks why an order is rejected.
pub fn reject_form(lang: Lang, order: OrderId) -> Value {
    let input = json!({
        "type": 4, "style": 2, "custom_id": REASON_INPUT, "label": say::form_reject_reason(lang),
        "min_length": 1, "max_length": MOST_REASON, "required": true,
    });
    form(say::form_reject_title(lang, order), &CustomId::RejectForm { order }, input)
}

/// Asks for the voucher code of one line of the cart as the person saw it. An empty one takes the code away.
pub fn voucher_form(lang: Lang, place: i64, cart: Version) -> Value {
    let input = json!({
        "type": 4, "style": 1, "custom_id": CODE_INPUT, "label": say::form_voucher_code(lang),
        "max_length": MOST_CODE, "required": false,
    });
    form(say::form_voucher_title(lang, place.to_string()), &CustomId::VoucherForm { place, cart }, input)
}

/// Asks which order at OVHcloud it is.
pub fn ordered_form(lang: Lang, order: OrderId) -> Value {
    let input = json!({
        "type": 4, "style": 1, "custom_id": NUMBER_INPUT, "label": say::form_ordered_number(lang),
        "min_length": 1, "max_length": MOST_NUMBER, "required": true,
    });
    form(say::form_ordered_title(lang, order), &CustomId::OrderedForm { order }, input)
}

/// Asks once more whether it was not ordered, and says what follows.
pub fn not_ordered_form(lang: Lang, order: OrderId, seen: Version) -> Value {
    let input = json!({
        "type": 4, "style": 1, "custom_id": CONFIRM_INPUT, "label": say::form_not_ordered_confirm(lang, order),
        "placeholder": say::form_not_ordered_follows(lang), "min_length": 1, "max_length": MOST_NUMBER, "required": true,
    });
    form(say::form_not_ordered_title(lang, order), &CustomId::NotOrderedForm { order, seen }, input)
}

pub(super) fn form(title: String, id: &CustomId, input: Value) -> Value {
    json!({
        "custom_id": id.to_string(), "title": title,
        "components": [{ "type": 1, "components": [input] }],
    })
}
