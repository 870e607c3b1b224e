//! Work that may take long: how far it is, and whether it may still be given up.

use super::{CliError, Failure};
use crate::locale::{Lang, format};
use std::io::Write;
use std::sync::atomic::{AtomicU8, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

const OPEN: u8 = 0;
const COMMITTED: u8 = 1;
const GIVEN_UP: u8 = 2;

/// What a command does, as seen by whoever waits for it on another thread.
#[derive(Debug, Default)]
pub struct Work {
    state: AtomicU8,
    step: Mutex<(Lang, String)>,
    rows: Arc<AtomicUsize>,
}

impl Work {
    /// How far it is, in one line, and the key that gives it up.
    pub fn told(&self) -> String {
        let (lang, step) = self.step.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let rows = i64::try_from(self.rows.load(Ordering::Relaxed)).unwrap_or(i64::MAX);
        let step = if step.is_empty() { lang.work_goes_on().to_owned() } else { step };
        let rows = (rows > 0).then(|| lang.work_rows(format::count(rows, lang)));
        [Some(step), rows, Some(lang.work_hint().to_owned())].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// Gives it up: from now on nothing is written. `false` where it is writing already, and will end by itself.
    pub fn give_up(&self) -> bool {
        self.leave_open(GIVEN_UP)
    }

    /// The failure of work that was given up.
    pub fn given_up(&self) -> Failure {
        Failure { lang: self.lang(), error: CliError::GivenUp }
    }

    /// Writes an answer to `out`. A reader that leaves early is no failure.
    pub fn say(&self, out: &mut impl Write, answer: &[u8]) -> Result<(), Failure> {
        super::write(out, answer).map_err(|error| Failure { lang: self.lang(), error })
    }

    /// The step that begins, in the language of the answer.
    pub fn begin(&self, lang: Lang, step: String) {
        self.rows.store(0, Ordering::Relaxed);
        *self.step.lock().unwrap_or_else(PoisonError::into_inner) = (lang, step);
    }

    /// The rows done of the present step.
    pub(super) fn rows(&self) -> Arc<AtomicUsize> {
        Arc::clone(&self.rows)
    }

    /// What is to be asked before anything is written: from here on it cannot be given up. The failure where it was.
    pub(super) fn commit(&self) -> Result<(), CliError> {
        let is_free = self.leave_open(COMMITTED) || self.state.load(Ordering::SeqCst) == COMMITTED;
        if is_free { Ok(()) } else { Err(CliError::GivenUp) }
    }

    fn leave_open(&self, state: u8) -> bool {
        self.state.compare_exchange(OPEN, state, Ordering::SeqCst, Ordering::SeqCst).is_ok()
    }

    fn lang(&self) -> Lang {
        self.step.lock().unwrap_or_else(PoisonError::into_inner).0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_is_either_written_or_given_up() {
        let work = Work::default();
        assert!(work.commit().is_ok() && work.commit().is_ok() && !work.give_up());
        let work = Work::default();
        assert!(work.give_up() && work.commit().is_err() && !work.give_up());
        assert_eq!(work.given_up().exit_code(), 130);
    }

    #[test]
    fn it_tells_its_step_and_its_rows() {
        let work = Work::default();
        work.begin(Lang::En, "reading a.csv".to_owned());
        assert_eq!(work.told(), "reading a.csv · Esc cancels");
        work.rows().fetch_add(12_000, Ordering::Relaxed);
        assert_eq!(work.told(), "reading a.csv · 12,000 rows · Esc cancels");
    }
}
