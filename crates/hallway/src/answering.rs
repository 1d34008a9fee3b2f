//! What helps in answering, and what should be different, as different people see it through the real router on both
//! databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use db::act;
use http::StatusCode;
use kernel::Failure;
use map::services::checklist::{StepGiven, actions as checklist};
use serve::answer_templates::{self, Afterwards, NewTemplate};

use crate::clinic::{Clinic, clinics};

async fn reference(clinic: &Clinic) -> String {
    let id = clinic.one("SELECT MAX(id) FROM requests").await;
    let mut view = clinic.test.db.view(clinic.viewer("Amara").await).await.unwrap();
    view.one("SELECT reference FROM requests WHERE id = $1", &[&id]).await.unwrap()
}

async fn keep(clinic: &Clinic, title: &str, body: &str) {
    let (viewer, team) = (clinic.viewer("Jonas").await, clinic.team("billing"));
    let new = NewTemplate { title: title.to_owned(), body: body.to_owned(), ..NewTemplate::default() };
    let kept: Result<_, Failure> =
        act!(clinic.test.db, viewer, |a| answer_templates::create(a, team, &new).await);
    kept.unwrap();
}

#[tokio::test]
async fn an_answer_is_put_in_behind_what_was_typed_without_scripts() {
    for clinic in clinics().await {
        keep(&clinic, "Paid back", "Dear {name}, {number} is paid: {service}, {promised}. {other}").await;
        clinic.ask("Grace", "bills", "Charged twice", false).await;
        let path = format!("/requests/{}", reference(&clinic).await);
        let page = clinic.look("Amara", &path).await;
        page.says(&["An answer we give again and again", "Paid back", "Put in"]);
        clinic.look("Grace", &path).await.does_not_say(&["Paid back"]);
        let template = clinic.one("SELECT MIN(id) FROM answer_templates").await;
        let form = format!("seen=1&body=Good+morning.&template={template}");
        let (_, filled) = clinic.fill_in("Amara", &format!("{path}/put-in"), &form).await;
        assert_eq!(filled.status, StatusCode::OK);
        let text = "Good morning.\n\nDear Grace";
        assert!(filled.html.contains(text), "{}", filled.html);
        assert!(filled.html.contains("Question about a bill, (no date promised yet). {other}</textarea>"));
        let (_, nothing) =
            clinic.fill_in("Amara", &format!("{path}/put-in"), "body=Good+morning.&template=").await;
        assert!(nothing.html.contains(">Good morning.</textarea>"), "nothing typed is lost");
        let asker = format!("body=Hello&template={template}");
        let (_, asker) = clinic.fill_in("Grace", &format!("{path}/put-in"), &asker).await;
        assert!(asker.html.contains(">Hello</textarea>") && !asker.html.contains("Dear Grace"));
        let (_, stranger) = clinic.fill_in("Hue", &format!("{path}/put-in"), "body=Hello").await;
        assert_eq!(stranger.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn an_answer_with_deeds_says_what_it_will_do_and_does_all_of_it() {
    for clinic in clinics().await {
        let (viewer, team) = (clinic.viewer("Jonas").await, clinic.team("billing"));
        let new = NewTemplate {
            title: "Paid back".to_owned(),
            body: "Dear {name}, it is paid.".to_owned(),
            takes: true,
            afterwards: Some(Afterwards::Resolved),
            ..NewTemplate::default()
        };
        let kept: Result<_, Failure> =
            act!(clinic.test.db, viewer, |a| answer_templates::create(a, team, &new).await);
        let template = kept.unwrap();
        clinic.ask("Grace", "bills", "Charged twice", false).await;
        let path = format!("/requests/{}", reference(&clinic).await);
        clinic.look("Amara", &path).await.says(&["and what goes along with it"]);
        let with = format!("{path}/answer-with?template={template}");
        clinic
            .look("Amara", &with)
            .await
            .says(&["You take it. Grace Adeyemi reads this answer, and that it is done.", "Do all of this"]);
        let (_, empty) = clinic.fill_in("Amara", &with, "message=&reason=").await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        clinic.look("Amara", &path).await.does_not_say(&["You have it"]);
        let (_, done) = clinic.fill_in("Amara", &with, "message=It+is+paid.&reason=").await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        clinic.look("Grace", &path).await.says(&["It is paid.", "Ist es geklärt?"]);
        assert_eq!(clinic.look("Grace", &with).await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn a_checklist_stands_beside_the_request_for_the_team_and_is_asked_about_at_the_end() {
    for clinic in clinics().await {
        let steps = [("Look at the bill", true), ("Say thanks", false)];
        let given = steps.map(|(words, wanted)| StepGiven { words: words.to_owned(), wanted });
        let (amara, service) = (clinic.viewer("Amara").await, clinic.service("bills"));
        let saved: Result<_, Failure> =
            act!(clinic.test.db, amara, |a| checklist::save(a, service, None, &given).await);
        saved.unwrap();
        clinic.ask("Grace", "bills", "Charged twice", false).await;
        let path = format!("/requests/{}", reference(&clinic).await);
        clinic.look("Amara", &path).await.says(&["Checklist 0 of 2", "Look at the bill"]);
        clinic.look("Grace", &path).await.does_not_say(&["Look at the bill", "Checklist"]);
        let line = format!("/requests?team={}", clinic.team("billing"));
        clinic.look("Amara", &line).await.says(&["checklist 0 of 2"]);
        clinic.look("Hue", &line).await.does_not_say(&["0 of 2"]);
        clinic.look("Amara", &format!("{path}/resolve")).await.says(&["Look at the bill"]);
        let (_, refused) = clinic.fill_in("Amara", &format!("{path}/resolve"), "message=Paid+back.").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.html.contains("Paid back.") && refused.html.contains("Steps are open"));
        let (_, ticked) = clinic.fill_in("Jonas", &format!("{path}/steps"), "step=1&done=yes").await;
        assert_eq!(ticked.status, StatusCode::SEE_OTHER);
        clinic
            .look("Amara", &path)
            .await
            .says(&["Checklist 1 of 2", "Jonas Weidner ticked: Look at the bill"]);
        clinic.look("Grace", &path).await.does_not_say(&["ticked"]);
        let (_, done) = clinic.fill_in("Amara", &format!("{path}/resolve"), "message=Paid+back.").await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn a_wish_is_typed_once_and_told_to_whom_the_form_names() {
    for clinic in clinics().await {
        let form = format!("/teams/{}/complaint", clinic.team("billing"));
        clinic.look("Hue", &form).await.says(&[
            "What do you wish for?",
            "first of all for Amara Okafor",
            "Nobody but Amara Okafor reads it",
        ]);
        assert_eq!(clinic.look("Kes", &form).await.status, StatusCode::NOT_FOUND);
        let (_, wrong) = clinic.fill_in("Hue", &form, "wish=Bills+that+explain&solution=").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.html.contains("Bills that explain"));
        let typed = "once=k1&wish=Bills+that+explain&solution=A+glossary";
        let (first, _) = clinic.fill_in("Hue", &form, typed).await;
        let (again, _) = clinic.fill_in("Hue", &form, typed).await;
        assert_eq!(first["location"], again["location"], "sent once");
        let path = first["location"].to_str().unwrap().split('?').next().unwrap().to_owned();
        clinic.look("Amara", &path).await.says(&["What would help?", "A glossary", "About Patient Billing"]);
        let (_, silent) = clinic.fill_in("Amara", &format!("{path}/resolve"), "message=From+May.").await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        let (_, done) =
            clinic.fill_in("Amara", &format!("{path}/resolve"), "message=From+May.&complaint=partly").await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        clinic.look("Hue", &path).await.says(&["answered the wish: Taken over in part"]);
    }
}
