using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Cues;

/// <summary>Finds the cues of a table in a sentence: longest first, one walk over the words. Immutable.</summary>
internal sealed class CueLexicon
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly WordTable _lookup;
    private readonly PhraseSteps _steps = new();
    private readonly List<Cue[]> _ends = [[]];

    private CueLexicon(IEnumerable<Cue> cues, IEnumerable<string> words)
    {
        foreach (var cue in cues)
            Add(cue, cue.Phrase.Split(' '), 0, 0);
        foreach (var word in words)
            Number(word);
        _lookup = new WordTable(_words);
    }

    /// <summary>The cues that the library carries.</summary>
    public static CueLexicon BuiltIn { get; } = Load("cues.tsv", Roles.RoleModel.Words);

    /// <summary>The words of the table, by their numbers less one.</summary>
    public IReadOnlyList<string> Words => _order;

    /// <summary>The number of <paramref name="word"/>, in any case, in the table; 0 where no cue has it.</summary>
    public int WordNumber(ReadOnlySpan<char> word) => _lookup.NumberOf(word);

    /// <summary>The number of the word <c>[start, end)</c> of <paramref name="text"/>, in any case, in the table; 0 where no cue has it.</summary>
    public int WordNumber(ReadOnlySpan<char> text, int start, int end) => _lookup.NumberOf(text, start, end - start);

    /// <summary>Adds the cues among <paramref name="words"/> to <paramref name="hits"/>, in order; the longest from each word on, without overlap.</summary>
    public void Find(ReadOnlySpan<Word> words, List<CueHit> hits)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Number == 0)
                continue;
            var node = 0;
            int found = 0, last = i;
            for (var j = i; j < words.Length && words[j].Number != 0; j++)
            {
                node = _steps.Next(node, words[j].Number);
                if (node == 0)
                    break;
                if (_ends[node].Length == 0)
                    continue;
                found = node;
                last = j;
            }

            foreach (var cue in _ends[found])
                hits.Add(new CueHit(cue, new TextSpan(words[i].Start, words[last].End)));
            i = last;
        }
    }

    /// <summary>The cues that the library carries, with numbers for further <paramref name="words"/> (lower case).</summary>
    public static CueLexicon With(IEnumerable<string> words) => Load("cues.tsv", words);

    private static CueLexicon Load(string table, IEnumerable<string> words) =>
        new(EmbeddedTable.Rows(table).Select(cells => new Cue(cells[0], EmbeddedTable.Value<CueSense>(cells[1]), EmbeddedTable.Value<CueReach>(cells[2]), cells[3])), words);

    private void Add(Cue cue, string[] words, int index, int node)
    {
        if (index == words.Length)
        {
            _ends[node] = [.. _ends[node], cue];
            return;
        }

        foreach (var word in words[index].Split('/'))
            Add(cue, words, index + 1, word == "?" ? node : Child(node, word));
    }

    private int Child(int node, string word)
    {
        var child = _steps.Add(node, Number(word));
        if (child == _ends.Count)
            _ends.Add([]);
        return child;
    }

    private int Number(string word)
    {
        if (_words.TryGetValue(word, out var number))
            return number;
        _order.Add(word);
        _words.Add(word, _order.Count);
        return _order.Count;
    }
}
