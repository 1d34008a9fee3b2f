//! SQL of the checklists of services.

use db::{Reader, Result, Writer, record};

use crate::ServiceId;

record! {
    /// A step, in its place from 1.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Step {
        pub nth: i64,
        pub words: String,
        pub is_wanted: bool,
    }
}

/// The steps of a service, in their order.
pub async fn steps(r: &mut Reader, service: ServiceId) -> Result<Vec<Step>> {
    r.all(
        "SELECT nth, words, is_wanted FROM service_steps WHERE service_id = $1 ORDER BY nth LIMIT 20",
        &[&service],
    )
    .await
}

/// Puts these in the place of those before.
pub async fn replace(w: &mut Writer, service: ServiceId, steps: &[Step]) -> Result<()> {
    w.run("DELETE FROM service_steps WHERE service_id = $1", &[&service]).await?;
    for Step { nth, words, is_wanted } in steps {
        w.run(
            "INSERT INTO service_steps (service_id, nth, words, is_wanted) VALUES ($1, $2, $3, $4)",
            &[&service, nth, words, is_wanted],
        )
        .await?;
    }
    Ok(())
}
