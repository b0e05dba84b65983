// Timeline by year
// When was which drug investigated in a disease or its subtypes, and what came of it? Studies without a year come last.
// @param disease = idiopathic-inflammatory-myopathy
MATCH (d:Drug)<-[:OF_DRUG]-(e:Evidence {role: 'investigated'})-[:REPORTED_IN]->(s:Study)
WHERE $disease IS NULL OR EXISTS { (e)-[:IN_DISEASE]->(:Disease)-[:SUBTYPE_OF*0..]->(:Disease {id: $disease}) }
WITH s, d, CASE WHEN s.planned THEN 'planned' WHEN e.hedged THEN e.outcome + ' (hedged)' ELSE e.outcome END AS outcome
ORDER BY outcome
WITH s, d, collect(DISTINCT outcome) AS outcomes
RETURN s.year AS year, d.name AS drug, outcomes, s.tier AS tier, coalesce(s.title, s.id) AS study
ORDER BY year, drug, study, s.id, d.id
