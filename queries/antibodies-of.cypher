// Antibodies of a disease
// Which antibodies mark a disease or its subtypes, how firmly, and against what? Each by the nearest disease that it marks.
// @param disease = ['dermatomyositis']
// @param exclude = []
// @detail source, antibodyId, diseaseId
UNWIND range(0, size($disease) - 1) AS number
MATCH path = (d:Disease)-[:SUBTYPE_OF*0..]->(:Disease {id: $disease[number]})
WITH number, d, min(length(path)) AS distance
MATCH (d)-[mark:MARKED_BY]->(a:Antibody)
WHERE NOT d.id IN $exclude AND NOT a.id IN $exclude
WITH number, distance, d, mark, a
ORDER BY number, distance, d.id, mark.id
WITH a, collect({number: number, distance: distance, disease: d, mark: mark})[0] AS nearest
RETURN a.name AS antibody, nearest.mark.association AS association, nearest.disease.name AS disease, coalesce(split(a.antigen, '|'), []) AS antigen,
       nearest.mark.source AS source, a.id AS antibodyId, nearest.disease.id AS diseaseId
ORDER BY nearest.number, nearest.distance, diseaseId, nearest.mark.id
