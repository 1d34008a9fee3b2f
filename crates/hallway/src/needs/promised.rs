//! What is promised to meet a need, and how those at the table of an agreement hear of each other.

use http::StatusCode;

use super::{house, onward, raise, read, sound};

/// The agreement that somebody proposes with three fields, as a page.
async fn promise(clinic: &crate::clinic::Clinic, line: map::RelationshipId, who: &str, need: &str) -> String {
    let form = format!("need={need}&promise=A+date+by+noon&review_on=2031-02-03");
    onward(clinic, who, &format!("/relationships/{line}/promise"), &form).await
}

#[tokio::test]
async fn one_need_one_promise_and_one_day_make_a_first_version() {
    for (clinic, line) in house().await {
        let need = raise(&clinic, "Grace", line, "kind=need&words=A+date+for+each+answer").await;
        let id = need.trim_start_matches("/needs/").to_owned();
        let form = format!("/relationships/{line}/promise");
        clinic.look("Amara", &format!("/relationships/{line}")).await.says(&["Promise one thing"]);
        clinic.look("Amara", &form).await.says(&["One promise to Front Desk", "A date for each answer"]);
        // The side that needs it does not promise it, and others know of neither.
        clinic.look("Grace", &form).await.does_not_say(&["A date for each answer"]);
        let (_, back) =
            clinic.fill_in("Amara", &form, &format!("need={id}&promise=&review_on=2031-02-03")).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            back.html.contains("2031-02-03") && back.words().contains("What you promise"),
            "{}",
            back.words()
        );
        let (_, back) = clinic.fill_in("Amara", &form, "need=&promise=A+date&review_on=2020-02-03").await;
        assert!(back.words().contains("Choose a day on which"), "{}", back.words());
        let (_, back) = clinic.fill_in("Amara", &form, "need=4711&promise=A+date&review_on=2031-02-03").await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        let (_, refused) = clinic.fill_in("Hue", &form, "need=&promise=A+date&review_on=2031-02-03").await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        let agreement = promise(&clinic, line, "Amara", &id).await;
        let told = read(&clinic, "Grace", &agreement).await;
        assert_eq!(told["versions"][0]["review_on"], "2031-02-03");
        assert_eq!(told["versions"][0]["promises"][0]["words"], "A date by noon");
        let told = read(&clinic, "Grace", &need).await;
        assert_eq!(format!("/agreements/{}", told["agreement"].as_str().unwrap()), agreement);
        clinic.look("Amara", &need).await.says(&["Something is promised to meet this"]);
        // Another about the same is refused beside the promise, and nothing typed is lost.
        let again = format!("need={id}&promise=A+letter&review_on=2031-02-03");
        let (_, back) = clinic.fill_in("Amara", &form, &again).await;
        assert!(back.words().contains("Another agreement about the same"), "{}", back.words());
        assert!(back.html.contains("A letter"), "{}", back.html);
        sound(&clinic).await;
    }
}

#[tokio::test]
async fn those_at_the_table_hear_of_each_other_and_nobody_else_does() {
    for (clinic, line) in house().await {
        let path = promise(&clinic, line, "Amara", "").await;
        clinic.tell().await;
        clinic
            .look("Grace", "/")
            .await
            .says(&["Amara Okafor hat einen Wortlaut der Vereinbarung vorgeschlagen"]);
        onward(&clinic, "Grace", &format!("{path}/talk"), "words=Could+it+be+ten").await;
        clinic.tell().await;
        clinic.look("Amara", "/").await.says(&["Grace Adeyemi has said something over the agreement."]);
        onward(&clinic, "Amara", &format!("{path}/mediator"), "address=hal@clinic.example&words=Help+us")
            .await;
        clinic.tell().await;
        clinic.look("Hal", "/").await.says(&["Amara Okafor asks you to mediate between two sides."]);
        clinic.look("Grace", "/notices").await.says(&["hat jemanden um Vermittlung gebeten"]);
        let feed = async |who: &str| read(&clinic, who, "/events?limit=200").await.to_string();
        assert!(!feed("Hal").await.contains("agreement_discussed"), "asked, and not there yet");
        onward(&clinic, "Hal", &format!("{path}/mediator/answer"), "accepts=yes").await;
        clinic.tell().await;
        clinic.look("Amara", "/").await.says(&["Ozzy mediates from now on."]);
        onward(&clinic, "Jonas", &format!("{path}/talk"), "words=Eleven+then").await;
        clinic.tell().await;
        for who in ["Hal", "Amara"] {
            clinic.look(who, "/notices").await.says(&["Jonas Weidner has said something"]);
            assert!(feed(who).await.contains("agreement_discussed"), "{who}");
        }
        for other in ["Hue", "Nia", "Kes"] {
            assert!(!feed(other).await.contains("agreement_discussed"), "{other}");
            assert_eq!(clinic.look(other, &format!("{path}/talk")).await.status, StatusCode::NOT_FOUND);
        }
        // What he said to mediate goes with him; what the sides said stays theirs.
        onward(&clinic, "Hal", &format!("{path}/talk"), "words=Quillfeather").await;
        for (who, side) in [("Amara", "provider"), ("Grace", "customer")] {
            onward(&clinic, who, &format!("{path}/signature"), &format!("side={side}")).await;
        }
        clinic.tell().await;
        clinic.look("Hal", "/notices").await.says(&["The mediation has ended."]);
        clinic.look("Hal", "/notices").await.does_not_say(&["has said something"]);
        assert_eq!(clinic.look("Hal", &format!("{path}/talk")).await.status, StatusCode::NOT_FOUND);
        let hal = clinic.person("Hal");
        let erased: Result<(), kernel::Failure> = db::act!(clinic.test.db, kernel::Viewer::system(), |a| {
            for step in map::erasing().iter().filter(|step| step.table.starts_with("agreement_m")) {
                a.run(step.sql, &[&hal]).await?;
            }
            Ok(())
        });
        erased.unwrap();
        let page = clinic.look("Amara", &format!("{path}/talk")).await;
        page.says(&["What was said has been erased.", "Eleven then"]);
        page.does_not_say(&["Quillfeather"]);
        sound(&clinic).await;
    }
}
