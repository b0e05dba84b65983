// Map of what has been tried
// What has been tried for a disease with an antibody, to be looked at as a graph: which drugs, by which mechanisms, for which
// diseases, and how do these go with the antibody?
// @param disease = interstitial-lung-disease
// @param antibody = anti-mda5
MATCH (e:Evidence {role: 'investigated'})
WHERE ($disease IS NULL OR EXISTS { (e)-[:IN_DISEASE]->(:Disease)-[:SUBTYPE_OF*0..]->(:Disease {id: $disease}) })
  AND ($antibody IS NULL
       OR EXISTS { (e)-[:WITH_ANTIBODY]->(:Antibody)-[:SUBTYPE_OF*0..]->(:Antibody {id: $antibody}) }
       OR EXISTS { (e)-[:IN_DISEASE]->(:Disease)-[:SUBTYPE_OF*0..]->(:Disease)-[:MARKED_BY {association: 'defining'}]->(:Antibody)-[:SUBTYPE_OF*0..]->(:Antibody {id: $antibody}) })
MATCH (e)-[:OF_DRUG]->(drug:Drug)-[treats:TREATS]->(disease:Disease)<-[:IN_DISEASE]-(e)
OPTIONAL MATCH (drug)-[targets:TARGETS]->(mechanism:Mechanism)
OPTIONAL MATCH (e)-[:WITH_ANTIBODY]->(antibody:Antibody)
OPTIONAL MATCH (disease)-[marked:MARKED_BY]->(antibody)
RETURN DISTINCT drug, treats, disease, targets, mechanism, antibody, marked
ORDER BY drug.id, disease.id, mechanism.id, antibody.id, marked.id
