// Diseases of an antibody
// Which diseases does an antibody mark, how firmly, and against what is it directed? The antibody itself first, then its kinds,
// then the groups that it belongs to; each disease by the nearest of them.
// @param antibody = ['anti-mda5']
// @param exclude = []
// @detail source, diseaseId, antibodyId
UNWIND range(0, size($antibody) - 1) AS number
MATCH (asked:Antibody {id: $antibody[number]})
UNWIND COLLECT {
  MATCH path = (a:Antibody)-[:SUBTYPE_OF*0..]->(asked) RETURN [a, [0, length(path)]] AS pair
  UNION MATCH path = (asked)-[:SUBTYPE_OF*1..]->(a:Antibody) RETURN [a, [1, length(path)]] AS pair
} AS pair
WITH number, pair[0] AS a, min(pair[1]) AS distance
MATCH (d:Disease)-[mark:MARKED_BY]->(a)
WHERE NOT d.id IN $exclude AND NOT a.id IN $exclude
WITH number, distance, a, mark, d
ORDER BY number, distance, a.id, mark.id
WITH d, collect({number: number, distance: distance, antibody: a, mark: mark})[0] AS nearest
RETURN d.name AS disease, nearest.mark.association AS association, nearest.antibody.name AS antibody,
       coalesce(split(nearest.antibody.antigen, '|'), []) AS antigen,
       nearest.mark.source AS source, d.id AS diseaseId, nearest.antibody.id AS antibodyId
ORDER BY nearest.number, nearest.distance, antibodyId, nearest.mark.id
