"""Serves a GGUF model with llama.cpp on 127.0.0.1 until standard input ends: `python serving.py MODEL`; prints the address."""

import sys

import xllamacpp


def main(model: str) -> None:
    """Serve one request at a time on a free port, with one thread."""
    parameters = xllamacpp.CommonParams()
    parameters.model.path = model
    parameters.hostnames = ["127.0.0.1"]
    parameters.port = 0
    parameters.n_parallel = 1
    parameters.n_ctx = 4096
    parameters.cpuparams.n_threads = 1
    parameters.cpuparams_batch.n_threads = 1
    parameters.warmup = False
    parameters.use_jinja = True
    server = xllamacpp.Server(parameters)
    print(server.listening_address, flush=True)  # noqa: T201 - how the parent learns it
    sys.stdin.read()


if __name__ == "__main__":
    main(sys.argv[1])
