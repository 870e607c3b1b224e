//! A program in a pseudo-terminal, as a user meets it: keys go in, a screen comes out.
//!
//! Nothing waits for a time: every wait is for something to be seen, with a deadline that only a failure reaches. The
//! terminal answers no questions.

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};
use std::io::{Read, Write};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};
use vt100::{MouseProtocolMode, Parser, Screen};

/// When to give up. Generous, for machines with much else to do.
const DEADLINE: Duration = Duration::from_secs(60);

/// Columns and rows.
pub type Size = (u16, u16);

/// The size of most tests.
pub const USUAL: Size = (120, 40);

/// What came out so far.
struct Output {
    parser: Parser,
    bytes: Vec<u8>,
    /// Whether nothing can come any more.
    ended: bool,
}

/// A program in a terminal.
pub struct Session {
    child: Box<dyn Child + Send + Sync>,
    terminal: Option<Box<dyn MasterPty + Send>>,
    keys: Option<Box<dyn Write + Send>>,
    output: Arc<(Mutex<Output>, Condvar)>,
}

impl Session {
    /// The program itself, in Indonesian, on a day that does not move.
    pub fn start(size: Size, args: &[&str], envs: &[(&str, &str)]) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_cakupan"));
        command.args(["--as-of", "2026-06-30"]);
        command.args(args);
        Self::spawn(size, command, envs)
    }

    /// Any program, in an environment that has `envs` and the least of the rest.
    pub fn spawn(size: Size, mut command: CommandBuilder, envs: &[(&str, &str)]) -> Self {
        command.env_clear();
        for (name, value) in [("TERM", "xterm-256color"), ("LANG", "id_ID.UTF-8"), ("PATH", "/usr/bin:/bin")] {
            command.env(name, value);
        }
        for (name, value) in envs {
            command.env(name, value);
        }
        let pty = native_pty_system().openpty(cells(size)).unwrap();
        let mut reader = pty.master.try_clone_reader().unwrap();
        let keys = pty.master.take_writer().unwrap();
        let child = pty.slave.spawn_command(command).unwrap();
        drop(pty.slave);
        let output =
            Arc::new((Mutex::new(Output { parser: parser(size), bytes: Vec::new(), ended: false }), Condvar::new()));
        let shared = Arc::clone(&output);
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            loop {
                let read = reader.read(&mut bytes).unwrap_or(0);
                let mut output = shared.0.lock().unwrap();
                output.parser.process(&bytes[..read]);
                output.bytes.extend_from_slice(&bytes[..read]);
                output.ended = read == 0;
                shared.1.notify_all();
                if read == 0 {
                    return;
                }
            }
        });
        Self { child, terminal: Some(pty.master), keys: Some(keys), output }
    }

    /// Types `keys`, given as the terminal sends them.
    pub fn send(&mut self, keys: &str) {
        let writer = self.keys.as_mut().unwrap();
        writer.write_all(keys.as_bytes()).unwrap();
        writer.flush().unwrap();
    }

    /// Waits until `seen` holds of the screen.
    pub fn wait_until(&self, what: &str, seen: impl Fn(&Screen) -> bool) {
        self.wait(what, |output| seen(output.parser.screen()));
    }

    /// Waits until `text` is on the screen.
    pub fn wait_for(&self, text: &str) {
        self.wait_until(text, |screen| screen.contents().contains(text));
    }

    /// Waits until `seen` holds of all that the program wrote.
    pub fn wait_for_bytes(&self, what: &str, seen: impl Fn(&[u8]) -> bool) {
        self.wait(what, |output| seen(&output.bytes));
    }

    /// Waits until the dashboard is there: its name in the first row, and a whole screen.
    pub fn wait_for_dashboard(&self) {
        self.wait_until("the dashboard", |screen| is_taken(screen) && row(screen, 0).contains("cakupan"));
    }

    /// Waits until the program has ended, and gives its exit code.
    pub fn wait_for_end(&mut self) -> u32 {
        self.wait("the end", |output| output.ended);
        self.child.wait().unwrap().exit_code()
    }

    fn wait(&self, what: &str, seen: impl Fn(&Output) -> bool) {
        let (output, changed) = &*self.output;
        let start = Instant::now();
        let mut output = output.lock().unwrap();
        while !seen(&output) {
            let left = DEADLINE.saturating_sub(start.elapsed());
            let contents = || output.parser.screen().contents();
            assert!(!output.ended && !left.is_zero(), "waited in vain for {what}; the screen is:\n{}", contents());
            output = changed.wait_timeout(output, left).unwrap().0;
        }
    }

    /// The screen as it is.
    pub fn screen(&self) -> Screen {
        self.output.0.lock().unwrap().parser.screen().clone()
    }

    /// All that the program wrote.
    pub fn bytes(&self) -> Vec<u8> {
        self.output.0.lock().unwrap().bytes.clone()
    }

    /// Sends a signal to the program.
    pub fn signal(&self, signal: Signal) {
        send_signal(self.child.process_id().unwrap().cast_signed(), signal);
    }

    /// Sends a signal to the program that a shell in this terminal runs.
    pub fn signal_foreground(&self, signal: Signal) {
        send_signal(self.terminal().process_group_leader().unwrap(), signal);
    }

    /// The mode of the terminal, to be compared.
    pub fn mode(&self) -> String {
        format!("{:?}", self.terminal().get_termios().unwrap())
    }

    /// Gives the terminal another size.
    pub fn resize(&self, size: Size) {
        let (columns, rows) = (size.0.try_into().unwrap(), size.1.try_into().unwrap());
        self.output.0.lock().unwrap().parser.screen_mut().set_size(rows, columns);
        self.terminal().resize(cells(size)).unwrap();
    }

    /// Closes the terminal's window.
    pub fn close(&mut self) {
        self.keys = None;
        self.terminal = None;
    }

    fn terminal(&self) -> &dyn MasterPty {
        self.terminal.as_deref().unwrap()
    }
}

/// A failed test leaves no program behind.
impl Drop for Session {
    fn drop(&mut self) {
        if let Ok(None) = self.child.try_wait() {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

/// Whether all that the dashboard takes over is taken over.
pub fn is_taken(screen: &Screen) -> bool {
    screen.alternate_screen()
        && screen.hide_cursor()
        && screen.bracketed_paste()
        && screen.mouse_protocol_mode() == MouseProtocolMode::PressRelease
}

/// Whether all of it is given back.
pub fn is_given_back(screen: &Screen) -> bool {
    !screen.alternate_screen()
        && !screen.hide_cursor()
        && !screen.bracketed_paste()
        && screen.mouse_protocol_mode() == MouseProtocolMode::None
}

/// The text of a row.
pub fn row(screen: &Screen, row: usize) -> String {
    screen.contents().lines().nth(row).unwrap_or_default().to_owned()
}

fn send_signal(process: i32, signal: Signal) {
    kill_process(Pid::from_raw(process).unwrap(), signal).unwrap();
}

fn parser((columns, rows): Size) -> Parser {
    Parser::new(rows.try_into().unwrap(), columns.try_into().unwrap(), 0)
}

fn cells((cols, rows): Size) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}
