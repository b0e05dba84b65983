using System.Text;
using EvidenceGraph.Questions.Wording;
using EvidenceGraph.Text;

namespace EvidenceGraph.Questions.Names;

/// <summary>A question as it was typed, and as it is read: some words may be mended.</summary>
internal sealed class QuestionText
{
    private readonly List<(TextSpan Read, TextSpan Typed)> _mended = [];

    private QuestionText(string typed, string read) => (Typed, Read) = (typed, read);

    /// <summary>As typed.</summary>
    public string Typed { get; }

    /// <summary>As it is read.</summary>
    public string Read { get; }

    /// <summary>Where the mended words stand in <see cref="Read"/>.</summary>
    public IEnumerable<TextSpan> Mended => _mended.Select(pair => pair.Read);

    /// <summary>A question of which nothing is mended.</summary>
    public static QuestionText Plain(string typed) => new(typed, typed);

    /// <summary>The question with <paramref name="words"/>, which are in the order of their places, written as they should be.</summary>
    public static QuestionText With(string typed, List<(QuestionWord Word, string Mended)> words)
    {
        var read = new StringBuilder();
        var (done, spans) = (0, new List<(TextSpan, TextSpan)>());
        foreach (var (word, mended) in words)
        {
            read.Append(typed, done, word.Span.Start - done);
            spans.Add((new TextSpan(read.Length, read.Length + mended.Length), word.Span));
            read.Append(mended);
            done = word.Span.End;
        }

        var text = new QuestionText(typed, read.Append(typed, done, typed.Length - done).ToString());
        text._mended.AddRange(spans);
        return text;
    }

    /// <summary>Where what stands at <paramref name="span"/> of <see cref="Read"/> was typed.</summary>
    public TextSpan TypedAt(TextSpan span) => new(TypedAt(span.Start, false), TypedAt(span.End, true));

    private int TypedAt(int place, bool isEnd)
    {
        var shift = 0;
        foreach (var (read, typed) in _mended)
        {
            if (place < read.Start || (place == read.Start && !isEnd))
                break;
            if (place < read.End)
                return isEnd ? typed.End : typed.Start;
            shift = typed.End - read.End;
        }

        return place + shift;
    }
}
