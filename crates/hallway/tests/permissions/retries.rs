//! On PostgreSQL, whatever statement another transaction gets in the way of, the whole is tried again and nothing is
//! done by half (ABUSE C-12).

use db::act;
use kernel::{Failure, Viewer};

use crate::world::{House, houses, principal};

/// Makes the n-th statement that writes fail. The sequence goes on counting when a transaction is undone, so the next
/// try gets past.
const FAULTS: [&str; 5] = [
    "CREATE SEQUENCE fault_count",
    "CREATE TABLE fault (at BIGINT NOT NULL, code TEXT NOT NULL)",
    "INSERT INTO fault VALUES (0, '40001')",
    "CREATE FUNCTION fault() RETURNS trigger LANGUAGE plpgsql AS $$
     DECLARE wanted fault%ROWTYPE; reached BIGINT;
     BEGIN
       SELECT * INTO wanted FROM fault;
       reached := nextval('fault_count');
       IF wanted.at = reached OR wanted.at < 0 THEN RAISE EXCEPTION 'in the way' USING ERRCODE = wanted.code; END IF;
       RETURN NULL;
     END $$",
    "DO $$ DECLARE name TEXT; BEGIN
       FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'fault' LOOP
         EXECUTE format('CREATE TRIGGER fault BEFORE INSERT OR UPDATE OR DELETE ON %I
                         FOR EACH STATEMENT EXECUTE FUNCTION fault()', name);
       END LOOP;
     END $$",
];

const ALWAYS: i64 = -1;
const NEVER: i64 = 0;

impl House {
    async fn run(&self, sql: &'static str, binds: &[&(dyn kernel::value::Bind + Sync)]) {
        let done: Result<(), Failure> = act!(self.db, Viewer::system(), |a| {
            a.run(sql, binds).await?;
            Ok(())
        });
        done.unwrap();
    }

    async fn one(&self, sql: &'static str, binds: &[&(dyn kernel::value::Bind + Sync)]) -> i64 {
        self.db.view(Viewer::system()).await.unwrap().one(sql, binds).await.unwrap()
    }

    /// From now on the statement `at` fails with this code.
    async fn fail(&self, at: i64, code: &str) {
        self.run("UPDATE fault SET at = $1, code = $2", &[&at, &code]).await;
        self.run("ALTER SEQUENCE fault_count RESTART", &[]).await;
    }

    /// How many statements have written since then.
    async fn reached(&self) -> i64 {
        self.one("SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM fault_count", &[]).await
    }

    /// A request of ana's that nobody has looked at.
    async fn fresh_request(&self, subject: &str) -> String {
        let body = self.things.fill(&format!(r#"{{"service":"<service.it>","subject":"{subject}"}}"#));
        let made = self.does("ana", "POST", "/api/v1/requests", &body).await;
        made["id"].as_str().unwrap().to_owned()
    }

    /// What there is of a request: its version, and how many events, texts and followers it has.
    async fn state_of(&self, id: &str) -> [i64; 4] {
        let id: i64 = id.parse().unwrap();
        [
            self.one("SELECT version FROM requests WHERE id = $1", &[&id]).await,
            self.one("SELECT COUNT(*) FROM events WHERE subject_id = $1", &[&id]).await,
            self.one("SELECT COUNT(*) FROM request_texts WHERE request_id = $1", &[&id]).await,
            self.one("SELECT COUNT(*) FROM request_participants WHERE request_id = $1", &[&id]).await,
        ]
    }
}

/// The house on PostgreSQL, where there is a server.
async fn postgres() -> Option<House> {
    let house = houses().await.into_iter().find(|house| house.db.is_postgres())?;
    for statement in FAULTS {
        house.run(statement, &[]).await;
    }
    Some(house)
}

#[tokio::test]
async fn c_12_asking_survives_a_conflict_at_each_of_its_statements() {
    let Some(house) = postgres().await else { return };
    let mut tried = 0;
    for code in ["40001", "40P01"] {
        for at in 1.. {
            let subject = format!("asked-{code}-{at}");
            let body = house.things.fill(&format!(r#"{{"service":"<service.it>","subject":"{subject}"}}"#));
            house.fail(at, code).await;
            let key = [("idempotency-key", subject.as_str())];
            let answer = house.call_with(principal("bob"), "POST", "/api/v1/requests", &body, &key).await;
            let reached = house.reached().await;
            house.fail(NEVER, code).await;
            assert_eq!(answer.status, 201, "{code} at statement {at}: {}", answer.text());
            let kept = house.one("SELECT COUNT(*) FROM requests WHERE subject = $1", &[&subject]).await;
            assert_eq!(kept, 1, "{code} at statement {at}");
            assert_eq!(
                house.state_of(answer.json()["id"].as_str().unwrap()).await,
                [1, 1, 0, 0],
                "{code} at {at}"
            );
            if reached < at {
                assert!(at > 4, "asking takes several statements that write, not {reached}");
                break;
            }
            tried += 1;
        }
    }
    println!("{tried} conflicts while asking");
}

#[tokio::test]
async fn c_12_every_verb_survives_a_conflict_at_each_of_its_statements() {
    let Some(house) = postgres().await else { return };
    let verbs = [
        ("ivy", "acknowledgement", r#"{"expected_at":"2026-11-23T12:00:00Z","message":"On it."}"#),
        ("ivy", "assignment", r#"{"reason":"Mine."}"#),
        ("ivy", "hand_over", r#"{"team":"<press>","reason":"Theirs."}"#),
        ("ivy", "pause", r#"{"waiting_on":"vendor","reason":"A part."}"#),
        ("ana", "messages", r#"{"body":"Hello."}"#),
        ("ivy", "notes", r#"{"body":"Hello."}"#),
        ("ana", "participants", r#"{"person":"<new>"}"#),
        ("ivy", "resolution", r#"{"message":"Done."}"#),
        ("ivy", "declination", r#"{"reason":"No.","another_way":"Ask again."}"#),
        ("ana", "withdrawal", r#"{"reason":"Found."}"#),
    ];
    let mut tried = 0;
    for (who, verb, body) in verbs {
        let body = house.things.fill(body);
        // How it looks when nothing is in the way.
        let smooth = house.fresh_request("smooth").await;
        house.does(who, "POST", &format!("/api/v1/requests/{smooth}/{verb}"), &body).await;
        let wanted = house.state_of(&smooth).await;
        for at in 1.. {
            let id = house.fresh_request("rough").await;
            house.fail(at, "40001").await;
            let answer =
                house.call(principal(who), "POST", &format!("/api/v1/requests/{id}/{verb}"), &body).await;
            let reached = house.reached().await;
            house.fail(NEVER, "40001").await;
            assert!(answer.is_success(), "{verb} at statement {at}: {}", answer.text());
            assert_eq!(house.state_of(&id).await, wanted, "{verb} at statement {at}");
            if reached < at {
                break;
            }
            tried += 1;
        }
    }
    println!("{tried} conflicts during verbs");
    assert!(tried > 20, "{tried}");
}

#[tokio::test]
async fn c_12_a_conflict_that_does_not_end_is_given_up_and_leaves_nothing() {
    let Some(house) = postgres().await else { return };
    let id = house.fresh_request("hopeless").await;
    let before = house.state_of(&id).await;
    house.fail(ALWAYS, "40001").await;
    let path = format!("/api/v1/requests/{id}/messages");
    let answer = house.call(principal("ana"), "POST", &path, r#"{"body":"Hello."}"#).await;
    let reached = house.reached().await;
    house.run("DROP FUNCTION fault() CASCADE", &[]).await;
    assert!(answer.status >= 500, "{}", answer.text());
    assert!(!answer.text().contains("in the way"), "{}", answer.text());
    assert!((2..=10).contains(&reached), "tried {reached} times");
    assert_eq!(house.state_of(&id).await, before);
    house.does("ana", "POST", &path, r#"{"body":"Hello."}"#).await;
}
