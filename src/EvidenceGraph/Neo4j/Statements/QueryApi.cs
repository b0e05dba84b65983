using EvidenceGraph.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Neo4j.Statements;

/// <summary>The Query API, version 2: <c>POST /db/NAME/query/v2</c>. An error after the first rows cuts the answer off.</summary>
internal sealed class QueryApi(string path, TimeSpan? timeout = null) : IStatementApi
{
    public string Path { get; } = path;

    /// <summary>The same, where each statement opens a transaction that the server ends after the time.</summary>
    public QueryApi OfTransactions(TimeSpan? timeout) => new(Path + "/tx", timeout);

    public IEnumerable<(string Name, string Value)> Headers(bool isReading) => [];

    public void Begin(JsonLineBuffer body, string statement, bool isReading)
    {
        body.StartObject();
        body.Name("statement"u8);
        body.String(statement);
        if (isReading)
        {
            body.Name("accessMode"u8);
            body.String("Read");
        }

        if (timeout is { } time)
        {
            body.Name("maxExecutionTime"u8);
            body.Number((long)Math.Ceiling(time.TotalSeconds));
        }

        body.Name("parameters"u8);
        body.StartObject();
    }

    public void End(JsonLineBuffer body)
    {
        body.EndObject();
        body.EndObject();
    }

    public StatementAnswer Read(JsonTextReader json, RowReader row)
    {
        var answer = new StatementAnswer();
        json.Expect(JsonToken.StartObject);
        while (json.NextName() is { } name)
        {
            switch (name)
            {
                case "data":
                    answer = answer with { Columns = ReadData(json, row) };
                    break;
                case "queryPlan" or "profiledQueryPlan":
                    json.Next();
                    answer = answer with { Plan = JObject.Load(json) };
                    break;
                case "transaction":
                    json.Next();
                    answer = answer with { Transaction = (string?)JObject.Load(json)["id"] };
                    break;
                case "errors":
                    ServerErrors.ThrowFirst(json);
                    break;
                default:
                    json.SkipNext();
                    break;
            }
        }

        return answer;
    }

    private static List<string> ReadData(JsonTextReader json, RowReader row)
    {
        List<string> columns = [];
        json.Expect(JsonToken.StartObject);
        while (json.NextName() is { } name)
        {
            if (name == "fields")
            {
                columns = json.NextTexts();
            }
            else if (name == "values")
            {
                json.Expect(JsonToken.StartArray);
                while (json.Next() == JsonToken.StartArray)
                    json.ReadWhole(row);
            }
            else
            {
                json.SkipNext();
            }
        }

        return columns;
    }
}
