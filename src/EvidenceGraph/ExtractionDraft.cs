using EvidenceGraph.Claims;
using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;
using EvidenceGraph.Studies;

namespace EvidenceGraph;

/// <summary>A document on its way through the <see cref="EvidencePipeline"/>: what each stage has read of it so far.</summary>
/// <param name="source">The document.</param>
/// <param name="withText">Whether its extraction holds its text.</param>
internal sealed class ExtractionDraft(DocumentSource source, bool withText)
{
    public DocumentSource Source => source;

    public bool WithText => withText;

    public Document Document { get; set; } = null!;

    public MentionSet Mentions { get; set; } = null!;

    public Study Study { get; set; } = null!;

    public IReadOnlyList<MechanismStatement> Statements { get; set; } = [];

    public IReadOnlyList<Evidence> Evidence { get; set; } = [];

    /// <summary>All of it, once the last stage is over.</summary>
    public Extraction? Extraction { get; set; }

    /// <summary>Why a stage could not read it; no further one tried then.</summary>
    public Exception? Failure { get; set; }
}
