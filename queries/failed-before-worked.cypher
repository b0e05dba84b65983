// What failed before what worked
// Which drugs did not help, or were given before, and which drug then helped, in the same study and a common disease?
// @param disease = null
MATCH (failed:Drug)<-[:OF_DRUG]-(before:Evidence)-[:REPORTED_IN]->(s:Study)<-[:REPORTED_IN]-(after:Evidence {role: 'investigated'})-[:OF_DRUG]->(worked:Drug),
      (before)-[:IN_DISEASE]->(p:Disease)<-[:IN_DISEASE]-(after)
WHERE failed.id <> worked.id
  AND (before.role = 'prior' OR before.outcome IN ['no-benefit', 'mixed'])
  AND after.outcome IN ['beneficial', 'mixed']
  AND ($disease IS NULL OR EXISTS { (p)-[:SUBTYPE_OF*0..]->(:Disease {id: $disease}) })
WITH failed, worked, s, before, after, p
ORDER BY p.name, p.id
WITH failed, worked, s, before, after, collect(DISTINCT p.name) AS diseases
RETURN worked.name AS worked, after.outcome + CASE WHEN after.hedged THEN ' (hedged)' ELSE '' END AS outcome,
       failed.name AS failed, before.role + ', ' + before.outcome AS failedAs, diseases,
       before.quote AS quoteOfFailure, after.quote AS quoteOfSuccess, coalesce(s.title, s.id) AS study
ORDER BY worked, failed, study, before.start, after.start, before.id, after.id
