//! What search holds about a person, for "What Hallway knows about me": the words by which their page is found. Those of
//! what they wrote follow from what they wrote.

use db::{View, record};
use people::entrance::KnownAboutMe;
use serde_json::{Value, json};

/// The kind of rows of this feature.
pub fn known_about_me() -> Vec<KnownAboutMe> {
    vec![KnownAboutMe {
        id: "search-words",
        tables: &["search_documents"],
        count: "SELECT COUNT(*) FROM search_documents WHERE kind = 'person' AND subject_id = ?",
        rows: |view| Box::pin(rows(view)),
        page: None,
    }]
}

record! {
    struct Row {
        pub words: String,
    }
}

async fn rows(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Row> = view
        .all("SELECT words FROM search_documents WHERE kind = 'person' AND subject_id = $1 LIMIT 1", &[&me])
        .await?;
    Ok(rows.into_iter().map(|row| json!({"words": row.words})).collect())
}

#[cfg(test)]
mod tests {
    use people::entrance::about_me::untold;

    #[test]
    fn every_table_of_search_is_told_to_those_it_is_about() {
        let untold = untold(super::super::MIGRATIONS, &super::known_about_me(), &[]);
        assert_eq!(untold, Vec::<String>::new());
    }
}
