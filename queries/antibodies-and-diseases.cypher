// Antibodies and their diseases
// Which antibodies mark a disease or its subtypes, how firmly, against what, and how much investigated evidence names both?
// @param disease = dermatomyositis
MATCH (p:Disease)-[mark:MARKED_BY]->(a:Antibody)
WHERE $disease IS NULL OR EXISTS { (p)-[:SUBTYPE_OF*0..]->(:Disease {id: $disease}) }
RETURN a.name AS antibody, mark.association AS association, p.name AS disease, a.antigen AS antigen,
       COUNT { MATCH (a)<-[:WITH_ANTIBODY]-(e:Evidence {role: 'investigated'})-[:IN_DISEASE]->(:Disease)-[:SUBTYPE_OF*0..]->(p) RETURN DISTINCT e } AS evidence
ORDER BY evidence DESC, antibody, disease, a.id, p.id
