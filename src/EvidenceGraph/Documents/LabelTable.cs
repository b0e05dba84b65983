using EvidenceGraph.Text;

namespace EvidenceGraph.Documents;

/// <summary>The labels that are known, by the table beside the code.</summary>
internal static class LabelTable
{
    private static readonly string[] Joints = [" and ", " AND ", "/", " & ", " und ", " et ", " ET ", " y ", " Y ", " e ", " E "];

    /// <summary>No label is longer, in characters.</summary>
    public const int LongestLabel = 70;

    // Whether a label begins with these characters, by a hash of the first four (of shorter labels: of all): most lines are ruled out by it.
    private static readonly bool[] Beginnings = new bool[1 << 14];

    private static readonly Dictionary<string, Label[]>.AlternateLookup<ReadOnlySpan<char>> Labels = Load().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// The meaning of <paramref name="words"/> printed in <paramref name="form"/>; null where they are no label.
    /// 'Patients and methods', 'Methods/Design' and 'Case 2' need not be in the table.
    /// </summary>
    public static Label? Find(ReadOnlySpan<char> words, char form, bool record = false)
    {
        if (words.Length is 0 or > LongestLabel)
            return null;
        return Lookup(words, form, record) ?? FindNumbered(words, form) ?? FindJoined(words, form);
    }

    /// <summary>Whether a label may begin at the beginning of <paramref name="words"/>; false is certain.</summary>
    public static bool MayBegin(ReadOnlySpan<char> words)
    {
        for (var length = 2; length <= Math.Min(4, words.Length); length++)
        {
            if (Beginnings[Hash(words[..length])])
                return true;
        }

        return false;
    }

    private static int Hash(ReadOnlySpan<char> words)
    {
        var hash = words.Length;
        foreach (var c in words)
            hash = (hash * 31) + (c < 128 ? c | 0x20 : char.ToLowerInvariant(c));
        return hash & ((1 << 14) - 1);
    }

    private static Label? Lookup(ReadOnlySpan<char> words, char form, bool record)
    {
        if (!Labels.TryGetValue(words, out var labels))
            return null;
        Label? found = null;
        foreach (var label in labels)
        {
            if (!label.Forms.Contains(form))
                continue;
            if (!record || label.Role == SectionRole.Registry)
                return label;
            found ??= label;
        }

        return found;
    }

    private static Label? FindNumbered(ReadOnlySpan<char> words, char form)
    {
        if (form is 'g' or 's' || !char.IsAsciiDigit(words[^1]))
            return null;
        var label = Lookup(words.TrimEnd("0123456789").TrimEnd("°º#").TrimEnd("nN ").TrimEnd(), form, false);
        return label is { Role: SectionRole.Results } ? label : null;
    }

    private static Label? FindJoined(ReadOnlySpan<char> words, char form)
    {
        if (form is not ('o' or 'c') || words.Length > 50)
            return null;
        foreach (var joint in Joints)
        {
            var at = words.IndexOf(joint, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var first = Lookup(words[..at].Trim(), form, false);
            var second = first is null ? null : Lookup(words[(at + joint.Length)..].Trim(), form, false);
            if (second is not null && first!.IsContent && second.IsContent)
                return first.Role == SectionRole.Results ? first : second;
            if (second is { Role: SectionRole.Furniture } && first!.Role == SectionRole.Furniture)
                return second;
        }

        return null;
    }

    private static Dictionary<string, Label[]> Load()
    {
        var labels = new Dictionary<string, Label[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in EmbeddedTable.Rows("labels.tsv"))
        {
            FieldKind? field = row[1] == "-" ? null : EmbeddedTable.Value<FieldKind>(row[1]);
            var label = new Label(EmbeddedTable.Value<SectionRole>(row[0]), field, EmbeddedTable.Value<LabelScope>(row[2]), row[3]);
            foreach (var words in EmbeddedTable.Values(row[5]))
            {
                labels[words] = labels.TryGetValue(words, out var others) ? [.. others, label] : [label];
                Beginnings[Hash(words.AsSpan(0, Math.Min(4, words.Length)))] = true;
            }
        }

        return labels;
    }
}
