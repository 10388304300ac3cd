//! Is the cart at OVHcloud what was asked for? Read item by item, before anything rests on it.

use super::fill::Made;
use super::{Desk, Trouble};
use crate::journal::CartId;
use crate::order::{Content, Duration, Line, PlanCode, PricingMode, Quantity};
use crate::ovh::{self, Item, ItemId};
use futures_util::future::join_all;
use secrecy::ExposeSecret;
use std::collections::BTreeSet;

impl Desk {
    /// Whether cart, items and configurations are those asked for, and no others.
    pub(super) async fn reads_back(&self, cart: &CartId, content: &Content, made: &[Made]) -> Result<bool, Trouble> {
        let lines: Vec<_> =
            content.lines.iter().zip(made).map(|(line, made)| self.line_reads_back(cart, line, made)).collect();
        let (state, lines) = tokio::join!(self.0.ovh.cart(cart), join_all(lines));
        let state = state?;
        let lines = lines.into_iter().collect::<Result<Vec<bool>, ovh::Error>>()?;
        let ours: BTreeSet<ItemId> =
            made.iter().flat_map(|made| made.options.iter().copied().chain([made.id])).collect();
        let mains: BTreeSet<ItemId> = made.iter().map(|made| made.id).collect();
        let there: BTreeSet<ItemId> = state.items.iter().copied().collect();
        // OVHcloud does not say whether options are listed beside the items they belong to.
        let items_are_ours = there.is_subset(&ours) && mains.is_subset(&there);
        Ok(items_are_ours && !state.read_only && lines.iter().all(|as_asked| *as_asked))
    }

    async fn line_reads_back(&self, cart: &CartId, line: &Line, made: &Made) -> Result<bool, ovh::Error> {
        let configurations: Vec<_> =
            made.configurations.iter().map(|(id, _)| self.0.ovh.configuration(cart, made.id, *id)).collect();
        let options: Vec<_> = made.options.iter().map(|option| self.0.ovh.item(cart, *option)).collect();
        let (item, configurations, options) =
            tokio::join!(self.0.ovh.item(cart, made.id), join_all(configurations), join_all(options));
        let item = item?;
        let same_settings =
            made.configurations.iter().zip(configurations).try_fold(true, |same, ((_, setting), read)| {
                let read = read?;
                let same_value = read.value.expose_secret() == setting.value.expose();
                Ok::<bool, ovh::Error>(same && read.label == setting.label && same_value)
            })?;
        let options = options.into_iter().collect::<Result<Vec<Item>, ovh::Error>>()?;
        let same_options = line
            .options
            .iter()
            .zip(&options)
            .all(|(option, item)| is(item, &option.plan, &option.duration, &option.pricing_mode, Quantity(1)));
        Ok(is(&item, &line.plan, &line.duration, &line.pricing_mode, line.quantity)
            && has_exactly(&item, made)
            && same_settings
            && same_options)
    }
}

/// Whether the item carries the configurations and options it was given, none twice and none besides.
fn has_exactly(item: &Item, made: &Made) -> bool {
    let configurations: Vec<_> = made.configurations.iter().map(|(id, _)| *id).collect();
    same_elements(&item.configurations, &configurations) && same_elements(&item.options, &made.options)
}

/// Whether the item is this plan. What OVHcloud leaves out, its schema lets it leave out; what it says must agree.
fn is(item: &Item, plan: &PlanCode, duration: &Duration, pricing_mode: &PricingMode, quantity: Quantity) -> bool {
    agrees(item.plan.as_ref(), plan)
        && agrees(item.duration.as_ref(), duration)
        && agrees(item.pricing_mode.as_ref(), pricing_mode)
        && agrees(item.quantity.as_ref(), &quantity)
}

fn agrees<T: PartialEq>(said: Option<&T>, wanted: &T) -> bool {
    said.is_none_or(|said| said == wanted)
}

fn same_elements<T: Ord + Copy>(one: &[T], other: &[T]) -> bool {
    one.len() == other.len() && one.iter().collect::<BTreeSet<_>>() == other.iter().collect::<BTreeSet<_>>()
}
