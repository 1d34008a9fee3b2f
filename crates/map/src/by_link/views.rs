//! What leaves of links, statements and lines of a vendor.

use kernel::Instant;
use people::views::Named;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{Link, LinkId, Opened, Statement};
use super::promised::Line;
use crate::agreements::{AgreedTargets, ClockKept};
use crate::deliveries::Share;
use crate::relationships::Side;
use crate::relationships::store::{Agreed, InOwnWords};
use crate::services::{Class, TargetKind};

/// A link that was just made. The address is shown this once.
#[derive(Debug, Serialize, ToSchema)]
pub struct LinkOffered {
    #[schema(value_type = String)]
    pub id: LinkId,
    #[schema(example = "https://hallway.example/between/TOKEN")]
    pub link: String,
    #[schema(value_type = String, format = DateTime)]
    pub expires_at: Instant,
}

/// A link by which the vendor reads its page, without its secret.
#[derive(Debug, Serialize, ToSchema)]
pub struct VendorLinkView {
    #[schema(value_type = String)]
    pub id: LinkId,
    pub made_by: Option<Named>,
    #[schema(value_type = String, format = DateTime)]
    pub made_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    pub expires_at: Instant,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub withdrawn_at: Option<Instant>,
    /// Whether it opens the page now.
    pub opens: bool,
    /// On how many days it was opened, and the last of them.
    pub days_used: i64,
    #[schema(example = "2026-11-23")]
    pub last_used_on: Option<String>,
}

impl Link {
    pub fn view(self, now: Instant) -> VendorLinkView {
        let opens = self.opens(now);
        let Self { id, made_by, made_name, made_at, expires_at, withdrawn_at, days_used, last_used_on } =
            self;
        let made_by = Named::maybe(made_by.map(|id| id.0), made_name);
        VendorLinkView { id, made_by, made_at, expires_at, withdrawn_at, opens, days_used, last_used_on }
    }
}

/// All links of a vendor, the latest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct VendorLinks {
    pub items: Vec<VendorLinkView>,
}

/// What a vendor says that it needs.
#[derive(Debug, Serialize, ToSchema)]
pub struct StatementView {
    pub words: String,
    /// Who wrote it; nothing for people of the vendor where somebody here did.
    pub written_by: Option<Named>,
    /// Somebody here wrote it on behalf of the vendor.
    pub on_behalf: bool,
    #[schema(value_type = String, format = DateTime)]
    pub written_at: Instant,
}

impl Statement {
    /// As it is told to those who work here, and to people of the vendor, who learn no names of the house.
    pub fn view(self, tells_names: bool) -> StatementView {
        let Self { words, written_by, written_name, on_behalf, written_at, .. } = self;
        let written_by = Named::maybe(written_by.map(|id| id.0), written_name);
        let written_by = written_by.filter(|_| tells_names || !on_behalf);
        StatementView { words, written_by, on_behalf, written_at }
    }
}

/// The same behind a link, where nobody has an id.
#[derive(Debug, Serialize, ToSchema)]
pub struct SaidView {
    pub words: String,
    /// Who of the vendor wrote it; nothing where somebody here did on its behalf.
    pub written_by: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    pub written_at: Instant,
}

impl Opened {
    pub fn said(&self) -> Option<SaidView> {
        let (words, written_at) = (self.words.clone()?, self.written_at?);
        Some(SaidView { words, written_by: self.written_name.clone(), written_at })
    }
}

/// A time that an agreement promises of requests, and how often it was kept.
#[derive(Debug, Serialize, ToSchema)]
pub struct TimeKept {
    pub class: Class,
    pub target: TargetKind,
    /// In the last 90 days.
    pub kept: Option<Share>,
}

/// A promise in own words.
#[derive(Debug, Serialize, ToSchema)]
pub struct PromiseSaid {
    pub side: Side,
    pub words: String,
    /// In the last 90 days; null where it is not counted, or was not yet.
    pub kept: Option<Share>,
}

/// A version of an agreement that is in force.
#[derive(Debug, Serialize, ToSchema)]
pub struct AgreementSaid {
    pub number: i64,
    pub service: Option<String>,
    /// Its last day.
    pub valid_until: Option<String>,
    pub targets: AgreedTargets,
    pub times_kept: Vec<TimeKept>,
    pub promises: Vec<PromiseSaid>,
}

/// A line between the vendor and a team here.
#[derive(Debug, Serialize, ToSchema)]
pub struct LineSaid {
    pub provider: String,
    pub customer: String,
    /// Both sides have confirmed it.
    pub is_confirmed: bool,
    pub deliverable: Option<String>,
    pub rhythm: Option<String>,
    pub good: Option<String>,
    pub agreements: Vec<AgreementSaid>,
}

impl Line {
    pub fn view(&self, kept: &[ClockKept]) -> LineSaid {
        let found = &self.relationship;
        let agreement = |one: &Agreed| AgreementSaid {
            number: one.number,
            service: one.service.clone(),
            valid_until: one.until.clone(),
            targets: one.targets,
            times_kept: kept.iter().filter(|clock| clock.agreement == one.id).map(TimeKept::of).collect(),
            promises: self.promises.iter().filter(|words| words.agreement == one.id).map(said).collect(),
        };
        LineSaid {
            provider: found.provider_name.clone(),
            customer: found.customer_name.clone(),
            is_confirmed: self.is_confirmed(),
            deliverable: found.deliverable.clone(),
            rhythm: found.rhythm.clone(),
            good: found.good.clone(),
            agreements: self.agreed.iter().map(agreement).collect(),
        }
    }
}

fn said(words: &InOwnWords) -> PromiseSaid {
    let counted = words.measure.and_then(|_| Share::of(words.kept, words.told));
    PromiseSaid { side: words.side, words: words.words.clone(), kept: counted }
}

impl TimeKept {
    fn of(clock: &ClockKept) -> Self {
        Self { class: clock.class, target: clock.kind, kept: Share::of(clock.kept, clock.n) }
    }
}
