namespace EvidenceGraph.Mentions;

/// <summary>A name found in a document, before it is settled what it means.</summary>
/// <param name="Payload">A concept's index, or <c>~</c> the index of an ambiguous name.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after its last.</param>
/// <param name="Sentence">The index of its sentence.</param>
internal readonly record struct Found(int Payload, int Start, int End, int Sentence)
{
    /// <summary>The index of the first name of <c>[first, end)</c>, which are in order of place, that begins at or after <paramref name="place"/>.</summary>
    public static int FirstFrom(List<Found> names, int first, int end, int place)
    {
        while (first < end)
        {
            var middle = (first + end) / 2;
            if (names[middle].Start < place)
                first = middle + 1;
            else
                end = middle;
        }

        return first;
    }
}
