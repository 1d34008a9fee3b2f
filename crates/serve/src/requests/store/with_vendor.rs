//! What lies between a vendor and the teams here: the rows of which its page by link is made.

use db::{Reader, Result, record};
use kernel::Instant;
use map::lines_of_vendor;
use people::VendorId;

use super::super::model::State;
use super::between::Asked;

record! {
    /// A request between a vendor and a team here, with what a page says of it.
    #[derive(Clone, Debug)]
    pub struct WithVendor {
        pub reference: String,
        pub subject: String,
        pub service_name: String,
        pub team_name: String,
        /// A team of the vendor has it; otherwise somebody of the vendor asked for it.
        pub lies_with_vendor: bool,
        pub promised_at: Option<Instant>,
        pub waiting_until: Option<Instant>,
        pub class: map::services::Class,
        pub state: State,
        pub is_open: bool,
        pub is_unheard: bool,
        pub due_at: Option<Instant>,
        pub opened_at: Instant,
        pub resolve_seconds: Option<i64>,
        pub targets: String,
        pub clocks: String,
    }
}

impl WithVendor {
    pub fn asked(&self) -> Asked {
        let Self { class, state, is_open, is_unheard, due_at, opened_at, resolve_seconds, .. } = *self;
        let (targets, clocks) = (self.targets.clone(), self.clocks.clone());
        Asked { class, state, is_open, is_unheard, due_at, opened_at, resolve_seconds, targets, clocks }
    }
}

/// What was asked over the lines of a vendor since a moment, and what is open with one of its teams or was asked by its
/// people; the latest first. Only what all of the vendor's people could read who come in: they are named on it, or belong
/// to the team that has it. Of 2,001 read at most, the last tells that there are more.
pub async fn with_vendor(r: &mut Reader, vendor: VendorId, since: Instant) -> Result<Vec<WithVendor>> {
    r.all(
        concat!(
            "SELECT q.reference, q.subject, s.name AS service_name, t.name AS team_name,
                    (CASE WHEN t.vendor_id = $1 THEN TRUE ELSE FALSE END) AS lies_with_vendor, q.promised_at,
                    q.waiting_until, q.class, q.state, q.is_open, q.is_unheard, q.due_at, q.opened_at, q.resolve_seconds,
                    q.targets, q.clocks
             FROM (SELECT * FROM (SELECT o.id FROM requests o
                     WHERE o.relationship_id IN (SELECT r.id FROM relationships r WHERE ", lines_of_vendor!("$1"), "
                             UNION ALL SELECT f.id FROM relationships f JOIN relationships r ON r.id = f.folded_into
                                       WHERE ", lines_of_vendor!("$1"), ")
                       AND (o.opened_at >= $2 OR o.is_open) ORDER BY o.opened_at DESC, o.id DESC LIMIT 2001) AS over
                   UNION
                   SELECT * FROM (SELECT o.id FROM requests o
                     WHERE o.team_id IN (SELECT vt.id FROM teams vt WHERE vt.vendor_id = $1) AND o.is_open
                     ORDER BY o.opened_at DESC, o.id DESC LIMIT 2001) AS held) AS n
             JOIN requests q ON q.id = n.id JOIN teams t ON t.id = q.team_id JOIN services s ON s.id = q.service_id
             WHERE q.confidentiality = 'open' AND q.audience = 1 AND (t.vendor_id = $1 OR q.customer_id = $1)
               AND NOT EXISTS (SELECT 1 FROM persons g WHERE g.vendor_id = $1 AND g.deactivated_at IS NULL
                     AND g.id <> q.requester_id AND g.id <> COALESCE(q.requested_for_id, 0) AND g.id <> q.opened_by_id
                     AND NOT EXISTS (SELECT 1 FROM request_participants k
                                     WHERE k.request_id = q.id AND k.person_id = g.id)
                     AND NOT EXISTS (SELECT 1 FROM memberships m
                                     WHERE m.team_id = q.team_id AND m.person_id = g.id))
             ORDER BY q.opened_at DESC, q.id DESC LIMIT 2001"
        ),
        &[&vendor, &since],
    )
    .await
}
