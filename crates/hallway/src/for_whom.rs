//! What somebody asks for a colleague, as the two of them and others see it, through the real router on both databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use http::StatusCode;

use crate::clinic::clinics;

#[tokio::test]
async fn a_colleague_for_whom_something_is_asked_is_told_sees_it_and_says_whether_it_is_settled() {
    for clinic in clinics().await {
        let form = format!("/ask/{}", clinic.service("bills"));
        let unknown = "subject=A+screen&body=&for_whom=nobody%40clinic.example";
        let (_, refused) = clinic.fill_in("Grace", &form, unknown).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.html.contains("nobody@clinic.example"), "nothing typed is lost");
        // A guest is no colleague, and knows of none.
        let (_, guest) =
            clinic.fill_in("Grace", &form, "subject=A+screen&body=&for_whom=kes%40clinic.example").await;
        assert_eq!(guest.status, StatusCode::UNPROCESSABLE_ENTITY);
        let asked = "subject=A+screen&body=&for_whom=hue%40clinic.example";
        let (sent, asked) = clinic.fill_in("Grace", &form, asked).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.words());
        let path = sent["location"].to_str().unwrap().split('?').next().unwrap().to_owned();
        clinic.tell().await;
        clinic.look("Hue", "/").await.says(&["A screen", "Grace Adeyemi asked for it for you."]);
        clinic.look("Hue", "/requests?asked").await.says(&["A screen"]);
        clinic.look("Hue", &path).await.says(&["For", "Hue Pham"]);
        clinic.look("Amara", &path).await.says(&["Hue Pham"]);
        let id = clinic.one("SELECT MAX(id) FROM requests").await;
        clinic.resolve("Amara", serve::requests::model::RequestId::new(id), "It is on its way.").await;
        clinic.look("Hue", "/").await.says(&["Is it settled?", "A screen"]);
        let (_, settled) = clinic.fill_in("Hue", &format!("{path}/close"), "").await;
        assert_eq!(settled.status, StatusCode::SEE_OTHER, "{}", settled.words());
    }
}
