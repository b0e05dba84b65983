// Mechanisms tried in related subtypes, but not in this one
// Which mechanisms have been investigated in a related disease and never in this one or a subtype of it? Related are
// the ancestors within two steps, what lies as near below these, and diseases defined by an antibody that defines this one.
// @param disease = clinically-amyopathic-dermatomyositis
MATCH (here:Disease {id: $disease})
WITH here,
     COLLECT { MATCH (here)<-[:SUBTYPE_OF*0..]-(d:Disease) RETURN DISTINCT d.id } AS own,
     COLLECT { MATCH (here)-[:SUBTYPE_OF]->(up:Disease)<-[:SUBTYPE_OF*0..1]-(d:Disease) RETURN DISTINCT d.id }
       + COLLECT { MATCH (here)-[:SUBTYPE_OF*2]->(up:Disease)<-[:SUBTYPE_OF*0..2]-(d:Disease) RETURN DISTINCT d.id }
       + COLLECT { MATCH (here)-[:MARKED_BY {association: 'defining'}]->(:Antibody)<-[:MARKED_BY {association: 'defining'}]-(d:Disease) RETURN DISTINCT d.id } AS related
WITH own, [id IN related WHERE NOT id IN own] AS related,
     COLLECT {
       MATCH (e:Evidence {role: 'investigated'})-[:IN_DISEASE]->(d:Disease)
       WHERE d.id IN own
       UNWIND coalesce(e.mechanisms, []) AS id
       RETURN DISTINCT id
     } AS tried
MATCH (e:Evidence {role: 'investigated'})-[:IN_DISEASE]->(d:Disease)
WHERE d.id IN related AND NOT EXISTS { MATCH (e)-[:IN_DISEASE]->(other:Disease) WHERE other.id IN own }
MATCH (drug:Drug)<-[:OF_DRUG]-(e)-[:REPORTED_IN]->(s:Study)
UNWIND coalesce(e.mechanisms, []) AS id
MATCH (m:Mechanism {id: id})
WHERE NOT id IN tried
  AND NOT EXISTS { MATCH (below:Mechanism)-[:SUBTYPE_OF*1..]->(m) WHERE below.id IN e.mechanisms }
WITH m, drug, d, s, e
ORDER BY drug.name, d.name, e.outcome, e.id
WITH m, collect(DISTINCT drug.name) AS drugs, collect(DISTINCT d.name) AS triedIn, count(DISTINCT s) AS studies,
     min(s.tier) AS bestTier, collect(DISTINCT CASE WHEN s.planned THEN 'planned' WHEN e.hedged THEN e.outcome + ' (hedged)' ELSE e.outcome END) AS outcomes
RETURN m.name AS mechanism, drugs, triedIn, studies, outcomes, bestTier
ORDER BY studies DESC, mechanism, m.id
