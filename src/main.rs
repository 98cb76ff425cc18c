//! The program `kanopress`; all that it does is in the library.

/// A build makes and drops millions of small texts; the allocator of glibc takes a fifth of its time.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    kanopress::run()
}
