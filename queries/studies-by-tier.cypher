// Studies by tier
// Which studies investigated a disease or its subtypes, the weightiest first? A to C are guidelines and meta-analyses,
// trials, controlled cohorts and series of five or more; D fewer patients; E laboratory and opinion; R no results yet.
// @param disease = idiopathic-inflammatory-myopathy
MATCH (e:Evidence {role: 'investigated'})-[:REPORTED_IN]->(s:Study)
WHERE $disease IS NULL OR EXISTS { (e)-[:IN_DISEASE]->(:Disease)-[:SUBTYPE_OF*0..]->(:Disease {id: $disease}) }
WITH DISTINCT s
RETURN s.tier AS tier, s.design AS design, s.year AS year, s.participants AS participants, coalesce(s.title, s.id) AS study,
       COLLECT { MATCH (s)<-[:REPORTED_IN]-(:Evidence {role: 'investigated'})-[:OF_DRUG]->(d:Drug) RETURN DISTINCT d.name ORDER BY d.name } AS drugs,
       s.id AS id
ORDER BY coalesce(tier, 'Z'), coalesce(year, 0) DESC, id
