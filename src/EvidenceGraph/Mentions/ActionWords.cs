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

    /// <summary>A word that names how something acts without a target beside it: 'reset', 'fusion protein'.</summary>
    State,

    /// <summary>A word that makes the target something measured: 'production', 'levels'.</summary>
    Stop,
}

/// <summary>The words of <c>action_words.tsv</c>; a final <c>*</c> stands for any ending.</summary>
internal sealed class ActionWords
{
    private readonly PhraseMatcher _matcher;
    private readonly PatternFinder _stems;

    private ActionWords()
    {
        var matcher = new PhraseMatcherBuilder();
        var stems = new List<string>();
        foreach (var row in EmbeddedTable.Rows("action_words.tsv"))
        {
            var role = EmbeddedTable.Value<ActionRole>(row[1]);
            if (row[0][^1] != '*')
            {
                matcher.Add(row[0], (int)role);
                continue;
            }

            matcher.Add(row[0][..^1], (int)role, PhraseMatcher.Ending.Prefix);
            if (role is ActionRole.Against or ActionRole.For or ActionRole.State)
                stems.Add(FoldingTable.Fold(row[0].AsSpan(0, row[0].Length - 1)));
        }

        _stems = new PatternFinder([.. stems], anyCase: false);
        _matcher = matcher.Build();
    }

    public static ActionWords BuiltIn { get; } = new();

    /// <summary>What <paramref name="word"/> says.</summary>
    public ActionRole RoleOf(ReadOnlySpan<char> word) => (ActionRole)Math.Max(0, _matcher.PayloadOfWord(word));

    /// <summary>Whether any word of <paramref name="name"/> says an action, also inside a word ('lymphodepletion').</summary>
    public bool AnyIn(ReadOnlySpan<char> name) => _stems.AnyIn(FoldingTable.Fold(name));
}
