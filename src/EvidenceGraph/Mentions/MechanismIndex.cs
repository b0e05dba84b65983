using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Mentions;

/// <summary>Which mechanism acts on a target, and by which mechanism a drug acts: indexes of concepts, looked up once.</summary>
internal sealed class MechanismIndex
{
    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<string, List<int>> _byTarget = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _ofTarget = [];
    private readonly int[][] _ofDrug;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<(int Drug, int Target), int[]> _ofDrugOn = new();

    public MechanismIndex(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        var mechanisms = new List<(int Index, string[] Targets)>();
        for (var i = 0; i < vocabulary.Concepts.Count; i++)
        {
            var concept = vocabulary.Concepts[i];
            if (concept.Kind == ConceptKind.Mechanism && concept.Fields.TryGetValue("targets", out var targets))
                mechanisms.Add((i, targets.Split('|', StringSplitOptions.RemoveEmptyEntries)));
        }

        foreach (var (index, targets) in mechanisms)
        {
            foreach (var target in targets)
            {
                if (!_byTarget.TryGetValue(target, out var of))
                    _byTarget.Add(target, of = []);
                of.Add(index);
            }
        }

        _ofDrug = new int[vocabulary.Concepts.Count][];
        for (var i = 0; i < _ofDrug.Length; i++)
        {
            var concept = vocabulary.Concepts[i];
            _ofDrug[i] = concept.Kind == ConceptKind.Drug ? MechanismsOf(i) : [];
            if (concept.Kind == ConceptKind.Target && Best(concept.Id, concept) is >= 0 and var best)
                _ofTarget.Add(i, best);
        }
    }

    /// <summary>The mechanism that is named by naming <paramref name="target"/> and an action; -1 where none or no single one is.</summary>
    public int OfTarget(int target) => _ofTarget.GetValueOrDefault(target, -1);

    /// <summary>Whether the mechanism is one of activation, by its own name.</summary>
    public bool IsActivation(int mechanism)
    {
        var name = _vocabulary.Concepts[mechanism].Name;
        return name.Contains("agonism", StringComparison.Ordinal) && !name.Contains("antagonism", StringComparison.Ordinal)
            || name.Contains("stimulation", StringComparison.Ordinal) || name.Contains("activation", StringComparison.Ordinal);
    }

    /// <summary>The mechanisms that the vocabulary gives for <paramref name="drug"/> itself.</summary>
    public int[] OfDrug(int drug) => _ofDrug[drug];

    private int[] MechanismsOf(int drug)
    {
        var mechanisms = new List<int>();
        foreach (var row in _vocabulary.MechanismsOf(_vocabulary.Concepts[drug].Id))
        {
            if (_vocabulary.IndexOf(ConceptKind.Mechanism, row.Mechanism) is >= 0 and var index)
                mechanisms.Add(index);
        }

        return [.. mechanisms];
    }

    /// <summary>
    /// The mechanisms by which <paramref name="drug"/> itself acts on <paramref name="target"/>, or on a member of that group; the target's
    /// own where that is the wider one ('the JAK-STAT pathway' says no more than JAK inhibition).
    /// </summary>
    public int[] OfDrugOn(int drug, int target)
    {
        if (_ofDrugOn.TryGetValue((drug, target), out var known))
            return known;
        var on = Members(_vocabulary.Concepts[target]);
        on.Add(_vocabulary.Concepts[target].Id);
        var mechanisms = new List<int>();
        foreach (var row in _vocabulary.MechanismsOf(_vocabulary.Concepts[drug].Id))
        {
            if (_vocabulary.IndexOf(ConceptKind.Mechanism, row.Mechanism) is >= 0 and var index && row.Targets.Any(on.Contains))
                mechanisms.Add(Wider(index, OfTarget(target)));
        }

        return _ofDrugOn.GetOrAdd((drug, target), [.. mechanisms]);
    }

    private int Wider(int mechanism, int ofTarget) =>
        ofTarget >= 0 && _vocabulary.IsA(ConceptKind.Mechanism, _vocabulary.Concepts[mechanism].Id, _vocabulary.Concepts[ofTarget].Id) ? ofTarget : mechanism;

    // The mechanism with exactly this target, or with exactly the members of this group; else the one that stands above all others.
    private int Best(string id, Concept target)
    {
        var members = Members(target);
        if (!_byTarget.TryGetValue(members.Count > 0 ? members[0] : id, out var candidates))
            return -1;
        var exact = candidates.FindAll(mechanism => SameTargets(mechanism, members.Count > 0 ? members : [id]));
        return Top(exact.Count > 0 ? exact : members.Count > 0 ? candidates.FindAll(mechanism => members.TrueForAll(member => Acts(mechanism, member))) : candidates);
    }

    private int Top(List<int> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (candidates.TrueForAll(other => _vocabulary.IsA(ConceptKind.Mechanism, _vocabulary.Concepts[other].Id, _vocabulary.Concepts[candidate].Id)))
                return candidate;
        }

        return -1;
    }

    private bool Acts(int mechanism, string target) => _byTarget.TryGetValue(target, out var of) && of.Contains(mechanism);

    private bool SameTargets(int mechanism, List<string> targets) =>
        targets.TrueForAll(target => Acts(mechanism, target))
        && _vocabulary.Concepts[mechanism].Fields["targets"].Split('|', StringSplitOptions.RemoveEmptyEntries).Length == targets.Count;

    // 'members: JAK1, JAK2; …' in the notes of a group.
    private static List<string> Members(Concept target)
    {
        var notes = target.Fields.GetValueOrDefault("notes", "");
        var at = notes.IndexOf("members: ", StringComparison.Ordinal);
        if (at < 0)
            return [];
        var list = notes[(at + "members: ".Length)..];
        var end = list.IndexOf(';', StringComparison.Ordinal);
        var members = (end < 0 ? list : list[..end]).Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return members is ["none"] ? [] : [.. members];
    }
}
