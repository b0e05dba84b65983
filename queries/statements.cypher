// Statements
// What do these pieces of evidence say, of whom, in which words, and where do they stand? It is the list under an answer.
// @param evidence = ['238ff69e932c696bfdc35eab4e66d4e477c1998b8cbb21426f6bfa2a306d2fbe']
UNWIND range(0, size($evidence) - 1) AS number
MATCH (e:Evidence {id: $evidence[number]})-[:OF_DRUG]->(drug:Drug), (e)-[:REPORTED_IN]->(s:Study), (e)-[:QUOTED_FROM]->(doc:Document)
WITH number, e, drug, s, doc,
     reduce(text = null, name IN
       COLLECT { MATCH (e)-[:IN_DISEASE]->(c) RETURN c.name ORDER BY c.id } | coalesce(text + ' + ', '') + name) AS diseases,
     reduce(text = null, name IN
       COLLECT { MATCH (e)-[:WITH_ANTIBODY]->(c) RETURN c.name ORDER BY c.id } | coalesce(text + ' + ', '') + name) AS antibodies
RETURN e.id AS evidence, drug.id AS drugId, drug.name AS drug, e.role AS role,
       e.outcome AS outcome, CASE
         WHEN s.planned THEN 'planned'
         ELSE replace(e.outcome, '-', ' ') + CASE
           WHEN e.outcome = 'unreported' THEN ''
           WHEN e.outcome = 'beneficial' AND e.hedged AND e.section = 'title' THEN ' (hedged, title only)'
           WHEN e.outcome = 'beneficial' AND e.hedged THEN ' (hedged)'
           WHEN e.section = 'title' THEN ' (title only)'
           ELSE ''
         END
       END AS outcomeInWords,
       e.improved AS improved, e.assessed AS assessed,
       coalesce(diseases + ', ' + antibodies, diseases, antibodies, '') AS population,
       [id IN coalesce(e.comparators, []) | COLLECT { MATCH (d:Drug {id: id}) RETURN d.name }[0]] AS comparedWith,
       [id IN coalesce(e.concomitant, []) | COLLECT { MATCH (d:Drug {id: id}) RETURN d.name }[0]] AS givenAlong,
       e.quote AS quote, e.start AS start, e.end AS end,
       coalesce(doc.path, doc.id) AS document, coalesce(doc.restated, false) AS restated,
       s.id AS studyId, s.title AS study, coalesce(s.design, 'other') AS design, coalesce(s.planned, false) AS planned,
       s.journal AS journal, s.year AS year, s.participants AS participants, s.tier AS tier,
       coalesce('https://doi.org/' + s.doi, 'https://pubmed.ncbi.nlm.nih.gov/' + s.pmid + '/', s.registry) AS link,
       coalesce(s.retracted, false) AS retracted
ORDER BY number
