//! Nodes behind nginx, as the handbook sets it up.

use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};

use crate::ask::Answer;
use crate::ask::Ask;

/// nginx, which asks the nodes in turns.
pub struct Proxy {
    child: Child,
    folder: tempfile::TempDir,
    pub address: SocketAddr,
}

impl Proxy {
    /// An address that nobody has at the moment, for what has to be known before it starts.
    pub fn free_address() -> SocketAddr {
        TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
    }

    pub fn start(address: SocketAddr, nodes: &[SocketAddr]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().display();
        let servers: String = nodes.iter().map(|node| format!("server {node} max_fails=0;\n")).collect();
        let kept: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .iter()
            .map(|what| format!("{what}_temp_path {path}/{what};\n"))
            .collect();
        // Whoever may change users stays who they are: the folder is theirs.
        let user = if rustix::process::getuid().is_root() { "user root;" } else { "" };
        let settings = format!(
            "daemon off; {user} worker_processes 1; pid {path}/pid; error_log stderr;
             events {{}}
             http {{
               access_log off;
               {kept}
               upstream hallway {{
                 {servers}
               }}
               server {{
                 listen {address};
                 location / {{
                   proxy_pass http://hallway;
                   proxy_http_version 1.1;
                   proxy_set_header Connection \"\";
                   proxy_set_header Host $http_host;
                   proxy_set_header X-Forwarded-For $remote_addr;
                 }}
               }}
             }}"
        );
        let file = folder.path().join("nginx.conf");
        std::fs::write(&file, settings).unwrap();
        let found = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx", "/opt/homebrew/bin/nginx"];
        let nginx = found.into_iter().find(|path| std::path::Path::new(path).is_file()).unwrap_or("nginx");
        let mut command = Command::new(nginx);
        command.arg("-p").arg(folder.path()).arg("-c").arg(&file).stdin(Stdio::null()).stdout(Stdio::null());
        let child = command.spawn().expect("nginx is installed by `cargo xtask test`");
        let proxy = Self { child, folder, address };
        proxy.wait();
        proxy
    }

    fn wait(&self) {
        for _ in 0..600 {
            if TcpStream::connect(self.address).is_ok() {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("nginx does not listen on {}, set up in {}", self.address, self.folder.path().display());
    }

    pub fn answers(&self, ask: Ask) -> Answer {
        ask.send(self.address)
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        // Asked kindly, it ends its own processes, too.
        let _ = kill_process(Pid::from_child(&self.child), Signal::TERM);
        let _ = self.child.wait();
    }
}
