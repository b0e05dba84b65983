// Reads a JSON list of {name, text, parameters} on standard input and lets Neo4j's own linter look at each query.
// Prints a JSON list of {name, severity, message}: what it finds.
const { lintCypherQuery } = require('@neo4j-cypher/language-support');

const queries = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const schema = JSON.parse(process.argv[2]);
const found = [];
for (const { name, text, parameters } of queries) {
  const result = lintCypherQuery(text, { ...schema, parameters, defaultLanguage: 'CYPHER 5' });
  for (const diagnostic of result.diagnostics ?? result) {
    found.push({ name, severity: diagnostic.severity, message: `${diagnostic.range.start.line + 1}: ${diagnostic.message}` });
  }
}

console.log(JSON.stringify(found));
