//! SQL of forms.

use db::{Reader, Result, Writer, record};
use kernel::Instant;

use super::Form;
use crate::ServiceId;

record! {
    struct Kept {
        pub form: Form,
    }
}

/// The form as it is asked now; the empty one of version 0 where there never was one.
pub async fn newest(r: &mut Reader, service: ServiceId) -> Result<Form> {
    let kept: Option<Kept> = r
        .maybe(
            "SELECT form FROM service_forms WHERE service_id = $1 ORDER BY version DESC LIMIT 1",
            &[&service],
        )
        .await?;
    Ok(kept.map(|kept| kept.form).unwrap_or_default())
}

/// The form as it was asked at some time.
pub async fn version(r: &mut Reader, service: ServiceId, version: i64) -> Result<Option<Form>> {
    let kept: Option<Kept> = r
        .maybe("SELECT form FROM service_forms WHERE service_id = $1 AND version = $2", &[&service, &version])
        .await?;
    Ok(kept.map(|kept| kept.form))
}

pub async fn insert(w: &mut Writer, service: ServiceId, form: &Form, at: Instant) -> Result<()> {
    w.run(
        "INSERT INTO service_forms (service_id, version, form, saved_at) VALUES ($1, $2, $3, $4)",
        &[&service, &form.version(), form, &at],
    )
    .await?;
    Ok(())
}
