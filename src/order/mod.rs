//! The rules: pure. Facts go in, an [`Event`] or a [`Refusal`] comes out, and one [`Order::apply`] changes state.
//!
//! Nothing here waits, reads a clock, draws a random number, or knows a wire or a table. Times are values handed in.
//! An event holds a random [`PersonKey`], never an id, a name or a free text of a person: those stand in the
//! journal's side tables. The project's name is not such a text: it is what is bought.

mod action;
mod after_checkout;
mod apply;
mod ask;
mod book;
mod brake;
mod calling;
mod cap;
mod cart;
mod claimed;
mod course;
mod course_event;
mod define;
mod delegating;
mod event;
mod facts;
mod finding;
mod following;
mod hidden;
mod ids;
mod line;
mod link_state;
mod money;
mod month;
mod offer;
mod owed;
mod pay_answer;
mod paying;
mod policy;
mod project_name;
mod projects;
mod proving;
mod quote;
mod reason;
mod refusal;
mod remark;
mod reminding;
mod retracting;
mod said;
mod seal;
mod settling;
mod spend;
mod stage;
mod terms;
mod undecided;
mod unfollowing;
mod unread;
mod unread_payment;
mod unseen;
mod voting;
mod voucher;
mod waiting;
mod who;
mod withdrawal;

#[cfg(test)]
mod tests;

pub use action::Action;
pub use apply::Illegal;
pub use book::{Book, Part, SPEND_MONTHS, spend_books, spend_since};
pub use brake::{
    BRAKED_FOR, Brake, Leave, TRIES_OF_ALL, TRIES_OF_ONE, Tried, VoucherTry, account_brake, locked_out, may_try,
};
pub use cap::{Cap, CapOf, Counted, Tally};
pub use cart::Cart;
pub use course::{Course, Hurdle, Means, Pays, ReadyProject, Shown, Status};
pub use course_event::{
    Asking, Blinded, CourseEvent, Overdue, PayAnswered, PayBegan, PaymentReminded, Progressed, Ready, RetractAnswered,
    RetractBegan, Sighted, Unfollowed,
};
pub use delegating::{DelegatingFault, MOST_DAYS, Named};
pub use event::{
    Approved, ApprovedAlone, CartOrdered, CheckoutAnswered, CheckoutBegan, Closed, Doubted, Escalated, Event, Expired,
    FenceBegan, Lapsed, LookedInVain, OrderFound, PrepareFailed, PriceMoved, Rejected, Reminded, Restored,
    SaidNotOrdered, SaidOrdered, StrayFound, Submitted, TakenBack, TriedAgain, Withdrawn,
};
pub use facts::{Facts, last_price};
pub use finding::{Bought, Candidate, Finding, judge, left_to, matching, of_its_projects};
pub use following::{Blind, FollowPace, Listed, Seen};
pub use hidden::Hidden;
pub use ids::{Attempt, LineId, OrderId, OrderNumber, PersonKey, Version};
pub use line::{Content, Line, LineOption, MAX_LINES};
pub use link_state::LinkState;
pub use money::{Currency, Money, MoneyError};
pub use month::Month;
pub use offer::{Catalogue, Duration, Offer, OptionOffer, PlanCode, PricingMode, Quantity};
pub use owed::Owed;
pub use paying::{Before, PayStep, Payment, ReadFirst};
pub use policy::{Escalate, Fits, Policy, Rule};
pub use project_name::{NameFault, ProjectName};
pub use projects::{Found, is_project_id};
pub use proving::LOOKED_BACK;
pub use quote::{Contract, Quote, QuotedLine};
pub use reason::{Doubt, HeldFor, Outcome, QueryId, Silence, Vain, Verdict};
pub use refusal::Refusal;
pub use remark::{ActionWord, Remark, Told};
pub use retracting::{ANSWERED_WITHIN, Cancel, NoRetraction, Retracting};
pub use said::{MOST_COST_CENTRE, MOST_REASON, said};
pub use seal::Seal;
pub use settling::{Asked, CartSeen, LONGEST, Look, Lost, Pace, Trail};
pub use spend::{Spent, Standing, Sum, Sums};
pub use stage::{Approval, Ending, Order, Stage, Undecided, Unproved};
pub use terms::Terms;
pub use undecided::There;
pub use unfollowing::{Left, TOLD_WITHIN};
pub use unread::{MOST_UNREAD, is_silent_for_long};
pub use unread_payment::is_unread_too_long;
pub use voting::Manner;
pub use voucher::VoucherFault;
pub use who::{Deputed, Group, PersonId, RoleId, Who};
pub use withdrawal::{Reason, Retraction};
