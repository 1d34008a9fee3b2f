//! What leaves about the sheet and about holds.

use kernel::Instant;
use people::Visit;
use people::entrance::about_me::{self, KindOfData};
use people::privacy::HoldId;
use people::privacy::store::Hold;
use people::privacy::views::RetentionRule;
use people::views::Named;
use serde::Serialize;
use utoipa::ToSchema;
use web::Words;

/// The privacy sheet: everything in words.
#[derive(Serialize, ToSchema)]
pub struct PrivacySheet {
    /// Every kind of data about persons.
    pub kinds: Vec<KindOfData>,
    /// How long things are kept.
    pub rules: Vec<RetentionRule>,
    /// What cannot be done here, by nobody.
    pub impossible: Vec<String>,
    /// What whoever runs the server could do.
    pub operator: Vec<String>,
    /// What needs a representative of the staff, too.
    pub second_key: Vec<String>,
}

/// How many sentences each part has: `privacy-PART-1`, ...
const IMPOSSIBLE: usize = 6;
const OPERATOR: usize = 3;
const SECOND_KEY: usize = 3;

impl PrivacySheet {
    /// One statement.
    pub async fn read(visit: &mut Visit, t: Words) -> Result<Self, kernel::Failure> {
        let (rules, times) = super::looking::rules_and_times(visit, t).await?;
        let kinds = about_me::kinds(t, &visit.app.known_about_me, &times);
        Ok(Self {
            kinds,
            rules,
            impossible: (1..=IMPOSSIBLE).map(|nth| t.s(&format!("privacy-impossible-{nth}"))).collect(),
            operator: (1..=OPERATOR).map(|nth| t.s(&format!("privacy-operator-{nth}"))).collect(),
            second_key: (1..=SECOND_KEY).map(|nth| t.s(&format!("privacy-second-key-{nth}"))).collect(),
        })
    }
}

/// Something that is not erased until the hold is ended.
#[derive(Debug, Serialize, ToSchema)]
pub struct HoldView {
    #[schema(value_type = String)]
    pub id: HoldId,
    /// A person with all that they asked, or a request.
    pub person: Option<Named>,
    pub request: Option<Named>,
    pub reason: String,
    pub set_by: Option<Named>,
    #[schema(value_type = String, format = DateTime)]
    pub set_at: Instant,
}

impl HoldView {
    /// Whoever set it; Hallway where nobody is known.
    pub fn setter(&self) -> &str {
        self.set_by.as_ref().map_or("Hallway", |by| by.name.as_str())
    }

    pub fn of(hold: Hold, reference: Option<String>) -> Self {
        Self {
            id: hold.id,
            person: Named::maybe(hold.person_id.map(|person| person.0), hold.person_name),
            request: Named::maybe(hold.request_id, reference),
            reason: hold.reason,
            set_by: Named::maybe(hold.set_by, hold.set_name),
            set_at: hold.set_at,
        }
    }
}
