// Compiles src/kernel/assembly to WebAssembly and embeds it; does nothing when the sources have not changed.
