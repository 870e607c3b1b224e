//! A program in a pseudo-terminal, as a user meets it: keys go in, a screen comes out.
//!
//! Nothing but sleep waits for a time: every wait is for something to be seen, with a deadline that only a failure reaches. The
//! terminal answers no questions.

use portable_pty::{CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};
use std::io::{Read, Write};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;
use std::time::{Duration, Instant};
use vt100::{MouseProtocolMode, Parser, Screen};

/// When to give up. Generous, for machines with much else to do.
const DEADLINE: Duration = Duration::from_secs(60);

/// Columns and rows.
pub(crate) type Size = (u16, u16);

/// The size of most tests.
pub(crate) const USUAL: Size = (120, 40);

/// What is known of the program so far.
struct Known {
    parser: Parser,
    bytes: Vec<u8>,
    /// Whether nothing can come any more, or nobody looks any more.
    silent: bool,
    closed: bool,
    /// Whether the terminal takes nothing for now.
    stalled: bool,
    exit_code: Option<u32>,
}

/// What is known, and a bell for whenever that grows.
type Shared = Arc<(Mutex<Known>, Condvar)>;

/// A program in a terminal.
pub(crate) struct Session {
    process: Pid,
    terminal: Option<Box<dyn MasterPty + Send>>,
    keys: Option<Box<dyn Write + Send>>,
    shared: Shared,
    /// The mode of the terminal before the program started.
    mode: String,
    /// Where the program keeps its state and the user's own data.
    _state: tempfile::TempDir,
}

impl Session {
    /// The program itself, in Indonesian, on a day that does not move.
    pub(crate) fn start(size: Size, args: &[&str], envs: &[(&str, &str)]) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_cakupan"));
        command.args(["--as-of", "2026-06-30"]);
        command.args(args);
        Self::spawn(size, command, envs)
    }

    /// Any program, in an environment that has `envs` and the least of the rest.
    pub(crate) fn spawn(size: Size, mut command: CommandBuilder, envs: &[(&str, &str)]) -> Self {
        let state = tempfile::tempdir().unwrap();
        command.env_clear();
        for (name, value) in [
            ("TERM", "xterm-256color"),
            ("LANG", "id_ID.UTF-8"),
            ("PATH", "/usr/bin:/bin"),
            ("CAKUPAN_DATA", &state.path().join("data").display().to_string()),
            ("CAKUPAN_STATE", &state.path().display().to_string()),
        ] {
            command.env(name, value);
        }
        for (name, value) in envs {
            command.env(name, value);
        }
        let pty = native_pty_system().openpty(cells(size)).unwrap();
        let mode = mode(&*pty.master);
        let mut reader = pty.master.try_clone_reader().unwrap();
        let keys = pty.master.take_writer().unwrap();
        let mut child = pty.slave.spawn_command(command).unwrap();
        let process = pid(child.process_id().unwrap().cast_signed());
        drop(pty.slave);
        let known = Known {
            parser: parser(size),
            bytes: Vec::new(),
            silent: false,
            closed: false,
            stalled: false,
            exit_code: None,
        };
        let shared: Shared = Arc::new((Mutex::new(known), Condvar::new()));
        let reading = Arc::clone(&shared);
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            loop {
                drop(reading.1.wait_while(reading.0.lock().unwrap(), |known| known.stalled).unwrap());
                let read = reader.read(&mut bytes).unwrap_or(0);
                let mut known = reading.0.lock().unwrap();
                known.parser.process(&bytes[..read]);
                known.bytes.extend_from_slice(&bytes[..read]);
                known.silent = read == 0 || known.closed;
                reading.1.notify_all();
                if known.silent {
                    return;
                }
            }
        });
        let waiting = Arc::clone(&shared);
        thread::spawn(move || {
            let exit_code = child.wait().unwrap().exit_code();
            waiting.0.lock().unwrap().exit_code = Some(exit_code);
            waiting.1.notify_all();
        });
        Self { process, terminal: Some(pty.master), keys: Some(keys), shared, mode, _state: state }
    }

    /// Types `keys`, given as the terminal sends them.
    pub(crate) fn send(&mut self, keys: &str) {
        let writer = self.keys.as_mut().unwrap();
        writer.write_all(keys.as_bytes()).unwrap();
        writer.flush().unwrap();
    }

    /// Types `keys` at a program that may have ended meanwhile.
    pub(crate) fn try_send(&mut self, keys: &str) {
        let writer = self.keys.as_mut().unwrap();
        // Whether it has ended is seen by its exit code.
        let _ = writer.write_all(keys.as_bytes()).and_then(|()| writer.flush());
    }

    /// Waits until `seen` holds of the screen.
    pub(crate) fn wait_until(&self, what: &str, seen: impl Fn(&Screen) -> bool) {
        self.wait(what, |known| seen(known.parser.screen()));
    }

    /// Waits until `text` is on the screen.
    pub(crate) fn wait_for(&self, text: &str) {
        self.wait_until(text, |screen| screen.contents().contains(text));
    }

    /// Waits until `seen` holds of all that the program wrote.
    pub(crate) fn wait_for_bytes(&self, what: &str, seen: impl Fn(&[u8]) -> bool) {
        self.wait(what, |known| seen(&known.bytes));
    }

    /// Waits until the dashboard is there: its name in the first row, and a whole screen.
    pub(crate) fn wait_for_dashboard(&self) {
        self.wait_until("the dashboard", |screen| is_taken(screen) && row(screen, 0).contains("cakupan"));
    }

    /// Waits until the program has ended, and gives its exit code.
    pub(crate) fn wait_for_end(&self) -> u32 {
        self.wait("the end", |known| known.silent && known.exit_code.is_some());
        self.known().exit_code.unwrap()
    }

    /// Waits until every thread of the program has slept for `span` and nothing was written, or the program has ended.
    #[cfg(target_os = "linux")]
    pub(crate) fn wait_for_rest(&self, span: Duration) {
        let start = Instant::now();
        let mut before = self.doings();
        loop {
            thread::sleep(span);
            let after = self.doings();
            let sleeps = after.0.iter().all(|line| !line.starts_with("State") || line.contains("(sleeping)"));
            if self.ended().is_some() || sleeps && after == before {
                return;
            }
            assert!(start.elapsed() < DEADLINE, "it never rests: {after:?}");
            before = after;
        }
    }

    /// What each thread does and how often it was woken, and how much was written.
    #[cfg(target_os = "linux")]
    fn doings(&self) -> (Vec<String>, usize) {
        let tasks = std::fs::read_dir(format!("/proc/{}/task", self.process.as_raw_nonzero()));
        let threads = tasks.into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path().join("status")));
        // A thread may end meanwhile.
        let status: Vec<String> = threads.filter_map(|path| std::fs::read_to_string(path).ok()).collect();
        let lines = status.iter().flat_map(|text| text.lines());
        let told = lines.filter(|line| line.starts_with("State") || line.contains("ctxt")).map(str::to_owned).collect();
        (told, self.known().bytes.len())
    }

    /// The exit code, where the program has ended.
    pub(crate) fn ended(&self) -> Option<u32> {
        self.known().exit_code
    }

    fn wait(&self, what: &str, seen: impl Fn(&Known) -> bool) {
        let (known, grown) = &*self.shared;
        let start = Instant::now();
        let mut known = known.lock().unwrap();
        while !seen(&known) {
            let left = DEADLINE.saturating_sub(start.elapsed());
            if left.is_zero() || known.silent && known.exit_code.is_some() {
                let contents = known.parser.screen().contents();
                drop(known);
                panic!("waited in vain for {what}; the screen is:\n{contents}");
            }
            known = grown.wait_timeout(known, left).unwrap().0;
        }
    }

    /// From now on the terminal takes nothing of what is written, or takes it again.
    pub(crate) fn stall(&self, stalled: bool) {
        self.known().stalled = stalled;
        self.shared.1.notify_all();
    }

    /// Waits until the program has ended, whether or not the terminal takes what it wrote; gives its exit code.
    pub(crate) fn wait_for_exit(&self) -> u32 {
        self.wait("the exit", |known| known.exit_code.is_some());
        self.ended().unwrap()
    }

    /// How long the program has computed so far, and how many bytes of memory it holds.
    #[cfg(target_os = "linux")]
    pub(crate) fn cost(&self) -> (Duration, u64) {
        let read = |file: &str| std::fs::read_to_string(format!("/proc/{}/{file}", self.process.as_raw_nonzero()));
        let stat = read("stat").unwrap();
        // Behind the name; the kernel counts in hundredths of a second.
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
        let ticks: u64 = fields[11..13].iter().map(|ticks| ticks.parse::<u64>().unwrap()).sum();
        let status = read("status").unwrap();
        let held = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
        let held: u64 = held.trim_end_matches("kB").trim().parse().unwrap();
        (Duration::from_millis(ticks * 10), held * 1024)
    }

    /// Waits until the shell in this terminal has put a program in front.
    pub(crate) fn wait_for_program_in_front(&self) {
        let start = Instant::now();
        while !self.has_program_in_front() {
            assert!(start.elapsed() < DEADLINE, "the shell starts nothing");
            thread::sleep(Duration::from_millis(1));
        }
    }

    /// Whether the program that a shell in this terminal runs is in front of the shell.
    pub(crate) fn has_program_in_front(&self) -> bool {
        self.terminal().process_group_leader().is_some_and(|group| pid(group) != self.process)
    }

    /// The screen as it is.
    pub(crate) fn screen(&self) -> Screen {
        self.known().parser.screen().clone()
    }

    /// All that the program wrote.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.known().bytes.clone()
    }

    /// Lets go of what the program wrote so far; the screen stays.
    pub(crate) fn forget(&self) {
        self.known().bytes.clear();
    }

    /// Whether the system reads keys as it did before the program started.
    pub(crate) fn has_first_mode(&self) -> bool {
        mode(self.terminal()) == self.mode
    }

    /// Sends a signal to the program.
    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(self.process, signal).unwrap();
    }

    /// Sends a signal to the program that a shell in this terminal runs.
    pub(crate) fn signal_foreground(&self, signal: Signal) {
        kill_process(pid(self.terminal().process_group_leader().unwrap()), signal).unwrap();
    }

    /// Gives the terminal another size.
    pub(crate) fn resize(&self, size: Size) {
        let (columns, rows) = (size.0.try_into().unwrap(), size.1.try_into().unwrap());
        self.known().parser.screen_mut().set_size(rows, columns);
        self.terminal().resize(cells(size)).unwrap();
    }

    /// Closes the terminal's window.
    pub(crate) fn close(&mut self) {
        self.known().closed = true;
        // What the program answers is the last that is read.
        self.send("j");
        self.hang_up();
    }

    /// Takes the terminal away as soon as the program writes something.
    pub(crate) fn hang_up(&mut self) {
        self.known().closed = true;
        self.stall(false);
        self.wait("the last answer", |known| known.silent);
        self.keys = None;
        self.terminal = None;
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.shared.0.lock().unwrap()
    }

    fn terminal(&self) -> &dyn MasterPty {
        self.terminal.as_deref().unwrap()
    }
}

/// A failed test leaves no program behind.
impl Drop for Session {
    fn drop(&mut self) {
        if self.known().exit_code.is_none() {
            let _ = kill_process(self.process, Signal::KILL);
        }
    }
}

/// Whether all that the dashboard takes over is taken over.
pub(crate) fn is_taken(screen: &Screen) -> bool {
    screen.alternate_screen()
        && screen.bracketed_paste()
        && screen.mouse_protocol_mode() == MouseProtocolMode::PressRelease
}

/// Whether all of it is given back.
pub(crate) fn is_given_back(screen: &Screen) -> bool {
    !screen.alternate_screen()
        && !screen.hide_cursor()
        && !screen.bracketed_paste()
        && screen.mouse_protocol_mode() == MouseProtocolMode::None
}

/// The text of a row.
pub(crate) fn row(screen: &Screen, row: usize) -> String {
    screen.contents().lines().nth(row).unwrap_or_default().to_owned()
}

/// The mode of a terminal, to be compared.
fn mode(terminal: &dyn MasterPty) -> String {
    format!("{:?}", terminal.get_termios().unwrap())
}

fn pid(process: i32) -> Pid {
    Pid::from_raw(process).unwrap()
}

fn parser((columns, rows): Size) -> Parser {
    Parser::new(rows.try_into().unwrap(), columns.try_into().unwrap(), 0)
}

fn cells((cols, rows): Size) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}
