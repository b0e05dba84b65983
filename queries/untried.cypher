// Mechanisms tried in related subtypes, but not in this one
// Which mechanisms have been tried in related populations, and neither they nor their drugs in this one? Related are ancestors and
// what lies below them, within two steps either way, and diseases with the same defining antibody; or those given as elsewhere.
// @param disease = ['clinically-amyopathic-dermatomyositis']
// @param antibody = []
// @param treatment = []
// @param elsewhere = []
// @param outcome = null
// @param design = null
// @param planned = null
// @param since = null
// @param until = null
// @param minPatients = null
// @param exclude = []
// @detail mechanismId, drugIds, evidenceIds, scopes

// The population here in plain parts: a compound disease is its parts, and brings the antibodies that define it.
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
     } AS excluded,
     COLLECT {
       MATCH (c:Disease) WHERE c.id IN $disease
       UNWIND [c.id] + coalesce(c.composedOf, []) AS id
       RETURN DISTINCT id
     } AS bases
WITH asked, treatments, excluded,
     COLLECT {
       UNWIND asked AS id
       RETURN COLLECT {
         MATCH (c)-[:SUBTYPE_OF*0..]->(:Disease|Antibody {id: id}) RETURN c.id AS implying
         UNION MATCH (c)-[:MARKED_BY {association: 'defining'}]->(:Antibody)-[:SUBTYPE_OF*0..]->(:Antibody {id: id}) RETURN c.id AS implying
       }
     } AS implied,
     CASE WHEN size($elsewhere) > 0 THEN COLLECT {
       MATCH (d:Disease)-[:SUBTYPE_OF*0..]->(named:Disease) WHERE named.id IN $elsewhere RETURN DISTINCT d.id
     } ELSE bases + COLLECT {
       MATCH (base:Disease)-[:SUBTYPE_OF]->()<-[:SUBTYPE_OF*0..1]-(d:Disease) WHERE base.id IN bases RETURN d.id AS id
       UNION MATCH (base:Disease)-[:SUBTYPE_OF*2]->()<-[:SUBTYPE_OF*0..2]-(d:Disease) WHERE base.id IN bases RETURN d.id AS id
       UNION MATCH (c:Disease)-[one:MARKED_BY]->(:Antibody)<-[other:MARKED_BY]-(d:Disease)
             WHERE c.id IN $disease AND one.association = 'defining' AND other.association = 'defining' RETURN d.id AS id
       UNION MATCH (a:Antibody)<-[:MARKED_BY {association: 'defining'}]-(d:Disease) WHERE a.id IN $antibody RETURN d.id AS id
     } END AS related
// What was tried here, and what elsewhere.
UNWIND COLLECT {
  MATCH (c:Disease|Antibody)<-[:IN_DISEASE|WITH_ANTIBODY]-(e:Evidence {role: 'investigated'})
  WHERE c.id IN related OR any(ids IN implied WHERE c.id IN ids)
  RETURN DISTINCT e
} AS e
MATCH (drug:Drug)<-[:OF_DRUG]-(e)-[:REPORTED_IN]->(s:Study)
WHERE ($outcome IS NULL OR e.outcome = $outcome AND ($outcome = 'unreported' OR NOT coalesce(s.planned, false)))
  AND ($design IS NULL OR coalesce(s.design, 'other') = $design)
  AND ($planned IS NULL OR coalesce(s.planned, false) = $planned)
  AND ($since IS NULL OR s.year >= $since) AND ($until IS NULL OR s.year <= $until)
  AND ($minPatients IS NULL OR coalesce(e.participants, s.participants) >= $minPatients)
WITH treatments, excluded, implied, related, e, drug, [(e)-[:IN_DISEASE|WITH_ANTIBODY]->(c) | c] AS concepts
WHERE none(id IN [drug.id] + coalesce(e.mechanisms, []) + [c IN concepts | c.id] WHERE id IN excluded)
WITH e, drug, all(ids IN implied WHERE any(c IN concepts WHERE c.id IN ids)) AS isHere,
     any(c IN concepts WHERE c:Disease AND c.id IN related)
       AND (size($treatment) = 0 OR drug.id IN treatments OR any(id IN e.mechanisms WHERE id IN treatments)) AS isRelated
WITH collect(CASE WHEN isHere THEN e END) AS here, collect(CASE WHEN isHere THEN drug.id END) AS drugsHere,
     collect(CASE WHEN isRelated AND NOT isHere THEN e END) AS there
WITH there, drugsHere, COLLECT {
       UNWIND here AS e
       UNWIND e.mechanisms AS id
       WITH e, id
       WHERE NOT EXISTS { MATCH (below:Mechanism)-[:SUBTYPE_OF*1..]->(:Mechanism {id: id}) WHERE below.id IN e.mechanisms }
       RETURN DISTINCT id
     } AS mechanismsHere
UNWIND there AS e
MATCH (drug:Drug)<-[:OF_DRUG]-(e)-[:REPORTED_IN]->(s:Study), (e)-[:QUOTED_FROM]->(doc:Document)
WHERE NOT drug.id IN drugsHere
UNWIND e.mechanisms AS key
WITH e, drug, s, mechanismsHere, 0 AS scope, [0, s.id, drug.id, doc.id, e.start, e.id] AS place, key
WHERE NOT key IN mechanismsHere
  AND NOT EXISTS { MATCH (below:Mechanism)-[:SUBTYPE_OF*1..]->(:Mechanism {id: key}) WHERE below.id IN e.mechanisms }

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

MATCH (m:Mechanism {id: key})
RETURN m.name AS mechanism,
       reduce(text = null, name IN
         COLLECT { MATCH (m)-[:SUBTYPE_OF]->(parent:Mechanism) RETURN parent.name ORDER BY parent.name } |
         coalesce(text + ', ', '') + name) AS under,
       COLLECT { UNWIND places AS place MATCH (d:Drug {id: place[2]}) WITH DISTINCT d RETURN d.name ORDER BY d.id } AS drugs,
       COLLECT {
         UNWIND places AS place
         MATCH (e:Evidence {id: place[5]})
         WITH e,
              reduce(text = null, name IN
                COLLECT { MATCH (e)-[:IN_DISEASE]->(c) RETURN c.name ORDER BY c.id } | coalesce(text + ' + ', '') + name) AS diseases,
              reduce(text = null, name IN
                COLLECT { MATCH (e)-[:WITH_ANTIBODY]->(c) RETURN c.name ORDER BY c.id } | coalesce(text + ' + ', '') + name) AS antibodies
         RETURN DISTINCT coalesce(diseases + ', ' + antibodies, diseases, antibodies, '') AS population ORDER BY population
       } AS triedIn,
       studies, patients, improved, assessed, outcome, bestTier,
       m.id AS mechanismId,
       COLLECT { UNWIND places AS place WITH DISTINCT place[2] AS id RETURN id ORDER BY id } AS drugIds,
       [place IN places | place[5]] AS evidenceIds,
       [place IN places | ['exact', 'narrower', 'broader'][place[0]]] AS scopes
ORDER BY studies DESC, mechanismId
