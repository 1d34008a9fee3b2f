//! Forms with files in them, read as they come: texts into memory, files into the database.

use axum::body::{Body, Bytes};
use axum::extract::Request;
use futures_util::{Stream, StreamExt};
use http::header::CONTENT_TYPE;
use kernel::{Failure, FieldError, Refusal};
use multer::{Field, Multipart};
use people::Actor;
use web::Form;

use super::actions::take_in;
use super::model::{LARGEST, MOST_A_REQUEST};
use super::store::File;

/// Bytes of all texts of a form at most.
const MOST_TEXT: usize = 1024 * 1024;
/// Parts of a form at most.
const MOST_PARTS: usize = 500;

/// A form that came in: its fields as they were sent, ids of files among them, and what was wrong with a file.
#[derive(Default)]
pub struct Received {
    pub pairs: Vec<(String, String)>,
    pub wrong: Vec<FieldError>,
    /// A file was larger than is taken.
    pub is_too_large: bool,
}

/// Why the stream of a body ended early.
struct Broken(Failure);

impl From<Broken> for Failure {
    fn from(broken: Broken) -> Self {
        broken.0
    }
}

impl From<axum::Error> for Broken {
    fn from(error: axum::Error) -> Self {
        let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(&error);
        while let Some(error) = cause {
            if error.is::<http_body_util::LengthLimitError>() {
                return Self(Refusal::TooLarge.into());
            }
            cause = error.source();
        }
        Self(Refusal::Unreadable("refusal-body").into())
    }
}

impl From<multer::Error> for Broken {
    fn from(error: multer::Error) -> Self {
        match error {
            multer::Error::StreamReadFailed(inner) => match inner.downcast::<axum::Error>() {
                Ok(error) => Self::from(*error),
                Err(_) => Self(Refusal::Unreadable("refusal-body").into()),
            },
            _ => Self(Refusal::Unreadable("refusal-body").into()),
        }
    }
}

/// Reads a form of either kind. Files are taken for these fields alone.
pub async fn received(actor: &Actor, takes: &[String], request: Request) -> Result<Received, Failure> {
    let Some(boundary) = boundary(&request) else {
        let Form(pairs) =
            <Form<Vec<(String, String)>> as axum::extract::FromRequest<()>>::from_request(request, &())
                .await
                .map_err(|rejected| rejected.0)?;
        return Ok(Received { pairs, ..Received::default() });
    };
    let mut parts = Multipart::new(request.into_body().into_data_stream(), boundary);
    let (mut form, mut text, mut count, mut files) = (Received::default(), 0, 0, 0);
    while let Some(part) = parts.next_field().await.map_err(Broken::from)? {
        count += 1;
        let Some(name) = part.name().map(str::to_owned).filter(|_| count <= MOST_PARTS) else {
            return Err(Refusal::Unreadable("refusal-body").into());
        };
        match part.file_name().map(str::to_owned) {
            None => form.pairs.push((name, read_text(part, &mut text).await?)),
            // A control without a file sends one without a name.
            Some(file) if file.is_empty() => drain(part).await?,
            Some(_) if !takes.contains(&name) => return Err(Refusal::Unreadable("refusal-body").into()),
            Some(_) if files >= MOST_A_REQUEST => {
                drain(part).await?;
                form.wrong.push(FieldError::new(name, "field-files-too-many"));
            }
            Some(file) => {
                files += 1;
                take_part(actor, &mut form, name, &file, part).await?;
            }
        }
    }
    Ok(form)
}

/// A file that cannot be taken is an error beside its field, and the rest of the form is read on.
async fn take_part(
    actor: &Actor,
    form: &mut Received,
    name: String,
    file: &str,
    mut part: Field<'_>,
) -> Result<(), Failure> {
    let taken = {
        let bytes = (&mut part).map(|chunk| chunk.map_err(|error| Broken::from(error).0));
        take_in(&actor.app.db, &actor.viewer, file, bytes).await
    };
    match taken {
        Ok(file) => form.pairs.push((name, file.id.to_string())),
        Err(Failure::Refused(Refusal::TooLarge)) => {
            // When the body as a whole is too large, this tells.
            drain(part).await?;
            form.is_too_large = true;
            form.wrong.push(FieldError::new(name, "field-file-too-large"));
        }
        Err(Failure::Refused(Refusal::Invalid(_))) => {
            form.wrong.push(FieldError::new(name, "field-file-empty"));
        }
        Err(failure) => return Err(failure),
    }
    Ok(())
}

async fn read_text(mut part: Field<'_>, so_far: &mut usize) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    while let Some(chunk) = part.chunk().await.map_err(Broken::from)? {
        *so_far += chunk.len();
        if *so_far > MOST_TEXT {
            return Err(Refusal::TooLarge.into());
        }
        bytes.extend_from_slice(&chunk);
    }
    String::from_utf8(bytes).map_err(|_| Refusal::Unreadable("refusal-body").into())
}

async fn drain(mut part: Field<'_>) -> Result<(), Failure> {
    while part.chunk().await.map_err(Broken::from)?.is_some() {}
    Ok(())
}

/// The one file of a call: the body itself, or the only file among its parts.
pub async fn one(actor: &Actor, name: Option<&str>, request: Request) -> Result<File, Failure> {
    let is_declared_too_large = request
        .headers()
        .get(http::header::CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse::<u64>().ok())
        .is_some_and(|length| length > LARGEST + MOST_TEXT as u64);
    if is_declared_too_large {
        return Err(Refusal::TooLarge.into());
    }
    let Some(boundary) = boundary(&request) else {
        let bytes = body(request.into_body());
        return take_in(&actor.app.db, &actor.viewer, name.unwrap_or("file"), bytes).await;
    };
    let mut parts = Multipart::new(request.into_body().into_data_stream(), boundary);
    let mut found = None;
    while let Some(part) = parts.next_field().await.map_err(Broken::from)? {
        let Some(file) = part.file_name().map(str::to_owned).filter(|_| found.is_none()) else {
            return Err(Refusal::Unreadable("refusal-one-file").into());
        };
        let bytes = part.map(|chunk| chunk.map_err(|error| Broken::from(error).0));
        found = Some(take_in(&actor.app.db, &actor.viewer, name.unwrap_or(&file), bytes).await?);
    }
    found.ok_or_else(|| Refusal::Unreadable("refusal-one-file").into())
}

fn body(body: Body) -> impl Stream<Item = Result<Bytes, Failure>> + Unpin {
    body.into_data_stream().map(|chunk| chunk.map_err(|error| Broken::from(error).0))
}

fn boundary(request: &Request) -> Option<String> {
    multer::parse_boundary(request.headers().get(CONTENT_TYPE)?.to_str().ok()?).ok()
}
