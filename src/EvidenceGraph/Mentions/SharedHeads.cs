using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Mentions;

/// <summary>
/// Members of a list that share their last word with the last member: 'juvenile, necrotizing or cancer-associated myositis' names three
/// diseases. The words of a member, with the shared word put after them, must be a name of their own.
/// </summary>
internal sealed class SharedHeads(NameIndex names)
{
    private const int MaxMembers = 8;
    private const int LongestMember = 40;

    private readonly ListWords _words = ListWords.BuiltIn;

    /// <summary>Adds to <paramref name="found"/> the earlier members of the lists that end in one of its diseases from <paramref name="first"/> on.</summary>
    public void Extend(string text, TextSpan sentence, int index, List<Found> found, int first)
    {
        var count = found.Count;
        for (var i = first; i < count; i++)
        {
            var name = found[i];
            if (NameIndex.IsAmbiguous(name.Payload) || names.KindOf(name.Payload) != ConceptKind.Disease)
                continue;
            var printed = text.AsSpan(name.Start, name.End - name.Start);
            var lastWord = printed[(printed.LastIndexOf(' ') + 1)..];
            if (lastWord.Length < 6)
                continue;
            var at = name.Start;
            for (var n = 0; n < MaxMembers && Before(text, sentence.Start, at) is { Length: > 0 } member; n++)
            {
                Add(text, member, lastWord, index, found, first, count);
                at = member.Start;
            }
        }
    }

    // The member that ends before a separator which ends at 'at'; empty where none does.
    private TextSpan Before(string text, int from, int at)
    {
        var end = at;
        while (end > from && text[end - 1] == ' ')
            end--;
        var word = end;
        while (word > from && char.IsLetter(text[word - 1]))
            word--;
        var joined = end > word && _words.RoleOf(text.AsSpan(word, end - word)) == ListRole.Join;
        if (joined)
        {
            end = word;
            while (end > from && text[end - 1] == ' ')
                end--;
        }

        if (end > from && text[end - 1] is ',' or '/')
            end--;
        else if (!joined)
            return default;
        var start = end;
        while (start > from && end - start < LongestMember && text[start - 1] is not (',' or ';' or ':' or '(' or '.' or '/'))
            start--;
        while (start < end && text[start] == ' ')
            start++;
        return end - start is > 0 and < LongestMember ? new TextSpan(start, end) : default;
    }

    private void Add(string text, TextSpan member, ReadOnlySpan<char> head, int sentence, List<Found> found, int first, int count)
    {
        // The member may be only the last words before the separator: 'patients with juvenile or adult dermatomyositis'.
        var start = member.Start;
        while (start < member.End)
        {
            var words = text.AsSpan(start, member.End - start);
            var whole = string.Concat(words.TrimEnd("-\u2010\u2011\u2013 "), " ", head);
            var payloads = new List<int>(2);

            // Never the last words of another name: 'ulcers of the skin and fingertip ulcers'.
            if (!WithinName(start, found, first, count) && names.Longest(whole, 0, 1 << (int)ConceptKind.Disease, false, payloads) == whole.Length)
            {
                foreach (var payload in payloads)
                {
                    if (!NameIndex.IsAmbiguous(payload))
                        found.Add(new Found(payload, start, member.End, sentence));
                }

                return;
            }

            var space = words.IndexOf(' ');
            if (space < 0)
                return;
            start += space + 1;
        }
    }

    // Whether a name of the sentence begins before and ends after a place; the names are in order of place.
    private static bool WithinName(int at, List<Found> found, int first, int count)
    {
        var next = Found.FirstFrom(found, first, count, at);
        return next > first && found[next - 1].End > at;
    }
}
