//! The page of a vendor behind a link: what it shows, to whom it opens, and who hands it out.

use axum::body::Body;
use db::act;
use http::{Request, StatusCode, header};
use kernel::{Failure, Viewer};
use map::by_link;
use map::by_link::input::{NewLink, NewStatement};
use people::entrance::Secret;
use web::IfMatch;

use super::heating;
use crate::clinic::{Clinic, Seen, clinics};

/// A link for so many days, made by Amara.
async fn link(clinic: &Clinic, days: i64) -> Secret {
    let amara = Viewer { administrator: true, ..clinic.viewer("Amara").await };
    let vendor = clinic.vendor();
    let made: Result<_, Failure> = act!(clinic.test.db, amara, |a| {
        by_link::actions::offer(a, vendor, &NewLink { days: Some(days) }).await
    });
    made.unwrap().secret
}

/// Somebody who has opened the link looks at its page.
async fn look(clinic: &Clinic, key: &str) -> Seen {
    let cookie = format!("hallway-between={key}");
    let request =
        Request::get("/between").header(header::HOST, "hallway.example").header(header::COOKIE, cookie);
    clinic.send(request.body(Body::empty()).unwrap()).await.1
}

async fn ask(clinic: &Clinic, path: &str, key: Option<&str>) -> (http::HeaderMap, Seen) {
    let mut request = Request::get(path).header(header::HOST, "hallway.example");
    if let Some(key) = key {
        request = request.header(header::AUTHORIZATION, format!("Bearer {key}"));
    }
    clinic.send(request.body(Body::empty()).unwrap()).await
}

/// A promise of Kessler's heating team to Human Resources, and one back, in force; both have confirmed the line.
async fn promised(clinic: &Clinic) {
    let done: Result<(), Failure> = act!(clinic.test.db, Viewer::system(), |a| {
        let line: i64 = a
            .one(
                "SELECT r.id FROM relationships r JOIN teams t ON t.id = r.provider_id WHERE t.name = 'Heating'",
                &[],
            )
            .await?;
        let (id, version) = (a.id(), a.id());
        a.run(
            "INSERT INTO agreements (id, version, relationship_id, audience, created_at) VALUES ($1, 1, $2, 1, 0)",
            &[&id, &line],
        )
        .await?;
        a.run(
            "INSERT INTO agreement_versions (id, agreement_id, number, valid_from, targets, made_at, starts_at)
             VALUES ($1, $2, 1, '2020-01-01',
                     '{\"present\":{},\"standard\":{\"acknowledge\":{\"seconds\":7200}},\"planned\":{}}', 0, 0)",
            &[&version, &id],
        )
        .await?;
        for (place, side, words) in
            [(0_i64, "provider", "Warm by eight"), (1, "customer", "The key is at the desk")]
        {
            let promise = a.id();
            a.run(
                "INSERT INTO agreement_promises (id, version_id, place, side, words, measure)
                 VALUES ($1, $2, $3, $4, $5, 'by_hand')",
                &[&promise, &version, &place, &side, &words],
            )
            .await?;
            if side == "provider" {
                let (telling, hue, now) = (a.id(), clinic.person("Hue"), a.now);
                a.run(
                    "INSERT INTO agreement_tellings (id, promise_id, was_kept, told_by, at) VALUES ($1, $2, TRUE, $3, $4)",
                    &[&telling, &promise, &hue, &now],
                )
                .await?;
            }
        }
        Ok(())
    });
    done.unwrap();
}

#[tokio::test]
async fn a_link_shows_what_was_promised_what_is_open_and_what_the_vendor_says_and_nobody_signs_in() {
    for clinic in clinics().await {
        let (_, service) = heating(&clinic).await;
        clinic.ask_of("Hue", service, "Cold in C-110").await;
        clinic.ask("Kes", "bills", "Our invoice", false).await;
        clinic.ask("Kes", "letters", "Only the team reads this", false).await;
        clinic.ask("Grace", "bills", "Nothing of theirs", false).await;
        promised(&clinic).await;
        let (vendor, kes) = (clinic.vendor(), clinic.viewer("Kes").await);
        let said = NewStatement { words: "The boiler room, unlocked.".to_owned() };
        let stated: Result<(), Failure> = act!(clinic.test.db, kes, |a| {
            by_link::actions::state(a, vendor, IfMatch(Some(0)), &said).await
        });
        stated.unwrap();
        let secret = link(&clinic, 90).await;
        // What opens it leaves the address at once, and nobody is told where it came from.
        let (headers, opened) = ask(&clinic, &format!("/between/{}", secret.reveal()), None).await;
        assert_eq!(
            (opened.status, &headers[header::LOCATION]),
            (StatusCode::SEE_OTHER, &"/between".parse().unwrap())
        );
        assert_eq!(headers[header::REFERRER_POLICY], "strict-origin");
        assert_eq!(headers["x-robots-tag"], "noindex, nofollow");
        assert_eq!(headers[header::CACHE_CONTROL], "no-store");
        let cookie = headers[header::SET_COOKIE].to_str().unwrap();
        assert!(
            cookie.contains(secret.reveal())
                && cookie.contains("HttpOnly")
                && cookie.contains("SameSite=Lax")
        );
        look(&clinic, secret.reveal()).await;
        let seen = look(&clinic, secret.reveal()).await;
        seen.says(&[
            "Alderbrook Clinics and Kessler Heating",
            "One request is open with Kessler Heating, and one that Kessler Heating asked for.",
            "Heating, Kessler Heating serves Human Resources",
            "Warm by eight",
            "The key is at the desk",
            "100 %",
            "n 1",
            "A first word within 2 h",
            "#1001 Cold in C-110 Radiators, with Heating no first word yet",
            "#1002 Our invoice Question about a bill, with Patient Billing",
            "The boiler room, unlocked.",
            "Kes Ahlers for Kessler Heating, today",
        ]);
        seen.does_not_say(&[
            "Only the team",
            "Nothing of theirs",
            "Hue",
            "Amara",
            "Please.",
            "/people/",
            "/requests/",
        ]);
        let ways: Vec<&str> = seen
            .html
            .split("<a ")
            .skip(1)
            .filter_map(|a| a.split('"').find(|p| p.starts_with(['/', '#'])))
            .collect();
        assert_eq!(ways, ["#main", "/sign-in"]);
        let (headers, document) = ask(&clinic, "/api/v1/between", Some(secret.reveal())).await;
        assert_eq!(document.status, StatusCode::OK, "{}", document.html);
        assert_eq!(headers[header::CACHE_CONTROL], "no-store");
        let document: serde_json::Value = serde_json::from_str(&document.html).unwrap();
        assert_eq!(document["requests"].as_array().unwrap().len(), 2);
        assert_eq!(document["lines"][0]["agreements"][0]["promises"][0]["kept"]["n"], 1);
        assert_eq!(document["statement"]["written_by"], "Kes Ahlers");
    }
}

#[tokio::test]
async fn what_one_of_the_vendors_people_could_not_read_is_not_behind_its_link() {
    for clinic in clinics().await {
        let (team, service) = heating(&clinic).await;
        clinic.ask_of("Hue", service, "Cold in C-110").await;
        let secret = link(&clinic, 90).await;
        look(&clinic, secret.reveal()).await.says(&["Cold in C-110"]);
        // Somebody else comes from there and is not in that team: the request is not for all of them.
        let vendor = clinic.vendor();
        let came: Result<people::PersonId, Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            let new = people::persons::model::NewPerson {
                name: "Ola Berg".to_owned(),
                email: "ola@kessler.example".to_owned(),
                kind: Some(people::PersonKind::Guest),
                vendor: Some(vendor),
                ..Default::default()
            };
            people::persons::actions::create(a, &new).await
        });
        let ola = came.unwrap();
        look(&clinic, secret.reveal()).await.does_not_say(&["Cold in C-110"]);
        let joined: Result<(), Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            people::teams::actions::add_member(a, team, ola, people::Role::Member).await
        });
        joined.unwrap();
        look(&clinic, secret.reveal()).await.says(&["Cold in C-110"]);
    }
}

#[tokio::test]
async fn wrong_over_withdrawn_and_of_a_closed_vendor_are_one_not_found() {
    for clinic in clinics().await {
        let (short, withdrawn, good) =
            (link(&clinic, 1).await, link(&clinic, 90).await, link(&clinic, 90).await);
        let amara = Viewer { administrator: true, ..clinic.viewer("Amara").await };
        let vendor = clinic.vendor();
        let mut view = clinic.test.db.view(amara.clone()).await.unwrap();
        let id = by_link::store::links(&mut view, vendor).await.unwrap()[1].id;
        drop(view);
        let done: Result<(), Failure> =
            act!(clinic.test.db, amara, |a| by_link::actions::withdraw(a, vendor, id).await);
        done.unwrap();
        look(&clinic, short.reveal()).await.says(&["Kessler Heating"]);
        clinic.test.clock.forward_seconds(86_400);
        let wrong = look(&clinic, "nothing").await;
        assert_eq!(wrong.status, StatusCode::NOT_FOUND);
        for key in [short.reveal(), withdrawn.reveal(), "", "hw_x"] {
            let seen = look(&clinic, key).await;
            assert_eq!(
                (seen.status, &seen.html),
                (StatusCode::NOT_FOUND, &wrong.html),
                "{}",
                clinic.test.name
            );
            let path = format!("/between/{}", if key.is_empty() { "x" } else { key });
            assert_eq!(ask(&clinic, &path, None).await.1.html, wrong.html);
            assert_eq!(ask(&clinic, "/api/v1/between", Some(key)).await.1.status, StatusCode::NOT_FOUND);
        }
        look(&clinic, good.reveal()).await.says(&["Kessler Heating"]);
        let closed: Result<u64, Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            let now = a.now;
            Ok(a.run("UPDATE vendors SET retired_at = $1 WHERE id = $2", &[&now, &vendor]).await?)
        });
        closed.unwrap();
        assert_eq!(look(&clinic, good.reveal()).await.html, wrong.html);
    }
}

#[tokio::test]
async fn keys_that_open_nothing_are_counted_and_a_good_one_opens_all_the_while() {
    for clinic in clinics().await {
        let good = link(&clinic, 90).await;
        let mut answers = Vec::new();
        for n in 0..61 {
            answers.push(ask(&clinic, &format!("/between/guess-{n}"), None).await.1.status);
        }
        assert!(answers[..60].iter().all(|status| *status == StatusCode::NOT_FOUND));
        assert_eq!(answers[60], StatusCode::TOO_MANY_REQUESTS);
        look(&clinic, good.reveal()).await.says(&["Kessler Heating"]);
    }
}

#[tokio::test]
async fn of_its_use_a_link_keeps_days_alone() {
    for clinic in clinics().await {
        heating(&clinic).await;
        let secret = link(&clinic, 90).await;
        for _ in 0..3 {
            look(&clinic, secret.reveal()).await;
        }
        let path = format!("/vendors/{}/links", clinic.vendor());
        clinic
            .look("Amara", &path)
            .await
            .says(&["Opened on one day: Thu 19 Nov", "Made by Amara Okafor, today"]);
        clinic.test.clock.forward_seconds(2 * 86_400);
        look(&clinic, secret.reveal()).await;
        let seen = clinic.look("Amara", &path).await;
        seen.says(&["Opened on 2 days, the last on Sat 21 Nov"]);
        assert!(!seen.html.contains(secret.reveal()));
    }
}

#[tokio::test]
async fn those_hand_out_links_who_answer_for_the_vendor_and_see_them_once() {
    for clinic in clinics().await {
        let path = format!("/vendors/{}/links", clinic.vendor());
        // Before anything is between them, Amara leads a team that has nothing to do with Kessler.
        assert_eq!(clinic.look("Amara", &path).await.status, StatusCode::FORBIDDEN);
        clinic.ask("Kes", "bills", "Our invoice", false).await;
        assert_eq!(clinic.look("Amara", &path).await.status, StatusCode::FORBIDDEN);
        let confirmed: Result<u64, Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            let now = a.now;
            let sql = "UPDATE relationships SET provider_confirmed_at = $1, state = 'confirmed_by_one' WHERE customer_kind = 'vendor'";
            Ok(a.run(sql, &[&now]).await?)
        });
        confirmed.unwrap();
        clinic.look("Amara", &path).await.says(&["Links to the page of Kessler Heating", "None yet."]);
        assert_eq!(clinic.look("Jonas", &path).await.status, StatusCode::FORBIDDEN);
        assert_eq!(clinic.look("Kes", &path).await.status, StatusCode::FORBIDDEN);
        let page = clinic.look("Amara", &format!("/vendors/{}", clinic.vendor())).await;
        page.says(&["Their page by link", "Links to their page", "They have not said yet."]);
        clinic
            .look("Jonas", &format!("/vendors/{}", clinic.vendor()))
            .await
            .does_not_say(&["/links", "/statement"]);
        let (headers, made) = clinic.fill_in("Amara", &path, "days=30").await;
        assert_eq!(
            (made.status, &headers[header::REFERRER_POLICY]),
            (StatusCode::OK, &"strict-origin".parse().unwrap())
        );
        assert!(made.html.contains("value=\"/between/") && made.html.contains("QR code"), "{}", made.words());
        for days in ["0", "367", "soon", ""] {
            let (_, wrong) = clinic.fill_in("Amara", &path, &format!("days={days}")).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(wrong.words().contains("Choose between 1 and 366 days."));
        }
        assert_eq!(clinic.fill_in("Jonas", &path, "days=30").await.1.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn a_statement_says_who_wrote_it_and_changes_by_version() {
    for clinic in clinics().await {
        clinic.ask("Kes", "bills", "Our invoice", false).await;
        let path = format!("/vendors/{}/statement", clinic.vendor());
        clinic.look("Kes", "/relationships").await.says(&["What we need from you"]);
        clinic.look("Kes", &path).await.says(&["What Kessler Heating needs", "In your own words"]);
        assert_eq!(clinic.look("Jonas", &path).await.status, StatusCode::FORBIDDEN);
        let (headers, _) = clinic.fill_in("Kes", &format!("{path}?version=0"), "words=A+key.").await;
        assert_eq!(headers[header::LOCATION], "/relationships?said=statement-made");
        let (_, late) = clinic.fill_in("Kes", &format!("{path}?version=0"), "words=Two+keys.").await;
        assert_eq!(late.status, StatusCode::PRECONDITION_FAILED, "{}", late.words());
        let (_, empty) = clinic.fill_in("Kes", &format!("{path}?version=1"), "words=").await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let vendor = format!("/vendors/{}", clinic.vendor());
        clinic.look("Jonas", &vendor).await.says(&[
            "What they need from us",
            "A key.",
            "Kes Ahlers for Kessler Heating, today",
        ]);
        let (headers, _) = clinic.fill_in("Nia", &format!("{path}?version=1"), "words=Three.").await;
        assert!(!headers.contains_key(header::LOCATION));
        let stated: Result<(), Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            let said = NewStatement { words: "Three keys.".to_owned() };
            by_link::actions::state(a, clinic.vendor(), IfMatch(Some(1)), &said).await
        });
        stated.unwrap();
        let said = clinic.look("Kes", &format!("/api/v1/vendors/{}/statement", clinic.vendor())).await.html;
        assert!(
            said.contains("Three keys.")
                && said.contains("\"on_behalf\":true")
                && said.contains("\"written_by\":null")
        );
        let migrations = crate::schema::migrations();
        let report = crate::check::check(&clinic.test.db, &migrations, &mut |_| {}).await.unwrap();
        assert_eq!(report.faults, []);
    }
}
