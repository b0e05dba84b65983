// Registered trials without results
// Which planned or registered studies are there, of what, and for whom? Their evidence has no outcome yet.
// @param disease = null
MATCH (s:Study {planned: true})
WHERE $disease IS NULL OR EXISTS { (s)<-[:REPORTED_IN]-(:Evidence)-[:IN_DISEASE]->(:Disease)-[:SUBTYPE_OF*0..]->(:Disease {id: $disease}) }
RETURN coalesce(s.title, s.id) AS study, s.registry AS registry, s.design AS design, s.phase AS phase, s.participants AS participants,
       COLLECT { MATCH (s)<-[:REPORTED_IN]-(:Evidence {role: 'investigated'})-[:OF_DRUG]->(d:Drug) RETURN DISTINCT d.name ORDER BY d.name } AS drugs,
       COLLECT { MATCH (s)<-[:REPORTED_IN]-(:Evidence {role: 'investigated'})-[:IN_DISEASE]->(d:Disease) RETURN DISTINCT d.name ORDER BY d.name } AS diseases,
       COLLECT { MATCH (s)<-[:DESCRIBES]-(d:Document) RETURN d.path ORDER BY d.path } AS documents
ORDER BY study, s.id
