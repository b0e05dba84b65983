using System.Buffers;
using EvidenceGraph.Documents;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Mentions;

/// <summary>
/// Antibodies named by their antigen alone, where the context says that they are antibodies: in a list with another one ('anti-Jo-1,
/// PL-7 and EJ antibodies', 'anti-Mi2, -MDA5 and -NXP2'), beside a word that says so ('antibodies against Jo-1 and OJ', 'positive MDA5
/// tests'), or directly before a disease ('MDA5 JDM').
/// </summary>
internal sealed class AntibodyLists
{
    private const int LongestGap = 24;
    private static readonly SearchValues<string> Anti = SearchValues.Create(["anti"], StringComparison.OrdinalIgnoreCase);

    private readonly NameIndex _names;
    private readonly ListWords _words = ListWords.BuiltIn;
    private readonly PhraseMatcher _antigens;
    private readonly bool _any;

    public AntibodyLists(NameIndex names)
    {
        _names = names;
        var antigens = new PhraseMatcherBuilder();
        for (var i = 0; i < names.Concepts.Count; i++)
        {
            var concept = names.Concepts[i];
            if (concept.Kind != ConceptKind.Antibody)
                continue;
            Add(concept.Name, i, antigens);
            foreach (var name in concept.Synonyms)
                Add(name, i, antigens);
            _any = true;
        }

        _antigens = antigens.Build();
    }

    /// <summary>
    /// Adds to <paramref name="found"/>, in order of place, what the lists of a sentence name; names of another kind with the same words
    /// give way. The names of the sentence begin at <paramref name="first"/>.
    /// </summary>
    public void Extend(Document document, int sentence, List<Found> found, int first)
    {
        var span = document.Sentences[sentence].Span;
        if (!_any || !MayHold(document.Text.AsSpan(span.Start, span.Length), found, first))
            return;
        var members = Members(document.Text.AsSpan(0, span.End), span.Start, found, first);
        var taken = new List<Member>();
        for (var i = 0; i < members.Count;)
        {
            var end = i + 1;
            while (end < members.Count && Joins(document.Text.AsSpan(members[end - 1].End, Math.Max(0, members[end].Start - members[end - 1].End))))
                end++;
            if (Anchored(document.Text, span, members, i, end, found, first))
                taken.AddRange(members.GetRange(i, end - i).FindAll(member => !member.Known));
            i = end;
        }

        if (taken.Count > 0)
            Take(taken, sentence, found, first);
    }

    private void Add(string name, int concept, PhraseMatcherBuilder antigens)
    {
        var bare = name.AsSpan();
        if (bare.Length < 6 || _words.RoleOf(bare[..4]) != ListRole.Prefix || FoldingTable.IsWordCharacter(bare[4]))
            return;
        bare = bare[5..];
        var lastWord = bare[(bare.LastIndexOf(' ') + 1)..];
        if (bare.Length > 1 && bare.Length <= 24 && _words.RoleOf(lastWord) != ListRole.Head && bare[^1] != '+')
            antigens.Add(bare.ToString(), concept);
    }

    // Lists are rare: a sentence is looked at only where it holds a prefix or head ('anti…'), or names an antibody or a target.
    private bool MayHold(ReadOnlySpan<char> sentence, List<Found> found, int first)
    {
        for (var i = first; i < found.Count; i++)
        {
            if (NameIndex.IsAmbiguous(found[i].Payload) ? (_names.Ambiguous[~found[i].Payload].Kinds & (1 << (int)ConceptKind.Antibody)) != 0
                : _names.KindOf(found[i].Payload) is ConceptKind.Antibody or ConceptKind.Target)
            {
                return true;
            }
        }

        return sentence.ContainsAny(Anti);
    }

    private List<Member> Members(ReadOnlySpan<char> text, int start, List<Found> found, int first)
    {
        Span<PhraseEnd> ends = stackalloc PhraseEnd[12];
        var members = new List<Member>();
        var next = first;
        for (var i = start; i < text.Length; i++)
        {
            while (next < found.Count && (found[next].Start < i || !IsAntibody(found[next])))
                next++;
            if (next < found.Count && found[next].Start == i)
            {
                members.Add(new Member(i, found[next].End, found[next].Payload, true));
                i = found[next].End - 1;
                continue;
            }

            if (!IsWord(text[i]) || (i > start && IsWord(text[i - 1])) || !_antigens.MayBegin(text, i))
                continue;
            for (var count = _antigens.Walk(text, i, ends) - 1; count >= 0; count--)
            {
                var end = ends[count].End;
                if (end < text.Length && IsWord(text[end]))
                    continue;
                var phrase = ends[count].FirstPhrase;
                while (phrase != 0 && !PhraseShape.Fits(_antigens[phrase].Text, text[i..end], false))
                    phrase = _antigens[phrase].Next;
                if (phrase == 0)
                    continue;
                members.Add(new Member(i, end, _antigens[phrase].Payload, false));
                i = end - 1;
                break;
            }
        }

        return members;
    }

    private bool IsAntibody(Found name) => !NameIndex.IsAmbiguous(name.Payload) && _names.KindOf(name.Payload) == ConceptKind.Antibody;

    private bool Anchored(string text, TextSpan sentence, List<Member> members, int from, int to, List<Found> found, int first)
    {
        for (var i = from; i < to; i++)
        {
            if (members[i].Known || (members[i].Start >= sentence.Start + 5 && !IsWord(text[members[i].Start - 1])
                && _words.RoleOf(text.AsSpan(members[i].Start - 5, 4)) == ListRole.Prefix))
            {
                return true;
            }
        }

        var end = members[to - 1].End;
        return HeadAfter(text, end, sentence.End) || HeadBefore(text, sentence.Start, members[from].Start)
            || (to == from + 1 && DiseaseAt(end, found, first) && !MayBeArticle(text, sentence.Start, members[from]));
    }

    // 'La miosite', 'Objectif : La dermatomyosite': where a phrase begins, a capital says nothing.
    private static bool MayBeArticle(string text, int sentence, Member member)
    {
        foreach (var c in text.AsSpan(member.Start + 1, member.End - member.Start - 1))
        {
            if (!char.IsLower(c))
                return false;
        }

        return member.Start < sentence + 2 || text[member.Start - 1] != ' ' || !IsWord(text[member.Start - 2]);
    }

    // Whether a disease is named directly after; the names are in order of place.
    private bool DiseaseAt(int end, List<Found> found, int first)
    {
        var next = Found.FirstFrom(found, first, found.Count, end + 1);
        return next < found.Count && found[next].Start == end + 1 && !NameIndex.IsAmbiguous(found[next].Payload) && _names.KindOf(found[next].Payload) == ConceptKind.Disease;
    }

    private bool HeadAfter(string text, int at, int limit)
    {
        if (at < limit && text[at] == '+')
            return true;
        while (at < limit && text[at] is ' ' or '-' or '\u2010' or '\u2011' or '\u2013')
            at++;
        var end = at;
        while (end < limit && IsWord(text[end]))
            end++;
        return end > at && _words.RoleOf(text.AsSpan(at, end - at)) == ListRole.Head;
    }

    private bool HeadBefore(string text, int from, int at)
    {
        for (var n = 0; n < 5; n++)
        {
            while (at > from && text[at - 1] is ' ' or '(' or ':' or ',' or '-' or '\u2010' or '\u2011' or '\u2013')
                at--;
            var start = at;
            while (start > from && IsWord(text[start - 1]))
                start--;
            if (start == at)
                return false;
            var role = _words.RoleOf(text.AsSpan(start, at - start));
            if (role is ListRole.Head)
                return true;
            if (role is not (ListRole.Toward or ListRole.Join))
                return false;
            at = start;
        }

        return false;
    }

    // Between two members of a list: separators, figures in brackets, joining words, another prefix or head.
    private bool Joins(ReadOnlySpan<char> gap)
    {
        if (gap.Length is 0 or > LongestGap)
            return false;
        for (var i = 0; i < gap.Length; i++)
        {
            if (char.IsAsciiDigit(gap[i]) || gap[i] is ' ' or ',' or '/' or '-' or '+' or '&' or '(' or ')' or '%' or '=' or '\u2010' or '\u2011' or '\u2013')
                continue;
            var end = i;
            while (end < gap.Length && IsWord(gap[end]))
                end++;
            if (end == i || (_words.RoleOf(gap[i..end]) is not (ListRole.Join or ListRole.Prefix or ListRole.Head) && gap[i..end] is not "n"))
                return false;
            i = end - 1;
        }

        return true;
    }

    // Puts the members, in order of place, in the stead of the names that lie within them.
    private static void Take(List<Member> taken, int sentence, List<Found> found, int first)
    {
        var (kept, next) = (first, 0);
        for (var i = first; i < found.Count; i++)
        {
            while (next < taken.Count && taken[next].End < found[i].End)
                next++;
            if (next == taken.Count || found[i].Start < taken[next].Start)
                found[kept++] = found[i];
        }

        found.RemoveRange(kept, found.Count - kept);
        foreach (var member in taken)
            found.Add(new Found(member.Antibody, member.Start, member.End, sentence));
    }

    private static bool IsWord(char c) => FoldingTable.IsWordCharacter(c);

    private readonly record struct Member(int Start, int End, int Antibody, bool Known);
}
