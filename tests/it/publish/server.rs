//! A real OpenSSH server and a real Apache with WebDAV on this machine, and a connection to them that can be cut.

use std::fs::{self, File};
use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::Bench;

/// An unprivileged user, as whom a server started by root works.
const NOBODY: u32 = 65534;

/// A program that ends with the test.
pub struct Server {
    child: Child,
    pub port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port").port()
}

fn program(name: &str, package: &str) -> PathBuf {
    let places = ["/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin", "/sbin", "/bin"];
    let found = places.iter().map(|folder| Path::new(folder).join(name)).find(|path| path.is_file());
    found.unwrap_or_else(|| panic!("this test needs the program `{name}` (Debian: apt-get install {package})"))
}

pub fn is_root(bench: &Bench) -> bool {
    fs::metadata(bench.folder.path()).expect("the folder").uid() == 0
}

/// Waits until a condition holds, for at most some seconds.
pub fn eventually(what: &str, holds: impl Fn() -> bool) {
    let begun = Instant::now();
    while !holds() {
        assert!(begun.elapsed() < Duration::from_secs(20), "{what}");
        thread::sleep(Duration::from_millis(5));
    }
}

fn start(mut command: Command, port: u16, log: &Path) -> Server {
    let log = File::create(log).expect("a log");
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log);
    let server = Server { child: command.spawn().expect("the server starts"), port };
    eventually("the server listens", || TcpStream::connect(("127.0.0.1", port)).is_ok());
    server
}

fn key(bench: &Bench, name: &str) -> PathBuf {
    let path = bench.path(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    let made = Command::new(program("ssh-keygen", "openssh-client")).args(["-q", "-t", "ed25519", "-N", "", "-f"]).arg(&path).status();
    assert!(made.expect("ssh-keygen starts").success());
    path
}

/// Starts an OpenSSH server that accepts the key in the test's home directory, for the user who runs the test. `more` is added to its settings.
pub fn sshd(bench: &Bench, more: &str) -> Server {
    let (host_key, user_key) = (bench.path("sshd/host"), bench.path("home/.ssh/id_ed25519"));
    if !host_key.exists() {
        key(bench, "sshd/host");
    }
    if !user_key.exists() {
        key(bench, "home/.ssh/id_ed25519");
    }
    fs::copy(user_key.with_extension("pub"), bench.path("sshd/authorized")).expect("copied");
    if is_root(bench) {
        fs::create_dir_all("/run/sshd").expect("the server's own folder");
    }
    let port = free_port();
    let folder = bench.path("sshd");
    let text = format!(
        "Port {port}\nListenAddress 127.0.0.1\nHostKey {0}/host\nAuthorizedKeysFile {0}/authorized\nPidFile none\nStrictModes no\n\
         UsePAM no\nPasswordAuthentication no\nKbdInteractiveAuthentication no\nPermitRootLogin yes\nMaxStartups 100\n{more}\n\
         Subsystem sftp internal-sftp\n",
        folder.display()
    );
    bench.put("sshd/config", text);
    let mut command = Command::new(program("sshd", "openssh-server"));
    command.args(["-D", "-e", "-f"]).arg(folder.join("config"));
    start(command, port, &folder.join("log"))
}

/// Returns the address of a directory by SFTP, for the user who runs the test.
pub fn sftp(port: u16, path: &Path) -> String {
    let user = Command::new("id").arg("-un").output().expect("id starts").stdout;
    format!("sftp://{}@127.0.0.1:{port}{}", String::from_utf8_lossy(&user).trim(), path.display())
}

const MODULES: [&str; 11] =
    ["mpm_event", "authn_core", "authn_file", "authz_core", "authz_user", "auth_basic", "alias", "dav", "dav_fs", "dir", "mime"];

/// Starts Apache with WebDAV for `www`, and a password for anna unless `more` says otherwise. `more` is added to the settings of the directory.
pub fn apache(bench: &Bench, more: &str) -> Server {
    let port = free_port();
    let folder = bench.path("apache");
    fs::create_dir_all(bench.path("www")).expect("made");
    bench.put("apache/users", "anna:{SHA}qmOqNX2UaOObM7zpO6cLyCLv3hI=\n");
    let modules: String = MODULES.iter().map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n")).collect();
    let text = format!(
        "ServerRoot {0}\nDefaultRuntimeDir {0}\nPidFile {0}/pid\nErrorLog {0}/log\nLogLevel error\nServerName localhost\n\
         Listen 127.0.0.1:{port}\n{modules}TypesConfig /etc/mime.types\nDAVLockDB {0}/lock\nDocumentRoot {1}/www\nKeepAlive On\n\
         MaxKeepAliveRequests 0\n<Directory {1}/www>\nDav On\nAuthType Basic\nAuthName dav\nAuthUserFile {0}/users\nRequire valid-user\nAllowOverride None\n\
         DirectoryIndex disabled\n\
         {more}\n</Directory>\n",
        folder.display(),
        bench.folder.path().display()
    );
    bench.put("apache/config", text);
    let server = program("apache2", "apache2");
    let mut command = if is_root(bench) {
        fs::set_permissions(bench.folder.path(), PermissionsExt::from_mode(0o755)).expect("a mode");
        for path in ["apache", "www"] {
            chown(bench.path(path), Some(NOBODY), Some(NOBODY)).expect("an owner");
        }
        let mut command = Command::new(program("setpriv", "util-linux"));
        command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(server);
        command
    } else {
        Command::new(server)
    };
    command.args(["-X", "-d"]).arg(&folder).arg("-f").arg(folder.join("config"));
    start(command, port, &folder.join("said"))
}

/// Returns the address of a directory by WebDAV.
pub fn webdav(port: u16, path: &str) -> String {
    format!("webdav://anna@127.0.0.1:{port}/{path}")
}

/// A way to a server that is cut after so many bytes from the program, and stays cut.
pub struct Wire {
    pub port: u16,
    sent: Arc<AtomicUsize>,
    open: Arc<AtomicBool>,
    limit: Arc<AtomicUsize>,
}

impl Wire {
    /// Opens a way to a port that lets `limit` bytes through.
    pub fn to(port: u16, limit: usize) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let own = listener.local_addr().expect("a port").port();
        let (sent, open) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(true)));
        let limit = Arc::new(AtomicUsize::new(limit));
        let (counted, opened, limited) = (sent.clone(), open.clone(), limit.clone());
        thread::spawn(move || {
            for near in listener.incoming().flatten() {
                if !opened.load(Ordering::SeqCst) {
                    // Dropping it refuses the connection.
                    continue;
                }
                let Ok(far) = TcpStream::connect(("127.0.0.1", port)) else { continue };
                pass(near, far, limited.clone(), counted.clone(), opened.clone());
            }
        });
        Self { port: own, sent, open, limit }
    }

    /// Returns the number of bytes that the program sent.
    pub fn sent(&self) -> usize {
        self.sent.load(Ordering::SeqCst)
    }

    /// Lets everything through again.
    pub fn mend(&self) {
        self.limit.store(usize::MAX, Ordering::SeqCst);
        self.open.store(true, Ordering::SeqCst);
    }

    pub fn is_cut(&self) -> bool {
        !self.open.load(Ordering::SeqCst)
    }
}

fn pass(near: TcpStream, far: TcpStream, limit: Arc<AtomicUsize>, sent: Arc<AtomicUsize>, open: Arc<AtomicBool>) {
    let (Ok(mut near_in), Ok(mut far_out)) = (near.try_clone(), far.try_clone()) else { return };
    let (mut near_out, mut far_in) = (near, far);
    let (near_end, far_end) = (near_in.try_clone(), far_out.try_clone());
    let still = open.clone();
    thread::spawn(move || {
        let mut piece = [0; 16 * 1024];
        while let Ok(length @ 1..) = near_in.read(&mut piece) {
            let before = sent.fetch_add(length, Ordering::SeqCst);
            let allowed = limit.load(Ordering::SeqCst).saturating_sub(before).min(length);
            let passed = open.load(Ordering::SeqCst) && far_out.write_all(&piece[..allowed]).is_ok();
            if allowed < length {
                open.store(false, Ordering::SeqCst);
            }
            if !passed || allowed < length {
                break;
            }
        }
        for end in near_end.iter().chain(&far_end) {
            let _ = end.shutdown(Shutdown::Both);
        }
    });
    thread::spawn(move || {
        let mut piece = [0; 16 * 1024];
        loop {
            match far_in.read(&mut piece) {
                Ok(0) => break,
                Ok(length) if still.load(Ordering::SeqCst) && near_out.write_all(&piece[..length]).is_ok() => {}
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                _ => break,
            }
        }
        let _ = near_out.shutdown(Shutdown::Both);
        let _ = far_in.shutdown(Shutdown::Both);
    });
}
