//! `cargo run -p sandbox -- --json`: one line that says where everything is, then serves until killed.

use sandbox::{Ports, Sandbox};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::start(Ports::default()).await?;
    println!("{}", serde_json::to_string(&sandbox.address())?);
    std::future::pending().await
}
