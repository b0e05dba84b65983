using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Relations;

/// <summary>A sentence in the numbers of a <see cref="RelationTable"/>: made once, asked for each pair of drug and disease.</summary>
internal sealed class RelationSentence
{
    private const int LongestWord = 32;

    private readonly Word[] _words;
    private readonly int[] _numbers;

    public RelationSentence(RelationTable table, string text, SentenceReading sentence)
    {
        Table = table;
        _words = sentence.Words;
        Sentence = sentence;
        _numbers = new int[_words.Length];
        Kinds = new ConceptKind?[_words.Length];
        MarkNames(sentence);
        Span<char> folded = stackalloc char[LongestWord];
        var any = table.Kind("any");
        var distinct = new HashSet<int>();
        for (var i = 0; i < _words.Length; i++)
        {
            var word = text.AsSpan(_words[i].Start, Math.Min(LongestWord, _words[i].End - _words[i].Start));
            var length = word.ToLowerInvariant(folded);
            _numbers[i] = char.IsDigit(word[0]) ? table.Digits : table.NumberOf(folded[..length]);
            if (Kinds[i] is null && distinct.Add(_numbers[i]))
            {
                AnySum += table.Weight(any, _numbers[i]) * (_numbers[i] == 0 ? 0 : 1);
                AnyClasses |= table.ClassesOf(_numbers[i]);
            }
        }
    }

    /// <summary>The table.</summary>
    public RelationTable Table { get; }

    /// <summary>The sentence.</summary>
    public SentenceReading Sentence { get; }

    /// <summary>Per word: the kind of the drug or disease that it is part of; else null.</summary>
    public ConceptKind?[] Kinds { get; }

    /// <summary>The weight of the words of the sentence that are part of no name, each counted once.</summary>
    public double AnySum { get; }

    /// <summary>The classes of those words.</summary>
    public int AnyClasses { get; }

    /// <summary>The number of words.</summary>
    public int Length => _words.Length;

    /// <summary>Adds the words that begin in <c>[start, end)</c> to <paramref name="run"/>, the words of a name as one.</summary>
    public void Run(int start, int end, List<int> run)
    {
        run.Clear();
        for (var i = Sentence.WordAt(start); i < _words.Length && _words[i].Start < end; i++)
        {
            var number = Kinds[i] switch { ConceptKind.Drug => Table.Drug, ConceptKind.Disease => Table.Disease, _ => _numbers[i] };
            if (Kinds[i] is null || run.Count == 0 || run[^1] != number)
                run.Add(number);
        }
    }

    /// <summary>The classes of the words of <paramref name="span"/>.</summary>
    public int ClassesIn(TextSpan span)
    {
        var classes = 0;
        for (var i = Sentence.WordAt(span.Start); i < _words.Length && _words[i].Start < span.End; i++)
            classes |= Table.ClassesOf(_numbers[i]);
        return classes;
    }

    private void MarkNames(SentenceReading sentence)
    {
        var i = 0;
        foreach (var mention in sentence.Mentions)
        {
            if (mention.Kind is not (ConceptKind.Drug or ConceptKind.Disease))
                continue;
            while (i > 0 && i < _words.Length && _words[i].Start > mention.Span.Start)
                i--;
            for (; i < _words.Length && _words[i].Start < mention.Span.End; i++)
            {
                if (_words[i].Start >= mention.Span.Start && Kinds[i] is null)
                    Kinds[i] = mention.Kind;
            }
        }
    }
}
