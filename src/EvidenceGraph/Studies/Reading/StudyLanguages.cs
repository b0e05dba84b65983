namespace EvidenceGraph.Studies.Reading;

/// <summary>From a language's code to the tables' languages.</summary>
internal static class StudyLanguages
{
    /// <summary>The language of <paramref name="code"/>; English where it is null or not in the tables.</summary>
    public static StudyLanguage Of(string? code) => code switch
    {
        "fr" => StudyLanguage.Fr,
        "de" => StudyLanguage.De,
        "es" => StudyLanguage.Es,
        "it" => StudyLanguage.It,
        "ru" => StudyLanguage.Ru,
        _ => StudyLanguage.En,
    };
}
