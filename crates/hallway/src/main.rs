use std::process::ExitCode;

/// Pages are made of many small texts, some handed from one thread to another: the system's allocator spends a fifth of
/// the time on them.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    hallway::cli::main()
}
