using EvidenceGraph.Graph;
using EvidenceGraph.Neo4j.Statements;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Neo4j.Queries;

/// <summary>Rows over the older API, for servers that have no other: what a value is stands apart from it, in <c>meta</c>.</summary>
internal sealed class MetaRows(Database database, TransactionApi api) : IRowsApi
{
    public StatementAnswer Run(string statement, IReadOnlyDictionary<string, Value> parameters, TimeSpan? timeout, Action<Value[]> row)
    {
        return database.Send(
            StatementRequest.Of(api.OfWholeRows(timeout), statement, isReading: true, [.. parameters.Select(one => (one.Key, one.Value))]),
            json => row(Row(JObject.Load(json))));
    }

    private static Value[] Row(JObject row)
    {
        if (row["row"] is not JArray cells || row["meta"] is not JArray meta)
            throw new JsonReaderException("expected an object with row and meta");
        var starts = (row["graph"]?["relationships"] ?? new JArray())
            .ToDictionary(one => (string)one["id"]!, one => (string)one["startNode"]!, StringComparer.Ordinal);
        var reader = new MetaReader(meta, starts);
        return [.. cells.Select(reader.Value)];
    }
}
