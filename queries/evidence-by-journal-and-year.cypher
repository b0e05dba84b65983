// Evidence by journal and year
// Where and when was the investigated evidence published: how many studies, drugs and pieces of evidence, and of which tiers?
MATCH (drug:Drug)<-[:OF_DRUG]-(e:Evidence {role: 'investigated'})-[:REPORTED_IN]->(s:Study)
WITH s, drug, e
ORDER BY s.tier
RETURN s.journal AS journal, s.year AS year, count(DISTINCT s) AS studies, count(DISTINCT drug) AS drugs, count(DISTINCT e) AS evidence, collect(DISTINCT s.tier) AS tiers
ORDER BY journal, year
