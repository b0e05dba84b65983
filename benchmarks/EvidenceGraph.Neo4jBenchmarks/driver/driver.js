// Usage: node driver.js BOLT-URL BATCHES.jsonl merge|create
// Writes the batches, one line each, with the official driver: one session, one transaction a batch, one after the other.
// 'merge' is the usual idempotent statement; 'create' is the one that evidence-graph sends, without what makes it safe to repeat.
// Prints nodes, their seconds, relationships, their seconds, and this process's processor time. Reading the file is not timed.
const fs = require('fs');
const readline = require('readline');
const neo4j = require('neo4j-driver');

const [url, file, way] = process.argv.slice(2);
const name = text => '`' + text.replace(/`/g, '``') + '`';
const labels = list => list.map(label => ':' + name(label)).join('');
const properties = (keys, from) => keys.map((key, i) => `${name(key)}: row[${from + i}]`).join(', ');

// Whole numbers are written {"$": 5}, since a JavaScript number is a float.
const revive = (key, value) => (value !== null && typeof value === 'object' && '$' in value ? neo4j.int(value.$) : value);

const map = (keys, values) => Object.fromEntries(keys.map((key, i) => [key, values[i]]).filter(pair => pair[1] !== null));

function work(batch) {
  const { keys, rows } = batch;
  if (batch.labels) {
    return way === 'create'
      ? [`UNWIND $rows AS row CREATE (n${labels(batch.labels)} {${properties(keys, 0)}})`, rows]
      : [`UNWIND $rows AS row MERGE (n:${name(batch.labels[0])} {id: row.id}) SET n += row`, rows.map(row => map(keys, row))];
  }

  const [start, end, type] = [batch.start, batch.end, batch.type].map(name);
  if (way === 'create') {
    const groups = [];
    for (const [from, ...row] of rows) {
      if (groups.length === 0 || groups[groups.length - 1][0] !== from) groups.push([from, []]);
      groups[groups.length - 1][1].push(row);
    }

    return [`UNWIND $rows AS row MATCH (a:${start} {id: row[0]}) UNWIND row[1] AS edge MATCH (b:${end} {id: edge[0]}) `
      + `WITH a, b, edge AS row CREATE (a)-[:${type} {${properties(keys, 1)}}]->(b)`, groups];
  }

  return [`UNWIND $rows AS row MATCH (a:${start} {id: row.from}) MATCH (b:${end} {id: row.to}) MERGE (a)-[r:${type} {id: row.props.id}]->(b) SET r += row.props`,
    rows.map(([from, to, ...values]) => ({ from, to, props: map(keys, values) }))];
}

async function main() {
  const driver = neo4j.driver(url);
  const session = driver.session();
  const done = { nodes: [0, 0], relationships: [0, 0] };
  let cpu = 0;
  for await (const line of readline.createInterface({ input: fs.createReadStream(file) })) {
    const batch = JSON.parse(line, revive);
    const before = process.cpuUsage();
    const start = process.hrtime.bigint();
    const [statement, rows] = work(batch);
    await session.executeWrite(transaction => transaction.run(statement, { rows }));
    const sum = batch.labels ? done.nodes : done.relationships;
    sum[0] += batch.rows.length;
    sum[1] += Number(process.hrtime.bigint() - start) / 1e9;
    const used = process.cpuUsage(before);
    cpu += (used.user + used.system) / 1e6;
  }

  await driver.close();
  console.log([...done.nodes, ...done.relationships, cpu].join(' '));
}

main().catch(error => { console.error(error); process.exitCode = 1; });
