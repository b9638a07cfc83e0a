// Word vectors taught to find: what people say comes near the names of the work that they need, and near the agents that the sentence model
// finds near. Steps of Adam over samples that a fixed row of numbers draws.

const STEPS = 1400;
const RATE = 0.01; // of the usual size of a number, falling to nothing
const SAID = 256; // sentences of one step
const AGENTS = 512; // agents of one step
const SHARP = 0.08; // cosines are divided by it before they are compared
const SHARP_MODEL = 0.05; // the same for what the sentence model says
const COMMON = 0.7; // how much of what all agents have in common is taken from each, as the search does

function numbersFrom(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) % below;
  };
}

function sample(draw, count, of) {
  const chosen = new Set();
  while (chosen.size < Math.min(count, of)) chosen.add(draw(of));
  return [...chosen];
}

// rows: for each text its words' numbers and shares. Gives the texts' directions, and takes what each should move by back to the words.
function texts(rows, vectors, width) {
  const all = new Float32Array(rows.length * width);
  const sizes = new Float32Array(rows.length);
  rows.forEach((words, row) => {
    const own = all.subarray(row * width, (row + 1) * width);
    for (const [word, share] of words) for (let d = 0, at = word * width; d < width; d++) own[d] += share * vectors[at + d];
    sizes[row] = unit(own);
  });
  const back = (moves, into) => rows.forEach((words, row) => {
    const move = turned(moves.subarray(row * width, (row + 1) * width), all.subarray(row * width, (row + 1) * width), sizes[row]);
    for (const [word, share] of words) for (let d = 0, at = word * width; d < width; d++) into[at + d] += share * move[d];
  });
  return { all, back };
}

function unit(vector) {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const size = Math.sqrt(squares) + 1e-6;
  for (let d = 0; d < vector.length; d++) vector[d] /= size;
  return size;
}

// What a move of a direction is to the vector that it was made of.
function turned(move, direction, size) {
  let along = 0;
  for (let d = 0; d < move.length; d++) along += move[d] * direction[d];
  return move.map((value, d) => (value - along * direction[d]) / size);
}

// a × b', row by row.
function products(a, b, width) {
  const [rows, columns] = [a.length / width, b.length / width];
  const out = new Float32Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let sum = 0;
      for (let d = 0, x = i * width, y = j * width; d < width; d++) sum += a[x + d] * b[y + d];
      out[i * columns + j] = sum;
    }
  }
  return out;
}

// Adds shares × b to `into`, for each row of shares; `isTurned` reads the shares by columns.
function mixed(shares, b, width, into, isTurned) {
  const columns = isTurned ? into.length / width : b.length / width;
  for (let i = 0; i < shares.length; i++) {
    const share = shares[i];
    if (share === 0) continue;
    const [row, column] = [Math.floor(i / columns), i % columns];
    const [x, y] = isTurned ? [column * width, row * width] : [row * width, column * width];
    for (let d = 0; d < width; d++) into[x + d] += share * b[y + d];
  }
}

// Each row of values as shares of one.
function chances(values, columns, sharp) {
  const out = new Float32Array(values.length);
  for (let start = 0; start < values.length; start += columns) {
    const most = values.subarray(start, start + columns).reduce((a, b) => Math.max(a, b)) / sharp;
    let sum = 0;
    for (let i = start; i < start + columns; i++) sum += out[i] = Math.exp(values[i] / sharp - most);
    for (let i = start; i < start + columns; i++) out[i] /= sum;
  }
  return out;
}

const flipped = (values, columns) => {
  const rows = values.length / columns;
  return values.map((_, i) => values[(i % rows) * columns + Math.floor(i / rows)]);
};

// said: { words, names, of: the number of the work } with rows of shares; agents: rows; saidMeant, agentsMeant: what the model makes of both.
export function teach(start, width, said, agents, saidMeant, agentsMeant) {
  const vectors = Float32Array.from(start);
  const [first, second] = [new Float32Array(vectors.length), new Float32Array(vectors.length)];
  const usual = Math.sqrt(vectors.reduce((sum, value) => sum + value * value, 0) / vectors.length);
  const draw = numbersFrom(1);
  for (let step = 1; step <= STEPS; step++) {
    const moves = new Float32Array(vectors.length);
    const chosen = sample(draw, SAID, said.length);
    const asked = texts(chosen.map((i) => said[i].words), vectors, width);
    const named = texts(chosen.map((i) => said[i].names), vectors, width);
    const askedMoves = new Float32Array(asked.all.length);

    // A sentence and the names of its work, both ways.
    const near = products(asked.all, named.all, width);
    const right = new Float32Array(near.length);
    chosen.forEach((i, row) => {
      const same = chosen.map((j) => Number(said[i].of === said[j].of));
      const count = same.reduce((a, b) => a + b);
      same.forEach((value, column) => (right[row * chosen.length + column] = value / count));
    });
    const scale = 1 / (chosen.length * SHARP);
    const there = chances(near, chosen.length, SHARP);
    const back = flipped(chances(flipped(near, chosen.length), chosen.length, SHARP), chosen.length);
    const rightBack = flipped(right, chosen.length);
    const errors = near.map((_, i) => scale * (there[i] - right[i] + 0.5 * (back[i] - rightBack[i])));
    const namedMoves = new Float32Array(named.all.length);
    mixed(errors, named.all, width, askedMoves, false);
    mixed(errors, asked.all, width, namedMoves, true);
    named.back(namedMoves, moves);

    // A sentence and the agents that the sentence model finds near it.
    const picked = sample(draw, AGENTS, agents.length);
    const found = texts(picked.map((i) => agents[i]), vectors, width);
    const mean = new Float32Array(width);
    found.all.forEach((value, i) => (mean[i % width] += value / picked.length));
    const apart = found.all.map((value, i) => value - COMMON * mean[i % width]);
    const sizes = picked.map((_, row) => unit(apart.subarray(row * width, (row + 1) * width)));
    const ours = chances(products(asked.all, apart, width), picked.length, SHARP);
    const theirs = chances(products(rowsOf(saidMeant, chosen), rowsOf(agentsMeant, picked), saidMeant[0].length), picked.length, SHARP_MODEL);
    const errorsOfAgents = ours.map((value, i) => scale * (value - theirs[i]));
    const apartMoves = new Float32Array(apart.length);
    mixed(errorsOfAgents, apart, width, askedMoves, false);
    mixed(errorsOfAgents, asked.all, width, apartMoves, true);
    sizes.forEach((size, row) => apartMoves.set(turned(apartMoves.subarray(row * width, (row + 1) * width), apart.subarray(row * width, (row + 1) * width), size), row * width));
    const meanMove = new Float32Array(width);
    apartMoves.forEach((value, i) => (meanMove[i % width] += value / picked.length));
    found.back(apartMoves.map((value, i) => value - COMMON * meanMove[i % width]), moves);
    asked.back(askedMoves, moves);

    const rate = RATE * usual * (1 - step / STEPS);
    const [one, other] = [1 - 0.9 ** step, 1 - 0.99 ** step];
    for (let i = 0; i < vectors.length; i++) {
      first[i] = 0.9 * first[i] + 0.1 * moves[i];
      second[i] = 0.99 * second[i] + 0.01 * moves[i] * moves[i];
      vectors[i] -= (rate * (first[i] / one)) / (Math.sqrt(second[i] / other) + 1e-10);
    }
    if (step % 100 === 0) console.error(`${step} of ${STEPS} steps`);
  }
  return vectors;
}

function rowsOf(vectors, chosen) {
  const width = vectors[0].length;
  const out = new Float32Array(chosen.length * width);
  chosen.forEach((i, row) => out.set(vectors[i], row * width));
  return out;
}
