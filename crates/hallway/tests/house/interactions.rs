//! `hallway import interactions`: off without the second key, and what it says.

use std::fs;

use crate::program::{err, found, run};

#[test]
fn who_wrote_to_whom_is_not_read_until_the_second_key_allows_it() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let file = folder.path().join("mail.csv");
    fs::write(&file, "from,to\nada@x.example,ada@x.example\n").unwrap();
    let refused = run(folder.path(), &["import", "interactions", file.to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(1));
    let said = err(&refused);
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.contains("a representative of the staff allows it"), "{said}");
}
