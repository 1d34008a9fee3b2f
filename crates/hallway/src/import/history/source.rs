//! Opening a log: what it is shows in its first bytes, not in its name.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};

use anyhow::bail;
use flate2::bufread::MultiGzDecoder;
use indicatif::ProgressBar;

use super::cells::Rows;
use super::map::Map;
use super::table::Table;
use super::watched::{Swelling, Taken, Watched};
use super::xes::Xes;

const CHUNK: usize = 1 << 16;

/// The rows of this file, whether it is CSV or XES, plain or compressed with gzip.
pub fn open(file: File, map: &Map, bar: &ProgressBar) -> anyhow::Result<Box<dyn Rows>> {
    let mut from = unpacked(file, bar)?;
    let is_xml = from.fill_buf()?.trim_ascii_start().starts_with(b"<");
    let watched = Watched::new(from);
    Ok(if is_xml {
        Box::new(Xes::open(watched, map))
    } else {
        Box::new(Table::open(watched, &map.wanted())?)
    })
}

/// What is in this file, plain or compressed with gzip, from its first letter on.
pub fn unpacked(file: File, bar: &ProgressBar) -> anyhow::Result<BufReader<Box<dyn Read>>> {
    let (taken, count) = Taken::new(bar.wrap_read(file));
    let mut plain = BufReader::with_capacity(CHUNK, taken);
    let inner: Box<dyn Read> = match plain.fill_buf()? {
        [0x1f, 0x8b, ..] => Box::new(Swelling::new(MultiGzDecoder::new(plain), count)),
        [b'P', b'K', 3 | 5, ..] => bail!("it is a ZIP archive; unpack it first"),
        _ => Box::new(plain),
    };
    let mut from = BufReader::with_capacity(CHUNK, inner);
    match from.fill_buf()? {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => bail!("it is UTF-16; save it as UTF-8"),
        [0x1f, 0x8b, ..] => bail!("it is compressed twice"),
        [0xef, 0xbb, 0xbf, ..] => from.consume(3),
        _ => {}
    }
    Ok(from)
}
