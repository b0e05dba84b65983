// Conflicting evidence
// For which drug and disease do finished studies disagree: benefit in one, and none, harm or a mixed result in another?
// @param drug = null
// @param disease = null
MATCH (d:Drug)<-[:OF_DRUG]-(e:Evidence)-[:REPORTED_IN]->(s:Study), (e)-[:IN_DISEASE]->(p:Disease)
WHERE e.role IN ['investigated', 'comparator', 'prior'] AND e.outcome <> 'unreported' AND coalesce(s.planned, false) = false
  AND ($drug IS NULL OR EXISTS { (d)-[:MEMBER_OF*0..]->(:Drug {id: $drug}) })
  AND ($disease IS NULL OR EXISTS { (p)-[:SUBTYPE_OF*0..]->(:Disease {id: $disease}) })
WITH d, p, e.outcome AS outcome, s.id AS study, left(e.id, 8) AS evidence
ORDER BY outcome, study, evidence
WITH d, p, collect(DISTINCT study) AS studies, collect(DISTINCT outcome) AS outcomes, collect(outcome + ' ' + evidence) AS evidence
WHERE size(studies) > 1 AND size(outcomes) > 1
RETURN d.name AS drug, p.name AS disease, size(studies) AS studies, outcomes, evidence
ORDER BY studies DESC, drug, disease, d.id, p.id
