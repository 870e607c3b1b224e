//! Everything that is wrong with the layers read so far.

use super::fault::{DataFile, Fault, FaultKind, Faults};
use super::object::Wrong;

/// So many faults are told at most: what is wrong all through would take more room than memory has.
const MOST_FAULTS: usize = 10_000;

/// The faults, each with the number of its layer.
#[derive(Default)]
pub(super) struct Findings {
    faults: Vec<((u16, DataFile), Fault)>,
    /// The faults that were too many to be told.
    untold: usize,
}

impl Findings {
    /// Notes what is wrong with the record of a line, or with a file as a whole.
    pub(super) fn note(&mut self, layer: u16, file: DataFile, shown: &str, line: Option<u32>, wrongs: Vec<Wrong>) {
        let room = MOST_FAULTS.saturating_sub(self.faults.len());
        self.untold += wrongs.len().saturating_sub(room);
        self.faults.extend(wrongs.into_iter().take(room).map(|Wrong { field, what }| {
            let field = (!field.is_empty()).then_some(field);
            ((layer, file), Fault { file: shown.to_owned(), line, field, what })
        }));
    }

    /// Notes a fault that has its place already.
    pub(super) fn note_fault(&mut self, layer: u16, file: DataFile, fault: Fault) {
        self.faults.push(((layer, file), fault));
    }

    /// Whether nothing is wrong.
    pub(super) fn is_empty(&self) -> bool {
        self.faults.is_empty()
    }

    /// Every fault by layer, file and line.
    pub(super) fn into_faults(mut self) -> Faults {
        self.faults.sort_by_key(|(rank, fault)| (*rank, fault.line));
        if let Some((rank, last)) = self.faults.last().filter(|_| self.untold > 0) {
            let what = FaultKind::More(self.untold);
            self.faults.push((*rank, Fault { file: last.file.clone(), line: None, field: None, what }));
        }
        Faults(self.faults.into_iter().map(|(_, fault)| fault).collect())
    }
}
