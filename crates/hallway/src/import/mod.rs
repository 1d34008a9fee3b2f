//! Taking in what other systems hold.

pub mod answers;
pub mod history;
pub mod interactions;

use std::path::Path;

use anyhow::Context;

/// What a map says that a person wrote; `read` asks whether it makes sense.
fn open_map<M>(path: &Path, read: impl Fn(&str) -> anyhow::Result<M>) -> anyhow::Result<M> {
    let shown = path.display();
    let bytes = std::fs::read(path).with_context(|| format!("The map {shown} cannot be read"))?;
    let text = String::from_utf8(bytes).ok().with_context(|| format!("The map {shown} is not UTF-8"))?;
    read(&text).with_context(|| format!("The map {shown} cannot be used"))
}
