//! Whom somebody can name in answer to a question.

use db::{Reader, Result, record};
use kernel::Id;
use people::PersonId;

use super::super::model::Question;
use crate::{Party, PartyKind};

record! {
    /// Somebody to choose, and what is known of the relationship already.
    #[derive(Clone, Debug)]
    pub struct Choice {
        pub kind: PartyKind,
        pub id: Id,
        pub name: String,
        /// The asked side has said so.
        pub is_ours: bool,
        /// The other side has.
        pub is_theirs: bool,
    }
}

/// So many stand on the page; others are typed.
const MOST: i64 = 300;

/// Teams and vendors at the other end, where the team itself stands at this one.
macro_rules! others {
    ($ours:literal, $theirs:literal) => {
        concat!(
            "
    SELECT c.kind, c.id, c.name,
           (CASE WHEN r.",
            $ours,
            "_confirmed_at IS NULL THEN FALSE ELSE TRUE END) AS is_ours,
           (CASE WHEN r.",
            $theirs,
            "_confirmed_at IS NULL THEN FALSE ELSE TRUE END) AS is_theirs
    FROM (SELECT 'team' AS kind, id, name, name_key, 1 AS rank FROM teams WHERE retired_at IS NULL AND id <> $1
          UNION ALL SELECT 'vendor', id, name, name_key, 2 FROM vendors WHERE retired_at IS NULL) AS c
    LEFT JOIN relationships r ON r.",
            $ours,
            "_id = $1 AND r.",
            $theirs,
            "_id = c.id AND r.audience = 1 AND r.state <> 'retired'
    ORDER BY c.rank, c.name_key, c.id LIMIT $2"
        )
    };
}

const GIVES_TO: &str = others!("provider", "customer");
const GETS_FROM: &str = others!("customer", "provider");

const OUTSIDE: &str = "
    SELECT 'external_customer' AS kind, c.id, c.name,
           (CASE WHEN r.provider_confirmed_at IS NULL THEN FALSE ELSE TRUE END) AS is_ours,
           (CASE WHEN r.customer_confirmed_at IS NULL THEN FALSE ELSE TRUE END) AS is_theirs
    FROM external_customer_types c
    LEFT JOIN relationships r ON r.provider_id = $1 AND r.customer_id = c.id AND r.audience = 1 AND r.state <> 'retired'
    WHERE c.retired_at IS NULL ORDER BY c.name_key, c.id LIMIT $2";

/// Who can be named in answer to this question, beside colleagues.
pub async fn choices(r: &mut Reader, own: Party, question: Question) -> Result<Vec<Choice>> {
    let sql = match question {
        Question::GivesTo => GIVES_TO,
        Question::GetsFrom => GETS_FROM,
        Question::Outside => OUTSIDE,
    };
    r.all(sql, &[&own.id, &MOST]).await
}

/// Names of colleagues to complete while one types.
pub async fn colleagues(r: &mut Reader, but: PersonId) -> Result<Vec<String>> {
    r.all(
        "SELECT name FROM persons WHERE kind = 'employee' AND deactivated_at IS NULL AND id <> $1
         ORDER BY name_key, id LIMIT 500",
        &[&but],
    )
    .await
}

/// The one party of this folded name, where there is exactly one.
pub async fn called(r: &mut Reader, key: &str, question: Question) -> Result<Option<Party>> {
    record! {
        struct Row {
            pub kind: PartyKind,
            pub id: Id,
        }
    }
    let rows: Vec<Row> = r
        .all(
            "SELECT 'team' AS kind, id FROM teams WHERE name_key = $1 AND retired_at IS NULL
             UNION ALL SELECT 'vendor', id FROM vendors WHERE name_key = $1 AND retired_at IS NULL
             UNION ALL SELECT 'person', id FROM persons
                       WHERE name_key = $1 AND kind = 'employee' AND deactivated_at IS NULL
             UNION ALL SELECT 'external_customer', id FROM external_customer_types
                       WHERE name_key = $1 AND retired_at IS NULL
             LIMIT 20",
            &[&key],
        )
        .await?;
    let mut fitting = rows.into_iter().filter(|row| question.takes(row.kind));
    Ok(match (fitting.next(), fitting.next()) {
        (Some(Row { kind, id }), None) => Some(Party { kind, id }),
        _ => None,
    })
}
