"""Train the reader of attributions: `python evaluation/train_attributions.py TRAIN.jsonl ENCODER [-o FOLDER] [--epochs N]`.

TRAIN.jsonl holds articles in PolNeAR's form (`text`; `attributions` with `source`, `cue` and `content` as lists of
[start, end]); ENCODER is a folder with a BERT-like encoder and its `tokenizer.json`. Needs torch, transformers and onnx
beside travaux. Writes `attributions.onnx` (int8) and `attributions.npz`, which belong in `src/travaux/annotate/weights`;
their card is docs/models/attributions.md.
"""

import argparse
import json
import math
import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn
from transformers import AutoModel

from travaux.annotate import windows
from travaux.annotate.attributions import CONTENT, END, FAR, NEAR, SOURCE, START

LONGEST = 254  # wordpieces of a window; the program reads shorter ones
WIDTH = 128  # of the vectors from which roles are told
IGNORED = -100  # a label that costs nothing
MARKS = {1000: 0, 1523: 1, 1524: 1, 1077: 2, 1090: 2}  # wordpieces that are quotation marks, by style
STYLES = ((1000, 1000), (1523, 1524), (1077, 1090))  # opening and closing: straight, curly, angular
OPENING = frozenset({1523, 1077})


class Example(NamedTuple):
    """A window; its cue tags (outside, begin, inside); and for each cue its first and last wordpiece and the roles of all."""

    ids: list[int]
    tags: np.ndarray
    cues: list[tuple[int, int]]
    roles: list[np.ndarray]


def examples(path: Path) -> list[Example]:
    """All windows of all articles."""
    found: list[Example] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        whole = [one for one in article["attributions"] if one["cue"] and one["content"]]
        found.extend(_example(window, whole) for window in windows.cut(article["text"], LONGEST))
    return found


def _example(window: windows.Window, attributions: list[dict[str, list[list[int]]]]) -> Example:
    starts, ends = (np.array(side) for side in zip(*window.offsets, strict=True))

    def held(spans: list[list[int]]) -> np.ndarray:
        return np.any([(starts < b) & (ends > a) for a, b in spans], axis=0) if spans else np.zeros(len(starts), dtype=bool)

    tags = np.zeros(len(window.ids), dtype=np.int64)
    cues, roles = [], []
    for one in attributions:
        cue = np.flatnonzero(held(one["cue"]))
        if not len(cue):
            continue
        tags[cue] = 2
        tags[cue[0]] = 1
        role = np.zeros(len(window.ids), dtype=np.int64)
        role[held(one["content"])] = CONTENT
        role[held(one["source"])] = SOURCE
        cues.append((int(cue[0]), int(cue[-1])))
        roles.append(role)
    return Example(window.ids, tags, cues, roles)


class Tagger(nn.Module):  # type: ignore[misc]
    """The encoder with a head for cues and, given a cue, a head for roles."""

    def __init__(self, encoder: Path) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(encoder, add_pooling_layer=False)
        size = self.encoder.config.hidden_size
        self.drop = nn.Dropout(0.1)
        self.cue = nn.Linear(size, 3)
        self.parts = nn.Linear(size, 6 * WIDTH)  # word, product; of a cue's first and last piece the same two
        self.distance = nn.Embedding(2 * FAR + 1, WIDTH)
        self.out = nn.Linear(2 * WIDTH, 3)
        nn.init.normal_(self.distance.weight, std=0.02)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Scores of the cue tags (windows, wordpieces, 3) and the parts of roles (windows, wordpieces, 6 WIDTH)."""
        vectors = self.drop(self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state)
        return self.cue(vectors), self.parts(vectors)

    def roles(self, parts: torch.Tensor, row: torch.Tensor, first: torch.Tensor, last: torch.Tensor) -> torch.Tensor:
        """Scores of the roles of every wordpiece for each cue (cues, wordpieces, 3)."""
        word, product, opens, closes, product_opens, product_closes = parts.chunk(6, dim=-1)
        at = torch.arange(parts.shape[1])[None]
        away = (at - first[:, None]).clamp(max=0) + (at - last[:, None]).clamp(min=0)
        away = torch.where(away.abs() <= NEAR, away, away.sign() * (NEAR + (away.abs() - NEAR) // 8)).clamp(-FAR, FAR) + FAR
        sums = word[row] + (opens[row, first] + closes[row, last])[:, None] + self.distance(away)
        products = product[row] * (product_opens[row, first] + product_closes[row, last])[:, None]
        return self.out(self.drop(torch.cat([sums.relu(), products], -1)))


def restyled(ids: list[int], chance: random.Random) -> list[int]:
    """Now and then the same window in other quotation marks, so that all are learned."""
    if len({MARKS[i] for i in ids if i in MARKS}) != 1 or chance.random() > 0.4:
        return ids
    style = chance.choices(STYLES, (5, 5, 2))[0]
    out, opening = [], True
    for i in ids:
        if i in MARKS:
            opens = i in OPENING or (i == STYLES[0][0] and opening)
            out.append(style[not opens])
            opening = not opens
        else:
            out.append(i)
    return out


def batches(found: list[Example], size: int, chance: random.Random) -> Iterator[list[Example]]:
    """Shuffled, windows of like length together."""
    chance.shuffle(found)
    for at in range(0, len(found), 50 * size):
        near = sorted(found[at : at + 50 * size], key=lambda one: len(one.ids))
        groups = [near[i : i + size] for i in range(0, len(near), size)]
        chance.shuffle(groups)
        yield from groups


def loss_of(model: Tagger, batch: list[Example], chance: random.Random) -> torch.Tensor:
    """Cross entropy of the tags and of the roles."""
    longest = max(len(one.ids) for one in batch) + 2
    ids = torch.zeros(len(batch), longest, dtype=torch.long)
    mask, tags = torch.zeros_like(ids), torch.full_like(ids, IGNORED)
    rows, firsts, lasts, roles = [], [], [], []
    for row, one in enumerate(batch):
        n = len(one.ids)
        ids[row, : n + 2] = torch.tensor([START, *restyled(one.ids, chance), END])
        mask[row, : n + 2] = 1
        tags[row, 1 : n + 1] = torch.from_numpy(one.tags)
        for (first, last), role in zip(one.cues, one.roles, strict=True):
            wanted = torch.full((longest,), IGNORED)
            wanted[1 : n + 1] = torch.from_numpy(role)
            rows.append(row)
            firsts.append(first + 1)
            lasts.append(last + 1)
            roles.append(wanted)
    entropy = nn.CrossEntropyLoss(ignore_index=IGNORED)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores, parts = model(ids, mask)
        loss = entropy(scores.float().flatten(0, 1), tags.flatten())
        if rows:
            told = model.roles(parts, torch.tensor(rows), torch.tensor(firsts), torch.tensor(lasts))
            loss = loss + entropy(told.float().flatten(0, 1), torch.stack(roles).flatten())
    return 3 * loss


class Plain(nn.Module):  # type: ignore[misc]
    """The trained model with its encoder written out, whose graph is a third smaller and as much faster."""

    def __init__(self, model: Tagger) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """As `Tagger.forward`."""
        encoder, heads = self.model.encoder, self.model.encoder.config.num_attention_heads
        first = encoder.embeddings
        rows, long = ids.shape
        here = first.word_embeddings(ids) + first.position_embeddings.weight[:long] + first.token_type_embeddings.weight[0]
        here = first.LayerNorm(here)
        size = here.shape[-1]
        hidden = (1 - mask[:, None, None, :].float()) * -1e4

        def split(vectors: torch.Tensor) -> torch.Tensor:
            return vectors.view(rows, long, heads, size // heads).transpose(1, 2)

        for layer in encoder.encoder.layer:
            own = layer.attention.self
            query, key, value = split(own.query(here)), split(own.key(here)), split(own.value(here))
            looks = torch.softmax(query @ key.transpose(-1, -2) / math.sqrt(size // heads) + hidden, -1)
            seen = (looks @ value).transpose(1, 2).reshape(rows, long, size)
            here = layer.attention.output.LayerNorm(layer.attention.output.dense(seen) + here)
            here = layer.output.LayerNorm(layer.output.dense(nn.functional.gelu(layer.intermediate.dense(here))) + here)
        return self.model.cue(here), self.model.parts(here)


def export(model: Tagger, folder: Path) -> None:
    """Write the weights as the program reads them."""
    model.eval()
    ids = torch.randint(1000, 20000, (2, 32))
    whole, axes = folder / "whole.onnx", {0: "windows", 1: "wordpieces"}
    torch.onnx.export(
        Plain(model),
        (ids, torch.ones_like(ids)),
        str(whole),
        input_names=["ids", "mask"],
        output_names=["marks", "parts"],
        dynamic_axes=dict.fromkeys(("ids", "mask", "marks", "parts"), axes),
        opset_version=17,
        dynamo=False,
    )
    quantize_dynamic(whole, folder / "attributions.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    whole.unlink()
    heads = {"distance": model.distance.weight, "out": model.out.weight.T, "bias": model.out.bias}
    np.savez(folder / "attributions.npz", **{name: value.detach().numpy().copy() for name, value in heads.items()})


def main() -> None:
    """Read, train, write."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("train", type=Path)
    cli.add_argument("encoder", type=Path)
    cli.add_argument("-o", "--out", type=Path, default=Path())
    cli.add_argument("--epochs", type=int, default=4)
    cli.add_argument("--rate", type=float, default=1.2e-4)
    cli.add_argument("--batch", type=int, default=12)
    options = cli.parse_args()
    torch.manual_seed(1)
    chance = random.Random(1)  # noqa: S311
    found = examples(options.train)
    model = Tagger(options.encoder)
    heads = [value for name, value in model.named_parameters() if not name.startswith("encoder.")]
    groups = [{"params": model.encoder.parameters(), "lr": options.rate}, {"params": heads, "lr": 1e-3}]
    adam = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = options.epochs * math.ceil(len(found) / options.batch)
    slope = torch.optim.lr_scheduler.LambdaLR(adam, lambda k: min(1, k / (0.06 * steps)) * max(0.02, 1 - k / steps))
    step = 0
    model.train()
    for _ in range(options.epochs):
        for batch in batches(found, options.batch, chance):
            loss = loss_of(model, batch, chance)
            adam.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            adam.step()
            slope.step()
            step += 1
            if step % 100 == 0:
                print(f"{step} of {steps} steps, loss {loss.item():.3f}", flush=True)
    export(model, options.out)


if __name__ == "__main__":
    main()
