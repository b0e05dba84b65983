using EvidenceGraph.Text;
using Xunit;

namespace EvidenceGraph.Tests.Text;

public class WordRunTests
{
    private const string Alphabet = "aZb09 \u00A0-.,(é\u0301βш²";

    [Fact]
    public void RunsAreThoseFoundCharacterByCharacter()
    {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => Alphabet[random.Next(random.Next(2) == 0 ? 3 : Alphabet.Length)]));
            var start = random.Next(text.Length + 1);
            var span = new TextSpan(start, random.Next(start, text.Length + 1));
            var runs = new List<WordRun>();
            WordRun.Scan(text, span, runs);
            Assert.Equal(CharacterByCharacter(text, span), runs);
        }
    }

    private static List<WordRun> CharacterByCharacter(string text, TextSpan span)
    {
        var runs = new List<WordRun>();
        for (var i = span.Start; i < span.End; i++)
        {
            if (!FoldingTable.IsWordCharacter(text[i]))
                continue;
            var isNew = i == span.Start || !FoldingTable.IsWordCharacter(text[i - 1]);
            var run = isNew ? new WordRun(i, i, true) : runs[^1];
            if (!isNew)
                runs.RemoveAt(runs.Count - 1);
            runs.Add(run with { End = i + 1, IsPlain = run.IsPlain && char.IsAsciiLetter(text[i]) });
        }

        return runs;
    }
}
