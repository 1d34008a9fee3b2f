//! How pages speak of agreements.

use web::Words;

use crate::agreements::model::{AgreedTargets, Agreement, OwnWords, Version};
use crate::relationships::Side;
use crate::services::{Class, TargetKind};

impl Agreement {
    /// `Cardiology and Patient Billing`, `Cardiology to everybody: Procedure note`.
    pub fn title(&self, t: Words) -> String {
        title(t, &self.provider_name, self.customer_name.as_deref(), self.service_name.as_deref())
    }

    pub fn name(&self, side: Side) -> &str {
        match side {
            Side::Provider => &self.provider_name,
            Side::Customer => self.customer_name.as_deref().unwrap_or_default(),
        }
    }
}

/// What an agreement between these is called; without a customer it is promised to all.
pub fn title(t: Words, provider: &str, customer: Option<&str>, service: Option<&str>) -> String {
    let between = match customer {
        Some(customer) => t.a2("agreement-between", "provider", provider, "customer", customer),
        None => t.a1("agreement-to-all", "provider", provider),
    };
    match service {
        Some(service) => t.a2("agreement-for-service", "between", &between, "service", service),
        None => between,
    }
}

/// The targets of each class that has any, each as one line: `first word: 2 h`.
pub fn targets(t: Words, targets: &AgreedTargets) -> Vec<(String, Vec<String>)> {
    let line = |class: &Class| {
        let of = targets.of(*class);
        let said = TargetKind::ALL.iter().filter_map(|kind| {
            let target = of.of(*kind)?.words(t);
            Some(t.a1(&format!("agreement-target-{kind}"), "span", &target))
        });
        let said: Vec<String> = said.collect();
        (!said.is_empty()).then(|| (t.s(&format!("class-{class}")), said))
    };
    Class::ALL.iter().filter_map(line).collect()
}

/// What is different from the version before, as lines: what came, what went.
pub fn changes(t: Words, now: (&Version, &[&OwnWords]), before: (&Version, &[&OwnWords])) -> Vec<String> {
    let mut told = Vec::new();
    for class in Class::ALL {
        for kind in TargetKind::ALL {
            let (new, old) = (now.0.targets.of(*class).of(*kind), before.0.targets.of(*class).of(*kind));
            if new == old {
                continue;
            }
            let said = |target: Option<crate::Target>| {
                target.map_or_else(|| t.s("agreement-nothing"), |target| target.words(t))
            };
            let what = t.a1(&format!("agreement-target-{kind}"), "span", said(new));
            told.push(t.a2("agreement-changed-target", "what", &what, "before", said(old)));
        }
    }
    let has = |promises: &[&OwnWords], one: &OwnWords| {
        promises.iter().any(|other| other.side == one.side && other.words == one.words)
    };
    told.extend(
        now.1.iter().filter(|one| !has(before.1, one)).map(|one| t.a1("agreement-came", "words", &one.words)),
    );
    told.extend(
        before.1.iter().filter(|one| !has(now.1, one)).map(|one| t.a1("agreement-went", "words", &one.words)),
    );
    told
}
