using System.Numerics;
using System.Runtime.CompilerServices;
using EvidenceGraph.Text;

namespace EvidenceGraph.Mentions;

/// <summary>
/// Whether any phrase begins like the text at the beginning of a word, so that most words need no walk through the trie. A set of hashes:
/// of the first five symbols of each longer phrase, and of each shorter one as a whole. It may say yes where no phrase is, never no
/// where one is. Long words of plain letters, most of a text, are told apart by their first eight letters at once.
/// </summary>
internal sealed class PhraseBeginnings
{
    private const int Longest = 5;
    private const int BitsAPhrase = 8;

    private readonly ulong[] _set;
    private readonly ulong[] _plainSet;
    private readonly int _mask;

    // Whether a phrase of fewer symbols is the beginning of words, so that anything may follow it.
    private readonly bool _anyShortPrefix;

    // Whether one of fewer than eight symbols is.
    private readonly bool _anyPlainPrefix;

    /// <summary>The beginnings of <paramref name="phrases"/>; phrase i has the symbols from <paramref name="starts"/>[i] up to <paramref name="starts"/>[i + 1].</summary>
    public PhraseBeginnings(ReadOnlySpan<char> symbols, ReadOnlySpan<int> starts, ReadOnlySpan<Phrase> phrases)
    {
        _set = new ulong[BitOperations.RoundUpToPowerOf2((uint)(phrases.Length * BitsAPhrase / 64) + 1)];
        _plainSet = new ulong[_set.Length];
        _mask = (64 * _set.Length) - 1;
        for (var i = 0; i < phrases.Length; i++)
        {
            var length = Math.Min(Longest, starts[i + 1] - starts[i]);
            var hash = 0u;
            foreach (var symbol in symbols.Slice(starts[i], length))
                hash = With(hash, symbol);
            _set[BitOf(hash) >> 6] |= 1UL << BitOf(hash);
            _anyShortPrefix |= phrases[i].Ending == PhraseMatcher.Ending.Prefix && length < Longest;
            _anyPlainPrefix |= phrases[i].Ending == PhraseMatcher.Ending.Prefix && starts[i + 1] - starts[i] < PackedLetters.Most;
            AddPlain(symbols[starts[i]..starts[i + 1]]);
        }
    }

    // A phrase of seven letters may be a word of eight with the 's' of the plural.
    private void AddPlain(ReadOnlySpan<char> phrase)
    {
        var length = Math.Min(PackedLetters.Most, phrase.Length);
        if (length < PackedLetters.Most - 1)
            return;
        var packed = PackedLetters.Of(phrase, 0, length);
        var bit = BitOf(length == PackedLetters.Most ? packed : packed | ((ulong)'s' << (8 * length)));
        _plainSet[bit >> 6] |= 1UL << bit;
    }

    /// <summary>Whether a phrase that ends with a word, or with the 's' or figure after it, may begin with <paramref name="word"/>.</summary>
    public bool MayBegin(ReadOnlySpan<char> text, WordRun word)
    {
        if (!word.IsPlain || word.End - word.Start < PackedLetters.Most || _anyPlainPrefix)
            return MayBegin(text, word.Start);
        var bit = BitOf(PackedLetters.Of(text, word.Start, PackedLetters.Most));
        return (_plainSet[bit >> 6] & (1UL << bit)) != 0;
    }

    /// <summary>Whether a phrase may begin at <paramref name="start"/>, the beginning of a word.</summary>
    public bool MayBegin(ReadOnlySpan<char> text, int start)
    {
        var hash = 0u;
        var symbols = 0;
        var last = '\0';
        for (var i = start; i < text.Length; i++)
        {
            var code = FoldingTable.Code(text[i]);
            if (last != '\0' && (_anyShortPrefix || MayFollow(code) || !FoldingTable.IsWord(last)) && Has(hash))
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

    // What stands after a whole phrase: anything but a letter, or the 's' of its plural.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayFollow(char code) => code is not (>= 'a' and <= 'z') or 's';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint With(uint hash, char symbol) => unchecked((hash ^ symbol) * 0x9E3779B1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Has(uint hash)
    {
        var bit = BitOf(hash);
        return (_set[bit >> 6] & (1UL << bit)) != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int BitOf(ulong packed) => (int)((unchecked(packed * 0x9E3779B97F4A7C15) >> 32) & (uint)_mask);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int BitOf(uint hash) => (int)((hash ^ (hash >> 15)) & (uint)_mask);
}
