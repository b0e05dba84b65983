using System.Text;

namespace EvidenceGraph.Text;

/// <summary>The lines of a text, none longer than a limit: a longer one is passed over without being held in memory.</summary>
internal static class BoundedLines
{
    /// <summary>
    /// The lines with their numbers, from 1, ended by a line feed with or without a carriage return; null for one that has more
    /// than <paramref name="longest"/> UTF-16 code units.
    /// </summary>
    public static IEnumerable<(int Number, string? Line)> Read(TextReader text, int longest)
    {
        var buffer = new char[64 * 1024];
        var pending = new StringBuilder();
        var (number, tooLong, begun) = (1, false, false);
        while (text.Read(buffer, 0, buffer.Length) is > 0 and var length)
        {
            for (var position = 0; position < length;)
            {
                var end = buffer.AsSpan(position, length - position).IndexOf('\n');
                var part = end < 0 ? length - position : end;
                tooLong |= pending.Length + part > longest;
                pending.Append(buffer, position, tooLong ? 0 : part);
                position += part + 1;
                begun = end < 0;
                if (end < 0)
                    continue;
                yield return (number++, tooLong ? null : pending.ToString().TrimEnd('\r'));
                pending.Clear();
                tooLong = false;
            }
        }

        if (begun)
            yield return (number, tooLong ? null : pending.ToString().TrimEnd('\r'));
    }
}
