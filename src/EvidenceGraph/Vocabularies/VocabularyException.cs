namespace EvidenceGraph.Vocabularies;

/// <summary>A table that cannot be used. The message names the file, line and column, and what was expected there.</summary>
public sealed class VocabularyException : Exception
{
    /// <summary>Creates the exception with <paramref name="message"/> for the user's eyes.</summary>
    public VocabularyException(string message)
        : base(message)
    {
    }
}
