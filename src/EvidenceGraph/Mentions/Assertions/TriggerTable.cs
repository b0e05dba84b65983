using System.Globalization;
using EvidenceGraph.Text;

namespace EvidenceGraph.Mentions.Assertions;

/// <summary>
/// The triggers of all languages as one tree of words, read from <c>assertion_triggers.tsv</c> (columns language, phrase,
/// kind, meaning, reach). Part of the English phrases are those of the NegEx kit (see NOTICE); sides, reaches and the other
/// languages are ours.
/// </summary>
internal sealed class TriggerTable
{
    /// <summary>The words between a trigger after its mention and that mention, where the table does not say.</summary>
    private const int DefaultReachAfter = 6;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly WordTable _wordOf;
    private readonly PhraseSteps _steps = new();
    private readonly List<(Trigger? Before, Trigger? After)> _ends = [(null, null)];

    private TriggerTable(TextReader rows)
    {
        rows.ReadLine();
        while (rows.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            var side = EmbeddedTable.Value<TriggerSide>(cells[2]);
            var meaning = cells[3].Length == 0 ? Assertion.Affirmed : EmbeddedTable.Value<Assertion>(cells[3]);
            var reach = cells[4].Length > 0 ? int.Parse(cells[4], CultureInfo.InvariantCulture)
                : side == TriggerSide.After ? DefaultReachAfter : int.MaxValue;
            Add(new Trigger(cells[1], side, meaning, reach));
        }

        _wordOf = new WordTable(_words, absent: -1);
    }

    /// <summary>The built-in table.</summary>
    public static TriggerTable BuiltIn { get; } = Load();

    /// <summary>The number of the word at <paramref name="span"/> of <paramref name="text"/> if it occurs in triggers, or -1.</summary>
    public int WordOf(string text, TextSpan span) => _wordOf.NumberOf(text, span.Start, span.Length);

    /// <summary>
    /// The longest trigger whose words are the first of <paramref name="words"/>; <paramref name="length"/> is their number, 0
    /// where there is none. A phrase may have a meaning on either side.
    /// </summary>
    public (Trigger? Before, Trigger? After) Longest(ReadOnlySpan<Word> words, out int length)
    {
        (Trigger? Before, Trigger? After) best = default;
        var node = 0;
        length = 0;
        for (var i = 0; i < words.Length && words[i].Id >= 0; i++)
        {
            node = _steps.Next(node, words[i].Id);
            if (node == 0)
                break;
            if (_ends[node] is not (null, null))
                (best, length) = (_ends[node], i + 1);
        }

        return best;
    }

    private static TriggerTable Load()
    {
        using var stream = typeof(TriggerTable).Assembly.GetManifestResourceStream("assertion_triggers.tsv")!;
        using var reader = new StreamReader(stream);
        return new TriggerTable(reader);
    }

    private void Add(Trigger trigger)
    {
        var node = 0;
        for (var at = 0; Word.Next(trigger.Phrase, ref at, trigger.Phrase.Length, out var span);)
        {
            var text = trigger.Phrase[span.Start..span.End].ToLowerInvariant();
            if (!_words.TryGetValue(text, out var word))
                _words.Add(text, word = _words.Count);
            node = _steps.Add(node, word);
            if (node == _ends.Count)
                _ends.Add((null, null));
        }

        _ends[node] = trigger.Side == TriggerSide.After ? _ends[node] with { After = trigger } : _ends[node] with { Before = trigger };
    }
}
