using EvidenceGraph.Text;

namespace EvidenceGraph.Mentions;

/// <summary>What a word does in a list of names.</summary>
internal enum ListRole
{
    /// <summary>Any other word.</summary>
    None,

    /// <summary>Between two members: 'and', 'or'.</summary>
    Join,

    /// <summary>Before a member, and shared by those that follow: 'anti'.</summary>
    Prefix,

    /// <summary>Says what the members are: 'antibodies', 'positive'.</summary>
    Head,

    /// <summary>Between such a word and the members: 'against', 'including'.</summary>
    Toward,
}

/// <summary>The words of <c>list_words.tsv</c>; a final <c>*</c> stands for any ending.</summary>
internal sealed class ListWords
{
    private readonly PhraseMatcher _matcher;

    private ListWords()
    {
        var matcher = new PhraseMatcherBuilder();
        foreach (var row in EmbeddedTable.Rows("list_words.tsv"))
        {
            var role = EmbeddedTable.Value<ListRole>(row[1]);
            if (row[0][^1] == '*')
                matcher.Add(row[0][..^1], (int)role, PhraseMatcher.Ending.Prefix);
            else
                matcher.Add(row[0], (int)role);
        }

        _matcher = matcher.Build();
    }

    public static ListWords BuiltIn { get; } = new();

    /// <summary>What <paramref name="word"/> does.</summary>
    public ListRole RoleOf(ReadOnlySpan<char> word) => (ListRole)Math.Max(0, _matcher.PayloadOfWord(word));
}
