//! Why OVHcloud does not take a voucher code: each of its reasons as a person reads it.

use crate::stage::check;
use expect_test::expect;

#[test]
fn every_reason_has_its_sentence() {
    check(expect![[r#"
        (ovh locks vouchers after 100 wrong ones)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        (ovh refuses the voucher CODE-INVALID as INVALID)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-INVALID
          only alice sees: OVHcloud does not know this voucher code. Compare it letter by letter with the one you were given, or order without it (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        (ovh refuses the voucher CODE-TOO_MANY_ATTEMPT as TOO_MANY_ATTEMPT)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-TOO_MANY_ATTEMPT
          only alice sees: OVHcloud says that too many voucher codes were tried with this account. Wait an hour, or order without a voucher (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        (ovh refuses the voucher CODE-NO_LONGER_VALID as NO_LONGER_VALID)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-NO_LONGER_VALID
          only alice sees: This voucher is no longer valid. Use another one, or order without it (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        (ovh refuses the voucher CODE-ALREADY_USED as ALREADY_USED)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-ALREADY_USED
          only alice sees: This voucher has been used already. Use another one, or order without it (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        (ovh refuses the voucher CODE-ALREADY_USED_2 as ALREADY_USED_2)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-ALREADY_USED_2
          only alice sees: This account has already used another voucher that rules this one out. Order without it (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        (ovh refuses the voucher CODE-EXPIRED as EXPIRED)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-EXPIRED
          only alice sees: This voucher has expired. Use another one, or order without it (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        (ovh refuses the voucher CODE-COUNTRY as COUNTRY)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-COUNTRY
          only alice sees: This voucher is for accounts of another country. Use another one, or order without it (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        (ovh refuses the voucher CODE-PAYMENT_MEAN as PAYMENT_MEAN)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-PAYMENT_MEAN
          only alice sees: This voucher needs a payment method in the OVHcloud account. Add one in OVHcloud's control panel and try again, or order without it (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        (ovh refuses the voucher CODE-TOO_MANY_USED as TOO_MANY_USED)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-TOO_MANY_USED
          only alice sees: This voucher has been used as often as it may be. Use another one, or order without it (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        (ovh refuses the voucher CODE-NICHANDLE as NICHANDLE)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-NICHANDLE
          only alice sees: This voucher is for another OVHcloud account. Use one of this account's, or order without it (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        (ovh refuses the voucher CODE-SCORED as SCORED)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-SCORED
          only alice sees: This OVHcloud account cannot use vouchers. OVHcloud's support can say why; until then order without it (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        (ovh refuses the voucher CODE-NEW_CUSTOMER as NEW_CUSTOMER)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-NEW_CUSTOMER
          only alice sees: This voucher is for new customers only. Use another one, or order without it (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        (ovh refuses the voucher CODE-NEW_PROJECT as NEW_PROJECT)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-NEW_PROJECT
          only alice sees: This voucher is for an account's first project only, and this account has one. Use another one, or order without it (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        (ovh refuses the voucher CODE-SOMETHING_NEW as SOMETHING_NEW)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-SOMETHING_NEW
          only alice sees: OVHcloud does not take the voucher, for no reason that I know. Check the code, or order without it (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        alice: /cart show
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
    "#]]);
}
