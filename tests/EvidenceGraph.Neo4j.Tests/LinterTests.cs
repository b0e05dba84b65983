using EvidenceGraph.Assembling;
using EvidenceGraph.Export.Browser;
using EvidenceGraph.Neo4j.Tests.Support;
using Newtonsoft.Json.Linq;
using Xunit;

namespace EvidenceGraph.Neo4j.Tests;

/// <summary>Neo4j's own linter has nothing to say of the saved queries, with their parameters and as Browser gets them.</summary>
public sealed class LinterTests
{
    [Fact]
    public void EverySavedQueryIsAccepted()
    {
        var queries = SomeGraphs.SavedQueries.ToList();
        var asked = queries.Select(query => Asked(query.Name, query.Text, query.Parameters.Select(parameter => parameter.Name)))
            .Concat(queries.Select(query => Asked(query.Name + " in Browser", BrowserQuery.Of(query), [])))
            .Append(Asked("misspelt", "MATCH (d:Drgu) RETURN d", []))
            .Append(Asked("broken", "MATCH (d:Drug RETURN d", []));
        var found = JArray.Parse(NodeTools.Run("lint.js", new JArray(asked).ToString(), Schema().ToString()));

        Assert.DoesNotContain(found, one => (string?)one["name"] is not ("misspelt" or "broken"));
        Assert.Contains(found, one => (string?)one["name"] == "misspelt" && ((string)one["message"]!).Contains("Drgu", StringComparison.Ordinal));
        Assert.Contains(found, one => (string?)one["name"] == "broken");
    }

    private static JObject Asked(string name, string text, IEnumerable<string> parameters) => new()
    {
        ["name"] = name,
        ["text"] = text,
        ["parameters"] = new JObject(parameters.Select(parameter => new JProperty(parameter, "x"))),
    };

    private static JObject Schema() => new()
    {
        ["labels"] = Names(typeof(EvidenceSchema.Label)),
        ["relationshipTypes"] = Names(typeof(EvidenceSchema.Relation)),
        ["propertyKeys"] = new JArray(Names(typeof(EvidenceSchema.Key)).Append("id")),
    };

    private static JArray Names(Type names) => new(names.GetFields().Select(name => (string)name.GetRawConstantValue()!));
}
