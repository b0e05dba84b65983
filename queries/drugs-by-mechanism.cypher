// Drugs by mechanism
// Which drugs act by a mechanism or one of its kinds, how, and how many studies of the graph investigated each?
// @param mechanism = jak-inhibition
MATCH (m:Mechanism)-[:SUBTYPE_OF*0..]->(:Mechanism {id: $mechanism})
WITH DISTINCT m
MATCH (d:Drug)-[acts:TARGETS]->(m)
WHERE d.kind <> 'class'
RETURN m.name AS mechanism, d.name AS drug, d.kind AS kind, acts.action AS action,
       COUNT { MATCH (d)<-[:OF_DRUG]-(:Evidence {role: 'investigated'})-[:REPORTED_IN]->(s:Study) RETURN DISTINCT s } AS studies
ORDER BY studies DESC, mechanism, drug, m.id, d.id
