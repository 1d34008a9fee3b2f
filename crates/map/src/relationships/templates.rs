//! Templates: relationships as most organisations have them, to begin a description with.

use web::Words;

use super::input::RelationshipChange;
use super::model::{DeliverableKind, Frequency};

/// A relationship to begin with; its words are texts `template-{name}`, `-deliverable`, `-rhythm` and `-good`.
pub struct Template {
    pub name: &'static str,
    pub kind: DeliverableKind,
    pub frequency: Frequency,
}

const fn template(name: &'static str, kind: DeliverableKind, frequency: Frequency) -> Template {
    Template { name, kind, frequency }
}

pub const TEMPLATES: &[Template] = &[
    template("process-packing", DeliverableKind::WorkProduct, Frequency::Frequent),
    template("hr-service-desk", DeliverableKind::WorkProduct, Frequency::Frequent),
    template("physician-billing", DeliverableKind::WorkProduct, Frequency::Frequent),
    template("finance-front-line", DeliverableKind::Both, Frequency::Frequent),
    template("lead-team", DeliverableKind::Service, Frequency::Frequent),
    template("it-everybody", DeliverableKind::Service, Frequency::Frequent),
    template("legal-advice", DeliverableKind::Service, Frequency::Occasional),
    template("purchasing-vendor", DeliverableKind::WorkProduct, Frequency::Frequent),
    template("engineering-production", DeliverableKind::Both, Frequency::Frequent),
    template("reviewer", DeliverableKind::Service, Frequency::Occasional),
];

pub fn find(name: &str) -> Option<&'static Template> {
    TEMPLATES.iter().find(|template| template.name == name)
}

impl Template {
    /// How it is called, and what it says, in the words of a language.
    pub fn title(&self, t: Words) -> String {
        t.s(&format!("template-{}", self.name))
    }

    pub fn deliverable(&self, t: Words) -> String {
        t.s(&format!("template-{}-deliverable", self.name))
    }

    pub fn rhythm(&self, t: Words) -> String {
        t.s(&format!("template-{}-rhythm", self.name))
    }

    pub fn good(&self, t: Words) -> String {
        t.s(&format!("template-{}-good", self.name))
    }

    /// All that it says.
    pub fn change(&self, t: Words) -> RelationshipChange {
        RelationshipChange {
            deliverable: Some(Some(self.deliverable(t))),
            deliverable_kind: Some(Some(self.kind)),
            frequency: Some(Some(self.frequency)),
            rhythm: Some(Some(self.rhythm(t))),
            good: Some(Some(self.good(t))),
            ..RelationshipChange::default()
        }
    }
}
