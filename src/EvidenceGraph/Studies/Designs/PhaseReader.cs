using System.Buffers;
using EvidenceGraph.Documents;
using EvidenceGraph.Studies.Reading;

namespace EvidenceGraph.Studies.Designs;

/// <summary>Reads the phase of a trial: 'phase 2b', 'Phase II/III', 'PHASE2'.</summary>
internal static class PhaseReader
{
    // One vectorised look at the text is enough for most documents.
    private static readonly SearchValues<string> Named = SearchValues.Create(["phase"], StringComparison.OrdinalIgnoreCase);

    // 'phase'; in 'PHASE2' number and word are one, which no table has.
    private static readonly int Phase = Lexicon.BuiltIn.Find("phase");

    /// <summary>
    /// The phase as registries print it (<c>1</c>, <c>1/2</c>, <c>2</c>, <c>2/3</c>, <c>3</c>, <c>4</c>); null where none is stated
    /// outside the background, which tells of earlier trials.
    /// </summary>
    public static string? Read(StudyReading reading, Document document)
    {
        if (!document.Text.AsSpan().ContainsAny(Named) && !document.Title.AsSpan().ContainsAny(Named))
            return null;
        return Read(reading, reading.Sentences) ?? Read(reading, reading.Furniture);
    }

    private static string? Read(StudyReading reading, IReadOnlyList<StudySentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (sentence.Role is SectionRole.Background or SectionRole.Conclusion)
                continue;
            var tokens = reading.Tokens[..sentence.End];
            for (var i = sentence.First; i < tokens.Length; i++)
            {
                ref readonly var token = ref tokens[i];
                if (token.Kind == TokenKind.Word && (token.Value == 0 || token.Value == Phase) && sentence.Text[token.Start] is 'p' or 'P' && PhaseAt(tokens, sentence, i) is { } phase)
                    return phase;
            }
        }

        return null;
    }

    private static string? PhaseAt(ReadOnlySpan<StudyToken> tokens, StudySentence sentence, int at)
    {
        var word = Word(tokens[at], sentence);
        if (!word.StartsWith("phase", StringComparison.OrdinalIgnoreCase))
            return null;
        if (word.Length > 5)
            return NumberOf(word[5..]) is > 0 and var glued ? Print(glued, 0) : null;
        var next = at + 1 < sentence.End && tokens[at + 1].Is('-') ? at + 2 : at + 1;
        if (next >= sentence.End || NumberOf(Word(tokens[next], sentence)) is not (> 0 and var first))
            return null;
        var skipLetter = next + 1 < sentence.End && tokens[next + 1] is { Kind: TokenKind.Word } letter && letter.Start == tokens[next].End ? 1 : 0;
        var slash = next + 1 + skipLetter;
        var second = slash + 1 < sentence.End && (tokens[slash].Is('/') || tokens[slash].Is('-')) ? NumberOf(Word(tokens[slash + 1], sentence)) : 0;
        return Print(first, second);
    }

    private static string Print(int first, int second) => second > first ? $"{first}/{second}" : $"{first}";

    private static ReadOnlySpan<char> Word(StudyToken token, StudySentence sentence) => sentence.Text.AsSpan(token.Start, token.End - token.Start);

    // Digits or Roman numerals, 'a' or 'b' after them left out; 0 where it is neither.
    private static int NumberOf(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd("abAB");
        return word switch
        {
            "1" or "I" or "i" => 1,
            "2" or "II" or "ii" => 2,
            "3" or "III" or "iii" => 3,
            "4" or "IV" or "iv" => 4,
            _ => 0,
        };
    }
}
