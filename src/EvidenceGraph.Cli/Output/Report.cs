using EvidenceGraph.Answers;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Cli.Output;

/// <summary>What a verb has to say, before it is put into a form.</summary>
/// <param name="Heading">How the request was understood, in words; one line each.</param>
/// <param name="Members">The members that the JSON form begins with, before the rows.</param>
/// <param name="Table">The rows.</param>
internal sealed record Report(IReadOnlyList<string> Heading, JObject Members, AnswerTable Table);
