//! Builds the browser's files (see `assets/build.mjs`) and embeds them: one Rust table of path,
//! content type, bytes and brotli bytes, which `src/assets.rs` includes.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, exit};
use std::{env, fs, io};

/// What a change of rebuilds the assets; `node_modules` beside them is left out on purpose.
const SOURCES: [&str; 8] =
    ["package-lock.json", "build.mjs", "icons.txt", "marks", "favicon.svg", "css", "ts", "tsconfig.json"];

fn main() {
    println!("cargo::rerun-if-env-changed=HALLWAY_ASSETS_DIR");
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let built = match env::var_os("HALLWAY_ASSETS_DIR").map(PathBuf::from) {
        Some(handed_in) => {
            println!("cargo::rerun-if-changed={}", handed_in.display());
            handed_in.canonicalize().unwrap_or(handed_in)
        }
        None => build(&out),
    };
    if let Err(error) = embed(&built, &out) {
        stop(&format!("The browser's files in {} could not be embedded: {error}", built.display()));
    }
}

fn build(out: &Path) -> PathBuf {
    let source = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("assets");
    for name in SOURCES {
        println!("cargo::rerun-if-changed={}", source.join(name).display());
    }
    install(&source);
    let built = out.join("assets");
    run(Command::new("node").arg("build.mjs").arg(&built).current_dir(&source));
    built
}

/// `npm ci`, but only when the lock file is not the one that was installed last.
fn install(source: &Path) {
    let lock = source.join("package-lock.json");
    let installed = source.join("node_modules/.installed-lock.json");
    if fs::read(&installed).is_ok_and(|bytes| fs::read(&lock).is_ok_and(|lock| lock == bytes)) {
        return;
    }
    run(Command::new("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(source));
    if let Err(error) = fs::copy(&lock, &installed) {
        stop(&format!("{} could not be written: {error}", installed.display()));
    }
}

fn run(command: &mut Command) {
    let name = command.get_program().to_string_lossy().into_owned();
    match command.output() {
        Ok(done) if done.status.success() => {}
        Ok(done) => stop(&format!(
            "Building the browser's files failed ({command:?}):\n{}{}",
            String::from_utf8_lossy(&done.stdout),
            String::from_utf8_lossy(&done.stderr)
        )),
        Err(error) if error.kind() == io::ErrorKind::NotFound => stop(&format!(
            "Hallway's pages are built with Node.js 20 or newer, and `{name}` was not found: install Node.js \
             with npm, or set HALLWAY_ASSETS_DIR to a folder of already built assets."
        )),
        Err(error) => stop(&format!("`{name}` could not be started: {error}")),
    }
}

fn stop(sentence: &str) -> ! {
    eprintln!("{sentence}");
    exit(1);
}

/// Writes `assets_table.rs`: every file of the folder, and which of them is which.
fn embed(built: &Path, out: &Path) -> io::Result<()> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(built)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    files.sort();
    let mut table = String::from("pub static ALL: &[Asset] = &[\n");
    for file in &files {
        let name = file_name(file);
        let kind =
            content_type(file).ok_or_else(|| io::Error::other(format!("no content type for {name}")))?;
        let brotli = match kind.starts_with("font/") {
            true => "None".to_owned(), // woff2 is brotli already
            false => format!("Some(include_bytes!({:?}))", compress(file, &out.join(format!("{name}.br")))?),
        };
        let _ = writeln!(
            table,
            "    Asset {{ path: \"/assets/{name}\", content_type: {kind:?}, \
             bytes: include_bytes!({file:?}), brotli: {brotli} }},"
        );
    }
    table.push_str("];\n");
    for (constant, prefix, extension) in [
        ("CSS", "main", "css"),
        ("JS", "main", "js"),
        ("SPRITE", "icons", "svg"),
        ("FAVICON", "favicon", "svg"),
        ("TEXT_FONT", "atkinson-hyperlegible-next-latin-wght-normal", "woff2"),
        ("TITLE_FONT", "newsreader-latin-opsz-normal", "woff2"),
    ] {
        let name = files
            .iter()
            .find(|file| is_hashed(file, prefix, extension))
            .map(|file| file_name(file))
            .ok_or_else(|| io::Error::other(format!("{prefix}-HASH.{extension} is missing")))?;
        let _ = writeln!(table, "pub const {constant}: &str = \"/assets/{name}\";");
    }
    fs::write(out.join("assets_table.rs"), table)
}

fn file_name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// `main-1A2B3C4D.css` is `main`, hashed, with the extension `css`.
fn is_hashed(file: &Path, prefix: &str, extension: &str) -> bool {
    let name = file_name(file);
    name.strip_prefix(prefix)
        .and_then(|rest| rest.strip_prefix('-'))
        .and_then(|rest| rest.strip_suffix(extension))
        .and_then(|rest| rest.strip_suffix('.'))
        .is_some_and(|hash| hash.len() == 8)
}

fn content_type(file: &Path) -> Option<&'static str> {
    match file.extension()?.to_str()? {
        "js" => Some("text/javascript; charset=utf-8"),
        "css" => Some("text/css; charset=utf-8"),
        "svg" => Some("image/svg+xml"),
        "woff2" => Some("font/woff2"),
        _ => None,
    }
}

fn compress(file: &Path, to: &Path) -> io::Result<PathBuf> {
    let mut packed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut fs::File::open(file)?, &mut packed, &params)?;
    fs::write(to, packed)?;
    Ok(to.to_path_buf())
}
