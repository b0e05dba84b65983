// Usage: node wink.js CORPUS.jsonl NAMES.tsv
// Reads each line's text with wink-nlp (sentence boundaries, negation, the names as custom entities), makes one line of JSON
// of what it found, throws it away, and prints documents a second and a second of processor time. A first pass over a part of the corpus warms it up.
const fs = require('fs');
const readline = require('readline');
const winkNLP = require('wink-nlp');
const model = require('wink-eng-lite-web-model');

const Warm = 5000;
const nlp = winkNLP(model, ['sbd', 'negation', 'cer']);
const its = nlp.its;

function learn(file) {
  const byKind = new Map();
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    const [kind, name] = line.split('\t');
    if (!name) continue;
    // A pattern is words between blanks; brackets and bars are its own signs.
    const words = nlp.readDoc(name).tokens().out().filter(word => !/[[\]|^]/.test(word));
    if (!byKind.has(kind)) byKind.set(kind, []);
    if (words.length > 0) byKind.get(kind).push(words.join(' '));
  }
  const patterns = [...byKind].map(([name, patterns]) => ({ name, patterns }));
  nlp.learnCustomEntities(patterns, { matchValue: false, usePOS: false, useEntity: false });
}

function extract(source) {
  const doc = nlp.readDoc(source.text);
  const mentions = [];
  doc.customEntities().each(entity => {
    const negated = entity.tokens().out(its.negationFlag).some(flag => flag);
    mentions.push({ kind: entity.out(its.type), text: entity.out(), span: entity.out(its.span), negated });
  });
  return JSON.stringify({ id: source.id, mentions, sentences: doc.sentences().out(its.span) });
}

async function run(file, limit) {
  let documents = 0;
  let bytes = 0;
  for await (const line of readline.createInterface({ input: fs.createReadStream(file) })) {
    bytes += extract(JSON.parse(line)).length;
    if (++documents === limit) break;
  }
  if (bytes === 0) throw new Error('nothing was found');
  return documents;
}

async function main() {
  learn(process.argv[3]);
  await run(process.argv[2], Warm);
  const cpu = process.cpuUsage();
  const start = process.hrtime.bigint();
  const documents = await run(process.argv[2], Infinity);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const used = process.cpuUsage(cpu);
  const cpuSeconds = (used.user + used.system) / 1e6;
  console.log((documents / seconds).toFixed(1) + ' ' + (documents / cpuSeconds).toFixed(1));
}

main().catch(error => { console.error(error); process.exitCode = 1; });
