//! The page of a vendor as different people see it, through the real router on both databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use http::StatusCode;

use crate::clinic::clinics;

#[tokio::test]
async fn a_vendor_shows_who_comes_from_it_and_who_serves_it() {
    for clinic in clinics().await {
        clinic.ask("Kes", "bills", "Our invoice", false).await;
        let path = format!("/vendors/{}", clinic.vendor());
        let seen = clinic.look("Hue", &path).await;
        seen.says(&[
            "Vendor or partner Kessler Heating One person comes in from there.",
            "Heating, and valves.",
            "Kes Ahlers",
            "Patient Billing serves Kessler Heating last request today",
        ]);
        clinic
            .look("Grace", &path)
            .await
            .says(&["Lieferant oder Partner Kessler Heating", "Wer von dort kommt 1"]);
        assert_eq!(clinic.look("Kes", &path).await.status, StatusCode::NOT_FOUND);
    }
}
