// Evidence for a drug in a disease
// What do the documents say of a drug, or of the members of a class, in a disease or its subtypes: role, outcome, counts,
// and the words themselves? What is only mentioned comes last.
// @param drug = tacrolimus
// @param disease = interstitial-lung-disease
MATCH (d:Drug)-[:MEMBER_OF*0..]->(:Drug {id: $drug})
WITH DISTINCT d
MATCH (d)<-[:OF_DRUG]-(e:Evidence)-[:REPORTED_IN]->(s:Study), (e)-[:QUOTED_FROM]->(doc:Document)
WHERE $disease IS NULL OR EXISTS { (e)-[:IN_DISEASE]->(:Disease)-[:SUBTYPE_OF*0..]->(:Disease {id: $disease}) }
WITH d, e, s, doc,
     CASE e.role WHEN 'investigated' THEN 1 WHEN 'comparator' THEN 2 WHEN 'concomitant' THEN 3 WHEN 'prior' THEN 4 WHEN 'approved' THEN 5 ELSE 6 END AS rank
RETURN d.name AS drug, e.role AS role,
       CASE WHEN s.planned THEN 'planned' WHEN e.hedged THEN e.outcome + ' (hedged)' ELSE e.outcome END AS outcome,
       e.improved AS improved, e.assessed AS assessed,
       COLLECT { MATCH (e)-[:IN_DISEASE|WITH_ANTIBODY]->(c) RETURN c.name ORDER BY c.name } AS population,
       s.year AS year, s.tier AS tier, e.quote AS quote, left(e.id, 8) AS evidence, doc.path AS document
ORDER BY rank, coalesce(tier, 'Z'), s.id, document, e.start, e.id
