//! How far an order is, and the projects that came of it.

use super::billing::order_route;
use super::call::{Call, route};
use super::limits::SIDE_BY_SIDE;
use super::side_by_side::side_by_side;
use super::{Error, Fate, FollowUp, Ovh, Region};
use crate::order::{OrderNumber, PlanCode, Status, is_project_id};
use serde::Deserialize;

/// A project that came of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Born {
    /// Its id.
    pub id: String,
    /// The name it was ordered under, where OVHcloud tells.
    pub ordered: Option<String>,
}

/// A Public Cloud project (`cloud.Project`), as far as it matters here.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Project {
    /// The order it came of, where OVHcloud tells.
    #[serde(rename = "orderId")]
    pub order: Option<OrderNumber>,
    /// `creating`, `ok`, `suspended`, `deleting`, `deleted`.
    pub status: String,
    description: Option<String>,
    #[serde(rename = "projectName")]
    project_name: Option<String>,
}

impl Project {
    /// Whether it can be used.
    pub fn is_usable(&self) -> bool {
        self.status == "ok"
    }

    /// The name it has.
    pub fn name(self) -> Option<String> {
        let said = |name: &String| !name.is_empty();
        self.description.filter(said).or_else(|| self.project_name.filter(said))
    }
}

/// A position of an order (`billing.OrderDetail`).
#[derive(Deserialize)]
struct Detail {
    #[serde(default)]
    domain: Option<String>,
}

/// What was ordered at a position (`billing.ItemDetail`).
#[derive(Default, Deserialize)]
#[serde(default)]
struct Extension {
    order: Ordered,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Ordered {
    plan: Plan,
    configurations: Option<Vec<Configured>>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Plan {
    code: Option<PlanCode>,
}

#[derive(Deserialize)]
struct Configured {
    label: String,
    value: String,
}

/// What is done for a position; only in the US.
#[derive(Deserialize)]
struct Operation {
    #[serde(default)]
    resource: Option<Resource>,
}

#[derive(Deserialize)]
struct Resource {
    #[serde(default)]
    name: Option<String>,
}

impl Ovh {
    /// Where an order stands: `GET /me/order/{orderId}/status`. A word that is not known is `Unknown`.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fme&branch=v1#get-/me/order/-orderId-/status>
    ///
    /// # Errors
    /// When OVHcloud does not say.
    pub async fn order_status(&self, number: OrderNumber) -> Result<Status, Error> {
        let call = Call::get("reading the status of an order", order_route(number, &["status"]));
        let word: String = self.send(&call).await?.read()?;
        Ok(match word.as_str() {
            "notPaid" => Status::NotPaid,
            "checking" => Status::Checking,
            "documentsRequested" => Status::DocumentsRequested,
            "delivering" => Status::Delivering,
            "delivered" => Status::Delivered,
            "cancelling" => Status::Cancelling,
            "cancelled" => Status::Cancelled,
            _ => Status::Unknown,
        })
    }

    /// The steps of an order: `GET /me/order/{orderId}/followUp` (beta).
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fme&branch=v1#get-/me/order/-orderId-/followUp>
    ///
    /// # Errors
    /// When OVHcloud does not show them.
    pub async fn follow_up(&self, number: OrderNumber) -> Result<FollowUp, Error> {
        self.send(&Call::get("reading the steps of an order", order_route(number, &["followUp"]))).await?.read()
    }

    /// The projects that an order has become so far, by all of its details: `GET /me/order/{orderId}/details`, each detail,
    /// and its `extension`; in the US the `operations` instead.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fme&branch=v1#get-/me/order/-orderId-/details>
    ///
    /// # Errors
    /// When anything of it cannot be read. A missing `extension` only means that the names are not known.
    pub async fn born(&self, number: OrderNumber, region: Option<Region>) -> Result<Vec<Born>, Error> {
        let call = Call::get("listing the details of an order", order_route(number, &["details"]));
        let details: Vec<i64> = self.send(&call).await?.read()?;
        let found: Vec<Vec<Born>> = match region {
            Some(Region::Us) => {
                let asked = details.into_iter().map(|detail| self.born_by_operations(number, detail)).collect();
                side_by_side(asked, SIDE_BY_SIDE).await?
            }
            Some(Region::Eu | Region::Ca) | None => {
                let asked = details.into_iter().map(|detail| self.born_by_detail(number, detail)).collect();
                side_by_side(asked, SIDE_BY_SIDE).await?
            }
        };
        Ok(once_each(found.into_iter().flatten()))
    }

    /// The project of one detail. A placeholder such as `*001` stands there until it is delivered, and for what is no project.
    async fn born_by_detail(&self, number: OrderNumber, detail: i64) -> Result<Vec<Born>, Error> {
        let detail = detail.to_string();
        let read = Call::get("reading a detail of an order", order_route(number, &["details", &detail]));
        let Some(id) = self.send(&read).await?.read::<Detail>()?.domain.filter(|domain| is_hex(domain)) else {
            return Ok(Vec::new());
        };
        let route = order_route(number, &["details", &detail, "extension"]);
        let extended = self.send(&Call::get("reading what a detail of an order is", route)).await;
        let Extension { order: Ordered { plan, configurations } } = match extended {
            Ok(reply) => reply.read()?,
            Err(Error { fate: Fate::Missing, .. }) => Extension::default(),
            Err(error) => return Err(error),
        };
        if !is_project_id(&id) && !plan.code.is_some_and(|plan| plan.is_project()) {
            return Ok(Vec::new());
        }
        let name = configurations.into_iter().flatten().find(|entry| entry.label == "description");
        Ok(vec![Born { id, ordered: name.map(|entry| entry.value) }])
    }

    /// The projects of one detail in the US, where each is the resource of an operation.
    async fn born_by_operations(&self, number: OrderNumber, detail: i64) -> Result<Vec<Born>, Error> {
        let detail = detail.to_string();
        let route = |below: &[&str]| order_route(number, &[&["details", &detail, "operations"], below].concat());
        let listed = self.send(&Call::get("listing the operations of an order", route(&[]))).await;
        let operations: Vec<i64> = match listed {
            Ok(reply) => reply.read()?,
            // A detail without any.
            Err(Error { fate: Fate::Missing, .. }) => Vec::new(),
            Err(error) => return Err(error),
        };
        let mut born = Vec::new();
        for operation in operations {
            let call = Call::get("reading an operation of an order", route(&[&operation.to_string()]));
            let operation: Operation = self.send(&call).await?.read()?;
            let id = operation.resource.and_then(|resource| resource.name).filter(|name| is_project_id(name));
            born.extend(id.map(|id| Born { id, ordered: None }));
        }
        Ok(born)
    }

    /// A project: `GET /cloud/project/{serviceName}`. For some minutes after its delivery it may be missing.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fcloud&branch=v1#get-/cloud/project/-serviceName->
    ///
    /// # Errors
    /// When OVHcloud does not show it, or the consumer key may not ask.
    pub async fn project(&self, id: &str) -> Result<Project, Error> {
        self.send(&Call::get("reading a project", route(&["cloud", "project", id]))).await?.read()
    }
}

/// Each project once, however many details or operations name it, with the name it was ordered under where one of them tells.
fn once_each(named: impl Iterator<Item = Born>) -> Vec<Born> {
    let mut all: Vec<Born> = Vec::new();
    for born in named {
        match all.iter_mut().find(|known| known.id == born.id) {
            Some(known) => known.ordered = known.ordered.take().or(born.ordered),
            None => all.push(born),
        }
    }
    all
}

/// Whether a domain can be a project's id at all: placeholders and names of other products are not.
fn is_hex(domain: &str) -> bool {
    domain.len() == 32 && domain.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f'))
}
