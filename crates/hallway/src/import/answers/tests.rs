//! Answers of another survey become a round that is told, on both databases; what cannot be read takes nothing with it.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use std::fmt::Write as _;

use super::*;
use crate::clinic::{Clinic, clinics};

const MAP: &str = "
source = 'Yearly survey'
round = '2025'
closed_on = '2025-11-28'
scale = [1, 5]
missing = ['-']
not_applicable = ['n/a']

[columns]
provider = 'About'
customer = 'Team'
side = 'Who'
respondent = 'Nr'
comment = 'Words'

[answers]
overall = 'Q1'
keeps_word_1 = 'Q2'
keeps_word_2 = 'Q3'
feeling = 'Q4'
points = ['P1', 'P2', 'P3', 'P4', 'P5']
guess_overall = 'G1'

[means.side]
customer = ['asked']
provider = ['itself']

[means.feeling]
fine = ['good']
";
const HEAD: &str = "Nr;About;Team;Who;Q1;Q2;Q3;Q4;P1;P2;P3;P4;P5;G1;Words\n";

/// Fourteen of the front desk about billing, six of billing about itself, and one who said nothing.
fn file() -> String {
    let mut file = HEAD.to_owned();
    for n in 0..14 {
        let mark = 3 + n % 3;
        let row = format!(
            "{n};patient billing;Operations/Front Desk;asked;{mark};{mark};4;good;40;20;20;10;10;-;Sooner."
        );
        writeln!(file, "{row}").unwrap();
    }
    for n in 20..26 {
        writeln!(file, "{n};Patient Billing;;itself;;;;;;;;;;5;").unwrap();
    }
    file + "30;Patient Billing;Front Desk;asked;-;n/a;;;;;;;;;\n"
}

async fn ready() -> Vec<Clinic> {
    let clinics = clinics().await;
    for clinic in &clinics {
        clinic.ask("Grace", "bills", "Charged twice", false).await;
        let confirmed: Result<(), Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            a.run("UPDATE relationships SET state = 'confirmed' WHERE audience = 1", &[]).await?;
            Ok(())
        });
        confirmed.unwrap();
    }
    clinics
}

async fn take(clinic: &Clinic, map: &str, csv: &str, leave_out: bool) -> anyhow::Result<Summary> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("answers.csv");
    std::fs::write(&file, csv)?;
    let bar = ProgressBar::hidden();
    import(&clinic.test.db, &Map::read(map)?, &file, leave_out, Rejections::default(), &bar).await
}

#[tokio::test]
async fn answers_from_elsewhere_are_told_by_the_same_rules_and_kept_nowhere() {
    for clinic in ready().await {
        let first = take(&clinic, MAP, &file(), false).await.unwrap();
        assert_eq!((first.rows, first.answers, first.without_answer), (21, 21, 0), "n/a is an answer");
        assert_eq!((first.teams, first.told, first.was_there), (1, 1, false));
        for table in [
            "SELECT COUNT(*) FROM round_answers",
            "SELECT COUNT(*) FROM round_invitations",
            "SELECT COUNT(*) FROM notices WHERE thing_id IS NOT NULL",
        ] {
            clinic.tell().await;
            assert_eq!(clinic.one(table).await, 0, "{table}");
        }
        // 1 to 5 are 1 to 7: three to five are 4 to 7.
        let page = format!("/listen/{}/teams/{}", first.round, clinic.team("billing"));
        let seen = clinic.look("Grace", &page).await;
        seen.says(&["Anderswo gehalten (Yearly survey)", "5,4", "Sooner."]);
        assert_eq!(clinic.look("Hue", &page).await.status, http::StatusCode::NOT_FOUND);

        let again =
            take(&clinic, MAP, &(file() + "31;Patient Billing;Front Desk;asked;1;1;1;;;;;;;;\n"), false)
                .await;
        let again = again.unwrap();
        assert!(again.was_there && again.round == first.round);
        assert_eq!(clinic.one("SELECT COUNT(*) FROM rounds").await, 1);

        // Another one of the same source is set against it, although it was held before and comes later.
        let before = MAP.replace("'2025'", "'2024'").replace("2025-11-28", "2024-11-29");
        let before = take(&clinic, &before, &file(), false).await.unwrap();
        let order = clinic.look("Grace", "/listen/rounds").await.html;
        assert!(order.find(&first.round) < order.find(&before.round), "{order}");
        let mut view = clinic.test.db.view(clinic.viewer("Grace").await).await.unwrap();
        let team = clinic.team("billing");
        let told = async |view: &mut db::View, round: &str| {
            let id = listen::rounds::RoundId::new(round.parse().unwrap());
            listen::rounds::results::read(view, id, team).await.unwrap().before
        };
        assert!(told(&mut view, &first.round).await.is_some());
        assert!(told(&mut view, &before.round).await.is_none());
    }
}

#[tokio::test]
async fn with_rows_that_cannot_be_read_nothing_is_taken_over_unless_these_are_left_out() {
    for clinic in ready().await {
        let wrong = "40;Patient Billing;Front Desk;asked;6;;;;;;;;;;\n\
                     41;Patient Bills;Front Desk;asked;4;;;;;;;;;;\n\
                     42;Patient Billing;Archive;asked;4;;;;;;;;;;\n\
                     3;Patient Billing;Front Desk;asked;4;;;;;;;;;;\n\
                     43;Patient Billing;Front Desk;me;4;;;;;;;;;;\n\
                     44;Patient Billing;Front Desk\n\
                     45;Patient Billing;Front Desk;asked;4;;;;90;20;20;10;10;;\n";
        let csv = file() + wrong;
        let refused = format!("{:#}", take(&clinic, MAP, &csv, false).await.unwrap_err());
        assert!(refused.contains("7 of its 28 rows") && refused.contains("line 23, overall"), "{refused}");
        assert_eq!(clinic.one("SELECT COUNT(*) FROM rounds").await, 0);
        let taken = take(&clinic, MAP, &csv, true).await.unwrap();
        assert_eq!((taken.answers, taken.rejected_rows), (21, 7));
        let reasons: Vec<(u64, &str)> =
            taken.rejected.iter().map(|one| (one.line, one.field.as_str())).collect();
        let fields = [
            (23, "overall"),
            (24, "About"),
            (25, "Team"),
            (26, "Nr"),
            (27, "Who"),
            (28, "row"),
            (29, "points"),
        ];
        assert_eq!(reasons, fields);
        assert!(taken.rejected[3].reason.contains("line 5"), "{:?}", taken.rejected[3]);
    }
}

#[tokio::test]
async fn a_map_that_names_what_the_file_does_not_have_and_a_file_that_breaks_off_are_refused() {
    for clinic in ready().await {
        let missing =
            format!("{:#}", take(&clinic, &MAP.replace("'Q3'", "'Q9'"), &file(), true).await.unwrap_err());
        assert!(missing.contains("no column \"Q9\""), "{missing}");
        let cut = format!("{}50;Patient Bil", file());
        let cut = format!("{:#}", take(&clinic, MAP, &cut, true).await.unwrap_err());
        assert!(cut.contains("line 23: it ends in the middle of a row"), "{cut}");
        let nobody = take(&clinic, MAP, HEAD, true).await.unwrap_err();
        assert!(format!("{nobody:#}").contains("None of them says anything"), "{nobody:#}");
        let same = MAP.replace("scale = [1, 5]", "scale = [1, 5]\nsame_questions = true");
        let same = format!("{:#}", take(&clinic, &same, &file(), true).await.unwrap_err());
        assert!(same.contains("answered from 1 to 7"), "{same}");
        assert_eq!(clinic.one("SELECT COUNT(*) FROM rounds").await, 0);
    }
}
