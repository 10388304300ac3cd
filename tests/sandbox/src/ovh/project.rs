//! Public Cloud projects: born of an order, usable once it is delivered.

use super::clock;
use super::fault::Fault;
use super::keys::Account;
use super::quote::Line;
use super::random;
use super::request::Request;
use super::world::World;
use jiff::SignedDuration;
use serde_json::{Value, json};

/// A project.
#[derive(Clone, Debug)]
pub(crate) struct Project {
    pub(crate) id: String,
    pub(crate) account: Account,
    pub(crate) order: i64,
    pub(crate) plan: String,
    pub(crate) description: String,
    /// Whether `/cloud/project` does not know it, though its order is delivered.
    pub(crate) hidden: bool,
    /// Another order under which `/cloud/order` lists it too.
    pub(crate) listed_under: Option<i64>,
}

impl Project {
    /// The project that one unit of an ordered line becomes.
    pub(crate) fn ordered(order: i64, account: Account, line: &Line) -> Project {
        let name = line.item.configurations.iter().find(|entry| entry.label == "description");
        Project {
            id: random::project_id(),
            account,
            order,
            plan: line.item.plan.clone(),
            description: name.map(|entry| entry.value.clone()).unwrap_or_default(),
            hidden: false,
            listed_under: None,
        }
    }
}

/// `GET /cloud/project`
pub(crate) fn list(world: &mut World, call: &Request) -> Result<Value, Fault> {
    let own = world.projects.values().filter(|project| is_there(world, call, project));
    Ok(own.map(|project| json!(project.id)).collect())
}

/// `GET /cloud/project/{serviceName}`
pub(crate) fn show(world: &mut World, call: &Request) -> Result<Value, Fault> {
    let project = find(world, call)?;
    let created = world.orders.get(&project.order).map_or_else(|| world.now(), |order| order.created);
    Ok(json!({
        "access": "full",
        "creationDate": clock::format(created),
        "description": project.description,
        "expiration": null,
        "iam": {
            "id": format!("{}-0000-4000-8000-000000000000", project.id.get(..8).unwrap_or("00000000")),
            "urn": format!("urn:v1:eu:resource:publicCloudProject:{}", project.id),
        },
        "manualQuota": false,
        "orderId": project.order,
        "planCode": project.plan,
        "projectName": project.description,
        "project_id": project.id,
        "status": "ok",
        "unleash": false,
    }))
}

/// `PUT /cloud/project/{serviceName}`
pub(crate) fn update(world: &mut World, call: &Request) -> Result<Value, Fault> {
    let described = [
        "access",
        "creationDate",
        "description",
        "expiration",
        "manualQuota",
        "orderId",
        "planCode",
        "projectName",
        "project_id",
        "status",
        "unleash",
    ];
    call.body.only(&described)?;
    let description = call.body.text("description")?.map(str::to_owned);
    let id = find(world, call)?.id.clone();
    if let (Some(project), Some(description)) = (world.projects.get_mut(&id), description) {
        project.description = description;
    }
    Ok(Value::Null)
}

/// `GET /cloud/project/{serviceName}/serviceInfos`
pub(crate) fn service_infos(world: &mut World, call: &Request) -> Result<Value, Fault> {
    let project = find(world, call)?;
    let created = world.orders.get(&project.order).map_or_else(|| world.now(), |order| order.created);
    let date = |moment| clock::format(moment).get(..10).map(str::to_owned);
    let contact = project.account.nichandle();
    Ok(json!({
        "canDeleteAtExpiration": true,
        "contactAdmin": contact,
        "contactBilling": contact,
        "contactTech": contact,
        "creation": date(created),
        "domain": project.id,
        "engagedUpTo": null,
        "expiration": date(clock::later(created, SignedDuration::from_hours(24 * 30))),
        "possibleRenewPeriod": [1],
        "renew": {
            "automatic": true, "deleteAtExpiration": false, "forced": false, "manualPayment": false, "period": 1,
        },
        "renewalType": "automaticV2016",
        "serviceId": project.order,
        "status": "ok",
    }))
}

fn find<'a>(world: &'a World, call: &Request) -> Result<&'a Project, Fault> {
    let project = world.projects.get(call.name("serviceName"));
    project.filter(|project| is_there(world, call, project)).ok_or_else(Fault::missing_service)
}

/// Its order is delivered, and it is the caller's.
fn is_there(world: &World, call: &Request, project: &Project) -> bool {
    let order = world.orders.get(&project.order);
    !project.hidden
        && call.account() == Some(project.account)
        && order.is_some_and(|order| order.usable(&world.settings, world.now()))
}
