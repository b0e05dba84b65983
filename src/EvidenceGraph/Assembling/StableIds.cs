using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EvidenceGraph.Claims;

namespace EvidenceGraph.Assembling;

/// <summary>Ids that depend on nothing but what they name, so that two builds, or two pushes to a database, agree.</summary>
internal static class StableIds
{
    /// <summary>SHA-256 (lower-case hex) of document, span, drug, role, diseases and antibodies.</summary>
    public static string Of(Evidence evidence, string document)
    {
        var key = new StringBuilder(document)
            .Append('\n').Append(evidence.Span.Start.ToString(CultureInfo.InvariantCulture))
            .Append('\n').Append(evidence.Span.End.ToString(CultureInfo.InvariantCulture))
            .Append('\n').Append(evidence.Drug)
            .Append('\n').Append(Words.Of(evidence.Role))
            .Append('\n').AppendJoin('|', evidence.Diseases)
            .Append('\n').AppendJoin('|', evidence.Antibodies);
        return Hash(key.ToString());
    }

    /// <summary>
    /// <c>start|TYPE|end</c>, and <c>|detail</c> where one pair can have several: readable, and unique as no type joins a pair
    /// twice without a detail.
    /// </summary>
    public static string OfRelationship(string start, string type, string end, string? detail = null) =>
        detail is null ? $"{start}|{type}|{end}" : $"{start}|{type}|{end}|{detail}";

    /// <summary>SHA-256 of the UTF-8 of <paramref name="text"/>, lower-case hex.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
