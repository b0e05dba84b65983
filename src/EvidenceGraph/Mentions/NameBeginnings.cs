using EvidenceGraph.Text;

namespace EvidenceGraph.Mentions;

/// <summary>
/// Whether any name begins like the text at the beginning of a word, so that most words need no walk through the trie. A set of hashes:
/// of the first five symbols of each longer name, and of each shorter name as a whole. It may say yes where no name is, never no
/// where one is.
/// </summary>
internal sealed class NameBeginnings
{
    private const int Longest = 5;
    private const int SetBits = 17;

    private readonly ulong[] _set = new ulong[1 << (SetBits - 6)];

    /// <summary>The beginnings of the names of <paramref name="matcher"/>, all of which are whole names.</summary>
    public NameBeginnings(PhraseMatcher matcher)
    {
        for (var i = 1; i <= matcher.Count; i++)
        {
            var folded = FoldingTable.Fold(matcher[i].Text);
            var hash = 0u;
            foreach (var symbol in folded.AsSpan(0, Math.Min(Longest, folded.Length)))
                hash = With(hash, symbol);
            var bit = BitOf(hash);
            _set[bit >> 6] |= 1UL << bit;
        }
    }

    /// <summary>Whether a name may begin at <paramref name="start"/>, the beginning of a word.</summary>
    public bool MayBegin(ReadOnlySpan<char> text, int start)
    {
        var hash = 0u;
        var symbols = 0;
        var last = '\0';
        for (var i = start; i < text.Length; i++)
        {
            var code = FoldingTable.Code(text[i]);
            if (last != '\0' && (MayFollow(code) || !FoldingTable.IsWord(last)) && Has(hash))
                return true;
            if (FoldingTable.IsSkipped(code))
            {
                last = '\0';
                continue;
            }

            if (code == '(' || FoldingTable.IsExpansion(code))
                return true;
            hash = With(hash, code);
            last = code;
            if (++symbols == Longest)
                return Has(hash);
        }

        return true;
    }

    // What stands after a whole name: anything but a letter, or the 's' of its plural.
    private static bool MayFollow(char code) => code is not (>= 'a' and <= 'z') or 's';

    private static uint With(uint hash, char symbol) => unchecked((hash ^ symbol) * 0x9E3779B1);

    private bool Has(uint hash)
    {
        var bit = BitOf(hash);
        return (_set[bit >> 6] & (1UL << bit)) != 0;
    }

    private static int BitOf(uint hash) => (int)((hash ^ (hash >> 15)) & ((1 << SetBits) - 1));
}
