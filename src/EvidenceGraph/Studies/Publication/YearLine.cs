using EvidenceGraph.Documents;
using EvidenceGraph.Studies.Weighing;

namespace EvidenceGraph.Studies.Publication;

/// <summary>What the line of a year says of it, and the part of the document that the line is in.</summary>
internal static class YearLine
{
    private const int Short = 60;
    private const int Medium = 160;
    private const int First = 3;
    private const int Early = 12;
    private const int Last = 4;
    private const int WordsOfProse = 8;

    // A longer line is a paragraph: its words are not looked at.
    private const int Longest = 400;

    /// <summary>The features of <paramref name="line"/>.</summary>
    public static FeatureBits Of(Document document, List<TextLine> lines, TextLine line)
    {
        var features = new FeatureSet<YearFeature>();
        var length = line.End - line.Start;
        features.Add(YearFeature.LineShort, length <= Short);
        features.Add(YearFeature.LineMedium, length is > Short and <= Medium);
        features.Add(YearFeature.LineLong, length > Longest);
        features.Add(YearFeature.LineFirst, line.Number < First);
        features.Add(YearFeature.LineEarly, line.Number is >= First and < Early);
        features.Add(YearFeature.LineLast, line.Number > lines[^1].Number - Last);
        if (length <= Longest)
            Words(document.Text.AsSpan(line.Start, length), ref features);
        Part(document, line, ref features);
        return features.Bits;
    }

    private static void Words(ReadOnlySpan<char> line, ref FeatureSet<YearFeature> features)
    {
        var (classes, small) = (YearWord.None, 0);
        for (var at = 0; at < line.Length;)
        {
            if (!char.IsLetter(line[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < line.Length && char.IsLetter(line[at]))
                at++;
            classes |= YearWords.Of(line[start..at]);
            small += char.IsLower(line[start]) && at - start > 1 ? 1 : 0;
        }

        features.Add(YearFeature.LineProse, small >= WordsOfProse);
        features.Add(YearFeature.LineJournal, (classes & YearWord.Journal) != 0);
        features.Add(YearFeature.LineMeeting, (classes & YearWord.Meeting) != 0);
        features.Add(YearFeature.LineSource, (classes & YearWord.Source) != 0);
        features.Add(YearFeature.LineVolume, (classes & YearWord.Volume) != 0);
        features.Add(YearFeature.LineDoi, line.Contains("10.", StringComparison.Ordinal) && line.Contains('/'));
        features.Add(YearFeature.LineAddress, line.Contains("http", StringComparison.Ordinal) || line.Contains("www.", StringComparison.Ordinal));
        features.Add(YearFeature.LinePages, HasPages(line));
        features.Add(YearFeature.LineNumbered, IsNumbered(line));
        features.Add(YearFeature.JournalLine, (classes & YearWord.Journal) != 0 && small < WordsOfProse / 2);
    }

    // '1. Smith J, …', '[12] …': an item of a list.
    private static bool IsNumbered(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(" [(");
        var rest = text.TrimStart("0123456789");
        return rest.Length < text.Length && rest.Length > 0 && rest[0] is '.' or ']' or ')' && text.Length - rest.Length < 4;
    }

    // '1379-87', '88–93', 'e40-e48'.
    private static bool HasPages(ReadOnlySpan<char> line)
    {
        for (var at = 1; at + 1 < line.Length; at++)
        {
            if (line[at] is '-' or '–' && char.IsAsciiDigit(line[at - 1]) && (char.IsAsciiDigit(line[at + 1]) || line[at + 1] is 'e' or 's')
                && !(at >= 4 && line[at - 4] is '1' or '2' && char.IsAsciiDigit(line[at - 3])))
            {
                return true;
            }
        }

        return false;
    }

    private static void Part(Document document, TextLine line, ref FeatureSet<YearFeature> features)
    {
        var role = RoleAt(document, line.Start, line.End);
        features.Add(YearFeature.InTitle, role == SectionRole.Title);
        features.Add(YearFeature.InFurniture, role is SectionRole.Furniture or null);
        features.Add(YearFeature.InRecord, role == SectionRole.Registry);
        features.Add(YearFeature.InNarrative, role is not (null or SectionRole.Title or SectionRole.Furniture or SectionRole.Registry));
        foreach (var field in document.Fields)
        {
            if (field.Value.Start < line.Start || field.Value.Start >= line.End)
                continue;
            features.Add(YearFeature.JournalField, field.Kind == FieldKind.Journal);
            features.Add(YearFeature.YearField, field.Kind == FieldKind.Year);
        }
    }

    private static SectionRole? RoleAt(Document document, int start, int end)
    {
        foreach (var section in document.Sections)
        {
            if (section.Span.Start < end && section.Span.End > start)
                return section.Role;
        }

        return null;
    }
}
