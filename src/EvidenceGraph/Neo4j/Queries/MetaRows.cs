using EvidenceGraph.Graph;
using EvidenceGraph.Neo4j.Statements;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Neo4j.Queries;

/// <summary>Rows over the older API, for servers that have no other: what a value is stands apart from it, in <c>meta</c>.</summary>
internal sealed class MetaRows(Database database, TransactionApi api) : IRowsApi
{
    public StatementAnswer Run(ServerQuery query, Action<Value[]> row) => database.Send(
        StatementRequest.Of(api.OfWholeRows(query.Timeout), query.Text, isReading: true, query.Pairs),
        json => row(Row(JObject.Load(json))),
        cancellation: query.Cancellation);

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
