using System.Runtime.InteropServices;
using EvidenceGraph.Documents;
using EvidenceGraph.Text;

namespace EvidenceGraph.Mentions;

/// <summary>The words of one document, sentence by sentence, cut once for all who look for names in it. Used for one document after the other.</summary>
internal sealed class SentenceWords
{
    private readonly List<WordRun> _words = [];
    private readonly List<int> _first = [];

    /// <summary>Room for what a walk finds.</summary>
    public List<int> Payloads { get; } = [];

    /// <summary>Cuts the sentences of <paramref name="document"/>, but for page furniture, in place of what was here before.</summary>
    public void Read(Document document)
    {
        _words.Clear();
        _first.Clear();
        foreach (var sentence in document.Sentences)
        {
            _first.Add(_words.Count);
            if (document.RoleOf(sentence) != SectionRole.Furniture)
                WordRun.Scan(document.Text, sentence.Span, _words);
        }

        _first.Add(_words.Count);
    }

    /// <summary>The words of a sentence; of page furniture none.</summary>
    public ReadOnlySpan<WordRun> Of(int sentence) => CollectionsMarshal.AsSpan(_words)[_first[sentence].._first[sentence + 1]];
}
