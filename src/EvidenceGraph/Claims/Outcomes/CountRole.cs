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

    /// <summary>Every one of the number that follows; its value is 1 where it is an article and says so only with a number ('les deux').</summary>
    All,

    /// <summary>Two of two.</summary>
    Both,

    /// <summary>None of the number that follows.</summary>
    None,

    /// <summary>Who can be counted: 'patients', 'Kinder'; its value is 1 where it names some of them by how it went ('responders').</summary>
    Person,

    /// <summary>May stand between 'of' and the number, or after it: 'the', 'treated'.</summary>
    Filler,

    /// <summary>Stands for those just spoken of: 'of them', 'of whom'.</summary>
    Them,

    /// <summary>What is counted and is no patient: 'months', 'lesions', 'trials'.</summary>
    Thing,

    /// <summary>Before the patients in whom something was seen: what was seen stands before it; its value is 1 where it stands before 'all' alone ('in all').</summary>
    Place,

    /// <summary>Before a grade ('a strength of 3/5', 'from 3/5').</summary>
    Scale,

    /// <summary>What was seen in the patients who responded, or what they reached: 'response', 'ACR20', 'endpoint'.</summary>
    Response,

    /// <summary>Before 'all' or a response, which it then denies.</summary>
    Not,

    /// <summary>Before one more fraction of the same: 'and', 'versus'; also between 'tutti' and its number. Its value is 1 where it also joins an arm to its fraction ('with').</summary>
    Joint,

    /// <summary>What patients did who responded, before what they reached ('met', 'achieved'); its value is 1 where it stands for what was reached ('it').</summary>
    Reached,

    /// <summary>The arm that was given nothing ('placebo').</summary>
    Placebo,
}
