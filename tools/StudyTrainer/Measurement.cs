using System.Globalization;
using EvidenceGraph.Claims;
using EvidenceGraph.Studies;

namespace EvidenceGraph.StudyTrainer;

/// <summary>Counts right answers as the scorer of the annotated documents does: what neither side tells does not count.</summary>
internal sealed class Measurement
{
    public static readonly string[] Fields = ["design", "planned", "participants", "followUp", "year", "doi", "pmid", "registry"];
    private readonly Dictionary<(string Set, string Field), (int Right, int All)> _counts = [];

    /// <summary>The answers that were wrong: set, document, field, accepted, got.</summary>
    public List<(AnnotatedDocument Document, string Field, string? Got)> Errors { get; } = [];

    /// <summary>The sets measured, in order.</summary>
    public IEnumerable<string> Sets => _counts.Keys.Select(key => key.Set).Distinct();

    /// <summary>Reads <paramref name="document"/> by <paramref name="models"/> and compares.</summary>
    public void Add(AnnotatedDocument document, StudyModels models)
    {
        var study = StudyExtractor.Extract(document.Facts, models);
        foreach (var field in Fields.Where(document.Has))
        {
            var accepted = document.Accepted(field).Select(value => value is "False" or "false" ? null : value?.ToLowerInvariant()).ToArray();
            var got = Value(study, field);
            if (got is null && accepted is [null])
                continue;
            var right = accepted.Contains(got?.ToLowerInvariant());
            var (was, all) = _counts.GetValueOrDefault((document.Set, field));
            _counts[(document.Set, field)] = (was + (right ? 1 : 0), all + 1);
            if (!right)
                Errors.Add((document, field, got));
        }
    }

    /// <summary>One row a field: share of right answers and number of documents for each set, and for all.</summary>
    public IEnumerable<string> Rows()
    {
        yield return "field".PadRight(14) + string.Concat(Sets.Append("all").Select(set => set.PadLeft(16)));
        foreach (var field in Fields)
        {
            var cells = Sets.Select(set => _counts.GetValueOrDefault((set, field))).ToList();
            cells.Add((cells.Sum(cell => cell.Right), cells.Sum(cell => cell.All)));
            yield return field.PadRight(14) + string.Concat(cells.Select(Print));
        }
    }

    private static string Print((int Right, int All) cell) =>
        (cell.All == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{cell.Right / (double)cell.All:F3} of {cell.All,3}")).PadLeft(16);

    private static string? Value(Study study, string field) => field switch
    {
        "design" => Words.Of(study.Design),
        "planned" => study.Planned ? "true" : null,
        "participants" => study.Participants?.ToString(CultureInfo.InvariantCulture),
        "followUp" => study.FollowUp,
        "year" => study.Year?.ToString(CultureInfo.InvariantCulture),
        "doi" => study.Doi,
        "pmid" => study.Pmid,
        _ => study.Registry,
    };
}
