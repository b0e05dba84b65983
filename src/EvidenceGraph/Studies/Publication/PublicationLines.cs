using EvidenceGraph.Documents;

namespace EvidenceGraph.Studies.Publication;

/// <summary>What the lines of a document print of its publication: its years, its identifiers, a notice of retraction.</summary>
/// <param name="Years">The years, with 'not told' as the last.</param>
/// <param name="Numbers">The numbers of trials and reviews, in order.</param>
/// <param name="Doi">The first DOI.</param>
/// <param name="Pmid">The first PubMed number.</param>
/// <param name="IsRetracted">Whether a notice says that it was retracted.</param>
internal sealed record PublicationLines(List<YearCandidate> Years, List<RegistryNumber> Numbers, string? Doi, string? Pmid, bool IsRetracted)
{
    /// <summary>The lines of <paramref name="document"/>; those that name other papers give no identifier.</summary>
    public static PublicationLines Read(Document document)
    {
        var lines = TextLines.Of(document.Text);
        var numbers = new List<RegistryNumber>();
        string? doi = null, pmid = null;
        foreach (var line in lines)
        {
            if (line.IsForeign)
                continue;
            var span = document.Text.AsSpan(line.Start, line.End - line.Start);
            doi ??= DoiReader.Read(span);
            pmid ??= PmidReader.Read(span);
            RegistryNumber.Read(span, numbers);
        }

        return new PublicationLines(YearCandidates.Find(document, lines), numbers, doi, pmid, RetractionReader.IsRetracted(document.Text, lines));
    }
}
