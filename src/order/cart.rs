//! A person's cart: what they want to order, before anybody has to approve it.

use super::{Catalogue, Content, Line, LineId, LineOption, MAX_LINES, Offer, ProjectName, Quantity, Refusal, Version};
use serde::{Deserialize, Serialize};

/// The lines a person has gathered. Every change makes the next version; submitting names the version it saw.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cart {
    /// How often it has changed.
    pub version: Version,
    /// The lines, as the person sees them.
    pub lines: Vec<Line>,
    /// The id the next line gets.
    next_line: u32,
}

impl Cart {
    /// The cart with one more line, taken from the offer the person named.
    ///
    /// # Errors
    /// When the plan, an option, the quantity or the name cannot be ordered, or the cart is full.
    pub fn add(
        &self,
        offers: &Catalogue,
        plan: &str,
        name: &str,
        quantity: i64,
        options: &[String],
    ) -> Result<Cart, Refusal> {
        if self.lines.len() >= MAX_LINES {
            return Err(Refusal::CartFull { most: MAX_LINES });
        }
        let line = Line { id: LineId(self.next_line), ..line_of(offers, plan, name, quantity, options)? };
        self.refuse_taken_name(&line)?;
        let mut cart = self.changed();
        cart.next_line = self.next_line.saturating_add(1);
        cart.lines.push(line);
        Ok(cart)
    }

    /// The cart with the lines of an order once more, without their vouchers, taken from what is offered today.
    ///
    /// # Errors
    /// When one of them cannot be ordered, or they do not fit into the cart.
    pub fn again(&self, offers: &Catalogue, content: &Content) -> Result<Cart, Refusal> {
        let mut cart = self.clone();
        for line in &content.lines {
            let options: Vec<String> = line.options.iter().map(|option| option.plan.0.clone()).collect();
            cart = cart.add(offers, &line.plan.0, line.name.as_str(), i64::from(line.quantity.0), &options)?;
        }
        Ok(Cart { version: self.version.next(), ..cart })
    }

    /// The cart with one line's name or quantity changed; what is not given stays.
    ///
    /// # Errors
    /// When there is no such line or the new value cannot be ordered.
    pub fn edit(
        &self,
        offers: &Catalogue,
        place: i64,
        name: Option<&str>,
        quantity: Option<i64>,
    ) -> Result<Cart, Refusal> {
        let index = self.index(place)?;
        let mut cart = self.changed();
        let Some(line) = cart.lines.get_mut(index) else { return Err(Refusal::CartEmpty) };
        if let Some(name) = name {
            line.name = ProjectName::new(name).map_err(Refusal::Name)?;
        }
        if let Some(quantity) = quantity {
            let offer = offer_of(offers, &line.plan.0)?;
            line.quantity = quantity_of(offer, quantity)?;
        }
        let edited = line.clone();
        self.refuse_taken_name(&edited)?;
        Ok(cart)
    }

    /// The cart without one line.
    ///
    /// # Errors
    /// When there is no such line.
    pub fn remove(&self, place: i64) -> Result<Cart, Refusal> {
        let index = self.index(place)?;
        let mut cart = self.changed();
        cart.lines.remove(index);
        Ok(cart)
    }

    /// The empty cart that follows this one.
    pub fn clear(&self) -> Cart {
        Cart { lines: Vec::new(), ..self.changed() }
    }

    /// The cart with one line marked as ordered with or without a voucher, and that line's id.
    ///
    /// # Errors
    /// When there is no such line.
    pub fn voucher(&self, place: i64, given: bool) -> Result<(Cart, LineId), Refusal> {
        let index = self.index(place)?;
        let mut cart = self.changed();
        let Some(line) = cart.lines.get_mut(index) else { return Err(Refusal::CartEmpty) };
        line.voucher = given;
        let id = line.id;
        Ok((cart, id))
    }

    /// What would be ordered, with today's durations and pricing modes.
    ///
    /// # Errors
    /// When the cart is empty or OVHcloud no longer offers something in it.
    pub fn content(&self, offers: &Catalogue) -> Result<Content, Refusal> {
        if self.lines.is_empty() {
            return Err(Refusal::CartEmpty);
        }
        let lines = self.lines.iter().map(|line| {
            let options: Vec<String> = line.options.iter().map(|option| option.plan.0.clone()).collect();
            let fresh = line_of(offers, &line.plan.0, line.name.as_str(), i64::from(line.quantity.0), &options)?;
            Ok(Line { id: line.id, voucher: line.voucher, ..fresh })
        });
        Ok(Content { lines: lines.collect::<Result<_, Refusal>>()? })
    }

    fn changed(&self) -> Cart {
        Cart { version: self.version.next(), ..self.clone() }
    }

    /// The index of the line that people call by this number, from 1.
    fn index(&self, place: i64) -> Result<usize, Refusal> {
        if self.lines.is_empty() {
            return Err(Refusal::CartEmpty);
        }
        usize::try_from(place)
            .ok()
            .and_then(|place| place.checked_sub(1))
            .filter(|index| *index < self.lines.len())
            .ok_or(Refusal::NoSuchLine { place, lines: self.lines.len() })
    }

    /// Two projects of one plan and name could not be told apart when an order has to be found again.
    fn refuse_taken_name(&self, line: &Line) -> Result<(), Refusal> {
        let taken =
            self.lines.iter().any(|other| other.id != line.id && other.plan == line.plan && other.name == line.name);
        if taken {
            return Err(Refusal::NameTaken { name: line.name.clone() });
        }
        Ok(())
    }
}

/// A line with the id 0, checked against what is offered.
fn line_of(offers: &Catalogue, plan: &str, name: &str, quantity: i64, options: &[String]) -> Result<Line, Refusal> {
    let offer = offer_of(offers, plan)?;
    Ok(Line {
        id: LineId(0),
        plan: offer.plan.clone(),
        duration: offer.duration.clone(),
        pricing_mode: offer.pricing_mode.clone(),
        quantity: quantity_of(offer, quantity)?,
        name: ProjectName::new(name).map_err(Refusal::Name)?,
        options: options_of(offer, options)?,
        voucher: false,
    })
}

fn offer_of<'a>(offers: &'a Catalogue, plan: &str) -> Result<&'a Offer, Refusal> {
    offers
        .find(plan)
        .ok_or_else(|| Refusal::UnknownPlan { offered: offers.offers.iter().map(|offer| offer.plan.clone()).collect() })
}

fn quantity_of(offer: &Offer, quantity: i64) -> Result<Quantity, Refusal> {
    let least = offer.minimum.max(1);
    let most = offer.maximum.unwrap_or(Quantity::MOST);
    u32::try_from(quantity)
        .ok()
        .filter(|quantity| (least..=most).contains(quantity))
        .map(Quantity)
        .ok_or(Refusal::Quantity { least, most })
}

fn options_of(offer: &Offer, wanted: &[String]) -> Result<Vec<LineOption>, Refusal> {
    let mut chosen = Vec::new();
    for code in wanted {
        let option = offer.option(code).ok_or_else(|| Refusal::UnknownOption {
            offered: offer.options.iter().map(|option| option.plan.clone()).collect(),
        })?;
        if chosen.contains(&option) {
            continue;
        }
        let excluded = |other: &&_| -> bool { excludes(option, other) };
        if chosen.iter().any(excluded) {
            return Err(Refusal::OptionExclusive { family: option.family.clone() });
        }
        chosen.push(option);
    }
    let missing = offer
        .options
        .iter()
        .find(|needed| needed.mandatory && !chosen.iter().any(|option| option.family == needed.family));
    if let Some(needed) = missing {
        return Err(Refusal::OptionMandatory { family: needed.family.clone() });
    }
    Ok(chosen
        .into_iter()
        .map(|option| LineOption {
            plan: option.plan.clone(),
            duration: option.duration.clone(),
            pricing_mode: option.pricing_mode.clone(),
        })
        .collect())
}

fn excludes(one: &super::OptionOffer, other: &super::OptionOffer) -> bool {
    one.family == other.family && (one.exclusive || other.exclusive)
}
