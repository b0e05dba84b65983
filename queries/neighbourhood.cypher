// Neighbourhood of a node
// What is a drug, disease, antibody, mechanism, target or study joined to, and in which direction?
// @param id = tacrolimus
MATCH (n:Drug|Disease|Antibody|Mechanism|Target|Study|Document|Evidence {id: $id})-[r]-(other)
RETURN type(r) AS relationship, CASE WHEN startNode(r).id = n.id THEN 'to' ELSE 'from' END AS direction,
       labels(other)[0] AS label, coalesce(other.name, other.title, left(other.quote, 80), other.path, other.id) AS neighbour, other.id AS id
ORDER BY relationship, direction, label, neighbour, id, r.id
