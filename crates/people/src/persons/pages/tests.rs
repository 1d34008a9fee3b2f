//! The directory and the settings of people in a browser.

use http::StatusCode;

use crate::PersonKind;
use crate::fixture::houses;
use crate::model::TokenScope;
use crate::testing::ADMIN;

#[tokio::test]
async fn colleagues_find_each_other_and_learn_how_to_say_a_name() {
    for house in houses().await {
        house.employee("Otto", "otto@alderbrook.example").await;
        let team = house.team("Cardiology", |_| {}).await;
        house
            .person("Siobhán Kelleher", |p| {
                p.team = Some(team);
                p.say_it = Some("shiv-AWN".to_owned());
                p.site = Some("Eastgate".to_owned());
            })
            .await;
        let vendor = crate::vendors::tests::vendor(&house, "Northgate").await;
        house
            .person("Gus Guest", |p| {
                p.kind = Some(PersonKind::Guest);
                p.vendor = Some(vendor);
            })
            .await;
        let mut browser = house.signed_in("otto@alderbrook.example").await;
        let all = browser.get("/people").await.body;
        for word in ["Siobhán Kelleher", "Cardiology, say shiv-AWN", "Eastgate", "Otto"] {
            assert!(all.contains(word), "{word} {all}");
        }
        assert!(!all.contains("Gus Guest") && !all.contains("/settings/people"), "{}", house.name());
        let found = browser.get("/people?q=siobhan").await.body;
        assert!(found.contains("Kelleher") && !found.contains("/people/1\""), "{found}");
        assert!(browser.get("/people?q=nemo").await.body.contains("Nobody here is called “nemo”."));
    }
}

#[tokio::test]
async fn what_was_typed_as_a_name_is_shown_as_letters() {
    for house in houses().await {
        house
            .person("<script>alert(1)</script> & Co", |p| {
                p.email = "x@x.example".to_owned();
                p.say_it = Some("\"><img src=x>".to_owned());
            })
            .await;
        let mut browser = house.signed_in(ADMIN).await;
        for path in ["/people", "/settings/people", "/people?q=%22%3E%3Ci%3E"] {
            let page = browser.get(path).await.body;
            assert!(
                !page.contains("<script>alert") && !page.contains("<img src=x") && !page.contains("\"><i>"),
                "{page}"
            );
        }
    }
}

#[tokio::test]
async fn an_administrator_takes_on_changes_and_lets_go() {
    for house in houses().await {
        house.person("Maya", |_| {}).await;
        let team = house.team("Billing", |_| {}).await.to_string();
        let mut browser = house.signed_in(ADMIN).await;
        let wrong =
            browser.post("/settings/people/new", &[("name", "Sam"), ("email", "sam"), ("team", &team)]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            wrong.body.contains("This is not an e-mail address.") && wrong.body.contains("value=\"sam\"")
        );
        let typed = [("name", "Sam"), ("email", "sam@x.example"), ("team", team.as_str())];
        let made = browser.post("/settings/people/new", &typed).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
        let (path, _) = made.location().unwrap().split_once('?').unwrap();
        let page = browser.get(path).await.body;
        assert!(page.contains("Works in Billing.") && page.contains("/invitation"), "{page}");

        let mut form = vec![
            ("version", "1"),
            ("name", "Sam Whitlock"),
            ("email", "sam@x.example"),
            ("preferred_name", "Sammy"),
            ("say_it", ""),
            ("about", ""),
            ("language", "de"),
            ("time_zone", "Europe/Berlin"),
            ("team", &team),
            ("manager", "maya@nowhere.example"),
            ("level", "Senior"),
            ("site", ""),
            ("contract", ""),
            ("started_on", "2026-01-31"),
            ("left_on", ""),
            ("is_auditor", "yes"),
        ];
        let wrong = browser.post(path, &form).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("Nobody who works here has this address."), "{}", wrong.body);
        form[9] = ("manager", "maya@alderbrook.example");
        let saved = browser.post(path, &form).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let page = browser.get(path).await.body;
        for word in ["Sammy", "maya@alderbrook.example", "2026-01-31", "Senior"] {
            assert!(page.contains(word), "{word}");
        }

        let deactivation = [path, "/deactivation"].concat();
        assert!(browser.get(&deactivation).await.body.contains("Let Sammy go?"));
        assert_eq!(browser.post(&deactivation, &[]).await.status, StatusCode::SEE_OTHER);
        assert!(browser.get(path).await.body.contains("Coming back"));
        assert!(browser.get("/settings/people?show=left").await.body.contains("Sam Whitlock"));
        let back = browser.post(&[path, "/readmission"].concat(), &[]).await;
        assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", house.name());
    }
}

#[tokio::test]
async fn a_guest_finds_no_directory_and_no_settings() {
    for house in houses().await {
        let vendor = crate::vendors::tests::vendor(&house, "Northgate").await;
        let gus = house
            .person("Gus", |p| {
                p.kind = Some(PersonKind::Guest);
                p.vendor = Some(vendor);
            })
            .await;
        let sam = house.person("Sam", |_| {}).await.to_string();
        let mut guest = house.program_of(gus, TokenScope::Admin).await;
        let one = ["/settings/people/", &sam].concat();
        for path in [
            "/people",
            "/settings",
            "/settings/people",
            "/settings/teams",
            "/settings/calendars",
            "/settings/customers",
            &one,
        ] {
            assert_eq!(guest.get(path).await.status, StatusCode::NOT_FOUND, "{path} on {}", house.name());
        }
    }
}

#[tokio::test]
async fn the_pages_of_people_keep_to_six_statements() {
    for house in houses().await {
        let admin = house.admin().await;
        let one = ["/settings/people/", &admin.to_string()].concat();
        let leaving = [one.as_str(), "/deactivation"].concat();
        let mut program = house.program_of(admin, TokenScope::Admin).await;
        for path in ["/people", "/settings/people", "/settings/people/new", &one, &leaving] {
            let (answer, count) = db::counted(program.get(path)).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
            assert!(count.0 <= 6, "{path} takes {} statements on {}", count.0, house.name());
        }
    }
}
