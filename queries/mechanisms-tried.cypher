// Mechanisms tried for a population
// Which mechanisms have been tried for a disease, with or without an antibody: by how many studies, in how many
// patients, with what outcome, and in exactly this population, in a narrower or in a broader one?
// Tried means investigated, in a finished or a planned study. The antibody may be stated, or implied by a disease that
// it defines. Studies of broader populations stand in rows of their own.
// @param disease = interstitial-lung-disease
// @param antibody = anti-mda5
MATCH (asked:Disease|Antibody)-[:SUBTYPE_OF*0..]->(up)
WHERE asked.id IN [$disease, $antibody]
WITH collect(DISTINCT up.id) AS above
MATCH (asked:Disease|Antibody)-[:SUBTYPE_OF*0..2]->(up)
WHERE asked.id IN [$disease, $antibody]
WITH above, collect(DISTINCT up.id) AS near
MATCH (e:Evidence {role: 'investigated'})
WITH e, above, near,
     [(e)-[:IN_DISEASE]->(d) | d.id] AS diseases,
     [(e)-[:WITH_ANTIBODY]->(a) | a.id] AS antibodies,
     $disease IS NULL
       OR EXISTS { (e)-[:IN_DISEASE]->(:Disease)-[:SUBTYPE_OF*0..]->(:Disease {id: $disease}) } AS inDisease,
     $antibody IS NULL
       OR EXISTS { (e)-[:WITH_ANTIBODY]->(:Antibody)-[:SUBTYPE_OF*0..]->(:Antibody {id: $antibody}) }
       OR EXISTS { (e)-[:IN_DISEASE]->(:Disease)-[:SUBTYPE_OF*0..]->(:Disease)-[:MARKED_BY {association: 'defining'}]->(:Antibody)-[:SUBTYPE_OF*0..]->(:Antibody {id: $antibody}) } AS withAntibody
WITH e, CASE
       WHEN inDisease AND withAntibody AND all(id IN diseases + antibodies WHERE id IN [$disease, $antibody]) THEN 'exact'
       WHEN inDisease AND withAntibody THEN 'narrower'
       WHEN size(diseases) > 0 AND all(id IN diseases + antibodies WHERE id IN above) AND any(id IN diseases + antibodies WHERE id IN near) THEN 'broader'
     END AS scope
WHERE scope IS NOT NULL
UNWIND CASE WHEN size(coalesce(e.mechanisms, [])) = 0 THEN [null] ELSE e.mechanisms END AS mechanism
OPTIONAL MATCH (m:Mechanism {id: mechanism})
WITH e, scope, m
WHERE m IS NULL OR NOT EXISTS { MATCH (below:Mechanism)-[:SUBTYPE_OF*1..]->(m) WHERE below.id IN e.mechanisms }
MATCH (drug:Drug)<-[:OF_DRUG]-(e)-[:REPORTED_IN]->(s:Study)
// one row a study: its outcome and its patients count once
WITH m, scope = 'broader' AS isBroader, s,
     collect(DISTINCT scope) AS scopes, collect(DISTINCT drug.name) AS drugs, collect(DISTINCT e.outcome) AS outcomes, collect(DISTINCT left(e.id, 8)) AS evidence,
     collect(CASE WHEN e.outcome = 'beneficial' THEN coalesce(e.hedged, false) END) AS hedges,
     collect(CASE WHEN e.outcome <> 'unreported' THEN coalesce(e.section, '') END) AS sections,
     max(CASE WHEN e.improved IS NOT NULL AND e.assessed IS NOT NULL THEN [e.assessed, -e.improved] END) AS counted,
     coalesce(max(e.participants), s.participants) AS size
WITH m, isBroader, s, scopes, drugs, evidence, sections,
     CASE WHEN s.planned OR s.design IN ['systematic-review', 'narrative-review', 'guideline'] THEN null ELSE size END AS patients,
     CASE WHEN s.planned OR s.design IN ['systematic-review', 'narrative-review', 'guideline'] THEN null ELSE counted END AS counted,
     CASE
       WHEN s.planned THEN 'planned'
       WHEN 'mixed' IN outcomes OR ('beneficial' IN outcomes AND ('harmful' IN outcomes OR 'no-benefit' IN outcomes)) THEN 'mixed'
       WHEN 'beneficial' IN outcomes THEN CASE WHEN all(hedged IN hedges WHERE hedged) THEN 'beneficial (hedged)' ELSE 'beneficial' END
       WHEN 'harmful' IN outcomes THEN 'harmful'
       WHEN 'no-benefit' IN outcomes THEN 'no benefit'
       ELSE 'unreported'
     END AS outcome
WITH m, isBroader, s, scopes, drugs, evidence, patients, counted,
     CASE
       WHEN outcome IN ['planned', 'unreported'] OR any(section IN sections WHERE section <> 'title') THEN outcome
       WHEN outcome = 'beneficial (hedged)' THEN 'beneficial (hedged, title only)'
       ELSE outcome + ' (title only)'
     END AS outcome
WITH m, isBroader, count(*) AS studies, sum(patients) AS patients, sum(-counted[1]) AS improved, sum(counted[0]) AS assessed,
     collect(outcome) AS outcomes, min(s.tier) AS bestTier,
     collect(scopes) AS scopes, collect(drugs) AS drugs, collect(evidence) AS evidence
RETURN coalesce(m.name, 'mechanism not known') AS mechanism,
       COLLECT { MATCH (m)-[:SUBTYPE_OF]->(parent:Mechanism) RETURN parent.name ORDER BY parent.name } AS under,
       COLLECT { UNWIND drugs AS names UNWIND names AS name RETURN DISTINCT name ORDER BY name } AS drugs,
       studies,
       CASE WHEN patients > 0 THEN patients END AS patients,
       CASE WHEN assessed > 0 THEN improved END AS improved,
       CASE WHEN assessed > 0 THEN assessed END AS assessed,
       [word IN ['beneficial', 'beneficial (hedged)', 'beneficial (hedged, title only)', 'beneficial (title only)', 'mixed', 'mixed (title only)',
                  'no benefit', 'no benefit (title only)', 'harmful', 'harmful (title only)', 'unreported', 'planned']
          WHERE word IN outcomes | toString(size([one IN outcomes WHERE one = word])) + ' ' + word] AS outcome,
       bestTier,
       COLLECT { UNWIND scopes AS some UNWIND some AS one RETURN DISTINCT one ORDER BY one } AS scope,
       COLLECT { UNWIND evidence AS some UNWIND some AS one RETURN DISTINCT one ORDER BY one } AS evidence
ORDER BY isBroader, studies DESC, mechanism, m.id
