//! What cannot be seen from outside once the descriptions are put together.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::routes;

#[test]
fn no_two_crates_call_different_shapes_by_the_same_name() {
    let mut shapes = BTreeMap::<String, (&str, Value)>::new();
    for part in routes::parts() {
        let document = serde_json::to_value(&part.document).unwrap();
        for (name, shape) in document["components"]["schemas"].as_object().into_iter().flatten() {
            let (of, known) = shapes.entry(name.clone()).or_insert_with(|| (part.name, shape.clone()));
            assert_eq!(known, shape, "{name} is something else in {of} than in {}", part.name);
        }
    }
    assert!(shapes.len() > 20, "{}", shapes.len());
}
