//! Something that is asked again every month.

use anyhow::Context;
use db::Db;
use serve::recurring::{self, NewRecurring, Rhythm};
use serve::requests::model::RequestId;

use super::near::acted;
use crate::life::house::House;
use crate::life::moments::Moments;

/// Whose latest request is asked again, and from when on.
const ASKS: &str = "Grace Adeyemi";
const FROM_IN_SECONDS: i64 = 9 * 86_400;

pub(super) async fn ask(db: &Db, house: &House, moments: &Moments) -> anyhow::Result<()> {
    let viewer = house.people[house.person(ASKS)?].viewer.clone();
    acted(db, &viewer, moments.ago(150), async |a| {
        let me = a.viewer.person;
        let latest: Option<kernel::Id> = a
            .maybe(
                "SELECT r.id FROM requests r WHERE r.requester_id = $1 AND r.parent_id IS NULL
                   AND r.confidentiality = 'open' AND NOT EXISTS (SELECT 1 FROM complaints c WHERE c.request_id = r.id)
                 ORDER BY r.opened_at DESC, r.id DESC LIMIT 1",
                &[&me],
            )
            .await?;
        let Some(request) = latest.map(RequestId) else { return Ok(()) };
        let first = a.now.plus_seconds(FROM_IN_SECONDS).timestamp().strftime("%Y-%m-%d").to_string();
        let monthly = NewRecurring { request, rhythm: Rhythm::Month, first_on: first, until_on: None };
        recurring::set_up(a, &monthly).await.map(drop)
    })
    .await
    .context("having something asked again")
}
