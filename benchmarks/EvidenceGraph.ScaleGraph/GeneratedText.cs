namespace EvidenceGraph.ScaleGraph;

/// <summary>Words, names and quotes out of drawn bits.</summary>
internal static class GeneratedText
{
    private const int QuoteLength = 120;

    private static readonly string[] WordTable =
        """
        patients treated tacrolimus improvement interstitial disease anti-MDA5, survival naïve "stable" response mycophenolate cohort follow-up months relapse
        severe refractory cyclophosphamide outcome adverse events placebo randomized rituximab median dosage reported baseline therapy myositis antibody
        positive ferritin reduced oxygen steroid combined trial showed significant benefit without change worsened pulmonary function infection related
        biopsy muscle strength (n=12) tofacitinib rapidly progressive remission serum level clinical dermatomyositis juvenile respiratory failure
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static readonly string[] SyllableTable = "ba ce di fo gu ka le mi no pu ra se ti vo xu za".Split(' ');

    /// <summary>Six bits a word, the lowest first.</summary>
    public static string Words(ulong bits, int count) => string.Join(' ', Enumerable.Range(0, count).Select(word => WordTable[(bits >> (6 * word)) & 63]));

    /// <summary>Four bits a syllable, the lowest first.</summary>
    public static string Syllables(ulong bits, int count) => string.Concat(Enumerable.Range(0, count).Select(syllable => SyllableTable[(bits >> (4 * syllable)) & 15]));

    /// <summary>A relationship's quote of 120 characters.</summary>
    public static string Quote(int stream, int element)
    {
        var text = Words(SplitMix64.Draw(stream, element, 100), 10) + " " + Words(SplitMix64.Draw(stream, element, 101), 10);
        return (text + " " + text)[..Math.Min(QuoteLength, 2 * text.Length + 1)];
    }
}
