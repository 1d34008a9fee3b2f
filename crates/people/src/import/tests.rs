//! The staff list from a file.

use kernel::{Failure, FieldError, Instant, Refusal, Viewer};

use super::{Rejected, Summary, import_people};
use crate::fixture::{houses, refusal};
use crate::persons::store::Person;
use crate::testing::World;
use crate::{PersonKind, TeamKind, persons, teams, vendors};

async fn read(house: &World, file: &[u8]) -> Result<Summary, Failure> {
    let t = web::Words::of("en");
    import_people(&house.app.db, &Viewer::system(), t, file, &mut |_| {}).await
}

async fn good(house: &World, file: &str) -> Summary {
    read(house, file.as_bytes()).await.unwrap()
}

async fn person(house: &World, email: &str) -> Person {
    let mut view = house.app.db.view(Viewer::system()).await.unwrap();
    persons::store::find_by_email(&mut view, email).await.unwrap().expect(email)
}

/// The parts of a rejection that do not change with its words.
fn places(summary: &Summary) -> Vec<(u64, &str)> {
    summary.rejected.iter().map(|Rejected { line, field, .. }| (*line, field.as_str())).collect()
}

#[tokio::test]
async fn a_list_lands_with_its_teams_and_managers_wherever_they_stand() {
    for house in houses().await {
        let file = "email,name,team,manager_email,level,site,contract,started_on,left_on\n\
            ana@x.example,Ana Silva,Finance/Accounts payable,boss@x.example,Junior,Eastgate,full,2020-01-31,\n\
            bob@x.example,Bob Stone,Finance/Accounts payable/Desk,ana@x.example,,,,,\n\
            boss@x.example,Bo Ss,Finance,,Director,,,,\n";
        let summary = good(&house, file).await;
        let expected = Summary { rows: 3, created: 3, teams_created: 3, ..Summary::default() };
        assert_eq!(summary, expected, "{}", house.name());

        let ana = person(&house, "ana@x.example").await;
        assert_eq!(ana.manager_name.as_deref(), Some("Bo Ss"));
        assert_eq!((ana.level.as_deref(), ana.started_on.as_deref()), (Some("Junior"), Some("2020-01-31")));
        assert!(house.viewer(ana.id).await.is_member(ana.home_team_id.unwrap().0));
        let mut view = house.app.db.view(Viewer::system()).await.unwrap();
        let kinds = [("ana@x.example", TeamKind::Team), ("boss@x.example", TeamKind::Department)];
        for (email, kind) in kinds {
            let home = persons::store::find_by_email(&mut view, email).await.unwrap().unwrap().home_team_id;
            let team = teams::store::find(&mut view, home.unwrap()).await.unwrap().unwrap();
            assert_eq!(team.kind, kind, "{}", team.path);
        }
        let live = "SELECT COUNT(*) AS n FROM events WHERE origin = 'imported'";
        drop(view);
        assert!(house.one(live).await > 3);
    }
}

#[tokio::test]
async fn the_same_list_again_changes_nothing() {
    for house in houses().await {
        let file =
            "email,name,team,manager_email\na@x.example,Ana,Finance,b@x.example\nb@x.example,Bob,Finance,\n";
        good(&house, file).await;
        let events = house.one("SELECT COUNT(*) AS n FROM events").await;
        let again = good(&house, file).await;
        assert_eq!(again, Summary { rows: 2, unchanged: 2, ..Summary::default() }, "{}", house.name());
        assert_eq!(house.one("SELECT COUNT(*) AS n FROM events").await, events);
    }
}

#[tokio::test]
async fn a_changed_row_updates_and_an_absent_column_leaves_things_alone() {
    for house in houses().await {
        good(&house, "email,name,team,level,site\na@x.example,Ana,Finance,Junior,East\nb@x.example,Bob,,,\n")
            .await;
        let second = good(&house, "site,email,name\n,A@X.example,Ana Silva\nWest,b@x.example,Bob\n").await;
        assert_eq!(second, Summary { rows: 2, updated: 2, ..Summary::default() }, "{}", house.name());
        let ana = person(&house, "a@x.example").await;
        assert_eq!((ana.name.as_str(), ana.level.as_deref(), ana.site), ("Ana Silva", Some("Junior"), None));
        assert_eq!(ana.team_name.as_deref(), Some("Finance"));
        let third =
            good(&house, "email,name,team,manager_email\na@x.example,Ana Silva,Legal,b@x.example\n").await;
        assert_eq!((third.updated, third.teams_created), (1, 1));
        let ana = person(&house, "a@x.example").await;
        assert_eq!((ana.team_name.as_deref(), ana.manager_name.as_deref()), (Some("Legal"), Some("Bob")));
        assert_eq!(house.viewer(ana.id).await.teams.len(), 1);
    }
}

#[tokio::test]
async fn a_bad_row_is_told_with_its_line_and_the_good_ones_land() {
    for house in houses().await {
        let file = "email,name,team,manager_email,started_on,left_on\r\n\
            a@x.example,Ana,Finance,,2020-01-01,2019-01-01\r\n\
            nowhere,Bob,,,,\r\n\
            c@x.example,,,,,\r\n\
            d@x.example,\"Dora, the \"\"first\"\"\nof two\",,,,\r\n\
            D@x.example,Dora again,,,,\r\n\
            e@x.example,Eve\r\n\
            \r\n\
            f@x.example,Finn,A//B,,,\r\n\
            g@x.example,Gil,,nobody@x.example,,\r\n\
            h@x.example,Hal,,,31.01.2020,\r\n\
            i@x.example,Ivy,,i@x.example,,\r\n\
            j@x.example,\"Jo,Sales,,,\r\n\
            k@x.example,Kim,,,,\r\n";
        let summary = good(&house, file).await;
        let expected = [
            (2, "left_on"),
            (3, "email"),
            (4, "name"),
            (7, "email"),
            (8, "team"),
            (10, "team"),
            (11, "manager_email"),
            (12, "started_on"),
            (13, "manager_email"),
            (14, "team"),
        ];
        assert_eq!(places(&summary), expected, "{} {:?}", house.name(), summary.rejected);
        assert_eq!((summary.rows, summary.created), (11, 1), "a row lands whole or not at all");
        assert!(summary.rejected.iter().all(|r| r.reason.contains(' ')), "{:?}", summary.rejected);
        assert_eq!(person(&house, "d@x.example").await.name, "Dora, the \"first\" of two");
        assert_eq!(summary.teams_created, 0, "a rejected row leaves no team behind");
        let json = serde_json::to_value(&summary.rejected[0]).unwrap();
        assert_eq!((&json["line"], &json["field"]), (&2.into(), &"left_on".into()));
    }
}

#[tokio::test]
async fn a_file_of_the_office_is_read_with_its_mark_its_semicolons_and_its_own_order() {
    for house in houses().await {
        let file = "\u{FEFF}\"Name\";E-Mail;Team\r\nZoë;z@x.example;Finance\r\n".replace("E-Mail", "EMAIL");
        let summary = good(&house, &file).await;
        assert_eq!((summary.created, summary.teams_created), (1, 1), "{summary:?}");
        let summary = good(&house, "name\temail\nYan\ty@x.example\n").await;
        assert_eq!(summary.created, 1);
        let mut latin = b"email,name\ny@x.example,Y".to_vec();
        latin.extend(b"\xE4n\n");
        let summary = read(&house, &latin).await.unwrap();
        assert_eq!(places(&summary), [(2, "name")], "{}", house.name());
    }
}

#[tokio::test]
async fn a_column_that_is_not_known_is_refused_by_its_name() {
    for house in houses().await {
        let wrong = [
            ("email,name,salary\n", vec![FieldError::new("salary", "import-column")]),
            ("name\n", vec![FieldError::new("email", "field-required")]),
            ("email,email,name\n", vec![FieldError::new("email", "field-twice")]),
        ];
        for (file, fields) in wrong {
            let refused = refusal(read(&house, [file, "a@x.example,Ana,1\n"].concat().as_bytes()).await);
            assert_eq!(refused, Refusal::Invalid(fields), "{} {file}", house.name());
        }
        assert!(matches!(refusal(read(&house, b"").await), Refusal::Invalid(_)));
        assert_eq!(house.one("SELECT COUNT(*) AS n FROM persons").await, 1);
    }
}

#[tokio::test]
async fn whoever_left_is_deactivated_and_comes_back_only_when_the_day_is_taken_back() {
    for house in houses().await {
        let file = |left: &str| ["email,name,team,left_on\na@x.example,Ana,Finance,", left, "\n"].concat();
        good(&house, &file("")).await;
        let ana = person(&house, "a@x.example").await.id;
        assert!(house.find_viewer(ana).await.is_some());
        good(&house, &file("2026-11-19")).await;
        assert!(house.find_viewer(ana).await.is_some(), "the last day is still a day of work");
        house.test.clock.set(Instant::parse("2026-11-21T12:00:00Z").unwrap());
        assert_eq!(good(&house, &file("2026-11-19")).await.updated, 1);
        assert!(person(&house, "a@x.example").await.deactivated_at.is_some());
        assert_eq!(good(&house, &file("2026-11-19")).await.unchanged, 1);
        let back = good(&house, &file("2027-06-30")).await;
        assert_eq!(back.updated, 1);
        let ana_now = person(&house, "a@x.example").await;
        assert_eq!((ana_now.deactivated_at, ana_now.left_on.as_deref()), (None, Some("2027-06-30")));

        // Somebody whom an administrator shut out stays out, whatever the staff list says.
        let shut: Result<(), Failure> = db::act!(house.app.db, Viewer::system(), |a| {
            persons::actions::deactivate(a, ana, web::IfMatch(None)).await
        });
        shut.unwrap();
        good(&house, &file("")).await;
        assert!(person(&house, "a@x.example").await.deactivated_at.is_some(), "{}", house.name());
    }
}

#[tokio::test]
async fn the_last_administrator_and_guests_are_left_alone() {
    for house in houses().await {
        let northgate = vendors::tests::vendor(&house, "Northgate").await;
        house
            .person("Gus", |p| {
                p.kind = Some(PersonKind::Guest);
                p.vendor = Some(northgate);
            })
            .await;
        let file = "email,name,left_on\n\
            adm@alderbrook.example,Ada,2020-01-01\n\
            gus@alderbrook.example,Gus the Employee,\n";
        let summary = good(&house, file).await;
        assert_eq!(places(&summary), [(2, "left_on"), (3, "email")], "{}", house.name());
        assert!(person(&house, "adm@alderbrook.example").await.deactivated_at.is_none());
    }
}

#[tokio::test]
async fn nobody_who_works_here_is_put_into_a_vendors_team() {
    for house in houses().await {
        let kessler = vendors::tests::vendor(&house, "Kessler").await;
        let facilities = house.team("Facilities", |_| {}).await;
        let of_kessler = |t: &mut crate::teams::model::NewTeam| {
            t.parent = Some(facilities);
            t.vendor = Some(kessler);
        };
        house.team("Boilers", of_kessler).await;
        let file = "email,name,team\n\
            ana@x.example,Ana,Facilities/Boilers\n\
            bob@x.example,Bob,Facilities\n";
        assert_eq!(places(&good(&house, file).await), [(2, "team")], "{}", house.name());
        let mut view = house.app.db.view(kernel::Viewer::system()).await.unwrap();
        let ana = persons::store::find_by_email(&mut view, "ana@x.example").await.unwrap();
        assert!(ana.is_none(), "a refused row leaves no trace");
    }
}

#[tokio::test]
async fn a_long_list_lands_in_parts() {
    for house in houses().await {
        let rows: Vec<String> = (0..620)
            .map(|n| {
                [
                    "p",
                    &n.to_string(),
                    "@x.example,Person ",
                    &n.to_string(),
                    ",D",
                    &(n % 7).to_string(),
                    "/T",
                    &(n % 21).to_string(),
                    if n == 0 { "," } else { ",p0@x.example" },
                ]
                .concat()
            })
            .collect();
        let file = ["email,name,team,manager_email\n", &rows.join("\n")].concat();
        let mut heard = Vec::new();
        let (system, t) = (Viewer::system(), web::Words::of("en"));
        let mut hear = |n| heard.push(n);
        let summary = import_people(&house.app.db, &system, t, file.as_bytes(), &mut hear).await.unwrap();
        assert_eq!((summary.rows, summary.created, summary.teams_created), (620, 620, 28));
        assert_eq!(places(&summary), []);
        assert_eq!(heard, [500, 620]);
    }
}

#[tokio::test]
async fn the_last_one_of_a_circle_is_not_let_go_by_a_list() {
    for house in houses().await {
        let priya = house.person("Priya", |_| {}).await;
        let circle = kernel::Audience(7_001);
        let alone: Result<(), Failure> = db::act!(house.app.db, Viewer::system(), |a| {
            crate::circles::admit(a, circle, priya).await?;
            Ok(())
        });
        alone.unwrap();
        let file = "email,name,left_on\npriya@alderbrook.example,Priya,2020-01-31\n";
        let summary = good(&house, file).await;
        assert_eq!(places(&summary), [(2, "left_on")], "{}", house.name());
        assert!(summary.rejected[0].reason.contains("successor"), "{:?}", summary.rejected);
        assert!(person(&house, "priya@alderbrook.example").await.deactivated_at.is_none());
    }
}

#[tokio::test]
async fn nobody_is_above_themselves_and_a_row_that_says_so_does_not_land() {
    for house in houses().await {
        let file = "email,name,manager_email\n\
            c1@x.example,One,c2@x.example\n\
            c2@x.example,Two,c3@x.example\n\
            c3@x.example,Three,c1@x.example\n\
            d@x.example,Below,c1@x.example\n\
            e@x.example,Apart,\n";
        let summary = good(&house, file).await;
        let expected =
            [(2, "manager_email"), (3, "manager_email"), (4, "manager_email"), (5, "manager_email")];
        assert_eq!(places(&summary), expected, "{}", house.name());
        assert_eq!((summary.rows, summary.created), (5, 1));
        assert!(summary.rejected[0].reason.contains("above themselves"));

        // What the house knows counts as well: Ana leads Ben, so Ben cannot be above her over Cal.
        let team = "email,name,manager_email\na@x.example,Ana,\nb@x.example,Ben,a@x.example\nc@x.example,Cal,b@x.example\n";
        assert_eq!(good(&house, team).await.created, 3);
        let round = good(&house, "email,name,manager_email\na@x.example,Ana,c@x.example\n").await;
        assert_eq!(places(&round), [(2, "manager_email")]);
        // Turned round in one file, it is no circle.
        let turned = "email,name,manager_email\na@x.example,Ana,b@x.example\nb@x.example,Ben,\n";
        assert_eq!(good(&house, turned).await.updated, 2, "{}", house.name());
    }
}
