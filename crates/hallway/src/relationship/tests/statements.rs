//! What both sides say, through the real router on both databases.

use db::act;
use http::StatusCode;
use kernel::{Failure, Id, Viewer};
use listen::values::input::{NewHouseValue, NewHouseValues};
use map::relationships::input::NewRelationship;
use map::relationships::model::Origin;
use map::relationships::{RelationshipId, actions};
use web::IfMatch;

use super::line;
use crate::clinic::{Clinic, clinics};

const DRAFT: &str = "side=customer&version=0&needs=A+number+that+a+patient+can+ring%0AA+date+for+each+answer\
    &challenges=Patients+ask+us+first&value=Respect&value=Ruhe&value=Punctuality&value=&value=";

/// Where a page is found after a form, or why it came back.
async fn onward(clinic: &Clinic, who: &str, path: &str, form: &str) -> String {
    let (headers, seen) = clinic.fill_in(who, path, form).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{who} {path}: {}", seen.words());
    let onward = headers[http::header::LOCATION].to_str().unwrap();
    onward.split('?').next().unwrap().to_owned()
}

/// Grace, whose team nobody leads, signs for the desk; the path of what she signed.
async fn desk_signs(clinic: &Clinic, line: RelationshipId) -> String {
    onward(clinic, "Grace", &format!("/relationships/{line}/statements/draft"), DRAFT).await;
    let sign = format!("/relationships/{line}/statements/signature");
    onward(clinic, "Grace", &sign, "side=customer&version=1").await
}

async fn house() -> Vec<(Clinic, RelationshipId)> {
    let mut all = Vec::new();
    for clinic in clinics().await {
        clinic.ask("Grace", "bills", "Charged twice", false).await;
        let line = line(&clinic).await;
        all.push((clinic, line));
    }
    all
}

#[tokio::test]
async fn a_team_drafts_together_and_the_other_side_learns_nothing_until_the_lead_signs() {
    for (clinic, line) in house().await {
        let both = format!("/relationships/{line}/statements");
        let (write, sign) = (format!("{both}/draft"), format!("{both}/signature"));
        let form = clinic.look("Jonas", &format!("{write}?side=provider")).await;
        form.says(&[
            "Front Desk asks: What do you need from us to serve us well?",
            "What matters to you in this?",
        ]);
        onward(&clinic, "Jonas", &write, "side=provider&version=0&needs=The+name+of+the+patient&challenges=")
            .await;
        // Sam has seen what Jonas wrote; Jonas has not seen what Sam wrote since.
        let more = "side=provider&version=1&needs=The+name+of+the+patient%0AThe+bill+itself&challenges=";
        onward(&clinic, "Sam", &write, more).await;
        let late = "side=provider&version=1&needs=A+call+first&challenges=";
        let (_, stale) = clinic.fill_in("Jonas", &write, late).await;
        assert_eq!(stale.status, StatusCode::PRECONDITION_FAILED);
        let words = stale.words();
        for said in ["Sam Whitlock wrote on it meanwhile", "The bill itself", "A call first"] {
            assert!(words.contains(said), "{said}: {words}");
        }
        clinic.look("Jonas", &both).await.says(&[
            "The draft of Patient Billing",
            "Sam Whitlock wrote on it last",
            "The other side sees nothing of a draft.",
        ]);
        let api = format!("/api/v1{both}");
        let before = clinic.look("Grace", &api).await.html;
        for path in [&both, &api, &"/listen".to_owned(), &"/".to_owned(), &format!("/relationships/{line}")] {
            clinic.look("Grace", path).await.does_not_say(&["The bill itself", "Sam Whitlock"]);
        }
        onward(&clinic, "Jonas", &write, "side=provider&version=2&needs=One+more&challenges=").await;
        assert_eq!(clinic.look("Grace", &api).await.html, before, "not even that it changes");
        let draft = clinic.one("SELECT MIN(id) FROM statements").await;
        for path in [format!("/statements/{draft}"), format!("/api/v1/statements/{draft}")] {
            assert_eq!(clinic.look("Grace", &path).await.status, StatusCode::NOT_FOUND);
        }
        // Jonas is of the team, and does not lead it.
        let (_, refused) = clinic.fill_in("Jonas", &sign, "side=provider&version=3").await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        let (_, refused) = clinic.fill_in("Grace", &sign, "side=provider&version=3").await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        // Amara signs what she has read, and not what was written since.
        let (_, stale) = clinic.fill_in("Amara", &sign, "side=provider&version=2").await;
        assert_eq!(stale.status, StatusCode::PRECONDITION_FAILED);
        let path = onward(&clinic, "Amara", &sign, "side=provider&version=3").await;
        let read = clinic.look("Sam", &path).await;
        read.says(&["Statement 1", "One more", "Amara Okafor", "signed for Patient Billing"]);
        clinic.look("Grace", &path).await.says(&["One more", "unterschrieben für Patient Billing"]);
        let (_, again) = clinic.fill_in("Amara", &sign, "side=provider&version=4").await;
        assert_eq!(again.status, StatusCode::CONFLICT, "there is nothing left to sign");
    }
}

#[tokio::test]
async fn the_other_side_says_how_it_understood_it_until_that_was_meant() {
    for (clinic, line) in house().await {
        let path = desk_signs(&clinic, line).await;
        let asked = "Front Desk has signed a statement: how do you understand it?";
        clinic.look("Amara", "/").await.says(&["Said to your side", asked, "as Patient Billing"]);
        clinic.look("Jonas", "/").await.does_not_say(&[asked]);
        let (_, refused) = clinic.fill_in("Jonas", &format!("{path}/answer?version=1"), "words=Yes").await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        let (_, refused) = clinic.fill_in("Amara", &format!("{path}/reply?version=1"), "is_meant=true").await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "nobody confirms for the others");
        let (_, empty) = clinic.fill_in("Amara", &format!("{path}/answer?version=1"), "words=").await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        onward(&clinic, "Amara", &format!("{path}/answer?version=1"), "words=You+need+one+number").await;
        clinic.look("Amara", "/").await.does_not_say(&[asked]);
        clinic.look("Grace", "/").await.says(&["Patient Billing hat gesagt, wie es eure versteht"]);
        // "Not quite" says what was meant.
        let reply = format!("{path}/reply?version=2");
        let (_, silent) = clinic.fill_in("Grace", &reply, "is_meant=false&words=").await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        onward(&clinic, "Grace", &reply, "is_meant=false&words=And+somebody+who+answers").await;
        clinic.look("Amara", "/").await.says(&[asked]);
        let (_, stale) =
            clinic.fill_in("Amara", &format!("{path}/answer?version=2"), "words=And+a+voice").await;
        assert_eq!(stale.status, StatusCode::PRECONDITION_FAILED);
        assert!(stale.html.contains("And a voice"), "nothing typed is lost");
        onward(&clinic, "Amara", &format!("{path}/answer?version=3"), "words=And+a+voice").await;
        onward(&clinic, "Grace", &format!("{path}/reply?version=4"), "is_meant=true&words=").await;
        clinic.look("Jonas", &path).await.says(&[
            "Patient Billing has understood what Front Desk means.",
            "You need one number",
            "And somebody who answers",
            "And a voice",
            "Yes, that was meant (Grace Adeyemi for Front Desk",
        ]);
        let (_, over) = clinic.fill_in("Amara", &format!("{path}/answer?version=5"), "words=More").await;
        assert_eq!(over.status, StatusCode::CONFLICT);
        let faults =
            crate::check::check(&clinic.test.db, &crate::schema::migrations(), &mut |_| {}).await.unwrap();
        assert!(faults.faults.iter().all(|fault| !fault.fault.contains("tatement")), "{:?}", faults.faults);
    }
}

#[tokio::test]
async fn a_later_version_says_what_changed_and_the_earlier_one_stays_readable_to_both() {
    for (clinic, line) in house().await {
        let path = desk_signs(&clinic, line).await;
        onward(&clinic, "Amara", &format!("{path}/answer?version=1"), "words=One+number").await;
        let write = format!("/relationships/{line}/statements/draft");
        // The form begins with what is signed.
        clinic.look("Grace", &write).await.says(&["A date for each answer"]);
        let same = DRAFT.replace("version=0", "version=2");
        onward(&clinic, "Grace", &write, &same).await;
        let sign = format!("/relationships/{line}/statements/signature");
        let (_, refused) = clinic.fill_in("Grace", &sign, "side=customer&version=3").await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "nothing new is signed");
        let next = "side=customer&version=3&needs=A+date+for+each+answer%0AA+name&challenges=Patients+ask+us+first\
            &value=Calm&value=Respekt&value=Punctuality";
        onward(&clinic, "Grace", &write, next).await;
        onward(&clinic, "Grace", &sign, "side=customer&version=4").await;
        let page = clinic.look("Jonas", &path).await;
        page.says(&[
            "Statement 2",
            "New need: A name",
            "No longer a need: A number that a patient can ring",
            "The same values in another order.",
            "Statement 1",
            "One number",
            "Patient Billing has not said yet how it understands this.",
        ]);
        let api = clinic.look("Jonas", &format!("/api/v1{path}")).await.html;
        let api: serde_json::Value = serde_json::from_str(&api).unwrap();
        assert_eq!(api["versions"][0]["values"][0]["value"], "calm");
        assert_eq!(api["versions"][1]["understood"][0]["words"], "One number");
    }
}

#[tokio::test]
async fn both_stand_beside_each_other_with_what_they_share_and_the_loop_has_listened() {
    for (clinic, line) in house().await {
        let values =
            ["Respect", "Safety", "Calm"].map(|value| NewHouseValue { value: value.into(), about: None });
        let values = NewHouseValues { values: values.into() }.read().unwrap();
        let chosen: Result<_, Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            listen::values::choose(a, IfMatch(None), &values).await
        });
        assert_eq!(chosen.unwrap().version, 1);
        let page = format!("/relationships/{line}");
        clinic.look("Amara", &page).await.says(&["Listen not yet", "Say what we need"]);
        desk_signs(&clinic, line).await;
        clinic.look("Amara", &page).await.says(&[
            "Front Desk has signed a statement, the other side not yet",
            "A number that a patient can ring",
        ]);
        clinic
            .look("Amara", "/listen")
            .await
            .says(&["One relationship waits for a word", "how do you understand it?"]);
        let ours = "side=provider&version=0&needs=The+name+of+the+patient&challenges=Eleven+mails+a+day\
            &value=accuracy&value=respect&value=punctuality";
        onward(&clinic, "Sam", &format!("{page}/statements/draft"), ours).await;
        onward(&clinic, "Amara", &format!("{page}/statements/signature"), "side=provider&version=1").await;
        let both = clinic.look("Sam", &format!("{page}/statements")).await;
        both.says(&[
            "Both have said what they need.",
            "Eleven mails a day",
            "2 of the top 3 shared",
            "1 of 3 are values of the organisation, too.",
            "2 of 3 are values of the organisation, too.",
        ]);
        assert_eq!(both.html.matches(r#"class="shared""#).count(), 4, "{}", both.html);
        clinic.look("Amara", &page).await.says(&["Listen both have signed what they need"]);
        // Whoever is at neither end reads that they have heard each other, and nothing of it.
        let other = clinic.look("Hue", &page).await;
        other.says(&["Listen both have signed what they need"]);
        other.does_not_say(&["A number that a patient can ring", "What both sides say", "Eleven mails"]);
        let statement = clinic.one("SELECT MIN(id) FROM statements").await;
        for (path, who) in [
            (format!("{page}/statements"), "Hue"),
            (format!("/api/v1{page}/statements"), "Hue"),
            (format!("/statements/{statement}"), "Hue"),
            (format!("/api/v1/statements/{statement}"), "Kes"),
            (format!("{page}/statements"), "Kes"),
        ] {
            assert_eq!(clinic.look(who, &path).await.status, StatusCode::NOT_FOUND, "{who} {path}");
        }
        clinic.look("Hue", "/listen").await.does_not_say(&["Patient Billing"]);
    }
}

#[tokio::test]
async fn what_two_persons_say_to_each_other_is_told_to_them_alone_and_goes_with_one_of_them() {
    for clinic in clinics().await {
        let (jonas, hue) = (clinic.person("Jonas"), clinic.person("Hue"));
        let viewer = clinic.viewer("Jonas").await;
        let made: Result<RelationshipId, Failure> = act!(clinic.test.db, viewer, |a| {
            let new = format!(r#"{{"provider":"{jonas}","customer":"{hue}"}}"#);
            let new: NewRelationship = serde_json::from_str(&new).unwrap();
            Ok(actions::propose(a, &new, Origin::Person).await?.id)
        });
        let line = made.unwrap();
        let write = format!("/relationships/{line}/statements/draft");
        onward(&clinic, "Jonas", &write, "side=provider&version=0&needs=Quillfeather+calls&challenges=")
            .await;
        let told = clinic.one("SELECT COUNT(*) FROM events WHERE subject_kind = 'statement'").await;
        assert_eq!(told, 0, "what a person drafts is told to nobody");
        let sign = format!("/relationships/{line}/statements/signature");
        let path = onward(&clinic, "Jonas", &sign, "side=provider&version=1").await;
        clinic.look("Hue", &path).await.says(&["Quillfeather calls"]);
        assert_eq!(clinic.look("Amara", &path).await.status, StatusCode::NOT_FOUND);
        let erased: Result<(), Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            for step in listen::erasing() {
                a.run(step.sql, &[&Id(jonas.get())]).await?;
            }
            Ok(())
        });
        erased.unwrap();
        clinic.look("Hue", &path).await.does_not_say(&["Quillfeather"]);
    }
}

#[tokio::test]
async fn seven_needs_and_five_values_are_enough_and_what_is_wrong_is_said_beside_it() {
    for (clinic, line) in house().await {
        let write = format!("/relationships/{line}/statements/draft");
        let eight = (0..8).map(|n| format!("Need+{n}")).collect::<Vec<_>>().join("%0A");
        for (form, said) in [
            (format!("side=customer&version=0&needs={eight}&challenges="), "Name seven at most"),
            ("side=customer&version=0&needs=One%0AOne&challenges=".to_owned(), "Zeile 2"),
            ("side=customer&version=0&needs=&challenges=&value=Ruhe&value=calm".to_owned(), "zweimal"),
        ] {
            let (_, back) = clinic.fill_in("Grace", &write, &form).await;
            assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
            let words = back.words();
            assert!(words.contains(said) || words.contains("höchstens sieben"), "{said}: {words}");
        }
        assert_eq!(clinic.one("SELECT COUNT(*) FROM statements").await, 0);
        // Values alone say nothing of this relationship.
        onward(&clinic, "Grace", &write, "side=customer&version=0&needs=&challenges=&value=Ruhe").await;
        let sign = format!("/relationships/{line}/statements/signature");
        let (_, empty) = clinic.fill_in("Grace", &sign, "side=customer&version=1").await;
        assert_eq!(empty.status, StatusCode::CONFLICT);
    }
}
