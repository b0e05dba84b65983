// Not counted as tried
// Which drugs do the documents name for a population without having tried them: only mentioned, approved, given before or along,
// or compared with; in how many statements?
// @param disease = ['interstitial-lung-disease']
// @param antibody = ['anti-mda5']
// @param treatment = []
// @param outcome = null
// @param design = null
// @param planned = null
// @param since = null
// @param until = null
// @param minPatients = null
// @param exclude = []

// The population in plain parts: a compound disease is its parts, and brings the antibodies that define it. A treatment, and what
// is left out, with all that belongs to it: members of classes, kinds of mechanisms, the drugs that act so, subtypes.
WITH COLLECT {
       MATCH (c:Disease|Antibody) WHERE c.id IN $disease + $antibody
       UNWIND coalesce(c.composedOf, [c.id]) + [(c)-[:MARKED_BY {association: 'defining'}]->(a) | a.id] AS id
       RETURN DISTINCT id
     } AS asked,
     COLLECT {
       MATCH (x:Drug|Mechanism)-[:MEMBER_OF|SUBTYPE_OF*0..]->(named) WHERE named.id IN $treatment RETURN x.id AS id
       UNION MATCH (x:Drug)-[:TARGETS]->(:Mechanism)-[:SUBTYPE_OF*0..]->(named:Mechanism) WHERE named.id IN $treatment RETURN x.id AS id
       UNION MATCH (x:Drug)-[:ACTS_ON]->(named:Target) WHERE named.id IN $treatment RETURN x.id AS id
     } AS treatments,
     COLLECT {
       MATCH (x:Drug|Mechanism|Disease|Antibody)-[:MEMBER_OF|SUBTYPE_OF*0..]->(named) WHERE named.id IN $exclude RETURN x.id AS id
       UNION MATCH (x:Drug)-[:TARGETS]->(:Mechanism)-[:SUBTYPE_OF*0..]->(named:Mechanism) WHERE named.id IN $exclude RETURN x.id AS id
       UNION MATCH (x:Drug)-[:ACTS_ON]->(named:Target) WHERE named.id IN $exclude RETURN x.id AS id
     } AS excluded
// For each part the concepts that imply it; all that lies above the whole and its parts; what lies within two steps above these.
WITH asked, treatments, excluded,
     COLLECT {
       UNWIND asked AS id
       RETURN COLLECT {
         MATCH (c)-[:SUBTYPE_OF*0..]->(:Disease|Antibody {id: id}) RETURN c.id AS implying
         UNION MATCH (c)-[:MARKED_BY {association: 'defining'}]->(:Antibody)-[:SUBTYPE_OF*0..]->(:Antibody {id: id}) RETURN c.id AS implying
       }
     } AS implied,
     COLLECT { MATCH (c:Disease|Antibody)-[:SUBTYPE_OF*0..]->(up) WHERE c.id IN asked + $disease RETURN DISTINCT up.id } AS above,
     COLLECT { MATCH (c:Disease|Antibody)-[:SUBTYPE_OF*0..2]->(up) WHERE c.id IN asked RETURN DISTINCT up.id } AS near
// The statements that can fit, from the side of the population, so that the work follows the answer.
UNWIND CASE
         WHEN size($disease + $antibody) = 0 THEN COLLECT { MATCH (e:Evidence) RETURN e }
         ELSE COLLECT {
           MATCH (c:Disease|Antibody)<-[:IN_DISEASE|WITH_ANTIBODY]-(e:Evidence)
           WHERE c.id IN above OR any(ids IN implied WHERE c.id IN ids)
           RETURN DISTINCT e
         }
       END AS e
MATCH (drug:Drug)<-[:OF_DRUG]-(e)-[:REPORTED_IN]->(s:Study), (e)-[:QUOTED_FROM]->(doc:Document)
WHERE (size($treatment) = 0 OR drug.id IN treatments OR any(id IN e.mechanisms WHERE id IN treatments))
  AND ($outcome IS NULL OR e.outcome = $outcome AND ($outcome = 'unreported' OR NOT coalesce(s.planned, false)))
  AND ($design IS NULL OR coalesce(s.design, 'other') = $design)
  AND ($planned IS NULL OR coalesce(s.planned, false) = $planned)
  AND ($since IS NULL OR s.year >= $since) AND ($until IS NULL OR s.year <= $until)
  AND ($minPatients IS NULL OR coalesce(e.participants, s.participants) >= $minPatients)
WITH asked, implied, above, near, excluded, e, drug, s, doc, [(e)-[:IN_DISEASE|WITH_ANTIBODY]->(c) | c] AS concepts
WHERE none(id IN [drug.id] + coalesce(e.mechanisms, []) + [c IN concepts | c.id] WHERE id IN excluded)
WITH asked, implied, above, near, e, drug, s, doc, concepts, COLLECT {
       UNWIND concepts AS c
       UNWIND coalesce(c.composedOf, [c.id]) + [(c)-[:MARKED_BY {association: 'defining'}]->(a) | a.id] AS id
       RETURN DISTINCT id
     } AS own
// 0 exactly this population; 1 a narrower one: a subtype, or one more condition; 2 a broader one: what lies near above, or a
// condition less.
WITH e, drug, s, doc, CASE
       WHEN size($disease + $antibody) = 0 THEN 0
       WHEN all(ids IN implied WHERE any(c IN concepts WHERE c.id IN ids))
         THEN CASE WHEN all(id IN own WHERE id IN asked) AND all(id IN asked WHERE id IN own) THEN 0 ELSE 1 END
       WHEN any(c IN concepts WHERE c:Disease) AND all(id IN own WHERE id IN above) AND any(id IN own WHERE id IN near) THEN 2
     END AS scope
WHERE scope IS NOT NULL
// Where a statement stands in the order of a row's statements.
WITH e, drug, s, scope, [scope, s.id, drug.id, doc.id, e.start, e.id] AS place

WITH * WHERE e.role <> 'investigated' AND scope < 2
WITH e.role AS role, drug.name AS name, count(DISTINCT e) AS statements
ORDER BY role, name
RETURN role, collect(name) AS drugs, sum(statements) AS statements
ORDER BY role
