using EvidenceGraph.Neo4j.Connection;
using Newtonsoft.Json;

namespace EvidenceGraph.Neo4j.Statements;

/// <summary>The member <c>errors</c> of an answer.</summary>
internal static class ServerErrors
{
    /// <summary>Throws the first of the errors; an empty list is none.</summary>
    /// <exception cref="ServerException">There is one.</exception>
    public static void ThrowFirst(JsonTextReader json)
    {
        json.Expect(JsonToken.StartArray);
        if (json.Next() == JsonToken.EndArray)
            return;
        var (code, message) = ("", "");
        while (json.NextName() is { } name)
        {
            if (name == "code")
                code = json.NextText() ?? "";
            else if (name == "message")
                message = json.NextText() ?? "";
            else
                json.SkipNext();
        }

        throw ServerFailures.Of(code, message);
    }
}
