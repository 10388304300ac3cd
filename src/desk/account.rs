//! The account that orders: how ready it is, what it has, how it pays. Nothing of it is kept.

use super::{Desk, No, Trouble};
use crate::order::Action;
use crate::ovh::{self, AccountProject, PaymentMethod};

/// The account, as OVHcloud shows it now. Nothing where it does not say, or the credentials may not ask.
#[derive(Clone, Debug)]
pub struct AccountSheet {
    /// Whose account it is, without its name.
    pub account: ovh::Account,
    /// What has to be done before it orders another project.
    pub actions: Option<Vec<Action>>,
    /// Its projects.
    pub projects: Option<Vec<AccountProject>>,
    /// How it pays if nobody chooses: inside, nothing if it has no such method.
    pub method: Option<Option<PaymentMethod>>,
}

impl Desk {
    /// The account as it is now.
    ///
    /// # Errors
    /// When OVHcloud does not even say whose it is.
    pub async fn account(&self) -> Result<AccountSheet, No> {
        let ovh = &self.0.ovh;
        let (account, actions, projects, method) =
            tokio::join!(ovh.account(), ovh.actions_required(), ovh.account_projects(), ovh.default_payment_method(),);
        let account = account.map_err(|error| No::Trouble(Trouble::from(error)))?;
        let projects = known(projects);
        projects.iter().for_each(|projects| self.0.plans.learn_all(projects));
        Ok(AccountSheet { account, actions: known(actions), projects, method: known(method) })
    }
}

fn known<T>(said: Result<T, ovh::Error>) -> Option<T> {
    said.inspect_err(|error| tracing::debug!(%error, "something of the account is not known")).ok()
}
