using System.Globalization;
using EvidenceGraph.Answers;

namespace EvidenceGraph.Cli.Output;

/// <summary>A study and its statements in lines of text: what stands under an answer, so that every row can be checked.</summary>
internal static class Citation
{
    /// <summary>The statements of all rows by study, in the order of their first row; each statement once.</summary>
    public static IEnumerable<IGrouping<string, Scoped>> ByStudy(AnswerTable table) =>
        table.Rows.SelectMany(row => row.Statements).DistinctBy(one => one.Statement.Id).GroupBy(one => one.Statement.Study.Id, StringComparer.Ordinal);

    /// <summary>'Title', or the id of a study without one.</summary>
    public static string Title(StudyFacts study) => CellText.OneLine(study.Title ?? "(untitled) " + study.Id);

    /// <summary>'case series · 2014 · 4 patients · tier D · https://…'.</summary>
    public static string Facts(StudyFacts study)
    {
        var facts = new List<string> { study.Design.Replace('-', ' ') };
        if (study.Planned)
            facts.Add("planned, no results yet");
        if (study.Journal is { } journal)
            facts.Add(CellText.OneLine(journal));
        if (study.Year is { } year)
            facts.Add(year.ToString(CultureInfo.InvariantCulture));
        if (study.Participants is { } participants)
            facts.Add(participants == 1 ? "1 patient" : string.Create(CultureInfo.InvariantCulture, $"{participants} patients"));
        if (study.Tier is { } tier)
            facts.Add("tier " + tier);
        if (study.Link is { } link)
            facts.Add(CellText.OneLine(link));
        if (study.Retracted)
            facts.Add("RETRACTED");
        return string.Join(" · ", facts);
    }

    /// <summary>'tofacitinib: investigated, unreported in juvenile dermatomyositis …, with anti-MDA5 antibody (narrower)'.</summary>
    public static string Claim(Scoped one)
    {
        var statement = one.Statement;
        var counts = statement.Assessed is { } assessed ? string.Create(CultureInfo.InvariantCulture, $", {statement.Improved} of {assessed} improved") : "";
        var scope = one.Scope == Scoped.Exact ? "" : $" ({one.Scope})";
        return $"{statement.Drug}: {statement.Role}, {statement.OutcomeInWords}{counts} in {statement.Population}{scope}";
    }

    /// <summary>'given along: … · compared with: …'; empty where neither is stated.</summary>
    public static string Company(Statement statement)
    {
        var parts = new List<string>();
        if (statement.ComparedWith.Count > 0)
            parts.Add("compared with: " + string.Join(", ", statement.ComparedWith));
        if (statement.GivenAlong.Count > 0)
            parts.Add("given along: " + string.Join(", ", statement.GivenAlong));
        return string.Join(" · ", parts);
    }

    /// <summary>'evidence 1a2b3c4d · seeds/000.txt [53..120) · restated, not the publisher's words'.</summary>
    public static string Place(Statement statement)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"evidence {statement.Id[..8]} · {CellText.OneLine(statement.Document)} [{statement.Start}..{statement.End})");
        return statement.Restated ? place + " · restated, not the publisher's words" : place;
    }
}
