namespace EvidenceGraph.ScaleGraph;

/// <summary>The only source of values: a function without state, so that any element can be made on its own.</summary>
internal static class SplitMix64
{
    /// <summary>The finaliser of splitmix64 over <c>(stream &lt;&lt; 48) ^ (element &lt;&lt; 8) ^ draw</c>.</summary>
    public static ulong Draw(int stream, int element, int draw)
    {
        unchecked
        {
            var z = (((ulong)stream << 48) ^ ((ulong)element << 8) ^ (ulong)draw) + 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number below <paramref name="count"/>; low ones are about twice as frequent.</summary>
    public static int Skewed(ulong value, int count) => (int)Math.Min((value & 0xFFFFFFFF) % (ulong)count, (value >> 32) % (ulong)count);
}
