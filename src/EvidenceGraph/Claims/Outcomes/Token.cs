namespace EvidenceGraph.Claims.Outcomes;

/// <summary>A word, a number or a punctuation mark of a statement.</summary>
/// <param name="Start">Offset in the document's text.</param>
/// <param name="End">Offset after it.</param>
/// <param name="Word">The table's number for exactly this word; 0 where no cue has it.</param>
/// <param name="Stem">The number of the longest stem (<c>improv*</c>) that the word begins with; 0 for none.</param>
/// <param name="Mark">The punctuation mark; <c>'\0'</c> for a word or number.</param>
internal readonly record struct Token(int Start, int End, int Word, int Stem, char Mark)
{
    public int Length => End - Start;
}
