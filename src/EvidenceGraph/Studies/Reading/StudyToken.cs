namespace EvidenceGraph.Studies.Reading;

/// <summary>A word, a number or a mark of a document.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after it.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Value">
/// Of a word, its number in the <see cref="Lexicon"/> (0: not there); of a number, its value times <see cref="Scale"/>, or -1
/// where it is out of range; of a mark, the character.
/// </param>
/// <param name="Class">What a word can be for, in English and in the language of the document.</param>
internal readonly record struct StudyToken(int Start, int End, TokenKind Kind, long Value, WordClass Class)
{
    /// <summary>Values of numbers are in thousandths, so that '2.5 years' needs no floating point.</summary>
    public const long Scale = 1000;

    /// <summary>The whole number that this token writes in digits; -1 where it is none.</summary>
    public long Whole => Kind == TokenKind.Number && Value >= 0 && Value % Scale == 0 ? Value / Scale : -1;

    /// <summary>Whether it is in one of <paramref name="classes"/>.</summary>
    public bool IsAny(WordClass classes) => (Class & classes) != 0;

    /// <summary>Whether it is the mark <paramref name="mark"/>.</summary>
    public bool Is(char mark) => Kind == TokenKind.Mark && Value == mark;
}
