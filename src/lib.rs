//! Cartwright: a Discord bot with which a whole team orders OVHcloud Public Cloud projects safely from chat.
//!
//! # The story of one order
//!
//! 1. Alice types `/cart add`. [`discord`] acknowledges it privately at once, then asks [`desk`], which takes the
//!    line's duration and price from OVHcloud's offers and writes her cart through the [`journal`].
//! 2. She types `/cart submit`. The desk prepares a cart at OVHcloud ([`ovh`]), has it priced by a dry run, reads it
//!    back and seals content and price ([`order::Seal`]). One transaction appends `Submitted`, empties her cart and
//!    owes the channel a message.
//! 3. Bob clicks Approve. The rules ([`order::Order::approve`]) check the ids in his click, and that the seal on the
//!    button is the order's. With enough approvals the desk prepares a fresh cart and compares it with the seal.
//!    If the price has moved, everybody is asked again.
//! 4. The desk reads which orders the account has, appends `CheckoutBegan`, and spends the
//!    [`journal::Durable`] that only this append makes on the one checkout.
//! 5. The answer's number and price are compared with the seal once more. An answer that proves nothing is not asked
//!    again: the order is looked for among the account's orders until it is found. Not finding it proves nothing while
//!    OVHcloud may still be at work; after that a person is shown what is known and says what is so.
//! 6. The channel's message gets a button. It shows the payment link privately to those it is for. Where the bot pays,
//!    which an order of 0 and the operator ask for, it looks first, appends `PayBegan` and spends that on the one payment.
//! 7. All placed orders are followed by one question. The message tells how far each is, the requester what needs them,
//!    until OVHcloud has cancelled the order or its projects can be used, or nothing has changed for long.
//!
//! # Rooms
//!
//! Each uses only those before it: [`order`], [`journal`], [`ovh`], [`desk`], [`discord`]. Then [`config`], and
//! what operators use: [`cli`], the commands; [`login`], [`doctor`], [`inspect`], [`health`], and [`run`], which puts the
//! rooms together and answers whoever looks after the bot. All of them end by [`signals`], and [`log`] writes what they log.
//! Where a piece of work begins, in [`desk`], [`discord`] and [`run`], it gets its mark from [`trail`], by which its log
//! lines are found; [`duty`] lets work of theirs go on that a bug broke off. What is counted is counted in the room where it
//! happens; `run` asks the rooms for it.
//!
//! # Invariants, as absences
//!
//! * `order` knows no clock, no wire, no table and no chat.
//! * No event holds an id, a name or a free text of a person, and none a cart id, a voucher or a link.
//! * Nothing but the journal's append makes a `Durable`. Nothing but a `Durable<CheckoutBegan>` buys, nothing but a
//!   `Durable<PayBegan>` pays, nothing but a `Durable<RetractBegan>` withdraws.
//! * Nothing is asked of the journal or of OVHcloud before Discord has accepted the acknowledgement.
//! * There is no second checkout for one `CheckoutBegan`, no second payment of an order that costs something, and no
//!   retry of a call that adds something.
//!
//! # Words
//!
//! * *cart*: what a person gathers here. *OVHcloud cart*: what is prepared there, once per attempt.
//! * *order*: ours, numbered from 1. *order number*: OVHcloud's.
//! * *quote*: what the dry run says. *seal*: the digest over content and quote that an approval holds for.
//! * *card*: the order's one message in the channel.
//! * *owed*: a message that an event's transaction has promised to people.
//! * *held*: not ordered, waits for a click. *unproved*: may have been ordered, is looked for.
//! * *fence*: deleting the cart of an unproved checkout, so that late work does not find it. A lock, not a proof.
//! * *undecided*: looked for in vain, waits for a person's word. *stray*: like an order of ours, asked for by nobody.
//! * *proved*: certainly made by the order's own checkout, so that the account's money may be moved for it. What was found
//!   only because it is like it is paid by a person.
//! * *course*: what becomes of a placed order. *followed*: OVHcloud is asked for it. *ready*: its projects can be used.
//! * *unfollowed*: given up, because nothing had changed for long. What is left open of it is a person's to look at.
//! * *deputy*: somebody who may approve by another's right for a time; an order counts that right once.

pub mod cli;
pub mod config;
pub mod desk;
pub mod discord;
pub mod doctor;
pub mod duty;
pub mod health;
pub mod inspect;
pub mod journal;
pub mod log;
pub mod login;
pub mod order;
pub mod ovh;
pub mod run;
pub mod signals;
pub mod trail;
