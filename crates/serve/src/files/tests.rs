//! Files as they come, wait, are used and go, on both databases.

use axum::body::Bytes;
use futures_util::stream;
use kernel::{Failure, Refusal, Viewer};
use people::PersonId;
use people::privacy::Swept;

use super::actions::{sweep, take_in};
use super::model::{FileId, LARGEST, PART, media_type};
use super::{name, store};
use crate::tests::world::{World, refusal, worlds};

async fn bring(world: &World, who: &Viewer, chunks: Vec<Vec<u8>>) -> Result<store::File, Failure> {
    let chunks = chunks.into_iter().map(|chunk| Ok(Bytes::from(chunk)));
    take_in(&world.db, who, "proof.pdf", stream::iter(chunks)).await
}

async fn counts(world: &World) -> (i64, i64) {
    let mut view = world.db.view(Viewer::system()).await.unwrap();
    let files = view.one("SELECT COUNT(*) FROM files", &[]).await.unwrap();
    (files, view.one("SELECT COUNT(*) FROM file_parts", &[]).await.unwrap())
}

#[tokio::test]
async fn a_file_comes_in_parts_and_is_whole_afterwards() {
    for world in worlds().await {
        let bytes: Vec<u8> = (0..PART * 2 + 777).map(|at| u8::try_from(at % 251).unwrap()).collect();
        let chunks = bytes.chunks(100_003).map(<[u8]>::to_vec).collect();
        let file = bring(&world, &world.grace, chunks).await.unwrap();
        assert_eq!(file.size, i64::try_from(bytes.len()).unwrap());
        let mut view = world.db.view(world.grace.clone()).await.unwrap();
        let mut kept = Vec::new();
        let mut nth = 0;
        while let Some(part) = store::part(&mut view, file.id, nth).await.unwrap() {
            assert!(part.len() <= PART);
            kept.extend(part);
            nth += 1;
        }
        assert_eq!((nth, kept == bytes), (3, true));
        use sha2::Digest;
        assert_eq!(file.sha256, web::hex(&sha2::Sha256::digest(&bytes)));
    }
}

#[tokio::test]
async fn what_is_too_large_empty_or_cut_off_leaves_nothing_behind() {
    for world in worlds().await {
        let pieces = usize::try_from(LARGEST).unwrap() / PART;
        let mut chunks = vec![vec![7; PART]; pieces];
        chunks.push(vec![7]);
        assert_eq!(refusal(bring(&world, &world.grace, chunks).await), Refusal::TooLarge);
        assert!(matches!(refusal(bring(&world, &world.grace, Vec::new()).await), Refusal::Invalid(_)));
        let cut = [Ok(Bytes::from(vec![7; PART + 1])), Err(Refusal::Unreadable("refusal-body").into())];
        let cut = take_in(&world.db, &world.grace, "cut", stream::iter(cut)).await;
        assert_eq!(refusal(cut), Refusal::Unreadable("refusal-body"));
        assert_eq!(counts(&world).await, (0, 0));
    }
}

#[tokio::test]
async fn nobody_fills_the_house_with_files_that_wait() {
    for world in worlds().await {
        for _ in 0..50 {
            bring(&world, &world.grace, vec![vec![7]]).await.unwrap();
        }
        let one_more = bring(&world, &world.grace, vec![vec![7]]).await;
        assert_eq!(refusal(one_more), Refusal::Conflict("refusal-files-waiting"));
        assert!(bring(&world, &world.amara, vec![vec![7]]).await.is_ok());
    }
}

#[tokio::test]
async fn a_file_that_nobody_used_goes_after_a_day_and_one_that_was_used_stays() {
    for world in worlds().await {
        let used = bring(&world, &world.grace, vec![vec![7; PART + 1]]).await.unwrap();
        bring(&world, &world.grace, vec![vec![7; PART + 1]]).await.unwrap();
        let request = world.open(&world.grace, &world.bill("Hello")).await;
        let grace = PersonId(world.grace.person);
        let hung: Result<bool, Failure> =
            db::act!(world.db, world.grace, |a| Ok(store::hang(a, used.id, grace, request).await?));
        assert!(hung.unwrap());
        let swept = async || -> Swept {
            let swept: Result<Swept, Failure> = db::act!(world.db, Viewer::system(), |a| {
                let before = a.now.plus_seconds(-86_400);
                sweep(a, before).await
            });
            swept.unwrap()
        };
        world.later(86_400);
        assert_eq!(swept().await, Swept::from(0));
        world.later(1);
        assert_eq!(swept().await, Swept::from(1));
        assert_eq!(counts(&world).await, (1, 2));
        let mut view = world.db.view(Viewer::system()).await.unwrap();
        assert!(store::find(&mut view, FileId(used.id.0)).await.unwrap().is_some());
    }
}

#[test]
fn what_a_file_is_its_bytes_say_and_nothing_that_a_browser_runs_is_called_so() {
    assert_eq!(media_type(b"%PDF-1.7 ..."), "application/pdf");
    assert_eq!(media_type(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "image/png");
    assert_eq!(media_type("Grüße\r\n".as_bytes()), "text/plain; charset=utf-8");
    for runs in
        [&b"<html><script>alert(1)</script>"[..], b"<!DOCTYPE html>", b"<?xml version=\"1.0\"?><svg/>"]
    {
        let kind = media_type(runs);
        assert!(!kind.contains("html") && !kind.contains("xml") && !kind.contains("svg"), "{kind}");
    }
    for odd in [&b"\0\x01\x02"[..], b"#!/bin/sh\n", b"MZ\x90\0", b"\x7fELF"] {
        assert!(
            !media_type(odd).contains("script") && !media_type(odd).starts_with("application/x"),
            "{odd:?}"
        );
    }
}

/// ABUSE I-05.
#[test]
fn a_name_is_data_and_never_a_path_or_a_second_header() {
    for (raw, kept) in [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("C:\\Users\\ana\\Proof.pdf", "Proof.pdf"),
        (".htaccess", "htaccess"),
        ("\u{200B}.htaccess", "htaccess"),
        ("gpj\u{202E}exe.txt", "gpjexe.txt"),
        ("a\0b\r\nSet-Cookie: x", "ab Set-Cookie_ x"),
        ("...", "file"),
        ("", "file"),
        ("Zo\u{0308}e \"quoted\".pdf", "Zöe _quoted_.pdf"),
    ] {
        assert_eq!(name::kept(raw), kept, "{raw:?}");
    }
    let long = name::kept(&format!("{}.pdf", "ü".repeat(4_000)));
    assert!(long.chars().count() <= 150 && long.ends_with(".pdf"), "{long}");
    let head = name::disposition("Zöe; filename*=x.pdf");
    assert_eq!(
        head,
        "attachment; filename=\"Z_e_ filename*=x.pdf\"; filename*=UTF-8''Z%C3%B6e%3B%20filename%2A%3Dx.pdf"
    );
    assert!(head.parse::<http::HeaderValue>().is_ok());
}
