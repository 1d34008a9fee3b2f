//! Sorting more than fits into memory: what is full goes to a temporary file in order, and the files are merged.
//!
//! The files have no name, so that the system takes them back when they are closed, also after a kill.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::PathBuf;

/// What is held in memory, in bytes, before it goes to a file.
const HELD: usize = 48 << 20;
/// So many files are merged into one.
const MOST_RUNS: usize = 48;

/// Takes pairs of a key and a value in any order.
pub struct Spill {
    folder: PathBuf,
    most: usize,
    bytes: Vec<u8>,
    /// Where each pair begins, where its value begins, and where it ends.
    pairs: Vec<(usize, usize, usize)>,
    runs: Vec<File>,
}

/// A key and a value.
pub type Pair = (Vec<u8>, Vec<u8>);

impl Spill {
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, most: HELD, bytes: Vec::new(), pairs: Vec::new(), runs: Vec::new() }
    }

    pub fn push(&mut self, key: &[u8], value: &[u8]) -> io::Result<()> {
        let size = key.len() + value.len();
        if !self.pairs.is_empty() && self.bytes.len() + size + self.pairs.len() * 24 > self.most {
            self.spill()?;
        }
        let start = self.bytes.len();
        self.bytes.extend_from_slice(key);
        self.bytes.extend_from_slice(value);
        self.pairs.push((start, start + key.len(), start + size));
        Ok(())
    }

    /// All pairs, in the order of their keys.
    pub fn sorted(mut self) -> io::Result<Merged> {
        if self.runs.is_empty() {
            self.sort();
            return Ok(Merged::Held { bytes: self.bytes, pairs: self.pairs.into_iter() });
        }
        self.spill()?;
        Ok(Merged::Runs(Runs::open(self.runs)?))
    }

    fn sort(&mut self) {
        let bytes = &self.bytes;
        self.pairs.sort_unstable_by(|a, b| bytes[a.0..a.1].cmp(&bytes[b.0..b.1]));
    }

    fn spill(&mut self) -> io::Result<()> {
        self.sort();
        let mut run = BufWriter::new(tempfile::tempfile_in(&self.folder)?);
        for (start, value, end) in &self.pairs {
            write_pair(&mut run, &self.bytes[*start..*value], &self.bytes[*value..*end])?;
        }
        self.runs.push(run.into_inner().map_err(io::IntoInnerError::into_error)?);
        self.bytes.clear();
        self.pairs.clear();
        if self.runs.len() < MOST_RUNS {
            return Ok(());
        }
        let mut merged = BufWriter::new(tempfile::tempfile_in(&self.folder)?);
        let mut runs = Runs::open(std::mem::take(&mut self.runs))?;
        while let Some((key, value)) = runs.next()? {
            write_pair(&mut merged, &key, &value)?;
        }
        self.runs.push(merged.into_inner().map_err(io::IntoInnerError::into_error)?);
        Ok(())
    }
}

fn write_pair(to: &mut impl Write, key: &[u8], value: &[u8]) -> io::Result<()> {
    let length = |bytes: &[u8]| u32::try_from(bytes.len()).map(u32::to_le_bytes).map_err(io::Error::other);
    to.write_all(&length(key)?)?;
    to.write_all(&length(value)?)?;
    to.write_all(key)?;
    to.write_all(value)
}

fn read_pair(from: &mut impl Read) -> io::Result<Option<Pair>> {
    let mut lengths = [0; 8];
    match from.read_exact(&mut lengths) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        other => other?,
    }
    let [a, b, c, d, e, f, g, h] = lengths;
    let mut take = |length: [u8; 4]| {
        let mut bytes = vec![0; u32::from_le_bytes(length) as usize];
        from.read_exact(&mut bytes).map(|()| bytes)
    };
    Ok(Some((take([a, b, c, d])?, take([e, f, g, h])?)))
}

/// Pairs in order.
pub enum Merged {
    Held { bytes: Vec<u8>, pairs: std::vec::IntoIter<(usize, usize, usize)> },
    Runs(Runs),
}

impl Merged {
    pub fn next(&mut self) -> io::Result<Option<Pair>> {
        match self {
            Self::Held { bytes, pairs } => Ok(pairs
                .next()
                .map(|(start, value, end)| (bytes[start..value].to_vec(), bytes[value..end].to_vec()))),
            Self::Runs(runs) => runs.next(),
        }
    }
}

/// A key, the file it comes from, and the value.
type Head = (Vec<u8>, usize, Vec<u8>);

/// Files that are in order, read as one.
pub struct Runs {
    files: Vec<BufReader<File>>,
    /// The next pair of each file, the smallest key on top.
    heads: BinaryHeap<Reverse<Head>>,
}

impl Runs {
    fn open(runs: Vec<File>) -> io::Result<Self> {
        let mut files = Vec::with_capacity(runs.len());
        for mut run in runs {
            run.seek(SeekFrom::Start(0))?;
            files.push(BufReader::with_capacity(1 << 16, run));
        }
        let mut all = Self { heads: BinaryHeap::with_capacity(files.len()), files };
        for index in 0..all.files.len() {
            all.refill(index)?;
        }
        Ok(all)
    }

    fn refill(&mut self, index: usize) -> io::Result<()> {
        if let Some((key, value)) = read_pair(&mut self.files[index])? {
            self.heads.push(Reverse((key, index, value)));
        }
        Ok(())
    }

    fn next(&mut self) -> io::Result<Option<Pair>> {
        let Some(Reverse((key, index, value))) = self.heads.pop() else { return Ok(None) };
        self.refill(index)?;
        Ok(Some((key, value)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_into_memory_comes_back_in_order_and_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        for most in [200, 5_000, HELD] {
            let mut spill = Spill { most, ..Spill::new(folder.path().to_path_buf()) };
            let mut state: u32 = 7;
            for _ in 0..2_000 {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                spill.push(&state.to_be_bytes(), format!("{state}").as_bytes()).unwrap();
            }
            assert!(spill.runs.len() < MOST_RUNS);
            let mut merged = spill.sorted().unwrap();
            let (mut count, mut last) = (0, Vec::new());
            while let Some((key, value)) = merged.next().unwrap() {
                assert!(last <= key);
                let number = u32::from_be_bytes(key.clone().try_into().unwrap());
                assert_eq!(value, number.to_string().as_bytes());
                (count, last) = (count + 1, key);
            }
            assert_eq!(count, 2_000);
            assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "files have no names");
        }
    }
}
