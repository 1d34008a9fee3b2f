//! Insights as different people see them, through the real router on both databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use http::StatusCode;
use kernel::Instant;
use serde_json::Value;
use testkit::SteeredClock;

use crate::clinic::{Clinic, clinics};

/// Seven bills: heard after 20 minutes, done after so many hours; the last one is still open.
async fn live(clinic: &Clinic) {
    for hours in 1..=7_i64 {
        let id = clinic.ask("Grace", "bills", "Charged twice", hours % 2 == 0).await;
        clinic.test.clock.forward_seconds(1_200);
        clinic.acknowledge("Amara", id, Instant(clinic.test.db.now().0 + 86_400_000_000)).await;
        clinic.test.clock.forward_seconds(hours * 3_600 - 1_200);
        if hours < 7 {
            clinic.resolve("Jonas", id, "Put right.").await;
        }
    }
}

async fn json(clinic: &Clinic, who: &str, path: &str) -> Value {
    let seen = clinic.look(who, path).await;
    assert_eq!(seen.status, StatusCode::OK, "{path}: {}", seen.html);
    serde_json::from_str(&seen.html).unwrap()
}

#[tokio::test]
async fn the_page_says_what_matters_and_every_figure_has_its_interval_its_n_and_its_requests() {
    for clinic in clinics().await {
        live(&clinic).await;
        for counted in [false, true] {
            if counted {
                serve::insights::count_all(&clinic.test.db).await.unwrap();
            }
            let seen = clinic.look("Hue", "/insights").await;
            seen.says(&[
                "How do requests go?",
                "7 requests were opened from",
                "and one of them is still open. Half heard a first word within 20 min, and half were done within 3 h 30 min",
                "A first word From asking to the first human word 20 min 20 min to 20 min, n 7",
                "Done From asking to the last resolution 3 h 30 min 1 h to 6 h, n 6",
                "How is this computed? The requests",
                "Every request stayed with the team that was asked.",
                "never 100% n 7",
            ]);
            assert!(seen.html.contains(r#"<svg class="chart line""#));
            let empty = clinic.look("Hue", "/insights?from=2020-01-01&to=2020-02-01").await;
            empty.says(&["Nothing that you can see was asked from", "Nothing to count here"]);
        }
        let german = clinic.look("Grace", "/insights").await;
        german.says(&["Wie geht es den Anfragen?", "7 Anfragen wurden", "Ein erstes Wort"]);
    }
}

#[tokio::test]
async fn where_nothing_was_asked_lately_the_page_begins_with_all_from_before() {
    for clinic in clinics().await {
        live(&clinic).await;
        clinic.test.clock.forward_seconds(400 * 86_400);
        let led = clinic.look("Hue", "/insights").await;
        assert_eq!(led.status, StatusCode::SEE_OTHER);
        clinic.look("Hue", "/insights?from=").await.says(&[
            "7 requests were opened so far",
            "Done From asking to the last resolution 3 h 30 min 1 h to 6 h, n 6",
        ]);
        clinic
            .look("Hue", "/insights?from=2020-01-01&to=2020-02-01")
            .await
            .says(&["Nothing that you can see was asked from"]);
    }
}

#[tokio::test]
async fn the_api_gives_each_figure_with_its_n_and_its_interval_and_the_last_write_is_in_it() {
    for clinic in clinics().await {
        live(&clinic).await;
        let path = "/api/v1/insights/requests";
        let all = json(&clinic, "Hue", path).await;
        assert_eq!((&all["opened"], &all["resolved"], &all["open"]), (&7.into(), &6.into(), &1.into()));
        assert_eq!(all["acknowledge_seconds"]["median"], 1_200.0);
        assert_eq!(all["resolve_seconds"]["n"], 6);
        assert_eq!(all["resolve_seconds"]["median"], 12_600.0);
        assert_eq!(all["resolve_seconds"]["p90"], 19_800.0);
        assert_eq!(all["resolve_seconds"]["interval"], serde_json::json!([3_600.0, 21_600.0]));
        assert_eq!(all["hand_overs"]["histogram"], serde_json::json!({ "0": 7 }));
        assert_eq!(all["reopened_share"], 0.0);
        assert_eq!(all["right_first_time_share"], 1.0);
        assert_eq!(all["shares"]["reopened"]["n"], 7);
        assert_eq!(all["met_share"]["acknowledge"], 1.0);
        assert_eq!(all["clock"], "calendar");
        clinic.ask("Grace", "bills", "One more", false).await;
        assert_eq!(json(&clinic, "Hue", path).await["opened"], 8);
        let team = |name: &str| clinic.team(name);
        for (query, opened) in [
            (format!("team={}", team("billing")), 8),
            (format!("team={}", team("hr")), 0),
            (format!("customer={}", team("desk")), 8),
            ("team=47114711".to_owned(), 0),
            ("from=2026-11-19&to=2026-11-19".to_owned(), 5),
            ("to=2026-11-18".to_owned(), 0),
        ] {
            assert_eq!(json(&clinic, "Hue", &format!("{path}?{query}")).await["opened"], opened, "{query}");
        }
        assert!(SteeredClock::START < clinic.test.db.now());
    }
}

#[tokio::test]
async fn how_often_people_come_by_the_team_itself_is_told_and_nobody_else() {
    for clinic in clinics().await {
        live(&clinic).await;
        let form = |subject: &str| format!("who={}&subject={subject}&done=yes", clinic.person("Grace"));
        for subject in ["Which+form%3F", "A+stamp"] {
            let (_, done) = clinic.fill_in("Amara", "/walk-up", &form(subject)).await;
            assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.words());
        }
        let team = format!("?team={}", clinic.team("billing"));
        let path = format!("/api/v1/insights/requests{team}");
        for counted in [false, true] {
            if counted {
                serve::insights::count_all(&clinic.test.db).await.unwrap();
            }
            let own = &json(&clinic, "Amara", &path).await["shares"]["came_by"];
            assert_eq!((&own["count"], &own["n"]), (&2.into(), &9.into()), "{own}");
            assert_eq!(own["interval"].as_array().unwrap().len(), 2);
            clinic.look("Amara", &format!("/insights{team}")).await.says(&["Came to the desk", "n 9"]);
        }
        clinic.look("Amara", &format!("/explain/came-by{team}")).await.says(&["2 of 9"]);
        clinic.look("Amara", &format!("/insights/rows{team}&figure=came-by")).await.says(&["A stamp"]);
        // To others it would say that nobody ever came.
        for (who, path) in [("Hue", path.as_str()), ("Amara", "/api/v1/insights/requests")] {
            assert!(json(&clinic, who, path).await["shares"]["came_by"].is_null(), "{who}");
        }
        clinic.look("Hue", &format!("/insights{team}")).await.does_not_say(&["Came to the desk"]);
        let hidden = clinic.look("Hue", &format!("/explain/came-by{team}")).await;
        assert_eq!(hidden.status, StatusCode::NOT_FOUND);
        assert!(!clinic.look("Hue", &format!("/insights/download{team}")).await.html.contains("came-by"));
    }
}

#[tokio::test]
async fn a_filter_that_cannot_be_read_is_named() {
    for clinic in clinics().await {
        for (query, field) in
            [("class=vip", "class"), ("from=yesterday", "from"), ("team=x", "team"), ("clock=moon", "clock")]
        {
            let seen = clinic.look("Hue", &format!("/api/v1/insights/requests?{query}")).await;
            assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
            let problem: Value = serde_json::from_str(&seen.html).unwrap();
            assert_eq!(problem["fields"][0]["field"], field);
        }
        let unknown = clinic.look("Hue", "/api/v1/insights/requests?assignee=1").await;
        assert_eq!(unknown.status, StatusCode::BAD_REQUEST, "there is no filter by person");
    }
}

#[tokio::test]
async fn each_number_explains_itself_and_leads_to_its_requests() {
    for clinic in clinics().await {
        live(&clinic).await;
        clinic.look("Hue", "/explain/done").await.says(&[
            "How long it takes until it is done.",
            "The formula",
            "3 h 30 min",
            "1 h to 6 h",
            "order statistics",
            "Whose requests",
        ]);
        assert_eq!(clinic.look("Hue", "/explain/speed-of-jonas").await.status, StatusCode::NOT_FOUND);
        let rows = clinic.look("Hue", "/insights/rows?figure=done").await;
        rows.says(&["Charged twice", "Patient Billing, for Front Desk", "6 h", "done, to be looked at"]);
        assert_eq!(rows.html.matches("data-row").count(), 6);
        rows.does_not_say(&["Jonas", "Amara"]);
        let csv = clinic.look("Hue", "/insights/download").await.html;
        assert!(csv.starts_with("number,opened_from,value,low,high,n\nopened,,7,,,7\n"), "{csv}");
        assert!(csv.contains("\ndone,,12600,3600,21600,6\n") && !csv.contains("Charged"), "{csv}");
        let open = clinic.look("Hue", "/insights/rows?figure=open").await;
        assert_eq!(open.html.matches("data-row").count(), 1);
    }
}

#[tokio::test]
async fn z_04_figures_of_what_is_confidential_are_for_its_circle_alone() {
    for clinic in clinics().await {
        live(&clinic).await;
        let paths =
            ["/insights", "/insights/rows?figure=opened", "/explain/opened", "/api/v1/insights/requests"];
        let mut before = Vec::new();
        for path in paths {
            before.push(clinic.look("Hue", path).await.html);
        }
        clinic.ask("Grace", "leave", "Six weeks for an operation", false).await;
        for counted in [false, true] {
            if counted {
                serve::insights::count_all(&clinic.test.db).await.unwrap();
            }
            for (path, before) in paths.iter().zip(&before) {
                assert_eq!(&clinic.look("Hue", path).await.html, before, "{path} {counted}");
            }
            clinic.look("Hal", "/insights/rows?figure=opened").await.says(&["Six weeks for an operation"]);
            assert_eq!(json(&clinic, "Hal", "/api/v1/insights/requests").await["opened"], 8);
        }
    }
}

#[tokio::test]
async fn a_guest_finds_no_insights_and_no_room_of_that_name() {
    for clinic in clinics().await {
        for path in ["/insights", "/insights/rows", "/explain/done", "/api/v1/insights/requests"] {
            assert_eq!(clinic.look("Kes", path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        clinic.look("Kes", "/keys").await.does_not_say(&["/insights"]);
        assert!(clinic.look("Hue", "/keys").await.html.contains("/insights"));
    }
}
