// Drugs by outcome
// Which drugs came out in a given way (beneficial, mixed, no-benefit, harmful, unreported), in which disease, in how many
// studies, and says anyone so without hedging? The disease, where one is given, counts with its subtypes.
// @param outcome = beneficial
// @param disease = null
MATCH (d:Drug)<-[:OF_DRUG]-(e:Evidence {role: 'investigated', outcome: $outcome})-[:REPORTED_IN]->(s:Study),
      (e)-[:IN_DISEASE]->(p:Disease)
WHERE coalesce(s.planned, false) = false
  AND ($disease IS NULL OR EXISTS { (p)-[:SUBTYPE_OF*0..]->(:Disease {id: $disease}) })
WITH d, p, count(DISTINCT s) AS studies, min(s.tier) AS bestTier,
     sum(CASE WHEN e.hedged THEN 0 ELSE 1 END) AS plain
RETURN d.name AS drug, p.name AS disease, studies, bestTier,
       CASE WHEN plain = 0 THEN 'only hedged' ELSE 'stated plainly' END AS stated
ORDER BY drug, disease, d.id, p.id
