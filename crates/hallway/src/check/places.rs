//! The places of events in the feed: from 1 to the last, without gap or double.

use db::{Reader, Result, record};

record! {
    struct Places {
        pub given: i64,
        pub different: i64,
        pub first: i64,
        pub last: i64,
        pub said: i64,
    }
}

/// Events that have no place yet are no fault: PostgreSQL gives it a moment later, and keeps the last one it gave.
pub(super) async fn gaps(r: &mut Reader, is_postgres: bool) -> Result<Vec<String>> {
    let places: Places = r
        .one(
            "SELECT COUNT(seq) AS given, COUNT(DISTINCT seq) AS different, COALESCE(MIN(seq), 1) AS first,
                    COALESCE(MAX(seq), 0) AS last,
                    (SELECT COALESCE(MAX(last_seq), -1) FROM event_sequencer WHERE id = 1) AS said
             FROM events",
            &[],
        )
        .await?;
    let mut told = Vec::new();
    if places.first != 1 {
        told.push(format!(
            "The feed of events begins at {} and not at 1: earlier ones are lost.",
            places.first
        ));
    }
    if places.given != places.different {
        let twice = places.given - places.different;
        told.push(format!("Places in the feed of events were given twice: {twice}."));
    }
    let lost = places.last - places.first + 1 - places.different;
    if lost > 0 {
        let after: i64 = r
            .one(
                "SELECT COALESCE(MIN(e.seq), 0) AS after FROM events e WHERE e.seq IS NOT NULL
                   AND NOT EXISTS (SELECT 1 FROM events f WHERE f.seq = e.seq + 1)",
                &[],
            )
            .await?;
        told.push(format!("The feed of events lacks {lost} places, the first of them after {after}."));
    }
    if is_postgres && places.said != places.last {
        told.push(format!(
            "The last place in the feed of events is {}, but {} is remembered as the last.",
            places.last, places.said
        ));
    }
    Ok(told)
}
