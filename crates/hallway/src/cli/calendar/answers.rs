//! Answers on standard output, one by one: CSV, or with `--json` an array.

use std::io::{self, BufWriter, StdoutLock, Write};

use serde_json::{Map, Value};

pub(super) enum Answers {
    Csv(Box<csv::Writer<StdoutLock<'static>>>),
    Json { out: BufWriter<StdoutLock<'static>>, name: &'static str, first: bool },
}

impl Answers {
    /// Each will have the field `id`, and one called `name`.
    pub(super) fn begin(name: &'static str, as_json: bool) -> anyhow::Result<Self> {
        let out = io::stdout().lock();
        if as_json {
            return Ok(Self::Json { out: BufWriter::new(out), name, first: true });
        }
        let mut writer = csv::Writer::from_writer(out);
        writer.write_record(["id", name])?;
        Ok(Self::Csv(Box::new(writer)))
    }

    pub(super) fn add(&mut self, id: &str, text: &str, value: Value) -> anyhow::Result<()> {
        match self {
            Self::Csv(writer) => writer.write_record([id, text])?,
            Self::Json { out, name, first } => {
                out.write_all(if std::mem::take(first) { b"[\n" } else { b",\n" })?;
                let answer =
                    Map::from_iter([("id".to_owned(), Value::from(id)), ((*name).to_owned(), value)]);
                serde_json::to_writer(out, &answer)?;
            }
        }
        Ok(())
    }

    pub(super) fn end(self) -> anyhow::Result<()> {
        match self {
            Self::Csv(mut writer) => writer.flush()?,
            Self::Json { mut out, first, .. } => {
                out.write_all(if first { b"[]\n" } else { b"\n]\n" })?;
                out.flush()?;
            }
        }
        Ok(())
    }
}
