using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Evaluators;

/// <summary>The members of the list that was asked for last, once it has been asked for twice: of strings and integers only, where IN knows no doubt.</summary>
internal sealed class ListMembers
{
    private const int ShortestList = 8;

    private object? _list;
    private HashSet<Value>? _members;

    /// <summary>Whether the list holds the value; null where it must be looked through.</summary>
    public bool? Contains(Value list, Value wanted)
    {
        if (wanted.Kind is not (ValueKind.String or ValueKind.Integer) || list.Items.Length < ShortestList)
            return null;
        if (!ReferenceEquals(_list, list.Heap))
        {
            (_list, _members) = (list.Heap, null);
            return null;
        }

        _members ??= MembersOf(list);
        return _members.Count == 0 ? null : _members.Contains(wanted);
    }

    // Empty where an item is of another kind.
    private static HashSet<Value> MembersOf(Value list)
    {
        var members = new HashSet<Value>();
        foreach (var item in list.Items)
        {
            if (item.Kind is not (ValueKind.String or ValueKind.Integer))
                return [];
            members.Add(item);
        }

        return members;
    }
}
