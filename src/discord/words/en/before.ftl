### What to know before anybody is asked to approve

before_what = Nobody has been asked yet, and your cart is as it was. First there is something to know about the OVHcloud account. Somebody who can open it in OVHcloud's control panel can settle this:
before_quota = The account has as many projects as it may have (`askIncreaseProjectsQuota`), so OVHcloud may refuse this order. Ask for more in the control panel, by a support ticket that says how many are needed and why
before_unknown = OVHcloud wants something that this version of the bot does not know, by the name of { $word }. Begin a new project in the control panel, under Public Cloud: it says there what is to be done
before_unknown_nameless = OVHcloud wants something that this version of the bot does not know. Begin a new project in the control panel, under Public Cloud: it says there what is to be done
before_discovery = The account has a free discovery project. Instead of ordering another project, it can be activated in the control panel, under Public Cloud, which makes a full project of it
before_then = To go on all the same, send the cart once more with /{ command_cart } { command_cart_submit }
