//! The program `kanopress`; all that it does is in the library.

fn main() -> std::process::ExitCode {
    kanopress::run()
}
