using EvidenceGraph.Documents;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Mentions;

/// <summary>
/// Mechanisms that the text names without their own name: a target with a word of action beside it ('antibody against CD38', 'IL-6
/// receptor blockers'), and a drug or class whose name says what it acts on ('calcineurin inhibitors', 'CD19 CAR-T cells').
/// </summary>
internal sealed class MechanismComposer
{
    private const int WordsBack = 5;
    private const int WordsOn = 3;

    private readonly NameIndex _names;
    private readonly NameScanner _scanner;
    private readonly ActionWords _words = ActionWords.BuiltIn;
    private readonly MechanismIndex _mechanisms;

    public MechanismComposer(Vocabulary vocabulary, NameIndex names, NameScanner scanner)
    {
        _names = names;
        _scanner = scanner;
        _mechanisms = new MechanismIndex(vocabulary);
    }

    /// <summary>Adds to <paramref name="found"/> the mechanisms that its targets and drugs name; <paramref name="found"/> is in order of place.</summary>
    public void Compose(Document document, List<Found> found)
    {
        var count = found.Count;
        List<int>? drugs = null;
        var (lastEnd, lastRole) = (-1, ActionRole.None);
        for (var i = 0; i < count; i++)
        {
            var name = found[i];
            if (NameIndex.IsAmbiguous(name.Payload))
                continue;
            var kind = _names.KindOf(name.Payload);
            if (kind == ConceptKind.Drug)
            {
                foreach (var mechanism in StatedBy(name.Payload, document.Text.AsSpan(name.Start, name.End - name.Start)))
                    found.Add(name with { Payload = mechanism });
            }
            else if (kind == ConceptKind.Target && _mechanisms.OfTarget(name.Payload) is >= 0 and var mechanism)
            {
                var role = RoleAt(document, name, lastEnd, lastRole);
                (lastEnd, lastRole) = (name.End, role);
                if (role == (_mechanisms.IsActivation(mechanism) ? ActionRole.For : ActionRole.Against))
                    found.Add(name with { Payload = mechanism });
                else if (role != ActionRole.Stop)
                    AddOfDrugs(name, drugs ??= DrugsOf(found, count), found);
            }
        }
    }

    // A target by itself names the mechanism of the document's drugs that act on it.
    private void AddOfDrugs(Found target, List<int> drugs, List<Found> found)
    {
        var added = found.Count;
        foreach (var drug in drugs)
        {
            foreach (var mechanism in _mechanisms.OfDrugOn(drug, target.Payload))
            {
                var name = target with { Payload = mechanism };
                if (found.IndexOf(name, added) < 0)
                    found.Add(name);
            }
        }
    }

    private List<int> DrugsOf(List<Found> found, int count)
    {
        var drugs = new HashSet<int>();
        for (var i = 0; i < count; i++)
        {
            if (!NameIndex.IsAmbiguous(found[i].Payload) && _names.KindOf(found[i].Payload) == ConceptKind.Drug)
                drugs.Add(found[i].Payload);
        }

        return [.. drugs];
    }

    // The name of a drug states its mechanism where it holds a word of action or one of the targets.
    private int[] StatedBy(int drug, ReadOnlySpan<char> printed)
    {
        if (printed.Length > 200)
            return [];
        var mechanisms = _mechanisms.OfDrug(drug);
        return mechanisms.Length == 0 || _words.AnyIn(printed) || NamesTarget(printed) ? mechanisms : [];
    }

    private bool NamesTarget(ReadOnlySpan<char> printed)
    {
        var inside = new List<Found>();
        _scanner.ScanFor(printed, ConceptKind.Target, inside);
        return inside.Exists(name => !NameIndex.IsAmbiguous(name.Payload) && _mechanisms.OfTarget(name.Payload) >= 0);
    }

    private ActionRole RoleAt(Document document, Found name, int lastEnd, ActionRole lastRole)
    {
        var sentence = document.Sentences[name.Sentence].Span;
        if (lastEnd >= sentence.Start && lastRole != ActionRole.None && OnlyJoins(document.Text.AsSpan(lastEnd, name.Start - lastEnd)))
            return lastRole;
        var after = After(document.Text, name.End, sentence.End);
        return after is ActionRole.None or ActionRole.State ? Before(document.Text, sentence.Start, name.Start) : after;
    }

    private static bool OnlyJoins(ReadOnlySpan<char> between)
    {
        var rest = between.Trim(" ,/");
        return between.Length <= 6 && (rest.IsEmpty || rest is "and" or "or" or "et" or "y" or "e" or "und" or "-");
    }

    private ActionRole After(string text, int at, int limit)
    {
        for (var n = 0; n < WordsOn; n++)
        {
            var start = at;
            while (start < limit && start - at < 2 && text[start] is ' ' or '-' or '\u2010' or '\u2011' or '\u2013')
                start++;
            var end = WordEnd(text, start, limit);
            if (end == start || start == at)
                return ActionRole.None;
            var role = _words.RoleOf(text.AsSpan(start, end - start));
            if (role is not (ActionRole.Link or ActionRole.Filler))
                return role;
            at = end;
        }

        return ActionRole.None;
    }

    private ActionRole Before(string text, int from, int at)
    {
        for (var n = 0; n < WordsBack; n++)
        {
            var end = at;
            while (end > from && at - end < 2 && text[end - 1] is ' ' or '-' or '\u2010' or '\u2011' or '\u2013' or '\'' or '(')
                end--;
            var start = end;
            while (start > from && IsWord(text[start - 1]))
                start--;
            if (start == end)
                return ActionRole.None;
            var role = _words.RoleOf(text.AsSpan(start, end - start));
            if (role is not (ActionRole.Filler or ActionRole.Link))
                return role is ActionRole.Stop ? ActionRole.None : role;
            at = start;
        }

        return ActionRole.None;
    }

    private static int WordEnd(string text, int start, int limit)
    {
        while (start < limit && IsWord(text[start]))
            start++;
        return start;
    }

    private static bool IsWord(char c) => FoldingTable.IsWordCharacter(c);
}
