//! Answers /healthz and /readyz on $PORT; `app healthcheck` asks the first, so that the image needs no curl.

use std::env;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream, ToSocketAddrs};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

static STOP: AtomicBool = AtomicBool::new(false);
const SIGTERM: i32 = 15;

extern "C" {
    fn signal(number: i32, handler: extern "C" fn(i32)) -> usize;
}

/// A signal handler may do next to nothing: it sets a flag, and the loop below looks at it.
extern "C" fn on_term(_: i32) {
    STOP.store(true, Ordering::SeqCst);
}

fn main() -> ExitCode {
    let port = env::var("PORT").unwrap_or_else(|_| "8080".into());
    if env::args().nth(1).as_deref() == Some("healthcheck") {
        return healthcheck(&port);
    }
    match serve(&port) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn serve(port: &str) -> io::Result<()> {
    // The handler is ours and only stores to an atomic.
    unsafe { signal(SIGTERM, on_term) };
    let listener = TcpListener::bind(format!("0.0.0.0:{port}"))?;
    listener.set_nonblocking(true)?;
    println!("listening on port {port}");
    while !STOP.load(Ordering::SeqCst) {
        match listener.accept() {
            Ok((stream, _)) => drop(thread::spawn(move || answer(stream))),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => thread::sleep(Duration::from_millis(20)),
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

fn answer(mut stream: TcpStream) -> io::Result<()> {
    stream.set_nonblocking(false)?;
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    let mut request = String::new();
    let mut lines = BufReader::new(stream.try_clone()?).take(8192);
    lines.read_line(&mut request)?;
    let mut header = String::new();
    while lines.read_line(&mut header)? > 2 {
        header.clear();
    }
    let (status, body) = match request.split(' ').nth(1) {
        Some("/healthz") => ("200 OK", "ok".into()),
        Some("/readyz") => match unreachable() {
            None => ("200 OK", "ready".into()),
            Some(service) => ("503 Service Unavailable", format!("cannot reach {service}")),
        },
        _ => ("404 Not Found", "not found".into()),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: text/plain\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}\n",
        body.len() + 1
    )
}

/// The first of $SERVICES (host:port,host:port) that takes no connection.
fn unreachable() -> Option<String> {
    let services = env::var("SERVICES").unwrap_or_default();
    let reaches = |service: &str| {
        let mut addresses = service.to_socket_addrs().ok()?;
        addresses.find_map(|address| TcpStream::connect_timeout(&address, Duration::from_secs(1)).ok())
    };
    services.split(',').filter(|service| !service.is_empty()).find(|service| reaches(service).is_none()).map(Into::into)
}

fn healthcheck(port: &str) -> ExitCode {
    let ask = || -> io::Result<String> {
        let mut stream = TcpStream::connect(format!("127.0.0.1:{port}"))?;
        stream.set_read_timeout(Some(Duration::from_secs(2)))?;
        stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        let mut response = String::new();
        stream.read_to_string(&mut response)?;
        Ok(response)
    };
    match ask() {
        Ok(response) if response.starts_with("HTTP/1.1 200 ") => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}
