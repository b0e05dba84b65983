using System.Runtime.InteropServices;
using EvidenceGraph.Text;

namespace EvidenceGraph.Mentions;

/// <summary>Collects names and lays them out as the trie of a <see cref="PhraseMatcher"/>.</summary>
internal sealed class PhraseMatcherBuilder
{
    private readonly List<Phrase> _phrases = [];

    // The folded symbols of all names, one after the other; name i ends where name i + 1 begins.
    private readonly List<int> _starts = [0];
    private char[] _symbols = new char[256];
    private int _symbolCount;

    /// <summary>Adds <paramref name="name"/>; <paramref name="payload"/> is what a match gives back. Names without a symbol are left out.</summary>
    public void Add(string name, int payload, PhraseMatcher.Ending ending = PhraseMatcher.Ending.Word)
    {
        var start = _symbolCount;
        foreach (var c in name)
        {
            var code = FoldingTable.Code(c);
            if (FoldingTable.IsSkipped(code))
                continue;
            if (!FoldingTable.IsExpansion(code))
            {
                AddSymbol(code);
                continue;
            }

            foreach (var symbol in FoldingTable.Expand(code))
                AddSymbol(symbol);
        }

        if (_symbolCount == start)
            return;
        _phrases.Add(new Phrase(name, payload, ending, IsExact(name), 0));
        _starts.Add(_symbolCount);
    }

    /// <summary>The matcher of all names added.</summary>
    public PhraseMatcher Build() =>
        new PhraseTrieLayout(_symbols.AsSpan(0, _symbolCount), CollectionsMarshal.AsSpan(_starts), [.. _phrases]).Build();

    private void AddSymbol(char symbol)
    {
        if (_symbolCount == _symbols.Length)
            Array.Resize(ref _symbols, _symbols.Length * 2);
        _symbols[_symbolCount++] = symbol;
    }

    // A whole word whose case counts fits nothing but itself.
    private static bool IsExact(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetter(c))
                return false;
        }

        return PhraseShape.CaseCounts(name, name.Length);
    }
}
