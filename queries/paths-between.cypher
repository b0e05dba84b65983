// Paths between two concepts
// How are two concepts connected in the fewest steps, through knowledge or through evidence, documents apart?
// @param from = tacrolimus
// @param to = anti-jo-1
MATCH (from:Drug|Disease|Antibody|Mechanism|Target {id: $from})
MATCH (to:Drug|Disease|Antibody|Mechanism|Target {id: $to})
MATCH path = allShortestPaths((from)-[:TARGETS|ACTS_ON|MEMBER_OF|SUBTYPE_OF|MARKED_BY|OF_DRUG|IN_DISEASE|WITH_ANTIBODY|TREATS*1..6]-(to))
WITH length(path) AS hops, [n IN nodes(path) | coalesce(n.name, 'evidence ' + left(n.id, 8))] AS names, [r IN relationships(path) | type(r)] AS types,
     [n IN nodes(path) | n.id] AS ids, [r IN relationships(path) | r.id] AS relationships
RETURN hops, names, types, ids
ORDER BY hops, names, types, ids, relationships
LIMIT 50
