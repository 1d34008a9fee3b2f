//! What the map tells of promises, and to whom.

use db::act;
use kernel::{Failure, Viewer};

use crate::clinic::clinics;

#[tokio::test]
async fn how_a_promise_is_kept_is_coloured_for_the_two_ends_and_told_to_nobody_else() {
    for clinic in clinics().await {
        clinic.ask("Grace", "bills", "Charged twice", true).await;
        clinic.ask("Hal", "bills", "Another line", true).await;
        let told: Result<(), Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            let desk = clinic.team("desk");
            let line: i64 = a
                .one("SELECT id FROM relationships WHERE customer_id = $1 AND audience = 1", &[&desk])
                .await?;
            let (id, version, promise) = (a.id(), a.id(), a.id());
            a.run(
                "INSERT INTO agreements (id, version, relationship_id, audience, created_at) VALUES ($1, 1, $2, 1, 0)",
                &[&id, &line],
            )
            .await?;
            a.run(
                "INSERT INTO agreement_versions (id, agreement_id, number, valid_from, targets, made_at, starts_at)
                 VALUES ($1, $2, 1, '2020-01-01', '{}', 0, 0)",
                &[&version, &id],
            )
            .await?;
            a.run(
                "INSERT INTO agreement_promises (id, version_id, place, side, words, measure)
                 VALUES ($1, $2, 0, 'provider', 'A note by ten', 'by_hand')",
                &[&promise, &version],
            )
            .await?;
            for n in 0..8 {
                let (telling, grace, now) = (a.id(), clinic.person("Grace"), a.now);
                a.run(
                    "INSERT INTO agreement_tellings (id, promise_id, was_kept, told_by, at) VALUES ($1, $2, $3, $4, $5)",
                    &[&telling, &promise, &(n < 6), &grace, &now],
                )
                .await?;
            }
            Ok(())
        });
        told.unwrap();
        // Amara's team provides it, and keeps six promises of eight.
        for view in ["graph", "table"] {
            let own = clinic.look("Amara", &format!("/map?view={view}&show=promises")).await;
            own.says(&["Promises kept, in 90 days", "75% of 8", "nothing promised, or nothing counted yet"]);
        }
        let own = clinic.look("Amara", "/map?show=promises").await;
        assert!(own.html.contains("kept-often\" d=") && own.html.contains(">75%</text>"), "{}", own.html);
        own.says(&["kept 7 times out of 10 or more", "of the 2 lines at whose ends your teams stand"]);
        // Hue is at the end of the other line: of this one nothing is told, neither in the drawing nor in the table.
        let other = clinic.look("Hue", "/map?show=promises").await;
        other.says(&["for its two ends alone", "one other line is shown to its two ends alone"]);
        other.does_not_say(&["75%", "kept-often\" d="]);
        // Administrators as such are at no end.
        clinic.look("Nia", "/map?show=promises").await.does_not_say(&["75%"]);
    }
}
