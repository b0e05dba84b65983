namespace EvidenceGraph.Mentions;

/// <summary>A name in a <see cref="PhraseMatcher"/>.</summary>
/// <param name="Text">The name as written in the table.</param>
/// <param name="Payload">What it stands for: a number that the owner of the matcher knows.</param>
/// <param name="Ending">Whether it is a whole name or the beginning of words.</param>
/// <param name="Exact">Whether only the same letters in the same case fit it.</param>
/// <param name="Next">The next name with the same folded characters; 0 is none.</param>
internal readonly record struct Phrase(string Text, int Payload, PhraseMatcher.Ending Ending, bool Exact, int Next);

/// <summary>A place in the text where names of the trie may end.</summary>
/// <param name="FirstPhrase">The first of the names that have these folded characters.</param>
/// <param name="End">The character after the last one read.</param>
internal readonly record struct PhraseEnd(int FirstPhrase, int End);
