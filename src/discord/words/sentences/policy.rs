//! The rules in words, and what they say about one order.

sentences! {
    policy_title();
    policy_first();
    policy_for_all();
    policy_for(which);
    policy_up_to(total);
    policy_plans(plans);
    policy_requesters(roles);
    policy_automatic(people);
    policy_needs(count, people);
    policy_own_yes();
    policy_own_no();
    policy_typed();
    policy_waits(time);
    policy_waits_reminded(time, before);
    policy_escalates(time, people);
    policy_valid(time);
    policy_alone(people);
    policy_payers(people);
    field_caps();
    cap_yours(used, most);
    cap_person(person, used, most);
    cap_role(role, used, most);
    cap_everybody(used, most);
    explain_rule(rule);
    explain_no_rule();
    explain_automatic();
    explain_complete(needs);
    explain_missing(needs, left);
    explain_for(person, other);
    explain_alone(person);
    explain_handed(person, other, time);
    explain_not_own(person);
    explain_not_twice();
    explain_second(time, people);
    field_last_refusal();
    explain_last_unknown();
    explain_not_approver();
    explain_you_may();
    explain_you_alone();
    field_still();
    field_second();
    field_alone();
    field_you();
}
