using EvidenceGraph.Text;

namespace EvidenceGraph.Documents;

/// <summary>Tells the page of a trial registry from an article.</summary>
internal static class RecordRules
{
    private const int FewestFields = 3;

    /// <summary>Whether <paramref name="line"/> says how many take part: '20 participants in 1 patient group'.</summary>
    public static bool IsEnrollment(ReadOnlySpan<char> line)
    {
        var words = new WordEnumerator(line);
        return char.IsAsciiDigit(line[0]) && words.MoveNext() && words.MoveNext() && words.Current is "participants" or "patients" or "subjects" or "people";
    }

    /// <summary>Whether <paramref name="lines"/> hold three or more different labels that only a registry has.</summary>
    public static bool IsRecord(string text, List<TextLine> lines)
    {
        var kinds = 0L;
        foreach (var line in lines)
        {
            if (line.Length is 0 or > LabelTable.LongestLabel)
                continue;
            var match = LabelFinder.Alone(text, line.Start, line.End, true) ?? LabelFinder.Before(text, line.Start, line.End, true, true);
            if (match is { Label: { Role: SectionRole.Registry, Field: { } field } } && field is not (FieldKind.Keywords or FieldKind.Other or FieldKind.Language or FieldKind.Format))
                kinds |= 1L << (int)field;
        }

        return long.PopCount(kinds) >= FewestFields;
    }
}
