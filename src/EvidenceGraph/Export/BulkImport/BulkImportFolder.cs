using System.Globalization;
using System.Text;
using EvidenceGraph.Graph;
using EvidenceGraph.Neo4j;
using EvidenceGraph.Neo4j.Push;

namespace EvidenceGraph.Export.BulkImport;

/// <summary>
/// A graph as files for <c>neo4j-admin database import full</c>: CSV with typed headers, the command, and a script for afterwards
/// with the constraints, the indexes, the node that describes the graph, and what no CSV field can say.
/// </summary>
internal sealed class BulkImportFolder
{
    /// <summary>The script for afterwards.</summary>
    public const string AfterImport = "after-import.cypher";

    /// <summary>The command as a script.</summary>
    public const string Command = "import.sh";

    private const int ReadBuffer = 4 * 1024 * 1024;

    private readonly PropertyGraph _graph;
    private readonly char _separator;
    private readonly List<CsvTable> _tables = [];
    private int _longestField;

    private BulkImportFolder(PropertyGraph graph)
    {
        _graph = graph;
        StorableGraph.Check(graph);
        foreach (var name in graph.PropertyKeys)
            if (name.AsSpan().ContainsAny(":,\"\r\n"))
                throw new ExportException($"the property `{name}` has a sign in its name that a header of neo4j-admin does not take. Push the graph instead.");
        _separator = ListSeparator.For(graph) ?? throw new ExportException("every sign that could stand between the items of a list stands in one. Push the graph instead.");
    }

    /// <summary>Writes the files into a folder that is there.</summary>
    /// <returns>The command that imports them, to be given in that folder.</returns>
    /// <exception cref="ExportException">CSV cannot say something of the graph.</exception>
    public static string Write(PropertyGraph graph, GraphProfile profile, string folder)
    {
        var import = new BulkImportFolder(graph);
        import.Plan();
        foreach (var table in import._tables)
            WholeFile.WriteText(Path.Combine(folder, table.FileName), text => import.WriteTable(table, text));
        var command = import.CommandLine();
        WholeFile.WriteText(Path.Combine(folder, Command), text => text.WriteLine($"#!/bin/sh\n# In this folder, with the server stopped; NEO4J_ADMIN may name the program.\n{command.Replace("neo4j-admin ", "exec \"${NEO4J_ADMIN:-neo4j-admin}\" ", StringComparison.Ordinal)}"));
        WholeFile.WriteText(Path.Combine(folder, AfterImport), text => AfterImportScript.Write(graph, profile, text));
        return command;
    }

    private void Plan()
    {
        var number = 0;
        foreach (var group in NodeGroup.Of(_graph))
        {
            var nodes = Enumerable.Range(0, _graph.NodeCount).Where(node => _graph.LabelSetOf(node) == group.LabelSet).ToList();
            _tables.AddRange(CsvTable.Of(Named("nodes", string.Join('-', group.Labels), ref number), true, nodes, group.Keys, _graph.NodeProperty));
        }

        foreach (var type in RelationshipGroup.Of(_graph).DistinctBy(group => group.Type))
        {
            var (from, to) = _graph.RelationshipRange(type.Type);
            _tables.AddRange(CsvTable.Of(Named("relationships", type.TypeName, ref number), false, [.. Enumerable.Range(from, to - from)], type.Keys, _graph.RelationshipProperty));
        }
    }

    // A name that is no word of plain letters is replaced by a number.
    private static string Named(string kind, string name, ref int number)
    {
        number++;
        return name.Length <= 60 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? $"{kind}-{name}" : string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}");
    }

    private void WriteTable(CsvTable table, TextWriter text)
    {
        text.WriteLine(string.Join(',', [
            .. table.IsNodes ? [$"{GraphMark.Id}:ID", ":LABEL"] : new[] { ":START_ID", ":END_ID", ":TYPE", $"{GraphMark.Id}:string" },
            .. table.Columns.Select(column => $"{_graph.Keys[column.Key]}:{column.Type}"),
            GraphMark.Property + ":boolean"]));
        var line = new StringBuilder();
        foreach (var element in table.Elements)
        {
            line.Clear();
            foreach (var field in table.IsNodes ? NodeFields(element) : RelationshipFields(element))
                line.Append(CsvValue.Quoted(field)).Append(',');
            foreach (var (key, _) in table.Columns)
            {
                var field = CsvValue.Field(table.IsNodes ? _graph.NodeProperty(element, key) : _graph.RelationshipProperty(element, key), _separator);
                _longestField = Math.Max(_longestField, field.Length);
                line.Append(field).Append(',');
            }

            text.WriteLine(line.Append("true"));
        }
    }

    private string[] NodeFields(int node) => [_graph.NodeId(node), string.Join(_separator, _graph.LabelNamesOf(node))];

    private string[] RelationshipFields(int one) =>
        [_graph.NodeId(_graph.StartOf(one)), _graph.NodeId(_graph.EndOf(one)), _graph.TypeTable[_graph.TypeOf(one)], _graph.RelationshipId(one)];

    private string CommandLine()
    {
        var arguments = _tables.Select(table => $"{(table.IsNodes ? "--nodes" : "--relationships")}={table.FileName}").Append("--multiline-fields=true");
        if (_separator != ListSeparator.Usual)
            arguments = arguments.Append(ListSeparator.Option(_separator));
        if (_longestField > ReadBuffer / 2)
            arguments = arguments.Append(string.Create(CultureInfo.InvariantCulture, $"--read-buffer-size={4 * Math.Max(ReadBuffer, _longestField)}"));
        return $"neo4j-admin database import full {string.Join(' ', arguments)} --verbose neo4j";
    }
}
