//! What a plan is called.

use crate::discord::words::{Lang, public_cloud_project};
use crate::order::PlanCode;

/// The thing people come for by its own name; anything else by OVHcloud's name of the product, not yet escaped.
///
/// OVHcloud's `productName` of a project is a technical one, `publiccloud-project`.
pub(super) fn product(lang: Lang, plan: &PlanCode, name: &str) -> String {
    if plan.is_project() { public_cloud_project(lang) } else { name.to_owned() }
}
