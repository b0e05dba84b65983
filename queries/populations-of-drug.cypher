// Where a drug or class has been tried
// In which diseases has a drug, or a member of a class, been investigated or approved, and how did it go?
// @param drug = abatacept
MATCH (d:Drug)-[:MEMBER_OF*0..]->(:Drug {id: $drug})
WITH DISTINCT d
MATCH (d)-[t:TREATS]->(p:Disease)
RETURN p.name AS disease, d.name AS drug, t.studies AS studies, t.patients AS patients, t.improved AS improved, t.assessed AS assessed,
       t.summary AS summary, t.approved AS approved, t.bestTier AS bestTier
ORDER BY studies DESC, disease, drug, p.id, d.id
