using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Mechanisms;

/// <summary>The words of <c>mechanism_words.tsv</c>: what may, and what must not, stand between a drug and the mechanism stated for it. Immutable.</summary>
internal sealed class MechanismWords
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _articles;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _copulas;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _relatives;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _adverbs;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _classes;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lists;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _stops;

    private MechanismWords()
    {
        var rows = EmbeddedTable.Rows("mechanism_words.tsv").ToLookup(row => row[1], row => row[0]);
        _articles = EmbeddedTable.Words(rows["article"]);
        _copulas = EmbeddedTable.Words(rows["copula"]);
        _relatives = EmbeddedTable.Words(rows["relative"]);
        _adverbs = EmbeddedTable.Words(rows["adverb"]);
        _classes = EmbeddedTable.Words(rows["class"]);
        _lists = EmbeddedTable.Words(rows["list"]);
        _stops = EmbeddedTable.Words(rows["stop"]);
    }

    public static MechanismWords BuiltIn { get; } = new();

    /// <summary>'a', 'the': begins what a drug is said to be.</summary>
    public bool IsArticle(ReadOnlySpan<char> word) => _articles.Contains(word);

    /// <summary>'is', 'as': the drug is what follows.</summary>
    public bool IsCopula(ReadOnlySpan<char> word) => _copulas.Contains(word);

    /// <summary>'which': the drug does what follows.</summary>
    public bool IsRelative(ReadOnlySpan<char> word) => _relatives.Contains(word);

    /// <summary>'selectively', 'acts by': may stand before the verb.</summary>
    public bool IsAdverb(ReadOnlySpan<char> word) => _adverbs.Contains(word);

    /// <summary>'agent': may stand between a mechanism and the drug named after it.</summary>
    public bool IsClass(ReadOnlySpan<char> word) => _classes.Contains(word);

    /// <summary>'such as': opens a list of the drugs of a class.</summary>
    public bool IsList(ReadOnlySpan<char> word) => _lists.Contains(word);

    /// <summary>'with', 'not', 'than': what follows is said of something else.</summary>
    public bool IsStop(ReadOnlySpan<char> word) => _stops.Contains(word);
}
