//! What the system counts of a process: memory, time on a processor, wake-ups of all its threads.

use crate::Result;
use std::fs;
use std::ops::Sub;

/// The most memory that the process has held at once, in MB.
pub(crate) fn peak_memory(process: u32) -> Result<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status"))?;
    Ok(field(&status, "VmHWM:").ok_or("a process without memory")? * 1.024 / 1000.0)
}

/// What all threads of a process have done since they began.
#[derive(Clone, Copy, Default)]
pub(crate) struct Work {
    /// How often they were switched to, waiting or not.
    pub(crate) wake_ups: f64,
    /// Time on a processor, in ms.
    pub(crate) time: f64,
}

impl Work {
    /// Of all threads that are there now.
    pub(crate) fn of(process: u32) -> Result<Self> {
        let mut work = Self::default();
        for thread in fs::read_dir(format!("/proc/{process}/task"))? {
            let thread = thread?.path();
            let status = fs::read_to_string(thread.join("status"))?;
            for name in ["voluntary_ctxt_switches:", "nonvoluntary_ctxt_switches:"] {
                work.wake_ups += field(&status, name).unwrap_or(0.0);
            }
            let nanoseconds = fs::read_to_string(thread.join("schedstat"))?;
            work.time += nanoseconds.split(' ').next().and_then(|text| text.parse::<f64>().ok()).unwrap_or(0.0) / 1e6;
        }
        Ok(work)
    }
}

impl Sub for Work {
    type Output = Self;

    fn sub(self, before: Self) -> Self {
        Self { wake_ups: self.wake_ups - before.wake_ups, time: self.time - before.time }
    }
}

/// The number after `name` at the beginning of a line.
fn field(text: &str, name: &str) -> Option<f64> {
    text.lines().find_map(|line| line.strip_prefix(name))?.split_whitespace().next()?.parse().ok()
}
