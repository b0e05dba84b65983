using EvidenceGraph.Text;

namespace EvidenceGraph.Studies.Reading;

/// <summary>Finds the phrases of a table in tokens: at each place the longest, and no two that overlap. Linear in the number of tokens.</summary>
internal sealed class CueMatcher
{
    private const int AnyNumber = 0;
    private readonly PhraseSteps _steps = new();
    private readonly List<int> _cueAt = [-1];
    private readonly bool[] _begins;
    private readonly int[] _digits = [.. Enumerable.Range(0, 10).Select(digit => Lexicon.BuiltIn.Find([(char)('0' + digit)]))];

    /// <summary>A matcher of <paramref name="phrases"/>; <c>#</c> in one stands for a number in digits or words.</summary>
    public CueMatcher(IReadOnlyList<string> phrases)
    {
        for (var cue = 0; cue < phrases.Count; cue++)
        {
            var node = 0;
            foreach (var word in WordsOf(phrases[cue]))
            {
                node = _steps.Add(node, word == "#" ? AnyNumber : Lexicon.BuiltIn.Find(word));
                if (node == _cueAt.Count)
                    _cueAt.Add(-1);
            }

            if (_cueAt[node] >= 0)
                throw new InvalidDataException($"The cue `{phrases[cue]}` stands twice.");
            _cueAt[node] = cue;
        }

        _begins = new bool[Lexicon.BuiltIn.Count + 1];
        for (var word = 1; word < _begins.Length; word++)
            _begins[word] = _steps.Next(0, word) > 0 || (_steps.Next(0, AnyNumber) > 0 && Lexicon.BuiltIn.ValueOf(word) > 0);
    }

    /// <summary>The words of a phrase: hyphens and apostrophes part words, here as in text.</summary>
    public static string[] WordsOf(string phrase) => phrase.Split([' ', '-', '\'']);

    /// <summary>The number of the longest phrase that begins at token <paramref name="at"/>, or -1.</summary>
    /// <param name="tokens">The tokens of one sentence.</param>
    /// <param name="at">Where it is to begin.</param>
    /// <param name="next">The token after it; <paramref name="at"/> + 1 where there is none.</param>
    public int MatchAt(ReadOnlySpan<StudyToken> tokens, int at, out int next)
    {
        next = at + 1;
        if (tokens[at].Kind == TokenKind.Mark || (tokens[at] is { Kind: TokenKind.Word } first && !_begins[first.Value]))
            return -1;
        var (node, found, counting) = (0, -1, false);
        for (var i = at; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (token is { Kind: TokenKind.Word, Value: 0 })
                break;
            if (token.Kind == TokenKind.Mark)
            {
                if (i > at && token.Value is '-' or '\'' or '’' or '‐' or '‑' or '–')
                    continue;
                break;
            }

            if (counting && token.IsAny(WordClass.Number | WordClass.Multiplier))
                continue;
            if (!Step(ref node, token, out counting))
                break;
            if (_cueAt[node] >= 0)
            {
                found = _cueAt[node];
                next = i + 1;
            }
        }

        return found;
    }

    // A word or a digit as the phrase has it, else any number where the phrase has `#`.
    private bool Step(ref int node, StudyToken token, out bool counting)
    {
        counting = false;
        var word = token.Kind == TokenKind.Word ? token.Value : token.Whole is >= 0 and < 10 ? _digits[(int)token.Whole] : 0;
        if (word > 0 && _steps.Next(node, (int)word) is > 0 and var next)
        {
            node = next;
            return true;
        }

        counting = token.Kind == TokenKind.Number || token.IsAny(WordClass.Number);
        if (!counting || _steps.Next(node, AnyNumber) is not (> 0 and var number))
            return false;
        node = number;
        return true;
    }
}
