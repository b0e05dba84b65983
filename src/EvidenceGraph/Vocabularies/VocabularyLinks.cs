namespace EvidenceGraph.Vocabularies;

/// <summary>The references between rows, kept until all tables are read, then checked: each id is known, no row is its own ancestor.</summary>
internal sealed class VocabularyLinks
{
    private const int MaxGenerations = 100;
    private const int Endless = int.MaxValue;

    private readonly List<(VocabularyTable Table, int Row, int Column, ConceptKind To, string Id)> _links = [];
    private readonly List<(VocabularyTable Table, int Row, int Column, ConceptKind Kind)> _parents = [];

    /// <summary>The references of a concept's row: its parents and the parts of a compound.</summary>
    public void Add(VocabularyTable table, int row, ConceptKind kind, int parents, int parts)
    {
        if (parents >= 0 && table.Content(row, parents).Length > 0)
        {
            _parents.Add((table, row, parents, kind));
            Add(table, row, parents, kind);
        }

        foreach (var part in table.Values(row, parts))
        {
            var isAntibody = part[0] == '@';
            _links.Add((table, row, parts, isAntibody ? ConceptKind.Antibody : kind, isAntibody ? part[1..] : part));
        }
    }

    /// <summary>The references in one cell.</summary>
    public void Add(VocabularyTable table, int row, int column, ConceptKind to)
    {
        foreach (var id in table.Values(row, column))
            _links.Add((table, row, column, to, id));
    }

    /// <summary>Checks what was added. References to a kind that no table was read for are not checked.</summary>
    public void Check(List<Concept> concepts, ConceptIndex rows)
    {
        var read = new bool[(int)ConceptKind.Target + 1];
        foreach (var concept in concepts)
            read[(int)concept.Kind] = true;
        foreach (var (table, row, column, to, id) in _links)
        {
            if (read[(int)to] && rows[to, id] < 0)
                throw table.Bad(row, column, id, $"the id of a row of {VocabularyReader.Tables[(int)to]}.tsv");
        }

        CheckCycles(concepts, rows);
    }

    private void CheckCycles(List<Concept> concepts, ConceptIndex rows)
    {
        var heights = new int[concepts.Count];
        var onPath = new bool[concepts.Count];
        foreach (var (table, row, column, kind) in _parents)
        {
            var generations = HeightOf(rows[kind, table.Cell(row, table.Column("id"))], 0);
            if (generations == Endless)
                throw table.Bad(row, column, table.Cell(row, column), "parents that do not lead back to the row itself");
            if (generations > MaxGenerations)
                throw table.Bad(row, column, table.Cell(row, column), $"at most {MaxGenerations} generations of parents");
        }

        // The longest way up, the row itself counted; 0 in the list is not known yet.
        int HeightOf(int index, int depth)
        {
            if (onPath[index])
                return Endless;
            if (heights[index] > 0 || depth > MaxGenerations)
                return Math.Max(heights[index], 1);
            onPath[index] = true;
            var highest = 0;
            foreach (var parent in concepts[index].Parents)
            {
                if (highest != Endless && rows[concepts[index].Kind, parent] is >= 0 and var above)
                    highest = Math.Max(highest, HeightOf(above, depth + 1));
            }

            onPath[index] = false;
            if (highest == Endless)
                return Endless;
            return heights[index] = highest + 1;
        }
    }
}
