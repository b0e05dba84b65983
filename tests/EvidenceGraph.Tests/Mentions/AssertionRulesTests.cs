using System.Text;
using EvidenceGraph.Mentions;
using EvidenceGraph.Tests.Support;
using EvidenceGraph.Text;
using Xunit;

namespace EvidenceGraph.Tests.Mentions;

/// <summary>Negation and uncertainty, case by case.</summary>
public sealed class AssertionRulesTests
{
    public static TheoryData<string, string> Cases => CaseTable.Read("assertions");

    [Theory]
    [MemberData(nameof(Cases))]
    public void MentionsAreJudgedByTheWordsAroundThem(string marked, string expected)
    {
        var (text, mentions) = Unmark(marked);
        var result = new Judgement[mentions.Length];

        AssertionRules.Judge(text, new TextSpan(0, text.Length), mentions, result);

        Assert.Equal(expected, string.Join(", ", result.Select(r => Describe(text, r))));
    }

    [Fact]
    public void TriggersOutsideTheSentenceDoNotCount()
    {
        const string Text = "None. Not so. Fever was high. No more.";
        var result = new Judgement[1];

        AssertionRules.Judge(Text, new TextSpan(14, 29), [new TextSpan(14, 19)], result);

        Assert.Equal(Assertion.Affirmed, result[0].Assertion);
    }

    [Theory]
    [InlineData("negative ")]
    [InlineData("no (")]
    [InlineData("x, and ")]
    [InlineData("cannot be ")]
    public void LongSentencesTakeLinearTime(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var mentions = Enumerable.Range(0, text.Length / piece.Length).Select(i => new TextSpan(i * piece.Length, (i * piece.Length) + 1)).ToArray();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        AssertionRules.Judge(text, new TextSpan(0, text.Length), mentions, new Judgement[mentions.Length]);

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    private static string Describe(string text, Judgement judgement)
    {
        var word = judgement.Assertion switch { Assertion.Negated => "negated", Assertion.Uncertain => "uncertain", _ => "affirmed" };
        return judgement.Trigger.Length == 0 ? word : $"{word} ({judgement.Trigger.Slice(text)})";
    }

    private static (string Text, TextSpan[] Mentions) Unmark(string marked)
    {
        var text = new StringBuilder();
        var mentions = new List<TextSpan>();
        var start = 0;
        foreach (var c in marked)
        {
            if (c == '{')
                start = text.Length;
            else if (c == '}')
                mentions.Add(new TextSpan(start, text.Length));
            else
                text.Append(c);
        }

        return (text.ToString(), [.. mentions]);
    }
}
