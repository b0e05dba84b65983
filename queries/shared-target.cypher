// All that shares a target with a drug
// Which other drugs act on a target that this drug acts on, itself or through its mechanism, and in which diseases has each
// been investigated?
// @param drug = basiliximab
MATCH (drug:Drug {id: $drug})
WITH drug, COLLECT {
       MATCH (drug)-[:ACTS_ON]->(t:Target) RETURN t
       UNION
       MATCH (drug)-[:TARGETS]->(:Mechanism)-[:ACTS_ON]->(t:Target) RETURN t
     } AS targets
UNWIND targets AS target
MATCH (target)<-[:ACTS_ON]-(by)
WHERE by:Drug OR by:Mechanism
MATCH (by)<-[:TARGETS*0..1]-(other:Drug)
WHERE other.id <> drug.id AND other.kind <> 'class'
WITH target, other
ORDER BY target.name, target.id
WITH other, collect(DISTINCT target.name) AS targets
RETURN other.name AS drug, other.kind AS kind, targets,
       COLLECT { MATCH (other)<-[:OF_DRUG]-(:Evidence {role: 'investigated'})-[:IN_DISEASE]->(d:Disease) RETURN DISTINCT d.name ORDER BY d.name } AS investigatedIn
ORDER BY size(targets) DESC, drug, other.id
