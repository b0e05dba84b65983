using System.Text;
using EvidenceGraph.Answers;
using EvidenceGraph.Cli;
using EvidenceGraph.Cli.Features;
using EvidenceGraph.Cli.Output;
using EvidenceGraph.Cypher;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Neo4j.Tests.Support;

/// <summary>What the program prints, in every form, one after the other.</summary>
internal static class Printed
{
    /// <summary>
    /// Of a query. Its warnings are left out: a server goes on knowing the names of properties that nothing in it has any more, so it may warn less.
    /// </summary>
    public static string Of(IQueryEngine engine, string text, IReadOnlyDictionary<string, Value> parameters)
    {
        var once = new Once(engine);
        return text + "\n" + InEachForm((format, streams) => new QueryRun(once, format, streams).Print(CypherQuery.Parse(text), parameters, new CypherOptions(), PlanWish.None), withErrors: false);
    }

    /// <summary>Of an answer, with its quotes.</summary>
    public static string Of(AnswerTable table) => InEachForm((format, streams) => ReportWriter.Write(new Report([], [], table), format, streams));

    private static string InEachForm(Action<OutputFormat, Streams> print, bool withErrors = true)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        foreach (var format in Enum.GetValues<OutputFormat>())
        {
            var streams = new Streams(Stream.Null, output, error);
            print(format, streams);
            streams.Flush();
        }

        return Encoding.UTF8.GetString(output.ToArray()) + (withErrors ? error : null);
    }

    // Runs its query once, whatever the number of forms.
    private sealed class Once(IQueryEngine engine) : IQueryEngine
    {
        private QueryResult? _result;

        public QueryResult Run(CypherQuery query, IReadOnlyDictionary<string, Value> parameters, CypherOptions options) => _result ??= engine.Run(query, parameters, options);

        public QueryResult Explain(CypherQuery query, CypherOptions options) => engine.Explain(query, options);
    }
}
