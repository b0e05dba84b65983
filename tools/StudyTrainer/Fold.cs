using EvidenceGraph.Studies;

namespace EvidenceGraph.StudyTrainer;

/// <summary>Documents, and the models that they are measured by.</summary>
internal sealed record Fold(IReadOnlyList<AnnotatedDocument> Documents, StudyModels Models)
{
    /// <summary>Adds its documents to <paramref name="measurement"/>.</summary>
    public void Into(Measurement measurement)
    {
        foreach (var document in Documents)
            measurement.Add(document, Models);
    }
}
