//! What a test can do to projects that are there, as people do in the control panel and OVHcloud by itself.

use super::Ovh;
use super::project::Project;

impl Ovh {
    /// Hides the projects of this name from `/cloud/project`, or shows them again. False when there is none.
    #[must_use]
    pub fn hide_project(&self, name: &str, hidden: bool) -> bool {
        self.shared().world().change_projects(name, |project| project.hidden = hidden)
    }

    /// Gives the projects of this name another, as a person does in the control panel. False when there is none.
    #[must_use]
    pub fn rename_project(&self, name: &str, other: &str) -> bool {
        self.shared().world().change_projects(name, |project| other.clone_into(&mut project.description))
    }

    /// Makes full projects of the discovery projects of this name, as the control panel does. False when there is none.
    #[must_use]
    pub fn activate_project(&self, name: &str) -> bool {
        let mut world = self.shared().world();
        let discovery = |project: &Project| project.description == name && project.plan == "project.discovery";
        let found = world.projects.values().any(discovery);
        found && world.change_projects(name, |project| "project.2018".clone_into(&mut project.plan))
    }

    /// Lists the projects of this name under another order too. False when there is none, or no such order.
    #[must_use]
    pub fn list_project_under(&self, name: &str, order_id: i64) -> bool {
        let mut world = self.shared().world();
        world.orders.contains_key(&order_id)
            && world.change_projects(name, |project| project.listed_under = Some(order_id))
    }
}
