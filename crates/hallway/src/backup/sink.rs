//! A file whose first failure is its last.
//!
//! An archive that is dropped half-written tries to end itself, and would complain aloud of the full disk that has been
//! told already; so whatever comes after a failure goes nowhere.

use std::fs::File;
use std::io::{self, BufWriter, Seek, SeekFrom, Write};

pub(super) struct Sink<'a> {
    to: BufWriter<&'a File>,
    is_broken: bool,
    /// Where it is, and where it ends; also after the failure.
    at: u64,
    end: u64,
}

impl<'a> Sink<'a> {
    pub(super) fn new(file: &'a File) -> Self {
        Self { to: BufWriter::new(file), is_broken: false, at: 0, end: 0 }
    }

    /// Everything is with the file.
    pub(super) fn finish(self) -> io::Result<&'a File> {
        self.to.into_inner().map_err(io::IntoInnerError::into_error)
    }

    fn once<T>(
        &mut self,
        nothing: T,
        work: impl FnOnce(&mut BufWriter<&File>) -> io::Result<T>,
    ) -> io::Result<T> {
        if self.is_broken {
            return Ok(nothing);
        }
        let done = work(&mut self.to);
        self.is_broken = done.is_err();
        done
    }
}

impl Write for Sink<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.once(bytes.len(), |to| to.write(bytes))?;
        self.at += written as u64;
        self.end = self.end.max(self.at);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.once((), |to| to.flush())
    }
}

impl Seek for Sink<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let aim = match to {
            SeekFrom::Start(place) => Some(place),
            SeekFrom::End(more) => self.end.checked_add_signed(more),
            SeekFrom::Current(more) => self.at.checked_add_signed(more),
        };
        let aim = aim.ok_or(io::ErrorKind::InvalidInput)?;
        self.at = self.once(aim, |file| file.seek(SeekFrom::Start(aim)))?;
        Ok(self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Linux has a disk that is always full.
    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_told_once_and_an_archive_can_be_dropped() {
        use zip::write::SimpleFileOptions;
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let mut zip = zip::ZipWriter::new(Sink::new(&full));
        let told = zip.start_file("a", SimpleFileOptions::default()).unwrap_err();
        assert!(told.to_string().contains("No space left"), "{told}");
        drop(zip);
        let mut sink = Sink::new(&full);
        sink.write_all(&[7; 100_000]).unwrap_err();
        sink.write_all(&[7; 10]).unwrap();
        assert_eq!(sink.seek(SeekFrom::Current(-4)).unwrap(), sink.at);
    }
}
