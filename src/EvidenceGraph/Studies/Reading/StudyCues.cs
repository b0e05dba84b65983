using System.Globalization;
using EvidenceGraph.Text;

namespace EvidenceGraph.Studies.Reading;

/// <summary>The phrases of <c>study-cues.tsv</c> and what each says of the study.</summary>
internal sealed class StudyCues
{
    private readonly CueMatcher _matcher;
    private readonly CueVote[][] _votes;
    private readonly string[] _phrases;

    private StudyCues(string[] phrases, CueVote[][] votes)
    {
        _phrases = phrases;
        _matcher = new CueMatcher(phrases);
        _votes = votes;
    }

    /// <summary>The table that the library carries.</summary>
    public static StudyCues BuiltIn { get; } = Read();

    /// <summary>How many phrases there are.</summary>
    public int Count => _votes.Length;

    /// <summary>Phrase <paramref name="cue"/> as the table has it.</summary>
    public string TextOf(int cue) => _phrases[cue];

    /// <summary>What phrase <paramref name="cue"/> says.</summary>
    public IReadOnlyList<CueVote> VotesOf(int cue) => _votes[cue];

    /// <summary>The number of the longest phrase that begins at token <paramref name="at"/>, or -1.</summary>
    public int MatchAt(ReadOnlySpan<StudyToken> tokens, int at, out int next) => _matcher.MatchAt(tokens, at, out next);

    private static StudyCues Read()
    {
        var votes = new Dictionary<string, List<CueVote>>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.Rows("study-cues.tsv"))
        {
            if (!votes.TryGetValue(row[0], out var said))
                votes.Add(row[0], said = []);
            var kind = EmbeddedTable.Value<CueKind>(row[2]);
            said.Add(new CueVote(kind, double.Parse(row[3], CultureInfo.InvariantCulture)));
        }

        return new StudyCues([.. votes.Keys], [.. votes.Values.Select(said => said.ToArray())]);
    }
}
