using EvidenceGraph.Claims;
using EvidenceGraph.Studies;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.StudyTrainer;

/// <summary>A document and what its annotators accept of its study; a null among the values accepts 'not told'.</summary>
internal sealed class AnnotatedDocument(string set, string id, StudyFacts facts, JObject study)
{
    public string Set => set;

    public string Id => id;

    public StudyFacts Facts => facts;

    /// <summary>The designs; none where only the size was annotated.</summary>
    public StudyDesign[] Designs { get; } = [.. Values(study["design"]).Where(value => value is not null).Select(value => Design(value!))];

    /// <summary>The values of <paramref name="field"/> as printed.</summary>
    public string?[] Accepted(string field) => Values(study[field]);

    /// <summary>Whether the annotation speaks of <paramref name="field"/> at all.</summary>
    public bool Has(string field) => study.ContainsKey(field);

    public bool Planned => (bool?)study["planned"] ?? false;

    private static StudyDesign Design(string value) => Words.TryParse(value, out StudyDesign design) ? design : throw new InvalidDataException(value);

    private static string?[] Values(JToken? token) => token switch
    {
        null => [null],
        JArray { Count: 0 } => [null],
        JArray several => [.. several.Select(Value)],
        _ => [Value(token)],
    };

    private static string? Value(JToken token) => token.Type is JTokenType.Null || (string?)token is "" ? null : (string?)token;
}
