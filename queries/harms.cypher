// Harms
// Where did a treatment harm, or was named with harm, in the words of the documents: which drug, in which disease, in which role?
// @param drug = null
// @param disease = null
MATCH (d:Drug)<-[:OF_DRUG]-(e:Evidence {outcome: 'harmful'})-[:REPORTED_IN]->(s:Study)
WHERE ($drug IS NULL OR EXISTS { (d)-[:MEMBER_OF*0..]->(:Drug {id: $drug}) })
  AND ($disease IS NULL OR EXISTS { (e)-[:IN_DISEASE]->(:Disease)-[:SUBTYPE_OF*0..]->(:Disease {id: $disease}) })
RETURN d.name AS drug, e.role AS role,
       COLLECT { MATCH (e)-[:IN_DISEASE|WITH_ANTIBODY]->(c) RETURN c.name ORDER BY c.name } AS population,
       e.quote AS quote, s.tier AS tier, coalesce(s.title, s.id) AS study, left(e.id, 8) AS evidence
ORDER BY drug, coalesce(tier, 'Z'), study, e.start, e.id
