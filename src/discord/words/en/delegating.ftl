### Handing on one's right to approve

delegated = { $person } may approve and reject orders in your stead until { $when }, but not those that either of you asked for. You keep your right; each order counts it once. End it sooner with /{ command_policy } { command_policy_reclaim }.
reclaimed = { $person } can no longer approve in your stead. What they approved until now stays approved.
delegating_told = I have told them in a direct message
delegating_untold = They take no direct messages from me, so tell them yourself
deputy_begins = { $person } has handed you their right to approve orders until { $when }. Your clicks on Approve and Reject in the server then count by that right, but not on orders that either of you asked for
deputy_ends = { $person } has taken their right to approve orders back. You now approve only by a right of your own
refusal_deputy_oneself = You have this right already. Name somebody else in the option { option_deputy }
refusal_deputy_bot = A bot cannot approve orders. Name a person in the option { option_deputy }
refusal_deputy_stranger = This person is not a member of the server, so they could not approve anything here. Name a member in the option { option_deputy }
refusal_until_form = I cannot read until when. Write a number of hours, days or weeks, as in `12h`, `3d` or `2w`, or the last day, as in `2026-12-31`
refusal_until_past = That time is over already. Name one that lies ahead
refusal_until_far = A right can be handed on for at most { $days ->
    [one] { $days } day
   *[other] { $days } days
}. Name a shorter time; you can do it again later
refusal_nothing_delegated = Nobody approves in your stead, so there is nothing to take back. Hand your right on with /{ command_policy } { command_policy_delegate }
