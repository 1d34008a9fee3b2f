//! Who finds what, and who does not (ABUSE Z-02, Z-03, Z-05, Z-06).

use db::act;
use kernel::Failure;
use serve::requests::actions::{self, Follower};
use serve::requests::model::Part;

use super::{found, note, told};
use crate::clinic::clinics;

#[tokio::test]
async fn z_03_whoever_is_not_cleared_gets_the_same_answers_with_and_without_a_secret() {
    let with = clinics().await;
    let without = clinics().await;
    for (with, without) in with.iter().zip(&without) {
        let secret = with.ask("Grace", "leave", "Zirkonium for six weeks", false).await;
        with.write("Grace", secret, "The word is Molybdän.").await;
        note(with, "Hal", secret, "Vanadium says the team.").await;
        for clinic in [with, without] {
            clinic.look("Hal", "/api/v1/search?q=warm").await;
        }
        let queries =
            ["zirkonium", "zirk", "molybd%C3%A4n", "vanadium", "six+weeks", "%22six+weeks%22", "leave"];
        for first in ["Hue", "Amara", "Jonas", "Kes"] {
            for query in queries {
                for path in ["/search?q=", "/api/v1/search?q="] {
                    let path = [path, query].concat();
                    let (one, other) = (with.look(first, &path).await, without.look(first, &path).await);
                    assert_eq!((one.status, one.statements.0), (other.status, other.statements.0));
                    assert_eq!(one.html, other.html, "{} {first} {path}", with.test.name);
                }
                assert!(!found(with, first, query).await.iter().any(|found| found.contains("Zirkonium")));
            }
        }
        for (first, query, n) in [
            ("Hal", "zirk", 1),
            ("Hal", "molybdan", 1),
            ("Hal", "vanadium", 1),
            ("Grace", "molyb", 1),
            ("Grace", "vanadium", 0),
        ] {
            assert_eq!(found(with, first, query).await.len(), n, "{} {first} {query}", with.test.name);
        }
        let read = "SELECT COUNT(*) FROM events WHERE subject_kind = 'reading'";
        assert!(with.one(read).await > 0, "what is shown of something confidential is noted");
        assert_eq!(without.one(read).await, 0);
    }
}

#[tokio::test]
async fn what_was_said_is_found_by_those_who_read_it_and_notes_by_the_team_alone() {
    for clinic in clinics().await {
        let id = clinic.ask("Grace", "bills", "Charged twice", false).await;
        clinic.write("Grace", id, "It was on the xylophone.").await;
        note(&clinic, "Jonas", id, "She means the glockenspiel.").await;
        for (first, said, noted) in
            [("Grace", 1, 0), ("Jonas", 1, 1), ("Amara", 1, 1), ("Hue", 0, 0), ("Kes", 0, 0)]
        {
            let name = clinic.test.name;
            assert_eq!(found(&clinic, first, "xylophone").await.len(), said, "{name} {first}");
            assert_eq!(found(&clinic, first, "glockenspiel").await.len(), noted, "{name} {first}");
        }
        // Whoever sees the request alone finds it by its subject, without a word of what was said.
        let seen = told(&clinic, "Hue", "charged").await;
        assert_eq!(seen["items"][0]["snippet"].as_array().unwrap().len(), 0);
        assert!(!seen.to_string().contains("xylophone"));
        assert!(told(&clinic, "Jonas", "glocken").await["items"][0]["is_note"] == true);
        assert!(found(&clinic, "Kes", "charged").await.is_empty(), "a guest sees nothing of others");
        assert!(found(&clinic, "Kes", "jonas").await.is_empty(), "nor a colleague");
    }
}

#[tokio::test]
async fn z_06_whoever_leaves_a_team_or_follows_no_more_finds_nothing_from_then_on() {
    for clinic in clinics().await {
        let id = clinic.ask("Grace", "bills", "Charged twice", false).await;
        clinic.write("Grace", id, "It was on the xylophone.").await;
        note(&clinic, "Jonas", id, "She means the glockenspiel.").await;
        let (amara, hue) = (clinic.viewer("Amara").await, clinic.person("Hue"));
        let follower = Follower { person: hue, part: Part::default() };
        let added: Result<_, Failure> =
            act!(clinic.test.db, amara, |a| actions::add_follower(a, id, &follower).await);
        added.unwrap();
        assert_eq!(found(&clinic, "Hue", "xylophone").await.len(), 1, "{}", clinic.test.name);
        assert_eq!(found(&clinic, "Sam", "glockenspiel").await.len(), 1);
        let removed: Result<_, Failure> =
            act!(clinic.test.db, amara, |a| actions::remove_follower(a, id, hue).await);
        removed.unwrap();
        clinic.leave("Sam", "billing").await;
        assert!(found(&clinic, "Hue", "xylophone").await.is_empty());
        assert!(found(&clinic, "Sam", "xylophone").await.is_empty());
        assert!(found(&clinic, "Sam", "glockenspiel").await.is_empty());
    }
}

#[tokio::test]
async fn whoever_has_left_is_found_by_nobody() {
    for clinic in clinics().await {
        assert_eq!(found(&clinic, "Hue", "sam").await.len(), 1, "{}", clinic.test.name);
        let sam = clinic.person("Sam");
        let left: Result<_, Failure> = act!(clinic.test.db, kernel::Viewer::system(), |a| {
            people::persons::actions::deactivate(a, sam, web::IfMatch(None)).await
        });
        left.unwrap();
        assert!(found(&clinic, "Hue", "sam").await.is_empty());
        let kept = "SELECT COUNT(*) FROM search_documents WHERE kind = 'person' AND title_words LIKE 'sam%'";
        assert_eq!(clinic.one(kept).await, 0, "nothing of them is kept to be found by");
    }
}
