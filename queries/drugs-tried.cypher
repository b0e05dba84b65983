// Drugs tried for a population, by outcome
// Which drugs have been tried for a disease, with or without an antibody: by how many studies, in how many patients, and with
// what outcome? Planned studies count as tried, and have no outcome yet. All diseases and antibodies given must hold;
// treatments (drugs, classes, mechanisms, targets) are alternatives.
// @param disease = ['dermatomyositis']
// @param antibody = []
// @param treatment = []
// @param outcome = null
// @param design = null
// @param planned = null
// @param since = null
// @param until = null
// @param minPatients = null
// @param exclude = []
// @detail drugId, evidenceIds, scopes

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

WITH *, drug.id AS key WHERE e.role = 'investigated'

// A study counts once, however many of its statements are in the row: with the one outcome that they come to, and its patients. A
// planned one has neither, a review or guideline adds no patients. A doubt that all of its statements share is kept.
WITH key, scope = 2 AS isBroader, s, collect(place) AS places, collect(DISTINCT e.outcome) AS outcomes,
     collect(CASE WHEN e.outcome = 'beneficial' THEN coalesce(e.hedged, false) END) AS hedges,
     collect(CASE WHEN e.outcome <> 'unreported' THEN coalesce(e.section, '') END) AS sections,
     max(CASE WHEN e.improved IS NOT NULL AND e.assessed IS NOT NULL THEN [e.assessed, -e.improved] END) AS counted,
     coalesce(max(e.participants), s.participants) AS participants
WITH key, isBroader, s, places, hedges, sections, participants, counted,
     coalesce(s.planned, false) OR s.design IN ['systematic-review', 'narrative-review', 'guideline'] AS isWithoutPatients,
     CASE
       WHEN s.planned THEN 'planned'
       WHEN 'mixed' IN outcomes OR ('beneficial' IN outcomes AND ('harmful' IN outcomes OR 'no-benefit' IN outcomes)) THEN 'mixed'
       WHEN 'beneficial' IN outcomes THEN 'beneficial'
       WHEN 'harmful' IN outcomes THEN 'harmful'
       WHEN 'no-benefit' IN outcomes THEN 'no benefit'
       ELSE 'unreported'
     END AS outcome
WITH key, isBroader, s, places, outcome,
     CASE WHEN isWithoutPatients THEN null ELSE participants END AS participants,
     CASE WHEN isWithoutPatients THEN null ELSE counted END AS counted,
     CASE WHEN outcome = 'beneficial' AND all(hedged IN hedges WHERE hedged) THEN ['hedged'] ELSE [] END
       + CASE WHEN NOT outcome IN ['planned', 'unreported'] AND all(section IN sections WHERE section = 'title') THEN ['title only'] ELSE [] END AS shades
WITH key, isBroader, count(*) AS studies, min(s.tier) AS bestTier, collect(places) AS places,
     sum(participants) AS patients, sum(-counted[1]) AS improved, sum(counted[0]) AS assessed,
     collect(outcome + CASE size(shades) WHEN 0 THEN '' WHEN 1 THEN ' (' + shades[0] + ')' ELSE ' (hedged, title only)' END) AS outcomes
WITH key, isBroader, studies, bestTier,
     CASE WHEN patients > 0 THEN patients END AS patients,
     CASE WHEN assessed > 0 THEN improved END AS improved,
     CASE WHEN assessed > 0 THEN assessed END AS assessed,
     reduce(text = '', word IN [
         'beneficial', 'beneficial (hedged)', 'beneficial (hedged, title only)', 'beneficial (title only)', 'mixed', 'mixed (title only)',
         'no benefit', 'no benefit (title only)', 'harmful', 'harmful (title only)', 'unreported', 'planned'] |
       CASE
         WHEN word IN outcomes THEN text + CASE text WHEN '' THEN '' ELSE ', ' END + toString(size([one IN outcomes WHERE one = word])) + ' ' + word
         ELSE text
       END) AS outcome,
     COLLECT { UNWIND places AS some UNWIND some AS place RETURN place ORDER BY place } AS places

MATCH (d:Drug {id: key})
RETURN d.name AS drug,
       COLLECT {
         UNWIND places AS place
         MATCH (e:Evidence {id: place[5]})
         UNWIND e.mechanisms AS id
         MATCH (m:Mechanism {id: id})
         WHERE NOT EXISTS { MATCH (below:Mechanism)-[:SUBTYPE_OF*1..]->(m) WHERE below.id IN e.mechanisms }
         WITH DISTINCT m
         RETURN m.name ORDER BY m.id
       } AS mechanisms,
       studies, patients, improved, assessed, outcome, bestTier,
       CASE WHEN isBroader THEN 'broader' WHEN places[-1][0] = 0 THEN 'exact' WHEN places[0][0] = 1 THEN 'narrower' ELSE 'exact, narrower' END AS scope,
       d.id AS drugId,
       [place IN places | place[5]] AS evidenceIds,
       [place IN places | ['exact', 'narrower', 'broader'][place[0]]] AS scopes
ORDER BY isBroader, studies DESC, key
