// Word vectors whose weighted mean over a sentence comes nearest to what the sentence model makes of the sentence.

// Directions kept of the model's 384, and how strongly a word's vector is held to what the model makes of the word alone.
export const DIMENSIONS = 128;
const HELD = 0.15;
const ALONE = 0.7;
const STEPS = 40;

// The main directions of the rows, by repeated multiplication with their covariance.
export function mainDirections(rows, width) {
  const mean = new Float64Array(width);
  for (const row of rows) for (let d = 0; d < width; d++) mean[d] += row[d] / rows.length;
  const covariance = Array.from({ length: width }, () => new Float64Array(width));
  for (let i = 0, step = Math.max(1, Math.floor(rows.length / 20_000)); i < rows.length; i += step) {
    const centred = Float64Array.from(rows[i], (value, d) => value - mean[d]);
    for (let a = 0; a < width; a++) for (let b = 0; b < width; b++) covariance[a][b] += centred[a] * centred[b];
  }
  let found = Array.from({ length: DIMENSIONS }, (_, k) => Float64Array.from({ length: width }, (_, d) => Math.sin(1 + k * 7.13 + d * (1.7 + k * 0.31))));
  orthogonalize(found);
  for (let step = 0; step < 25; step++) {
    found = found.map((direction) => Float64Array.from(covariance, (row) => product(row, direction)));
    orthogonalize(found);
  }
  return (vector) => Float64Array.from(found, (direction) => direction.reduce((sum, value, d) => sum + value * (vector[d] - mean[d]), 0));
}

function product(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function orthogonalize(vectors) {
  vectors.forEach((vector, k) => {
    for (const before of vectors.slice(0, k)) {
      const share = product(vector, before);
      vector.forEach((value, d) => (vector[d] = value - share * before[d]));
    }
    const size = Math.sqrt(product(vector, vector));
    vector.forEach((value, d) => (vector[d] = value / size));
  });
}

// sentences: for each its words' numbers and shares; targets: what the model makes of each; alone: of each word alone.
// Conjugate gradients for all dimensions at once.
export function fit(sentences, targets, alone) {
  const size = alone.length * DIMENSIONS;
  const mean = new Float64Array(DIMENSIONS);
  for (const vector of alone) for (let d = 0; d < DIMENSIONS; d++) mean[d] += vector[d] / alone.length;
  const start = new Float64Array(size);
  alone.forEach((vector, word) => vector.forEach((value, d) => (start[word * DIMENSIONS + d] = ALONE * (value - mean[d]))));

  const said = new Float64Array(DIMENSIONS);
  function say(words, weights) {
    said.fill(0);
    for (const [word, share] of words) for (let d = 0; d < DIMENSIONS; d++) said[d] += share * weights[word * DIMENSIONS + d];
  }
  function spread(words, into) {
    for (const [word, share] of words) for (let d = 0; d < DIMENSIONS; d++) into[word * DIMENSIONS + d] += share * said[d];
  }
  function multiplied(weights) {
    const out = weights.map((value) => HELD * value);
    for (const words of sentences) {
      say(words, weights);
      spread(words, out);
    }
    return out;
  }
  function columns(a, b) {
    const sums = new Float64Array(DIMENSIONS);
    for (let i = 0; i < size; i++) sums[i % DIMENSIONS] += a[i] * b[i];
    return sums;
  }

  const rest = new Float64Array(size);
  sentences.forEach((words, i) => {
    say(words, start);
    for (let d = 0; d < DIMENSIONS; d++) said[d] = targets[i][d] - said[d];
    spread(words, rest);
  });
  const found = start.slice();
  const direction = rest.slice();
  let squares = columns(rest, rest);
  for (let step = 0; step < STEPS; step++) {
    const image = multiplied(direction);
    const along = columns(direction, image);
    for (let i = 0; i < size; i++) {
      const far = squares[i % DIMENSIONS] / (along[i % DIMENSIONS] || 1);
      found[i] += far * direction[i];
      rest[i] -= far * image[i];
    }
    const next = columns(rest, rest);
    for (let i = 0; i < size; i++) direction[i] = rest[i] + (next[i % DIMENSIONS] / (squares[i % DIMENSIONS] || 1)) * direction[i];
    squares = next;
  }
  return found;
}
