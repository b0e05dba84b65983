using System.Globalization;
using EvidenceGraph.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Neo4j.Statements;

/// <summary>
/// The older interface, <c>POST /db/NAME/tx/commit</c>: any error is told at the end of a whole answer, under status 200.
/// A server spends half the time of the Query API on reading the rows of a large request here.
/// </summary>
internal sealed class TransactionApi(string path) : IStatementApi
{
    private TimeSpan? _timeout;
    private bool _givesWholeRows;

    public string Path { get; } = path;

    /// <summary>
    /// The same with a limit on the server's time, and with all that there is to a row: the reader is called at the brace of an
    /// object of <c>row</c>, <c>meta</c> and <c>graph</c>.
    /// </summary>
    public TransactionApi OfWholeRows(TimeSpan? timeout) => new(Path) { _timeout = timeout, _givesWholeRows = true };

    public IEnumerable<(string Name, string Value)> Headers(bool isReading)
    {
        if (isReading)
            yield return ("Access-Mode", "READ");
        if (_timeout is { } time)
            yield return ("Max-Execution-Time", ((long)Math.Ceiling(time.TotalMilliseconds)).ToString(CultureInfo.InvariantCulture));
    }

    public void Begin(JsonLineBuffer body, string statement, bool isReading)
    {
        body.StartObject();
        body.Name("statements"u8);
        body.StartArray();
        body.StartObject();
        body.Name("statement"u8);
        body.String(statement);
        if (_givesWholeRows)
        {
            body.Name("resultDataContents"u8);
            body.StartArray();
            body.String("row");
            body.String("graph");
            body.EndArray();
        }

        body.Name("parameters"u8);
        body.StartObject();
    }

    public void End(JsonLineBuffer body)
    {
        body.EndObject();
        body.EndObject();
        body.EndArray();
        body.EndObject();
    }

    public StatementAnswer Read(JsonTextReader json, RowReader row)
    {
        var answer = new StatementAnswer();
        json.Expect(JsonToken.StartObject);
        while (json.NextName() is { } name)
        {
            if (name == "errors")
            {
                ServerErrors.ThrowFirst(json);
            }
            else if (name == "results")
            {
                json.Expect(JsonToken.StartArray);
                while (json.Next() == JsonToken.StartObject)
                    answer = ReadResult(json, row);
            }
            else
            {
                json.SkipNext();
            }
        }

        return answer;
    }

    private StatementAnswer ReadResult(JsonTextReader json, RowReader row)
    {
        var answer = new StatementAnswer();
        while (json.NextName() is { } name)
        {
            switch (name)
            {
                case "columns":
                    answer = answer with { Columns = json.NextTexts() };
                    break;
                case "data":
                    json.Expect(JsonToken.StartArray);
                    while (json.Next() == JsonToken.StartObject)
                        ReadRow(json, row);
                    break;
                case "plan":
                    json.Next();
                    answer = answer with { Plan = JObject.Load(json)["root"] as JObject };
                    break;
                default:
                    json.SkipNext();
                    break;
            }
        }

        return answer;
    }

    private void ReadRow(JsonTextReader json, RowReader row)
    {
        if (_givesWholeRows)
        {
            json.ReadWhole(row);
            return;
        }

        while (json.NextName() is { } name)
        {
            if (name != "row")
            {
                json.SkipNext();
                continue;
            }

            json.Expect(JsonToken.StartArray);
            json.ReadWhole(row);
        }
    }
}
