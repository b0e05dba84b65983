// Drugs by mechanism, target or class
// Which drugs act by a mechanism or one of its kinds, on a target, or belong to a class, whatever the disease; and how many
// studies of the graph investigated each?
// @param treatment = ['jak-inhibition']
// @param exclude = []
// @detail source, drugId, mechanismId
WITH COLLECT {
       MATCH (x:Drug)-[:MEMBER_OF|SUBTYPE_OF*0..]->(named) WHERE named.id IN $treatment RETURN x.id AS id
       UNION MATCH (x:Drug)-[:TARGETS]->(:Mechanism)-[:SUBTYPE_OF*0..]->(named:Mechanism) WHERE named.id IN $treatment RETURN x.id AS id
       UNION MATCH (x:Drug)-[:ACTS_ON]->(named:Target) WHERE named.id IN $treatment RETURN x.id AS id
     } AS drugs
MATCH (d:Drug)
WHERE d.id IN drugs AND NOT d.id IN $exclude AND coalesce(d.kind, '') <> 'class'
RETURN d.name AS drug, d.kind AS kind,
       COLLECT { MATCH (d)-[acts:TARGETS]->(m:Mechanism) RETURN m.name ORDER BY acts.id } AS mechanism,
       COLLECT {
         MATCH (d)-[acts:TARGETS]->(:Mechanism) WHERE acts.action IS NOT NULL
         WITH acts.action AS action, min(acts.id) AS first
         RETURN action ORDER BY first
       } AS action,
       COLLECT { MATCH (d)-[on:ACTS_ON]->(t:Target) RETURN t.name ORDER BY on.id } AS targets,
       COUNT { MATCH (d)<-[:OF_DRUG]-(:Evidence {role: 'investigated'})-[:REPORTED_IN]->(s:Study) RETURN DISTINCT s } AS studies,
       COLLECT {
         MATCH (d)-[acts:TARGETS]->(:Mechanism) WHERE acts.source IS NOT NULL
         WITH acts.source AS source, min(acts.id) AS first
         RETURN source ORDER BY first
       } AS source,
       d.id AS drugId, COLLECT { MATCH (d)-[acts:TARGETS]->(m:Mechanism) RETURN m.id ORDER BY acts.id } AS mechanismId
ORDER BY drugId
