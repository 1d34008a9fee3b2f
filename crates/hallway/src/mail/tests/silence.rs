//! Mails about what fell silent.

use serve::requests::actions::sound_alarms;

use super::{mailing, parsed, text};
use crate::notices::make_digests;

#[tokio::test]
async fn who_has_what_fell_silent_is_told_by_mail_and_who_asked_is_not() {
    for mailing in mailing().await {
        let clinic = &mailing.clinic;
        let id = clinic.ask("Grace", "bills", "Charged twice", false).await;
        clinic.acknowledge("Jonas", id, clinic.test.db.now().plus_seconds(30 * 86_400)).await;
        mailing.after(61).await;
        let before = (mailing.mails("Grace").len(), mailing.mails("Jonas").len());
        // Two working days of eight hours, from Thursday morning to Monday.
        clinic.test.clock.forward_seconds(4 * 86_400 + 1);
        assert_eq!(sound_alarms(&clinic.test.db).await.unwrap(), 1);
        clinic.test.db.place_events().await.unwrap();
        mailing.after(61).await;
        let jonas = mailing.mails("Jonas");
        assert_eq!(jonas.len(), before.1 + 1);
        let words = text(&parsed(jonas.last().unwrap()));
        assert!(words.contains("Charged twice") || words.contains("#1001"), "{words}");
        assert_eq!(mailing.mails("Grace").len(), before.0);
    }
}

#[tokio::test]
async fn what_fell_silent_during_a_long_time_off_comes_in_one_mail() {
    for mailing in mailing().await {
        let clinic = &mailing.clinic;
        for subject in ["Charged twice", "Paid twice", "Never charged", "Charged to another"] {
            let id = clinic.ask("Grace", "bills", subject, false).await;
            clinic.acknowledge("Jonas", id, clinic.test.db.now().plus_seconds(60 * 86_400)).await;
        }
        mailing.after(61).await;
        let before = mailing.mails("Jonas").len();
        clinic.test.clock.forward_seconds(30 * 86_400);
        while sound_alarms(&clinic.test.db).await.unwrap() > 0 {}
        clinic.test.db.place_events().await.unwrap();
        mailing.after(61).await;
        assert_eq!(mailing.mails("Jonas").len(), before, "nothing comes at once");
        clinic.test.clock.forward_seconds(86_400);
        make_digests(&clinic.test.db).await.unwrap();
        mailing.send().await;
        let all = mailing.mails("Jonas");
        assert_eq!(all.len(), before + 1);
        let words = text(&parsed(all.last().unwrap()));
        for subject in ["Charged twice", "Paid twice", "Never charged", "Charged to another"] {
            assert!(words.contains(subject), "{words}");
        }
    }
}
