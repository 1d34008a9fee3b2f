//! The limit: a bare server that sends the same statements, prepared, reads every column, and answers with as many bytes.
//! Nobody signs in, nothing is drawn, nothing is checked.

use std::path::Path;
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context;
use axum::Router;
use axum::body::Body;
use axum::response::Response;
use http::{Request, StatusCode};
use rusqlite::types::{ToSqlOutput, ValueRef};
use sqlx::postgres::{PgArguments, PgConnectOptions, PgPoolOptions, PgRow};
use sqlx::{Arguments, AssertSqlSafe, Column, Executor, PgPool, Row, TypeInfo, ValueRef as _};

use crate::script::{Bound, Scene, Script};

/// Numbers of this run begin so far from those of the recording, so that they meet nothing that is there.
const FAR: i64 = 1 << 40;
/// Enough for the processors of a small machine.
const CONNECTIONS: u32 = 4;

struct Bare {
    scenes: Vec<Scene>,
    next: AtomicI64,
    store: Store,
}

enum Store {
    Sqlite {
        readers: Vec<Mutex<rusqlite::Connection>>,
        writer: Mutex<rusqlite::Connection>,
        turn: AtomicUsize,
    },
    Postgres(PgPool),
}

pub async fn serve(script: &Path, database: &str) -> anyhow::Result<()> {
    let Script(mut scenes) = serde_json::from_str(&std::fs::read_to_string(script)?)?;
    let store = if database.starts_with("postgres://") {
        // One plan for all values, and few connections, which are taken in turns: both cost less.
        let options =
            database.parse::<PgConnectOptions>()?.options([("plan_cache_mode", "force_generic_plan")]);
        Store::Postgres(PgPoolOptions::new().max_connections(CONNECTIONS).connect_with(options).await?)
    } else {
        for line in scenes.iter_mut().flat_map(|scene| &mut scene.statements) {
            line.sql = line.sql.replace('$', "?");
        }
        let open = || -> rusqlite::Result<_> {
            let connection = rusqlite::Connection::open(database)?;
            connection.pragma_update(None, "journal_mode", "WAL")?;
            connection.pragma_update(None, "synchronous", "FULL")?;
            connection.pragma_update(None, "foreign_keys", true)?;
            connection.pragma_update(None, "cache_size", -16_000)?;
            connection.set_prepared_statement_cache_capacity(256);
            connection.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
            Ok(Mutex::new(connection))
        };
        let readers = (0..CONNECTIONS).map(|_| open()).collect::<Result<_, _>>()?;
        Store::Sqlite { readers, writer: open()?, turn: AtomicUsize::new(0) }
    };
    let bare = Arc::new(Bare { scenes, next: AtomicI64::new(FAR), store });
    let router = Router::new().fallback(move |request: Request<Body>| {
        let bare = bare.clone();
        let path = request.uri().path_and_query().map_or("", |path| path.as_str()).to_owned();
        async move { bare.answer(&path).await.map_err(failed) }
    });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    println!("listening on http://{}", listener.local_addr()?);
    Ok(axum::serve(listener, router).await?)
}

impl Bare {
    async fn answer(&self, path: &str) -> anyhow::Result<Response> {
        let scene = self.scenes.iter().find(|scene| scene.path == path).context("not in the script")?;
        let values = scene.values(self.next.fetch_add(1, Ordering::Relaxed));
        match &self.store {
            Store::Sqlite { readers, writer, turn } => {
                let reader = &readers[turn.fetch_add(1, Ordering::Relaxed) % readers.len()];
                let connection = if scene.writes { writer } else { reader };
                let connection = connection.lock().unwrap_or_else(PoisonError::into_inner);
                sqlite(&connection, scene, &values)?;
            }
            Store::Postgres(pool) => postgres(pool, scene, &values).await?,
        }
        let body = vec![b' '; scene.bytes];
        Ok(Response::builder().header("content-type", "text/html").body(Body::from(body))?)
    }
}

fn failed(error: anyhow::Error) -> (StatusCode, String) {
    (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}"))
}

struct Given<'a>(&'a Bound);

impl rusqlite::ToSql for Given<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self.0 {
            Bound::Int(Some(number)) => ToSqlOutput::from(*number),
            Bound::Real(Some(number)) => ToSqlOutput::from(*number),
            Bound::Bool(Some(is)) => ToSqlOutput::from(*is),
            Bound::Text(Some(text)) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Bound::Bytes(Some(bytes)) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
            _ => ToSqlOutput::Borrowed(ValueRef::Null),
        })
    }
}

fn sqlite(connection: &rusqlite::Connection, scene: &Scene, values: &[Vec<Bound>]) -> anyhow::Result<()> {
    let begin = if scene.writes { "BEGIN IMMEDIATE" } else { "BEGIN" };
    connection.prepare_cached(begin)?.execute([])?;
    let done = sqlite_statements(connection, scene, values);
    connection.prepare_cached(if done.is_ok() { "COMMIT" } else { "ROLLBACK" })?.execute([])?;
    Ok(done?)
}

fn sqlite_statements(
    connection: &rusqlite::Connection,
    scene: &Scene,
    values: &[Vec<Bound>],
) -> rusqlite::Result<()> {
    for (line, values) in scene.statements.iter().zip(values) {
        let mut statement = connection.prepare_cached(&line.sql)?;
        let columns = statement.column_count();
        let mut rows = statement.query(rusqlite::params_from_iter(values.iter().map(Given)))?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                std::hint::black_box(row.get_ref(column)?);
            }
        }
    }
    Ok(())
}

async fn postgres(pool: &PgPool, scene: &Scene, values: &[Vec<Bound>]) -> anyhow::Result<()> {
    let mut transaction = if scene.writes {
        pool.begin().await?
    } else {
        pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?
    };
    for (line, values) in scene.statements.iter().zip(values) {
        let mut arguments = PgArguments::default();
        for value in values {
            match value {
                Bound::Int(number) => arguments.add(*number),
                Bound::Real(number) => arguments.add(*number),
                Bound::Bool(is) => arguments.add(*is),
                Bound::Text(text) => arguments.add(text.clone()),
                Bound::Bytes(bytes) => arguments.add(bytes.clone()),
                Bound::Fresh(_) | Bound::FreshWord(_) => Ok(()),
            }
            .map_err(|error| anyhow::anyhow!("{error}"))?;
        }
        let query = sqlx::query_with(AssertSqlSafe(line.sql.clone()), arguments);
        let rows: Vec<PgRow> = transaction.fetch_all(query).await?;
        for row in &rows {
            for column in row.columns() {
                let value = row.try_get_raw(column.ordinal())?;
                std::hint::black_box((value.is_null(), column.type_info().is_null()));
            }
        }
    }
    transaction.commit().await?;
    Ok(())
}
