// Antibodies and their diseases
// Which antibodies mark a disease or its subtypes, how firmly, against what, and how much investigated evidence names both?
// @param disease = dermatomyositis
MATCH (disease:Disease)-[mark:MARKED_BY]->(antibody:Antibody)
WHERE $disease IS NULL OR EXISTS { (disease)-[:SUBTYPE_OF*0..]->(:Disease {id: $disease}) }
RETURN antibody.name AS antibody, mark.association AS association, disease.name AS disease, antibody.antigen AS antigen,
       COUNT { MATCH (antibody)<-[:WITH_ANTIBODY]-(e:Evidence {role: 'investigated'})-[:IN_DISEASE]->(:Disease)-[:SUBTYPE_OF*0..]->(disease) RETURN DISTINCT e } AS evidence
ORDER BY evidence DESC, antibody, disease, antibody.id, disease.id
