using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Mentions;

/// <summary>
/// What the document's own short forms mean: the concepts that the long form names, as a whole or as its last words ('refractory
/// dermatomyositis'). A definition wins over the vocabulary, also where the long form is nothing that the vocabulary knows.
/// </summary>
internal sealed class DocumentDefinitions
{
    private readonly List<(string Short, int[]? Concepts)> _definitions = [];

    public DocumentDefinitions(IReadOnlyList<Abbreviation> abbreviations, NameScanner scanner, NameIndex names)
    {
        var found = new List<Found>();
        foreach (var abbreviation in abbreviations)
        {
            if (abbreviation.ShortForm.Length < 2 || Find(abbreviation.ShortForm, out _))
                continue;
            found.Clear();
            scanner.Scan(abbreviation.LongForm, new TextSpan(0, abbreviation.LongForm.Length), 0, false, found);
            _definitions.Add((abbreviation.ShortForm, MeaningOf(abbreviation.LongForm, found, names)));
        }
    }

    /// <summary>Whether the document defines any short form.</summary>
    public bool Any => _definitions.Count > 0;

    /// <summary>The definitions: null concepts where the long form names none, and none that it could be part of.</summary>
    public IReadOnlyList<(string Short, int[]? Concepts)> All => _definitions;

    /// <summary>Whether the document defines <paramref name="printed"/>, its plural 's' aside, and as what.</summary>
    public bool Find(ReadOnlySpan<char> printed, out int[]? concepts)
    {
        foreach (var (form, meaning) in _definitions)
        {
            if (printed.SequenceEqual(form) || (printed.Length == form.Length + 1 && printed[^1] == 's' && printed[..^1].SequenceEqual(form)))
            {
                concepts = meaning;
                return true;
            }
        }

        concepts = null;
        return false;
    }

    private static int[]? MeaningOf(string longForm, List<Found> found, NameIndex names)
    {
        var meaning = new List<int>();
        foreach (var name in found)
        {
            if (!NameIndex.IsAmbiguous(name.Payload) && name.End == longForm.Length && names.KindOf(name.Payload) != ConceptKind.Target)
                meaning.Add(name.Payload);
        }

        if (meaning.Count > 0)
            return [.. meaning];
        return found.Count == 0 ? null : [];
    }
}
