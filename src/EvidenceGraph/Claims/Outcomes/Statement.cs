using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Outcomes;

/// <summary>A span of a document read for what it says of outcomes: ask it as a whole or for one of the drugs it names.</summary>
internal sealed class Statement
{
    /// <summary>How many words and marks of a span are read: no sentence of prose is longer, and a list of a million names costs no more.</summary>
    public const int MaxTokens = 600;

    private readonly string? _language;
    private readonly List<Token> _tokens;
    private readonly List<Cue> _cues = [];
    private readonly List<Clause> _clauses;
    private readonly OutcomeEvent[] _events;
    private List<Fraction>? _fractions;

    internal Statement(string text, TextSpan span, string? language, CueLexicon lexicon)
    {
        Text = text;
        Span = span;
        _language = language;
        _tokens = new List<Token>(Math.Min(MaxTokens, (span.Length / 5) + 4));
        lexicon.Tokenize(text, span.Start, span.End, _tokens, MaxTokens);
        lexicon.FindCues(_tokens, _cues);
        PValueReader.Find(text, _tokens, _cues);
        if (language == "de")
            SeparableVerbReader.Find(text, _tokens, _cues);
        _clauses = ClauseSplitter.Split(_tokens, _cues);
        _events = new EventBuilder(_tokens, _cues, _clauses, text).Build();
    }

    /// <summary>The document's text.</summary>
    public string Text { get; }

    /// <summary>What was read.</summary>
    public TextSpan Span { get; }

    /// <summary>Whether any cue stands in it, of outcome or not.</summary>
    public bool HasCues => _cues.Count > 0;

    /// <summary>What it says as a whole, for the treatment it is about.</summary>
    public OutcomeSignal Whole() => new Verdict(this, _events, turned: false).Signal();

    /// <summary>
    /// What it says for the drug named at <paramref name="drug"/>: what failed before it is told from what helped, and the sides of a comparison
    /// from each other. Unreported where the result belongs to another drug.
    /// </summary>
    /// <param name="drug">The mention asked for.</param>
    /// <param name="others">In order of place, where the statement names other drugs; other mentions of the same drug are not among them.</param>
    public OutcomeSignal For(TextSpan drug, IReadOnlyList<TextSpan> others) =>
        new SideReader(this, _tokens, _cues, _clauses, _events).Read(drug, others);

    /// <summary>The first count of responders, or null.</summary>
    public ResponseCount? Count(Cohort cohort) => Counts(cohort) is [var first, ..] ? first : null;

    /// <summary>The counts of responders, in order.</summary>
    public IReadOnlyList<ResponseCount> Counts(Cohort cohort) => new CountReader(this, _tokens, Fractions, _events, cohort).Read();

    /// <summary>Whether it can state a count of responders at all.</summary>
    public bool CanCount => Fractions.Count > 0;

    /// <summary>Whether it speaks of all patients without a number.</summary>
    public bool SpeaksOfAll() => Fractions.Exists(fraction => fraction is { Kind: FractionWhole.Them, Part: < 0, IsOfPersons: true });

    /// <summary>The largest number of patients that it counts ('five patients, one male and four female'); null where it counts none.</summary>
    public int? MostCounted()
    {
        var most = 1;
        foreach (var fraction in Fractions)
        {
            if (fraction.IsOfPersons)
                most = Math.Max(most, Math.Max(fraction.Part, fraction.Whole));
        }

        return most > 1 ? most : null;
    }

    /// <summary>An event for each cue, in order.</summary>
    internal ReadOnlySpan<OutcomeEvent> Events => _events;

    /// <summary>The clauses, in order.</summary>
    internal IReadOnlyList<Clause> Clauses => _clauses;

    private List<Fraction> Fractions => _fractions ??= new FractionFinder(Text, _tokens, CountLexicon.For(_language)).Find();

    /// <summary>The kind of the cue numbered <paramref name="index"/>.</summary>
    internal CueKind KindAt(int index) => _cues[index].Kind;

    /// <summary>The place in the text of tokens <c>[first, end)</c>.</summary>
    internal TextSpan Place(int first, int end) => new(_tokens[first].Start, _tokens[end - 1].End);
}
