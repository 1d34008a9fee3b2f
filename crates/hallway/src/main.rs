use std::process::ExitCode;

/// Pages are made of many small strings, and a simulated life of many more: the system's allocator took a sixth of it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    hallway::cli::main()
}
