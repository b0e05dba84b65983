using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Mentions;

/// <summary>
/// What the document's own short forms mean: the concepts that the long form names, as a whole or as its last words ('refractory
/// dermatomyositis'). A definition wins over the vocabulary, also where the long form is nothing that the vocabulary knows.
/// </summary>
internal sealed class DocumentDefinitions
{
    private const int ShortestWord = 4;

    private readonly List<(string Short, string Long, int[] Concepts)> _definitions = [];
    private readonly NameIndex _names;

    public DocumentDefinitions(IReadOnlyList<Abbreviation> abbreviations, NameScanner scanner, NameIndex names)
    {
        _names = names;
        var found = new List<Found>();
        foreach (var abbreviation in abbreviations)
        {
            if (abbreviation.ShortForm.Length < 2 || Known(abbreviation.ShortForm))
                continue;
            found.Clear();
            scanner.Scan(abbreviation.LongForm, found);
            _definitions.Add((abbreviation.ShortForm, abbreviation.LongForm, MeaningOf(abbreviation.LongForm, found, names)));
        }
    }

    /// <summary>The short forms that stand for concepts, with these.</summary>
    public IEnumerable<(string Short, int[] Concepts)> Meaningful => _definitions.Where(d => d.Concepts.Length > 0).Select(d => (d.Short, d.Concepts));

    /// <summary>Whether the document defines any short form.</summary>
    public bool Any => _definitions.Count > 0;

    /// <summary>
    /// Whether the document itself decides what <paramref name="printed"/> means, its plural 's' aside: by a long form that is known, or by
    /// one that has no word in common with the names of <paramref name="concept"/> (-1 where the name is ambiguous), which the vocabulary
    /// would take it for.
    /// </summary>
    public bool Decides(ReadOnlySpan<char> printed, int concept, out int[] concepts)
    {
        foreach (var (form, longForm, meaning) in _definitions)
        {
            if (printed.SequenceEqual(form) || (printed.Length == form.Length + 1 && printed[^1] == 's' && printed[..^1].SequenceEqual(form)))
            {
                concepts = meaning;
                return meaning.Length > 0 || concept < 0 || !MayMean(longForm, concept);
            }
        }

        concepts = [];
        return false;
    }

    private bool Known(string form) => _definitions.Exists(definition => definition.Short == form);

    private bool MayMean(string longForm, int concept)
    {
        var entry = _names.Concepts[concept];
        var spelledOut = entry.Name.Contains(' ', StringComparison.Ordinal);
        if (Shares(longForm, entry.Name))
            return true;
        foreach (var name in entry.Synonyms)
        {
            if (Shares(longForm, name))
                return true;
            spelledOut |= name.Contains(' ', StringComparison.Ordinal);
        }

        return !spelledOut;
    }

    // Whether a word of the name begins a word of the long form.
    private static bool Shares(string longForm, string name)
    {
        foreach (var range in name.AsSpan().SplitAny(" -/"))
        {
            var word = name.AsSpan(range);
            if (word.Length >= ShortestWord && longForm.AsSpan().Contains(word[..Math.Min(word.Length, 6)], StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static int[] MeaningOf(string longForm, List<Found> found, NameIndex names)
    {
        var meaning = new List<int>();
        foreach (var name in found)
        {
            if (!NameIndex.IsAmbiguous(name.Payload) && name.End == longForm.Length && names.KindOf(name.Payload) != ConceptKind.Target)
                meaning.Add(name.Payload);
        }

        return [.. meaning];
    }
}
