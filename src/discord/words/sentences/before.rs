//! What to know before anybody is asked to approve.

sentences! {
    before_what();
    before_quota();
    before_unknown(word);
    before_unknown_nameless();
    before_discovery();
    before_then();
}
