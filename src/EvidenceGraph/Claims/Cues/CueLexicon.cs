using System.Text;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Cues;

/// <summary>Finds the cues of a table in a sentence: longest first, one walk over the words. Immutable.</summary>
internal sealed class CueLexicon
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private WordTable _lookup = new(new Dictionary<string, int>());
    private readonly Dictionary<long, int> _next = [];
    private readonly List<Cue[]> _ends = [[]];

    private CueLexicon()
    {
    }

    /// <summary>The cues that the library carries.</summary>
    public static CueLexicon BuiltIn { get; } = Load("cues.tsv");

    /// <summary>The number of <paramref name="word"/> (lower case) in the table; 0 where no cue has it.</summary>
    public int WordNumber(ReadOnlySpan<char> word) => _lookup.TryFind(word, out var number) ? number : 0;

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
                if (!_next.TryGetValue(Edge(node, words[j].Number), out node))
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

    private static CueLexicon Load(string resource)
    {
        var lexicon = new CueLexicon();
        using var reader = new StreamReader(typeof(CueLexicon).Assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            var cue = new Cue(cells[0], EmbeddedTable.Value<CueSense>(cells[1]), EmbeddedTable.Value<CueReach>(cells[2]), cells[3]);
            lexicon.Add(cue, cue.Phrase.Split(' '), 0, 0);
        }

        lexicon._lookup = new WordTable(lexicon._words);

        return lexicon;
    }

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
        if (!_words.TryGetValue(word, out var number))
            _words.Add(word, number = _words.Count + 1);
        if (!_next.TryGetValue(Edge(node, number), out var child))
        {
            _next.Add(Edge(node, number), child = _ends.Count);
            _ends.Add([]);
        }

        return child;
    }

    private static long Edge(int node, int word) => ((long)node << 32) | (uint)word;
}
