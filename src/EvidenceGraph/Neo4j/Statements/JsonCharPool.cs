using System.Buffers;
using Newtonsoft.Json;

namespace EvidenceGraph.Neo4j.Statements;

/// <summary>The shared pool of arrays, as Newtonsoft asks for it.</summary>
internal sealed class JsonCharPool : IArrayPool<char>
{
    public static readonly JsonCharPool Shared = new();

    public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

    public void Return(char[]? array)
    {
        if (array is not null)
            ArrayPool<char>.Shared.Return(array);
    }
}
