"""Writes a llama with random weights as a GGUF file: too small to know anything, real enough for llama.cpp to load and run."""

from pathlib import Path

import gguf
import numpy as np
from numpy.typing import NDArray

WIDTH, HEADS, LAYERS, HIDDEN, CONTEXT = 64, 4, 2, 128, 4096
STEADY = 0
"""The one dimension of the embedding that no layer writes to: the output's column for it is a bias for each token."""


def _byte_letters() -> list[str]:
    """Return the letter that byte-level BPE writes for each byte from 0 to 255: itself where it prints, else one from U+0100 on."""
    prints = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = iter(range(0x100, 0x200))
    return [chr(byte) if byte in prints else chr(next(others)) for byte in range(256)]


LETTERS = _byte_letters()
MERGES = [("t", "h"), ("e", "r")]
"""Byte-level BPE wants a few; which ones is all the same."""
TOKENS = ["<start>", "<end>", *LETTERS, *(left + right for left, right in MERGES)]


def _leaning(byte: int) -> float:
    """Return how much likelier than the others a byte is, in logits: what closes JSON is, whitespace and non-ASCII are less."""
    if chr(byte) in '"}],':
        return 4.0
    return -4.0 if byte <= 0x20 or byte >= 0x7F else 0.0


def write_random_model(path: Path, seed: int = 1) -> None:
    """Write the model; the same seed writes the same weights."""
    random = np.random.default_rng(seed)

    def weights(rows: int, columns: int) -> NDArray[np.float32]:
        return random.normal(0, columns**-0.5, (rows, columns)).astype(np.float32)

    writer = gguf.GGUFWriter(path, "llama")
    _describe(writer)
    embedding = weights(len(TOKENS), WIDTH) * np.float32(WIDTH**0.5)
    embedding[:, STEADY] = 1
    output = weights(len(TOKENS), WIDTH)
    output[:, STEADY] = [0, 4, *(_leaning(byte) for byte in range(256)), *(0 for _ in MERGES)]
    ones = np.ones(WIDTH, dtype=np.float32)
    writer.add_tensor("token_embd.weight", embedding)
    writer.add_tensor("output_norm.weight", ones)
    writer.add_tensor("output.weight", output)
    for layer in range(LAYERS):
        attended, fed = weights(WIDTH, WIDTH), weights(WIDTH, HIDDEN)
        attended[STEADY] = fed[STEADY] = 0
        block = {
            "attn_norm": ones,
            "attn_q": weights(WIDTH, WIDTH),
            "attn_k": weights(WIDTH, WIDTH),
            "attn_v": weights(WIDTH, WIDTH),
            "attn_output": attended,
            "ffn_norm": ones,
            "ffn_gate": weights(HIDDEN, WIDTH),
            "ffn_up": weights(HIDDEN, WIDTH),
            "ffn_down": fed,
        }
        for name, tensor in block.items():
            writer.add_tensor(f"blk.{layer}.{name}.weight", tensor)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _describe(writer: gguf.GGUFWriter) -> None:
    """Add the shape, the vocabulary and the chat template."""
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(HIDDEN)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_vocab_size(len(TOKENS))
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(TOKENS)
    control, normal = gguf.TokenType.CONTROL, gguf.TokenType.NORMAL
    writer.add_token_types([control, control, *(normal for _ in TOKENS[2:])])
    writer.add_token_merges([f"{left} {right}" for left, right in MERGES])
    writer.add_bos_token_id(0)
    writer.add_eos_token_id(1)
    writer.add_chat_template("{% for message in messages %}{{ message['content'] }}\n{% endfor %}")
