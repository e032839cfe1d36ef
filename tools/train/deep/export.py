"""Writes a trained encoder as ONNX with weights of eight bits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper

from tools.train.deep.encoder import Encoder
from tools.train.deep.fit import overheard, windows
from tools.train.deep.sets import Row

#: Seven bits of the eight: with all eight, processors that add up pairs in sixteen bits (AVX2) overflow, and the same
#: file would score otherwise on another machine.
_MOST = 63
_EMBEDDED = 127
_LEAST = 1e-5
#: How much of the reach of a column is moved from the values into the weights.
_DRAWN = 0.7
_OPSET = 20
_IR = 10


class Graph:
    """A graph that grows node by node."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.values: dict[str, onnx.TensorProto] = {}

    def hold(self, name: str, value: np.ndarray) -> str:
        """A constant, by name."""
        self.values[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def add(self, kind: str, *inputs: str, outputs: int = 1, **settings: Any) -> str:
        """A node; returns its first output, named after its place."""
        names = [f"n{len(self.nodes)}"] + [f"n{len(self.nodes)}_{at}" for at in range(1, outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, **settings))
        return names[0]

    def rounded(self, x: str, name: str, weights: Mapping[str, np.ndarray], reach: np.ndarray) -> str:
        """x times a matrix of whole numbers, plus bias: what comes in is rounded as it comes.

        A few columns of x reach far; first they are drawn in, and the weights that meet them made larger.
        """
        weight, bias = weights[f"{name}.weight"].T, weights[f"{name}.bias"]
        far, strong = np.maximum(reach, _LEAST), np.maximum(np.abs(weight).max(axis=1), _LEAST)
        pull = far**_DRAWN / strong ** (1 - _DRAWN)
        pull /= np.exp(np.log(pull).mean())
        x = self.add("Mul", x, self.hold(f"{name}.pull", (1 / pull).astype(np.float32)))
        weight = weight * pull[:, None]
        scale = np.maximum(np.abs(weight).max(axis=0), _LEAST) / _MOST
        whole = np.clip(np.round(weight / scale), -_MOST, _MOST).astype(np.int8)
        seen = self.add("DynamicQuantizeLinear", x, outputs=3)
        product = self.add("MatMulInteger", seen, self.hold(f"{name}.whole", whole), f"{seen}_2")
        step = self.add("Mul", f"{seen}_1", self.hold(f"{name}.step", scale.astype(np.float32)))
        found = self.add("Mul", self.add("Cast", product, to=TensorProto.FLOAT), step)
        return self.add("Add", found, self.hold(f"{name}.bias", bias.astype(np.float32)))

    def normed(self, x: str, name: str, weights: Mapping[str, np.ndarray]) -> str:
        """Layer normalisation."""
        gain, shift = (self.hold(f"{name}.{part}", weights[f"{name}.{part}"]) for part in ("weight", "bias"))
        return self.add("LayerNormalization", x, gain, shift, epsilon=1e-12)


def write(model: Encoder, path: Path, questions: Sequence[str], sample: Sequence[Row]) -> None:
    """The file of an encoder: `ids` and `target` of windows of one length in, `scores` of some questions out.

    The sample tells how far the values between the layers reach.
    """
    graph = Graph()
    reach = _reach(model, sample)
    weights = {name: value.detach().float().numpy() for name, value in model.state_dict().items()}
    x = graph.normed(_embedded(graph, weights), "norm", weights)
    for at in range(model.shape.layers):
        x = _layer(graph, f"layers.{at}", x, (weights, reach), model.shape.heads)
    kept = [model.questions.index(question) for question in questions]
    weights["answer.weight"], weights["answer.bias"] = (
        weights["answer.weight"][kept],
        weights["answer.bias"][kept],
    )
    scores = graph.add("Add", _answered(graph, x, weights), graph.hold("answer.bias", weights["answer.bias"]))
    graph.nodes.append(helper.make_node("Identity", [scores], ["scores"]))
    made = helper.make_graph(
        graph.nodes,
        "reader",
        [
            helper.make_tensor_value_info("ids", TensorProto.INT64, ["texts", "places"]),
            helper.make_tensor_value_info("target", TensorProto.FLOAT, ["texts", "places"]),
        ],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["texts", len(questions)])],
        list(graph.values.values()),
    )
    whole = helper.make_model(made, opset_imports=[helper.make_opsetid("", _OPSET)], ir_version=_IR)
    whole.metadata_props.add(key="questions", value=" ".join(questions))
    onnx.checker.check_model(whole)
    path.write_bytes(whole.SerializeToString())


def _embedded(graph: Graph, weights: Mapping[str, np.ndarray]) -> str:
    """The rows of the pieces, whole numbers and a step each, plus the rows of their positions."""
    words = weights["word.weight"]
    step = np.maximum(np.abs(words).max(axis=1, keepdims=True), _LEAST) / _EMBEDDED
    whole = np.round(words / step).astype(np.int8)
    rows = graph.add("Gather", graph.hold("word.whole", whole), "ids")
    steps = graph.add("Gather", graph.hold("word.step", step.astype(np.float32)), "ids")
    found = graph.add("Mul", graph.add("Cast", rows, to=TensorProto.FLOAT), steps)
    size = graph.add("Shape", "ids", start=1, end=2)
    begin = graph.hold("zero", np.array([0]))
    places = graph.add("Slice", graph.hold("position", weights["position.weight"]), begin, size, begin)
    return graph.add("Add", found, places)


def _reach(model: Encoder, sample: Sequence[Row]) -> dict[str, np.ndarray]:
    """The largest value that each column of each linear map meets in a sample."""
    found: dict[str, np.ndarray] = {}

    def seen(name: str, values: torch.Tensor) -> None:
        found[name] = np.maximum(found.get(name, 0.0), values.abs().amax(dim=(0, 1)).numpy())

    overheard(model, sample, seen)
    return found


def _layer(
    graph: Graph,
    name: str,
    x: str,
    known: tuple[Mapping[str, np.ndarray], Mapping[str, np.ndarray]],
    heads: int,
) -> str:
    weights, reach = known

    def linear(of: str, part: str) -> str:
        key = f"{name}.{part}"
        return graph.rounded(of, key, weights, reach[key])

    hidden = weights["norm.weight"].shape[0]
    shape = graph.hold("apart", np.array([0, 0, heads, hidden // heads]))
    three = graph.add("Split", linear(x, "qkv"), outputs=3, axis=2, num_outputs=3)
    query, key, value = (
        graph.add("Transpose", graph.add("Reshape", one, shape), perm=order)
        for one, order in ((three, (0, 2, 1, 3)), (f"{three}_1", (0, 2, 3, 1)), (f"{three}_2", (0, 2, 1, 3)))
    )
    share = graph.hold("share", np.array((hidden // heads) ** -0.5, dtype=np.float32))
    heed = graph.add("Softmax", graph.add("Mul", graph.add("MatMul", query, key), share), axis=-1)
    seen = graph.add("Transpose", graph.add("MatMul", heed, value), perm=(0, 2, 1, 3))
    seen = graph.add("Reshape", seen, graph.hold("together", np.array([0, 0, hidden])))
    x = graph.normed(graph.add("Add", x, linear(seen, "out")), f"{name}.first", weights)
    found = linear(graph.add("Gelu", linear(x, "wide")), "narrow")
    return graph.normed(graph.add("Add", x, found), f"{name}.second", weights)


def _answered(graph: Graph, x: str, weights: Mapping[str, np.ndarray]) -> str:
    """The mean of all places beside the mean of the target's, under the heads."""
    axis = graph.hold("places", np.array([1]))
    whole = graph.add("ReduceMean", x, axis, keepdims=0)
    column = graph.add("Unsqueeze", "target", graph.hold("last", np.array([2])))
    total = graph.add("ReduceSum", graph.add("Mul", x, column), axis, keepdims=0)
    meant = graph.add("Div", total, graph.add("ReduceSum", column, axis, keepdims=0))
    both = graph.add("Concat", whole, meant, axis=1)
    return graph.add("MatMul", both, graph.hold("answer", weights["answer.weight"].T))


class Reader:
    """A written encoder, run as it will be: one window at a time, on one core."""

    def __init__(self, path: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def scored(self, rows: Sequence[Row]) -> np.ndarray:
        """(texts, questions): the mean over the windows of each text."""
        return np.array([np.mean([self._one(*one) for one in windows(row)], axis=0) for row in rows])

    def _one(self, ids: list[int], target: list[bool]) -> np.ndarray:
        meant = target if any(target) else [True] * len(ids)
        given = {"ids": np.array([ids]), "target": np.array([meant], dtype=np.float32)}
        return np.asarray(self._session.run(None, given)[0][0])
