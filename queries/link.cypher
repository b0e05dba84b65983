// Paths between two concepts
// How are two things connected in the fewest steps, through knowledge or through evidence, documents apart? Ways through specific
// things come first, those through what everything touches last.
// @param from = tacrolimus
// @param to = anti-jo-1
// @param maxHops = 6
// @detail nodeIds, relationships, evidenceIds, scopes
MATCH (from:Drug|Disease|Antibody|Mechanism|Target|Study|Evidence|Document {id: $from})
MATCH (to:Drug|Disease|Antibody|Mechanism|Target|Study|Evidence|Document {id: $to})
MATCH path = allShortestPaths((from)-[*..20]-(to))
WHERE from <> to AND all(n IN nodes(path) WHERE NOT n:Document OR n = from OR n = to)
WITH path, nodes(path) AS steps, relationships(path) AS hops
WHERE length(path) <= $maxHops
WITH *, [n IN steps | CASE
       WHEN n:Evidence THEN 'evidence ' + left(n.id, 8) + ' (' + n.role + ', ' + n.outcome + ')'
       WHEN n:Study THEN coalesce("study '" + n.title + "'", 'study ' + n.id)
       ELSE coalesce(n.name, n.id)
     END] AS names,
     reduce(ids = [n IN steps WHERE n:Evidence | n.id], r IN hops | ids + coalesce(r.evidence, [])[..3]) AS evidence
RETURN length(path) AS hops,
       reduce(text = names[0], i IN range(0, size(hops) - 1) |
         text + CASE WHEN startNode(hops[i]) = steps[i] THEN ' –' + type(hops[i]) + '→ ' ELSE ' ←' + type(hops[i]) + '– ' END + names[i + 1]) AS path,
       [n IN steps | n.id] AS nodeIds, [r IN hops | r.id] AS relationships,
       reduce(ids = [], id IN evidence | CASE WHEN id IN ids THEN ids ELSE ids + id END) AS evidenceIds
ORDER BY reduce(weight = 1.0, n IN steps[1..-1] | weight * (1 + COUNT { (n)--() })), relationships
LIMIT 50
