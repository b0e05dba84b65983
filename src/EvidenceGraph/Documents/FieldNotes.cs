using EvidenceGraph.Text;

namespace EvidenceGraph.Documents;

/// <summary>Collects the labelled values of a page.</summary>
internal sealed class FieldNotes(string text, bool record)
{
    public List<DocumentField> Fields { get; } = [];

    /// <summary>Notes <paramref name="value"/>, unless it holds no word or its kind is not known.</summary>
    public void Note(FieldKind? kind, TextLine value)
    {
        if (kind is { } known && LineShape.HasWord(text.AsSpan(value.Start, value.Length)))
            Fields.Add(new DocumentField(known, new TextSpan(value.Start, value.End)));
    }

    /// <summary>
    /// Notes the facts in a row of navigation: 'Eur Respir J 2025;65(5):2401488', '… PMID: 29065861'. Where the number of a trial
    /// follows its name ('JASMINE — NCT06455449'), the name is returned.
    /// </summary>
    public TextSpan? NoteSegments(int start, int end)
    {
        TextSpan? trial = null;
        var before = default(TextLine);
        var segments = new SegmentEnumerator(text.AsSpan(start, end - start));
        while (segments.MoveNext())
        {
            if (segments.End - segments.Start == end - start)
                return null;
            var segment = new TextLine(start + segments.Start, start + segments.End);
            if (LabelFinder.Before(text, segment.Start, segment.End, true, record) is { Label.Field: { } field } match)
                Note(field, TextLine.Trimmed(text, match.After, segment.End));
            else if (LineCues.IsTrialNumber(segments.Current))
            {
                Note(FieldKind.RegistryNumber, segment);
                trial = before.IsBlank ? null : new TextSpan(before.Start, before.End);
            }
            else if (LineCues.IsCitation(segments.Current))
                Note(FieldKind.Journal, segment);
            before = segment;
        }

        return trial;
    }

    /// <summary>The part of <paramref name="value"/> before a bar, a tab or a run of spaces.</summary>
    public TextLine FirstSegment(TextLine value)
    {
        var segments = new SegmentEnumerator(text.AsSpan(value.Start, value.Length));
        return segments.MoveNext() ? new TextLine(value.Start + segments.Start, value.Start + segments.End) : value;
    }
}
