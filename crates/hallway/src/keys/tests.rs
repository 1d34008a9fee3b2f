//! The page of the keys, through the real router on both databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use crate::clinic::clinics;

#[tokio::test]
async fn all_keys_are_told_and_can_be_switched_off() {
    for clinic in clinics().await {
        let seen = clinic.look("Amara", "/keys").await;
        seen.says(&[
            "Switch them off",
            "g t Today g q Requests g r Relationships g m Map g l Listen g v Improve g e Insights / Search n Ask for something",
            "In a list j Next line k Line before",
            "On a request a Acknowledge",
        ]);
        assert!(seen.html.contains("data-dialog") && seen.html.contains("href=\"/me#profile\""));
        clinic.look("Grace", "/keys").await.says(&["Tasten", "Abschalten", "g t Heute"]);
    }
}
