//! Embedded files are no sources to Cargo: without this it would keep the old ones.

fn main() {
    println!("cargo::rerun-if-changed=templates");
    println!("cargo::rerun-if-changed=static");
}
