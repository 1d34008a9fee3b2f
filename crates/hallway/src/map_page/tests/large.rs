//! Maps of which a drawing of all would show nothing.

use db::{Act, act};
use kernel::{Failure, Viewer};

use crate::clinic::{Clinic, Seen, clinics};

const DIVISIONS: i64 = 10;
const TEAMS: i64 = 500;
const LINES: i64 = 5_000;

async fn team(a: &mut Act, name: &str, kind: &str, parent: Option<i64>) -> Result<i64, Failure> {
    let (id, now) = (a.id(), a.now);
    a.run(
        "INSERT INTO teams (id, version, parent_id, kind, name, name_key, created_at) VALUES ($1, 1, $2, $3, $4, $5, $6)",
        &[&id, &parent, &kind, &name, &name.to_lowercase(), &now],
    )
    .await?;
    Ok(id)
}

async fn line(a: &mut Act, provider: i64, customer: i64, described: bool) -> Result<(), Failure> {
    let (id, now) = (a.id(), a.now);
    a.run(
        "INSERT INTO relationships (id, version, provider_kind, provider_id, customer_kind, customer_id, audience, state,
                                    origin, described, created_at)
         VALUES ($1, 1, 'team', $2, 'team', $3, 1, 'proposed', 'person', $4, $5)",
        &[&id, &provider, &customer, &i64::from(described), &now],
    )
    .await?;
    Ok(())
}

/// Divisions with fifty teams each, and ten lines of each team; the ids of the divisions and teams.
async fn grow(clinic: &Clinic) -> (Vec<i64>, Vec<i64>) {
    let made: Result<_, Failure> = act!(clinic.test.db, Viewer::system(), |a| {
        let (mut divisions, mut teams) = (Vec::new(), Vec::new());
        for n in 0..DIVISIONS {
            divisions.push(team(a, &format!("Division {n}"), "division", None).await?);
        }
        for n in 0..TEAMS {
            let parent = divisions[usize::try_from(n % DIVISIONS).unwrap()];
            teams.push(team(a, &format!("Unit {n}"), "team", Some(parent)).await?);
        }
        for n in 0..LINES {
            // Each serves the ten that come after it, by steps that lead into other divisions, too.
            let (from, step) = (n % TEAMS, n / TEAMS + 1);
            let to = (from + step * step) % TEAMS;
            let place = |n: i64| usize::try_from(n).unwrap();
            line(a, teams[place(from)], teams[place(to)], false).await?;
        }
        Ok((divisions, teams))
    });
    made.unwrap()
}

/// How many boxes and lines are drawn.
fn drawn(seen: &Seen) -> (usize, usize) {
    let drawing = seen.html.split_once("<svg class=\"map\"").map_or("", |(_, rest)| rest);
    let drawing = drawing.split_once("</svg>").map_or(drawing, |(drawing, _)| drawing);
    (drawing.matches("class=\"party").count(), drawing.matches("class=\"tie ").count())
}

#[tokio::test]
async fn a_very_large_map_begins_with_divisions_and_opens_one_at_a_click() {
    for clinic in clinics().await {
        let (divisions, teams) = grow(&clinic).await;
        let first = clinic.look("Hue", "/map").await;
        first.says(&[
            "5000 relationships are on the map",
            "Teams stand together by their division",
            "Draw all of it",
        ]);
        let (boxes, lines) = drawn(&first);
        assert_eq!(boxes, usize::try_from(DIVISIONS).unwrap(), "{}", clinic.test.name);
        assert!((1..=60).contains(&lines), "{lines}");
        assert!(first.html.contains("Division 3: 50 teams stand here as one. Open it"));
        assert!(first.html.len() < 250_000, "{} bytes", first.html.len());

        let open = clinic.look("Hue", &format!("/map?view=graph&open={}", divisions[3])).await;
        open.says(&["Back to the whole map"]);
        let (boxes, _) = drawn(&open);
        assert!((50..=60).contains(&boxes), "{boxes}: fifty teams and those who stand together");
        assert!(open.html.contains(&format!("if={}", teams[3])) && !open.html.contains("Division 3: 50"));
        assert!(open.html.contains("data-key=\"Escape\""));

        // Somebody stalls: the drawing stays as small, and the answer is of the whole.
        let stalls = clinic.look("Hue", &format!("/map?if={}", teams[3])).await;
        stalls.says(&["If Unit 3 stalls"]);
        let (boxes, _) = drawn(&stalls);
        assert!(boxes <= 110, "{boxes}");
        assert!(stalls.html.len() < 400_000, "{} bytes", stalls.html.len());
    }
}

#[tokio::test]
async fn a_large_map_without_divisions_begins_with_those_between_whom_most_passes() {
    for clinic in clinics().await {
        let made: Result<Vec<i64>, Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            let mut teams = Vec::new();
            for n in 0..200 {
                teams.push(team(a, &format!("Unit {n}"), "team", None).await?);
            }
            for n in 0..200_usize {
                for step in 1..=3 {
                    line(a, teams[n], teams[(n + step) % 200], false).await?;
                }
            }
            Ok(teams)
        });
        let teams = made.unwrap();
        let first = clinic.look("Hue", "/map").await;
        first.says(&["drawn are the hundred parties between whom most passes"]);
        assert!((50..=100).contains(&drawn(&first).0), "{:?}", drawn(&first));
        let stalls = clinic.look("Hue", &format!("/map?if={}", teams[150])).await;
        assert!(drawn(&stalls).0 <= 100 && stalls.html.contains("class=\"party stalls\""));
    }
}

#[tokio::test]
async fn who_feels_it_follows_what_is_drawn_and_says_how_many_more_requests_alone_reach() {
    for clinic in clinics().await {
        let made: Result<Vec<i64>, Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            let mut teams = Vec::new();
            for n in 0..20 {
                teams.push(team(a, &format!("Unit {n}"), "team", None).await?);
            }
            // Described: 0 to 1, and 1 to 2. By requests alone: from everybody to the four that come after.
            line(a, teams[0], teams[1], true).await?;
            line(a, teams[1], teams[2], true).await?;
            for from in 0..20_usize {
                for step in 1..=4 {
                    if (from, step) != (0, 1) && (from, step) != (1, 1) {
                        line(a, teams[from], teams[(from + step) % 20], false).await?;
                    }
                }
            }
            Ok(teams)
        });
        let teams = made.unwrap();
        let seen = clinic.look("Hue", &format!("/map?if={}", teams[0])).await;
        seen.says(&[
            "2 parties inside feel it",
            "17 more feel it by requests alone, over relationships of which nobody has said what they deliver.",
            "Felt by what is not drawn 17",
        ]);
        assert_eq!(drawn(&seen), (3, 2));
        assert_eq!(
            seen.html.matches("class=\"party feels\"").count(),
            2,
            "as many as the answer names first"
        );
        let whole = clinic.look("Hue", &format!("/map?if={}&all=1", teams[0])).await;
        whole.says(&["19 parties inside feel it"]);
        whole.does_not_say(&["more feel it", "Felt by what is not drawn"]);
    }
}
