//! What the thread of an order is called.

use super::facts::{line, order_of};
use crate::discord::view::thread_name;
use crate::discord::words::Lang;
use crate::order::OrderId;

#[test]
fn a_thread_is_called_by_number_and_projects_and_no_longer_than_discord_takes() {
    let few = order_of(vec![line(0, "staging"), line(1, "*prod*")], vec![]);
    assert_eq!(thread_name(Lang::En, &few), "Order 1: staging, *prod*");
    let mut many = order_of((0..10).map(|id| line(id, &"x".repeat(64))).collect(), vec![]);
    many.id = OrderId(i64::MAX);
    for lang in Lang::ALL {
        let name = thread_name(lang, &many);
        assert!((10..=100).contains(&name.encode_utf16().count()), "{name}");
    }
}
