namespace EvidenceGraph.Claims.Outcomes;

/// <summary>What a word of <c>count_words.tsv</c> is to a count; the order is that of the words in <see cref="CountLexicon"/>.</summary>
internal enum CountRole
{
    /// <summary>Nothing.</summary>
    Other,

    /// <summary>A number, in digits or letters.</summary>
    Number,

    /// <summary>Between the part and the whole: 'of', 'sur', 'von'.</summary>
    Of,

    /// <summary>'out', before 'of'.</summary>
    Out,

    /// <summary>Every one of the number that follows.</summary>
    All,

    /// <summary>Two of two.</summary>
    Both,

    /// <summary>None of the number that follows.</summary>
    None,

    /// <summary>May stand between 'of' and the number, or after it: 'the', 'patients', 'treated'.</summary>
    People,
}
