//! A local server that behaves like Kolada's API: its responses, its quirks, and failures of it and of networks.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

/// How a request fails.
#[derive(Clone)]
pub enum Failure {
    /// An HTTP error status, and the wait in seconds that the server asks for.
    Status(u16, Option<u64>),
    /// The connection ends within the response.
    Cut,
    /// A proxy responds with a login page.
    LoginPage,
    /// The response is delayed.
    Slow(Duration),
    /// The response is this text.
    Text(&'static str),
}

/// The data and the behaviour of the server.
#[derive(Default)]
pub struct World {
    pub kpis: Vec<Value>,
    pub rows: Vec<Value>,
    pub groups: Vec<Value>,
    pub units: Vec<Value>,
    pub unit_rows: Vec<Value>,
    /// The maximal number of entries per page.
    pub per_page: Option<usize>,
    /// The failures of the next requests, in order.
    pub failures: VecDeque<Failure>,
    /// The failure of all requests with this text in their address.
    pub failing: Option<(&'static str, Failure)>,
    /// The requested paths.
    pub asked: Vec<String>,
}

/// A server that stops when dropped.
pub struct Server {
    pub address: String,
    world: Arc<Mutex<World>>,
}

impl Server {
    pub fn start(world: World) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = format!("http://{}/v3", listener.local_addr().expect("an address"));
        let world = Arc::new(Mutex::new(world));
        let (shared, own) = (Arc::clone(&world), address.clone());
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (shared, own) = (Arc::clone(&shared), own.clone());
                thread::spawn(move || answer(stream, &shared, &own));
            }
        });
        Self { address, world }
    }

    pub fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().expect("no thread has fallen")
    }

    /// Returns the requests since the last call.
    pub fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.world().asked)
    }
}

fn answer(mut stream: TcpStream, world: &Mutex<World>, own: &str) {
    let mut reader = BufReader::new(stream.try_clone().expect("a reader"));
    let mut first = String::new();
    let _ = reader.read_line(&mut first);
    let mut line = String::new();
    while reader.read_line(&mut line).is_ok_and(|read| read > 2) {
        line.clear();
    }
    let Some(target) = first.split(' ').nth(1) else { return };
    let path = target.strip_prefix("/v3").unwrap_or(target).to_owned();
    let (failure, text) = {
        let mut world = world.lock().expect("no thread has fallen");
        world.asked.push(path.clone());
        let always = world.failing.clone().filter(|(part, _)| path.contains(part)).map(|(_, failure)| failure);
        let failure = world.failures.pop_front().or(always);
        (failure, world.answer(&path, own))
    };
    let ok = |kind: &str, text: &str| {
        format!("HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{text}", text.len())
    };
    let reply = match (failure, text) {
        (Some(Failure::Status(status, wait)), _) => {
            let wait = wait.map_or(String::new(), |wait| format!("retry-after: {wait}\r\n"));
            format!("HTTP/1.1 {status} No\r\n{wait}content-length: 0\r\nconnection: close\r\n\r\n")
        }
        (Some(Failure::Cut), Some(text)) => ok("application/json", &text)[..120].to_owned(),
        (Some(Failure::LoginPage), _) => ok("text/html", "<!doctype html><title>Logga in</title><form></form>"),
        (Some(Failure::Text(text)), _) => ok("application/json", text),
        (Some(Failure::Slow(wait)), Some(text)) => {
            thread::sleep(wait);
            ok("application/json", &text)
        }
        (_, Some(text)) => ok("application/json", &text),
        (_, None) => "HTTP/1.1 422 Unprocessable Content\r\ncontent-length: 0\r\nconnection: close\r\n\r\n".to_owned(),
    };
    let _ = stream.write_all(reply.as_bytes());
}

impl World {
    /// Returns the response to a path; `None` if it lists too many ids.
    fn answer(&self, target: &str, own: &str) -> Option<String> {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let steps: Vec<&str> = path.trim_matches('/').split('/').collect();
        let listed = |step: Option<&&str>| -> Vec<String> { step.map_or(Vec::new(), |ids| ids.split(',').map(str::to_owned).collect()) };
        let asked = |name: &str| query.split('&').find_map(|part| part.strip_prefix(name)?.strip_prefix('=')).map(str::to_owned);
        let (first, second) = (listed(steps.get(1)), listed(steps.get(2)));
        if steps.iter().any(|step| step.split(',').count() > 25) {
            return None;
        }
        // An unknown id is silently left out.
        let of = |all: &[Value], key: &str, ids: &[String]| -> Vec<Value> {
            all.iter().filter(|one| ids.iter().any(|id| one[key] == id.as_str())).cloned().collect()
        };
        let data = |rows: &[Value], kind: &str| of(&of(rows, "kpi", &second), kind, &listed(steps.get(4)));
        let values = match (steps[0], first.is_empty()) {
            ("kpi", true) => self.kpis.clone(),
            ("kpi", false) => of(&self.kpis, "id", &first),
            ("municipality_groups", false) => of(&self.groups, "id", &first),
            ("municipality_groups", true) => {
                let title = asked("title").unwrap_or_default();
                let title = percent_encoding::percent_decode_str(&title).decode_utf8_lossy().into_owned();
                self.groups.iter().filter(|group| group["title"].as_str().is_some_and(|name| name.contains(&title))).cloned().collect()
            }
            ("ou", _) => of(&self.units, "municipality", &[asked("municipality").unwrap_or_default()]),
            ("data", _) => data(&self.rows, "municipality"),
            ("oudata", _) => data(&self.unit_rows, "ou"),
            _ => Vec::new(),
        };
        let size = self.per_page.unwrap_or(5000);
        let page: usize = asked("page").map_or(1, |page| page.parse().expect("a page"));
        let shown: Vec<Value> = values.iter().skip((page - 1) * size).take(size).cloned().collect();
        let rest = query.split('&').filter(|part| !part.starts_with("page=")).collect::<Vec<_>>().join("&");
        let next = (values.len() > page * size).then(|| format!("{own}{path}?{rest}&page={}", page + 1));
        Some(json!({"values": shown, "count": shown.len(), "next_url": next, "previous_url": null}).to_string())
    }
}

/// Returns a measure as described by the API.
pub fn kpi(id: &str, title: &str) -> Value {
    json!({
        "id": id, "title": title, "description": format!("Vad {id} betyder: \"mycket\" eller \"ganska\". Källa: Provmyndigheten."),
        "is_divided_by_gender": true, "municipality_type": "K", "auspice": "T", "operating_area": "Äldre", "perspective": "Kvalitet",
        "prel_publication_date": null, "publication_date": "2026-10-04", "publ_period": "2026", "has_ou_data": true
    })
}

/// Returns the values of a measure, a place and a year, with genders in varying order; `null` is a missing number.
pub fn row(kpi: &str, place: &str, year: u16, values: [Option<f64>; 3]) -> Value {
    let one = |(gender, value): (&str, Option<f64>)| json!({"gender": gender, "count": 1, "status": if value.is_none() { "Missing" } else { "" }, "value": value, "isdeleted": false});
    let mut values: Vec<Value> = ["T", "K", "M"].into_iter().zip(values).map(one).collect();
    values.rotate_left(usize::from(year % 3));
    json!({"kpi": kpi, "municipality": place, "period": year, "values": values})
}

/// Returns the same for a unit.
pub fn unit_row(kpi: &str, unit: &str, year: u16, values: [Option<f64>; 3]) -> Value {
    let mut row = row(kpi, unit, year, values);
    let fields = row.as_object_mut().expect("fields");
    let place = fields.remove("municipality").expect("a place");
    fields.insert("ou".into(), place);
    row
}
