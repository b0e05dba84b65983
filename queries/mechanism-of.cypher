// How a drug works
// By which mechanisms does a drug act, on which targets, and who says so? Where nothing is known of the drug itself, its nearest
// classes answer. The targets are the drug's own where the vocabulary has them, else those of the mechanism.
// @param drug = ['tofacitinib']
// @detail source, drugId, mechanismId, targetIds, quotes
UNWIND range(0, size($drug) - 1) AS number
MATCH path = (named:Drug {id: $drug[number]})-[:MEMBER_OF*0..]->(acting:Drug)-[acts:TARGETS]->(m:Mechanism)
WHERE none(nearer IN nodes(path)[..-2] WHERE EXISTS { (nearer)-[:TARGETS]->(:Mechanism) })
WITH DISTINCT number, named, acting, acts, m,
     COLLECT { MATCH (acting)-[on:ACTS_ON]->(t:Target) RETURN t ORDER BY on.id } AS own,
     COLLECT { MATCH (m)-[on:ACTS_ON]->(t:Target) RETURN t ORDER BY on.id } AS behind
WITH *, [t IN own WHERE t IN behind] AS shared
WITH *, CASE WHEN size(own) = 0 THEN behind WHEN size(shared) = 0 THEN own ELSE shared END AS hit
RETURN named.name AS drug, m.name AS mechanism, acts.action AS action, [t IN hit | t.name] AS targets,
       CASE WHEN acting = named THEN 'itself' ELSE acting.name END AS by, acts.source AS source,
       named.id AS drugId, m.id AS mechanismId, [t IN hit | t.id] AS targetIds, coalesce(acts.quotes, []) AS quotes
ORDER BY number, acts.id
