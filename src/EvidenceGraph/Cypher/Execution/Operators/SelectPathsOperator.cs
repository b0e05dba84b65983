using EvidenceGraph.Cypher.Binding;
using EvidenceGraph.Cypher.Execution.Evaluators;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Operators;

/// <summary>For each row with one end of the path known, or both, the first few paths between each two ends, shortest first.</summary>
internal sealed class SelectPathsOperator : Operator
{
    private readonly RunContext _context;
    private readonly Operator _source;
    private readonly Planning.SelectPaths _plan;
    private readonly SelectedPart[] _parts;
    private readonly Evaluator[] _conditions;
    private readonly BoundSelection _selection;
    private readonly int _from;
    private readonly int _to;
    private readonly PathReach _reach;
    private readonly PathSearch _search;
    private readonly bool _oneWalk;
    private int _nextEnd;
    private int _lastEnd;
    private int _found;
    private int _length;
    private bool _searching;

    /// <param name="context">The run.</param>
    /// <param name="source">The step before.</param>
    /// <param name="plan">Which paths.</param>
    /// <param name="parts">The parts of the pattern as they are walked from the known end.</param>
    /// <param name="conditions">What must hold of the whole path.</param>
    public SelectPathsOperator(RunContext context, Operator source, Planning.SelectPaths plan, SelectedPart[] parts, Evaluator[] conditions)
    {
        (_context, _source, _plan, _parts, _conditions, _selection) = (context, source, plan, parts, conditions, plan.Selection);
        (_from, _to) = plan.Reversed ? (_selection.To, _selection.From) : (_selection.From, _selection.To);
        _reach = new PathReach(context, parts);
        _search = new PathSearch(context, parts, _reach);
        _oneWalk = _selection.Selection is { Count: 1, Groups: false } && conditions.Length == 0 && Array.TrueForAll(parts, part => part.Whole.Length == 0);
    }

    public override void Open()
    {
        _source.Open();
        _reach.Clear();
        _search.Clear();
        _nextEnd = _lastEnd = 0;
        _searching = false;
    }

    public override bool MoveNext()
    {
        while (true)
        {
            if (_searching && NextPath())
                return true;
            _searching = false;
            if (_nextEnd < _lastEnd)
            {
                if (BeginEnd(_plan.Into ? _context.Row[_to].Index : _reach.Ends[_nextEnd]))
                    return true;
            }
            else if (!NextRow())
            {
                return false;
            }
        }
    }

    private bool NextRow()
    {
        _search.Clear();
        if (!_source.MoveNext())
            return false;
        (_nextEnd, _lastEnd) = (0, 0);
        var wanted = -1;
        if (!RelationshipUse.TryNode(_context.Row[_from], out var start) || (_plan.Into && !RelationshipUse.TryNode(_context.Row[_to], out wanted)))
            return true;
        _reach.Start(start);
        while (!_reach.IsExhausted && !(_plan.Into && _reach.DistanceOfEnd(wanted) >= 0))
            _reach.Grow();
        _lastEnd = !_plan.Into ? _reach.Ends.Count : _reach.DistanceOfEnd(wanted) >= 0 ? 1 : 0;
        return true;
    }

    // One end after the other. Where one path is enough, the walk by which the end was found is it, if it is one.
    private bool BeginEnd(int end)
    {
        _nextEnd++;
        if (_oneWalk && _search.FoundWalk(end) is { } way)
        {
            Fill(way);
            return true;
        }

        _search.Start(_context.Row[_from].Index, end);
        (_searching, _found, _length) = (true, 0, -1);
        return false;
    }

    private bool NextPath()
    {
        var wanted = _selection.Selection;
        while (wanted.Groups || _found < wanted.Count)
        {
            if (_search.Next() is not { } way)
                return false;
            if (!Fits(way))
                continue;
            if (!wanted.Groups || way.Length != _length)
                _found++;
            _length = way.Length;
            return _found <= wanted.Count;
        }

        return false;
    }

    private bool Fits(Way way)
    {
        if (_conditions.Length == 0)
        {
            Fill(way);
            return true;
        }

        var start = _context.Row[_from];
        var end = _context.Row[_to];
        Fill(way);
        if (Conditions.Hold(_conditions, _context.Row))
            return true;
        (_context.Row[_from], _context.Row[_to]) = (start, end);
        return false;
    }

    private void Fill(Way way)
    {
        var (nodes, relationships, counts) = (new List<int>(way.Length + 1), new List<int>(way.Length), new int[_parts.Length]);
        for (var step = way; ; step = step.Next)
        {
            nodes.Add(step.Node);
            if (step.Next is null)
                break;
            relationships.Add(step.Relationship);
            counts[step.Part]++;
        }

        if (_plan.Reversed)
        {
            nodes.Reverse();
            relationships.Reverse();
            Array.Reverse(counts);
        }

        Fill(new FoundPath(nodes, relationships), counts);
    }

    private void Fill(FoundPath found, int[] counts)
    {
        var row = _context.Row;
        var place = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            var part = _selection.Parts[i];
            row[_selection.Nodes[i]] = Value.OfNode(found.Nodes[place]);
            if (part.Hops is null)
                row[part.Slot] = Value.OfRelationship(found.Relationships[place]);
            else
                found.Fill(row, part, place, counts[i] / (part.Repetition?.Hops.Count ?? 1));
            place += counts[i];
        }

        row[_selection.To] = Value.OfNode(found.Nodes[place]);
        foreach (var path in _selection.Paths)
            row[path.Slot] = PathBuilder.Build(_context.Graph, row, path);
    }
}
