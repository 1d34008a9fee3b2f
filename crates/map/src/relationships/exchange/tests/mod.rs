//! Relationships out into a file and in again: what is read, what it changes, and what is refused.

mod callers;
mod laws;

use db::act;
use kernel::{Failure, Refusal};
use people::PersonId;
use testkit::TestDb;

use super::actions::{self, Purpose, Taken};
use super::files::Format;
use super::plan::Plan;
use crate::fixture::{ADA, BOB, GUS, LEA, clinics, signed_in};

/// A vendor, the customers outside, and a team within a team, beside what the clinic has.
pub async fn furnish(world: &TestDb) {
    let done: Result<(), Failure> = act!(world.db, kernel::Viewer::system(), |a| {
        a.run(
            "INSERT INTO teams (id, version, kind, name, name_key, parent_id, created_at)
             VALUES (41, 1, 'team', 'Night; \"late\"', 'night; \"late\"', 21, 0),
                    (42, 1, 'team', 'Desk', 'desk', 21, 0), (43, 1, 'team', 'Desk', 'desk', 22, 0)",
            &[],
        )
        .await?;
        a.run(
            "INSERT INTO vendors (id, version, name, name_key) VALUES (51, 1, 'Caldwell', 'caldwell')",
            &[],
        )
        .await?;
        a.run(
            "INSERT INTO external_customer_types (id, version, name, name_key, one)
             VALUES (61, 1, 'Patients', 'patients', 'A patient')",
            &[],
        )
        .await?;
        Ok(())
    });
    done.unwrap();
}

pub async fn import(world: &TestDb, by: PersonId, text: &str) -> Result<Plan, Failure> {
    let viewer = signed_in(&world.db, by).await;
    let file = Taken { format: Format::of_content(text), text };
    act!(world.db, viewer, |a| actions::import(a, file).await)
}

pub async fn export(world: &TestDb, format: Format) -> String {
    let viewer = signed_in(&world.db, ADA).await;
    let done: Result<(i64, String), Failure> =
        act!(world.db, viewer, |a| actions::export(a, format, Purpose::Copy).await);
    done.unwrap().1
}

/// Field and key of everything that is wrong.
fn wrong(done: Result<Plan, Failure>) -> Vec<(String, &'static str)> {
    match done {
        Err(Failure::Refused(Refusal::Invalid(fields))) => {
            fields.into_iter().map(|error| (error.field.into_owned(), error.message)).collect()
        }
        Ok(plan) => panic!("it was taken in: {plan:?}"),
        Err(other) => panic!("{other}"),
    }
}

async fn relationships(world: &TestDb) -> i64 {
    let mut view = world.db.view(kernel::Viewer::system()).await.unwrap();
    view.one("SELECT COUNT(*) AS n FROM relationships", &[]).await.unwrap()
}

#[tokio::test]
async fn a_table_with_a_few_columns_draws_lines_and_again_changes_nothing() {
    for world in clinics().await {
        furnish(&world).await;
        let text = "\u{FEFF}provider;customer;deliverable;frequency;state;provider_owner\r\n\
             staff;Sales;Notes;frequent;confirmed;Lea@clinic.example\r\n\
             Staff/Desk;max@clinic.example;;;;\r\n\
             Caldwell;night; \"late\";;;;\r\n";
        let text = text.replace("night; \"late\"", "\"Staff/Night; \"\"late\"\"\"");
        let plan = import(&world, ADA, &text).await.unwrap();
        assert_eq!((plan.rows, plan.changes.len(), plan.unchanged), (3, 3, 0));
        let out = export(&world, Format::Yaml).await;
        insta::assert_snapshot!("a_table_as_yaml", out);
        let again = import(&world, ADA, &text).await.unwrap();
        assert_eq!((again.rows, again.changes.len(), again.unchanged), (3, 0, 3), "{again:?}");
        let same = import(&world, ADA, &out).await.unwrap();
        assert_eq!(same.unchanged, 3);
        assert_eq!(export(&world, Format::Yaml).await, out);
    }
}

#[tokio::test]
async fn a_fault_anywhere_stores_nothing_and_all_are_told_with_line_and_column() {
    for world in clinics().await {
        furnish(&world).await;
        let text = "provider,customer,frequency,state,retired_reason,provider_owner,reconfirm_on\n\
             Staff,Sales,often,,,,\n\
             Staff,Staff,,,,,\n\
             Staff,\"Staff/Night; \"\"late\"\"\",,,,,\n\
             Staff,Nowhere,,,,,\n\
             Desk,Sales,,,,,\n\
             Caldwell,Patients,,,,,\n\
             max@clinic.example,bob@clinic.example,,,,,\n\
             Sales,Patients,,retired,,,\n\
             Sales,Staff,,,why,bob@clinic.example,soon\n\
             Sales,Staff,,,,,\n\
             Staff,Patients,,confirmed_by_one,,bob@clinic.example,\n\
             Staff,Caldwell,,,,nobody@clinic.example,\n\
             Staff\n";
        assert_eq!(
            wrong(import(&world, ADA, text).await),
            [
                ("line 2, frequency", "relationships-import-frequency"),
                ("line 10, reconfirm_on", "field-date"),
                ("line 14", "relationships-import-cells"),
                ("line 3, customer", "relationship-with-itself"),
                ("line 5, customer", "relationships-import-unknown"),
                ("line 6, provider", "relationships-import-several"),
                ("line 7, customer", "relationship-outside-alone"),
                ("line 8, customer", "relationships-import-between-persons"),
                ("line 9, retired_reason", "field-required"),
                ("line 10, retired_reason", "relationships-import-only-retired"),
                ("line 11, customer", "relationships-import-twice"),
                ("line 12, provider_owner", "relationship-owner-of-side"),
                ("line 12, state", "relationships-import-confirmations"),
                ("line 13, provider_owner", "relationships-import-person-unknown"),
            ]
            .map(|(field, message)| (field.to_owned(), message))
        );
        assert_eq!(relationships(&world).await, 0, "the good line among them was not stored either");
        assert_eq!(
            wrong(import(&world, ADA, "provider,colour,provider\nStaff,red,Sales").await),
            [
                ("line 1, colour".to_owned(), "relationships-import-column"),
                ("line 1, provider".to_owned(), "import-column-twice"),
                ("line 1, customer".to_owned(), "import-column-needed"),
            ]
        );
    }
}

#[tokio::test]
async fn yaml_that_is_none_or_grows_by_itself_is_refused_with_its_line() {
    let world = &clinics().await[0];
    let bomb = "relationships:\n  - provider: &a Staff\n    customer: *a\n";
    let deep = format!("relationships:\n  - provider: {}\n", "[".repeat(100_000));
    for (text, place, message) in [
        (bomb, "line 2", "relationships-import-alias"),
        ("relationships:\n  - provider: !!binary Staff\n", "line 2", "relationships-import-alias"),
        (
            "relationships:\n  - provider: Staff\n    customer: [Sales]\n",
            "line 3, customer",
            "relationships-import-value",
        ),
        ("relationships:\n  - provider: \"Staff\n", "line 2", "relationships-import-not-yaml"),
        ("---\nhello\n", "line 2", "relationships-import-shape"),
        ("relationships: []\nmore: 1\n", "line 2", "relationships-import-shape"),
        (
            "- provider: Staff\n  customer: Sales\n  state: confirmed\n  state: proposed\n",
            "line 4, state",
            "import-column-twice",
        ),
        ("- provider: Staff\n  customer:\n", "line 2, customer", "field-required"),
    ] {
        assert_eq!(wrong(import(world, ADA, text).await), [(place.to_owned(), message)], "{text}");
    }
    assert!(matches!(import(world, ADA, &deep).await, Err(Failure::Refused(Refusal::Invalid(_)))));
    let large = "a".repeat(super::files::MOST_BYTES + 1);
    assert!(matches!(import(world, ADA, &large).await, Err(Failure::Refused(Refusal::TooLarge))));
}

#[tokio::test]
async fn other_words_are_to_be_confirmed_again_unless_the_file_says_that_they_were() {
    for world in clinics().await {
        let head = "provider,customer,deliverable,state\n";
        import(&world, ADA, &[head, "Staff,Sales,Notes,confirmed\n"].concat()).await.unwrap();
        let changed =
            import(&world, ADA, "provider,customer,deliverable\nStaff,Sales,Letters\n").await.unwrap();
        assert_eq!(changed.changes.len(), 1);
        let out = export(&world, Format::Csv).await;
        assert!(out.contains("Letters") && out.contains(",proposed,,,,,"), "{out}");
        let stated = import(&world, ADA, &[head, "Staff,Sales,Memos,confirmed\n"].concat()).await.unwrap();
        let fields: Vec<&str> = stated.changes[0].columns.iter().map(|column| column.as_str()).collect();
        assert!(fields.starts_with(&["deliverable", "state", "provider_confirmed_at"]), "{fields:?}");
        let aside = "provider,customer,state,retired_reason\nStaff,Sales,retired,Gone\n";
        import(&world, ADA, aside).await.unwrap();
        let back = import(&world, ADA, "provider,customer,state\nStaff,Sales,confirmed\n").await.unwrap();
        assert_eq!(back.changes[0].before(super::columns::Column::RetiredReason), Some("Gone"));
        let mut view = world.db.view(kernel::Viewer::system()).await.unwrap();
        let kept: i64 = view.one("SELECT COUNT(*) AS n FROM relationship_descriptions", &[]).await.unwrap();
        assert_eq!(kept, 3, "every description is kept");
    }
}

#[tokio::test]
async fn only_administrators_take_relationships_in_or_out() {
    let world = &clinics().await[0];
    for who in [LEA, BOB, GUS] {
        let refused = import(world, who, "provider,customer\nStaff,Sales\n").await;
        assert!(matches!(refused, Err(Failure::Refused(Refusal::Forbidden(_)))));
        let viewer = signed_in(&world.db, who).await;
        let out: Result<(i64, String), Failure> =
            act!(world.db, viewer, |a| actions::export(a, Format::Csv, Purpose::Copy).await);
        assert!(matches!(out, Err(Failure::Refused(Refusal::Forbidden(_)))));
    }
}
