using EvidenceGraph.Text;

namespace EvidenceGraph.Mentions;

/// <summary>What a word beside a target says of it: that it is acted against ('blocks'), acted for ('agonist'), or nothing yet.</summary>
internal enum ActionRole
{
    /// <summary>Any other word.</summary>
    None,

    /// <summary>Inhibition, blockade, depletion, binding.</summary>
    Against,

    /// <summary>Activation, stimulation.</summary>
    For,

    /// <summary>A word between action and target: 'of', 'the', 'human'.</summary>
    Filler,

    /// <summary>A word between target and action: 'signalling', 'pathway', 'is'.</summary>
    Link,

    /// <summary>A word that makes the target something measured: 'production', 'levels'.</summary>
    Stop,
}

/// <summary>The words of <c>action_words.tsv</c>; a final <c>*</c> stands for any ending.</summary>
internal sealed class ActionWords
{
    private readonly PhraseMatcher _matcher = new();
    private readonly string[] _stems;

    private ActionWords()
    {
        var stems = new List<string>();
        using var stream = typeof(ActionWords).Assembly.GetManifestResourceStream("action_words.tsv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var role = Enum.Parse<ActionRole>(line.AsSpan(tab + 1), ignoreCase: true);
            var word = line[..tab];
            if (word[^1] != '*')
            {
                _matcher.Add(word, (int)role);
                continue;
            }

            _matcher.Add(word[..^1], (int)role, PhraseMatcher.Ending.Prefix);
            if (role is ActionRole.Against or ActionRole.For)
                stems.Add(FoldingTable.Fold(word.AsSpan(0, word.Length - 1)));
        }

        _stems = [.. stems];
        _matcher.Freeze();
    }

    public static ActionWords BuiltIn { get; } = new();

    /// <summary>What <paramref name="word"/> says.</summary>
    public ActionRole RoleOf(ReadOnlySpan<char> word)
    {
        Span<PhraseEnd> ends = stackalloc PhraseEnd[8];
        for (var count = _matcher.Walk(word, 0, ends) - 1; count >= 0; count--)
        {
            for (var i = _matcher.FirstAt(ends[count].Node); i != 0; i = _matcher[i].Next)
            {
                if (ends[count].End == word.Length || _matcher[i].Ending == PhraseMatcher.Ending.Prefix)
                    return (ActionRole)_matcher[i].Payload;
            }
        }

        return ActionRole.None;
    }

    /// <summary>Whether any word of <paramref name="name"/> says an action, also inside a word ('lymphodepletion').</summary>
    public bool AnyIn(string name)
    {
        var folded = FoldingTable.Fold(name);
        foreach (var stem in _stems)
        {
            if (folded.Contains(stem, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
